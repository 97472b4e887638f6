"""A trigger found in a sentence."""

from timeline_cli.language import grammar
from timeline_cli.language.tree import Token
from timeline_cli.model.kind import Frame


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
        """ "the attack", "their talks": told of before, or known."""
        return self.noun and any(c.lower in {"the", "this", "that", "these", "those"} or c.dep == "poss" for c in self.token.children)

    def __repr__(self) -> str:
        return f"<{self.frame.kind}/{self.frame.name} {self.token.text} {self.args}>"
