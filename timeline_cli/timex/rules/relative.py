"""Dates counted from the day of publication: "yesterday", "last year", "three days ago"."""

from timeline_cli.model.meaning import Clock, Cut, Direction, Frame, Length, Meaning, Named, Now, Portion, Shift, Told, Unit, Vague
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.days import way_of
from timeline_cli.timex.rules.numbers import amount, rough, times
from timeline_cli.timex.values import CLOCK_UNITS, length_value

rule = Book()
_HALVED = {Unit.YEAR: (Unit.MONTH, 12), Unit.MONTH: (Unit.WEEK, 4.35), Unit.WEEK: (Unit.DAY, 7)}  # what a half of them counts


@rule(
    "day-word",
    "(DAY_WORD | the day before yesterday | the day after tomorrow)",
    ("It opened [today].", "2013-03-22"),
    ("It opened [yesterday].", "2013-03-21"),
    ("[the day before yesterday]", "2013-03-20"),
    ("as the Nation Today wrote", None),
)
def day_word(m: Match) -> Meaning | None:
    first, count = m.items()[0], int(m.value(0, "DAY_WORD") or 0)
    if len(m.items()) > 1:
        return Shift(Now(), Unit.DAY, 2 * count)
    title = first.text[0].isupper() and not first.text.isupper() and m.before is not None and m.before.text[0].isupper()
    return None if title else Shift(Now(), Unit.DAY, count)


@rule(
    "earlier-today",
    "cut=(SHIFTED | early | late) day=DAY_WORD",
    ("He left [earlier today].", "2013-03-22"),
    ("He left [late yesterday].", "2013-03-21"),
)
def earlier_today(m: Match) -> Meaning | None:
    return Portion(Cut(str(m.value("cut", "CUT"))), Shift(Now(), Unit.DAY, int(m.value("day", "DAY_WORD") or 0)))


@rule(
    "tonight",
    "(tonight | last night | day=DAY_WORD pod=POD)",
    ("He left [last night].", "2013-03-21TNI"),
    ("[tonight]", "2013-03-22TNI"),
    ("[tomorrow morning]", "2013-03-23TMO"),
)
def tonight(m: Match) -> Meaning | None:
    count = -1 if m.word() == "last" else int(m.value("day", "DAY_WORD") or 0)
    return Clock(str(m.value("pod", "POD") or "TNI"), Shift(Now(), Unit.DAY, count))


@rule("pod-before-last", "the pod=POD before last", ("He left [the night before last].", "2013-03-20TNI"))
def pod_before_last(m: Match) -> Meaning | None:
    return Clock(str(m.value("pod", "POD")), Shift(Now(), Unit.DAY, -2))


@rule(
    "this-unit",
    "(THIS | these | the (current | present)) (very | same)? unit=SPAN",
    ("[this week]", "2013-W12"),
    ("[this year]", "2013"),
    ("[this weekend]", "2013-W12-WE"),
    ("in [the current year]", "2013"),
    ("this minute", None),
)
def this_unit(m: Match) -> Meaning | None:
    return None if m.unit() in CLOCK_UNITS else Shift(Now(), m.unit(), 0)


@rule(
    "last-unit",
    "last unit=SPAN",
    ("[last week]", "2013-W11"),
    ("[last year]", "2012"),
    ("[last month]", "2013-02"),
    ("at the last minute", None),
    ("on the second and last day of his visit", None),
)
def last_unit(m: Match) -> Meaning | None:
    return None if m.unit() in {*CLOCK_UNITS, Unit.DAY} else Shift(Now(), m.unit(), -1)


@rule(
    "the-last-unit",
    "the (last | past) unit=SPAN",
    ("in [the last week]", "P1W"),
    ("in [the past decade]", "P1DE"),
    ("in [the last quarter]", "2012-Q4"),
)
def the_last_unit(m: Match) -> Meaning | None:
    unit = m.unit()
    if unit in CLOCK_UNITS and "last" in m.words():
        return None
    if unit in (Unit.QUARTER, Unit.WEEKEND):
        return Shift(Now(), unit, -1)
    return Length(length_value(1, unit), unit, 1, -1, Now())


@rule("next-unit", "(NEXT | the (coming | upcoming)) unit=SPAN", ("[next week]", "2013-W13"), ("in [the coming year]", "2014"))
def next_unit(m: Match) -> Meaning | None:
    return None if m.unit() in CLOCK_UNITS else Shift(Now(), m.unit(), 1)


@rule(
    "before-last",
    "the unit=SPAN (way=before last | after next)",
    ("in [the week before last]", "2013-W10"),
    ("in [the year after next]", "2015"),
)
def before_last(m: Match) -> Meaning | None:
    return Shift(Now(), m.unit(), -2 if "way" in m else 2)


