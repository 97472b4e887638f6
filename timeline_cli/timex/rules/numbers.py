"""Numbers in words and figures."""

from collections.abc import Sequence

from timeline_cli.model.meaning import Unit
from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import lexicon

_CONNECTING = ("-", "and", "of")


def amount(items: Sequence[Item]) -> float | None:
    """How many: "twenty-five", "two and a half", "2 1/2", "1,000", "a couple of"; None for what is no number."""
    words = [item.word for item in items]
    if len(words) >= 3 and words[-2] == "/":
        below = int(words[-1])
        return (amount(items[:-3]) or 0) + int(words[-3]) / below if below else None
    total = part = 0.0
    for word in words:
        worth = _worth(word)
        if word in lexicon().tables["TIMES"]:
            part = max(part, 1) * worth
            total, part = (total + part, 0.0) if worth > 100 else (total, part)
        elif word in lexicon().tables["DOZEN"]:
            part = max(part, 1) * worth
        elif worth or word in ("a", "an", "0"):
            part += worth
        elif word not in _CONNECTING:
            return None
    return total + part or (1.0 if words and words[0] in ("a", "an") else None)


def _worth(word: str) -> float:
    tables = lexicon().tables
    if word == "half":
        return 0.5
    if word == "couple":
        return 2
    for table in ("CARDINAL", "TIMES", "DOZEN"):
        if word in tables[table]:
            return float(tables[table][word] or 0)
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return 0


def rough(words: Sequence[str], unit: Unit) -> tuple[int, int]:
    """Bounds of an unknown number: a few are two to nine, many two to sixty, "years" alone two to twenty, decades never many.

    Of more than nine days one says weeks.
    """
    if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return 2, 9
    if not words:
        return (2, 9) if unit is Unit.DAY else (2, 20)
    return (2, 9) if {"few", "couple", "several", "some"} & set(words) else (2, 60)


def times(unit: str) -> int:
    """A fortnight is two weeks."""
    return 2 if unit.startswith("fortnight") else 1
