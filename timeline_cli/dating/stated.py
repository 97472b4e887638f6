"""The day of publication as an article itself states it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from timeline_cli.dating.dateline import dateline
from timeline_cli.dating.gaps import settled, year_of
from timeline_cli.dating.headers import HeaderDate, Label, header_dates, header_rest, short_date, words
from timeline_cli.dating.written import Written, full_dates, month_days, months, path_dates
from timeline_cli.model.article import Block, How, Part, Published
from timeline_cli.model.interval import Interval
from timeline_cli.model.problem import Problem
from timeline_cli.model.span import Span

UNKNOWN = Published(None, How.UNKNOWN)
_PARAGRAPH = 100  # characters of a full paragraph
_SIGNED = 3  # words that may stand between the story and the date that signs it: a name, "ENDS"
_CLOSED = 40  # the same where it is the last line, and names a place
_WEEK = 7
_HEAD = 2000  # characters in which the article's own address may stand
_URL = re.compile(r"https?://[^\s\"'<>]+")


class Stated(Struct, frozen=True):
    """What an article says of its day of publication.

    `month_day` is what a dateline or a header without a year leaves when nothing in the article names the year. `filed` is the
    day that a dateline names, where the article went to print some days later.
    """

    published: Published = UNKNOWN
    month_day: tuple[int, int] | None = None
    filed: date | None = None
    problems: tuple[Problem, ...] = ()


class _Yearless(Struct, frozen=True):
    month: int
    day: int
    how: How
    evidence: str


def stated(text: str, front: Mapping[str, str], name: str, blocks: Sequence[Block], fields: How = How.FRONT_MATTER) -> Stated:
    """Reads the publication date off front matter, date lines, bylines, dateline, URL and file name, in this order.

    Dates in captions and in the story are no publication dates. An all-figure date that can be read two ways and that
    nothing decides gives both (`[2016-11-12,2016-12-11]`). Impossible dates are reported and passed over.
    `front` holds the fields that came with the text; `fields` says whether from front matter or from a format's metadata.
    """
    found = _Search(text, front, name, blocks, fields)
    best = next(found.full(), None)
    by_path = next(found.paths(), None)
    if best or not found.yearless:
        published = best or by_path or UNKNOWN
        return Stated(published, None, found.filed(published), tuple(found.problems))
    first = found.yearless[0]
    near = by_path.interval.earliest if by_path and by_path.interval else None
    year = year_of(first.month, first.day, text, near)
    if year is None:
        return Stated(Published(None, How.UNKNOWN, (first.evidence,)), (first.month, first.day), None, tuple(found.problems))
    day = Interval.day(date(year, first.month, first.day))
    return Stated(Published(day, first.how, (first.evidence, f"of the year {year}")), None, None, tuple(found.problems))


def stated_value(value: str) -> Interval | None:
    """The date in a field made for one: EDTF, ISO 8601, or as newspapers write it; None for anything else."""
    value = value.strip().strip("\"'")
    try:
        return Interval.parse(value)
    except ValueError:
        pass
    written = next(full_dates(value), None)
    if written and written.days:
        return Interval.one_of(written.days)
    month = next(months(value), None)
    if month and month[2] == value:
        return Interval.month(month[0], month[1])
    path = next(path_dates(value), None) if re.fullmatch(r"\d{8}(?:\D.*)?", value) else None
    return Interval.day(date(path[0], path[1], path[2])) if path and path[2] else None


class _Search:
    """One article's evidence, best first; collects on the way what lacks a year and what is no date."""

    def __init__(self, text: str, front: Mapping[str, str], name: str, blocks: Sequence[Block], fields: How) -> None:
        self.text, self.front, self.name, self.fields = text, front, name, fields
        self.furniture = [b.span for b in blocks if b.part == Part.BOILERPLATE]
        self.titles = [b.span for b in blocks if b.part == Part.TITLE]
        self.story = [b.span for b in blocks if b.part == Part.BODY and len(b.span) >= _PARAGRAPH]
        self.yearless: list[_Yearless] = []
        self.problems: list[Problem] = []

    def full(self) -> Iterator[Published]:
        yield from self._fields()
        yield from self._date_lines()
        yield from self._datelines()
        yield from self._signature()
        yield from self._month_lines()

    def filed(self, published: Published) -> date | None:
        """The day that its dateline names, where that lies no more than a week before the one day of publication."""
        printed = published.interval.earliest if published.interval is not None and published.interval.days == 1 else None
        if printed is None or published.how is How.DATELINE:
            return None
        told = [p.interval.earliest for p in self._datelines() if p.interval is not None]
        week = [printed - timedelta(n) for n in range(1, _WEEK + 1)]
        heads = {(y.month, y.day) for y in self.yearless if y.how is How.DATELINE}
        return next((day for day in week if day in told or (day.month, day.day) in heads), None)

    def paths(self) -> Iterator[Published]:
        """Days in the URL, in the file's name, in an address at the head of the text; then months in the URL."""
        own = self.front.get("url", "")
        first = _URL.search(self.text, 0, _HEAD)
        kept = [(own, How.METADATA), (self.name, How.FILENAME), (first[0] if first else "", How.METADATA)]
        for path, how in kept:
            for year, month, day, words_of in path_dates(path):
                if day:
                    yield Published(Interval.day(date(year, month, day)), how, (f"{path}: {words_of}",))
        for year, month, day, words_of in path_dates(own):
            if day is None:
                yield Published(Interval.month(year, month), How.METADATA, (f"{own}: {words_of}",))

    def _fields(self) -> Iterator[Published]:
        for key in sorted((k for k in self.front if k in words("keys")), key=lambda k: "pub" not in k):
            value = self.front[key]
            interval = stated_value(value)
            if interval:
                yield Published(interval, self.fields, (f"{key}: {value}",))
            elif value:
                self.problems.append(Problem(self.name, None, f"“{key}: {value[:60]}” is no date; passed over", lost=False))

    def _date_lines(self) -> Iterator[Published]:
        """Published before bare before updated; bare ones only above the story, none in the midst of it."""
        end = len(self.text)
        story, second = (*(s.begin for s in self.story[:2]), end, end)[:2]  # the first may be a standfirst or a caption
        last = self.story[-1].begin if self.story else 0
        found: list[tuple[HeaderDate, Span]] = []
        for line in self._furniture_lines():
            dates = header_dates(self.text, line.begin, line.end)
            begins_story = dateline(self.text, line) if dates else None
            if begins_story and begins_story.when and not begins_story.bare:
                dates = tuple(d for d in dates if d.label != Label.BARE)
            found += [
                (d, line)
                for d in dates
                if d.label == Label.PUBLISHED or line.begin < second or (d.label != Label.BARE and line.begin > last)
            ]
            missing = None if dates or line.begin > second else short_date(self.text, line.begin, line.end, above=True)
            if missing:
                self.yearless.append(_Yearless(missing[0], missing[1], How.HEADER, self._words(line)))
        if sum(d.label == Label.BARE for d, _ in found) > 1:  # a chronology has many: only those above all text count
            found = [(d, line) for d, line in found if d.label != Label.BARE or line.begin < story]
        lead = self.story[0].of(self.text) if self.story else ""
        title = max((s.begin for s in self.titles if s.begin < story), default=0)  # other articles' dates stand above the headline
        for header, line in sorted(found, key=lambda f: (f[0].label, f[1].begin < title)):
            if not header.written.days:
                self._impossible(header.written)
                continue
            interval = settled(header.written, line.of(self.text), self.text, self.front.get("url", ""), lead)
            yield Published(interval, How.BYLINE if header.byline else How.HEADER, (self._words(line),))

    def _datelines(self) -> Iterator[Published]:
        second = self.story[1].begin if len(self.story) > 1 else len(self.text)
        for span in self.furniture:
            head = dateline(self.text, span) if span.begin < second else None  # further down: "See the Star, Nov 11: …"
            if head is None or head.when is None or (head.bare and head.span.end < span.end):
                continue
            written = next(full_dates(self.text, head.when.begin, head.when.end + 3), None)
            if written is None:
                month, day, _ = next(month_days(self.text, head.when.begin, head.when.end))
                self.yearless.append(_Yearless(month, day, How.DATELINE, self._words(head.span)))
            elif not written.days:
                self._impossible(written)
            else:
                stamped = self.text.startswith("date ", max(0, head.when.begin - 5))
                yield Published(Interval.one_of(written.days), How.HEADER if stamped else How.DATELINE, (self._words(head.span),))

    def _signature(self) -> Iterator[Published]:
        """A date that signs the story, right below it ("Ann Example, Sampletown, 3 May 2020"), where no list of others follows."""
        end = self.story[-1].end if self.story else len(self.text)
        dates = [d for line in self._furniture_lines() if line.begin >= end for d in header_dates(self.text, line.begin, line.end)]
        if len(dates) == 1 and dates[0].label == Label.BARE and dates[0].written.days:
            line = next(line for line in self._furniture_lines() if line.holds(Span(dates[0].written.begin, dates[0].written.end)))
            # "Peace will prevail!", and last "Sampletown, 3 May 2020"
            above = self.text[end : line.begin].split()
            closes = not self.text[line.end :].strip() and self.text[line.begin : dates[0].written.begin].strip().endswith(",")
            if len(above) <= (_CLOSED if closes else _SIGNED) and (closes or not any(word[0].islower() for word in above)):
                yield Published(settled(dates[0].written, line.of(self.text), self.text, "", ""), How.BYLINE, (self._words(line),))

    def _month_lines(self) -> Iterator[Published]:
        """ "June 2022" by itself above the story, as magazines and reports have it."""
        story = self.story[0].begin if self.story else len(self.text)
        for line in self._furniture_lines():
            month = next(months(line.of(self.text)), None) if line.begin < story and len(line) < 40 else None
            if month and not header_rest(line.of(self.text).replace(month[2], " ")):
                yield Published(Interval.month(month[0], month[1]), How.HEADER, (self._words(line),))

    def _furniture_lines(self) -> Iterator[Span]:
        for span in self.furniture:
            for m in re.finditer(r"[^\r\n]+", span.of(self.text)):
                yield Span(span.begin + m.start(), span.begin + m.end())

    def _words(self, span: Span) -> str:
        return f"line {self._line(span.begin)}: {' '.join(span.of(self.text).split())}"

    def _impossible(self, written: Written) -> None:
        message = f"“{written.text}” is no day of the calendar; passed over"
        self.problems.append(Problem(self.name, self._line(written.begin), message, lost=False))

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1
