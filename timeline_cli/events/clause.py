"""What one trigger's clause says, and which clauses of a sentence tell one event."""

from itertools import takewhile

from msgspec import structs

from timeline_cli.events.casualties import wounds
from timeline_cli.events.claims import ACCUSE
from timeline_cli.events.factuality import Stance
from timeline_cli.events.frames import lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import words
from timeline_cli.events.saying import says
from timeline_cli.events.terms import of_what, renewal
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType, Factuality, Relation, Status, surest
from timeline_cli.model.mention import ActorMention
from timeline_cli.model.timex import Timex

AVENGE = verb_forms("avenge", "revenge")
# what is done with those on whom an attack was
AFTERWARDS = verb_forms("release", "free", "rescue", "liberate", "regain", "reunite", "repatriate", "bury")
_WAS = frozenset({"was", "were"})  # "two died and a third was hurt after being shot"
_STRIKE = verb_forms("hit", "strike")
_NEXT = frozenset({"after", "following"})
_TRAIL = frozenset({"eve", "wake", "aftermath", "heels"})  # "in the wake of the raid"
_SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "hour", "day", "week", "month"})
_BEHIND = frozenset({"after", "following", "since", "before", "despite", "amid", "because"})
_IN_ANSWER = frozenset(
    {"response", "answer", "reply", "retaliation", "revenge", "retribution", "vengeance", "payback", "reaction", "reprisal", "reprisals"}
) | {"responding", "retaliate", "retaliated"}
_SIDELINES = frozenset({"sidelines", "sideline", "margins", "margin", "fringes", "fringe"})
_FOLLOW = verb_forms("follow")
_FOLLOWED = frozenset({"dobj", "prep", "npadvmod", "appos"})  # dependencies: the parser may hang on the verb what stands after its object


