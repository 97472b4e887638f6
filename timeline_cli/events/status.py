"""Did it happen? Tense, mood and the words around a trigger."""

from timeline_cli.events.asked import asked
from timeline_cli.events.cancelling import (
    MODAL,
    calls_off,
    comes_to_nothing,
    rearranges,
    status_words,
    stayed_at_home,
    stays_on,
    takes_place,
)
from timeline_cli.events.description import one_of_several
from timeline_cli.events.distance import aimed_at
from timeline_cli.events.factuality import is_hearsay, only_said
from timeline_cli.events.foiled import finders, fizzled, shot_down
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import is_paper, words
from timeline_cli.events.plotted import on_the_verge, plotted
from timeline_cli.events.saying import says
from timeline_cli.events.terms import cut_short, left, noticed, signing_of, undone
from timeline_cli.events.uses import on_a_day, stays_away
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import Status

_NONE = frozenset({"none", "neither", "no"})
_SUBJECT = ("nsubj", "nsubjpass")
_BE = frozenset({"is", "are", "was", "were", "be", "'s", "'re"})
_DOUBTFUL = frozenset({"unlikely", "likely", "possible", "impossible", "imminent", "inevitable", "conceivable", "expected", "feared"})
_WISH = frozenset({"if", "unless", "whether"})
_BURNING = frozenset({"alight", "ablaze", "fire", "burned", "burnt", "burn", "burning", "lit", "ignited", "flames"})
_STANDS = frozenset({"stands", "stand"})
_EXPECTED = frozenset({"expected", "due", "set", "scheduled", "planned", "poised", "supposed"})
_CONSENTED = verb_forms("agree", "consent", "assent")
_DISCUSS = verb_forms("discuss", "debate", "review", "consider")
_NEGOTIATE = verb_forms("negotiate", "draft", "finalise", "finalize", "broker")
_PLANS = frozenset({"date", "dates", "plan", "plans", "venue", "day", "timetable", "need"})
_READY = frozenset({"ready", "willing", "prepared", "eager", "keen"})
_TAKE = verb_forms("take")
_WITNESSED = verb_forms("see", "watch", "hear", "witness", "have", "help", "let", "make")
_SPOKEN_OF = frozenset({"discussed", "announced"})
_BEGIN = frozenset({"begin", "start", "commence", "open", "launch"})
_AWAIT = verb_forms("await")
_ACCEPT = verb_forms("accept")
# from a word to what it governs
_BELOW = frozenset({"dobj", "pobj", "prep", "acl", "xcomp", "ccomp", "pcomp", "compound", "conj", "nsubjpass"})
_ONLY_WITH = {"call": "for", "calls": "for", "called": "for", "calling": "for", "end": "to", "halt": "to"}
_WHOSE = frozenset({"demand", "demands", "request", "requests"})  # "the demands of the pact" are not demands for it
_LIKE = verb_forms("like", "love", "prefer", "hate")
_PREVENT = verb_forms("prevent", "stop", "block")
_REASONS = frozenset({"after", "because", "over", "following", "amid", "since", "despite", "owing", "due"})
_CLOSE = 12  # words between an event noun and the verb whose tense it takes


def status(hit: Hit) -> Status | None:
    """The status of a reported event; None where the sentence only wishes or fears it."""
    found = _told(hit)
    return Status.CANCELLED if found is Status.PLANNED and _called_off_later(hit.token) else found


def _called_off_later(token: Token) -> bool:
    """ "There was to be a visit, but the king called it off"; "was due in Lima, but stayed at home"."""
    top = next((a for a in reversed(list(token.ancestors()))), token)
    verbs = (t for t in top.subtree() if t.i > token.i and t.is_verb and calls_off(t))
    after = [t for t in verbs if all(m.lower != "since" for m in t.those("mark"))]  # "the first since the king called them off"
    shared = any(t.dep == "conj" and t.head in token.ancestors() and t.child("auxpass") and not t.child(*_SUBJECT) for t in after)
    above = [token, *token.ancestors()]
    joined = [t for verb in above for t in verb.those("conj") if t.i > token.i and not t.child(*_SUBJECT)]
    joined += [verb for verb in above if any(noun in above for noun in verb.those(*_SUBJECT))]  # "who was due in Lima, stayed at home"
    named_again = any(c.lower in {"it", "they", "them"} for verb in after for c in verb.those("dobj", "nsubjpass"))
    return shared or named_again or any(map(stayed_at_home, joined))


