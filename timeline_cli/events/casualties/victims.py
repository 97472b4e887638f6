"""Whom a sentence says to have been killed or hurt."""

from collections.abc import Iterator

from timeline_cli.events.casualties.patients import faring, is_person
from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, ORDINALS, verbs, words
from timeline_cli.events.lexicon import human, thing
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token, Tree

STATES = ((KILLED, "dead"), (INJURED, "hurt"))  # each with the list of words for who is in it
_WERE = frozenset({"is", "are", "was", "were"})
_ONE = frozenset({"he", "she", "him", "himself", "herself", "another", "other", "younger", "elder"})
_HELD = frozenset({"hostage", "captive", "prisoner", "abductee"})
_UNREAL = frozenset({"could", "would", "may", "might", "will", "can", "should", "must", "'ll", "shall"})

# what stands beside "fell" of those who died
_STILL = frozenset({"in", "at", "near", "during", "on", "by", "under", "before", "there", "here", "also", "too", "later", "together"})

Victim = tuple[int, Token, Token]  # what became of them, the noun, and the word that says so


def victims(tree: Tree) -> Iterator[Victim]:
    """Each noun that the sentence says was killed or hurt."""
    for token in tree.tokens:
        if token.lower in words("bodies"):
            yield from _told_by_noun(token)
        if token.lower == "to" and token.i and tree.tokens[token.i - 1].lower in words("wounds"):  # "injuries to four others"
            yield from ((INJURED, noun, token) for noun in grammar.expand(token.those("pobj")) if is_person(noun))
        if token.is_verb and is_real(token):
            yield from _listed(token)
            yield from _left(token, tree) if token.lower in verbs("leave") else _told_by_verb(token)
            yield from ((fate, noun, token) for fate, noun in faring(token) if not is_nobody(noun))
            yield from ((KILLED, noun, token) for noun in _reported(token))
        elif token.lower in verbs("survive") and token.child("neg") is not None:  # "two of them did not survive"
            yield from ((KILLED, noun, token) for noun in grammar.subject(token))


def _told_by_noun(noun: Token) -> Iterator[Victim]:
    """ "the bodies of six", "the murder of a judge", "the judge's murder"."""
    deed, life = noun.lower in words("deeds"), noun.lower in words("lives")
    for prep in noun.those("prep"):
        if prep.lower == "of" and is_real(grammar.clause_verb(noun)) and (not life or takes_lives(noun.head)):
            for victim in grammar.expand(prep.those("pobj")):
                if deed or life or victim.tag in {"NNS", "NNPS", "CD"} or victim.those("nummod"):
                    yield KILLED, victim, noun
    if deed:
        for owner in noun.those("poss"):
            yield KILLED, owner, noun


def _told_by_verb(verb: Token) -> Iterator[Victim]:
    relation, fate = "object", KILLED
    if verb.lower in verbs("slit") and (throats := [t for t in verb.those("dobj") if t.lower in words("throats")]):
        yield from ((fate, noun, verb) for t in throats for noun in (*grammar.prepositions(t).get("of", []), *t.those("poss")))
        return
    if (
        verb.lower in verbs("die")
        or (verb.lower in verbs("pass") and any(c.lower == "away" for c in verb.those("prt", "advmod")))
        or fell(verb)
        or (verb.lower in verbs("meet") and any(t.lower in words("ends") for t in verb.those("dobj")))
    ):
        relation = "subject"
    elif verb.lower in verbs("mourn"):
        mourned = grammar.of_verb(verb).get("object", [])
        yield from ((fate, t, verb) for t in mourned if t.those("nummod") and (human(t.lower) or t.lower in words("anybody")))
        return
    elif verb.lower in verbs("hurt"):
        fate = KILLED if _fatally(verb) else INJURED
    elif _wounded(verb) or (verb.lower in verbs("lose") and any(t.lower in words("limbs") for t in verb.those("dobj"))):
        admitted = grammar.is_passive(verb) or any(map(is_person, verb.those("dobj")))  # but "escaped the fire with burns"
        relation, fate = "object" if admitted else "subject", INJURED
    elif verb.lower in verbs("cost"):
        if any(t.lower in words("lives") for t in verb.those("dobj")):
            paid = [t for t in verb.those("dative") if is_person(t)]  # "cost a porter his life"
            if paid:
                yield from ((KILLED, t, verb) for t in grammar.expand(paid))
                return
            relation = "subject" if verb.lower in verbs("lose") else "object"
        elif verb.lower not in verbs("lose") or not any(map(_people, verb.those("dobj"))):
            return
    elif verb.lower in verbs("wound by"):
        if any(c.lower == "down" for c in verb.children):
            return  # "shot down"
        fate = KILLED if _deadly(verb) else INJURED
        if (
            fate is INJURED
            and verb.lower in verbs("shoot")
            and not any(t.lower in words("body") for t in grammar.prepositions(verb).get("in", []))
        ):
            return  # nobody says whether they lived
        if fate is KILLED and not (verb.child("dobj") or grammar.is_passive(verb)):
            relation = "subject"  # "nine burned to death"
    elif verb.lower in verbs("kill by") and _deadly(verb):
        relation = "object" if grammar.is_passive(verb) or verb.child("dobj") is not None else "subject"  # "bled to death"
    elif verb.lower not in verbs("kill"):
        return
    found = grammar.of_verb(verb)
    beside = found.get("with", []) if relation == "object" and grammar.is_passive(verb) else []  # "was killed with two of his guards"
    for noun in found.get(relation, []) + [t for t in beside if human(t.lower) or t.tag == "CD"]:
        if is_nth(noun):
            continue
        if verb.lower not in verbs("wound by") or fate is KILLED or _alive(noun, verb):
            yield fate, noun, verb
    for clause in verb.those("advcl"):  # "as was one of the attackers"
        if clause.lower in _WERE and clause.child("attr", "acomp") is None and any(c.lower == "as" for c in clause.those("mark")):
            yield from ((fate, noun, verb) for noun in grammar.subject(clause))


