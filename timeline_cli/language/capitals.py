"""Headlines in capitals, spelt as they would be in running text: "BOMB DEFUSED IN LIMA" names Lima and no Bomb."""

import re
from collections.abc import Iterable

from timeline_cli.language import world
from timeline_cli.model.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# what no initials stand for, whether the text has it or not
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "be", "but", "by", "for", "her", "his", "in", "is", "no", "not"}
    | {"of", "off", "on", "or", "out", "the", "to", "up", "was"}
)
_FEW = 3  # words in capitals may be a name, or initials
_LETTERS = 3  # what the text spells in no other way is taken for initials if it has no more of them: "UN"


def spelt(text: str, sentences: Iterable[Span]) -> str:
    """The text, as long as before, with sentences that are all in capitals spelt as its other sentences and an atlas spell their words."""
    shouted = [span for span in sentences if _is_shouted(span.of(text))]
    if not shouted:
        return text
    words = set(_WORD.findall(text))
    plain = {w for w in words if w.islower()} | _SMALL
    names = {w.lower() for w in words if w.istitle()} - plain
    parts, at = list[str](), 0
    for span in shouted:
        parts += [text[at : span.begin], _spelt(span.of(text), plain, names)]
        at = span.end
    return "".join((*parts, text[at:]))


def _is_shouted(sentence: str) -> bool:
    return sentence.isupper() and len(_WORD.findall(sentence)) > _FEW


def _spelt(sentence: str, plain: set[str], names: set[str]) -> str:
    def word(found: re.Match[str]) -> str:
        said = found.group()
        small, capital = said.lower(), said[:1] + said[1:].lower()
        if len(small) != len(said) or len(capital) != len(said):
            return said
        if small in plain:
            return small
        if small in names or world.country_of(capital) or world.place(capital) or world.demonym_of(capital):
            return capital
        return said if len(said) <= _LETTERS else small

    made = _WORD.sub(word, sentence)
    first = _WORD.search(made)
    return made[: first.start()] + sentence[first.start()] + made[first.start() + 1 :] if first is not None else made
