"""How an event came about, on eighty columns and as JSON."""

import json
from io import StringIO

from msgspec.structs import replace

from timeline_cli.model.article import How, Published
from timeline_cli.model.event import Actor, ActorType, Event, Source, Status, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.meaning import Now
from timeline_cli.model.span import Span
from timeline_cli.model.timex import ResolvedTimex, Timex, TimexType
from timeline_cli.model.trace import Step
from timeline_cli.writers import explanation
from timeline_cli.writers.screen import Screen

QUOTE = "After a night of rain the harbour master told the council that on Friday two masked men had fired at the old lighthouse."
RUIZ = Actor("Ana Ruiz", "attacker", ActorType.PERSON, ("Ruiz",))


def source(article: str, phrase: str | None, day: str | None) -> Source:
    interval = Interval.parse(day) if day else None
    begin = QUOTE.index(phrase) if phrase else 0
    timex = Timex(Span(50 + begin, 50 + begin + len(phrase)), phrase, TimexType.DATE, "weekday", Now()) if phrase else None
    steps = (Step("weekday", "Friday", "DATE"), Step("base", "day of publication", "2021-05-10"))
    resolved = ResolvedTimex(timex, day, interval, steps) if timex else None
    published = Published(Interval.parse("2021-05-10"), How.HEADER, ("the line 'May 10'",))
    trigger = (Step("trigger", "fired", "attack (shooting)"),)
    return Source(article, QUOTE, 50, 50 + len(QUOTE), 7, published, resolved, interval, (RUIZ,), killed=Toll(1, 1, 1), steps=trigger)


EVENT = Event(
    id="e1",
    kind="attack",
    status=Status.HAPPENED,
    date=Interval.parse("2021-05-07"),
    title="Shooting at lighthouse",
    actors=(RUIZ, Actor("Spain", "target", ActorType.COUNTRY)),
    places=(),
    killed=Toll(1, 1, 1),
    injured=None,
    sources=(
        source("a", "on Friday", "2021-05-07"),
        source("b", "night", "2021-05"),
        source("c", "rain", "2021-05-08"),
        source("d", None, None),
    ),
    steps=(Step("corrected", "title was Blast: by ear", "Shooting"), Step("merge", "same day; both name Ana Ruiz", "4.5")),
)


def told(event: Event = EVENT, width: int = 200) -> str:
    out = StringIO()
    explanation.write(event, out, Screen(width, colour=False, terminal=True))
    return out.getvalue()


def test_the_chain_leads_from_the_phrase_to_the_day_and_says_what_was_rejected() -> None:
    lines = told().splitlines()
    begin = lines.index("Date: 2021-05-07")
    assert lines[begin + 1 : begin + 6] == [
        "  settles it: a:7 says 2021-05-07",
        "    “… harbour master told the council that [on Friday] two masked men had fired at the old …”",
        "      weekday: Friday → DATE",
        "      base: day of publication → 2021-05-10",
        "      published 2021-05-10 (header): the line 'May 10'",
    ]
    assert "  leaves room for it: b:7 says 2021-05" in lines
    assert "  rejected: c:7 says 2021-05-08" in lines
    assert "  names no day: d:7" in lines


def test_actors_merges_tolls_and_corrections_have_their_own_chains() -> None:
    text = told()
    assert "By hand\n  corrected: title was Blast: by ear → Shooting\n" in text
    assert "  attacker: Ana Ruiz (person), also called Ruiz\n    by a:7, b:7, c:7, d:7\n" in text
    assert "  target: Spain (country)\n    by none of the sentences alone\n" in text
    assert "  killed: 1\n    1 by a:7\n" in text
    assert "One event out of 4 sentences in 4 articles\n  4.5  same day; both name Ana Ruiz\n" in text


def test_it_can_be_read_on_eighty_columns() -> None:
    assert max(map(len, told(width=80).splitlines())) <= 80


def test_a_text_cannot_steer_the_terminal() -> None:
    evil = replace(EVENT.sources[0], article="\x1b[2Ja", quote=QUOTE.replace("rain", "\x1b[31m!"))
    assert "\x1b" not in told(replace(EVENT, sources=(evil,), title="\x1b]0;x\x07"))


def test_json_tells_the_same() -> None:
    out = StringIO()
    explanation.write_json(EVENT, out)
    answer = json.loads(out.getvalue())
    assert [link["verdict"] for link in answer["chain"]] == ["settles it", "leaves room for it", "rejected", "names no day"]
    assert answer["chain"][0]["published"] == {"edtf": "2021-05-10", "how": "header", "evidence": ["the line 'May 10'"]}
    assert answer["merges"] == [{"reasons": ["same day", "both name Ana Ruiz"], "weight": "4.5"}]
    assert answer["actors"][0]["sources"] == ["a:7", "b:7", "c:7", "d:7"]
