"""From a noun in a sentence to somebody who can act."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from timeline_cli.actors import Entity, Register, names
from timeline_cli.actors.people import is_office, office_of
from timeline_cli.actors.register import CHIEFS
from timeline_cli.events.anaphora import HE, IT, SHE, THEY, Anaphora, Who, all_of, is_we, seat
from timeline_cli.events.apposition import apposed, identified, linked, told_beside
from timeline_cli.events.armed import patrols
from timeline_cli.events.casualties import is_nobody, is_nth
from timeline_cli.events.continuity import Journey
from timeline_cli.events.description import beside, body, definite, nouns, number, owner, phrase, sort, title
from timeline_cli.events.factuality import doubted
from timeline_cli.events.lexicon import human, is_paper, thing, words
from timeline_cli.language import grammar, world
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import ActorType, Factuality
from timeline_cli.model.mention import ActorMention
from timeline_cli.model.span import Span

_BARE_OFFICES = frozenset(
    {"head", "chief", "leader", "director", "chairman", "chairwoman", "president", "commander", "deputy", "minister", "secretary"}
)
_STYLES = frozenset({"excellency", "eminence", "grace", "highness", "holiness", "honour", "honor", "lordship", "majesty"})
_SHORT = 7  # words of "of the atomic agency"
_TRAVELLING = frozenset({"visitor", "host", "participant"})
_STATES = frozenset({"party", "mediator", "participant", "attacker"})  # roles in which a capital is its state
_POINTING = frozenset({"the", "both", "these", "those", "his", "her", "their"})
_HOME = frozenset({"country", "nation", "government", "state", "homeland"})
_WHOLE_NATION = ("sh", "ch", "ese", "ss", "s")  # "the Dutch", "the Swiss": no single one of them
_ALIKE = frozenset({"counterpart", "colleague"})
_ONE_EACH = names.words("rulers") | {"minister", "secretary", "speaker"}
_DEALING = frozenset({"minister", "commander", "general", "envoy", "negotiator", "delegate"})
_WAYS_IN = frozenset({"entrance", "entrances", "gate", "gates", "door", "doors"})
_OF_TWO = {"former": slice(0, 1), "latter": slice(1, 2)}
_OF_THREE = re.compile(r"\b(?:tripartite|trilateral|three-way|three-nation)\b", re.I)
_NEAR = 1500  # characters before "the sides" in which their talks are told
_A_FEW = 4  # people that "the presidents" may stand for
_WHEN = frozenset({"in", "at", "on", "for", "after", "before", "during"})  # belong to the verb: "met the two in Lima"
_FORCES = nouns("force") | nouns("organisation")
_STAFF = frozenset({"staff", "workers", "employees", "volunteers"})
_SHIPS = frozenset({"ship", "vessel"})
_BODIES = frozenset({ActorType.GROUP, ActorType.ORGANISATION})


class Scene:
    """The article around a sentence: whom names, titles, descriptions and pronouns stand for."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.journey = Journey(register)
        self._anaphora = Anaphora(register, self._who)
        self._last: Tree | None = None  # the sentence gone on from last
        self._asked: list[Token] = []  # whom these stand for is being found out

    def actors(self, head: Token, role: str, targets: bool = False) -> list[ActorMention]:
        """Who a noun, name or pronoun stands for; empty where it is nobody who can act."""
        if head.lower in IT and (role in _TRAVELLING or (role == "party" and head.dep == "pobj")):
            return []  # "it is his first visit", "its visit": mostly nobody; "what came of it was a pact"
        if role == "attacker" and head.i == 0 and head.lower in words("missile"):
            return []  # "Rockets landed": a capital, but no name
        if head.is_name and is_paper(head.lower):
            return []  # "in a Joint Communiqué the two sides …"
        if targets and head.lower in grammar.THEMSELVES:
            return []  # "blew himself up"
        if targets and head.lower in IT | THEY | HE | SHE and (struck := _told_here(head)) is not None:
            head = struck  # "looted the mill and set it ablaze"
        if targets and is_we(head):
            return []  # "they shot at us": him or others
        told = Factuality.ALLEGED if doubted(head) else Factuality.ASSERTED
        if role == "attacker" and head.lower in THEY:
            return [ActorMention(head.span, name, role, type, told) for name, type in self._fighters(head)]
        found = self._who(head, targets) or (seat(head, self.register) if role in _STATES else [])
        if role == "attacker" and is_we(head):
            found = [who for who in found if who[1] in _BODIES]  # "we hit them", a minister said: not with his own hands
        found += [who for other in told_beside(head, self.register) for who in self._named(*other) if who not in found]
        return [ActorMention(Span(head.begin, head.end), name, role, type, told) for name, type in found]

    def follow(self, tree: Tree) -> None:
        """Goes on from a sentence to the next: "they" may be those of whom it tells."""
        self._anaphora.follow(tree)
        self._last = tree

    def last_if(self, sentence: Span) -> Tree | None:
        """The sentence gone on from last, if it is this one."""
        return self._last if self._last is not None and self._last.span == sentence else None

    def _fighters(self, they: Token) -> Who:
        """Whom "they" stands for who attack: no officials, but the armed group told of before; of a group and a person the group."""
        found = self._who(they, False)
        if groups := [who for who in found if who[1] is ActorType.GROUP]:
            found = groups
        civil = [name for name, _ in found if (known := self.register.known(name)) is not None and known.official]
        group = self.register.group(they.begin) if civil else None
        return (all_of([group]) if group is not None else []) if civil else found

    def speaks(self, pronoun: Token) -> bool:
        """True for the "it" of "the army said it had struck", "the Front is active there; in May it killed a judge"."""
        return bool(self._anaphora.speaking(pronoun)) or self._tells_of_group()

    def _tells_of_group(self) -> bool:
        """Whether the sentence gone on from has an armed group for its subject, or tells what none but that group does."""
        root = next((t for t in self._last.tokens if t.head is t), None) if self._last is not None else None
        subjects = [*root.those("nsubj"), *(n for c in root.those("conj") for n in c.those("nsubj"))] if root is not None else []
        named = [entity for t in subjects if (entity := self.register.at(t.span)) is not None]
        return any(entity.type is ActorType.GROUP for entity in named[-1:])

    def force(self, noun: Token, role: str) -> list[ActorMention]:
        """Who a noun before an attack stands for: a body that fights, or the rebels told of before; "terrorist" is nobody."""
        if noun.lower in nouns("force"):
            return self.actors(noun, role)
        told = f"{noun.lower}s" in nouns("groups") and noun.lower != "terrorist"
        group = self.register.group(noun.begin) if told else None
        found = all_of([group]) if group is not None else [(f"{noun.lower}s", ActorType.GROUP)] if told else []
        return [ActorMention(noun.span, name, role, type) for name, type in found]

    def signatory(self, head: Token, role: str) -> list[ActorMention]:
        """A name that tells nothing of itself, where it signs or is party to a text, and a body without a name; but no place."""
        if body(head.lower) and all(t.is_noun for t in head.those("poss")):
            return [ActorMention(head.span, self._whole(head), role, ActorType.ORGANISATION)]
        entity = self.register.at(head.span) if head.is_name and not is_paper(head.lower) else None  # "Tarma Declaration: …"
        if entity is None or entity.type is not None or entity.country is not None:
            return []
        place = world.place(entity.name)
        if place is not None and not (
            place.kind in {"region", "area"} and (head.dep == "conj" or len(head.conjuncts()) > 1)
        ):  # "Chad and Darfur signed"
            return []
        return [ActorMention(Span(head.begin, head.end), entity.name, role, ActorType.ORGANISATION)]

    def people(self, head: Token, role: str) -> list[ActorMention]:
        """ "Fighting between the Lomo and the Karu": a people or a band, of which a name with an article is all that is told."""
        return self._only_named(head, role, ActorType.GROUP)

    def by_name(self, head: Token, role: str) -> list[ActorMention]:
        """ "The envoys of Peru, Ana Ruiz, and of Chile, Jon Vik": those whose names follow an office of several."""
        found = apposed(head, self.register) if head.tag in {"NNS", "NNPS"} and human(head.lower) else []
        return [ActorMention(head.span, name, role, type) for name, type in found if type is ActorType.PERSON]

    def struck(self, head: Token, role: str) -> list[ActorMention]:
        """ "fired on the Ardent", "bombed the Old Mill": a ship or a building of which a name with an article is all that is told."""
        return [a for a in self._only_named(head, role, ActorType.ORGANISATION) if world.place(a.name) is None]

    def fired_on(self, head: Token, role: str) -> list[ActorMention]:
        """ "Opened fire on a border detail": who it is that is told by a word for anything."""
        plain = (
            head.tag in {"NN", "NNS"}
            and head.lower.isalpha()
            and head.lower not in nouns("settlement")
            and head.child("det", "amod", "nummod") is not None
        )
        return [ActorMention(head.span, phrase(head, self.register), role, sort(head))] if plain else []

    def _only_named(self, head: Token, role: str, type: ActorType) -> list[ActorMention]:
        entity = self.register.at(head.span) if head.is_name and any(c.lower == "the" for c in head.those("det")) else None
        if entity is None or entity.type is not None or entity.country is not None:
            return []
        return [ActorMention(head.span, entity.name, role, type)]

    def offices(self, head: Token, role: str) -> list[ActorMention]:
        """ "the presidents of Egypt and Sudan", "their foreign ministers": the office of each, where it is one person's."""
        one = title(head).removesuffix("s") in names.words("rulers") or title(head).endswith(" ministers")
        return [ActorMention(Span(head.begin, head.end), name, role, type) for name, type in self._offices(head)] if one else []

    def _who(self, head: Token, targets: bool) -> Who:
        if head in self._asked:
            return []  # no word tells whom it stands for itself
        self._asked.append(head)
        try:
            return self._stands_for(head, targets)
        finally:
            self._asked.pop()

    def _stands_for(self, head: Token, targets: bool) -> Who:
        if head.tag == "PRP$":
            return self._anaphora.possessor(head)
        if head.tag.startswith("PRP"):
            return self._anaphora.pronoun(head)
        styled = next((c for c in head.those("appos") if c.is_noun), None) if head.lower in _STYLES else None
        if styled is not None:
            return self._who(styled, targets)  # "His Excellency the Minister, Ana Ruiz"
        entity = self.register.at(head.span)
        titled = entity is not None and entity.type is not ActorType.PERSON and head.lower in names.words("role_nouns")
        if titled and (holder := self._holder_of(head)):
            return holder  # "the Garda Commissioner, Jon Vik"
        if entity is not None and (entity.type is not None or entity.country is not None or (head.is_name and not _faithful(head))):
            return self._named(head, entity)
        if (not head.is_noun and head.tag not in {"CD", "DT", "JJ", "JJS", "VBN"}) or _of_next(head):
            return []
        return (
            apposed(head, self.register)
            or identified(head, self.register)
            or linked(head, self.register)
            or self._partitive(head, targets)
            or self._several(head)
            or self._homeland(head)
            or self._counterpart(head)
            or self._offices(head)
            or ([] if targets else self._bearers(head))
            or self._known(head, targets)
            or self._guest(head)
            or ([] if targets else self._epithet(head))
            or self._described(head, targets)
        )

    # ------------------------------------------------------------------ names

    def _holder_of(self, office: Token) -> Who:
        """The one person whose name stands beside an office that looks like the name of a body."""
        beside = [entity for t in office.those("appos") if (entity := self.register.at(t.span)) is not None]
        return [(e.name, e.type) for e in beside if e.type is ActorType.PERSON]

    def _named(self, head: Token, entity: Entity) -> Who:
        if entity.type is not None:
            return [(entity.name, entity.type)]
        if entity.country and (who := self._epithet(head)):
            return who
        one = any(c.dep == "nummod" or c.lower in {"a", "an", "another"} for c in head.children)
        if entity.country and one and world.demonym_of(entity.name) and head.is_noun and head.dep not in {"compound", "amod"}:
            return [(phrase(head, self.register), ActorType.PERSON if head.tag in {"NN", "NNP"} else ActorType.GROUP)]  # "a Chilean"
        if entity.country and head.tag in {"NNPS", "NNP", "NNS"} and world.demonym_of(entity.name) and head.dep not in {"compound", "amod"}:
            return [(entity.country, ActorType.COUNTRY)]
        return []

    # ------------------------------------------------------------------ who has been told of before

    def _partitive(self, head: Token, targets: bool) -> Who:
        """ "dozens of militants", "members of the council", "a gang of youths", "commanders of both sides", "the gate of a fort"."""
        several = self._sent_by_several(head)
        if several:
            return several
        links = {"of", "to"} if targets and head.lower in _WAYS_IN else {"of"}  # "at the entrance to the market"
        inner = [n for prep in head.those("prep") if prep.lower in links for n in grammar.expand(prep.those("pobj"))]
        counted = number(head.lower)  # "both of them", "all three of them"
        if counted is not None and [n.lower for n in inner] == ["them"]:
            them = self._who(inner[0], targets)
            return them if len(them) == counted else []
        of_sides = bool(inner) and all(n.lower in nouns("sides") for n in inner)
        acts_for = of_sides and head.lower in nouns("membership") | names.words("official_nouns")
        band = head.lower in nouns("band") and all(n.tag in {"NNS", "NNPS"} for n in inner)
        ship = any(n.lower in words("vessel") or any(c.lower in words("vessel") for c in n.those("compound")) for n in inner)
        part = targets and (head.lower in nouns("part") or (ship and thing(head.lower)))
        if head.lower not in nouns("partitive") and not acts_for and not band and not part:
            return []
        found = [who for noun in inner for who in self._who(noun, targets)]
        return found or (self._body_of(inner) if head.lower in {"member", "members"} else [])

    def _body_of(self, inner: Sequence[Token]) -> Who:
        """ "Members of Lamo Sor": what has members is a body, whatever its name."""
        named = [e for n in inner if n.is_name and (e := self.register.at(n.span)) is not None]
        return [(e.name, ActorType.ORGANISATION) for e in named if e.type is None and e.country is None and world.place(e.name) is None]

    def _sent_by_several(self, head: Token) -> Who:
        """ "envoys of the government and the Red Front": those for whom they act, where these are not states alone."""
        if head.lower not in nouns("membership"):
            return []
        senders = [n for prep in head.those("prep") if prep.lower in {"of", "for", "from"} for n in grammar.expand(prep.those("pobj"))]
        found = [who for noun in senders for who in self._who(noun, False) or self._body_of([noun])] if len(senders) > 1 else []
        return found if len(found) > 1 and any(type in _BODIES for _, type in found) else []

    def _several(self, head: Token) -> Who:
        """ "both countries", "the two", "the three leaders", "the sides"."""
        marks = {c.lower for c in head.children}
        if head.lower in _OF_TWO and "the" in marks:
            return all_of(self.register.pair(head.begin, 2)[_OF_TWO[head.lower]])
        wanted = next((n for word in (head.lower, *sorted(marks)) if (n := number(word)) is not None), None)
        if wanted is None and head.lower in nouns("sides") and "the" in marks:
            wanted = 3 if _OF_THREE.search(self.register.text, max(0, head.begin - _NEAR), head.begin) else 2
        aside = any(c.lower == "," for c in head.children)  # "the two leaders, who met in Lima": known without it
        told = any(
            (c.dep in {"relcl", "acl"} and not aside) or (c.dep == "prep" and not (head.tag == "CD" and c.lower in _WHEN))
            for c in head.children
        )
        if wanted is None or (head.tag == "CD" and "the" not in marks) or told:
            return []
        if head.lower in nouns("states") | nouns("sides"):
            foes = list(self.register.belligerents) if wanted == 2 and head.lower in nouns("sides") else []
            return foes or self.register.sides(head.begin, wanted)
        if head.lower in nouns("people") and marks & _POINTING:  # "two men were shot" are not the two last named
            found, verb = self.register.pair(head.begin, wanted, head.lower.removesuffix("s")), grammar.clause_verb(head)
            doers = [t for t in (grammar.subject(verb) if verb is not None else []) if head not in t.subtree()]
            own = any(self.register.at(t.span) in found for t in doers)  # "Ruiz met both chiefs": she is neither
            return [] if own else all_of(found)
        if head.is_noun:
            return []
        return self._anaphora.they(head) if wanted == 2 else all_of(self.register.together(head.begin, wanted))

    def _homeland(self, head: Token) -> Who:
        """ "her country", "the minister's government": the state for which somebody acts."""
        if head.lower not in _HOME:
            return []
        owners = [who for t in head.those("poss") for who in (self._anaphora.pronoun(t) if t.tag == "PRP$" else self._who(t, False))]
        states = [
            known.country
            for name, type in owners
            if type is ActorType.PERSON and (known := self.register.known(name)) is not None and known.country
        ]
        return [(state, ActorType.COUNTRY) for state in dict.fromkeys(states)]

    def _counterpart(self, head: Token) -> Who:
        """ "His Chilean counterpart", "the ministers and their colleague from Chile": who bears the same office of another state."""
        whose, states = head.child("poss"), self._states(head, "from") if head.lower in _ALIKE else []
        if whose is None or len(states) != 1:
            return []
        owners = self._who(whose, False)
        known = [entity for name, _ in owners if (entity := self.register.known(name)) is not None]
        titles = [t for entity in known[:1] for t in entity.titles] + [n.partition("'s ")[2] for n, _ in owners if is_office(n)]
        fits = [t for t in titles if t.rpartition(" ")[2] in _ONE_EACH]  # no rank, which many bear
        sort = ActorType.PERSON if known or not owners else owners[0][1]
        office = max(fits, key=lambda t: (len(t), t), default=head.lower if "from" in grammar.prepositions(head) else "")
        return [(office_of(states[0], office), sort)] if office else []

    def _states(self, head: Token, link: str = "of") -> list[str]:
        home = grammar.expand(grammar.prepositions(head).get(link, []))
        found = [entity for token in (*beside(head), *home) if (entity := self.register.at(token.span)) is not None]
        return list(dict.fromkeys(e.country for e in found if e.country and e.type in {None, ActorType.COUNTRY}))

    def _offices(self, head: Token) -> Who:
        """ "the water ministers of Egypt and Sudan", "the Kenyan and Ugandan navies": an office or a body of several states."""
        one = f"{head.lower[:-3]}y" if head.lower.endswith("ies") else head.lower.removesuffix("s")
        of_state = one in names.words("official_nouns") | nouns("force") or body(one)
        if head.tag not in {"NNS", "NNPS"} or not of_state:
            return []
        states = self._states(head)
        office = title(head).removesuffix(head.lower) + one
        sort = ActorType.ORGANISATION if head.lower in nouns("trading") else ActorType.COUNTRY
        return [(office_of(state, office), sort) for state in states] if len(states) > 1 else []

    def _bearers(self, head: Token) -> Who:
        """ "the presidents", "three presidents": those who bear the office anywhere in the text, if they are so many, or else a few."""
        noun = head.lower.removesuffix("s")
        marks = {c.lower for c in head.children}
        wanted = next((n for mark in sorted(marks) if (n := number(mark)) is not None), None)
        whose = owner(head, self.register) is not None or head.child("poss") is not None  # "their leaders"
        whose = whose or (head.dep == "poss" and "of" in grammar.prepositions(head.head))  # "the ministers' meeting of the League"
        if head.tag not in {"NNS", "NNPS"} or noun not in names.words("official_nouns") or whose:
            return []
        if not marks & _POINTING and (wanted is None or noun not in names.words("rulers") | {"minister"}):
            return []  # "two officers were hurt": none of those named
        if wanted is None and "the" in marks and title(head) == head.lower and (told := self._just_named(head, noun)):
            return all_of(told)
        if noun == "leader" and wanted is None:
            return []  # anybody's
        found = self.register.bearers(noun, title(head).removesuffix("s"))
        return all_of(found) if (len(found) == wanted if wanted else 2 <= len(found) <= _A_FEW) else []

    def _just_named(self, head: Token, noun: str) -> list[Entity]:
        """ "The leaders", "the ministers" behind a sentence that names a few who are such, and nobody else."""
        bare = head.child("prep", "relcl", "acl") is None and noun in names.words("rulers") | _DEALING
        return self.register.just_named(head.begin, noun, _A_FEW) if bare else []

    def _known(self, head: Token, targets: bool) -> Who:
        """Somebody named before, by office, by kind, or by those who act for it."""
        lower = head.lower
        whose = next((e for noun in (head, *_ruled(head)) if (e := owner(noun, self.register)) is not None), None)
        acts_for = nouns("membership") | (nouns("asset") | nouns("projectile") if targets else nouns("weapon"))
        officials = head.tag in {"NNS", "NNPS"} and lower.removesuffix("s") in names.words("official_nouns")
        officials = officials and not targets and head.child("nummod") is None  # "three EU ministers" are not the Union
        aboard = not targets and lower in words("vessel")  # "the navy's patrol boat"
        if lower in acts_for or officials or aboard or _ruled(head):
            if whose is not None and whose.type in _BODIES:
                return all_of([whose])
            held = [] if whose is not None else self._holder(head, targets) or self._own(head)
            if held:
                return held
        country = whose.country if whose is not None and whose.type is not ActorType.PERSON else None
        if (
            country
            and not targets
            and (lower in nouns("weapon") or (head.tag in {"NN", "NNS"} and patrols(head)) or (lower in nouns("state") and _bare(head)))
        ):
            return [(country, ActorType.COUNTRY)]
        if lower in names.words("role_nouns") and head.tag in {"NN", "NNP", "JJ"} and definite(head):
            known = self.register.described(lower, title(head), country, head.begin)
            if known is not None:
                return [(known.name, ActorType.PERSON)]
        if whose is not None and whose.type is ActorType.ORGANISATION and lower in CHIEFS and head.tag in {"NN", "NNP"}:
            top = self.register.top()
            return [(top.name, ActorType.PERSON)] if top is not None else []  # "the UN chief"
        if whose is not None or not any(c.lower in {"the", "this"} for c in head.children):
            return []
        if lower in words("warship") | _SHIPS and (ship := self.register.ship(head.begin)) is not None:
            return all_of([ship])
        if lower in nouns("group") | nouns("groups"):
            group = self.register.group(head.begin)
            return all_of([group] if group is not None else [])
        body = self.register.body(lower, head.begin) if lower not in nouns("plain") else None
        return all_of([body] if body is not None else [])

    def _own(self, fighters: Token) -> Who:
        """ "The rebel group said its men had struck": the group."""
        its = next((t for t in fighters.those("poss") if t.tag == "PRP$"), None)
        return self._anaphora.speaking(its) if its is not None else []

    def _guest(self, head: Token) -> Who:
        """ "the guest", "his visitor": whose journey the text is telling."""
        named = head.lower in nouns("guest") and definite(head) and not any(c.dep == "prep" and c.lower == "of" for c in head.children)
        who = self.journey.traveller(head.begin) if named else None
        return [(who.name, who.type)] if who is not None else []

    def _epithet(self, head: Token) -> Who:
        """ "the diplomat", "the Finnish envoy", "the Dutchman": whom the sentences before are about, where nobody is known to be that."""
        nation = world.demonym_of(head.text) if not head.lower.endswith(_WHOLE_NATION) else None
        of_a_nation = next((state for c in head.those("amod", "compound") if (state := world.demonym_of(c.text))), None)
        told = head.lower in nouns("epithet") or (head.lower == "leader" and of_a_nation is not None)
        if not (told or nation is not None) or head.tag not in {"NN", "NNP"}:
            return []
        below = {c.dep for c in head.children}
        if not any(c.lower == "the" for c in head.children) or not below.isdisjoint({"prep", "relcl", "acl", "appos", "nummod"}):
            return []
        if nation is None and "conj" in below:
            return []
        nation = nation or of_a_nation
        here = [entity for t in [head, *head.ancestors()][-1].subtree() if (entity := self.register.at(t.span)) is not None]
        if head.lower in nouns("sent"):
            here += [e for e in self.register.entities if not e.titles.isdisjoint(names.words("rulers") | {"minister"})]
        if nation is not None:
            here += [e for e in self.register.entities if e.country not in {None, nation}]
        known = self.register.person(head.begin, None, here)
        return [(known.name, ActorType.PERSON)] if known is not None else []

    def _holder(self, head: Token, targets: bool) -> Who:
        """ "the alliance's troops", "rebel positions": the body told of before, to which somebody or something belongs.

        What is hit is told as it is described: "a police checkpoint", but "a checkpoint of the police".
        """
        for child in head.those("poss", "compound", "amod", "nmod"):
            if child.tag == "PRP$":
                owners = self._anaphora.pronoun(child)
                known = self.register.known(owners[0][0]) if owners and child.lower == "our" else None
                if known is not None and known.official and known.country:
                    return [(known.country, ActorType.COUNTRY)]  # "our troops", the president said
                return [who for who in owners if who[1] in _BODIES]  # "its men"
            if child.tag == "WP$":
                return [who for noun in grammar.expand([child]) for who in self._who(noun, False) if who[1] in _BODIES]  # "whose men"
            if child.dep == "poss" and child.is_noun:
                return [who for who in self._who(child, False) if who[1] in _BODIES]
            if f"{child.lower}s" in nouns("groups"):
                group = self.register.group(head.begin)
                return all_of([group] if group is not None else [])
        of = [n for prep in head.those("prep") if prep.lower in {"of", "from"} for n in prep.those("pobj")]
        if any(
            n.lower in nouns("group") | nouns("groups") and definite(n) for n in of
        ):  # "gunmen from the group", "positions of the rebels"
            group = self.register.group(head.begin)
            return all_of([group] if group is not None else [])
        held = [*head.those("compound", "amod", "nmod"), *of]
        body = next((t for t in held if t.lower in nouns("organisation")), None)
        used = head.lower in nouns("asset") | nouns("weapon") and not (targets and thing(head.lower))
        if body in of and head.lower in nouns("membership"):  # "envoys of the ministry and the miners' union"
            return [(phrase(t, self.register), ActorType.ORGANISATION) for t in grammar.expand(of) if t.lower in nouns("organisation")]
        if body is not None and (body in of or used):
            return [(phrase(body, self.register), ActorType.ORGANISATION)]  # "navy boats", "a police checkpoint", "jets of the air force"
        crews = [n for n in of if human(n.lower) and n.tag in {"NNS", "NNPS"}] if head.lower in nouns("weapon") else []
        return [] if targets else [who for noun in crews for who in self._described(noun, False)]  # "a cutter of the coast guards"

    # ------------------------------------------------------------------ who has no name

    def _described(self, head: Token, targets: bool) -> Who:
        if head.lower in (nouns("projectile") if targets else words("missile")):
            return []  # "rockets hit a port": nobody
        joined = head.dep == "appos" or (head.dep == "conj" and head.child("det") is None)
        if joined and head.is_name and head.lower in names.words("role_nouns"):
            return []  # "General Ruiz, Vice Chairman": an office of somebody named
        if targets and head.lower in {"injured", "wounded", "dead"} and head.child("det") is not None:
            return []  # "three of the injured died"
        if is_nobody(head) or is_nth(head) or (head.lower == "state" and head.child("det", "poss", "amod", "compound", "prep") is None):
            return []  # "a visit of state"
        if human(head.lower) or _ruled(head) or (not targets and patrols(head) and head.lower in words("vessel")):
            return [(self._owned(head), sort(head))]
        if targets and thing(head.lower):
            return [*self._owners(head), (self._whole(head), ActorType.ORGANISATION)]
        return []

    def _owners(self, belonging: Token) -> Who:
        """ "Shots at the mayor's car", "a bomb in the house of Jon Vik": whom an attack on what is theirs is meant for."""
        if belonging.lower not in nouns("belongings"):
            return []
        whose = [*belonging.those("poss"), *(n for prep in belonging.those("prep") if prep.lower == "of" for n in prep.those("pobj"))]
        return [who for noun in whose if noun.is_noun for who in self._who(noun, True) if who[1] is ActorType.PERSON]

    def _owned(self, head: Token) -> str:
        """As described, with the state whose they are ("Chad's rival generals"); an office also with its body ("the Lake Fund's head")."""
        one = head.tag in {"NN", "NNP"} and head.lower in names.words("role_nouns") & names.words("official_nouns")
        inner = [n for prep in head.those("prep") if one and prep.lower == "of" for n in prep.those("pobj")]
        owners = [entity for t in (*head.those("poss"), *inner) if (entity := self.register.at(t.span)) is not None]
        state = next((e.country for e in owners if e.country and e.type in {None, ActorType.COUNTRY}), None)
        if state is None and head.lower in nouns("membership"):  # "Vik's forces", "whose men"
            owners = [e for t in grammar.expand(head.those("poss")) if (e := self._possessing(t)) is not None]
            state = next((e.name for e in owners), None)
        whose = state or next((e.name for e in owners if one and e.type in _BODIES), None)
        text = phrase(head, self.register)
        if whose is None and text.lower() == head.lower and head.lower in _BARE_OFFICES:
            return text + _of_what(head)
        if whose is None and head.lower in _STAFF:
            return text + self._of_body(head)
        return office_of(whose, text.lower() if head.is_name else text) if whose else text  # "Emir" of Qatar

    def _possessing(self, token: Token) -> Entity | None:
        """Whose something is: "Vik's"; "he" of "it was he whose men came"."""
        told = self._anaphora.pronoun(token) if token.tag == "PRP" else []
        return self.register.known(told[0][0]) if told else self.register.at(token.span)

    def _whole(self, head: Token) -> str:
        """A thing or a body, and of what or whom: "port of Callao", "port authorities of Callao and Arica", "van of the gendarmerie"."""
        text = phrase(head, self.register)
        if of_body := self._of_body(head):
            return text + of_body
        for prep in (p for p in head.those("prep") if p.lower == "of"):
            named = [n for n in grammar.expand(prep.those("pobj")) if n.is_name]
            if named:
                own = self.register.at(head.span)
                told = ((n, self.register.at(n.span)) for n in named)
                text += " of " + " and ".join(entity.name if entity is not None and entity is not own else n.text for n, entity in told)
        return text

    def _of_body(self, head: Token) -> str:
        """ "of the gendarmerie", of a body without a name."""
        after = next((p for p in head.those("prep") if p.lower == "of" and p.i == head.i + 1), None)
        whose = after.child("pobj") if after is not None else None
        if after is None or whose is None or whose.is_name or not (body(whose.lower) or whose.lower in _FORCES):
            return ""
        return f" {' '.join(self.register.text[after.begin : whose.end].split())}"


