"""RTF, by striprtf."""

from collections.abc import Iterator
from typing import Any, cast

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.document import Extracted
from timeline_cli.readers.exports import texts
from timeline_cli.readers.source import Reader, Source, UnreadableError, begins

_LARGEST = 20 * 2**20


def _read(source: Source) -> Iterator[Article | Problem]:
    from striprtf import striprtf

    data = source.data(_LARGEST)
    try:
        text = str(cast(Any, striprtf).rtf_to_text(data.decode("cp1252", "replace"), errors="replace"))
    except Exception as error:  # whatever a library makes of broken input, the rest goes on
        raise UnreadableError(f"damaged RTF ({type(error).__name__})") from None
    paragraphs = "\n\n".join(line for line in text.split("\n") if line.strip())
    yield from texts(source, Extracted(text if "End of Document" in text else paragraphs), "rtf")


RTF = Reader("rtf", (".rtf",), begins(b"{\\rtf"), _read)
