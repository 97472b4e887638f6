"""The people, bodies and countries that one article names, and where it names them."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from timeline_cli.actors import names
from timeline_cli.actors.belligerents import Side, belligerents
from timeline_cli.actors.centering import offices, undergone
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.finder import Finder
from timeline_cli.actors.surroundings import is_boat, is_ship
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_ANY_OFFICE = frozenset({"leader", "official", "head", "chief", "politician", "negotiator", "delegate", "representative"})
CHIEFS = frozenset({"chief", "head", "boss"})
_TOP = ("secretary-general", "secretary general", "director-general")
_NESTED = 3  # names that may lie between a name and the one around it
_NEAR = 1500  # characters before a description in which it looks for whom it stands for
_SENTENCES = 6  # the same for a pronoun, those not counted that say it again
_CHAIN = 12  # the same, all counted
_QUOTES = ('"', "“", "”")
_OPENING = 60  # characters at the beginning of a sentence, where its subject stands
_HE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE)
_HE_OR_SHE = re.compile(rf"{_HE.pattern}|{_SHE.pattern}", re.IGNORECASE)
_PLACED = re.compile(rf"\b(?:in|at|to|from|near|into|across|around|outside|through|of|for)\s+(?:the\s+)?{names.LYING}$", re.I)
_GROUP = re.compile(
    r"\b[Tt]he (?:group|movement|organi[sz]ation|sect|militia|rebels|militants|insurgents|guerrillas|jihadists|extremists)\b"
)
_SAYING = r"(?:said|says|told|added|announced|wrote|made known|reported|explained|stated)"
_SAID_BY = re.compile(rf"\b(?:{_SAYING}|according to)\s(?:[\w.’'-]+\s){{0,5}}$")
_SAYS = re.compile(rf"[^.;]{{0,60}}?\b{_SAYING}\W*$")


class Register:
    """All entities of one article, found by their capitals without parsing."""

    def __init__(self, text: str, sentences: Sequence[Span], headlines: Sequence[Span] = ()) -> None:
        found = Finder(text, sentences, headlines)
        self.text = text
        self.entities: list[Entity] = found.entities
        self._at = found.at
        self._begins = [begin for begin, _, _ in self._at]
        self._sentences = sorted(span.begin for span in (*sentences, *headlines))

    def at(self, span: Span) -> Entity | None:
        """The entity whose name covers `span`."""
        last = bisect_right(self._begins, span.begin)
        for begin, end, entity in self._at[max(0, last - _NESTED) : last]:
            if begin <= span.begin and span.end <= end:
                return entity
        return None

    def acting_between(self, begin: int, end: int) -> list[Entity]:
        """People and countries named inside a stretch of text, in order, each once; a country that is only told as a place is left out."""
        found = (
            entity
            for at, entity in self.named_between(begin, end)
            if entity.type is ActorType.PERSON
            or (entity.type is ActorType.COUNTRY and _PLACED.search(self.text, max(0, at - 40), at) is None)
        )
        return list(dict.fromkeys(found))

    def people_before(self, offset: int) -> list[Entity]:
        """People named before an offset, the last named first, each once."""
        last = bisect_left(self._begins, offset)
        return list(dict.fromkeys(e for _, _, e in reversed(self._at[:last]) if e.type is ActorType.PERSON))

    def described(self, noun: str, phrase: str, country: str | None, offset: int) -> Entity | None:
        """Whom "the president", "the army chief", "the Kenyan minister" stands for: the last named before who bears the title.

        `phrase` is the noun with the words of its title before it ("foreign minister"), lower case.
        """
        bearing = [e for e in self.people_before(offset) if e.bears(noun, phrase) and country in (None, e.country)]
        return bearing[0] if bearing else None

    def known(self, name: str) -> Entity | None:
        """The entity of this very name."""
        return next((e for e in self.entities if e.name == name), None)

    def person(self, offset: int, female: bool | None, but: Sequence[Entity] = ()) -> Entity | None:
        """Whom "he" or "she" stands for, either where `female` is None.

        It is who opens the sentence, else who opens the nearest sentence before that names a person, or tells one by an office.
        A sentence that says "he" before it names anybody, or tells what somebody did to him, goes on about who was told of before it
        (the "continue" of centering theory), and who is only quoted ("…, said Vik") comes last.
        """
        barred = frozenset[str]() if female is None else names.words("male" if female else "female")
        pronoun = {None: _HE_OR_SHE, True: _SHE, False: _HE}[female]
        quoted = unsure = None
        quiet = 0
        for back, (begin, end) in enumerate(self._sentences_before(offset, _CHAIN)):
            again = pronoun.search(self.text, begin, end)
            quiet += again is None
            if quiet > _SENTENCES:
                break
            for at, entity in self._told_between(begin, end):
                if entity.type is not ActorType.PERSON or entity in but or not barred.isdisjoint(entity.titles):
                    continue
                if (again is not None and again.start() < at) or undergone(self.text, at, end):
                    break
                aside = at > begin + _OPENING or (back > 1 and self.text[begin : begin + 1] in _QUOTES)
                if aside and self._quoted(at, end):
                    quoted = quoted or entity
                    continue
                if not female or not names.words("female").isdisjoint(entity.titles):
                    return entity
                unsure = unsure or entity  # "Mrs Ruiz met Vik. She left": not Vik, of whom nothing tells that he is a woman
        return unsure or quoted

    def named_later(self, offset: int, female: bool) -> Entity | None:
        """Whom "he" or "she" stands for before a story has named anybody: who is named first in those after it (cataphora)."""
        if self.people_before(offset):
            return None
        barred = names.words("male" if female else "female")
        starts = [*self._sentences[bisect_right(self._sentences, offset) :], len(self.text)]
        begin, end = starts[0], starts[min(_SENTENCES, len(starts) - 1)]
        here = {e for _, e in self.named_between(offset, begin)}
        told = (e for _, e in self.named_between(begin, end) if e.type is ActorType.PERSON and e not in here)
        return next((e for e in told if barred.isdisjoint(e.titles)), None)

    def _told_between(self, begin: int, end: int) -> list[tuple[int, Entity]]:
        """Every name inside a stretch of text, and everybody whom it tells by an office, with where each begins, in order."""
        told = list(self.named_between(begin, end))
        for at, whose, noun, phrase in offices(self.text, begin, end):
            body = bool(whose) and not world.demonym_of(whose)
            holder = (self.top() if phrase in CHIEFS else None) if body else self.described(noun, phrase, world.demonym_of(whose), at)
            told += [(at, holder)] if holder is not None else []
        return sorted(told, key=lambda entry: entry[0])

    def _quoted(self, at: int, end: int) -> bool:
        """True where a name at the end of a sentence only tells who said it: "…, said Ana Ruiz", "…, Ana Ruiz, her aide, made known"."""
        before = self.text[max(0, at - 40) : at]
        return _SAID_BY.search(before) is not None or _SAYS.search(self.text, at, end) is not None

    def body(self, noun: str, offset: int) -> Entity | None:
        """Whom "the alliance", "the ministry" stands for: the body last named whose name holds the word."""
        for _, _, entity in reversed(self._at[: bisect_left(self._begins, offset)]):
            if entity.type in {ActorType.GROUP, ActorType.ORGANISATION} and noun in names.tokens(entity.name)[-2:]:
                return entity
        return None

    def ship(self, offset: int) -> Entity | None:
        """The warship named last."""
        before = reversed(self._at[: bisect_left(self._begins, offset)])
        return next((e for begin, end, e in before if e.type is ActorType.ORGANISATION and is_ship(self.text, begin, end)), None)

    def is_ship(self, entity: Entity) -> bool:
        """True for the name of a ship, of a navy or of anybody else."""
        return any(is_ship(self.text, s.begin, s.end) or is_boat(self.text, s.begin, s.end) for s in entity.spans)

    def group(self, offset: int) -> Entity | None:
        """The armed group or movement that "the group", "the rebels" stands for: the last named, where no other is named as often."""
        groups = [e for _, _, e in self._at[: bisect_left(self._begins, offset)] if e.type is ActorType.GROUP]
        if not groups:
            return None
        count = Counter(groups)
        last = groups[-1]
        return last if all(e is last or n < count[last] for e, n in count.items()) or groups[-2:] == [last, last] else None

    @cached_property
    def belligerents(self) -> tuple[Side, ...]:
        """The two sides of the conflict that the article is about; empty where it tells of none."""
        return belligerents(self.text, self.named_between, self.body)

    def sides(self, offset: int, wanted: int) -> list[tuple[str, ActorType]]:
        """The countries and groups that a text is between, those told most often of late; none where these are more or fewer.

        Countries are told by their people as well: a Peruvian president speaks for Peru.
        """
        count: Counter[tuple[str, ActorType]] = Counter()
        for _, entity in self.named_between(max(0, offset - _NEAR), offset):
            if entity.type is ActorType.GROUP:
                count[entity.name, ActorType.GROUP] += 1
            elif entity.country:
                count[entity.country, ActorType.COUNTRY] += 1
        ranked = count.most_common()
        if len(ranked) < wanted or (len(ranked) > wanted and ranked[wanted][1] == ranked[wanted - 1][1]):
            return []
        return [side for side, _ in ranked[:wanted]]

    def pair(self, offset: int, wanted: int, noun: str = "") -> list[Entity]:
        """The people whom "the two", "both leaders", "the three" stands for: those whom the nearest sentence names that names so many.

        Those who bear the office that `noun` tells come first: "the two presidents".
        """
        for apt in (True, False) if noun else (False,):
            for begin, end in self._sentences_before(offset):
                people = [e for e in self._people(begin, end) if e.bears(noun, noun) or not (apt or _in_other_office(e, noun))]
                if len(people) >= wanted:
                    official = [e for e in people if e.official]  # "Ruiz and her husband met Vik. The two …": Ruiz and Vik
                    people = official if len(official) == wanted else people
                    return people[:wanted] if len(people) == wanted else people[-wanted:]
        people = [e for e in self.people_before(offset) if not _in_other_office(e, noun)]
        people = ([e for e in people if noun and e.bears(noun, noun)] or people)[:wanted]
        return people[::-1] if len(people) == wanted else []

    def just_named(self, offset: int, noun: str, most: int) -> list[Entity]:
        """Whom the last sentence that names people names, where these are several, `most` or fewer, and all may bear the office `noun`."""
        ruling = [e for e in self.entities if noun == "leader" and e.titles & _RULERS]
        told = ([e for e in self._people(begin, end) if len(ruling) < 2 or e in ruling] for begin, end in self._sentences_before(offset))
        found = next((people for people in told if people), [])  # "the leaders" are no ministers where rulers are named
        apt = all((e.official or not e.titles) and not _in_other_office(e, noun) for e in found)
        return found if 2 <= len(found) <= most and apt else []

    def bearers(self, noun: str, phrase: str) -> list[Entity]:
        """The people of the whole text who bear a title (as in `described`), in the order in which it names them."""
        people = dict.fromkeys(e for _, _, e in self._at if e.type is ActorType.PERSON)
        return [e for e in people if e.bears(noun, phrase)]

    def top(self) -> Entity | None:
        """Whom "the UN chief" stands for: the one secretary-general of the text."""
        heads = [e for title in _TOP for e in self.bearers(title, title)]
        return heads[0] if len(heads) == 1 else None

    def together(self, offset: int, wanted: int) -> list[Entity]:
        """The people or countries whom "the three" stands for: those of the nearest sentence that names just so many; else nobody."""
        for begin, end in self._sentences_before(offset):
            states = [e for e in self.acting_between(begin, end) if e.type is ActorType.COUNTRY]
            for found in (self._people(begin, end), states):
                if len(found) == wanted:
                    return found
        return []

    def _people(self, begin: int, end: int) -> list[Entity]:
        return [e for e in dict.fromkeys(e for _, e in self.named_between(begin, end)) if e.type is ActorType.PERSON]

    def acting(self, offset: int, but: Sequence[Entity] = ()) -> Entity | None:
        """The body or country that "it" stands for: who opens the sentence, else who opens the nearest sentence before that names one."""
        for begin, end in self._sentences_before(offset):
            told = _GROUP.search(self.text, begin, end)
            for at, entity in self.named_between(begin, end):
                if entity.type in {ActorType.GROUP, ActorType.ORGANISATION, ActorType.COUNTRY} and entity not in but:
                    # "the group, which is linked to the Red Front": not the one named last
                    return self.group(told.start()) or entity if told is not None and told.start() < at else entity
            if told is not None and (group := self.group(offset)) is not None:
                return group
        return None

    def named_between(self, begin: int, end: int) -> Iterator[tuple[int, Entity]]:
        """Every name inside a stretch of text with where it begins, in order."""
        for n in range(bisect_left(self._begins, begin), bisect_left(self._begins, end)):
            if self._at[n][1] <= end:
                yield self._at[n][0], self._at[n][2]

    def _sentences_before(self, offset: int, most: int = _SENTENCES) -> Iterator[tuple[int, int]]:
        """Begin and end of the sentence up to `offset`, then of those before it."""
        end = offset
        last = bisect_right(self._sentences, offset)
        for begin in reversed(self._sentences[max(0, last - most) : last]):
            yield begin, end
            end = begin


_RULERS = names.words("rulers") - {"leader"}


def _in_other_office(person: Entity, noun: str) -> bool:
    """A foreign minister, for one of "the two presidents"; "leaders" and "officials" may be anybody."""
    offices = names.words("official_nouns") - _ANY_OFFICE
    return noun in offices and not person.titles.isdisjoint(offices) and not person.bears(noun, noun)
