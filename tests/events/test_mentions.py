"""Mentions of one sentence, and of one article: how many events, what each says, and which expression dates it."""

import pytest

from tests.events.read import found_in, reading_of
from timeline_cli.model.event import Factuality, Relation, Status, Toll
from timeline_cli.model.mention import EventMention


def timed(text: str) -> list[tuple[str, str | None]]:
    """Trigger of each mention, and the expression that dates it."""
    reading = reading_of(text)
    return [(m.trigger.of(text), reading.timexes[m.timexes[0]].text if m.timexes else None) for m in reading.mentions]


def only(text: str) -> EventMention:
    (mention,) = reading_of(text).mentions
    return mention


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gunmen attacked a bus near Lamoro, killing two people.", ["attack"]),  # deed and result
        (
            "Two people were killed when shells struck the Armenian village of Osa, in the northern province of Tavush, on Monday.",
            ["attack"],
        ),
        ("Gunmen attacked a church in Kaduna on Monday and bombed a market in Lagos on Tuesday.", ["attack", "attack"]),
        ("President Ama Owusu arrived in Oslo on Monday for talks with Prime Minister Jon Vik.", ["visit"]),  # a trip for its one meeting
        ("President Ama Owusu visited Oslo and signed a treaty with Prime Minister Jon Vik.", ["visit", "agreement"]),
        ("President Ama Owusu held separate meetings with King Harald and with Prime Minister Jon Vik.", ["visit", "visit"]),
        ("Prime Minister Jon Vik was in Oslo. On Friday King Harald had the guest over for breakfast in his palace.", ["visit", "visit"]),
        ("Rebels blew up a mill. Monday's bomb went off at dawn in front of the house of the mayor.", ["attack", "attack"]),
        ("The harbour lies still.", []),
        ("Peru and Chile agreed on Monday to extend the truce by two days.", ["agreement"]),
        ("Peru and Chile put their names on Monday to a truce that is to begin at midnight on Friday.", ["agreement"]),
        ("Peru and Chile agreed on Monday to a truce that begins on Friday.", ["agreement"]),
        ("Rebels killed in the raid included a man wanted for the 2015 bombing of a mosque in Lamoro.", ["attack", "attack"]),
        ("Gunmen stormed a school in Lamoro on Thursday and abducted 30 pupils.", ["attack"]),
        ("Rebels attacked a mill and kidnapped a nun in separate attacks in Lamoro on Thursday.", ["attack", "attack"]),
    ],
)
def test_how_many_events_a_sentence_tells(text: str, kinds: list[str]) -> None:
    assert sorted(m.kind for m in next(found_in([text]))) == sorted(kinds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a church on Monday and bombed a market on Tuesday.", [("attacked", "Monday"), ("bombed", "Tuesday")]),
        ("The minister said on Friday that gunmen had attacked a bus near Lamoro.", [("attacked", None)]),  # the day of the statement
        ("Police said gunmen attacked a bus near Lamoro on Friday.", [("attacked", "Friday")]),
        ("Gunmen set fire to a mill in the village of Lamoro late Friday, the mayor told a newspaper.", [("set", "late Friday")]),
        ("In May 2011 rebels stormed the barracks of Lamoro.", [("stormed", "May 2011")]),
    ],
)
def test_which_expression_dates_an_event(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert timed(text) == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Rebels have shelled the port of Dorvan since Monday.", Relation.SINCE),
        ("Rebels shelled the port of Dorvan before Monday.", Relation.BEFORE),
        ("Rebels shelled the port of Dorvan on Monday.", Relation.AT),
        ("The envoys of Peru and Bolivia have not met since Monday.", Relation.AT),
    ],
)
def test_how_an_event_lies_to_its_expression(text: str, relation: Relation) -> None:
    assert only(text).relation is relation


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("President Ama Owusu began a three-day visit to Oslo on Monday.", (3, False)),
        ("President Ama Owusu ended a three-day visit to Oslo on Monday.", (3, True)),
        ("President Ama Owusu visited Oslo on Monday.", (None, False)),
    ],
)
def test_how_long_a_visit_lasts(text: str, lasts: tuple[int | None, bool]) -> None:
    mention = only(text)
    assert (mention.days, mention.ends) == lasts


