"""Reasons that lie in how one article goes on: each with a case that speaks for, one against, or one that says nothing."""

from tests.merge.corpora import article
from tests.merge.weighed import TOWN, clusters, one_article, two, weight
from timeline_cli.merge import retold
from timeline_cli.merge.cluster import Cluster
from timeline_cli.merge.reason import NEVER


def test_told_before() -> None:
    assert weight(retold.told_before, one_article(f"{TOWN} The attack lasted an hour.")) > 0
    assert weight(retold.told_before, one_article(f"{TOWN} An attack in Lagos was foiled on Tuesday.")) == 0


def test_one_story() -> None:
    assert weight(retold.one_story, one_article(f"{TOWN} Gunmen shot a guard at the gate.")) > 0
    assert weight(retold.one_story, one_article(f"{TOWN} Gunmen shot a guard in Lagos on Tuesday.")) == 0
    far = " ".join(["The rains came late."] * 8)
    shot = "Gunmen shot a guard at the gate."
    assert weight(retold.one_story, one_article(f"{TOWN} {far} {shot}")) < weight(retold.one_story, one_article(f"{TOWN} {shot}"))
    assert weight(retold.one_story, one_article(f"{far} {TOWN} {far} Gunmen shot a guard at the gate.")) > 0


def test_next_to_it() -> None:
    assert weight(retold.next_to_it, one_article(f"{TOWN} Gunmen shot a guard at the gate.")) > 0
    assert weight(retold.next_to_it, one_article(f"{TOWN} The rains came late. Gunmen shot a guard at the gate.")) == 0
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo."
    assert weight(retold.next_to_it, one_article(f"{met} {met}")) == 0  # meetings follow upon each other


def test_something_new() -> None:
    untold = "Gunmen shot a guard at the gate."
    assert weight(retold.something_new, one_article(f"{untold} {TOWN}")) < 0
    assert weight(retold.something_new, one_article(f"{TOWN} {untold}")) == 0
    assert weight(retold.something_new, two(untold, TOWN)) == 0


def test_headline() -> None:
    def told(title: str) -> tuple[Cluster, Cluster]:
        a, b = clusters(article("a", "2014-06-10", TOWN, title=title))
        return a, b

    assert weight(retold.headline, told("Gunmen kill three in Kaduna police station")) > 0
    assert weight(retold.headline, two(TOWN, TOWN)) == 0
    behind = one_article(f"{TOWN} The town has been tense since a mob burned a mosque.")
    assert weight(retold.headline, behind) == 0
    old = "Emil Sorn, found guilty of the bombing of a market in Kaduna in 2011, walked out of prison."
    title, body = clusters(article("a", "2014-06-10", old, title="Convict in 2011 bombing freed"))
    assert weight(retold.headline, (title, body)) > 0
    gone = "President Owusu flew home from Oslo on Thursday after gunmen killed six people in Tarma."
    title, body = clusters(article("a", "2014-06-10", gone, title="President flies home after attack"))
    assert weight(retold.headline, (title, body)) > 0


def test_held_apart() -> None:
    met = "President Ana Ruiz met the foreign ministers of Chile and Peru in Oslo in May. "
    assert weight(retold.held_apart, one_article(f"{met}She also met Foreign Minister Jon Vik alone in Oslo.")) < 0
    assert weight(retold.held_apart, one_article(f"{met}She met Foreign Minister Jon Vik in Oslo.")) == 0
    back = one_article("She met Foreign Minister Jon Vik alone in Oslo in May. Their staff praised that meeting in a letter.")
    assert weight(retold.held_apart, back) == 0
    assert weight(retold.held_apart, two("Ana Ruiz met King Olaf Berg in Oslo.", "Ana Ruiz met King Olaf Berg alone in Oslo.")) == 0


def test_one_more() -> None:
    more = "A second attack on a church left a guard wounded."
    assert weight(retold.one_more, one_article(f"{TOWN} {more}")) == NEVER
    assert weight(retold.one_more, one_article(f"{TOWN} The attack left a guard wounded.")) == 0
    assert weight(retold.one_more, one_article(f"{more} {TOWN}")) == 0
    assert weight(retold.one_more, two(TOWN, more)) == 0
    title, body = clusters(article("a", "2014-06-10", more, title="Gunmen kill three in Kaduna police station"))
    assert weight(retold.one_more, (title, body)) == 0  # a headline may stand for both


def test_one_sentence() -> None:
    told = "Gunmen attacked a church in Kaduna on Monday and bombed a market in Lagos on Tuesday."
    assert weight(retold.one_sentence, one_article(told)) == NEVER
    assert weight(retold.one_sentence, one_article(told.replace(" and", ". They"))) == 0


def test_the_attack_of_a_day_is_that_told_before_of_its_month() -> None:
    text = "Earlier this month rebels lay in wait for a patrol near Kaduna and killed seven soldiers. The ambush of June 3 left four hurt."
    assert weight(retold.told_before, one_article(text)) > 0
    other = "Earlier this month rebels killed seven soldiers near Kaduna. An ambush on June 3 left four hurt."
    assert weight(retold.told_before, one_article(other)) == 0


