"""The event mentions of one parsed sentence."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from timeline_cli.actors import names
from timeline_cli.events.aftermath import known_tolls
from timeline_cli.events.anew import anew, previous, turns_elsewhere
from timeline_cli.events.armed import goes_up
from timeline_cli.events.casualties import INJURED, KILLED, Continued, Tolls, continued, differ, tolls, victims
from timeline_cli.events.clause import AVENGE, Clause, answered, apart, done_before, follows, of_accused, tells_purpose, visited
from timeline_cli.events.conditions import closes, counts
from timeline_cli.events.culprits import accused
from timeline_cli.events.description import nouns
from timeline_cli.events.duration import aspect, departure, duration
from timeline_cli.events.factuality import stance
from timeline_cli.events.frames import Lexicon, lexicon
from timeline_cli.events.gapping import each_time
from timeline_cli.events.gapping import stops as gapped
from timeline_cli.events.hit import Hit
from timeline_cli.events.lexicon import human, thing, words
from timeline_cli.events.naming import name_of
from timeline_cli.events.offset import age, anniversary, day_of, following, lapse, nth, offset
from timeline_cli.events.participants import Scene
from timeline_cli.events.pictured import pictured
from timeline_cli.events.pinned import general, pinned, repeated, tally
from timeline_cli.events.places import places, told_around
from timeline_cli.events.recalled import recalled
from timeline_cli.events.reference import refers
from timeline_cli.events.relation import in_force, relation_of
from timeline_cli.events.resumed import goes_on, resumed, resumes
from timeline_cli.events.roles import actors_of
from timeline_cli.events.status import status
from timeline_cli.events.terms import fares, recalled_by_what, renewal
from timeline_cli.events.toponyms import place_words
from timeline_cli.events.triggers import hits
from timeline_cli.events.turned import named, turned_on
from timeline_cli.events.vicinity import the_one_there
from timeline_cli.events.when import of_saying, of_violence, recurs, tells_day, timexes_for
from timeline_cli.language import grammar
from timeline_cli.language.tree import Token, Tree
from timeline_cli.model.article import Part
from timeline_cli.model.event import ActorType, Aspect, Relation, Status
from timeline_cli.model.meaning import LISTED, Clock, Direction, Frame, Meaning, Now, Range, Ref, Shift, named_in
from timeline_cli.model.mention import ActorMention, EventMention
from timeline_cli.model.span import Span
from timeline_cli.model.timex import Timex, TimexType

_COMES_AFTER = frozenset({"follows", "marks"})
NEAR = 3  # sentences since an attack within which "the strike" is that one
_OPENING = 3  # sentences in which an article tells its news


class Context:
    """What the sentence's reading needs of the article."""

    def __init__(
        self,
        scene: Scene,
        timexes: Sequence[Timex],
        here: Sequence[int],
        part: Part,
        order: int,
        before: Sequence[EventMention] = (),
        table: Lexicon | None = None,
        told: int | None = None,
        detail: int | None = None,
        behind: bool = True,
        announced: int | None = None,
        named: Iterable[str] = (),
    ) -> None:
        self.scene = scene
        self.timexes = timexes
        self.here = here  # indices of the time expressions in this sentence
        self.part = part
        self.order = order
        self.told = told  # index of the time told last before it
        before_it = before[-1] if before else None
        self.last = before_it.order if before_it is not None else None  # sentence that told an event last
        self.resumed = before_it if self.last == order - 1 else None  # what "it" may stand for
        near = [m for m in reversed(before[-NEAR:]) if m.kind == "attack" and order - m.order <= NEAR]
        # "Gunmen stormed a hotel before commandos retook it. Nine people died": what the sentence tells, and not what went before or after
        told_last = [m for m in near if m.order == near[0].order]
        news = (m for m in told_last if not (m.background or m.definite))
        # "Rebels shelled Oso hours after a raid on Lomo. Nine people died, a doctor in Lomo said": of the raid
        there = the_one_there(told_last, named)
        self.pointed = there is not None
        self.attack = there or (next(news, near[0]) if near else None)
        self.root = (self.attack.goes_on or self.attack.trigger) if self.attack is not None else None  # the trigger that told it first
        self.known: Tolls = known_tolls(before, self.attack) if self.attack is not None else (None, None)  # of the attack
        due, done = ({n for m in before for n in m.timexes if m.status is status} for status in (Status.PLANNED, Status.HAPPENED))
        self.ahead = due - done  # times of nothing but what is to come
        # "It came two days after …": the day of the attack told last, whatever was told since
        attacks = (m for m in reversed(before[-2 * NEAR :]) if m.kind == "attack")
        dated = (m for m in attacks if m.timexes and m.offset is None and m.status is Status.HAPPENED)
        self.dated = next((m.timexes[0] for m in dated), told)
        self.agreed = next((m for m in reversed(before) if m.kind == "agreement" and 0 < order - m.order < NEAR), None)
        self.behind = behind  # what is told in the pluperfect lies behind the time told last
        self.announced = announced  # index of the time for which the sentence before leads up to this one, or to which the next looks back
        self.detail = detail  # index of the time told in the next sentence, where this one tells none
        self.table = table  # None: the kinds of the package
        self._before = before

    def day_of(self, noun: Token) -> Meaning | None:
        """When "that meeting" was which the sentence before tells by how far it lies from something: "a week after they met, …".

        "The talks" are those of which the text told the day last; not so "the raid", which may be another.
        """
        kinds = {(e.frame.kind, e.frame.shape) for e in lexicon().of(noun.lower) if e.noun}
        such = [m for m in reversed(self._before) if (m.kind, m.shape) in kinds]
        far = next((m.offset for m in such if self.order - m.order == 1 and m.offset is not None), None)
        if far is not None:
            return far.meaning
        dated = (self.timexes[m.timexes[0]] for m in such if m.kind != "attack" and m.timexes and not m.offset and m.days is None)
        return next((day for timex in dated if (day := day_of(timex)) is not None), None)


