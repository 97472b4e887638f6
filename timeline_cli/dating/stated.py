"""The day of publication as an article itself states it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from timeline_cli.dating.dateline import dateline
from timeline_cli.dating.headers import HeaderDate, Label, header_dates, short_date, words
from timeline_cli.dating.written import WEEKDAY, Written, full_dates, month_days, path_dates
from timeline_cli.model.article import Block, How, Part, Published
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span

UNKNOWN = Published(None, How.UNKNOWN)
_PARAGRAPH = 100  # characters of a full paragraph
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,30}?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s\"'<>]+")
_NEAR = 45  # days between a story and the dates it names in full


class Stated(Struct, frozen=True):
    """What an article says of its day of publication.

    `month_day` is what a dateline or a header without a year leaves when nothing in the article names the year.
    """

    published: Published = UNKNOWN
    month_day: tuple[int, int] | None = None
    problems: tuple[Problem, ...] = ()


class _Short(Struct, frozen=True):
    month: int
    day: int
    how: How
    evidence: str


def stated(text: str, front: Mapping[str, str], name: str, blocks: Sequence[Block]) -> Stated:
    """Reads the publication date off front matter, date lines, bylines, dateline, URL and file name, in this order.

    Dates in captions and in the story are no publication dates. An all-figure date that can be read two ways and that
    nothing decides gives both (`[2016-11-12,2016-12-11]`). Impossible dates are reported and passed over.
    """
    problems: list[Problem] = []
    short: list[_Short] = []
    for rung in (_front_matter(front, name, problems), _lines(text, name, blocks, problems, short), _datelines(text, name, blocks, problems, short)):
        best = next(rung, None)
        if best:
            return Stated(best, None, tuple(problems))
    by_path = next(_paths(front, text, name), None)
    if short:
        first = short[0]
        year = _year_of(first, text, by_path)
        if year is None:
            return Stated(Published(None, How.UNKNOWN, (first.evidence,)), (first.month, first.day), tuple(problems))
        return Stated(Published(Interval.day(date(year, first.month, first.day)), first.how, (first.evidence, f"year {year}")), None, tuple(problems))
    return Stated(by_path or UNKNOWN, None, tuple(problems))


def _front_matter(front: Mapping[str, str], name: str, problems: list[Problem]) -> Iterator[Published]:
    for key in sorted((k for k in front if k in words("keys")), key=_key_rank):
        interval = stated_value(front[key])
        if interval:
            yield Published(interval, How.FRONT_MATTER, (f"{key}: {front[key]}",))
        elif front[key].strip():
            problems.append(Problem(name, None, f"“{key}: {front[key][:60]}” is no date; passed over", lost=False))


def _key_rank(key: str) -> tuple[bool, str]:
    return ("publi" not in key and key != "pubdate", key)


def stated_value(value: str) -> Interval | None:
    """The date in a field made for one: ISO 8601, EDTF, or as newspapers write it; None for anything else."""
    value = value.strip().strip("\"'")
    written = next(full_dates(value), None)
    if written and written.days:
        return Interval.one_of(written.days)
    try:
        return Interval.parse(value)
    except ValueError:
        pass
    found = re.fullmatch(r"([A-Za-z]{3,9}\.?)[ ,]+(\d{4})", value)
    if found:
        first = next(full_dates(f"1 {found[1]} {found[2]}"), None)
        return Interval.month(first.days[0].year, first.days[0].month) if first and first.days else None
    path = next(path_dates(value), None) if re.fullmatch(r"\d{8}(?:\D.*)?", value) else None
    return Interval.day(date(path[0], path[1], path[2])) if path and path[2] else None


def _lines(text: str, name: str, blocks: Sequence[Block], problems: list[Problem], short: list[_Short]) -> Iterator[Published]:
    """Date lines: published before bare before updated; bare ones only above the story."""
    story = next((b.span.begin for b in blocks if b.part == Part.BODY and len(b.span) >= _PARAGRAPH), len(text))
    found: list[tuple[HeaderDate, Span]] = []
    for block in blocks:
        if block.part != Part.BOILERPLATE:
            continue
        for line in _lines_of(text, block.span):
            dates = header_dates(text, line.begin, line.end)
            found += [(d, line) for d in dates if d.label != Label.BARE or line.begin < story]
            missing = short_date(text, line.begin, line.end) if not dates else None
            if missing:
                short.append(_Short(missing[0], missing[1], How.HEADER, line.of(text).strip()))
    for header, line in sorted(found, key=lambda f: f[0].label):
        if not header.written.days:
            problems.append(_impossible(text, name, header.written))
            continue
        evidence = f"line {_line(text, line.begin)}: {line.of(text).strip()}"
        yield Published(_settled(header.written, text, blocks), How.BYLINE if header.byline else How.HEADER, (evidence,))


def _datelines(text: str, name: str, blocks: Sequence[Block], problems: list[Problem], short: list[_Short]) -> Iterator[Published]:
    for block in blocks:
        head = dateline(text, block.span) if block.part == Part.BOILERPLATE else None
        if head is None or head.when is None:
            continue
        written = next(full_dates(text, head.when.begin, head.when.end + 3), None)
        words_of = f"line {_line(text, block.span.begin)}: {head.span.of(text).strip()}"
        if written is None:
            month, day, _ = next(month_days(text, head.when.begin, head.when.end))
            short.append(_Short(month, day, How.DATELINE, words_of))
        elif not written.days:
            problems.append(_impossible(text, name, written))
        else:
            stamped = text[max(0, head.when.begin - 5) : head.when.begin] == "date "
            yield Published(Interval.one_of(written.days), How.HEADER if stamped else How.DATELINE, (words_of,))


def _paths(front: Mapping[str, str], text: str, name: str) -> Iterator[Published]:
    """Days in the URL, then in the file's name, then months in the URL."""
    urls = [front.get("url", "")] + [m[0] for m in _URL.finditer(text[:2000])]
    for path, how in [(urls[0], How.METADATA), (name, How.FILENAME), *((u, How.METADATA) for u in urls[1:2])]:
        for year, month, day, evidence in path_dates(path):
            if day:
                yield Published(Interval.day(date(year, month, day)), how, (f"{path}: {evidence}",))
    for year, month, day, evidence in path_dates(urls[0]):
        if day is None:
            yield Published(Interval.month(year, month), How.METADATA, (f"{urls[0]}: {evidence}",))


