"""Events told by how far they lie from now, or from what their sentence is about: "left Lima three days after gunmen stormed it"."""

import re
from collections.abc import Callable, Iterator, Sequence
from math import ceil

from timeline_cli.events.frames import lexicon as event_words
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.terms import ending, fares
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.meaning import Clock, Length, Meaning, Named, Now, Portion, Shift, Told, Unit, Vague, named_in
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.rules.numbers import rough

# what comes after lies so much later than the event, which is told behind the word
_PASSED = frozenset({"is", "'s", "been", "passed", "elapsed", "gone"})
_LONG = (Unit.MONTH, Unit.YEAR)
_OWN = frozenset({"its", "their"})
_UNITS = {unit.value: unit for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)}
_LASTED, _PERFECT = frozenset({"held", "lasted", "endured", "survived", "raged"}), frozenset({"has", "have", "had", "'ve"})
_IN_DAYS = {Unit.HOUR: 1 / 24, Unit.DAY: 1, Unit.WEEK: 7}
_JUST_TOLD = 60  # characters from a day told in the sentence before to this one
_ROUGHLY = frozenset({"barely", "hardly", "scarcely", "nearly", "almost", "under", "over", "than"})
_UNKNOWN = frozenset({"a", "few", "couple", "of", "several", "some", "many"})  # of an unknown number of days
_ALL = 99
# the least and the most that "less than three months" lies from three of them
_BOUNDS = (
    dict.fromkeys(("less", "fewer", "under", "within"), (-_ALL, 0))
    | dict.fromkeys(("nearly", "almost", "barely", "hardly", "scarcely"), (-1, 0))
    | dict.fromkeys(("more", "over"), (0, 1))
)
_BOUNDED = re.compile(rf"\b({'|'.join(_BOUNDS)})(?: than)? [\w-]+ [a-z]+ $", re.I)  # before "after"
_WORDS = 32  # characters in which they stand
_CAME = verb_forms("happen", "come", "occur")
_MADE = verb_forms("sign", "reach", "conclude")
_LET = verb_forms("let")
_RETOLD = frozenset({"it", "this", "that"})
_COMMA = 2  # characters between a day and how long after something it was
_SAME_DAY = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def offset(
    hit: Hit,
    tree: Tree,
    timexes: Sequence[Timex],
    here: Sequence[int],
    headline: bool,
    opening: bool,
    told: int | None = None,
    dated: int | None = None,
) -> Timex | None:
    """When an event was that lies a length of time before or after the clause that it hangs on; None where nothing says so.

    It counts from the day of that clause or, where it names none, from the one `told` before it if it goes on from the event of that day
    (of "it came three days after …" the day of the event that is `dated` last),
    or from the day of publication if it is told as of now or in a headline; where an article opens with it, months and years count from
    there as well.
    """
    for begin, link, far, exact in _links(tree, timexes, here):
        if not _governs(link, hit.token) or fares(hit) or _has_day(hit.token, tree, timexes, here):
            continue  # "two days after the truce broke down"
        clause = _clause(link)
        by_now = link.lower == "since" and clause is not None and grammar.is_current(clause)  # "in the nine days since, … have died"
        base = None if by_now else _base(clause, tree, timexes, here)
        if base is None:  # "reached on Saturday, one day after a clash", whatever the parser hangs it on
            base = next((d for i in here if 0 < begin - timexes[i].span.end <= _COMMA and (d := day_of(timexes[i]))), None)
        before = dated if clause is not None and _happened(clause) else told
        if base is None and before is not None and clause is not None and (_retold(clause) or _had_passed(clause)):
            base = day_of(timexes[before]) or Told()
        news = headline or (clause is not None and grammar.is_current(clause)) or (opening and far is not None and far[0] in _LONG)
        span = Span(begin, link.end)
        if far is None and base is not None and (some := _some(tree.text[begin : link.begin])) is not None:
            unit, low, high = some
            return Timex(span, span.of(tree.text), TimexType.DATE, "offset", Vague(base, unit, _SIGNS[link.lower], low, high))
        if far is None or (base is None and (not news or link.lower == "before")):
            return None
        unit, count = far
        within = _within(tree.text[max(0, link.begin - _WORDS) : link.begin], count)
        if within is not None:
            meaning: Meaning = Vague(base if base is not None else Now(), unit, _SIGNS[link.lower], *within)
        else:
            meaning = _away(base if base is not None else Now(), unit, _SIGNS[link.lower] * count, exact)
        return Timex(span, span.of(tree.text), TimexType.DATE, "offset", meaning)
    return None


