"""Finding: text to time expressions, without knowing when it was published."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec import structs

from timeline_cli.model.meaning import Clock, Direction, Inside, Meaning, Named, named_in
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex
from timeline_cli.timex.cues import as_listed, directed
from timeline_cli.timex.grain import atom, type_of
from timeline_cli.timex.lexer import Item, lex
from timeline_cli.timex.lexicon import lexicon
from timeline_cli.timex.pattern import ATOMS
from timeline_cli.timex.rule import Match, Rule
from timeline_cli.timex.rules import ALL, ROUNDS

_SEASONAL = frozenset(
    {"market", "markets", "fair", "tree", "trees", "lights", "shoppers", "shopping", "sales", "decorations", "cards", "gifts"}
)


_BANDS = frozenset({"movement", "group", "brigade", "brigades", "faction"})
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$")
_BULLET = 12  # characters before a date that opens a line
_AHEAD = re.compile(r"(?:^|\n)[ \t]*(?:[-*•–—·■▪]+[ \t]*|\d{1,2}[.)][ \t]+)?\**$")
_SAID = re.compile(
    r",['\"”]? [^,.;:!?]{1,60}\b(?:said|announced|reported|confirmed|told \w+)(?: in [^,.;:!?]{1,30})?(?: late| early)?(?: on)? $"
)
_STOPS = re.compile(r"[.!?]['\"”)]?\s")
_CLAUSE = 90  # characters of a clause before a date
_NOUN_AHEAD = 40  # characters around a date within which what it names stands
_OF_THE = re.compile(r"\b(?:for|of|behind|over|after|since|about|plann\w+|to|with|from|linked) (?:the|that|a|its|his|her|their) $")
_DEED = re.compile(r" (?:[a-z-]+ )?(?:attack|bombing|raid|shooting|ambush|assault|massacre|killing|blast|explosion|clash|coup|strike)s?\b")
_WHO_HAD = re.compile(r"\bwho(?:m [\w ]{1,40}?)? had \w[^.;:!?]{1,60} on $")
_MADE = re.compile(
    r"\b(?:accord|agreement|deal|pact|treaty|truce|ceasefire|cease-fire|memorandum) "
    r"(?:(?:that was |which was )?(?:signed|reached|concluded)|(?:that|which) (?:took effect|came into (?:force|effect))) (?:on )?$"
)
_OF_SOME = re.compile(  # "those killed on", "the men who robbed it on"
    r"\b(?:who|whom|those)\b[^.;:!?]{1,60} (?:on )?$|\bwhere\b[^.;:!?]{1,60}\b(?:killed|died|wounded|injured|murdered|shot) (?:on )?$"
    r"|\b(?!(?:was|were|been|be|being|got|and|also|had|has|have|or|is|are) )\w+ (?:killed|wounded|injured|hurt|kidnapped|abducted)"
    r"(?: in (?:the )?[A-Z]\w+)? (?:on )?$"
)
_BESIDE = re.compile(r",? \(|, ")
_COLON = re.compile(r"\**[ \t]*(?::|[–—-][ \t])")


@cache
def _compiled() -> None:
    for rule in ALL:
        _ = rule.regex  # patterns add their words to the lexicon, so all are compiled before a text is read


def find(text: str, spans: Sequence[Span] | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text in order, none overlapping another; only those that lie within one of `spans` where given."""
    _compiled()
    stretches = [(0, len(text))] if spans is None else [(span.begin, span.end) for span in sorted(spans)]
    return tuple(timex for begin, end in stretches for timex in _find(text, begin, end))


def _find(text: str, begin: int, end: int) -> list[Timex]:
    items, codes = lex(text, begin, end)
    in_vain: Sequence[Rule] = ()
    for rules in ROUNDS:
        if rules != in_vain:
            before = items
            items, codes = _round(text, rules, items, codes)
            in_vain = rules if items is before else ()
    found: list[Timex] = []
    for place, item in enumerate(items):
        if item.meaning is not None and codes[place] != ATOMS["A_UNIT"] and not (_of_season(items, place) or _called_after(items, place)):
            listed = _AHEAD.search(text, max(0, item.begin - _BULLET), item.begin) and _COLON.match(text, item.end)
            meaning = as_listed(item.meaning) if listed else directed(item.meaning, items, place)
            clause = text[max(0, item.begin - _CLAUSE) : item.begin]
            aside = bool(found) and (_is_aside(text, found[-1].span.end, item) or _names_other(text, item))
            aside = aside or (bool(found) and _WHO_HAD.search(clause) is not None)  # "Ruiz, who had met Vik on Monday, spoke with him"
            if found and _BESIDE.fullmatch(text, found[-1].span.end, item.begin):
                whole = _of_the_date(found[-1].meaning, meaning)
                meaning = meaning if whole == found[-1].meaning else (named_in(whole) or meaning)
                found[-1] = structs.replace(found[-1], meaning=whole)
            if found and text[found[-1].span.end : item.begin] == " and ":
                found[-1] = structs.replace(found[-1], meaning=_within_the_same(found[-1].meaning, meaning))
            found.append(Timex(Span(item.begin, item.end), item.text, type_of(meaning), item.rule, meaning, aside))
    return found