class Clause:
    """A trigger with all that its clause says; several of them may report one event."""

    def __init__(
        self, hit: Hit, found: list[ActorMention], where: tuple[str, ...], what: Status, when: tuple[int, ...], relation: Relation
    ) -> None:
        self.hits = [hit]
        self.shape = "trip" if _on_arrival(hit) else hit.frame.shape
        self.trigger = hit.token  # or what stands for it where the verb is left out
        self.actors = found
        self.places = where
        self.status = what
        self.timexes = when
        self.relation = relation

        self.background = background(hit.token)
        self.reaction = False  # what came back upon who made the attack
        self.offset: Timex | None = None
        self.days: int | None = None
        self.ends = False
        self.factuality = Factuality.ASSERTED
        self.denied: list[ActorMention] = []  # who is said to have had no part in it

    def judge(self, stance: Stance, deniers: list[ActorMention]) -> None:
        """Takes over what the sentence makes of the event, or of the part that attackers had in it: else that `deniers` had."""
        if not stance.part:
            self.factuality = stance.factuality
            return
        attackers = [a for a in self.actors if a.role == "attacker"]
        self.actors = [a for a in self.actors if a not in attackers]
        if stance.factuality is Factuality.DENIED:
            self.denied = attackers or deniers
        else:
            self.actors += [structs.replace(a, factuality=stance.factuality) for a in attackers]

    @property
    def kidnapping(self) -> bool:
        return self.hit.token.lower.startswith(("kidnap", "abduct", "hijack"))

    @property
    def hit(self) -> Hit:
        return self.hits[0]

    def joins(self, other: "Clause") -> bool:
        """Two triggers of one sentence report one event unless something tells them apart."""
        if self.hit is other.hit:
            return False
        a, b = self.hit.frame, other.hit.frame
        if a.kind != b.kind or self.shape != other.shape:
            return False
        if Factuality.DENIED in {self.factuality, other.factuality} and self.factuality is not other.factuality:
            return False  # "denied having shelled the town, and said that rebels had attacked a post"
        if _charges(self, other):
            return True
        if since_when(self.hit.token, other.hit.token):
            return False
        if done_before(self, other) or _avenged(self, other):
            return False
        if _in_turn(self, other) or _linked_to(self, other) or _beside_it(self) or _beside_it(other):
            return False
        stays = self.days or other.relation is Relation.UNTIL
        if other.reaction or (stays and b.name == "stay" and other.hit.token in self.hit.token.those("conj")):
            return True  # "landed on Tuesday and stayed until Thursday"
        if b.name == "stay" and self.hit.token in other.hit.token.those("advcl"):
            return True  # "having landed on Tuesday, he spent Wednesday there"
        if (
            _prelude(self, other)
            or _last_time(self, other)
            or _fought_for(self, other)
            or _means(self, other)
            or _means(other, self)
            or _acts(self, other)
            or _serves(self, other)
            or _yet_to_hold(self, other)
            or _called(self, other)
            or _died_from(self, other)
            or _died_from(other, self)
            or _killed_by_it(other, self)
            or _brought_down(self, other)
        ):
            return True
        prolonged = renewal(other.hit.token) if a.name == "agree" else None
        if prolonged is not None and prolonged.dep == "xcomp" and prolonged.head is self.hit.token:
            return True  # "agreed to extend the truce"
        if b.joint and other.hit.token.dep == "xcomp" and other.hit.token.head is self.hit.token:
            return True  # "agreed to settle the dispute"
        goes_on = a.kind == "attack" and other.hit.token.tag == "VBG"
        if goes_on and other.hit.frame.result and any(_goes_on_from(other.hit.token, hit) for hit in self.hits[1:]):
            return True  # "stormed a hotel after a bomb went off, killing seven"
        same = goes_on and set(self.timexes) >= set(other.timexes)  # "after midnight on Friday", whichever is the nearer
        if self.timexes and other.timexes and self.timexes[0] != other.timexes[0] and not same:
            return False
        done = {self.status, other.status} == {Status.PLANNED, Status.CANCELLED}  # "the talks that were to open in May were called off"
        if (self.status is Status.PLANNED) != (other.status is Status.PLANNED) and not (self._beside(other) or done):
            return False
        if (
            a.kind == "attack"
            and self.kidnapping != other.kidnapping
            and not (a.result or b.result or _in_one_go(self.hit.token, other.hit.token))
            and not (self.hit.noun or other.hit.noun or other.hit.token.tag == "VBG")
        ):
            return False
        if a.kind == "attack" and any(map(_answers, (self.hit, other.hit))):
            return False
        if a.kind == "attack" and _said_to_have_tried(self, other):
            return False
        outcome = _outcome(self, other) or _outcome(other, self)
        earlier = a.kind == "attack" and of_accused(self.hit.token) != of_accused(other.hit.token)
        if (self.background != other.background and not outcome) or earlier or (a.kind == "attack" and answered(self, other)):
            return False
        apart = self.places and other.places and not set(self.places) & set(other.places)
        wide = all(map(_is_wide, self.places)) or all(
            map(_is_wide, other.places)
        )  # "In Tarma rebels shot a clerk and burned a mill in Pisco"
        if a.kind == "attack" and apart and not (outcome or (wide and _in_one_go(self.hit.token, other.hit.token))):
            return False
        if a.kind == "agreement" and of_what(self.hit.token) is not of_what(other.hit.token):
            return False  # "pledged to act on what they agreed in Lima"
        told = other.offset or other.timexes[:1] != self.timexes[:1]
        if a.kind == "agreement" and a.joint and other.hit.definite and not b.weak and told:
            return False  # "they reaffirmed the truce of 2002"
        if a.kind == "visit" and self.shape == "meeting":
            mine, theirs = {x.name for x in self.actors}, {x.name for x in other.actors}
            return not mine or not theirs or (bool(mine & theirs) and (mine <= theirs or theirs <= mine))
        if a.kind == "visit" and self.places and other.places:
            return bool(set(self.places) & set(other.places))
        return True

    def _beside(self, other: "Clause") -> bool:
        """ "Is to visit X, the first trip there", "began a tour that will take her to X", "arrives on the first leg of a tour"."""
        token = other.hit.token
        led = other.hit.noun and self.shape == "trip" and grammar.clause_verb(token) is self.hit.token
        return (
            led
            or (other.hit.noun and token.dep in {"appos", "npadvmod", "oprd"})
            or (token.dep == "relcl" and token.head is self.hit.token)
        )

    def absorb(self, other: "Clause") -> None:
        """Takes over what the other trigger's clause adds."""
        self.hits += other.hits
        if self.hit.frame.name == "laying" and other.status is Status.ATTEMPTED:
            self.status = other.status  # "two bombs were left there; neither went off"
        have = {a.name for a in self.actors}
        if _charges(self, other):
            self.status, self.background = other.status, False
        if other.reaction:
            self.actors += [a for a in other.actors if a.name not in have]
            return
        received = self.shape == "trip" and other.shape == "meeting"  # whom a visitor meets on a visit is the host
        known = {a.role for a in self.actors if a.type is ActorType.PERSON and a.name[:1].isupper()}
        fought = _fell_in(self, other)
        self.actors += [
            structs.replace(a, role="host" if received else "attacker") if received or (fought and a.role == "target") else a
            for a in other.actors
            if a.name not in have and not (other.shape == "trip" and a.role in known and a.name.islower())
        ]  # "Ana Ruiz went to Lima, the first trip there by a foreign minister"
        if not (self.places and _killed_by_it(other, self)):
            self.places += tuple(p for p in other.places if p not in self.places)
        self.denied += other.denied
        self.background = self.background and other.background
        self.factuality = surest((self.factuality, other.factuality))
        if not self.timexes or (
            other.timexes and (_means(self, other) or _died_from(self, other))
        ):  # "were killed in an attack on Friday, he said on Saturday"
            self.timexes, self.relation = other.timexes, other.relation
        self.offset = self.offset or other.offset
        self.days, self.ends = self.days or other.days, self.ends or other.ends
        if Status.CANCELLED in {self.status, other.status} and Status.PLANNED in {self.status, other.status}:
            self.status = Status.CANCELLED
        if self.status is Status.HAPPENED and other.status is not Status.HAPPENED and self.hit.frame.result:
            self.status = other.status


