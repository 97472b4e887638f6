"""How extraction runs over many files: in this process, or in several."""

from collections.abc import Iterable, Iterator, Sequence

from timeline_cli.engine.shard import Extracted
from timeline_cli.model.kind import Kind
from timeline_cli.readers import Found

__all__ = ["Extracted", "extract"]


def extract(files: Iterable[Found], jobs: int = 1, kinds: Sequence[Kind] = ()) -> Iterator[Extracted]:
    """Reads every file once, in `jobs` processes, and yields each as soon as it is read, in any order. `kinds` are those of the user.

    Memory stays flat: files are asked for as they are needed. Raises ModelMissingError when the parser has no model.
    """
    if jobs > 1:
        from timeline_cli.engine.processes import in_processes

        return in_processes(files, jobs, kinds)
    from timeline_cli.engine.shard import extracted

    return extracted(files, kinds)