def _told(hit: Hit) -> Status | None:
    token = hit.token
    if asked(hit):
        return None
    if hit.frame.kind == "visit" and _invited(token):
        return Status.PLANNED
    if hit.noun and hit.frame.kind == "attack" and any(c.lower == "not" and c.i == token.i - 1 for c in token.children):
        return None  # "fireworks, not gunfire"
    if hit.noun and hit.frame.kind == "attack" and token.dep == "nsubj" and _is_to_begin(token.head):
        return Status.PLANNED
    if hit.frame.kind == "attack" and (plotted(hit) or on_the_verge(hit)):
        return Status.ATTEMPTED
    if hit.frame.kind == "agreement" and not hit.definite and aimed_at(hit):
        return None  # "met to negotiate a treaty"
    if hit.frame.kind == "agreement" and hit.noun and _unsigned(token):
        return None
    if (
        _unreal(hit)
        or _doubtful(hit)
        or (hit.noun and (_sought(hit) or _aimed_at(hit) or _under_negotiation(hit) or _without_a_date(hit.token)))
    ):
        return None
    if _only_ready(hit):
        return None
    if left(hit):
        return Status.HAPPENED  # "called off the truce": that had been made
    if hit.noun and (signing := signing_of(token)) is not None:
        return status(Hit(signing, hit.frame, True, hit.args))  # "the signing of the pact was put off"
    if hit.frame.kind == "agreement" and hit.noun and token.dep == "pobj" and token.head.lower == "on" and is_paper(token.head.head.lower):
        return status(Hit(token.head.head, hit.frame, True, hit.args))  # "failed to reach agreement on a ceasefire"
    if hit.frame.kind == "attack" and (_came_to_nothing(hit) or (hit.frame.name == "dousing" and not _lit(token))):
        return Status.ATTEMPTED
    around = {c.lower for c in token.children if c.dep in {"amod", "compound", "nmod", "acl"}}
    above = _noun_above(token) if hit.noun and token.dep in {"compound", "pobj"} else token
    if around & status_words("tried") or (above is not token and above.is_noun and above.lower in status_words("tried")):
        return Status.ATTEMPTED
    verb = grammar.carrying_verb(token) if hit.noun else None
    if around & status_words("cancelled"):  # but "the talks, put off from Monday, opened on Friday"
        return Status.HAPPENED if verb is not None and _came_about(verb) else Status.CANCELLED
    if not hit.noun:
        return _of_verb(token, hit)
    if hit.frame.shape == "meeting" and any(map(_was_held, token.those("relcl"))):
        return Status.HAPPENED  # "to announce the conclusion of the talks, which were held in Lima"
    if noticed(token):
        return Status.HAPPENED
    ahead = token.dep != "pobj" and verb is not None and (_came_about(verb) or _future(verb))
    if hit.frame.shape == "trip" and any(map(_cancels, token.those("relcl"))) and not ahead:
        return Status.CANCELLED  # "thanked him for the visit that the king had cancelled"
    if _followed(token):
        return Status.HAPPENED
    past = token.dep == "pobj" and token.head.lower in {"after", "following"} and _in_past(token)
    if token.dep == "pobj" and token.head.lower == "during" and _agreed(token.head.head):
        return Status.HAPPENED  # "agreed to set up a fund during a visit"
    if (
        (around & status_words("ahead") and not past)
        or _in_prospect(token)
        or any(_still_to_do(c, hit) for c in token.those("acl", "relcl"))
    ):
        carried = _of_carrier(verb, hit) if verb is not None else None
        return carried if carried in {Status.CANCELLED, Status.ATTEMPTED} else Status.PLANNED  # "thwarted a planned attack"
    made = any(_brought_about(c, hit) for c in token.those("acl", "relcl"))
    if (made and (token.dep == "pobj" or _still_to_keep(verb, hit))) or (token.dep == "pobj" and _in_force(hit)):
        return Status.HAPPENED  # "under a treaty signed in Lima, boats will …"
    if _ahead_of(token) and (clause := grammar.clause_verb(token)) is not None and (grammar.is_current(clause) or _future(clause)):
        return Status.PLANNED if hit.frame.kind != "attack" else None
    if verb is None:
        clause = grammar.clause_verb(token)
        ahead = clause is not None and _future(clause) and abs(token.i - clause.i) < _CLOSE
        takes = token.dep in {"pobj", "dobj", "nsubj", "nsubjpass"}
        return Status.PLANNED if ahead and takes and hit.frame.kind != "attack" else Status.HAPPENED
    carried = _of_carrier(verb, hit)
    found = carried if carried is not Status.HAPPENED else _of_verb(verb, hit)
    return Status.HAPPENED if found is Status.ATTEMPTED and _stands(hit) else found


