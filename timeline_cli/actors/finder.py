"""From capitals to entities: reads every name of an article once, then joins those that are one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline_cli.actors import names
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.offices import describe, roles_in, told_before
from timeline_cli.actors.pairs import listed, pair
from timeline_cli.actors.sorts import is_body, is_title, joint, sort_of, title_words
from timeline_cli.actors.surroundings import (
    acts,
    after_article,
    after_preposition,
    armed_groups,
    in_office,
    is_person,
    kind_told,
    kind_told_after,
)
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_PEOPLE_AFTER = re.compile(
    r"\s+(?:forces|troops|officials?|sources?|guards?|agents?|personnel|chiefs?|officers?|men)\b"
)  # "Security forces"
_CHIEF_OF = re.compile(r"\b([A-Za-z]+)\s+of\s+(?:the\s+)?$")
_OFFICE_ACRONYM = re.compile(r"\b([A-Za-z-]+)(?:\s+(?:of|for|the|to|[A-Z]\w+|[a-z]+)){0,5}\s*\(([A-Z]{2,8})\)")
_ACRONYM = re.compile(r"\s*[(\[]\s*(?:the\s+)?([A-Z][A-Za-z&/-]{1,9})\s*[)\]]")
_KNOWN_AS = re.compile(
    r"""\s*(?:,\s+|\(\s*)?(?:or|(?:better |also |commonly |widely )?known\s+(?:as|by)|abbreviated(?:\s+(?:as|to))?)\s+"""
    r"""(?:(?:its|their|the)\s+(?:[\w-]+\s+){0,2}(?:initials|acronym|abbreviation),?\s+)?(?:the\s+)?["“]?([A-Z]{2,8})\b"""
)
_CALLED = re.compile(
    r"(?:,\s+\d\d)?,?\s+(?:\(|who\s+is\s+)?(?:(?:better|also|commonly|widely|popularly|universally)\s+)?"
    r"(?:known\s+(?:as|by\s+(?:his|her)\s+(?:nom\s+de\s+guerre|alias|nickname),?)|nicknamed|alias|whose\s+real\s+name\s+(?:is|was))\s+[\"“]?"
)
_A_PLACE = names.words("place") | names.words("thing")
_LONG = 3  # words of a name that no state's army or police has: "Lake People's Army"


class Finder:
    """Reads the sentences of one article; what it found stands in `entities` and `at`."""

    def __init__(self, text: str, sentences: Sequence[Span], headlines: Sequence[Span]) -> None:
        self.text = text
        self.at: list[tuple[int, int, Entity]] = []  # begin, end and bearer of every name
        self._named: dict[tuple[str, ActorType | None], Entity] = {}
        self._acronyms: dict[str, Entity] = {}
        self._people: dict[str, list[Entity]] = defaultdict(list)  # by every key of their fullest names
        self._listing = (0, set[str]())  # where the last of several names behind one office ended, and that office
        self._called: dict[Entity, Entity] = {}  # people by another name of theirs
        self._lower = set(re.findall(r"\b[a-z]{3,}\b", text))
        self._singles: list[tuple[Span, bool]] = []
        self._armed = armed_groups(text)
        for sentence in sentences:
            for run in names.runs(text, sentence):
                self._read(run.parts, run.opens)
        self._call()
        self._join()
        self._offices(sentences)
        for span, opens in self._singles:
            self._single(span, opens)
        known = {alias: entity for entity in reversed(self.entities) for alias in entity.aliases}
        for sentence in headlines:
            for run in names.runs(text, sentence):
                self._known_parts(run.parts, known)
        self.at.sort(key=lambda entry: entry[:2])
        pair(text, self.at)
        listed(text, self.at)

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

    # ------------------------------------------------------------------ names of several words

    def _read(self, parts: Sequence[Span], opens: bool) -> None:
        words = [p.of(self.text).lower() for p in parts]
        while words and words[-1] in names.words("joiners"):
            words.pop()
        while words and len(parts) > len(words):
            parts = parts[: len(words)]
        first = next((n for n, word in enumerate(words) if word not in names.words("joiners")), len(words))
        parts, words = parts[first:], words[first:]
        if not parts:
            return
        place = self._place_before(parts)
        if place:
            self._world(parts[:place])
            self._read(parts[place:], False)
            return
        armed = self._of(parts) in self._armed and not self._known(parts) and not words[-1].endswith(("ist", "ists"))  # "Maoist rebels"
        told = ActorType.GROUP if armed else None
        if told is None and len(parts) <= 4 and joint(words) is None and "of" not in words:
            told = kind_told(self.text, parts[0].begin, parts[-1].end)
            after = kind_told_after(self.text, parts[0].begin, parts[-1].end) if told is None else None
            told = after if after is not None and not self._known(parts) else told
        if told is not None:
            span = Span(parts[0].begin, parts[-1].end)
            self._acronym(self._add(self._of(parts), told, span), span)
            return
        if self._world(parts):
            return
        if opens and len(words) > 2 and words[0] in names.words("members") and words[1] in names.words("joiners"):
            self._read(parts[2:], False)
            return
        at = joint(words)
        if at is not None and not world.country_of(self._of(parts[at - 1 : at + 2])):
            self._joined(parts[:at], parts[at + 1 :], opens)
            return
        of = next((n for n, word in enumerate(words) if word == "of" and n), None)
        if of is not None and not is_body(words[:of]) and (state := world.country_of(self._of(parts[of + 1 :]))):
            self._world(parts[of + 1 :])
            self._read(parts[:of], opens)  # "King Hamad of Jordan"
            bearer = self.bearer(parts[of - 1])
            if bearer is not None and bearer.type is ActorType.PERSON:
                bearer.country = bearer.country or state
            return
        plain = opens and of == 1 and not is_body(words[:1]) and not is_title(parts[0].of(self.text))
        if plain and self._leading(parts[2:])[1]:
            self._read(parts[2:], False)  # "Ahead of President Ana Ruiz"
            return
        if of is not None and self._holder(parts, words):
            return
        if plain and world.place(self._of(parts[2:])) is not None:
            self._world(parts[2:])  # "Shelling of Kano left two dead"
            return
        if of is not None and world.demonym_of(self._of(parts[of + 1 :])):
            self._world(parts[of + 1 :])
            self._read(parts[:of], opens)  # "the Northern Command of the Tongan army"
            return
        if of == 1 and parts[0].of(self.text).isupper() and is_title(parts[of + 1].of(self.text)):
            self._read(parts[:of], opens)  # "the RSF of Gen. Ben Okello"
            self._read(parts[of + 1 :], False)
            return
        if of is not None and not is_body(words[:of]):
            cut, titles, _ = self._leading(parts[:of])
            sent = of > 1 and world.given_name(parts[0].of(self.text)) and self._is_body_told(parts[of + 1 :])  # "Ana Ruiz of the OSCE"
            if sent or (titles and cut < of):  # "Secretary-General Ana Ruiz of the Nile League"
                self._read(parts[of + 1 :], False)
                self._read(parts[:of], opens)
                return
        # "Chilean Foreign Minister Ana Ruiz": what stands before the last title is office, what stands after it is the person
        offices = self._offices_before(parts)
        listed = bool(offices) and self.text[parts[-1].end : parts[-1].end + 1] == "," and not is_body(words)
        if listed and world.country_of(self._of(parts)) is None:
            self._person(parts, offices, None, parts[0].begin)
            self._listing = (parts[-1].end, offices)
            return
        cut, titles, country = self._leading(parts)
        rest = parts[cut:]
        if titles:
            if not rest:
                return
            if words[cut] in names.words("joiners"):
                self._read(rest, False)
                return
            if len(rest) <= 5 and (not is_body(words[cut:]) or world.family_first(tuple(p.of(self.text) for p in rest))):
                if cut > 1:
                    self._office(parts[:cut])
                self._person(rest, titles, country, parts[0].begin)
                if parts[cut - 1].of(self.text).endswith("s"):
                    self._listing = (rest[-1].end, titles)
                return
        elif cut and rest:
            self._world(parts[:cut])
            if not is_body(words[cut:]):
                parts, opens = rest, False
                if self._world(parts):
                    return
        if opens and len(parts) > 1 and words[-len(parts)] in self._lower and self._world(parts[1:]):
            return
        self._plain(parts, opens)

    def _place_before(self, parts: Sequence[Span]) -> int:
        """How many words name a place behind which another name begins: "in Oslo Peru and Chile signed", "in Oslo Ana Ruiz met Jon Vik"."""
        if len(parts) < 2 or not after_preposition(self.text, parts[0].begin) or self._is_whole(parts):
            return 0
        for n in range(min(3, len(parts) - 1), 0, -1):
            city = world.place(self._of(parts[:n]))
            if city is None or city.kind not in {"city", "capital"}:
                continue
            rest = parts[n:]
            person = len(rest) > 1 and world.given_name(rest[0].of(self.text)) and not is_body([p.of(self.text).lower() for p in rest])
            if person or self._leading(rest)[1] or world.country_of(self._of(rest)):
                return n
        return 0

    def _is_body_told(self, parts: Sequence[Span]) -> bool:
        rest = parts[1:] if parts[0].of(self.text) == "the" else parts
        return bool(rest) and (
            world.organisation(self._of(rest)) is not None or sort_of([p.of(self.text).lower() for p in rest]) is not None
        )

    def _is_whole(self, parts: Sequence[Span]) -> bool:
        return any(known(self._of(parts)) is not None for known in (world.place, world.organisation, world.country_of))

    def _joined(self, left: Sequence[Span], right: Sequence[Span], opens: bool) -> None:
        """Two names that "and" joins: also "Presidents Ruiz and Vik", and two offices of one, "Saudi Crown Prince and Premier Said"."""
        cut, titles, country = self._leading(left)
        whole = bool(titles) and cut == len(left)
        twin = world.country_of(self._of(left) + " " + self._of(right[1:])) if len(left) == 1 < len(right) else None
        if twin is not None and world.country_of(self._of(right)) is not None:  # "North and South Korea"
            self._add(twin, ActorType.COUNTRY, Span(left[0].begin, left[0].end)).country = twin
            self._world(right)
            return
        offices = self._offices_before(left)
        if offices and not is_body([part.of(self.text).lower() for part in (*left, *right)]):
            for name in (left, right):
                self._person(name, offices, None, name[0].begin)
            return
        if not whole:
            self._read(left, opens)
        words = [part.of(self.text) for part in (*left, *right)]
        several = 0 < cut < len(left) and words[cut - 1].endswith("s") and not is_body([w.lower() for w in words])
        if several and not self._leading(right)[1] and world.country_of(self._of(right)) is None:
            self._person(right, titles, country, right[0].begin)
            return
        self._read(right, False)
        bearer = self.bearer(right[-1])
        if whole and bearer is not None and bearer.type is ActorType.PERSON:
            bearer.titles |= titles
            bearer.country = bearer.country or country

    def _offices_before(self, parts: Sequence[Span]) -> set[str]:
        """The office of people whose names follow it: "foreign ministers Ruiz and Vik", "Ministers Ruiz, Vik and Owusu"."""
        end, offices = self._listing
        if self.text[end : parts[0].begin].strip() == ",":
            return offices
        *before, noun = names.before(self.text, parts[0].begin) or [""]
        return roles_in([*(word.lower() for word in before[-1:]), noun.removesuffix("s")]) if noun.endswith("s") else set()

    def _holder(self, parts: Sequence[Span], words: Sequence[str]) -> bool:
        """ "President of Peru Ana Ruiz", "Minister of Defence of Chad Musa Diallo": office, state and name, as state media have it."""
        for of in (n for n, word in enumerate(words) if word == "of" and n):
            _, titles, _ = self._leading(parts[:of])
            begin = of + 2 if words[of + 1] == "the" else of + 1
            for end in range(len(parts) - 1, begin, -1):
                rest, seat = parts[end:], self._of(parts[begin:end])
                cut, more, _ = self._leading(rest)  # "Chief of Army Staff General Ana Ruiz"
                if not titles or len(rest) > 4 or is_body(words[end:]) or not names.words("joiners").isdisjoint(words[end:]):
                    break
                state = world.country_of(seat)
                body = words[end - 1] in names.words("organisation") or world.organisation(seat) is not None
                if state is not None or body or world.place(seat) is not None:
                    if cut == len(rest):
                        return False
                    person = self._add(self._of(rest[cut:]), ActorType.PERSON, Span(parts[0].begin, rest[-1].end))
                    person.titles |= titles | more
                    person.country = person.country or state
                    describe(person, self.text, rest[-1].end, parts[0].begin)
                    return True
        return False

    def _known(self, parts: Sequence[Span]) -> bool:
        """True for names that everybody knows, people with a title, and bodies that their words tell ("Chilean Navy")."""
        name, words = self._of(parts), [p.of(self.text).lower() for p in parts]
        known = world.country_of(name) or world.organisation(name) or world.demonym_of(name) or world.place(name)
        told = is_body(words[:1]) or (sort_of(words) is not None and len(words) < _LONG)
        return bool(known) or told or bool(self._leading(parts)[1])

    def _leading(self, parts: Sequence[Span]) -> tuple[int, set[str], str | None]:
        """How many leading words are nationality or title, the titles' words, and the country."""
        cut, titles, country = 0, set[str](), None
        text, n = self.text, 0
        while n < len(parts):
            step = 0
            for length in range(min(5, len(parts) - n), 0, -1):
                phrase = self._of(parts[n : n + length])
                if is_title(phrase):
                    titles |= title_words(phrase)
                    step = length
                    break
                found = world.demonym_of(phrase) or world.country_of(phrase)
                if found and (n + length < len(parts)):
                    country = country or found
                    step = length
                    break
            if not step:
                # an office may be named before the title: "Vice Chairman National Border Commission General Okello"
                later = next((k for k in range(n + 1, len(parts) - 1) if is_title(parts[k].of(text))), None)
                if later is None or not (titles or self._of_office(parts[n:later])):
                    break
                n = later
                continue
            n += step
            cut = n
        if cut == 0:
            titles |= names.words("role_nouns").intersection(names.before(text, parts[0].begin)[-1:])
        return cut, titles, country

    def _of_office(self, parts: Sequence[Span]) -> bool:
        """What stands before a title and belongs to the office: "UN" Secretary-General, "Interior" Secretary, "Trade Commission" chief."""
        words = [p.of(self.text) for p in parts]
        if any(w.lower() in names.words("organisation") for w in words) or world.organisation(self._of(parts)) is not None:
            return True
        return len(words) == 1 and (words[0].isupper() or not world.given_name(words[0]))

    def _office(self, parts: Sequence[Span]) -> None:
        """The body whose office a person holds: the commission of "Vice Chairman National Border Commission General Okello"."""
        body: list[Span] = []
        for part in parts:
            word = part.of(self.text)
            if is_title(word) or word.lower() in names.words("joiners") or world.demonym_of(word):
                if len(body) > 1:
                    break
                body = []
            else:
                body.append(part)
        if len(body) > 1 and is_body([p.of(self.text).lower() for p in body]) and not self._world(body):
            self._add(self._of(body), ActorType.ORGANISATION, Span(body[0].begin, body[-1].end))

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
        if place and not place.ambiguous and (name, ActorType.PERSON) not in self._named:
            self._add(name, None, span)
            return True
        return False

    def _plain(self, parts: Sequence[Span], opens: bool) -> None:
        span = Span(parts[0].begin, parts[-1].end)
        words = [p.of(self.text).lower() for p in parts]
        if len(parts) == 1:
            self._singles.append((span, opens))
            return
        sort = sort_of(words)
        name = sort is None and all(w[:1].isalpha() for w in words) and len(parts) <= 5
        told = in_office(self.text, parts) or (len(parts) > 1 and self._after_office(parts))
        if name and (told or (not is_body(words) and is_person(self.text, parts))):
            self._person(parts, set(), None, span.begin)
            return
        lettered = _ACRONYM.match(self.text, span.end) is not None and not _A_PLACE.intersection((words[0], words[-1]))
        sort = sort or (ActorType.ORGANISATION if lettered else None)  # "the Southern Bloc (SB)"
        entity = self._add(self._of(parts), sort, span)
        if sort is not None:
            self._acronym(entity, span)

    def _after_office(self, parts: Sequence[Span]) -> bool:
        """ "former president Bill Ruiz": a person, though there are bills that are none."""
        before = names.before(self.text, parts[0].begin)[-1:]
        return bool(roles_in(before)) and not is_body([part.of(self.text).lower() for part in parts[1:]])

    def _acronym(self, entity: Entity, span: Span) -> None:
        found = _ACRONYM.match(self.text, span.end) or _KNOWN_AS.match(self.text, span.end)
        office = _CHIEF_OF.search(self.text, max(0, span.begin - 40), span.begin)
        if office and office.group(1).lower() in names.words("role_nouns"):
            return  # "Chief of Army Staff (COAS)": the letters stand for the office
        if found and len(found.group(1)) < len(entity.name) and world.country_of(found.group(1)) is None:
            self._acronyms[found.group(1)] = entity
            entity.aliases.add(found.group(1))

    # ------------------------------------------------------------------ people

    def _person(self, parts: Sequence[Span], titles: set[str], country: str | None, begin: int) -> None:
        """Reads a person's name, and what stands around it from `begin` on tells of the person."""
        span = Span(parts[0].begin, parts[-1].end)
        entity = self._add(self._of(parts), ActorType.PERSON, span)
        entity.titles |= titles
        entity.country = entity.country or country
        describe(entity, self.text, span.end, begin)

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

    # ------------------------------------------------------------------ joining

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
            fuller = self._namesakes(names.keys(person.name))
            if fuller:
                whole[person] = min(fuller, key=lambda e: (e.spans[0] > person.spans[0], abs(e.spans[0].begin - person.spans[0].begin)))
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

    def _index(self, person: Entity) -> None:
        for key in set(names.keys(person.name)):
            self._people[key].append(person)

    def _namesakes(self, mine: tuple[str, ...]) -> list[Entity]:
        """People whose names can be fuller forms of these words."""
        few = min((self._people.get(key, []) for key in mine), key=len, default=[])
        return [e for e in few if names.same_person(mine, names.keys(e.name))]

    # ------------------------------------------------------------------ names of one word

    def _single(self, span: Span, opens: bool) -> None:
        """One capitalised word: a known person's name, an acronym, or a place after a preposition."""
        name = span.of(self.text)
        if name in self._acronyms:
            self._again(self._acronyms[name], span)
            return
        people = self._namesakes(names.keys(name))
        if people:
            earlier = [e for e in people if min(e.spans).begin < span.begin] or people
            entity = max(earlier, key=lambda e: max((s.begin for s in e.spans if s.begin < span.begin), default=-1))
            entity.aliases.add(name)
            self._again(entity, span)
            told_before(entity, self.text, span.begin)
            return
        body = self._short_for(name) if after_article(self.text, span.begin) else None
        if body is not None:
            body.aliases.add(name)
            self._again(body, span)
            return
        lower = name.lower()
        if (opens and lower in self._lower) or lower in names.words("role_nouns") or is_title(name):
            return
        if name.isupper() and len(name) > 1:
            entity = self._spelt_out(name) or self._add(name, ActorType.ORGANISATION, span)
            if span not in entity.spans:
                self._again(entity, span)
        elif self._is_place(lower, span):
            self._add(name, None, span)
        elif lower in names.words("organisation") and not (opens and _PEOPLE_AFTER.match(self.text, span.end)):
            self._add(name, ActorType.ORGANISATION, span)
        elif (acts(self.text, span.end) or in_office(self.text, [span])) and not after_article(self.text, span.begin):
            self._person([span], set(), None, span.begin)
            self._index(self._named[name, ActorType.PERSON])
        else:
            self._add(name, None, span)

    def _short_for(self, word: str) -> Entity | None:
        """The one group or body that "the Front", "the Tigers" is short for: one of its names ends so."""
        ends = names.tokens(word)[-1:]
        bodies = [
            e
            for e in self.entities
            if e.type in {ActorType.GROUP, ActorType.ORGANISATION} and any(" " in a and names.tokens(a)[-1:] == ends for a in e.aliases)
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _is_place(self, lower: str, span: Span) -> bool:
        return after_preposition(self.text, span.begin) or lower in names.words("place") or lower in names.words("thing")

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

    def _known_parts(self, parts: Sequence[Span], known: dict[str, Entity]) -> None:
        """In a headline of capitals only names known from the body, or to the world, are taken."""
        n = 0
        while n < len(parts):
            length = 1
            for length in range(min(6, len(parts) - n), 0, -1):
                phrase = parts[n : n + length]
                name = self._of(phrase)
                entity = known.get(name) or next(iter(self._namesakes(names.keys(name))), None)
                if entity is not None:
                    self._again(entity, Span(phrase[0].begin, phrase[-1].end))
                    break
                if self._world(phrase):
                    break
            n += length


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
