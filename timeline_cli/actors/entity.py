"""Somebody or something that an article names."""

from timeline_cli.actors import names
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span


class Entity:
    """One person, body, country or place under all the forms that an article uses."""

    __slots__ = ("aliases", "country", "name", "spans", "titles", "type")

    def __init__(self, name: str, type: ActorType | None, span: Span) -> None:
        self.name = name
        self.type = type  # None: a place, or a thing that cannot act
        self.aliases: set[str] = {name}
        self.titles: set[str] = set()  # head nouns and whole phrases: "minister", "foreign minister"
        self.country: str | None = None
        self.spans: list[Span] = [span]

    @property
    def official(self) -> bool:
        """True for people who bear an office or a rank."""
        return bool(self.titles & names.words("official_nouns"))

    def bears(self, noun: str, phrase: str) -> bool:
        """True when a description fits: "the minister", and "the foreign minister" where no other ministry is known."""
        if phrase in self.titles:
            return True
        if noun == "leader" and phrase == noun and self.titles & names.words("rulers"):
            return True
        return noun in self.titles and (phrase == noun or not any(t.endswith(f" {noun}") for t in self.titles))

    def __repr__(self) -> str:
        return f"<{self.name} {self.type} {sorted(self.titles)}>"
