"""The head of a story: "KABUL, Aug 3 (Reuters) - "."""

import re

from msgspec import Struct

from timeline_cli.dating.written import MONTH, full_dates, month_days
from timeline_cli.model.span import Span

_LONGEST = 160
_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:\ [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]+(?:\ (?:[A-ZÀ-Þ][\w.'’-]+|de|del|la|of|al|el|and)){0,3}"
_DATE = rf"(?:(?:{MONTH})\s+\d{{1,2}}|\d{{1,2}}\s+(?:{MONTH}))(?:,?\s+(?:\d{{4}}|\d\d(?=\s*-)))?"
_AGENCY = r"\([A-ZÀ-Þ][^()\n]{1,40}\)"
_AROUND = rf"(?:,\ (?!{MONTH}){_MIXED})*"
_DASH = r"(?:--+|[-–—―_])"
_HEAD = re.compile(
    rf"""[ \t\ufeff\u200b]*
    (?P<stamp>date\ \d{{4}}-\d\d-\d\d\s+)?                    # the header of some collections
    (?P<place>
        (?!{MONTH}\s+\d)(?P<upper>{_UPPER}(?:/{_UPPER})*)(?P<around>{_AROUND})
      | (?!{MONTH}\s+\d)(?P<mixed>{_MIXED}(?:/{_MIXED})*)(?P<around2>{_AROUND})
    )?
    (?P<date>[,\s]\s*(?P<when>{_DATE}))?
    (?P<agency>\s*{_AGENCY}(?:\s+{_DATE})?|(?<=\d),\ [A-Z]{{2,8}}\b)?
    (?P<end>\s*(?:{_DASH}\s*|:\s+|(?=\s|$)))
    (?P<notes>(?:\[[^\[\]\n]{{2,60}}\]\s*)*)                  # [report] [Text]
    """,
    re.VERBOSE,
)
_OUTLET = re.compile(r"\b(?:News|Press|Agency|Times|Post|Daily|Herald|Media|Journal|Desk|Service|Online|Radio|TV)\b")


class Dateline(Struct, frozen=True):
    """Where a story begins: the stretch before its first word, the places named there, and the day if one is."""

    span: Span
    places: tuple[str, ...]
    when: Span | None  # "Aug 3", "March 25, 2016", or the stamp's date


def dateline(text: str, block: Span) -> Dateline | None:
    """What stands before the first word of a story, or None where it begins at once.

    A place in capitals needs a dash, a colon, a date or an agency after it; any other place a dash, or an agency.
    """
    m = _HEAD.match(text, block.begin, min(block.end, block.begin + _LONGEST))
    if m is None:
        return None
    stamp = m["stamp"]
    if not _holds(m):
        if not stamp:
            return None
        span = Span(block.begin, m.end("stamp"))
        return Dateline(span, (), Span(m.start("stamp") + 5, m.start("stamp") + 15))
    when = Span(m.start("when"), m.end("when")) if m["when"] else None
    if m["agency"] and (when is None or not any(full_dates(text, when.begin, when.end))):
        later = next(full_dates(text, m.start("agency"), m.end("agency")), None)  # "Riyadh, Oct 26 (AFP) Oct 26, 2023"
        when = Span(later.begin, later.end) if later else when
    if stamp:
        when = Span(m.start("stamp") + 5, m.start("stamp") + 15)
    places = (
        [] if _OUTLET.search(m["place"]) else [*(m["upper"] or m["mixed"]).split("/"), *(m["around"] or m["around2"] or "").split(", ")]
    )
    return Dateline(Span(block.begin, m.end()), tuple(_cased(p) for p in places if p and not any(month_days(p))), when)


def _holds(m: re.Match[str]) -> bool:
    if not m["place"]:
        return False
    mark = m["end"].strip()
    dashed, colon = bool(mark) and mark != ":", mark == ":"
    following = m.string[m.end() : m.end() + 2].strip()[:1]
    if m["agency"]:
        bare = following.isupper() and bool(m["upper"] or m["around2"])  # "Tehran, Iran (CNN) Gunmen …"
        return bool(dashed or colon or m["date"] or bare)
    if m["date"]:
        return dashed or colon
    if m["upper"]:
        return dashed or (colon and len(m["upper"]) > 3)
    spaced = m["end"][:1].isspace() or mark == "—"
    return dashed and spaced and (following.isupper() or following in ("", '"', "“", "'", "‘"))


def _cased(place: str) -> str:
    return place.title() if place.isupper() and len(place) > 3 else place
