"""Phrases hung on the word that they belong to: "blamed the raid on the Front", "the governments of Peru and of Chile"."""

from collections.abc import Sequence

from timeline_cli.language import world
from timeline_cli.language.grammar import NOBODY, is_passive, tied
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import CALENDAR, Token, is_year

_CAUSE = verb_forms("make", "have", "let")
_TO_TARGET = frozenset({"on", "against"})
_PARTIES = frozenset({"between", "by"})
_AGAIN = frozenset({"with", "of"})
_DO = frozenset({"do", "does", "did"})
_AT = frozenset({"in", "at", "on"})  # an event as well: "in a raid by police"
_THERE = frozenset({"near", "outside", "inside", "aboard", "off"})
_EITHER = frozenset({"set", "hit", "put", "cut", "beat", "burst"})  # past tense and infinitive
_DIE = verb_forms("die")
_LAY_ON = verb_forms("blame", "pin")
# what events do, and places do not
_RUN = verb_forms("begin", "start", "end", "last", "continue", "resume", "conclude", "finish", "kill", "injure", "wound")
_FIGHTS = noun_forms("battle", "clash", "encounter", "fight", "firefight", "gunfight", "shootout", "skirmish")
_OFFICES = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "general", "ambassador", "secretary"})
_AVENGE = verb_forms("avenge", "revenge")
_RECALL = _AVENGE | verb_forms("mark", "mourn", "commemorate", "condemn", "protest", "discuss", "recall", "investigate")
_PLOTS = noun_forms("plot", "attempt", "plan", "bid", "conspiracy")
_RECEIVE = verb_forms(
    "receive", "welcome", "host", "greet", "meet", "address", "decorate", "brief", "sign", "kill", "open", "arrest", "shoot"
)
_PACTS = noun_forms("accord", "agreement", "contract", "deal", "memorandum", "pact", "protocol", "treaty")
_STRIFE = frozenset({"conflict", "dispute", "fighting", "war"})
_DEALINGS = frozenset({"fighting", "combat", "violence", "hostilities", "talks", "negotiations", "meeting", "summit"})


def attach(tokens: Sequence[Token]) -> None:
    """Rehangs phrases of one sentence in place."""
    for token in tokens:
        before = tokens[token.i - 1]
        if before.lower == "and" and (first := _first_of_kind(token, tokens)) is not None:
            token.hang(first, "prep")
        elif before.lower == "and" and token.lower == "by" and (done := _done_by(token)) is not None:
            token.hang(done, "agent")
        elif token.dep == "cc" and token.lower == "but" and before.lower in NOBODY:
            _make_exception(token, before)
        elif token.dep == "prep":
            _attach_phrase(token, before)
        elif token.dep == "xcomp" and (plot := tokens[token.subtree()[0].i - 1]).lower in _PLOTS and plot.dep == "pobj":
            token.hang(plot, "acl")  # "knew of the plot to murder the king"
        elif token.dep == "conj":
            _attach_conjunct(token, tokens)
        elif token.dep == "ccomp" and (held := _held_over(token)) is not None:
            token.hang(held, "relcl")
        elif token.dep in {"relcl", "acl", "advcl"}:
            _attach_clause(token, tokens)
            _attach_to_time(token, tokens)
        elif token.dep == "appos" and (verb := _shifted(token)) is not None:
            token.hang(verb, "dobj")
        elif token.dep == "appos" and token.is_name and token.head.tag == "NN" and token.child("conj") is not None:
            _attach_second(token)
        elif token.dep == "appos" and (office := _office_of_state(token, tokens)) is not None:
            token.head.head.hang(office, "prep")
            token.hang(office, "appos")
        elif token.dep == "npadvmod" and token.tag == "NN" and _is_object(token, tokens):
            token.hang(token.head, "dobj")
        elif token.dep in {"npadvmod", "appos"} and _is_full_name(token) and (office := _office_before(token, tokens)) is not None:
            if token.dep == "npadvmod" or office not in token.head.subtree():
                token.hang(office, "appos")
        elif token.dep == "appos" and token.head.tag == "PRP" and token.head.i == token.subtree()[0].i - 1 and token.head.dep == "pobj":
            token.hang(token.head.head, "pobj")  # "with her the head of the guard"
        elif token.dep == "aux" and token.head.is_verb and token.child("nsubj", "nsubjpass") is not None:
            for inner in list(token.children):
                inner.hang(token.head, inner.dep)  # "Ruiz and Vik have on Monday signed": who does it belongs to the verb


