"""Days for events whose own sentences give none: the time told before, the news of the day, or honest bounds."""

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.dated import lasting
from timeline_cli.merge.report import Report
from timeline_cli.merge.retold import had_been_elsewhere
from timeline_cli.model.article import Part
from timeline_cli.model.event import Aspect, Status
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import EventMention
from timeline_cli.model.trace import Step

_IN_THE_END = re.compile(r"\b(?:at|by|in) (?:the|its|their) (?:end|close|conclusion)\b", re.I)  # of the talks
_IN_THAT = re.compile(r"\b(?:in|at|during|after|of) (?:that|this|the|their) (?:meeting|summit|talks)\b", re.I)
_STEP = 4  # days: a longer stretch of time is a background, not a step in a story
_WIDE = 5  # days: from here on a time may hold that of a step in a story
_MONTH = 31  # days: within one sentence even a month is shared
_FAR = 6  # sentences: what one of them does so far from here is another step
_BESIDE = 1  # sentences: what is told as having gone before goes with what stands right beside it


def date_of(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval | None, tuple[Step, ...]]:
    """The days of an event, and how they came about. `told` gives all reports of each article, in order."""
    if cluster.interval is not None:
        finer = _finer(cluster, told)
        if finer is not None:
            return finer
        through = (Step("duration", f"{cluster.interval.days} days from the one on which it began", cluster.interval.edtf),)
        return cluster.interval, through if cluster.interval == cluster.through else ()
    for rule in (_previous, _at_meeting, _company, _under_way, _told_before, _news, _bounds):
        found = rule(cluster, told)
        if found is not None:
            return found
    return None, (Step("undated", "neither the text nor a date of publication bounds it"),)


