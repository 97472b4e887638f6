"""Files to articles: nothing here raises for what is in a file."""

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.corpus import Found, files

__all__ = ["Found", "files", "read"]

_LARGEST = 100 * 2**20  # bytes of one file


def read(found: Found) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of one file, and what could not be read or believed in it; never raises on any bytes."""
    # imported when the first file is read: on an index that is up to date none is
    from timeline_cli.readers.decode import NotTextError
    from timeline_cli.readers.text import read_text

    try:
        if found.path.stat().st_size > _LARGEST:
            return (), (Problem(found.name, None, f"larger than {_LARGEST >> 20} MB; split it"),)
        return read_text(found.name, found.path.read_bytes())
    except NotTextError as error:
        return (), (Problem(found.name, None, str(error)),)
    except OSError as error:
        return (), (Problem(found.name, None, (error.strerror or "cannot be read").lower()),)
