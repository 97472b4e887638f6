"""From one date to another: "June 9 to 12", "between April and June", "1990-95"."""

import msgspec

from timeline_cli.model.meaning import Clock, Inside, Meaning, Named, Range, Shift, Told, Unit
from timeline_cli.timex.rule import Book, Match

rule = Book()
_TO = "(to | until | till | through | thru | - | – | — | and)"
_HOUR = "(A_TIME | A_YEAR | BIG | YEAR)"  # "2100" may be read as a year


def _range(m: Match, first: Meaning, last: Meaning) -> Range:
    """The range with the places where its ends stand in its text."""
    one, two = m.items("first"), m.items("last")
    start = m.items()[0].begin
    return Range(first, last, (one[-1].end - start, two[0].begin - start))


def _joined(m: Match) -> bool:
    """True where the words mean a range: "and" only after "between", and not "was extended last week until 2020"."""
    opened = m.before.word if m.before is not None else ""
    return {"and": opened == "between", "until": opened == "from", "till": opened == "from"}.get(m.word("to"), True)


@rule(
    "month-days",
    f"between? x=(first=A_DAY to={_TO} (the)? last=DAY (,? year=A_YEAR)?) (?!MEASURED | - | : (DAYNUM | TWO) | A_LENGTH)",
    ("from [June 9 to 12, 2009]", "2009-06-09/2009-06-12"),
    ("[March 9-12]: talks in Lima", "2013-03-09/2013-03-12"),
    ("between [March 7 and 10]", "2013-03-07/2013-03-10"),
)
def month_days(m: Match) -> Meaning | None:
    first, day = m.named("first"), m.number("last")
    if not first or first.day is None or first.month is None or not day or (not _joined(m) and day != first.day + 1) or day <= first.day:
        return None
    year = m.named("year") if "year" in m else None
    if year is not None:
        if first.year is not None or year.year is None:
            return None
        first = msgspec.structs.replace(first, year=year.year)
    return _range(m, first, msgspec.structs.replace(first, day=day, weekday=None))


@rule(
    "days-month",
    f"between? x=(((A_UNIT | A_PART) of | A_POD (of | from))? (the)? first=DAY to=({_TO} | /) (the)? last=A_DAY)",
    ("on [12-14 March]", "2013-03-12/2013-03-14"),
    ("between [the 5th and the 8th of March]", "2013-03-05/2013-03-08"),
    ("from [9 to 12 June 2009]", "2009-06-09/2009-06-12"),
    ("They spent [the weekend of 9 and 10 March] there.", "2013-03-09/2013-03-10"),
    ("It burned in [the night of 9/10 March].", "2013-03-09/2013-03-10"),
)
def days_month(m: Match) -> Meaning | None:
    last, day = m.named("last"), m.number("first")
    if not last or last.day is None or last.month is None or not day or (not _joined(m) and last.day != day + 1) or day >= last.day:
        return None
    return _range(m, msgspec.structs.replace(last, day=day, weekday=None), last)


@rule(
    "nth-range",
    "from x=(the first=DAYTH to=(to | until | through) (the)? last=DAYTH) (?!of | MEASURED)",
    ("It lasted from [the 5th to the 8th].", "2013-03-05/2013-03-08"),
    ("from the 5th to the 8th floor", None),
)
def nth_range(m: Match) -> Meaning | None:
    first, last = m.number("first"), m.number("last")
    return _range(m, Named(day=first), Named(day=last)) if first and last and first < last and m.ends_clause else None


@rule(
    "days-of-unit",
    "x=(the first=ORDINAL and last=A_DAY)",
    ("It lasted two days, [the ninth and the tenth of this month].", "2013-03-09/2013-03-10"),
    ("on the ninth and [the twentieth of last month]", "2013-02-20"),
)
def days_of_unit(m: Match) -> Meaning | None:
    last, day = m.meaning("last"), m.number("first", "ORDINAL")
    follows = isinstance(last, Inside) and day is not None and last.named.day == day + 1
    return _range(m, msgspec.structs.replace(last, named=Named(day=day)), last) if follows else None


@rule(
    "into",
    "(through | throughout) x=(first=(A_DAY_NAME | A_TIME | A_POD) and on? into last=(A_DAY_NAME | A_TIME | A_POD))",
    ("They fought through [the night of June 5, 2009 and into the next morning].", "2009-06-05TNI/2009-06-06TMO"),
    ("It burned through [Monday and into Tuesday].", "2013-03-18/2013-03-19"),
)
def into(m: Match) -> Meaning | None:
    first, last = m.meaning("first"), m.meaning("last")
    return _range(m, first, _seen_from(first, last)) if first is not None and last is not None else None


def _seen_from(first: Meaning, last: Meaning) -> Meaning:
    """ "The next morning" after a night counts from that night."""
    if isinstance(last, Clock):
        return msgspec.structs.replace(last, of=_seen_from(first, last.of))
    day = first.of if isinstance(first, Clock) else first
    return msgspec.structs.replace(last, of=day) if isinstance(last, Shift) and isinstance(last.of, Told) else last


@rule(
    "years-short",
    "x=(first=A_YEAR to=(- | – | / ) last=(TWO | DAYNUM)) (?!- | / | MEASURED)",
    ("in [1990-94]", "1990/1994"),
)
def years_short(m: Match) -> Meaning | None:
    first, short = m.named("first"), m.number("last")
    if not first or first.year is None or short is None or first.month or len(m.word("last")) != 2:
        return None
    year = first.year - first.year % 100 + short
    return _range(m, first, Named(year=year)) if year > first.year else None


