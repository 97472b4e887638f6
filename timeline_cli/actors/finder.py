"""From capitals to entities: reads every name of an article once, then joins those that are one."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.actors.entity import Entity
from timeline_cli.actors.found import ACRONYM
from timeline_cli.actors.offices import told_before
from timeline_cli.actors.pairs import alternating, listed, pair
from timeline_cli.actors.sorts import is_body, is_title, joint, sort_of
from timeline_cli.actors.surroundings import (
    acts,
    after_article,
    after_preposition,
    armed_groups,
    in_office,
    is_met,
    is_person,
    is_settlement,
    kind_told,
    kind_told_after,
)
from timeline_cli.actors.titled import Titled
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_PEOPLE_AFTER = re.compile(
    r"\s+(?:forces|troops|officials?|sources?|guards?|agents?|personnel|chiefs?|officers?|men|loyal|allied|spokes\w+|fighters?|commanders?)\b"
)  # "Security forces"
_MODEL = re.compile(r"[A-Z]{1,3}-\d+[A-Z]*")  # "F-16": what is flown or fired
_LETTERS = re.compile(r"[A-Z]{2,6}")
_FULL_NAME = 2  # words
_BEING = re.compile(r"\s+(?:was|has|had)\b")
_WITHOUT_VERB = re.compile(r"\s+(?:on|in|at|near|after|before|during|since|late|last|this|yesterday|when|where|with|by)\b|[.;)]")
_QUARTER = re.compile(r"(?:north|south)?-?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|upper|lower")  # of a country
_STYLED = frozenset({"his", "her", "their"})
_STYLES = frozenset({"majesty", "majesties", "excellency", "excellencies", "highness", "royal", "holiness", "eminence", "grace", "honour"})
_A_PLACE = names.words("place") | names.words("thing")


_NAMESAKES = frozenset(
    {"general", "colonel", "captain", "major", "commander", "admiral", "marshal", "sheikh", "mayor", "president", "saint"}
)
_NEAR = re.compile(r"\b(?:[Nn]ear|[Oo]utside|[Ii]n|[Aa]round)\s$")
_WAY = re.compile(r"\b(?:[Nn]ear|[Oo]utside|[Ii]n|[Aa]round|[Aa]t|to|from|towards?|of|into|through)\s$")
_BEFORE = 9  # characters before a name in which the preposition stands


class Finder(Titled):
    """Reads the sentences of one article."""

    def __init__(self, text: str, sentences: Sequence[Span], headlines: Sequence[Span]) -> None:
        super().__init__(text)
        self._lower = set(re.findall(r"\b[a-z]{3,}\b", text))
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
        alternating(text, self.at)
        listed(text, self.at)

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
        styled = next((n for n in range(1, len(words) - 1) if words[n] in _STYLED and words[n + 1] in _STYLES), 0)
        if styled:
            self._read(parts[:styled], opens)  # "at the Palace of Lima His Majesty King Olav"
            self._read(parts[styled:], False)
            return
        place = self._place_before(parts)
        if place:
            if not self._world(parts[:place]):
                self._plain(parts[:place], False)
            self._read(parts[place:], False)
            return
        if joint(words) is None and (is_settlement(self.text, parts[0].begin, parts[-1].end) or self._lies_there(parts)):
            if not self._world(parts):
                self._add(self._of(parts), None, Span(parts[0].begin, parts[-1].end))
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
        if len(parts) > 1 and _QUARTER.fullmatch(words[0]) and world.country_of(self._of(parts[1:])):
            self._world(parts[1:])  # "in Northwest Syria", like "in northern Syria"
            return
        if opens and len(words) > 2 and words[0] in names.words("members") and words[1] in names.words("joiners"):
            self._read(parts[2:], False)
            return
        if (ruled := _ruled(words)) is not None:
            self._read(parts[ruled:], False)  # "Heads of State and Government of the Lake Union"
            return
        if self._holder(parts, words):
            return
        at = joint(words)
        if at is not None and not world.country_of(self._of(parts[at - 1 : at + 2])):
            self._joined(parts[:at], parts[at + 1 :], opens)
            return
        for_whom = next((n for n, word in enumerate(words) if word == "for" and n), None)
        if for_whom is not None and not is_body(words[:for_whom]) and any(world.given_name(p.of(self.text)) for p in parts[:for_whom]):
            self._read(parts[:for_whom], opens)  # "signed by Ana Ruiz for the Red Front"
            self._read(parts[for_whom + 1 + (words[for_whom + 1] == "the") :], False)
            return
        whom = parts[for_whom + 1 :] if for_whom == 1 and opens and not is_body(words[:1]) else ()
        if whom and ((len(whom) > 1 and world.given_name(whom[0].of(self.text))) or self._stands_alone(parts, whom)):
            self._read(whom, False)  # "Vigil for Ana Ruiz"
            return
        if for_whom is not None and words[for_whom + 1] == "the" and _LETTERS.fullmatch(self._of(parts[for_whom + 2 :])):
            self._read(parts[:for_whom], opens)  # "signed the Accord for the LRF"
            self._read(parts[for_whom + 2 :], False)
            return
        if for_whom is not None and world.organisation(self._of(parts[:for_whom])) is not None:
            self._read(parts[:for_whom], opens)  # "set by the White House for Peru"
            self._read(parts[for_whom + 1 + (words[for_whom + 1] == "the") :], False)
            return
        if for_whom is not None and not is_body(words[:for_whom]):
            nation = parts[for_whom + 1 + (words[for_whom + 1] == "the") :]
            if nation and (world.demonym_of(self._of(nation)) or world.country_of(self._of(nation))):
                self._read(parts[:for_whom], opens)  # "Ana Ruiz spoke for the Swedes and Jon Vik for the Danes"
                self._world(nation)
                return
        of = next((n for n, word in enumerate(words) if word == "of" and n), None)
        field = of is not None and names.words("field").issuperset(words[:of])  # "Ministers of | Water of the Republic of Peru"
        seat = parts[of + 1 + (words[of + 1] == "the") :] if of is not None else ()
        if of is not None and (field or not is_body(words[:of])) and (state := world.country_of(self._of(seat)) if seat else None):
            self._world(seat)
            if field:
                return
            self._read(parts[:of], opens)  # "King Hamad of Jordan"
            bearer = self.bearer(parts[of - 1])
            if bearer is not None and bearer.type is ActorType.PERSON:
                bearer.country = bearer.country or state
            return
        plain = opens and of == 1 and not is_body(words[:1]) and not is_title(parts[0].of(self.text))
        if plain and self._leading(parts[2:])[1]:
            self._read(parts[2:], False)  # "Ahead of President Ana Ruiz"
            return
        if plain and words[0].endswith("s") and self._is_body_told(parts[2:]):
            self._read(parts[2:], False)  # "Summits of the Lake Union"
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
            somebody = (of > 1 and world.given_name(parts[0].of(self.text))) or (of == _FULL_NAME and self._only_named(parts[:of]))
            sent = somebody and self._is_body_told(parts[of + 1 :])  # "Ana Ruiz of the OSCE"
            held = of > 1 and self._offices_before(parts)  # "ministers Ana Ruiz of Lakeland and Jon Vik"
            if sent or held or (titles and cut < of):  # "Secretary-General Ana Ruiz of the Nile League"
                self._read(parts[of + 1 :], False)
                self._read(parts[:of], opens)
                return
        # "Chilean Foreign Minister Ana Ruiz": what stands before the last title is office, what stands after it is the person
        offices = self._offices_before(parts)
        in_list = bool(offices) and self.text[parts[-1].end : parts[-1].end + 1] == "," and not is_body(words)
        if in_list and world.country_of(self._of(parts)) is None:
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
            own = words[cut + 1 :] if len(rest) == 2 and words[cut] in names.words("thing") else words[cut:]  # "President Bill Vik"
            if len(rest) <= 5 and (not is_body(own) or world.family_first(tuple(p.of(self.text) for p in rest))):
                if cut > 1:
                    self._office(parts[:cut])
                self._person(rest, titles, country, parts[0].begin)
                if parts[cut - 1].of(self.text).endswith("s"):
                    self._listing = (rest[-1].end, titles)
                return
        elif cut and rest:
            self._world(parts[:cut])
            if words[cut] in names.words("joiners"):  # "in Chile for the Foreign Ministers' meeting"
                self._read(rest, False)
                return
            if not is_body(words[cut:]):
                parts, opens = rest, False
                if self._world(parts):
                    return
        if opens and len(parts) > 1 and words[-len(parts)] in self._lower and self._world(parts[1:]):
            return
        self._plain(parts, opens)

    def _place_before(self, parts: Sequence[Span]) -> int:
        """How many words name a place behind which another name begins: "in Oslo Peru signed", "at Qasr Palace Minister Jon Vik"."""
        if len(parts) < 2 or not after_preposition(self.text, parts[0].begin) or self._is_whole(parts):
            return 0
        for n in range(min(3, len(parts) - 1), 0, -1):
            city = world.place(self._of(parts[:n]))
            if city is None or city.kind not in {"city", "capital"} or (n == 1 and world.opens_names(self._of(parts[:1]))):
                continue
            rest = parts[n:]
            named = len(rest) > 1 and world.given_name(rest[0].of(self.text)) and not is_body([p.of(self.text).lower() for p in rest])
            person = named and _WITHOUT_VERB.match(self.text, rest[-1].end) is None
            if person or self._leading(rest)[1] or world.country_of(self._of(rest)) or self._stands_alone(parts, rest):
                return n
        return next(
            (n for n in range(2, len(parts)) if parts[n - 1].of(self.text).lower() in names.words("place") and self._is_titled(parts[n:])),
            0,
        )

    def _lies_there(self, parts: Sequence[Span]) -> bool:
        """A town named after somebody: "near General Lomo", if the text puts things there, and tells nothing of a Lomo."""
        name, last = self._of(parts), parts[-1].of(self.text)
        if len(parts) < 2 or parts[0].of(self.text).lower() not in _NAMESAKES or self.text.count(last) > self.text.count(name):
            return False
        before = [self.text[max(0, at.start() - _BEFORE) : at.start()] for at in re.finditer(re.escape(name), self.text)]
        return all(_WAY.search(said) for said in before) and any(_NEAR.search(said) for said in before)

    def _is_titled(self, parts: Sequence[Span]) -> bool:
        """A title and the name of who bears it: "at Qasr Palace | Minister Ana Ruiz"."""
        cut, titles, _ = self._leading(parts)
        return bool(titles) and self._is_somebody(parts[cut:])

    def _stands_alone(self, parts: Sequence[Span], rest: Sequence[Span]) -> bool:
        """Whether the end of a name is a name without its beginning elsewhere: "in Oslo Vik met", "Vik left"."""
        last = rest[-1].of(self.text).lower()
        plain = last in self._lower or is_body([p.of(self.text).lower() for p in rest]) or world.place(self._of(rest)) is not None
        return not plain and self.text.count(self._of(rest)) > self.text.count(self._of(parts))

    def _only_named(self, parts: Sequence[Span]) -> bool:
        """Words that are neither common words of the text nor known for anything else."""
        said = [p.of(self.text) for p in parts]
        return not any(
            w.isupper() or w.lower() in self._lower or world.opens_names(w) or world.demonym_of(w) or world.place(w) for w in said
        )

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
        offices = self._offices_before(left) if world.country_of(self._of(right)) is None else set[str]()  # "Ruiz and Chile's Jon Vik"
        if offices and not is_body([part.of(self.text).lower() for part in (*left, *right)]):
            for name in (left, right):
                own, more, state = self._leading(name)  # "negotiators Ana Ruiz and General Jon Vik"
                self._person(name[own:] or name, offices | more, state, name[0].begin)
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

    def _plain(self, parts: Sequence[Span], opens: bool) -> None:
        span = Span(parts[0].begin, parts[-1].end)
        words = [p.of(self.text).lower() for p in parts]
        if len(parts) == 1:
            self._singles.append((span, opens))
            return
        sort = sort_of(words)
        if words[-1] in names.words("role_nouns") and sort_of(words) is None and not world.given_name(parts[0].of(self.text)):
            return  # "Jon Vik, Senior Special Assistant"
        letters = ACRONYM.match(self.text, span.end)
        spelt = letters is not None and len(parts) > 2 and names.initials(self._of(parts)) == letters.group(1)  # "Banco del Sur (BDS)"
        name = sort is None and not spelt and "for" not in words and all(w[:1].isalpha() for w in words) and len(parts) <= 5
        told = in_office(self.text, parts) or (len(parts) > 1 and self._after_office(parts))
        person = not is_body(words) and (self._of(parts), None) not in self._named and is_person(self.text, parts)
        if name and (told or person):
            self._person(parts, set(), None, span.begin)
            return
        lettered = letters is not None and not _A_PLACE.intersection((words[0], words[-1]))
        sort = sort or (ActorType.ORGANISATION if lettered else None)  # "the Southern Bloc (SB)"
        entity = self._add(self._of(parts), sort, span)
        if sort is not None:
            self._acronym(entity, span)

    def _single(self, span: Span, opens: bool) -> None:
        """One capitalised word: a known person's name, an acronym, or a place after a preposition."""
        name = span.of(self.text)
        if name in self._acronyms:
            self._again(self._acronyms[name], span)
            return
        people = self._namesakes(names.keys(name))
        if people:
            earlier = [e for e in people if min(e.spans).begin < span.begin] or people
            entity = max(earlier, key=lambda e: (not self.is_kin(e), max((s.begin for s in e.spans if s.begin < span.begin), default=-1)))
            entity.aliases.add(name)
            self._again(entity, span)
            told_before(entity, self.text, span.begin)
            return
        owns = after_article(self.text, span.begin) or _PEOPLE_AFTER.match(self.text, span.end)
        body = self._short_for(name) if owns else None
        if body is not None:
            body.aliases.add(name)
            self._again(body, span)
            return
        lower = name.lower()
        *_, office, link = ["", "", *names.before(self.text, span.begin)]
        if link in {"on", "for"} and office.lower() in names.words("role_nouns"):
            return  # "his adviser on Media"
        if (opens and lower in self._lower) or lower in names.words("role_nouns") or is_title(name):
            return
        if name.isupper() and len(name) > 1 and _MODEL.fullmatch(name) is None:
            entity = self._spelt_out(name) or self._add(name, ActorType.ORGANISATION, span)
            if span not in entity.spans:
                self._again(entity, span)
        elif after_preposition(self.text, span.begin) or lower in _A_PLACE:
            self._add(name, None, span)
        elif lower in names.words("organisation") and not (opens and _PEOPLE_AFTER.match(self.text, span.end)):
            self._add(name, ActorType.ORGANISATION, span)
        elif opens and _BEING.match(self.text, span.end) and self.text.count(name) == 1 and not world.family_name(name):
            self._add(name, None, span)  # "Credit was given to Ana Ruiz"
        elif (acts(self.text, span.end) or in_office(self.text, [span]) or is_met(self.text, span.begin)) and not after_article(
            self.text, span.begin
        ):
            self._person([span], set(), None, span.begin)
            self._index(self._named[name, ActorType.PERSON])
        else:
            self._add(name, None, span)

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


def _ruled(words: Sequence[str]) -> int | None:
    """Where what heads of state rule begins, by its place among the words; None where these are no such heads."""
    if words[0] not in {"head", "heads"} or words[1:3] not in (["of", "state"], ["of", "government"]):
        return None
    at = 5 if words[3:5] in (["and", "government"], ["and", "state"]) else 3
    return at + next((n for n, word in enumerate(words[at:]) if word not in names.words("joiners")), len(words) - at)
