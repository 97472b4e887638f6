"""One actor through the corpus: the names of all articles under the fullest of them."""

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from timeline_cli.actors import names
from timeline_cli.actors.sorts import is_title
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Cast, Reading


class Identity(Struct, frozen=True):
    """Somebody, as the whole corpus names them."""

    name: str
    type: ActorType
    aliases: tuple[str, ...]
    country: str | None = None
    ruler: bool = False  # at the head of a state or a government


_SERVICE = re.compile(
    r"(?:commander|chief|head)(?:-in-chief)? of (?:the )?(army|navy|air force|police)|(army|navy|air force|police) (?:commander|head)"
)
_BODIES = frozenset({ActorType.GROUP, ActorType.ORGANISATION})
_A_FEW = 4  # people that "the presidents" may stand for
_TERM = 366  # days for which whoever is named with an office is taken to hold it, before and after
_Key = tuple[ActorType, tuple[str, ...]]
_Members = dict[_Key, list[tuple[str, Cast]]]

_SPELT_OUT = {"PM": "prime minister", "FM": "foreign minister", "Prez": "president"}  # in headlines
_SPELT = 3  # words of a name that is no short form
_LETTERS = 3  # a word of more is no abbreviation


class People:
    """Whom a name in an article stands for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._of: dict[tuple[str, str], Identity] = {}
        self._holders: dict[tuple[str, str], set[Identity]] = defaultdict(set)  # by country and office
        self._titled: dict[str, dict[Identity, None]] = defaultdict(dict)  # by office
        self._vague: dict[str, set[Identity]] = defaultdict(set)  # by the noun of an office of which no more is told
        self._by_word: dict[tuple[str, ...], set[Identity]] = defaultdict(set)  # people, by the words by which they may be called
        self._in: dict[str, set[Identity]] = defaultdict(set)  # people, by article
        self._stated = {r.article.name: r.article.stated.interval for r in readings}
        self._named_on: dict[Identity, list[Interval | None]] = defaultdict(list)  # days of the articles that name somebody with a title
        members: _Members = defaultdict(list)
        for reading in readings:
            for cast in reading.cast:
                sort = ActorType.ORGANISATION if cast.type in _BODIES else cast.type  # one article's group is another's organisation
                members[sort, names.keys(cast.name)].append((reading.article.name, cast))
        for sort, key in [k for k in members if k[0] is ActorType.PERSON and (ActorType.ORGANISATION, k[1]) in members]:
            if not any(cast.titles for _, cast in members[sort, key]):  # "Red Dawn" was taken for a person where no more is told of it
                members[ActorType.ORGANISATION, key] += members.pop((sort, key))
        for group in (*_people(members), *_bodies(members)):
            entries = [entry for key in group for entry in members[key]]
            identity = _identity([cast for _, cast in entries])
            for article, cast in entries:
                self._of[article, cast.name] = identity
                self._in[article].add(identity)
            if identity.type is ActorType.PERSON:
                for word in names.keys(identity.name):
                    if names.same_person((word,), names.keys(identity.name)):
                        self._by_word[(word,)].add(identity)
                titles = {title for _, cast in entries for stated in cast.titles for title in (stated, _post(stated))}
                self._named_on[identity] = [self._stated[article] for article, cast in entries if cast.titles]
                for noun in titles:
                    if " " not in noun and not any(title.endswith(f" {noun}") for title in titles):
                        self._vague[noun].add(identity)
                for title in titles | ({"leader"} if titles & names.words("rulers") else set()):
                    self._titled[title][identity] = None
                    if identity.country:
                        self._holders[identity.country, title].add(identity)

    def bearers(self, article: str, office: str, wanted: int | None) -> tuple[Identity, ...]:
        """Whom "the three foreign ministers" of an article stands for: those with the office whom it names, or else the corpus.

        They must be just as many as are `wanted`; where that is not said, a few of the article.
        """
        bearers = sorted(self._titled.get(office, {}), key=lambda identity: identity.name)
        here = [identity for identity in bearers if identity in self._in[article]]
        if wanted is None:
            return tuple(here) if 2 <= len(here) <= _A_FEW else ()
        return next((tuple(found) for found in (here, bearers) if len(found) == wanted), ())

    def together(self, article: str, actors: Sequence[tuple[str, ActorType]]) -> tuple[Identity, ...]:
        """Those who take part in one event: an office is that of nobody who is named beside it, and two offices are two people's."""
        found = [self.who(article, name, type) for name, type in actors]
        for n, (name, type) in enumerate(actors):
            if is_office(name) and found.count(found[n]) > 1:
                found[n] = self._state(article, name.partition("'s ")[0]) if type is ActorType.COUNTRY else Identity(name, type, (name,))
        return tuple(found)

    def who(self, article: str, name: str, type: ActorType) -> Identity:
        """The identity behind a name of one article; an unnamed actor ("two gunmen") stands for itself.

        An office ("Kenyan foreign minister", "Kenya's foreign minister") stands for the one person of the corpus who holds it, if there
        is one; that of a country, told with those of others, else for the country.
        """
        known = self._of.get((article, name))
        if known is None and type is ActorType.ORGANISATION and len(bearers := self._by_word.get(names.keys(name), ())) == 1:
            known = next(iter(bearers))  # "signed by Ruiz": nothing there tells what that is
        if known is not None:
            return known
        country, office = _office(name) if type in {ActorType.PERSON, ActorType.COUNTRY} else (None, name)
        if country is None:
            return self._alone(article, name) or Identity(name, type, (name,))
        holder = self._holder(article, country, office)
        if holder is not None:
            return holder
        if type is ActorType.PERSON:
            return Identity(name, type, (name,))
        return self._state(article, country)

    def _alone(self, article: str, name: str) -> Identity | None:
        """ "Foreign Minister flies to Lima", "the commander of the army": the one person with that office whom the article names."""
        office = _post(name.lower())
        told = office != name.lower() or (name[:1].isupper() and is_title(name))
        found = self._titled.get(office, {}).keys() & self._in[article] if told else set[Identity]()
        return next(iter(found)) if len(found) == 1 else None

    def _state(self, article: str, country: str) -> Identity:
        return self._of.get((article, country)) or Identity(country, ActorType.COUNTRY, (country,), country)

    def _holder(self, article: str, country: str, office: str) -> Identity | None:
        """The one person of a country who bears an office, in the corpus or at least in the article; else the one of no known country."""
        unsure = {*self._titled.get(office, ()), *self._vague.get(office.rpartition(" ")[2], ())}
        found = self._holders.get((country, office)) or {i for i in unsure if i.country is None}
        found = {identity for identity in found if self._in_office(article, identity)}
        return next((next(iter(some)) for some in (found, found & self._in[article]) if len(some) == 1), None)

    def _in_office(self, article: str, identity: Identity) -> bool:
        """Whether an article may mean the office that others give somebody: next year's minister is not yet this year's."""
        day = self._stated.get(article)
        return identity in self._in[article] or any(_within_a_term(day, other) for other in self._named_on[identity])


