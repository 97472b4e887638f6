"""The components run one by one: what spaCy's own way gives, and models whose layers stand otherwise."""

from types import SimpleNamespace
from typing import Any

from timeline_cli.language import parse as door
from timeline_cli.language.annotate import annotate, embed_once

SENTENCES = [
    "The foreign minister flew to Lima on Tuesday for talks that had been put off twice.",
    "Gunmen shot dead two guards, whose bus had stopped.",
    "Both sides signed the accord!",
] * 60  # more than one batch


def told(docs: Any) -> list[list[tuple[str, str, str, int]]]:
    return [[(token.text, token.tag_, token.dep_, token.head.i) for token in doc] for doc in docs]


def test_the_trees_are_those_of_spacy() -> None:
    nlp = door._pipeline()
    assert told(annotate(nlp, SENTENCES)) == told(nlp.pipe(SENTENCES))


def test_a_sentence_has_one_tree_whatever_is_parsed_beside_it() -> None:
    nlp = door._pipeline()
    assert told(annotate(nlp, SENTENCES[:3])) == told(doc for text in SENTENCES[:3] for doc in annotate(nlp, [text]))


def test_no_text_gives_no_tree() -> None:
    assert list(annotate(door._pipeline(), [])) == []


def test_layers_of_another_make_are_left_as_they_are() -> None:
    layers = [SimpleNamespace(name=name) for name in ("concatenate", "with_array", "ragged2list")]
    tok2vec = SimpleNamespace(model=SimpleNamespace(layers=[SimpleNamespace(layers=list(layers))]))
    embed_once(tok2vec)
    assert tok2vec.model.layers[0].layers == layers
