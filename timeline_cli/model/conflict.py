"""Where sources differ: what each says, side by side."""

from msgspec import Struct

from timeline_cli.model.interval import Interval


class Claim(Struct, frozen=True):
    """What one or several articles say."""

    value: str  # in words: an EDTF date, a place, "3", a name
    articles: tuple[str, ...]
    published: Interval | None = None  # when the first of them appeared


class Conflict(Struct, frozen=True):
    """Claims on one thing that cannot all be true at once."""

    field: str  # date, place, killed, injured, factuality, or a role
    claims: tuple[Claim, ...]  # in order of publication
    revised: bool = False  # a figure that rose as the days went by: news, and no disagreement
    weight: float = 0.0  # how much it matters: 1 and more is grave
