"""How well stories are told, in per cent: the events of `tests.gate.score`, and how their reports and articles are put together."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tests.gate.score import Outcome, Pair, actor_counts, figures, outcome, percent, read, same_date, same_days, share, told_by
from tests.gate.stories.annotation import GoldDay, Story, stories
from timeline_cli.model.event import ArticleReport, Event
from timeline_cli.model.interval import Interval

_LEEWAY = 3  # days by which a publication may be less closely derived than a careful reader can


class Telling(Struct, frozen=True):
    """What became of one story."""

    story: Story
    outcome: Outcome
    assigned: tuple[tuple[int, int], ...]  # an annotated and a told event, by number, for each mention that was found
    published: dict[str, Interval | None]  # by article

    def misdated(self) -> list[tuple[str, Interval | None]]:
        """Articles whose day of publication was not found, and what was."""
        found = ((article, day, self.published.get(article)) for article, day in self.story.days.items())
        return [(article, told) for article, day, told in found if not same_publication(day, told)]


def telling(story: Story, events: Sequence[Event], reports: Sequence[ArticleReport]) -> Telling:
    """Compares a story with what was told of it."""
    found = outcome(story.annotated, events)
    published = {report.article: report.published.interval for report in reports}
    return Telling(story, found, tuple(_assigned(found, events)), published)


def _assigned(found: Outcome, told: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """A mention that several events were read from belongs to the one that stands for its own, else to the first."""
    for n, gold in enumerate(found.annotated.events):
        matched = [pair.event for pair in found.pairs if pair.gold is gold]
        readings = [(told_by(gold, event), event) for event in told]
        for mention in gold.mentions:
            reading = [event for mentions, event in readings if mention in mentions]
            if reading:
                own = next((event for event in reading if event in matched), reading[0])
                yield n, told.index(own)


def of_stories(tellings: Sequence[Telling]) -> dict[str, float]:
    """All measures of stories: those of any events, and how well reports are merged and articles dated."""
    outcomes = [t.outcome for t in tellings]
    matched = sum(len(o.pairs) for o in outcomes)
    annotated = sum(len(o.annotated.events) for o in outcomes)
    told = matched + sum(len(o.invented) for o in outcomes)
    mentions = sum(len(gold.mentions) for o in outcomes for gold in o.annotated.events)
    dated = [(day.stated, article not in dict(t.misdated())) for t in tellings for article, day in t.story.days.items()]
    return figures(outcomes) | {
        "precision": percent(matched, told),
        "recall": percent(matched, annotated),
        "f1": percent(2 * matched, told + annotated),
        "right": percent(2 * sum(right(pair) for o in outcomes for pair in o.pairs), told + annotated),
        "b3": b_cubed([t.assigned for t in tellings]),
        "mentions": percent(sum(len(t.assigned) for t in tellings), mentions),
        "published.stated": share(found for stated, found in dated if stated),
        "published.derived": share(found for stated, found in dated if not stated),
    }


def right(pair: Pair) -> bool:
    """Told with the very days, and at least half of those who take part."""
    return same_date(pair) and 2 * actor_counts(pair)["right"] >= len(pair.gold.actors)


def b_cubed(assigned: Sequence[Sequence[tuple[int, int]]]) -> float:
    """F1 of B³ over the mentions found, one sequence for each story (Bagga and Baldwin 1998)."""
    precision = recall = 0.0
    for pairs in assigned:
        both, gold, told = Counter(pairs), Counter(n for n, _ in pairs), Counter(n for _, n in pairs)
        precision += sum(both[pair] / told[pair[1]] for pair in pairs)
        recall += sum(both[pair] / gold[pair[0]] for pair in pairs)
    found = sum(map(len, assigned))  # precision and recall are means over as many mentions
    return percent(2 * precision * recall / found, precision + recall) if found else 0.0


def same_publication(day: GoldDay, told: Interval | None) -> bool:
    """True for the very day where it is stated; else for days that hold it and are hardly more than those that can be derived."""
    if day.stated:
        return same_days(day.published, told)
    if told is None or told.days is None or day.derivable.days is None:
        return False
    return told.holds(day.published) and told.days <= day.derivable.days + _LEEWAY


def measured(name: str) -> tuple[list[Telling], dict[str, float]]:
    """What the program makes of one part of the stories."""
    found = [telling(story, *told) for story, told in zip(stories(name), read([story.annotated for story in stories(name)]), strict=True)]
    return found, of_stories(found)
