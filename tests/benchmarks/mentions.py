"""The readings of a synthetic corpus as extraction gives them, made without a parse: a million mentions in minutes."""

from collections.abc import Iterator
from functools import cache

from tests.benchmarks.synthetic import Piece, Told, pieces
from timeline_cli import timex
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.event import ActorType, Status, Toll
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import ActorMention, Cast, EventMention, Reading
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType

_ROLES = {"visit": ("visitor", "host"), "agreement": ("party", "party"), "attack": ("attacker", "target")}


def readings(articles: int) -> Iterator[Reading]:
    """The readings of so many articles; each tells two or three events."""
    return (_reading(piece) for piece in pieces(articles))


def _reading(piece: Piece) -> Reading:
    text = piece.text
    body = Span(text.index(piece.sentences[0]), len(text) - 1)
    published = Published(Interval.day(piece.published), How.FRONT_MATTER)
    article = Article(piece.name, text, piece.title, (Block(Part.BODY, body),), published)
    timexes, mentions, at = [], [], 0
    for n, told in enumerate(piece.told):
        at = text.index(told.sentence, at)
        timexes.append(_timex(told, at))
        mentions.append(_mention(told, at, piece.sentences.index(told.sentence), n))
        at += 1
    cast = {(a.name, a.type) for m in mentions for a in m.actors if a.name[0].isupper()}
    return Reading(
        article,
        tuple(timexes),
        tuple(mentions),
        tuple(Cast(name, type_, (name,), (), name if type_ is ActorType.COUNTRY else None) for name, type_ in sorted(cast)),
    )


@cache
def _meaning(words: str) -> Timex:
    return timex.find(words)[0]


def _timex(told: Told, at: int) -> Timex:
    known = _meaning(told.day)
    begin = at + told.sentence.index(told.day) + len("on ")
    return Timex(Span(begin, begin + len(known.text)), known.text, TimexType.DATE, known.rule, known.meaning)


def _mention(told: Told, at: int, order: int, timex_: int) -> EventMention:
    values, kind, sentence = told.happening.values, told.happening.kind, told.sentence
    count = int(values["n"])
    names = {
        "visit": [(values["a"], ActorType.PERSON), (values["b"], ActorType.PERSON)],
        "agreement": [(values["country_a"], ActorType.COUNTRY), (values["country_b"], ActorType.COUNTRY)],
        "attack": [(values["group"].removeprefix("the "), ActorType.GROUP), (f"{count} people", ActorType.GROUP)],
    }[kind]
    actors = tuple(
        ActorMention(Span(at + begin, at + begin + len(name)), name, role, type_)
        for (name, type_), role in zip(names, _ROLES[kind], strict=True)
        if (begin := sentence.find(name)) >= 0
    )
    trigger = at + sentence.index(str(told.wording["trigger"]))
    return EventMention(
        kind=kind,
        frame=str(told.wording["frame"]),
        shape=str(told.wording.get("shape", "")),
        sentence=Span(at, at + len(sentence)),
        trigger=Span(trigger, trigger + len(str(told.wording["trigger"]))),
        part=Part.BODY,
        order=order,
        status=Status.HAPPENED,
        actors=actors,
        places=(values["town"],),
        killed=Toll(count, count, count) if kind == "attack" else None,
        timexes=(timex_,),
        words=tuple(sorted({word for word in sentence.lower().replace(",", " ").replace(".", " ").split() if len(word) > 3})),
    )
