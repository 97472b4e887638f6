"""Pronouns: whom "he", "they", "it" and "their" stand for."""

from collections.abc import Callable

from timeline_cli.actors import Entity, Register
from timeline_cli.events.description import body, nouns, owner
from timeline_cli.events.lexicon import human, words
from timeline_cli.events.saying import is_spokesman, says
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType

HE = frozenset({"he", "him", "himself", "his"})
SHE = frozenset({"she", "her", "herself", "hers"})
THEY = frozenset({"they", "them", "their", "themselves"})
IT = frozenset({"it", "its", "itself"})
_WE = frozenset({"i", "me", "my", "we", "us", "our"})
_QUOTES = '"“”'
_BODIES = frozenset({ActorType.GROUP, ActorType.ORGANISATION, ActorType.COUNTRY})
_SIDES = nouns("sides") | nouns("states")
_BLANKS = 3  # between two sentences that follow each other
_NEAR = 1500  # characters before "they" in which two of a kind are looked for

Who = list[tuple[str, ActorType]]


def seat(head: Token, register: Register) -> Who:
    """ "Lima signed", "talks between Lima and Santiago": a capital that acts is its state."""
    entity = register.at(head.span)
    city = world.place(entity.name) if entity is not None and entity.type is None else None
    return [(city.country, ActorType.COUNTRY)] if city is not None and city.kind == "capital" and city.country else []


def all_of(found: list[Entity]) -> Who:
    """Those of the entities that can act."""
    return [(e.name, e.type) for e in found if e.type is not None]


def _spoken_for(noun: Token) -> Token | None:
    """The several for whom somebody speaks: "the rebels" of "a spokesman for the rebels"."""
    if not is_spokesman(noun):
        return None
    return next(
        (t for prep in noun.those("prep") if prep.lower in {"for", "of"} for t in prep.those("pobj") if t.tag in {"NNS", "NNPS"}), None
    )


def is_we(token: Token) -> bool:
    """ "We", "us", "our", but not the US."""
    return token.lower in _WE and token.tag.startswith("PRP")


def speaker(pronoun: Token) -> list[Token]:
    """Whom the subject of what is said can stand for: "the army" where "the army said it had struck", "said its men had struck"."""
    subject = pronoun.head if pronoun.dep == "poss" else pronoun
    if subject.dep != "nsubj":
        return []
    said = next((a for a in subject.head.ancestors() if a.is_verb and says(a)), None)
    return [noun for noun in said.those("nsubj") if noun.i < pronoun.i or is_we(pronoun)] if said is not None else []


def _nobody(speaker: Token) -> bool:
    """ "No group has said that it did it", "neither side said it had"."""
    return speaker.lower in {"nobody", "none", "neither"} or any(c.lower in {"no", "neither"} for c in speaker.those("det", "neg"))


