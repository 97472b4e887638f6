"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline_cli.model.event import Factuality, Status
from timeline_cli.model.telling import Merging
from timeline_cli.writers import FORMATS

FormatName = StrEnum("FormatName", [format_.name for format_ in FORMATS])  # type: ignore[misc]  # the names are data

Corpus = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[CORPUS]...", show_default=False, help="Folders, files, - for standard input; else $TIMELINE_CORPUS, else seeds/."
    ),
]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="Words that must all be there; accents and capitals do not matter.")]
TimexText = Annotated[str | None, typer.Argument(metavar="TEXT|FILE|-", show_default=False, help="Words, a file, or - for standard input.")]
EventId = Annotated[str, typer.Argument(metavar="EVENT", help="An id as `list` prints it, or the beginning of one.")]

Actor = Annotated[
    list[str] | None, typer.Option("--actor", metavar="NAME", help="Who takes part: any spelling, or a part; again for any of several.")
]
Kind = Annotated[list[str] | None, typer.Option("--kind", metavar="KIND", help="What kind: visit, attack, agreement, or one of --kinds.")]
Place = Annotated[list[str] | None, typer.Option("--place", metavar="NAME", help="Where.")]
StatusOption = Annotated[list[Status] | None, typer.Option("--status", help="Whether it happened.")]
FactualityOption = Annotated[list[Factuality] | None, typer.Option("--factuality", help="How firmly it is told.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Not before: 2023-03-01, 2023, 'March 2023', 'last year'.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Not after.")]
Certain = Annotated[bool, typer.Option("--certain", help="Only events that lie between --since and --until whatever their true day.")]
Source = Annotated[list[str] | None, typer.Option("--source", metavar="ARTICLE", help="Told in this article: its name, or a part.")]
MinOrigins = Annotated[
    int | None, typer.Option("--min-origins", min=1, metavar="N", help="Told by so many sources that are no copies of each other.")
]
SinceRun = Annotated[
    int | None, typer.Option("--since-run", min=0, metavar="N", help="Since the run of that number; else since the one before the last.")
]
Around = Annotated[str | None, typer.Option("--around", metavar="DATE", help="Near this day: within --window before and after it.")]
Window = Annotated[str | None, typer.Option("--window", metavar="SPAN", help="How near --around is: 7d (as usual), 2w, 3m, 1y.")]
Near = Annotated[int, typer.Option("--context", "-C", min=0, metavar="N", help="With the N events before and after each.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many events.")]
Reverse = Annotated[bool, typer.Option("--reverse", "-r", help="Latest first.")]

Shell = StrEnum("Shell", ["bash", "zsh", "fish"])
ShellName = Annotated[Shell, typer.Argument(help="Which shell.")]

Count = StrEnum("Count", ["month", "kind", "status", "factuality", "actor", "pair", "place", "article", "outlet"])
By = Annotated[Count | None, typer.Option("--by", help="What to count by; a pair is two actors in one event; else a survey.")]
Lane = StrEnum("Lane", ["actor", "place", "kind"])
LaneBy = Annotated[Lane, typer.Option("--by", help="What a row stands for.")]
Silence = Annotated[int | None, typer.Option("--silence", min=1, metavar="DAYS", help="From how many days on a silence is told.")]

Format = Annotated[
    FormatName | None, typer.Option("--format", "-f", help="How to print; else a table on a terminal, one line an event elsewhere.")
]
Grouping = StrEnum("Grouping", ["month", "day", "actor", "article"])
Group = Annotated[Grouping | None, typer.Option("--group", help="Under which headings a table stands.")]
Fields = Annotated[str | None, typer.Option("--fields", metavar="NAMES", help="The columns, in order, as in date,kind,what.")]
Problems = Annotated[bool, typer.Option("--problems", help="Only what could not be read, or not in full, and why.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file; its suffix chooses the format.")]

Index = Annotated[
    Path | None,
    typer.Option(
        "--index",
        metavar="PATH",
        help="Where to keep what was read; else the user's cache folder, or $TIMELINE_INDEX.",
    ),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Write to the terminal itself, however long.")]
NoIndex = Annotated[bool, typer.Option("--no-index", help="Keep nothing: read everything anew.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=0, metavar="N", help="Processes that read new files; 0: one for each processor.")
]
EngineName = StrEnum("EngineName", ["local", "dask"])
Engine = Annotated[EngineName, typer.Option("--engine", help="Where new files are read: on this machine, or on a Dask cluster.")]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="Of the cluster, as tcp://host:8786; else --jobs workers on this machine."),
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the shards that an interrupted --engine dask left.")]
Kinds = Annotated[
    list[Path] | None,
    typer.Option(
        "--kinds",
        metavar="FILE",
        help="A further kind of event, as a TOML file tells it; again for several.",
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=COLUMN", help="Which column of tables and JSON holds text, title, published …; again for several."
    ),
]
Merge = Annotated[Merging | None, typer.Option("--merge", help="How readily reports are taken for one event.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Tell only from articles published by then.")]
Quiet = Annotated[int, typer.Option("--quiet", "-q", count=True, show_default=False, help="Say less on stderr.")]
Verbose = Annotated[int, typer.Option("--verbose", "-v", count=True, show_default=False, help="Say more on stderr.")]
