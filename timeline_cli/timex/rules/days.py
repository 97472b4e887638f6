"""Days, weekdays and months by their names, with and without a year."""

from timeline_cli.model.meaning import Direction, Inside, Meaning, Named, Ref, Told
from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match

rule = Book()
_PIVOT = 40  # '39 is 2039, '40 is 1940


def two_digit_year(number: int) -> int:
    """'98 is 1998, '07 is 2007."""
    return number + (2000 if number < _PIVOT else 1900)


def _year(m: Match) -> int | None:
    short = m.number("short")
    return m.number("year") if short is None else two_digit_year(short)


def way_of(words: list[str]) -> Direction:
    """Where "last", "this past", "this" or "next" points."""
    named = {"last": Direction.BEFORE, "past": Direction.BEFORE, "this": Direction.CURRENT}
    return named.get(words[-1], Direction.AFTER)


def _named(m: Match) -> Named:
    year = _year(m)
    month, day = m.number("month", "MONTH") if "month" in m else None, m.number("day")
    if year:
        return Named(year=year, month=month, day=day)
    weekday = m.number("weekday", "ANY_WEEKDAY")
    if "how" not in m:
        return Named(month=month, day=day, weekday=weekday)
    words = m.words("how")
    return Named(month=month, day=day, weekday=weekday, direction=way_of(words), cue=" ".join(words))


@rule(
    "day-month-year",
    "((how=(this (past | coming)? | LAST | NEXT))? weekday=WEEKDAY_NAME ,? the?)? (the (DAYTH)?)? day=DAY of? month=MONTH_NAME "
    "(,? (of? year=YEAR | ' short=(DAYNUM | TWO)) (?!%))?",
    ("signed on [5 June 2009].", "2009-06-05"),
    ("on [the 5th of June 2009]", "2009-06-05"),
    ("on [Friday, 5 June 2009]", "2009-06-05"),
    ("It began [last Thursday, 14 March], at noon.", "2013-03-14"),
    ("It begins [next Monday, the 1st of April].", "2013-04-01"),
    ("It began [21 March].", "2013-03-21"),
    ("on [31 June 2009]", None),
    ("the 14 March Movement", None),
    ("the 17 November group", None),
    ("under the 6th of October Bridge", None),
    ("On [5 June] School Inspector Vik left.", "2013-06-05"),
)
def day_month_year(m: Match) -> Meaning | None:
    return _named(m)


@rule(
    "month-day-year",
    "((how=(this (past | coming)? | LAST | NEXT))? weekday=WEEKDAY_NAME ,?)? month=MONTH_NAME the? day=DAY (?! : (DAYNUM | TWO) | %) "
    "(,? (of? year=YEAR | ' short=(DAYNUM | TWO)) (?!%))?",
    ("on [June 5, 2009]", "2009-06-05"),
    ("on [Monday, March 18]", "2013-03-18"),
    ("It began [last Monday, March 18].", "2013-03-18"),
    ("on [Feb. 14th]", "2013-02-14"),
    ("PARIS, [Feb 14]: a man", "2013-02-14"),
    ("In [May] 12 people died.", "2012-05"),
)
def month_day_year(m: Match) -> Meaning | None:
    return None if "year" not in m and m.precedes("MEASURED") else _named(m)


@rule(
    "month-day-small",
    "month=LOW_MONTH day=DAY ,? year=YEAR",
    ("on [may 5, 2009]", "2009-05-05"),
    ("You may 5 times try.", None),
)
def month_day_small(m: Match) -> Meaning | None:
    return Named(year=m.number("year"), month=m.number("month", "MONTH"), day=m.number("day"))


@rule("nth-of-month", "the nth=ORDINAL of month=LONG_MONTH (,? year=YEAR)?", ("on [the third of May 2009]", "2009-05-03"))
def nth_of_month(m: Match) -> Meaning | None:
    day = m.number("nth", "ORDINAL") or 0
    return Named(year=m.number("year"), month=m.number("month", "MONTH"), day=day) if day > 0 else None


@rule(
    "weekday-nth",
    "(how=(this (past | coming)? | LAST | NEXT))? weekday=WEEKDAY_NAME "
    "(,? the (?=DAYTH) | (?=DAYNUM (, | . | ; | and | the | a | an | in | at))) day=DAY (?!MEASURED)",
    ("What he saw on [Tuesday the 19th] was fire.", "2013-03-19"),
    ("It burned [Friday, the 1st].", "2013-03-01"),
    ("It burned on [Friday 1], at night.", "2013-03-01"),
    ("They will meet [next Monday, the 1st].", "2013-04-01"),
    ("On [Friday] 20 people died.", "2013-03-22"),
)
def weekday_nth(m: Match) -> Meaning | None:
    return _named(m)


