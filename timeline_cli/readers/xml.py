"""XML that may mean harm."""

import re
from xml.etree.ElementTree import Element, ParseError, XMLParser

from timeline_cli.readers.source import UnreadableError

_PARAGRAPHS = frozenset(("p", "h"))
_SPACES = {"br": "\n", "cr": "\n", "line-break": "\n", "tab": "\t", "s": " "}
_SILENT = frozenset(("annotation", "tracked-changes", "Fallback"))
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


def paragraphs(root: Element, text: frozenset[str] | None = None) -> list[str]:
    """The words of every paragraph or heading of an office document, in one walk at any depth; those within others stand apart.

    `text` names the elements that hold words, None meaning all. Comments, what was struck out, and the second dress that Word gives to
    a text box are passed over.
    """
    found: list[list[str]] = [[]]
    ahead: list[Element | str] = [root]
    while ahead:
        node = ahead.pop()
        if isinstance(node, str):
            found[-1].append(node)
            continue
        name = local(node)
        if name in _SILENT:
            continue
        if name in _PARAGRAPHS:
            found.append([])
        found[-1].append(_SPACES.get(name) or (node.text or "" if text is None or name in text else ""))
        for child in reversed(node):
            if text is None and child.tail:
                ahead.append(child.tail)
            ahead.append(child)
    return ["".join(pieces) for pieces in found]


def words(node: Element) -> str:
    """All text inside an element."""
    return "".join(node.itertext())