class Anaphora:
    """Looks back in an article. `who` tells whom a noun stands for, given the noun and whether targets count."""

    def __init__(self, register: Register, who: Callable[[Token, bool], Who]) -> None:
        self._register = register
        self._who = who
        self._before: Tree | None = None  # the sentence read last

    def follow(self, tree: Tree) -> None:
        """Keeps a sentence that has been read, for the "they" with which the next one opens."""
        self._before = tree

    def pronoun(self, head: Token) -> Who:
        """Whom a personal pronoun stands for; empty where nobody is clear."""
        if any(map(_nobody, speaker(head))):
            return []
        if is_we(head):
            return self._saying(head)
        if head.lower in HE | SHE:
            others = self._others(head)
            known = self._above(head, others)
            if known is None and (ship := self._aboard(head)) is not None:
                return all_of([ship])
            if known is None and (who := self._nobody_named(head) or self._whose_it_was(head) or self._somebody_before(head)):
                return who
            female = head.lower in SHE
            known = known or self._register.person(head.begin, female, others) or self._told_by(head)
            if known is None and (who := self._nobody_named(head, known=True)):
                return who
            known = known or self._register.named_later(head.begin, female)
            return [(known.name, ActorType.PERSON)] if known is not None else []
        if head.lower in THEY:
            return self.they(head)
        if head.lower in IT:
            known = self._register.acting(head.begin, self._others(head))
            return self.speaking(head) or all_of([known] if known is not None else [])
        return []

    def _saying(self, head: Token) -> Who:
        """Who says of himself, or for a body, what stands in quotation marks: "we were in Lima", Ana Ruiz said, or just before."""
        root = [head, *head.ancestors()][-1]
        quoted = self._register.text[root.subtree()[0].begin : head.begin]
        if sum(quoted.count(mark) for mark in _QUOTES) % 2 == 0:
            return []
        around = [t for verb in head.ancestors() for t in (verb, *verb.those("ccomp", "parataxis"))]
        said = [t for t in around if t.is_verb and says(t)]
        last = self._before
        goes_on = last is not None and 0 <= root.subtree()[0].begin - last.span.end <= _BLANKS and quoted[:1] in _QUOTES
        if last is not None and goes_on and not said:  # "…, Ruiz said. “We met on Monday.”"
            said = [t for t in last.tokens if t.is_verb and says(t)]
            said.sort(key=lambda t: len(list(t.ancestors())))  # who says it, and not whom it tells to have said something
        told = (found for t in said if (found := [n for n in grammar.subject(t) if not is_we(n)]))
        nouns = next(told, [])
        bodies = [who for n in nouns for t in (n, *n.those("compound", "appos", "nmod")) for who in self._speaks_for(t)]
        return bodies[:1] or [who for noun in nouns[:1] for who in self._who(noun, False)]

    def _speaks_for(self, spokesman: Token) -> Who:
        """The body of which somebody is the spokesman: "the Front's spokeswoman", "a spokesman for it", "army spokesman"."""
        if not is_spokesman(spokesman):
            return []
        whom = [*spokesman.those("compound", "poss"), *(t for p in spokesman.those("prep") if p.lower == "for" for t in p.those("pobj"))]
        found = [who for t in whom for who in self._who(t, False) if who[1] in _BODIES]
        plain = [(t.lower, ActorType.ORGANISATION) for t in whom if t.lower in nouns("organisation")]
        owned = owner(spokesman, self._register)
        return found or plain or all_of([owned] if owned is not None and owned.type in _BODIES else [])

    def _told_by(self, head: Token) -> Entity | None:
        """Who says it of himself, or has it said: "he is going to Lima, said the spokesman of Jon Vik", where nobody is named before."""
        said = next((a for a in head.ancestors() if a.is_verb and says(a)), None)
        nouns = [t for noun in (said.those("nsubj") if said is not None else []) if noun.i > head.i for t in noun.subtree()]
        people = dict.fromkeys(e for t in nouns if (e := self._register.at(t.span)) is not None and e.type is ActorType.PERSON)
        return next(iter(people), None) if len(people) == 1 else None

    def possessor(self, head: Token) -> Who:
        """Whose "their talks with X" are: the subject's of the clause ("In his talks with Vik, Ruiz said"), else found before.

        The subject of a clause around it speaks for those whose it is: "Peru and Chile drafted the pact that their ministers signed".
        """
        if is_we(head):
            return self._saying(head)
        many = head.lower == "their"
        clause = next((a for a in head.ancestors() if a.is_verb and not (many and head.head in grammar.subject(a))), None)
        nouns = grammar.subject(clause) if clause is not None else []
        if many and len(nouns) > 1:
            return [who for noun in nouns for who in self._who(noun, False)]
        for noun in nouns:
            opens = clause is not None and head.i < noun.i < clause.i
            if opens or (noun.i < head.i and (noun.tag in {"NNS", "NNPS"}) == many):
                found = self._who(noun, False)
                fits = many or (len(found) == 1 and (found[0][1] is ActorType.PERSON or head.lower not in HE | SHE))
                if found and fits:
                    return found
                if not found and noun.tag == "NNP" and head.lower in IT and self._register.at(noun.span) is not None:
                    return []  # "the Brotherhood launched its offensive": its, whatever it is
        return self.pronoun(head)

    def they(self, head: Token) -> Who:
        """The two people whom a sentence named last, else the two countries, or who speaks: "the rebels said the army fired on them"."""
        for verb in (a for a in head.ancestors() if a.is_verb and says(a)):
            for noun in verb.those("nsubj"):
                named = self._register.at(noun.span)
                for_whom = _spoken_for(noun)
                if for_whom is not None and noun.i < head.i and noun not in head.head.subtree() and (who := self._who(for_whom, False)):
                    return who  # "a spokesman for the rebels said they had agreed"
                many = noun.tag in {"NNS", "NNPS"} or (named is not None and named.type is ActorType.GROUP)
                many = many and noun.lower not in nouns("spokesmen")
                if many and noun.i < head.i and noun not in head.head.subtree():
                    return self._who(noun, False)
        for verb in (a for a in head.ancestors() if a.is_verb and a is not head.head):
            nouns_above = [n for n in grammar.subject(verb) if n.i < head.i and head not in n.subtree()]  # not "two of them"
            several = len(nouns_above) > 1  # "Ruiz and Vik were in Lima when they met"; "the generals kept the truce which they made"
            said = says(verb) or head.lower not in THEY or head.tag == "PRP$"
            bodies = bool(nouns_above) and all(n.tag == "NNS" and body(n.lower) for n in nouns_above)
            many = several or bodies or (not said and all(n.tag == "NNS" and human(n.lower) for n in nouns_above))
            found = [who for noun in nouns_above for who in self._who(noun, False)] if many else []
            if bodies and not found:
                return []  # "the committees signed a text in which they undertake": these, whatever they are
            if found or (several and head.lower in THEY):
                return found  # nobody: "the belt and the road need them"
            one = bool(nouns_above) and not said and all(n.tag in {"NN", "NNP"} for n in nouns_above)
            fought = [n for n in verb.those("dobj") if n.i < head.i and n.tag == "NNS" and human(n.lower)] if one else []
            if fought and head.dep == "nsubj":
                return [who for noun in fought for who in self._who(noun, False)]  # "the town holds off rebels since they attacked it"
        if head.dep == "nsubj":  # "when the commanders met, they agreed"
            told = [n for clause in head.head.those("advcl") if clause.i < head.i for n in grammar.subject(clause)]
            found = [
                who
                for noun in told
                if noun.tag in {"NNS", "NNPS"} and noun.lower not in nouns("spokesmen")
                for who in self._who(noun, False)
            ]
            if found:
                return found
        if opened := self._opened(head):
            return opened
        before = self._register.acting_between(max(0, head.begin - _NEAR), head.begin)
        people = [entity for entity in before if entity.type is ActorType.PERSON]
        last = self._register.pair(head.begin, 2) if len(people) > 1 else before[-2:]
        beside = [self._register.at(t.span) for t in head.head.subtree()] if head.dep == "nsubj" else []  # "they met Ruiz": not she
        return all_of([e for e in last if e not in beside]) if len(last) == 2 and last[0].type is last[1].type else []

    def _opened(self, they: Token) -> Who:
        """The several who do what the sentence before tells: "Two armies faced each other. They exchanged shots"."""
        root = [they, *they.ancestors()][-1]
        begin = root.subtree()[0].begin
        last = self._before
        above = they.head.head if they.dep == "pobj" else they.head  # "the town fell to them"
        if last is None or not 0 <= begin - last.span.end <= _BLANKS or above is not root or they.lower not in THEY:
            return []
        for verb in (t for t in last.tokens if t.head is t and t.is_verb):
            told = verb.those("ccomp") if says(verb) else []
            doers = [noun for clause in told or [verb] for noun in grammar.subject(clause)]
            again = any(n.lower in _SIDES for n in doers)  # who "both sides" are is no plainer
            if not again and (len(doers) > 1 or all(n.tag in {"NNS", "NNPS"} and human(n.lower) for n in doers)):
                return [who for noun in doers for who in self._who(noun, False)]
        return []

    def speaking(self, head: Token) -> Who:
        """The body or state that "it" stands for where it says so itself: "the army said it had struck"."""
        found = [
            who for t in speaker(head) for noun in [_spoken_for(t) or t] for who in self._who(noun, False) or seat(noun, self._register)
        ]
        return found if len(found) == 1 and found[0][1] in _BODIES else []

    def _above(self, head: Token, others: list[Entity]) -> Entity | None:
        """Who takes part in a clause around the pronoun's own: "Ruiz is in Lima, where she met Vik", "told Vik when she met him"."""
        for verb in (a for a in head.ancestors() if a.is_verb):
            for noun in verb.those("nsubj", "nsubjpass", "dobj"):
                if noun.i < head.i and noun.dep != "dobj" and any({noun.lower, head.lower} <= they for they in (HE, SHE)):
                    again = [self._register.known(name) for name, _ in self.pronoun(noun)]
                    return next((e for e in again if e is not None and e not in others), None)
                entity = self._person(noun) if noun.i < head.i and noun is not head else None
                if entity is not None and entity not in others:
                    return entity
        return None

    def _aboard(self, she: Token) -> Entity | None:
        """The ship that "she" stands for where it is what the sentence, or the one before, is about."""
        before = self._before.tokens if self._before is not None else []
        root = [she, *she.ancestors()][-1]
        subjects = (t for t in (*before, *root.subtree()) if t.dep in {"nsubj", "nsubjpass"} and t.begin < she.begin)
        about = [t for t in subjects if not (t.tag.startswith("W") or says(t.head))]  # whoever says it or is meant aside
        if she.lower not in SHE or not about or about[-1].lower not in words("warship") | words("vessel"):
            return None
        return self._register.ship(she.begin)

    def _nobody_named(self, head: Token, *, known: bool = False) -> Who:
        """Who without a name takes part in a clause around the pronoun's own: "police held a man after he shot at a bus".

        Or who is taken for known: "the minister will fly to Lima, where she will meet".
        Who says something may say it of anybody: "an aide said he was in Lima".
        """
        for verb in (a for a in head.ancestors() if a.is_verb and a is not head.head):
            subjects = [] if says(verb) else verb.those("nsubj", "nsubjpass")
            for noun in (n for n in (*subjects, *verb.those("dobj")) if n.i < head.i and n.tag == "NN" and world.person_noun(n.lower)):
                articles = {"the", "this"} if known else {"a", "an", "another"}
                who = self._who(noun, False) if any(c.lower in articles for c in noun.those("det")) else []
                if len(who) == 1 and who[0][1] is ActorType.PERSON:
                    return who
        return []

    def _whose_it_was(self, head: Token) -> Who:
        """Who without a name owns what a clause around or before is about: "the king's stop in Lima took an hour; then he went to Oslo"."""
        clauses = [*head.head.those("ccomp"), *(a for a in head.ancestors() if a is not head.head)]
        subjects = [n for verb in clauses if verb.is_verb for n in verb.those("nsubj")]
        owners = [owner for n in subjects for owner in n.those("poss") if owner.i < head.i and owner.tag == "NN"]
        found = [self._who(owner, False) for owner in owners if world.person_noun(owner.lower)]
        return found[0] if found and len(found[0]) == 1 and found[0][0][1] is ActorType.PERSON else []

    def _somebody_before(self, head: Token) -> Who:
        """Who without a name is what the sentence before is about: "A soldier was shot. He had been taken to Lima"."""
        last = self._before
        root = [head, *head.ancestors()][-1]
        if last is None or head.head is not root or not 0 <= root.subtree()[0].begin - last.span.end <= _BLANKS:
            return []
        for noun in (n for t in last.tokens if t.head is t and not says(t) for n in t.those("nsubj", "nsubjpass")):
            if noun.tag == "NN" and world.person_noun(noun.lower) and any(c.lower in {"a", "an", "another"} for c in noun.those("det")):
                who = self._who(noun, False)
                return who if len(who) == 1 and who[0][1] is ActorType.PERSON else []
        return []

    def _person(self, noun: Token) -> Entity | None:
        """The person that a noun or name stands for."""
        named = self._register.at(noun.span)
        if named is not None and named.type is ActorType.PERSON:
            return named
        who = self._who(noun, False) if noun.is_noun else []
        if len(who) == 1 and who[0][1] is ActorType.PERSON:
            return self._register.known(who[0][0])
        beside = (self._register.at(name.span) for name in noun.those("appos"))  # "as Vik visits Lima, Ana Ruiz, the premier, is in Oslo"
        return next((entity for entity in beside if entity is not None and entity.type is ActorType.PERSON), None)

    def _others(self, head: Token) -> list[Entity]:
        """Whom a pronoun cannot stand for: an object for the subject of its own clause, a subject for what stands before it there."""
        if head.dep == "nsubj":
            before = [t for child in head.head.children if child.i < head.i and child.dep in {"prep", "dobj"} for t in child.subtree()]
            stands = [n for t in before for n in (grammar.expand([t]) if t.tag == "WP" else [t])]  # "Vik, with whom he spoke"
            return [entity for t in stands if (entity := self._register.at(t.span) or self._person(t)) is not None]
        if head.dep not in {"dobj", "pobj", "dative"} or head.tag == "PRP$":
            return []
        clause = next((a for a in head.ancestors() if a.is_verb), None)
        subjects = grammar.subject(clause) if clause is not None else []
        found = [name for noun in subjects for name, _ in (self.pronoun(noun) if noun.tag == "PRP" else [])]
        named = (t for noun in subjects for t in (noun, *grammar.expand(noun.those("appos"))))  # "her aides Ana Ruiz and Jon Vik met him"
        found += [entity.name for t in named if (entity := self._register.at(t.span)) is not None]
        return [entity for name in found if (entity := self._register.known(name)) is not None]
