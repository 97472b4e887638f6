"""The rules, by what they find. To add one: docs/how-to/add-a-date-pattern.md."""

from timeline_cli.timex.rule import Rule
from timeline_cli.timex.rules import (
    anaphoric,
    around,
    days,
    holidays,
    inside,
    lengths,
    numeric,
    often,
    parts,
    portions,
    ranges,
    relative,
    times,
    vague,
    years,
)

_NAMES = (holidays, days, numeric, times, years, parts, relative, anaphoric, often, lengths, vague)
_BUILT = (portions, inside, around)

ROUNDS: tuple[tuple[Rule, ...], ...] = tuple(
    tuple(rule for module in modules for rule in module.rule.rules) for modules in (_NAMES, _BUILT, _BUILT, (ranges,))
)
"""Each round finds expressions in words and in what the rounds before it found.

Of two finds that overlap the one that begins first is taken, then the longer, then that of the earlier rule.
"""

ALL: tuple[Rule, ...] = tuple(dict.fromkeys(rule for rules in ROUNDS for rule in rules))
"""Every rule once."""