def mentions(tree: Tree, context: Context) -> Iterator[EventMention]:
    """The events that one sentence reports, in order of their triggers."""
    reports: list[Clause] = []
    found = list(hits(tree, context.table, attacked=context.attack is not None))
    for hit in found or (pictured(tree) if context.part is Part.CAPTION else resumed(tree, context.resumed)):
        report = _clause(hit, tree, context)
        if report is None:
            continue
        if hit.frame.kind == "attack":
            report.actors = recalled(report.actors, tree, context.attack)
        doers = {a.span for r in reports if not of_accused(r.hit.token) for a in r.actors if a.role == "attacker"}
        attacked = context.attack is not None or any(r.hit.frame.kind == "attack" for r in reports)
        if hit.frame.kind == "attack" and turned_on(hit, attacked, doers) and not _on_another_day(report, reports, context):
            report.actors, report.reaction = named(hit, context.scene), True
        if any(_planned_with(report, r) for r in reports):
            report.status = Status.PLANNED
        if any(r.status is Status.CANCELLED and _aim_of(report, r) for r in reports):
            report.status = Status.CANCELLED  # "was to have been in Lima to sign a treaty"
        if report.shape == "trip" and not report.actors:
            report.actors = next((list(r.actors) for r in reversed(reports) if r.shape == "trip"), [])
        if _is_the_nth_such(report, reports):
            continue
        stops = list(gapped(report, tree, context.timexes, context.here, context.scene))
        # "met twice, in Oslo in May and in Lima in June"; of "twice: on 3 May in Oslo, on 4 June in Lima" the first is the report itself
        stops = stops or list(each_time(report, tree, context.timexes))
        dated = any(named_in(context.timexes[n].meaning) for n in report.timexes)
        told = stops if stops and repeated(hit) and not dated else (report, *stops)
        for group in (part for stop in told for part in apart(stop)):
            same = [r for r in reports if r.joins(group) or tells_purpose(r, group)]
            known = next((r for t in group.hit.token.ancestors() for r in same if r.hit.token is t), same[0] if same else None)
            if known is not None:
                known.absorb(group)
            else:
                reports.append(group)
    attacks = [r for r in reports if r.hit.frame.kind == "attack"]
    for report in attacks:
        report.background = report.background or any(done_before(news, report) for news in attacks)
    counted = dict(zip(map(id, attacks), tolls(tree, [[h.token for h in r.hits] for r in attacks]), strict=True)) if attacks else {}
    for report in reports:
        if attacks and _goes_to_attack(report, attacks):
            continue
        report.actors += _agreeing(report, reports)
        later = (r for r in reports if r.timexes and (visited(report, r) or answered(r, report)))
        if not report.timexes and (news := next(later, None)) is not None:
            report.timexes, report.relation = news.timexes, Relation.BEFORE
        if not report.timexes and (until := _of_what_came_after(report, tree, context)) is not None:
            report.timexes, report.relation = (until,), Relation.UNTIL
        tolled = Continued(counted.get(id(report), (None, None)))
        more = _more_of(report, tree, context) if len(attacks) == 1 and report in attacks else None
        if more is not None and more.joined:
            tolled, goes_on = more, context.root
        else:
            goes_on = _goes_on(report, context, tolled.tolls)
        time = context.timexes[report.timexes[0]].text if report.timexes else None
        if len(attacks) == 1 and report in attacks and not report.reaction:
            report.actors += _victims(report, tree, context.scene)
            if not (report.places or report.background or goes_on):
                report.places = told_around(tree, context.scene.register)
            if report.hit.noun and not report.denied and all(a.role != "attacker" for a in report.actors):
                culprits, denied = accused(tree, context.scene)
                report.actors, report.denied = report.actors + culprits, report.denied + denied
        if attacks and report in attacks and context.attack is not None and _only_named(report, tolled):
            continue
        if pinned(report, tolled.tolls != (None, None), context.part is Part.BODY) and not tally(report, tree, time):
            yield _mention(report, tree, context, tolled, goes_on)


