"""On which side those fell whom a sentence counts: "12 militants were killed. Two soldiers died as well." counts 14."""

from collections.abc import Sequence

from timeline_cli.events.casualties.counts import Count
from timeline_cli.events.casualties.vocabulary import KILLED, words
from timeline_cli.events.description import nouns
from timeline_cli.events.lexicon import human
from timeline_cli.events.lexicon import words as reader_words
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token


def other_side(counted: Sequence[Count], before: Sequence[Count]) -> bool:
    """Whether all the dead counted are of another side than those counted before: "seven villagers …", "two of the attackers …"."""
    here, there = _sides(counted), _sides(before)
    return bool(here and there) and None not in here | there and here.isdisjoint(there)


def _sides(counted: Sequence[Count]) -> set[str | None]:
    return {_side(count.noun) for count in counted if count.fate == KILLED and count.high}


def _side(noun: Token) -> str | None:
    """Attackers, those who keep order, or others; None where "people", "victims" or a name tell nothing of it."""
    for word in (noun, *grammar.prepositions(noun).get("of", [])):
        if word.lower in reader_words("lawful") | words("fallen"):
            return "forces"
        if word.lower in reader_words("violent") | reader_words("culprit"):
            return "attackers"
    told = human(noun.lower) and noun.lower not in words("anybody") | words("many") | words("unnamed") | nouns("membership")
    return "others" if told and not noun.is_name else None