def test_who_had_come_did_not_come_on_the_day_still_ahead() -> None:
    text = "Prime Minister Jon Vik, who had come to Peru for the first time, is to be received by President Ana Ruiz on Wednesday."
    assert dict(timed(text)) == {"come": None, "received": "Wednesday"}


def test_what_went_before_is_background() -> None:
    text = "After the March bombing of the court, soldiers raided the port of Dorvan on Monday."
    assert {m.trigger.of(text): m.background for m in reading_of(text).mentions} == {"bombing": True, "raided": False}


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The bombing followed a raid on Monday in which four miners were killed in Dorvan.", {"bombing": False, "raid": True}),
        ("The raids were seen as retribution for an ambush in Dorvan on Monday.", {"raids": False, "ambush": True}),
        ("The shooting on Monday was followed by a bomb attack on a bank in Dorvan.", {"shooting": False, "attack": False}),
        ("Police followed two men who had shot a guard in Dorvan on Monday.", {"shot": False}),
    ],
)
def test_what_an_attack_follows_went_before_it(text: str, behind: dict[str, bool]) -> None:
    assert {m.trigger.of(text): m.background for m in reading_of(text).mentions} == behind


def test_the_attack_points_back_and_an_attack_does_not() -> None:
    assert only("The attack on the lighthouse shocked Dorvan.").definite
    assert not only("An attack on a lighthouse killed two keepers.").definite


def test_the_present_with_a_day_is_a_plan() -> None:
    assert only("President Ama Owusu visits Oslo on Tuesday.").status is Status.PLANNED
    assert only("Chancellor Petra Lang leaves for Accra on Sunday, her office said on Monday.").status is Status.PLANNED
    assert only("President Ama Owusu visits Oslo, where a fire had broken out on Tuesday.").status is Status.HAPPENED


def test_an_attack_that_nothing_pins_down_is_none() -> None:
    assert reading_of("Attacks are bad for trade.").mentions == ()


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("A bus was attacked near Lamoro by gunmen.", "attacker", {"gunmen"}),
        ("Gunmen who attacked a bus near Lamoro fled.", "attacker", {"gunmen"}),
        ("The Red Dawn Front claimed responsibility for the attack on the bus in Lamoro.", "attacker", {"Red Dawn Front"}),
        ("Two officers took part in the massacre of nine farmers in Lamoro.", "attacker", {"two officers"}),
        ("The judge implicated Otto Brandt in the murder of a priest in Lamoro.", "attacker", {"Otto Brandt"}),
        ("Otto Brandt was the mastermind of the bombing in Lamoro.", "attacker", {"Otto Brandt"}),
        ("Otto Brandt was not involved in the bombing in Lamoro.", "attacker", set()),
        ("The bishop holds the Red Dawn Front responsible for the raid on Lamoro.", "attacker", {"Red Dawn Front"}),
        ("Police arrested two drivers for shooting a clerk in Lamoro.", "attacker", {"two drivers"}),
        ("The assassination of Otto Brandt on Monday shocked Lamoro.", "target", {"Otto Brandt"}),
        ("Otto Brandt's assassination shocked Lamoro on Monday.", "target", {"Otto Brandt"}),
        ("The bishop condemned the militia's murder of a midwife in Lamoro on Monday.", "target", {"midwife"}),
        ("The guards repelled raiders at a mill in Lamoro on Monday.", "target", {"guards"}),
        ("President Ama Owusu paid a visit to Oslo.", "visitor", {"Ama Owusu"}),
        ("President Ama Owusu paid a visit to Oslo, where she met weavers.", "host", {"weavers"}),
        ("President Ama Owusu met King Harald and Prime Minister Jon Vik.", "participant", {"Ama Owusu", "Harald", "Jon Vik"}),
        ("A Kenyan-brokered truce between Peru and Bolivia took effect on Monday.", "party", {"Peru", "Bolivia"}),
        ("A truce between Peru and Bolivia was mediated by Kenya.", "mediator", {"Kenya"}),
        ("Kenyan and Ugandan officials agreed on Monday to reopen the border.", "party", {"Kenya", "Uganda"}),
    ],
)
def test_roles_hold_through_passives_clauses_light_verbs_and_claims(text: str, role: str, names: set[str]) -> None:
    assert {a.name for m in reading_of(text).mentions for a in m.actors if a.role == role} == names


