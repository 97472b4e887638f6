"""Reading articles: a pure function of each text, in order, however many are read at once."""

import msgspec

from tests.events.read import found_in, reading_of
from tests.merge.corpora import article
from timeline_cli.events import extract
from timeline_cli.model.article import Article, Block, How, Part, Published
from timeline_cli.model.mention import Reading
from timeline_cli.model.span import Span

ATTACK = "Gunmen attacked a bus near Lamoro on Monday."
VISIT = "President Ama Owusu visited Oslo."


def test_articles_do_not_touch_each_other() -> None:
    texts = [VISIT, "She met King Harald.", ATTACK, "", ATTACK]
    together = list(found_in(texts))
    assert together == [reading_of(text).mentions for text in texts]
    assert together[2] == together[4]


def test_more_articles_than_one_batch_keep_their_order() -> None:
    texts = [ATTACK.replace("Lamoro", f"Lamoro{'abcdefgh'[n % 8]}") for n in range(70)]
    assert [len(found) for found in found_in(texts)] == [1] * 70


def test_boilerplate_is_never_read() -> None:
    text = f"{ATTACK}\n{VISIT}"
    blocks = (Block(Part.BOILERPLATE, Span(0, len(ATTACK))), Block(Part.BODY, Span(len(ATTACK) + 1, len(text))))
    (reading,) = extract([Article("a.txt", text, "", blocks, Published(None, How.UNKNOWN))])
    assert [m.kind for m in reading.mentions] == ["visit"]
    assert reading.timexes == ()


def test_spans_are_offsets_into_the_text_whatever_it_holds() -> None:
    text = f"“Naïve” 🙂 talk.\n\t{ATTACK}"
    (mention,) = reading_of(text).mentions
    assert mention.trigger.of(text) == "attacked"
    assert mention.sentence.of(text) == ATTACK


def test_a_reading_can_be_kept() -> None:
    reading = reading_of(f"{ATTACK} {VISIT}")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(reading), type=Reading) == reading


def test_a_day_spent_on_a_meeting_is_that_meeting() -> None:
    (mention,) = reading_of("Foreign Minister Ana Ruiz spent Tuesday meeting Swiss officials in Geneva.").mentions
    assert (mention.shape, {a.name for a in mention.actors}) == ("meeting", {"Ana Ruiz", "Swiss officials"})


def test_who_has_come_and_stays_makes_one_journey() -> None:
    (mention,) = reading_of("Having flown in from Lima on Monday, Foreign Minister Ana Ruiz spent Tuesday in Geneva.").mentions
    assert (mention.shape, mention.places) == ("trip", ("Geneva",))


def test_they_behind_a_time_are_those_of_the_sentence_before() -> None:
    (shots,) = reading_of("Soldiers guarded the market in Lima. On Wednesday they fired at a crowd.").mentions
    assert ("attacker", "soldiers") in {(a.role, a.name) for a in shots.actors}


def test_an_attack_that_nothing_puts_anywhere_was_in_the_town_that_its_article_opens_with() -> None:
    text = (
        "Tarma was still sweeping up splinters yesterday when the mayor walked through its market.\n\n"
        "Three people died when two women blew themselves up between the pens on Sunday."
    )
    (attack,) = [m for m in article("a", "2012-03-06", text).mentions if m.kind == "attack"]
    assert attack.around == "Tarma"
