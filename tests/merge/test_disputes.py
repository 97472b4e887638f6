"""Where sources of one event differ."""

import json
from io import StringIO
from pathlib import Path

from msgspec.structs import replace

from tests.conftest import Timeline
from timeline_cli.merge.disputes import conflicts, meetings
from timeline_cli.model.article import How, Published
from timeline_cli.model.conflict import Conflict
from timeline_cli.model.event import Actor, ActorType, Event, Factuality, Source, Status, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.writers import card
from timeline_cli.writers import conflicts as writer
from timeline_cli.writers.screen import Screen


def source(article: str, published: str, **said: object) -> Source:
    made = Source(article, f"As {article} says.", 0, 12, 1, Published(Interval.parse(published), How.HEADER))
    return replace(made, **said)


def event(
    *sources: Source, kind: str = "attack", shape: str = "", date: str | None = "2021-05-04", actors: tuple[Actor, ...] = ()
) -> Event:
    day = Interval.parse(date) if date else None
    return Event("e", kind, Status.HAPPENED, day, "It", actors, ("Lyon",), None, None, sources, shape=shape)


def said(*found: Conflict) -> list[tuple[str, bool, list[str]]]:
    return [(c.field, c.revised, [claim.value for claim in c.claims]) for c in found]


def told(*sources: Source, **of: object) -> list[tuple[str, bool, list[str]]]:
    return said(*conflicts(event(*sources, **of), {}))  # type: ignore[arg-type]


def test_days_that_cannot_be_one_stand_side_by_side_with_who_said_so_and_when() -> None:
    found = conflicts(
        event(
            source("a", "2021-05-06", date=Interval.parse("2021-05-04")),
            source("b", "2021-05-07", date=Interval.parse("2021-05-05")),
            source("c", "2021-06-01", date=Interval.parse("2021-05")),
            source("d", "2021-05-05", date=Interval.parse("2021-05-04")),
        ),
        {},
    )
    assert said(*found) == [("date", False, ["2021-05-04", "2021-05-05"])]
    assert found[0].claims[0].articles == ("d", "a")
    assert found[0].claims[0].published == Interval.parse("2021-05-05")


def test_an_uncertain_day_contradicts_nothing() -> None:
    assert told(source("a", "2021", date=Interval.parse("2021-05-04?")), source("b", "2021", date=Interval.parse("2021-05-05"))) == []


def test_a_toll_that_rose_in_the_first_weeks_is_told_from_sources_that_disagree() -> None:
    def killed(*figures: tuple[str, int]) -> list[tuple[str, bool, list[str]]]:
        return told(*(source(f"{n}", day, killed=Toll(k, k, k)) for n, (day, k) in enumerate(figures)))

    assert killed(("2021-05-04", 3), ("2021-05-05", 5), ("2021-05-07", 9)) == [("killed", True, ["3", "5", "9"])]
    assert killed(("2021-05-04", 3), ("2021-05-05", 3)) == []
    assert killed(("2021-05-04", 5), ("2021-05-06", 3)) == [("killed", False, ["5", "3"])]
    assert killed(("2021-05-04", 3), ("2021-05-04", 5)) == [("killed", False, ["3", "5"])]
    assert killed(("2021-05-04", 3), ("2022-05-04", 5)) == [("killed", False, ["3", "5"])]


def test_a_range_contradicts_only_what_lies_outside() -> None:
    range_ = source("a", "2021", killed=Toll(3, 4, 5))
    assert told(range_, source("b", "2021", killed=Toll(5, 5, 5))) == []
    assert told(range_, source("b", "2021", killed=Toll(7, 7, 7))) == [("killed", False, ["3 to 5", "7"])]


def test_towns_and_names_that_exclude_each_other() -> None:
    one, other = source("a", "2021", places=("Lyon", "France")), source("b", "2021", places=("Marseille",))
    assert told(one, other) == [("place", False, ["Lyon", "Marseille"])]
    assert told(one, other, kind="visit", shape="trip") == []
    assert told(one, source("b", "2021", places=("France",))) == []
    by = [Actor(name, "attacker", ActorType.GROUP) for name in ("Red Dawn", "Blue Dusk")]
    assert told(*(source(a.name, "2021", actors=(a,)) for a in by)) == [("attacker", False, ["Blue Dusk", "Red Dawn"])]


def test_an_agreement_was_made_at_the_meeting_of_its_day() -> None:
    france = (Actor("France", "party", ActorType.COUNTRY),)
    met = event(source("a", "2021", places=("Lyon",)), kind="visit", shape="meeting")
    deal = event(source("a", "2021"), source("b", "2021", places=("Marseille",)), kind="agreement", actors=france)
    assert said(*conflicts(deal, meetings([met]))) == [("place", False, ["Lyon", "Marseille"])]
    assert conflicts(deal, meetings([replace(met, date=Interval.parse("2021-05-03"))])) == ()


def test_one_article_does_not_contradict_itself() -> None:
    three, five = Toll(3, 3, 3), Toll(5, 5, 5)
    assert told(source("a", "2021", killed=three, places=("Lyon",)), source("a", "2021", killed=five, places=("Marseille",))) == []


def test_the_worst_comes_first_and_the_card_shows_it() -> None:
    rose = event(*(source(n, f"2021-05-0{n}", killed=Toll(int(n), int(n), int(n))) for n in "45"))
    far = event(source("a", "2021", places=("Lyon",)), source("b", "2021", places=("Lima",)), source("c", "2021"))
    events = [replace(e, id=id_, conflicts=conflicts(e, {})) for e, id_ in ((rose, "r"), (far, "f"), (event(source("a", "2021")), "n"))]
    assert [e.id for e in writer.worst_first(events)] == ["f", "r"]
    out = StringIO()
    card.write(events[0], out, Screen(80, colour=False))
    assert "Where they differ\n\n  killed: 4 (4, published 2021-05-04) → 5 (5, published 2021-05-05) (rose)\n" in out.getvalue()
    out = StringIO()
    writer.write_json(events[:1], out)
    claims = json.loads(out.getvalue())["conflicts"][0]["conflicts"][0]["claims"]
    assert claims[0] == {"value": "4", "articles": ["4"], "published": "2021-05-04"}


def test_without_conflicts_nothing_is_printed(timeline: Timeline, corpus: Path) -> None:
    assert timeline("conflicts", corpus)[:2] == (1, "")


def test_an_article_that_denies_what_another_tells_contradicts_it_and_a_careful_one_does_not() -> None:
    asserts, alleges = source("a", "2021-05-04"), source("b", "2021-05-05", factuality=Factuality.ALLEGED)
    denies = source("c", "2021-05-06", factuality=Factuality.DENIED)
    assert told(asserts, alleges) == []
    assert told(asserts, alleges, denies) == [("factuality", False, ["asserted", "alleged", "denied"])]
    assert told(denies, source("c", "2021-05-06")) == []  # what an article tells, and quotes a denial of, it tells
    assert told(denies) == []


def test_a_denied_part_contradicts_those_who_name_the_attacker() -> None:
    group = Actor("Red Dawn", "attacker", ActorType.GROUP)
    names, denies = source("a", "2021-05-04", actors=(group,)), source("b", "2021-05-05", denied=("Red Dawn",))
    assert told(names, denies) == [("attacker", False, ["Red Dawn", "not Red Dawn"])]
    assert told(source("a", "2021-05-04"), denies) == []
    assert told(names, source("a", "2021-05-04", denied=("Red Dawn",))) == []
