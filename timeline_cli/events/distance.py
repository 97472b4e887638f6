"""How far in the grammar of a sentence a time expression stands from the trigger of an event."""

from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.events.cancelling import calls_off, rearranges
from timeline_cli.events.clause import AFTERWARDS, background, follows
from timeline_cli.events.duration import duration
from timeline_cli.events.foiled import finders
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.offset import since
from timeline_cli.events.reference import refers
from timeline_cli.events.relation import relation_of
from timeline_cli.events.saying import says
from timeline_cli.events.terms import by_which, cut_short, fares, faring, signing_of, takes_effect
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Relation
from timeline_cli.model.meaning import named_in
from timeline_cli.model.timex import Timex

_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod", "amod", "poss"})
FAR = 90
# who says so on a day tells nothing of the day of what is spoken of: "today accused the north of breaking off the talks"
_URGING = verb_forms("accuse", "threaten", "demand", "denounce", "condemn")
_ASKS = verb_forms("urge", "exhort", "implore", "ask", "press", "beg", "want")  # others to do something
_BE = frozenset({"is", "are", "was", "were"})
_FROM = frozenset({"starting", "beginning"})  # "a visit starting on Monday": no more than prepositions
_AT_FIRST = frozenset({"first", "originally", "initially", "previously", "earlier"})
_STAY = verb_forms("stay", "remain", "lie", "anchor", "spend", "stop") | {"was", "were"}
_LEFT = frozenset({"from", *verb_forms("leave")})
_SPENT = frozenset({"minutes", "hours", "days", "rounds", "hour", "day", "round"})
_RESUME = verb_forms("resume", "restart", "reopen", "reconvene", "continue", "proceed")
_AIM = verb_forms("prepare", "discuss", "plan", "arrange", "negotiate", "seek", "demand", "propose", "mediate", "broker", "push", "urge")
DIE = verb_forms("die", "succumb", "perish")
_LOSE = verb_forms("lose", "die", "perish", "fall")
_HOURS = frozenset({"hour", "hours"})
_APART = frozenset({"since", "after", "before", "until"})  # clauses of another time
_INCIDENTS = noun_forms(
    "incident", "attack", "raid", "ambush", "blast", "explosion", "tragedy", "clash", "shooting", "night", "day", "episode"
)


def before_saying(trigger: Token, told: Token, verb: Token) -> bool:
    """ "The ship will come on Friday, a spokesman said": trigger and time both stand before the subject of the verb of saying."""
    says = verb.child("nsubj")
    return says is not None and max(trigger.i, told.i) < min(t.i for t in says.subtree()) < verb.i


def under_way(hit: Hit) -> bool:
    """A journey in whose course something else is told."""
    return hit.frame.shape == "trip" and hit.token.dep == "pobj" and hit.token.head.lower == "during"


def _in_whose_course(last: Token) -> Token | None:
    """The "visit" of "during her visit to Lima", by its last word."""
    return next((t for t in (last, *last.ancestors()) if t.dep == "pobj" and t.head.lower == "during" and t.i <= last.i), None)