def _told_here(it: Token) -> Token | None:
    """The thing of which a clause of the same sentence tells right before it what it did or what was done to it, or where."""
    clauses = [clause for clause in it.head.ancestors() if clause.is_verb]
    verb = it.head.head if it.dep == "pobj" else it.head
    if verb.dep == "conj" and it.dep in {"dobj", "pobj"}:  # "took nine passengers out and shot them", "stopped the driver and fired at him"
        people = [t for t in verb.head.those("dobj") if t.i < it.i and human(t.lower)]
        fits = {"NNS"} if it.lower in THEY else {"NN"} if it.lower in HE | SHE else set[str]()
        if people and people[0].tag in fits:
            return people[0]
    before = [t for clause in clauses for t in clause.those("dobj", "nsubjpass", "nsubj") if t.i < it.i]
    before += [t for clause in clauses for prep in clause.those("prep") for t in prep.those("pobj") if t.i < it.i]
    several = it.lower in THEY
    doing = grammar.subject(verb) if it.dep in {"dobj", "pobj"} else []  # "jets caught up with the boats and fired on them": not the jets
    fitting = (
        t for t in before if t not in doing and thing(t.lower) and (t.tag in {"NNS", "NNPS"}) is several and it.lower not in HE | SHE
    )
    return next(fitting, None) if it.dep in {"dobj", "nsubjpass", "nsubj", "pobj"} else None


