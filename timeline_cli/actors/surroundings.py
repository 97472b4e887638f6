"""What stands around a name in the text, and what it tells of the name."""

import re
from collections.abc import Sequence

from timeline_cli.actors import names
from timeline_cli.actors.offices import APPOSED_BEFORE, TITLE_AFTER, another, roles_in
from timeline_cli.language import world
from timeline_cli.model.event import ActorType
from timeline_cli.model.span import Span

_LOCATIVE = re.compile(
    rf"\b(?:in|at|near|from|to|of|outside|around|across|into|towards?|through|leaving|reached|via)\s+(?:the\s+)?{names.LYING}$", re.I
)
_INSIDE = re.compile(rf"(?:(\w+)\W+)?\b(in|at|near|outside)\s+{names.LYING}$", re.I)
# before "in" or "at": what one has in people, and does at them
_TRUST = re.compile(r"(?:confidence|faith|trust(?:s|ed)?|interest(?:ed)?|belief|believe[sd]?|hopes?|found|saw|sees?)$")
_AIM = re.compile(
    r"(?:aim(?:ed|ing)?|anger|angry|directed|fire[ds]?|firing|jeer(?:ed|ing)?|laugh(?:ed|ing)?|look(?:s|ed|ing)?|lunged|pointed|shots?"
    r"|shoot(?:ing)?|shout(?:ed|ing)?|smil(?:ed|ing)|star(?:ed|ing)|threw|thrown|out|hurled)$"
)
_ARTICLE = re.compile(r"\bthe\s+[\"“‘']?$", re.I)
_ACTS = re.compile(
    r"(?:\s+and\s+[A-Z][\w-]+)?\s*(?:,\s+\d\d)?,?\s*(?:(?:later|then|also|earlier|now|again|soon|[a-z]+ly)\s+)?"  # "Ruiz and Vik then met"
    r"(?:(?:who|said|says|told|met|meets|has|had|was)\b|and his\b|arrive[sd]\b|h[eo]lds? talks\b"
    r"|(?:visit|host)(?:s|ed)\b|travell?(?:s|ed)\b"
    r"|(?:shook|shakes?|signed|signs?|agreed|agrees?|vowed|vows?|pledged|warned|urged|thanked|praised|accused|announced|added|replied)\b"
    r"|(?:(?:will|would|(?:is|was|are|were) (?:due )?to|to) )?(?:meet|see|visit|travel to|fly to|hold talks|receive|welcome)s? "
    r"(?=[A-Z]|with\b|his\b|her\b)"
    r"|receive[sd] (?=[A-Z])|(?:travels|heads|returns|returned) (?:to|from)\b"
    r"|(?:c[ao]mes?|flew|flies|went|goes|landed|walked|stood|sat|spoke|talked|smiled|nodded|bowed|lunched|dined|promised|insisted|spent|wore|wrote|asked|refused|declined|insists|believes|hopes)\b)"
)
# a warship: by the prefix of its navy, or by a noun before or after its name ("the frigate Ardent", "the Ardent, a frigate")
_PREFIX = re.compile(
    r"(?:H[DN]?MS|HMAS|HMCS|HMNZS|HNLMS|HSwMS|RFA|USS|USNS|USCGC|INS|PNS|SLNS|BNS|JDS|JS|ROKS|RSS|KRI|KD|BRP|HTMS|TCG|NNS|GNS|SAS|KNS|ENS"
    r"|ARA|ARM|BAP|FS|FGS|ITS|ESPS|NRP|ORP|LNS|RMNS)\s+[A-Z]"
)
_SHIP = r"(?:frigate|destroyer|corvette|cruiser|warship|battleship|minesweeper|minehunter|submarine|gunboat|flagship|cutter)"
_SHIP_BEFORE = re.compile(rf"\b{_SHIP}(?:,? the)?\s+[\"“']?$")
_SHIP_AFTER = re.compile(rf"[\"”']?, (?:an?|the)\s+(?:[\w-]+\s+){{0,3}}{_SHIP}\b(?!['’])")
# any other: "the tanker Ardent", "MV Ardent", "the Ardent, a tanker"
_BOAT = r"(?:tanker|trawler|freighter|ferry|vessel|ship|liner|carrier|yacht|dhow|tug|tugboat|boat)"
_BOAT_BEFORE = re.compile(rf"\b(?:{_BOAT}|aboard the)\s+[\"“']?$")
_BOAT_AFTER = re.compile(rf"[\"”']?, (?:an?|the)\s+(?:[\w-]+\s+){{0,3}}{_BOAT}\b(?!['’])")
_BOAT_PREFIX = re.compile(r"(?:M/?[VTS]|F/?V|SS)\s+[A-Z]")
_MET = re.compile(
    r"\b(?:met|meets?|meeting|received?s?|welcomed|hosted|(?:received|hosted|welcomed) by"
    r"|(?:talks|talked|spoke|sat|met|meets?|meeting|was|were) with)\s+$"
)
_SETTLEMENT = re.compile(
    r"\b(?:(?:village|town|city|hamlet|township|suburb|settlement|neighbou?rhood|district|province|commune|county|municipality) of\s+"
    r"|(?:village|town|hamlet|township|suburb|settlement|neighbou?rhood|district|province|commune)s of\s+"
    r"(?:[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*(?:,|\s+and)\s+)*)$"
)
_SETTLEMENT_AFTER = re.compile(
    r",\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}(?:village|town|city|hamlet|township|suburb|settlement|neighbou?rhood|district|province)\b"
    r"|,\s+in\s+(?:the\s+)?(?:[A-Z][\w'-]+\s+){1,3}(?:province|state|district|region|county)\b"
)
_THERE = re.compile(r",?\s+(?:in\s+(?:the\s+)?)?([A-Z][\w-]+)")