def _on_arrival(hit: Hit) -> bool:
    """ "was received at the airport by the mayor", "saw the guest off at the station": that belongs to the journey."""
    spots = (t for relation in ("at", "on", "in") for t in hit.args.get(relation, []))
    return hit.frame.name == "reception" and any(t.lower in words("arrival") for t in spots)


def _in_one_go(deed: Token, more: Token) -> bool:
    """ "Stormed a school and abducted 30 pupils", but not "in separate attacks"."""
    apart = any(t.lower == "separate" for t in [*deed.ancestors(), deed][-1].subtree())
    return more.dep == "conj" and more.head is deed and more.child("nsubj", "nsubjpass") is None and not apart


def _is_wide(place: str) -> bool:
    """A country or a region, in which others lie."""
    known = world.place(place)
    return world.country_of(place) is not None or (known is not None and known.kind in {"region", "area"})


def _last_time(negated: Clause, last: Clause) -> bool:
    """ "Have not met since their summit in May": that was when they met."""
    since = last.hit.token.head
    return since.lower == "since" and since.head is negated.hit.token and any(c.dep == "neg" for c in negated.hit.token.children)


def of_accused(token: Token) -> bool:
    """ "Two men suspected of the murder", "who had planned it", were shot: what they did is another matter than what is done to them."""
    told = [t for t in (token, *token.ancestors()) if t.dep in {"acl", "relcl"}]
    return any((t is not token and t.lower in ACCUSE | {"wanted"}) or {"who", "had"} <= {c.lower for c in t.children} for t in told)