def _of_what_came_after(report: Clause, tree: Tree, context: Context) -> int | None:
    """ "Cut ties in 2016 after its embassy was stormed": index of the time by which that was done."""
    token = report.hit.token
    if report.hit.frame.kind != "attack" or not report.background or report.offset is not None or report.hit.noun or token.dep != "advcl":
        return None
    after = any(c.lower == "after" for c in token.those("mark")) and token.head.tag in {"VBD", "VBN"}
    inside = set(token.subtree())
    for n in context.here if after else ():
        told = tree.within(context.timexes[n].span)
        above = next((a for t in told[:1] for a in t.ancestors() if a.is_verb), None)
        dates = context.timexes[n].type is TimexType.DATE and inside.isdisjoint(told)
        if dates and above is token.head and relation_of(tree.text, context.timexes[n], tree.span.begin) is Relation.AT:
            return n
    return None


def _is_the_nth_such(report: Clause, reports: Sequence[Clause]) -> bool:
    """ "Will visit Lima in May, it was said on Friday, the first such trip in years": the one just told."""
    noun = report.hit.token
    such = (
        report.hit.noun and noun.dep in {"appos", "dobj", "attr", "npadvmod", "dep"} and any(c.lower == "such" for c in noun.those("amod"))
    )
    return such and any(r.hit.frame.kind == report.hit.frame.kind and r.hit.token.i < noun.i for r in reports)


def _on_another_day(report: Clause, reports: Sequence[Clause], context: Context) -> bool:
    """ "A guard was shot on Friday; the gunman was killed on Monday": two attacks."""
    own = [n for n in report.timexes if tells_day(context.timexes[n])]
    others = {n for r in reports if r.hit.frame.kind == "attack" for n in r.timexes if tells_day(context.timexes[n])}
    return bool(own and others) and others.isdisjoint(own)


