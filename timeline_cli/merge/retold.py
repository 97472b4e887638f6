"""What speaks for, or against, two clusters of one article being one event: how its text goes on from one to the other."""

import re

from timeline_cli.events.lexicon import words
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.reason import NEVER, Reason
from timeline_cli.merge.report import Report
from timeline_cli.model.article import Part
from timeline_cli.model.event import Status

_SHOT = frozenset({"shot", "gunned", "fired"})
_ALONE = frozenset({"alone", "separate", "separately", "one-on-one"})
_MONTH, _WEEK = 31, 7
_TWO = 2  # dead: of so few many attacks tell
_NEXT, _BESIDE, _PREVIOUS, _PASSAGE = 1, 2, 3, 5  # sentences
_ALSO = re.compile(r"\b(?:also|in addition|besides|furthermore|separately|on the same occasion|at the same time|the same day)\b", re.I)
_SEPARATE = re.compile(r"\b(?:separate|second|another) ")
_CLAIM = re.compile(
    r"\b(?:claim\w*|claimed|took|taken|accepted) (?:the )?responsibility\b|\bclaimed the (?:attack|bombing|raid|killing)", re.I
)
_THAT = re.compile(r"\b(?:that|this) (?:\w+ )?$", re.I)
_HAPPENED = re.compile(
    r"\s+(?:went off|exploded|erupted|broke out|happened|occurred|took place|came|began|started|lasted|was carried out|was launched)\b",
    re.I,
)
_OPENS = re.compile(r"(?:the|their) ", re.I)
_OF_DAY = re.compile(r"\b(?:\w+day|yesterday|today)['’]s (?:\w+ )??(\w+)", re.I)
_THEY = frozenset({"they", "he", "she"})
_THE = re.compile(r"\b(?:the|that|this|his|her|their|its) (?:\w+ ){0,2}$", re.I)  # words before a noun that is known


def told_before(a: Cluster, b: Cluster) -> Reason:
    """ "the attack" in one article points back to the attack told before it."""
    if len(a.articles | b.articles) > 1:
        return None
    first, second = (a, b) if a.reports[0].key < b.reports[0].key else (b, a)
    head = second.reports[0].mention
    if (
        head.definite
        and not _elsewhere(first, second)
        and not (second.interval and first.interval and second.interval != first.interval and not second.interval.holds(first.interval))
    ):
        near = head.order - max((r.mention.order for r in first.reports if r.mention.order <= head.order), default=0)
        if near > _BESIDE and any(r.lead for r in first.reports) and _CLAIM.search(second.reports[0].aside().quote):
            return 2.6, "claims what the article is about"
        return (2.2 if near <= 3 else 1.6), "told of before in the article"
    if _more_precise(second, first):
        return 1.6, "told of before in the article, less precisely"
    if _told_with_its_day(first, second):
        return 1.6, "known when told before, and here by its day"
    if goes_on_about(first, second):
        return 2.2, "told of right before"
    if a.kind == "attack" and head.order - max(r.mention.order for r in first.reports) <= _BESIDE and _known_attackers(second):
        return 2.0, "by the attackers told of before"
    return None


def _elsewhere(first: Cluster, second: Cluster) -> bool:
    """ "Two are wanted over the bombs in Bari", where the article tells of a raid in Oso."""
    head = second.reports[0].mention
    known = head.reference or (head.background and head.definite)
    told, named = (first.towns, second.towns) if first.kind == "attack" else (first.cities, second.cities)
    return (first.kind == "attack" or first.shape == "meeting") and known and bool(told and named) and told.isdisjoint(named)


def _known_attackers(cluster: Cluster) -> bool:
    """ "The gunmen then set fire to houses", "they threw a grenade into the hall": those of the attack told before it."""
    head = cluster.reports[0]
    quote, begin = head.aside().quote, head.mention.sentence.begin
    own = ((a.name, a.span) for a in head.mention.actors if a.role == "attacker")
    told = ((name, quote[: max(0, at.begin - begin)], quote[max(0, at.begin - begin) : at.end - begin].lower()) for name, at in own)
    return any(
        (said in words("culprit") and _THE.search(before)) or (said in _THEY and name.lower() in words("culprit"))
        for name, before, said in told
    )


def _more_precise(second: Cluster, first: Cluster) -> bool:
    """ "earlier this month gunmen killed seven … the attack of 3 March": a definite noun that names one of the days told before."""
    if first.interval is None or second.interval is None or second.interval.days != 1 or (first.interval.days or _MONTH + 1) > _MONTH:
        return False
    if first.kind == "visit" and first.interval in first.lasting:
        return False  # "from 8 to 10 May she was there; her talks with him, on the 9th": a part of it
    return first.interval != second.interval and first.interval.holds(second.interval) and by_name(second.reports[0])


