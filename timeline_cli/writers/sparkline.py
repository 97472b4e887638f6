"""How many events when, in one line."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

_BARS = "▁▂▃▄▅▆▇█"
_NONE = "·"


def sparkline(days: Sequence[date], width: int) -> str:
    """A bar a month from the first day to the last, a dot for a month without any; where the months are too many, a bar for several."""
    if not days:
        return ""
    first, last = _month(min(days)), _month(max(days))
    step = -(-(last - first + 1) // width)
    counts = Counter((_month(day) - first) // step for day in days)
    most = max(counts.values())
    return "".join(_BARS[(counts[n] * len(_BARS) - 1) // most] if counts[n] else _NONE for n in range((last - first) // step + 1))


def _month(day: date) -> int:
    return day.year * 12 + day.month
