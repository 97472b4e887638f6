"""What was found in an article so far: every name with its bearer, joined where two are one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from timeline_cli.actors import names
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.offices import describe
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_CHIEF_OF = re.compile(r"\b([A-Za-z]+)\s+of\s+(?:the\s+)?$")
_OFFICE_ACRONYM = re.compile(r"\b([A-Za-z-]+)(?:\s+(?:of|for|the|to|[A-Z]\w+|[a-z]+)){0,5}\s*\(([A-Z]{2,8})\)")
ACRONYM = re.compile(r"\s*[(\[]\s*(?:the\s+)?([A-Z][A-Za-z&/-]{1,9})\s*[)\]]")
_KNOWN_AS = re.compile(
    r"""\s*(?:,\s+|\(\s*)?(?:or|(?:better |also |commonly |widely )?known\s+(?:as|by)|abbreviated(?:\s+(?:as|to))?)\s+"""
    r"""(?:(?:its|their|the)\s+(?:[\w-]+\s+){0,2}(?:initials|acronym|abbreviation),?\s+)?(?:the\s+)?["“]?([A-Z]{2,8})\b"""
)
_CALLED = re.compile(
    r"(?:,\s+\d\d)?,?\s+(?:\(|who\s+is\s+)?(?:(?:better|also|commonly|widely|popularly|universally)\s+)?"
    r"(?:known\s+(?:as|by\s+(?:his|her)\s+(?:nom\s+de\s+guerre|alias|nickname),?)|nicknamed|alias|whose\s+real\s+name\s+(?:is|was))\s+[\"“]?"
)

_RELATIVE = (
    "(?:wife|husband|spouse|widow|first lady|(?:step)?(?:son|daughter)|(?:half-?)?(?:brother|sister)|mother|father"
    "|cousin|nephew|niece|uncle|aunt)"
)
_KIN_BEFORE = re.compile(rf"\b{_RELATIVE},? $", re.I)
_KIN_AFTER = re.compile(rf", (?:\w+(?:'s|’s)?,? ){{0,3}}{_RELATIVE}\b", re.I)
_ALIKE = frozenset({"counterpart", "colleague"})
_HIS = re.compile(r"\b(?:his|her)\b")
_LARGE = 100_000  # people: a town that is known to all, whoever bears its name
_NEAR = 150  # characters between somebody and a counterpart
_KIN_REACH = 20  # characters before a name in which such a word stands


class Found:
    """The names of one article; what they are stands in `entities` and `at`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at: list[tuple[int, int, Entity]] = []  # begin, end and bearer of every name
        self._named: dict[tuple[str, ActorType | None], Entity] = {}
        self._acronyms: dict[str, Entity] = {}
        self._people: dict[str, list[Entity]] = defaultdict(list)  # by every key of their fullest names
        self._called: dict[Entity, Entity] = {}  # people by another name of theirs
        self._families = set[str]()  # the last words of people's names
        self._singles: list[tuple[Span, bool]] = []  # names of one word, and whether they open a sentence

    @property
    def entities(self) -> list[Entity]:
        """All that are named, each once, in the order in which they were first read."""
        return list(dict.fromkeys(self._named.values()))

    def _of(self, parts: Sequence[Span]) -> str:
        """A name as it reads in one line."""
        return " ".join(self.text[parts[0].begin : parts[-1].end].split())

    def _add(self, name: str, type: ActorType | None, span: Span, *aliases: str) -> Entity:
        entity = self._named.get((name, type))
        if entity is None:
            entity = self._named[name, type] = Entity(name, type, span)
        else:
            entity.spans.append(span)
        entity.aliases.update(aliases)
        self.at.append((span.begin, span.end, entity))
        return entity

    def _again(self, entity: Entity, span: Span) -> None:
        entity.spans.append(span)
        self.at.append((span.begin, span.end, entity))

    def bearer(self, part: Span) -> Entity | None:
        """Who was read last, if the name ends with this word."""
        return next((e for _, end, e in reversed(self.at[-2:]) if end == part.end), None)

    def _acronym(self, entity: Entity, span: Span) -> None:
        found = ACRONYM.match(self.text, span.end) or _KNOWN_AS.match(self.text, span.end)
        office = _CHIEF_OF.search(self.text, max(0, span.begin - 40), span.begin)
        if office and office.group(1).lower() in names.words("role_nouns"):
            return  # "Chief of Army Staff (COAS)": the letters stand for the office
        if found and len(found.group(1)) < len(entity.name) and world.country_of(found.group(1)) is None:
            self._acronyms[found.group(1)] = entity
            entity.aliases.add(found.group(1))

    def _world(self, parts: Sequence[Span]) -> bool:
        """Reads a name that everybody knows."""
        name, span = self._of(parts), Span(parts[0].begin, parts[-1].end)
        country = world.country_of(name)
        if country:
            self._add(country, ActorType.COUNTRY, span, name).country = country
            return True
        known = world.organisation(name)
        if known:
            entity = self._add(known.name, ActorType.GROUP if known.type == "group" else ActorType.ORGANISATION, span, name)
            self._acronym(entity, span)
            return True
        people = world.demonym_of(name)
        if people:
            self._add(name, None, span).country = people
            return True
        place = world.place(name)
        small = place is not None and (place.population or _LARGE) < _LARGE
        family = small and name in self._families  # "Ana Vik … what they saw in Vik"
        if place and not place.ambiguous and (name, ActorType.PERSON) not in self._named and not family:
            self._add(name, None, span)
            return True
        return False

    def _person(self, parts: Sequence[Span], titles: set[str], country: str | None, begin: int) -> None:
        """Reads a person's name, and what stands around it from `begin` on tells of the person."""
        span = Span(parts[0].begin, parts[-1].end)
        entity = self._add(self._of(parts), ActorType.PERSON, span)
        if len(parts) > 1:
            self._families.add(parts[-1].of(self.text))
        entity.titles |= titles
        entity.country = entity.country or country
        before = self.at[:-1]
        describe(entity, self.text, span.end, begin)
        if entity.titles and entity.titles <= _ALIKE:
            entity.titles |= self._office_of_other(before, begin)

    def _office_of_other(self, before: Sequence[tuple[int, int, Entity]], begin: int) -> set[str]:
        """ "Foreign Minister Jon Vik called his Peruvian counterpart, Ana Ruiz": she bears the same office."""
        others = (e for b, end, e in reversed(before) if e.type is ActorType.PERSON and end <= begin and begin - end < _NEAR)
        other = next(others, None)
        alike = other is not None and _HIS.search(self.text, min(other.spans[-1].end, begin), begin)
        return {t for t in other.titles - _ALIKE if t in world.role_nouns()} if other is not None and alike else set()

    def _offices(self, sentences: Sequence[Span]) -> None:
        """ "the chief of army staff (COAS)": from then on the letters stand for the person."""
        for sentence in sentences:
            if self.text.find("(", sentence.begin, sentence.end) < 0:
                continue
            for found in _OFFICE_ACRONYM.finditer(self.text, sentence.begin, sentence.end):
                office = next((w for w in found.group(0).lower().split() if w in names.words("role_nouns")), None)
                if office is None:
                    continue
                near = [(b, e, who) for b, e, who in self.at if who.type is ActorType.PERSON and -130 < b - found.start() < 130]
                after = [who for b, _, who in near if 0 <= b - found.end() <= 2]
                before = [who for _, e, who in near if 0 <= found.start() - e <= 30]
                for entity in (after or before)[:1]:
                    self._acronyms[found.group(2)] = entity
                    entity.aliases.add(found.group(2))
                    entity.titles.add(office)

    def _call(self) -> None:
        """ "Ahmed Hassan, better known as Abu Said": both names are of one person."""
        begins = {begin: entity for begin, _, entity in self.at if entity.type is ActorType.PERSON}
        singles = {span.begin: span for span, _ in self._singles}
        for _, end, entity in list(self.at):
            called = _CALLED.match(self.text, end) if entity.type is ActorType.PERSON else None
            if called is None:
                continue
            if called.end() in singles:
                self._acronyms[singles[called.end()].of(self.text)] = entity
                entity.aliases.add(singles[called.end()].of(self.text))
            elif (other := begins.get(called.end())) is not None and other is not entity:
                self._called[other] = entity

    def _join(self) -> None:
        """Shorter forms of a name become aliases of the fullest one."""
        whole = dict(self._called)
        people = [e for e in self.entities if e.type is ActorType.PERSON and e not in whole]
        people.sort(key=lambda e: (-len(names.keys(e.name)), e.spans[0]))
        for person in people:
            fuller = self._namesakes(names.keys(person.name), person.titles)
            if fuller:
                first = person.spans[0]
                whole[person] = min(fuller, key=lambda e: (e.spans[0] > first, self.is_kin(e), abs(e.spans[0].begin - first.begin)))
            else:
                self._index(person)
        whole |= _shortened([e for e in self.entities if e.type in {ActorType.GROUP, ActorType.ORGANISATION}])
        for part, full in whole.items():
            full.aliases |= part.aliases
            full.titles |= part.titles
            full.country = full.country or part.country
            full.spans.extend(part.spans)
        self._named = {key: whole.get(entity, entity) for key, entity in self._named.items()}
        self._acronyms = {letters: whole.get(entity, entity) for letters, entity in self._acronyms.items()}
        self.at = [(begin, end, whole.get(entity, entity)) for begin, end, entity in self.at]

    def is_kin(self, person: Entity) -> bool:
        """True for whom the text introduces as somebody's wife or brother: the family name alone is not theirs."""
        first = person.spans[0]
        before = _KIN_BEFORE.search(self.text, max(0, first.begin - _KIN_REACH), first.begin)
        return before is not None or _KIN_AFTER.match(self.text, first.end) is not None

    def _index(self, person: Entity) -> None:
        for key in set(names.keys(person.name)):
            self._people[key].append(person)

    def _namesakes(self, mine: tuple[str, ...], titles: Set[str] = frozenset()) -> list[Entity]:
        """People whose names can be fuller forms of these words, before which these titles stand."""
        few = min((self._people.get(key, []) for key in mine), key=len, default=[])
        fuller = [e for e in few if names.same_person(mine, names.keys(e.name))]
        return [e for e in fuller if names.by_given_name(mine, titles, names.keys(e.name))]

    def _short_for(self, word: str) -> Entity | None:
        """The one group or body that "the Front", "the Tigers" is short for: one of its names ends so."""
        ends = names.tokens(word)[-1:]
        bodies = [
            e
            for e in self.entities
            if e.type in {ActorType.GROUP, ActorType.ORGANISATION} and any(" " in a and names.tokens(a)[-1:] == ends for a in e.aliases)
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _spelt_out(self, letters: str) -> Entity | None:
        """The body whose initials these are, where exactly one is named in full."""
        if len(letters) < 3:
            return None
        bodies = [e for e in self.entities if e.type in {ActorType.GROUP, ActorType.ORGANISATION} and names.initials(e.name) == letters]
        if len(bodies) != 1:
            return None
        self._acronyms[letters] = bodies[0]
        bodies[0].aliases.add(letters)
        return bodies[0]


def _shortened(bodies: Iterable[Entity]) -> dict[Entity, Entity]:
    """Bodies by their last words, each with the one body that it shortens: "Alliance of the North", "Northern Alliance" never meet."""
    by_last: dict[str, list[Entity]] = defaultdict(list)
    for body in bodies:
        by_last[(names.tokens(body.name) or ("",))[-1]].append(body)
    found: dict[Entity, Entity] = {}
    for namesakes in by_last.values():
        for body in namesakes:
            mine = names.tokens(body.name)
            fuller = [e for e in namesakes if len(names.tokens(e.name)) > len(mine) > 1 and names.tokens(e.name)[-len(mine) :] == mine]
            if len(fuller) == 1 and fuller[0] not in found:
                found[body] = fuller[0]
    return {body: found.get(full, full) for body, full in found.items()}