def _year_of(short: _Short, text: str, by_path: Published | None) -> int | None:
    """The year of a day that is given without one: from URL or file name, full dates close by, or the copyright line."""
    if by_path and by_path.interval and by_path.interval.earliest:
        near = [by_path.interval.earliest.year + n for n in (0, -1, 1)]
        made = [(abs((d - by_path.interval.earliest).days), y) for y in near if (d := _on(y, short))]
        if made and min(made)[0] <= 62:
            return min(made)[1]
    full = [d for w in full_dates(text) for d in w.days]
    exact = {d.year for d in full if (d.month, d.day) == (short.month, short.day)}
    near_years = {y for d in full for y in (d.year - 1, d.year, d.year + 1) if (own := _on(y, short)) and abs((own - d).days) <= _NEAR}
    rights = {int(y) for y in _COPYRIGHT.findall(text)}
    for years in (exact, near_years, rights):
        if len(years) == 1 and _on(year := next(iter(years)), short):
            return year
    return None


def _on(year: int, short: _Short) -> date | None:
    try:
        return date(year, short.month, short.day)
    except ValueError:
        return None


def _settled(written: Written, text: str, blocks: Sequence[Block]) -> Interval:
    """One day of an all-figure date where the text decides between day and month first."""
    if len(written.days) < 2:
        return Interval.one_of(written.days)
    others = [w for w in full_dates(text) if w.begin != written.begin]
    near = {d for d in written.days for w in others if len(w.days) == 1 and abs((w.days[0] - d).days) <= _PARAGRAPH // 10}
    if len(near) == 1:
        return Interval.one_of(near)
    story = next((b.span for b in blocks if b.part == Part.BODY and len(b.span) >= _PARAGRAPH), None)
    named = re.search(WEEKDAY, story.of(text)) if story else None
    if named:  # a lead tells of the last few days
        weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(named[0][:3].lower())
        recent = {d for d in written.days if (d.weekday() - weekday) % 7 <= 2}
        if len(recent) == 1:
            return Interval.one_of(recent)
    return Interval.one_of(written.days)


def _impossible(text: str, name: str, written: Written) -> Problem:
    return Problem(name, _line(text, written.begin), f"“{written.text}” is no day of the calendar; passed over", lost=False)


def _lines_of(text: str, span: Span) -> Iterator[Span]:
    for m in re.finditer(r"[^\r\n]+", text[span.begin : span.end]):
        yield Span(span.begin + m.start(), span.begin + m.end())


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
