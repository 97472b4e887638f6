"""The list of articles: what was read, by which reader, what was left out and why."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import ArticleReport
from timeline_cli.model.problem import Problem
from timeline_cli.writers.json import article_json, problem_json, write_object
from timeline_cli.writers.plain import count, one_line
from timeline_cli.writers.screen import Screen


class Articles(Struct, frozen=True):
    """What became of the articles, and what could not be read, or not in full."""

    reports: Sequence[ArticleReport]
    problems: Sequence[Problem]

    def __bool__(self) -> bool:
        return bool(self.reports or self.problems)

    def in_trouble(self) -> "Articles":
        """Only those that are left out, or of which something is to be said."""
        named = {problem.path for problem in self.problems}
        return Articles([r for r in self.reports if r.article in named or r.same_as], self.problems)


def write_json(told: Articles, out: TextIO) -> None:
    """`{"articles": [...], "problems": [...]}`, an article a line."""
    write_object(out, {}, "articles", map(article_json, told.reports), {"problems": [problem_json(p) for p in told.problems]})


def write(told: Articles, out: TextIO, _screen: Screen) -> None:
    """Columns two blanks apart: name, date and how it is known, reader, number of events, title; last what is wrong, and with what."""
    rows = [_row(report) for report in told.reports]
    rows += [(*_place(problem), problem.message) for problem in told.problems]
    rows.sort(key=lambda row: row[0])
    for line in _aligned(rows):
        out.write(line + "\n")


def _row(report: ArticleReport) -> tuple[str, ...]:
    date = report.published.interval.edtf if report.published.interval else "undated"
    known = (report.article, date, report.published.how.value, report.provenance.reader)
    if report.same_as:
        return (*known, "left out", f"the same page as {report.same_as}")
    return (*known, count(report.events, "event"), report.title)


def _place(problem: Problem) -> tuple[str, ...]:
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    return (where, "", "", "", "not read" if problem.lost else "but")


def _aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
