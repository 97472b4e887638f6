"""How a conclusion came about: the steps that `timeline explain` prints."""

from msgspec import Struct


class Step(Struct, frozen=True, gc=False):
    """One step of reasoning: which rule, said of what, with what result."""

    rule: str
    text: str
    result: str = ""
