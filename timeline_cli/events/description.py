"""People and bodies without a name: how they are told, what they are, and to whom they belong."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from timeline_cli.actors import Entity, Register, names
from timeline_cli.actors.surroundings import is_ship
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType

_STAMPED = re.compile(r"(?:^|\n)\d?\d[.:]\d\d(?: ?[-–—:])? $")  # "16.45 - Two men": the hours of a live page
_REACH = len("\n16.45 - ")
_CLOCK = re.compile(r"\d?\d[.:]\d\d")
_AGE = re.compile(r"\b(?:\d+|[a-z]+)-(?:year|month|week|day)-$")
_BY = re.compile(r"-(?:by|on)\b")
_ON_MONTH = re.compile(r"\b[Oo]n (?!\w+day)([A-Z][a-z]+)\.? $")
_MODIFIERS = frozenset({"nummod", "amod", "compound", "nmod"})
_OWNERS = frozenset({"amod", "compound", "poss", "nmod"})
_IN_A_ROW = frozenset({"another", "one", "first", "second", "third", "last", "latest", "only"})
_BELONG = verb_forms("belong") | {"loyal", "affiliated"}
_CHARGES = names.words("field") | {"state", "government", "staff"}
_INNER = frozenset({"compound", "nummod", "punct", "amod", "npadvmod"})  # the last: "Saudi" of "Saudi-led"


@cache
def nouns(table: str) -> frozenset[str]:
    """One of the lists of `participants.toml`."""
    return frozenset(_tables()[table])


def are_sides(name: Token) -> bool:
    """The two of "fighting between the Lomo and the Karu", each with an article: no places."""
    first = name
    while first.dep == "conj" and first.head is not first:
        first = first.head
    both = first.conjuncts()
    between = first.dep == "pobj" and first.head.lower == "between"
    return between and len(both) > 1 and all(t.is_name and any(c.lower == "the" for c in t.those("det")) for t in both)


def number(word: str) -> int | None:
    """How many a word counts: "both" → 2, "trio" → 3."""
    found: dict[str, int] = _tables()["number"]
    return found.get(word)


def body(noun: str) -> bool:
    """True for a lower-case noun for a body that signs and agrees: "ministry", "companies"."""
    return noun in nouns("signatory") or world.body_noun(noun)


@cache
def _tables() -> dict[str, dict[str, int]]:
    return tomllib.loads(files("timeline_cli.events").joinpath("participants.toml").read_text("utf-8"))


def phrase(head: Token, register: Register) -> str:
    """ "The two masked gunmen" → "two masked gunmen": as described, without article and vague words."""
    if head.lower == "hostage":  # "took six nuns hostage": the parser takes the nuns for its modifier
        head = next((c for c in head.children if c.dep in {"compound", "nmod"} and c.tag in {"NNS", "NNPS"}), head)
    kept = [head]
    for child in head.children:
        inside = child.dep in _MODIFIERS or child in _hyphen(head)
        if child.i < head.i and inside and child.lower not in nouns("vague") and child.tag != "VBG":
            kept.append(child)
            kept += [c for c in child.children if c.dep in _INNER and c.i < child.i and c.lower not in nouns("vague")]
    if head.lower in nouns("organisation"):
        kept += [t for owner in head.those("poss") if owner.tag == "NNS" for t in (owner, *owner.those("case"))]  # "the miners' union"
    kept.sort(key=lambda t: t.i)
    dated = max((n for n, t in enumerate(kept[:-1], 1) if t.is_name and names.is_calendar(t.text)), default=0)
    kept = kept[dated:]  # "on 3 May two lorries": the parser hangs the day on them
    if kept[0].text.startswith("-"):  # "-flagged" of "Freedonian-flagged"
        kept = kept[1:]
    counted = max((n for n, t in enumerate(kept) if t.tag == "CD" and t.dep == "nummod" and t.head is head), default=0)
    while counted and kept[counted - 1].tag == "CD" and not (kept[counted - 1].text.isdigit() and kept[counted].text.isdigit()):
        counted -= 1  # "two hundred", but not "on April 15, 2014 about 90 pupils"
    number = kept[counted].text
    if (number.isdigit() and _opens_day(register.text, kept[counted].begin)) or _CLOCK.fullmatch(number):
        counted += 1  # "on September 12 pirates came": its day; "15.30 - Finnish minister in Lima"
    kept = kept[counted:]  # nothing of the phrase stands before its numeral
    kept = kept[1:] if len(kept) > 1 and kept[0].dep == "punct" else kept
    for n in range(len(kept) - 1, 0, -1):
        if kept[n].i > kept[n - 1].i + 2:
            kept = kept[n:]
            break
    kept += _charge(head)
    if kept[-1].i - kept[0].i == len(kept) - 1:
        aged = _AGE.search(register.text, max(0, kept[0].begin - 24), kept[0].begin)  # "5-year-" of "5-year-old child"
        compound = _BY.match(register.text, kept[-1].end)  # "passers-by"
        text = " ".join(register.text[aged.start() if aged else kept[0].begin : compound.end() if compound else kept[-1].end].split())
    else:
        text = " ".join(t.text for t in kept if t.dep != "punct")
    plain = world.demonym_of(head.text) is None and all(register.at(t.span) is None for t in kept[:-1])
    if head.tag == "NNS" and head.text[:1].isupper() and plain:
        return text.lower()  # "the Chief Negotiators"
    return text[:1].lower() + text[1:] if _only_opens(kept[0], register) else text


def _opens_day(text: str, number: int) -> bool:
    month = _ON_MONTH.search(text, max(0, number - 16), number)
    return month is not None and names.is_calendar(month[1])


def _hyphen(head: Token) -> list[Token]:
    """What joins the word to the one before: "secretary-general", "passer-by"."""
    return [c for c in head.children if c.text == "-" and c.i == head.i - 1]


def _only_opens(token: Token, register: Register) -> bool:
    """True for a plain word that has its capital from opening the sentence: "Gunmen", "Two workers"."""
    entity = register.at(token.span)
    named = entity is not None and (entity.type is not None or entity.country is not None)
    several = token.lower.endswith(("s", "men", "women")) and world.person_noun(token.lower)  # "Guards fired"
    common = not token.is_name or several or token.lower in words("violent") | names.words("role_nouns")  # "Mayor gunned down"
    plain = common and world.demonym_of(token.text) is None and not world.people(token.text)
    opens = token.i == 0 or _STAMPED.search(register.text[max(0, token.begin - _REACH) : token.begin]) is not None
    return opens and plain and not named and token.text[1:].islower()


def sort(head: Token) -> ActorType:
    """Whether an unnamed actor is one person, a group of people or a body."""
    if head.lower in nouns("organisation"):
        return ActorType.ORGANISATION
    one = head.tag == "NN" or (head.tag == "NNP" and (world.person_noun(head.lower) or head.lower in world.role_nouns()))
    if one and head.lower not in nouns("collective"):
        return ActorType.PERSON
    return ActorType.GROUP


def warship(head: Token, register: Register) -> bool:
    """ "the frigates", "the destroyer Ardent", "HMS Ardent"."""
    entity = register.at(head.span)
    named = entity.spans if entity is not None and entity.type is ActorType.ORGANISATION else []
    some = [n for prep in head.those("prep") if prep.lower == "of" for n in prep.those("pobj")]  # "two of their frigates"
    return any(t.lower in words("warship") for t in (head, *some)) or any(is_ship(register.text, s.begin, s.end) for s in named)


def title(head: Token) -> str:
    """The words of an office, lower case: "foreign minister" in "the new Chilean foreign minister", "the minister of foreign affairs"."""
    capital = head.text[:1].isupper()
    before = [
        c.lower
        for c in head.children
        if c.i < head.i and c.dep in {"compound", "amod", "nmod"} and (c.text.islower() or (capital and c.is_name))
    ]
    said = [w for w in before if w not in nouns("vague")] or _field(head)
    return ("-" if _hyphen(head) else " ").join(filter(None, [" ".join(said), head.lower]))


def _field(office: Token) -> list[str]:
    """What an office is charged with, by its first word: "foreign" of "minister of foreign affairs"."""
    fields = grammar.prepositions(office).get("of", [])[:1] if office.lower.removesuffix("s") in names.words("official_nouns") else []
    words = [t.lower for noun in fields for t in (*noun.those("compound", "amod"), noun)]
    return words[:1] if words and names.words("field").issuperset(words) else []


def _charge(head: Token) -> list[Token]:
    """ "of state", "of staff", "of defence" after an office; not "of the army" nor "of Chad"."""
    after = next((p for p in head.those("prep") if p.lower == "of" and p.i == head.i + 1), None)
    noun = after.child("pobj") if after is not None and head.lower.removesuffix("s") in names.words("role_nouns") else None
    bare = noun is not None and noun.i == head.i + 2 and noun.tag in {"NN", "NNP"} and noun.text.islower()
    bare = bare and noun is not None and all(c.dep == "prep" for c in noun.children)
    return [after, noun] if bare and after is not None and noun is not None else []


def owner(head: Token, register: Register) -> Entity | None:
    """Who stands before a noun, or after its "of", as the one it belongs to: "Hamas officials", "troops of the junta"."""
    inner = [n for prep in head.those("prep") if prep.lower in {"of", "from"} for n in prep.those("pobj")]
    if head.dep == "conj" and not inner:  # "soldiers and fighters of the Front": the parser hangs it on the first
        inner = [n for prep in head.head.those("prep") if prep.lower == "of" and prep.i == head.i + 1 for n in prep.those("pobj")]
    inner += _belonging(head)
    inner += [n for band in inner if band.tag == "NNS" for n in _called(band)]
    inner = [a for n in inner if not n.is_name for a in n.those("appos") if a.is_name] + inner  # "the camp of the UN mission, UNMIL"
    inner += [n for charge in inner if charge.lower in _CHARGES for n in grammar.prepositions(charge).get("of", [])]  # "heads of state of"
    held = [c for c in head.children if c.dep in _OWNERS] + inner
    held += [c for part in head.those("compound") if not part.is_name for c in part.those("amod")]  # "a Chilean patrol boat"
    held += [c for n in inner if n.lower in nouns("membership") for c in n.those("compound", "nmod")]  # "gunmen of the Red Dawn gang"
    held += [
        c for noun in held if noun.lower in nouns("collective") | nouns("group") for c in noun.those("compound", "nmod")
    ]  # "of the Dawn gang"
    found = [entity for token in held if (entity := register.at(token.span)) is not None]
    told = [e for e in found if e.type is not None or e.country]
    after = [n for prep in head.those("prep") if prep.i == head.i + 1 for n in prep.those("pobj") if n in inner]
    own = next((e for n in after if (e := register.at(n.span)) in told and e.type is ActorType.GROUP), None)
    called = [e for c in head.those("compound", "nmod") if head.lower in nouns("group") and (e := register.at(c.span)) in told]
    own = own or next((e for e in called if e.type is ActorType.GROUP), None)  # "Chile's Red Dawn group"
    return own or next(iter(told), None)  # "Chilean guerrillas of the Dawn" are the Dawn


def _belonging(head: Token) -> list[Token]:
    """ "gunmen belonging to the Red Front", "men who police say belong to it", "fighters loyal to it"."""
    told = [t for clause in head.those("acl", "relcl", "amod") for t in (clause, *clause.those("ccomp", "acomp"))]
    return [n for t in told if t.lower in _BELONG for to in t.those("prep") if to.lower in {"to", "with"} for n in to.those("pobj")]


def _called(band: Token) -> list[Token]:
    """ "A camp of the robbers known as Red Dawn"."""
    told = [t for clause in band.those("acl") if clause.lower in {"known", "called"} for t in (clause, *clause.those("prep"))]
    return [n for t in told for n in t.those("oprd", "pobj") if n.is_name]


def beside(noun: Token) -> list[Token]:
    """The words that may tell whose somebody is: after its "of" and right before it, with all that are joined to them."""
    charged = [t for prep in noun.those("prep") if prep.lower == "in" for t in prep.those("pobj") if t.lower == "charge"]
    after = [t for of in (noun, *charged) for prep in of.those("prep") if prep.lower == "of" for t in grammar.expand(prep.those("pobj"))]
    after += [t for charge in after if charge.lower in _CHARGES for t in grammar.prepositions(charge).get("of", [])]
    return after + [t for child in noun.those("amod", "compound", "nmod") if child.i < noun.i for t in child.conjuncts()]


def one_of_several(noun: Token) -> bool:
    """ "the first minister", "another", "the only one": told by where it stands in a row."""
    return not _IN_A_ROW.isdisjoint((noun.lower, *(c.lower for c in noun.those("amod", "det"))))


def definite(head: Token) -> bool:
    """True for "the minister", "his minister", and "minister" as headlines have it."""
    if any(c.dep == "poss" or c.lower in {"the", "this", "that"} for c in head.children):
        return True
    return not any(c.dep == "det" for c in head.children)
