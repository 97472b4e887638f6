"""Articles whose day of publication a person gives."""

from collections.abc import Sequence

from msgspec.structs import replace

from timeline_cli.corrections.outcome import Outcome, State
from timeline_cli.corrections.rules import Dating, Placed, interval
from timeline_cli.corrections.sentences import NEAR
from timeline_cli.language.nearness import nearness, words
from timeline_cli.model.article import Article, How, Part, Published
from timeline_cli.model.mention import Reading
from timeline_cli.model.picked import Picked

_OPENING = 40  # words of an article that it is known by


def opening(article: Article) -> str:
    """The first words of an article's story, as a rule keeps them."""
    told = [block.span.of(article.text) for block in article.blocks if block.part is Part.BODY] or [article.text]
    return " ".join(" ".join(told)[: 20 * _OPENING].split()[:_OPENING])


def dated(readings: Sequence[Reading], rules: Sequence[Placed]) -> tuple[Sequence[Reading], tuple[Outcome, ...]]:
    """The readings, with the days that persons give; and what became of each rule that speaks of an article."""
    mine = [(placed, placed.rule) for placed in rules if isinstance(placed.rule, Dating)]
    if not mine:
        return readings, ()
    days: dict[int, Published] = {}
    openings = [words(opening(reading.article)) for reading in readings]
    outcomes = []
    for placed, rule in mine:
        begins = words(rule.begins)
        alike = [(nearness(begins, o, NEAR), readings[n].article.name == rule.article, -n) for n, o in enumerate(openings)]
        score, _, n = max(alike, default=(0.0, False, 0))
        state = State.HOLDS if score == 1 else State.NEAR if score else State.STALE
        if score:
            days[-n] = Published(interval(rule.published), How.GIVEN, (f"corrected: {rule.why}" if rule.why else "corrected",))
        outcomes.append(Outcome(placed.path, placed.line, f"published {rule.published} for {rule.article}", rule.why, state))

    def given_day(n: int) -> Reading:
        reading = readings[n]
        return replace(reading, article=replace(reading.article, stated=days[n])) if n in days else reading

    return Picked(given_day, range(len(readings))), tuple(outcomes)
