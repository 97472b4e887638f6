"""Sentences that go on from an attack with facts: its victims counted or named, who claimed it.

"Thirty-one people were killed, 270 wounded.", "The dead were Ana Ruiz, 46, and a guard.", "The Red Front owned up to it."
"""

import re
from collections.abc import Iterator, Sequence

from timeline_cli.events import numerals
from timeline_cli.events.casualties import INJURED, KILLED, Continued, Tolls, continued, counts, is_further, totals, verbs, victims
from timeline_cli.events.culprits import accused
from timeline_cli.events.lexicon import human, words
from timeline_cli.events.participants import Scene
from timeline_cli.events.vicinity import the_one_there
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import CALENDAR, Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Factuality, Status, Toll
from timeline_cli.model.mention import EventMention

NEAR = 3  # sentences between an attack and what goes on telling of it
FAR = 20  # the same for claims and total figures, which stand at the end of many an article
_OPENING = 2  # sentences that tell what an article is about
_NOW = re.compile(r"\b(?:has|have) (?:\w+ ){0,2}(?:claimed|taken|admitted|accepted|owned)\b")
# matched against small letters, three times as fast as a pattern that passes over the size of letters
_COUNTS = re.compile(
    r"\b(?:dead|deaths?|died|dies|killed|killing|li(?:fe|ves)|toll|fatalit\w+|wounded|injur(?:ed|y|ies)|wounds|burns|hurt|treat(?:ed|ment)|hospitals?|hospitali[sz]ed"
    r"|casualt(?:y|ies)|victims?|fell|bled|bodies|cuts?|bruises|stitches|surviv\w+|lost|condition|intensive care|surgery"
    r"|unhurt|unharmed|unscathed|uninjured|safe|passed away|grazed|bullets?"
    r"|harm(?:ed)?|neutrali[sz]ed|martyred|hit)\b"
)
_RECOUNTS = re.compile(r"\bsp(?:eak|eaks|oke) of\b|\bcount(?:s|ed)?\b|\bputs? (?:it|the \w+) at\b")
_TOTALS = re.compile(
    r"\btoll\b|\b(?:number|total|figure)s? of (?:the )?(?:dead|deaths|killed|victims|wounded|injured)\b"
    r"|\b(?:revis|lower|rais|correct|cut|reduc|increas|updat)\w* (?:the|its|their) (?:\w+ )?(?:number|figure|count|total)\b"
    r"|\bput(?:s|ting)? (?:the |its |their )?(?:dead|killed|losses|deaths|fatalities|wounded|injured)\b"
)
_CLAIMS = re.compile(
    r"\bresponsibility\b|\b(?:be|is|was|were|h[eo]lds?) (?:[\w ]{0,20} )?responsible\b"
    r"|\b(?:claim|tak|took)\w* credit\b|\bboast\w*|\bwork of\b|\bpoint(?:s|ed)? (?:the |a )?(?:finger )?(?:to|at)\b"
    r"|\bblam(?:e|es|ed|ing)\b|\bclaim(?:s|ed)? (?:it|the|this|by)\b|\bown(?:s|ed)? up\b|\bbehind (?:it|the)\b"
    r"|\bhallmarks?\b|\bb(?:ears?|ore) the \w+ of\b|\b(?:revenge|retaliation|reprisal)\b"
    r"|\bsuspicion\b|\b(?:admit|confess|deni|accus|suspect)\w*|\bpinned\b|\b(?:ascribed|attributed|names?) to\b"
    r"|\bsigned by\b|\bcarried (?:it |them )?out\b|\b(?:laid|planted) (?:it|the)\b"
    r"|\b(?:identif|nam)\w+ (?:\w+ ){0,3}as\b|\b(?:his|her|the) name as\b"
    r"|\b(?:attackers?|gunm[ae]n|assailants?|raiders|bombers?|kidnappers|hijackers|perpetrators?|culprits?|killers?)\b"
)
_VICTIMS = frozenset({"dead", "victim", "victims", "deceased", "killed", "wounded", "injured"})
_IDENTIFY = frozenset({"identified", "identify", "identifies", "named", "name", "names"})
_GIVE = verb_forms("give")
_ANYBODY = frozenset({"people", "persons", "person", "strangers", "stranger"})
_COPULA = frozenset({"is", "are", "was", "were", "include", "includes", "included"})
_SERVED = re.compile(r"\bfor [\w-]+ (?:years|months)\b")  # "a guard for ten years"
# what counts the dead of more than one event
_TALLY = re.compile(
    r"\b(?:wars?|conflict|insurgency|rebellion|uprising|unrest|decades?|centur\w+|years?(?!-)|months?(?!-)"
    r"|so far|(?<!has )(?<!have )since(?! then|\W*[,.;]| an? (?:\w+ ){1,4}(?:died|succumbed)))\b",
    re.I,
)


def may_count(sentence: str, since: int) -> bool:
    """A cheap test before any parse: can the sentence go on from an attack told so many sentences before?"""
    lowered = sentence.lower()
    if since <= 1 and _RECOUNTS.search(lowered):
        return True
    if since <= NEAR and _COUNTS.search(lowered):
        return True
    return since <= FAR and (_CLAIMS.search(lowered) is not None or _TOTALS.search(lowered) is not None)


