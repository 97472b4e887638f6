"""Lines that hold nothing but a date and what goes with one: a label, a time, an author, an outlet."""

import re
import tomllib
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files

from msgspec import Struct

from timeline_cli.dating.written import WEEKDAY, Written, full_dates, month_days

_LONGEST = 240
_MOST_WORDS_LABELLED, _MOST_WORDS_BYLINE, _MOST_WORDS_BARE = 14, 8, 4
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){1,2}\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:GMT|UTC|BJT)?[+-]\d{1,2}(?::?\d\d)?\b", re.IGNORECASE
)
_FIGURE = re.compile(r"\d")
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|had|have|will|would|said|says)\b")
_OF_ITSELF = re.compile(r"\W*(?:(?:this|the) (?:article|story|report|piece|post|item|page|version|news)|originally|first)\b", re.IGNORECASE)
_COLON = re.compile(r"[A-Za-z]\s*:\s*\S")
_MOST_LOWER = 4
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")  # no prose tells the time so
_WORD = re.compile(r"[^\W_][\w.'’-]*")
_BYLINE = re.compile(
    r"\W*(?:(?:text|words|story|reported|reporting|written|compiled|translated)\s+by\b|by\b|text\s*:|from\s+(?:our|a\s+staff)\b"
    r"|(?:(?:text\s+of|excerpts?\s+from)\s+)?(?:an?\s+)?report\s+(?:by|from|in)\b)",
    re.IGNORECASE,
)
_CELLS = (
    (r"(?:\A|\s+)(?:\|\|?|::|»|›|>|•|·|//?)\s+|\t+| {2,}", 2),
    (r"\s+[–—-]\s+", 3),
)  # what parts cells, how many at least
_LIVE_NOTE = (
    r"(?:all\ )?times?\ (?:are\ |in\ |given\ )*(?:local|[A-Z][\w.+-]*)(?:\ [A-Z][\w.]*|\ time)*"
    r"|all\ times\ [\w ]{2,24}|local\ times?|as\ it\ happened"
    r"|(?:the\ )?(?:latest|newest|oldest|last|most\ recent)(?:\ (?:entry|entries|updates?|posts?|news|messages?))?\ (?:comes\ )?"
    r"(?:first|last|above|on\ top|at\ the\ top)"
)
_LIVE = re.compile(rf"(?:[\s.,;:|(–—-]+(?i:{_LIVE_NOTE}))+[\s.)]*\Z")  # "(all times local, latest entry first)", of a page that goes on
_LONGEST_CELL, _MOST_LOWER_IN_CELL, _LONGEST_TITLE = 8, 3, 14  # words
_COUNT = re.compile(r"\d[\d,. ]*[a-z]")  # "12 killed": of a table, unless it counts what a page counts
_OF_SOMETHING = re.compile(r"\b(?:[a-z]+\s*:|from|since|until|between)\s*\Z")  # "Election day: …"


class Label(IntEnum):
    """What a date line says its date is, best first."""

    PUBLISHED = 0
    BARE = 1
    UPDATED = 2


class HeaderDate(Struct, frozen=True):
    """A date in a date line."""

    written: Written
    label: Label
    byline: bool


@cache
def words(table: str) -> frozenset[str]:
    """One of the word lists of `stated.toml`."""
    return frozenset(tomllib.loads(files(__package__).joinpath("stated.toml").read_text("utf-8"))[table])


@cache
def _label_pattern() -> re.Pattern[str]:
    names = sorted(words("published") | words("updated") | words("other"), key=len, reverse=True)
    either = "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in names)
    return re.compile(rf"(?<!\w)({either})(?:\s+(?:on|at|by))?(?!\w)", re.IGNORECASE)


def header_dates(text: str, begin: int, end: int) -> tuple[HeaderDate, ...]:
    """The dates of one line if it is a date line, else nothing.

    A line is one when little besides labels, times and names stands in it: a sentence, a caption or an entry of a
    chronology ("11 May 2020: Talks open") is none.
    """
    if end - begin > _LONGEST or not _FIGURE.search(text, begin, end):
        return ()
    noted = _LIVE.search(text, begin, end)
    end = noted.start() if noted else end
    dates = list(full_dates(text, begin, end))
    if not dates:
        return ()
    byline = _is_byline(text[begin:end])
    found, at = [], begin
    for written in dates:
        before = text[at : written.begin]
        label = _label(before)
        if label is not None:
            found.append(HeaderDate(written, label, byline or bool(re.search(r"\bby\b", before, re.IGNORECASE))))
        at = written.end
    labelled = any(d.label != Label.BARE for d in found)
    stamped = bool(_STAMP.search(text, begin, end))
    most = _MOST_WORDS_LABELLED if labelled else _MOST_WORDS_BYLINE if byline or stamped else _MOST_WORDS_BARE
    rest = header_rest(_without(text, begin, end, dates))
    if _prose(text[begin:end], rest, labelled):
        return ()
    fits = len(rest) <= most and (labelled or byline or _plain(text, begin, end, dates, rest))
    return tuple(found) if fits or _in_cells(text[begin:end]) else ()


