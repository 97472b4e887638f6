"""Words from articles made fit for a terminal, a line or a cell: what a text says must not move the cursor."""

import re
from collections.abc import Iterable

from timeline_cli.model.article import Published
from timeline_cli.model.event import Actor, Event, Factuality, Status, Toll

# C0 and C1 controls, line and paragraph separators, marks that turn the direction of what follows, and halves of surrogate pairs
_CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")
_ACTING = frozenset({"attacker", "visitor"})  # roles before those to whom it is done


def one_line(text: str) -> str:
    """The text without escape sequences and control characters, every run of white space one blank."""
    if text.isprintable() and "  " not in text:  # as nearly all is: nothing that looks like these patterns is printable
        return text.strip()
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


def without_controls(text: str) -> str:
    """The text without escape sequences and control characters, its lines kept."""
    return "\n".join(_CONTROL.sub(" ", line) for line in text.splitlines()) + ("\n" if text.endswith("\n") else "")


def date_of(event: Event) -> str:
    """The date in EDTF, or `undated`."""
    return event.date.edtf if event.date else "undated"


def publication(published: Published) -> str:
    """When an article appeared, how that is known, and what else says so."""
    known = f"published {published.interval.edtf} ({published.how})" if published.interval else "day of publication unknown"
    return ": ".join(filter(None, (known, "; ".join(map(one_line, published.evidence)))))


def what(event: Event) -> str:
    """What happened, whether it did, and whether that is only alleged, or denied."""
    return one_line(event.title) + (f" ({', '.join(marks)})" if (marks := unreal(event)) else "")


def unreal(event: Event) -> tuple[str, ...]:
    """What keeps an event from being told as a plain fact."""
    status = () if event.status is Status.HAPPENED else (event.status.value,)
    return status if event.factuality is Factuality.ASSERTED else (*status, event.factuality.value)


def named(actors: tuple[Actor, ...]) -> str:
    """The actors in one line, those of one role together, who acts first: `A, B → C`."""
    roles: dict[str, list[str]] = {}
    for actor in actors:
        roles.setdefault(actor.role, []).append(one_line(actor.name))
    return " → ".join(", ".join(roles[role]) for role in sorted(roles, key=lambda role: role not in _ACTING))


def toll(figures: Toll | None) -> str:
    """`3`, or `3 to 4` where sources differ; empty where none says."""
    if figures is None:
        return ""
    return str(figures.best) if figures.low == figures.high else f"{figures.low} to {figures.high}"


def listed(names: Iterable[str]) -> str:
    """Names in one cell, each once."""
    return "; ".join(dict.fromkeys(map(one_line, names)))


def count(n: int, noun: str) -> str:
    """A number with its noun: `1 event`, `12 events`."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"