def _shifted(noun: Token) -> Token | None:
    """ "Received in Lima the king of Norway": whom somebody received stands behind the place, taken for more of its name."""
    place, verb = noun.head, noun.head.head.head
    placed = place.dep == "pobj" and place.is_name and place.head.lower in {"in", "at", "to"} and verb.lower in _RECEIVE
    meant = noun.child("det", "poss") is not None and place.i == noun.subtree()[0].i - 1
    return verb if placed and meant and verb.child("dobj") is None and not is_passive(verb) else None


def _recalled(prep: Token) -> Token | None:
    """ "Bombed a bank to avenge the killing of its leader, Jon Vik, in a strike in May": what somebody recalls was in May."""
    verb = prep.head
    clause = next((c for c in verb.those("advcl", "xcomp") if verb.i < c.i < prep.i and c.lower in _RECALL), None) if verb.is_verb else None
    deed = clause.child("dobj") if clause is not None else None
    noun = prep.child("pobj")
    dated = noun is not None and any(t.text in CALENDAR for p in noun.those("prep") for t in p.those("pobj"))
    return deed if deed is not None and dated and any(p.lower == "of" for p in deed.those("prep")) else None


def _pact_on(matter: Token) -> Token | None:
    """The agreement that has this for its matter."""
    pact = matter.head.head
    about = matter.dep == "pobj" and matter.head.lower in {"on", "for", "about", "in"} and matter.lower not in _STRIFE
    return pact if about and pact.lower in _PACTS else None


def _make_exception(but: Token, nobody: Token) -> None:
    """ "Saw nobody but Vik in Lima": taken for what else was done."""
    who = next((t for t in but.head.those("conj") if t.is_noun and t.i > but.i), None)
    if who is not None:
        but.hang(nobody, "prep")
        who.hang(but, "pobj")


