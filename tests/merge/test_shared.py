"""What undated articles share with dated ones, in small corpora."""

from datetime import date

from tests.merge.corpora import article
from timeline_cli import timex
from timeline_cli.actors.people import People
from timeline_cli.merge.cosine import Cosine
from timeline_cli.merge.passages import Text
from timeline_cli.merge.report import Aside, reports
from timeline_cli.merge.shared import neighbours, published, resembling, shared_events, shared_sentences, told_as_past
from timeline_cli.merge.shelf import Shelf
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.interval import Interval
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span

DATED = (
    "Ferry strikes the pier of Porto Lindo. The ferry Aurora ran into the wooden pier of Porto Lindo on Thursday, and "
    "forty passengers were hurt. Mayor Ana Ruiz promised a new pier."
)
SAME = (
    "Mayor visits the hurt of the ferry. The ferry Aurora had struck the wooden pier of Porto Lindo on Thursday; forty passengers "
    "were hurt. Mayor Ana Ruiz saw them in hospital."
)
OTHER = "Parliament of Freedonia passes the budget. Members voted on Monday, after a week of quarrels over taxes on salt."
NOISE = "The weather stays mild. Farmers in the hills expect an early harvest of plums and late apples this autumn."


def reading(name: str, text: str, day: str | None = None) -> Reading:
    span = Span(0, len(text))
    known = Published(Interval.parse(day) if day else None, How.HEADER if day else How.UNKNOWN)
    return Reading(Article(name, text, text.split(".")[0], (Block(Part.BODY, span),), known), timex.find(text, [span]))


def dates(*readings: Reading) -> dict[str, Published]:
    return published(readings, {r.article.name: [] for r in readings})


CORPUS = (
    reading("dated.txt", DATED, "2021-06-11"),
    reading("same.txt", SAME),
    reading("other.txt", OTHER, "2021-02-02"),
    reading("noise.txt", NOISE, "2020-09-02"),
)


def test_stated_dates_stay_as_they_are() -> None:
    found = dates(*CORPUS)
    for r in CORPUS:
        if r.article.stated.interval is not None:
            assert found[r.article.name] == r.article.stated


def test_the_same_story_is_dated_by_the_day_it_shares() -> None:
    found = dates(*CORPUS)["same.txt"]
    assert found.how is How.INFERRED
    assert found.interval is not None and found.interval.allows(date(2021, 6, 11))
    assert (found.interval.days or 99) <= 4
    assert any("dated.txt" in reason for reason in found.evidence)


def test_of_two_days_that_figures_may_mean_what_is_shared_chooses_one() -> None:
    found = dates(CORPUS[0], reading("same.txt", SAME, "[2021-06-11,2021-11-06]"))["same.txt"]
    assert found.interval == Interval.day(date(2021, 6, 11))
    assert found.how is How.HEADER
    assert any("dated.txt" in reason for reason in found.evidence)


def test_figures_stay_as_they_are_where_nothing_decides() -> None:
    strange = reading("strange.txt", "A comet was seen over the lake. Children cheered.", "[2021-06-11,2021-11-06]")
    assert dates(CORPUS[2], strange)["strange.txt"] == strange.article.stated


def test_a_strange_article_stays_undated() -> None:
    found = dates(*CORPUS, reading("strange.txt", "A comet was seen over the lake. Children cheered on Wednesday."))
    assert found["strange.txt"].interval is None
    assert found["strange.txt"].how is How.UNKNOWN


def test_the_order_of_articles_makes_no_difference() -> None:
    assert dates(*CORPUS) == dates(*reversed(CORPUS))


def test_a_sentence_resembles_the_one_that_tells_the_same() -> None:
    texts = [Text(r) for r in CORPUS]
    days = {"dated.txt": date(2021, 6, 11), "other.txt": date(2021, 2, 2), "noise.txt": date(2020, 9, 2), "same.txt": None}
    shared = list(shared_sentences(resembling(texts, days, {"same.txt"})))
    assert {s.other for s in shared} == {"dated.txt"}
    assert max(shared, key=lambda s: s.weight).days == (date(2021, 6, 10), date(2021, 6, 10))


def test_what_is_told_as_done_was_done_by_then() -> None:
    late = reading(
        "late.txt", "A ferry and a pier. The ferry Aurora struck the wooden pier of Porto Lindo; forty passengers were hurt, say judges."
    )
    texts = [Text(r) for r in (*CORPUS, late)]
    days = {
        "dated.txt": date(2021, 6, 11),
        "other.txt": date(2021, 2, 2),
        "noise.txt": date(2020, 9, 2),
        "same.txt": None,
        "late.txt": None,
    }
    past = list(told_as_past(resembling(texts, days, {"late.txt"}), days))
    assert {(p.other, p.day) for p in past} == {("dated.txt", date(2021, 6, 10))}


def test_a_neighbour_uses_the_same_rare_words() -> None:
    days = {"dated.txt": date(2021, 6, 11), "other.txt": date(2021, 2, 2), "noise.txt": date(2020, 9, 2), "same.txt": None}
    near = max(neighbours([Text(r) for r in CORPUS], days, {"same.txt"}), key=lambda n: n.weight)
    assert (near.other, near.day) == ("dated.txt", date(2021, 6, 11))


def test_the_cosine_is_one_with_itself_and_none_without_common_words() -> None:
    a, b = frozenset({"ferry", "pier"}), frozenset({"salt"})
    cosine = Cosine([a, b])
    assert abs(cosine.common(a, a)[0] - 1) < 1e-9
    assert cosine.common(a, b) == (0.0, 0.0)


def test_what_its_age_dates_shares_the_day_on_which_it_began() -> None:
    dated = article("a", "2021-06-20", "Rebels began an offensive on Tunis on 1 June 2021, and the mayor of Tunis, Ana Ruiz, fled.")
    undated = article("b", "", "The offensive on Tunis was in its sixth day when the envoy came. The mayor of Tunis, Ana Ruiz, had fled.")
    told = {r.article.name: reports(r, r.article.stated, People([dated, undated]), Shelf(Aside)) for r in (dated, undated)}
    (age,) = shared_events([dated, undated], told)
    assert age.timex == len(undated.timexes)  # behind the expressions of the text
    assert age.days == (date(2021, 6, 1), date(2021, 6, 1))


def test_what_a_length_of_time_is_counted_from_is_of_another_day_than_its_sentence() -> None:
    dated = article(
        "a",
        "2016-03-24",
        "Peru and Norway signed a protocol on the Azul canal in Piura on Wednesday, and the harbour of Piura is to be widened.",
    )
    text = "A week after the protocol on the Azul canal was signed in Piura, President Jon Vik came to the harbour of Talara on Wednesday."
    undated = article("b", "", text)
    days = {"a.txt": date(2016, 3, 24), "b.txt": None}
    found = [s for s in shared_sentences(resembling([Text(dated), Text(undated)], days, {"b.txt"})) if s.days == (date(2016, 3, 23),) * 2]
    best = max(found, key=lambda s: s.weight)
    assert best.timex == len(undated.timexes)  # "a week after", behind the expressions of the text; not the second Wednesday