def _goes_to_attack(trip: Clause, attacks: Sequence[Clause]) -> bool:
    """ "He drove across the border to Lima and opened fire": nobody's visit."""
    attackers = {a.name for attack in attacks for a in attack.actors if a.role == "attacker"}
    visitors = {a.name for a in trip.actors if a.role == "visitor"}
    return trip.shape == "trip" and not trip.hit.noun and bool(visitors) and visitors <= attackers


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
    found = context.scene.journey.going_on(hit, found, context.order)
    found = context.scene.journey.gathered(hit, found, context.order)
    found = context.scene.journey.received(hit, found, context.order)
    if not counts(hit, found, where, context.scene, context.agreed is not None):
        return None
    found = context.scene.journey.supplied(hit, found, context.order)
    when, relation = timexes_for(hit, tree, context.timexes, context.here)
    if (cause := _cause(hit)) is not None:
        inside = set(cause.subtree())
        its = [n for n in context.here if not inside.isdisjoint(tree.within(context.timexes[n].span))]
        when, relation = timexes_for(Hit(cause, hit.frame, True, {}), tree, context.timexes, its) if its else (when, relation)
    if when and hit.frame.kind == "attack" and all(_is_hour(context.timexes[n]) for n in when):
        said = [n for n in context.here if tells_day(context.timexes[n]) and of_saying(context.timexes[n], tree)]
        when = (*said[:1], *when)  # "overnight, police said on Monday"
    if not when and (ended := _ended_with(hit)) is not None:
        when, relation = timexes_for(Hit(ended, hit.frame, False, {}), tree, context.timexes, context.here)
    if not when and hit.frame.kind == "visit" and recurs(hit, tree, context.timexes, context.here):
        return None
    if what is Status.HAPPENED and hit.frame.shape == "trip" and not when and _goes_on_to(hit.token):
        what = Status.PLANNED
    if (
        what is Status.HAPPENED
        and hit.frame.kind == "visit"
        and context.part is Part.BODY
        and when
        and _may_be_ahead(hit, tree, context.timexes[when[0]])
    ):
        what = Status.PLANNED  # "he flies to Lima on Tuesday", "in September he flies to Lima", "he is flying there next week"
    if context.attack is not None and goes_up(hit) and not (when or where):
        return None
    if hit.frame.name == "conquest" and not (when or found):
        return None  # "since the fall of Lima": a name for a time
    report = Clause(hit, found, where, what, when, relation)
    if resumes(hit) and context.resumed is not None:
        report.actors = found or list(context.resumed.actors)
    if hit.noun and hit.frame.kind == "agreement":
        report.trigger = renewal(hit.token) or report.trigger
    report.trigger = cause or report.trigger
    told = stance(hit)
    deniers = [a for t in grammar.subject(told.verb) for a in context.scene.actors(t, "attacker")] if told.verb is not None else []
    report.judge(told, deniers)
    report.days, report.ends = duration(hit, tree, context.timexes[when[0]] if when else None)
    if report.days is not None and when and hit.frame.shape == "trip" and of_saying(context.timexes[when[0]], tree):
        report.relation = Relation.DURING  # "on a two-day visit to Lima, she said on Friday"
    if report.days is None and (left := departure(hit, tree, context.timexes, context.here, when)) is not None:
        (report.days, report.ends), report.timexes = left, when[:1]
    report.offset = next((to for rule in (nth, lapse, anniversary) if (to := rule(hit, tree, context.timexes, context.here))), None)
    if report.offset is None and all(isinstance(context.timexes[n].meaning, Ref) for n in when):
        report.offset = age(hit, tree, context.timexes, context.here)
    if report.offset is None and not report.background:
        report.offset = following(hit, tree, context.timexes, context.here, context.told, context.day_of)
    if report.offset is None and report.background and not (when and _right_before(context.timexes[when[0]], hit)):
        report.offset = offset(
            hit, tree, context.timexes, context.here, context.part is Part.TITLE, context.order < _OPENING, context.told, context.dated
        )
    return report


def _is_known(hits: Sequence[Hit]) -> bool:
    """All of it is named as known: "recalled the siege, in which 300 had died"."""
    known = [hit.token for hit in hits if refers(hit)]
    inside = {t for noun in known for clause in noun.those("relcl") for t in clause.subtree()}
    return all(hit.token in known or hit.token in inside for hit in hits)


def _is_hour(timex: Timex) -> bool:
    """ "Overnight", "at dawn": of a day that it does not name."""
    return isinstance(timex.meaning, Clock) and isinstance(timex.meaning.of, Frame)


def _right_before(timex: Timex, hit: Hit) -> bool:
    """ "In Oslo two days later, where she met him"."""
    where = next((t for t in hit.token.those("advmod") if t.tag == "WRB"), None)
    return where is not None and 0 < where.begin - timex.span.end <= len(", ")