def _attach_phrase(prep: Token, before: Token) -> None:
    head = prep.head
    if prep.lower in _AT:
        linked = next((t for t in (before, *before.ancestors()) if tied(t) is not None), None)
        if linked is not None and linked.subtree()[-1] is before and head in linked.ancestors():
            prep.hang(linked, "prep")  # "was linked to the raid in Bari on 2 May", "had nothing to do with the raid in Bari"
    if head.dep == "acl" and head.tag == "VBG" and head.head.dep in {"dobj", "nsubjpass"} and any(map(_is_date, prep.those("pobj"))):
        prep.hang(head.head.head, "prep")  # "struck a bus carrying clerks on Monday"
    if prep.lower == "between" and (fight := _fought_between(prep)) is not None:
        prep.hang(fight, "prep")
    if prep.lower == "of" and head.text in CALENDAR and head.dep == "pobj" and head.head.head.lower in _DIE:
        prep.hang(head.head.head, "prep")  # "died on Friday of his wounds"
    if prep.lower == "with" and (pact := _pact_on(head)) is not None and any(t.is_name for t in prep.those("pobj")):
        prep.hang(pact, "prep")  # "a pact on trade with Peru"
    if prep.lower == "on" and head.dep == "dobj" and head.head.lower in _LAY_ON:
        prep.hang(head.head, "prep")  # "blamed the raid on the Front"
    if head.head.lower == "without" and head.head.head.is_verb and any(map(_is_date, prep.those("pobj"))):
        prep.hang(head.head.head, "prep")  # "ended without a word in May"
    if head.lower == "time" and head.dep == "npadvmod" and head.head.is_verb and any(c.lower == "this" for c in head.those("det")):
        prep.hang(head.head, "prep")  # "fired again, this time at a bus"
    if prep.lower in _TO_TARGET and head.is_verb and before.dep == "npadvmod" and before.head is head:
        struck = next((t for t in head.those("dobj") if t.i < before.i), None)
        if struck is not None and any(c.lower in {"that", "this", "the"} for c in before.those("det")):
            prep.hang(struck, "prep")  # "foiled an attack that day on a checkpoint"
    if prep.lower in _PARTIES and _is_date(head) and (doing := _above_date(head)) is not None:
        prep.hang(doing, "agent" if prep.lower == "by" else "prep")  # "reached on 4 May between Peru and Chile"
    if prep.lower == "by" and head.dep == "pobj" and (verb := _done_there(head)) is not None:
        prep.hang(verb, "agent")  # "was signed aboard the Ardent by Ana Ruiz", "was shot outside a bar in Lima by two men"
    if prep.lower == "by" and head.dep == "pobj" and head.head.lower == "for" and (verb := _done_for(head.head)) is not None:
        prep.hang(verb, "agent")  # "was signed by Ana Ruiz, and for the rebels by Jon Vik"
    day = before.head if before.dep == "nummod" and before.head.text in CALENDAR else before
    if prep.lower == "of" and day.text in CALENDAR and (whose := _thing_before_day(prep, day)) is not None:
        prep.hang(whose, "prep")  # "attended the funeral on Friday of a clerk": the day stands within what is told of it
        day.head.hang(whose, "prep")
    if prep.lower == "by" and before.lower == "dead" and (done := next((c for c in before.head.those("acl") if c.i == before.i - 1), None)):
        before.hang(done, "oprd")
        prep.hang(done, "agent")  # "attended the funeral of a clerk shot dead by police"
    if head.lower in _AVENGE and any(map(_is_date, prep.those("pobj"))) and (deed := head.child("dobj")) is not None and deed.i < prep.i:
        prep.hang(deed, "prep")  # "the raid avenged the killing of a clerk on 3 May"
    if (deed := _recalled(prep)) is not None:
        prep.hang(deed, "prep")
    if head.is_verb and any(map(_is_date, prep.those("pobj"))) and _is_town_of(before, head):
        before.head.hang(head, "prep")  # "met the head of the Northern Front in Oslo on Monday"
    if prep.lower == "with" and head.is_verb and _is_fight(before, head):
        prep.hang(before, "prep")  # "were killed in a clash with police"


def _is_town_of(town: Token, verb: Token) -> bool:
    """A town right before the day of a verb, that the parser hangs on a name that is no place: it goes with the verb."""
    link, known = town.head, world.place(town.text)
    whose = link.head
    may_be = known.kind in {"city", "capital"} if known is not None else town.is_name and not town.children and not _is_date(town)
    if town.dep != "pobj" or link.lower != "in" or not may_be or not whose.is_name:
        return False
    place = world.place(whose.text) is not None or world.structure_noun(whose.lower) or whose.head.lower in _AT | _THERE
    return verb in whose.ancestors() and not place


def _thing_before_day(of: Token, day: Token) -> Token | None:
    """The noun that goes on behind a day; but "Monday of last week", "accused the Front on Friday of lying"."""
    link = day.head
    if day.dep != "pobj" or of.head not in {day, link.head} or any(t.dep != "pobj" or not t.is_noun or _is_date(t) for t in of.children):
        return None
    noun = link.head if link.head.is_noun else next((t for t in link.head.those("dobj") if t.subtree()[-1].i == link.i - 1), None)
    return noun if noun is not None and not (noun.is_name or world.person_noun(noun.lower) or noun.text in CALENDAR) else None