def test_the_attackers_are_those_told_before() -> None:
    text = "Gunmen killed nine people in Kaduna, police said. The gunmen struck late on Sunday and set fire to houses."
    assert weight(retold.told_before, one_article(text)) > 0
    other = "Gunmen killed nine people in Kaduna, police said. Soldiers struck late on Sunday and set fire to houses."
    assert weight(retold.told_before, one_article(other)) == 0


def test_one_more_paper_is_another_agreement() -> None:
    signed = "Ministers Ana Ruiz and Jon Vik signed an accord on fish in Lima on Monday. {}"
    for more in (
        "On the same occasion they signed a protocol on customs.",
        "They also signed a Protocol on Fisheries.",
        "In a separate declaration, Ana Ruiz and Jon Vik vowed to open the bay.",
    ):
        pair = one_article(signed.format(more))
        assert weight(retold.another_paper, pair) == NEVER
    assert weight(retold.another_paper, one_article(signed.format("Ana Ruiz and Jon Vik also vowed to open the bay."))) == 0


def test_goes_on_about_what_was_told_right_before() -> None:
    met = "President Ama Owusu met Prime Minister Jon Vik in Oslo, with King Harald at the table."
    that, the = "That meeting, on 3 June, lasted an hour.", "The talks, hosted by King Harald, had opened on Monday."
    assert weight(retold.told_before, one_article(f"{met} {that}")) > 0
    assert weight(retold.told_before, one_article(f"{met} {the}")) > 0
    assert weight(retold.told_before, one_article(f"{met} The rains came late. {that}")) == 0
    shot = "A guard was shot at a mill. The attack on a bank in Lagos on Monday was another."
    assert weight(retold.told_before, one_article(shot)) == 0


def test_an_ambush_named_by_its_day_is_the_one_told_next() -> None:
    told = "The inquiry into the ambush of 2 June is over. A convoy was attacked with rifles between Kano and Lagos."
    assert weight(retold.something_new, one_article(told)) == 0


def test_behind_the_news() -> None:
    news = "Ana Ruiz has met Jon Vik. "
    assert weight(retold.behind_the_news, one_article(f"{news}They had met in March in Oslo.")) == NEVER
    assert weight(retold.behind_the_news, one_article(f"{news}They had met on Monday in Oslo.")) == 0  # told by whoever says so


def test_a_claim_at_the_end_is_of_what_the_article_is_about() -> None:
    text = (
        f"{TOWN} The rains came late. In April five guards were killed in an ambush in Lagos. In May a bomb went off in Ibadan. "
        "The Red Dawn claimed responsibility for the attack."
    )
    events_told = clusters(article("a", "2014-06-10", text))
    claim = events_told[-1]
    weights = [weight(retold.told_before, (c, claim)) for c in events_told[:-1]]
    assert weights[0] == max(weights)


def test_what_is_referred_to_as_elsewhere_is_not_what_the_article_tells() -> None:
    pair = one_article(f"{TOWN} A man wanted over the bombs in Lagos slipped away.")
    assert weight(retold.told_before, pair) == weight(retold.one_story, pair) == 0


def test_a_raid_that_is_told_by_its_day_later_is_the_one_known_from_the_start() -> None:
    raid = "Officials confirmed that the police raid in Oso cost a man his life. The man killed in Wednesday's {} was a clerk."
    assert weight(retold.told_before, one_article(raid.format("raid"))) > weight(retold.told_before, one_article(raid.format("blast")))


def test_a_meeting_referred_to_elsewhere_is_not_the_one_told() -> None:
    meeting = "Ana Ruiz met Jon Vik in Lima on Wednesday. Ole Lund said that nothing had moved since the summit in {} failed."
    assert weight(retold.told_before, one_article(meeting.format("Oslo"))) == 0
    assert weight(retold.told_before, one_article(meeting.format("Lima"))) > 0


def test_a_shooting_is_not_the_bombing_that_is_known() -> None:
    known = "Police in Lima still look for those who sent the bomb. "
    assert weight(retold.one_story, one_article(f"{known}Hours later gunmen shot dead two guards in Lima.")) < 0


def test_a_shooting_that_erupted_is_the_one_told_right_before_it() -> None:
    fire = "Border guards agreed to a ceasefire after an exchange of fire that killed three people, officials said on Thursday."
    pair = clusters(article("a", "2014-06-12", f"{fire} The shooting erupted before dawn on Tuesday in Tarma."))
    attacks = [c for c in pair if c.kind == "attack"]
    assert weight(retold.told_before, (attacks[0], attacks[1])) > 0 == weight(retold.something_new, (attacks[0], attacks[1]))


def test_those_who_go_on_are_the_attackers_told_before() -> None:
    text = f"{TOWN} The attackers came through the orchards. They threw two grenades into the hall of the station."
    assert weight(retold.told_before, one_article(text)) > 0
    assert weight(retold.told_before, one_article(f"{TOWN} Two boys threw two grenades into the hall of the station.")) == 0