@pytest.mark.parametrize(
    "text",
    [
        "Nine weavers were killed after gunmen attacked a bus in Lamoro on Monday.",
        "A weaver died after being shot in Lamoro on Monday.",
        "Soldiers captured the hill of Lamoro on Monday after three days of fighting.",
        "At least nine weavers were killed in an overnight attack on a mill in Lamoro, the mayor said on Friday.",
        "Gunmen raided a mill in Lamoro shortly after midnight on Monday, burning down a bakery and abducting two weavers.",
    ],
)
def test_an_attack_and_what_came_of_it_are_one(text: str) -> None:
    assert only(text).kind == "attack"


@pytest.mark.parametrize(
    "text",
    [
        "Militias launched drones at a base near Lamoro on Sunday, and Chilean jets hit back within the hour.",
        "Ten days after a mob burned down a school, gunmen killed a priest in Lamoro.",
    ],
)
def test_attacks_of_different_attackers_are_two(text: str) -> None:
    first, second = reading_of(text).mentions
    assert {a.name for a in first.actors if a.role == "attacker"}.isdisjoint(a.name for a in second.actors)


@pytest.mark.parametrize(
    "text",
    [
        "Less than a week after the raid on Lamoro, the minister flew to Oslo.",
        "A petrol tanker exploded on a motorway near Lamoro on Monday.",
        "A woman in Lamoro killed herself on Monday.",
        "Police shot a bear in Lamoro on Monday.",
        "Two men were held on Monday on suspicion of planning attacks on mills.",
        "The army fired 21 shots in salute in Lamoro on Monday.",
    ],
)
def test_who_only_stands_beside_an_attack_is_no_attacker(text: str) -> None:
    assert [a.name for m in reading_of(text).mentions if m.kind == "attack" for a in m.actors if a.role == "attacker"] == []


def test_who_is_hunted_after_an_attack_is_thought_to_have_made_it() -> None:
    attack = only("Police are hunting two men after a machete attack outside a bar in Lima on Friday.")
    assert [(a.name, a.factuality) for a in attack.actors if a.role == "attacker"] == [("two men", Factuality.ALLEGED)]


def test_the_blast_and_who_were_seized_go_on_with_an_attack_told_before() -> None:
    _, blast = reading_of("A bomb exploded in Lima on Friday, killing two. The blast in the town of Pisco also damaged an office.").mentions
    assert blast.places == ("Pisco",)
    _, seized = reading_of("Armed men abducted nine pupils in Peru on Friday. The pupils were seized on Thursday in Lima.").mentions
    assert seized.places == ("Lima",)
    assert reading_of("The pupils were seized by fear on Thursday in Lima.").mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "ISIS-linked gunmen killed three farmers in Lima on Monday.",
        "Gunmen linked to ISIS killed three farmers in Lima on Monday.",
    ],
)
def test_who_is_linked_to_a_group_acts_for_it(text: str) -> None:
    assert [a.name for a in only(text).actors if a.role == "attacker"] == ["Islamic State"]
    other = only("Men linked to the bank killed three farmers in Lima on Monday.")
    assert [a.name for a in other.actors if a.role == "attacker"] == ["men"]


def test_what_is_done_in_one_go_in_a_region_and_in_a_town_of_it_is_one_event() -> None:
    attack = only("In Peru, rebels beheaded five villagers and burned down a mill in Pisco on Monday.")
    assert set(attack.places) == {"Pisco", "Peru"} and attack.killed is not None
    assert len(reading_of("In Lima, rebels beheaded five villagers and burned down a mill in Pisco on Monday.").mentions) == 2


