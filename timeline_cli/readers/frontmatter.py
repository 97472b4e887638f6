"""What stands between two lines of `---` at the head of a file."""

import re
from collections.abc import Mapping

from msgspec import Struct

_FENCE = re.compile(r"(?:-{3,}|\+{3})[ \t]*$")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*[:=][ \t]*(.*)$")
_MOST_LINES = 60


class FrontMatter(Struct, frozen=True):
    """Fields by name in lower case, where the text proper begins, and what was wrong: line and message."""

    fields: Mapping[str, str]
    body: int
    remarks: tuple[tuple[int, str], ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Reads `key: value` lines between fences; a block without a closing fence ends at the first line that is no field.

    Values may be quoted; of nested YAML only the plain fields are taken, the rest is passed over with a remark.
    """
    begin = len(text) - len(text.lstrip("\ufeff\r\n"))
    lines = _lines(text, begin)
    if not lines or not _FENCE.match(lines[0][1]):
        return FrontMatter({}, 0)
    first = text.count("\n", 0, begin) + 1
    fields: dict[str, str] = {}
    remarks: list[tuple[int, str]] = []
    odd: list[tuple[int, str]] = []
    for number, (_, line, end) in enumerate(lines[1:], first + 1):
        if _FENCE.match(line):
            return FrontMatter(fields, end, tuple(remarks + odd)) if fields or not odd else FrontMatter({}, 0)
        field = _FIELD.match(line)
        if field and field[1].lower() not in fields:
            fields[field[1].lower()] = _plain(field[2])
        elif line.strip() and not line.startswith((" ", "\t", "#", "-")):
            odd.append((number, f"front matter: “{line.strip()[:60]}” is no field; passed over"))
    if not fields:
        return FrontMatter({}, 0)
    return _unclosed(lines, first)


def _unclosed(lines: list[tuple[int, str, int]], first: int) -> FrontMatter:
    fields: dict[str, str] = {}
    body = lines[0][2]
    for _, line, end in lines[1:]:
        field = _FIELD.match(line)
        if not field or " " in field[1].strip():
            break
        fields.setdefault(field[1].lower(), _plain(field[2]))
        body = end
    return FrontMatter(fields, body, ((first, "front matter without its closing ---; read as far as its fields go"),))


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace('\\"', '"').replace("\\\\", "\\") if value[0] == '"' else inner.replace("''", "'")
    return value


def _lines(text: str, begin: int) -> list[tuple[int, str, int]]:
    """The first lines: begin, text without its end, begin of the next."""
    found = []
    for _ in range(_MOST_LINES):
        if begin >= len(text):
            break
        end = text.find("\n", begin)
        after = len(text) if end < 0 else end + 1
        found.append((begin, text[begin : min(after, begin + 2000)].rstrip("\r\n"), after))
        begin = after
    return found
