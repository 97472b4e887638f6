"""Which time expression of a sentence belongs to which trigger."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile

from timeline_cli.events.clause import background
from timeline_cli.events.frames import lexicon, light_forms
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.numerals import number_of
from timeline_cli.events.offset import since
from timeline_cli.events.reference import refers
from timeline_cli.events.status import calls_off
from timeline_cli.events.terms import FARING, fares, renewal
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import Relation
from timeline_cli.model.meaning import Clock, Direction, Frame, Length, Now, Nth, Ref, Unit, named_in
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType

_RELATION = re.compile(r"\b(since|after|following|before|prior to|until|till|by|as of)\s+(?:the\s+|last\s+)?$", re.I)
_COMMA = re.compile(r",\s+(?:namely\s+)?(?:on\s+)?")
_MEANING = {
    "since": Relation.SINCE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "before": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "until": Relation.BEFORE,
    "till": Relation.BEFORE,
    "by": Relation.BEFORE,
}
_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod", "amod", "poss"})
_BETWEEN = frozenset({"the", "last"})  # words that may stand between such a preposition and its time
_FAR = 90
_SHORT = (Unit.DAY, Unit.WEEK, Unit.MONTH)
_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "only", "dozens", "scores", "hundreds"})
# who says so on a day tells nothing of the day of what is spoken of: "today accused the north of breaking off the talks"
_URGING = frozenset(form for verb in ("accuse", "threaten", "demand", "denounce", "condemn") for form in verb_forms(verb))
_BE = frozenset({"is", "are", "was", "were"})
_FROM = frozenset({"starting", "beginning"})  # "a visit starting on Monday": no more than prepositions
_AT_FIRST = frozenset({"first", "originally", "initially", "previously", "earlier"})
_HOURS = frozenset({"hour", "hours"})
_APART = frozenset({"since", "after", "before", "until"})  # clauses of another time
_OPENING = 3  # sentences in which a story says when its news was
_NEAR = 2  # sentences over which a time told before still holds


def timexes_for(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> tuple[tuple[int, ...], Relation]:
    """Indices of the expressions that may date a trigger, best first, and how the event lies to the best."""
    ranked: list[tuple[bool, int, int, int]] = []
    relations: dict[int, Relation] = {}
    negated = any(c.dep == "neg" for c in hit.token.children)
    for index in indices:
        timex = timexes[index]
        framed = _framed(timex) and not _superlative(tree, timex)
        dates = timex.type in {TimexType.DATE, TimexType.TIME} or isinstance(timex.meaning, Nth)  # "the first three days of March"
        if not (dates or framed) or of_violence(hit, tree, timex):
            continue
        if hit.frame.kind == "agreement" and (_in_force(tree.text, timex, tree.span.begin) or _of_the_old(hit, tree, timex)):
            continue
        distance = _distance(hit, tree, timex)
        if distance < _FAR:
            relation = Relation.AT if _governed(hit.token, timex, tree) else relation_of(tree.text, timex, tree.span.begin)
            hour = isinstance(timex.meaning, Clock) and isinstance(timex.meaning.of, Frame)
            if relation in {Relation.SINCE, Relation.BEFORE} and (negated or hour):
                relation = Relation.AT  # "have not met since May": they met in May; "burned until noon": on that day
            if relation in {Relation.BEFORE, Relation.AFTER} and timex.type is TimexType.TIME:
                relation = Relation.AT  # "before dawn on Monday", "after midnight on Friday"
            if (relation is Relation.SINCE and _compared(hit.token)) or (relation is Relation.BEFORE and _put_off(hit)):
                continue
            relations[index] = relation
            # "the first talks since 2003 ended on Thursday"; "at 8:40 he will be received, on Tuesday"
            weak = framed or relation is Relation.SINCE or hour
            ranked.append((weak, distance, abs(timex.span.begin - hit.token.begin), index))
    ranked.sort()
    found = _narrowed([index for *_, index in ranked], timexes, tree.text) or _only_weekday(hit, tree, timexes, indices)
    relation = relations.get(found[0], Relation.AT) if found else Relation.AT
    if relation is Relation.AT and _goes_on(hit):
        return tuple(found), Relation.SINCE
    return tuple(index for index in found if relations.get(index, relation) is relation), relation


def _narrowed(ranked: list[int], timexes: Sequence[Timex], text: str) -> list[int]:
    """ "a week ago, last Sunday", "last month, on 3 May": the day comes before the time around it, which stands before a comma."""
    beside = [n for n in ranked[1:] if n == ranked[0] + 1 and _COMMA.fullmatch(text, timexes[ranked[0]].span.end, timexes[n].span.begin)]
    first = [n for n in beside if _names_day(timexes[n]) and not _names_day(timexes[ranked[0]])]
    return first + [n for n in ranked if n not in first]


def _names_day(timex: Timex) -> bool:
    """ "3 May", "last Sunday", but not "Sunday" alone, which "last week" beside it may put elsewhere."""
    named = named_in(timex.meaning)
    return named is not None and (
        (named.day is not None and named.month is not None) or (named.weekday is not None and named.direction is not Direction.NEAREST)
    )


def recurs(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> bool:
    """ "meet every spring", "is held each May"."""
    return any(timexes[n].type is TimexType.SET and _distance(hit, tree, timexes[n]) < _FAR for n in indices)


def _goes_on(hit: Hit) -> bool:
    """ "The visit, which began on Monday, continues"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.frame.kind == "visit" else None
    return verb is not None and verb.lower in {"continues", "continue"} and hit.token.dep == "nsubj"