def test_what_was_done_in_the_past_month_is_a_tally() -> None:
    assert reading_of("The army has killed 47 rebels in the past month, a spokesman said in Lima on Monday.").mentions == ()


def test_a_bomb_that_opened_an_assault_belongs_to_it() -> None:
    attack = only("Militants stormed a hotel in Lima on Sunday after a car bomb went off at its gate, killing at least seven people.")
    assert attack.killed is not None and attack.killed.best == 7
    text = "Police raided a house in Lima on Sunday after a bomb exploded in Pisco."
    assert len(reading_of(text).mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A clerk died in Lima on Sunday two days after being stabbed.",
        "A clerk has died in hospital in Lima a week after he was assaulted.",
        "A clerk dies in Lima after assault.",
    ],
)
def test_what_somebody_died_of_is_one_event_with_the_death(text: str) -> None:
    assert [a.name for a in only(text).actors] == ["clerk"]


def test_which_killed_tells_what_the_attack_named_before_it_came_to() -> None:
    text = "Jets struck a camp in Sunda early on Monday in answer to Saturday's attack on a post in Oso, which killed seven clerks."
    camp, post = reading_of(text).mentions
    assert (camp.places, camp.killed) == (("Sunda",), None)
    assert post.places == ("Oso",)
    assert post.killed is not None and post.killed.best == 7


def test_who_died_after_an_attack_on_others_did_not_die_of_it() -> None:
    assert len(reading_of("Nine people died in Lima on Sunday, two days after gunmen killed a priest.").mentions) == 2


def test_what_is_burned_down_is_the_thing_told_right_before() -> None:
    attack = only("In Peru raiders looted a mill on Monday and set it ablaze.")
    assert {a.name for a in attack.actors if a.role == "target"} == {"mill"}


def test_the_fighting_for_a_town_is_how_it_was_taken() -> None:
    attack = only("Rebels on Thursday seized the town of Pisco after heavy fighting with the army.")
    assert {(a.role, a.name) for a in attack.actors} >= {("attacker", "rebels"), ("target", "army")}


@pytest.mark.parametrize(
    "text",
    [
        "A baker, 31, was charged with attempted murder after a clerk was stabbed in Lima on Friday.",
        "A baker was arrested on suspicion of attempted murder after a clerk was stabbed in Lima on Friday.",
    ],
)
def test_what_somebody_is_charged_with_is_the_deed_told_beside_it(text: str) -> None:
    attack = only(text)
    assert attack.status is Status.HAPPENED and not attack.background
    assert {(a.role, a.name) for a in attack.actors} == {("attacker", "baker"), ("target", "clerk")}


def test_what_was_planned_and_called_off_is_one_event_that_was_cancelled() -> None:
    mention = only("A ceasefire that the army and the Red Front had been expected to sign on Friday was put off at the last minute.")
    assert mention.status is Status.CANCELLED
    assert {a.name for a in mention.actors} == {"army", "Red Front"}


def test_a_first_visit_by_somebody_described_is_that_of_who_is_named() -> None:
    assert [a.name for a in only("Ana Ruiz will visit Oslo in May, the first trip there by a western minister.").actors] == ["Ana Ruiz"]


def test_his_visit_that_was_not_announced_took_place() -> None:
    assert [m.frame for m in reading_of("The visit of President Ana Ruiz to Oslo had not been announced.").mentions] == ["trip"]
    assert only("The visit of President Ana Ruiz to Oslo had not taken place.").status is Status.CANCELLED


def test_who_died_of_wounds_since_an_attack_died_of_it() -> None:
    [mention] = reading_of("Three people have died of their wounds since Sunday's raid on a mill in Lima.").mentions
    assert mention.killed is not None and mention.killed.best == 3 and mention.places == ("Lima",)


def test_a_victim_named_behind_an_office_for_a_town_is_known_by_name() -> None:
    [mention] = reading_of("The candidate for the town of Tarma, Ana Ruiz, was shot dead on Monday.").mentions
    assert [a.name for a in mention.actors] == ["Ana Ruiz"]


