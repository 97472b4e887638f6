"""A trigger found in a sentence."""

from timeline_cli.language import grammar
from timeline_cli.language.tree import Token
from timeline_cli.model.kind import Frame

_INCIDENTS = frozenset(
    {"incident", "incidents", "attack", "attacks", "raid", "ambush", "bombing", "shooting", "assault", "clash", "violence"}
)
_POINTING = frozenset({"the", "this", "that", "these", "those"})


class Hit:
    """A trigger in a sentence, with its frame and its arguments."""

    __slots__ = ("args", "frame", "noun", "token")

    def __init__(self, token: Token, frame: Frame, noun: bool, args: grammar.Arguments) -> None:
        self.token = token
        self.frame = frame
        self.noun = noun
        self.args = args

    @property
    def definite(self) -> bool:
        """ "the attack", "their talks", "this was an attack": told of before, or known."""
        pointed = self.noun and any(c.lower in _POINTING or c.dep == "poss" for c in self.token.children)
        return pointed or self.called_so or self._of_known()

    def _of_known(self) -> bool:
        """ "The incident in which rebels killed nine": told of before by that name."""
        noun, which = self.token.head, [t for prep in self.token.those("prep") for t in prep.those("pobj") if t.lower == "which"]
        known = self.token.dep == "relcl" and bool(which) and noun.lower in _INCIDENTS
        return known and not self.noun and any(c.lower in _POINTING for c in noun.those("det"))

    @property
    def called_so(self) -> bool:
        """ "This was an attack on us all": what somebody calls an event that was told before."""
        if not self.noun or self.token.dep != "attr":
            return False
        return any(t.lower in {"this", "that"} for t in self.token.head.those("nsubj"))

    def __repr__(self) -> str:
        return f"<{self.frame.kind}/{self.frame.name} {self.token.text} {self.args}>"