def _told_with_its_day(first: Cluster, second: Cluster) -> bool:
    """ "The raid went wrong … Nobody slept before Friday's raid": known by the same noun, at first without its day."""
    known = first.interval is None and all(r.mention.definite for r in first.reports if r.mention.part is Part.BODY)
    named = {found[1].lower() for found in _OF_DAY.finditer(second.reports[0].aside().quote)}
    return known and any(r.trigger.lower() in named for r in first.reports) and not _elsewhere(first, second)


def goes_on_about(first: Cluster, second: Cluster) -> bool:
    """ "They met in Oslo. That meeting, on 3 May, lasted an hour": what was told right before, with the day of it, or of its beginning."""
    head = second.reports[0]
    apart = min(head.mention.order - r.mention.order for r in first.reports)
    within = first.interval is None or (second.interval is not None and first.interval.holds(second.interval))
    before = head.aside().quote[: max(0, head.mention.trigger.begin - head.mention.sentence.begin)]
    after = head.aside().quote[head.mention.trigger.end - head.mention.sentence.begin :]
    opens = _OPENS.fullmatch(before) is not None and (first.kind == "visit" or _HAPPENED.match(after) is not None)
    pointed = _THAT.search(before) is not None or opens
    alike = first.shape == second.shape and not _apart(first.status, second.status)
    return first.articles == second.articles and 0 < apart <= _NEXT and within and alike and pointed


def by_name(report: Report) -> bool:
    """ "The raid", "his first visit": a noun that is known, whether a time stands with it or not."""
    mention = report.mention
    before = report.aside().quote[: max(0, mention.trigger.begin - mention.sentence.begin)]
    return _THE.search(before) is not None


def one_story(a: Cluster, b: Cluster) -> Reason:
    """What an article tells without a time of its own elaborates what it told just before, or what it opened with."""
    if len(a.articles | b.articles) > 1 or (_timed(a) and _timed(b)):
        return None
    if any(r.mention.background for c in (a, b) for r in c.reports) or _apart(a.status, b.status):
        return None
    if had_been_elsewhere(a, b):
        return None
    first, second = (a, b) if a.key < b.key else (b, a)
    if _elsewhere(first, second):
        return None
    if _is_other_news(first, second):
        return -0.5, "a shooting beside a bombing that is known"
    near = _between(first, second)
    if near <= 1:
        return 2.2, "told in one breath"
    if any(r.lead for r in first.reports):
        return (2.0 if near <= _PASSAGE else 1.6), "what the article is about"
    if near <= _PASSAGE:
        return (1.0 if a.kind == "visit" else 1.6), "told close by"
    return (0.5, "told in one story") if a.kind == "attack" else None  # many come back to theirs at the end, others to one that went before


def _is_other_news(known: Cluster, new: Cluster) -> bool:
    """ "She saw the ruins left by the bomb. Hours later gunmen shot two guards": told with its own victims and those who did it."""
    named_again = (
        all(r.mention.reference for r in known.reports if r.mention.part is Part.BODY and r.mention.goes_on is None)
        and "bombing" in known.manners
    )
    shot = any(r.trigger.lower() in _SHOT and r.mention.killed and not r.mention.definite for r in new.reports)
    return known.kind == "attack" and named_again and shot and not new.manners and known.tolls.isdisjoint(new.tolls)


def had_been_elsewhere(a: Cluster, b: Cluster) -> bool:
    """ "Vik is in Lima. He had been in Oslo on Friday": of two visits to different countries one lies behind the other."""
    behind = [any(r.mention.pluperfect for r in c.reports) for c in (a, b)]
    apart = bool(a.countries and b.countries) and a.countries.isdisjoint(b.countries)
    return a.kind == b.kind == "visit" and behind[0] is not behind[1] and apart


def next_to_it(a: Cluster, b: Cluster) -> Reason:
    """What the very next sentence tells goes on from it."""
    if a.kind == "visit" or len(a.articles | b.articles) > 1:
        return None
    return (1.0, "told next to it") if _between(a, b) <= 1 else None


def something_new(a: Cluster, b: Cluster) -> Reason:
    """Time and place are told of an event at first: what an article tells later with one, and before with none, is more often another."""
    if a.kind == "visit" or len(a.articles | b.articles) > 1:
        return None
    first, second = (a, b) if a.key < b.key else (b, a)
    if goes_on_about(first, second):
        return None
    topic = all(r.mention.reference and not r.mention.actors for r in first.reports)  # "the inquiry into the ambush of 2 July"
    told = {"time": (_timed(first), _timed(second)), "place": (bool(first.towns) or topic, bool(second.towns))}
    new = [what for what, (before, after) in told.items() if after and not before]
    return (-1.4 * len(new), f"no {' and '.join(new)} told before") if new else None