def _stands(hit: Hit) -> bool:
    """ "tried to save the truce", "came to mediate after the battle", "failed to agree at a meeting": what was tried is something else."""
    after = hit.token.dep == "pobj" and (hit.frame.kind == "visit" or hit.token.head.lower in {"after", "since", "following"})
    known = hit.definite and (hit.frame.kind == "agreement" or (hit.token.dep == "dobj" and hit.token.head.lower in _PREVENT))
    return after or known  # "had tried to prevent that meeting"


def _is_to_begin(verb: Token) -> bool:
    """ "The offensive is to begin on Friday"."""
    below = verb.child("xcomp")
    return verb.lower in {"is", "are"} and below is not None and below.lower in _BEGIN and any(t.tag == "TO" for t in below.those("aux"))


def _invited(token: Token) -> bool:
    """ "accepted an invitation to be in Lima on Friday"."""
    asked = next((a for a in token.ancestors() if a.lower in {"invitation", "invitations"}), None)
    verb = asked.head if asked is not None and asked.dep == "dobj" else None
    return verb is not None and (verb.lower in _ACCEPT or (verb.lower in _TAKE and any(c.lower == "up" for c in verb.those("prt"))))


def _came_about(verb: Token) -> bool:
    """ "opened", "ended"; the parser may take it for a participle."""
    return verb.tag in {"VBD", "VBN"} and verb.lower in words("course") and verb.child("aux", "auxpass") is None


def _in_force(hit: Hit) -> bool:
    """ "asked for them to be handed over under the treaty of 2013"."""
    return hit.frame.kind == "agreement" and hit.definite and hit.token.head.lower == "under"


def _followed(noun: Token) -> bool:
    """ "Agreed to restore ties after talks": the parser hangs "after" on what is still to be done."""
    clause = grammar.clause_verb(noun)
    behind = noun.dep == "pobj" and noun.head.lower in {"after", "following"} and noun.head.head is clause
    return behind and clause is not None and clause.tag == "VB" and clause.dep == "xcomp" and clause.head.tag == "VBD"


def _called_for(verb: Token, noun: Token) -> bool:
    """ "Called a meeting for Sunday", "called talks in Lima for next week"."""
    below = [p for t in (verb, noun, *noun.subtree()) for p in t.those("prep") if p.lower == "for" and p.i > noun.i]
    calls = verb.lower in {"call", "calls", "called"}
    return calls and any(on_a_day(t) for p in below for t in p.those("pobj"))


def _agreed(verb: Token) -> bool:
    """What was agreed to be done: that it was done then and there is told of the agreement."""
    above = verb.head
    infinitive = verb.tag == "VB" and verb.dep == "xcomp"
    return infinitive and above.tag in {"VBD", "VBN"} and any(e.frame.kind == "agreement" for e in lexicon().of(above.lower))


def _in_past(noun: Token) -> bool:
    """ "Left Lima after a scheduled visit": told as done."""
    clause = grammar.clause_verb(noun)
    return clause is not None and clause.tag == "VBD"


def _ahead_of(noun: Token) -> bool:
    """ "ahead of the visit", "before the talks"."""
    prep = noun.head
    return noun.dep == "pobj" and (prep.lower == "before" or (prep.lower == "of" and prep.head.lower == "ahead"))


def _in_prospect(noun: Token) -> bool:
    """ "With a summit in the offing"."""
    return any(t.lower in status_words("prospect") for prep in noun.those("prep") if prep.lower == "in" for t in prep.those("pobj"))


