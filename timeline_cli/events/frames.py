"""Event kinds as data: which words report them, and which grammatical relation gives which role."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert

from timeline_cli.language.inflect import noun_forms, verb_forms

KINDS = ("visit", "attack", "agreement")


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that report an event in the same way, and the roles that their arguments take."""

    name: str
    kind: str = ""
    shape: str = ""  # for visits: a trip or a meeting; events of different shape are different events
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    light: tuple[str, ...] = ()  # verbs that lend their subject to the noun
    roles: dict[str, str] = {}
    strength: str = "strong"
    destination: bool = False  # counts only with a place to go to
    person_object: bool = False  # counts only where somebody is met
    needs_object: bool = False
    needs_light: bool = False
    joint: bool = False  # counts only where two parties or more act together
    result: bool = False  # a consequence: who did it must be violent, or stand beside another trigger
    violent_modifier: bool = False  # counts only with a word of weapons or forces beside it

    @property
    def weak(self) -> bool:
        return self.strength == "weak"


class Example(Struct, frozen=True, kw_only=True):
    """A sentence that a kind must read, or (as a counter-example) must not."""

    text: str
    roles: dict[str, list[str]] = {}
    places: list[str] = []
    killed: int | None = None


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of event, as its TOML file tells it."""

    kind: str
    plover: str
    roles: tuple[str, ...]
    frame: tuple[Frame, ...]
    example: tuple[Example, ...] = ()
    counter: tuple[Example, ...] = ()


class Entry(Struct, frozen=True):
    """One form of a trigger word, as it stands in a text."""

    frame: Frame
    noun: bool
    lemma: str
    others: tuple[str, ...]  # further words of the trigger: after a verb ("up"), before a noun ("car" of "car bomb")


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds that come with the package."""
    return tuple(read_kind(files("timeline_cli.events").joinpath(f"kinds/{name}.toml").read_text("utf-8")) for name in KINDS)


def read_kind(toml: str) -> Kind:
    """A kind from the text of its TOML file; msgspec.ValidationError says what is wrong with it."""
    return convert(tomllib.loads(toml), Kind)


@cache
def lexicon() -> Mapping[str, tuple[Entry, ...]]:
    """Entries by the lower-case form that the text must show: the verb, or the last word of the noun."""
    found: dict[str, list[Entry]] = {}
    for kind in kinds():
        for plain in kind.frame:
            frame = convert({**_fields(plain), "kind": kind.kind}, Frame)
            for verb in frame.verbs:
                first, *rest = verb.split()
                for form in verb_forms(first):
                    found.setdefault(form, []).append(Entry(frame, False, verb, tuple(rest)))
            for noun in frame.nouns:
                for form in noun_forms(noun):
                    *lead, last = form.split()
                    found.setdefault(last, []).append(Entry(frame, True, noun, tuple(lead)))
    # the longest trigger first, so that "car bomb" wins over "bomb"
    return {form: tuple(sorted(entries, key=lambda e: (-len(e.others), e.frame.weak))) for form, entries in found.items()}


def _fields(frame: Frame) -> dict[str, object]:
    return {f: getattr(frame, f) for f in frame.__struct_fields__}


@cache
def light_forms(frame_light: tuple[str, ...]) -> frozenset[str]:
    """All forms of a frame's light verbs."""
    return frozenset(form for verb in frame_light for form in verb_forms(verb))
