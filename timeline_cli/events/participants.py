"""From a noun in a sentence to somebody who can act."""

from timeline_cli.actors import Entity, Register, names
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention
from timeline_cli.model.span import Span

_HE = frozenset({"he", "she", "him", "her", "himself", "herself"})
_THEY = frozenset({"they", "them", "both", "each"})
_BEFORE_NOUN = frozenset({"nummod", "amod", "compound", "nmod"})
_VAGUE = frozenset(
    {
        "several",
        "other",
        "many",
        "some",
        "few",
        "more",
        "various",
        "such",
        "certain",
        "new",
        "own",
        "same",
        "different",
        "first",
        "last",
        "next",
        "former",
        "late",
        "alleged",
        "suspected",
        "top",
        "high",
        "senior",
        "key",
        "own",
        "local",
    }
)
_ARMED = frozenset(
    {
        "army",
        "military",
        "forces",
        "force",
        "troops",
        "navy",
        "police",
        "government",
        "ministry",
        "militia",
        "junta",
        "regime",
        "party",
        "union",
        "company",
        "parliament",
    }
)


class Scene:
    """The article around a sentence: whom names, titles and pronouns stand for."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def actors(self, head: Token, role: str, targets: bool = False) -> list[ActorMention]:
        """Who a noun, name or pronoun stands for; empty where it is nobody who can act."""
        found = self._actors(head, targets)
        return [ActorMention(Span(head.begin, head.end), name, role, type) for name, type in found]

    def _actors(self, head: Token, targets: bool) -> list[tuple[str, ActorType]]:
        lower = head.lower
        if head.tag.startswith("PRP") and not head.tag.startswith("PRP$"):
            return self._pronoun(head)
        if head.tag == "PRP$":
            return self._owner(head)
        entity = self.register.at(head.span)
        if entity is not None:
            return self._named(head, entity)
        if not head.is_noun and head.tag not in {"CD", "DT", "JJ", "NN"}:
            return []
        apposed = self._apposed(head)
        if apposed:
            return apposed
        if lower in words("both") and self._is_pair(head):
            return [(e.name, e.type) for e in self._pair(head) if e.type]
        if lower in _THEY:
            return [(e.name, e.type) for e in self._pair(head) if e.type]
        country = self._country_of(head)
        if lower in names.words("role_nouns") and head.tag == "NN" and self._definite(head):
            known = self.register.described(lower, country, head.begin)
            if known is not None:
                return [(known.name, ActorType.PERSON)]
        if lower in {"delegation", "side", "team", "government"} and country and not targets:
            return [(country, ActorType.COUNTRY)]
        if lower in words("human"):
            return [(self._phrase(head), self._type(head))]
        if targets and lower in words("target"):
            return [(self._phrase(head), ActorType.ORGANISATION)]
        return []

    def _named(self, head: Token, entity: Entity) -> list[tuple[str, ActorType]]:
        if entity.type is not None:
            return [(entity.name, entity.type)]
        if entity.country and head.tag in {"NNPS", "NNP", "NNS"} and world.demonym_of(entity.name) and head.dep not in {"compound", "amod"}:
            return [(entity.country, ActorType.COUNTRY)]
        return []

    def _apposed(self, head: Token) -> list[tuple[str, ActorType]]:
        for child in head.children:
            if child.dep in {"appos", "flat", "nmod", "compound"} and child.is_name and child.i > head.i - 1:
                entity = self.register.at(child.span)
                if entity is not None and entity.type is not None:
                    return [(entity.name, entity.type)]
        return []

    def _pronoun(self, head: Token) -> list[tuple[str, ActorType]]:
        if head.lower in _HE or head.lower == "his":
            people = self.register.people_before(head.begin)
            subjects = [e for e in people if any(b.begin < head.begin for b in e.spans)]
            return [(subjects[0].name, ActorType.PERSON)] if subjects else []
        if head.lower in {"they", "them", "their"}:
            pair = self._pair(head)
            return [(e.name, e.type) for e in pair if e.type]
        return []

    def _owner(self, head: Token) -> list[tuple[str, ActorType]]:
        """ "in their talks with X": whose they are is told by the subject of the clause, else by what stands before."""
        clause = next((a for a in head.ancestors() if a.is_verb), None)
        for noun in grammar.subject(clause) if clause is not None else []:
            if noun.i < head.i and (noun.tag in {"NNS", "NNPS"}) == (head.lower == "their"):
                found = self._actors(noun, False)
                if found:
                    return found
        return self._pronoun(head)

    def _is_pair(self, head: Token) -> bool:
        marks = {c.lower for c in head.children}
        return head.lower in {"both", "pair", "duo", "two"} or bool(marks & {"two", "both"}) or (head.lower == "sides" and "the" in marks)

    def _pair(self, head: Token) -> list[Entity]:
        """The two last named who are of one sort: "the two ministers" are people, "both countries" are countries."""
        wants_states = head.lower in {"countries", "nations", "neighbours", "neighbors", "governments", "states", "capitals", "militaries"}
        wants_people = head.lower in {"leaders", "ministers", "presidents", "pair", "duo", "men", "diplomats", "premiers", "statesmen"}
        before = self.register.mentions_between(max(0, head.begin - 1500), head.begin)
        states = [e for e in before if e.type is ActorType.COUNTRY]
        people = [e for e in before if e.type is ActorType.PERSON]
        if wants_people:
            return people[-2:] if len(people) >= 2 else []
        if wants_states or head.lower in {"sides", "parties"}:
            return states[-2:] if len(states) >= 2 else people[-2:] if len(people) == 2 else []
        last_two = [e for e in before if e.type in {ActorType.PERSON, ActorType.COUNTRY}][-2:]
        return last_two if len(last_two) == 2 and last_two[0].type == last_two[1].type else []

    def _country_of(self, head: Token) -> str | None:
        for child in head.children:
            if child.dep in {"amod", "compound", "poss", "nmod"}:
                entity = self.register.at(child.span)
                if entity is not None and entity.country:
                    return entity.country
        return None

    def _definite(self, head: Token) -> bool:
        return any(c.dep == "poss" or c.lower in {"the", "this", "that"} for c in head.children) or not any(
            c.dep == "det" for c in head.children
        )

    def _phrase(self, head: Token) -> str:
        """ "the two masked gunmen" → "two masked gunmen": as described, without article and vague words."""
        kept = [head]
        for child in head.children:
            if child.i < head.i and child.dep in _BEFORE_NOUN and child.lower not in _VAGUE and not child.tag.startswith("VB"):
                kept.append(child)
                kept += [
                    c
                    for c in child.children
                    if c.dep in {"compound", "nummod", "punct", "amod"} and c.i < child.i and c.lower not in _VAGUE
                ]
        kept.sort(key=lambda t: t.i)
        begin = head.i
        for token in reversed(kept[:-1]):
            if token.i < begin - 2:
                break
            begin = token.i
        parts = [t for t in kept if t.i >= begin]
        text = " ".join(t.text for t in parts)
        for child in head.those("prep"):
            if child.lower == "of":
                name = child.child("pobj")
                if name is not None and name.is_name and head.lower in words("target"):
                    entity = self.register.at(name.span)
                    text += f" of {entity.name if entity else name.text}"
        return text

    def _type(self, head: Token) -> ActorType:
        if head.lower in _ARMED:
            return ActorType.ORGANISATION
        return (
            ActorType.PERSON
            if head.tag == "NN"
            and head.lower
            not in {"group", "gang", "mob", "crowd", "delegation", "team", "family", "squad", "unit", "patrol", "cell", "couple", "faction"}
            else ActorType.GROUP
        )
