"""The list of articles."""

from collections.abc import Sequence
from typing import TextIO

from msgspec import Struct

from timeline_cli.model.event import ArticleReport
from timeline_cli.model.problem import Problem
from timeline_cli.writers import grid
from timeline_cli.writers.grid import Column
from timeline_cli.writers.json import article_json, problem_json, write_object
from timeline_cli.writers.plain import count, one_line
from timeline_cli.writers.screen import Screen


class Articles(Struct, frozen=True):
    """What became of the articles, and what could not be read."""

    reports: Sequence[ArticleReport]
    problems: Sequence[Problem]


def write_json(told: Articles, out: TextIO) -> None:
    """`{"articles": [...], "problems": [...]}`, an article a line."""
    write_object(out, {}, "articles", map(article_json, told.reports), {"problems": [problem_json(p) for p in told.problems]})


def write(told: Articles, out: TextIO, screen: Screen) -> None:
    """Name, date and how it is known, number of events, title."""
    columns = Column(wraps=True), Column(), Column(style="dim"), Column(side="right"), Column(wraps=True, below=True)
    grid.write([_row(report) for report in told.reports], columns, out, screen)


def _row(report: ArticleReport) -> Sequence[str]:
    date = report.published.interval.edtf if report.published.interval else "undated"
    return one_line(report.article), date, report.published.how, count(report.events, "event"), one_line(report.title)
