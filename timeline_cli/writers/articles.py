"""The list of articles: what was read, by which reader, what was left out and why."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import ArticleReport
from timeline_cli.model.problem import Problem
from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import article_json, problem_json, write_object
from timeline_cli.writers.plain import count, one_line, publication
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


def write(told: Articles, out: TextIO, screen: Screen) -> None:
    """Name, date and how it is known, reader, number of events, title; in its place what could not be read, and why."""
    columns = Column(wraps=True), Column(), Column(style="dim"), Column(style="dim"), Column(), Column(wraps=True, below=True)
    rows = sorted([*map(_row, told.reports), *map(_problem, told.problems)], key=lambda row: row[0])
    grid.write([[one_line(cell) for cell in row] for row in rows], columns, out, screen)


def reasons(told: Articles) -> Iterator[str]:
    """Why each article is taken to be of its day, where more than its own words say so."""
    return (f"{report.article}: {publication(report.published)}" for report in told.reports if report.published.evidence)


def _row(report: ArticleReport) -> Sequence[str]:
    date = report.published.interval.edtf if report.published.interval else "undated"
    known = report.article, date, report.published.how.value, report.provenance.reader
    if report.same_as:
        return *known, "left out", f"the same page as {report.same_as}"
    return *known, count(report.events, "event"), report.title


def _problem(problem: Problem) -> Sequence[str]:
    where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
    return where, "", "", "", "not read" if problem.lost else "but", problem.message
