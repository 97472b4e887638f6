"""What went wrong, corpus by corpus: missed, invented or told wrongly. For open halves only."""

from collections.abc import Iterator, Sequence

from tests.gate.score import Outcome, Pair, actor_counts, same_date, same_place, same_toll
from tests.gate.stories.score import Telling


def of_sentences(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for o in outcomes:
        (article,) = o.annotated.articles
        lines = [*_misses(o)]
        if lines:
            yield f"{article.name}: {' '.join(article.text[article.blocks[0].span.begin :].split())}"
            yield from lines


def of_stories(tellings: Sequence[Telling]) -> Iterator[str]:
    for t in tellings:
        yield f"{t.story.name}:"
        yield from _misses(t.outcome)
        for article, found in t.misdated():
            day = t.story.days[article]
            yield f"  published {article} {day.published.edtf} ({day.derivable.edtf} derivable) told {found and found.edtf}"


def _misses(o: Outcome) -> Iterator[str]:
    for gold in o.missed:
        yield f"  missed    {gold.kind}: {gold.mentions[0].quote!r}"
    for event in o.invented:
        yield f"  invented  {event.kind}: {event.title} ({event.date and event.date.edtf})"
    for pair in o.pairs:
        lines = [*_wrong(pair)]
        if lines and len(o.annotated.events) > 1:
            yield f"  in        {pair.gold.kind}: {pair.gold.mentions[0].quote!r}"
        yield from lines


def _wrong(p: Pair) -> Iterator[str]:
    if not same_date(p):
        yield f"  date      {' or '.join(str(d and d.edtf) for d in p.gold.dates)} told {p.event.date and p.event.date.edtf}"
    if p.gold.status != p.event.status:
        yield f"  status    {p.gold.status} told {p.event.status}"
    if p.event.factuality not in p.gold.factualities:
        yield f"  factual   {' or '.join(p.gold.factualities)} told {p.event.factuality}"
    counts = actor_counts(p)
    if counts["right"] < max(counts["told"], counts["gold"]):
        wanted = ", ".join(f"{a.role}{'?' * a.optional}: {a.names[0]}" for a in p.gold.actors)
        yield f"  actors    [{wanted}] told [{', '.join(f'{a.role}: {a.name}' for a in p.event.actors)}]"
    if p.gold.places and not same_place(p):
        yield f"  place     {p.gold.places} told {p.event.places}"
    for name, gold, told in (("killed", p.gold.killed, p.event.killed), ("injured", p.gold.injured, p.event.injured)):
        if (gold or told) and not same_toll(gold, told):
            yield f"  {name:9} {gold} told {told and (told.low, told.high)}"