def distance(hit: Hit, tree: Tree, timex: Timex) -> int:
    """How far in grammar a time expression stands from a trigger; 90 and more: it dates something else."""
    inside = tree.within(timex.span)
    if not inside:
        return FAR
    top = next((t for t in inside if t.head is t or t.head not in inside), inside[0])
    trigger = signing_of(hit.token) or hit.token
    above = [a for a in top.ancestors() if a not in inside]
    if _in_aside(top, trigger, tree) or any(map(cut_short, above)):
        return FAR
    if any(map(grammar.is_another, above[: above.index(trigger)] if trigger in above else above)):
        return FAR  # "the worst raid since the one of last April"
    if inside[0].i and (course := _in_whose_course(tree.tokens[inside[0].i - 1])) is not None:
        if course is trigger:
            return 0
        # "signed a pact during her visit to Lima last week", but "a fair promised during her visit last week": the week of her visit
        return 4 if course.head.head in {trigger, grammar.carrying_verb(trigger)} and hit.frame.kind == "agreement" else FAR
    if top in list(trigger.ancestors()) or goes_into(trigger, inside[-1], tree):
        return 1  # "on Friday, when he met X"
    if trigger.dep == "relcl" and trigger.head.lower in _INCIDENTS and trigger.head in above and not hit.noun:
        return 0  # "the incident of 9 May, in which a guard was shot"
    if hit.frame.kind == "agreement" and any(t.lower in _FROM for t in above[:2]):
        return FAR  # "a contract for ten years starting in 2017"
    if of_another(top, trigger):
        return FAR
    if follows(trigger.head) and trigger.head.i < top.i:  # "the raid followed the abduction, on Monday, of two miners"
        return 1 if trigger.dep == "dobj" else FAR
    if trigger in above:
        return _below(hit, tree, timex, top, above[: above.index(trigger)])
    if since(inside[-1], trigger, tree) or (trigger.dep == "pobj" and top.dep == "pobj" and top.head.head is trigger.head):
        return 0  # "after talks with the king on Friday": the parser may hang the day on "after"
    made = next((a for a in above if a.is_verb), None)
    if made is not None and made.dep == "advcl" and _brings_about(made, hit) and _follows(made, trigger, tree):
        return 1
    apart = (a for a in above if a.dep == "advcl" and a not in trigger.ancestors())
    if any(c.lower == "since" for clause in apart for c in clause.those("mark")):
        return FAR  # "the accord is the first since the war began in 2018"
    if under_way(hit):
        return FAR  # "during her visit she met the mayor on Monday": one day of several
    if refers(hit) and made not in list(finders(trigger)):
        # "mourned the victims of the raid on Friday"; but "the treaty, in force since 2015, is praised", "… of the raid in May"
        verb = grammar.carrying_verb(trigger)
        clause = next((a for a in above if a.is_verb), None)
        if relation_of(tree.text, timex, tree.span.begin) in {Relation.UNTIL, Relation.BEFORE} and trigger.i < top.i:
            return FAR  # "agreed to look into the raid and report by Friday"
        if clause is not None and clause.dep == "relcl" and clause.head is not trigger and trigger not in clause.subtree():
            return FAR  # "claimed the raid for the Front, which has fought since 2009"
        if trigger.i < top.i and _suffered_in(trigger, above):
            return 2  # "lost nine men in the ambush near Lima at the beginning of the month"
        if trigger.i < top.i and (loose(timex) or _has_its_day(trigger)):
            return 6
        return 4 if verb is not None and trigger.i < top.i < verb.i else FAR
    if fares(hit):
        return FAR
    return _beside(hit, tree, top, above)


def goes_into(trigger: Token, last: Token, tree: Tree) -> bool:
    """ "Since last autumn, when gunmen burst into an office": whatever the parser hangs the clause on."""
    comma, when = last.i + 1, last.i + 2
    if len(tree.tokens) <= when or tree.tokens[comma].text != "," or tree.tokens[when].lower != "when":
        return False
    return tree.tokens[when].head in (trigger, *trigger.ancestors())


