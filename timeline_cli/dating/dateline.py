"""The head of a story: "KABUL, Aug 3 (Reuters) - "."""

import re

from msgspec import Struct

from timeline_cli.dating.written import MONTH, full_dates, month_days
from timeline_cli.language.world.places import place
from timeline_cli.model.span import Span

_LONGEST = 160
_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:\ [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]+(?:\ (?:[A-ZÀ-Þ][\w.'’-]+|de|del|la|of|al|el|and)){0,3}"
_DATE = rf"(?:(?:{MONTH})\s+\d{{1,2}}|\d{{1,2}}\s+(?:{MONTH}))(?:,?\s+(?:\d{{4}}|\d\d(?=\s*[-(])))?"
_AGENCY = r"(?:\([A-ZÀ-Þ][^()\n]{1,40}\)|/[A-ZÀ-Þ][^/()\n]{1,40}/)"
_AROUND = rf"(?:,\ (?!{MONTH}){_MIXED})*"
_DASH = r"(?:--+|[-–—―_])"
_HEAD = re.compile(
    rf"""[ \t\ufeff\u200b]*
    (?P<stamp>date\ \d{{4}}-\d\d-\d\d\s+)?                    # the header of some collections
    (?P<place>
        (?!{MONTH}\s+\d)(?P<upper>{_UPPER}(?:/{_UPPER})*)(?P<around>{_AROUND})
      | (?!{MONTH}\s+\d|By\ |The\ |An?\ )(?P<mixed>{_MIXED}(?:/{_MIXED})*)(?P<around2>{_AROUND})
    )?
    (?:\ \([^\W\d_][\w\ ]{{2,24}}\)(?=,\s))?               # Santa Fe (Argentina),
    (?P<date>(?:[,\s]\s*|\s*[-–—]\s*|(?<=^)|(?<=\n))(?P<open>\()?(?P<when>{_DATE})(?(open)\))\.?)?
    (?P<agency>,?\s*{_AGENCY}(?:\s+{_DATE})?|(?<=\d)\ \([^()\n]{{2,40}}\)|(?<=\d),\ [A-Z]{{2,8}}\b)?
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

    A place in capitals needs a dash, a colon, or an agency after it; any other a dash, a date or agency with one, or,
    before a colon, to be a city that is known.
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
    named = m["place"] or ""
    places = (
        []
        if not named or _OUTLET.search(named)
        else [*(m["upper"] or m["mixed"]).split("/"), *(m["around"] or m["around2"] or "").split(", ")]
    )
    return Dateline(Span(block.begin, m.end()), tuple(_cased(p) for p in places if p and not any(month_days(p))), when)


def _holds(m: re.Match[str]) -> bool:
    mark = m["end"].strip()
    dashed, colon = bool(mark) and mark != ":", mark == ":"
    if not m["place"]:
        return bool(m["agency"]) and dashed  # "(Reuters) - "
    following = m.string[m.end() : m.end() + 2].strip()[:1]
    if m["agency"]:
        bare = following.isupper() and bool(m["upper"] or m["around2"])  # "Tehran, Iran (CNN) Gunmen …"
        return bool(dashed or colon or m["date"] or bare)
    if m["date"]:
        return dashed or colon
    if m["upper"]:
        return dashed or (colon and len(m["upper"]) > 3)
    if colon:  # "New Delhi: ", but not "The President: "
        return following.isupper() and _is_city(m["mixed"].split("/")[0])
    spaced = m["end"][:1].isspace() or (mark == "—" and _is_city(m["mixed"].split("/")[0]))
    return dashed and spaced and (following.isupper() or following in ("", '"', "“", "'", "‘"))


def _is_city(name: str) -> bool:
    known = place(name)
    return known is not None and known.kind in ("city", "capital") and not known.ambiguous


def _cased(place: str) -> str:
    return place.title() if place.isupper() and len(place) > 3 else place
