"""Which way a clause points: tense and words beside a date that names no year."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import msgspec

from timeline_cli.model.meaning import LISTED, Direction, Length, Meaning, Named, Now, Shift, Unit, parts
from timeline_cli.timex.lexer import Item
from timeline_cli.timex.lexicon import table

_REACH = 25  # words to either side
_PHRASE = 4  # words between what a date possesses and the pronoun of its relative clause
_OFF = 8  # words behind a date in which what lay ahead is told as called off
_CALENDAR = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_PARTICIPLE = 5  # words before a participle among which its auxiliary stands: "will soon be released"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("cues")[name])


def directed(meaning: Meaning, items: Sequence[Item], place: int) -> Meaning:
    """The meaning of `items[place]` with the direction that its clause gives to a name without a year, or to "in five weeks"."""
    if isinstance(meaning, Named):
        if meaning.anchor == "none" or meaning.direction is not Direction.NEAREST or meaning.cue:
            return meaning
        suffered = _suffered(items, place)
        if suffered is None and _attributive(meaning, items, place):
            return meaning
        way, cue = suffered or _apposed(items, place) or direction(items, place, place + 1)
        return msgspec.structs.replace(meaning, direction=way, cue=cue)
    if isinstance(meaning, Length):
        return _ahead(meaning, items, place)
    changed = {name: directed(part, items, place) for name, part in parts(meaning).items()}
    return msgspec.structs.replace(meaning, **changed) if changed else meaning


def _attributive(named: Named, items: Sequence[Item], place: int) -> bool:
    """ "The June agreement will cost them dear": the verb is not of the month."""
    month = named.month is not None and named.day is None and named.weekday is None
    return month and place > 0 and items[place - 1].word in _DETERMINERS


def _suffered(items: Sequence[Item], place: int) -> tuple[Direction, str] | None:
    """ "The raid in June still angers them", "the June bombing", "Friday's attack": nobody tells when such things will be."""
    before, after = items[max(0, place - 2) : place], [i for i in items[place + 1 : place + 3] if i.word not in ("'s", "’s")]
    deed = before[0].word if len(before) > 1 and before[1].word in ("in", "of", "on") else ""
    if deed and any(item.word in _words("feared") for item in items[max(0, place - 2 - _PHRASE) : place - 2]):
        deed = ""  # "threatened to attack on Monday", "a raid planned for Monday"
    found = next((word for word in (deed, after[0].word if after else "") if word in _words("deeds")), None)
    return (Direction.PAST, found) if found is not None else None


def as_listed(meaning: Meaning) -> Meaning:
    """The meaning of a date that stands before a colon in a list of dates, whose entries tell what was in the present tense."""
    if isinstance(meaning, Named):
        return msgspec.structs.replace(meaning, direction=Direction.NEAREST, cue=LISTED)
    changed = {name: as_listed(part) for name, part in parts(meaning).items()}
    return msgspec.structs.replace(meaning, **changed) if changed else meaning


def _ahead(length: Length, items: Sequence[Item], place: int) -> Meaning:
    """ "They will meet in five weeks": a time that lies so far ahead, where the clause tells the future; a length elsewhere."""
    if length.unit not in _CALENDAR or length.sign or place == 0 or items[place - 1].word not in ("in", "within"):
        return length
    if items[place - 1].word == "within":
        way, _ = direction(items, place, place + 1)
        return msgspec.structs.replace(length, sign=1, of=Now()) if way is Direction.FUTURE else length
    if not length.count:
        return length
    opens = items[place - 1].text == "In"
    beside = range(place + 1, place + 1 + _REACH) if opens else range(place - 1 - _PHRASE, place - 1)
    if any(i.word in _words("of all") or i.word.endswith("est") for i in items[max(0, beside.start) : beside.stop]):
        return length  # "the first visit in ten years", "in ten years it was the first visit"
    way, _ = direction(items, place, place + 1)
    ahead = way is Direction.FUTURE or (opens and way is Direction.NEAREST)  # "In five weeks the talks end"
    return Shift(Now(), length.unit, length.count) if ahead else length


def _apposed(items: Sequence[Item], place: int) -> tuple[Direction, str] | None:
    """The way that the word points to which a name is apposed: "tomorrow, Tuesday", "yesterday (Friday)"."""
    if place < 2 or items[place - 1].word not in (",", "("):
        return None
    match items[place - 2].meaning:
        case Shift(of=Now(), unit=Unit.DAY, count=count) if count:
            return Direction.FUTURE if count > 0 else Direction.PAST, items[place - 2].word
    return None


def direction(items: Sequence[Item], first: int, last: int) -> tuple[Direction, str]:
    """The direction of the expression `items[first:last]` and the word that gives it.

    The verb of what it possesses decides ("Monday's race, in which he will run"),
    else the nearest to its left, else the first to its right.
    """
    clause = _own_clause(items, last)
    own = _toward(items, range(clause, min(len(items), clause + _REACH))) if clause else None
    own = own or _moved(items, first)
    left = own or _toward(items, range(first - 1, max(-1, first - 1 - _REACH), -1))
    if left and left[0] is Direction.FUTURE and left[1] in _words("meant") and (missed := _missed(items, last)):
        return Direction.PAST, missed
    if left and left[0] is Direction.FUTURE and (off := _called_off(items, last)):
        return Direction.NEAREST, off
    if left:
        return left
    right = _toward(items, range(last, min(len(items), last + _REACH)))
    link = items[first - 1].word if first else ""
    return right or ((Direction.FUTURE, link) if link in _words("limit") else (Direction.NEAREST, ""))  # "stays in force until Friday"


def _moved(items: Sequence[Item], first: int) -> tuple[Direction, str] | None:
    """ "Postponed until June", "put off to Friday": where a plan was moved to lies ahead."""
    before = [item.word for item in items[max(0, first - 3) : first]]
    moved = next((word for word in before if word in _words("moved") and before[-1] in ("until", "till", "to")), None)
    return (Direction.FUTURE, moved) if moved is not None and (moved != "put" or "off" in before or "back" in before) else None


def _called_off(items: Sequence[Item], last: int) -> str:
    """ "A meeting set for 7 December was cancelled": it lay ahead then, which may be long ago; the word that tells it, or none."""
    after = [item.word for item in takewhile(lambda item: item.word not in _words("stop"), items[last : last + _OFF])]
    was = next((n for n, word in enumerate(after) if word in ("was", "were")), None)
    told = after[was + 1 : was + 4] if was is not None else []
    off = next((word for word in told if word in _words("off")), "")
    return off if off not in ("called", "put", "broken") or "off" in told else ""


def _missed(items: Sequence[Item], last: int) -> str:
    """ "Was due on Friday but stayed at home", "but never came": the words that tell that the day is over; none where nothing does."""
    told = [item.word for item in items[last : last + 2]]
    return " ".join(told) if len(told) > 1 and told[0] == "but" and told[1] in _words("missed") else ""


def _own_clause(items: Sequence[Item], last: int) -> int | None:
    """Where the relative clause begins that tells of what a date possesses: "Monday's race, in which he will run"."""
    if "".join(item.word for item in items[last : last + 2]) not in ("'s", "’s"):
        return None
    return next((p for p in range(last + 3, min(len(items), last + 3 + _PHRASE)) if items[p].word in _words("relative")), None)


def _toward(items: Sequence[Item], places: range) -> tuple[Direction, str] | None:
    loose = False  # "accepted an invitation to come in May"
    for place in places:
        word = items[place].word
        if items[place].meaning is not None:
            continue
        if word[0] == "\n" or word in _words("stop"):
            return None
        if word in _words("vow"):
            ahead_of_it = places.step < 0 and items[place + 1].word != "on"
            return Direction.FUTURE if ahead_of_it else Direction.PAST, word
        if _is_future(items, place):
            return Direction.FUTURE, _with_tense(items, place)
        loose = loose or (places.step < 0 and _is_infinitive(items, place))
        if _is_past(items, place):
            ahead = next((p for p in range(place - 1, max(-1, place - _PARTICIPLE), -1) if _is_future(items, p)), None)
            return (
                (Direction.FUTURE, _with_tense(items, ahead))
                if ahead is not None and "be" in {i.word for i in items[ahead:place]}
                else (Direction.NEAREST if loose else Direction.PAST, word)
            )
    return None


def _with_tense(items: Sequence[Item], place: int) -> str:
    """ "is to", "are due": with the present tense before it, which looks ahead from the day of publication."""
    before = items[place - 1].word if place else ""
    return f"{before} {items[place].word}" if before in _words("present") else items[place].word


def _is_future(items: Sequence[Item], place: int) -> bool:
    word = items[place].word
    if word == "to":
        return place > 0 and items[place - 1].word in _words("before_to") | _words("owe")
    if word == "set":  # "is set to meet", but not "set fire to a mill"
        return (place > 0 and items[place - 1].word in _words("before_to")) or (
            place + 1 < len(items) and items[place + 1].word in ("to", "for")
        )
    if word == "won":
        return place + 1 < len(items) and items[place + 1].word in "'’"
    if word in _words("comes into"):  # "takes effect", "enters into force"
        return any(item.word in ("effect", "force", "place") for item in items[place + 1 : place + 3])
    if word == "would" and place + 1 < len(items) and items[place + 1].word in {"not", "n", "have"}:
        # "would not even receive her in March", "in March it would have seemed a lot"; but "would not be coming on Monday"
        behind = [item.word for item in items[place + 2 : place + 6] if item.word not in {"'", "’", "t"}]
        return len(behind) > 1 and behind[0] == "be" and behind[1].endswith("ing")
    if word in _words("may be"):
        behind = [item.word for item in items[place + 1 : place + 4] if item.word not in _words("meanwhile")]
        return behind[:1] == ["be"] and not _words("noticed").intersection(behind)
    return word in _words("future")


def _is_infinitive(items: Sequence[Item], place: int) -> bool:
    """ "To visit", but not "to Lima", "to the town"."""
    after = items[place + 1] if place + 1 < len(items) else None
    verb = after is not None and after.text.isalpha() and after.text.islower() and after.word not in _words("noun")
    return items[place].word == "to" and verb


def _is_past(items: Sequence[Item], place: int) -> bool:
    word, written = items[place].word, items[place].text
    if word == "last" and place > 0 and items[place - 1].word in _words("before_last"):
        return False  # "are to last until Friday"
    regular = len(word) > 3 and word.endswith("ed") and not word.endswith("eed")
    if regular and place > 0 and items[place - 1].word in _words("before noun"):
        return False  # "the mixed commission", "for mixed patrols"
    return word in _words("past") or (regular and (written[0].islower() or written.isupper()))