def _attach_conjunct(token: Token, tokens: Sequence[Token]) -> None:
    head = token.head
    if head.dep == "prep" and token.lower == head.lower and token.child("pobj") is not None:
        token.hang(head.head, "prep")  # "of Peru and of Chile": both of one word
    elif token.tag == "VBD" and _goes_on_beside(token, tokens):
        token.hang(head.head, "conj")
    elif token.tag == "VBD" and (then := _told_when(token)) is not None:
        token.hang(then, "conj")
    elif head.tag == "NNS" and (state := _first_state(head, token)) is not None:
        token.hang(state, "conj")  # "the Foreign Ministers of Peru and Chile"
    elif _is_full_name(token) and (officials := _officials_above(head, token)) is not None:
        for link in head.those("cc"):
            link.hang(officials, "cc")
        token.hang(officials, "conj")
    elif (who := _whose_thing(head)) is not None and _are_people(token):
        for link in head.those("cc"):
            link.hang(who, "cc")
        token.hang(who, "conj")  # "killed the driver of a car and two guards"
    elif token.is_verb and (doer := _doer_before(token, tokens)) is not None:
        for link in doer.head.those("cc"):
            link.hang(head, "cc")
        doer.hang(token, "nsubj")  # "was raked with gunfire and five people died"
    elif head.tag == "VB" and head.dep in {"ccomp", "xcomp"} and _goes_on_above(token, head.head):
        token.hang(head.head, "conj")  # "made them get off and burned the bus"
    elif head.is_verb and token.is_name and (last := _name_before(token, tokens)) is not None:
        token.hang(last, "conj")  # "in the presence of President Ana Ruiz and Premier Jon Vik"
    elif head.is_verb and token.is_noun and (met := _object_before(token, tokens)) is not None:
        token.hang(met, "conj")  # "met the minister, Jonas Vik, and herders"
    elif head.dep == "appos" and head.is_name and head.head.tag == "NN" and world.person_noun(head.head.lower) and _aside(head, tokens):
        for inner in head.those("cc"):
            inner.hang(head.head, "cc")
        token.hang(head.head, "conj")  # "the minister, Jonas Vik, and herders"


def _whose_thing(thing: Token) -> Token | None:
    """The driver of "the driver of a car"."""
    of = thing.head
    who = of.head if thing.dep == "pobj" and of.lower == "of" else None
    plain = thing.tag == "NN" and not world.person_noun(thing.lower)
    return who if plain and who is not None and who.tag in {"NN", "NNS"} and world.person_noun(who.lower) else None


def _are_people(noun: Token) -> bool:
    """ "guards" may be things as well, but not "two guards" beside a driver."""
    return world.person_noun(noun.lower) or (noun.child("nummod") is not None and not world.structure_noun(noun.lower))


def _doer_before(verb: Token, tokens: Sequence[Token]) -> Token | None:
    """Who stands right before the second of two verbs that has no subject, taken for one more of what stands before "and"."""
    noun = tokens[verb.i - 1]
    if verb.tag != "VBD" or noun.dep != "conj" or noun.tag not in {"NNS", "NN"} or noun.head.dep != "pobj" or noun.head.head is verb.head:
        return None
    lone = verb.child("nsubj", "nsubjpass", "aux", "auxpass") is None and not any(verb.head.i < c.i < verb.i for c in verb.head.those("cc"))
    begin = noun.subtree()[0].i
    return noun if lone and tokens[begin - 1].dep == "cc" and world.person_noun(noun.lower) else None


def _done_for(phrase: Token) -> Token | None:
    """What is done for somebody; in front of the next clause the parser takes "for the rebels by Jon Vik" for a part of that."""
    verb = phrase.head
    if verb.dep == "conj" and phrase.i < verb.i and verb.head.child("agent") is not None:
        verb = verb.head
    return verb if verb.is_verb and is_passive(verb) else None


def _office_before(name: Token, tokens: Sequence[Token]) -> Token | None:
    """Whose name it is that a comma parts from an office with its body: "thanked the head of the guard, Jon Vik, in person"."""
    end = name.subtree()[0].i - 1
    first = name.child("compound")
    person = first is not None and world.given_name(first.text)  # though a town may be called Luna, too
    if end < 1 or tokens[end].text != "," or name.text in CALENDAR or (world.place(name.text) is not None and not person):
        return None
    inside = [tokens[end - 1], *tokens[end - 1].ancestors()]
    inside = [t for t in inside if t.tag == "NN" and t.subtree()[-1].i == end - 1]
    return next((t for t in inside if (world.person_noun(t.lower) or t.lower in world.role_nouns()) and t.child("appos") is None), None)


def _office_of_state(name: Token, tokens: Sequence[Token]) -> Token | None:
    """ "Met his counterpart from Peru, Ana Ruiz": who that is, and not what Peru is."""
    prep = name.head.head
    if name.head.dep != "pobj" or not name.head.is_name or prep.lower != "from" or not _is_full_name(name):
        return None
    office = tokens[prep.i - 1]
    known = world.person_noun(office.lower) or office.lower in world.role_nouns()
    return office if known and office.tag == "NN" and office.child("appos") is None else None


