"""Inflected forms of English verbs and nouns, so that trigger words can be looked up without a lemmatiser."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_VOWEL_Y = re.compile(r"[aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_FAMILIES = (("man", "men"), ("wife", "wives"), ("child", "children"))  # ends of many nouns
_BRITISH = re.compile(r"[aeiouy][^aeiou]+[aeio]l$|ial$|uel$")  # "signal", "initial", "duel": British doubles the l, American does not
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


@cache
def _irregular() -> dict[str, dict[str, list[str]]]:
    table = tomllib.loads(files("timeline_cli.language").joinpath("irregular.toml").read_text("utf-8"))
    return {"verb": table["verb"], "noun": table["noun"]}


def _plural(word: str) -> str:
    if word.endswith("y") and not _VOWEL_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")


@cache
def verb_forms(*lemmas: str) -> frozenset[str]:
    """All forms of the verbs: "hit" → hit, hits, hitting; of a phrasal verb only its first word is inflected."""
    return frozenset().union(*map(_verb_forms, lemmas))


def _verb_forms(lemma: str) -> frozenset[str]:
    first, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = {first, _plural(first)}
    special = _irregular()["verb"].get(first)
    stem = first[:-1] if first.endswith("e") and not first.endswith(("ee", "oe", "ye")) else first
    doubled = first + first[-1] if special is None and _doubles(first) else None
    forms.add((first[:-2] + "y" if first.endswith("ie") else doubled or stem) + "ing")
    if special is None:
        if first.endswith("y") and not _VOWEL_Y.search(first):
            forms.add(first[:-1] + "ied")
        else:
            forms.add(first + "d" if first.endswith("e") else (doubled or first) + "ed")
    else:
        forms.update(special)
    if _BRITISH.search(first):
        forms |= {f"{first}led", f"{first}ling"}
    return frozenset(form + tail for form in forms)


def is_past(word: str) -> bool:
    """True for a form that is a past tense or participle, told by the word alone: "met", "signed", but "shot" may be a noun as well."""
    return (word.endswith("ed") and len(word) > 4) or word in _irregular_past()


@cache
def _irregular_past() -> frozenset[str]:
    return frozenset(f for verb, forms in _irregular()["verb"].items() for f in forms if f != verb and not f.endswith(("s", "ing")))


def _doubles(word: str) -> bool:
    """One syllable, or known to be stressed at the end: "stab" → stabbed, but "visit" → visited."""
    return bool(_DOUBLES.search(word)) and (len(re.findall(r"[aeiouy]+", word)) == 1 or word in _irregular()["verb"].get("*doubling", []))


@cache
def noun_forms(*lemmas: str) -> frozenset[str]:
    """Singular and plural: "gunman" → gunman, gunmen; of a compound only the last word is inflected."""
    return frozenset().union(*map(_noun_forms, lemmas))


def _noun_forms(lemma: str) -> frozenset[str]:
    head, _, last = lemma.rpartition(" ")
    lead = f"{head} " if head else ""
    plurals = _irregular()["noun"].get(last)
    if plurals is None:
        plurals = [next((last.removesuffix(one) + many for one, many in _FAMILIES if last.endswith(one)), _plural(last))]
    return frozenset(lead + form for form in (last, *plurals))