def _aim_of(report: Clause, visit: Clause) -> bool:
    """ "Flies to Lima to see Jon Vik"."""
    token = report.hit.token
    return visit.hit.frame.kind == "visit" and token.tag == "VB" and token.dep in {"advcl", "xcomp"} and token.head is visit.hit.token


def _planned_with(report: Clause, visit: Clause) -> bool:
    """ "She flies to Lima on Thursday to see Jon Vik", "the summit ends on Friday with the signing of a pact": as much still to come."""
    token, kind = report.hit.token, report.hit.frame.kind
    if visit.status is not Status.PLANNED or visit.hit.frame.kind != "visit":
        return False
    aim = _aim_of(report, visit)
    clause = grammar.clause_verb(token) if report.hit.noun and report.timexes and report.timexes == visit.timexes else None
    closing = clause is not None and _present(clause) and clause is grammar.carrying_verb(visit.hit.token)
    return (aim and kind == "visit" and visit.shape == "trip") or (closing and kind == "agreement")


def _cause(hit: Hit) -> Token | None:
    """ "The bomb of 7 April has now cost five lives": what took them has a time of its own."""
    took = hit.args.get("subject", []) if hit.frame.name == "claiming lives" else []
    return next((t for t in took if any(e.noun and e.frame.kind == "attack" for e in lexicon().of(t.lower))), None)


def _ended_with(hit: Hit) -> Token | None:
    """ "They signed on Friday at the end of her visit": what was done as it ended."""
    end = hit.token.head.head if hit.token.dep == "pobj" and hit.token.head.lower == "of" else None
    last = end is not None and end.lower in {"end", "conclusion", "close"} and end.dep == "pobj" and end.head.lower == "at"
    return grammar.clause_verb(hit.token) if last and hit.frame.kind == "visit" else None


def _agreeing(report: Clause, reports: Sequence[Clause]) -> list[ActorMention]:
    """Who agreed where nobody or one of them is told, but who met, or whom one visits.

    "Ruiz sat with Vik, and out of it came a pact", "Ruiz signed a pact during her visit to Peru".
    """
    parties = [a.name for a in report.actors if a.role == "party"]
    if report.hit.frame.kind != "agreement" or report.hit.definite or len(parties) > 1 or len(parties) < len(report.actors):
        return []
    trips = [r for r in reports if r.shape == "trip" and parties and _one_state(r)]
    there = [r for r in trips if not (r.timexes and report.timexes) or r.timexes == report.timexes]
    told = [r for r in reports if r.shape == "meeting" or r in there]
    met = [[a for a in r.actors if a.role != "mediator"] for r in told if not r.background]
    several = next((actors for actors in met if len(actors) > 1 and {a.name for a in actors} >= set(parties)), [])
    return [structs.replace(a, role="party") for a in several if a.name not in parties]


def _one_state(trip: Clause) -> bool:
    """Whether it goes to one state."""
    return [a.type for a in trip.actors if a.role == "host"] == [ActorType.COUNTRY]


def _victims(report: Clause, tree: Tree, scene: Scene) -> list[ActorMention]:
    """Whom an attack killed or hurt, where nothing else tells whom it was on: "a bomb took the lives of three miners"."""
    if any(a.role == "target" for a in report.actors):
        return []
    nouns = [noun for _, noun, _ in victims(tree)] or _caught(report.hit) or _damaged(tree)
    found = [a for noun in nouns for a in scene.actors(noun, "target", targets=True)]
    attackers = {a.name for a in report.actors}
    return list({a.name: a for a in found if a.name not in attackers}.values())


def _damaged(tree: Tree) -> list[Token]:
    """ "Shelling damaged two schools": what suffered."""
    verbs = [t for t in tree.tokens if t.is_verb and t.lower in place_words("damaged")]
    return [noun for verb in verbs for noun in grammar.of_verb(verb).get("object", []) if _stands_apart(noun)]


def _stands_apart(noun: Token) -> bool:
    """A thing, but no part of one such as its windows."""
    return thing(noun.lower) and noun.lower not in nouns("part")