def _came_to_nothing(hit: Hit) -> bool:
    """A bomb made safe, a drone shot down, or one that did not go off, "neither did"; "was shot before he could detonate his vest"."""
    token = hit.token
    if hit.frame.name in {"attempt on a life", "interception"} or (token.dep in {"acl", "relcl"} and shot_down(token.head)):
        return True
    if hit.noun:
        bomb = hit.frame.name == "blast" or token.lower in words("bomb")  # "a car bomb was found" tells of no blast
        return bomb and (any(finders(token)) or fizzled(token))
    none = any(t.lower in _NONE for noun in token.those("nsubj") for t in (noun, *noun.those("det")))
    return (
        none
        or token.child("neg") is not None
        or (any(c.lower == "before" for c in token.those("mark")) and any(c.lower in {"could", "can"} for c in token.those("aux")))
    )


def _brought_about(clause: Token, hit: Hit) -> bool:
    """ "signed in Lima", "which they signed in Lima", but not "to be signed in Lima"."""
    past = clause.tag == "VBD" or (clause.tag == "VBN" and not any(c.lower in {"be", "being"} for c in clause.those("aux", "auxpass")))
    return past and clause.lower in verb_forms(*hit.frame.light)


def _still_to_keep(verb: Token | None, hit: Hit) -> bool:
    """ "The accord signed in March is to be carried out", but not "the accord reached in March is to be signed"."""
    ahead = verb is not None and grammar.has_will(verb) and verb.lower in _BEGIN  # "the truce brokered by Peru will begin on Friday"
    return hit.frame.kind == "agreement" and verb is not None and not ahead and verb.lower not in verb_forms(*hit.frame.light)


def _headed(verb: Token) -> bool:
    """ "Talks put off": a headline leaves out "were", and the parser takes it for what the talks did."""
    return verb.tag in {"VBD", "VBN"} and verb.child("aux", "auxpass", "dobj") is None


def _still_to_do(clause: Token, hit: Hit) -> bool:
    """ "the accord that they are expected to sign", "the talks which the two are due to hold"."""
    verb = grammar.meant(clause, verb_forms(*hit.frame.light))
    above = grammar.carrying_verb(hit.token)
    if above is not None and above.lower in {"was", "were"} and any(c.lower == "over" for c in above.those("advmod", "acomp", "prt")):
        return False  # "the meeting, which was to last all morning, was over in an hour"
    waits = clause.lower in _BE or not _EXPECTED.isdisjoint({clause.lower, *(c.lower for c in clause.those("acomp"))})
    stops = clause.lower in _TAKE and any(t.tag == "PRP" for t in clause.those("dobj"))  # "came for a visit that will take her to Lima"
    does = any(t.tag in {"WDT", "WP"} or t.lower == "that" for t in clause.those("nsubj"))  # "the accord that will make trains safer"
    will = grammar.has_will(clause) and clause.lower in verb_forms(*hit.frame.light) and not (stops or does)
    return will or (verb is not clause and verb.tag == "VB" and waits)


def _unreal(hit: Hit) -> bool:
    """ "an offer of talks", "called for the murder of", "refused to meet", "preparing an offensive": nothing that took place."""
    attack = hit.frame.kind == "attack"
    unreal = status_words("unreal") - status_words("tried") if attack else status_words("unreal")
    if attack and not hit.definite:  # "preparations for the attack" are told of one that came
        unreal |= status_words("prepared")
        if any(c.lower in status_words("prepared") for c in hit.token.those("compound", "amod")):
            return True  # "on suspicion of planning attacks": the parser takes it for an attack of a kind
    below = hit.token
    for above in hit.token.ancestors():
        if below.dep not in _BELOW or (below.dep == "prep" and below.lower not in {"of", "for", "to", "against", "about", "from"}):
            return False
        if only_said(above):
            return False  # "rejected claims of a raid": denied, and that is another matter
        if above.is_noun and above.lower in _WHOSE and below.lower == "of":
            return False
        if above.lower in unreal and _ONLY_WITH.get(above.lower, below.lower) == below.lower:
            return True
        if above.is_verb and (below.dep == "prep" or above.tag not in {"VB", "VBG"}):
            return False
        below = above
    return False