def _some(said: str) -> tuple[Unit, int, int] | None:
    """The unit, and the least and the most of them, of "days", "a few weeks"."""
    *words, last = said.lower().split()
    unit = _UNITS.get(last.removesuffix("s")) if last.endswith("s") and _UNKNOWN.issuperset(words) else None
    return (unit, *rough([w for w in words if w != "a"], unit)) if unit is not None else None


def _within(before: str, count: float) -> tuple[int, int] | None:
    """The units between which lies what is told to be less or more than so many away: "nearly four years after"."""
    told = _BOUNDED.search(before)
    if told is None or count != int(count):
        return None
    low, high = _BOUNDS[told[1].lower()]
    return max(0, int(count) + low), int(count) + high


_POINTING = frozenset({"the", "that", "this"})


def following(
    hit: Hit,
    tree: Tree,
    timexes: Sequence[Timex],
    here: Sequence[int],
    told: int | None = None,
    known_day: Callable[[Token], Meaning | None] = lambda _: None,
) -> Timex | None:
    """When an event was that is told to follow another one of a known day: "two days after the raid of 3 March gunmen came back".

    "Two days after the raid" counts from the day `told` before it, or from its own if that was told by an offset as well.
    """
    own = (grammar.carrying_verb(hit.token) or hit.token) if hit.noun else hit.token
    for begin, link, far, exact in _links(tree, timexes, here):
        top, clause = _governed(link), _clause(link)
        if far is None or top is None or clause is None or clause not in {own, *(own.ancestors() if own.dep == "conj" else ())}:
            continue
        if any(0 < begin - timexes[i].span.end <= _COMMA and _tells_day(timexes[i]) for i in here):
            continue  # "on 3 May, a day before the vote": the day is told
        below = set(top.subtree())
        days = [i for i in here if not below.isdisjoint(tree.within(timexes[i].span)) and timexes[i].type is TimexType.DATE]
        named = (m for i in days for m in [timexes[i].meaning] if isinstance(m, Named) and (m.day or m.weekday is not None))
        base: Meaning | None = next(named, None)
        bare = top.child("prep", "acl", "relcl", "compound") is None  # "the raid on the mill" may be another than the one told last
        known = told is not None and not days and bare and hit.frame.kind == "attack" and _is_known(top)
        near = told is not None and 0 < tree.span.begin - timexes[told].span.end < _JUST_TOLD and _tells_day(timexes[told])
        known = known or (near and not days and bare and any(c.lower in _POINTING for c in top.those("det")))  # "three days after the vote"
        known = known or (told is not None and not days and top.lower in _RETOLD)  # "two days after it"
        soon = far[1] == 0 and told is not None and not days and bare and _tells_day(timexes[told])  # "hours after she left"
        known = known or soon
        what = (
            top.child("nsubj", "nsubjpass") if top.is_verb and top.lower in words("course") | _MADE else top
        )  # "a day before the talks opened"
        base = base or (known_day(what) if not days and what is not None and _is_known(what) else None)
        if base is not None or known:
            span = Span(begin, timexes[days[0]].span.end if days else top.end)
            meaning = _away(base if base is not None else Told(), far[0], -_SIGNS[link.lower] * far[1], exact)
            return Timex(span, span.of(tree.text), TimexType.DATE, "offset", meaning)
    return None


def _away(base: Meaning, unit: Unit, count: float, exact: bool) -> Meaning:
    """So many units from a day or from now; one week from a day that is named is a day again, and so is what is told "to the day".

    Several weeks are told roughly.
    """
    day = exact or (abs(count) == 1 and ((isinstance(base, Named) and _is_day(base)) or _from_now(base)))
    return Shift(base, Unit.DAY, 7 * count) if day and unit is Unit.WEEK and count == int(count) else Shift(base, unit, count, keep=exact)


