"""The options of `fix` and `add` that say what is to be."""

from typing import Annotated

import typer

from timeline_cli.model.event import Status

Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason; shown wherever the correction is.")]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="When it was: EDTF, words, or 'unknown'.")]
Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="What kind of event it is.")]
StatusOption = Annotated[Status | None, typer.Option("--status", help="Whether it happened.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What happened, in a few words.")]
Drop = Annotated[bool, typer.Option("--drop", help="It is no event: leave it out.")]
Merge = Annotated[str | None, typer.Option("--merge", metavar="OTHER", help="The event OTHER is this same one.")]
Split = Annotated[
    list[str] | None, typer.Option("--split", metavar="ARTICLE[:LINE]", help="What this source tells is another event; again for several.")
]
Actor = Annotated[
    list[str] | None, typer.Option("--actor", metavar="OLD=NEW", help="OLD is NEW; 'OLD=' takes OLD out, '=NEW' puts NEW in.")
]
Place = Annotated[list[str] | None, typer.Option("--place", metavar="NAME", help="Where it was, in place of all that is told.")]
Killed = Annotated[str | None, typer.Option("--killed", metavar="N[-N]", help="How many were killed, or 'unknown'.")]
Injured = Annotated[str | None, typer.Option("--injured", metavar="N[-N]", help="How many were injured, or 'unknown'.")]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="When the ARTICLE was published.")]

NewKind = Annotated[str, typer.Option("--kind", metavar="KIND", help="What kind of event it is.")]
NewTitle = Annotated[str, typer.Option("--title", metavar="TEXT", help="What happened, in a few words.")]
NewActor = Annotated[
    list[str] | None, typer.Option("--actor", metavar="NAME=ROLE", help="Who takes part, as what; NAME=ROLE:country for no person.")
]
