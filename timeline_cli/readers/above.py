"""What stands above a headline that is found in the midst of a page."""

from timeline_cli.dating.headers import header_dates

_TOP = 5000  # characters in which the headline stands
_PARAGRAPH = 150  # characters: shorter is navigation, another headline, a banner
_HEAD = 5  # lines below the headline in which its day stands


def has_headline(text: str, title: str) -> bool:
    """True when the title stands by itself near the top of a text whose paragraphs are parted by empty lines."""
    return bool(title) and f"\n\n{title}\n\n" in f"\n\n{text[:_TOP]}"


def under_headline(text: str, title: str) -> str:
    """Such a text without its headline, and without what is above it but for full paragraphs.

    A date right above the headline is kept where none stands below: dates further up are those of other articles, or of the day.
    """
    above, _, below = f"\n\n{text}".partition(f"\n\n{title}\n\n")
    lines = [line for line in above.split("\n\n") if line]
    kept = [line for line in lines if len(line) >= _PARAGRAPH]
    if lines and _dated(lines[-1]) and not any(map(_dated, below.split("\n\n")[:_HEAD])):
        kept.append(lines[-1])
    return "\n\n".join((*kept, below)).strip()


def _dated(line: str) -> bool:
    return bool(header_dates(line, 0, len(line)))
