"""Articles in, mentions out: the only dear step, and a pure function of the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import structs

from timeline_cli import timex
from timeline_cli.actors import Entity, Register, names
from timeline_cli.events import aftermath, company, triggers
from timeline_cli.events.frames import Lexicon, lexicon
from timeline_cli.events.frames import kinds as packaged
from timeline_cli.events.mentions import NEAR, Context, mentions
from timeline_cli.events.participants import Scene
from timeline_cli.events.resumed import may_resume
from timeline_cli.events.sequels import sequels
from timeline_cli.events.told import announced, looked_back, looks_further_back, told_before, told_next
from timeline_cli.events.vicinity import in_no_town, opening_place, paragraph_place
from timeline_cli.events.when import of_saying
from timeline_cli.language.capitals import spelt
from timeline_cli.language.parse import parse
from timeline_cli.language.sentences import sentences
from timeline_cli.language.tree import Tree
from timeline_cli.model.article import Article, Part
from timeline_cli.model.event import ActorType
from timeline_cli.model.kind import Kind
from timeline_cli.model.mention import Cast, EventMention, Reading
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType

# who "they" or "we" are stands in the sentence before; a time may open theirs: "On Monday they fled", "A day later, he was shot"
_OF_OTHERS = re.compile(r"(?:[\w’']+ ){0,4}(?:[\w’']+,? )?(?:[Tt]hey|[Hh]e|[Ss]he) |[\"“](?:We|I|Our|My) ")
_BATCH = 64  # articles whose sentences go through the parser together


def extract(articles: Iterable[Article], kinds: Sequence[Kind] = ()) -> Iterator[Reading]:
    """What each article tells, in order, of the kinds of the package and of further ones.

    Raises ModelMissingError when the parser has no model.
    """
    source = iter(articles)
    table = Lexicon((*packaged(), *kinds)) if kinds else lexicon()
    while batch := list(islice(source, _BATCH)):
        drafts = [_Draft(article, table) for article in batch]
        wanted = [(draft, n) for draft in drafts for n in draft.wanted]
        trees = parse((draft.text, draft.sentences[n][0]) for draft, n in wanted)
        for (draft, n), tree in zip(wanted, trees, strict=True):
            draft.read(n, tree)
        for draft in drafts:
            yield draft.reading()


class _Draft:
    """An article while it is being read."""

    def __init__(self, article: Article, table: Lexicon) -> None:
        self.article = article
        self.table = table
        text = article.text
        self.sentences: list[tuple[Span, Part]] = [
            (span, block.part) for block in article.blocks if block.part is not Part.BOILERPLATE for span in sentences(text, block.span)
        ]
        self.text = text = spelt(text, (span for span, _ in self.sentences))
        self.timexes: tuple[Timex, ...] = timex.find(article.text, [b.span for b in article.blocks if b.part is not Part.BOILERPLATE])
        said = [span.of(text) for span, _ in self.sentences]
        self.chosen: list[int] = []
        for n, words in enumerate(said):
            since = n - self.chosen[-1] if self.chosen else n + 1
            caption = self.sentences[n][1] is Part.CAPTION  # may tell without a verb
            if caption or triggers.may_report(words, table) or (since <= n and self._may_go_on(words, since)):
                self.chosen.append(n)
        asked = {n - 1 for n in self.chosen if n and _OF_OTHERS.match(said[n])}  # who "they" or "we" are
        self.wanted = sorted(asked.union(self.chosen))
        capitals = [span for span, part in self.sentences if part is not Part.CAPTION and _all_capitals(span.of(text))]
        plain = [span for span, _ in self.sentences if span not in set(capitals)]
        self.register = Register(text, plain if self.chosen else (), capitals)
        self.scene = Scene(self.register)
        self.found: list[EventMention] = []

    @staticmethod
    def _may_go_on(words: str, since: int) -> bool:
        """A sentence that may go on from what was told so many sentences before."""
        strikes = (since <= NEAR and triggers.may_strike_again(words)) or (since <= 1 and may_resume(words))
        return strikes or aftermath.may_count(words, since) or (since <= company.NEAR and company.may_accompany(words))

    def read(self, order: int, tree: Tree) -> None:
        """Adds what a sentence tells to what the sentences before it told."""
        if order in self.chosen:
            self.found.extend(self._mentions(order, tree))
        self.scene.follow(tree)

    def _mentions(self, order: int, tree: Tree) -> list[EventMention]:
        context = self._context(order, tree)
        found = list(mentions(tree, context))
        if tree.span.of(self.text) != tree.span.of(self.article.text):
            found = [structs.replace(m, name="") for m in found]  # spelt otherwise than it stands there, a name is but a guess
        if context.part is not Part.BODY:
            return found
        after = self._aftermath(tree, order, context, found) if all(m.kind != "attack" for m in found) else None
        company = self._company(tree, order)
        if company is not None and not any(m.kind == company.kind and _has_news(m) for m in found):
            again = [m for m in found if not _has_news(m)]
            if {a.name for m in again for a in m.actors} <= {a.name for a in company.actors}:
                found = [*(m for m in found if m not in again), company]
        return [*found, after] if after is not None and (after.frame == "toll" or not found) else found

    def _context(self, order: int, tree: Tree) -> Context:
        span, part = self.sentences[order]
        told = told_before(tree, self.timexes, self.sentences, order)
        ahead = told is not None and self.timexes[told].span.begin >= span.end
        detail = told if ahead else told_next(tree, self.timexes, self.sentences, order)
        behind = looks_further_back(tree, told, self.timexes, self.sentences, order)
        leads_up = order > 0 and self._in_one_block(order) and all(m.order != order - 1 for m in self.found)
        day = announced(tree, self.timexes, self.sentences[order - 1][0]) if leads_up else None
        day = looked_back(tree, self.timexes, self.sentences, order) if day is None else day
        named = [entity.name for _, entity in self.scene.register.named_between(span.begin, span.end)]
        here = self._timexes_in(span)
        return Context(self.scene, self.timexes, here, part, order, self.found, self.table, told, detail, behind, day, named)

    def _in_one_block(self, order: int) -> bool:
        """Whether a sentence stands in one paragraph of the body with the one before it."""
        (before, part), (here, _) = self.sentences[order - 1], self.sentences[order]
        return part is Part.BODY and any(b.span.holds(before) and b.span.holds(here) for b in self.article.blocks)

    def _aftermath(self, tree: Tree, order: int, context: Context, found: Sequence[EventMention]) -> EventMention | None:
        """What a sentence without an attack of its own adds to one told before; the times of what it does tell are not of the victims."""
        if not aftermath.may_count(tree.span.of(tree.text), 0):
            return None
        others = {n for m in found for n in m.timexes}  # "flew there on Friday and came back with nine wounded men"
        when = tuple(i for i in self._dating(context.here) if i not in others and not of_saying(self.timexes[i], tree))
        return aftermath.aftermath(tree, order, when, self.found, self.scene)

    def _company(self, tree: Tree, order: int) -> EventMention | None:
        """Who else made a journey or took part in a meeting told before."""
        return company.company(tree, order, self.found, self.scene) if company.may_accompany(tree.span.of(tree.text)) else None

    def _dating(self, here: Sequence[int]) -> tuple[int, ...]:
        """Those of these expressions that tell a time other than that of a clock or an age."""
        return tuple(i for i in here if self.timexes[i].type is not TimexType.TIME and not self.timexes[i].text.endswith("old"))

    def _timexes_in(self, span: Span) -> Sequence[int]:
        return [n for n, t in enumerate(self.timexes) if span.holds(t.span)]

    def reading(self) -> Reading:
        cast = tuple(
            Cast(e.name, e.type, tuple(sorted(self._printed(e))), tuple(sorted(e.titles)), e.country)
            for e in self.register.entities
            if e.type is not None
        )
        timed = {n for n, (span, _) in enumerate(self.sentences) if self._dating(self._timexes_in(span))}
        after = sequels(self.article.text, self.article.blocks, self.sentences, timed, self.found)
        return Reading(self.article, self.timexes, tuple(map(self._placed, self.found)), cast, tuple(after))

    def _printed(self, entity: Entity) -> set[str]:
        """All names of an entity; the one by which the world knows a body only where the article has it."""
        body = entity.type in {ActorType.ORGANISATION, ActorType.GROUP} and len(entity.aliases) > 1
        return entity.aliases - {entity.name} if body and entity.name not in self.text else entity.aliases

    def _placed(self, mention: EventMention) -> EventMention:
        """A mention with what its paragraph tells of where it was, if it does not say so itself."""
        block = next((b for b in self.article.blocks if b.span.holds(mention.sentence)), None) if in_no_town(mention.places) else None
        beside = [m for m in self.found if m.sentence == mention.sentence and m is not mention and "attack" in {m.kind, mention.kind}]
        apart = (m for m in beside if m.kind != mention.kind or (m.background and m.reference))
        # "the raid came a week before he flies to Lima", "in answer to the Lima raid"
        elsewhere = {place for m in apart for place in m.places}
        town = paragraph_place(mention, block, self.register, elsewhere) if block is not None else ""
        if block is not None and mention.kind == "attack" and not (town or mention.background or mention.reference):
            town = opening_place(self.article)
        return structs.replace(mention, around=town) if town else mention


def _has_news(mention: EventMention) -> bool:
    """False for a meeting of which neither time nor place is told, such as "the talks": it may be that told before."""
    return mention.shape != "meeting" or bool(mention.places or mention.timexes)


def _all_capitals(sentence: str) -> bool:
    """A headline In Title Case or IN CAPITALS: its capitals tell nothing of names. A full stop ends a sentence, however many it names."""
    if sentence.rstrip().endswith("."):
        return False
    found = [w for w in sentence.split() if w[:1].isalpha() and len(w) > 3 and w.lower() not in names.words("starters")]
    return len(found) >= 4 and sum(w[:1].isupper() for w in found) >= 0.85 * len(found)
