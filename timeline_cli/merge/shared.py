"""What undated articles share with dated ones: evidence for their day of publication."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import log

from timeline_cli.dating.infer import Neighbour, Shared
from timeline_cli.merge.report import Report
from timeline_cli.model.mention import Reading

_ALIKE = 0.25
_NAMED = 0.2  # what each named actor in common after the first adds
_CROWD = 400  # a word in more reports than this tells nothing


class Likeness:
    """How alike two sets of words are, rare words counting more (inverse document frequency)."""

    def __init__(self, documents: Sequence[frozenset[str]]) -> None:
        count = Counter(word for words in documents for word in words)
        self._rarity = {word: log(1 + len(documents) / n) for word, n in count.items()}

    def of(self, a: frozenset[str], b: frozenset[str]) -> float:
        """From 0, nothing in common, to 1, the smaller held in the larger."""
        smaller = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / smaller if smaller else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._rarity.get(word, 0.0) for word in words)


def shared_days(readings: Sequence[Reading], told: Mapping[str, Sequence[Report]]) -> Iterator[Shared]:
    """Reports of undated articles that resemble a report which a dated article puts on one day."""
    undated = [r.article.name for r in readings if r.article.stated.interval is None]
    known = [r for name, its in told.items() if name not in undated for r in its if _day(r)]
    if not undated or not known:
        return
    likeness = Likeness([frozenset(r.mention.words) for its in told.values() for r in its])
    by_word: dict[str, list[int]] = defaultdict(list)
    for n, report in enumerate(known):
        for word in report.mention.words:
            by_word[word].append(n)
    for name in undated:
        for report in told[name]:
            mine = frozenset(report.mention.words)
            near = Counter(n for word in mine if len(by_word[word]) <= _CROWD for n in by_word[word])
            for n, common in near.items():
                other = known[n]
                day = _day(other)
                if common < 3 or day is None:
                    continue
                weight = likeness.of(mine, frozenset(other.mention.words)) * (1.0 if report.mention.kind == other.mention.kind else 0.6)
                weight += _NAMED * max(0, len(report.named & other.named) - 1)
                if weight >= _ALIKE:
                    yield Shared(name, next(iter(report.mention.timexes), None), report.lead, day, other.article.name, weight)


def neighbours(readings: Sequence[Reading]) -> Iterator[Neighbour]:
    """Dated articles that name the same people, bodies and places as an undated one."""
    undated = [r for r in readings if r.article.stated.interval is None]
    if not undated:
        return
    names = {r.article.name: frozenset(a for c in r.cast for a in c.aliases) | frozenset(p for m in r.mentions for p in m.places) for r in readings}
    likeness = Likeness(list(names.values()))
    by_name: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.article.stated.interval is not None:
            for name in names[reading.article.name]:
                by_name[name].append(reading)
    for reading in undated:
        mine = names[reading.article.name]
        near = {r.article.name: r for name in mine if len(by_name[name]) <= _CROWD for r in by_name[name]}
        for other in near.values():
            stated = other.article.stated.interval
            if stated is not None and stated.latest is not None:
                yield Neighbour(reading.article.name, other.article.name, stated.latest, likeness.of(mine, names[other.article.name]))


def _day(report: Report) -> date | None:
    interval = report.interval
    if interval is None and report.lead and not report.mention.background:
        interval = report.published.interval
    return interval.latest if interval is not None and interval.days == 1 else None
