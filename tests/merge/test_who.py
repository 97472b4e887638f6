"""Which actors an event is shown with."""

from timeline_cli.actors.people import Identity
from timeline_cli.merge.who import Entry, told
from timeline_cli.model.event import ActorType


def entry(name: str, role: str, type: ActorType = ActorType.GROUP, reports: int = 1) -> Entry:
    return (reports, Identity(name, type, ()), role)


RUIZ, VEGA = (entry(name, "participant", ActorType.PERSON) for name in ("Ana Ruiz", "Tomas Vega"))
PERU = entry("Peru", "participant", ActorType.COUNTRY)


def names(kind: str, *entries: Entry) -> list[str]:
    return [identity.name for _, identity, _ in told(kind, list(entries))]


def test_a_government_without_a_name_stands_back() -> None:
    government = entry("Government", "host", ActorType.ORGANISATION)
    assert names("visit", RUIZ, VEGA, government) == ["Ana Ruiz", "Tomas Vega"]
    assert names("visit", RUIZ, government) == ["Ana Ruiz", "Government"]


def test_countries_stand_back_where_their_leaders_meet() -> None:
    assert names("visit", RUIZ, VEGA, PERU) == ["Ana Ruiz", "Tomas Vega"]
    assert names("visit", RUIZ, PERU) == ["Ana Ruiz", "Peru"]
    assert names("agreement", RUIZ, VEGA, PERU) == ["Ana Ruiz", "Tomas Vega", "Peru"]


def test_officials_of_states_agree_for_these() -> None:
    peru, chile = (Identity(n, ActorType.PERSON, (), c) for n, c in (("Ana Ruiz", "Peru"), ("Jon Vik", "Chile")))
    parties: list[Entry] = [(1, peru, "party"), (1, chile, "party")]
    assert names("agreement", *parties) == ["Ana Ruiz", "Jon Vik", "Peru", "Chile"]
    assert names("agreement", parties[0], entry("Red Front", "party")) == ["Ana Ruiz", "Red Front", "Peru"]
    assert names("agreement", parties[0], entry("Jon Vik", "party", ActorType.PERSON)) == ["Ana Ruiz", "Jon Vik", "Peru"]
    assert names("agreement", parties[0]) == ["Ana Ruiz"]
    assert names("agreement", *parties, entry("Norvik Bank", "party", ActorType.ORGANISATION)) == ["Ana Ruiz", "Jon Vik", "Norvik Bank"]
    assert names("visit", *parties) == ["Ana Ruiz", "Jon Vik"]


def test_a_partner_without_a_name_is_told_beside_a_sole_visitor() -> None:
    miners = entry("union leaders", "participant")
    assert names("visit", RUIZ, miners) == ["Ana Ruiz", "union leaders"]
    assert names("visit", RUIZ, VEGA, miners) == ["Ana Ruiz", "Tomas Vega"]


def test_a_number_of_people_is_a_toll_and_no_actor() -> None:
    assert names("attack", entry("nine people", "target"), entry("bank", "target")) == ["bank"]
    assert names("attack", entry("old people", "target")) == ["old people"]


def test_no_description_twice_and_at_most_two() -> None:
    crowd = [entry(name, "attacker") for name in ("two gunmen", "gunmen", "masked men", "rebels")]
    assert len(names("attack", *crowd)) == 2
    assert names("attack", *crowd[:2]) == ["gunmen"]


def test_rebels_are_told_by_the_name_of_their_group() -> None:
    front = entry("Red Front", "attacker")
    assert names("attack", front, entry("insurgents", "attacker")) == ["Red Front"]
    assert names("attack", front, entry("gunmen", "attacker")) == ["Red Front", "gunmen"]
    assert names("attack", entry("Red Front", "target"), entry("insurgents", "attacker")) == ["Red Front", "insurgents"]


def test_a_town_is_a_target_only_where_nothing_in_it_is() -> None:
    town, bank = (entry(name, "target", ActorType.ORGANISATION) for name in ("old town of Lima", "bank"))
    assert names("attack", town, bank) == ["bank"]
    assert names("attack", town) == ["old town of Lima"]


def test_an_office_alone_is_no_name() -> None:
    assert names("visit", RUIZ, VEGA, entry("Union Minister", "participant")) == ["Ana Ruiz", "Tomas Vega"]


def test_an_office_is_nobody_beside_a_person_of_its_state() -> None:
    vik: Entry = (1, Identity("Jon Vik", ActorType.PERSON, (), "Norway"), "participant")
    assert names("visit", vik, entry("Norwegian premier", "participant")) == ["Jon Vik"]
    assert names("visit", vik, entry("Ghana's king", "participant")) == ["Jon Vik", "Ghana's king"]
    assert names("visit", vik, entry("Norwegian soldiers", "participant")) == ["Jon Vik", "Norwegian soldiers"]


def test_who_mediates_leaves_the_parties_as_they_are_told() -> None:
    front, junta = entry("Red Front", "party"), entry("Chad's junta", "party")
    assert names("agreement", front, entry("Norway", "mediator", ActorType.COUNTRY), junta) == ["Red Front", "Norway", "Chad's junta"]


def test_soldiers_of_each_nation_are_told() -> None:
    kenyan, thai = entry("Kenyan soldiers", "attacker"), entry("Thai soldiers", "attacker")
    assert set(names("attack", kenyan, thai)) == {"Kenyan soldiers", "Thai soldiers"}
    assert names("attack", kenyan, entry("soldiers", "attacker")) == ["Kenyan soldiers"]


def test_who_is_at_the_head_of_a_state_agrees_by_name() -> None:
    peru = Identity("Ana Ruiz", ActorType.PERSON, (), "Peru", ruler=True)
    chile = Identity("Jon Vik", ActorType.PERSON, (), "Chile")
    assert names("agreement", (1, peru, "party"), (1, chile, "party")) == ["Ana Ruiz", "Jon Vik"]


def test_of_several_hosts_the_country_is_where_they_are() -> None:
    peru, vik = entry("Peru", "host", ActorType.COUNTRY), entry("Jon Vik", "host", ActorType.PERSON)
    ruiz = entry("Ana Ruiz", "visitor", ActorType.PERSON)
    assert names("visit", ruiz, peru, vik) == ["Ana Ruiz", "Jon Vik"]
    assert names("visit", ruiz, peru) == ["Ana Ruiz", "Peru"]
    assert names("visit", ruiz, peru, entry("Chile", "host", ActorType.COUNTRY)) == ["Ana Ruiz", "Peru", "Chile"]


def test_a_gate_beside_guards_is_no_target_and_two_sides_are_nobody() -> None:
    guards, gate = entry("four guards", "target"), entry("main gate", "target", ActorType.ORGANISATION)
    assert names("attack", guards, gate) == ["four guards"]
    assert names("attack", gate) == ["main gate"]
    assert names("visit", entry("two sides", "participant")) == []


def test_the_official_of_a_state_that_is_not_named_is_shown_beside_those_that_are() -> None:
    peru, chile = entry("Peru", "participant", ActorType.COUNTRY), entry("Chile", "participant", ActorType.COUNTRY)
    assert names("visit", peru, chile, entry("Bolivia's minister", "participant")) == ["Peru", "Chile", "Bolivia's minister"]
    assert names("visit", peru, chile, entry("Chile's minister", "participant")) == ["Peru", "Chile"]
