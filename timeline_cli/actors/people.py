"""One actor through the corpus: the names of all articles under the fullest of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from timeline_cli.actors import names
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import Cast, Reading


class Identity(Struct, frozen=True):
    """Somebody, as the whole corpus names them."""

    name: str
    type: ActorType
    aliases: tuple[str, ...]
    country: str | None = None


class People:
    """Whom a name in an article stands for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._of: dict[tuple[str, str], Identity] = {}
        members: dict[tuple[ActorType, tuple[str, ...]], list[tuple[str, Cast]]] = defaultdict(list)
        for reading in readings:
            for cast in reading.cast:
                members[cast.type, names.keys(cast.name)].append((reading.article.name, cast))
        for group in _joined(members):
            entries = [entry for key in group for entry in members[key]]
            identity = _identity([cast for _, cast in entries])
            for article, cast in entries:
                self._of[article, cast.name] = identity

    def who(self, article: str, name: str, type: ActorType) -> Identity:
        """The identity behind a name of one article; an unnamed actor ("two gunmen") stands for itself."""
        return self._of.get((article, name)) or Identity(name, type, (name,))


def _joined(members: dict[tuple[ActorType, tuple[str, ...]], list[tuple[str, Cast]]]) -> Iterable[list[tuple[ActorType, tuple[str, ...]]]]:
    """Groups of keys that name one actor. A short name joins a longer one only where a single longer one fits."""
    people = sorted((k for k in members if k[0] is ActorType.PERSON), key=lambda k: (-len(k[1]), k[1]))
    by_word: dict[str, list[int]] = defaultdict(list)
    groups: list[list[tuple[ActorType, tuple[str, ...]]]] = []
    for key in people:
        fits = sorted({g for word in key[1] for g in by_word[word] if _same(key[1], groups[g], members)})
        if len(fits) > 1 and len(key[1]) == 1:
            best = [g for g in fits if any(_shares_article(key, k, members) for k in groups[g])]
            fits = best if len(best) == 1 else []
        if fits and key[1]:
            groups[fits[0]].append(key)
        else:
            groups.append([key])
            fits = [len(groups) - 1]
        for word in key[1]:
            if fits[0] not in by_word[word]:
                by_word[word].append(fits[0])
    yield from groups
    for key in members:
        if key[0] is not ActorType.PERSON:
            yield [key]


def _same(
    tokens: tuple[str, ...],
    group: list[tuple[ActorType, tuple[str, ...]]],
    members: dict[tuple[ActorType, tuple[str, ...]], list[tuple[str, Cast]]],
) -> bool:
    del members
    return names.same_person(tokens, group[0][1])


def _shares_article(
    a: tuple[ActorType, tuple[str, ...]],
    b: tuple[ActorType, tuple[str, ...]],
    members: dict[tuple[ActorType, tuple[str, ...]], list[tuple[str, Cast]]],
) -> bool:
    return bool({article for article, _ in members[a]} & {article for article, _ in members[b]})


def _identity(casts: list[Cast]) -> Identity:
    fullest = min(casts, key=lambda c: (-len(names.tokens(c.name)), c.name))
    aliases = {a for c in casts for a in (c.name, *c.aliases)}
    country = next((c.country for c in sorted(casts, key=lambda c: c.name) if c.country), None)
    return Identity(fullest.name, fullest.type, tuple(sorted(aliases - {fullest.name})), country)
