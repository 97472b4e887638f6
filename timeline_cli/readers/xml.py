"""XML that may mean harm."""

import re
from xml.etree.ElementTree import Element, ParseError, XMLParser

from timeline_cli.readers.source import UnreadableError

_ENTITY = re.compile(r"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


def parsed(data: bytes) -> Element:
    """The root of a document; UnreadableError for damaged XML, and for any that declares entities (they can be bombs)."""
    head = data[:65536]
    text = head.decode("utf-16", "replace") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head.decode("latin-1")
    if _ENTITY.search(text) or b"<!ENTITY" in data:
        raise UnreadableError("XML that declares entities of its own; not read")
    try:
        parser = XMLParser()  # noqa: S314 -- no entities get here, and expat fetches nothing
        parser.feed(data)
        return parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError(f"damaged XML ({error})") from None


def local(node: Element) -> str:
    """The name of an element without its namespace."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def words(node: Element) -> str:
    """All text inside an element."""
    return "".join(node.itertext())