def _people(lost: Token) -> bool:
    """ "(lost) 14 men", "three Malawians", "four of their men"."""
    of = grammar.prepositions(lost).get("of", []) if lost.tag == "CD" else []
    return any((human(t.lower) and not thing(t.lower)) or world.demonym_of(t.text) is not None for t in of or [lost])


def _wounded(verb: Token) -> bool:
    """ "suffered burns", "escaped with cuts", "were brought in with gunshot wounds"."""
    with_ = (t for prep in verb.those("prep") if prep.lower == "with" for t in prep.those("pobj"))
    had = verb.those("dobj") if verb.lower in verbs("suffer") else []
    broken = any(c.lower in words("broken") for t in had for c in t.those("amod"))  # "suffered a broken arm"
    return broken or any(t.lower in words("wounds") for t in (*had, *with_))


def _reported(verb: Token) -> Iterator[Token]:
    """ "The clinic told of a third and a fourth death", "a fourth body was found", "two bodies were found and later a third"."""
    if not any(verb.lower in verbs(how) for how in ("say", "find", "count")):
        return
    told = [n for n in grammar.of_verb(verb).get("object", []) if is_further(n)]
    before = grammar.of_verb(verb.head).get("object", []) if told and verb.dep == "conj" else []
    if any(n.lower in words("tolled") | words("bodies") for n in (*told, *before)):
        yield from told


def _listed(verb: Token) -> Iterator[Victim]:
    """ "Those killed were five farmers and two herders", "the only fatality was a guard"."""
    for noun in verb.those("nsubj") if verb.lower in _WERE else []:
        for fate, name in STATES:
            if not words(name).isdisjoint({noun.lower, *(c.lower for c in noun.those("acl", "amod"))}):
                yield from ((fate, listed, verb) for listed in grammar.expand(verb.those("attr")) if human(listed.lower))


def fell(verb: Token) -> bool:
    """ "Eighteen soldiers fell there", but not "fell into a ditch", "fell ill"."""
    if verb.lower not in verbs("fall") or verb.child("prt", "acomp", "dobj", "attr", "oprd") is not None:
        return False
    armed = words("fallen") | words("irregular")
    among = {t.lower for t in grammar.prepositions(verb).get("in", [])}
    who = grammar.subject(verb)
    told = any(t.lower in armed for t in who) or (not among.isdisjoint(words("battle")) and any(t.those("nummod") for t in who))
    return told and {t.lower for t in verb.those("prep", "advmod")} <= _STILL


def _alive(noun: Token, verb: Token) -> bool:
    """Whether a verb that wounds people wounds somebody: ships and towns are hit as well."""
    if verb.lower in verbs("hit"):
        return world.person_noun(noun.lower) or noun.lower in words("anybody") or is_nobody(noun)
    return human(noun.lower) or noun.is_name or noun.tag in {"PRP", "CD"}


