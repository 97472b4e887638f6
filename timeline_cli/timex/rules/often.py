"""Sets: "every Monday", "twice a week", "annual"."""

from timeline_cli.model.meaning import Every, Meaning
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount
from timeline_cli.timex.values import length_value

rule = Book()


@rule("often", "word=OFTEN", ("[weekly] talks", "P1W"), ("the [annual] meeting", "P1Y"), ("in the Daily News", None))
def often(m: Match) -> Meaning | None:
    capital = m.items()[0].text[0].isupper() and not m.items()[0].text.isupper()
    starts = m.before is None or m.before.word in (".", "\n")
    title = capital and (not starts or (m.after is not None and m.after.text[0].isupper()))
    return None if title else Every(str(m.value("word", "OFTEN")))


@rule(
    "every-unit",
    "(every | each) (other | nth=ORDINAL | count=NUM)? unit=COUNTED",
    ("[every day]", "P1D"),
    ("[every two years]", "P2Y"),
    ("[every other week]", "P2W"),
    ("[every third year]", "P3Y"),
)
def every_unit(m: Match) -> Meaning | None:
    number = amount(m.items("count")) if "count" in m else m.number("nth", "ORDINAL") if "nth" in m else 2 if "other" in m.words() else 1
    return Every(length_value(number, m.unit())) if number and number > 0 else None


@rule(
    "every-named",
    "(every | each) name=(WEEKDAY | LONG_MONTH | SEASON | POD)",
    ("[every Monday]", "XXXX-WXX-1"),
    ("[every summer]", "XXXX-SU"),
    ("[each morning]", "XXXX-XX-XXTMO"),
)
def every_named(m: Match) -> Meaning | None:
    weekday, month, season, pod = (m.value("name", table) for table in ("WEEKDAY", "LONG_MONTH", "SEASON", "POD"))
    if weekday is not None:
        return Every(f"XXXX-WXX-{int(weekday) + 1}")
    return Every(f"XXXX-{int(month):02}" if month is not None else f"XXXX-{season}" if season else f"XXXX-XX-XX{pod}")


@rule("weekends", "weekends", ("on [weekends]", "XXXX-WXX-WE"))
def weekends(_: Match) -> Meaning | None:
    return Every("XXXX-WXX-WE")


@rule("weekdays", "days=WEEKDAYS", ("on [Mondays]", "XXXX-WXX-1"))
def weekdays(m: Match) -> Meaning | None:
    return Every(f"XXXX-WXX-{(m.number('days', 'WEEKDAYS') or 0) + 1}") if m.items()[0].text[0].isupper() else None


@rule(
    "a-unit",
    "(per | a | an) unit=(minute | hour | day | week | month | quarter | year)",
    ("$15 [a year]", "P1Y"),
    ("[per day]", "P1D"),
    ("He stayed [a day].", "P1D"),
)
def a_unit(m: Match) -> Meaning | None:
    rate = m.word() == "per" or m.follows("RATED") or (m.before is not None and m.before.text[0].isdecimal())
    return Every(length_value(1, m.unit())) if rate else None


@rule(
    "how-often",
    "(once | twice | NUM times) (a | per | an | each | every) unit=(hour | day | week | month | year | decade)",
    ("[twice a week]", "P1W"),
)
def how_often(m: Match) -> Meaning | None:
    return Every(length_value(1, m.unit()))