def _yet_to_hold(deed: Clause, term: Clause) -> bool:
    """ "Put their names on Saturday to a truce that begins tonight": when it begins is not when it was agreed."""
    verb, noun = deed.hit.token, term.hit.token
    governed = noun.head is verb or (noun.dep == "pobj" and noun.head.head is verb)
    ahead = any(grammar.is_current(c) or grammar.has_will(c) for c in noun.those("relcl"))
    return deed.hit.frame.kind == "agreement" and verb.is_verb and term.hit.noun and governed and ahead


def _charges(charge: Clause, deed: Clause) -> bool:
    """ "Charged with attempted murder after a clerk was stabbed", "held on suspicion of murder following a shooting": of that deed."""
    if charge.hit.frame.name != "slaying" or charge.hit.definite or any(a.role == "target" for a in charge.actors):
        return False
    accused = next((t for t in charge.hit.token.ancestors() if t.is_verb), None)
    above = list(deed.hit.token.ancestors())
    after = any(t.lower in _NEXT or any(m.lower in _NEXT for m in t.those("mark")) for t in (deed.hit.token, *above))
    return accused is not None and accused.lower in ACCUSE and after and accused in above


def _outcome(result: Clause, deed: Clause) -> bool:
    """ "Nine were killed after a bomb went off": what came of an attack, and the attack."""
    if not result.hit.frame.result or result.hit.noun or result.background:
        return False
    if deed.offset is not None and not _suffered(result, deed):
        return False  # "nine died two days after gunmen had killed a priest"
    if any(a.role == "attacker" for a in result.actors):
        return False  # "gunmen killed a priest after a mob had burned a church"
    verb = grammar.carrying_verb(deed.hit.token) if deed.hit.noun else deed.hit.token
    told = result.hit.token
    if _died_of(result, deed):
        return True
    if verb is None:
        return False
    if verb.dep == "pcomp" and verb.head.lower == "after":  # "died after being shot"
        return grammar.is_passive(verb) and verb.head.head in (told, *(t for t in told.conjuncts() if t.lower in _WAS))
    own_subject = bool(verb.those("nsubj", "nsubjpass"))
    of_toll = says(verb.head) and told in verb.head.subtree() and told.i < verb.i  # "police spoke of nine wounded after a bomb went off"
    return verb.dep == "advcl" and own_subject and (verb.head in (told, *told.conjuncts(), told.head) or of_toll)


def _killed_by_it(result: Clause, deed: Clause) -> bool:
    """ "Saturday's raid on a mill, which killed nine", "in which nine died", wherever the parser hangs the clause."""
    told, noun = result.hit.token, deed.hit.token
    pointing = [*told.those("nsubj"), *(t for prep in told.those("prep") if prep.lower == "in" for t in prep.those("pobj"))]
    which = any(t.lower in {"which", "that"} for t in pointing)
    between = takewhile(lambda t: t is not noun, told.ancestors())
    below = told.dep == "relcl" and noun in told.ancestors() and not any(t.is_verb for t in between)
    return below and which and deed.hit.noun and result.hit.frame.result


def _suffered(result: Clause, deed: Clause) -> bool:
    """ "Died a week after he was stabbed", "two days after being stabbed": the same who died."""
    to = deed.hit.args.get("object", [])
    return not deed.hit.noun and bool(to) and all(t.tag == "PRP" or t in result.hit.args.get("subject", []) for t in to)


def _died_of(result: Clause, deed: Clause) -> bool:
    """ "Dies after assault", "died following a stabbing"."""
    prep = deed.hit.token.head
    below = deed.hit.noun and deed.hit.token.dep == "pobj" and prep.head is result.hit.token
    of = (t for relation in ("of", "from") for t in result.hit.args.get(relation, []))
    if below and prep.lower in _NEXT | {"since"} and any(t.lower in wounds() for t in of):
        return True  # "three have died of their wounds since Friday's raid on a mill"
    below = below and prep.lower in _NEXT
    return below and result.hit.frame.name == "death" and not deed.hit.definite and not any(a.role == "target" for a in deed.actors)


