"""Is an article news, told from the day it was printed, or a history that goes from date to date?

Temporal taggers are told so by hand (HeidelTime's document types). Here the expressions decide: a history states many years that lie well away from
its publication, and hardly ever speaks of yesterday or of a bare weekday. In a history, "in March" is a March near the time told last.
"""

from collections.abc import Iterable
from datetime import date

from timeline_cli.model.meaning import Meaning, Named, Now, Shift

_ENOUGH = 5  # stated years
_TIMES = 2  # as many as expressions that only a day of publication can place


def is_narrative(meanings: Iterable[Meaning], published: date | None) -> bool:
    """True for a history."""
    far = deictic = 0
    for meaning in meanings:
        inner = _innermost(meaning)
        if isinstance(inner, Named):
            if inner.year is not None and (published is None or abs(inner.year - published.year) > 1):
                far += 1
            elif inner.weekday is not None and inner.month is None:
                deictic += 1
        elif isinstance(meaning, Shift) and isinstance(inner, Now):
            deictic += 1
    return far >= _ENOUGH and far >= _TIMES * deictic


def _innermost(meaning: Meaning) -> Meaning:
    of: Meaning | None = getattr(meaning, "of", None) or getattr(meaning, "first", None)
    return meaning if of is None else _innermost(of)
