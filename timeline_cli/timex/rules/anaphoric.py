"""Dates counted from the time told last: "the same day", "two days later", "the following month"."""

from timeline_cli.model.meaning import MIDDLE, THE, Clock, Direction, Inside, Meaning, Nth, Shift, Told, Unit
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount, times
from timeline_cli.timex.rules.relative import name_of

rule = Book()
_DETERMINERS = frozenset({"a", "an", "the", "another", "his", "her", "their", "its", "two", "three", "four", "five", "several", "some"})
_GOES_ON = frozenset({"he", "she", "they", "it", "we", "to", "in", "at", "near", "by", "with", "and", "but"})
# what "before" and "after" do not govern
_WHERE = frozenset({"in", "on", "near", "outside", "inside", "off", "against", "across", "aboard"})


@rule(
    "next-told",
    "(the (next | FOLLOWING) | FOLLOWING) unit=SPAN",
    ("It fell on June 5, 2009 and rose [the next day].", "2009-06-06"),
    ("It fell in June 2009 and rose [the following month].", "2009-07"),
)
def next_told(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), 1)


@rule("previous-told", "(the | a) PREVIOUS unit=SPAN", ("It rose in June 2009, more than in [the previous month].", "2009-05"))
def previous_told(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), -1)


@rule(
    "same-told",
    "(that (same | very)? | the very? same | the (entire | whole | full)) unit=SPAN",
    ("On June 5, 2009 he left [the same day].", "2009-06-05"),
    ("In June 2009 it closed; [that year] was hard.", "2009"),
    ("It lost money in June 2009 and for [the entire year].", "2009"),
)
def same_told(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), 0)


@rule(
    "named-told",
    "how=(the (FOLLOWING | PREVIOUS | next | same) | that same?) name=(WEEKDAY | LONG_MONTH | SEASON)",
    ("He left in June 2009 and came back [the following August].", "2009-08"),
    ("He left on June 5, 2009 and came back [the next Monday].", "2009-06-08"),
)
def named_told(m: Match) -> Meaning | None:
    words = m.words("how")
    shouted = m.word("name") in ("may", "march") and m.items("name")[0].text.isupper()
    tables = lexicon().tables
    ahead = words[-1] in tables["FOLLOWING"] or words[-1] == "next"
    way = Direction.BEFORE if words[-1] in tables["PREVIOUS"] else Direction.AFTER if ahead else Direction.CURRENT
    named = None if shouted else name_of(m, way, words[-1])
    return Inside(named, Told()) if named else None


@rule(
    "weekday-before",
    "the name=WEEKDAY how=(before | after | previous | following) (that)?",
    ("It fell on June 5, 2009. [The Sunday before], it had risen.", "2009-05-31"),
    ("It fell on June 5, 2009 and rose on [the Monday after].", "2009-06-08"),
    ("It fell on the [Sunday] before the vote.", "2013-03-17"),
)
def weekday_before(m: Match) -> Meaning | None:
    way = Direction.BEFORE if m.word("how") in ("before", "previous") else Direction.AFTER
    named = name_of(m, way, m.word("how")) if _stands_alone(m) else None
    return Inside(named, Told()) if named else None


@rule(
    "the-weekday",
    "(?<=on) the name=WEEKDAY (?=, | . | ; | and | the | a | an | it | he | she | they | we | in | at)",
    ("They met from June 8 to 12, 2009 and dined on [the Tuesday].", "2009-06-09"),
    ("It fell on the [Monday] raid.", "2013-03-18"),
)
def the_weekday(m: Match) -> Meaning | None:
    named = name_of(m, Direction.CURRENT, THE)
    return Inside(named, Told()) if named else None


@rule(
    "nth-told",
    "(?<=on) the nth=(ORDINAL | middle | opening | closing) pod=(day | POD) (?!of)",
    ("They met from June 8 to 10, 2009. On [the middle day] he left.", "2009-06-09"),
    ("They met from June 8 to 10, 2009. On [the first evening] they dined.", "2009-06-08TEV"),
    ("They met on Monday and Tuesday. On [the second day] he left.", "2013-03-19"),
    ("The talks opened on June 5, 2009. On [the third day] he left.", "2009-06-07"),
)
def nth_told(m: Match) -> Meaning | None:
    """Of the days told last of which there are several; else of those that began on the day told last."""
    named = {"middle": MIDDLE, "opening": 1, "closing": -1}.get(m.word("nth"))
    day = Nth(m.number("nth", "ORDINAL") or 1 if named is None else named, Unit.DAY, Told())
    return day if m.word("pod") == "day" else Clock(str(m.value("pod", "POD")), day)


