"""`python -m tests.gate [--misses] [--floors]`: the figures of both halves.

`--misses` lists what went wrong in the open half, and never in the held one. `--floors` raises the floors to just below the
figures; none ever falls.
"""

import sys
from collections.abc import Iterator, Sequence

from tests.gate.annotation import SETS
from tests.gate.score import FLOORS, Outcome, actor_counts, floors, measured, same_date, same_place, same_toll

SLACK = 2.0  # points between a figure and its floor: one event more or less is no fall


def misses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Article by article, what was missed, invented or told wrongly."""
    for o in outcomes:
        article = o.annotated.article
        lines = [f"  missed    {gold.kind}: {gold.spans[0].of(article.text)!r}" for gold in o.missed]
        lines += [f"  invented  {event.kind}: {event.title} ({event.date and event.date.edtf})" for event in o.invented]
        for p in o.pairs:
            if not same_date(p):
                lines.append(
                    f"  date      {' or '.join(str(d and d.edtf) for d in p.gold.dates)} told {p.event.date and p.event.date.edtf}"
                )
            if p.gold.status != p.event.status:
                lines.append(f"  status    {p.gold.status} told {p.event.status}")
            if p.event.factuality not in p.gold.factualities:
                lines.append(f"  factual   {' or '.join(p.gold.factualities)} told {p.event.factuality}")
            counts = actor_counts(p)
            if counts["right"] < max(counts["told"], counts["gold"]):
                wanted = ", ".join(f"{a.role}{'?' * a.optional}: {a.names[0]}" for a in p.gold.actors)
                lines.append(f"  actors    [{wanted}] told [{', '.join(f'{a.role}: {a.name}' for a in p.event.actors)}]")
            if p.gold.places and not same_place(p):
                lines.append(f"  place     {p.gold.places} told {p.event.places}")
            for name, gold, told in (("killed", p.gold.killed, p.event.killed), ("injured", p.gold.injured, p.event.injured)):
                if (gold or told) and not same_toll(gold, told):
                    lines.append(f"  {name:9} {gold} told {told and (told.low, told.high)}")
        if lines:
            yield f"{article.name}: {' '.join(article.text[article.blocks[0].span.begin :].split())}"
            yield from lines


def raised(table: dict[str, dict[str, float]]) -> str:
    """floors.toml with every floor at the old one or a little below the new figure, whichever is higher."""
    old = floors()
    lines = ["# Per cent; these may rise (`python -m tests.gate --floors`) and not fall."]
    for name, found in table.items():
        lines += ["", f"[{name}]"]
        lines += [f'"{measure}" = {max(old.get(name, {}).get(measure, 0), round(value - SLACK, 1))}' for measure, value in found.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Prints the figures of both halves, and the misses of the open one when asked."""
    results = {name: measured(name) for name in SETS}
    table = {name: found for name, (_, found) in results.items()}
    if "--misses" in sys.argv[1:]:
        print("\n".join(misses(results["open"][0])))  # noqa: T201
    if "--floors" in sys.argv[1:]:
        FLOORS.write_text(raised(table))
    print(f"{'':20}" + "".join(f"{name:>8}" for name in table))  # noqa: T201
    for measure in table["open"]:
        print(f"{measure:20}" + "".join(f"{found[measure]:8.1f}" for found in table.values()))  # noqa: T201


if __name__ == "__main__":
    main()