@rule(
    "years-before-christ",
    "x=(first=(THREE | TWO | DAYNUM | YEAR) to=(- | – | to | and) last=A_YEAR)",
    ("in [492-490 BC]", "BC0492/BC0490"),
)
def years_before_christ(m: Match) -> Meaning | None:
    last, number = m.named("last"), m.number("first")
    if not last or last.year is None or last.year >= 0 or last.month or not number or number < -last.year:
        return None
    return _range(m, Named(year=-number), last)


@rule(
    "dates",
    f"between? x=(first=(A_DATE | A_TIME) to={_TO} (the)? last=(A_DATE | A_TIME))",
    ("from [June 9 to July 3, 2009]", "2009-06-09/2009-07-03"),
    ("between [January and March]", "2013-01/2013-03"),
    ("from [1990 to 1995]", "1990/1995"),
    ("[1861-1865]", "1861/1865"),
    ("from [June 9, 2009 until July 2009]", "2009-06-09/2009-07"),
    ("It was prolonged in [June 2009] until 2012.", "2009-06"),
)
def two_dates(m: Match) -> Meaning | None:
    first, last = m.meaning("first"), m.meaning("last")
    if not _joined(m):
        return None
    dash = m.word("to") in "-–—"
    if dash and (m.items("first")[-1].end != m.items("to")[0].begin) != (m.items("to")[-1].end != m.items("last")[0].begin):
        return None
    if isinstance(first, Named) and isinstance(last, Named):
        if first.year is None and last.year is not None and last.month and first.month:
            first = msgspec.structs.replace(first, year=last.year - (1 if first.month > last.month else 0))
        elif first.year is not None and last.year is None and first.month and last.month:
            last = msgspec.structs.replace(last, year=first.year + (1 if first.month > last.month else 0))
        if first.year is not None and last.year is not None and last.year < first.year:
            return None
        if (first.weekday is None) != (last.weekday is None) and None in (first.month, last.month):
            return None
    elif isinstance(first, Clock) != isinstance(last, Clock) or not (type(first) is type(last) or isinstance(first, Named | Shift)):
        return None
    return _range(m, first, last)


@rule(
    "hour-to-hour",
    f"(between | from) x=({_HOUR} on first=A_DAY_NAME to=(and | to | until | till) {_HOUR} on last=A_DAY_NAME)",
    ("between [10 p.m. on June 5, 2009 and 6 a.m. on June 6, 2009]", "2009-06-05/2009-06-06"),
    ("from [2100 on Sunday until 0600 on Monday]", "2013-03-17/2013-03-18"),
)
def hour_to_hour(m: Match) -> Meaning | None:
    first, last = m.meaning("first"), m.meaning("last")
    return _range(m, first, last) if first is not None and last is not None else None


@rule(
    "days-listed",
    "x=(day=DAY) (and | or | ,) of=A_DAY",
    ("on [5] and 8 June 2009", "2009-06-05"),
)
def days_listed(m: Match) -> Meaning | None:
    of, day = m.named("of"), m.number("day")
    return msgspec.structs.replace(of, day=day, weekday=None) if of and of.day and of.month and day and day < of.day else None


@rule(
    "days-listed-after",
    "of=A_DAY (and | or) x=(day=DAY) (?!MEASURED | - | : (DAYNUM | TWO) | A_LENGTH)",
    ("on June 5 and [8]", "2013-06-08"),
)
def days_listed_after(m: Match) -> Meaning | None:
    of, day = m.named("of"), m.number("day")
    alone = m.ends_clause or (m.after is not None and m.after.word in ("in", "at", "to", "for", "with", "by", "when", "and"))
    if not of or of.year is not None or not of.day or not of.month or not day or day <= of.day or not alone:
        return None
    return msgspec.structs.replace(of, day=day, weekday=None)


@rule(
    "year-shared",
    "x=(first=(A_DAY | A_MONTH)) (and | or | , and?) of=(A_DAY | A_MONTH)",
    ("in [March] and April 2009", "2009-03"),
    ("on [May 5] and June 7, 2009", "2009-05-05"),
)
def year_shared(m: Match) -> Meaning | None:
    first, of = m.named("first"), m.named("of")
    if not first or not of or first.year is not None or of.year is None or not first.month or not of.month or first.month > of.month:
        return None
    return msgspec.structs.replace(first, year=of.year)


@rule(
    "eve",
    "the eve of the? of=A_DAY_NAME",
    ("It was signed on [the eve of Monday]'s summit.", "2013-03-17"),
    ("It was signed on [the eve of June 5, 2009].", "2009-06-04"),
    ("It was signed on [the eve of the June 5] vote.", "2013-06-04"),
    ("It was signed on the eve of the war.", None),
)
def eve(m: Match) -> Meaning | None:
    """The day before; of a weekday the one with which that day is counted from now, for its own day may be yet to come."""
    named = m.named("of")
    if named is not None and named.weekday is not None and named.month is None and named.day is None:
        return msgspec.structs.replace(named, weekday=(named.weekday - 1) % 7)
    return Shift(m.meaning("of"), Unit.DAY, -1)