def _officials_above(noun: Token, name: Token) -> Token | None:
    """ "Met the governors of three provinces and General Jon Vik": those with whom somebody is listed, who is nothing that they govern."""
    titled = any(world.person_noun(t.lower) for t in name.those("compound"))
    if not titled or noun.is_name or noun.dep != "pobj" or noun.head.lower != "of" or world.person_noun(noun.lower.removesuffix("s")):
        return None
    above = noun.head.head
    return above if above.tag == "NNS" and world.person_noun(above.lower.removesuffix("s")) else None


def _name_before(name: Token, tokens: Sequence[Token]) -> Token | None:
    """Somebody named right before the "and" that joins another to the verb, who does nothing there."""
    begin = name.subtree()[0].i
    last = tokens[begin - 2] if begin > 1 and tokens[begin - 1].lower == "and" else None
    if last is None or not last.is_name or last.dep not in {"pobj", "dobj"} or name.child("nsubj", "aux", "cop") is not None:
        return None
    person = any(t.lower in _OFFICES for t in (*last.those("compound"), *name.those("compound")))
    return last if person and last.i < name.i else None


def _object_before(noun: Token, tokens: Sequence[Token]) -> Token | None:
    """The object of a verb, with a name behind it between commas, after which "and" joins a noun."""
    begin = noun.subtree()[0].i
    met = next((t for t in noun.head.those("dobj") if t.i < noun.i), None)
    name = met.child("appos") if met is not None else None
    joined = begin > 1 and tokens[begin - 1].lower == "and" and tokens[begin - 2].text == ","
    return met if joined and name is not None and name.i == begin - 3 and noun.child("nsubj", "aux") is None else None


def _aside(name: Token, tokens: Sequence[Token]) -> bool:
    """A name between commas, behind which "and" goes on."""
    own = [t for t in name.subtree() if t.dep in {"compound", "punct"} or t is name]
    begin, end = min(t.i for t in own if t.dep != "punct"), name.i + 1
    return begin > 0 and tokens[begin - 1].text == "," and tokens[end].text == "," and tokens[end + 1].lower == "and"


def _first_of_kind(second: Token, tokens: Sequence[Token]) -> Token | None:
    """The noun that has a phrase of the same word: "talks with Ana Ruiz, and with Jon Vik", "envoys of Peru, led by Ruiz, and of Chile"."""
    if second.lower not in _AGAIN or second.tag != "IN":
        return None
    aside = next((a for a in second.ancestors() if a.dep == "acl"), None) if second.head.is_noun else None
    if second.head.is_noun and (aside is None or tokens[second.i - 2].text != ","):
        return None
    behind = tokens[: aside.i if aside is not None else second.i]
    first = next((t for t in reversed(behind) if t.lower == second.lower and t.dep == "prep" and t.head.is_noun), None)
    if first is None or not (second.head in first.head.ancestors() or first.head in second.head.ancestors()):
        return None
    return first.head


def _done_by(second: Token) -> Token | None:
    """ "Was signed by the mayors of two towns and by the bishop": the verb that has somebody who does it already."""
    verb = next((t for t in second.ancestors() if t.is_verb), None)
    return verb if verb is not None and any(t.i < second.i for t in verb.those("agent")) and second.head is not verb else None


def _attach_clause(clause: Token, tokens: Sequence[Token]) -> None:
    head, before = clause.head, tokens[clause.i - 1]
    if clause.dep == "relcl" and clause.lower in _RUN and head.is_name and head.dep == "pobj" and head.head.head.is_noun:
        clause.hang(head.head.head, "relcl")  # "the talks in Lima, which began on Monday"
    if clause.dep == "advcl" and clause.lower in _DO and head.is_verb and any(c.lower == "as" for c in clause.those("mark", "advmod")):
        _join_doers(clause, head)
    if clause.dep == "relcl" and _is_date(head) and head.dep == "pobj" and head.head.head.is_noun and _opens_in_which(clause):
        clause.hang(head.head.head, "relcl")  # "a blast on 4 May, in which nine died"
    if clause.dep == "relcl" and (person := _meant(clause, tokens)) is not None:
        clause.hang(person, "relcl")
    if clause.dep == "advcl" and clause.tag == "VBN" and before.tag == "CD" and before in head.those("dobj"):
        clause.hang(before, "acl")  # "the police count nine wounded"
    if clause.dep == "acl" and clause.tag == "VBN" and before.text == "," and head.head.lower == "including":
        _rehang_behind(clause, head.head)