def _finer(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """The day, by where an article tells it, of what another puts in a month: "on 3 May they met … they agreed", "agreed in May"."""
    if cluster.interval is None or (cluster.interval.days or _MONTH) < _WIDE or cluster.interval in cluster.lasting:
        return None
    untimed = [r for r in cluster.reports if r.interval is None and not r.mention.timexes]
    if not untimed:
        return None
    for rule in (_at_meeting, _company, _told_before):
        found = rule(Cluster(untimed), told)
        if found is not None and cluster.interval.holds(found[0]):
            return found
    return None


def _previous(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """ "Their last meeting" went before the one of the day told last."""
    for report in cluster.reports:
        day = report.told[0] if report.mention.previous and report.told is not None else None
        if day is not None and day.latest is not None and (day.days or _MONTH) <= _STEP:
            before = Interval.between(None, day.latest)
            return before, (Step("bounds", "told as the one before those of the day told last", before.edtf),)
    return _bounds(cluster, told) if all(r.mention.previous for r in cluster.reports) else None


def _told_before(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """A step in a story happens at the time told last before it in the paragraph, or a sentence or two earlier."""
    if cluster.status not in {Status.HAPPENED, Status.ATTEMPTED} or any(map(_current, cluster.reports)):
        return None
    for report in cluster.reports:
        mention = report.mention
        behind = mention.background and not _led_to_agreement(report, told[report.article.name])
        if mention.perfect or (mention.pluperfect and not mention.anew) or behind or mention.reference or report.told is None:
            continue
        day, words = report.told
        printed = report.published.interval
        past = printed is None or printed.latest is None or (day.latest is not None and day.latest <= printed.latest)
        here = words in report.aside().quote
        if report.lead and not here and _long_over(day, printed):
            continue  # what the story tells next went before the news
        if past and (day.days or 99) <= (_MONTH if here else _STEP):
            day = _through(day, (mention,) if here else ())
            return day, (Step("told before", f"no time of its own; {words!r} was told last before it", day.edtf),)
    return None


def _led_to_agreement(report: Report, told: Sequence[Report]) -> bool:
    """ "It was signed after talks that lasted an hour": they are of the day of what they led to."""
    here = (r.mention for r in told if r.mention.sentence == report.mention.sentence)
    met = report.mention.kind == "visit" and report.mention.shape == "meeting"
    return met and any(m.kind == "agreement" and not m.background and m.status is Status.HAPPENED for m in here)


def _through(day: Interval, mentions: Iterable[EventMention]) -> Interval:
    """All days of what one of the mentions tells to last several, of which another part of its sentence names one."""
    days, ends = next(((m.days, m.ends) for m in mentions if m.days is not None), (1, False))
    return lasting(days, day.latest, ends).qualified(day.qualifier) if day.days == 1 and day.latest is not None else day


def _current(report: Report) -> bool:
    """Its story opens with it as what is, or has just come about: "the envoy is in Lima"."""
    return report.lead and report.mention.perfect and report.mention.part is Part.BODY


def _at_meeting(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """ "They met in 2018. In that meeting they signed a treaty": of the day of the meeting that the sentence points back to."""
    if cluster.kind != "agreement" or cluster.status is not Status.HAPPENED:
        return None
    for report in cluster.reports:
        all_told = [r for r in told[report.article.name] if r.mention.kind == "visit" and r.mention.shape == "meeting"]
        there = [r for r in all_told if r.mention.sentence == report.mention.sentence and r.mention.definite and r.interval is None]
        near = [r for r in all_told if r.interval is not None and 0 < report.mention.order - r.mention.order <= _BESIDE]
        if there and near and near[-1].interval is not None and _IN_THAT.search(report.aside().quote):
            return near[-1].interval, (Step("same occasion", "at the meeting told right before", near[-1].interval.edtf),)
    return None


def _company(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """What people agree on when they meet, and whom they meet on a trip, has the day of that meeting or trip."""
    if cluster.kind not in {"visit", "agreement"} or not (cluster.people or cluster.states):
        return None
    behind = all(r.mention.background for r in cluster.reports)  # "after they had met, …"
    planned = cluster.status is Status.PLANNED
    best: tuple[int, bool, int, str, Report] | None = None
    for name in cluster.articles:
        mine = [r.mention.order for r in cluster.reports if r.article.name == name]
        for other in told[name]:
            if other.mention.kind != "visit" or other.interval is None:
                continue
            far = min(abs(other.mention.order - n) for n in mine)
            there = far == 0 and cluster.kind == "agreement" and other.mention.shape == "meeting"  # "they signed it after talks on Monday"
            if other.mention.background and not there:
                continue
            if behind and far > _BESIDE:
                continue
            if other.mention.pluperfect and had_been_elsewhere(cluster, Cluster([other])):
                continue
            short = (other.interval.days or 99) <= _STEP or other.interval.members or (far == 0 and (other.interval.days or 99) <= _MONTH)
            if not short:
                continue
            if (other.mention.status is Status.PLANNED) and not planned:
                continue
            if planned and _long_over(other.interval, other.published.interval):
                continue  # "is to meet Vik; he had been in Lima on May 4"
            common = other.named & (cluster.people | (cluster.states if cluster.kind == "agreement" else frozenset()))
            if not there and (not common or (far > _FAR and len(common) == 1 and not planned)):
                continue
            # "the talks ended on Friday. They had opened on Monday. Both sides promised …"
            begins = cluster.kind == "agreement" and other.mention.shape == "meeting" and other.mention.aspect is Aspect.INITIATES
            entry = (-len(common), begins, far, name, other)
            if best is None or entry[:4] < best[:4]:
                best = entry
    if best is None:
        return None
    *_, far, name, met = best
    if met.interval is None or met.timed is None:
        return None
    interval = met.interval.qualified("~") if planned and met.mention.status is not Status.PLANNED else met.interval
    interval = _through(interval, (r.mention for r in cluster.reports if far == 0 and r.article.name == name))
    if met.lasts and interval.latest is not None and any(_IN_THE_END.search(r.aside().quote) for r in cluster.reports):
        interval = Interval.day(interval.latest)
    return interval, (Step("same occasion", f"told with a visit of the same people, dated by {met.timed!r}", interval.edtf),)


def _long_over(days: Interval | None, printed: Interval | None) -> bool:
    """Over for days when the article came out: neither its news, nor anything of which more is still to come."""
    end = days.latest if days is not None else None
    return end is not None and printed is not None and printed.earliest is not None and (printed.earliest - end).days > _STEP


def _under_way(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """What is still to come of a trip that is the news of the day belongs to about that day: "is in Lima … is to call on the mayor"."""
    if cluster.kind != "visit" or cluster.status is not Status.PLANNED:
        return None
    for other in (r for name in sorted(cluster.articles) for r in told[name]):
        trip = other.mention.shape == "trip" and other.mention.status is Status.HAPPENED and other.interval is None
        day = other.published.likeliest or (other.published.interval.latest if other.published.interval else None)
        known = other.published.interval is not None and (other.published.interval.days or 99) <= _STEP
        if trip and _current(other) and other.named & cluster.people and day is not None and known:
            about = Interval.day(day).qualified("~")
            return about, (Step("same occasion", "a part, still to come, of the trip that the article opens with", about.edtf),)
    return None


def _news(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """News is of its day, or of the day before: uncertain, and said to be."""
    del told
    if cluster.status is Status.PLANNED:
        return None
    for report in cluster.reports:
        day = report.published.interval
        # what leaders do is told on the day; of violence an article also tells what went before
        current = report.lead or report.mention.perfect or cluster.kind != "attack"
        if (
            current
            and day is not None
            and day.days is not None
            and day.days <= 4
            and not report.mention.background
            and not report.mention.reference
            and (report.lead or not report.mention.pluperfect)
        ):
            day = Interval.day(report.published.likeliest) if report.published.likeliest else day
            day = _said_on(report, day) or day
            return day.qualified("~"), (Step("news of the day", "told as news, with no other time", day.qualified("~").edtf),)
    return None


def _said_on(report: Report, printed: Interval) -> Interval | None:
    """The day on which it was made known, where that was lately: "have signed, it was said on Friday", "said that they had signed"."""
    mention = report.mention
    before = mention.perfect or (mention.pluperfect and report.told is not None and report.told[1] in report.aside().quote)
    said = report.told[0] if report.told is not None and before and mention.kind != "visit" else None
    if said is None or said.days != 1 or said.latest is None or printed.latest is None:
        return None
    return said if 0 <= (printed.latest - said.latest).days <= _STEP else None


def _bounds(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> tuple[Interval, tuple[Step, ...]] | None:
    """What is told as past lies before publication, what is planned after it."""
    del told
    days = [r.published.bound for r in cluster.reports if r.published.bound is not None]
    if cluster.status is Status.PLANNED:
        last = max((d for d in days if d.earliest is not None), key=lambda d: str(d.earliest), default=None)
        if last is None:
            return None
        ahead = Interval.between(last.earliest, None).qualified(last.qualifier)
        return ahead, (Step("bounds", "planned when the article was published", ahead.edtf),)
    first = min((d for d in days if d.latest is not None), key=lambda d: str(d.latest), default=None)
    if first is None:
        return None
    said = min((day for r in cluster.reports if (day := _had_by(r)) is not None), key=lambda d: str(d.latest), default=None)
    if said is not None and str(said.latest) < str(first.latest):
        until = Interval.between(None, said.latest).qualified(said.qualifier)
        return until, (Step("bounds", "told as past on the day told in its sentence", until.edtf),)
    behind = Interval.between(None, first.latest).qualified(first.qualifier)
    return behind, (Step("bounds", "told as past when the article was published", behind.edtf),)


def _had_by(report: Report) -> Interval | None:
    """The Monday of "said on Monday that it had raided a camp"."""
    day, words = report.told if report.told is not None else (None, "")
    behind = report.mention.pluperfect and words in report.aside().quote
    return day if behind and day is not None and day.latest is not None and day.days is not None and day.days <= _STEP else None


def pinned(cluster: Cluster, told: Mapping[str, Sequence[Report]]) -> bool:
    """False for what nothing pins down: no time, place, name or number, in an article that tells a better one of its kind or one before."""
    general = all(r.mention.general for r in cluster.reports)
    if cluster.interval is not None or cluster.tolls or (not general and (cluster.named or cluster.places or len(cluster.reports) > 1)):
        return True
    if any(r.mention.anew for r in cluster.reports):
        return True
    if general:
        return False  # "an end to the attacks on its citizens": what goes on, no event
    own = {id(r) for r in cluster.reports}
    same = (r for name in cluster.articles for r in told[name] if r.mention.kind == cluster.kind and id(r) not in own)
    others = (r for r in same if not (r.mention.background and r.key > cluster.key))
    return not any(r.interval is not None or r.mention.timexes or r.mention.places or r.key < cluster.key for r in others)