def behind_the_news(a: Cluster, b: Cluster) -> Reason:
    """ "The two have met again. They had met in March": what the article opens with as news is not what went before it."""
    if len(a.articles | b.articles) > 1:
        return None
    for news, old in ((a, b), (b, a)):
        before = all(r.mention.pluperfect and r.interval is not None and (r.interval.days or _MONTH) > _WEEK for r in old.reports)
        told = [r for r in news.reports if not (r.mention.pluperfect or r.mention.definite or r.mention.background)]
        fresh = a.kind == "attack" or any(r.lead and (r.mention.perfect or r.mention.part is Part.TITLE) for r in told)
        if before and news.interval is None and told and fresh:
            return NEVER, "news here, told as of before there"
    return None


def another_paper(a: Cluster, b: Cluster) -> Reason:
    """ "On the same occasion they signed a protocol", "in a separate declaration": another paper than that told before.

    What both "also pledged" is part of what they agreed on.
    """
    if a.kind != "agreement" or len(a.articles | b.articles) > 1:
        return None
    second = (b if a.key < b.key else a).reports[0]
    told = second.aside().quote[: max(0, second.mention.trigger.begin - second.mention.sentence.begin)]
    more = _SEPARATE.search(told) or (second.mention.frame == "sign" and _ALSO.search(told))
    return (NEVER, "one more paper") if more and not second.mention.definite else None


def _between(a: Cluster, b: Cluster) -> int:
    """How many sentences lie from one to the other, where one article tells both."""
    return min(abs(x.mention.order - y.mention.order) for x in a.reports for y in b.reports)


def _apart(one: Status, other: Status) -> bool:
    """What is still to come and what was called off are told apart from what took place or was tried."""
    return one is not other and not {one, other} <= {Status.HAPPENED, Status.ATTEMPTED}


def _timed(cluster: Cluster) -> bool:
    return cluster.interval is not None or bool(cluster.words_of_time)


def headline(a: Cluster, b: Cluster) -> Reason:
    """A headline or opening tells what the article goes on to tell; of attacks, both as the news or both as gone before it."""
    if len(a.articles | b.articles) > 1:
        return None
    before = [all(r.mention.background for r in c.reports) for c in (a, b)]
    behind = before[0] is not before[1] and a.kind == "attack" and max(a.tolls & b.tolls, default=0) <= _TWO
    vague = a.interval is None or b.interval is None or (a.interval == b.interval and a.interval.days != 1)  # "the bombing of 2011"
    if _elsewhere(*((a, b) if a.key < b.key else (b, a))):
        return None
    if any(r.lead for r in a.reports) and any(r.lead for r in b.reports) and vague and not behind:
        return (2.8 if all(before) else 2.4), "headline and opening of one article"
    return None


def held_apart(a: Cluster, b: Cluster) -> Reason:
    """ "also met him alone", "in a separate meeting": not the one with others that the article tells of; "that meeting" may be either."""
    if a.shape != "meeting" or a.articles.isdisjoint(b.articles) or any(c.reports[0].mention.definite for c in (a, b)):
        return None
    alone = [any(not _ALONE.isdisjoint(r.mention.words) for r in c.reports) for c in (a, b)]
    return (-2.0, "one held apart") if alone[0] is not alone[1] else None


def one_more(a: Cluster, b: Cluster) -> Reason:
    """ "A second blast", "hours later gunmen stormed a bank": none of those told before; "their last meeting": not the news."""
    more = any(
        (_follows if new.mention.previous else _before)(old, new)
        for one, other in ((a, b), (b, a))
        for new in one.anew
        for old in other.reports
    )
    return (NEVER, "told as one more") if more else None


def _before(old: Report, new: Report) -> bool:
    """Told before it in the text of one article, whose headline may stand for both."""
    return old.article.name == new.article.name and old.mention.part is Part.BODY and old.mention.order < new.mention.order


def _follows(old: Report, new: Report) -> bool:
    """Told right before it, or what the article opens with: "They met on Monday. Their last meeting was in May"."""
    apart = new.mention.order - old.mention.order
    beside = old.article.name == new.article.name and (old.lead or 0 <= apart <= _PREVIOUS)
    return beside and not old.mention.previous and (old.interval is None or old.interval != new.interval)


def one_sentence(a: Cluster, b: Cluster) -> Reason:
    """Two events told apart in one sentence are two."""
    if a.articles.isdisjoint(b.articles):
        return None
    mine = {(r.article.name, r.mention.sentence) for r in a.reports}
    if any((r.article.name, r.mention.sentence) in mine for r in b.reports):
        return NEVER, "told apart in one sentence"
    return None
