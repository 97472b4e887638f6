"""What the writers know of where their words will stand."""

from msgspec import Struct


class Screen(Struct, frozen=True):
    """A terminal, or what stands for one."""

    width: int = 80  # columns
    colour: bool = False
    terminal: bool = False  # long text is wrapped
    group: str = "month"  # under which headings: day, month, actor, article
    fields: tuple[str, ...] = ()  # columns of tables, in order; none: what suits
