"""Which words of a sentence report an event: trigger words in a use that means one."""

import re
from collections.abc import Iterator, Sequence

from timeline_cli.actors import names
from timeline_cli.events.armed import living, may_fight, struck_by_armed
from timeline_cli.events.foiled import finders, laid, may_be_foiled
from timeline_cli.events.frames import Entry, Lexicon, lexicon, light_forms
from timeline_cli.events.lexicon import human, words
from timeline_cli.language import grammar, world
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.kind import Frame

_WORD = re.compile(r"[A-Za-zé]+(?:-[a-z]+)*")
_PRESENCE = re.compile(
    r"\b(?:is|was|are|were|been|be) (?:back |already |again |also |last |both )*(?:in|at|there|due)\b"
    r"|\bon (?:a visit|a trip|(?:his|her|their|its) way to)\b"
    r"|\bbeen (?:to|with)\b|\b(?:was|were) with\b"
)
_BURSTS = frozenset({"explosion", "going off"})  # what did not go off was meant to
_TRIES = frozenset({"attempt", "attempts", "attempted", "plot", "plots", "plotted", "tried"})
_WHEREABOUTS = frozenset({"due", "back", "present", "expected", "last"})  # adjectives that leave "is" a word of place
_AHEAD = frozenset({"will", "wo", "would", "is", "are"})
_PAPERS = frozenset({"protocol", "declaration", "deal", "compact", "charter"})  # that a place may give its name
UNNAMED_PAPERS = frozenset({"it", "them", "names", "signatures"})  # "the two presidents signed it", "put their names under it"
_JOINT_BODY = "joint body"  # the objects of a frame
_STOPPING = frozenset(form for verb in ("stop", "cease", "quit") for form in verb_forms(verb))
_REACH = 6  # words between a verb and the further words of its trigger
_COMMON = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
# games, and pages: "the final against Porto", but not "the final round of talks"; "the Premier League", but not "the Arab League"
_NO_JOURNEY = re.compile(
    r"\b(?i:match|tournament|championship|website|semifinal|playoff)\b|\bleague\b"
    r"|\b(?i:final)\b(?=\s+(?:of|in|on|at|against|between|with|after|by)\b|\W*$|[,;])"
    r"|\b(?:Premier|Champions|Europa|Football|Rugby|Cricket|Hockey|Basketball|Major|Minor|Super|National) League\b"
)
# "spoke by telephone": no meeting in person
_REMOTE = re.compile(
    r"\b(?:by|over the|via|on the|in a) (?:tele)?phone\b|\b(?:tele)?phone (?:call|conversation|talks)\b|\bteleconference\b"
    r"|\bvideo (?:call|link|conference)\b|\bby (?:video|letter)\b|\bvirtual(?:ly)?\b",
    re.I,
)


class Hit:
    """A trigger in a sentence, with its frame and its arguments."""

    __slots__ = ("args", "frame", "noun", "token")

    def __init__(self, token: Token, frame: Frame, noun: bool, args: grammar.Arguments) -> None:
        self.token = token
        self.frame = frame
        self.noun = noun
        self.args = args

    @property
    def definite(self) -> bool:
        """ "the attack", "their talks": told of before, or known."""
        return self.noun and any(c.lower in {"the", "this", "that", "these", "those"} or c.dep == "poss" for c in self.token.children)

    def __repr__(self) -> str:
        return f"<{self.frame.kind}/{self.frame.name} {self.token.text} {self.args}>"


def may_report(sentence: str, table: Lexicon) -> bool:
    """A cheap test before any parse: does the sentence hold a trigger word, and what must stand beside it?"""
    lowered = sentence.lower()
    said = [match.group() for match in _WORD.finditer(lowered)]
    found = [(n, entry) for n, word in enumerate(said) if word not in _COMMON for entry in _entries(word, table)]
    presence = _PRESENCE.search(sentence) is not None
    if not (found or presence):
        return False
    company = set(said).union(*(word.split("-") for word in said if "-" in word))
    journey = _REMOTE.search(sentence) is None and _NO_JOURNEY.search(sentence) is None
    return (presence and journey) or any(
        _complete(entry, said, n) and _accompanied(said[n], entry, company, journey, sentence) for n, entry in found
    )


def _entries(word: str, table: Lexicon) -> tuple[Entry, ...]:
    """The triggers that a word may be by itself, or else by its last part: "car-bombing"."""
    return table.of(word if word in table else word.rsplit("-", 1)[-1])