def _left(verb: Token, tree: Tree) -> Iterator[Victim]:
    """ "left five soldiers and a driver dead and 20 others hurt": those told before each word of their state."""
    begin = verb.i + 1
    if verb.child("dobj") is None and begin < len(tree.tokens):  # "her driver left dead in the street"
        fates = (fate for fate, name in STATES if tree.tokens[begin].lower in words(name))
        yield from ((fate, noun, verb) for fate in fates for noun in grammar.subject(verb))
        return
    for token in tree.tokens[begin:]:
        if token.is_verb and token.lower not in words("dead") | words("hurt"):
            return
        for fate, name in STATES:
            if token.lower in words(name) or (fate is INJURED and (token.lower == "condition" or token.lower in words("wounds"))):
                for noun in tree.tokens[begin : token.i]:
                    if (noun.tag == "CD" and noun.head.dep != "pobj") or (noun.is_noun and noun.dep not in {"pobj", "compound"}):
                        yield fate, noun, token
                begin = token.i + 1


def takes_lives(verb: Token) -> bool:
    """ "claimed (nine lives)", "the loss (of nine lives)"."""
    return verb.lower in verbs("cost") or verb.lower == "loss"


def _fatally(verb: Token) -> bool:
    """ "Fatally wounded", "mortally hurt"."""
    return any(c.lower in {"fatally", "mortally"} for c in verb.those("advmod"))


def _deadly(verb: Token) -> bool:
    """ "shot dead", "beaten to death", "gunned down", but not "shot down"."""
    others = {t for clause in verb.those("conj") for t in clause.subtree()}  # "was beaten and his son shot dead"
    after = {t.lower for t in verb.subtree() if verb.i < t.i <= verb.i + 8 and t not in others}
    return _fatally(verb) or bool(after & {"dead", "death"}) or (verb.lower.startswith(("gun", "mow")) and "down" in after)


def is_real(verb: Token | None) -> bool:
    """False for what is only feared, tried, planned or denied."""
    if verb is None:
        return True
    if any(c.dep == "neg" or (c.dep == "aux" and c.lower in _UNREAL) for c in verb.children):
        return False
    if verb.tag == "VB" and verb.dep in {"xcomp", "acl", "advcl", "ccomp"}:
        return False
    return not (verb.dep == "pcomp" and verb.head.lower in {"of", "from", "without"} and verb.tag == "VBG")


def is_nobody(noun: Token) -> bool:
    """ "nobody", "no one", "no soldier", "none of them", but not "no fewer than ten"."""
    counted = any(c.lower in {"fewer", "less", "more"} for t in (noun, *noun.those("nummod")) for c in t.children)
    things = any(thing(t.lower) for t in grammar.prepositions(noun).get("of", []))  # "none of its ships"
    return (noun.lower in {"nobody", "none"} and not things) or (
        not counted and any(c.lower in {"no", "neither"} and c.dep == "det" for c in noun.children)
    )


def is_nth(noun: Token) -> bool:
    """ "The fourth mayor killed this year", "to be killed this year": who is told of already, counted with those before."""
    done = [c for c in noun.those("acl", "relcl") if c.tag == "VBN" and (c.dep == "acl" or any(t.lower == "to" for t in c.those("aux")))]
    return ordinal(noun) > 0 and any(c.lower == "the" for c in noun.those("det")) and bool(done)


def is_further(noun: Token) -> bool:
    """ "a third", "a third victim", "a third death", "the third" of those counted before."""
    known = any(c.lower in {"the", "his", "her"} for c in noun.children)
    one = noun.child("det") is not None if noun.lower in ORDINALS else human(noun.lower) or noun.lower in words("tolled")
    return ordinal(noun) > 0 and one and (noun.lower in ORDINALS or not known)


def ordinal(noun: Token) -> int:
    """3 for "third" and for what it stands before; else 0, as for "a third hostage", which is the third of those held."""
    if noun.lower in _HELD:
        return 0
    return next((n for word in (noun, *noun.those("amod")) if noun.tag != "NNS" and (n := ORDINALS.get(word.lower))), 0)


def uncounted(noun: Token) -> int:
    """How many a noun without a figure tells of: 1 for "a policeman" or a name, 2 for "both pilots", 3 for "a third victim"; else 0."""
    if noun.lower == "couple" and not noun.those("prep"):
        return 2
    if noun.lower in _ONE:
        return 1
    if is_further(noun):
        return ordinal(noun)
    if noun.lower == "both" or (noun.tag == "NNS" and any(c.lower == "both" for c in noun.children)):
        return 2
    if noun.tag == "NN" or (noun.i == 0 and noun.tag == "NNP" and world.person_noun(noun.lower)):  # "Cop shot dead in Lima"
        return int(human(noun.lower) and noun.lower not in words("many"))
    if noun.tag == "NNP" and noun.text.isupper() and noun.child("det") is not None:
        return int(not world.organisation(noun.text))  # "a DSP", an officer
    if noun.tag != "NNP" or noun.text.isupper():
        return 0
    named = [c for c in noun.those("compound") if c.is_name]  # a first name or a title
    return int(bool(named) or not (world.place(noun.text) or world.organisation(noun.text)))