def _framed(timex: Timex) -> bool:
    """ "the past few days", "the next three months": a stretch that begins or ends now, short enough to lie within a story."""
    meaning = timex.meaning
    return isinstance(meaning, Length) and meaning.sign != 0 and isinstance(meaning.of, Now) and meaning.unit in _SHORT


def _superlative(tree: Tree, timex: Timex) -> bool:
    """ "the worst raid in the past ten days", "the first of the last two weeks": a stretch by which something is measured."""
    inside = tree.within(timex.span)
    return bool(inside) and any(t.tag in {"JJS", "RBS"} or t.lower in _COUNTED for t in tree.tokens[: inside[0].i])


def _put_off(hit: Hit) -> bool:
    """ "postponed until May": not the day that was meant for it."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else None
    return verb is not None and calls_off(verb)


def _compared(trigger: Token) -> bool:
    """ "the first raid since 2011", "the worst since May": how long there was none like it."""
    return any(c.tag == "JJS" or c.lower in _COUNTED for c in trigger.children if c.dep in {"amod", "nummod"})


def of_saying(timex: Timex, tree: Tree) -> bool:
    """ "Police said on Friday that six had died": the day of a statement."""
    inside = tree.within(timex.span)
    verb = next((a for t in inside[:1] for a in t.ancestors() if a.is_verb), None)
    return verb is not None and verb.lower in words("reporting") and not _before_saying(inside[0], inside[0], verb)


def _before_saying(trigger: Token, told: Token, verb: Token) -> bool:
    """ "The ship will come on Friday, a spokesman said": trigger and time both stand before the subject of the verb of saying."""
    says = verb.child("nsubj")
    return says is not None and max(trigger.i, told.i) < min(t.i for t in says.subtree()) < verb.i


def relation_of(text: str, timex: Timex, begin: int = 0) -> Relation:
    """How what is told lies to an expression, by the preposition before it; the sentence begins at `begin`."""
    said = _RELATION.search(text, max(begin, timex.span.begin - 16), timex.span.begin)
    return _MEANING.get(said.group(1).lower(), Relation.AT) if said else Relation.AT


def _in_force(text: str, timex: Timex, begin: int) -> bool:
    """ "prolonged the truce until May", "a truce as of May": how long it is to hold, and from when on."""
    said = _RELATION.search(text, max(begin, timex.span.begin - 16), timex.span.begin)
    return said is not None and said.group(1).lower() in {"until", "till", "as of"}


def _of_the_old(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "renewed the truce of May": that is when it was first made."""
    return hit.noun and renewal(hit.token) is not None and not set(hit.token.subtree()).isdisjoint(tree.within(timex.span))


def _governed(trigger: Token, timex: Timex, tree: Tree) -> bool:
    """ "since last week's talks", "after the night in which gunmen came": the preposition governs the event, not its time."""
    link = next((t for t in reversed(tree.tokens) if t.begin < timex.span.begin and t.lower not in _BETWEEN), None)
    return link is not None and not link.is_verb and link in trigger.ancestors()


def told_before(text: str, timexes: Sequence[Timex], sentences: Sequence[tuple[Span, Part]], order: int) -> int | None:
    """Index of the last date told in a sentence, of whatever, or a few before it; else of the first that the story opens with.

    "Since May" and its like date nothing else.
    """
    if sentences[order][1] is not Part.BODY:
        return None
    near = takewhile(lambda sentence: sentence[1] is Part.BODY, sentences[max(0, order - _NEAR) : order + 1][::-1])
    opening = islice((sentence for sentence in islice(sentences, order) if sentence[1] is Part.BODY), _OPENING)
    return next((index for span, _ in chain(near, opening) for index in _dating(text, timexes, span)), None)


