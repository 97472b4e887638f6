"""Words of violence that tell of none: "prices shot up", "stormed out of the room", "was ambushed by reporters"."""

from timeline_cli.events.hit import Hit
from timeline_cli.language import grammar
from timeline_cli.language.inflect import noun_forms, verb_forms
from timeline_cli.language.tree import Token

_SHOOT, _STORM, _STRIKE, _FIGHT = (verb_forms(verb) for verb in ("shoot", "storm", "strike", "fight"))
_WIN = verb_forms("win", "lose")
_BESET = verb_forms("ambush", "besiege", "attack", "bombard")
_AWAY = frozenset({"out", "off"})
_OFF = frozenset({"off", "up"})
_LISTS = frozenset({"agenda", "list", "lists", "register", "roll", "rolls"})
_UP = frozenset({"up", "past"})
# whose only weapons are questions and votes
_QUESTIONERS = frozenset(
    {"reporter", "reporters", "journalist", "journalists", "photographer", "photographers", "paparazzi", "hecklers", "critics"}
    | {"backbenchers", "senators", "mps", "shareholders"}
)
_HACKERS = frozenset({"hacker", "hackers"})
_WEATHER = noun_forms(
    "rain", "snow", "snowfall", "storm", "hailstorm", "blizzard", "wind", "drought", "heatwave", "flood", "locust", "frost", "wave"
)


def figurative(hit: Hit) -> bool:
    """True for a word of violence whose company makes it a figure of speech."""
    token, args = hit.token, hit.args
    verb = grammar.carrying_verb(token) if hit.noun else token
    if verb is not None and any(map(_is_weather, verb.those("nsubj"))):
        return True  # "heavy rain laid siege to the valley"
    if token.lower == "besieged" and token.dep == "amod":
        return True  # "crossed into the besieged town"
    if hit.noun:
        matched = token.dep == "dobj" and token.head.lower in _WIN
        return token.lower.startswith("shootout") and (matched or any(c.lower == "penalty" for c in token.those("compound")))
    doers = args.get("subject", [])
    if token.lower in _BESET and doers and (all(t.lower in _QUESTIONERS for t in doers) or all(t.lower in _HACKERS for t in doers)):
        return True
    beside = {c.lower for c in token.those("prt", "advmod", "prep")}
    if token.lower in _STRIKE and any(c.lower in _OFF and _LISTS.issuperset(t.lower for t in c.those("pobj")) for c in token.children):
        return True  # "struck two names off the list", "struck up a friendship", but "struck a ship off Oslo"
    if token.lower in _FIGHT and any(t.lower in {"life", "lives"} for t in args.get("for", [])):
        return True
    if token.lower in _SHOOT and any(t.tag == "CD" and t.child("quantmod") is not None for t in args.get("object", [])):
        return True  # "shot up to $16": the parser takes the price for who was shot
    if not args.get("object") and not grammar.is_passive(token):
        rises = token.lower in _SHOOT and (not beside.isdisjoint(_UP) or any(t.lower != "death" for t in args.get("to", [])))
        return rises or (token.lower in _STORM and not beside.isdisjoint(_AWAY))
    return False


def _is_weather(noun: Token) -> bool:
    """ "Heavy rain", but not "a storm of shells", "waves of drones"."""
    return noun.lower in _WEATHER and all(prep.lower != "of" for prep in noun.those("prep"))
