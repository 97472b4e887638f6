"""Nouns that name an event as known rather than tell it: "mourned the victims of the raid", "since last week's talks"."""

from timeline_cli.events.cancelling import calls_off, rearranges
from timeline_cli.events.casualties import is_further, wounds
from timeline_cli.events.claims import ACCUSE
from timeline_cli.events.clause import background, of_accused
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.terms import fares, ratified, recalled_by_what, signing_of, stirs
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms

_COME_TO = verb_forms("end", "result", "culminate", "conclude")
_IN_MEMORY = frozenset({"toll", "funeral", "funerals", "burial", "vigil", "memorial", "trial", "anniversary"})
_CLAIM = verb_forms("claim")
_TAKING_PART = frozenset({"in", "during", "at"})
_ON_ACCOUNT_OF = frozenset({"over", "about", "for"})
_GO = verb_forms("go")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s"})


def dies_later(hit: Hit) -> bool:
    """ "Died of his wounds on Tuesday", "a fourth died on Tuesday": of what was done before, perhaps days ago."""
    if hit.frame.name != "death" or hit.noun:
        return False
    causes = (t for prep in hit.token.those("prep") if prep.lower in {"of", "from"} for t in prep.those("pobj"))
    return any(t.lower in wounds() for t in causes) or any(map(is_further, hit.args.get("subject", [])))


def _carried_out(hit: Hit) -> bool:
    """ "Prisoners were exchanged on Saturday in a deal brokered by Peru": what was agreed before; but "the talks ended in a deal"."""
    prep, verb = hit.token.head, hit.token.head.head
    if hit.frame.kind != "agreement" or not hit.noun or hit.token.dep != "pobj" or prep.lower not in {"in", "under"} or not verb.is_verb:
        return False
    made = verb_forms(*hit.frame.light) | _COME_TO
    return verb.lower not in made and all(entry.frame.kind != "agreement" for entry in lexicon().of(verb.lower))


def refers(hit: Hit) -> bool:
    """True where nothing brings the event about: what its sentence says on a day was done about it, perhaps long after."""
    prep, verb = hit.token.head, grammar.carrying_verb(hit.token)
    if fares(hit) or hit.called_so or dies_later(hit) or (hit.frame.kind == "attack" and of_accused(hit.token)):
        return True
    if verb is not None and verb.lower in _CLAIM and hit.frame.kind == "attack" and hit.token.dep == "dobj":
        return True  # "the Front claimed the raid on Friday"
    above = hit.token.head.head if hit.token.dep == "pcomp" and hit.token.head.lower == "of" else None
    if hit.frame.kind == "attack" and above is not None and any(t.lower in ACCUSE for t in (above, above.head)):
        return True  # "the army accused the rebels on Friday of raiding a mill"
    if hit.frame.kind == "attack" and hit.token.dep in {"acl", "relcl"} and any(t.lower in _IN_MEMORY for t in hit.token.ancestors()):
        return True  # "the toll from two grenades thrown into a market rose on Friday", "the funeral on Friday of a clerk whom they shot"
    if hit.token.dep == "pobj" and prep.lower == "of" and prep.head.lower == "anniversary":
        return True
    if _carried_out(hit) or recalled_by_what(hit.token) or ratified(hit) or stirs(hit):
        return True
    over = prep.lower in _ON_ACCOUNT_OF or (prep.lower in {"with", "of"} and prep.head.lower in ACCUSE)
    if hit.frame.kind == "attack" and hit.token.dep == "pobj" and over and prep.head.is_verb:
        return True  # "were taken into custody on Friday over the murder of a judge", "arrested on Friday and charged with murder"
    if not hit.definite or hit.token.dep == "attr":  # "it is the treaty of Lima"
        return False
    if signing_of(hit.token) is not None and not background(hit.token):
        return False  # "with the signing of the treaty a war has ended"
    if verb is None:
        return any(t.is_verb for t in hit.token.ancestors())  # "28 March: signing of the treaty" tells, with no verb at all
    if hit.frame.kind == "visit" and rearranges(verb):
        return False
    if calls_off(verb) or grammar.is_answered(hit.token):
        return True  # "the talks were postponed on Friday"
    brought = verb_forms(*hit.frame.light) | words("course")
    if verb.lower in _BE and any(c.lower in brought for c in verb.those("acomp", "xcomp")):
        return False  # "the talks are due on Friday", "are to be held on Friday"
    if verb.dep == "relcl" and prep.lower in _TAKING_PART and hit.frame.kind == "attack":
        return True  # "Peru, which lost ten men in the battle, said on Monday"
    runs = verb.lower in _GO and any(c.lower == "on" for c in verb.those("prt", "advmod", "prep"))  # "the talks have gone on since Monday"
    if verb.lower in brought or runs or (prep.lower in _TAKING_PART and prep.head is verb):
        return False
    acts = verb.child("nsubj") is hit.token and verb.lower not in _BE
    return not (acts and verb.tag == "VBD")  # "the raid shook the town on Friday"
