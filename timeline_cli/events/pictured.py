"""What a caption tells without a verb: "Ana Ruiz with Jon Vik in Oslo on Monday", "Ana Ruiz on the steps of the palace in Oslo"."""

from collections.abc import Iterator

from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.language import grammar
from timeline_cli.language.tree import Tree


def pictured(tree: Tree) -> Iterator[Hit]:
    """Who is seen with whom, or where; nothing where the caption has a verb of its own."""
    root = next((t for t in tree.tokens if t.head is t), None)
    if root is None or not root.is_noun:
        return
    people = root.conjuncts()
    found = grammar.prepositions(root)
    for other in (*people[1:], *root.those("appos")):
        for name, nouns in grammar.prepositions(other).items():
            found.setdefault(name, []).extend(nouns)
    for clause in root.those("relcl"):  # "Ana Ruiz, who leads the council, with Jon Vik": the parser hangs "with" on what is told aside
        for prep in clause.those("prep"):
            if tree.tokens[prep.i - 1].text == ",":
                found.setdefault(prep.lower, []).extend(grammar.expand(prep.those("pobj")))
    found["subject"] = people
    frame = "company" if "with" in found or len(people) > 1 else "presence"
    yield Hit(root, next(e.frame for e in lexicon().of("was") if e.frame.name == frame), False, found)