def test_what_somebody_is_by_trade_is_no_name() -> None:
    [mention] = reading_of("Journalist Carmen Vik was beaten by police officers in Lima on Monday.").mentions
    assert "Carmen Vik" in {a.name for a in mention.actors}


def test_when_captives_are_freed_tells_only_that_they_were_taken_before() -> None:
    [mention] = reading_of("Three nuns abducted in Lima were released on Monday.").mentions
    assert mention.timexes == () and mention.background
    [mention] = reading_of("Three nuns were abducted in Lima on Monday.").mentions
    assert len(mention.timexes) == 1


def test_where_those_live_who_had_a_part_in_it() -> None:
    [mention] = reading_of("A boy was lynched by residents of Tarma on Monday.").mentions
    assert mention.places == ("Tarma",)


@pytest.mark.parametrize(
    "text",
    [
        "Two men suspected of the bombing of a hotel in Lima were shot dead by police on Friday.",
        "A man who had planned the raid on the hotel was shot by police in Lima on Friday.",
    ],
)
def test_what_somebody_is_accused_of_is_another_attack_than_the_one_that_kills_him(text: str) -> None:
    before, shot = sorted(reading_of(text).mentions, key=lambda m: bool(m.timexes))
    assert [a.name for a in shot.actors if a.role == "attacker"] == ["police"]
    assert "hotel" in {a.name for a in before.actors if a.role == "target"}
    assert not before.timexes


def test_attacks_that_are_linked_are_two() -> None:
    blast, shooting = reading_of("The blast in Oso was not linked to the shooting of a clerk in Bari on 2 May.").mentions
    assert [a.name for a in shooting.actors] == ["clerk"]
    assert not blast.actors


@pytest.mark.parametrize(
    "text",
    [
        "The shooting of a clerk in Oso on Sunday had nothing to do with an explosion at a Bari mill on 2 May.",
        "The shooting of a clerk in Oso on Sunday was unrelated to the blast at a Bari mill on 2 May.",
        "Gunmen shot a clerk in Oso on Sunday. Police see no link with the blast at a Bari mill on 2 May.",
    ],
)
def test_each_of_two_attacks_said_to_have_no_link_has_its_own_place_and_day(text: str) -> None:
    reading = reading_of(text)
    told = {m.places: [reading.timexes[n].text for n in m.timexes] for m in reading.mentions}
    assert told == {("Oso",): ["Sunday"], ("Bari",): ["2 May"]}
    assert reading.mentions[-1].anew


def test_those_killed_in_an_attack_with_a_day_are_of_that_attack() -> None:
    (blast,) = reading_of("Police recalled the blast at a Bari mill on 2 May, in which two men died and three were hurt.").mentions
    assert (blast.killed, blast.injured) == (Toll(2, 2, 2), Toll(3, 3, 3))
    shot, blast = reading_of("Gunmen shot a clerk in Oso. The attack was unrelated to the blast at a Bari mill that killed nine.").mentions[
        ::2
    ]
    assert (shot.killed, blast.killed) == (None, Toll(9, 9, 9))


def test_who_says_who_the_attackers_were_is_none_of_them() -> None:
    text = "The pair of bombers who struck in Bari on Sunday were brothers, Jon Vik, the minister, said on Friday."
    (blast,) = reading_of(text).mentions
    assert "Jon Vik" not in {a.name for a in blast.actors}


def test_what_came_in_the_wake_of_clashes_has_attackers_of_its_own() -> None:
    text = "Bombs fell on Lima on Friday. They came in the wake of Monday's clashes of the army with the Red Front."
    bombs, *others = reading_of(text).mentions
    assert all(a.role != "attacker" for a in bombs.actors)
    assert all({a.name for a in m.actors} != {"army", "Red Front"} or m.background for m in others)


def test_bombs_that_were_left_and_did_not_go_off_are_an_attempt() -> None:
    (attempt,) = reading_of("In July two suitcase bombs were left on trains in Peru; neither of them went off.").mentions
    assert attempt.status is Status.ATTEMPTED