def _dating(text: str, timexes: Sequence[Timex], span: Span) -> Iterator[int]:
    """Indices of the expressions that say on which day something was, the last one of the sentence first."""
    first, last = (bisect_left(timexes, at, key=lambda t: t.span.begin) for at in (span.begin, span.end))
    for index in range(last - 1, first - 1, -1):
        timex = timexes[index]
        dates = timex.type in {TimexType.DATE, TimexType.TIME} and not isinstance(timex.meaning, Ref)
        if dates and relation_of(text, timex, span.begin) is Relation.AT:
            yield index


def _only_weekday(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> list[int]:
    """A day of the week, alone in its sentence and not the day of a statement, dates what the sentence reports wherever it stands."""
    days = ("day", "night", "morning", "evening", "afternoon")
    if (
        refers(hit)
        or _under_way(hit)
        or len(indices) != 1
        or of_violence(hit, tree, timexes[indices[0]])
        or timexes[indices[0]].type is TimexType.DURATION
        or not timexes[indices[0]].text.lower().endswith(days)
    ):
        return []
    inside = tree.within(timexes[indices[0]].span)
    verb = next((a for t in inside[:1] for a in t.ancestors() if a.is_verb), None)
    if verb is None or (verb.lower in words("reporting") and verb is not hit.token):
        return []
    if hit.frame.kind == "agreement" and verb.lower in FARING:
        return []
    carrier = grammar.carrying_verb(hit.token) if hit.noun else None
    if carrier is not None and carrier.lower in words("reporting") and carrier in verb.ancestors():
        return []  # "the statement said that trains would run on Friday"
    own, its = [hit.token, *hit.token.ancestors()], list(inside[0].ancestors())
    if any(a.dep == "relcl" and (a in own) is not (a in its) for a in (*own, *its)):
        return []  # "on Friday police held the man who shot her", "the minister, who was sworn in on Friday, came"
    return [indices[0]]


def of_violence(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "came to the town, where ten people were killed on Sunday", "to mourn after the attack on Sunday": no time of the visit."""
    line = list(chain.from_iterable(t.ancestors() for t in tree.within(timex.span)[:1]))
    clause = next((n for n, t in enumerate(line, 1) if t.is_verb), len(line))
    own = {hit.token, *hit.token.ancestors()}
    return hit.frame.kind == "visit" and any(_violent(t) for t in line[:clause] if t not in own)


def _violent(token: Token) -> bool:
    return any(
        entry.frame.kind == "attack"
        and entry.noun is not token.is_verb
        and not entry.others
        and (entry.frame.result or not entry.frame.weak)
        for entry in lexicon().of(token.lower)
    )


def _under_way(hit: Hit) -> bool:
    """A journey in whose course something else is told."""
    return hit.frame.shape == "trip" and hit.token.dep == "pobj" and hit.token.head.lower == "during"


def _distance(hit: Hit, tree: Tree, timex: Timex) -> int:
    """How far in grammar a time expression stands from a trigger; 90 and more: it dates something else."""
    inside = tree.within(timex.span)
    if not inside:
        return _FAR
    top = next((t for t in inside if t.head is t or t.head not in inside), inside[0])
    trigger = hit.token
    above = list(top.ancestors())
    if top in list(trigger.ancestors()):
        return 1  # "on Friday, when he met X"
    if _of_another(top, trigger):
        return _FAR
    if trigger in above:
        between = above[: above.index(trigger)]
        if any(t.is_verb and t.dep == "advcl" and any(c.lower in _APART for c in t.those("mark")) for t in between):
            return _FAR  # "met for the first time since the war began in May"
        if top.dep == "poss" and between and top.head.lower.removesuffix("s") in words("eventful"):
            return _FAR  # "mourned the victims of this week's raids"
        if any(t.is_verb and c.lower in _AT_FIRST for t in between for c in t.those("advmod")):
            return 30  # "the talks, first planned for May, will be held in June"
        verbs = [t for t in between if t.is_verb and t.lower not in words("course") and not _to_be(t)]
        if hit.frame.kind == "agreement" and any(t.lower in FARING and t.head is trigger for t in verbs):
            return _FAR  # "the truce that ended on Sunday"
        carrier = grammar.carrying_verb(trigger)
        anew = carrier is not None and _brings_about(carrier, hit)  # "the treaty signed in May was renewed on Monday"
        if len(verbs) == 1 and verbs[0].dep in {"acl", "relcl"} and _brings_about(verbs[0], hit) and verbs[0].head is trigger and not anew:
            return 1  # "under a deal signed in May, gas will flow from Monday"
        if len(verbs) == 1 and verbs[0].dep == "relcl" and _tells(verbs[0], hit):
            return 8  # "an explosion that tore apart a van on Tuesday"
        if hit.frame.kind == "agreement" and not hit.noun and _promised(verbs, timex, tree):
            return _FAR
        return 0 if not verbs else 5 if all(v.dep in {"xcomp", "conj", "acl"} for v in verbs) else _FAR
    if since(inside[-1], trigger, tree) or (trigger.dep == "pobj" and top.dep == "pobj" and top.head.head is trigger.head):
        return 0  # "after talks with the king on Friday": the parser may hang the day on "after"
    made = next((a for a in above if a.is_verb), None)
    if made is not None and made.dep == "advcl" and _brings_about(made, hit) and _follows(made, trigger, tree):
        return 1
    if _under_way(hit):
        return _FAR  # "during her visit she met the mayor on Monday": one day of several
    if refers(
        hit
    ):  # "mourned the victims of the raid on Friday"; but "the treaty, in force since 2015, is praised", "… of the raid in May"
        if trigger.i < top.i and _loose(timex):
            return 6
        verb = next((t for t in tree.tokens[trigger.i :] if t.is_verb), None)
        return 4 if verb is not None and trigger.i < top.i < verb.i else _FAR
    if fares(hit):
        return _FAR
    its_verb = top if top.is_verb else next((a for a in above if a.is_verb and a.lower not in _FROM), None)
    own = grammar.clause_verb(trigger) if not hit.noun else grammar.carrying_verb(trigger) or grammar.clause_verb(trigger)
    if its_verb is None or own is None:
        return 6
    marked = own is trigger or any(c.dep == "mark" for c in own.children)
    if background(trigger) and not duration(hit, tree)[1] and not (its_verb is own and marked):
        return _FAR  # "came on Monday after the raid": the raid was before; but "left on Monday after a two-day visit"
    if its_verb is not own and its_verb.lower in words("reporting") and _before_saying(trigger, top, its_verb):
        return 12
    noun_between = next(
        (a for a in above if a.is_noun and a.dep in {"dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr"} and a is not trigger), None
    )
    own_noun_phrase = noun_between is not None and any(c.lower in words("eventful") for c in (noun_between,))
    if its_verb is own:
        if own.lower in words("reporting") and trigger is not own and not (hit.frame.kind == "agreement" and _brings_about(own, hit)):
            return _FAR
        return _FAR if own_noun_phrase else 2  # the day of another event named in the clause
    own_line = list(own.ancestors())
    if its_verb in own_line:
        path = [own, *own_line[: own_line.index(its_verb)]]
        if its_verb.lower in words("reporting") | _URGING and any(t.dep in {"ccomp", "xcomp", "pcomp"} for t in path):
            if trigger.i < top.i < min((t.i for t in its_verb.those("nsubj")), default=0):
                return 3  # "burned the mill late Monday, the mayor said": the parser hangs the day on "said"
            return _FAR
        if any(t.dep in {"relcl", "acl"} and t.is_verb and t.child("nsubj", "nsubjpass", "aux") is not None for t in path):
            return 4 + len(path) if hit.frame.kind != "attack" and all(map(_goes_on_there, path)) else _FAR
        if any(t.dep == "ccomp" for t in path):
            return 12
        return 4 + len(path)
    its_line = list(its_verb.ancestors())
    if own in its_line:
        path = [its_verb, *its_line[: its_line.index(own)]]
        if all(t.dep in {"xcomp", "conj"} for t in path if t.is_verb) and its_verb.child("nsubj", "nsubjpass") is None:
            return 10
        if any(t.dep in {"relcl", "acl"} for t in path if t.is_verb):
            return _FAR
        return _FAR
    if its_verb.lower in words("reporting") or its_verb.dep in {"acl", "relcl"} or (its_verb.dep == "pcomp" and its_verb.tag == "VBG"):
        return _FAR  # "on her first trip since taking office in May she was received by …"
    return 40


def _to_be(verb: Token) -> bool:
    """ "open" of "talks that were to open on Monday"."""
    return verb.dep == "xcomp" and verb.head.lower in _BE and verb.head.dep == "relcl"


def _of_another(top: Token, trigger: Token) -> bool:
    """ "strained the ceasefire of 2012", "planned the May 3 attack": the time of what that noun names, and of nothing else.

    "A deal reached at the May summit" was reached in May: a time before a noun is its own alone only where that is an attack.
    """
    after = top.dep == "pobj" and top.head.lower == "of"
    noun = top.head.head if after else top.head if top.dep in _BEFORE_NOUN else trigger
    if noun.lower in _HOURS or trigger in noun.subtree():  # "in the small hours of Monday"; "Monday's signing of the accord"
        return False
    return any(entry.noun and not entry.others and (after or entry.frame.kind == "attack") for entry in lexicon().of(noun.lower))


def _goes_on_there(clause: Token) -> bool:
    """ "On Friday she will be in Lima, where she meets the mayor": told of the same time, unless it is told as having gone before."""
    there = any(c.lower == "where" for c in clause.those("advmod"))
    return clause.dep != "relcl" or (there and not any(c.lower == "had" for c in clause.those("aux")))


def _loose(timex: Timex) -> bool:
    """A month or a year: news is told of a day, so that it is no time of the news."""
    named = named_in(timex.meaning)
    return named is not None and named.weekday is None and named.day is None and (named.month or named.year) is not None


def _promised(verbs: Sequence[Token], timex: Timex, tree: Tree) -> bool:
    """ "agreed to open the border on May 3", "by Friday": when it is to be done; but "agreed to cease fire on Friday", or in 2011."""
    named = named_in(timex.meaning)
    month = named is not None and named.month is not None and named.weekday is None and named.year is None
    due = relation_of(tree.text, timex, tree.span.begin) is not Relation.AT or tree.text[: timex.span.begin].endswith("from ")
    return any(v.dep == "xcomp" for v in verbs) and (month or due)


def _tells(clause: Token, hit: Hit) -> bool:
    """True for a relative clause about the event itself: "a pact on trade which both signed on Tuesday"."""
    # "a treaty that will be in force from May"
    ahead = hit.frame.kind == "agreement" and any(c.lower in {"will", "shall"} for c in clause.those("aux"))
    own = clause.head is hit.token and clause.lower not in words("reporting") and not ahead
    return own or _brings_about(clause, hit)


def _follows(clause: Token, noun: Token, tree: Tree) -> bool:
    """ "Under the treaty, signed on Friday, boats will …": the parser hangs it on the verb."""
    between = tree.tokens[noun.i + 1 : clause.i]
    return clause.tag == "VBN" and noun.i < clause.i and all(t.tag == "," or noun in t.ancestors() for t in between)


def _brings_about(clause: Token, hit: Hit) -> bool:
    """ "signed" of a treaty, "launched" of a raid: what the verb tells is the event itself; but not "entered into force"."""
    in_force = any(n.lower == "force" for prep in clause.those("prep") for n in prep.those("pobj"))
    return clause.lower in light_forms(hit.frame.light) and not in_force


_BEGIN = re.compile(r"\b(?:from|starting|beginning|begins?|began|start(?:s|ed)?|open(?:s|ed)|arriv\w+|kick\w* off|embark\w*)\b", re.I)
_END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|clos(?:es?|ing)|closed(?! doors)|conclud\w+|(?:wrap\w*|wound|wind\w*) up|round\w* off|complet\w+|finish\w*"
    r"|return\w*|left|leaves|depart\w*|fl(?:ew|ies|ying) (?:home|back|out))\b",
    re.I,
)


def duration(hit: Hit, tree: Tree) -> tuple[int | None, bool]:
    """How many days a trip or talks last, and whether the time told is their end: "a three-day visit from Monday" → (3, False)."""
    if hit.frame.kind != "visit":
        return None, False
    text = tree.span.of(tree.text)
    phrases = [t.lower for t in hit.token.subtree() if t.i <= hit.token.i + 8]
    near = " ".join(phrases) if hit.noun else text.lower()
    found = _DAYS.search(near) or _DAYS.search(text.lower())
    if found is None:
        return None, False
    count = number_of(next(g for g in found.groups() if g))
    if count is None or not 1 < count <= 31:
        return None, False
    if _END.search(text):
        return count, True
    stays = hit.frame.shape == "trip" and found.group(0).startswith("for ")  # "will be there on Monday for three days"
    return (count, False) if stays or _BEGIN.search(text) else (None, False)


_DAYS = re.compile(r"\b(\w+) ?- ?days?\b|\b(?:for|took|last(?:s|ed)) (\w+) days\b|\b(\w+) days of\b")
