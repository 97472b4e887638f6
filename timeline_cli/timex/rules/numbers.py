"""Numbers in words and digits."""

from collections.abc import Sequence

from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import lexicon


def amount(words: Sequence[Item]) -> float | None:
    """How many: "twenty-five", "two and a half", "1,000", "a couple of"; None for words that are no number."""
    tables = lexicon().tables
    if len(words) >= 3 and words[-2].word == "/":  # "2 1/2"
        whole = amount(words[:-3]) or 0.0
        return whole + int(words[-3].word) / int(words[-1].word)
    total, part, half = 0.0, 0.0, False
    for item in words:
        word = item.word
        if word in ("a", "an"):
            part = part or 0
        elif word == "couple":
            part = 2
        elif word == "half":
            half = True
        elif word in tables["CARDINAL"]:
            part += int(tables["CARDINAL"][word])
        elif word in tables["DOZEN"]:
            part = (part or 1) * int(tables["DOZEN"][word])
        elif word in tables["TIMES"]:
            times = int(tables["TIMES"][word])
            part = (part or 1) * times
            if times > 100:
                total, part = total + part, 0
        elif word[0].isdecimal():
            try:
                part += float(word.replace(",", ""))
            except ValueError:
                return None
        elif word not in ("-", "and", "of"):
            return None
    if half:
        return total + part + 0.5
    found = total + part
    return found or (1.0 if words and words[0].word in ("a", "an") else None)


def rough(words: Sequence[Item]) -> tuple[int, int]:
    """Bounds of an unknown number: a few are two to nine, many anything from two."""
    said = {item.word for item in words}
    return (2, 9) if said & {"few", "couple", "several", "some"} else (2, 60)
