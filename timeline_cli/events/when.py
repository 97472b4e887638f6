"""Which time expression of a sentence belongs to which trigger."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from timeline_cli.events.cancelling import calls_off, comes_to_nothing
from timeline_cli.events.casualties import wounds
from timeline_cli.events.clause import AFTERWARDS, background, follows
from timeline_cli.events.distance import DIE, FAR, aimed_at, before_saying, distance, goes_into, loose, of_another, said_apart, under_way
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.events.reference import dies_later, refers
from timeline_cli.events.relation import governs, in_force, relation_of
from timeline_cli.events.saying import says
from timeline_cli.events.terms import RENEW, faring, renewal
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Relation
from timeline_cli.model.meaning import Clock, Direction, Length, Now, Nth, Ref, Shift, Unit, named_in
from timeline_cli.model.timex import Timex, TimexType

_COMMA = re.compile(r",\s+(?:namely\s+)?(?:(?:on|from)\s+)?")
_ABOUT = frozenset({"on", "over", "about", "against"})
_SHORT = (Unit.DAY, Unit.WEEK, Unit.MONTH)
_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "only", "dozens", "scores", "hundreds"})
_PLANNED = frozenset({"due", "scheduled", "planned", "expected", "supposed", "set", "to", "foreseen", "fixed"})
_AHEAD_OF = frozenset({Relation.BEFORE, Relation.UNTIL})
_PEOPLE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj"})
_NTH = re.compile(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)")
_RESULTS = verb_forms("hurt", "leave", "destroy", "damage", "claim", "cost")  # beside verbs of attacks
_NEGOTIATE = verb_forms("negotiate", "discuss", "haggle", "debate", "draft")


_Rank = tuple[bool, int, bool, int, int]  # the smaller the better; last the index of the expression


def timexes_for(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> tuple[tuple[int, ...], Relation]:
    """Indices of the expressions that may date a trigger, best first, and how the event lies to the best."""
    ranked: list[_Rank] = []
    relations: dict[int, Relation] = {}
    negated = any(c.dep == "neg" for c in hit.token.children)
    for index in indices:
        timex = timexes[index]
        framed = _framed(timex) and not _superlative(tree, timex)
        dates = timex.type in {TimexType.DATE, TimexType.TIME} or isinstance(timex.meaning, Nth)  # "the first three days of March"
        if (
            not (dates or framed)
            or names_a_thing(tree, timex)
            or of_office(tree, timex)
            or of_violence(hit, tree, timex)
            or _of_calling_off(hit, tree, timex)
            or (not tells_day(timex) and (_one_of_such(hit) or _by_which_counted(tree, timex)))
        ):
            continue
        said = tree.within(timex.span)  # "since October, when they met", "until May, when she signed it"
        opens = bool(said) and goes_into(hit.token, said[-1], tree)
        term = not opens and (in_force(tree.text, timex, tree.span.begin) or renewed_to(tree, timex))
        if hit.frame.kind == "agreement" and (
            term or _of_the_old(hit, tree, timex) or _under_discussion(hit, tree, timex) or _negotiated_since(hit, tree, timex)
        ):
            continue
        if hit.frame.kind == "attack" and _of_later_death(hit, tree, timex):
            continue
        far = distance(hit, tree, timex)
        if far < FAR:
            then = opens or not set(said).isdisjoint(hit.token.ancestors())
            if then and hit.frame.kind == "attack" and refers(hit):
                continue  # "on Monday, when they demanded an apology for the raid"
            relation = Relation.AT if then or governs(hit.token, timex, tree) else relation_of(tree.text, timex, tree.span.begin)
            hour = timex.hour
            if hour and any(isinstance(timexes[n].meaning, Ref) for n in indices):
                continue  # "on a Sunday at noon"
            if not then and _none_like_it(hit, tree, timex):
                continue
            if relation in {Relation.SINCE, *_AHEAD_OF} and (negated or hour):
                relation = Relation.AT  # "have not met since May": they met in May; "burned until noon": on that day
            if relation is Relation.AT and hit.frame.kind == "attack" and of_release(tree, timex):
                relation = Relation.UNTIL
            lasted = relation is Relation.UNTIL and hit.noun and hit.definite  # "the fighting lasted until Monday evening"
            if hit.frame.kind == "agreement" and relation in _AHEAD_OF and loose(timex) and timex.meaning.anchor != "none":
                continue  # "commit themselves to conclude, before the end of August, a treaty"
            if relation in {Relation.AFTER, *_AHEAD_OF} and timex.type is TimexType.TIME and not lasted:
                relation = Relation.AT  # "before dawn on Monday", "after midnight on Friday"
            compared = _compared(hit.token) or any(map(_compared, _nouns_above(tree, timex)))
            if (compared and (relation is Relation.SINCE or _goes_on_now(timex))) or (relation in _AHEAD_OF and _put_off(hit)):
                continue
            relations[index] = relation
            # "the first talks since 2003 ended on Thursday"; "at 8:40 he will be received, on Tuesday"
            began = relation is Relation.SINCE and (hit.noun or far > 0)  # but "have been meeting since Monday"
            weak = framed or began or hour or isinstance(timex.meaning, Ref)
            ranked.append((weak, far, _goes_on_now(timex), abs(timex.span.begin - hit.token.begin), index))
    ranked = [] if dies_later(hit) else _of_outcome(hit, tree, timexes, ranked) or ranked
    ranked.sort()
    found = _narrowed([index for *_, index in ranked], timexes, tree.text) or _only_weekday(hit, tree, timexes, indices)
    found = _as_planned(hit, tree, timexes, indices) or _of_cause(hit, tree, timexes, indices) or found
    relation = relations.get(found[0], Relation.AT) if found else Relation.AT
    if relation is Relation.AT and _goes_on(hit):
        return tuple(found), Relation.SINCE
    return tuple(index for index in found if relations.get(index, relation) is relation), relation


def _of_outcome(hit: Hit, tree: Tree, timexes: Sequence[Timex], ranked: Sequence[_Rank]) -> list[_Rank]:
    """ "They met on Thursday after a bombing that killed seven last month": when it killed, and not when they met."""
    if not hit.noun or hit.frame.kind != "attack":
        return []
    clauses = (t for t in hit.token.subtree() if t.dep in {"relcl", "acl"})
    results = [t for t in clauses if t.lower in _RESULTS or lexicon().violent(t.lower, noun=not t.is_verb)]
    inside = {t for verb in results for t in verb.subtree()}
    return [rank for rank in ranked if not inside.isdisjoint(tree.within(timexes[rank[-1]].span))]


def _of_cause(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> list[int]:
    """ "Died on Friday of what rebels had done on Monday": an attack is of the day of the deed, and not of a death."""
    causes = [prep for prep in hit.token.those("prep") if prep.lower in {"of", "from"}] if hit.frame.name == "death" else []
    inside = {t for prep in causes for t in prep.subtree()}
    return [n for n in indices if timexes[n].type is TimexType.DATE and not inside.isdisjoint(tree.within(timexes[n].span))]


def _as_planned(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> list[int]:
    """When what is called off was to be: "Ruiz, who was expected in Lima on Monday, cancelled her visit", "… which was due on Monday"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.frame.kind == "visit" else None
    if verb is None or not (calls_off(verb) or comes_to_nothing(verb)):
        return []
    clauses = [clause.subtree() for noun in (*grammar.subject(verb), *hit.token.subtree()) for clause in noun.those("relcl", "acl")]
    beside = [
        c for c in (*hit.token.those("prep"), *verb.those("advcl", "prep", "oprd")) if c.lower in _PLANNED - {"to"} and c.i > hit.token.i
    ]
    clauses += [c.subtree() for c in beside]  # "the summit, due to open on Monday, is off", "called off the trip set for Monday"
    due = {t for clause in clauses if not _PLANNED.isdisjoint(t.lower for t in clause) for t in clause}
    return [n for n in indices if timexes[n].type is TimexType.DATE and any(t in due for t in tree.within(timexes[n].span))]


