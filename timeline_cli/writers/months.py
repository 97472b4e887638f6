"""How many events when, as SVG: a column a month in the colours of the kinds; a column links to its days."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape

from timeline_cli.model.event import Event
from timeline_cli.model.kind import KINDS
from timeline_cli.writers.plain import count
from timeline_cli.writers.when import month_of

_WIDTH, _HEIGHT, _AXIS = 1000, 64, 14  # user units: the whole, the highest column, the years below
_WIDEST = 40  # user units of a column
_YEAR = 34  # user units that a year takes


def months(events: Sequence[Event]) -> str:
    """An SVG element for a page with the colours of `page.css`; nothing where no event has a date."""
    counts: dict[int, Counter[str]] = {}
    for event in events:
        day = event.date and (event.date.earliest or event.date.latest)
        if day:
            counts.setdefault(_number(day), Counter())[event.kind] += 1
    if not counts:
        return ""
    first, last = min(counts), max(counts)
    wide = min(_WIDEST, _WIDTH / (last - first + 1))
    most = max(sum(kinds.values()) for kinds in counts.values())
    columns = "".join(_column(month, kinds, (month - first) * wide, wide, _HEIGHT / most) for month, kinds in sorted(counts.items()))
    years = "".join(_years(first, last, wide))
    head = f'<svg class="months" viewBox="0 0 {_WIDTH} {_HEIGHT + _AXIS}" role="group" aria-label="events by month">'
    return f'{head}<line class="grid" x1="0" x2="{_WIDTH}" y1="{_HEIGHT}" y2="{_HEIGHT}"/>{columns}{years}</svg>'


def css_class(kind: str) -> str:
    """The class of a kind in `page.css`."""
    return kind if kind in KINDS else "other"


def _column(month: int, kinds: Mapping[str, int], x: float, wide: float, scale: float) -> str:
    day = date(month // 12, month % 12 + 1, 1)
    parts, top = [], float(_HEIGHT)
    for kind in dict.fromkeys((*KINDS, *sorted(kinds))):
        if kinds.get(kind):
            high = kinds[kind] * scale
            top -= high
            place = f'x="{x:.2f}" y="{top:.2f}" width="{max(0.6, wide - 1):.2f}" height="{max(1.0, high - 0.5):.2f}"'
            parts.append(f'<rect class="{css_class(kind)}" {place}/>')
    until = day.replace(day=monthrange(day.year, day.month)[1])
    told = f"{month_of(day)}: {count(sum(kinds.values()), 'event')}"
    return f'<a href="?since={day}&amp;until={until}"><title>{escape(told)}</title>{"".join(parts)}</a>'


def _years(first: int, last: int, wide: float) -> Iterator[str]:
    step = max(1, round(_YEAR / (12 * wide) + 0.5))
    for year in range(first // 12 + (first % 12 > 0), last // 12 + 1, step):
        x = (year * 12 - first) * wide
        if x <= _WIDTH - _YEAR:
            yield f'<text x="{x:.1f}" y="{_HEIGHT + _AXIS - 2}">{year:04}</text>'


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1