_WORD = r"(?:(?:People|Peoples|Workers|Women|Farmers|Peasants)['’]s?|[A-Z][\w-]+)"
_NAME = rf"""(?:[Tt]he\s+)?["“']?((?!The\b){_WORD}(?:\s+(?:of\s+(?:the\s+)?)?{_WORD}){{0,3}})["”']?"""
_NO_PLACE = r"(?<![Ii]n\s)(?<![Aa]t\s)(?<![Nn]ear\s)(?<![Oo]utside\s)(?<!(?:town|city) of\s)(?<!village of\s)"  # "in Oslo gunmen shot"
_ARMED_MEN = ("fighters", "militants", "rebels", "gunmen", "guerrillas", "insurgents", "jihadists", "militiamen", "cell")
_BANDS = ("group", "band", "outfit", "militia", "movement", "cell", "network", "gang", "guerrilla")
# whom a text tells as an armed group, whatever the words of the name; each with words of which it needs one
_ARMED = tuple(
    (cues, re.compile(pattern))
    for cues, pattern in (
        (_ARMED_MEN, rf"\b(?i:{'|'.join(_ARMED_MEN)})\s+(?:of|from(?=\s+(?:the\s|[\"“']|\w+\s[A-Z])))\s+{_NAME}"),  # "gunmen from Lamo"
        (_BANDS, rf"\b(?:group|cell|network|gang)\s+(?=[\"“']){_NAME}"),
        (("claimed by", "carried out by"), rf"\b(?:claimed|carried out)\s+by\s+{_NAME}"),
        (
            _BANDS,
            r"\b(?:group|band|outfit|militia|movement)\s+(?:that\s+)?(?:called|named|calls|calling|known as|naming)\s+(?:itself\s+)?"
            rf"{_NAME}",
        ),
        (
            ("claimed", "owned", "said it", "said that it"),
            rf"{_NAME}(?:,[^,.]{{3,60}},|,\s+which)?(?:\s+(?:has|have|had|also|later))*\s+"
            r"(?:claimed\s+(?:responsibility|credit|(?:the|both)\s+(?:\w+\s+)?(?:attack|bomb|blast|raid|ambush|shoot|kill|explosion)|it[.,;])"
            r"|owned\s+up|said\s+(?:that\s+)?it\s+(?:was\s+(?:also\s+)?behind|had\s+(?:carried\s+out|planted|laid|fired|shot|bombed|attacked|killed|kidnapped|abducted|ambushed))\b)",
        ),
        (
            _BANDS,
            rf"\b[Aa]n?\s+(?:[\w-]+\s+){{0,2}}(?:(?i:{'|'.join(sorted(names.words('armed')))}|little-known)\s+(?:group|organi[sz]ation|network|movement)"
            rf"|militia|guerrilla|gang|cartel),\s+{_NAME}(?=[,.;])",
        ),
        (_BANDS, rf"{_NAME},\s+an?\s+(?:[a-z-]+\s+){{0,4}}(?:group|militia|band|outfit|guerrilla|gang)\b"),
        (
            (*_ARMED_MEN, "militia"),
            rf"(?<=[a-z,]\s){_NO_PLACE}{_NAME}\s+(?:militants|rebels|fighters|guerrillas|gunmen|militiamen|insurgents|militia)\b",
        ),
    )
)


