"""Durations: "three weeks", "nearly five months", "the past nine days", "decades"."""

from timeline_cli.model.meaning import Length, Meaning, Now, Nth, Shift, Told, Unit
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount
from timeline_cli.timex.values import length_value

rule = Book()


def length(number: float, word: str, unit: Unit) -> Length:
    """So many units; a fortnight is two weeks."""
    number = number * 2 if word.startswith("fortnight") else number
    return Length(length_value(number, unit), unit, number)


@rule(
    "length",
    "MORE? (the (same)? )? count=NUM (- | more | straight | consecutive | full | whole | long | additional | further | extra | solid | successive | entire)? -? unit=COUNTED x_half=(and a half)? (- (long | old | plus))? (long | old)?".replace("x_half=(and a half)?", "(plus=(and a half))?"),
    ("for [three weeks]", "P3W"),
    ("a [27-year] contract", "P27Y"),
    ("in [nearly five months]", "P5M"),
    ("for [two and a half years]", "P2.5Y"),
    ("for [a year and a half]", "P1.5Y"),
    ("for [more than 48 hours]", "PT48H"),
    ("[two consecutive quarters]", "P2Q"),
    ("in [half an hour]", "PT0.5H"),
)
def plain_length(m: Match) -> Meaning | None:
    number = amount(m.items("count"))
    words = [i.word for i in m.items()]
    if number is None or (words[0] == "the" and "-" in words[2:]):
        return None
    if "an" in words[:2] and m.unit() is not Unit.HOUR and "half" not in words:
        return None
    if m.items("count")[0].word in ("a", "an") and m.word("unit") in ("second", "night", "nights", "min", "quarter") and "half" not in words:
        return None
    if words[0] == "the" and m.word("count") == "one":
        return None
    if m.items("count")[0].word in ("a", "an") and len(m.items("count")) == 1 and (m.value("unit", "PLURAL") is not None or words[-1] == "long"):
        return None
    return length(number + (0.5 if "plus" in m else 0), m.word("unit"), m.unit())


@rule(
    "framed-length",
    "the? how=(past | last | next | coming | first | final | previous | following | ensuing | preceding | subsequent | succeeding | opening | closing | early | late | remaining | intervening) (some | about | roughly | nearly)? (count=NUM | some=(few | several | couple of | many))? unit=(COUNTED)",
    ("in [the past nine days]", "P9D"),
    ("over [the next six months]", "P6M"),
    ("in [the last few years]", "PXY"),
    ("[the first two months of 2009]", "P2M"),
)
def framed_length(m: Match) -> Meaning | None:
    word = m.word("how")
    number = amount(m.items("count")) if "count" in m else None
    if number is None and "some" not in m and not m.word("unit").endswith("s"):
        return None
    unit = m.unit()
    if word in ("early", "late", "remaining", "intervening", "first", "final", "opening", "closing"):
        return Length(length_value(number, unit) if number else length_value("X", unit), unit, number)
    sign = 1 if word in ("next", "coming", "following", "ensuing", "subsequent", "succeeding") else -1
    of: Meaning = Now() if word in ("past", "last", "coming", "next") else Shift(Told(), Unit.DAY, 0)
    return Length(length_value(number, unit) if number else length_value("X", unit), unit, number, sign, of)


@rule(
    "vague-length",
    "MORE? (a (very | quite)? few | ROUGH) (more | straight | consecutive | recent | long)? unit=PLURAL",
    ("for [several days]", "PXD"),
    ("after [a few months]", "PXM"),
    ("[recent years]", "PAST_REF"),
)
def vague_length(m: Match) -> Meaning | None:
    from timeline_cli.model.meaning import Ref

    words = [i.word for i in m.items()]
    if "recent" in words:
        return Ref("PAST_REF")
    if words[0] == "the" or (m.before is not None and m.before.word == "as"):
        return None
    return Length(length_value("X", m.unit()), m.unit())


@rule("over-the-years", "over the unit=(years | decades | centuries | months | weeks | days)", ("It grew [over the years].", "PXY"))
def over_the_years(m: Match) -> Meaning | None:
    return Length(length_value("X", m.unit()), m.unit())


@rule("bare-length", "unit=(seconds | minutes | hours | days | weeks | months | years | decades | centuries) (- long)?", ("It took [decades].", "PXDE"), ("within [minutes]", "PTXM"))
def bare_length(m: Match) -> Meaning | None:
    if m.before and (m.before.word in ("these", "those", "the", "his", "her", "their", "its", "working", "light", "school") or m.before.text[0].isdecimal() or m.before.word == "-"):
        return None
    return Length(length_value("X", m.unit()), m.unit())


@rule("unit-long", "unit=(minute | hour | day | week | month | year | decade | century) - long", ("a [month-long] siege", "P1M"))
def unit_long(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1)


@rule("single-unit", "(single - unit=(day | week | month | year))", ("the worst [single-day] loss", "P1D"))
def single_unit(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1)


@rule("all-unit", "all unit=(day | week | month | year | night | weekend | summer)".replace(" | summer", ""), ("It rained [all day].", "P1D"))
def all_unit(m: Match) -> Meaning | None:
    return Length(length_value(1, m.unit()), m.unit(), 1)
