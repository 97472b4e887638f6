"""In which form the options of one command line ask for a chronology."""

import sys
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from timeline_cli import writers
from timeline_cli.cli import options as o
from timeline_cli.cli.settings import Settings
from timeline_cli.cli.streams import screen
from timeline_cli.model.errors import UsageError
from timeline_cli.query.suggest import advice
from timeline_cli.writers.screen import Screen


class Printing(Struct, frozen=True):
    """Where results go, and in which form, if one was asked for."""

    format: writers.Format | None
    output: Path | None
    group: str | None
    fields: tuple[str, ...] = ()

    @property
    def chosen(self) -> writers.Format:
        """The format asked for, or that of the file's suffix, or what suits a terminal or a pipe."""
        if self.format is not None:
            return self.format
        if self.output is not None and self.output.suffix:
            return _of_suffix(self.output)
        if self.output is not None and str(self.output) != "-":
            return writers.BY_NAME["lines"]
        return writers.BY_NAME["table" if sys.stdout.isatty() else "lines"]

    def screen(self, settings: Settings) -> Screen:
        """The terminal, with the headings and columns asked for; a table may have others as usual."""
        usual = settings.usual
        fields = self.fields or (fields_of(usual.fields or ()) if self.chosen.name == "table" else ())
        return screen(self.output, self.group or usual.group or "month", settings.named, fields)


def printing(
    format_: o.Format = None,
    as_json: o.AsJson = False,
    output: o.Output = None,
    group: o.Group = None,
    fields: o.Fields = None,
) -> Printing:
    """UsageError where two formats are asked for, or fields that there are not."""
    if as_json and format_ not in (None, "json"):
        raise UsageError(f"--json and --format {format_} exclude each other")
    name = "json" if as_json else format_ and format_.value
    asked = Printing(writers.BY_NAME[name] if name else None, output, group and group.value, fields_of((fields or "").split(",")))
    if asked.fields and not asked.chosen.columns:
        with_columns = ", ".join(format_.name for format_ in writers.FORMATS if format_.columns)
        raise UsageError(f"--fields goes with {with_columns}; {asked.chosen.name} has a form of its own")
    return asked


def _of_suffix(output: Path) -> writers.Format:
    found = writers.for_suffix(output.suffix)
    if found is None:
        known = ", ".join(suffix for format_ in writers.FORMATS for suffix in format_.suffixes)
        raise UsageError(f"--output {output}: give --format, or a name that ends in {known}")
    return found


def fields_of(names: Iterable[str]) -> tuple[str, ...]:
    """The names of fields; UsageError for one that there is not."""
    from timeline_cli.writers.fields import FIELDS

    wanted = tuple(filter(None, (name.strip() for name in names)))
    for name in wanted:
        if name not in FIELDS:
            raise UsageError(f"--fields: no field {name!r}{advice(name, FIELDS)}")
    return wanted
