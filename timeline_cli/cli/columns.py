"""`--map`: which columns of tables and records hold what."""

from collections.abc import Sequence

from timeline_cli.model.errors import UsageError
from timeline_cli.readers import FIELDS


def columns(mapped: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each field with its column, by field; UsageError where one cannot be read."""
    found: dict[str, str] = {}
    for one in mapped:
        field, equals, column = (part.strip() for part in one.partition("="))
        if not equals or not column or field not in FIELDS:
            raise UsageError(f"--map {one!r}: write FIELD=COLUMN, as in text=body, where FIELD is {', '.join(FIELDS)}")
        found[field] = column
    return tuple(sorted(found.items()))