def _called(deed: Clause, name: Clause) -> bool:
    """ "Settled on a ceasefire for the north, the Lima Accord": by what name goes what they settled on."""
    noun = name.hit.token
    return deed.hit.frame.kind == "agreement" and name.hit.noun and noun.dep == "appos" and deed.hit.token in noun.ancestors()


def _died_from(result: Clause, deed: Clause) -> bool:
    """ "Died on Friday of wounds suffered in Monday's raid", "the man who was stabbed on Monday died on Friday"."""
    death, told = result.hit, deed.hit.token
    if death.frame.name != "death" or death.noun or deed.hit.frame.kind != "attack":
        return False
    causes = (t for prep in death.token.those("prep") if prep.lower in {"of", "from"} for t in prep.subtree())
    victims = (clause for noun in grammar.subject(death.token) for clause in noun.those("relcl", "acl"))
    return told in causes or any(clause is told and grammar.is_passive(clause) for clause in victims)


def _means(result: Clause, deed: Clause) -> bool:
    """ "Nine were killed in an attack on a mill": what came of an attack, and the attack by a noun below it.

    "They hit back with air strikes on a mill": how they did so.
    """
    prep = deed.hit.token.head
    if deed.hit.noun and deed.hit.token.dep == "pobj" and prep.lower == "with" and not result.hit.noun:
        return prep.head is result.hit.token
    below = deed.hit.noun and deed.hit.token.dep == "pobj" and prep.lower in {"in", "by", "during"}
    return below and result.hit.frame.result and prep.head is result.hit.token


def _fell_in(fallen: Clause, battle: Clause) -> bool:
    """ "Two rebels were killed in a clash with soldiers": with whom they fought is who killed them."""
    prep, verb = battle.hit.token.head, fallen.hit.token
    below = battle.hit.noun and battle.hit.frame.name in {"battle", "encounter"} and prep.lower in {"in", "during"} and prep.head is verb
    return below and not fallen.hit.noun and "subject" not in fallen.hit.args


def _prelude(assault: Clause, blast: Clause) -> bool:
    """ "Gunmen stormed a hotel after a car bomb went off at its gate": what opened an assault, where nothing puts it apart."""
    verb = grammar.carrying_verb(blast.hit.token) if blast.hit.noun else blast.hit.token
    behind = (
        verb is not None and verb.dep == "advcl" and verb.head is assault.hit.token and any(c.lower == "after" for c in verb.those("mark"))
    )
    apart = (
        blast.places or blast.offset or any(a.role == "attacker" for a in blast.actors) or not set(blast.timexes) <= set(assault.timexes)
    )
    exploding = blast.hit.frame.name in {"blast", "explosion", "going off"} or blast.hit.token.lower in {"bomb", "bombs"}
    return behind and exploding and not apart and assault.hit.frame.name == "attack" and not blast.hit.definite


def _goes_on_from(participle: Token, hit: Hit) -> bool:
    """ "(went off), killing seven": hung on the verb that tells what went before."""
    return participle.head in (hit.token, grammar.carrying_verb(hit.token) if hit.noun else None)


def _fought_for(taken: Clause, battle: Clause) -> bool:
    """ "Rebels seized the town after heavy fighting with the army": the battle for what was taken, where it has no place of its own."""
    fight = battle.hit.token
    while fight.head.lower == "of" and fight.dep == "pobj":  # "after three days of fighting"
        fight = fight.head.head
    prep, frames = fight.head, (taken.hit.frame.name, battle.hit.frame.name)
    told = fight.dep == "pobj" and prep.lower in {"after", "following", "amid", "in"} and taken.hit.token in prep.ancestors()
    return told and frames in {("seizure", "battle"), ("seizure", "fighting")} and set(battle.places) <= set(taken.places)


