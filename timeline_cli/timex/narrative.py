"""Is an article news, told from the day it was printed, or a history that goes from date to date?

Temporal taggers are told so by hand (HeidelTime's document types). Here the expressions decide: a history states many years that lie
well away from its publication, and hardly ever speaks of yesterday or of a bare weekday. In a history, "in March" is a March near the
time told last.
"""

from collections.abc import Iterable
from datetime import date

from timeline_cli.model.meaning import Meaning, Now, Shift, named_in

_ENOUGH = 5  # stated years
_TIMES = 4  # as many as expressions that only a day of publication can place


def is_narrative(meanings: Iterable[Meaning], published: date | None) -> bool:
    """True for a history. Without a day of publication there is no telling, and nothing is guessed."""
    if published is None:
        return False
    far = deictic = 0
    for meaning in meanings:
        named = named_in(meaning)
        if named is not None and named.year is not None:
            far += abs(named.year - published.year) > 1
        elif named is not None:
            deictic += named.weekday is not None and named.month is None
        else:
            deictic += isinstance(meaning, Shift) and isinstance(meaning.of, Now)
    return far >= _ENOUGH and far >= _TIMES * deictic
