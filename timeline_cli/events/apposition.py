"""Who somebody told by office or kind is by name, where the name stands beside: "the envoy, Ana Ruiz", "the man shot was Omar Vik"."""

import re

from timeline_cli.actors import Entity, Register, names
from timeline_cli.events.anaphora import Who, all_of
from timeline_cli.events.description import nouns, one_of_several
from timeline_cli.events.lexicon import human, words
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_NAMED = frozenset({"known", "called", "named", "nicknamed", "dubbed"})
_IS = frozenset({"is", "was", "are", "were", "be", "been", "became", "become", "becomes"})
_HOSTS = frozenset({"host", "hostess", "guest", "visitor"})
_TITLED = 80  # characters that hold a name with its titles
_OWNER = r"(?:[A-Z]\w+['’]s\s)?"
_COMMA = re.compile(rf",\s{_OWNER}")
_AND = re.compile(rf"(?:,?\sand|,)\s{_OWNER}")

_HELD = frozenset({"thought", "believed", "said", "suspected", "alleged", "known", "reported"})
_CALLING = verb_forms("call", "style", "name")
_LINKED = frozenset({"linked", "affiliated", "allied", "aligned", "known", "calling"})


def told_beside(head: Token, register: Register) -> list[tuple[Token, Entity]]:
    """ "Presidents Ana Ruiz of Peru and Jon Vik of Chile": the second person, whom the parser hangs on the first or on a country."""
    inner = [n for prep in head.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    beside = [t for noun in (head, *inner) for t in noun.those("appos")]
    named = [t for t in (head, *beside) if (e := register.at(t.span)) is not None and e.type is ActorType.PERSON]
    first = register.at(named[0].span) if named else None
    if first is None or (head.is_name and named[0] is not head):
        return []
    parts = [t for t in named if register.at(t.span) is first]
    states = [n for t in parts for prep in t.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    apart = [t for t in beside if t.head is head or t in parts]  # "Ruiz, chief, and Vik"
    offices = [t for t in apart if t not in parts and t.lower in names.words("role_nouns")]
    posts = [n for t in offices for prep in t.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    next_in_line = [t for n in posts for t in n.those("appos")]  # "Ruiz, the head of the bank, Jon Vik, and Ole Berg"
    other = [c for t in apart for o in t.conjuncts()[1:] for c in (o, *o.those("appos"))]
    hung = (
        other + next_in_line + [t for n in states for t in n.conjuncts()[1:]] + [t for part in parts for t in part.those("appos") if states]
    )
    found = [(t, entity) for t in hung if (entity := register.at(t.span)) is not None]
    return [(t, entity) for t, entity in found if entity.type is ActorType.PERSON and entity is not first]


def apposed(head: Token, register: Register) -> Who:
    """ "the envoy, Ana Ruiz", "army chief Ana Ruiz", "the premier of Tonga, Ana Ruiz", "the envoy to Peru, Ana Ruiz"."""
    inner = [n for prep in head.those("prep") if prep.lower in {"of", "to"} for n in prep.those("pobj")]
    if head.tag in {"NNS", "NNPS"} and head.lower.removesuffix("s") in names.words("role_nouns"):
        people = next((listed for noun in _phrase_ends(head) if len(listed := _next_by_name(noun, register)) > 1), [])
        if people:
            return all_of(people)
    if head.tag in {"NNS", "NNPS"}:  # "the ministers of Peru and Chile, Ana Ruiz and Jon Vik": taken for what they are ministers of
        told = [*(t for n in inner for t in n.conjuncts()[1:]), *(a for t in (head, *inner) for a in t.those("appos"))]
        named = [e for t in sorted(told, key=lambda t: t.i) if (e := register.at(t.span)) is not None]
        people = list(dict.fromkeys(e for e in named if e.type is ActorType.PERSON))
        if len(people) > 1:
            return all_of(people)
    above = register.at(head.head.span) if head.dep == "appos" and not head.is_name and human(head.lower) else None
    if above is not None and above.type is ActorType.PERSON:
        return [(above.name, above.type)]  # "Jon Vik, a baker abducted in Lima"
    if head.tag == "NN" and (called := _called(head)) is not None:
        entity = register.at(called.span)
        return [(entity.name if entity is not None else called.text, ActorType.PERSON)]
    for child in [*head.children, *(c for noun in inner if head.lower in names.words("role_nouns") for c in noun.children)]:
        if child.dep in {"appos", "flat", "nmod", "compound"} and child.is_name and child.i > head.i - 1:
            entity = register.at(child.span)
            if entity is not None and entity.type is not None and (child.head is head or entity.type is ActorType.PERSON):
                several = child.conjuncts()[1:] if head.tag in {"NNS", "NNPS"} else []  # "Presidents Ana Ruiz and Jon Vik"
                others = [e for t in several if (e := register.at(t.span)) is not None and e.type is entity.type]
                return [(e.name, entity.type) for e in (entity, *others)]
    if (head.lower in names.words("role_nouns") | _HOSTS or human(head.lower)) and head.tag in {"NN", "NNP"}:
        for noun in _phrase_ends(head):
            at = _name_after(noun.end, _COMMA, register)
            entity = register.at(Span(at, at + 1)) if at is not None else None
            if at is not None and entity is not None and entity.type is ActorType.PERSON and not _speaks(entity, at, head, register):
                return [(entity.name, entity.type)]
    return []


def _phrase_ends(office: Token) -> list[Token]:
    """Nouns with which an office told at length may end, behind which its bearer's name stands wherever the parser hangs that."""
    inner = [n for prep in office.those("prep") if prep.lower in {"of", "to", "for"} for n in prep.those("pobj")]
    told = [clause.subtree()[-1] for clause in office.those("relcl") if clause.subtree()[-1].i > office.i]  # "the chiefs who came along, …"
    return [
        office,
        *inner,
        *(t for n in inner for t in n.subtree() if t.dep in {"pobj", "conj"}),
        *told,
    ]  # "the chief of the force in Peru, …"


def _next_by_name(noun: Token, register: Register) -> list[Entity]:
    """The people listed right behind a noun: "her two colleagues, Ana Ruiz, Jon-Ole Vik and Minister Ben Owusu"."""
    found: list[Entity] = []
    at = _name_after(noun.end, _COMMA, register)
    while at is not None and (entity := register.at(Span(at, at + 1))) is not None and entity.type is ActorType.PERSON:
        found.append(entity)
        at = _name_after(_end(entity, at), _AND, register)
    return found


def _name_after(end: int, mark: re.Pattern[str], register: Register) -> int | None:
    """Where a name begins behind a mark and the titles that follow it."""
    between = mark.match(register.text, end)
    at = between.end() if between is not None else None
    return at + world.title_prefix(register.text[at : at + _TITLED]) if at is not None else None


def _end(entity: Entity, begin: int) -> int:
    return next((span.end for span in entity.spans if span.begin <= begin < span.end), begin)


def _speaks(entity: Entity, begin: int, head: Token, register: Register) -> bool:
    """ "The work of one cell, Ana Ruiz said", "they were a couple, Ana Ruiz, the mayor, said": who tells it."""
    if any(register.at(t.span) is entity for verb in head.ancestors() if verb.is_verb for t in verb.those("nsubj")):
        return True
    end = _end(entity, begin)
    after = register.text[end : end + _TITLED].split(maxsplit=1)
    return bool(after) and after[0].strip(".,") in words("reporting")


def identified(head: Token, register: Register) -> Who:
    """ "the man shot in Lima was Omar Vik", "Omar Vik was another who came": who somebody is said to be, by name."""
    verb = head.head if head.head.lower in _IS else head.head.head  # "the man shot in Lima": may be taken for a clause
    one = head.dep == "attr" and one_of_several(head)
    if verb.lower not in _IS or not (one or (head.dep == "nsubj" and human(head.lower))):
        return []
    told = grammar.subject(verb) if one else grammar.expand(verb.those("attr"))
    found = [entity for noun in told if (entity := register.at(noun.span)) is not None]
    return [(e.name, e.type) for e in found if e.type is ActorType.PERSON]


def _called(head: Token) -> Token | None:
    """ "the ringleader known as Rumo", "a man called Omo": the name that follows; None for a body ("a group called Dawn")."""
    if not human(head.lower) or head.lower in nouns("collective") | nouns("group") | nouns("organisation"):
        return None
    for clause in (c for c in head.those("acl") if c.lower in _NAMED):
        told = clause.those("oprd") + [n for prep in clause.those("prep") if prep.lower == "as" for n in prep.those("pobj")]
        return next((t for t in told if t.is_name), None)
    return None


def linked(noun: Token, register: Register) -> Who:
    """The Front of "Front-linked gunmen", "militants affiliated with the Front", "robbers known as the Front"."""
    own = [
        c for c in noun.those("acl", "relcl") if c.lower in _CALLING and any(t.lower in {"itself", "themselves"} for t in c.those("dobj"))
    ]
    if noun.lower in nouns("group") and (styled := next((t for c in own for t in c.those("oprd", "attr") if t.is_name), None)) is not None:
        entity = register.at(styled.span)  # "a group that calls itself Black Dawn"
        return [(entity.name if entity is not None else styled.text, ActorType.GROUP)]
    if not human(noun.lower):
        return []
    to = [n for tie in noun.those("acl") if tie.lower in _LINKED for p in tie.those("prep") for n in p.those("pobj")]
    held = [be for tie in noun.those("acl") if tie.lower in _HELD for be in tie.those("xcomp")]  # "thought to be a bomber of the Front"
    to += [n for be in held for t in (be, *be.those("attr")) for p in t.those("prep") if p.lower in {"of", "to"} for n in p.those("pobj")]
    found = [entity for n in to if (entity := register.at(n.span)) is not None and entity.type is ActorType.GROUP]
    for tie in (t for t in noun.those("amod") if t.lower in _LINKED):
        word = register.at(tie.span)  # the register takes the whole of "Front-linked" for a name
        name = word.name.rpartition("-")[0] if word is not None else "".join(c.text for c in tie.children if c.i < tie.i).strip("-")
        known, body = register.known(name), world.organisation(name)
        if known is None and body is not None:
            return [(body.name, ActorType.GROUP)]
        found += [known] if known is not None else []
    return all_of(found[:1])