def _within_a_term(one: Interval | None, other: Interval | None) -> bool:
    """Whether an office may be held by one person on two days; of an unknown day anything may be."""
    if one is None or other is None or one.latest is None or other.latest is None:
        return True
    return abs((one.latest - other.latest).days) <= _TERM


def office_of(country: str, office: str) -> str:
    """An office of a state as the name of a mention: "Kenya's foreign minister"."""
    return f"{country}'s {office}"


def is_office(name: str) -> bool:
    """True for an office of a state, as `office_of` names it: "Kenya's foreign minister", but not "People's Front"."""
    owner, possessive, _ = name.partition("'s ")
    return bool(possessive) and world.country_of(owner) is not None


def _office(name: str) -> tuple[str | None, str]:
    """Country and office that a description names; no country where it names none: "Kenyan foreign minister" → Kenya, foreign minister."""
    if is_office(name):
        owner, _, office = name.partition("'s ")
        return owner, office
    words = name.split(" ")
    demonym = next((n for n in (2, 1) if len(words) > n and world.demonym_of(" ".join(words[:n]))), 1)  # "Costa Rican army chief"
    first, office = " ".join(words[:demonym]), _post(" ".join(words[demonym:]))
    if (short := name.rpartition(" ")[2]) in _SPELT_OUT:  # "South Korea FM"
        whose = name.removesuffix(f" {short}")
        return world.demonym_of(whose) or world.country_of(whose), _SPELT_OUT[short]
    return world.demonym_of(first), office.lower() if office[:1].isupper() and is_title(office) else office


def _post(office: str) -> str:
    """Who is at the head of a service, by one name: "commander of the army" → "army chief"."""
    found = _SERVICE.fullmatch(office)
    return f"{found[1] or found[2]} chief" if found is not None else office


