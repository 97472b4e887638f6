"""The event mentions of one parsed sentence."""

from collections.abc import Iterator, Sequence

from timeline_cli.actors import names
from timeline_cli.events.casualties import tolls
from timeline_cli.events.clause import Clause, apart, tells_purpose
from timeline_cli.events.conditions import counts
from timeline_cli.events.frames import Lexicon, light_forms
from timeline_cli.events.lexicon import words
from timeline_cli.events.participants import Scene
from timeline_cli.events.places import places
from timeline_cli.events.roles import actors_of
from timeline_cli.events.status import status
from timeline_cli.events.triggers import Hit, hits
from timeline_cli.events.when import duration, timexes_for
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Status, Toll
from timeline_cli.model.mention import EventMention
from timeline_cli.model.timex import Timex


class Context:
    """What the sentence's reading needs of the article."""

    def __init__(
        self, scene: Scene, timexes: Sequence[Timex], here: Sequence[int], part: Part, order: int, lexicon: Lexicon | None = None
    ) -> None:
        self.scene = scene
        self.timexes = timexes
        self.here = here  # indices of the time expressions in this sentence
        self.part = part
        self.order = order
        self.lexicon = lexicon  # None: the kinds of the package


def mentions(tree: Tree, context: Context) -> Iterator[EventMention]:
    """The events that one sentence reports, in order of their triggers."""
    reports: list[Clause] = []
    for hit in hits(tree, context.lexicon):
        report = _clause(hit, tree, context)
        if report is None:
            continue
        if hit.frame.shape == "trip" and not report.actors:
            report.actors = next((list(r.actors) for r in reversed(reports) if r.hit.frame.shape == "trip"), [])
        for group in apart(report):
            known = next((r for r in reports if r.joins(group) or tells_purpose(r, group)), None)
            if known is not None:
                known.absorb(group)
            else:
                reports.append(group)
    attacks = [r for r in reports if r.hit.frame.kind == "attack"]
    counted = dict(zip(map(id, attacks), tolls(tree, [[h.token for h in r.hits] for r in attacks]), strict=True)) if attacks else {}
    for report in reports:
        killed, injured = counted.get(id(report), (None, None))
        if _pinned(report, context, killed is not None or injured is not None):
            yield _mention(report, tree, context, killed, injured)


def _clause(hit: Hit, tree: Tree, context: Context) -> Clause | None:
    what = status(hit)
    if what is None:
        return None
    found = actors_of(hit, context.scene)
    where = places(hit, tree, context.scene.register)
    found = [
        a
        for a in found
        if not (
            a.type is ActorType.COUNTRY
            and a.name in where
            and hit.frame.kind == "visit"
            and a.role != "visitor"
            and hit.frame.shape == "trip"
        )
    ]
    if not counts(hit, found, where, context.scene):
        return None
    found = context.scene.journey.supplied(hit, found, context.order)
    when, relation = timexes_for(hit, tree, context.timexes, context.here)
    if (
        what is Status.HAPPENED
        and hit.frame.kind == "visit"
        and context.part is Part.BODY
        and when
        and _present(hit)
        and "day" in context.timexes[when[0]].text.lower()
    ):
        what = Status.PLANNED  # "he flies to Lima on Tuesday"
    report = Clause(hit, found, where, what, when, relation)
    report.days, report.ends = duration(hit, tree)
    return report


def _present(hit: Hit) -> bool:
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    return verb is not None and verb.tag in {"VBZ", "VBP"}


def _pinned(report: Clause, context: Context, tolled: bool) -> bool:
    """Something says which event it is: who, where, when, how many; or "the attack", told of before."""
    hit = report.hit
    named = [a for a in report.actors if a.name[:1].isupper() or a.type is ActorType.PERSON or a.name[:1].isdigit()]
    plural = _plural(hit)
    bare = plural and not any(c.lower in {"the", "these"} for c in hit.token.children)
    if bare and hit.frame.kind == "attack" and not report.timexes and not tolled and len(report.hits) == 1:
        return False
    if hit.frame.kind == "agreement" and report.status is Status.PLANNED and not (named or report.timexes or report.places):
        return False
    if hit.frame.kind == "agreement" and plural and not report.timexes and not report.places:
        return False
    if hit.frame.result and len(report.hits) == 1 and not (report.actors or tolled):
        return False
    told = report.timexes or report.places or named or report.actors or tolled or hit.definite or context.part is not Part.BODY
    return bool(told) or (not hit.noun and any(_tangible(t) for relation in ("subject", "object") for t in hit.args.get(relation, [])))


def _tangible(token: Token) -> bool:
    """Somebody or something that can attack or be attacked, even where nobody knows who: "he was shot", "Brandt raided the mill"."""
    return token.is_name or token.tag == "PRP" or token.lower in words("human") | words("target")


def _general(report: Clause) -> bool:
    """ "raids on villages", "they supported the treaty": which ones, nobody says."""
    hit = report.hit
    if hit.frame.kind == "agreement":
        return hit.noun and not (report.timexes or len(report.hits) > 1 or _made(hit) or any(a.name[:1].isupper() for a in report.actors))
    return hit.frame.kind == "attack" and _plural(hit)


def _made(hit: Hit) -> bool:
    """An agreement that the sentence brings into being: "signed a treaty", "the signing of the treaty", "a truce agreed by …"."""
    light = light_forms(hit.frame.light)
    carrier = grammar.carrying_verb(hit.token)
    below = any(c.lower in light for c in hit.token.children if c.dep in {"acl", "relcl"})
    above = hit.token.head.head if hit.token.dep == "pobj" else hit.token
    return below or (carrier is not None and carrier.lower in light) or above.lower in words("signing")


def _plural(hit: Hit) -> bool:
    """ "attacks", with no number before it: what goes on as often as not."""
    if not hit.noun:
        return _habit(hit)
    if hit.token.tag not in {"NNS", "NNPS"} or hit.frame.name in {"meeting", "battle", "gathering"}:
        return False
    return not any(c.dep == "nummod" or c.lower in {"two", "several", "twin", "both"} for c in hit.token.children)


def _habit(hit: Hit) -> bool:
    """ "have targeted its workers", "raids hitting villages": many at many times, where no number and no time is given."""
    struck = hit.args.get("object", [])
    lasting = hit.token.dep == "acl" or any(c.dep in {"aux", "auxpass"} and c.lower in {"have", "has", "been"} for c in hit.token.children)
    many = bool(struck) and all(t.tag in {"NNS", "NNPS"} and t.child("nummod") is None for t in struck)
    return hit.frame.kind == "attack" and lasting and many


def _mention(report: Clause, tree: Tree, context: Context, killed: Toll | None, injured: Toll | None) -> EventMention:
    hit = report.hit
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    perfect = verb is not None and (
        verb.tag in {"VBZ", "VBP"} or any(c.dep == "aux" and c.lower in {"has", "have", "is", "are"} for c in verb.children)
    )
    content = tuple(sorted({w for t in tree.tokens for w in names.tokens(t.text) if len(w) > 2 and w not in words("stop")}))
    return EventMention(
        kind=hit.frame.kind,
        frame=hit.frame.name,
        shape=hit.frame.shape,
        sentence=tree.span,
        trigger=hit.token.span,
        part=context.part,
        order=context.order,
        status=report.status,
        actors=tuple(report.actors),
        places=report.places,
        killed=killed,
        injured=injured,
        timexes=report.timexes,
        relation=report.relation,
        days=report.days,
        ends=report.ends,
        definite=hit.definite and not report.timexes,
        background=report.background,
        general=_general(report),
        perfect=perfect,
        words=content,
    )