def aftermath(tree: Tree, order: int, when: tuple[int, ...], before: Sequence[EventMention], scene: Scene) -> EventMention | None:
    """The mention that a sentence without an event of its own makes of the attack told before it; None where it makes none.

    `when` are the times of its own: where the attack has one as well it counts the victims of another, while a claim may come days later.
    """
    last = next((m for m in reversed(before) if m.kind == "attack" and m.part is Part.BODY and not m.background), None)
    text = tree.span.of(tree.text)
    if last is None or last.status not in (Status.HAPPENED, Status.ATTEMPTED) or not last.order < order <= last.order + FAR:
        return None
    news = _news(text, before, last)
    named = [entity.name for _, entity in scene.register.named_between(tree.span.begin, tree.span.end)]
    # "Rebels shelled Oso hours after a raid on Lomo. Nine people died, a doctor in Lomo said"
    there = the_one_there([m for m in before if m.kind == "attack" and m.order == last.order], named) if news is None else None
    last = news or there or last
    if {t.lower for t in tree.tokens} & (words("harmless") | words("leisure")):
        return None
    actors, denied = accused(tree, scene)
    counted = Continued((None, None))
    frame = "claim"
    tallied = _TALLY.search(_SERVED.sub("", text)) is not None
    if tallied:  # "has been responsible for hundreds of deaths in ten years"
        actors = [a for a in actors if a.factuality is Factuality.ALLEGED]
    given = [(token, "target") for token in _identified(tree)] + [(token, role) for token in _given(tree) for role in _whose_name(last)]
    actors += [a for token, role in given for a in scene.actors(token, role) if a.type is ActorType.PERSON]
    latest = next(m for m in reversed(before) if m is last or not (m.kind == "attack" and m.background))
    near = latest.order == last.order and order <= last.order + NEAR and not tallied
    if not (near or tallied or when) and _TOTALS.search(text.lower()):
        last = next((m for m in reversed(before) if m.kind == "attack" and m.frame != "claim" and (m.killed or m.injured)), last)
        near = last.part is Part.BODY and last.status is Status.HAPPENED and not last.background
    later = near and _succumbed(tree, last, scene)
    risen = bool(when) and _risen(tree)
    if when and (risen or any(m.timexes or m.offset for m in before if m is last or m.trigger == last.goes_on)):
        near, when = near and (later or risen), ()
    if near:
        goes_on = continued(tree, known_tolls(before, last), before=_just_before(order, last, scene), later=later)
        nobody = all(toll is not None and not toll.high for toll in goes_on.tolls)  # "the bomb was defused. Nobody was hurt."
        counted = goes_on if last.status is Status.HAPPENED or nobody else counted
        if last.status is Status.HAPPENED:
            fallen = [*_named_victims(tree), *(noun for _, noun, _ in victims(tree) if noun.is_name)]
            actors += [a for token in fallen for a in scene.actors(token, "target") if a.type is ActorType.PERSON and a.name[:1].isupper()]
            actors += [a for token in _described_victims(tree) for a in scene.actors(token, "target")]
        if counted.tolls != (None, None):
            frame = "toll"
    if frame == "claim" and not (actors or denied):
        return None
    word = next((m for pattern in (_COUNTS, _CLAIMS) if (m := pattern.search(text.lower())) is not None), None)
    trigger = next((t for t in tree.tokens if word is not None and t.begin == tree.span.begin + word.start()), tree.tokens[0])
    return EventMention(
        kind=last.kind,
        frame=frame,
        shape=last.shape,
        sentence=tree.span,
        trigger=trigger.span,
        part=Part.BODY,
        order=order,
        status=last.status,
        actors=tuple({a.name: a for a in actors}.values()),
        killed=counted.tolls[KILLED],
        injured=counted.tolls[INJURED],
        summed=counted.summed,
        timexes=when if frame == "toll" else (),
        definite=True,
        goes_on=(last.goes_on or last.trigger) if counted.joined or news is not None or there is not None else None,
        denied=tuple(denied),
    )


def _news(text: str, before: Sequence[EventMention], last: EventMention) -> EventMention | None:
    """The attack that the article opens with, where a claim told as news follows one of another day: "On 3 May … No one has claimed it"."""
    opened = next((m for m in before if m.kind == "attack" and m.part is Part.BODY and m.order < _OPENING and not m.background), None)
    roots = {m.goes_on or m.trigger for m in (opened, last) if m is not None}
    return opened if len(roots) > 1 and last.timexes and _NOW.search(text) else None


def known_tolls(before: Sequence[EventMention], last: EventMention) -> Tolls:
    """The highest figures told of an attack so far: of the killed, and of the injured."""
    root = last.goes_on or last.trigger
    told = [m for m in before if root in (m.trigger, m.goes_on)]
    killed, injured = [m.killed for m in told if m.killed], [m.injured for m in told if m.injured]
    return _highest(killed), _highest(injured)