@rule(
    "earlier",
    "MORE? count=NUM unit=COUNTED how=EARLIER (?!than)",
    ("He died on June 5, 2009. [Two days earlier] he had fallen.", "2009-06-03"),
    ("He died in 2009. [Ten years earlier] he had married.", "1999"),
    ("He fell [two days] before the vote.", "P2D"),
    ("He died on June 5, 2009 in the house built [two years before] in Oslo.", "2007"),
)
def earlier(m: Match) -> Meaning | None:
    return _counted(m, -1)


@rule(
    "later",
    "MORE? count=NUM unit=COUNTED how=LATER (?!than)",
    ("He fell on June 5, 2009. [Two days later] he died.", "2009-06-07"),
    ("They met on June 5, 2009, [two days] later than planned.", "P2D"),
)
def later(m: Match) -> Meaning | None:
    return _counted(m, 1)


@rule(
    "units-on",
    "x=(count=NUM unit=COUNTED on) (?=,)",
    ("He fell on June 5, 2009. [Four days on], he died.", "2009-06-09"),
    ("He was there for [four days] on, as he said, business.", "P4D"),
)
def units_on(m: Match) -> Meaning | None:
    return _away(m, 1) if m.before is None or m.before.word in (".", "\n", "and", "but", ",") else None


@rule(
    "later-to-the-day",
    "count=NUM unit=COUNTED later to the day",
    ("He fell on June 5, 2009. [Two weeks later to the day] he died.", "2009-06-19"),
)
def later_to_the_day(m: Match) -> Meaning | None:
    found = _away(m, 1)
    weeks = isinstance(found, Shift) and found.unit is Unit.WEEK
    return Shift(Told(), Unit.DAY, 7 * found.count) if isinstance(found, Shift) and weeks else found


@rule(
    "units-from-that",
    "MORE? count=NUM unit=COUNTED how=(after | before) (that | this)",
    ("He fell on June 5, 2009. [Two days after that] he died.", "2009-06-07"),
    ("He died on June 5, 2009. [Two days after that] a mob came.", "2009-06-07"),
    ("He fell [two days] after that vote.", "P2D"),
)
def units_from_that(m: Match) -> Meaning | None:
    alone = _stands_alone(m) or (m.after is not None and m.after.word in _DETERMINERS)  # "two days after that a mob came"
    return _away(m, -1 if m.words("how")[0] == "before" else 1) if alone else None


def _counted(m: Match, sign: int) -> Meaning | None:
    """So many units away, unless "after" or "before" goes on to say from what: "two days after the vote"."""
    alone = m.ends_clause or (m.after is not None and m.after.word in _WHERE)  # "a bomb laid a day before in Lima"
    return None if m.word("how") in ("after", "before", "prior") and not alone else _away(m, sign)


def _away(m: Match, sign: int) -> Meaning | None:
    number = amount(m.items("count"))
    return None if number is None else Shift(Told(), m.unit(), sign * number * times(m.word("unit")))


def _stands_alone(m: Match) -> bool:
    """True where a clause ends with it, or begins or goes on after it: "the day after they left", "the day after to Lima"."""
    return m.ends_clause or (m.after is not None and m.after.word in _GOES_ON)


@rule(
    "span-before",
    "the unit=SPAN how=(before | after | following | earlier | later | thereafter)",
    ("He died on June 5, 2009 and [the day before] he had fallen.", "2009-06-04"),
    ("They flew to Oslo on June 5, 2009 and [the day after] to Bergen.", "2009-06-06"),
    ("He left on June 5, 2009, over a raid [the week before].", "2009-W22"),
    ("the day before the vote", None),
)
def span_before(m: Match) -> Meaning | None:
    return Shift(Told(), m.unit(), -1 if m.word("how") in ("before", "earlier") else 1) if _stands_alone(m) else None


@rule("pod-before", "the pod=POD (before | after)", ("He died on June 5, 2009; [the night before], he had fallen.", "2009-06-04TNI"))
def pod_before(m: Match) -> Meaning | None:
    count = -1 if m.words()[-1] == "before" else 1
    return Clock(str(m.value("pod", "POD")), Shift(Told(), Unit.DAY, count)) if _stands_alone(m) else None


@rule(
    "same-period",
    "(the | a) (same | comparable | corresponding | year - (ago | earlier)) (period | quarter | time) "
    "((of | in | during | the)? (the? (last | previous) year | a year (ago | earlier | before) | the year before))?",
    ("It earned more in January 2009 than in [the same period a year earlier].", "2008-01"),
    ("It earned more in January 2009 than in [the year-ago period].", "2008-01"),
    ("at the same time", None),
)
def same_period(m: Match) -> Meaning | None:
    return Shift(Told(), Unit.YEAR, -1, keep=True) if "year" in m.words() else None