def is_paper(word: str) -> bool:
    """True for a lower-case noun for what is signed: "treaty", "contracts"."""
    return word in words("signed") or word.rstrip("s") in words("signed")


def _complete(entry: Entry, said: Sequence[str], at: int) -> bool:
    """True where the further words of a trigger may stand as `_fits` wants them: soon after a verb, anywhere before a noun."""
    if not entry.others:
        return True
    near = said[: at + 1] if entry.noun else said[at : at + _REACH + 1]
    parts = {part for word in near for part in (word, *word.split("-"))}
    return parts.issuperset(entry.others)


def _accompanied(word: str, entry: Entry, company: set[str], journey: bool, sentence: str) -> bool:
    """False where `hits` would turn the trigger down for the words of the sentence alone."""
    frame = entry.frame
    if frame.kind != "attack" and frame.objects not in {"", "human", "held"} and words(frame.objects).isdisjoint(company):
        return False
    if frame.objects == _JOINT_BODY and "joint" not in company:
        return False
    if frame.needs_object and not frame.objects and UNNAMED_PAPERS.isdisjoint(company) and not any(map(is_paper, company)):
        return False
    if frame.needs_light and word not in _PAPERS and light_forms(frame.light).isdisjoint(company):
        return False
    if frame.kind == "visit":
        return journey
    if frame.kind == "attack" and entry.noun and frame.objects:
        return not words(frame.objects).isdisjoint(company)
    if frame.kind == "attack" and frame.weak and frame.violent_modifier:
        return word.startswith(("operation", "strike", "hit")) or not words("forceful").isdisjoint(company)
    weapons = frame.kind != "attack" or not frame.weak
    if weapons or (frame.name != "impact" and any(other in words("violent") for other in company if other != word)):
        return True
    return (frame.name == "blast" and may_be_foiled(company)) or may_fight(frame.name, sentence)


def hits(tree: Tree, table: Lexicon | None = None) -> Iterator[Hit]:
    """The triggers of one sentence, in order, the longest frame of each word first; uses that mean no event are left out."""
    table = table or lexicon()
    lowered = {t.lower for t in tree.tokens}
    sure = {t.i for t in tree.tokens for e in _entries(t.lower, table) if e.frame.kind == "attack" and not e.frame.weak and _fits(e, t)}
    text = tree.span.of(tree.text)
    journey = _REMOTE.search(text) is None and _NO_JOURNEY.search(text) is None
    for token in tree.tokens:
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
        entries = _entries(token.lower, table)
        nominal = bool(entries) and _is_nominal(token)
        if nominal and any(entry.noun for entry in entries):
            entries = tuple(entry for entry in entries if entry.noun)  # "the shelling of"
        for entry in entries:
            if not _fits(entry, token):
                continue
            frame = entry.frame
            lent = frame.kind == "attack" and not entry.noun and frame.weak and _lent(token, table)
            if lent or (frame.kind == "visit" and not journey):
                continue
            hit = Hit(token, frame, entry.noun or nominal, _arguments(token, entry))
            if _means_it(hit, lowered, bool(sure - {token.i})):
                yield hit
                break


def _arguments(token: Token, entry: Entry) -> grammar.Arguments:
    if entry.noun:
        return grammar.of_noun(token, light_forms(entry.frame.light))
    found = grammar.of_gerund(token) if _is_nominal(token) else grammar.of_verb(token)
    inner = [t for t in token.subtree() if token.i < t.i <= token.i + 6 and t.is_noun and t.lower in entry.others]
    for name, nouns in ((name, nouns) for noun in inner for name, nouns in grammar.prepositions(noun).items()):
        found.setdefault(name, nouns)  # "came under fire from rebels"
    return found


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
            return token.head.lower in {"attempt", "attempts", "plot", "spree", "campaign", "wave", "series", "round", "deal"}
        if not entry.others:
            return True
        before = [c.lower for c in token.children if c.i < token.i]
        return all(o in before or o in token.lower.split("-") for o in entry.others)
    if token.tag == "VBG" and entry.frame.kind == "visit" and (token.dep == "amod" or grammar.is_adjective(token)):
        return False  # "the visiting minister"
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
    if entry.lemma in {"be", "be with"} and any(c.lower not in _WHEREABOUTS for c in token.those("xcomp", "attr", "acomp")):
        return False  # "is to visit", "is the first": no whereabouts
    if not entry.others:
        return True
    near = {t.lower for t in token.subtree() if token.i < t.i <= token.i + _REACH}
    return all(o in near for o in entry.others)