def _caught(hit: Hit) -> list[Token]:
    """ "Miners were going to work when a bomb exploded": whom an attack came upon."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    if verb is None or verb.dep != "advcl" or not any(c.lower in {"when", "as"} and c.i < verb.i for c in verb.children):
        return []
    above = verb.head.head if verb.head.dep == "xcomp" else verb.head
    busy = above.tag == "VBG" and any(c.lower in {"was", "were"} for c in above.those("aux")) and above.i < verb.i
    return [t for t in grammar.subject(above) if human(t.lower)] if busy else []


def _may_be_ahead(hit: Hit, tree: Tree, timex: Timex) -> bool:
    """ "Next week", or a day or month of no year that no verb beside it tells as past but one that says it: "flies to Lima on Friday"."""
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    named, meaning = named_in(timex.meaning), timex.meaning
    under_way = verb is not None and verb.lower in {"is", "are"} and any(c.lower == "on" for c in verb.those("prep"))
    if isinstance(meaning, Range) and under_way:
        return False  # "is on a visit from 13 to 15 May"
    if hit.noun and verb is not None and verb.lower in _COMES_AFTER:
        return False  # "today's visit follows one by her deputy"
    following = isinstance(meaning, Shift) and isinstance(meaning.of, Now) and meaning.count > 0
    if verb is None or following or (isinstance(meaning, Shift) and meaning.count < 0):
        return verb is not None and following and (_present(verb) or (verb.tag == "VBG" and grammar.is_current(verb)))
    day = "day" in timex.text.lower() or (named is not None and named.year is None and (named.month or named.day) is not None)
    own = any(verb in (t.head, t.head.head) for t in tree.within(timex.span))
    ahead = named is None or (
        named.cue != LISTED and named.direction is not Direction.BEFORE and (own or named.direction is not Direction.PAST)
    )
    return _present(verb) and day and ahead


def _goes_on_to(verb: Token) -> bool:
    """ "From Lima she flies on to Quito": the next stop of a journey under way."""
    return (
        _present(verb) and any(c.lower == "on" and not c.children for c in verb.children) and any(c.lower == "to" for c in verb.subtree())
    )


def _present(verb: Token) -> bool:
    return verb.tag in {"VBZ", "VBP"}


def _mention(report: Clause, tree: Tree, context: Context, tolled: Continued, goes_on: Span | None) -> EventMention:
    hit, told = report.hit, context.told
    verb = grammar.carrying_verb(hit.token) if hit.noun else hit.token
    listed = told is not None and (entry := named_in(context.timexes[told].meaning)) is not None and entry.cue == LISTED
    perfect = verb is not None and grammar.is_current(verb) and not listed  # "8 May: They meet in Lima. They agree on a truce."
    done = verb is not None and any(c.lower in {"has", "have"} for c in verb.those("aux"))
    if done and context.detail is not None and not (report.timexes or report.background):
        told, perfect = context.detail, False
    own = told is not None and told in context.here and of_violence(hit, tree, context.timexes[told])
    here = told is not None and told in context.here
    term = told is not None and here and hit.frame.kind == "agreement" and in_force(tree.text, context.timexes[told], tree.span.begin)
    if own or term or (told in context.here and (fares(hit) or follows(hit.token.head) or hit.token.head.lower in AVENGE)):
        told = None
    earlier = verb is not None and hit.frame.kind == "attack" and any(map(_still_came, verb.those("advcl")))
    background = report.background or earlier
    if earlier:
        told = None  # "The law was passed on Monday. Two judges were shot before a line of it was written"
    if told in context.ahead and report.status is Status.HAPPENED:
        told = None  # "On Tuesday she goes on to Lima. Police fired at farmers": by now
    pluperfect = context.behind and verb is not None and any(c.dep == "aux" and c.lower == "had" for c in verb.children)
    behind = pluperfect and context.order >= _OPENING  # "On Monday the road was closed. A man had shot at a van": that is the news
    known = hit.definite or background or recalled_by_what(hit.token)
    news = not (known or report.offset or perfect or behind) and report.status is Status.HAPPENED
    when = report.timexes or ((context.announced,) if news and context.announced is not None else ())
    content = tuple(sorted({w for t in tree.tokens for w in names.tokens(t.text) if len(w) > 2 and w not in words("stop")}))
    dated = report.relation is not Relation.BEFORE and any(not context.timexes[n].hour for n in report.timexes)
    # "renewed the truce of May": the truce is known, that it is renewed is not
    renewed = report.trigger is not hit.token and hit.frame.kind == "agreement"
    return EventMention(
        kind=hit.frame.kind,
        frame=hit.frame.name,
        shape=report.shape,
        sentence=tree.span,
        trigger=report.trigger.span,
        part=context.part,
        order=context.order,
        status=report.status,
        actors=tuple(report.actors),
        places=report.places,
        killed=tolled.tolls[KILLED],
        injured=tolled.tolls[INJURED],
        summed=tolled.summed,
        timexes=when,
        relation=report.relation,
        offset=report.offset,
        told=told,
        days=report.days,
        ends=report.ends,
        aspect=aspect(hit) or (Aspect.TERMINATES if _ended_with(hit) is not None else None),
        definite=hit.definite and not (renewed or dated),
        elsewhere=turns_elsewhere(tree),
        anew=any(map(anew, report.hits)),
        previous=any(map(previous, report.hits)),
        reference=not renewed and _is_known(report.hits),
        goes_on=goes_on,
        background=background,
        general=general(report),
        name=name_of(report.hits, tree),
        perfect=perfect,
        pluperfect=pluperfect,
        factuality=report.factuality,
        denied=tuple(report.denied),
        words=content,
    )


def _still_came(clause: Token) -> bool:
    """ "Before a line of it was drafted": what had not come about yet."""
    return clause.child("nsubjpass") is not None and any(c.lower == "before" for c in clause.those("mark"))


def _only_named(report: Clause, tolled: Continued) -> bool:
    """ "The blast shattered windows": names the attack told before, and tells nothing of it that counts."""
    named = report.hit.definite and report.hit.frame.name == "blast" and len(report.hits) == 1
    return named and not (report.actors or report.places or report.timexes or report.offset or tolled.tolls != (None, None))


def _more_of(report: Clause, tree: Tree, context: Context) -> Continued | None:
    """What a sentence counts of the attack told just before, where it tells only what came of it: "Two gunmen were also killed."."""
    attack = context.attack
    if attack is None or any(map(previous, report.hits)) or not _is_outcome(report, attack, context):
        return None
    return continued(tree, context.known, before=context.scene.last_if(attack.sentence), later=False)


def _goes_on(report: Clause, context: Context, told: Tolls) -> Span | None:
    """The event told before that a sentence goes on from, or None where it tells one of its own.

    "It was signed in Lima" tells of the agreement before it, unless both are told with a day: a truce takes effect after it is signed.
    "Five officers died." tells what came of the attack told just before, where it names no time, place, attacker or victim.
    """
    if context.resumed is not None and goes_on(report.hit):
        return context.resumed.goes_on or context.resumed.trigger
    agreed, attack = context.agreed, context.attack
    if agreed is not None and all(map(closes, report.hits)) and not (agreed.timexes and report.timexes):
        return agreed.goes_on or agreed.trigger
    if attack is None or any(map(previous, report.hits)) or not _is_outcome(report, attack, context):
        return None
    return None if differ(attack.killed, told[KILLED]) and not context.pointed else context.root


def _is_outcome(report: Clause, attack: EventMention, context: Context) -> bool:
    """Whether a report tells only what came of the attack told just before it."""
    if attack.order != context.last or attack.part is not Part.BODY:
        return False
    placed = report.places and not any(c.lower == "there" for hit in report.hits for c in hit.token.those("advmod"))
    named = any(a.role == "attacker" or (a.type is ActorType.PERSON and a.name[:1].isupper()) for a in report.actors)
    own = placed or named or report.timexes or report.offset
    verbs = [hit for hit in report.hits if not hit.noun]  # beside "the raid", "the gunfight"
    outcome = bool(verbs) and all(hit.definite if hit.noun else hit.frame.result for hit in report.hits)
    return outcome and report.status is attack.status is Status.HAPPENED and not own and not report.background
