"""Two subjects of one verb told apart: of "Men on motorbikes killed nine people, police said" the men are who killed."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token


def part_subjects(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place.

    The parser takes "killed" for a participle of the phrase behind the men, and both them and the police for the subject of "said".
    """
    for verb in tokens:
        subjects = [s for s in verb.those("nsubj") if s.i < verb.i] if verb.is_verb else []
        if len(subjects) != 2:
            continue
        first, last = subjects
        done = next((t for t in reversed(first.subtree()) if _tells(t)), None)
        if done is None or not any(t.text == "," for t in tokens[done.i : last.i]):
            continue
        done.tag = "VBD"
        done.hang(verb, "ccomp")
        first.hang(done, "nsubj")


def _tells(word: Token) -> bool:
    """A participle with an object, which a participle of what suffered would not have."""
    return word.tag == "VBN" and word.dep in {"acl", "relcl"} and word.child("dobj") is not None and word.child("agent", "nsubj") is None
