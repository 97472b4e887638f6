"""The people, bodies and countries that one article names, and where it names them."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around|across|into|towards?|through|leaving|reached|via)\s+(?:the\s+)?$", re.I)
_ARTICLE = re.compile(r"\bthe\s+$", re.I)
_TITLE_BEFORE = re.compile(r"([a-z][\w’'-]*(?:\s+(?:of\s+)?[a-z][\w’'-]*){0,2})\s+$")
_TITLE_AFTER = re.compile(
    r"\s*(?:\([^)]{1,30}\)\s*)?,\s+(?:the|a|an|his|her|its|who is|then|former)?\s*((?:[\w’'.-]+\s+){0,6}?[\w’'.-]+)(?=[,.;]|\s+(?:of|who|said|for|and)\b|$)"
)
_OFFICE_ACRONYM = re.compile(r"\b([A-Za-z-]+)(?:\s+(?:of|for|the|to|[A-Z]\w+|[a-z]+)){0,5}\s*\(([A-Z]{2,8})\)")
_ACRONYM = re.compile(r"\s*[(\[]\s*([A-Z][A-Za-z&/-]{1,9})\s*[)\]]")


class Entity:
    """Somebody or something that an article names, under all the forms it uses."""

    def __init__(self, name: str, type: ActorType | None, span: Span) -> None:
        self.name = name
        self.type = type  # None: a place, or a thing that cannot act
        self.aliases: set[str] = {name}
        self.titles: set[str] = set()
        self.country: str | None = None
        self.spans: list[Span] = [span]

    @property
    def official(self) -> bool:
        """True for people who bear an office or a rank."""
        return bool(self.titles & names.words("official_nouns"))

    def __repr__(self) -> str:
        return f"<{self.name} {self.type} {sorted(self.titles)}>"


class Register:
    """All entities of one article, found by their capitals without parsing."""

    def __init__(self, text: str, sentences: Sequence[Span], headlines: Sequence[Span] = ()) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self._at: list[tuple[int, int, Entity]] = []
        self._acronyms: dict[str, Entity] = {}
        self._lower = set(re.findall(r"\b[a-z]{3,}\b", text))
        singles: list[tuple[Span, bool]] = []
        for sentence in sentences:
            for run in names.runs(text, sentence):
                self._read(run, singles)
        self._join_people()
        self._offices(sentences)
        for span, opens in singles:
            self._single(span, opens)
        for sentence in headlines:
            for run in names.runs(text, sentence):
                self._known_parts(run)
        self._at.sort(key=lambda entry: entry[:2])

    # ------------------------------------------------------------------ looking up

    def at(self, span: Span) -> Entity | None:
        """The entity whose name covers `span`."""
        for begin, end, entity in self._at:
            if begin <= span.begin and span.end <= end:
                return entity
            if begin > span.begin:
                break
        return None

    def entity_after(self, offset: int) -> Entity | None:
        """The entity whose name begins exactly at an offset."""
        return next((entity for begin, _, entity in self._at if begin == offset), None)

    def people_before(self, offset: int) -> list[Entity]:
        """People named before an offset, the last named first, each once."""
        found: list[Entity] = []
        for begin, _, entity in reversed(self._at):
            if begin < offset and entity.type is ActorType.PERSON and entity not in found:
                found.append(entity)
        return found

    def described(self, noun: str, country: str | None, offset: int) -> Entity | None:
        """Whom "the president", "the army chief", "the Kenyan minister" stands for, if one person named so far bears the title."""
        bearing = [e for e in self.people_before(offset) if noun in e.titles and (country is None or e.country in (None, country))]
        if country is not None:
            bearing = [e for e in bearing if e.country == country] or bearing
        return bearing[0] if bearing else None

    def mentions_between(self, begin: int, end: int) -> list[Entity]:
        """Entities named inside a stretch of text, in order, each once."""
        found: list[Entity] = []
        for b, e, entity in self._at:
            if begin <= b and e <= end and entity not in found:
                found.append(entity)
        return found

    # ------------------------------------------------------------------ building

    def _add(self, name: str, type: ActorType | None, span: Span) -> Entity:
        for entity in self.entities:
            if name in entity.aliases and entity.type == type:
                entity.spans.append(span)
                self._at.append((span.begin, span.end, entity))
                return entity
        entity = Entity(name, type, span)
        self.entities.append(entity)
        self._at.append((span.begin, span.end, entity))
        return entity

    def _read(self, run: names.Run, singles: list[tuple[Span, bool]]) -> None:
        parts = list(run.parts)
        while parts and parts[-1].of(self.text).lower() in names.words("joiners"):
            parts.pop()
        if not parts:
            return
        whole = Span(parts[0].begin, parts[-1].end)
        if self._world(whole):
            return
        # "Chinese Foreign Minister Wang Yi": what stands before the last title is office, what stands after it is the person
        cut, titles, country = self._leading(parts)
        rest = parts[cut:]
        if rest and titles:
            tail = Span(rest[0].begin, rest[-1].end)
            if not self._looks_like_body(rest) and len(rest) <= 5:
                if cut > 1:
                    self._office(parts[:cut])
                self._person(tail, titles, country)
                return
        if titles and rest and rest[0].of(self.text).lower() in names.words("joiners"):
            rest = [p for n, p in enumerate(rest) if p.of(self.text).lower() not in names.words("joiners") or any(q.of(self.text).lower() not in names.words("joiners") for q in rest[:n])]
            if rest:
                self._read(names.Run(rest, False), singles)
            return
        if titles and not rest:
            return
        if cut and not titles and rest:
            self._world(Span(parts[0].begin, parts[cut - 1].end))
            if not self._looks_like_body(rest):
                parts = rest
        joints = [n for n, p in enumerate(parts) if p.of(self.text).lower() in {"and", "in", "on"}]
        if joints and not self._looks_like_body(parts):  # "Munir and Wang": two names
            left, right = parts[: joints[0]], parts[joints[0] + 1 :]
            for half, opens in ((left, run.opens), (right, False)):
                if half:
                    self._read(names.Run(half, opens), singles)
            return
        if run.opens and len(parts) > 1 and parts[0].of(self.text).lower() in self._lower:
            lone = Span(parts[1].begin, parts[-1].end)
            if self._world(lone):
                return
        self._plain(parts, run.opens, singles)

    def _leading(self, parts: list[Span]) -> tuple[int, set[str], str | None]:
        """How many leading words are nationality or title, the titles' head nouns, and the country."""
        cut, titles, country = 0, set[str](), None
        text = self.text
        n = 0
        while n < len(parts):
            step = 0
            for length in range(min(5, len(parts) - n), 0, -1):
                phrase = text[parts[n].begin : parts[n + length - 1].end]
                if _is_title(phrase):
                    titles |= _title_words(phrase)
                    step = length
                    break
                found = world.demonym_of(phrase) or world.country_of(phrase)
                if found and (n + length < len(parts)):
                    country = country or found
                    step = length
                    break
            if not step:
                # an office may be named before the title: "Vice Chairman Central Military Commission General Zhang"
                later = next((k for k in range(n + 1, len(parts)) if _is_title(parts[k].of(text)) and k + 1 < len(parts)), None)
                if later is None or not (titles or any(p.of(text).lower() in names.words("organisation") for p in parts[n:later])):
                    break
                n = later
                continue
            n += step
            cut = n
        before = _TITLE_BEFORE.search(text, max(0, parts[0].begin - 40), parts[0].begin)
        if before and cut == 0:
            titles |= {w for w in before.group(1).split()[-1:] if w in names.words("role_nouns")}
        return cut, titles, country

    def _office(self, parts: list[Span]) -> None:
        """The body whose office a person holds: "Central Military Commission" in "Vice Chairman Central Military Commission General Zhang"."""
        body: list[Span] = []
        for part in parts:
            word = part.of(self.text)
            if _is_title(word) or word.lower() in names.words("joiners") or world.demonym_of(word):
                if len(body) > 1:
                    break
                body = []
            else:
                body.append(part)
        if len(body) > 1 and self._looks_like_body(body):
            span = Span(body[0].begin, body[-1].end)
            if not self._world(span):
                self._add(span.of(self.text), ActorType.ORGANISATION, span)

    def _world(self, span: Span) -> bool:
        name = span.of(self.text)
        country = world.country_of(name)
        if country:
            entity = self._add(country, ActorType.COUNTRY, span)
            entity.aliases.add(name)
            entity.country = country
            return True
        known = world.organisation(name)
        if known:
            entity = self._add(known.name, ActorType.GROUP if known.type == "group" else ActorType.ORGANISATION, span)
            entity.aliases.add(name)
            return True
        if world.demonym_of(name):
            entity = self._add(name, None, span)
            entity.country = world.demonym_of(name)
            return True
        place = world.place(name)
        if place and not place.ambiguous and not any(name in e.aliases for e in self.entities if e.type is ActorType.PERSON):
            self._add(name, None, span)
            return True
        return False

    def _looks_like_body(self, parts: list[Span]) -> bool:
        lowered = {p.of(self.text).lower() for p in parts}
        return any(lowered & names.words(t) for t in ("organisation", "group", "media", "place", "thing")) or "of" in lowered

    def _plain(self, parts: list[Span], opens: bool, singles: list[tuple[Span, bool]]) -> None:
        text, span = self.text, Span(parts[0].begin, parts[-1].end)
        name = span.of(text)
        words = [p.of(text).lower() for p in parts]
        if len(parts) == 1:
            singles.append((span, opens))
            return
        kind: ActorType | None
        if words[-1] in names.words("place") or (words[0] in names.words("place") and words[0] not in names.words("organisation")):
            kind = None
        elif words[-1] in names.words("thing") or words[0] in names.words("thing"):
            kind = None
        elif set(words) & names.words("group"):
            kind = ActorType.GROUP
        elif set(words) & (names.words("organisation") | names.words("media")):
            kind = ActorType.ORGANISATION
        elif "of" in words or not all(w[:1].isalpha() for w in words) or len(parts) > 5:
            kind = None
        else:
            the = bool(_ARTICLE.search(text, max(0, span.begin - 6), span.begin))
            where = bool(_LOCATIVE.search(text, max(0, span.begin - 14), span.begin))
            given = world.given_name(parts[0].of(text)) or world.family_first(tuple(p.of(text) for p in parts))
            if the and not given or where and not given and world.place(name) is not None:
                kind = None
            elif where and not given and not self._acts(span):
                kind = None
            else:
                self._person(span, set(), None)
                return
        entity = self._add(name, kind, span)
        if kind is not None:
            self._acronym(entity, span)

    def _acts(self, span: Span) -> bool:
        """True when a verb of saying, or a title, follows a name."""
        after = self.text[span.end : span.end + 30]
        return bool(re.match(r"\s*,?\s*(?:who\b|said\b|says\b|told\b|met\b|and his\b|has\b|had\b|was\b)", after))

    def _acronym(self, entity: Entity, span: Span) -> None:
        found = _ACRONYM.match(self.text, span.end)
        if found and len(found.group(1)) < len(entity.name):
            self._acronyms[found.group(1)] = entity
            entity.aliases.add(found.group(1))

    def _person(self, span: Span, titles: set[str], country: str | None) -> None:
        entity = self._add(span.of(self.text), ActorType.PERSON, span)
        entity.titles |= titles
        entity.country = entity.country or country
        after = _TITLE_AFTER.match(self.text, span.end, min(len(self.text), span.end + 120))
        if after:
            entity.titles |= {w for w in re.split(r"[\s-]+", after.group(1).lower()) if w in names.words("role_nouns")}
            for word in after.group(1).replace("’s", "").replace("'s", "").split():
                entity.country = entity.country or world.demonym_of(word) or world.country_of(word)
        before = self.text[max(0, span.begin - 40) : span.begin].lower()
        entity.titles |= {w for w in re.split(r"[\s-]+", before)[-3:] if w in names.words("role_nouns")}

    def _offices(self, sentences: Sequence[Span]) -> None:
        """ "the chief of army staff (COAS)": from then on the letters stand for the person."""
        for sentence in sentences:
            for found in _OFFICE_ACRONYM.finditer(self.text, sentence.begin, sentence.end):
                if found.group(1).lower() not in names.words("role_nouns"):
                    continue
                people = [e for e in self.entities if e.type is ActorType.PERSON]
                after = [e for e in people if any(0 <= s.begin - found.end() <= 2 for s in e.spans)]
                before = [e for e in people if any(0 <= found.start() - s.end <= 30 for s in e.spans)]
                for entity in (after or before)[:1]:
                    self._acronyms[found.group(2)] = entity
                    entity.aliases.add(found.group(2))
                    entity.titles.add(found.group(1).lower())

    def _join_people(self) -> None:
        """Shorter forms of a name become aliases of the fullest one."""
        people = [e for e in self.entities if e.type is ActorType.PERSON]
        people.sort(key=lambda e: (-len(names.tokens(e.name)), e.spans[0]))
        kept: list[Entity] = []
        for person in people:
            mine = names.tokens(person.name)
            fuller = [e for e in kept if names.same_person(mine, names.tokens(e.name))]
            if not mine or not fuller:
                kept.append(person)
                continue
            whole = min(fuller, key=lambda e: (e.spans[0] > person.spans[0], abs(e.spans[0].begin - person.spans[0].begin)))
            self._absorb(whole, person)

    def _absorb(self, whole: Entity, part: Entity) -> None:
        whole.aliases |= part.aliases
        whole.titles |= part.titles
        whole.country = whole.country or part.country
        whole.spans.extend(part.spans)
        self.entities.remove(part)
        self._at = [(b, e, whole if entity is part else entity) for b, e, entity in self._at]

    def _single(self, span: Span, opens: bool) -> None:
        """One capitalised word: a known person's name, an acronym, or a place after a preposition."""
        name = span.of(self.text)
        if name in self._acronyms:
            entity = self._acronyms[name]
            entity.spans.append(span)
            self._at.append((span.begin, span.end, entity))
            return
        mine = names.tokens(name)
        people = [e for e in self.entities if e.type is ActorType.PERSON and names.same_person(mine, names.tokens(e.name))]
        if people:
            earlier = [e for e in people if min(e.spans).begin < span.begin] or people
            entity = max(earlier, key=lambda e: max((s.begin for s in e.spans if s.begin < span.begin), default=-1))
            entity.aliases.add(name)
            entity.spans.append(span)
            self._at.append((span.begin, span.end, entity))
            self._more_titles(entity, span)
            return
        if opens and name.lower() in self._lower:
            return
        lower = name.lower()
        if lower in names.words("role_nouns") or _is_title(name):
            return
        if name.isupper() and len(name) > 1:
            self._add(name, ActorType.ORGANISATION, span)
        elif (
            _LOCATIVE.search(self.text, max(0, span.begin - 14), span.begin)
            or lower in names.words("place")
            or lower in names.words("thing")
        ):
            self._add(name, None, span)
        elif lower in names.words("organisation") or _ARTICLE.search(self.text, max(0, span.begin - 6), span.begin):
            self._add(name, ActorType.ORGANISATION if lower in names.words("organisation") else None, span)
        elif self._acts(span):
            self._person(span, set(), None)
        else:
            self._add(name, None, span)

    def _more_titles(self, entity: Entity, span: Span) -> None:
        before = self.text[max(0, span.begin - 40) : span.begin].lower()
        entity.titles |= {w for w in re.split(r"[\s-]+", before)[-3:] if w in names.words("role_nouns")}

    def _known_parts(self, run: names.Run) -> None:
        """In a headline of capitals only names known from the body, or to the world, are taken."""
        n = 0
        while n < len(run.parts):
            for length in range(min(6, len(run.parts) - n), 0, -1):
                span = Span(run.parts[n].begin, run.parts[n + length - 1].end)
                name = span.of(self.text)
                mine = names.tokens(name)
                known = next((e for e in self.entities if name in e.aliases), None) or next(
                    (e for e in self.entities if e.type is ActorType.PERSON and mine and names.same_person(mine, names.tokens(e.name))),
                    None,
                )
                if known is not None:
                    known.spans.append(span)
                    self._at.append((span.begin, span.end, known))
                    break
                if self._world(span):
                    break
            n += length


def _title_words(phrase: str) -> set[str]:
    return {w for w in re.split(r"[\s.-]+", phrase.lower()) if w} & names.words("role_nouns") | {phrase.lower().rstrip(".")}


def _is_title(phrase: str) -> bool:
    """True when a capitalised phrase is a title and nothing else: "Foreign Minister", "Lt. Gen."."""
    return phrase.replace(".", "").lower() in world.titles()
