"""Files to articles: nothing here raises for what is in a file."""

from collections.abc import Iterator

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.corpus import Found, files

__all__ = ["FIELDS", "Found", "each", "files", "read"]

FIELDS = ("text", "title", "published", "modified", "url", "outlet", "author", "language")  # of an article, as records have them


def read(found: Found) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of one file, and what could not be read or believed in it; never raises on any bytes."""
    all_of_it = list(each(found))
    return tuple(i for i in all_of_it if isinstance(i, Article)), tuple(i for i in all_of_it if isinstance(i, Problem))


def each(found: Found) -> Iterator[Article | Problem]:
    """The same one by one, for archives that hold many."""
    # imported when the first file is read: on an index that is up to date none is
    from timeline_cli.readers.formats import items
    from timeline_cli.readers.source import Source

    try:
        before = found.path.stat()
        yield from items(Source(found.name, found.path.name, found.path, columns=dict(found.columns)))
        after = found.path.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            yield Problem(found.name, None, "changed while it was read; read it again", lost=False)
    except OSError as error:
        yield Problem(found.name, None, (error.strerror or "cannot be read").lower())
