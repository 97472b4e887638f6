"""Text laid out under a head: wrapped on a terminal, one line anywhere else."""

import textwrap
from unicodedata import east_asian_width

from timeline_cli.writers.screen import Screen

_SGR = {"visit": "36", "attack": "31", "agreement": "32"}  # cyan, red, green; magenta for kinds of the user's own


def wrapped(head: str, text: str, screen: Screen, style: str = "", head_style: str = "") -> str:
    """Lines of `text`, the first behind `head`, the others as far in; styles are SGR codes (ECMA-48) where colour is wanted."""
    if not text:
        return ""
    lines = _lines(text, max(20, screen.width - len(head))) if screen.terminal else [text]
    heads = [styled(head, head_style, screen), *[" " * len(head)] * (len(lines) - 1)]
    return "".join(first + styled(line, style, screen) + "\n" for first, line in zip(heads, lines, strict=True))


def _lines(text: str, width: int) -> list[str]:
    """Wide letters take two columns each; rich knows which, and is asked only where there are any."""
    if not any(east_asian_width(letter) in "WF" for letter in text):
        return textwrap.wrap(text, width, break_on_hyphens=False)
    from rich.console import Console
    from rich.text import Text

    return [line.plain.rstrip() for line in Text(text).wrap(Console(width=width), width)]


def styled(text: str, style: str, screen: Screen) -> str:
    """The text in a style, where colour is wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if style and screen.colour else text


def kind_sgr(kind: str) -> str:
    """The SGR code of the colour of a kind, as in the table."""
    return _SGR.get(kind, "35")