def _fought_between(prep: Token) -> Token | None:
    """ "Clashes erupted on the morning of 2 June between the army and rebels": what was between them."""
    verb = next((a for a in prep.ancestors() if a.is_verb), None)
    subject = verb.child("nsubj") if verb is not None else None
    two = any(t.child("conj") is not None for t in prep.those("pobj"))
    if subject is None or not two or prep.head.is_verb or prep.head is subject or prep in subject.subtree():
        return None
    return subject if subject.lower in _FIGHTS | _DEALINGS else None


def _join_doers(also: Token, verb: Token) -> None:
    """ "Ruiz flew to Lima, as did Vik and Rey": who did so, too."""
    first = verb.child("nsubj")
    if first is not None and first.is_name and also.child("dobj", "xcomp", "neg") is None:
        for doer in [t for t in also.those("nsubj") if t.i > also.i]:
            listed = [t for t in doer.subtree() if t.dep in {"appos", "conj"} and _is_full_name(t)]  # "Vik, who is ill, Leo Rey and Ama Sy"
            for name in (doer, *listed):
                name.hang(first, "conj")


def _is_full_name(word: Token) -> bool:
    return word.is_name and word.child("compound") is not None and not world.person_noun(word.lower)


def _meant(clause: Token, tokens: Sequence[Token]) -> Token | None:
    """ "Was boarded by gunmen off Lima on Friday, who shot a guard": people, and not the day, are who did."""
    who = next((c for c in clause.those("nsubj", "nsubjpass", "dobj") if c.lower in {"who", "whom"}), None)
    above = clause.head
    if who is not None and above.tag in {"NN", "NNS"} and not world.person_noun(above.lower):
        named = (n for of in above.those("prep") if of.lower in {"of", "for"} for n in of.those("pobj"))
        return next((n for n in named if _is_full_name(n) and who.i - n.i <= 2), None)  # "the burial of Ana Ruiz, who was shot"
    whose = above.head.head if above.dep == "pobj" and above.head.lower == "of" else None
    if who is not None and whose is not None and world.person_noun(whose.lower) and any(c.tag == "NN" for c in above.those("compound")):
        return whose  # "the sailors of the freighter Rose, whom pirates had abducted"
    place = above.is_name and above.dep == "pobj" and above.head.lower in _AT | _THERE and world.place(above.text) is not None
    if who is None or not (place or _is_date(above)):
        return None
    before = (t for t in reversed(tokens[: above.i]) if t.tag in {"NN", "NNS"} and world.person_noun(t.lower))
    return next((t for t in before if t.dep in {"pobj", "dobj", "nsubj", "nsubjpass"}), None)


def _opens_in_which(clause: Token) -> bool:
    """Told of what happened, and not of a day, which is "on which"."""
    return any(prep.lower == "in" and any(t.lower == "which" for t in prep.those("pobj")) for prep in clause.those("prep"))


def _held_over(clause: Token) -> Token | None:
    """The "clerks" of "freed two clerks on Friday whom they had held": a whole clause is not "whom" and what it does."""
    whom = next((t for t in clause.those("dobj") if t.lower == "whom" and t.i < clause.i), None)
    whose = clause.head.child("dobj") if whom is not None and clause.i > clause.head.i else None
    return whose if whose is not None and whom is not None and whose.i < whom.i and whose.is_noun else None


def _attach_to_time(clause: Token, tokens: Sequence[Token]) -> None:
    """ "The deadliest since October, when a bomb killed nine": what was then, wherever the parser hangs it."""
    when = next((c for c in clause.those("advmod") if c.lower == "when"), None)
    if when is None or when.i < 2 or tokens[when.i - 1].text != ",":
        return
    time = tokens[when.i - 2]
    dated = time.text in CALENDAR or is_year(time)
    if dated and time is not clause.head and time not in clause.subtree():
        clause.hang(time, "relcl")


