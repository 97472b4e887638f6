"""The conditions of a frame: what must stand beside a trigger for it to report an event."""

from timeline_cli.events.armed import BY_FIGHTERS, forced
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import SWAPS, UNNAMED_PAPERS, human, is_paper, words
from timeline_cli.events.participants import Scene
from timeline_cli.events.visiting import visits
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.kind import KINDS
from timeline_cli.model.mention import ActorMention

_TEXTS = frozenset({"document", "text", "paper", "documents", "papers"})
_EXCHANGE = verb_forms("exchange")
_PAPERS = ("object", "to", "under", "on")  # "signed a treaty", "put their names to a treaty"


def counts(hit: Hit, found: list[ActorMention], where: tuple[str, ...], scene: Scene, agreed: bool = False) -> bool:
    """The frame's own conditions; `agreed` tells that an agreement is told shortly before, which "it" can stand for."""
    frame = hit.frame
    if frame.kind == "visit":
        return visits(hit, found, where, scene.register)
    if frame.kind == "agreement":
        return (agreed and closes(hit) and hit.token.lower != "struck") or (hit.frame.name != "closing" and _agrees(hit, found, where))
    if frame.name in BY_FIGHTERS:
        return (frame.name == "carrying off" and forced(hit.token)) or any(
            a.role == "attacker" and a.type in {ActorType.GROUP, ActorType.ORGANISATION} for a in found
        )
    if frame.kind not in KINDS:
        return not frame.weak or (bool(found) and bool(where))
    return True


def closes(hit: Hit) -> bool:
    """ "It was signed in Lima", "the document was signed": what was agreed before, told without its name."""
    if hit.frame.name == "closing" and hit.noun:
        return hit.definite and "of" not in hit.args  # "the signing took place in Lima"
    if hit.frame.name == "closing" and not grammar.is_passive(hit.token):
        return False  # "they reached it"
    told = hit.frame.kind == "agreement" and hit.frame.needs_object and hit.token.dep not in {"advcl", "relcl", "acl"}
    papers = hit.args.get("object", [])
    return told and any(t.lower == "it" or (t.lower in _TEXTS and any(c.lower == "the" for c in t.children)) for t in papers)


def _agrees(hit: Hit, found: list[ActorMention], where: tuple[str, ...]) -> bool:
    frame = hit.frame
    parties = [a for a in found if a.role == "party"]
    if frame.joint:
        if (
            _opinion(hit)
            or (hit.token.tag == "VB" and hit.token.dep in {"acl", "advcl", "relcl"})  # "a roadmap to settle the dispute"
            or any(t.lower == "disagree" for t in hit.token.those("xcomp"))
            or any(t.lower in words("hostile") for t in hit.args.get("object", []))
        ):
            return False
        subjects = hit.args.get("subject", [])
        several = len(subjects) + len(hit.args.get("with", [])) > 1 or any(t.tag in {"NNS", "NNPS"} for t in subjects)
        plural = any(_plural_party(t) for t in subjects)
        named = any(p.name[:1].isupper() for p in parties)
        two = any(c.lower in {"both", "two"} for t in subjects for c in t.children) and not any(t.tag == "NN" for t in subjects)
        undertaken = (two or not frame.weak) and hit.token.child("xcomp") is not None  # "the leaders agreed to withdraw"
        dealt = len(subjects) == 1 and any(t.lower in words("dealing") for t in hit.token.those("xcomp"))
        bound = plural and ((bool(parties) and (named or bool(where))) or undertaken)
        return (len(parties) >= 2 and (several or plural or dealt)) or bound
    if frame.objects:
        aim = hit.token.tag == "VB" and hit.token.dep in {"acl", "xcomp", "advcl"}  # "an agreement to restore ties"
        return not aim and len(parties) >= 2
    if frame.name == "signature":
        borne = grammar.carrying_verb(hit.token)  # "the accord bears the signature of Ana Ruiz"
        both = any(c.lower in {"both", "two"} for t in hit.args.get("of", []) for c in t.children)
        return (
            len(parties) >= 2
            or (both and bool(parties))
            or (bool(parties) and borne is not None and any(is_paper(t.lower) for t in borne.those("nsubj")))
        )
    if frame.needs_object:
        subjects, papers = hit.args.get("subject", []), [t for relation in _PAPERS for t in hit.args.get(relation, [])]
        one = all(t.tag == "NN" for t in papers if is_paper(t.lower))  # "the directors signed the contract", not "workers signed contracts"
        signers = one and any(t.tag == "NNS" and human(t.lower) for t in subjects)
        joint = len(subjects) > 1 and bool(parties)  # "Ardent Ltd and the Tarma yard signed"
        several = len(parties) >= 2 or signers or joint or any(map(_plural_party, subjects))
        if frame.name == "endorsement":  # "the two ministers approved the plan", but not "the senate approved it"
            several, where = len(parties) >= 2 or any(t.tag == "NNS" and _plural_party(t) for t in subjects), ()
        return (several or bool(where)) and any(_paper(t, several) for t in papers)
    return True


def _paper(token: Token, several: bool) -> bool:
    """What is signed, or "it" or "their names" where several sign."""
    swapped = token.head.lower in _EXCHANGE and token.tag == "PRP"  # "plates … the deadline for exchanging them"
    if token.head.lower in _EXCHANGE and token.lower in words("missive"):
        return False  # "exchanged letters"
    swap = token.lower in SWAPS and any(
        t.lower in words("captives") for t in (*grammar.prepositions(token).get("of", []), *token.those("compound"))
    )
    return is_paper(token.lower) or swap or (several and token.lower in UNNAMED_PAPERS and not swapped)


def _plural_party(token: Token) -> bool:
    if token.tag in {"NNS", "NNPS"} and token.lower in words("parties"):
        return True
    return token.lower in {"both", "two", "they", "pair", "duo"} or token.lower in words("bodies")


def _opinion(hit: Hit) -> bool:
    """ "analysts agree that …", "they agreed that the talks had been useful": an opinion shared, nothing undertaken."""
    subjects = {t.lower for t in hit.args.get("subject", [])}
    said = hit.token.child("ccomp")
    undertaken = said is not None and (said.tag == "VB" or any(c.tag == "MD" for c in said.children))  # "that troops would withdraw"
    return bool(subjects & words("opinion")) or (said is not None and (hit.token.tag in {"VBP", "VB"} or not undertaken))