def test_who_has_not_met_since_a_summit_met_there() -> None:
    (mention,) = reading_of("The two presidents have not met since their summit in Lima in 2018.").mentions
    assert mention.places == ("Lima",)


@pytest.mark.parametrize(
    "text",
    [
        "A soldier died on Friday of wounds suffered in Monday's attack on a patrol.",
        "A soldier died on Friday, the army said, of what rebels had done with a drone on Monday.",
        "A man who was stabbed on Monday died in hospital on Friday.",
        "A guard died on Friday of injuries from a bomb that went off on Monday.",
    ],
)
def test_who_died_of_an_attack_fell_in_it(text: str) -> None:
    reading = reading_of(text)
    (mention,) = reading.mentions
    assert reading.timexes[mention.timexes[0]].text == "Monday"


def test_accords_that_are_named_together_by_their_places_are_each_one() -> None:
    assert [m.places for m in reading_of("The parties praised the Lima and Cusco accords.").mentions] == [("Lima",), ("Cusco",)]


def test_the_name_of_what_was_agreed_is_no_further_agreement() -> None:
    (mention,) = reading_of("Peru and Chile settled on a ceasefire for northern Oso State, the Lima Agreement.").mentions
    assert {a.name for a in mention.actors} == {"Peru", "Chile"}


def test_dead_and_wounded_of_whom_police_tell_after_a_blast_are_of_that_blast() -> None:
    text = "The mayor told guests of at least 14 dead and some 40 wounded after a lorry full of dynamite went off in a yard."
    (mention,) = reading_of(text).mentions
    assert (mention.killed and mention.killed.best, mention.injured and mention.injured.best) == (14, 40)


@pytest.mark.parametrize(("noun", "known"), [("incident", True), ("town", False)])
def test_what_happened_in_the_incident_in_question_was_told_before(noun: str, known: bool) -> None:
    (mention,) = reading_of(f"Ana Ruiz spoke of the {noun} in which Red Front rebels killed nine clerks.").mentions
    assert mention.definite is known


def test_who_meets_on_the_sidelines_of_a_summit_does_not_hold_it() -> None:
    found = reading_of("On the sidelines of the summit in Oslo, President Ana Ruiz also met King Jens.")
    assert {m.frame: {a.name for a in m.actors} for m in found.mentions} == {"meeting": set(), "meet": {"Ana Ruiz", "Jens"}}


def test_the_dead_are_of_the_attack_and_not_of_how_it_was_ended() -> None:
    text = "Gunmen stormed a hotel in Lima on Sunday before commandos retook it on Monday. Eleven people died, among them a Kenyan."
    stormed, *_, died = reading_of(text).mentions
    assert died.goes_on == stormed.trigger


def test_the_fifth_of_those_held_is_one_dead() -> None:
    (death,) = (m for m in reading_of("A fifth hostage, a cook, died in April when soldiers tried to free the group.").mentions)
    assert death.killed is not None
    assert death.killed.best == 1


@pytest.mark.parametrize("how", [", drowning five crew.", " and five of its crew drowned."])
def test_who_drowns_when_a_ship_is_sunk_is_dead(how: str) -> None:
    (sinking,) = reading_of(f"A patrol boat sank a trawler off Lima in August{how}").mentions
    assert sinking.killed is not None
    assert sinking.killed.best == 5


def test_what_else_the_suspects_did_is_another_attack_of_an_earlier_time() -> None:
    text = "No group claimed the attack, but suspicion fell on the Lamo faction, which bombed a market in Tarma in July."
    attack, bombed = reading_of(text).mentions
    assert (attack.timexes, attack.places, attack.actors) == ((), (), ())
    assert bombed.places == ("Tarma",) and bombed.timexes and bombed.background


@pytest.mark.parametrize("deed", ["attack", "bombing"])
def test_what_an_attack_avenged_is_another_attack_of_an_earlier_day(deed: str) -> None:
    text = f"The {deed} avenged the killing of a rebel leader in an army raid near Lomo on September 1."
    later, killing = reading_of(text).mentions
    assert (later.timexes, later.told, later.places) == ((), None, ())
    assert killing.timexes and killing.background and killing.killed and killing.killed.low == 1


