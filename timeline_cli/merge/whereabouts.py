"""Where an event took place: the country around the places told; where no sentence puts it, its journey, or where the text plays."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from timeline_cli.events.vicinity import in_no_town
from timeline_cli.language import world
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.report import Report
from timeline_cli.model.event import Relation, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.trace import Step

_NEAR = 6  # sentences within which a meeting belongs to the journey told beside it, and a text is still where it was
_OPENING = 1  # sentences that tell where an article was filed rather than where its paragraph is
_OFTEN = 3  # times that a text names its own country at least
_LESSER = 6  # how many times smaller than its namesake at most a town is that is meant: Tripoli in Lebanon, no Geneva in the US
_SCENE = frozenset({"scene"})
_YEAR = 365
_STAY = 3  # days after a dated arrival that a meeting may lie

Found = tuple[tuple[str, ...], tuple[Step, ...]]  # places, and why


class Whereabouts:
    """The places of a corpus' visits, by the articles that tell of them."""

    def __init__(self, readings: Sequence[Reading], dated: Sequence[tuple[Cluster, Interval | None]]) -> None:
        self._countries = {r.article.name: frozenset(c.country for c in r.cast if c.country) for r in readings}  # that it names
        self._home = {r.article.name: _home(r) for r in readings}
        self._interval: Mapping[int, Interval | None] = {id(cluster): interval for cluster, interval in dated}
        self._told: dict[str, list[tuple[Report, Cluster]]] = defaultdict(list)
        for cluster, _ in dated:
            for report in cluster.reports:
                if not in_no_town(report.mention.places):
                    self._told[report.article.name].append((report, cluster))

    def of(self, cluster: Cluster) -> Found:
        """Places that an event takes over from others, and why; empty where its own sentences name a town, or nothing tells."""
        return self._taken_over(cluster) if in_no_town(sorted(cluster.places)) else ((), ())

    def _taken_over(self, cluster: Cluster) -> Found:
        if cluster.kind == "visit" and all(r.mention.elsewhere for r in cluster.reports):
            return (), ()
        near = [
            (abs(told.mention.order - mine.mention.order), told.key, told)
            for mine in cluster.reports
            for told, other in self._told[mine.article.name]
            if other is not cluster and self._belongs(cluster, mine, other, told)
        ]
        if near:
            places = min(near, key=lambda n: n[:2])[2].mention.places
            return places, (Step("whereabouts", "where the article is at that point", places[0]),)
        planned = cluster.status is Status.PLANNED
        if cluster.kind == "attack" and all(r.mention.order > _OPENING for r in cluster.reports) and (found := self._paragraph(cluster))[0]:
            return found
        for report in cluster.reports:
            place = report.article.dateline
            own = report.lead or self._fresh(cluster, report)
            if place and own and not report.mention.background and not planned:
                return (place,), (Step("whereabouts", "what the article opens with, and where it was filed", place),)
        tellers = (
            (self._just_told, self._paragraph) if planned else (self._just_told, self._paragraph, self._setting, self._land, self._at_home)
        )
        return next((found for teller in tellers if (found := teller(cluster))[0]), ((), ()))

    def _paragraph(self, cluster: Cluster) -> Found:
        """The town that the paragraph of a sentence names, unless all that the article puts there lies in other days."""
        mine = self._interval.get(id(cluster))
        for report in cluster.reports:
            town = report.mention.around
            there = [other for told, other in self._told[report.article.name] if town in told.mention.places]
            if there and all(other.status is Status.CANCELLED for other in there):
                continue  # "the visit to Lomo was called off"
            if there and cluster.kind == "attack" and all(other.kind == "agreement" for other in there):
                continue  # "a truce signed in Lomo held until Friday, when the sides traded fire"
            if town and (not there or any(self._same_days(mine, self._interval.get(id(other))) for other in there)):
                return (town,), (Step("whereabouts", "where its paragraph is", town),)
        return (), ()

    def _setting(self, cluster: Cluster) -> Found:
        """Where an article plays: the town that it tells most often, if it told no other since; told only once, that of the same days."""
        for mine in cluster.reports:
            told = [
                (r.key, other, town)
                for r, other in self._told[mine.article.name]
                for town in r.mention.places[:1]
                if _is_town(town) and (cluster.kind, other.kind) != ("attack", "agreement")
            ]
            before = [t for t in told if t[0] < mine.key]
            if not before or mine.mention.background or self._long_ago(cluster, mine):
                continue
            _, other, last = max(before, key=lambda t: t[0])
            count = Counter(town for _, _, town in told)
            most = all(n < count[last] for town, n in count.items() if town != last)
            if most and (count[last] > 1 or self._same_days(self._interval.get(id(cluster)), self._interval.get(id(other)))):
                return (last,), (Step("whereabouts", "where most of what the article tells took place", last),)
        return (), ()

    def _land(self, cluster: Cluster) -> Found:
        """The country in which all attacks lie that an article tells."""
        for mine in cluster.reports if cluster.kind == "attack" else ():
            told = [place for r, other in self._told[mine.article.name] if other.kind == "attack" for place in r.mention.places]
            named = self._named(cluster)
            countries = {country for place in told if (country := _country(place, named)) is not None}
            if len(set(told)) > 1 and len(countries) == 1 and countries <= named:
                return tuple(countries), (Step("whereabouts", "where the article's other attacks took place", *countries),)
        return (), ()

    def _at_home(self, cluster: Cluster) -> Found:
        """The country that an article names most by far."""
        first, *others = {self._home[name] for name in cluster.articles}
        if first is None or others or cluster.kind != "attack":
            return (), ()
        return (first,), (Step("whereabouts", "the country that the article names most by far", first),)

    def around(self, places: Sequence[str], cluster: Cluster) -> tuple[str, ...]:
        """The countries in which places lie, as far as an article that tells the event names them and they are none of these places."""
        named = self._named(cluster)
        found = dict.fromkeys(country for place in places if (country := _country(place, named)) in named and country is not None)
        return tuple(country for country in found if all(world.country_of(place) != country for place in places))

    def _named(self, cluster: Cluster) -> frozenset[str]:
        """Countries that articles name which tell an event, or whose people and bodies they name."""
        return frozenset[str]().union(*(self._countries[article] for article in cluster.articles))

    def _just_told(self, cluster: Cluster) -> Found:
        """The place that was told right before."""
        before = [
            (apart, told.key, told.mention.places)
            for mine in cluster.reports
            for told, other in self._told[mine.article.name]
            if other is not cluster and 0 < (apart := mine.mention.order - told.mention.order) <= _NEAR and self._one_time(cluster, other)
        ]
        if not before:
            return (), ()
        places = min(before)[2]
        return places, (Step("whereabouts", "where what is told right before took place", places[0]),)

    def _fresh(self, cluster: Cluster, report: Report) -> bool:
        """The news of the day on which the article came out."""
        interval, published = self._interval.get(id(cluster)), report.published.interval
        if interval is None or published is None or interval.latest is None or published.latest is None or interval.days != 1:
            return False
        return 0 <= (published.latest - interval.latest).days <= 1

    def _long_ago(self, cluster: Cluster, report: Report) -> bool:
        """A visit or an agreement of a year before: it need not have been where the article plays."""
        interval, published = self._interval.get(id(cluster)), report.published.interval
        last, printed = interval.latest if interval is not None else None, published.earliest if published is not None else None
        return cluster.kind != "attack" and last is not None and printed is not None and (printed - last).days > _YEAR

    def _belongs(self, cluster: Cluster, mine: Report, other: Cluster, told: Report) -> bool:
        """An event belongs to a visit told nearby that shares who takes part, lies in the same days and is as real."""
        apart = mine.mention.order - told.mention.order
        if other.kind == "agreement" or abs(apart) > _NEAR or told.mention.background != mine.mention.background:
            return False
        if any((cluster.status is status) != (other.status is status) for status in (Status.PLANNED, Status.CANCELLED)):
            return False
        if told.mention.status is Status.PLANNED and cluster.status is Status.HAPPENED:
            return False  # "is due in Lima on Friday": where that journey, known from elsewhere, still is to lead
        if cluster.kind == "visit" and other.kind == "attack" and not _SCENE.isdisjoint(mine.mention.words):
            return apart > 0  # "Ana Ruiz went to the scene"
        if cluster.kind == "attack" or other.kind == "attack":
            answered = told.mention.background and told.mention.relation is Relation.BEFORE  # "in answer to the Lima raid"
            joined = cluster.kind == other.kind and 0 <= apart <= 2 and mine.block == told.block and not answered
        else:
            of_states = not cluster.people and cluster.states & other.states
            others = cluster.states - other.states and other.states - cluster.states  # "a US-Peru accord", "Chile-Peru talks"
            joined = bool(cluster.people & other.people or (of_states and not others)) or apart == 0
        stay = self._interval.get(id(other))
        if (stay is None or stay.earliest is None) and self._long_ago(cluster, mine):
            return False  # "they last met in 2019, she said before she left for Lima"
        return joined and self._same_days(self._interval.get(id(cluster)), stay)

    def _one_time(self, one: Cluster, other: Cluster) -> bool:
        """Both done or both still to come, of the same days as far as these are known; a truce is not made where a bomb went off."""
        planned = (one.status is Status.PLANNED) != (other.status is Status.PLANNED)
        if planned or (one.kind != other.kind and "attack" in {one.kind, other.kind}):
            return False
        return self._same_days(self._interval.get(id(one)), self._interval.get(id(other)))

    def _same_days(self, one: Interval | None, stay: Interval | None) -> bool:
        if one is None or stay is None or one.meets(stay):
            return True
        if one.earliest is None or stay.latest is None or one.days is None:
            return False
        return 0 <= (one.earliest - stay.latest).days <= _STAY


def _home(reading: Reading) -> str | None:
    """The country whose names and people a text tells twice as often as those of any other."""
    count: Counter[str] = Counter()
    for cast in reading.cast:
        if cast.country is not None and (cast.name == cast.country or world.demonym_of(cast.name)):
            count[cast.country] += sum(reading.article.text.count(name) for name in {cast.name, *cast.aliases})
    (first, most), *others = count.most_common(2) or [("", 0)]
    return first if most >= _OFTEN and all(n * 2 <= most for _, n in others) else None


def _is_town(place: str) -> bool:
    return world.country_of(place) is None


def _country(place: str, named: Collection[str]) -> str | None:
    """The country of a place that a gazetteer knows; of several places of one name that in the only one of the `named` countries."""
    known = world.place(place)
    if known is None or known.country in named:
        return known.country if known is not None else None
    least = (known.population or 0) // _LESSER  # not "Santiago" for a town in another country
    others = [
        country
        for country in named
        if (other := world.place(place, hint=country)) is not None and other.country == country and (other.population or 0) >= least
    ]
    return others[0] if len(others) == 1 else known.country
