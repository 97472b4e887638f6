"""How many events when, in one line."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

_BARS = "▁▂▃▄▅▆▇█"
_NONE = "·"
_YEAR = 5  # columns that a year takes, and the blank after it


def sparkline(days: Sequence[date], width: int) -> str:
    """A bar a month from the first day to the last, a dot for a month without any; where the months are too many, a bar for several."""
    if not days:
        return ""
    first, step, length = _scale(days, width)
    counts = Counter((_month(day) - first) // step for day in days)
    most = max(counts.values())
    return "".join(_BARS[(counts[n] * len(_BARS) - 1) // most] if counts[n] else _NONE for n in range(length))


def years(days: Sequence[date], width: int) -> str:
    """The years, each below its January in the sparkline of these days, as far as there is room."""
    if not days:
        return ""
    first, step, length = _scale(days, width)
    line = str(first // 12)
    for year in range(first // 12 + 1, (first + length * step - 1) // 12 + 1):
        column = (year * 12 - first) // step
        if len(line) + _YEAR - 4 <= column <= length - 2:
            line = f"{line:<{column}}{year}"
    return line


def _scale(days: Sequence[date], width: int) -> tuple[int, int, int]:
    """The first month, how many months a column stands for, and how many columns there are."""
    first, last = _month(min(days)), _month(max(days))
    step = -(-(last - first + 1) // width)
    return first, step, (last - first) // step + 1


def _month(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1