def _is_object(noun: Token, tokens: Sequence[Token]) -> bool:
    """ "Prolonged until 4 May the truce": what stands behind a date is no other time."""
    first, verb = noun.subtree()[0], noun.head
    return first.lower in {"the", "a", "an"} and noun.i > verb.i and verb.child("dobj") is None and _is_date(tokens[first.i - 1])


def _attach_second(name: Token) -> None:
    """ "Army chief Ana Ruiz and his counterpart": two people, of whom the first is told by office and name."""
    office = name.head
    if min(t.i for t in (name, *name.those("compound"))) == office.i + 1:
        for inner in name.those("cc", "conj"):
            inner.hang(office, inner.dep)


def _first_state(officials: Token, second: Token) -> Token | None:
    """The state of which those are that the parser joins with a second state."""
    if not second.is_name or world.country_of(second.text) is None or second.child("det") is not None:
        return None
    inner = [t for prep in officials.those("prep") if prep.lower == "of" for t in prep.those("pobj")]
    return next((t for t in inner if t.i < second.i and world.country_of(t.text) is not None), None)


def _goes_on_beside(verb: Token, tokens: Sequence[Token]) -> bool:
    """ "Fired there in May, months after it was closed, and three men died": a clause of its own goes on from that before the aside."""
    aside, doer = verb.head, verb.child("nsubj")
    if doer is None or aside.dep != "advcl" or not aside.head.i < aside.i or aside.child("mark") is None:
        return False
    first = doer.subtree()[0].i
    return first > 1 and tokens[first - 1].lower == "and" and tokens[first - 2].text == ","


def _told_when(verb: Token) -> Token | None:
    """ "The bus had left Lima when men stopped it, took the driver out and shot him": the past tense goes on from the clause of "when"."""
    before = verb.head
    under_way = any(c.lower == "had" or (before.tag == "VBG" and c.lower in {"was", "were"}) for c in before.those("aux"))
    if not under_way or verb.child("nsubj", "aux", "auxpass") is not None:
        return None
    between = [c for c in before.those("advcl") if before.i < c.i < verb.i and c.tag == "VBD" and c.child("nsubj") is not None]
    return next((c for c in between if any(t.lower in {"when", "as"} for t in c.those("advmod", "mark"))), None)


def _goes_on_above(verb: Token, above: Token) -> bool:
    """Joined to an infinitive, a verb in the past tense goes on from the clause above it."""
    past = verb.tag == "VBD" or (verb.lower in _EITHER and above.lower in _CAUSE)
    return above.tag == "VBD" and past and verb.child("nsubj", "aux") is None


def _is_date(word: Token) -> bool:
    return word.text in CALENDAR or is_year(word) or (word.tag == "CD" and word.head.text in CALENDAR)


def _above_date(date: Token) -> Token | None:
    """What is done on a date."""
    return next((a for a in date.ancestors() if not (_is_date(a) or a.dep == "prep")), None)


def _done_there(place: Token) -> Token | None:
    """What is done at a place, where nothing tells yet who does it."""
    whole = place.head.head if place.head.lower == "in" and world.structure_noun(place.head.head.lower) else place  # "a bar in Lima"
    built = whole is not place or world.structure_noun(whole.lower)
    there = whole.is_name or whole.head.lower in _THERE or (built and whole.head.lower in _AT)
    return verb if there and whole.dep == "pobj" and _lacks_agent(verb := whole.head.head) else None


def _lacks_agent(verb: Token) -> bool:
    return verb.is_verb and verb.child("auxpass") is not None and verb.child("agent") is None


def _is_fight(noun: Token, verb: Token) -> bool:
    return noun.lower in _FIGHTS and noun.dep == "pobj" and noun.head.head is verb


def _rehang_behind(participle: Token, including: Token) -> None:
    """ "Nine people, including two girls, killed in Lima": who all were."""
    whole = including.head
    if whole.is_noun and participle.child("dobj") is None:
        participle.hang(whole, "acl")
