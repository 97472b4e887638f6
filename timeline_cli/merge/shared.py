"""What undated articles share with articles of known date: evidence for their day of publication.

Two ways of seeing that two texts tell one thing complete each other. Clusters of event mentions are compared by the reasons
that merge events; sentences of any kind by their words, rare ones counting most. Both look only where a rare name or word is
shared, so that the work grows with the number of articles and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp
from typing import NamedTuple

import msgspec

from timeline_cli.dating.evidence import Neighbour, Past, Shared
from timeline_cli.dating.infer import Inference
from timeline_cli.dating.said import Days, possible
from timeline_cli.dating.telling import Telling, offsets
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.coreference import within
from timeline_cli.merge.cosine import Cosine
from timeline_cli.merge.passages import NEWS, Passage, Text
from timeline_cli.merge.reason import NEVER
from timeline_cli.merge.reasons import REASONS, same_season, same_time, status_fits
from timeline_cli.merge.report import Report
from timeline_cli.model.article import Published
from timeline_cli.model.event import Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Meaning, Ref
from timeline_cli.model.mention import Reading

_LEAST = 1.4  # reasons for one event below which two clusters are strangers
_SURE, _EVENT = 3.5, 0.65  # reasons above which two are one as surely as can be, and how sure that is
_CROWD = 400  # a name or word in more places than this tells nothing
_LONG = 40  # days beyond which a stretch of time is no date
_FAINT = 0.01  # probability below which a resemblance is left out
_STRANGE = 0.05  # likeness below which two articles have nothing to do with each other
_EVEN, _STEEP = 0.21, 40  # likeness at which it is even whether they tell one story, and how steeply the chance rises
_NEIGHBOURS = 50  # articles with most rare words in common that are looked at
_PRECISE = 4  # days that a date of publication may span to count as known
_ROUNDS = 4  # at most; an article dated in one is evidence in the next
_UNTIMED = 0.4  # how probable it is that what opens an article is of its day or the day before
_WEEK, _WIDE = 5, 0.3  # days above which a time is a background, and how probable it is that a sentence of news tells the same
_ONE_ARTICLE = 0.5  # sentences of one article resemble each other anyway
_HANDLE, _NAMED = 2, 0.07  # articles that know a name by which two are held to tell one thing, and how probable that is
_MOST = 6  # sentences that one sentence may resemble


def published(readings: Sequence[Reading], told: Mapping[str, Sequence[Report]]) -> dict[str, Published]:
    """The publication date of every article: as stated, else inferred, else unknown.

    `told` gives the reports of each article, dated as far as it states its day. An article dated by inference is evidence for
    those still undated.
    """
    known = {r.article.name: r.article.stated for r in readings}
    undated = {r.article.name: r for r in readings if _is_open(r)}
    if not undated:
        return known
    events, texts = list(shared_events(readings, told)), [Text(r) for r in readings]
    days = {name: _day(answer) for name, answer in known.items()}
    inference = Inference(map(Telling, undated.values()))
    for _ in range(_ROUNDS):
        open_ = {name: reading for name, reading in undated.items() if days[name] is None}
        sentences = list(resembling(texts, days, open_))
        evidence = [*events, *shared_sentences(sentences)]
        found = inference.infer(open_, evidence, neighbours(texts, days, open_), told_as_past(sentences, days))
        known |= {name: answer.published for name, answer in found.items()}
        fresh = {name: _day(answer.published) for name, answer in found.items() if answer.probable}
        if not fresh:
            break
        days |= fresh
    return known


def _is_open(reading: Reading) -> bool:
    """True where an article does not say on which day it was published, or says it in figures that mean one of two."""
    interval = reading.article.stated.interval
    return interval is None or bool(interval.members)


def shared_events(readings: Sequence[Reading], told: Mapping[str, Sequence[Report]]) -> Iterator[Shared]:
    """Events of undated articles that resemble one which a dated article puts on a day."""
    undated = {r.article.name: r for r in readings if _is_open(r)}
    known = [(c, days) for name in sorted(told) if name not in undated for c in within(told[name]) if (days := _days(c)) is not None]
    by_name: dict[str, list[int]] = defaultdict(list)
    for n, (cluster, _) in enumerate(known):
        for name in _handles(cluster):
            by_name[name].append(n)
    for article in sorted(undated):
        for cluster in within(told[article]):
            near = {n for name in _handles(cluster) if len(by_name[name]) <= _CROWD for n in by_name[name]}
            for n in sorted(near):
                other, days = known[n]
                weight = min(1.0, (_alike(cluster, other) - _LEAST) / (_SURE - _LEAST))
                if weight <= 0:
                    continue
                for index in _dating(cluster, undated[article]):
                    if not possible(_meaning(undated[article], index), days):
                        continue
                    yield Shared(article, index, days, other.reports[0].article.name, _EVENT * weight)


def _meaning(reading: Reading, index: int) -> Meaning:
    """What an expression means that has this place among those of the article and its offsets."""
    own = len(reading.timexes)
    return reading.timexes[index].meaning if index < own else offsets(reading)[index - own].meaning


def _dating(cluster: Cluster, reading: Reading) -> list[int]:
    """The expressions that date the reports of a cluster, each by its place among those of the article and its offsets."""
    place = {t: n for n, t in enumerate(offsets(reading), len(reading.timexes))}
    found: set[int] = set()
    for mention in (r.mention for r in cluster.reports):
        own = [n for n in mention.timexes if not isinstance(reading.timexes[n].meaning, Ref)]
        found.update([place[mention.offset]] if mention.offset is not None else own[:1])
    return sorted(found)


def _handles(cluster: Cluster) -> frozenset[str]:
    return cluster.named | cluster.towns | frozenset(f"#{n}" for n in cluster.tolls if n > 2)


def _alike(a: Cluster, b: Cluster) -> float:
    """How much speaks for one event when nothing is known of one of the times, nor whether it was still to come."""
    if a.kind != b.kind or {a.status, b.status} == {Status.CANCELLED, Status.HAPPENED}:
        return 0.0
    total = 0.0
    for reason in REASONS:
        answer = None if reason in (same_time, same_season, status_fits) else reason(a, b)
        if answer is not None:
            total += answer[0]
            if total <= NEVER / 2:
                return total
    return total


def _days(cluster: Cluster) -> Days | None:
    """The days of an event by a dated article: as told, or the day of the news and the one before where the article opens with it."""
    interval, printed = cluster.interval, cluster.reports[0].published.interval
    news = any(r.lead and not r.mention.background for r in cluster.reports)
    if interval is None and not news:
        interval = next(filter(None, map(_gone_on, cluster.reports)), None)
    if interval is None and news and printed is not None and printed.earliest is not None:
        interval = Interval.between(printed.earliest - timedelta(1), printed.latest)
    if interval is None or interval.earliest is None or interval.latest is None or (interval.days or _LONG) >= _LONG:
        return None
    return interval.earliest, interval.latest


def _gone_on(report: Report) -> Interval | None:
    """The day of its news that an article told before it, of which it goes on to tell: "On Monday the ministers met. They agreed …"."""
    mention, printed = report.mention, report.published.interval
    apart = mention.perfect or mention.pluperfect or mention.background or mention.reference or mention.status is not Status.HAPPENED
    day = report.told[0] if report.told is not None and not apart else None
    if day is None or printed is None or day.latest is None or printed.latest is None:
        return None
    return day if 0 <= (printed.latest - day.latest).days <= 1 else None


class Alike(NamedTuple):
    """Two sentences, the first of an undated article, and how probable it is that they tell one thing."""

    chance: float
    mine: Passage
    other: Passage


def resembling(texts: Sequence[Text], days: Mapping[str, date | None], undated: Container[str]) -> Iterator[Alike]:
    """Sentences of undated articles that resemble one which stands beside days, or another one of the same article.

    `days` are the days of publication, None where they are not known precisely.
    """
    passages = [p for t in texts for p in t.passages(days[t.name])]
    likeness = Cosine([p.stems for p in passages])
    articles = Counter(name for t in texts for name in t.names)
    handles = frozenset(name for name, n in articles.items() if n == _HANDLE)
    dated: dict[str, list[int]] = defaultdict(list)
    for i, passage in enumerate(passages):
        if passage.times:
            for word in likeness.rare(passage.stems):
                dated[word].append(i)
    for passage in passages:
        if passage.article in undated:
            for chance, i in _resembling(passage, passages, dated, likeness, handles):
                yield Alike(chance, passage, passages[i])


def shared_sentences(alike: Iterable[Alike]) -> Iterator[Shared]:
    """What two sentences that may tell one thing say of its time."""
    best: dict[Shared, float] = defaultdict(float)
    for chance, mine, other in alike:
        for item in _paired(mine, other):
            best[item] = max(best[item], chance * item.weight)
    rank: Counter[tuple[str, str, Days | None, int | None]] = Counter()
    for item, chance in sorted(best.items(), key=lambda pair: -pair[1]):
        # what an article tells of one day is told in one place of another
        key = (item.article, item.other, item.days, item.twin)
        rank[key] += 1
        yield msgspec.structs.replace(item, weight=chance / rank[key] ** 2)


def told_as_past(alike: Iterable[Alike], days: Mapping[str, date | None]) -> Iterator[Past]:
    """What an undated article tells as done, with the day on which a dated one says that it was."""
    best: dict[tuple[str, str, date], float] = defaultdict(float)
    for chance, mine, other in alike:
        printed = days[other.article]
        if mine.article == other.article or mine.ahead or other.ahead or printed is None:
            continue
        first = min((told[0] for _, told in other.times if told is not None), default=None)
        if first is not None and first <= printed:
            key = (mine.article, other.article, first)
            best[key] = max(best[key], chance)
    for (name, witness, day), chance in sorted(best.items()):
        yield Past(name, witness, day, chance)


def _paired(mine: Passage, other: Passage) -> Iterator[Shared]:
    """All pairs of expressions of two passages that may mean one day; the weight is that of each if the passages tell one thing."""
    free = [n for n, days in mine.times if days is None]
    means = {n: meaning for (n, _), meaning in zip(mine.times, mine.meanings, strict=True)}
    fixed = [(n, days) for n, days in other.times if days is not None]
    for n in free:
        for m, days in fixed:
            if not possible(means[n], days):
                continue
            weight = (_UNTIMED if n == NEWS else 1.0) * (_UNTIMED if m == NEWS else 1.0) / max(len(free), len(fixed))
            weight *= _WIDE if (days[1] - days[0]).days > _WEEK else 1.0
            yield Shared(mine.article, None if n == NEWS else n, days, other.article, weight)
    if mine.article == other.article:
        twins = [m for m, days in other.times if days is None and m not in free and m != NEWS]
        for n in free:
            for m in twins:
                if n != NEWS:
                    yield Shared(mine.article, n, None, mine.article, _ONE_ARTICLE / max(len(free), len(twins)), m)


def _resembling(
    passage: Passage, passages: Sequence[Passage], dated: Mapping[str, Sequence[int]], likeness: Cosine, handles: frozenset[str]
) -> list[tuple[float, int]]:
    """The passages most like one, and how probable it is that they tell one thing.

    They share two rare words, or one of the `handles`: names that only two articles know.
    """
    met = Counter(i for word in likeness.rare(passage.stems) for i in dated.get(word, ()))
    alike = []
    for i, n in met.items():
        named = passage.article != passages[i].article and not handles.isdisjoint(passage.stems & passages[i].stems)
        if n > 1 or named:
            chance = _chance(*likeness.common(passage.stems, passages[i].stems))
            alike.append((1 - (1 - chance) * (1 - _NAMED) if named else chance, i))
    return sorted((a for a in alike if a[0] > _FAINT), reverse=True)[:_MOST]


def _chance(cosine: float, rare: float) -> float:
    """How probable it is that two sentences tell one thing; measured on articles of known dates."""
    return 0.6 * (1 - exp(-1.2 * cosine * rare)) ** 3


def _day(known: Published) -> date | None:
    """The last day it may have been published on, where that is known well enough to date others by."""
    interval = known.interval
    return interval.latest if interval is not None and (interval.days or _LONG) <= _PRECISE else None


def neighbours(texts: Sequence[Text], days: Mapping[str, date | None], undated: Container[str]) -> Iterator[Neighbour]:
    """Dated articles that use the same rare words as an undated one."""
    likeness = Cosine([t.stems for t in texts])
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        if days[text.name] is not None:
            for word in likeness.rare(text.stems):
                by_word[word].append(i)
    for text in texts:
        if text.name not in undated:
            continue
        met = Counter(i for word in likeness.rare(text.stems) for i in by_word[word])
        for i in sorted(met, key=lambda i: (-met[i], i))[:_NEIGHBOURS]:
            cosine, day = likeness.common(text.stems, texts[i].stems)[0], days[texts[i].name]
            if day is not None and cosine > _STRANGE:
                yield Neighbour(text.name, texts[i].name, day, 1 / (1 + exp(_STEEP * (_EVEN - cosine))))
