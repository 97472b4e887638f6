"""Whom nouns, names and pronouns of a sentence stand for as actors of its events."""

import pytest

from tests.events.read import found_in

MET = "Peruvian President Ana Ruiz met Chilean Foreign Minister Tomas Vega in Quito on Monday. "
FRONT = "The Red Dawn Front bombed a bank in Lima on Monday. "

CASES = [
    # text, kind and word of the trigger, actors
    ("Two masked gunmen shot dead a judge in Lima on Monday.", "shot", {"two masked gunmen", "judge"}),
    ("A gunman shot a 5-year-old child in Lima.", "shot", {"gunman", "5-year-old child"}),
    ("Unidentified men attacked a bank in Lima on Monday.", "attacked", {"unidentified men", "bank"}),
    ("Dozens of armed men attacked a church in Lima.", "attacked", {"armed men", "church"}),
    ("A group of masked gunmen attacked a chapel in Lima.", "attacked", {"masked gunmen", "chapel"}),
    ("A gunman attacked Hindus outside a shop in Lima.", "attacked", {"gunman", "Hindus"}),
    ("Air force bombs killed 12 farmers in Gao on Monday.", "killed", {"air force", "12 farmers"}),
    ("Jets of the air force bombed a camp near Gao on Monday.", "bombed", {"air force", "camp"}),
    ("Guerrillas attacked a mill in Lima on Monday.", "attacked", {"guerrillas", "mill"}),
    ("The guard shot in Lima on Monday is recovering.", "shot", {"guard"}),
    ("The two men abducted in Lima on Monday have been freed.", "abducted", {"two men"}),
    ("The journalist stabbed in Lima on Monday died.", "stabbed", {"journalist"}),
    ("Rebels attacked near Lima, a spokesman for the army said.", "attacked", {"rebels"}),
    ("A charge exploded in front of a bank in Lima.", "exploded", {"bank"}),
    ("An attack with dynamite in front of a bank in Lima hurt nobody.", "attack", {"bank"}),
    ("Youths threw petrol bombs over the wall of a consulate in Lima.", "threw", {"youths", "consulate"}),
    ("A police raid in Lima on Monday went wrong.", "raid", {"police"}),
    ("An air force attack on a camp near Lima killed nine.", "attack", {"air force", "camp"}),
    (FRONT + "The rebel attack killed nine.", "attack", {"Red Dawn Front"}),
    ("A terrorist attack on a bank in Lima killed nine.", "attack", {"bank"}),
    ("The police station attack in Lima killed nine.", "attack", set()),
    ("The mill near Lima was the target of a raid on Monday.", "raid", {"mill"}),
    ("Russian drones came down on a depot in Lima.", "came", {"Russia", "depot"}),
    ("A general died in Lima at the hands of a sniper.", "died", {"general", "sniper"}),
    ("The man shot in Lima on Monday was Omar Vik.", "shot", {"Omar Vik"}),
    ("A bomb in Lima took the lives of three miners.", "took", {"three miners"}),
    ("A petrol bomb was thrown against the door of a chapel in Lima by rebels.", "bomb", {"rebels", "chapel"}),
    ("Sweden's prime minister visited Lima on Monday.", "visited", {"Sweden's prime minister"}),
    ("The emir of Qatar met the Danish king in Lima on Monday.", "met", {"Qatar's emir", "Danish king"}),
    ("The US secretary of state visited Lima on Monday.", "visited", {"US secretary of state"}),
    ("The head of the Chilean Navy visited Lima on Monday.", "visited", {"Chilean Navy's head"}),
    ("Peru's chief of staff visited Lima on Monday.", "visited", {"Peru's chief of staff"}),
    ("The head of the Lake Fund flew to Lima on Monday.", "flew", {"Lake Fund's head"}),
    ("The premiers of Chad and Mali travelled together to Lima.", "travelled", {"Chad's premier", "Mali's premier"}),
    ("Over lunch on Monday, the Danish king and the Emir of Qatar discussed gas.", "discussed", {"Danish king", "Qatar's emir"}),
    ("The Pope left Lima on Wednesday after a three-day visit.", "visit", {"Pope"}),
    ("President Ana Ruiz is expected in Lima in May for a two-day visit.", "expected", {"Ana Ruiz"}),
    ("Police foiled a plot to blow up the parliament in Lima.", "blow", {"parliament"}),
    ("Ana Duarte, a lawyer, was found shot dead in Lima on Monday.", "shot", {"Ana Duarte"}),
    ("The army said it had bombed a camp near Gao.", "bombed", {"army", "camp"}),
    ("The Red Dawn Front said it had killed two guards in Gao.", "killed", {"Red Dawn Front", "two guards"}),
    ("Rockets landed near a bank in Lima.", "landed", set()),
    ("Chad agreed to sell twelve jets to Mali.", "agreed", {"Chad", "Mali"}),
    ("Chad and Darfur signed a pact in Lima.", "signed", {"Chad", "Darfur"}),
    ("Presidents Ruiz and Duarte signed a pact in Lima.", "signed", {"Ruiz", "Duarte"}),
    ("Chad's rival generals signed a pact in Lima.", "signed", {"Chad's rival generals"}),
    ("A gunman shot three passers-by in Lima.", "shot", {"gunman", "three passers-by"}),
    ("A mine exploded under a bus in Lima.", "mine", {"bus"}),
    ("A motorcycle with a bomb on it blew up in front of the Norwegian consulate in Lima.", "bomb", {"Norwegian consulate"}),
    ("Miners were going to work in Lima when a bomb exploded.", "bomb", {"miners"}),
    ("Nine worshippers lost their lives when a bomber struck a mosque in Lima.", "lost", {"nine worshippers", "bomber", "mosque"}),
    ("Unknown gunmen attacked a bank in Lima.", "attacked", {"unknown gunmen", "bank"}),
    ("Security forces attacked a bank in Lima.", "attacked", {"security forces", "bank"}),
    ("An IED attack on a convoy in Lima killed nine.", "attack", {"convoy"}),
    ("Rockets hit a market in Lima on Monday.", "hit", {"market"}),
    ("A taxi driver was killed and his guard abducted in Lima.", "killed", {"taxi driver", "guard"}),
    ("A man drove a van into a crowd in Lima, killing nine people.", "drove", {"man", "crowd", "nine people"}),
    ("The foreign ministers of Peru and Chile, Ana Ruiz and Tomas Vega, met in Quito on Monday.", "met", {"Ana Ruiz", "Tomas Vega"}),
    ("Presidents Ana Ruiz and Jon Vik met in Quito on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("Visiting Foreign Minister Wu Wen met President of Samoa Ioane Taro in Apia.", "met", {"Wu Wen", "Ioane Taro"}),
    ("The President of the ECOWAS Commission Oumar Toure visited Niamey on Monday.", "visited", {"Oumar Toure"}),
    ("President Ana Ruiz of Peru defended the treaty that her country signed with Chile.", "treaty", {"Peru", "Chile"}),
    ("The presidents of Peru and Chile met in Quito on Monday.", "met", {"Peru's president", "Chile's president"}),
    ("Hamas fighters attacked a checkpoint on Monday.", "attacked", {"Hamas", "checkpoint"}),
    ("Israeli jets bombed a bridge at Tyre on Monday.", "bombed", {"Israel", "bridge"}),
    ("Members of the Red Dawn Front attacked a bank in Lima.", "attacked", {"Red Dawn Front", "bank"}),
    (FRONT + "On Tuesday the group attacked a church.", "attacked", {"Red Dawn Front", "church"}),
    (FRONT + "On Tuesday the rebels attacked a church.", "attacked", {"Red Dawn Front", "church"}),
    (FRONT + "On Tuesday gunmen attacked a church.", "attacked", {"gunmen", "church"}),
    ("The prime minister of Tonga, Siaosi Fale, met the mayor of Lima, Ana Ruiz, on Monday.", "met", {"Siaosi Fale", "Ana Ruiz"}),
    ("Fighting between the army and the Red Front began in May. Then a truce was signed.", "truce", {"army", "Red Front"}),
    ("Fighting between the army and the Red Front began in May. Both sides signed an accord on Monday.", "signed", {"army", "Red Front"}),
    ("Presidents Ana Ruiz of Peru and Jon Vik of Norway met in Quito on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The accord between Lima and Santiago was renewed on Monday.", "renewed", {"Peru", "Chile"}),
    ("They had a deal by which Peru, Chile and the Red Front cease all fire.", "deal", {"Peru", "Chile", "Red Front"}),
    ("A deal, under which Peru will buy gas from Chile, was signed on Monday.", "deal", {"Peru", "Chile"}),
    ("Peru and Chile swapped prisoners on Friday under a deal mediated by Qatar.", "deal", {"Peru", "Chile", "Qatar"}),
    ("Peru and Chile signed a truce under Norwegian mediation.", "signed", {"Peru", "Chile", "Norway"}),
    ("An accord, reached with the help of Qatar, binds Peru.", "accord", {"Qatar"}),
    ("What Peru and Chile had signed in Lima was a treaty.", "treaty", {"Peru", "Chile"}),
    ("Heads of state of the Nile Union met in Lima on Monday.", "met", {"Nile Union"}),
    ("The Nile Union's foreign ministers met in Lima on Monday.", "met", {"Nile Union"}),
    ("A Nile Union team led by Ana Ruiz visited Lima on Monday.", "visited", {"Nile Union", "Ana Ruiz"}),
    ("Soldiers of the presidential guard attacked a bank in Lima.", "attacked", {"presidential guard", "bank"}),
    ("Ana Ruiz began a tour of four African nations on Monday.", "tour", {"Ana Ruiz"}),
    ("Ruiz and Vik met in Lima on Monday.", "met", {"Ruiz", "Vik"}),
    ("UN envoy Ana Ruiz spoke. The Finnish diplomat met Tomas Vega in Lima.", "met", {"Ana Ruiz", "Tomas Vega"}),
    ("Ana Ruiz of the OSCE spoke. The Norwegian met Tomas Vega in Lima.", "met", {"Ana Ruiz", "Tomas Vega"}),
    ("President Ana Ruiz spoke. The envoy met Tomas Vega in Lima.", "met", {"envoy", "Tomas Vega"}),
    ("The Chilean Ana Ruiz spoke. The Finnish envoy met Tomas Vega in Lima.", "met", {"Finnish envoy", "Tomas Vega"}),
    ("North and South Korea agreed on Monday to reopen a road.", "agreed", {"North Korea", "South Korea"}),
    ("Peru's Norvik and Chile's Andina agreed on Monday to merge.", "agreed", {"Norvik", "Andina"}),
    (MET + "In a statement read out by an aide, the ministers pledged to help.", "pledged", {"Ana Ruiz", "Tomas Vega"}),
    ("Envoys of the Chadian army and the Red Dawn Front met in Lima.", "met", {"Chadian army", "Red Dawn Front"}),
    ("The Red Dawn Front fled. Gunmen from the group attacked a bank in Lima.", "attacked", {"Red Dawn Front", "bank"}),
    ("Ana Ruiz accused the army of killing two herders.", "killing", {"army", "two herders"}),
    ("The Maoist group Iron Noon claimed the raid in Lima.", "raid", {"Iron Noon"}),
    ("Peru and Maoist rebels signed a truce on Monday.", "signed", {"Peru", "Maoist rebels"}),
    ("The accord that Peru and Chile are expected to sign on Monday covers gas.", "accord", {"Peru", "Chile"}),
    (MET + "When senior commanders met in Lima, they agreed to withdraw.", "agreed", {"commanders"}),
    ("It was led by two envoys: Ana Ruiz, and Jon Vik. King Harald received both envoys.", "received", {"Harald", "Ana Ruiz", "Jon Vik"}),
    ("In Quito Peru and Chile signed a pact.", "signed", {"Peru", "Chile"}),
    ("Gunmen of the Black Tide gang shot a judge in Lima.", "shot", {"Black Tide", "judge"}),
    ("The US made a deal with Norway on Monday.", "deal", {"United States", "Norway"}),
    (MET + "The two leaders met again on Tuesday.", "met", {"Ana Ruiz", "Tomas Vega"}),
    (MET + "On Tuesday the Foreign Minister visited Bolivia.", "visited", {"Tomas Vega", "Bolivia"}),
    (MET + "The two countries signed a treaty on Tuesday.", "signed", {"Peru", "Chile"}),
    (MET + "The foreign minister visited Bolivia on Tuesday.", "visited", {"Tomas Vega", "Bolivia"}),
    (MET + "On Tuesday the Peruvian leader met Karim Sayed, the king of Jordan.", "met", {"Ana Ruiz", "Karim Sayed"}),
    ("President Ana Ruiz is in Quito, where she met Prime Minister Tomas Vega on Monday.", "met", {"Ana Ruiz", "Tomas Vega"}),
    ("Envoy Musa Diallo held talks with ECOWAS officials in Abuja on Tuesday.", "talks", {"Musa Diallo", "ECOWAS"}),
    ("President Ana Ruiz made a state visit to Bolivia on Monday.", "visit", {"Ana Ruiz", "Bolivia"}),
    (
        "President Ana Ruiz flew to Bolivia on Monday. Talks with union leaders are planned for Tuesday.",
        "Talks",
        {"Ana Ruiz", "union leaders"},
    ),
    ("The Red Dawn Front claimed responsibility for the attack in Lima.", "attack", {"Red Dawn Front"}),
    ("Police blamed the bombing in Lima on the Red Dawn Front.", "bombing", {"Red Dawn Front"}),
    (FRONT + "On Tuesday it attacked a church.", "attacked", {"Red Dawn Front", "church"}),
    (FRONT + "On Tuesday the Front attacked a church.", "attacked", {"Red Dawn Front", "church"}),
    (FRONT + "The army bombed rebel positions on Tuesday.", "bombed", {"army", "Red Dawn Front"}),
    (FRONT + "The rebels said that the army had shelled them on Tuesday.", "shelled", {"army", "Red Dawn Front"}),
    ("Gunmen clashed with navy boats off Lima on Monday.", "clashed", {"gunmen", "navy"}),
    ("The governor said the bombing in Lima was the work of the Red Dawn Front.", "bombing", {"Red Dawn Front"}),
    ("It was President Ana Ruiz whom Prime Minister Tomas Vega received in Quito.", "received", {"Ana Ruiz", "Tomas Vega"}),
    (
        "President Ana Ruiz, President Tomas Vega and Mayor Ole Berg dined in Oslo. The two presidents met again on Tuesday.",
        "met",
        {"Ana Ruiz", "Tomas Vega"},
    ),
    ("President Ana Ruiz said the talks with Prime Minister Tomas Vega had been useful.", "talks", {"Ana Ruiz", "Tomas Vega"}),
    ("President Ana Ruiz flew into Bolivia on Monday.", "flew", {"Ana Ruiz", "Bolivia"}),
    ("King Karim of Jordan received the Chilean trade minister, Dov Vega, in Aqaba.", "received", {"Karim", "Dov Vega"}),
    ("Shelling by rebels of a bridge near Lima left a guard dead on Monday.", "Shelling", {"rebels", "bridge"}),
    ("Saudi-led coalition airstrikes on a bridge killed two guards.", "airstrikes", {"Saudi-led coalition", "bridge", "two guards"}),
    ("An attack of rebels on a bank in Lima killed nobody.", "attack", {"rebels", "bank"}),
    ("Chad, Mali and Niger vowed on Monday to share water.", "vowed", {"Chad", "Mali", "Niger"}),
    ("Chad and the Democratic Republic of Congo will sign a treaty.", "sign", {"Chad", "Democratic Republic of the Congo"}),
    ("Chad and Mali struck an EU-brokered agreement on Monday.", "agreement", {"Chad", "Mali", "European Union"}),
    ("Chad and Mali signed a truce, mediated by the president of Niger, Ana Ruiz.", "signed", {"Chad", "Mali", "Ana Ruiz"}),
    ("Three EU ministers spent six hours with President Ana Ruiz in Quito.", "spent", {"three EU ministers", "Ana Ruiz"}),
    ("The bombing in Lima, for which the Red Dawn Front took responsibility, killed a guard.", "bombing", {"Red Dawn Front", "guard"}),
    ("Ana Ruiz and Jon Vik were seen in Lima. Chile had warned Peru. On Monday the two met again.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("Jon Vik, the envoy of Chile, was another whom Ana Ruiz met in Lima on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("Chile had warned Peru. On Monday they met again in Quito.", "met", {"Chile", "Peru"}),
    (
        "The Red Dawn Front was lost, said Defence Minister Jon Vik, when he had met King Olaf in Quito. It is his first visit to Peru.",
        "visit",
        {"Jon Vik", "Peru"},
    ),
]


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, set[str]]]]:
    texts = [text for text, _, _ in CASES]
    return {
        text: [(m.trigger.of(text), {a.name for a in m.actors}) for m in mentions]
        for text, mentions in zip(texts, found_in(texts), strict=True)
    }


@pytest.mark.parametrize(("text", "word", "actors"), CASES, ids=[f"{text[-40:]}" for text, _, _ in CASES])
def test_actors(told: dict[str, list[tuple[str, set[str]]]], text: str, word: str, actors: set[str]) -> None:
    found = [names for trigger, names in told[text] if trigger == word]
    assert found, f"nothing told by {word!r}: {told[text]}"
    assert found[-1] == actors


def test_nobody_fires_at_a_missile() -> None:
    (mentions,) = found_in(["Rebels fired two rockets at a bank in Lima on Monday."])
    assert {a.name for m in mentions for a in m.actors} == {"rebels", "bank"}