_KNOWN_AS = re.compile(rf"\b([a-z]+)\s+(?:known\s+as|calling\s+themselves)\s+{_NAME}")


def armed_groups(text: str) -> frozenset[str]:
    """Names that a text tells as armed groups: "militants of X", "X claimed the attack", "a group called X"."""
    lowered = " ".join(text.lower().split())
    likely = (pattern for cues, pattern in _ARMED if any(cue in lowered for cue in cues))
    found = [match.group(1) for pattern in likely for match in pattern.finditer(text)]
    if " known as " in lowered or " calling themselves " in lowered:  # "the robbers known as Red Dawn"
        found += [name for noun, name in _KNOWN_AS.findall(text) if noun.endswith("s") and world.person_noun(noun)]
    return frozenset(" ".join(name.split()) for name in found)


def after_article(text: str, begin: int) -> bool:
    """True where "the" stands before a name."""
    return _ARTICLE.search(text, max(0, begin - 7), begin) is not None


def after_preposition(text: str, begin: int) -> bool:
    """True where a preposition of place stands before a name."""
    return _LOCATIVE.search(text, max(0, begin - 36), begin) is not None


def is_settlement(text: str, begin: int, end: int) -> bool:
    """ "The towns of Ali Kuli and San Marco", "in Ali Kuli, a small town", "in Ali Kuli, in Oso province": a place, whatever its words."""
    before = _SETTLEMENT.search(text, max(0, begin - 60), begin)
    after = _SETTLEMENT_AFTER.match(text, end) if after_preposition(text, begin) else None
    return before is not None or after is not None


def is_ship(text: str, begin: int, end: int) -> bool:
    """True for the name of a warship, told by its prefix or by a noun beside it."""
    after = _SHIP_AFTER.match(text, end) or _SHIP_BEFORE.search(text, max(0, begin - 44), begin)
    return _PREFIX.match(text, begin) is not None or after is not None


def is_boat(text: str, begin: int, end: int) -> bool:
    """True for the name of a ship that is not of a navy."""
    before = _BOAT_BEFORE.search(text, max(0, begin - 36), begin)
    return any(found is not None for found in (before, _BOAT_AFTER.match(text, end), _BOAT_PREFIX.match(text, begin)))


_BAND_AFTER = re.compile(r"\s+(?:movement|front|militia|faction|gang|cartel|sect|cult)\b(?! line)")
_BODY_AFTER = re.compile(r"\s+(?:party|company|firm|airline|(?:pension|investment|relief|trust|hedge|wealth) fund)\b")
_FAR = 60  # characters that a list of names may take
_BANDS_BEFORE = re.compile(r"\b(?:gangs|militias|cartels|bands)\s+(?:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*(?:,\s+|\s+and\s+|,\s+and\s+))*$")
_ON_THE = re.compile(r"\bon\s+the\s+$")