def _several(after: Item | None) -> bool:
    """ "On the 5th gunboats came": what is several nobody numbers."""
    return after is not None and after.text.islower() and after.word.endswith("s") and not after.word.endswith(("ss", "us"))


@rule(
    "nth-alone",
    "(?<=BEFORE_DAY) x=(the day=DAYTH)",
    ("It opened in June 2009, on [the 5th].", "2009-06-05"),
    ("In June 2009 rain fell; on [the 5th] the river rose.", "2009-06-05"),
    ("It was made in May. Rain fell on [the 5th].", "2013-03-05"),
    ("In May 2012 a ship came; on [the 5th] gunboats fired at it.", "2012-05-05"),
    ("In June 2009 all was quiet. On [the 5th] gunboats fired at it.", "2009-06-05"),
    ("They last met in June 2009 and are due to meet again on [the 5th].", "2013-04-05"),
    ("on the 5th floor", None),
    ("from the 5th Infantry Brigade", None),
)
def nth_alone(m: Match) -> Meaning | None:
    """Of the month that its sentence names before it, or with which the one before opens, else of the last one that had such a day.

    But "the 5th floor", "the 5th Brigade".
    """
    if not (m.precedes("AFTER_DAY") or (m.before is not None and m.before.word == "on" and _several(m.after))):
        return None
    day = Named(day=m.number("day"))
    named = m.in_sentence("MONTH", "AHEAD") or m.opens_after("MONTH")  # but "met in March and will meet again on the 5th"
    return Inside(day, Told()) if named else day


@rule(
    "month-year",
    "month=MONTH_NAME (,? of? year=YEAR | ' short=(DAYNUM | TWO)) (?!%)",
    ("in [June 2009]", "2009-06"),
    ("in [June, 2009]", "2009-06"),
    ("since [Sept. 1998]", "1998-09"),
)
def month_year(m: Match) -> Meaning | None:
    return _named(m)


@rule(
    "month",
    "(the month of)? month=MONTH_NAME",
    ("in [the month of February]", "2013-02"),
    ("in [February]", "2013-02"),
    ("since [November]", "2012-11"),
    ("a [March] meeting", "2013-03"),
    ("in [April] and May", "2013-04"),
    ("Theresa May met voters, May said; the others and May left.", None),
    ("He met General Park Ho Jun. They spoke.", None),
    ("They may march.", None),
    ("AND MAY THEY", None),
)
def month(m: Match) -> Meaning | None:
    item = m.items("month")[0]
    short = len(m.items("month")) == 1 and item.word in lexicon().tables["SHORT_MONTH"]
    ambiguous = item.word in lexicon().tables["CAPITAL"] and m.word() != "the"
    if ambiguous and (short or not m.follows("SURELY_BEFORE_MONTH" if item.text.isupper() else "BEFORE_MONTH")):
        return None
    if item.word in lexicon().tables["SHORT_MONTH"] and not m.follows("BEFORE_MONTH"):
        return None  # "Kim Min Jun. He": a name
    listed = m.before is not None and m.before.word in (",", "and", "or", "but")
    if ambiguous and listed and m.word_before(2) not in lexicon().tables["MONTH"]:
        return None  # "…, May said"
    first_name = item.word in ("april", "june") and not m.follows("BEFORE_MONTH") and m.after is not None and m.after.text[0].isupper()
    return None if first_name else Named(month=m.number("month", "MONTH"))


@rule(
    "some-weekday",
    "(?<=on a) weekday=WEEKDAY (?=, | . | ; | and | or | in | at | when | while | to | with)",
    ("It was overrun on a [Sunday] at noon.", "XXXX-WXX-7"),
    ("He came on a [Monday] visit.", "2013-03-18"),
)
def some_weekday(m: Match) -> Meaning | None:
    """Of which week nothing tells."""
    return Ref(f"XXXX-WXX-{(m.number('weekday', 'ANY_WEEKDAY') or 0) + 1}")


@rule(
    "weekday",
    "weekday=(WEEKDAY | SHORT_WEEKDAY .)",
    ("on [Monday]", "2013-03-18"),
    ("on [Friday]", "2013-03-22"),
    ("They will meet on [Monday].", "2013-03-25"),
    ("He sat in the sun.", None),
    ("the crash of Black Monday, the Sunday Herald said", None),
)
def weekday(m: Match) -> Meaning | None:
    capital = m.items()[0].text[0].isupper()
    nickname = m.follows("DAY_NAMED") and m.before is not None and m.before.text[0].isupper()
    return Named(weekday=m.number("weekday", "ANY_WEEKDAY")) if capital and not nickname and not m.is_called else None