def _unsigned(paper: Token) -> bool:
    """ "A pact, still unsigned", "left the pact unsigned", "the pact awaits signature"."""
    verb = paper.head if paper.dep in {"nsubj", "nsubjpass", "dobj"} else None
    beside = [*paper.those("amod", "acl"), *(verb.those("acomp", "oprd", "xcomp") if verb is not None else [])]
    awaited = verb.those("dobj") if verb is not None and paper.dep == "nsubj" and verb.lower in _AWAIT else []
    return any(c.lower == "unsigned" for c in beside) or any(c.lower in {"signature", "signing"} for c in awaited)


def _doubtful(hit: Hit) -> bool:
    """ "A strike on Peru is unlikely": of attacks only what took place is told."""
    said = hit.token.head
    told = said.those("acomp") if hit.noun and hit.token.dep == "nsubj" and said.lower in _BE else []
    return hit.frame.kind == "attack" and any(t.lower in _DOUBTFUL for t in told)


def _sought(hit: Hit) -> bool:
    """ "talks on a treaty": there is none as yet."""
    on = hit.token.head
    sought = hit.token.dep == "pobj" and on.lower in {"on", "over", "about", "towards"} and on.head.lower in words("seeking")
    return sought and hit.frame.kind == "agreement" and not hit.definite


def _under_negotiation(hit: Hit) -> bool:
    """ "Are negotiating a treaty", "had discussed an accord for months"; but "negotiated a truce on Monday"."""
    verb = grammar.carrying_verb(hit.token) if hit.frame.kind == "agreement" and not hit.definite and hit.token.dep == "dobj" else None
    if verb is None:
        return False
    return verb.lower in _DISCUSS or (verb.lower in _NEGOTIATE and verb.tag in {"VBG", "VBP", "VBZ"})


def _without_a_date(noun: Token) -> bool:
    """ "No date was set for another meeting", "there is no plan for talks": there is to be none, as far as is known."""
    for_what = noun.head.head if noun.dep == "pobj" and noun.head.lower == "for" else None
    planned = [for_what, *for_what.those("nsubjpass", "nsubj", "attr", "dobj")] if for_what is not None else []
    return any(t.lower in _PLANS and any(c.lower == "no" for c in t.those("det")) for t in planned)


