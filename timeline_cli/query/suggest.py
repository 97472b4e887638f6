"""Did you mean …: names that are spelled almost so."""

from collections.abc import Iterable

_NEAR = 0.75  # of difflib's ratio
_MOST = 3


def advice(wrong: str, known: Iterable[str]) -> str:
    """What to say after a word that is none of those known: the near ones, or else all.

    >>> advice("atack", ["visit", "attack"]), advice("party", ["visit", "attack"])
    ('; did you mean attack?', ': there are visit, attack')
    """
    words = list(known)
    return nearest(wrong, words) or f": there are {', '.join(words)}"


def nearest(wrong: str, known: Iterable[str]) -> str:
    """The near ones; nothing where there are none.

    >>> nearest("--actr", ["--actor", "--place"]), nearest("tab", ["table"]), nearest("--colour", ["--place"])
    ('; did you mean --actor?', '; did you mean table?', '')
    """
    words = list(known)
    begun = [word for word in words if wrong and word.startswith(wrong.casefold())]
    near = begun[:_MOST] or suggestions(wrong.casefold(), ((word, word) for word in words))
    return f"; did you mean {' or '.join(near)}?" if near else ""


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
