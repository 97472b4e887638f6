"""Which words of a sentence report an event: trigger words in a use that means one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from timeline_cli.events.anew import is_other
from timeline_cli.events.armed import BY_FIGHTERS, fighters, may_fight, stops_craft
from timeline_cli.events.blasts import BLAST, BLASTS, CLAIM, PASSED, SHAKE, by_accident, ruled_out
from timeline_cli.events.foiled import may_be_foiled
from timeline_cli.events.frames import Entry, Lexicon, lexicon
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import SWAPS, UNNAMED_PAPERS, human, is_paper, words
from timeline_cli.events.terms import TERMS
from timeline_cli.events.traffic import collides, out_of_control
from timeline_cli.events.uses import (
    AIM,
    JOINT_BODY,
    PAPERS,
    SHARED,
    means_it,
    objects_of,
)
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree

_WORD = re.compile(r"[A-Za-zé]+(?:-[a-z]+)*")
_PRESENCE = re.compile(
    r"\b(?:is|was|are|were|been|be|being) (?:back |already |again |also |last |both |still |yesterday |today |recently |(?:on )?\w+day "
    r"|the day before yesterday |(?:last|this) \w+ )*(?:in|at|there|due)\b"
    r"|(?:, |^[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]+ ){0,4})due (?:in|at)\b|\bon (?:a visit|a trip|(?:his|her|their|its) way to)\b"
    r"|\bbeen (?:to|with)\b|\b(?:was|were) with\b"
)
_WHEREABOUTS = frozenset({"due", "back", "present", "expected", "last"})  # adjectives that leave "is" a word of place
_REACH = 6  # words between a verb and the further words of its trigger
_LONG = 12  # the same where it stands beyond an object: "sent its envoy, Ana Ruiz, to Lima"
_AROUND = frozenset({"taking along", "driving out"})  # frames of such verbs
_BACK = 4  # the same before it: "shots were exchanged"
_DONE_TO = verb_forms(
    "stab", "shoot", "gun", "kill", "murder", "slay", "abduct", "kidnap", "assassinate", "behead", "wound", "lynch", "hack", "knife"
)
_OUTCOMES = frozenset({"death", "killing"})
_EXPLOSIONS = frozenset({"explosion", "blast"})  # frames
# words of killing that tell of accidents as well as of attacks
_DEADLY = verb_forms("kill", "injure", "wound", "blast")
_SWIFT = frozenset({"offensive", "attack", "assault", "raid", "advance", "campaign", "operation", "war", "visit", "trip", "tour"})
_IN_PIT = frozenset({"in", "at", "inside", "into", "from", "to", "down"})
_COMMON = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
# games, and pages: "the final against Porto", but not "the final round of talks"; "the Premier League", but not "the Arab League"
_NO_JOURNEY = re.compile(
    r"\b(?i:match|tournament|championship|website|semifinal|playoff)\b|\bleague\b"
    r"|\b(?i:final)\b(?=\s+(?:of|in|on|at|against|between|with|after|by)\b|\W*$|[,;])"
    r"|\b(?i:concert|world|arena|stadium|album|farewell|comeback|reunion|headlining|promotional|\d+-date) (?i:tours?)\b"
    r"|\b(?i:tours?)\b.*\b(?i:tickets?|albums?|concerts?|gigs?)\b"  # of who plays and sings
    r"|\b(?:Premier|Champions|Europa|Football|Rugby|Cricket|Hockey|Basketball|Major|Minor|Super|National) League\b"
)
_SCORE = re.compile(
    r"\b(?:beat|won|lost|drew|defeated|thrashed)\b[^.;]*\b\d{1,2}[-–]\d{1,2}\b|\bteam\b[^.;]*\b\d{1,2} to \d{1,2}\b"
)  # "beat them 3-0"
# "spoke by telephone": no meeting in person
_PARTS = re.compile(r"; | and that |, (?:and|but|while) ")  # where one part of a sentence ends and another begins
REMOTE = re.compile(
    r"\b(?:by|over the|via|on the|in a) (?:tele)?phone\b|\b(?:tele)?phone (?:call|conversation|talks)\b|\bteleconference\b"
    r"|\bvideo (?:call|link|conference)\b|\bby (?:video|letter)\b|\bvirtual(?:ly)?\b|\bonline\b"
)


_AGAIN = re.compile(
    r"\b(?:they|it) (?:\w+ )?(?:struck|strikes?)\b|\bfell to (?:them|it)\b"
    r"|\b(?:the|this|that|another|an?) (?:\w+ )?(?:blast|explosion|strike)s?\b"
    r"|\bthe (?:[\w-]+\b[ ,]*){1,12}(?:was|were) (?:seized|taken|snatched|captured)\b",
    re.I,
)


def may_report(sentence: str, table: Lexicon) -> bool:
    """A cheap test before any parse: does the sentence hold a trigger word, and what must stand beside it?"""
    lowered = sentence.lower()
    said = [match.group() for match in _WORD.finditer(lowered)]
    found = [(n, entry) for n, word in enumerate(said) if word not in _COMMON for entry in _entries(word, table)]
    presence = _PRESENCE.search(sentence) is not None
    if not (found or presence):
        return False
    company = set(said).union(*(word.split("-") for word in said if "-" in word))
    journey = _is_journey(sentence)
    return (presence and journey) or any(
        _complete(entry, said, n) and _accompanied(said[n], entry, company, journey, sentence) for n, entry in found
    )


def _is_journey(sentence: str) -> bool:
    """Whether some part of it may tell of people who met in person."""
    remote = [REMOTE.search(part) is not None for part in _PARTS.split(sentence.lower())]
    return not all(remote) and _NO_JOURNEY.search(sentence) is None


def _is_remote(token: Token, tree: Tree) -> bool:
    """ "Spoke by phone": they met nowhere; but "spoke by phone, and she will meet him" does."""
    said = tree.span.of(tree.text).lower()
    at, begin = token.begin - tree.span.begin, 0
    for end in [*(m.start() for m in _PARTS.finditer(said)), len(said)]:
        if begin <= at < end:
            return REMOTE.search(said, begin, end) is not None
        begin = end
    return False


def _entries(word: str, table: Lexicon) -> tuple[Entry, ...]:
    """The triggers that a word may be by itself, or else by its last part: "cease-fire", "car-bombing"."""
    return table.of(word) or (table.of(word.replace("-", "")) or table.of(word.rsplit("-", 1)[-1]) if "-" in word else ())


def _complete(entry: Entry, said: Sequence[str], at: int) -> bool:
    """True where the further words of a trigger may stand as `_fits` wants them: close to a verb, anywhere before a noun."""
    if entry.frame.name == "hours with":
        return "with" in said[at + 1 : at + _REACH]
    if entry.frame.name == "leading along" and said[at + 1 : at + 2] == ["to"] and not (at and said[at - 1] in _COMMON):
        return False  # "led to a crisis"
    if not entry.others:
        return True
    reach = _LONG if entry.frame.name in _AROUND else _REACH
    near = said[: at + 1] if entry.noun else said[max(0, at - _BACK) : at + reach + 1]
    parts = {part for word in near for part in (word, *word.split("-"))}
    return parts.issuperset(entry.others)


def _accompanied(word: str, entry: Entry, company: set[str], journey: bool, sentence: str) -> bool:
    """False where `hits` would turn the trigger down for the words of the sentence alone."""
    frame = entry.frame
    if frame.kind != "attack" and frame.objects not in {"", "human", "held"} and company.isdisjoint(objects_of(frame.objects)):
        return False
    if frame.objects == JOINT_BODY and SHARED.isdisjoint(company):
        return False
    papers = not UNNAMED_PAPERS.isdisjoint(company) or any(map(is_paper, company))
    swap = not (SWAPS.isdisjoint(company) or words("captives").isdisjoint(company))
    if frame.needs_object and not (frame.objects or entry.noun or papers or swap):
        return False
    terms = TERMS.search(sentence) is not None or "between" in company
    if frame.needs_light and word not in PAPERS and not terms and verb_forms(*frame.light).isdisjoint(company):
        return False
    if frame.kind == "visit":
        return journey
    if frame.kind == "attack" and entry.noun and frame.objects:
        return not words(frame.objects).isdisjoint(company)
    if frame.kind == "attack" and frame.weak and frame.violent_modifier:
        return word.startswith(("operation", "strike", "hit")) or not words("forceful").isdisjoint(company)
    weapons = frame.kind != "attack" or not frame.weak
    if weapons or (frame.name not in BY_FIGHTERS | {"impact"} and any(other in words("violent") for other in company if other != word)):
        return True
    if frame.name == "blast" and word in BLAST and not SHAKE.isdisjoint(company):
        return True
    if frame.name == "blast" and (word in BLASTS or not (AIM | PASSED | CLAIM).isdisjoint(company) or may_be_foiled(company)):
        return True
    return may_fight(frame.name, sentence)


def hits(tree: Tree, table: Lexicon | None = None, *, attacked: bool = False) -> Iterator[Hit]:
    """The triggers of one sentence, in order, the longest frame of each word first; uses that mean no event are left out.

    `attacked` tells that the sentences before tell an attack: "the strike", "that blast" is that one.
    """
    table = table or lexicon()
    lowered = {t.lower for t in tree.tokens if not (_is_pit(t) or _is_tame(t) or _is_no_weather(t))}
    if not lowered.isdisjoint({"hit", "hits"}):
        lowered.discard("scored")  # "fired a missile and scored a hit": no game
    triggers = {t: entries for t in tree.tokens if (entries := _entries(t.lower, table))}
    strong = ((t, e) for t, entries in triggers.items() for e in entries if e.frame.kind == "attack" and not e.frame.weak)
    mishap = any(e.frame.name in _EXPLOSIONS for entries in triggers.values() for e in entries) and ruled_out(tree)
    meant = ((t, e) for t, e in strong if not (e.frame.name == "explosion" and (mishap or by_accident(t, lowered - {t.lower}))))
    sure = {t.i for t, e in meant if _fits(e, t)}
    text = tree.span.of(tree.text)
    journey, game = _is_journey(text), _SCORE.search(text) is not None
    accident = mishap or _is_accident(triggers, lowered)
    parts: set[Token] = set()  # nouns that are part of a trigger before them: the ambush of "laid an ambush"
    last: Hit | None = None
    for token in tree.tokens:
        if token in parts:
            continue
        if last is not None and grammar.is_another(token):
            yield Hit(token, last.frame, True, grammar.of_noun(token, verb_forms(*last.frame.light)))
            continue
        if (
            token.lower == "dead"
            and token.i
            and tree.tokens[token.i - 1].lower == "shot"
            and token.child("nsubj") is not None
            and token.child("dobj") is not None
        ):
            # "gunmen shot dead a judge": the parser takes "dead" for the verb
            yield Hit(token, next(e.frame for e in table.of("shot") if not e.frame.weak), False, grammar.of_verb(token))
            continue
        if _is_due(token):
            frame = next(e.frame for e in table.of("is") if e.frame.name == "presence")
            yield Hit(token, frame, False, {**grammar.prepositions(token), "subject": grammar.expand([token.head])})
            continue
        entries = triggers.get(token, ())
        nominal = bool(entries) and _is_nominal(token)
        if nominal and any(entry.noun for entry in entries):
            entries = tuple(entry for entry in entries if entry.noun)  # "the shelling of"
        for entry in entries:
            if not _fits(entry, token):
                continue
            frame = entry.frame
            lent = frame.kind == "attack" and not entry.noun and frame.weak and _lent(token, table)
            harmless = (accident and frame.name in _OUTCOMES) or (game and frame.kind == "attack")
            harmless = harmless or (mishap and frame.name in _EXPLOSIONS)
            if frame.kind == "visit" and not entry.noun and _by_force(token, entries):
                continue
            if lent or harmless or (frame.kind == "visit" and (not journey or _is_remote(token, tree))):
                continue
            args = _arguments(token, entry)
            if not (entry.noun or nominal) and stops_craft(token, args):
                frame = next((e.frame for e in table.of("intercept")), frame)
            hit = Hit(token, frame, entry.noun or nominal, args)
            again = attacked and (hit.definite or is_other(token) if entry.noun else frame.name == "ramming" or _by_them(hit))
            if (attacked and _carried_off(hit)) or means_it(hit, lowered, bool(sure - {token.i}), again=again):
                yield hit
                last = hit if hit.noun else last
                if frame.kind == "attack" and not entry.noun:
                    parts |= {t for t in token.those("dobj") if t.lower in entry.others}
                break


def _is_tame(word: Token) -> bool:
    """ "A hunger strike", "a rail strike": no violence, whatever else its sentence tells."""
    return word.lower in words("violent") and any(c.lower in words("harmless_before") for c in word.those("compound", "nmod"))


def _is_no_weather(word: Token) -> bool:
    """ "A lightning offensive", "tried to storm a post"."""
    return (word.lower == "lightning" and word.head.lower in _SWIFT) or (word.lower == "storm" and word.is_verb)


def _is_pit(mine: Token) -> bool:
    """ "A fall of rock in the mine killed three": where one works, and no weapon."""
    return mine.lower in {"mine", "mines"} and mine.dep == "pobj" and mine.head.lower in _IN_PIT


def _by_force(verb: Token, entries: Sequence[Entry]) -> bool:
    """ "Armed men entered a hotel": what is a visit of others."""
    return any(e.frame.name in BY_FIGHTERS for e in entries) and any(map(fighters, grammar.subject(verb)))


def _is_due(token: Token) -> bool:
    """ "Ruiz, due in Oslo on Friday, will bring a plan"."""
    return token.lower == "due" and token.head.is_noun and token.head.i < token.i and token.child("prep") is not None


def _is_accident(triggers: Mapping[Token, Sequence[Entry]], lowered: set[str]) -> bool:
    """ "Three people died when a boiler exploded": where nothing else tells violence, the deaths are those of the accident."""
    explosions = [t for t, entries in triggers.items() if any(e.frame.name in _EXPLOSIONS for e in entries)]
    others = lowered - {t.lower for t in explosions} - _DEADLY
    crashes = (collides(e.frame, t) for t, entries in triggers.items() if t.is_verb for e in entries)
    blown = bool(explosions) and all(by_accident(t, others) for t in explosions)
    return blown or out_of_control(lowered) or any(crashes)


def may_strike_again(sentence: str) -> bool:
    """A cheap test before any parse: can those who were told to attack do so here again?"""
    return _AGAIN.search(sentence) is not None


def _carried_off(hit: Hit) -> bool:
    """ "The pupils were seized in Lima", after it was told that pupils were abducted."""
    taken = [t for t in hit.args.get("object", []) if human(t.lower) and any(c.lower == "the" for c in t.those("det"))]
    return hit.frame.name == "seizure" and bool(taken) and grammar.is_passive(hit.token) and "subject" not in hit.args


def _by_them(hit: Hit) -> bool:
    """ "they struck", "the town fell to them"."""
    return any(t.tag == "PRP" for relation in ("subject", "to") for t in hit.args.get(relation, []))


def _arguments(token: Token, entry: Entry) -> grammar.Arguments:
    if entry.noun:
        light = verb_forms(*entry.frame.light)
        stated = entry.frame.name == "statement" and token.dep == "pobj" and token.head.lower == "in"
        return grammar.of_noun(token, light | words("reporting") if stated else light)  # "in a joint statement, both said"
    found = grammar.of_gerund(token) if _is_nominal(token) else grammar.of_verb(token)
    inner = [t for t in token.subtree() if token.i < t.i <= token.i + 6 and t.is_noun and t.lower in entry.others]
    if entry.lemma in {"discuss", "review"}:  # "discussed the border with Ruiz": the parser hangs whom with on what
        inner += [noun for noun in token.those("dobj") if "with" not in found]
    for name, nouns in ((name, nouns) for noun in inner for name, nouns in grammar.prepositions(noun).items()):
        found.setdefault(name, nouns)  # "came under fire from rebels"
    if entry.frame.kind == "attack" and _headlined(token, found):
        found["object"] = found.pop("subject")
    return found


def _headlined(token: Token, found: grammar.Arguments) -> bool:
    """ "Mayor gunned down outside home": a headline leaves out "was", and the parser takes it for what he did."""
    subjects = found.get("subject", [])
    alone = (
        token.tag in {"VBD", "VBN"}
        and token.dep == "ROOT"
        and token.lower in _DONE_TO
        and found.keys().isdisjoint({"object", "at", "from"})
    )
    armed = words("violent") | words("lawful")
    bare = not any(c.lower in {"the", "his", "her"} for t in subjects for c in t.children)
    alone = alone and all(t.child("dobj") is None for t in token.those("conj"))  # "shot and killed a guard"
    return alone and bare and bool(subjects) and all(human(t.lower) and t.lower not in armed for t in subjects)


def _fits(entry: Entry, token: Token) -> bool:
    """Part of speech and further words of the trigger agree with the sentence."""
    if entry.noun:
        if not (
            token.is_noun
            or (token.tag == "VBG" and token.child("det", "poss", "amod", "compound") is not None)
            or (token.dep in {"pobj", "dobj"} and token.tag in {"VBG", "JJ", "VB"})
            or _taken_for_verb(token, entry)
        ):
            return False
        if token.dep in {"compound", "nmod"} and token.head.is_noun and token.i < token.head.i:
            return token.head.lower in {"attempt", "attempts", "plot", "spree", "campaign", "wave", "series", "round", "deal", "toll"}
        if not entry.others:
            return True
        before = [c.lower for c in token.children if c.i < token.i]
        return all(o in before or o in token.lower.split("-") for o in entry.others)
    if token.tag == "VBG" and entry.frame.kind == "visit" and (token.dep == "amod" or grammar.is_adjective(token)):
        return False  # "the visiting minister"
    if token.tag == "VBN" and token.child("det") is not None:
        return False  # "three of the wounded"
    if _is_nominal(token):
        if entry.frame.kind != "attack":
            return False
    elif not token.is_verb or token.dep in {"aux", "auxpass"}:
        return (
            token.tag in {"NN", "NNS"}
            and token.dep == "ROOT"
            and not entry.others
            and not entry.frame.weak
            and token.child("nsubj", "dobj") is not None
        )
    there = next((c.i for c in token.those("prep") if c.lower in {"in", "at"}), None)  # "was to have been in Lima to sign it"
    aims = {c for c in token.those("xcomp") if there is not None and c.i > there and c.tag == "VB"}
    apart = (
        c for c in token.those("xcomp", "attr", "acomp") if c not in aims if c.lower not in _WHEREABOUTS or c.child("xcomp") is not None
    )
    if entry.lemma in {"be", "be with"} and next(apart, None) is not None:
        return False  # "is to visit", "is the first": no whereabouts
    if not entry.others:
        return True
    reach = _LONG if entry.frame.name == "driving out" else _REACH
    near = {t.lower for t in token.subtree() if token.i < t.i <= token.i + reach and not _set_apart(t, token)} | {
        t.lower for t in token.those("nsubjpass")
    }
    if entry.frame.name == "taking along":  # "sent its envoy to the east, Ana Ruiz, to Lima"
        near |= {t.lower for t in token.those("prep") if t.i > token.i}
    return all(o in near for o in entry.others)


def _set_apart(word: Token, verb: Token) -> bool:
    """ "Flew home after a raid at a mill": what went before stands between them, so that nobody flew at it."""
    between = takewhile(lambda t: t is not verb, word.ancestors())
    return any(t.lower in _PARTING and t.dep in {"prep", "mark"} for t in between)


_PARTING = frozenset({"after", "before", "since", "following"})
_OF_NOUNS = frozenset({"csubj", "nsubj", "nsubjpass", "pobj", "dobj"})


def _is_nominal(token: Token) -> bool:
    """ "shelling of a checkpoint by troops", "the setting on fire of a shop": a verb that stands as a noun."""
    if token.tag not in {"VBG", "NN"} or not token.lower.endswith("ing") or token.child("dobj") is not None:
        return False
    if token.dep not in _OF_NOUNS and (token.dep != "ROOT" or token.child("aux", "nsubj") is not None):
        return False
    named = token.child("det") is not None and any(p.lower == "of" for p in token.subtree() if token.i < p.i <= token.i + 3)
    return named or any(p.lower in {"of", "by"} for p in token.those("prep", "agent"))


def _taken_for_verb(token: Token, entry: Entry) -> bool:
    """ "airstrikes" in "coalition airstrikes on a port killed two": an event noun that the parser takes for a verb."""
    plural = entry.frame.kind == "attack" and token.tag == "VBZ" and token.lower == f"{entry.lemma}s" and token.dep == "ROOT"
    return plural or (token.tag == "VBG" and _is_nominal(token))


def _lent(verb: Token, table: Lexicon) -> bool:
    """ "launched a raid": the noun is the trigger, and decides what is meant."""
    entries = [entry for noun in verb.those("dobj") for entry in table.of(noun.lower) if _fits(entry, noun)]
    return any(e.noun and "subject" in e.frame.roles and verb.lower in verb_forms(*e.frame.light) for e in entries)
