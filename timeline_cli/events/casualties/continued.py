"""What a sentence counts of an attack told before it: with the others, against them, or in place of them."""

from timeline_cli.events.casualties.counts import counts
from timeline_cli.events.casualties.recounts import Tolls, recounted, rivals, widened
from timeline_cli.events.casualties.sums import casualties
from timeline_cli.events.casualties.victims import INJURED, KILLED, is_further, victims
from timeline_cli.language.tree import Tree
from timeline_cli.model.event import Toll


def continued(tree: Tree, known: Tolls, *, beside: bool, later: bool) -> tuple[Tolls, bool]:
    """The tolls of an attack that a sentence goes on from, of whom `known` were told; and whether it counts them with those, for sure.

    `beside` tells that nothing stands between the two, `later` that the sentence tells who died of it afterwards.
    """
    told = casualties(tree)
    if told == (None, None):
        again = recounted(tree, known) if beside else known
        return (again if again != known else told), True
    if rivals(tree):
        return (widened(told[KILLED], known[KILLED]), widened(told[INJURED], known[INJURED])), True
    first = min(counts(tree), key=lambda count: count.at.i, default=None)
    if first is not None and first.further:  # "two more died, and a third guard lost a hand"
        return (_with(told[KILLED], known[KILLED]), _with(told[INJURED], known[INJURED])), True
    if later and not any(is_further(noun) for _, noun, _ in victims(tree)):  # "a third victim died on Friday" is a total
        killed, before = _with(told[KILLED], known[KILLED]), known[KILLED]
        return (Toll(before.low, killed.best, killed.high) if killed and before else killed, told[INJURED]), True
    return told, not differ(known[KILLED], told[KILLED])


def _with(told: Toll | None, known: Toll | None) -> Toll | None:
    """Those counted now and those known of before, together."""
    return Toll(known.low + told.low, known.best + told.best, known.high + told.high) if told is not None and known is not None else told


def differ(told: Toll | None, more: Toll | None) -> bool:
    """Two counts of the dead that cannot be of one attack for sure: which one the second counts is left to all that is told."""
    return told is not None and more is not None and not more.low <= told.best <= more.high
