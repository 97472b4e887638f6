"""Who goes on travelling and meeting from one sentence to the next: what a reader supplies where a text leaves it out."""

from collections.abc import Sequence

from msgspec import structs

from timeline_cli.actors import Register, names
from timeline_cli.events.anaphora import HE, SHE, THEY
from timeline_cli.events.description import nouns, number
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.mention import ActorMention

_MOVERS = ("visitor", "participant")
_ONE_SIDED = frozenset({"reception", "call"})  # frames: "received them", "how they see the future"
_BOTH = frozenset({"two sides", "both sides", "sides", "two parties", "both parties"})
_GOALS = ("object", "to", "in", "into")


class Journey:
    """The person whose visits and meetings the text is telling, and how long ago they were last mentioned.

    "Ana Ruiz flew to Lima on Monday. Talks with miners are part of the visit": the talks are hers.
    """

    _LASTS = 3  # sentences
    _MEET = 5  # sentences in which those who met go on as "they", "the ministers"
    _NEAR = 1500  # characters

    def __init__(self, register: Register) -> None:
        self._register = register
        self._who: ActorMention | None = None
        self._order = 0
        self._group: list[ActorMention] = []  # the people, or the states, that met or agreed last, and the sentence
        self._group_order = 0
        self._sides: list[ActorMention] = []  # the two states or bodies that met or agreed last
        self._foes: list[ActorMention] = []  # those of which one attacked the other last
        self._guest: tuple[int, ActorMention, list[str]] | None = None  # who was received last, the sentence, and the hosts
        self._last: tuple[int, ActorMention] | None = None  # the lone traveller of the trip told last, named or not, and its sentence

    def gathered(self, hit: Hit, found: Sequence[ActorMention], order: int) -> list[ActorMention]:
        """`found`, with those who met or agreed last for "they", "both", "the four" in a meeting or agreement told soon after."""
        told = hit.frame.shape == "meeting" or hit.frame.kind == "agreement"
        kept = _both(found, self._sides if told else self._foes)
        if not told or hit.frame.name in _ONE_SIDED or not self._group or order - self._group_order > self._MEET:
            return kept
        for relation, role in hit.frame.roles.items():
            for token in hit.args.get(relation, []):
                they = (token.lower in THEY and token.tag == "PRP") or number(token.lower) == len(self._group)
                if hit.frame.kind == "agreement":  # "when the commanders met, they agreed": told in the sentence itself
                    they = self._are(token) or (they and all(a.span != token.span or a.type is not ActorType.GROUP for a in kept))
                if they and not self._named_beside(token) and not _told_above(token):
                    kept = [a for a in kept if a.span != token.span]
                    beside = [
                        e.name for t in _others(hit, token) if (e := self._register.at(t.span)) is not None
                    ]  # "they met Ruiz": not she
                    others = [a for a in self._group if a.name not in {*beside, *(k.name for k in kept)}]
                    kept += [structs.replace(a, span=token.span, role=role) for a in others]
        return kept

    def _named_beside(self, token: Token) -> bool:
        """ "Peru was what she talked over with Jon Vik and Ole Berg when she met the two": the sentence itself names so many people."""
        begin = min(t.begin for t in [token, *token.ancestors()][-1].subtree())
        people = [e for e in self._register.acting_between(begin, token.begin) if e.type is ActorType.PERSON]
        return number(token.lower) == len(people)

    def _are(self, token: Token) -> bool:
        """ "the leaders", "the two ministers": people, who can be those that met last."""
        marks = {c.lower for c in token.children}
        counted = next((n for mark in sorted(marks) if (n := number(mark)) is not None), len(self._group))
        people = token.lower in nouns("people") and self._group[0].type is ActorType.PERSON
        told = token.child("prep", "relcl", "acl", "appos", "amod", "compound") is not None  # "the two health ministers"
        return people and "the" in marks and counted == len(self._group) and not told

    def traveller(self, offset: int) -> ActorMention | None:
        """The person on a journey, where the text told of it not long before an offset."""
        who = self._last[1] if self._last is not None else None
        return who if who is not None and 0 <= offset - who.span.begin <= self._NEAR else None

    def going_on(self, hit: Hit, found: Sequence[ActorMention], order: int) -> list[ActorMention]:
        """`found`, where "he" travels on in the same sentence: "the envoy was in Lima, where Ruiz kept him; on Friday he was in Quito"."""
        if hit.noun and hit.frame.shape == "trip" and self._last is not None and 0 < order - self._last[0] <= self._LASTS:
            return [a if self._acts(a, hit.token) else self._on_tour(a) for a in found]
        pronouns = [t for t in hit.args.get("subject", []) if t.lower in HE | SHE]
        he = [t.span for t in pronouns]
        if hit.frame.shape != "trip" or not he:
            return list(found)
        if self._is_host(found, pronouns[0], order) and self._guest is not None:
            guest = structs.replace(self._guest[1], span=he[0])  # "The king received Ruiz. On Friday she flew on": not the king
            return [guest if a.span == he[0] else a for a in found]
        if self._last is None or self._last[0] != order:
            return list(found)
        again = structs.replace(self._last[1], span=he[0])
        return [again, *(a for a in found if a.role != "visitor" and a.name != again.name)]

    def _acts(self, actor: ActorMention, noun: Token) -> bool:
        """ "Ruiz called off her trip": hers, whoever was travelling before."""
        verb = grammar.carrying_verb(noun)
        named = (self._register.at(t.span) for t in (grammar.subject(verb) if verb is not None else []))
        return any(entity is not None and entity.name == actor.name for entity in named)

    def _on_tour(self, actor: ActorMention) -> ActorMention:
        """ "her visit": of who was travelling last, whoever else was named since."""
        word = actor.span.of(self._register.text).lower()
        traveller = self._last[1] if self._last is not None else actor
        known = self._register.known(traveller.name)
        fits = known is not None and names.words("male" if word in SHE else "female").isdisjoint(known.titles)
        return (
            structs.replace(traveller, span=actor.span, role=actor.role) if actor.role == "visitor" and word in HE | SHE and fits else actor
        )

    def _is_host(self, found: Sequence[ActorMention], pronoun: Token, order: int) -> bool:
        """The pronoun was read as who has just received a guest for whom it can stand as well."""
        if self._guest is None or order - self._guest[0] != 1:
            return False
        guest = self._register.known(self._guest[1].name)
        barred = names.words("male" if pronoun.lower in SHE else "female")
        fits = guest is not None and barred.isdisjoint(guest.titles)
        return fits and any(a.span == pronoun.span and a.name in self._guest[2] for a in found)

    def received(self, hit: Hit, found: Sequence[ActorMention], order: int) -> list[ActorMention]:
        """`found`, with the traveller as guest of a reception that tells its guest by a pronoun: "At the airport Vik received them"."""
        known = list(found)
        recent = self._who is not None and 0 < order - self._order <= self._LASTS
        if hit.frame.name != "reception" or self._who is None or not recent or any(a.name == self._who.name for a in found):
            return known
        pronouns = {t.span for t in hit.args.get("object", []) if t.tag == "PRP" and t.dep != "nsubjpass"}  # not "he was received"
        if not pronouns or any(a.role == "visitor" and a.span not in pronouns for a in found):
            return known
        guest = ActorMention(min(pronouns, key=lambda span: span.begin), self._who.name, "visitor", self._who.type)
        return [a for a in known if a.role != "visitor"] + [guest]

    def supplied(self, hit: Hit, found: Sequence[ActorMention], order: int) -> list[ActorMention]:
        """`found`, with the traveller where a visit tells nobody who makes it, or a meeting only the other side."""
        known = list(found)
        if hit.frame.kind != "attack":
            self._meet(found, order)
        elif len(foes := [a for a in found if _fights(a)]) == 2 and any(a.name[:1].isupper() for a in foes):
            self._foes = foes
        if hit.frame.kind != "visit":
            return known
        movers = [a for a in found if a.role in _MOVERS]
        visitors = [a for a in movers if a.role == "visitor" and a.type is ActorType.PERSON]
        if hit.frame.shape == "trip" and len(visitors) == 1:
            self._last = (order, visitors[0])
        hosts = [a.name for a in found if a.role == "host" and a.type is ActorType.PERSON]
        if hit.frame.shape == "meeting" and len(visitors) == 1 and hosts:
            self._guest = (order, visitors[0], hosts)
        people = [a for a in movers if a.type is ActorType.PERSON and a.name[:1].isupper()]
        met = len(found) == 1 and not _among_themselves(hit, found[0]) and not _is_another(hit)
        alone = not movers if hit.frame.shape == "trip" else met
        if alone and self._who is not None and 0 <= order - self._order <= self._LASTS and all(a.name != self._who.name for a in found):
            role = "visitor" if hit.frame.shape == "trip" else "participant"
            known.append(ActorMention(hit.token.span, self._who.name, role, self._who.type))
            self._order = order
        elif people and (hit.frame.shape == "trip" or ("subject" in hit.args and hit.token.dep != "relcl")):
            self._who, self._order = people[0], order
        return known if any(a.role == "host" for a in known) else known + self._host(hit)

    def _meet(self, found: Sequence[ActorMention], order: int) -> None:
        sides = [a for a in found if a.type is not ActorType.PERSON and a.role != "mediator" and a.name.lower() not in _BOTH]
        if len(sides) == 2 and any(a.name[:1].isupper() for a in sides):
            self._sides = sides
        for type in (ActorType.PERSON, ActorType.COUNTRY):
            group = [a for a in found if a.type is type and a.name[:1].isupper()]
            if len(group) > 1:
                self._group, self._group_order = group, order
                return

    def _host(self, hit: Hit) -> list[ActorMention]:
        """The countries that are visited: "her visit to Peru", "flew into Peru", "is in Peru"."""
        if hit.frame.shape != "trip":
            return []
        goals = [t for relation in _GOALS for t in hit.args.get(relation, [])]
        states = [e for t in goals if (e := self._register.at(t.span)) is not None and e.type is ActorType.COUNTRY]
        return [ActorMention(hit.token.span, e.name, "host", ActorType.COUNTRY) for e in dict.fromkeys(states)]