def _is_nominal(token: Token) -> bool:
    """ "shelling of a checkpoint by troops", "the setting on fire of a shop": a verb that stands as a noun."""
    deps = {"csubj", "nsubj", "nsubjpass", "pobj", "dobj"}
    if token.tag not in {"VBG", "NN"} or not token.lower.endswith("ing") or token.dep not in deps or token.child("dobj") is not None:
        return False
    named = token.child("det") is not None and any(p.lower == "of" for p in token.subtree() if token.i < p.i <= token.i + 3)
    return named or any(p.lower in {"of", "by"} for p in token.those("prep", "agent"))


def _taken_for_verb(token: Token, entry: Entry) -> bool:
    """ "airstrikes" in "coalition airstrikes on a port killed two": an event noun that the parser takes for a verb."""
    return (token.tag == "VBG" and _is_nominal(token)) or (token.tag == "VBZ" and token.lower == f"{entry.lemma}s" and token.dep == "ROOT")


def _lent(verb: Token, table: Lexicon) -> bool:
    """ "launched a raid": the noun is the trigger, and decides what is meant."""
    entries = [entry for noun in verb.those("dobj") for entry in table.of(noun.lower) if _fits(entry, noun)]
    return any(e.noun and "subject" in e.frame.roles and verb.lower in light_forms(e.frame.light) for e in entries)


def _means_it(hit: Hit, lowered: set[str], beside: bool) -> bool:
    """The use of the word is the one that the frame is about; `beside` another word that tells violence by itself."""
    frame, token = hit.frame, hit.token
    if _negated(token, hit.noun, frame):
        return False
    if frame.kind == "attack":
        return _violent(hit, lowered, beside)
    if frame.objects and not any(_wanted(t, hit) for t in hit.args.get("object", [])):
        return False
    if frame.needs_light:
        carrier = grammar.carrying_verb(token)
        acl = [c for c in token.children if c.dep in {"acl", "relcl"} and c.lower in light_forms(frame.light)]
        made = bool(acl) or (carrier is not None and carrier.lower in light_forms(frame.light))
        return made or (token.lower in _PAPERS and _named_for_place(token))
    if frame.destination and "under" in hit.args:
        return False  # "came under fire"
    return not any(t.lower in words("missile") for t in hit.args.get("subject", []))  # "two rockets landed"


def _named_for_place(paper: Token) -> bool:
    """ "the Quito protocol", "the Declaration of Lima"."""
    own = [c for c in paper.children if c.dep in {"compound", "amod", "nmod"}]
    own += [n for prep in paper.those("prep") if prep.lower == "of" for n in prep.those("pobj")]
    return any(c.lower == "the" for c in paper.children) and any(world.place(c.text) is not None for c in own if c.text[:1].isupper())


