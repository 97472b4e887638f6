"""Traffic, which strikes and ploughs into people as well."""

from timeline_cli.events.foiled import laden
from timeline_cli.events.lexicon import words
from timeline_cli.language import grammar
from timeline_cli.language.inflect import verb_forms
from timeline_cli.language.tree import Token
from timeline_cli.model.kind import Frame

_TRAFFIC = frozenset({"vehicle", "jeep", "train", "tractor", "trailer", "taxi", "motorcycle", "motorbike"}) | {
    *("car", "lorry", "truck", "bus", "minibus", "coach", "van"),
}
_COLLIDE = verb_forms("hit", "strike")
_IN_THE_WAY = frozenset({"tree", "pole", "lamppost", "wall", "barrier", "ditch", "rock", "pylon", "fence", "kerb", "cow"})
_DRIVEN = frozenset({"bus", "coach", "driver", "lorry", "minibus", "motorist", "tanker", "trailer", "truck", "vehicle", "car"})
_UNSTEERED = frozenset({"control", "brake", "brakes", "veered", "skidded", "swerved", "overturned", "somersaulted"})


def collides(frame: Frame, verb: Token) -> bool:
    """ "An army lorry hit a tree", "a bus struck a truck": traffic."""
    if frame.name != "violence" or verb.lower not in _COLLIDE:
        return False
    told = grammar.of_verb(verb)
    ran, into = told.get("subject", []), told.get("object", [])
    return bool(ran) and all(t.lower in _TRAFFIC and not laden(t) for t in ran) and any(t.lower in _TRAFFIC | _IN_THE_WAY for t in into)


def out_of_control(lowered: set[str]) -> bool:
    """ "The driver lost control and ploughed into a crowd", where no word tells violence."""
    steered = not lowered.isdisjoint(_DRIVEN) and not lowered.isdisjoint(_UNSTEERED)
    return steered and not lowered & words("violent")
