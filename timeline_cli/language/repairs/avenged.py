"""What an avenged deed is told with: "the raid was in retaliation for a bombing in Lomora on Monday" has the bombing there and then."""

from collections.abc import Sequence

from timeline_cli.language.tree import Token

REPRISALS = frozenset({"revenge", "retaliation", "reprisal", "response", "reply", "answer", "punishment", "vengeance"})
_BE = frozenset({"is", "was", "are", "were", "be", "been"})


def rehang_avenged(tokens: Sequence[Token]) -> None:
    """Rehangs on the deed avenged, in place, the phrases of place and time behind it that the parser hung on the verb."""
    for reprisal in tokens:
        verb = reprisal.head.head if reprisal.dep == "pobj" else reprisal.head
        if reprisal.lower not in REPRISALS or verb.lower not in _BE:
            continue
        deed = next((n for p in reprisal.those("prep") if p.lower in {"for", "to"} for n in p.those("pobj")), None)
        for phrase in [p for p in verb.those("prep") if deed is not None and p.i > deed.i]:
            phrase.hang(deed or verb, "prep")