def _highest(told: Sequence[Toll]) -> Toll | None:
    """The highest count, with the lowest that another source puts against it."""
    most = max(told, key=lambda toll: toll.best, default=None)
    return Toll(min(t.low for t in told if t is most or t.low < t.high), most.best, most.high) if most is not None else None


def _just_before(order: int, last: EventMention, scene: Scene) -> Tree | None:
    """The sentence that told an attack, if this is the next."""
    return scene.last_if(last.sentence) if order == last.order + 1 else None


def _risen(tree: Tree) -> bool:
    """ "By Friday the death toll had risen to nine": still those of the attack told before."""
    return bool(totals(tree, numerals.find(tree)))


def _succumbed(tree: Tree, last: EventMention, scene: Scene) -> bool:
    """ "Jon Vik was shot on Monday. He died on Friday.", "One of them died on Tuesday", "two more died": of what was done to them."""
    struck = {a.name for a in last.actors if a.role == "target"}
    if any(c.fate == KILLED and c.further and c.at.lower in verbs("die") and not _elsewhere(c.at) for c in counts(tree)):
        return True
    return any(
        is_further(noun)
        or (at.lower in verbs("die") and (noun.child("poss") is not None or (noun.tag == "CD" and noun.child("prep") is not None)))
        or any(a.name in struck for a in scene.actors(noun, "target"))
        for fate, noun, at in victims(tree)
        if fate is KILLED
    )


def _elsewhere(verb: Token) -> bool:
    """ "Two more died in Oso on Thursday"."""
    return any(t.is_name and t.text not in CALENDAR for prep in verb.those("prep") for t in prep.those("pobj"))


def _named_victims(tree: Tree) -> Iterator[Token]:
    """ "The dead were Ana Ruiz and Tomas Vega", "among the dead was Ana Ruiz"."""
    for verb in tree.tokens:
        if verb.is_verb and _among(verb):
            yield from (t for noun in verb.those("nsubj") for t in (noun, *noun.subtree()) if t.dep in {"nsubj", "appos", "conj"})
        if verb.is_verb and any(map(_is_victim, verb.those("nsubj", "nsubjpass"))):
            yield from (t for attr in verb.those("attr") for t in attr.subtree() if t.is_name and t.dep in {"attr", "appos", "conj"})


def _described_victims(tree: Tree) -> Iterator[Token]:
    """ "Those killed were mostly students", "workers are many of the victims", "the victims include nine children"."""
    for verb in tree.tokens:
        subjects = verb.those("nsubj")
        said = [t for dep in ("attr", "dobj") for t in verb.those(dep)]
        told = said if any(map(_are_victims, subjects)) else subjects if any(map(_are_victims, said)) else []
        if verb.lower in _COPULA:
            yield from (
                t for t in grammar.expand([*subjects, *said] if _among(verb) else told) if human(t.lower) and t.lower not in _ANYBODY
            )


def _among(verb: Token) -> bool:
    """ "Among the dead were …"."""
    return any(_is_victim(t) for prep in verb.those("prep") if prep.lower == "among" for t in prep.those("pobj"))


def _are_victims(noun: Token) -> bool:
    """ "the dead", "most of the victims", "those killed"."""
    among = [t for prep in noun.those("prep") if prep.lower == "of" for t in prep.those("pobj")]
    return any(map(_is_victim, (noun, *among)))


def _identified(tree: Tree) -> Iterator[Token]:
    """ "The victims were identified as Ana Ruiz, 46, and Tomas Vega", "police named the dead officer as Ana Ruiz"."""
    for verb in tree.tokens:
        if verb.lower in _IDENTIFY and any(map(_is_victim, verb.those("nsubjpass", "dobj"))):
            listed = (t for prep in verb.those("prep") if prep.lower == "as" for t in prep.subtree())
            yield from (t for t in listed if t.is_name and t.dep in {"pobj", "appos", "conj"})


def _given(tree: Tree) -> Iterator[Token]:
    """ "A spokesman gave the name as Ana Ruiz": the name."""
    for verb in (t for t in tree.tokens if t.lower in _GIVE):
        name = next((t for t in verb.those("dobj") if t.lower == "name"), None)
        if name is not None:
            yield from (t for prep in (*verb.those("prep"), *name.those("prep")) if prep.lower == "as" for t in prep.those("pobj"))


def _whose_name(attack: EventMention) -> list[str]:
    """The role of the one person of no name whom an attack told of: who did it, else the one who was killed."""
    unnamed = [a.role for a in attack.actors if a.type is ActorType.PERSON and a.name[:1].islower()]
    one = attack.killed is not None and attack.killed.high == 1 and all(a.name[:1].islower() for a in attack.actors if a.role == "target")
    return ["attacker"] if unnamed.count("attacker") == 1 else ["target"] if one else []


def _is_victim(noun: Token) -> bool:
    """ "the victims", "the dead", "the wounded officers"."""
    return noun.lower in _VICTIMS or any(c.lower in _VICTIMS for c in noun.those("amod", "compound", "acl"))
