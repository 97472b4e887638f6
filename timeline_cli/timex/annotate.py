"""A text with its time expressions resolved, as TIMEX3 marks them: what `timeline dates` prints."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Range
from timeline_cli.model.span import Span
from timeline_cli.model.timex import ResolvedTimex, Timex
from timeline_cli.timex.finder import find
from timeline_cli.timex.grain import type_of
from timeline_cli.timex.resolver import resolve

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def annotate(text: str, published: Interval | None) -> tuple[ResolvedTimex, ...]:
    """All time expressions of a text; a range ("June 9 to 12") is one of them."""
    return resolve(find(text), published)


def timex3(resolved: Sequence[ResolvedTimex]) -> tuple[ResolvedTimex, ...]:
    """The same as TIMEX3 has them: it knows no ranges, but marks both ends."""
    return tuple(part for each in resolved for part in _ends(each))


def _ends(resolved: ResolvedTimex) -> tuple[ResolvedTimex, ...]:
    timex, meaning = resolved.timex, resolved.timex.meaning
    if not isinstance(meaning, Range):
        return (resolved,)
    values: list[str | None] = list(resolved.value.split("/")) if resolved.value else [None, None]
    places = ((0, meaning.cut[0], meaning.first), (meaning.cut[1], len(timex.text), meaning.last))
    out = []
    for (begin, end, inner), value in zip(places, values, strict=True):
        span = Span(timex.span.begin + begin, timex.span.begin + end)
        part = Timex(span, timex.text[begin:end], type_of(inner), timex.rule, inner)
        out.append(ResolvedTimex(part, value if value != "None" else None, resolved.interval, resolved.steps))
    return tuple(out)


def to_timeml(text: str, published: Interval | None, resolved: Sequence[ResolvedTimex]) -> str:
    """A TimeML document (TempEval-3's form) with the expressions marked inline. Characters that XML cannot hold become U+FFFD."""
    day = published.edtf if published is not None else ""
    parts, at = [], 0
    for number, each in enumerate(timex3(resolved), 1):
        span = each.timex.span
        parts.append(_safe(text[at : span.begin]))
        parts.append(
            f'<TIMEX3 tid="t{number}" type="{each.timex.type.value}" value={quoteattr(each.value or "")}>{_safe(span.of(text))}</TIMEX3>'
        )
        at = span.end
    parts.append(_safe(text[at:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n\n'
        f'<DCT><TIMEX3 tid="t0" type="DATE" value={quoteattr(day)} functionInDocument="CREATION_TIME">{escape(day)}</TIMEX3></DCT>\n\n'
        f"<TEXT>{''.join(parts)}</TEXT>\n\n</TimeML>\n"
    )


def _safe(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
