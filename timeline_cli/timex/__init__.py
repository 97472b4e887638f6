"""Time expressions: found in a text, then resolved against the day it was published (TIMEX3; EDTF)."""

from timeline_cli.timex.finder import find
from timeline_cli.timex.resolver import resolve

__all__ = ["find", "resolve"]
