"""The list of articles."""

from collections.abc import Sequence
from typing import TextIO

from timeline_cli.model.event import ArticleReport
from timeline_cli.model.problem import Problem
from timeline_cli.writers.json import article_json, problem_json, write_object
from timeline_cli.writers.plain import count, one_line


def write_json(reports: Sequence[ArticleReport], problems: Sequence[Problem], out: TextIO) -> None:
    """`{"articles": [...], "problems": [...]}`, an article a line."""
    write_object(out, {}, "articles", map(article_json, reports), {"problems": [problem_json(p) for p in problems]})


def write_lines(reports: Sequence[ArticleReport], out: TextIO) -> None:
    """Columns two blanks apart: name, date and how it is known, number of events, title."""
    width = max((len(one_line(r.article)) for r in reports), default=0)
    for report in reports:
        date = report.published.interval.edtf if report.published.interval else "undated"
        known = f"{date:<10}  {report.published.how:<12}"
        out.write(
            f"{one_line(report.article):<{width}}  {known}  {count(report.events, 'event'):>10}  {one_line(report.title)}".rstrip() + "\n"
        )