def kind_told_after(text: str, begin: int, end: int) -> ActorType | None:
    """What follows a name that tells nothing by itself says it is: "the Red Condor movement", "the Norvik company"."""
    if _BAND_AFTER.match(text, end) is not None and _ON_THE.search(text, max(0, begin - 8), begin) is None:  # "on the Tarma front"
        return ActorType.GROUP
    return ActorType.ORGANISATION if _BODY_AFTER.match(text, end) is not None else None


def kind_told(text: str, begin: int, end: int) -> ActorType | None:
    """What stands around a name says it is: "the oil company Norvik", "the rebel group Dawn", "the frigate Ardent"."""
    *others, noun = names.before(text, begin) or [""]
    if noun in names.words("named_organisation") or is_ship(text, begin, end) or is_boat(text, begin, end):
        return ActorType.ORGANISATION
    armed = noun in names.words("named_group") or _BANDS_BEFORE.search(text, max(0, begin - _FAR), begin) is not None
    armed = armed or (noun == "group" and not names.words("armed").isdisjoint(word.lower() for word in others[-1:]))
    return ActorType.GROUP if armed else None


def in_office(text: str, parts: Sequence[Span]) -> bool:
    """ "Park Dong, Tonga's envoy": what follows a comma is what a person is, whatever the words of the name."""
    end = parts[-1].end
    if after_article(text, parts[0].begin):
        return False  # "the Harvest Meeting, with Gen Ruiz at the head": no person is "the"
    after = TITLE_AFTER.match(text, end, min(len(text), end + 120))
    said = after.group(1).split() if after else []
    return bool(roles_in([said[-1].lower()])) and not another(said) if said else False


def is_person(text: str, parts: Sequence[Span]) -> bool:
    """Whether words that tell nothing by themselves are a person's name, by what stands around them."""
    begin, end = parts[0].begin, parts[-1].end
    apposed = APPOSED_BEFORE.search(text, max(0, begin - 60), begin)
    if apposed and roles_in([apposed.group(1).lower().split()[-1].removesuffix("s")]):
        return True  # "the trade minister, Dov Lavie", "the ministers, Dov Lavie and Ana Ruiz"
    if after_article(text, begin) or _BOAT_BEFORE.search(text, max(0, begin - 36), begin):
        return False  # "the Ruth Ardent", "the tanker Ruth Ardent"
    if after_preposition(text, begin) and world.opens_names(parts[0].of(text)) and not acts(text, end):
        return False  # "in Sidi Bou Said"
    if _within(text, begin, end) and not acts(text, end):
        return False  # "killed nine men in Tal Bekar": Tal is a given name as well
    if world.given_name(parts[0].of(text)) or world.family_first(tuple(p.of(text) for p in parts)):
        return not (after_preposition(text, begin) and world.place(_of(text, parts)) is not None) or acts(text, end)
    if acts(text, end):
        return True
    if is_met(text, begin):
        return True
    there = _THERE.match(text, end)
    if there and world.place(there.group(1)) is not None:
        return False  # "Old Mill in Leeds", "Old Mill, Leeds"
    return not after_preposition(text, begin)


def _within(text: str, begin: int, end: int) -> bool:
    """ "In Tal Bekar", "at Tal Bekar", but not "in Ana Ruiz's office", "trust in Ana Ruiz", "shot at Ana Ruiz"."""
    found = _INSIDE.search(text, max(0, begin - 44), begin)
    if found is None or text.startswith(("'s", "’s"), end):
        return False
    who = {"in": _TRUST, "at": _AIM}.get(found[2].lower())
    return who is None or found[1] is None or who.match(found[1].lower()) is None


def acts(text: str, end: int) -> bool:
    """True when a verb of saying, or what else people do, follows a name."""
    return _ACTS.match(text, end) is not None


def is_met(text: str, begin: int) -> bool:
    """ "met Ruiz", "talks with Ruiz": what officials do with people."""
    return _MET.search(text, max(0, begin - 44), begin) is not None


def _of(text: str, parts: Sequence[Span]) -> str:
    return " ".join(text[parts[0].begin : parts[-1].end].split())
