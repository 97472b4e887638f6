"""Named operations headed by what they are: "Operation Red Dawn" is an operation, where the parser makes it a kind of dawn."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

_LONGEST = 3  # words of a name


def head_operations(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: what hung on the name's last word hangs on "Operation", and it below that as `flat`."""
    for token in tokens:
        last = token.head
        if token.text in {"Operation", "Operations"} and token.dep == "compound" and last.is_name and 0 < last.i - token.i <= _LONGEST:
            dep, above = last.dep, last.head
            token.hang(token if above is last else above, dep)
            for child in [c for c in last.children if not token.i < c.i < last.i]:
                child.hang(token, child.dep)
            last.hang(token, "flat")