def since_when(trigger: Token, other: Token) -> bool:
    """ "The worst attack since November, when gunmen shot nine": what was done then is another."""
    then = next((t for t in (other, *other.ancestors()) if t.is_verb and any(c.lower == "when" for c in t.those("advmod"))), None)
    if then is None or trigger in then.subtree():
        return False
    whole = [then, *then.ancestors()][-1].subtree()
    return any(t.lower == "since" and trigger.i < t.i < then.i for t in whole)


def _brought_down(launch: Clause, end: Clause) -> bool:
    """ "Launched two drones which the air defences brought down"."""
    missiles = launch.hit.args.get("object", [])
    return (
        launch.hit.frame.name == "hurling"
        and end.hit.frame.name == "bringing down"
        and end.hit.token.dep == "relcl"
        and end.hit.token.head in missiles
    )


def _acts(noun: Clause, verb: Clause) -> bool:
    """ "Friday's bomb went off at noon", "the raid at dawn killed nine": what an attack by name does is that attack."""
    return noun.hit.frame.kind == "attack" and noun.hit.noun and noun.hit.token in verb.hit.args.get("subject", ())


def _serves(verb: Clause, noun: Clause) -> bool:
    """ "Had the guest over for dinner", "met for a talk": what people met for is that meeting, whatever each calls who was there."""
    prep = noun.hit.token.head
    meeting = verb.shape == noun.shape == "meeting" and noun.hit.noun and not verb.hit.noun
    return meeting and prep.lower == "for" and prep.dep == "prep" and verb.hit.token in (prep.head, prep.head.head)


def _said_to_have_tried(deed: Clause, tried: Clause) -> bool:
    """ "Police shot two men, who, it is said, had tried to storm a post": one did it, and others tried something else."""
    verb = tried.hit.token.head if tried.hit.token.dep == "xcomp" else tried.hit.token
    reported = verb.child("nsubj") is not None and any(a.dep == "ccomp" for a in (verb, *verb.ancestors()))
    return (
        reported and tried.status is Status.ATTEMPTED and deed.status is Status.HAPPENED and any(a.role == "attacker" for a in deed.actors)
    )


def _answers(hit: Hit) -> bool:
    """ "and Chilean jets hit back": another attack than the one it answers."""
    verb = grammar.carrying_verb(hit.token) if hit.noun and hit.token.dep == "pobj" and hit.token.head.lower == "with" else None
    if verb is not None and verb.lower in grammar.ANSWER and verb.dep == "conj":
        return True  # "and Chile responded with air strikes"
    return hit.token.lower in _STRIKE and "subject" in hit.args and any(c.lower == "back" for c in hit.token.those("advmod", "prt"))


def follows(verb: Token) -> bool:
    """ "The raid follows a strike": what stands after it went before; but not "police followed the men who shot him"."""
    violence = verb.lower in _FOLLOW and any(
        e.noun and e.frame.kind == "attack" for t in verb.those("nsubj") for e in lexicon().of(t.lower)
    )
    return violence and not grammar.is_passive(verb)


def _avenged(first: Clause, then: Clause) -> bool:
    """ "The raid avenged a killing": two attacks, the second of them the earlier."""
    verb = first.hit.token.head
    return first.hit.token.dep == "nsubj" and verb.lower in AVENGE and verb in then.hit.token.ancestors()


def done_before(known: Clause, deed: Clause) -> bool:
    """ "Nobody claimed the raid, but suspicion fell on the Front, which bombed a mill in July": what else they have done, and when."""
    token, verb = known.hit.token, deed.hit.token
    definite = any(c.lower == "the" for c in token.those("det")) and known.hit.noun and not known.timexes
    other = bool(deed.timexes) and (definite or (bool(known.timexes) and known.timexes[0] != deed.timexes[0]))
    doers = any(c.tag in {"WDT", "WP"} for c in verb.those("nsubj"))
    return other and verb.dep == "relcl" and doers and verb.head is not token and token not in verb.head.subtree()