def _violent(hit: Hit, lowered: set[str], beside: bool) -> bool:
    frame, token = hit.frame, hit.token
    others = lowered - {token.lower}
    before = {c.lower for c in token.children if c.dep in {"compound", "amod", "nmod"}}
    waged = {c.lower for t in token.those("dobj") if t.lower in {"battle", "fight", "war"} for c in t.children}  # "fought a court battle"
    if (before | waged) & words("harmless_before"):
        return False
    args = grammar.prepositions(token) if hit.noun else hit.args  # of a noun its own: "on Monday" belongs to the verb
    for relations in (("object",), ("on", "against", "object", "of", "for", "over")):
        targets = [t.lower for relation in relations for t in args.get(relation, [])]
        if targets and all(t in words("harmless_after") for t in targets):
            return False
    means = [t.lower for t in args.get("with", [])]
    if means and all(t in words("harmless_after") for t in means):
        return False  # "bombarded with questions"
    if _blamed(token) or any(t.lower in words("harmless") for t in hit.args.get("subject", [])):
        return False
    if frame.objects and not any(_wanted(t, hit) for t in args.get("of" if hit.noun else "object", [])):
        return False
    if frame.result and any(t.lower in words("lasting") for t in args.get("subject", [])):
        return False
    if not frame.weak:
        return not (lowered & words("harmless") and not lowered & words("violent"))
    if frame.violent_modifier:
        known = words("forceful")
        capital = [t for t in hit.args.get("modifier", []) if t.is_name or t.tag == "JJ"]
        if token.lower.startswith("operation"):
            named = token.child("flat") is not None or (token.is_name and any(c.i == token.i + 1 for c in token.children))
            return named or bool(before & known)
        return bool(before & known or (capital and token.lower.startswith(("strike", "hit")))) and not lowered & {
            "union",
            "unions",
            "wages",
            "pay",
            "workers",
        }
    if lowered & words("harmless"):
        return False
    if frame.name == "blast" and any(finders(token)):
        return laid(token, lowered)
    if frame.name == "coming under fire" and "under" in lowered:  # "came under fire for his budget", "from critics"
        armed = words("violent") | words("lawful")
        return args.keys().isdisjoint({"for", "over"}) and all(t.lower in armed or t.is_name for t in args.get("from", []))
    if (beside or others & words("violent")) and frame.name != "impact":
        return True
    doers = [] if hit.noun else args.get("subject", [])
    if frame.name == "killing" and token.tag == "VB" and token.head.lower in _TRIES and any(map(living, args.get("object", []))):
        return True  # "an attempt to kill the governor"
    hurt = [t for relation in ("object", "on", "at", "against", "into") for t in args.get(relation, [])]
    return struck_by_armed(frame.name, doers, hurt, token, lowered)


def _wanted(thing: Token, hit: Hit) -> bool:
    """An object that the frame is about; of what is seized also a named place, or people where no police seize them."""
    if thing.lower in {"part", "parts", "half"}:
        return any(_wanted(n, hit) for n in grammar.prepositions(thing).get("of", []))  # "captured part of a fort"
    if hit.frame.objects == "human":
        return human(thing.lower) or thing.is_name or thing.tag in {"PRP", "CD"}
    if thing.lower in words(hit.frame.objects):
        return hit.frame.objects != _JOINT_BODY or any(c.lower == "joint" for c in thing.children)
    if hit.frame.objects != "held":
        return False
    by = {t.lower for t in hit.args.get("subject", [])}
    return thing.is_name or (human(thing.lower) and bool(by & words("violent")) and not by & words("lawful"))


def _blamed(noun: Token) -> bool:
    """ "came under attack for his budget": criticism."""
    under = noun.head
    return noun.dep == "pobj" and under.lower == "under" and any(p.lower in {"for", "over"} for p in (*noun.children, *under.head.children))


def stays_away(verb: Token) -> bool:
    """ "will not come to Lima next Friday", "is not flying to Lima on Monday": not a visit on the day that was meant for it."""
    below = {t.lower for t in verb.subtree()}
    ahead = any(c.dep == "aux" and c.lower in _AHEAD for c in verb.children)
    return ahead and verb.child("neg") is not None and bool(below & names.words("calendar"))


def _last_time(token: Token) -> bool:
    """ "have not met since May": they met in May."""
    return any(c.dep == "neg" for c in token.children) and any(c.dep == "prep" and c.lower in {"since", "until"} for c in token.children)


def _negated(token: Token, noun: bool, frame: Frame) -> bool:
    if noun:
        if any(c.lower in {"no", "any", "without"} for c in token.children if c.dep in {"det", "neg"}):
            return True
        verb = grammar.carrying_verb(token)
        undone = verb is not None and verb.child("neg") is not None and token.dep in {"dobj", "nsubjpass"}
        known = frame.kind == "attack" and any(c.lower == "the" for c in token.children)  # "the raid was never explained"
        return undone and not (known and verb is not None and verb.lower not in light_forms(frame.light))
    if _last_time(token) or frame.name in _BURSTS or (frame.kind == "visit" and stays_away(token)):
        return False
    if any(c.dep == "advmod" and c.lower in words("habitual") for c in token.children):
        return True
    if token.dep == "xcomp" and token.head.lower in _STOPPING:
        return True  # "have stopped shooting"
    if any(c.lower == "no" for noun in token.those("nsubj", "nsubjpass", "dobj") for c in noun.children if c.dep in {"det", "neg"}):
        return True  # "no helicopter has been shot down"
    return (
        any(c.dep == "neg" for c in token.children)
        or (token.dep == "xcomp" and any(c.dep == "neg" for c in token.head.children))
        or any(c.lower in {"never", "nobody", "none"} for c in token.children)
    )