def _narrowed(ranked: list[int], timexes: Sequence[Timex], text: str) -> list[int]:
    """ "a week ago, last Sunday", "last month, on 3 May": the day comes before the time around it, which stands before a comma."""
    beside = [n for n in ranked[1:] if n == ranked[0] + 1 and _COMMA.fullmatch(text, timexes[ranked[0]].span.end, timexes[n].span.begin)]
    first = [n for n in beside if _names_day(timexes[n]) and not _names_day(timexes[ranked[0]])]
    return first + [n for n in ranked if n not in first]


def _names_day(timex: Timex) -> bool:
    """ "3 May", "Easter Monday", "last Sunday", but not "Sunday" alone, which "last week" beside it may put elsewhere."""
    named = named_in(timex.meaning)
    return named is not None and (
        bool(named.holiday)
        or (named.day is not None and named.month is not None)
        or (named.weekday is not None and named.direction is not Direction.NEAREST)
    )


def recurs(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> bool:
    """ "meet every spring", "is held each May"."""
    return any(timexes[n].type is TimexType.SET and distance(hit, tree, timexes[n]) < FAR for n in indices)


def _goes_on(hit: Hit) -> bool:
    """ "The visit, which began on Monday, continues"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.frame.kind == "visit" else None
    return verb is not None and verb.lower in {"continues", "continue"} and hit.token.dep == "nsubj"


def _framed(timex: Timex) -> bool:
    """ "the past few days", "the next three months": a stretch that begins or ends now, short enough to lie within a story."""
    meaning = timex.meaning
    return isinstance(meaning, Length) and meaning.sign != 0 and isinstance(meaning.of, Now) and meaning.unit in _SHORT


def names_a_thing(tree: Tree, timex: Timex) -> bool:
    """ "A night market", "the morning train": no time at all; nor is the year of a model or a work, "a 1998 Toyota"."""
    inside = tree.within(timex.span)
    if len(inside) != 1 or not inside[0].head.is_noun:
        return False
    (word,), named = inside, named_in(timex.meaning)
    if named is not None and named.year is not None and word.dep in {"nummod", "amod", "compound", "nmod"}:
        noun = word.head
        return (noun.tag in {"NNP", "NNPS"} or thing(noun.lower)) and not (noun.lower in words("eventful") or lexicon().of(noun.lower))
    return isinstance(timex.meaning, Clock) and word.dep in {"compound", "amod"}


def of_office(tree: Tree, timex: Timex) -> bool:
    """ "Ruiz, minister until May, was shot": a time of somebody's, and of nothing that was done."""
    inside = tree.within(timex.span)
    above = [t for t in inside[0].ancestors() if t not in inside] if inside else []
    return len(above) > 1 and above[0].lower in {"until", "till"} and above[1].dep in _PEOPLE and _is_somebody(above[1])


def of_release(tree: Tree, timex: Timex) -> bool:
    """ "Gunmen seized a nun and freed her on Monday", "the mayor was shot and buried on Monday": by then it was over."""
    verb = next((a for t in tree.within(timex.span)[:1] for a in t.ancestors() if a.is_verb), None)
    return verb is not None and verb.dep == "conj" and verb.lower in AFTERWARDS


def _is_somebody(noun: Token) -> bool:
    called = (noun, *noun.those("appos"))
    return noun.tag in {"NNP", "NNPS"} or any(human(t.lower) for t in called)


def _superlative(tree: Tree, timex: Timex) -> bool:
    """ "the worst raid in the past ten days", "the first of the last two weeks": a stretch by which something is measured."""
    inside = tree.within(timex.span)
    return bool(inside) and any(t.tag in {"JJS", "RBS"} or t.lower in _COUNTED for t in tree.tokens[: inside[0].i])


def _put_off(hit: Hit) -> bool:
    """ "postponed until May": not the day that was meant for it."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else None
    return verb is not None and calls_off(verb)


def _compared(trigger: Token) -> bool:
    """ "the first raid since 2011", "the raid was the worst since May": how long there was none like it."""
    called = [t for t in trigger.head.those("attr", "acomp") if trigger.dep == "nsubj"]
    beside = [c for noun in (trigger, *called) for c in noun.children if c.dep in {"amod", "nummod"}]
    return any(c.tag == "JJS" or c.lower in _COUNTED for c in (*called, *beside))


def _none_like_it(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "Not since May has a raid killed so many", "not since the war broke out in May had they met": not when this one was.

    "Not since May had they met" tells that they met in May.
    """
    first, link = (tree.tokens[0].lower, tree.tokens[1]) if len(tree.tokens) > 1 else ("", None)
    inside = tree.within(timex.span)
    if first != "not" or link is None or link.lower != "since" or not inside:
        return False
    if any(t.lower in {"has", "have", "had"} for t in tree.tokens[: inside[0].i]):
        return False
    begins = inside[0].i <= link.i + 2  # "not since May", "not since the middle of May"
    return hit.frame.kind == "attack" or not begins


def _nouns_above(tree: Tree, timex: Timex) -> Iterator[Token]:
    """The nouns of the clause below which an expression hangs, the nearest first: "in the deadliest raid since May"."""
    inside = tree.within(timex.span)
    above = inside[0].ancestors() if inside else iter(())
    return takewhile(lambda t: not t.is_verb, (t for t in above if t not in inside))


def _one_of_such(hit: Hit) -> bool:
    """ "it is the third raid this month", "the sixth judge killed this year": a time over which it is counted or measured."""
    to_be = any(t.lower == "to" for t in hit.token.those("aux"))  # "the sixth judge to be killed this year"
    done = hit.token.tag == "VBN" and (hit.token.dep == "acl" or (hit.token.dep == "relcl" and to_be))
    trigger = hit.token.head if done else hit.token
    if trigger is not hit.token:
        return any(_NTH.fullmatch(c.lower) for c in trigger.children if c.dep == "amod")
    counted = _COUNTED | {"such"} if trigger.dep == "attr" else {"such"}
    return any(c.lower in counted or c.tag == "JJS" for c in trigger.children if c.dep == "amod")


def _by_which_counted(tree: Tree, timex: Timex) -> bool:
    """ "Her trip, the third this year, begins on Monday": of which it is one."""
    inside = tree.within(timex.span)
    counted = next((t for t in inside[0].ancestors() if t not in inside), None) if inside else None
    return counted is not None and counted.dep == "appos" and (_NTH.fullmatch(counted.lower) is not None or counted.tag == "JJS")


def tells_day(timex: Timex) -> bool:
    """ "on Friday", "on 3 May", "yesterday"."""
    named, meaning = named_in(timex.meaning), timex.meaning
    day = named is not None and (named.weekday is not None or named.day is not None)
    return day or (isinstance(meaning, Shift) and meaning.unit is Unit.DAY)


def lies_ahead(timex: Timex) -> bool:
    """ "in thirty days", "tomorrow"."""
    return isinstance(timex.meaning, Shift) and timex.meaning.count > 0


def _goes_on_now(timex: Timex) -> bool:
    """ "this year": wider than any other time told beside it."""
    meaning = timex.meaning
    return isinstance(meaning, Shift) and meaning.count == 0 and meaning.unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR)


