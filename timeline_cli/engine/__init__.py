"""How extraction runs over many files: in this process, in several, or on a Dask cluster."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from timeline_cli.engine.shard import Extracted
from timeline_cli.model.kind import Kind
from timeline_cli.readers import Found

__all__ = ["Extracted", "Work", "extract"]


class Work(Struct, frozen=True):
    """Who does the work."""

    jobs: int = 1  # processes
    dask: bool = False
    scheduler: str | None = None  # the address of a Dask scheduler; None: workers on this machine
    resume: bool = False  # go on with the plan that an interrupted reading on Dask left


def extract(files: Iterable[Found], jobs: int = 1, kinds: Sequence[Kind] = (), apart: bool = False) -> Iterator[Extracted]:
    """Reads every file once, in `jobs` processes, and yields each as soon as it is read, in any order. `kinds` are those of the user.

    `apart` tells to read in a process apart even where it is one, so that the memory of the parser ends with it.
    Memory stays flat: files are asked for as they are needed. Raises ModelMissingError when the parser has no model.
    """
    if jobs > 1 or apart:
        from timeline_cli.engine.processes import in_processes

        return in_processes(files, jobs, kinds)
    from timeline_cli.engine.shard import extracted

    return extracted(files, kinds)
