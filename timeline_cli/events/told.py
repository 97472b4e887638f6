"""The time that a text told last, which holds for what it goes on to tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile

from timeline_cli.events.distance import loose
from timeline_cli.events.frames import lexicon
from timeline_cli.events.lexicon import words
from timeline_cli.events.relation import in_force, relation_of
from timeline_cli.events.when import lies_ahead, names_a_thing, of_office, of_release, of_saying, renewed_to, tells_day
from timeline_cli.language.tree import Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import Relation
from timeline_cli.model.meaning import Clock, Portion, Range, Ref, Shift, Unit, looks_back, named_in
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType

_OPENING = 3  # sentences in which a story says when its news was
_NEAR = 2  # sentences over which a time told before still holds
_RECALL = 90  # characters before a time in which what recalls an event stands
_RECALLED = re.compile(
    r"\b(?:incidents?|attacks?|bombings?|shootings?|raids?|killings?|clash(?:es)?|events?|explosions?|blasts?) of (?:the )?$"
    r"|\b(?:who|whom|which) (?:was|were|had)\b[^.;:!?\n]*$"
)
_HAD_BEGUN = re.compile(r"\bhad (?:begun|opened|started)\b")
_HAD = re.compile(r"\bhad\b|\w'd\b")
_WENT_BEFORE = re.compile(r"^(?:It|Th(?:e|is|at) [\w' -]{3,40}?) (?:came|happened|occurred|followed)\b[^.;]* after\b[^.;]*$")
_THAT_WAS = re.compile(
    r"(?:(?:It|That|This|All (?:of )?(?:this|that)) (?:(?:was|had been) (?:made|done|signed|concluded|reached|sealed|held)"
    r"|happened|occurred|took place|had (?:happened|occurred|taken place)|was|had been)"
    r"(?: only| just)? (?:back )?(?:on|in|at|during) (?:the )?"
    r"|(?:That|This) was (?:the )?)"
)
_CLEFT = re.compile(r",? (?:that|when|who|which)\b|[\w -]{0,30}\b(?:before|after|since)\b")  # "it was on Friday that", "a day after"
_WHO = re.compile(r", who\b[^.;,]*$")
_WHERE = re.compile(r", (?:where|in which|on which)\b[^.;,]*$")
_CLAUSE = re.compile(r"[^.;,]*")
_LOST = frozenset({"lost", "lose", "died", "perished"})
_OF_COURSE = re.compile(rf"\b(?:{'|'.join(sorted(words('course') - {'closed'}))})\b")  # "the siege ended on Monday"
_SAYS = re.compile(rf"\b(?:{'|'.join(sorted(words('reporting')))})\b")


def told_before(tree: Tree, timexes: Sequence[Timex], sentences: Sequence[tuple[Span, Part]], order: int) -> int | None:
    """Index of the last date told in a sentence, of whatever, or a few before it; else of the first that the story opens with.

    What a headline or the first sentence tells is of the day that the next sentences tell, rather than of that of a statement on it.
    "Since May" and its like date nothing else.
    """
    if sentences[order][1] not in {Part.BODY, Part.TITLE}:
        return None
    near = takewhile(lambda sentence: sentence[1] is Part.BODY, sentences[max(0, order - _NEAR) : order + 1][::-1])
    opening = list(islice((n for n, (_, part) in enumerate(sentences) if part is Part.BODY), _OPENING))
    leads = order <= opening[0] if opening else False
    told = chain(near, (sentences[n] for n in opening if n < order or leads))
    found = [index for span, _ in told for index in _dating(tree.text, timexes, span) if not renewed_to(tree, timexes[index])]
    found = [n for n in found if not (_beside_a_noun(tree, timexes[n]) or of_release(tree, timexes[n]))]
    own = [
        n for n in found if not (of_saying(timexes[n], tree) if leads else (timexes[n].aside and timexes[n].span.end <= tree.span.begin))
    ]
    begin = tree.text.rfind("\n\n", 0, tree.span.begin)  # a glance back is over with its paragraph: "the day before …"

    def left(n: int) -> bool:
        """A time that the story has gone on from, or back to for a sentence: "It ended on Friday. It had begun on Monday. They …"."""
        timex = timexes[n]
        if timex.span.end <= tree.span.begin and _HAD_BEGUN.search(
            tree.text, tree.text.rfind(". ", 0, timex.span.begin) + 1, timex.span.end
        ):
            return True
        if timex.span.end <= tree.span.begin and _RECALLED.search(tree.text, max(0, timex.span.begin - _RECALL), timex.span.begin):
            return True  # "the incident of 3 May", "wished those well who had been hurt on 3 May"
        return timex.span.end < (begin if looks_back(timex.meaning) else tree.span.begin if loose(timex) else 0)

    return min(own or found, key=left, default=None)


def _beside_a_noun(tree: Tree, timex: Timex) -> bool:
    """ "Reviewed the work of soldiers sent to Lima in July 2021, and agreed on more": a year of somebody's, and not of the story."""
    if names_a_thing(tree, timex) or of_office(tree, timex):
        return True
    named, inside = named_in(timex.meaning), tree.within(timex.span)
    year = named is not None and named.year is not None and named.day is None
    return year and any(t.is_verb and t.dep in {"acl", "relcl"} for t in (inside[0].ancestors() if inside else ()))