def _ruled(heads: Token) -> list[Token]:
    """The "state" of "heads of state and government"."""
    below = [n for prep in heads.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    return [n for n in below if n.lower in {"state", "government"}] if heads.lower in {"head", "heads"} else []


def _faithful(head: Token) -> bool:
    """ "Muslims", "Sikhs": people written as a name is; "Guerrillas" at the head of a sentence, which the parser takes for one."""
    return human(head.lower) and (head.tag in {"NNPS", "NNS"} or head.lower in words("violent") or head.i == 0)


def _of_next(office: Token) -> bool:
    """ "Chilean Prime Minister and Finance Minister Ana Ruiz": two offices of one, but not "the premier and Foreign Minister Ana Ruiz"."""
    name = office.child("conj") if office.is_name and human(office.lower) else None
    if name is None or not name.is_name or any(office.those("det", "poss")) or any(name.those("det", "poss")):
        return False
    before = name.those("compound", "amod", "nmod")
    return any(t.lower in names.words("role_nouns") for t in before) and not any(
        world.demonym_of(t.text) or world.country_of(t.text) for t in before
    )


def _of_what(office: Token) -> str:
    """ " of the atomic agency" after an office that tells nothing by itself; empty where nothing short follows it."""
    of = next((p for p in office.those("prep") if p.lower == "of" and p.i == office.i + 1), None)
    words = list(takewhile(lambda t: t is of or t.dep != "prep" or t.lower == "of", of.subtree())) if of is not None else []
    plain = len(words) <= _SHORT and all(t.dep not in {"relcl", "acl"} and t.text != "," for t in words)
    return "".join(f"{'' if t.dep == 'case' or t.text == '-' else ' '}{t.text}" for t in words) if plain else ""


def _bare(head: Token) -> bool:
    """True where nothing but its country tells what a delegation is."""
    return not any(c.dep in {"amod", "compound"} and c.text[:1].islower() and c.i < head.i for c in head.children)


def new(more: Iterable[ActorMention], found: Sequence[ActorMention]) -> list[ActorMention]:
    """Those who are not among the found, by their names, each once."""
    known = {a.name for a in found}
    return list({a.name: a for a in more if a.name not in known}.values())