def _in_turn(first: Clause, then: Clause) -> bool:
    """ "The raid was followed by a strike"."""
    verb, by = first.hit.token.head, then.hit.token.head
    return verb.lower in _FOLLOW and first.hit.token.dep == "nsubjpass" and by.dep == "agent" and by.head is verb


def _beside_it(occasion: Clause) -> bool:
    """ "Met on the sidelines of a summit": the summit is an event of its own."""
    of = occasion.hit.token.head
    return occasion.hit.noun and of.lower == "of" and of.head.lower in _SIDELINES


def _linked_to(first: Clause, then: Clause) -> bool:
    """ "The blast was not linked to the raid in May", "had nothing to do with it"."""
    tie = grammar.tied(then.hit.token)
    verbs = [t for t in (tie, *tie.ancestors()) if t.is_verb or t.lower in grammar.LINKED] if tie is not None else []
    return any(first.hit.token in verb.those("nsubj", "nsubjpass") for verb in verbs)


def _in_answer(link: Token) -> bool:
    """ "In answer to", "in retaliation for"."""
    return link.lower in {"to", "for"} and any(t.i in {link.i - 1, link.head.i} and t.lower in _IN_ANSWER for t in link.head.subtree())


def answered(news: Clause, cause: Clause) -> bool:
    """ "It struck camps in answer to the raid": the raid went before what the same clause tells, wherever that lies itself."""
    over = {t.i for t in (news.hit.token, *news.hit.token.ancestors())}
    return cause.hit.noun and any(_in_answer(t) for t in cause.hit.token.ancestors() if t.i not in over)


def background(token: Token) -> bool:
    """ "… after the March bombing", "in answer to the raid", "follows the raid": told as what went before, an event of its own."""
    if token.dep in {"acl", "relcl"} and (verb := grammar.clause_verb(token.head)) is not None and verb.lower in AFTERWARDS:
        return True  # "three nuns abducted in Lima were freed on Monday"
    for above in [token, *token.ancestors()]:
        span = above.head if above.lower == "of" else above
        if span.lower in _SPANS and span.head.lower == "within" and lexicon().violent(span.head.head.lower, noun=False):
            return True  # "within hours of the bombing, soldiers shelled a camp"
        if (above.lower in _BEHIND and above.tag == "IN") or (above.lower in _TRAIL and above is not token):
            return True
        if _in_answer(above):
            return True
        if above.dep in _FOLLOWED and follows(above.head) and above.head.i < above.i:
            return True
        if above is token and above.is_verb and any(c.dep == "mark" and c.lower in _BEHIND for c in above.children):
            return True
        if above.lower in AVENGE and token.is_noun and not any(token in doer.subtree() for doer in above.those("nsubj")):
            return True  # "carried out the raid to avenge the killing of its leader in a strike in May"
        if above.is_verb and above is not token:
            if above.dep in {"relcl", "xcomp"} or (above.dep == "conj" and above.head.is_verb):
                continue  # "since a trip to X, where he met Y", "since Y helped to bring about a truce": as far back as that
            return above.dep in {"advcl", "pcomp"} and (
                any(c.dep == "mark" and c.lower in _BEHIND for c in above.children) or above.head.lower in _BEHIND
            )
    return False


def visited(scene: Clause, visit: Clause) -> bool:
    """ "On Monday she toured the market where a bomb killed nine": an attack on the place that somebody visits went before the visit."""
    token = scene.hit.token
    clause = next((t for t in (token, *token.ancestors()) if t.dep == "relcl"), None)
    if clause is None or scene.hit.frame.kind != "attack" or visit.hit.frame.kind != "visit":
        return False
    there = any(c.lower == "where" for c in clause.those("advmod"))
    aside = any(c.text == "," and c.i < clause.i for c in clause.head.children)  # "Lima, where later that day …"
    return there and not aside and visit.hit.token is grammar.clause_verb(clause.head)