def _people(members: _Members) -> list[list[_Key]]:
    """Groups of keys that name one person, the fullest first. A short name joins a longer one only where a single longer one fits."""
    people = sorted((k for k in members if k[0] is ActorType.PERSON), key=lambda k: (-len(k[1]), k[1]))
    by_word: dict[str, list[int]] = defaultdict(list)
    groups: list[list[_Key]] = []
    called = _called(people, members)
    people.sort(key=lambda key: key in called)
    for key in people:
        candidates = min((by_word[word] for word in key[1]), key=len, default=[])
        fits = [g for g in candidates if names.same_person(key[1], groups[g][0][1])]
        titles = {title for _, cast in members[key] for title in cast.titles}
        fits = [g for g in fits if names.by_given_name(key[1], titles, groups[g][0][1])]
        if not fits and key in called:
            fits = [n for n, group in enumerate(groups) if called[key] in group]
        if not fits and len(key[1]) > 1:
            near = [g for g in by_word[key[1][-1]] if names.short_form(key[1], groups[g][0][1])]
            near += [g for g in by_word[key[1][0]] if names.misspelt(key[1], groups[g][0][1])]
            fits = [g for g in near if not _meet(key, groups[g], members)]
            fits = fits if len(fits) == 1 else []
        if len(fits) > 1 and len(key[1]) == 1:
            best = [g for g in fits if _meet(key, groups[g], members)]
            fits = best if len(best) == 1 else []
        if fits:
            groups[fits[0]].append(key)
        else:
            groups.append([key])
            fits = [len(groups) - 1]
        for word in set(key[1]):
            if fits[0] not in by_word[word][-1:]:
                by_word[word].append(fits[0])
    return groups


def _called(people: list[_Key], members: _Members) -> dict[_Key, _Key]:
    """Those named by what one article says that another is also called: "Ahmed Hassan, better known as Abu Said"."""
    found: dict[_Key, set[_Key]] = defaultdict(set)
    for key in people:
        for _, cast in members[key]:
            for alias in cast.aliases:
                other = (ActorType.PERSON, names.keys(alias))
                if other in members and not names.same_person(key[1], other[1]):
                    found[other].add(key)
    return {other: next(iter(keys)) for other, keys in found.items() if len(keys) == 1}


def _bodies(members: _Members) -> list[list[_Key]]:
    """All others by themselves, bodies with the acronym that one article gives them."""
    others = [k for k in members if k[0] is not ActorType.PERSON]
    bearers: dict[tuple[str, ...], set[_Key]] = defaultdict(set)
    for key in others:
        for _, cast in members[key]:
            for alias in cast.aliases:
                if alias.isupper() and names.keys(alias) != key[1]:
                    bearers[names.keys(alias)].add(key)
    spelt: dict[tuple[str, ...], set[_Key]] = defaultdict(set)
    for key in others:
        for _, cast in members[key]:
            if len(letters := names.initials(cast.name)) > 2:
                spelt[names.keys(letters)].add(key)
    groups = {key: [key] for key in others}
    for key in others:
        full = bearers.get(key[1]) or spelt.get(key[1], set())
        if key[0] is ActorType.ORGANISATION and len(full) == 1 and (one := next(iter(full))) in groups and one[0] is key[0]:
            groups[one] += groups.pop(key)
    return list(groups.values())


def _meet(key: _Key, group: list[_Key], members: _Members) -> bool:
    """True when one article names both."""
    articles = {article for article, _ in members[key]}
    return any(article in articles for k in group for article, _ in members[k])


def _identity(casts: list[Cast]) -> Identity:
    fullest = min(casts, key=lambda c: (-len(names.tokens(c.name)), -len(c.name), c.type is ActorType.PERSON, c.name))
    aliases = {a for c in casts for a in (c.name, *c.aliases)}
    country = next((c.country for c in sorted(casts, key=lambda c: c.name) if c.country), None)
    name = _cased(fullest.name) if fullest.type is ActorType.PERSON else _printed(fullest, casts)
    ruler = fullest.type is ActorType.PERSON and any(names.words("rulers").intersection(c.titles) for c in casts)
    return Identity(name, fullest.type, tuple(sorted(aliases - {name})), country, ruler)


def _printed(fullest: Cast, casts: Sequence[Cast]) -> str:
    """The name of a body as the articles have it where they spell it out: "Al-Qaida in …", though the world knows it as "Al-Qaeda in …"."""
    said = {alias for cast in casts for alias in cast.aliases}
    spelt = [alias for alias in said if len(names.tokens(alias)) >= _SPELT]
    if fullest.type not in _BODIES or fullest.name in said or not spelt:
        return fullest.name
    return min(spelt, key=lambda alias: (-len(names.tokens(alias)), -len(alias), alias))


def _cased(name: str) -> str:
    """ "Ana RUIZ", "ANA Ruiz": as names are written; all capitals may be a headline's, and "JFK" letters."""
    words = name.split()
    return " ".join(w.title() if w.isupper() and w.isalpha() and len(w) > _LETTERS else w for w in words) if not name.isupper() else name
