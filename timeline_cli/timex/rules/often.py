"""Sets: "every Monday", "twice a week", "annual"."""

from timeline_cli.model.meaning import Every, Meaning, Unit
from timeline_cli.timex.rule import Book, Match
from timeline_cli.timex.rules.numbers import amount
from timeline_cli.timex.values import length_value

rule = Book()


@rule("often", "word=OFTEN", ("[weekly] talks", "P1W"), ("the [annual] meeting", "P1Y"), ("the Daily News", None))
def often(m: Match) -> Meaning | None:
    item = m.items()[0]
    if item.text[0].isupper() and (m.before is None or m.before.word not in ".\n" or (m.after is not None and m.after.text[0].isupper())):
        return None
    return Every(str(m.value("word", "OFTEN")))


@rule("every-unit", "(every | each) (other | ORDINAL | count=NUM)? unit=COUNTED", ("[every day]", "P1D"), ("[every two years]", "P2Y"), ("[every other week]", "P2W"))
def every_unit(m: Match) -> Meaning | None:
    words = [i.word for i in m.items()]
    number = amount(m.items("count")) if "count" in m else 2 if "other" in words else m.number(0, "ORDINAL") if len(words) > 2 else 1
    return Every(length_value(number, m.unit())) if number and number > 0 else None


@rule(
    "every-named",
    "(every | each) (WEEKDAY | LONG_MONTH | SEASON | POD)",
    ("[every Monday]", "XXXX-WXX-1"),
    ("[every summer]", "XXXX-SU"),
)
def every_named(m: Match) -> Meaning | None:
    weekday, month, season, pod = (m.value(0, table) for table in ("WEEKDAY", "LONG_MONTH", "SEASON", "POD"))
    if weekday is not None:
        return Every(f"XXXX-WXX-{int(weekday) + 1}")
    return Every(f"XXXX-{int(month):02}" if month is not None else f"XXXX-{season}" if season else f"XXXX-XX-XX{pod}")


@rule("weekdays", "days=WEEKDAYS", ("on [Mondays]", "XXXX-WXX-1"))
def weekdays(m: Match) -> Meaning | None:
    return Every(f"XXXX-WXX-{(m.number('days', 'WEEKDAYS') or 0) + 1}") if m.items()[0].text[0].isupper() else None


@rule("a-unit", "x=((a | per | an) unit=(minute | hour | day | week | month | quarter | year | decade))", ("15 ships [a year]", "P1Y"), ("[per day]", "P1D"))
def a_unit(m: Match) -> Meaning | None:
    if m.items("x")[0].word == "per":
        return Every(length_value(1, m.unit()))
    before = m.before
    counts = before is not None and (before.word in ("times", "once", "twice", "dollars", "people", "percent", "%", "million", "billion", "barrels", "tons", "tonnes") or before.text[0].isdecimal())
    return Every(length_value(1, m.unit())) if counts and m.unit() is not Unit.DECADE else None


@rule("how-often", "(once | twice | thrice | NUM times) (a | per | an | each | every) unit=(hour | day | week | month | year | decade)", ("[twice a week]", "P1W"))
def how_often(m: Match) -> Meaning | None:
    return Every(length_value(1, m.unit()))