def aimed_at(hit: Hit) -> bool:
    """ "Met to prepare a summit", "came to discuss a truce", "agreed to hold talks"; but "came to attend a summit", "to sign a truce"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.token.dep == "dobj" else None
    if verb is None or verb.tag != "VB" or verb.dep not in {"advcl", "acl", "xcomp"} or all(c.lower != "to" for c in verb.those("aux")):
        return False
    agreed = hit.frame.kind == "visit" and any(e.frame.kind == "agreement" for e in lexicon().of(verb.head.lower))
    return verb.lower in _AIM or agreed


def _in_aside(time: Token, trigger: Token, tree: Tree) -> bool:
    """ "Vik, whose country is host this year, met Ruiz": the time of a clause between commas, before the trigger."""
    opens = (t for t in tree.tokens[: time.i] if t.tag in {"WP", "WP$", "WDT"} and tree.tokens[t.i - 1].text == ",")
    begin = next((t.i for t in reversed(list(opens))), 0)
    commas = [t.i for t in tree.tokens[begin : trigger.i] if t.text == ","] if begin else []
    return bool(commas) and begin < time.i < commas[0] and trigger.i > commas[0]


def _below(hit: Hit, tree: Tree, timex: Timex, top: Token, between: Sequence[Token]) -> int:
    """Of an expression that hangs below the trigger, with the words `between` them."""
    trigger = hit.token
    if any(t.is_verb and t.dep == "advcl" and any(c.lower in _APART for c in t.those("mark")) for t in between):
        return FAR  # "met for the first time since the war began in May"
    if any(t.lower == "since" and t.dep == "prep" for t in between[1:]):
        return FAR  # "the first talks since the bomb in Lima last month"
    if top.dep == "poss" and between and top.head.lower.removesuffix("s") in words("eventful"):
        return FAR  # "mourned the victims of this week's raids"
    inside = tree.within(timex.span)  # "reached a week earlier"
    if any(t.is_verb and c.lower in _AT_FIRST and c not in inside for t in between for c in t.those("advmod")):
        return 30  # "the talks, first planned for May, will be held in June"
    if hit.definite is hit.noun and hit.frame.kind == "agreement" and any(t.dep == "relcl" and takes_effect(t) for t in between):
        return FAR  # "the truce, which takes effect on Friday"
    verbs = [t for t in between if t.is_verb and (t.lower not in words("course") or _by_others(t, trigger)) and not _to_be(t)]
    if hit.frame.kind == "agreement" and any(faring(t) and t.head is trigger for t in verbs):
        return FAR  # "the truce that ended on Sunday"
    carrier = grammar.carrying_verb(trigger)
    if hit.noun and carrier is not None and rearranges(carrier) and any(t.dep == "relcl" and t.head is trigger for t in between):
        return FAR  # "the talks, planned for May, were put back to June"
    if any(grammar.turns_to_now(trigger, t) for t in between):
        return FAR  # "met the king in Lima and will fly home on Monday"
    if hit.definite and top.dep == "pobj" and trigger.dep == "dobj" and carrier is not None and calls_off(carrier):
        return FAR  # "called off the journey on Monday"
    if carrier is not None and carrier.lower in _RESUME and any(t.dep == "relcl" and t.head is trigger for t in between):
        return 8  # "the talks, which began in May, resumed on Monday"
    anew = carrier is not None and trigger.dep != "pobj" and _brings_about(carrier, hit)  # "the treaty signed in May was renewed on Monday"
    if len(verbs) == 1 and verbs[0].dep in {"acl", "relcl"} and _brings_about(verbs[0], hit) and verbs[0].head is trigger and not anew:
        return 0  # "under a deal signed in May, gas will flow from Monday"
    if len(verbs) == 1 and verbs[0].dep == "relcl" and (_tells(verbs[0], hit) or (hit.frame.shape == "trip" and _stays(verbs[0]))):
        return 8  # "an explosion that tore apart a van on Tuesday"
    if len(verbs) == 1 and not hit.noun and hit.frame.shape == "trip" and _due_there(verbs[0]):
        return 0
    if len(verbs) == 1 and _then(verbs[0]) and verbs[0].head in {trigger, carrier}:
        return 4  # "signed a treaty when Vik visited Lima last month"
    if hit.frame.kind == "agreement" and _promised(verbs, timex, tree):
        return FAR
    if not hit.noun and any(v.dep == "acl" and v.tag == "VBN" and v.head is not trigger and not _brings_about(v, hit) for v in verbs):
        return FAR  # "spoke about the soldiers sent to Lima in May"
    if any(v.dep == "conj" and v.lower in DIE and v.child("nsubj") is not None for v in verbs):
        return FAR  # "three died in the raid, and a fourth died on Tuesday"
    return 0 if not verbs else 5 if all(v.dep in {"xcomp", "conj", "acl"} or _of_its_course(v, trigger) for v in verbs) else FAR


def _due_there(clause: Token) -> bool:
    """ "Goes on to Lima, where she is due on Monday"."""
    there = clause.dep == "relcl" and any(c.lower == "where" for c in clause.those("advmod"))
    return there and clause.lower in _BE and any(c.lower == "due" for c in clause.those("acomp"))


def _then(clause: Token) -> bool:
    """ "When Vik visited Lima", but not "when he had visited"."""
    when = any(c.lower == "when" for c in clause.those("advmod"))
    return clause.dep == "advcl" and when and not any(c.lower == "had" for c in clause.those("aux"))


def _by_others(clause: Token, trigger: Token) -> bool:
    """ "Briefed him on the checkpoint that Peru set up on Monday": what somebody else does to something else."""
    doer = clause.child("nsubj")
    return clause.dep == "relcl" and clause.head is not trigger and doer is not None and doer.is_noun


def _of_its_course(clause: Token, trigger: Token) -> bool:
    """ "Stormed the prison, freeing forty men, late on Tuesday": the parser hangs the day on what it came to.

    And on what was done meanwhile: "was shot while watering his garden last week".
    """
    meanwhile = all(c.lower == "while" for c in clause.those("mark"))
    return clause.dep == "advcl" and clause.tag == "VBG" and clause.i > trigger.i and meanwhile and clause.child("nsubj", "advmod") is None


def _beside(hit: Hit, tree: Tree, top: Token, above: Sequence[Token]) -> int:
    """Of an expression that hangs elsewhere, `above` it its ancestors: by the verbs that carry it and the trigger."""
    trigger = hit.token
    whole = top.is_verb and top.dep != "advcl"  # "before the year is out" hangs on the clause above it
    its_verb = top if whole else next((a for a in above if a.is_verb and a.lower not in _FROM), None)
    own = grammar.clause_verb(trigger) if not hit.noun else grammar.carrying_verb(trigger) or grammar.clause_verb(trigger)
    if its_verb is None or own is None:
        return 6
    if its_verb is own and hit.frame.shape == "meeting" and _speaks_after(trigger, own):
        return 3
    if its_verb is not own and (its_verb.lower in AFTERWARDS or aimed_at(hit)):
        return FAR
    marked = own is trigger or any(c.dep == "mark" for c in own.children)
    if background(trigger) and not duration(hit, tree)[1] and not (its_verb is own and marked):
        return FAR  # "came on Monday after the raid": the raid was before; but "left on Monday after a two-day visit"
    if its_verb is not own and says(its_verb) and before_saying(trigger, top, its_verb):
        return 12
    noun_between = next(
        (a for a in above if a.is_noun and a.dep in {"dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr"} and a is not trigger), None
    )
    own_noun_phrase = noun_between is not None and (noun_between.lower in words("eventful") or _is_deed(noun_between))
    if its_verb is own:
        if says(own) and (_come_for(trigger, own) or (not hit.definite and _heard_of(trigger, own))):
            return 3
        if top.dep == "pobj" and top.head.lower == "for" and own.lower in {"call", "calls", "called"}:
            return 2  # "called a meeting for Sunday"
        if says(own) and trigger is not own and not (hit.frame.kind == "agreement" and _brings_about(own, hit)):
            return FAR
        return FAR if own_noun_phrase else 2  # the day of another event named in the clause
    own_line = list(own.ancestors())
    parted = any(t.text == ";" for t in tree.tokens[min(own.i, its_verb.i) : max(own.i, its_verb.i)])
    if its_verb in own_line and parted and own.dep == "ccomp" and its_verb.child("nsubj", "nsubjpass") is not None and not says(its_verb):
        return FAR  # "they agreed on a swap; forty men went home a week later"
    if its_verb in own_line:
        path = [own, *own_line[: own_line.index(its_verb)]]
        if (says(its_verb) or its_verb.lower in _URGING) and any(map(_is_said, path)):
            if trigger.i < top.i < min((t.i for t in its_verb.those("nsubj")), default=0):
                return 3  # "burned the mill late Monday, the mayor said": the parser hangs the day on "said"
            return FAR
        if any(grammar.turns_to_now(its_verb, t) for t in path):
            return FAR  # "met the king on Friday and will fly to Lima"
        if own.dep == "conj" and any(c.lower == "that" for c in own.those("mark")):
            return FAR  # "said that he had called on Monday and that she would come"
        if its_verb.lower in _BE and any(t.dep == "relcl" and t.head.lower == "time" for t in path):
            return 4 + len(path)  # "the last time they had met was in June"
        if any(t.dep in {"relcl", "acl"} and t.is_verb and t.child("nsubj", "nsubjpass", "aux") is not None for t in path):
            return 4 + len(path) if hit.frame.kind != "attack" and all(map(_goes_on_there, path)) else FAR
        if any(t.dep == "ccomp" for t in path):
            return 12
        return 4 + len(path)
    its_line = list(its_verb.ancestors())
    if own in its_line:
        path = [its_verb, *its_line[: its_line.index(own)]]
        if any(grammar.turns_to_now(own, t) for t in path) or any(t.lower in _ASKS for t in path):
            return FAR  # "opened the talks and urged them to sign a truce by May"
        if all(t.dep in {"xcomp", "conj"} for t in path if t.is_verb) and its_verb.child("nsubj", "nsubjpass") is None:
            return 10
        return FAR
    if says(its_verb) or its_verb.dep in {"acl", "relcl"} or (its_verb.dep == "pcomp" and its_verb.tag == "VBG"):
        return FAR  # "on her first trip since taking office in May she was received by …"
    if said_apart(its_verb, own):
        return FAR  # "denied that it had shelled it, and said that rebels had raided a post on Friday"
    if own.dep == "relcl" and own.tag in {"VBD", "VBN"} and any(c.lower in {"to", "will"} for c in its_verb.those("aux")):
        return FAR  # "Vik, who had come to Peru, is to be received on Friday"
    if own.dep == "relcl" and its_verb.dep == "conj" and its_verb.i > own.i and its_verb.head in own.ancestors():
        return FAR  # "blew up a mill in which five people died, and on Friday stormed a post"
    return 40


def said_apart(verb: Token, other: Token) -> bool:
    """Told as what somebody says, where the other is not told as part of that."""
    above = (other, *other.ancestors())
    return any(t.dep == "ccomp" and says(t.head) and t.head not in above for t in (verb, *verb.ancestors()))


def _suffered_in(deed: Token, above: Sequence[Token]) -> bool:
    """ "Lost nine men in the ambush", "was wounded in the raid", of a time that stands with the verb."""
    verb = grammar.carrying_verb(deed)
    return (
        deed.dep == "pobj"
        and deed.head.lower == "in"
        and verb is not None
        and verb is next((a for a in above if a.is_verb), None)
        and (verb.lower in _LOSE or lexicon().violent(verb.lower, noun=False))
    )


def _has_its_day(noun: Token) -> bool:
    """ "On Tuesday summoned the envoy over the shooting at the weekend": what was done about it has a day of its own."""
    verb = grammar.clause_verb(noun)
    before = (t for child in verb.children if child.i < noun.i for t in child.subtree()) if verb is not None else ()
    return any(names.is_calendar(t.text) and t.i < noun.i for t in before)


def _is_deed(noun: Token) -> bool:
    """ "The murder", "a shooting"."""
    return any(entry.noun and entry.frame.kind == "attack" and not entry.frame.weak for entry in lexicon().of(noun.lower))


def _come_for(noun: Token, said: Token) -> bool:
    """ "told reporters on Sunday on arrival in Lima": it was said there and then."""
    return noun.dep == "pobj" and noun.head.lower in {"on", "upon"} and noun.head.head is said


def _heard_of(noun: Token, said: Token) -> bool:
    """ "Clashes were reported in Lima on Monday": by nobody, to nobody, while they went on."""
    told = any(c.dep == "agent" or c.lower in {"by", "to"} for c in said.children)
    return noun in said.those("nsubjpass") and said.lower == "reported" and not told


def _speaks_after(noun: Token, said: Token) -> bool:
    """ "Told reporters on Monday after talks", "after three hours of talks": who speaks comes from there."""
    measured = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lower in _SPENT else noun
    after = measured.dep == "pobj" and measured.head.lower in {"after", "following"} and measured.head.head is said
    return after and says(said)


def _stays(clause: Token) -> bool:
    """ "Sailed to Lima, where she lay from May 3 to 5"."""
    there = any(c.lower == "where" for c in clause.those("advmod")) and any(t.tag == "PRP" for t in clause.those("nsubj"))
    return there and clause.lower in _STAY


def _is_said(clause: Token) -> bool:
    """What a verb of saying reports; before it the parser takes it for an adverbial clause: "They have met, the king said"."""
    bare = clause.dep == "advcl" and clause.child("nsubj", "nsubjpass") is not None and clause.child("mark", "advmod") is None
    return clause.dep in {"ccomp", "xcomp", "pcomp"} or bare


def _to_be(verb: Token) -> bool:
    """ "open" of "talks that were to open on Monday"."""
    return verb.dep == "xcomp" and verb.head.lower in _BE and verb.head.dep == "relcl"


def of_another(top: Token, trigger: Token) -> bool:
    """ "strained the ceasefire of 2012", "planned the May 3 attack": the time of what that noun names, and of nothing else.

    "A deal reached at the May summit" was reached in May: a time before a noun is its own alone only where that is an attack.
    """
    after = top.dep == "pobj" and top.head.lower == "of"
    noun = top.head.head if after else top.head if top.dep in _BEFORE_NOUN else trigger
    if noun.lower in _HOURS or trigger in noun.subtree():  # "in the small hours of Monday"; "Monday's signing of the accord"
        return False
    return any(entry.noun and not entry.others and (after or entry.frame.kind == "attack") for entry in lexicon().of(noun.lower))


def _goes_on_there(clause: Token) -> bool:
    """ "It was signed on Friday in Lima, where she had received him": the same day, but not of a place that is left."""
    there = any(c.lower == "where" for c in clause.those("advmod"))
    gone = any(c.lower == "had" for c in clause.those("aux")) and clause.head.head.lower in _LEFT
    return clause.dep != "relcl" or (there and not gone)


def loose(timex: Timex) -> bool:
    """A month or a year: news is told of a day, so that it is no time of the news."""
    named = named_in(timex.meaning)
    return named is not None and named.weekday is None and named.day is None and (named.month or named.year) is not None


def _promised(verbs: Sequence[Token], timex: Timex, tree: Tree) -> bool:
    """ "agreed to open the border on May 3", "signed a deal to open it by Friday": when it is to be done.

    But "agreed to cease fire on Friday", or in 2011; of "agreed to meet next year" the time is always that of the meeting.
    """
    named = named_in(timex.meaning)
    month = named is not None and named.month is not None and named.weekday is None and named.year is None
    due = relation_of(tree.text, timex, tree.span.begin) is not Relation.AT or tree.text[: timex.span.begin].endswith("from ")
    to_do = any(v.dep == "xcomp" or (v.dep == "acl" and v.tag == "VB") for v in verbs)
    meets = any(v.dep == "xcomp" and v.tag == "VB" and any(e.frame.shape == "meeting" for e in lexicon().of(v.lower)) for v in verbs)
    return meets or (to_do and (month or due))


def _tells(clause: Token, hit: Hit) -> bool:
    """True for a relative clause about the event itself: "a pact on trade which both signed on Tuesday"."""
    # "a treaty that will be in force from May", "a contract under which gas flows from May"
    terms = any(c.lower in {"will", "shall"} for c in clause.those("aux")) or any(map(by_which, clause.those("prep")))
    own = clause.head is hit.token and not says(clause) and not (terms and hit.frame.kind == "agreement")
    return own or _brings_about(clause, hit)


def _follows(clause: Token, noun: Token, tree: Tree) -> bool:
    """ "Under the treaty, signed on Friday, boats will …": the parser hangs it on the verb."""
    between = tree.tokens[noun.i + 1 : clause.i]
    return clause.tag == "VBN" and noun.i < clause.i and all(t.tag == "," or noun in t.ancestors() for t in between)


def _brings_about(clause: Token, hit: Hit) -> bool:
    """ "signed" of a treaty, "launched" of a raid: what the verb tells is the event itself; but not "entered into force"."""
    return clause.lower in verb_forms(*hit.frame.light) and not takes_effect(clause)