def _both(found: Sequence[ActorMention], last: Sequence[ActorMention]) -> list[ActorMention]:
    """`found`, with the two that dealt with each other last, or fought, for "the two sides", "both sides"."""
    sides = next((a for a in found if a.name.lower() in _BOTH), None)
    if sides is None or not last or any(a.name in {s.name for s in last} for a in found):
        return list(found)
    return [a for a in found if a is not sides] + [structs.replace(a, span=sides.span, role=sides.role) for a in last]


def _fights(actor: ActorMention) -> bool:
    """A state, a named group, or a force: not "a school"."""
    named = actor.type in {ActorType.COUNTRY, ActorType.GROUP} and actor.name[:1].isupper()
    return named or actor.name.split()[-1].lower() in nouns("force")


def _told_above(they: Token) -> bool:
    """ "The committees signed a pact in which they undertake to meet": those who do what the clause around tells."""
    around = [[n for n in grammar.subject(verb) if n.i < they.i] for verb in they.ancestors() if verb.is_verb and verb is not they.head]
    several = any(len(told) > 1 for told in around)
    many = any(n.tag in {"NNS", "NNPS"} and n.lower not in nouns("people") for told in around for n in told)
    return they.lower in THEY and (several or many)


def _others(hit: Hit, token: Token) -> list[Token]:
    """Who else takes part in what a trigger tells."""
    return [t for relation in hit.frame.roles for t in hit.args.get(relation, []) if t is not token]


def _among_themselves(hit: Hit, met: ActorMention) -> bool:
    """ "The presidents met", "bishops gathered", "the meeting of the three presidents": several, and each other."""
    several = [
        *hit.args.get("subject", []),
        *(t for t in hit.args.get("possessor", []) if hit.noun and "with" not in hit.args),
        *(t for t in hit.args.get("of", []) if hit.noun and t.tag == "NNS" and "with" not in hit.args),
    ]
    alone = not hit.noun and not hit.args.keys() & {"object", "with"}
    return any(t.span == met.span and (t.lower in nouns("people") or (alone and t.tag == "NNS" and human(t.lower))) for t in several)


def _is_another(hit: Hit) -> bool:
    """ "Peru will host the next summit": who will be there need not be who is told of now."""
    held = [hit.token] if hit.noun and hit.token.dep == "dobj" else hit.args.get("object", [])
    return any(c.lower in {"next", "another"} for t in held for c in t.those("amod", "det"))