def _has_day(trigger: Token, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> bool:
    """ "ten years after the 1994 truce", "some weeks after they burned a mill on the night of 26 March": it says itself when it was."""
    own = set(trigger.subtree())
    inside = [timexes[i] for i in here if not own.isdisjoint(tree.within(timexes[i].span))]
    if trigger.is_noun:
        return any(timex.type is TimexType.DATE for timex in inside)
    named = (n for timex in inside if timex.span.begin > trigger.begin and (n := named_in(timex.meaning)) is not None)
    return any(n.month is not None and n.day is not None for n in named)


def _links(tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Iterator[tuple[int, Token, tuple[Unit, float] | None, bool]]:
    """Each "three days after", "the day before", "the eve of": where it begins, its last word, how far it reaches, and if "to the day"."""
    for index in here:
        length = timexes[index]
        after = [t for t in tree.tokens if t.begin >= length.span.end]
        to_the_day = [t.lower for t in after[:3]] == ["to", "the", "day"]  # "ten years to the day after"
        before = next((t.lower for t in reversed(tree.tokens) if t.begin < length.span.begin), "")
        exact = to_the_day or before in {"exactly", "precisely"}  # "exactly two weeks after"
        link = next(iter(after[3 if to_the_day else 0 :]), None)
        roughly = before in _ROUGHLY and isinstance(length.meaning, Length) and length.meaning.unit is Unit.DAY
        if link is not None and link.lower in _SIGNS and link.lower != "of" and not roughly:
            yield length.span.begin, link, _far(length.meaning), exact
        verb = next((t.head for t in tree.within(length.span) if t.dep == "nsubj" and _had_passed(t.head)), None)
        link = next((t for t in after if t.lower == "since"), None)
        if verb is not None and link is not None and verb in {link.head, link.head.head}:
            yield length.span.begin, link, _far(length.meaning), exact
    for the, day, link in zip(tree.tokens, tree.tokens[1:], tree.tokens[2:], strict=False):
        told = any(timexes[i].span.begin <= the.begin < timexes[i].span.end for i in here)  # "the eve of Monday's vote"
        if the.lower == "the" and day.lower == "eve" and link.lower == "of" and not told:
            yield the.begin, link, (Unit.DAY, 1), False
        if (the.lower == "the" and day.lower in _UNITS and link.lower == "since") or (
            day.lower == "day" and link.lower in _SIGNS and link.lower != "of"
        ):
            yield the.begin, link, (_UNITS[day.lower], 1), False


def age(hit: Hit, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Timex | None:
    """When an event began whose age is told: "the two-year-old truce", "the truce is two days old", "two weeks into the truce"."""
    for index in here if hit.noun else ():
        length, far = timexes[index], _far(timexes[index].meaning)
        inside = tree.within(length.span)
        if far is not None and inside and (_aged(inside, hit, tree) or _into(inside[-1], hit) or _held(inside, hit)):
            return Timex(length.span, length.text, TimexType.DATE, "offset", Shift(Now(), far[0], -far[1]))
    return None


def _held(inside: Sequence[Token], hit: Hit) -> bool:
    """ "The truce has held for ten days", "ended a lull that had held for a fortnight"."""
    verb = next((t for t in inside[0].ancestors() if t.is_verb), None)
    if verb is None or verb.lower not in _LASTED or not any(c.lower in _PERFECT for c in verb.those("aux")):
        return False
    return hit.token in verb.those("nsubj") or (verb.dep == "relcl" and verb.head is hit.token)


def _into(length: Token, hit: Hit) -> bool:
    """ "Two weeks into the truce"."""
    return any(c.lower == "into" and hit.token in c.those("pobj") for c in length.those("prep"))


def _aged(inside: Sequence[Token], hit: Hit, tree: Tree) -> bool:
    old = next((t for t in (inside[-1], inside[-1].head) if t.lower == "old"), None)
    if old is None:
        return False
    if old.dep == "acomp" and hit.token in old.head.those("nsubj"):
        return grammar.is_current(old.head)
    beside = tree.tokens[inside[0].i - 1].text in {",", "now"} and hit.token.i < old.i
    return old.head is hit.token or (beside and old.head in hit.token.subtree())


def nth_day_of(event: Token) -> Token | None:
    """The "day" of "on the second day of a visit"."""
    day = event.head.head
    return day if event.dep == "pobj" and event.head.lower == "of" and day.lower == "day" and day.dep == "pobj" else None


def nth(hit: Hit, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Timex | None:
    """Where an event is in its sixth day, it began five days ago; where it entered it on Friday, five days before that.

    "On the second day of a visit to Lima, she said on Tuesday": it began on Monday.
    """
    for its, ordinal, unit in zip(tree.tokens, tree.tokens[1:], tree.tokens[2:], strict=False) if hit.noun else ():
        count, what = lexicon().tables["ORDINAL"].get(ordinal.lower), _UNITS.get(unit.lower)
        of_it = its.lower == "the" and hit.frame.kind == "visit" and nth_day_of(hit.token) is unit
        counted = of_it or (its.lower in _OWN and _counts_on(unit, hit.token))
        if not count or float(count) in (1, -1) or (of_it and float(count) < 0) or what is None or not counted:
            continue
        clause = next((t for t in unit.ancestors() if t.is_verb), None)
        base = _base(clause, tree, timexes, here)
        if of_it and base is None:
            continue  # "on the second day of the summit the two had breakfast"
        span = Span(its.begin, unit.end)
        meaning = Shift(base if base is not None else Now(), what, 1 - float(count))
        return Timex(span, span.of(tree.text), TimexType.DATE, "offset", meaning)
    return None


def anniversary(hit: Hit, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Timex | None:
    """When an event was whose anniversary is told: "On Sunday the town marked the tenth anniversary of the raid"."""
    day = hit.token.head.head
    if not hit.noun or hit.token.dep != "pobj" or hit.token.head.lower != "of" or day.lower != "anniversary":
        return None
    count = next((n for c in day.children if (n := _ordinal(c.lower))), None)
    if count is None:
        return None
    begin = day.subtree()[0].begin
    own = next((d for i in here if 0 < begin - timexes[i].span.end <= _COMMA and (d := day_of(timexes[i]))), None)
    base = own or _base(next((t for t in day.ancestors() if t.is_verb), None), tree, timexes, here)
    # "on May 7, the tenth anniversary" is that day; it may be marked on another
    meaning = Shift(base if base is not None else Now(), Unit.MONTH, -12 * float(count), keep=own is not None)
    return Timex(Span(day.begin, hit.token.end), tree.text[day.begin : hit.token.end], TimexType.DATE, "offset", meaning)


def _ordinal(word: str) -> float | None:
    """ "tenth", "25th"."""
    digits = word[:-2] if word[-2:] in {"st", "nd", "rd", "th"} and word[:-2].isdigit() else ""
    known = float(digits) if digits else lexicon().tables["ORDINAL"].get(word)
    return float(known) if isinstance(known, int | float) else None


def lapse(hit: Hit, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Timex | None:
    """When an agreement began of which is told how long it held and when it ended: "the three-day truce expired on Thursday"."""
    noun = hit.token
    if hit.frame.kind != "agreement" or not hit.noun:
        return None
    told = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun  # "a week of truce"
    end = next((v for v in (told.head, *noun.those("relcl", "acl")) if v.is_verb and ending(v)), None)
    base = _base(end, tree, timexes, here) if end is not None else None
    own = set(told.subtree())
    for index in here:
        length = timexes[index].meaning
        inside = tree.within(timexes[index].span)
        if isinstance(base, Named) and _is_day(base) and isinstance(length, Length) and inside and inside[0] in own:
            days = _IN_DAYS.get(length.unit, 0) * (length.count or 0) if length.unit is not None else 0
            span = timexes[index].span
            return Timex(span, span.of(tree.text), TimexType.DATE, "offset", Shift(base, Unit.DAY, -ceil(days))) if days else None
    return None


def _is_day(base: Named) -> bool:
    return base.day is not None or base.weekday is not None


def _counts_on(unit: Token, event: Token) -> bool:
    """ "its third week" counts from the event: it is what the phrase stands beside, or the subject of its clause."""
    above = next((t for t in unit.ancestors() if t.is_verb or t.is_noun), None)
    return above is event or (
        above is not None and above.is_verb and event in {t for s in above.those("nsubj") for t in (s, *s.those("appos"))}
    )


def since(last: Token, trigger: Token, tree: Tree) -> bool:
    """ "it is ten days since gunmen stormed it", "ten days have passed since the raid": the time ending with `last` is the event's."""
    link = next((t for t in tree.tokens[last.i :] if t.lower == "since"), None)
    if link is None or not _governs(link, trigger):
        return False
    clause = _clause(link)
    return clause is not None and clause.lower in _PASSED and grammar.is_current(clause) and clause in last.ancestors()


def _far(meaning: Meaning) -> tuple[Unit, float] | None:
    """How far a length reaches; a few hours are the same day."""
    if not isinstance(meaning, Length) or meaning.sign or meaning.unit is None:
        return None
    if meaning.unit in _SAME_DAY:
        whole = (meaning.count or 0) // 24 if meaning.unit is Unit.HOUR else 0  # "48 hours before the vote"
        return Unit.DAY, whole
    return (meaning.unit, meaning.count) if meaning.count else None


def _governs(link: Token, trigger: Token) -> bool:
    """True when "after" joins the event's clause or noun to another clause."""
    top = _governed(link)
    if top is None:
        return False
    line = [trigger, *trigger.ancestors()]
    return top in line and not any(t.dep in {"relcl", "ccomp"} for t in line[: line.index(top)])


def _governed(link: Token) -> Token | None:
    """The clause or noun behind "after"."""
    return link.head if link.dep == "mark" else link.child("pobj", "pcomp")


def _from_now(base: Meaning) -> bool:
    """ "today", "yesterday"."""
    return isinstance(base, Shift) and isinstance(base.of, Now) and base.unit is Unit.DAY


def _clause(link: Token) -> Token | None:
    """The verb that the event hangs on."""
    below = link.head if link.dep == "mark" else link
    return next((t for t in below.ancestors() if t.is_verb), None)


def _retold(clause: Token) -> bool:
    """ "The blast came three days after …", "it happened …": the event told before."""
    subjects = clause.those("nsubj")
    pointed = any(t.lower in _RETOLD or any(c.lower == "the" for c in t.those("det")) for t in subjects)
    return any(map(_is_known, subjects)) or _happened(clause) or (clause.lower in _CAME and pointed)  # "the release came two days before …"


def _had_passed(clause: Token) -> bool:
    """ "Eight days had gone by since the raid": when what was told before took place."""
    return clause.lower in _PASSED and any(c.lower in {"had", "'d"} for c in clause.those("aux"))


def _happened(clause: Token) -> bool:
    """ "It came two days after …", "claimed the blast, which came two days after …"."""
    which = clause.dep == "relcl" and _is_known(clause.head) and any(t.tag == "WDT" for t in clause.those("nsubj"))
    return clause.lower in _CAME and (which or any(t.lower == "it" for t in clause.those("nsubj")))


def _is_known(noun: Token) -> bool:
    """ "the blast", "that raid"."""
    pointed = any(c.lower in {"the", "this", "that"} for c in noun.those("det")) or noun.child("poss") is not None
    return pointed and any(entry.noun for entry in event_words().of(noun.lower))


def day_of(timex: Timex) -> Meaning | None:
    """The day that a time expression names, or counts from now; None of all others."""
    day = timex.meaning.of if isinstance(timex.meaning, Clock | Portion) else timex.meaning  # "on Monday night", "this morning"
    return day if isinstance(day, Named) or _from_now(day) else None


def _tells_day(timex: Timex) -> bool:
    named = named_in(timex.meaning)
    return named is not None and (named.day is not None or named.weekday is not None)


def _base(clause: Token | None, tree: Tree, timexes: Sequence[Timex], here: Sequence[int]) -> Meaning | None:
    """The day of a clause, as far as the sentence names it."""
    for index in here:
        inside = tree.within(timexes[index].span)
        day = day_of(timexes[index])
        verb = next((t for t in inside[0].ancestors() if t.is_verb), None) if inside else None
        if verb is not None and verb.dep in {"ccomp", "xcomp"} and verb.head.lower in _LET:
            verb = verb.head  # "they let him go on Monday"
        if verb is not None and day is not None and verb is clause:
            return day
    return None


_SIGNS = {"after": -1, "since": -1, "before": 1, "of": 1}
