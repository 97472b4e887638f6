"""What a sentence counts: killed and injured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.parsed import tree, trigger
from timeline_cli.events import numerals
from timeline_cli.events.casualties import casualties, tolls
from timeline_cli.model.event import Toll

Figure = int | tuple[int, int] | None


def figure(toll: Toll | None) -> Figure:
    if toll is None:
        return None
    return toll.low if toll.low == toll.high else (toll.low, toll.high)


@pytest.mark.parametrize(
    ("sentence", "killed", "injured"),
    [
        ("A blast at the depot killed nine people and wounded 14.", 9, 14),
        ("Rebels raided a mill on Monday: two dead, three wounded.", 2, 3),
        ("On December 3 four policemen were shot dead in Tarma.", 4, None),
        ("On December 3 12 policemen were shot dead in Tarma.", 12, None),
        ("Both spoke of the ambush of 9 May: two dead, three wounded.", 2, 3),
        ("The raid on the mill (two dead and three injured) is not forgotten.", 2, 3),
        ("Three people had been reported dead after the blasts on Sunday; 14 others were hurt.", 3, 14),
        ("The ministry confirmed an exchange of fire and the loss of four of its men.", 4, None),
        ("The toll from two grenades lobbed into a night market in the town of Tarma has risen to five.", 5, None),
        ("A mine hit a van with weavers, killing three of them.", 3, None),
        ("A mine killed nine weavers, three of them sisters.", 9, None),
        ("The fort fell; 17 of its 40 defenders were killed.", 17, None),
        ("Two guards were killed and a third was wounded.", 2, 1),
        ("Among the nine dead in the bombing of a wedding were two children.", 9, None),
        ("The gang stormed a bar, leaving six dead and four with gunshot wounds.", 6, 4),
        ("One officer was hit in the arm.", None, 1),
        ("Two guards died and five others are nursing bullet wounds.", 2, 5),
        ("Four trucks were hit.", None, None),
        ("A girl of 14 was wounded.", None, 1),
        ("A guard was seriously wounded when he was shot.", None, 1),
        ("Five men were hurt and two weavers died.", 2, 5),
        ("A weaver bled to death and two sisters escaped with burns.", 1, 2),
        ("Raiders lit the roof, and four workers burned to death inside.", 4, None),
        ("Rebels burned three weavers to death.", 3, None),
        ("Three men were shot and died at the scene.", 3, None),
        ("Eighteen soldiers fell there.", 18, None),
        ("Two officers fell ill.", None, None),
        ("A clerk and a porter did not survive.", 2, None),
        ("Thirteen of them are dead, says the staff; seventeen, says a nurse.", (13, 17), None),
        ("Eight people were killed according to the mayor, and eleven according to a list at the gate; thirty were hurt.", (8, 11), 30),
        ("Nine weavers were injured, though the clinic registered no more than eight.", None, (8, 9)),
        ("The raid cost eight lives, or eleven.", (8, 11), None),
        ("Sixteen were killed on the spot; the clinic said later that the toll had risen to 21.", (16, 21), None),
        ("Two more weavers died on Friday, bringing the death toll to 12.", 12, None),
        ("A dozen people were cut by glass.", None, 12),
        ("A gendarme lost a foot.", None, 1),
        ("The army counts 14 dead and 57 injured, whereas the head of the clinic speaks of 14 dead and 52 hurt.", 14, (52, 57)),
        ("The army says six men died; a councillor had seen only five bodies altogether.", (5, 6), None),
        ("The mayor put the number of dead at 17 and that of the wounded at about 30.", 17, 30),
        ("The van bomb has now cost five lives, since a gendarme succumbed to his burns on Friday.", 5, None),
        ("The war has cost nine hundred lives since 2011.", None, None),
        ("Two weavers, a cook and a porter, were killed and three suffered burns.", 2, 3),
        ("One police officer sustained a slight injury.", None, 1),
        ("No fewer than 13 of the gang were killed.", 13, None),
        ("Three clerks of the port are dead.", 3, None),
        ("Three others lie in the clinic's hospital wing.", None, 3),
        ("Both pilots were killed.", 2, None),
        ("Gunmen shot a judge on Monday.", None, None),
        ("Gunmen shot a judge in the leg.", None, 1),
        ("Nine people are dead by now, a porter having died on Friday.", 9, None),
        ("There are two dead now, since one of the wounded guards died on Sunday.", 2, None),
        ("Two clerks and not one were killed.", 2, None),
        ("The Red Cross counted 13 bodies and 30 wounded.", 13, 30),
        ("Two miners met their deaths in the blast.", 2, None),
        ("The force lost three Malawians in the ambush.", 3, None),
        ("The army killed nine rebels and lost four of its own men.", 13, None),
        ("The army lost four of its tanks.", None, None),
        ("Four guards died (one weeks later in hospital).", 4, None),
        ("The town was mourning two peacekeepers, whose convoy was ambushed.", 2, None),
        ("The army picked up 12 dead; the villagers buried 17.", (12, 17), None),
        ("Tempers have been high since a bomb in a bar killed seven weavers.", 7, None),
        ("The raid killed a miller; rescuers counted 13 bodies.", 13, None),
        ("The mayor was unhurt but a guard was killed.", 1, None),
        ("Gunmen ambushed a convoy, killing one and injuring three.", 1, 3),
        ("The raid left 27 dead and 53 wounded.", 27, 53),
        ("A firefight near the town left five soldiers and three rebels dead.", 8, None),
        ("The ambush left a policeman dead and six people wounded.", 1, 6),
        ("Forty-one people were killed, 270 wounded.", 41, 270),
        ("Officials said 8 soldiers had been killed and 12 others injured.", 8, 12),
        ("Four dead, 20 hurt in mosque attack", 4, 20),
        ("Car bomb kills 17 in market", 17, None),
        ("The wounded number 116, said a spokesman.", None, 116),
        ("Three soldiers and a driver were wounded by the mine.", None, 4),
        ("The bombing claimed 31 lives and injured over 100.", 31, 100),
        ("A shooting at a mall left one dead and two in critical condition.", 1, 2),
        ("A 24-year-old woman was stabbed in the neck outside a shop.", None, 1),
        ("Air defences shot down 22 drones, and two people were taken to hospital.", None, 2),
        ("Three dockers are dead and eleven in hospital, the mayor said.", 3, 11),
        ("Five nurses in the hospital heard it.", None, None),
        ("A bomb killed a family of five and wounded a boy of six.", 5, 1),
        ("Two teachers and a boy of nine died in the raid.", 3, None),
        ("More than sixty were treated.", None, 60),
        ("Two others suffered burns.", None, 2),
        ("The company suffered losses of 20 million.", None, None),
        ("One miner was killed and four others, among them a cook, were injured.", 1, 4),
        ("Wounded in the encounter were five soldiers and 13 rebels.", None, 18),
        ("Killed in the raid were a guard and a porter.", 2, None),
        ("The dead number twelve and the wounded are many.", 12, None),
        ("Nine people died, says the ministry; the hospital says twelve.", (9, 12), None),
        ("Two soldiers were wounded, the staff said; three, according to the hospital.", None, (2, 3)),
        ("At least 14 people had died, while the governor put the toll at 11.", (11, 14), None),
        ("At least four people were killed in the raid, the rebels said; the army put the number of dead at two.", (2, 4), None),
        ("Police spoke of four dead.", 4, None),
        ("Two gunmen killed three guards on Monday.", 3, None),
        ("Two men injured four guards and killed a driver.", 1, 4),
        ("Three soldiers who killed two civilians were arrested.", 2, None),
        ("A clerk was pronounced dead at the scene.", 1, None),
        ("Three weavers are confirmed dead.", 3, None),
        ("A clerk underwent surgery and is in a stable condition.", None, 1),
        ("The situation is stable.", None, None),
        ("One clerk died; the other is in intensive care.", 1, 1),
        ("A fourth is fighting for his life.", None, 1),
        ("A clerk was taken to hospital, where he died.", 1, None),
        ("The clinic said it had admitted 30 people with burns.", None, 30),
        ("The party admitted 30 people.", None, None),
        ("No one was taken to hospital.", None, None),
        ("Five bodies were taken to the morgue.", 5, None),
        ("The raid resulted in the deaths of seven weavers and injuries to four others.", 7, 4),
        ("They killed the abbot and two of his cooks.", 3, None),
        ("Those killed were five weavers and two porters.", 7, None),
        ("The only fatality was a guard.", 1, None),
        ("Seven weavers were killed, as was one of the raiders.", 8, None),
        ("Both died at the scene.", 2, None),
        ("Both of them were killed.", 2, None),
        ("The bullets hit nobody.", 0, 0),
        ("No one came to harm.", 0, 0),
        ("No one was harmed.", 0, 0),
        ("A knifeman fatally stabbed a clerk and her daughter.", 2, None),
        ("A clerk was mortally wounded.", 1, None),
        ("The number of fatalities has now reached 10.", 10, None),
        ("Two guards died, the army said, revising an earlier figure of one dead.", 2, None),
        ("They put the dead at 49 clerks and 15 guards.", 64, None),
        ("The toll rose to nine, including three guards and two clerks.", 9, None),
        ("They found three men with slash wounds.", None, 3),
        ("They found three men with knives.", None, None),
        ("A clerk suffered a broken arm.", None, 1),
        ("Three clerks died on the spot and the fourth passed away in the clinic.", 4, None),
        ("The ship and her crew are safe.", 0, 0),
        ("The prison later lowered the number to 58.", 58, None),
        ("The bank later lowered the number of desks to 58.", None, None),
        ("Fatalities: 7. ", 7, None),
        ("Injured: 4.", None, 4),
        ("Sixteen militants were neutralised.", 16, None),
        ("One of the wounded died on Friday, bringing to eight the number of people killed.", 8, None),
        ("Police said three people had died, while the rebels claimed nine had been killed.", (3, 9), None),
        ("Police said three people had died and nine had been hurt.", 3, 9),
        ("The toll has risen to 15 after two of the wounded died.", 15, None),
        ("Raiders slit the throats of five farmers.", 5, None),
        ("Raiders slit the tyres of five lorries.", None, None),
        ("A clerk died at once; the clinic later reported a second and a third death.", (1, 3), None),
        ("The town fell with five, six or seven guards dead.", (5, 7), None),
        ("The gang killed five and left nine with machete wounds.", 5, 9),
        ("The cook was dragged away, her driver left dead in the street.", 1, None),
        ("Three Peruvians fell in the fighting near Lima.", 3, None),
        ("Three Peruvians fell in the polls.", None, None),
        ("Owusu said 54 soldiers had died, far more than the three dead announced at first.", 54, None),
        ("The raid did not cause any loss of life, but three guards were hurt.", 0, 3),
        ("No person came to harm.", 0, 0),
        ("Three people have died of burns since Sunday's raid on a mill.", 3, None),
        ("At least two (2) guards were killed and three (3) others injured.", 2, 3),
        ("Dacoits gunned down a DSP.", 1, None),
        ("Cop shot dead in Lima", 1, None),
    ],
)
def test_figures_and_number_words(sentence: str, killed: Figure, injured: Figure) -> None:
    assert tuple(map(figure, casualties(tree(sentence)))) == (killed, injured)


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("The bombing claimed 12 lives.", 12),
        ("The blasts took at least 27 lives.", 27),
        ("Eleven villagers lost their lives when gunmen stormed the hamlet.", 11),
        ("The explosion cost the lives of seven miners.", 7),
        ("The strike cost the life of the mayor.", 1),
        ("The bodies of six hostages were found near the river after the raid.", 6),
        ("Sixteen bodies had been recovered by Monday, a local chief said.", 16),
        ("The army put its losses at four.", 4),
        ("The rebels said they had lost 14 men.", 14),
        ("The killing of two priests shocked the town.", 2),
        ("The assassination of Senator Pablo Reyes stunned the capital.", 1),
    ],
)
def test_lives_and_bodies(sentence: str, killed: int) -> None:
    assert figure(casualties(tree(sentence))[0]) == killed


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("The attackers killed a policeman and two civilians.", 3),
        ("The mayor was shot dead by gunmen outside his home.", 1),
        ("Inmates were freed and two guards shot dead in the raid.", 2),
        ("A guard was stabbed, his wife beaten and his son shot dead in a raid on their farm.", 1),
        ("Police shot and killed the two gunmen.", 2),
        ("Jihadists beheaded one villager and burned ten houses.", 1),
        ("Shells hit the yard, killing a couple.", 2),
        ("The driver, 34, was killed.", 1),
        ("A fifth victim has died of burns.", 5),
        ("The fifth victim was killed by a sniper.", 1),
        ("The ringleader was killed together with seven of his men.", 8),
        ("The guard was killed with a knife.", 1),
        ("Gunmen killed Ana Ruiz, her husband and a cook in Lima.", 3),
        ("Gunmen killed teacher Jon Vik, his wife and their two sons.", 4),
        ("Gunmen killed Jon Vik, a lawyer and poet, in Lima.", 1),
        ("UN mission: On 9 April, Carlos Ruiz was killed in Lima by armed men.", 1),
    ],
)
def test_people_told_without_a_figure_count_as_one(sentence: str, killed: int) -> None:
    assert figure(casualties(tree(sentence))[0]) == killed


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("At least 20 people, including four children, were killed in the shelling.", 20),
        ("Thirteen people died in the bombing, nine of them nurses.", 13),
        ("The attack killed 1,200 people, 300 of whom were soldiers.", 1200),
        ("Clashes killed 30 people: 20 rebels, six soldiers and four civilians.", 30),
        ("Of the 22 dead five were soldiers, he said.", 22),
        ("The attack killed eight, all three attackers among them.", 8),
        ("Of some 40 raiders, five were killed and two captured.", 5),
        ("Two guards were among seven people shot dead by raiders.", 7),
        ("Peru: At least nine people, including two girls, killed in raid on mill", 9),
    ],
)
def test_parts_of_a_figure_are_not_counted_again(sentence: str, killed: int) -> None:
    assert figure(casualties(tree(sentence))[0]) == killed


def test_a_toll_stands_for_all_that_its_sentence_counts() -> None:
    assert figure(casualties(tree("The death toll from the blast rose to 31 after two of the injured died."))[0]) == 31
    assert figure(casualties(tree("The ministry put the number of wounded at 27."))[1]) == 27


def test_ranges_keep_both_ends_and_dozens_are_no_figure() -> None:
    assert figure(casualties(tree("Between 10 and 15 rebels were killed in the clash."))[0]) == (10, 15)
    assert figure(casualties(tree("More than two dozen people were killed in the strike."))[0]) == 24
    assert casualties(tree("Dozens were killed in the attack.")) == (None, None)


def test_whose_death_led_to_an_attack_is_none_of_its_dead() -> None:
    sentence = tree("Soldiers fired on a crowd after a clerk was found dead.")
    assert tolls(sentence, [[trigger(sentence, "fired").token]]) == [(None, None)]
    sentence = tree("Two people died after a bomb exploded.")
    assert tolls(sentence, [[trigger(sentence, "exploded").token]]) == [(Toll(2, 2, 2), None)]


def test_nobody_hurt_is_zero_and_not_known_is_nothing() -> None:
    zero = Toll(0, 0, 0)
    assert casualties(tree("Nobody was hurt in the attack.")) == (zero, zero)
    assert casualties(tree("There were no casualties.")) == (zero, zero)
    assert casualties(tree("The crew of the ferry escaped unharmed.")) == (zero, zero)
    assert casualties(tree("That shell, like those before it, hurt nobody and broke two windows.")) == (zero, zero)
    assert tuple(map(figure, casualties(tree("No soldier was killed, but three were hurt.")))) == (0, 3)
    assert casualties(tree("There was no word of casualties.")) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels said they could kill 100 hostages.",
        "The men had planned to kill 20 officers.",
        "More than 4,000 people have been killed since the war began.",
        "A decade of fighting took the lives of 60,000 people.",
        "He left the city on Monday with 20 others.",
    ],
)
def test_threats_tallies_of_wars_and_other_numbers_count_nobody(sentence: str) -> None:
    assert casualties(tree(sentence)) == (None, None)


def test_those_of_all_such_attacks_are_not_those_of_one() -> None:
    parsed = tree("Rebels shot dead two farmers; this is the fourth such attack this month, in which nine people have been killed.")
    assert tolls(parsed, [[trigger(parsed, "shot").token]]) == [(Toll(2, 2, 2), None)]


def test_two_events_of_a_sentence_have_their_own_victims() -> None:
    parsed = tree("The raid killed six soldiers, two weeks after a bombing in which nine villagers died.")
    raid, bombing = trigger(parsed, "raid"), trigger(parsed, "bombing")
    assert [figure(t[0]) for t in tolls(parsed, [[raid.token], [bombing.token]])] == [6, 9]


@given(st.integers(min_value=2, max_value=1899))
def test_figures_are_read_with_and_without_thousands_commas(number: int) -> None:
    parsed = tree(f"The blast killed {number:,} people.")
    assert [(n.low, n.high) for n in numerals.find(parsed)] == [(number, number)]


@pytest.mark.parametrize(
    ("sentence", "killed", "injured"),
    [
        ("The blast on March 3 also wounded twenty.", None, 20),
        ("In 2018 two priests were murdered in Lamoro.", 2, None),
        ("In May 30 people were killed in a raid.", 30, None),
        ("At least 900 people died in the fighting between January 26 and 30.", 900, None),
        ("At least 20 Chilean and four Peruvian soldiers died in fighting near Lima.", 24, None),
        ("A judge was shot dead in Lima on Monday, bringing to 14 the number of judges killed this year.", 1, None),
        ("Two of the children were among the nine dead.", 9, None),
        ("None of the 30 passengers was hurt when rebels shot at the bus.", 0, 0),
        ("The bullets hit the bridge, but none of the crew of nine was injured.", 0, 0),
        ("The raid killed three of the crew of nine.", 3, None),
    ],
)
def test_days_and_years_count_nobody(sentence: str, killed: Figure, injured: Figure) -> None:
    assert tuple(map(figure, casualties(tree(sentence)))) == (killed, injured)


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("The dead of the strike on Tarma now number five.", 5),
        ("Fourteen soldiers lost their lives, not eleven.", (11, 14)),
        ("The army speaks of thirty dead fighters, the union of eighteen.", (18, 30)),
        ("The raid has claimed a fourth life: a man of 30 died of his injuries.", 4),
        ("The blast cost three porters their lives.", 3),
        ("They opened fire on the market, and by nightfall 17 traders lay dead.", 17),
    ],
)
def test_later_and_other_counts_of_the_same_dead(sentence: str, killed: Figure) -> None:
    assert figure(casualties(tree(sentence))[0]) == killed
