"""The killed and injured of a sentence, or of each of the events that it tells."""

import re
from collections.abc import Sequence, Set

from timeline_cli.events.casualties.counts import Count, counts
from timeline_cli.events.casualties.recounts import Tolls, recounted
from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, verbs, words
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.event import Toll

_UNHURT = re.compile(
    r"\b(?:(?:no|without|without any|caused no|not (?:cause|report) any) (?:\w+ )?(?:casualties|injuries|victims)"
    r"|(?:no ?one|nobody|none|no (?:person|soul)) (?:\w+ ){0,3}(?:came to|suffered) (?:any |serious )?harm)\b",
    re.I,
)
_BEHIND = frozenset({"after", "since", "following", "because"})
_SAFE = re.compile(r"\bun(?:hurt|harmed|scathed|injured)\b|\b(?:is|are|was|were) (?:all |both |reported )?safe\b", re.I)
_NO_DEATHS = re.compile(
    r"\b(?:no|without|without any|not (?:\w+ )?any) (?:\w+ )?(?:deaths|fatalities|losses|loss of (?:human )?li(?:f|v)es?)\b", re.I
)
_NOT_KNOWN = re.compile(r"\bno (?:\w+ )?(?:word|reports?|information|details|news|indication)\b", re.I)
# figures of a war, not of an attack
_TALLY = re.compile(
    r"\b(?:ha(?:s|ve) (?:\w+ ){0,3}(?:died|killed|claimed|left|cost|lost|perished|taken)\b.{0,90}\bsince\b"
    r"(?!\W*[,.;]| (?:last )?\w+day\b| an? (?:\w+ ){1,4}(?:died|succumbed)\b)"  # "five by now, since a guard died"
    r"|since\b.{0,60}\bha(?:s|ve) (?:\w+ ){0,3}(?:died|killed|claimed|left|cost|lost|perished|taken)\b"
    r"|(?:decades?|years|months|weeks) of (?:\w+ )?(?:war|fighting|conflict|violence|clashes|unrest)"
    r"|(?:decade|year|month|week)s?-(?:long|old) (?:\w+ )?(?:war|conflict|insurgency|rebellion|campaign|violence)"
    r"|so far this (?:year|month))\b",
    re.I | re.S,
)


def casualties(tree: Tree) -> Tolls:
    """All killed and injured of a sentence; None where it gives no figure."""
    return tolls(tree, [[]])[0]


def tolls(tree: Tree, triggers: Sequence[Sequence[Token]]) -> list[Tolls]:
    """The killed and injured of each of several events of one sentence, told apart by their triggers."""
    text = tree.span.of(tree.text)
    mine: list[list[Count]] = [[] for _ in triggers]
    if _TALLY.search(text):
        return [(None, None) for _ in triggers]
    held = {t.i for told in triggers for t in told}
    for count in (c for c in counts(tree) if not (held and (_before(c, held) or _of_others(c)))):
        nearest = min(range(len(triggers)), key=lambda n: (min((_steps(count.at, t) for t in triggers[n]), default=99), n))
        mine[nearest].append(count)
    found = [(_sum(counts, KILLED), _sum(counts, INJURED)) for counts in mine]
    if found and not _NOT_KNOWN.search(text):
        found[0] = _spared(text, *found[0])
    return [recounted(tree, found[0], sorted((c.at.i, c.fate) for c in mine[0]))] if len(found) == 1 else found


def _spared(text: str, killed: Toll | None, injured: Toll | None) -> Tolls:
    """The tolls, 0 where the sentence says so: where nobody was hurt nobody was killed."""
    zero = Toll(0, 0, 0)
    safe = _SAFE.search(text) is not None and not (killed and killed.high)  # "he was unhurt, but a guard was killed"
    if injured is None and (safe or _UNHURT.search(text)):
        injured = zero
    if killed is None and (injured == zero or _NO_DEATHS.search(text)):
        killed = zero
    return killed, injured


def _before(count: Count, triggers: Set[int]) -> bool:
    """ "Police raided a house after two guards were killed": those whose death led to an attack are none of it."""
    for clause in (count.at, *count.at.ancestors()):
        behind = any(c.lower in _BEHIND for c in clause.those("mark")) or (clause.dep == "pcomp" and clause.head.lower in _BEHIND)
        if behind and clause.dep in {"advcl", "pcomp"}:
            return triggers.isdisjoint(t.i for t in clause.subtree())
    return False


def _of_others(count: Count) -> bool:
    """ "It is the fourth such raid this year, in which nine people were killed": those of all of them."""
    return any(c.lower == "such" for above in count.at.ancestors() if above.is_noun for c in above.children)


def _sum(counts: Sequence[Count], fate: int) -> Toll | None:
    """Figures of one fate add up, unless one of them is the total of the others, or counts the bodies found."""
    mine = [c for c in counts if c.fate == fate]
    if not mine:
        return None
    last = max((c.nth for c in mine if c.nth == c.low), default=0)  # "four died; a fifth and a sixth death were reported later"
    if last and (others := [c for c in mine if not c.nth]):
        known = _sum(others, fate)
        numbered = sum(c.nth > 0 for c in mine)
        if known is not None and known.high < last - numbered:
            return Toll(last, last, last)  # "a fourth life: a man died in hospital"
        return Toll(known.low, last, last) if known is not None and known.high < last else known
    mine = [c for c in mine if not last or c.nth == last]
    most = max(mine, key=lambda c: c.high)
    if (len(mine) > 2 and most.noun.dep != "conj" and most.high * 2 == sum(c.high for c in mine)) or most.at.lower in words("corpses"):
        mine = [most]
    if len({_source(c) for c in mine} - {None}) == len(mine) > 1:
        return Toll(min(c.low for c in mine), mine[0].best, max(c.high for c in mine))
    return Toll(sum(c.low for c in mine), sum(c.best for c in mine), sum(c.high for c in mine))


def _source(count: Count) -> str | None:
    """Who gives a figure that may count the same people as others: "police said nine had died, the rebels claimed to have killed five"."""
    tells = verbs("say") | verbs("count") | verbs("speak") | verbs("put")
    says = next((t for t in (count.at, *count.at.ancestors()) if t.lower in tells or _sees(t)), None)
    who = grammar.subject(says) if says is not None and not count.further else []
    return who[0].lower if who else None


def _sees(verb: Token) -> bool:
    """ "Had seen only five bodies"."""
    return verb.lower in verbs("see") and any(t.lower in words("corpses") for t in verb.those("dobj"))


def _steps(one: Token, other: Token) -> int:
    """How many links of the tree lie between two words."""
    up = [one, *one.ancestors()]
    other_up = [other, *other.ancestors()]
    return next((n + other_up.index(t) for n, t in enumerate(up) if t in other_up), 50)
