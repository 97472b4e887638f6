"""Elements of web pages found by their tags, in a time linear in the page, however it is made."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct


class Element(Struct, frozen=True):
    """Where an element stands in its page: from `begin` to `end`, its content from `inner` to `outer`."""

    begin: int
    inner: int
    outer: int
    end: int
    tag: str  # its opening tag

    def content(self, html: str) -> str:
        """What stands between its tags."""
        return html[self.inner : self.outer]


@cache
def _tags(names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    opening = re.compile(rf"<({'|'.join(names)})\b[^<>]*>", re.IGNORECASE)
    return opening, {name: re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE) for name in names}


def elements(html: str, *names: str) -> Iterator[Element]:
    """The elements of these names in order, none within another; one that is never closed is none."""
    opening, closing = _tags(names)
    unclosed: set[str] = set()
    at = 0
    while found := opening.search(html, at):
        name = found[1].lower()
        close = None if name in unclosed else closing[name].search(html, found.end())
        at = found.end() if close is None else close.end()
        if close is None:
            unclosed.add(name)
        else:
            yield Element(found.start(), found.end(), close.start(), close.end(), found[0])


def without(html: str, wanted: Callable[[Element], bool], *names: str) -> str:
    """The page without its elements of these names, but for those that are `wanted`."""
    kept, at = [], 0
    for element in elements(html, *names):
        if not wanted(element):
            kept.append(html[at : element.begin])
            at = element.end
    return "".join((*kept, html[at:]))
