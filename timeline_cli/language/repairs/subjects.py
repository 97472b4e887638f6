"""Two subjects of one verb told apart: of "Men on motorbikes killed nine people, police said" the men are who killed."""

from collections.abc import Sequence
from itertools import pairwise

from timeline_cli.language.tree import Token


def part_subjects(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place.

    The parser takes "killed" for a participle of the phrase behind the men, and both them and the police for the subject of "said",
    or the police for more of what the men's phrase lists; of "the rebel group Dawn struck", "Peru's paramilitary Guards struck" for two.
    """
    for verb in tokens:
        subjects = [s for s in verb.those("nsubj", "nsubjpass") if s.i < verb.i] if verb.is_verb else []
        for noun in [s for s in subjects if s.tag in {"NN", "JJ"}]:
            names = [s for s in subjects if s.is_name and s.i > noun.i]
            if names and all(t.is_name or t.dep == "punct" for t in tokens[noun.i + 1 : names[-1].i + 1]):
                for name in names:
                    name.hang(noun, "appos")
        for first, second in pairwise(subjects):
            link = tokens[second.subtree()[0].i - 1]
            if second.head is verb and link.dep == "prep" and not link.children and link in first.subtree():
                second.hang(link, "pobj")  # "men loyal to Vik struck": the parser leaves "to" with nothing
        subjects = [s for s in subjects if s.head is verb and s.dep == "nsubj"]
        done = next((t for t in reversed(subjects[0].subtree()) if _tells(t)), None) if subjects else None
        if done is None:
            continue
        last = subjects[1] if len(subjects) == 2 else _listed(done, verb, tokens)
        if last is None or not any(t.text == "," for t in tokens[done.i : last.i]):
            continue
        done.tag = "VBD"
        last.hang(verb, "nsubj")
        done.hang(verb, "ccomp")
        subjects[0].hang(done, "nsubj")


def _tells(word: Token) -> bool:
    """A participle with an object, which a participle of what suffered would not have."""
    return word.tag == "VBN" and word.dep in {"acl", "relcl"} and word.child("dobj") is not None and word.child("agent", "nsubj") is None


def _listed(done: Token, verb: Token, tokens: Sequence[Token]) -> Token | None:
    """Who is listed behind a comma, right before the verb: "in two villages near Lamoro, police said"."""
    for noun in done.subtree():
        if (
            noun.dep == "conj"
            and noun.is_noun
            and noun.i
            and tokens[noun.subtree()[0].i - 1].text == ","
            and noun.subtree()[-1].i == verb.i - 1
        ):
            return noun
    return None
