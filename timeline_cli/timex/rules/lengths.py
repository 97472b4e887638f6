"""Durations: "three weeks", "nearly five months", "the past nine days", "decades"."""

from timeline_cli.model.meaning import Length, Meaning, Now, Ref, Shift, Told, Unit
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount, times
from timeline_cli.timex.values import length_value

rule = Book()
_ONE = ("a", "an")
_NEVER_ONE = ("second", "night", "min", "quarter")  # "a second", "a night", "a quarter" are mostly something else


def _vague(unit: Unit) -> Length:
    return Length(length_value("X", unit), unit)


@rule(
    "length",
    "MORE? count=NUM (- | MORE_OF)? -? unit=COUNTED (plus=(and a half))? (- (long | old | plus) | long | old)?",
    ("for [three weeks]", "P3W"),
    ("a [12-year] lease", "P12Y"),
    ("the [ten-year] plan", "P10Y"),
    ("in [nearly six months]", "P6M"),
    ("for [two and a half years]", "P2.5Y"),
    ("for [2 1/2 years]", "P2.5Y"),
    ("for [a year and a half]", "P1.5Y"),
    ("for [more than 48 hours]", "PT48H"),
    ("[three consecutive quarters]", "P3Q"),
    ("in [half an hour]", "PT0.5H"),
    ("They will meet in [two weeks].", "2013-W14"),
    ("It will be the first visit in [ten years].", "P10Y"),
    ("In [ten days] the city fell.", "P10D"),
    ("wait a second", None),
)
def length(m: Match) -> Meaning | None:
    words, count, unit = m.words(), m.words("count"), m.word("unit")
    number = amount(m.items("count"))
    if number is None:
        return None
    if count[0] in _ONE and len(count) == 1 and (unit in _NEVER_ONE or unit in lexicon().tables["PLURAL"] or words[-1] == "long"):
        return None
    number = (number + (0.5 if "plus" in m else 0)) * times(unit)
    return Length(length_value(number, m.unit()), m.unit(), number)


@rule("the-length", "the same? count=NUM MORE_OF? unit=PLURAL", ("in [the three months] to March", "P3M"))
def the_length(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    return Length(length_value(number, m.unit()), m.unit(), number) if number else None


@rule(
    "length-described",
    "count=SPELT (ANY | DAY_NAMED) unit=PLURAL",
    ("after [two bloody weeks]", "P2W"),
)
def length_described(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    plain = m.items()[-2].text.islower() and m.items()[-2].text.isalpha()
    return Length(length_value(number, m.unit()), m.unit(), number) if number and number > 1 and plain else None


@rule(
    "framed-length",
    "the? how=(PAST_FRAME | NEXT_FRAME | OTHER_FRAME) (some | about | roughly | nearly)? "
    "(count=NUM | some=(few | several | couple of | many))? unit=COUNTED",
    ("in [the past eleven days]", "P11D"),
    ("over [the next five months]", "P5M"),
    ("in [the last few years]", "PXY"),
    ("[the first two months of 2009]", "P2M"),
)
def framed_length(m: Match) -> Meaning | None:
    word, unit, tables = m.word("how"), m.unit(), lexicon().tables
    number = amount(m.items("count")) if "count" in m else None
    if number is None and "some" not in m and m.word("unit") not in tables["PLURAL"]:
        return None
    value = length_value(number or "X", unit)
    number = 2 if "couple" in m.words("some") else number
    if word in tables["OTHER_FRAME"]:
        return Length(value, unit, number)
    of: Meaning = Now() if word in ("past", "last", "next", "coming") else Shift(Told(), Unit.DAY, 0)
    return Length(value, unit, number, 1 if word in tables["NEXT_FRAME"] else -1, of)


@rule(
    "vague-length",
    "MORE? some=ROUGH (more | straight | consecutive | recent | long)? unit=PLURAL",
    ("for [several days]", "PXD"),
    ("after [a few months]", "PXM"),
    ("in [recent years]", "PAST_REF"),
    ("in as many weeks", None),
)
def vague_length(m: Match) -> Meaning | None:
    if "recent" in m.words():
        return Ref("PAST_REF")
    return None if m.word("some") == "the" or (m.before is not None and m.before.word == "as") else _vague(m.unit())


@rule("over-the-years", "over the unit=PLURAL", ("It grew [over the years].", "PXY"))
def over_the_years(m: Match) -> Meaning | None:
    return _vague(m.unit())


@rule(
    "bare-length",
    "unit=(seconds | minutes | hours | days | weeks | months | years | decades | centuries) (- long)?",
    ("It took [decades].", "PXDE"),
    ("within [minutes]", "PTXM"),
    ("in those days", None),
)
def bare_length(m: Match) -> Meaning | None:
    described = m.before is not None and (m.before.word in lexicon().tables["NO_BARE"] or m.before.text[0].isdecimal())
    return None if described else _vague(m.unit())


@rule("unit-long", "unit=(minute | hour | day | week | month | year | decade | century) - long", ("a [month-long] siege", "P1M"))
def unit_long(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1)


@rule(
    "single-unit",
    "(single - | all) unit=(day | week | month | year | night | weekend)",
    ("a [single-day] trip", "P1D"),
    ("It rained [all day].", "P1D"),
)
def single_unit(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1)