@rule(
    "weekday-before-last",
    "the name=WEEKDAY way=(before last | after next)",
    ("He left on [the Sunday before last].", "2013-03-10"),
    ("It opens on [the Tuesday after next].", "2013-04-02"),
)
def weekday_before_last(m: Match) -> Meaning | None:
    ahead = m.word("way") == "after"
    named = name_of(m, Direction.AFTER if ahead else Direction.BEFORE, "next" if ahead else "last")
    return Shift(named, Unit.DAY, 7 if ahead else -7) if named else None


@rule("the-weekend", "the weekend", ("Over [the weekend] it snowed.", "2013-W11-WE"), ("It will open over [the weekend].", "2013-W12-WE"))
def the_weekend(_: Match) -> Meaning | None:
    return Named(part="WE")


@rule(
    "last-named",
    "how=(this (past | coming)? | LAST | NEXT) name=(WEEKDAY | LONG_MONTH | SEASON)",
    ("He left [last Monday].", "2013-03-18"),
    ("He left [last Friday].", "2013-03-15"),
    ("He left [last summer].", "2012-SU"),
    ("It opens [next March].", "2014-03"),
    ("It opens [this spring].", "2013-SP"),
)
def last_named(m: Match) -> Meaning | None:
    return name_of(m, way_of(m.words("how")), " ".join(m.words("how")))


def name_of(m: Match, way: Direction, cue: str) -> Named | None:
    """The weekday, month or season called `name`, in a direction; None for a season's or month's word that is something else."""
    season, capital = m.value("name", "SEASON"), m.items("name")[0].text[0].isupper()
    if not season and not capital:
        return None
    month, weekday = m.value("name", "LONG_MONTH"), m.value("name", "WEEKDAY")
    return Named(
        month=None if month is None else int(month),
        weekday=None if weekday is None else int(weekday),
        part=str(season) if season else None,
        direction=way,
        cue=cue,
    )


@rule(
    "not-so-long-ago",
    "(less than | not) count=NUM unit=COUNTED ago (?!today)",
    ("He left [less than two weeks ago].", "P2W"),
    ("He left [not three weeks ago].", "P3W"),
)
def not_so_long_ago(m: Match) -> Meaning | None:
    """Somewhere in the stretch that ends now."""
    number = amount(m.items("count"))
    return Length(length_value(number, m.unit()), m.unit(), number, -1, Now()) if number else None