def tells_purpose(trip: Clause, meeting: Clause) -> bool:
    """ "arrived for talks with his host", "a visit, where he met elders": a trip told only by its one meeting is one event."""
    if trip.shape != "trip" or meeting.shape != "meeting" or trip.background != meeting.background:
        return False
    token = meeting.hit.token
    visitors = {a.name for a in trip.actors}
    if meeting.hit.noun:
        prep = token.head
        for _ in range(3):  # "for two days of talks"
            if prep.lower in {"for", "of"} and prep.head is not prep and prep.lower != "for":
                prep = prep.head.head if prep.head.head is not prep.head else prep.head
        verb = grammar.carrying_verb(trip.hit.token) if trip.hit.noun else None
        told = [
            *trip.hit.token.those("prep"),
            *([verb] if verb is not None else []),
        ]  # "came to Lima for talks", not "to go over the plans for"
        below = trip.hit.token in list(token.ancestors()) or (
            trip.hit.noun and grammar.carrying_verb(trip.hit.token) in list(token.ancestors())
        )
        matter = prep.head is not trip.hit.token and not any(prep.head in t.subtree() for t in told)
        return (
            prep.lower == "for"
            and below
            and not matter
            and not (meeting.timexes and trip.timexes and meeting.timexes[0] != trip.timexes[0])
        )
    awaited = trip.hit.frame.name == "expectation" and token.head is trip.hit.token and token.dep in {"xcomp", "advcl"}
    if awaited and trip.status is meeting.status:
        return True  # "is expected in Lima to meet the mayor"
    if token.head is trip.hit.token and token.dep in {"acl", "advcl", "oprd", "acomp", "xcomp"}:
        return token.tag in {"VBN", "VBG"} and not (meeting.timexes and trip.timexes and meeting.timexes[0] != trip.timexes[0])
    unnamed = all(a.name in visitors or not a.name[:1].isupper() for a in meeting.actors)
    left = token.head.dep == "pobj" and token.head.head.lower == "from"  # "flew from Goma, where he had seen the rebels"
    return token.dep == "relcl" and any(c.lower == "where" for c in token.children) and unnamed and not left


def apart(report: Clause) -> list[Clause]:
    """ "separate meetings with A, with B and with C" are three meetings, those that A and B held separately with C are two."""
    hit = report.hit
    if len(named := _each_by_place(report)) > 1:
        return [Clause(hit, report.actors, (place,), report.status, report.timexes, report.relation) for place in named]
    if report.shape != "meeting":
        return [report]
    withs = [p for p in hit.token.children if p.dep == "prep" and p.lower in {"with", "on"} and hit.frame.roles.get(p.lower)]
    chained = [c for p in withs for c in p.children if c.dep in {"conj", "prep"} and c.lower == p.lower]
    separately = any(t.lower in {"separate", "separately", "bilateral"} and t.lower != "bilateral" for t in hit.token.subtree())
    if not (separately or len(withs) + len(chained) > 1):
        return [report]
    others = [
        a
        for t in hit.args.get("with", [])
        + (hit.args.get("on", []) if hit.frame.roles.get("on") else [])
        + (hit.args.get("object", []) if not hit.noun else [])
        for a in report.actors
        if a.span == t.span
    ]
    if len(others) == 1 and separately:
        others = [a for t in hit.args.get("subject", []) for a in report.actors if a.span == t.span]
    if len(others) < 2:
        return [report]
    core = [a for a in report.actors if a not in others]
    return [Clause(hit, [*core, other], report.places, report.status, report.timexes, report.relation) for other in others]


def _each_by_place(report: Clause) -> list[str]:
    """ "The Lima and Cusco accords": each of several goes by the name of its place."""
    noun = report.hit.token
    if not report.hit.noun or report.hit.frame.kind != "agreement" or noun.tag not in {"NNS", "NNPS"}:
        return []
    before = {t.text for t in noun.subtree() if t.i < noun.i} | {t.text for t in noun.head.subtree() if noun.dep == "conj" and t.i < noun.i}
    named = [place for place in report.places if place.split()[-1] in before]
    return named if len(named) == len(report.places) else []