def _only_ready(hit: Hit) -> bool:
    """ "Peru is ready to sign a treaty", "was prepared to meet him": what one side would do; but "the two sides are ready to sign"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if hit.frame.kind == "attack" or verb is None or verb.dep != "xcomp" or verb.head.lower not in _READY:
        return False
    doers = grammar.subject(verb.head.head) if verb.head.head.is_verb else []
    return not (len(doers) > 1 or any(t.tag in {"NNS", "NNPS"} for t in doers))


def _aimed_at(hit: Hit) -> bool:
    """ "in an effort to revive talks", "in the hope of a truce", "to persuade both to return to talks": there are none as yet."""
    token = hit.token
    if hit.frame.kind == "attack" or hit.frame.shape == "trip" or hit.definite or token.child("acl", "relcl") is not None:
        return False
    below = token
    for above in token.ancestors():
        if above.lower in status_words("aims") and below is not token:
            return True
        if above.is_verb and not (above.tag in {"VB", "VBG"} and below.dep in {"dobj", "prep", "xcomp", "pobj"}):
            return False
        if below.dep not in _BELOW | {"advcl"}:
            return False
        below = above
    return False


def _noun_above(token: Token) -> Token:
    """ "attempt" of "an assassination attempt" and of "an attempt at a raid"."""
    return token.head.head if token.dep == "pobj" else token.head


def _measured(token: Token) -> Token:
    """ "round" of "a second round of talks": what stands in the sentence for the talks."""
    return token.head.head if token.dep == "pobj" and token.head.lower == "of" else token


def _of_carrier(verb: Token, hit: Hit) -> Status | None:
    """What the verb that carries an event noun says of it; HAPPENED where it says nothing of itself."""
    token = hit.token
    if _is_reason(token):
        return Status.HAPPENED
    dropped = verb.lower in status_words("dropped") and hit.frame.kind == "visit" and token.dep in {"dobj", "nsubjpass"}
    if (
        verb.lower in status_words("cancelled")
        or dropped
        or (calls_off(verb) and (_measured(token).dep in {"dobj", "nsubjpass"} or _headed(verb)))
    ):
        return Status.PLANNED if hit.frame.kind != "attack" and stays_on(verb) else Status.CANCELLED
    if token.dep in {"dobj", "nsubjpass"}:
        if verb.lower in status_words("tried"):
            return Status.ATTEMPTED
        ahead = verb.lower in {"planned", "plans", "planning", "scheduled"} or (verb.lower == "arranged" and token.dep == "nsubjpass")
        if ahead and hit.frame.kind == "attack" and hit.definite:
            return Status.HAPPENED  # "held the men who had planned the attack"
        if ahead or (hit.frame.kind == "visit" and (verb.lower in status_words("prepared") or _called_for(verb, token))):
            return Status.PLANNED
    if token.dep in {"nsubj", "nsubjpass"} and comes_to_nothing(verb):
        return Status.CANCELLED
    if token.dep in {"dobj", "nsubjpass"} and hit.frame.kind == "visit" and rearranges(verb):
        return Status.PLANNED
    if token.dep == "nsubjpass" and verb.lower in _SPOKEN_OF and hit.frame.kind == "visit":
        return Status.PLANNED  # "a visit in August has been discussed", "was announced"
    if token.dep == "dobj" and verb.lower in status_words("wanted"):
        return Status.PLANNED if hit.frame.kind == "visit" and verb.lower in {"propose", "proposed"} else None
    if token.dep in {"nsubj", "nsubjpass"} and hit.frame.kind != "attack":
        return _awaited(verb)
    if token.dep == "pobj" and token.head.lower == "to" and hit.frame.shape == "meeting" and verb.lower in _CONSENTED:
        return Status.PLANNED  # "the rebels agreed to talks in Lima"
    if token.dep == "pobj" and hit.frame.kind == "visit" and _is_awaited(verb):
        return Status.PLANNED  # "is expected in Lima for a visit"
    return Status.HAPPENED


def _is_reason(noun: Token) -> bool:
    """ "cancelled the trip because of a raid", "after talks": why something was done, and not what was done."""
    prep = noun.head
    return noun.dep == "pobj" and not {prep.lower, prep.head.lower if prep.lower == "of" else ""}.isdisjoint(_REASONS)


def _comes_about(verb: Token, hit: Hit) -> bool:
    """ "have been held", "have held talks", "have taken place", "have met": the event itself, and no more than that of it."""
    if not hit.noun:
        return True
    light = verb.lower in verb_forms(*hit.frame.light) and (verb.child("auxpass") is not None or hit.token.dep == "dobj")
    return light or verb.lower in words("course") or takes_place(verb)


def _is_awaited(verb: Token) -> bool:
    bare = verb.dep in {"acl", "advcl", "amod"} and verb.child("aux", "nsubj") is None and (verb.tag == "VBN" or verb.lower == "due")
    return verb.lower in status_words("likely") and (verb.child("auxpass") is not None or bare)  # "the king, expected in Lima"


def _set_out(verb: Token) -> bool:
    """ "Was bound for Lima on Friday": on the way there, and no more than expected."""
    return verb.lower == "bound" and any(c.lower in {"was", "were"} for c in verb.those("auxpass")) and on_a_day(verb)


def _awaited(verb: Token) -> Status:
    """ "talks are to begin", "a summit is due on Friday", "a pact was to have been signed"."""
    below = verb.child("xcomp")
    if verb.lower in _BE and below is not None and below.tag in {"VB", "VBN"} and any(c.lower == "to" for c in below.children):
        if cut_short(below):
            return Status.HAPPENED
        return Status.CANCELLED if undone(below) else Status.PLANNED
    if verb.lower in _BE and any(c.lower in status_words("likely") for c in verb.those("acomp", "oprd")):
        return Status.PLANNED
    if _is_awaited(verb) or verb.lower in status_words("nearing"):
        return Status.PLANNED
    if (
        verb.lower in _STANDS
        and verb.child("dobj", "acomp") is None
        and verb.child("neg") is None
        and (verb.child("advmod") or on_a_day(verb))
    ):
        return Status.PLANNED  # "the meeting at the beginning of May still stands", "stands for June 23"
    if verb.tag == "VB" and verb.dep == "ROOT" and any(c.lower in _BE and c.dep in {"aux", "auxpass"} for c in verb.children):
        return Status.PLANNED
    return Status.HAPPENED


def _was_held(clause: Token) -> bool:
    """ "Which were held in Lima"."""
    past = any(c.lower in {"was", "were"} for c in clause.those("auxpass"))
    return past and clause.lower in {"held", "convened", "hosted", "concluded"} and clause.child("neg") is None


def _lit(verb: Token) -> bool:
    """ "Poured petrol over it and set it alight"."""
    whole = [verb, *verb.ancestors()][-1].subtree()
    return any(t.lower in _BURNING for t in whole)


def _cancels(clause: Token) -> bool:
    """ "That the king cancelled", "which was called off"."""
    whole = clause.child("dobj") is None and (
        clause.child("nsubjpass") is None or any(t.tag in {"WDT", "IN"} for t in clause.those("nsubjpass"))
    )
    return calls_off(clause) and whole and not stays_on(clause)


def _begged_off(verb: Token) -> bool:
    """ "Ruiz, who was due in Lima on Friday, has cancelled"."""
    whose = verb.head.head if verb.dep == "relcl" else verb
    return whose.is_verb and whose is not verb and calls_off(whose) and verb.head in grammar.subject(whose) and whose.child("dobj") is None


def _put_back(verb: Token) -> bool:
    """ "Ruiz, who was to visit Lima today, has shifted her trip to Friday": the one visit is that of Friday."""
    clause = verb.head if verb.dep == "xcomp" else verb
    whose = clause.head.head if clause.dep == "relcl" else clause
    return whose.is_verb and whose is not clause and rearranges(whose) and clause.head in grammar.subject(whose)


def _of_verb(verb: Token, hit: Hit) -> Status | None:
    kind = hit.frame.kind
    if kind == "visit" and not hit.noun and _put_back(verb):
        return None
    if kind == "visit" and not hit.noun and _begged_off(verb):
        return Status.CANCELLED
    while verb.dep == "conj" and _is_infinitive(verb) and _is_infinitive(verb.head):  # "plan to burn cars and wreck shops"
        verb = verb.head
    while _shares_modal(verb):
        verb = verb.head
    marks = {c.lower for c in verb.children if c.dep in {"mark", "aux", "advmod"}}
    linked = hit.noun and hit.definite and verb.lower in grammar.LINKED  # "whether the blast was linked to the raid in May"
    if marks & _WISH and not (kind == "visit" and on_a_day(verb)) and not linked:  # "whether they will meet on Friday" tells of a plan
        return None
    if hit.noun and hit.token.dep == "dobj" and verb.child("neg") is not None:
        return None
    if kind != "attack" and verb.dep == "advcl" and verb.tag in {"VBP", "VBZ"}:
        now = kind == "visit" and "before" in marks
        if now or _future(verb.head):
            return Status.PLANNED  # "they will meet before she flies to Lima", "the truce came days before they meet"
    if kind == "visit" and verb.tag == "VBG" and verb.dep == "pcomp" and verb.child("aux") is None:
        above = next((a for a in verb.ancestors() if a.is_verb), None)  # "is to lay a wreath before flying to Lima"
        return Status.PLANNED if above is not None and _future(above) else Status.HAPPENED
    auxiliary = {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}
    modal = auxiliary & MODAL
    if (undone(verb) and kind != "attack") or (kind == "visit" and stays_away(verb)):
        return Status.CANCELLED
    infinitive = verb.tag == "VB" or ("to" in auxiliary and "have" not in auxiliary)  # "called for the dam to be bombed"
    if infinitive and not modal and verb.dep in {"acl", "relcl"} and verb.head.dep == "attr" and one_of_several(verb.head):
        return Status.PLANNED if _future(verb.head.head) else Status.HAPPENED  # "is, or will be, the first to visit Lima"
    if infinitive and verb.dep in {"xcomp", "ccomp", "acl", "advcl"} and not modal and not _future(verb):
        return _of_infinitive(verb, kind)
    if verb.lower in status_words("cancelled"):
        return Status.HAPPENED if hit.noun and _is_reason(hit.token) else Status.CANCELLED
    awaited = hit.frame.destination and _is_awaited(verb) and not _set_out(verb)  # "is expected in Lima"
    if _future(verb) or awaited or any(c.lower in status_words("likely") for c in verb.those("acomp")):
        return Status.PLANNED if kind != "attack" else None
    if kind != "attack" and modal & {"should", "would"} and "have" in auxiliary and _comes_about(verb, hit):
        return Status.CANCELLED  # "the talks should have been held last week", "would have met on Friday"
    if modal and "have" in auxiliary and (hit.noun or modal & {"may", "might", "must"}):
        return Status.HAPPENED  # "may have been behind the raid", "may have attacked": held to have happened
    if modal:
        reported = kind == "agreement" and verb.dep == "ccomp" and says(verb.head) and verb.head.tag in {"VBD", "VBN"}
        return Status.PLANNED if "would" in modal and (kind == "visit" or reported) else None
    return Status.HAPPENED


def _is_infinitive(verb: Token) -> bool:
    """ "Was to sign a pact and be received by the king": of the passive it is "be" that stands so."""
    be = verb.child("auxpass")
    return verb.tag == "VB" or (be is not None and be.tag == "VB" and be.lower == "be")


def _shares_modal(verb: Token) -> bool:
    """The "met" of "she would have flown to Lima and met the king"."""
    own = verb.child(*_SUBJECT, "aux", "auxpass") is not None
    above = {c.lower for c in verb.head.those("aux")} if verb.dep == "conj" and verb.tag in {"VBD", "VBN"} and not own else set()
    return "have" in above and not above.isdisjoint(MODAL)


def _of_infinitive(verb: Token, kind: str) -> Status | None:
    """ "tried to storm", "agreed to meet", "managed to enter", "arrived to sign"."""
    head = verb.head
    bare = not any(c.lower == "to" for c in verb.those("aux"))
    if bare and verb.dep in {"xcomp", "ccomp"} and head.tag in {"VBD", "VBN"} and head.lower in _WITNESSED:
        return Status.HAPPENED  # "the town saw her meet him"
    if head.lower == "had" and verb.dep == "xcomp" and not bare:
        return Status.HAPPENED  # "had to break off his visit"
    if verb.lower == "be" and is_hearsay(head):
        return Status.HAPPENED  # "is believed to be in Lima"
    if head.lower in status_words("tried"):
        return Status.ATTEMPTED
    if head.lower in _LIKE:
        return None  # "would have liked to visit"
    if head.lower in status_words("threat"):
        return None
    if head.lower in status_words("cancelled"):
        return Status.CANCELLED
    if verb.dep in {"acl", "advcl"} and head.lower in status_words("unreal"):
        return None  # "rejected calls to adopt the package"
    if (
        head.lower in status_words("planned") or verb.dep == "acl" or verb.child("nsubjpass") is not None
    ):  # "the talks, to be held in May, …"
        return Status.PLANNED if kind != "attack" else None
    if verb.dep == "advcl":  # purpose
        if kind == "attack":
            return None
        due = any(c.lower == "due" for c in head.those("acomp"))  # "is due in Lima to meet the king"
        due = due or any(c.lower == "would" for c in head.those("aux"))  # "said he would fly to Lima to meet her"
        return Status.PLANNED if _future(head) or due or kind == "agreement" else Status.HAPPENED
    if head.lower in status_words("begun"):
        return Status.HAPPENED
    if kind == "agreement" and head.lower in {"agreed", "vowed", "pledged", "decided"}:
        return Status.HAPPENED
    return Status.PLANNED if kind == "visit" else None


def _future(verb: Token) -> bool:
    """ "will meet", "is to meet", "is due to meet"; "is meeting on Friday" is left to the date."""
    if grammar.has_will(verb):
        return True
    if verb.tag == "VB" and verb.dep == "ROOT" and verb.child("nsubj") is not None and any(c.tag == "TO" for c in verb.those("aux")):
        return True  # "Peru to sign treaty": a headline
    to_be = verb.tag == "VBN" and any(c.lower == "be" for c in verb.those("auxpass"))  # "is to be signed"
    if (verb.tag == "VB" or to_be) and verb.dep in {"xcomp", "ccomp"}:
        return verb.head.lower in _BE or verb.head.lower in status_words("bound")
    return verb.dep == "conj" and verb.tag == "VB" and verb.head.is_verb and _future(verb.head)
