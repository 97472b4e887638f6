"""spaCy's components one by one: the trees that `nlp.pipe` gives, for less work."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

_BATCH = 128  # sentences


def annotate(nlp: Any, texts: Iterable[str]) -> Iterator[Any]:
    """A spaCy Doc for each text, in order, with all that the pipeline's trainable components tell."""
    source = iter(texts)
    while docs := [nlp.make_doc(text) for text in islice(source, _BATCH)]:
        for name, component in nlp.pipeline:
            told = _parsed(component, docs) if name == "parser" else component.predict(docs)
            component.set_annotations(docs, told)
        yield from docs


def _parsed(parser: Any, docs: list[Any]) -> list[Any]:
    """What `parser.predict` gives: that gives up Python's lock, and then takes it and gives it back several times for each word."""
    every: list[Any] = parser.moves.init_batch(docs)
    model = parser.model.predict(docs)
    states = [state for state in every if not state.is_final()]
    while states:
        states = parser.transition_states(states, model.predict(states))
    model.clear_memory()
    return every


def embed_once(tok2vec: Any) -> None:
    """Lets spaCy's `tok2vec` work out the vector of a word, before its neighbours are looked at, once for each batch.

    It is the same wherever the word is written in the same way, and makes up a third of all products. Models with vectors of
    their own (md, lg), whose layers stand otherwise, are left as they are.
    """
    import numpy
    from thinc import api

    ragged: Any = api.Ragged

    def forward(model: Any, features: Any, **_: bool) -> tuple[Any, Any]:
        distinct, places = numpy.unique(features.dataXd, axis=0, return_inverse=True)
        vectors = ragged(distinct, numpy.array([len(distinct)], dtype="int32"))
        for layer in model.layers:
            vectors = layer.predict(vectors)
        return ragged(vectors.dataXd[places.reshape(-1)], features.lengths), None

    embedding = tok2vec.model.layers[0]
    if [layer.name for layer in embedding.layers[:2]] == ["extract_features", "list2ragged"]:
        _, _, hashed, mixed, _ = embedding.layers
        embedding.layers[2:4] = [api.Model("embed_once", forward, layers=[hashed, mixed])]
