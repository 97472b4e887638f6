"""How many were killed and injured, from the words of one sentence.

Figures follow the sources: "at least 20" and "more than 20" are 20, "10 to 15" is a range, "dozens" is no figure, "nobody was
hurt" is 0; a part of a figure ("nine of them nurses", "including two children") is not counted again.
"""

from timeline_cli.events.casualties.continued import Continued, continued, differ
from timeline_cli.events.casualties.counts import counts
from timeline_cli.events.casualties.recounts import Tolls
from timeline_cli.events.casualties.sums import casualties, tolls
from timeline_cli.events.casualties.totals import totals
from timeline_cli.events.casualties.victims import is_further, is_nobody, is_nth, victims
from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, verbs, wounds

__all__ = [
    "INJURED",
    "KILLED",
    "Continued",
    "Tolls",
    "casualties",
    "continued",
    "counts",
    "differ",
    "is_further",
    "is_nobody",
    "is_nth",
    "tolls",
    "totals",
    "verbs",
    "victims",
    "wounds",
]
