"""A synthetic corpus: short news of made-up people in true towns, every event told by several articles in words of their own.

`python -m tests.benchmarks.synthetic ARTICLES FOLDER` writes it as files. Half of the articles tell no event; four tell the same one on
average, a few events are told by many. Whatever their number they spread over ten years, so that a larger corpus is a denser one, as with
more papers read. Names grow in number with the square root of the articles (Heaps' law), those of people always, those of towns, countries
and groups beyond ten thousand; how often each town is in the news follows Zipf's law.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from msgspec import Struct

from timeline_cli.language.world.places import NAMED_LIKE_PERSONS
from timeline_cli.language.world.table import read

_START, _DAYS = date(2010, 1, 4), 3650
_QUIET = 0.5  # of the articles: those that tell no event
_REPEATS = 8  # articles for an event: four tell it, on average
_TOWNS, _NATIONS, _BODIES = 1500, 14, 15  # of a corpus of ten thousand articles
_WORDINGS = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text("utf-8"))
_KINDS = ("attack", "attack", "visit", "agreement")
_TITLES = ("President", "Foreign Minister", "Prime Minister", "General")
_GROUPS = [
    f"{colour} {sign} {body}"
    for sign in ("Dawn", "Lance", "River", "Eagle", "Mountain", "Star")
    for body in ("Front", "Brigade", "Army", "Movement", "League")
    for colour in ("Red", "Black", "White", "Northern", "Southern")
]
_SOUNDS = ("ba", "do", "ke", "li", "mo", "nu", "pa", "ri", "so", "ta", "ve", "zo")


class Happening(Struct, frozen=True):
    """An event as it was, before anybody tells of it."""

    kind: str
    day: date
    wordings: tuple[int, ...]  # which of its kind tell it: all speak of one shape of event
    values: dict[str, str]


class Told(Struct, frozen=True):
    """A sentence of an article that tells an event."""

    happening: Happening
    wording: dict[str, object]
    sentence: str
    day: str  # the words for its day


class Piece(Struct, frozen=True):
    """An article before it is a file."""

    name: str
    title: str
    published: date
    sentences: tuple[str, ...]
    told: tuple[Told, ...]

    @property
    def text(self) -> str:
        """The file as it is written."""
        return f"---\ntitle: {self.title}\npublished: {self.published}\n---\n{' '.join(self.sentences)}\n"


def pieces(articles: int, seed: int = 1) -> Iterator[Piece]:
    """So many articles, the same for the same seed."""
    random = Random(seed)  # noqa: S311 -- no secret
    happenings = _happenings(articles, random)
    # few events are told by many: the weight of the n-th is that of Zipf's law, flattened
    weights = list(accumulate((n + 10) ** -0.5 for n in range(len(happenings))))
    for n in range(articles):
        news, background = random.choices(happenings, cum_weights=weights, k=2)
        published = news.day + timedelta(random.choice((0, 0, 1, 1, 2)))
        told = [_told(news, n, published) for n in random.sample(news.wordings, min(2, len(news.wordings)))]
        if random.random() < _QUIET:
            told = []
        if told and random.random() < 0.3 and background.day < news.day:
            told.append(_told(background, random.choice(background.wordings), published))
        filler = [f"{' '.join(random.choice(part) for part in _WORDINGS['filler'].values())}." for _ in range(6 - len(told))]
        sentences = [*(t.sentence for t in told[:1]), filler[0], *(t.sentence for t in told[1:]), *filler[1:]]
        title = f"The day in {news.values['town']}"
        yield Piece(f"{n // 1000:04}/{n:07}.txt", title, published, tuple(sentences), tuple(told))


def _happenings(articles: int, random: Random) -> list[Happening]:
    people = [_person(random) for _ in range(max(20, int(10 * articles**0.5)))]
    grown = max(1.0, (articles / 10_000) ** 0.5)
    towns, countries, groups = _towns()[: int(_TOWNS * grown)], _countries()[: int(_NATIONS * grown)], _GROUPS[: int(_BODIES * grown)]
    heard = list(accumulate(1 / n for n in range(1, len(towns) + 1)))  # news of the capital are more than news of a village
    found = []
    for _ in range(max(1, articles // _REPEATS)):
        kind = random.choice(_KINDS)
        a, b = random.sample(people, 2)
        country_a, country_b = random.sample(countries, 2)
        count = random.choice((2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 16, 20, 23, 31))
        (town,) = random.choices(towns, cum_weights=heard)
        shapes: dict[object, list[int]] = {}
        for n, wording in enumerate(_WORDINGS[kind]):
            shapes.setdefault(wording.get("shape"), []).append(n)
        values = {
            "a": a, "b": b, "title_a": random.choice(_TITLES), "title_b": random.choice(_TITLES), "town": town,
            "n": str(count), "group": f"the {random.choice(groups)}", "country_a": country_a, "country_b": country_b,
        }  # fmt: skip
        found.append(Happening(kind, _START + timedelta(random.randrange(_DAYS)), tuple(random.choice(list(shapes.values()))), values))
    return found


def _told(news: Happening, number: int, published: date) -> Told:
    wording = _WORDINGS[news.kind][number]
    ago = (published - news.day).days
    day = f"on {news.day:%A}" if ago < 6 else f"on {news.day:%B} {news.day.day}, {news.day.year}"
    sentence = wording["text"].format(day=day, **news.values)
    return Told(news, wording, sentence[0].upper() + sentence[1:], day)


def _person(random: Random) -> str:
    return f"{''.join(random.sample(_SOUNDS, 2)).title()} {''.join(random.sample(_SOUNDS, 3)).title()}"


def _towns() -> list[str]:
    """True towns that are no common words, in an order without meaning."""
    return _shuffled(name for line in read("places.tsv").splitlines() if len(name := line.split("\t")[0]) > 6)


def _countries() -> list[str]:
    return _shuffled(name for line in read("countries.tsv").splitlines() if (name := line.split("\t")[0]) not in NAMED_LIKE_PERSONS)


def _shuffled(names: Iterable[str]) -> list[str]:
    """Those that are one word."""
    found = sorted({name for name in names if name.isalpha() and name.istitle()})
    Random(0).shuffle(found)  # noqa: S311 -- no secret
    return found


def write(articles: int, folder: Path) -> None:
    """The corpus as files, a thousand in a folder."""
    for piece in pieces(articles):
        path = folder / piece.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(piece.text, "utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
