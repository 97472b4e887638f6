"""Questions: what is asked is not told."""

from timeline_cli.events.hit import Hit
from timeline_cli.language.tree import Token

_AUXILIARIES = frozenset(
    {"do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could", "should", "may", "might"}
    | {"must", "shall", "isn't", "didn't", "doesn't", "won't"}
)
_BEFORE = frozenset({"punct", "cc", "intj", "advmod"})  # "And did he …?", "So, has she …?"
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def asked(hit: Hit) -> bool:
    """True where a sentence asks whether it took place: "Did rebels raid the mill?"; but "Why did they raid it?" takes that for granted.

    So does "Was the army behind the raid?": who is asked after may be in doubt, the raid is not.
    """
    return not (hit.noun and hit.definite) and questioned(hit.token)


def questioned(token: Token) -> bool:
    """Part of what a polar question asks."""
    line = [token, *token.ancestors()]
    top = line[-1]
    said = top.subtree()
    mark = next((t for t in reversed(said) if t.text not in {'"', "”", "’", "'", ")"}), top)
    return mark.text == "?" and any(map(_is_polar, line))


def _is_polar(verb: Token) -> bool:
    """ "Did rebels raid it", "is it true", but not "who raided it", "where did they meet", "they met, didn't they"."""
    if not (verb.is_verb or verb.tag == "MD" or verb.lower in _AUXILIARIES):
        return False
    first = next((t for t in verb.subtree() if not (t.head is verb and t.dep in _BEFORE and t.tag != "WRB")), verb)
    subject = next((c for c in verb.children if c.dep in _SUBJECTS), None)
    opens = first.lower in _AUXILIARIES and (first is verb or first.head is verb)
    return opens and subject is not None and subject.i > first.i
