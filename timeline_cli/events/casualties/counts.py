"""The figures of a sentence that count killed and injured."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.events import numerals
from timeline_cli.events.casualties.parts import is_of_them, is_part, is_superseded, is_whole
from timeline_cli.events.casualties.patients import in_hospital
from timeline_cli.events.casualties.recounts import adds, is_recount
from timeline_cli.events.casualties.totals import totals
from timeline_cli.events.casualties.victims import STATES, Victim, is_further, is_nobody, is_real, ordinal, takes_lives, uncounted, victims
from timeline_cli.events.casualties.vocabulary import INJURED, KILLED, verbs, words
from timeline_cli.events.lexicon import human
from timeline_cli.events.numerals import Numeral
from timeline_cli.language import grammar
from timeline_cli.language.tree import SUBJECTS, Token, Tree

# of whom nobody was hurt beside others
_OTHERS = re.compile(r"\b(?:nobody|no one|none|no) (?:else|other)\b|\b(?:apart|aside) from\b|\bbesides\b|\bexcept\b", re.I)


_ENDS = frozenset({",", ".", ":", "CC", "-RRB-"})  # tags of what stands behind a phrase
_DONE = frozenset({"ROOT", "relcl", "ccomp"})  # dependencies of "two killed", where that is a verb


class Count:
    """A figure, what became of the people it counts, and the word that says so."""

    __slots__ = ("at", "best", "fate", "further", "high", "low", "noun", "nth")

    def __init__(self, fate: int, low: int, high: int, at: Token, noun: Token, *, further: bool = False) -> None:
        self.fate = fate
        self.low = low
        self.high = high
        self.best = low if low == high else (low + high) // 2
        self.at = at
        self.noun = noun
        self.nth = ordinal(noun)  # 3 for "a third guard"
        self.further = further  # counted beside those told of before


def counts(tree: Tree) -> list[Count]:
    """All counts of a sentence, parts of others left out; 0 where it says that nobody was killed or hurt."""
    figures = numerals.find(tree)
    whole = totals(tree, figures)
    found = [Count(fate, total.low, total.high, total.token, total.noun) for fate, total in whole.items()]
    patients = _outcomes(sorted(victims(tree), key=lambda victim: victim[0]))  # who was shot and died is among the dead
    counted, named = set[int](), set[int]()
    for figure in figures:
        noun = figure.noun
        counted |= {noun.i, figure.token.i}
        denied = tree.tokens[figure.first.i - 1].lower == "not" if figure.first.i else False  # "six and not nine"
        apart = (
            denied
            or figure in whole.values()
            or (figure.is_age and _labelled(figure, tree) is None)
            or is_part(figure, noun)
            or is_whole(figure)
            or is_superseded(figure)
            or is_recount(figure, tree)
        )
        if apart or is_nobody(noun) or noun.lower in words("measure") or names.is_calendar(noun.text):
            continue
        told = _fate(figure, noun, patients, tree)
        if told is not None and noun is figure.token and _in_brackets(figure, tree) and any(count.fate == told[0] for count in found):
            continue
        if told is not None and told[0] not in whole:
            found.append(Count(told[0], figure.low, figure.high, told[1], noun, further=adds(noun, figure.token)))
        elif told is not None and not adds(noun, figure.token):
            _first(next(c for c in found if c.fate == told[0]), figure, told[1])
    for fate, patient, at in patients:
        if fate in whole or is_part(None, patient):
            continue
        if is_nobody(patient) and _OTHERS.search(tree.span.of(tree.text)):
            continue
        if is_nobody(patient):
            found.append(Count(fate, 0, 0, at, patient))
        elif patient.tag == "PRP" and any(other.i < patient.i and other.tag in {"NN", "NNP"} for _, other, _ in patients):
            continue  # "a guard was wounded when he was shot"
        elif any(figure.last.i + 1 == at.i and figure.token.head.head is not patient for figure in figures):  # but "a boy of nine died"
            continue  # "the Red Cross counted 13 bodies and 30 wounded", whatever the parse
        elif patient.i not in counted and named.isdisjoint(_named_beside(patient)) and (n := uncounted(patient)):
            counted.add(patient.i)
            named.add(patient.i)
            alone = fate == INJURED and is_further(patient)  # "two were killed and a third was hurt"
            n = 1 if alone or any(figure.high == n - 1 for figure in figures) else n
            found.append(Count(fate, n, n, at, patient, further=adds(patient)))
    fates = {count.fate for count in found}
    for figure in filter(is_of_them, figures):  # "killing three of them"
        told = _fate(figure, figure.noun, patients, tree)
        if told is not None and told[0] not in fates:
            found.append(Count(told[0], figure.low, figure.high, told[1], figure.noun))
    return [count for count in found if not any(_explains(count, other) for other in found)]


def _named_beside(patient: Token) -> set[int]:
    """Somebody, and who that is: "the priest Luis Rey, who was shot" is one."""
    told = {patient.head.i} if patient.dep == "appos" else set[int]()
    return told | {patient.i, *(t.i for t in patient.those("appos"))}


def _outcomes(patients: list[Victim]) -> list[Victim]:
    """Without those hurt who died of it: the clerk of "a clerk was taken to hospital, where he died"."""
    dead = [(noun, at) for fate, noun, at in patients if fate == KILLED and noun.lower in {"he", "she"}]

    def died(patient: Token, of: Token) -> bool:
        return (
            patient.tag in {"NN", "NNP"} and patient.dep in SUBJECTS and any(he.i > patient.i and of in at.ancestors() for he, at in dead)
        )

    return [(fate, noun, at) for fate, noun, at in patients if not (fate == INJURED and died(noun, at))]


def _explains(part: Count, whole: Count) -> bool:
    """ "Nine are dead by now, the vendor having died on Friday", "two are dead, since one died on Sunday": why so many are counted."""
    reason = any(c.i < part.at.i and c.lower in {"since", "for", "as", "because", "having"} for c in part.at.those("mark", "aux", "prep"))
    return reason and part.fate == whole.fate and part.high < whole.high and whole.at.i < part.at.i


def _first(total: Count, figure: Numeral, at: Token) -> None:
    """ "Sixteen died at once; the toll has since risen to 21": what was counted first, unless the sentence adds it up to the total."""
    if at not in total.at.ancestors() and figure.low < total.low < 2 * figure.low:
        total.low = figure.low


def _fate(figure: Numeral, noun: Token, patients: Sequence[Victim], tree: Tree) -> tuple[int, Token] | None:
    """What became of those whom a figure counts, and the word that says so."""
    if (labelled := _labelled(figure, tree)) is not None:
        return labelled
    for fate, patient, at in patients:
        if patient is noun or patient is figure.token or _made_up_of(patient, figure.token):
            return fate, at
    for fate, name in STATES:
        if noun.lower in words(name) and noun is not figure.token:
            return fate, noun
        for child in noun.children:
            if child.i > figure.first.i and child.lower in words(name) and child.dep in _SAID_OF and is_real(child) and not _does(child):
                return fate, child
    above = noun.head
    if noun.lower in words("lives") and (takes_lives(above) or (above.lower == "of" and takes_lives(above.head))):
        return KILLED, noun
    people = (noun, *grammar.prepositions(noun).get("of", []))
    if above.lower == "of" and above.head.lower == "loss" and any(human(t.lower) for t in people):
        return KILLED, above.head  # "confirmed the loss of four of its men"
    if noun.lower in words("corpses") and noun.dep in {"nsubj", "nsubjpass", "dobj"} and above.lower in verbs("find") and is_real(above):
        return KILLED, noun
    if (noun is figure.token and in_hospital(noun)) or _wounded(noun):
        return INJURED, noun
    return _beside(figure, tree)


def _labelled(figure: Numeral, tree: Tree) -> tuple[int, Token] | None:
    """ "Two dead, three wounded", "(two dead and three hurt)", whatever the parse."""
    state, *behind = [*tree.tokens[figure.last.i + 1 : figure.last.i + 3], None]
    if state is None or not (behind[0] is None or behind[0].tag in _ENDS or behind[0].text in {")", ";"}):
        return None
    return next(((fate, state) for fate, name in STATES if state.lower in words(name)), None) if state.dep not in _DONE else None


def _in_brackets(figure: Numeral, tree: Tree) -> bool:
    """The one of "four guards died (one in hospital)"."""
    before = [t.text for t in tree.tokens[: figure.first.i]]
    return before.count("(") > before.count(")")


def _made_up_of(group: Token, figure: Token) -> bool:
    """ "a family of five"."""
    return group.lower in words("many") and any(p.lower == "of" and figure in p.those("pobj") for p in group.those("prep"))


def _wounded(token: Token) -> bool:
    """ "four with gunshot wounds"."""
    return any(t.lower in words("wounds") for prep in token.those("prep") if prep.lower == "with" for t in prep.those("pobj"))


_SAID_OF = frozenset({"amod", "acl", "acomp", "oprd", "advcl", "relcl", "appos", "conj"})


def _beside(figure: Numeral, tree: Tree) -> tuple[int, Token] | None:
    """The word of death or injury that stands beside a figure, where the parse has lost the link: "left 27 dead and 53 wounded"."""
    label = tree.tokens[max(0, figure.first.i - 2) : figure.first.i]
    for fate, name in STATES:
        if len(label) == 2 and label[0].lower in words(name) and label[1].text == ":":
            return fate, label[0]  # "Fatalities: 7"
    of_them = 2 * is_of_them(figure)
    for token in tree.tokens[figure.last.i + 1 + of_them : figure.last.i + 6 + of_them]:
        for fate, name in STATES:
            if token.lower in words(name) and is_real(token) and not _does(token) and tree.tokens[token.i - 1].lower != "the":
                return fate, token
        if not (token.is_noun or token.lower in words("loose") or token.tag in {"JJ", "RB"}) or token.lower == "and":
            break
    for token in reversed(tree.tokens[max(0, figure.first.i - 6) : figure.first.i]):
        for fate, name in ((KILLED, "kill"), (INJURED, "hurt")):
            if token.is_verb and token.lower in verbs(name) and _active(token) and is_real(token):
                return fate, token
        if token.lower not in words("loose"):
            break
    return None


def _does(verb: Token) -> bool:
    """ "Two gunmen killed three guards", "two gunmen who killed a guard": those who did it are not among the dead."""
    return verb.is_verb and verb.child("dobj") is not None


def _active(verb: Token) -> bool:
    """False for a participle of those who suffered; true where it goes on telling a deed: "claimed lives and injured"."""
    return verb.tag != "VBN" or (verb.dep == "conj" and verb.head.tag in {"VBD", "VBZ", "VBP", "VBG"})
