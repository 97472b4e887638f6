"""The manual page, made of what `--help` says; `python -m tests.docs` writes it, a test keeps it current."""

import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from timeline_cli import __version__
from timeline_cli.cli.app import app
from timeline_cli.cli.filtering import filters
from timeline_cli.cli.printing import printing
from timeline_cli.cli.settings import settings

PAGE = Path(__file__).parents[1] / "docs" / "man" / "timeline.1"
GROUPS: dict[str, Callable[..., object]] = {"How to read": settings, "Filters": filters, "How to print": printing}
ENVIRONMENT = {
    "TIMELINE_CORPUS": "Where the articles are.",
    "TIMELINE_INDEX": "Where to keep what was read.",
    "TIMELINE_KINDS": "Files of further kinds of event, between colons.",
    "TIMELINE_PAGER, PAGER": "What stands between long results and a terminal; empty: nothing.",
    "NO_COLOR": "No colours.",
    "XDG_CONFIG_HOME, XDG_CACHE_HOME": "Folders of the user's defaults and of the index.",
}
FILES = {
    "timeline.toml": "Defaults, in the folder of the articles, and in $XDG_CONFIG_HOME/timeline/.",
    "corrections.toml": "What a person decided, in the folder of the articles.",
}
STATUS = {
    "0": "Printed.",
    "1": "Nothing matched.",
    "2": "Wrong usage, or the corpus could not be read at all.",
    "3": "Printed, but some files could not be read; they are named on standard error.",
}
EXAMPLES = {
    "timeline list news/": "The chronology of a folder.",
    "timeline filter --actor Ruiz --since 'last year' -C 2": "What somebody did since then, and what came before and after.",
    "timeline list -o page.html": "One page to send.",
    "timeline list --json | jq '.events[].title'": "For other programs.",
}


def page() -> str:
    """The page in the man macros of roff."""
    root: Any = typer.main.get_command(app)
    lines = [f'.TH TIMELINE 1 "" "timeline {__version__}" "User Commands"', ".SH NAME"]
    lines += [
        "timeline \\- tell what happened when in a folder of news",
        ".SH SYNOPSIS",
        ".B timeline",
        r"\fICOMMAND\fR [\fICORPUS\fR ...] [\fIOPTIONS\fR]",
    ]
    lines += [".SH DESCRIPTION", _text(root.help), ".SH COMMANDS"]
    shared = {name: set(inspect.signature(group).parameters) for name, group in GROUPS.items()}
    for name, command in root.commands.items():
        mine = {param.name for param in command.params}
        whole = [title for title, names in shared.items() if len(names & mine) > len(names) // 2]
        lines += [f".SS timeline {name}", _text(command.help)]
        if whole:
            lines.append(f"Takes the options of {' and of '.join(whole)} below.")
        left = mine - {name for title in whole for name in shared[title]}
        lines += _options(param for param in command.params if param.name in left)
    known = {param.name: param for command in root.commands.values() for param in command.params}
    listed = {param.name: param for param in root.commands["list"].params}
    lines.append(".SH OPTIONS")
    for title, names in shared.items():
        lines.append(f".SS {title}")
        lines += _options(listed.get(name) or known[name] for name in inspect.signature(GROUPS[title]).parameters if name in names)
    for title, entries in (("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES), ("EXIT STATUS", STATUS), ("EXAMPLES", EXAMPLES)):
        lines.append(f".SH {title}")
        lines += [line for term, told in entries.items() for line in (".TP", f".B {_escaped(term)}", _text(told))]
    return "\n".join(lines) + "\n"


def _options(params: Iterable[Any]) -> Iterator[str]:
    for param in params:
        if param.param_type_name == "argument":
            names = rf"\fI{_escaped(param.metavar or param.name)}\fR"
        else:
            names = ", ".join(rf"\fB{_escaped(name)}\fR" for name in sorted(param.opts, key=len))
            choices = getattr(param.type, "choices", None)
            value = "|".join(str(getattr(one, "value", one)) for one in choices) if choices else param.metavar
            names += rf" \fI{_escaped(value)}\fR" if value and not param.is_flag else ""
        yield from (".TP", names, _text(param.help or ""))


def _text(words: str) -> str:
    """Words that begin no request."""
    escaped = "\n".join(textwrap.wrap(_escaped(" ".join(words.split())), 78, break_on_hyphens=False))
    return escaped.replace("\n.", "\n\\&.") if not escaped.startswith(".") else rf"\&{escaped}"


def _escaped(words: str) -> str:
    return words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