def short_date(text: str, begin: int, end: int, *, above: bool = False) -> tuple[int, int, str] | None:
    """Month, day and words of a date line that names no year ("Posted on March 5, 10:15 am").

    It has a label; `above` a story a weekday, a time or an author will do ("Tuesday, March 5").
    """
    if end - begin > _LONGEST or not _FIGURE.search(text, begin, end) or any(full_dates(text, begin, end)):
        return None
    first = next(month_days(text, begin, end), None)
    if first is None:
        return None
    line = text[begin:end]
    before, _, after = line.partition(first[2])
    labelled = _label(before) in (Label.PUBLISHED, Label.UPDATED)
    if above and not labelled and _label(before) is Label.BARE:
        rest = header_rest(f"{before} | {after}")
        named = _is_byline(line) and len(rest) <= _MOST_WORDS_BYLINE
        signed = before.endswith(", ") and not after and len(rest) <= _MOST_WORDS_BARE and all(w[0].isupper() for w in rest)
        return first if named or signed or (not rest and (_TIME.search(line) or re.search(WEEKDAY, line))) else None
    return first if labelled and len(_WORD.findall(line)) <= _MOST_WORDS_BYLINE else None


def _is_byline(line: str) -> bool:
    """ "By Ann Example", also as the second sentence of a line: "Sampletown, 3 May 2020. From our own correspondent."."""
    return any(_BYLINE.match(part) for part in re.split(r"(?<=\d[.:])\s", line))


def _label(before: str) -> Label | None:
    """The last label before a date; None when it is the date of something else."""
    found = list(_label_pattern().finditer(before))
    if (not found or before[found[-1].end() :].strip(" \t:")) and _OF_SOMETHING.search(before):
        return None
    if not found:
        return Label.BARE
    name = re.sub(r"\s+", " ", found[-1][1].lower())
    if name == "date" and re.search(r"[^\W\d_]\s+\Z", before[: found[-1].start()]):
        return None  # "Court Date: …"
    return Label.PUBLISHED if name in words("published") else Label.UPDATED if name in words("updated") else None


def header_rest(line: str) -> list[str]:
    """The words of a line without its dates that are neither time, label nor filler."""
    line = re.sub(WEEKDAY, " ", _TIME.sub(" ", line), flags=re.IGNORECASE)
    line = _label_pattern().sub(lambda m: m[0] if _label(m[0]) is None else " ", line)
    return [w for w in _WORD.findall(line) if w.lower().strip(".") not in words("fillers") | words("page") and not w.isdigit()]


def _in_cells(line: str) -> bool:
    """True for a line of cells, one of them a date with nothing but names, the others names or words of the page ("12 views")."""
    cells: list[str] = next((found for mark, least in _CELLS if len(found := re.split(mark, line.strip())) >= least), [])
    dated = [c for c in cells if any(full_dates(c))]
    return len(dated) == 1 and (all(_is_cell(c, dated=c in dated) for c in cells) or _headlined(cells, dated[0]))


def _headlined(cells: Sequence[str], day: str) -> bool:
    """ "Port closed after gunmen attack | Monday 3 May 2021 | The Lomo Post": a page's title, its day with the weekday, and its name."""
    alone = [d.weekday is not None and not header_rest(_without(day, 0, len(day), [d])) for d in full_dates(day)] == [True]
    return alone and len(cells) > 2 and all(len(c.split()) <= _LONGEST_TITLE and not c.rstrip().endswith(".") for c in cells)


def _is_cell(cell: str, *, dated: bool) -> bool:
    rest = header_rest(_without(cell, 0, len(cell), list(full_dates(cell))))
    lower = sum(w[0].islower() for w in rest)
    if dated:
        return len(rest) <= _MOST_WORDS_BARE and not lower
    fits = len(rest) <= _LONGEST_CELL and lower <= _MOST_LOWER_IN_CELL
    return fits and (not _COUNT.match(cell) or any(w.lower() in words("page") for w in _WORD.findall(cell)))


def _without(text: str, begin: int, end: int, dates: list[Written]) -> str:
    pieces, at = [], begin
    for d in dates:
        pieces.append(text[at : d.begin])
        at = d.end
    return " | ".join([*pieces, text[at:end]])


def _prose(line: str, rest: list[str], labelled: bool) -> bool:
    """True for a sentence that happens to hold a label: "It was released on 3 May 2020.", or a caption with its day."""
    told = bool(_VERB.search(line)) and line.rstrip().endswith(".") and not _OF_ITSELF.match(line)
    return told or (labelled and sum(w[0].islower() for w in rest) > _MOST_LOWER and not _COLON.search(line))


def _plain(text: str, begin: int, end: int, dates: list[Written], rest: list[str]) -> bool:
    """True for an unlabelled line that is no entry of a chronology, no caption and no sentence."""
    after = text[dates[-1].end : end].strip()
    section = dates[-1].weekday is not None and after[:1] != ":"  # "Monday, 3 May 2021 – Local News"
    if after[:1] in (":", "–", "—") and len(after) > 1 and not after[1:].strip()[:1].isdigit() and not section:
        return False
    before = text[begin : dates[0].begin].strip()
    signed = before.removesuffix(" on").endswith((",", ".")) or (after == ")" and before.startswith("("))
    if before and after in (".", ")") and rest and not signed:
        return False
    return bool(_STAMP.search(text, begin, end)) or all(w[:1].isupper() or not w[:1].isalpha() or "." in w for w in rest)
