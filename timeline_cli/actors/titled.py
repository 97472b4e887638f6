"""Offices before and behind names: "Chilean Foreign Minister Ana Ruiz", "President of Peru Ana Ruiz"."""

import re
from collections.abc import Iterator, Sequence

from timeline_cli.actors import names
from timeline_cli.actors.found import Found
from timeline_cli.actors.offices import describe, roles_in
from timeline_cli.actors.sorts import is_body, is_title, joint, sort_of, title_words
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_GIVEN = frozenset({"amir", "shah", "sultan", "imam", "malik"})  # titles that are given names as well
_LIST_GAP = 4  # a comma, and blanks around it
_LONGEST = 4  # words of a person's name with a rank before it
_OF = frozenset({"of", "for"})
_REACH = 60  # characters before a seat in which its office is looked for
_OFFICE_OF = re.compile(r"\b([A-Za-z-]+) (?:of|for) (?:the )?((?:[A-Z][a-z]+,? (?:(?:and|of) )?){0,4})$")
_LONG = 3  # words of a name that no state's army or police has: "Lake People's Army"


class Titled(Found):
    """Reads the offices that stand beside a name."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._listing = (0, set[str]())  # where the last of several names behind one office ended, and that office

    def _leading(self, parts: Sequence[Span]) -> tuple[int, set[str], str | None]:
        """How many leading words are nationality or title, the titles' words, and the country."""
        cut, titles, country = 0, set[str](), None
        text, n = self.text, 0
        while n < len(parts):
            step = 0
            for length in range(min(5, len(parts) - n), 0, -1):
                phrase = self._of(parts[n : n + length])
                if titles and n == len(parts) - 2 and phrase.lower() in _GIVEN and world.given_name(phrase):
                    break  # "Foreign Minister Amir Khan": a title is not the only name of somebody who has another before it
                if is_title(phrase):
                    titles |= title_words(phrase)
                    step = length
                    break
                found = world.demonym_of(phrase) or world.country_of(phrase)
                if found and (n + length < len(parts)):
                    country = country or found
                    step = length
                    break
            if not step and n == 0 and self._by_trade(parts):
                step = 1
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

    def _by_trade(self, parts: Sequence[Span]) -> bool:
        """ "Journalist Ana Ruiz", "Farmer Jon Vik": what somebody is, with a capital, before a full name."""
        first, second = (part.of(self.text) for part in parts[:2]) if len(parts) > 2 else ("", "")
        return bool(first) and world.person_noun(first.lower()) and not world.given_name(first) and world.given_name(second)

    def _known(self, parts: Sequence[Span]) -> bool:
        """True for names that everybody knows, people with a title, and bodies that their words tell ("Chilean Navy")."""
        name, words = self._of(parts), [p.of(self.text).lower() for p in parts]
        known = world.country_of(name) or world.organisation(name) or world.demonym_of(name) or world.place(name)
        thing = is_body(words[:1]) and words[0] not in names.words("organisation")  # "Guard of the River" tells nothing by its last word
        told = thing or (sort_of(words) is not None and len(words) < _LONG)
        return bool(known) or told or bool(self._leading(parts)[1])

    def _of_office(self, parts: Sequence[Span]) -> bool:
        """What stands before a title and belongs to the office: "UN" Secretary-General, "Interior" Secretary, "Trade Commission" chief."""
        words = [p.of(self.text) for p in parts]
        if any(w.lower() in names.words("organisation") for w in words) or world.organisation(self._of(parts)) is not None:
            return True
        letters = words[0].isupper() and len(words[0]) > 1 and "." not in words[0]  # "NATO Supreme Allied Commander"
        return (letters and len(words) <= _LONG) or (len(words) == 1 and (words[0].isupper() or not world.given_name(words[0])))

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

    def _offices_before(self, parts: Sequence[Span]) -> set[str]:
        """The office of people whose names follow it: "foreign ministers Ruiz and Vik", "Ministers Ruiz, Vik and Owusu"."""
        end, offices = self._listing
        if parts[0].begin - end < _LIST_GAP and self.text[end : parts[0].begin].strip() == ",":
            return offices
        *before, noun = names.before(self.text, parts[0].begin) or [""]
        noun = noun.removesuffix(",")  # "the two kings, Hassan and Omar"
        return roles_in([*(word.lower() for word in before[-1:]), noun.removesuffix("s")]) if noun.endswith("s") else set()

    def _after_office(self, parts: Sequence[Span]) -> bool:
        """ "former president Bill Ruiz": a person, though there are bills that are none."""
        before = names.before(self.text, parts[0].begin)[-1:]
        return bool(roles_in(before)) and not is_body([part.of(self.text).lower() for part in parts[1:]])

    def _holder(self, parts: Sequence[Span], words: Sequence[str]) -> bool:
        """ "President of Peru Ana Ruiz", "Minister of Water Ana Ruiz", "chief of the River Bank Ana Ruiz": office, seat and name."""
        for begin, seat, titles in self._seats(parts, words):
            for end in range(len(parts) - 1, seat, -1):
                rest = parts[end:]
                cut, more, _ = self._leading(rest)  # "Chief of Army Staff General Ana Ruiz"
                if (
                    len(rest) > _LONGEST
                    or is_body(words[end:])
                    or not (names.words("joiners") | names.words("field")).isdisjoint(words[end:])
                ):
                    break
                field = words[end - 1] in names.words("field") and _is_field(words[seat:end])
                if not (field or self._is_seat(parts[seat:end], words[end - 1])):
                    continue
                if begin < parts[0].begin and not (self._is_somebody(rest[cut:]) or (field and len(rest) > 1)):
                    continue
                if cut == len(rest):
                    return False
                person = self._add(self._of(rest[cut:]), ActorType.PERSON, Span(begin, rest[-1].end))
                person.titles |= titles | more
                person.country = person.country or world.country_of(self._of(parts[seat:end]))
                describe(person, self.text, rest[-1].end, parts[end].begin)
                return True
        return False

    def _seats(self, parts: Sequence[Span], words: Sequence[str]) -> Iterator[tuple[int, int, set[str]]]:
        """Where an office begins in the text, which of the words is the first of its seat, and the office, for each that may be one."""
        for of in (n for n, word in enumerate(words) if word in _OF and n):
            if titles := self._leading(parts[:of])[1] | roles_in(words[of - 1 : of]):
                yield parts[0].begin, of + 2 if words[of + 1] == "the" else of + 1, titles
        before = _OFFICE_OF.search(self.text, max(0, parts[0].begin - _REACH), parts[0].begin)
        titles = roles_in([before.group(1).lower()]) if before is not None else set[str]()
        if before is not None and titles and _is_field(before.group(2).replace(",", " ").lower().split()):
            yield before.start(), 0, titles  # "chairman of the | River Bank Ana Ruiz", "Minister of Trade, | Industry and Energy Ana Ruiz"

    def _is_seat(self, parts: Sequence[Span], last: str) -> bool:
        """A state, a place or a body, or the affairs of one: what an office is of."""
        if last == "affairs" and len(parts) > 1:
            return True  # "Minister for Tarma Affairs"
        seat = self._of(parts)
        body = last in names.words("organisation") or world.organisation(seat) is not None
        one = joint(seat.lower().split()) is None
        return (body and one) or world.country_of(seat) is not None or world.place(seat) is not None

    def _is_somebody(self, parts: Sequence[Span]) -> bool:
        """Whether words are a person's name by themselves."""
        words = tuple(part.of(self.text) for part in parts)
        known = any(world.given_name(word) for word in words) or world.family_first(words)
        return known and world.country_of(self._of(parts)) is None and world.place(self._of(parts)) is None


def _is_field(words: Sequence[str]) -> bool:
    """Fields of government, and what joins them: "Trade and Rural Affairs"."""
    return (names.words("field") | names.words("joiners")).issuperset(words)
