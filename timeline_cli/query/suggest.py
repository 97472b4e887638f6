"""Did you mean …: names that are spelled almost so."""

from collections.abc import Iterable

_NEAR = 0.75  # of difflib's ratio
_MOST = 3


def suggestions(folded: str, spellings: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Names with a spelling, or a word of one, close to the one asked for.

    >>> suggestions("ruzi", [("Ana Ruiz", "ana ruiz"), ("Bo Lund", "bo lund")])
    ('Ana Ruiz',)
    """
    from difflib import get_close_matches  # only who has mistyped waits for it

    names: dict[str, dict[str, None]] = {}
    for name, spelling in spellings:
        for form in {spelling, *spelling.split()}:
            names.setdefault(form, {})[name] = None
    close = get_close_matches(folded, names, n=_MOST, cutoff=_NEAR)
    return tuple(dict.fromkeys(name for form in close for name in names[form]))[:_MOST]