def test_who_also_died_died_in_the_raid_and_not_in_what_the_raided_had_done_before() -> None:
    text = "Soldiers killed nine rebels on Sunday in a raid on the group that bombed a bus station in May. A soldier also died."
    killed, bombed, died = reading_of(text).mentions
    assert killed.killed and killed.killed.low == 9 and bombed.background
    assert died.goes_on == killed.trigger


def test_who_travels_to_attack_visits_nobody() -> None:
    found = reading_of("Jon Vik drove across the border to Lima early on Sunday and opened fire with a rifle among the stalls.").mentions
    assert {m.kind for m in found} == {"attack"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru fired rockets at a Chilean post on Sunday, and Chile responded with artillery fire.",
        "A guard was shot dead near Lamoro on Friday; the gunman was killed on Monday after a four-day manhunt.",
        "Police killed two protesters in Lamoro on Monday; the government said the two had tried to storm a police station.",
    ],
)
def test_what_came_of_an_attack_at_the_hands_of_others_is_another(text: str) -> None:
    assert [m.kind for m in reading_of(text).mentions] == ["attack", "attack"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prisoners were exchanged on May 31 under a deal reached in Lima a week earlier.", "a week earlier"),
        ("The envoy's trip to Lima, her third this year, begins on Monday.", "Monday"),
        ("Until last year, when he signed the Lima declaration, Ruiz had refused all talks.", "last year"),
        ("General Jon Vik, defence minister until May 2019, was shot dead in Lima on Friday.", "Friday"),
        ("The bomb that went off in Lima on Friday was hidden in a 1998 Toyota.", "Friday"),
        ("On 27 May, from 1710 to 2250, the police base in Lima was attacked by armed men.", "27 May"),
    ],
)
def test_a_time_of_something_else_dates_nothing(text: str, word: str) -> None:
    assert {time for _, time in timed(text)} == {word}


@pytest.mark.parametrize(
    "text", ["Gunmen seized a nun in Lima and freed her on Monday.", "The mayor was shot in Lima and buried on Monday."]
)
def test_who_was_freed_on_a_day_was_seized_by_then(text: str) -> None:
    assert only(text).relation is Relation.UNTIL


@pytest.mark.parametrize(
    "text",
    [
        "The group has claimed several attacks on police posts.",
        "The two countries have been negotiating a trade deal since 1999.",
        "Peru's president said he was ready to sign a treaty with Chile.",
        "The two countries fought a war in 2020.",
    ],
)
def test_records_wars_and_what_may_come_are_no_events(text: str) -> None:
    assert reading_of(text).mentions == ()


@pytest.mark.parametrize("text", ["A guard was shot in the Shoulder in March.", "The bomb that went off on 3 May was hidden in a Toyota."])
def test_what_bears_an_article_is_no_town(text: str) -> None:
    assert (only(text).places, only(text).around) == ((), "")


@pytest.mark.parametrize("lying", ["nearby", "neighbouring", "rebel-held", "southern", "downtown"])
def test_how_a_place_lies_is_no_part_of_its_name(lying: str) -> None:
    assert only(f"Five farmers were shot in {lying} Sarkin Lomo on Monday.").places == ("Sarkin Lomo",)


def test_what_is_recalled_with_its_dead_is_known() -> None:
    assert only("The museum tells of the siege of Lamoro, in which 300 people died.").reference


def test_the_dead_counted_in_a_town_are_of_the_attack_on_it() -> None:
    raid = "Rebels fired rockets at Lamoro on Friday, hours after an air strike killed a commander in Kolwa City."
    strike, toll = [m for m in reading_of(f"{raid} Doctors in Kolwa said ten people were killed.").mentions if m.killed]
    assert toll.goes_on == strike.trigger


def test_the_first_such_trip_is_the_one_just_told() -> None:
    assert only("Ana Ruiz will visit Lima on May 3, her office said on Friday, the first such trip in years.").status is Status.PLANNED
