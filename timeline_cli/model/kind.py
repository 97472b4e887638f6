"""Kinds of events as data: the words that report one, and the roles that grammar gives (the event types and modes of PLOVER)."""

from msgspec import Struct

KINDS = ("visit", "attack", "agreement")  # those of the package


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that report an event in the same way, and the roles that their arguments take.

    `roles` gives for each grammatical relation (subject, object, possessor, modifier, or a preposition) the role of who stands there.
    """

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
    objects: str = ""  # table of `words.toml`: counts only where a verb's object is one of its nouns
    needs_light: bool = False
    joint: bool = False  # counts only where two parties or more act together
    result: bool = False  # a consequence: who did it must be violent, or stand beside another trigger
    violent_modifier: bool = False  # counts only with a word of weapons or forces beside it

    @property
    def weak(self) -> bool:
        return self.strength == "weak"


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence that a kind must read, or (as a counter-example) must not."""

    text: str
    roles: dict[str, list[str]] = {}
    places: list[str] = []
    killed: int | None = None


class Kind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of event, as its TOML file tells it."""

    kind: str
    plover: str = ""  # its counterpart among PLOVER's event types
    roles: tuple[str, ...]
    frame: tuple[Frame, ...]
    example: tuple[Example, ...] = ()
    counter: tuple[Example, ...] = ()
