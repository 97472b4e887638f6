"""Speakers given back to their verb: in "Raiders killed nine people, police and residents said" none of these was killed."""

from collections.abc import Sequence

from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import FINITE, SUBJECTS, Token

# what who says something does in saying it: "…, police said, adding that …"
_SPEAK = verb_forms(
    *("accuse", "add", "argue", "ask", "blame", "call", "cite", "claim", "deny", "describe", "explain"),
    *("insist", "note", "quote", "refer", "say", "speak", "stress", "urge", "vow", "warn"),
)
# what is done about those who killed, and kills nobody: "troops hunt the men who stormed a post, killing nine"
_AFTER = verb_forms(
    "search", "hunt", "seek", "look", "arrest", "detain", "hold", "identify", "name", "mourn", "bury", "condemn", "denounce"
)
_HARM = frozenset({"killing", "wounding", "injuring", "hurting", "destroying", "damaging"})
# what is told of a place or of people, and harms nobody
_HOLD = verb_forms(
    "claim", "dispute", "control", "hold", "govern", "share", "own", "use", "patrol", "administer", "occupy", "call", "know", "work"
)
_CLOSING = frozenset({'"', "”", "''", "’"})
_SAY = verb_forms("say", "report", "confirm", "announce", "add", "claim", "write", "state")


def part_speakers(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: the parser takes who says something behind a comma for more of what is listed before."""
    for verb in tokens:
        if verb.lower not in _SAY or verb.tag not in FINITE or verb.child(*SUBJECTS, "dobj") is not None:
            continue
        listed = [t for t in tokens if t.i < verb.i and t.dep in {"conj", "appos"} and t.is_noun and t.subtree()[-1].i == verb.i - 1]
        first = next((t for t in listed if tokens[t.subtree()[0].i - 1].text == ","), None)
        if first is None or not _closes(first, verb):
            continue
        for other in [t for t in listed if t.i > first.i and first not in t.ancestors()]:
            other.hang(first, "conj")
        first.hang(verb, "nsubj")
        told = verb.head
        if verb.dep == "conj" and told.is_verb:
            verb.hang(verb if told.head is told else told.head, told.dep)
            told.hang(verb, "ccomp")


def close_quotes(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: of "They will not," Ruiz said' the "will" is no part of what she did in saying so."""
    for verb in tokens:
        subject = verb.child("nsubj") if verb.tag in FINITE and verb.dep == "ROOT" else None
        if subject is None:
            continue
        speaker = verb.those("nsubj")[-1]
        end = next((t.i for t in reversed(tokens[: speaker.i]) if t.text in _CLOSING), 0)
        modal = next((t for t in verb.those("aux") if t.i < end), None)
        if modal is None:
            continue
        inside = [t for t in verb.children if t.i < end and t is not modal]
        modal.hang(verb, "ccomp")
        for word in inside:
            word.hang(modal, word.dep)


def _closes(first: Token, verb: Token) -> bool:
    """Whether a clause is told before the comma: "the guard, his wife and a cook said" has none."""
    return any(t.is_verb for t in first.ancestors() if t is not verb and t.i < first.i)


def free_results(tokens: Sequence[Token]) -> None:
    """Rehangs the tree of one sentence in place: in "raiders burned a mill, police said, killing nine" it was not the police who killed.

    Nor was it in "police arrested the men who burned a mill, killing nine".
    """
    for result in tokens:
        if result.dep == "advcl" and result.tag == "VBG" and result.head.lower in _AFTER and tokens[result.i - 1].text == ",":
            told = next((t for t in tokens[result.head.i : result.i] if t.dep == "relcl" and result.head in t.ancestors()), None)
            if told is not None and result.lower not in _SPEAK and result.child(*SUBJECTS, "mark") is None:
                result.hang(told, "advcl")
        if result.dep == "advcl" and result.lower in _HARM and result.head.dep in {"relcl", "acl"} and result.head.lower in _HOLD:
            above = next((t for t in result.head.ancestors() if t.is_verb), None)
            if above is not None and tokens[result.i - 1].text == ",":
                result.hang(above, "advcl")  # "fired at a ship in waters that both claim, wounding two"
    for verb in tokens:
        if verb.lower not in _SAY or verb.tag not in FINITE:
            continue
        told = next((t for t in verb.those("ccomp") if t.i < verb.i), None)
        if told is None:
            continue
        for result in [t for t in verb.those("advcl") if t.tag == "VBG" and t.i > verb.i and t.lower not in _SPEAK]:
            if result.child(*SUBJECTS, "mark") is None and tokens[result.i - 1].text == ",":
                result.hang(told, "advcl")
