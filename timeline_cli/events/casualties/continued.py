"""What a sentence counts of an attack told before it: with the others, against them, or in place of them."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_cli.events import numerals
from timeline_cli.events.casualties.counts import Count, counts
from timeline_cli.events.casualties.recounts import Tolls, recounted, rivals, widened
from timeline_cli.events.casualties.sides import other_side
from timeline_cli.events.casualties.sums import casualties
from timeline_cli.events.casualties.totals import totals
from timeline_cli.events.casualties.victims import is_further, victims
from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, verbs
from timeline_cli.language.tree import Tree
from timeline_cli.model.event import Toll


class Continued(NamedTuple):
    """What a sentence counts of an attack told before it."""

    tolls: Tolls
    joined: bool = True  # it counts victims of that attack, for sure
    summed: bool = False  # those told before are counted with its own


def continued(tree: Tree, known: Tolls, *, before: Tree | None, later: bool) -> Continued:
    """What a sentence counts of an attack that it goes on from, of whom `known` were told.

    `before` is the sentence that told of it, where nothing stands between the two; `later` tells that the sentence tells who died of it
    afterwards.
    """
    told = casualties(tree)
    if told == (None, None):
        again = recounted(tree, known) if before is not None else known
        return Continued(again if again != known else told)
    if _some(known) and not _some(told):
        return Continued((None, None))  # "the official escaped unharmed"
    if rivals(tree):
        return Continued((widened(told[KILLED], known[KILLED]), widened(told[INJURED], known[INJURED])))
    counted = sorted(counts(tree), key=lambda count: count.at.i)
    if counted and (counted[0].further or (not counted[0].nth and before is not None and other_side(counted, counts(before)))):
        together = _with(told[KILLED], known[KILLED]), _with(told[INJURED], known[INJURED])  # "two more died, and a guard lost a hand"
        if not later and _makes_up(told[KILLED], known[KILLED]):
            return Continued((None, None))
        if _denied(counted[0]):
            return Continued((_perhaps(together[KILLED], known[KILLED]), _perhaps(together[INJURED], known[INJURED])))
        return Continued(together, summed=True)
    total = KILLED in totals(tree, numerals.find(tree)) or any(is_further(noun) for _, noun, _ in victims(tree))
    if later and not total:  # but "a third victim died on Friday", "taking the toll to three"
        killed, known_dead = _with(told[KILLED], known[KILLED]), known[KILLED]
        return Continued((Toll(known_dead.low, killed.best, killed.high) if killed and known_dead else killed, told[INJURED]))
    (killed, injured), (dead, hurt) = told, known
    if _counted_next(counted, KILLED, hurt) and dead is None:
        killed = Toll(1, 1, 1)
    if _counted_next(counted, INJURED, hurt):
        injured = _with(injured, hurt)
    elif injured is not None and hurt is not None and injured.high < hurt.low and _in_care(counted):
        injured = None
    return Continued((killed, injured), joined=later or not differ(dead, killed))


def _some(known: Tolls) -> bool:
    return any(toll is not None and toll.high for toll in known)


def _counted_next(counted: Sequence[Count], fate: int, known: Toll | None) -> bool:
    """ "A fourth guard died", "a fourth is in hospital", where three are known to be hurt."""
    return known is not None and any(count.fate == fate and count.nth - 1 == known.best for count in counted)


def _in_care(counted: Sequence[Count]) -> bool:
    """ "Nine were wounded. Six are in hospital.": a part of those known."""
    care = verbs("lie") | verbs("bring in") | verbs("treat") | verbs("undergo") | verbs("fight")
    return all(count.at.lower in care for count in counted if count.fate == INJURED)


def _with(told: Toll | None, known: Toll | None) -> Toll | None:
    """Those counted now and those known of before, together."""
    return Toll(known.low + told.low, known.best + told.best, known.high + told.high) if told is not None and known is not None else told


def _makes_up(more: Toll | None, known: Toll | None) -> bool:
    """ "Twelve died; the mayor had put the dead at nine. Three more bodies were found.": what the higher count has beside the lower."""
    return more is not None and known is not None and known.low < known.high and known.low + more.best <= known.high


def _denied(count: Count) -> bool:
    """ "He denied that six villagers had lost their lives as well"."""
    return any(above.lower in verbs("deny") for above in count.at.ancestors())


def _perhaps(together: Toll | None, known: Toll | None) -> Toll | None:
    """Those known, and with others at most so many."""
    return Toll(known.low, known.best, together.high) if together is not None and known is not None else together


def differ(told: Toll | None, more: Toll | None) -> bool:
    """Two counts of the dead that cannot be of one attack for sure: which one the second counts is left to all that is told."""
    return told is not None and more is not None and not more.low <= told.best <= more.high