def _within_the_same(first: Meaning, last: Meaning) -> Meaning:
    """ "Monday and Tuesday of last week", "the 3rd and 4th of May": the week or month told with the last of them is that of both."""
    alike = last.named if isinstance(last, Inside) else last
    if not isinstance(first, Named) or not isinstance(alike, Named) or first.month is not None or first.year is not None:
        return first
    if not (first.weekday is not None and alike.weekday is not None) and not (first.day is not None and alike.day is not None):
        return first
    if isinstance(last, Inside):
        return Inside(structs.replace(first, direction=Direction.NEAREST, cue=""), last.of)
    return structs.replace(alike, day=first.day, weekday=first.weekday) if first.day is not None and alike.month is not None else first


def _of_the_date(weekday: Meaning, date: Meaning) -> Meaning:
    """ "Sunday (16 April)", "Sunday night, 16 April", "Easter Monday (22 April 2019)": the date behind a weekday or feast is its own."""
    if isinstance(weekday, Clock):
        return structs.replace(weekday, of=_of_the_date(weekday.of, date))
    dated = isinstance(date, Named) and date.day is not None and date.month is not None and date.weekday is None
    if not isinstance(weekday, Named) or not isinstance(date, Named) or not dated or weekday.day is not None:
        return weekday
    if weekday.weekday is None and not (weekday.holiday and date.year):
        return weekday
    return Named(year=date.year, month=date.month, day=date.day, weekday=None if date.year else weekday.weekday)


def _is_aside(text: str, before: int, item: Item) -> bool:
    """ "Freed on Saturday, the owner said on Monday.", "came on Friday to see those hurt in Monday's raid": the second."""
    if _STOPS.search(text, before, item.begin):
        return False
    if _OF_SOME.search(text[before : item.begin]) is not None:
        return True
    owns = text.startswith(("'s ", "’s "), item.end)
    said = text[item.end : item.end + 1] in {"", ".", "\n"} and _SAID.search(text, before, item.begin) is not None
    return owns or said


def _names_other(text: str, item: Item) -> bool:
    """ "Wanted for the May 3 bombing", "the accord signed on May 3": by when it was another event is named, wherever that stands."""
    before, after = text[max(0, item.begin - _NOUN_AHEAD) : item.begin], text[item.end : item.end + _NOUN_AHEAD]
    return (_OF_THE.search(before) is not None and _DEED.match(after) is not None) or _MADE.search(before) is not None


def _of_season(items: Sequence[Item], place: int) -> bool:
    """ "A Christmas market": what is there for weeks tells no day."""
    meaning = items[place].meaning
    named = named_in(meaning) if meaning is not None else None
    after = items[place + 1] if place + 1 < len(items) else None
    return named is not None and named.holiday is not None and after is not None and after.word in _SEASONAL


def _called_after(items: Sequence[Item], place: int) -> bool:
    """ "The 17 November group", "the November 17 group", "the 6th of October Bridge": what bears the name of a day is of no day."""
    named = items[place].meaning
    if not isinstance(named, Named) or named.month is None or named.year is not None or named.weekday is not None:
        return False
    before = [item.word for item in items[max(0, place - 2) : place]]
    number = _NUMBER.match(items[place + 1].word) if place + 1 < len(items) else None
    after = items[place + 1 + (number is not None)] if place + 1 + (number is not None) < len(items) else None
    numbered = named.day is not None or number is not None or any(map(_NUMBER.match, before))
    if after is None or not numbered or before[-1:] == ["on"]:
        return False
    return after.word in _BANDS or (after.word in lexicon().tables["CALLED"] and after.text[0].isupper())


def _round(text: str, rules: Sequence[Rule], items: list[Item], codes: str) -> tuple[list[Item], str]:
    candidates = []
    lacks = frozenset(codes).isdisjoint
    for priority, rule in enumerate(rules):
        if any(map(lacks, rule.needs)):
            continue
        for found in rule.regex.finditer(codes):
            match = Match(items, found)
            begin, end = match.span
            candidates.append((begin, -end, priority, rule, match))
    candidates.sort(key=lambda c: c[:3])
    new_items: list[Item] = []
    new_codes: list[str] = []
    at = 0
    for begin, negative_end, _, rule, match in candidates:
        end = -negative_end
        if begin < at or end <= begin:
            continue
        meaning = rule.make(match)
        if meaning is None:
            continue
        first, last = items[begin].begin, items[end - 1].end
        new_items += [*items[at:begin], Item(first, last, text[first:last], text[first:last].lower(), meaning, rule.name)]
        new_codes += [codes[at:begin], atom(meaning)]
        at = end
    if not at:
        return items, codes
    return [*new_items, *items[at:]], "".join([*new_codes, codes[at:]])
