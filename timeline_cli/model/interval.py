"""When something happened: days on the calendar, written as EDTF (ISO 8601-2:2019)."""

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

QUALIFIERS = {"": 0, "?": 1, "~": 1, "%": 2}
_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$")
# ISO 8601-2 codes: 21-24 seasons of the northern hemisphere, 33-36 quarters, 40-41 halves; first month and length
_PARTS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}
_MOST_MEMBERS = 60


class Interval(Struct, frozen=True, gc=False):
    """The days within which an event, or a publication, lies.

    `edtf` is the whole meaning in canonical form, so that `Interval.parse(i.edtf) == i`;
    `earliest` and `latest` are the first and last day it allows, None where open.
    A season, a quarter, a decade are told by their ISO 8601-2 codes.
    """

    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, edtf: str) -> "Interval":
        """Reads the part of EDTF that the package writes; ValueError for anything else."""
        return _parse(edtf)

    @classmethod
    def day(cls, day: date) -> "Interval":
        return cls(day.isoformat(), day, day)

    @classmethod
    def month(cls, year: int, month: int) -> "Interval":
        return _parse(f"{year:04}-{month:02}")

    @classmethod
    def year(cls, year: int) -> "Interval":
        return _parse(f"{year:04}")

    @classmethod
    def between(cls, earliest: date | None, latest: date | None) -> "Interval":
        """All days from `earliest` to `latest`; an end that is None is open. ValueError if both are, or if reversed."""
        if earliest == latest and earliest is not None:
            return cls.day(earliest)
        return _parse(f"{earliest or '..'}/{latest or '..'}")

    @classmethod
    def one_of(cls, days: Iterable[date]) -> "Interval":
        """One of several days, which one is not known. Many of them are told by their bounds."""
        members = sorted(set(days))
        if not members:
            raise ValueError("one of no days")
        if len(members) == 1:
            return cls.day(members[0])
        if len(members) > _MOST_MEMBERS or members[-1] - members[0] == timedelta(len(members) - 1):
            return cls.between(members[0], members[-1])
        return cls("[" + ",".join(map(str, members)) + "]", members[0], members[-1])

    @property
    def members(self) -> tuple[date, ...]:
        """The single days of a one-of set; empty for any other interval."""
        if not self.edtf.startswith("["):
            return ()
        return tuple(date.fromisoformat(d) for d in self.edtf[1:-1].split(","))

    @property
    def qualifier(self) -> str:
        """`?` uncertain, `~` approximate, `%` both, or nothing."""
        return self.edtf[-1] if self.edtf[-1] in "?~%" else ""

    @property
    def precision(self) -> str:
        """day, month, season, quarter, half, year, decade, century, interval, set."""
        if self.edtf.startswith("["):
            return "set"
        if "/" in self.edtf:
            return "interval"
        plain = self.edtf.rstrip("?~%")
        if "X" in plain:
            return "century" if plain.endswith("XX") else "decade"
        if len(plain) == 10:
            return "day"
        if len(plain) == 4:
            return "year"
        code = int(plain[5:])
        return "month" if code <= 12 else "season" if code <= 24 else "quarter" if code <= 36 else "half"

    @property
    def days(self) -> int | None:
        """How many days lie between the bounds, both counted; None where one is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def qualified(self, qualifier: str) -> "Interval":
        """The same days marked `?`, `~` or `%` (an interval is marked at both ends, a set not at all)."""
        if self.edtf.startswith("["):
            return self
        plain = re.sub(r"[?~%]", "", self.edtf)
        ends = [end if end == ".." else end + qualifier for end in plain.split("/")]
        return _parse("/".join(ends))

    def plain(self) -> "Interval":
        """The same days without any mark of doubt."""
        return self.qualified("") if self.qualifier or "?" in self.edtf or "~" in self.edtf else self

    def allows(self, day: date) -> bool:
        """True when `day` may be the day (members of a set count, gaps do not)."""
        if self.members:
            return day in self.members
        return (self.earliest or date.min) <= day <= (self.latest or date.max)

    def holds(self, other: "Interval") -> bool:
        """True when every day of `other` lies within the bounds."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (other.latest or date.max) <= (self.latest or date.max)

    def meets(self, other: "Interval") -> bool:
        """True when one day can belong to both."""
        return self.common(other) is not None

    def common(self, other: "Interval") -> "Interval | None":
        """The days that both allow; the narrower one keeps its own form where it lies inside the other."""
        few = [i for i in (self, other) if i.members]
        if few:
            rest = other if few[0] is self else self
            kept = [d for d in few[0].members if rest.allows(d)]
            return Interval.one_of(kept) if kept else None
        if other.holds(self):
            return self
        if self.holds(other):
            return other
        earliest = max(self.earliest or date.min, other.earliest or date.min)
        latest = min(self.latest or date.max, other.latest or date.max)
        if earliest > latest:
            return None
        return Interval.between(None if earliest == date.min else earliest, None if latest == date.max else latest)


@lru_cache(maxsize=65536)
def _parse(edtf: str) -> Interval:
    if edtf.startswith("[") and edtf.endswith("]"):
        days = [date.fromisoformat(d.strip()) for d in edtf[1:-1].split(",")]
        made = Interval.one_of(days)
        if len(set(days)) < 2:
            raise ValueError(f"a set needs two days: {edtf!r}")
        return made
    if "/" in edtf:
        first, last = edtf.split("/")
        earliest = None if first in ("", "..") else _bounds(first)[0]
        latest = None if last in ("", "..") else _bounds(last)[1]
        if earliest is None and latest is None:
            raise ValueError("an interval open at both ends says nothing")
        if earliest and latest and earliest > latest:
            raise ValueError(f"the interval ends before it begins: {edtf!r}")
        return Interval(f"{first or '..'}/{last or '..'}", earliest, latest)
    return Interval(edtf, *_bounds(edtf))


def _bounds(edtf: str) -> tuple[date, date]:
    found = _DATE.match(edtf)
    if not found:
        raise ValueError(f"not a date in EDTF: {edtf!r}")
    year, month, day, _ = found.groups()
    if "X" in year:
        if month:
            raise ValueError(f"not a date in EDTF: {edtf!r}")
        return date(max(1, int(year.replace("X", "0"))), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    y = int(year)
    if month is None:
        return date(y, 1, 1), date(y, 12, 31)
    m = int(month)
    if day is not None:
        d = date(y, m, int(day))
        return d, d
    first, length = (m, 1) if m <= 12 else _PARTS.get(m, (0, 0))
    if not first:
        raise ValueError(f"not a month in EDTF: {edtf!r}")
    last = first + length - 1
    y2, m2 = y + (last - 1) // 12, (last - 1) % 12 + 1
    return date(y, first, 1), date(y2, m2, calendar.monthrange(y2, m2)[1])