@rule(
    "ago",
    "MORE? count=NUM -? unit=COUNTED (plus=(and a half))? (ago | back)",
    ("He left [three days ago].", "2013-03-19"),
    ("He left [two years ago].", "2011"),
    ("[a week ago]", "2013-W11"),
    ("[about 20 years ago]", "1993"),
    ("[a year and a half ago]", "2011-09"),
)
def ago(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    if number is not None and "plus" in m and m.unit() in _HALVED:
        unit, count = _HALVED[m.unit()]
        return Shift(Now(), unit, -round((number + 0.5) * count))
    return None if number is None else Shift(Now(), m.unit(), -number * times(m.word("unit")))


@rule(
    "since",
    "it (is | ' s | has been) x=(MORE? count=NUM unit=COUNTED) since",
    ("It is [ten days] since they signed.", "2013-03-12"),
    ("It has been [two weeks] since the storm.", "2013-W10"),
    ("It lasted [ten days] since then.", "P10D"),
)
def since(m: Match) -> Meaning | None:
    return ago(m)


@rule(
    "weeks-ago-today",
    "count=NUM unit=COUNTED ago (today | to the day)",
    ("It was signed [a week ago today].", "2013-03-15"),
    ("It was signed [two weeks ago to the day].", "2013-03-08"),
    ("It was signed [a fortnight ago today].", "2013-03-08"),
    ("It was signed [ten years ago today].", "2003-03-22"),
    ("It was signed [a month ago to the day].", "2013-02-22"),
)
def weeks_ago_today(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    if number and m.unit() in (Unit.YEAR, Unit.MONTH):
        return Shift(Shift(Now(), Unit.DAY), m.unit(), -number * times(m.word("unit")), keep=True)
    return Shift(Now(), Unit.DAY, -7 * number * times(m.word("unit"))) if number and m.unit() is Unit.WEEK else None


@rule(
    "this-day-last-year",
    "(today | this day) (a year ago | last year)",
    ("On [this day a year ago] they signed it.", "2012-03-22"),
)
def this_day_last_year(_: Match) -> Meaning | None:
    return Shift(Shift(Now(), Unit.DAY), Unit.YEAR, -1, keep=True)


@rule(
    "weekdays-ago",
    "count=NUM name=WEEKDAYS ago",
    ("It was signed [three Fridays ago].", "2013-03-01"),
    ("It was signed [two Mondays ago].", "2013-03-11"),
)
def weekdays_ago(m: Match) -> Meaning | None:
    """So many of them counted back, the last one included."""
    number, weekday = amount(m.items("count")), m.number("name", "WEEKDAYS")
    if number is None or number < 1 or weekday is None:
        return None
    return Shift(Named(weekday=weekday, direction=Direction.BEFORE, cue="last"), Unit.DAY, -7 * (number - 1))


@rule(
    "this-day-in",
    "this day in year=YEAR",
    ("On [this day in 1996] they signed it.", "1996"),
)
def this_day_in(m: Match) -> Meaning | None:
    """In an almanac: its day is that of the page, which may be another than that of publication."""
    return Named(year=m.number("year"))


@rule(
    "passed",
    "x=(MORE? count=NUM unit=COUNTED) (has | have) (passed | elapsed) since",
    ("[Ten days] have passed since they signed.", "2013-03-12"),
)
def passed(m: Match) -> Meaning | None:
    return ago(m)


@rule("from-now", "MORE? count=NUM unit=COUNTED (from (now | today) | hence)", ("[two weeks from now]", "2013-W14"))
def from_now(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    return None if number is None else Shift(Now(), m.unit(), number * times(m.word("unit")))


@rule(
    "vague-ago",
    "MORE? some=ROUGH? unit=PLURAL how=(ago | back | EARLIER | LATER) (?!than)",
    ("He left [a few days ago].", "PAST_REF"),
    ("He left [years ago].", "PAST_REF"),
    ("[Several months later] he came back.", "FUTURE_REF"),
    ("[weeks] after the vote", "PXW"),
)
def vague_ago(m: Match) -> Meaning | None:
    word = m.word("how")
    if word in ("before", "after", "prior") and not m.ends_clause:
        return None
    low, high = rough(m.words("some"), m.unit())
    back = word in ("ago", "back") or word in lexicon().tables["EARLIER"]
    return Vague(Now() if word in ("ago", "back") else Told(), m.unit(), -1 if back else 1, low, high)


@rule(
    "the-unit-alone",
    "(?<=FRAMING) x=(the unit=(day | week | month | quarter | year)) (?!of | that | when | after | before | following | the)",
    ("Shares ended [the day] lower.", "2013-03-22"),
    ("sales for [the year]", "2013"),
    ("on the day he died", None),
)
def the_unit_alone(m: Match) -> Meaning | None:
    return Portion(Cut.WHOLE, Shift(Frame(), m.unit(), 0)) if m.ends_clause or m.precedes("AFTER_FRAME") else None


@rule(
    "the-unit",
    "the unit=(day | week | month | quarter | year | decade | century)",
    ("It closes at [the end of the week].", "2013-W12"),
    ("for the day of the vote", None),
)
def the_unit(m: Match) -> Meaning | None:
    return Shift(Frame(), m.unit(), 0)


@rule(
    "unit-end",
    "the? unit=(year | month | week | decade | century | quarter) (- end | (' | ’) s cut=(end | close | start | beginning))",
    ("by [year-end]", "2013"),
    ("by [the month's end]", "2013-03"),
)
def unit_end(m: Match) -> Meaning | None:
    return Portion(Cut(str(m.value("cut", "EDGE") or "end")), Shift(Frame(), m.unit(), 0))


@rule(
    "unit-out",
    "(the | this) unit=(week | month | year | day) (is | was) (out | over | up)",
    ("before [the year is out]", "2013"),
    ("The week is over.", None),
)
def unit_out(m: Match) -> Meaning | None:
    ahead = m.before is not None and m.before.word in ("before", "until", "till")
    return Portion(Cut.END, Shift(Frame(), m.unit(), 0)) if ahead else None


@rule("the-new-year", "the new year", ("They will meet in [the new year].", "2014"), ("in the new year's cabinet", None))
def the_new_year(m: Match) -> Meaning | None:
    return None if m.after is not None and m.after.word in ("'", "’", "-") else Shift(Now(), Unit.YEAR, 1)


@rule("mid-unit", "(midweek | mid - unit=(week | month | year))", ("by [midweek]", "2013-W12"), ("by [mid-year]", "2013"))
def mid_unit(m: Match) -> Meaning | None:
    return Portion(Cut.MID, Shift(Frame(), m.unit() if "unit" in m else Unit.WEEK, 0))


@rule(
    "consecutive",
    "(a | the) ORDINAL (straight | consecutive | successive) unit=(day | night | week | month | quarter | year)",
    ("It fell for [a third straight day].", "2013-03-22"),
)
def consecutive(m: Match) -> Meaning | None:
    return Portion(Cut.WHOLE, Shift(Frame(), m.unit(), 0))
