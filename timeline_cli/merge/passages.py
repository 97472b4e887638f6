"""The sentences of an article as evidence of time: their words, and the days that stand beside them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct, structs

from timeline_cli.actors import names
from timeline_cli.dating.said import Days, said
from timeline_cli.dating.telling import offsets
from timeline_cli.language.sentences import sentences
from timeline_cli.model.article import Part
from timeline_cli.model.event import Status
from timeline_cli.model.meaning import Direction, Meaning, Now
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex
from timeline_cli.timex.turn import turned

NEWS = -1  # stands for the news of the day, where an opening sentence has no expression of time
_OPENING = 3  # sentences
_STEM = 5  # letters of a word that count, so that "agreed" meets "agreement"
_FEW = 5  # days that a time spans at most from which another is counted
_LONG = 40  # days beyond which a stretch of time is no date
_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+")  # within a sentence
_ANY = date(2000, 6, 15)
_LINKS = ("after", "since", "before")  # behind them stands the clause that a length of time is counted from


class Passage(Struct, frozen=True):
    """A sentence as evidence: its words, and the days that its expressions stand for."""

    article: str
    stems: frozenset[str]
    times: tuple[tuple[int, Days | None], ...]  # index of each expression, and its days where the article's date is known
    meanings: tuple[Meaning | None, ...] = ()  # what each of them means; None for the news of the day
    ahead: bool = False  # it tells what is planned


class Text:
    """An article as evidence: its sentences, the names within them, all its words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.name = reading.article.name
        self.sentences = list(_sentences(reading))
        planned = {m.timexes[0] for m in reading.mentions if m.timexes and m.status is Status.PLANNED}
        self._meanings = [(turned(t, Direction.FUTURE, "planned") if n in planned else t).meaning for n, t in enumerate(reading.timexes)]
        self._meanings += [t.meaning for t in offsets(reading)]
        self.names = _stems(" ".join(_NAME.findall(reading.article.text)))
        self.stems = frozenset(stem for sentence in self.sentences for stem in sentence.stems)

    def passages(self, day: date | None) -> Iterator[Passage]:
        """Every sentence; once more with the next one where that adds no time of its own; the headline with the first time told."""
        told: Days | None = None  # from which "the following day" counts
        before, headline = None, _stems(self.reading.article.title)
        timeless = not any(sentence.inside for sentence in self.sentences[:_OPENING])
        news = ((NEWS, (day - timedelta(1), day) if day else None),) if timeless else ()
        for order, (part, stems, inside, ahead) in enumerate(self.sentences):
            placed: list[tuple[int, Days | None]] = []
            for n in inside:
                days = _placed(self._meanings[n], day, told)
                placed.append((n, days))
                told = days if days is not None and (days[1] - days[0]).days < _FEW else told
            times = tuple(placed) or (news if order < _OPENING else ())
            passage = Passage(self.name, stems, times, tuple(self._meanings[n] if n != NEWS else None for n, _ in times), ahead)
            yield passage
            if before is not None and not inside and part is Part.BODY:
                yield structs.replace(before, stems=before.stems | stems, ahead=before.ahead or ahead)
            if inside and headline and part is Part.BODY and order <= _OPENING:
                yield structs.replace(passage, stems=headline | stems)
                headline = frozenset()
            before = passage if part is Part.BODY and inside else None


class _Sentence(NamedTuple):
    part: Part
    stems: frozenset[str]  # its words without the expressions of time
    inside: list[int]  # indices of those that name days
    ahead: bool  # something in it is planned


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    text = reading.article.text
    counted = [(n, t) for n, t in enumerate(offsets(reading), len(reading.timexes)) if t.text.lower().endswith(_LINKS)]
    planned = [m.sentence.begin for m in reading.mentions if m.status is Status.PLANNED]
    for block in reading.article.blocks:
        for span in sentences(text, block.span) if block.part is not Part.BOILERPLATE else ():
            inside = [n for n, t in enumerate(reading.timexes) if span.holds(t.span)]
            readable = [n for n in inside if _readable(reading.timexes[n].meaning)]
            ahead = any(span.begin <= begin < span.end for begin in planned)
            apart = [(n, t, _clause_behind(text, t, span)) for n, t in counted if span.holds(t.span)]
            clauses = [clause for _, _, clause in apart]
            yield _Sentence(
                block.part, _stems(_without(text, span, [*(reading.timexes[n].span for n in inside), *clauses])), readable, ahead
            )
            for n, _, clause in apart:
                yield _Sentence(block.part, _stems(clause.of(text)), [n], ahead)


def _clause_behind(text: str, link: Timex, sentence: Span) -> Span:
    """What "three days after" counts from, up to a comma: that clause tells of another day than the sentence around it."""
    comma = text.find(",", link.span.end, sentence.end)
    return Span(link.span.end, sentence.end if comma < 0 else comma)


def _without(text: str, span: Span, left_out: Sequence[Span]) -> str:
    """A sentence without some parts of it."""
    words, at = [], span.begin
    for part in sorted(left_out, key=lambda s: s.begin):
        words.append(text[at : part.begin])
        at = max(at, part.end)
    return " ".join([*words, text[at : span.end]])


def _readable(meaning: Meaning) -> bool:
    """True for what names days once the day of printing is known: no length, no "now"."""
    return not isinstance(meaning, Now) and said(meaning, _ANY, (_ANY, _ANY)) is not None


def _placed(meaning: Meaning, day: date | None, told: Days | None) -> Days | None:
    if day is None and meaning.anchor != "none":
        return None
    days = said(meaning, day or _ANY, told if day is not None else None)
    return days if days is not None and (days[1] - days[0]).days < _LONG else None


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in names.tokens(text) if len(w) > 2)
