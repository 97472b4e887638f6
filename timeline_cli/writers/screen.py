"""What the writers know of where their words will stand."""

from msgspec import Struct


class Screen(Struct, frozen=True):
    """A terminal, or what stands for one."""

    width: int = 80  # columns
    colour: bool = False
    terminal: bool = False  # long text is wrapped
    group: str = "month"  # under which headings: day, month, actor, article
    corpus: tuple[str, ...] = ()  # as named on the command line, for a command to go on with
    fields: tuple[str, ...] = ()  # columns of tables, in order; none: what suits
