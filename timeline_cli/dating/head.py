"""Place, day and agency before the first word of a story, in whatever order they stand."""

import re

from timeline_cli.dating.written import MONTH, WEEKDAY, full_dates, month_days
from timeline_cli.language.world.places import place
from timeline_cli.model.span import Span

_CELL = 60  # characters of a cell in a line of cells
_MONTH = rf"(?i:{MONTH})"
_NO_DAY = rf"(?!{_MONTH}\s+\d|{WEEKDAY})"
_UPPER_WORD, _WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+", r"[A-ZÀ-Þ][\w.'’-]+"
_UPPER = rf"{_NO_DAY}{_UPPER_WORD}(?:\ {_NO_DAY}{_UPPER_WORD}){{0,3}}"
_MIXED = rf"{_NO_DAY}{_WORD}(?:\ {_NO_DAY}(?:{_WORD}|de|del|la|of|al|el|and)){{0,3}}"
_NAME = re.compile(_MIXED)
_PLACE = re.compile(
    rf"""(?:(?P<upper>{_UPPER}(?:(?:\ ?/\ ?|\ and\ ){_UPPER})*)(?![\w'’])
    |(?!(?:By|The|An?|On|In|Since|From)\ )(?P<mixed>{_MIXED}(?:/{_MIXED})*))
    (?P<around>(?:,\ (?!{_MONTH}){_MIXED})*)
    (?:\ \([^\W\d_][\w\ ]{{2,24}}\)(?=,\s))?               # Santa Fe (Argentina),
    """,
    re.VERBOSE,
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"""(?:{_MONTH}\s+{_DAY}|(?:the\s)?{_DAY}(?:\sof)?\s+{_MONTH})(?:(?:,?\s+|/)\d{{4}}(?!\d)|\s+\d\d(?=\s*[-(]))?
    |\d{{4}}-\d\d-\d\d|\d{{1,2}}(?P<sep>[./-])\d{{1,2}}(?P=sep)\d{{4}}"""
_OTHER_CALENDAR = r"(?:[\w'’\ -]{3,24},?\s1[34]\d\d(?:\s?A?H)?\s*[,/]\s*)?"  # "20 Ramadan 1439 / "
_TIME = r"(?:,\s\d{1,2}(?:[:.]\d\d)?(?!\d)(?:\s?[ap]\.?m\b\.?|\s?hrs)?)?"
_WHEN = re.compile(rf"(?:{WEEKDAY},?\s+)?{_OTHER_CALENDAR}(?P<open>\()?(?P<when>{_DATE})(?(open)\)){_TIME}(?![\w/])", re.VERBOSE)
_AGENCY = re.compile(r"\([A-ZÀ-Þ][^()\n]{1,40}\)|/[A-ZÀ-Þ][^/()\n]{1,40}/")
_LOWER_AGENCY = re.compile(r"\([^()\n]{2,40}\)")  # after a day: "(own correspondent)"
_BARE_AGENCY = re.compile(r"[A-Z][A-Z.]{1,11}(?=\.?\s*[-–—:]|\.\s|\s*\Z)")  # "Sampletown, 3 May, XYZ – "
_MARK = re.compile(r"(?:\.?\s*(?P<dash>--+|[-–—―_])|\.?\s*(?P<colon>:)(?=\s|\Z)|\s*(?P<bar>[|/])(?=\s)|,(?=\s)|\.(?=\s|\Z))\s*|\s+|\Z")
_CLOSING = {"(": ")", "[": "]", "/": "/"}
_NOTES = re.compile(r"(?:\[[^\[\]\n]{2,60}\]\s*)*")  # [report] [Text]
_OUTLET = re.compile(r"\b(?:News|Press|Agency|Times|Post|Daily|Herald|Media|Journal|Desk|Service|Online|Radio|TV)\b", re.IGNORECASE)


class Head:
    """Place, day and agency, in whatever order they stand, and the mark after them."""

    def __init__(self, text: str, begin: int, end: int) -> None:
        self.text, self.at, self.end = text, begin, end
        self.place: re.Match[str] | None = None
        self.agency: re.Match[str] | None = None
        self.when: Span | None = None
        self.mark: re.Match[str] | None = None
        self.bracketed = text[begin : begin + 1] in _CLOSING and self._bracket()
        while not self.bracketed and self._piece():
            self.mark = _MARK.match(text, self.at, end)
            if self.mark is None:
                break
            self.at = self.mark.end()
        notes = _NOTES.match(text, self.at, end)
        self.at = notes.end() if notes else self.at

    def _bracket(self) -> bool:
        """ "(Lima, 7 March 2018) "."""
        close = self.text.find(_CLOSING[self.text[self.at]], self.at + 1, self.end)
        inner = Head(self.text, self.at + 1, close) if close > 0 else None
        if inner is None or inner.at != close or not inner.place or not inner.full():
            return False
        self.place, self.when, self.at = inner.place, inner.when, min(close + 2, self.end)
        return True

    def _piece(self) -> bool:
        """Takes the next place, day or agency; False where none may follow."""
        found = _AGENCY.match(self.text, self.at, self.end) if self.agency is None else None
        if found is None and self.agency is None and self.when is not None:
            found = _LOWER_AGENCY.match(self.text, self.at, self.end) or self._bare_agency()
        if found is None and self.agency is None and self.mark is not None:
            found = self._outlet()
        if found:
            self.agency, self.at = found, found.end()
            inner = next(full_dates(self.text, *found.span()), None)  # (Agency/07.03.2018)
            self.when = Span(inner.begin, inner.end) if inner and not self.full() else self.when
            return True
        found = _WHEN.match(self.text, self.at, self.end) if not self.full() else None
        if found:
            self.when, self.at = Span(*found.span("when")), found.end()
            return True
        found = _PLACE.match(self.text, self.at, self.end)
        if found and self._stands(found):
            self.place, self.at = found, found.end()
            return True
        return False

    def _bare_agency(self) -> re.Match[str] | None:
        found = _BARE_AGENCY.match(self.text, self.at, self.end)
        alone = found is not None and not self.text[found.end() : self.end].strip()
        return None if alone and not (self.mark and self.mark[0].startswith(",")) else found

    def _outlet(self) -> re.Match[str] | None:
        """ "Sampletown, 3 May, Example News – "."""
        found = _NAME.match(self.text, self.at, self.end)
        mark = _MARK.match(self.text, found.end(), self.end) if found and _OUTLET.search(found[0]) else None
        return found if mark and (mark["dash"] or mark["colon"] or mark[0].strip() == ".") else None

    def _stands(self, found: re.Match[str]) -> bool:
        """True for a place that comes first, or after a day, or whose own day follows (what came before is an outlet)."""
        if self.mark is None:
            return True
        mark = _MARK.match(self.text, found.end(), self.end)
        if mark is None:
            return False
        dated = self.when is None and _WHEN.match(self.text, mark.end(), self.end)
        if self.place is None:
            return bool(dated or (self.when is not None and (mark["dash"] or mark["colon"] or mark["bar"])))
        return bool(found["upper"] and self.agency is None and dated)

    def full(self) -> bool:
        """True where day, month and year are told."""
        return self.when is not None and any(full_dates(self.text, self.when.begin, self.when.end + 3))

    def holds(self) -> bool:
        """True where all this stands before a story."""
        if self.bracketed:
            return True
        if self.mark is None:
            return False
        dash, colon, bar = self.mark["dash"], self.mark["colon"], self.mark["bar"]
        if self.place is None:
            return bool(dash and (self.agency or self.full()))  # "(Reuters) - "
        following = self.text[self.at : self.at + 2].strip()[:1]
        upper, around = self.place["upper"], self.place["around"]
        if self.agency:
            begins = "," not in self.mark[0] and not following.islower()
            return bool(dash or colon or bar or (begins and self.when) or (following.isupper() and begins and (upper or around)))
        if self.when:
            return bool(dash or colon or (bar and self.full() and self._story_follows()) or (upper and self.mark[0].strip() == "."))
        if upper and self.mark[0] == "-" and following.islower():
            return False  # "NATO-led troops"
        if upper:
            return bool(dash or (colon and len(upper) > 3))
        if colon:  # "New Delhi: ", but not "The President: "
            return following.isupper() and _is_city(self.place["mixed"].split("/")[0])
        spaced = self.mark[0][:1].isspace() or (dash == "—" and _is_city(self.place["mixed"].split("/")[0]))
        return bool(dash) and spaced and (following.isupper() or following in ("", '"', "“", "'", "‘"))

    def _story_follows(self) -> bool:
        """False where what follows is another cell of a line, not a story."""
        return self.at == self.end or self.end - self.at > _CELL

    def places(self) -> tuple[str, ...]:
        """The places named, cities first."""
        if self.place is None or _OUTLET.search(self.place[0]):
            return ()
        named = [*re.split(r" ?/ ?| and ", self.place["upper"] or self.place["mixed"]), *self.place["around"].split(", ")]
        named = [re.sub(r"(?<=\w{5})\.$", "", p) for p in named]  # "SANTIAGO. –", but "Va."
        return tuple(_cased(p) for p in named if p and not any(month_days(p)))


def _is_city(name: str) -> bool:
    known = place(name)
    return known is not None and known.kind in ("city", "capital") and not known.ambiguous


def _cased(place: str) -> str:
    return place.title() if place.isupper() and len(place) > 3 else place