def of_saying(timex: Timex, tree: Tree) -> bool:
    """ "Police said on Friday that six had died": the day of a statement."""
    inside = tree.within(timex.span)
    verb = next((a for t in inside[:1] for a in t.ancestors() if a.is_verb), None)
    return verb is not None and says(verb) and not before_saying(inside[0], inside[0], verb)


def renewed_to(tree: Tree, timex: Timex) -> bool:
    """ "Prolonged the truce to the end of May": how long it is to hold."""
    renewed = any(a.lower in RENEW for t in tree.within(timex.span) for a in t.ancestors())
    return renewed and tree.text[: timex.span.begin].endswith(" to ")


def _of_the_old(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "renewed the truce of May": that is when it was first made."""
    return hit.noun and renewal(hit.token) is not None and not set(hit.token.subtree()).isdisjoint(tree.within(timex.span))


def _negotiated_since(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "The pact that the two have been negotiating since March"."""
    inside = tree.within(timex.span)
    verbs = [a for t in inside[:1] for a in t.ancestors() if a.is_verb]
    return bool(verbs) and verbs[0].lower in _NEGOTIATE and verbs[0] in hit.token.those("relcl", "acl")


def _of_later_death(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "The raid has claimed a fourth life: a man died of his wounds on Wednesday"."""
    verb = next((a for t in tree.within(timex.span)[:1] for a in t.ancestors() if a.is_verb), None)
    causes = (t for prep in verb.those("prep") if prep.lower in {"of", "from"} for t in prep.those("pobj")) if verb is not None else ()
    return verb is not hit.token and verb is not None and verb.lower in DIE and any(t.lower in wounds() for t in causes)


def _under_discussion(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "Talks on the agreement began in May", "a march against a treaty ended in a riot on Monday": when it was on people's lips.

    But "their work rests on a treaty signed in May".
    """
    prep = hit.token.head
    if not hit.noun or hit.token.dep != "pobj" or prep.lower not in _ABOUT:
        return False
    above = lexicon().of(prep.head.lower)
    talked = any(entry.noun and entry.frame.shape == "meeting" for entry in above)
    own = not set(hit.token.subtree()).isdisjoint(tree.within(timex.span))
    return talked or not (own or any(entry.frame.kind == "agreement" for entry in above))  # "agreed on a truce in May"


def _since_then(trigger: Token) -> bool:
    """ "On Monday they met for the first time since he had signed the treaty": that was on another day."""
    line = [trigger, *trigger.ancestors()]
    return any(t.lower == "since" for a in line for t in (a, *a.those("mark")) if t.tag == "IN" and t.i < trigger.i)


def _only_weekday(hit: Hit, tree: Tree, timexes: Sequence[Timex], indices: Sequence[int]) -> list[int]:
    """A day of the week, alone in its sentence and not the day of a statement, dates what the sentence reports wherever it stands."""
    days = ("day", "night", "morning", "evening", "afternoon")
    if (
        refers(hit)
        or _behind_another(hit)
        or _since_then(hit.token)
        or follows(hit.token.head)
        or under_way(hit)
        or len(indices) != 1
        or of_violence(hit, tree, timexes[indices[0]])
        or timexes[indices[0]].type is TimexType.DURATION
        or not timexes[indices[0]].text.lower().endswith(days)
    ):
        return []
    inside = tree.within(timexes[indices[0]].span)
    verb = next((a for t in inside[:1] for a in t.ancestors() if a.is_verb), None)
    if aimed_at(hit) and verb is not grammar.carrying_verb(hit.token):
        return []  # "met on Friday to prepare a summit"
    if verb is not None and verb is not hit.token and verb.lower in DIE and verb.child("nsubj") is not None:
        return []  # "three died in the raid, and a fourth died on Tuesday"
    if verb is not None and verb.lower in AFTERWARDS:
        return []  # "nine were abducted in Lima; they were freed on Monday"
    if verb is None or (says(verb) and verb is not hit.token) or of_another(inside[0], hit.token):
        return []
    if hit.frame.kind == "agreement" and faring(verb):
        return []
    if said_apart(verb, hit.token):
        return []  # "denied that it had shelled it, and said that rebels had raided a post on Friday"
    carrier = grammar.carrying_verb(hit.token) if hit.noun else None
    done, line = carrier or hit.token, [verb, *verb.ancestors()]
    if any(grammar.turns_to_now(verb, t) for t in (done, *done.ancestors())):
        return []  # "met the king on Friday and will see the queen"
    if grammar.has_will(verb) and not grammar.has_will(done):
        return []  # "saw the king, and on Friday he will see the queen"
    if any(grammar.turns_to_now(done, t) for t in (line[: line.index(done)] if done in line else line[:1])):
        return []  # "saw the king and is due in Lima on Friday", "and is to fly there on Friday"
    if carrier is not None and says(carrier) and carrier in verb.ancestors():
        return []  # "the statement said that trains would run on Friday"
    own, its = [hit.token, *hit.token.ancestors()], list(inside[0].ancestors())
    if any(a.dep == "relcl" and (a in own) is not (a in its) for a in (*own, *its)):
        return []  # "on Friday police held the man who shot her", "the minister, who was sworn in on Friday, came"
    return [indices[0]]


def _behind_another(hit: Hit) -> bool:
    """ "Visited Lima on Monday after a bombing": before the day on which somebody came or something was agreed."""
    verb = grammar.clause_verb(hit.token) if hit.noun and hit.frame.kind == "attack" and background(hit.token) else None
    kinds = {e.frame.kind for e in lexicon().of(verb.lower) if not (e.noun or e.others)} if verb is not None else set()
    return bool(kinds) and "attack" not in kinds


def _of_calling_off(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "The talks of 3 May never took place: Ruiz cried off on Monday": when somebody did not want them any more."""
    verb = next((a for t in tree.within(timex.span)[:1] for a in t.ancestors() if a.is_verb), None)
    own = {hit.token, grammar.carrying_verb(hit.token) if hit.noun else hit.token, hit.token.head}
    return hit.frame.kind == "visit" and verb is not None and calls_off(verb) and verb not in own


def of_violence(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "came to the town, where ten people were killed on Sunday", "to mourn after the attack on Sunday": no time of the visit."""
    line = list(chain.from_iterable(t.ancestors() for t in tree.within(timex.span)[:1]))
    clause = next((n for n, t in enumerate(line, 1) if t.is_verb), len(line))
    own = {hit.token, *hit.token.ancestors()}
    told = [t for t in line[:clause] if t not in own]
    hurt = told[-1].subtree() if told and told[-1].is_verb else []  # "injuries sustained in the bombing on 7 March"
    return hit.frame.kind == "visit" and any(lexicon().violent(t.lower, noun=not t.is_verb) for t in (*told, *hurt))
