"""Offices and countries that stand around a person's name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_cli.actors import names
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.sorts import is_title
from timeline_cli.language import world

TITLE_AFTER = re.compile(
    r"\s*(?:\([^)]{1,30}\)\s*)?,\s+(?:the|a|an|his|her|its|who is|then|former)?\s*"
    r"((?:[\w’'.-]+\s+){0,6}?[\w’'.-]+)(?=[,.;]|\s+(?:of|who|said|for|and|to)\b|$)"
)
_COUNTRY_AFTER = re.compile(r"\s+of\s+(?:the\s+)?((?:[A-Z][\w.]+\s?){1,3})")
_COUNTRY_BEFORE = re.compile(r"((?:[A-Z][\w.]+\s)?[A-Z][\w.]+)(?:['’]s?\s+(?:[a-z-]+\s+){0,3}|,\s+)$")
_PEOPLE_BEFORE = re.compile(r"\b(?:(?:T|t)he\s+)?([A-Z]\w+)\s+((?:[a-z-]+\s+){0,2}[a-z-]+),?\s+$")
APPOSED_BEFORE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s?)\s+((?:[A-Za-z-]+\s+){0,4}?[A-Za-z-]+),\s+$")
_OFFICE_OF = re.compile(r"\b([A-Za-z][a-z-]+(?:\s[A-Za-z-]+){0,2})\s+of\s+(?:the\s+)?$")


def describe(entity: Entity, text: str, end: int, begin: int) -> None:
    """Adds the titles and the country that stand around a person's name: from `begin` on before it, and after its `end`."""
    after = TITLE_AFTER.match(text, end, min(len(text), end + 120))
    if after and not another(after.group(1).split()):
        entity.titles |= roles_in(re.split(r"[\s-]+", after.group(1).lower()))
        for word in after.group(1).replace("’s", "").replace("'s", "").split():
            entity.country = entity.country or world.demonym_of(word) or world.country_of(word)
        of = _COUNTRY_AFTER.match(text, after.end())
        if of and entity.titles:
            entity.country = entity.country or world.country_of(of.group(1).strip())
    told_before(entity, text, begin)


def told_before(entity: Entity, text: str, begin: int) -> None:
    """ "Peru's new president Ana Ruiz", "the president of Peru, Ana Ruiz"."""
    before = text[max(0, begin - 60) : begin]
    entity.titles |= roles_in(re.split(r"[\s-]+", before[-40:].lower())[-3:])
    apposed = None if entity.titles else APPOSED_BEFORE.search(before)
    if apposed:
        entity.titles |= roles_in(apposed.group(1).lower().split())
    people = _PEOPLE_BEFORE.search(before)
    if people and (roles := roles_in(people.group(2).split())) and (country := world.demonym_of(people.group(1))):
        entity.titles |= roles
        entity.country = entity.country or country
        return
    owner = _COUNTRY_BEFORE.search(before)
    if owner is None:
        return
    country = next((c for name in (owner.group(1), owner.group(1).split()[-1]) if (c := world.country_of(name))), None)
    if country and "," in owner.group():
        office = _OFFICE_OF.search(before, 0, owner.start())
        roles = roles_in(office.group(1).lower().split()[-2:]) if office else set()
        entity.titles |= roles
        country = country if roles else None
    if entity.titles:
        entity.country = entity.country or country


def roles_in(words: Sequence[str]) -> set[str]:
    """Nouns among lower-case words that tell what somebody is, alone and with the word before: minister, foreign minister."""
    found = {w for w in words if w in names.words("role_nouns")}
    return found | {f"{a} {b}" for a, b in pairwise(words) if b in found and f"{a} {b}" in world.role_nouns()}


def another(words: Sequence[str]) -> bool:
    """ "Foreign Minister Ole Berg": what follows a comma is no office of the person before it but somebody else."""
    cut = next((n for n in range(min(5, len(words)), 0, -1) if is_title(" ".join(words[:n]))), 0)
    return 0 < cut < len(words) and words[0][:1].isupper() and words[cut][:1].isupper()
