"""Every format there is a reader for, and which of them a source is."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.archives import COMPRESSED, TAR, ZIP
from timeline_cli.readers.epub import EPUB
from timeline_cli.readers.feeds import FEED
from timeline_cli.readers.html import HTML
from timeline_cli.readers.mail import MAIL, MAILBOX
from timeline_cli.readers.office import DOCX, ODT
from timeline_cli.readers.pdf import PDF
from timeline_cli.readers.records import JSON, TABLE
from timeline_cli.readers.rtf import RTF
from timeline_cli.readers.source import Reader, Source, UnreadableError
from timeline_cli.readers.text import TEXT
from timeline_cli.readers.warc import WARC

# The first that sees its own in a head reads it: what is kept in another format's dress stands before that format.
READERS: tuple[Reader, ...] = (
    RTF, DOCX, ODT, EPUB, ZIP, WARC, TAR, COMPRESSED, PDF, MAILBOX, MAIL, FEED, HTML, JSON, TABLE, TEXT,
)  # fmt: skip
_DEEPEST = 4  # archives within archives


def reader_of(source: Source) -> Reader:
    """The reader that sees its own in the first bytes; else the one its suffix names; else plain text."""
    head = source.head()
    suffix = PurePosixPath(source.label.lower()).suffix
    seen = next((reader for reader in READERS if reader.sees(head)), None)
    return seen or next((reader for reader in READERS if suffix in reader.suffixes), TEXT)


def items(source: Source) -> Iterator[Article | Problem]:
    """The articles of a source and of all sources inside it, and what went wrong, each with its place."""
    if source.depth > _DEEPEST:
        yield Problem(source.name, None, f"more than {_DEEPEST} archives within one another; left closed")
        return
    try:
        if not source.head():
            raise UnreadableError("empty file")
        nothing = True
        for item in reader_of(source).read(source):
            nothing = False
            if isinstance(item, Source):
                yield from items(item)
            else:
                yield item
        if nothing:
            yield Problem(source.name, None, "holds no articles", lost=False)
    except UnreadableError as error:
        yield Problem(source.name, None, str(error))
    except ImportError as error:
        yield Problem(source.name, None, f"needs {error.name}: pip install 'timeline-cli[formats]'")
    except MemoryError:
        yield Problem(source.name, None, "too large for the memory of this machine")