def told_next(tree: Tree, timexes: Sequence[Timex], sentences: Sequence[tuple[Span, Part]], order: int) -> int | None:
    """Index of the date told first in the next sentence of the paragraph: news in the perfect is gone into in the simple past.

    "Rebels have raided a mill. They came on Monday and left with the flour." None where the sentence has a date of its own.
    """
    if order + 1 >= len(sentences) or any(True for _ in _dating(tree.text, timexes, sentences[order][0])):
        return None
    (here, _), (span, part) = sentences[order], sentences[order + 1]
    if part is not Part.BODY or "\n\n" in tree.text[here.end : span.begin] or _SAYS.search(tree.text, span.begin, span.end):
        return None
    return min(_dating(tree.text, timexes, span), default=None)


def announced(tree: Tree, timexes: Sequence[Timex], before: Span) -> int | None:
    """Index of the only date of the sentence before, which says of its day no more than that something was then.

    "Monday was the worst day of the month. A clerk died when …"; None where a statement is told.
    """
    if any(True for _ in _dating(tree.text, timexes, tree.span)):
        return None
    other = _OF_COURSE.search(tree.text, before.begin, before.end) or _SAYS.search(tree.text, before.begin, before.end)
    days = list(_dating(tree.text, timexes, before)) if not other else []
    if len(days) != 1:
        return None
    day = timexes[days[0]]
    return days[0] if tells_day(day) and not (lies_ahead(day) or isinstance(day.meaning, Range)) else None


def looks_further_back(tree: Tree, told: int | None, timexes: Sequence[Timex], sentences: Sequence[tuple[Span, Part]], order: int) -> bool:
    """Whether a pluperfect here goes back behind the time told; not where the sentence before tells that time in the pluperfect too.

    "On Monday the two had been in Lima. There they had met the king."
    """
    if told is None or not order:
        return True
    (before, _), (here, _) = sentences[order - 1], sentences[order]
    goes_on = before.holds(timexes[told].span) and "\n\n" not in tree.text[before.end : here.begin]
    return not (goes_on and _HAD.search(tree.text, before.begin, before.end))


def looked_back(tree: Tree, timexes: Sequence[Timex], sentences: Sequence[tuple[Span, Part]], order: int) -> int | None:
    """Index of the day that the next sentence gives by a pronoun: "They agreed on a truce. That was on Friday of last week."."""
    if order + 1 >= len(sentences) or any(True for _ in _dating(tree.text, timexes, sentences[order][0])):
        return None
    span, part = sentences[order + 1]
    for index in _dating(tree.text, timexes, span) if part is Part.BODY else ():
        timex = timexes[index]
        before, after = tree.text[span.begin : timex.span.begin], tree.text[timex.span.end : span.end]
        if tells_day(timex) and _THAT_WAS.fullmatch(before) and not _CLEFT.match(after):
            return index
    return None


def _dating(text: str, timexes: Sequence[Timex], span: Span) -> Iterator[int]:
    """Indices of the expressions that say on which day something was, the last one of the sentence first, those that look back last.

    "In May" names none, but a year leads away from the story.
    """
    first, last = (bisect_left(timexes, at, key=lambda t: t.span.begin) for at in (span.begin, span.end))
    for index in sorted(range(last - 1, first - 1, -1), key=lambda n: looks_back(timexes[n].meaning)):
        timex = timexes[index]
        no_day = isinstance(timex.meaning.of if isinstance(timex.meaning, Clock) else timex.meaning, Ref)  # "spent an evening there"
        dates = timex.type in {TimexType.DATE, TimexType.TIME} and not no_day
        # "signed by Ana Ruiz, who came on Monday", "it came a day after the raid of Monday"
        before = text[span.begin : timex.span.begin]
        aside = any(back.search(before) for back in (_WHO, _WENT_BEFORE)) or _laid_waste(before, text, timex)
        starts = in_force(text, timex, span.begin)  # "trains will run as of 15 June"
        if dates and not (aside or starts or _wide(timex)) and relation_of(text, timex, span.begin) is Relation.AT:
            yield index


def _laid_waste(before: str, text: str, timex: Timex) -> bool:
    """ "Laid a wreath in the market, where on 3 May gunmen had killed nine": no day of the story, where that is of something else."""
    where, rest = _WHERE.search(before), _CLAUSE.match(text, timex.span.end)
    said = f"{where[0]} {rest[0]}".lower().split() if where is not None and rest is not None else []
    return any(word in _LOST or lexicon().violent(word, noun=False) for word in said)


def _wide(timex: Timex) -> bool:
    """ "In May", "earlier this month", "last week"."""
    inner = timex.meaning
    while isinstance(inner, Portion):
        inner = inner.of
    units = isinstance(inner, Shift) and inner.unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR)
    return units or (loose(timex) and (named := named_in(timex.meaning)) is not None and named.year is None)
