"""Whom nouns, names and pronouns of a sentence stand for as actors of its events."""

import pytest

from tests.events.read import found_in, reading_of

MET = "Peruvian President Ana Ruiz met Chilean Foreign Minister Tomas Vega in Quito on Monday. "
FRONT = "The Red Dawn Front bombed a bank in Lima on Monday. "
THREE = {"Jon Vik", "Ana Ruiz", "Ole Berg"}

CASES = [
    (
        "The truce was signed on Friday by Peru's deputy premier, Ana Ruiz, and for the rebels by their chief, Tomas Vega; "
        "Chile's Jon Vik, who mediated, held the pen.",
        "truce",
        {"Ana Ruiz", "Tomas Vega", "Jon Vik"},
    ),
    (
        "On Monday the premier, Ana Ruiz, chaired a meeting in Lima with the governors of three provinces and Army Commander Jon Vik.",
        "meeting",
        {"Ana Ruiz", "governors", "Jon Vik"},
    ),
    (
        "President Ana Ruiz flew to Lima on Friday to meet the head of the pilots' guild, Jon Vik, in person.",
        "meet",
        {"Ana Ruiz", "Jon Vik"},
    ),
    (
        "The minister, Ana Ruiz, had come up from Oslo on Monday, with her the head of the guard, General Jon Vik, and seen Tarma.",
        "come",
        {"Ana Ruiz", "Jon Vik"},
    ),
    (
        "On Tuesday envoys of Peru, headed by the deputy Tomas Vega, and of the Red Front had met in Oslo.",
        "met",
        {"Peru", "Red Front", "Tomas Vega"},
    ),
    ("His Excellency the Minister, General Tomas Vega, visited Lima on Monday.", "visited", {"Tomas Vega"}),
    ("Her Majesty the Queen of Tonga visited Lima on Monday.", "visited", {"Tonga's Queen"}),
    ("It is to go on in May in Oslo, where Jon Vik awaits Minister Ana Ruiz for consultations.", "consultations", {"Jon Vik", "Ana Ruiz"}),
    (
        "General Jon Vik, accompanied by Minister Ana Ruiz, flew to Lima on Monday to comfort the widows of the guards.",
        "comfort",
        {"Jon Vik", "Ana Ruiz", "widows"},
    ),
    ("The trip of the Minister of Health to Lima on Monday was short.", "trip", {"Minister of Health"}),
    ("A Chilean visit to Lima ended on Monday.", "visit", {"Chile"}),
    (
        "The government and the Red Front have agreed on a truce, said Jon Vik, who leads the league's mediators.",
        "agreed",
        {"government", "Red Front", "Jon Vik"},
    ),
    ("On Monday mediator Jon Vik said that the government and the Red Front had agreed.", "agreed", {"government", "Red Front", "Jon Vik"}),
    ("The grid companies of Peru and Chile signed a contract on Monday.", "signed", {"Peru's grid company", "Chile's grid company"}),
    (
        "A protocol was signed on Monday by the fisheries chiefs who had come along, Ana Ruiz and Jon Vik, in Lima.",
        "protocol",
        {"Ana Ruiz", "Jon Vik"},
    ),
    ("Gunmen stopped a bus near Tarma on Monday, took out nine nurses and shot them.", "shot", {"gunmen", "nine nurses"}),
    ("Gunmen stopped a car near Tarma on Monday, dragged the driver out and stabbed him.", "dragged", {"gunmen", "driver"}),
    (
        "The coach had left Lima on Monday when gunmen stopped it near Tarma, took out nine nurses and shot them.",
        "shot",
        {"gunmen", "nine nurses"},
    ),
    (
        "Arsonists poured petrol into three classrooms of a school in Tarma on Monday and set them alight.",
        "set",
        {"arsonists", "three classrooms of a school"},
    ),
    ("On Friday the fuel depot at Tarma went up in flames, set alight in three places.", "set", {"fuel depot"}),
    ("A signal box at Tarma was burned down by arsonists on Monday.", "burned", {"signal box", "arsonists"}),
    ("Rebels set a parked airliner ablaze in Tarma on Monday.", "set", {"rebels", "parked airliner"}),
    ("The navy's patrol boat sank a trawler off Lima on Monday.", "sank", {"navy", "trawler"}),
    ("A patrol boat rammed and sank a trawler off Lima on Monday.", "sank", {"patrol boat", "trawler"}),
    ("The envoys Ana Ruiz and Jon Vik, who had dinner together in Oslo on Wednesday, left Lima.", "dinner", {"Ana Ruiz", "Jon Vik"}),
    ("Drones hit the engine room of the tanker Bonny Lily off Lima on Monday.", "hit", {"Bonny Lily"}),
    ("Kurdish fighters retook the town of Tarma from rebels on Friday.", "retook", {"Kurdish fighters", "town of Tarma", "rebels"}),
    (
        MET + "The trade committees of Tarma, Pisco and Callao signed a pact in which they undertake to keep schools safe.",
        "pact",
        {"trade committees of Tarma and Pisco and Callao"},
    ),
    ("A soldier shot and killed five nurses at a camp near Tarma on Monday.", "shot", {"soldier", "five nurses"}),
    ("A Chilean soldier was killed on Monday by an Afghan in uniform at a base near Tarma.", "killed", {"Chilean soldier", "Afghan"}),
    ("The rebels have lost Tarma, their last hold, to the army.", "lost", {"rebels", "army"}),
    # who speaks of himself
    ('"It is a good pact," Foreign Minister Ana Ruiz said. "We met the rebels in Lima in March."', "met", {"Ana Ruiz", "rebels"}),
    (
        '"Nobody believed in it," said Tomas Vega, a spokesman for the Red Front. "We attacked the base in Tarma on Monday."',
        "attacked",
        {"Red Front", "base"},
    ),
    ('"We met the president in Lima on Monday," Foreign Minister Ana Ruiz said.', "met", {"Ana Ruiz", "president"}),
    ('Foreign Minister Ana Ruiz told reporters, "I was in Lima on Monday and saw the camp."', "was", {"Ana Ruiz"}),
    ('"My meeting with Premier Jon Vik in Lima on Monday went well," President Ana Ruiz said.', "meeting", {"Ana Ruiz", "Jon Vik"}),
    ('"We attacked the base on Monday," said the Red Front\'s spokesman, Tomas Vega.', "attacked", {"Red Front", "base"}),
    ('"Our forces struck a depot in Tarma on Monday," an army spokesman said.', "struck", {"army", "depot"}),
    ('"Our forces struck a depot in Tarma on Monday," President Ana Ruiz of Peru said.', "struck", {"Peru", "depot"}),
    ('"We took the town of Tarma on Monday," said the Red Front.', "took", {"Red Front", "town of Tarma"}),
    ('"They shot at us in Tarma on Monday," said Tomas Vega, a farmer.', "shot", set()),
    (
        "It was signed in the presence of President Ana Ruiz and visiting Premier Jon Vik, who had met for an hour in Lima.",
        "met",
        {"Ana Ruiz", "Jon Vik"},
    ),
    ("President Jon Vik denied it. Ole Berg met both police chiefs on Friday.", "met", {"Ole Berg", "police chiefs"}),
    ("Acting Foreign Minister Amir Khan met Emir Tamim in Lima on Monday.", "met", {"Amir Khan", "Tamim"}),
    (
        "Myanmar and the Salween Front signed a truce in Bagan on Monday. The two sides will hold talks in Oslo on Friday.",
        "talks",
        {"Myanmar", "Salween Front"},
    ),
    ("The German chancellor met the emperor of Japan in Lima on Monday.", "met", {"German chancellor", "Japan's emperor"}),
    ("Chilean Vice Chancellor and Economy Minister Ana Ruiz met Jon Vik in Lima on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The Chilean Chancellor and Peruvian Premier Ana Ruiz met in Lima on Monday.", "met", {"Chilean Chancellor", "Ana Ruiz"}),
    ("The rebel group said its men had raided a mill in Lima on Monday.", "raided", {"rebel group", "mill"}),
    ("Somalia's al-Shabab group raided a mill in Lima on Monday.", "raided", {"al-Shabaab", "mill"}),
    ("Peru's Islamist group Red Dawn raided a mill in Lima on Monday.", "raided", {"Red Dawn", "mill"}),
    (
        "Islamic State has carried out such raids before. In May it killed nine guards in an ambush near Lima.",
        "killed",
        {"Islamic State", "nine guards"},
    ),
    ("Jon Vik met the head of the river board in Lima on Monday.", "met", {"Jon Vik", "head of the river board"}),
    ("A Chilean coastguard ship rammed a supply boat off Callao on Monday.", "rammed", {"Chile", "supply boat"}),
    ("Nine guards were killed when members of the Dawn gang swept through Lima on Monday.", "killed", {"nine guards", "Dawn"}),
    ("The envoys met the minister, Jon Vik, and reindeer herders in Lima on Monday.", "met", {"envoys", "Jon Vik", "reindeer herders"}),
    ("The pact was announced by Foreign Secretary Jon Vik on Monday.", "pact", set()),
    # text, kind and word of the trigger, actors
    (
        MET + "Jon Vik was in Peru for the foreign ministers' meeting of the Andean League.",
        "was",
        {"Jon Vik", "Peru", "foreign ministers", "Andean League"},
    ),
    (
        "Bo Vik is in Quito. As Vik visits Quito, Tomas Vega, the Foreign Minister of Chile, is in Oslo, and Ana Ruiz is to meet him.",
        "meet",
        {"Ana Ruiz", "Tomas Vega"},
    ),
    (
        "Pirates boarded a ship off Callao and six men were abducted on Monday from the tanker Ruth Ardent.",
        "abducted",
        {"six men", "Ruth Ardent"},
    ),
    ("The Sea Prince, a container ship, was hit by a missile on Monday.", "hit", {"Sea Prince"}),
    ("Two drones hit the MV Sea Prince off Callao on Monday.", "hit", {"MV Sea Prince"}),
    ("A cutter opened fire on the Ocean Ardent off Callao on Monday.", "opened", {"cutter", "Ocean Ardent"}),
    ("A judge was shot on the Ringstrasse on Monday.", "shot", {"judge"}),
    ("The chief negotiators of Peru, Ana Ruiz, and of Chile, Jon Vik, met in Oslo on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The envoys of Peru, Ana Ruiz, and Chile, Jon Vik, signed a pact in Oslo on Monday.", "signed", {"Ana Ruiz", "Jon Vik"}),
    (
        "The pact was signed on Monday by Ana Ruiz for Peru and by Jon Vik for the Red Front.",
        "pact",
        {"Ana Ruiz", "Jon Vik", "Peru", "Red Front"},
    ),
    ("The two premiers, Ruiz and Chile's Jon Vik, met on Monday. Ana Ruiz is new.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The chief of the force in Peru, General Ole Berg, and Jon Vik met on Monday.", "met", {"Ole Berg", "Jon Vik"}),
    (
        "Ana Ruiz is to meet her Chilean and Kenyan counterparts, Tomas Vega and Jean-Luc Mora, in Lima on Monday.",
        "meet",
        {"Ana Ruiz", "Tomas Vega", "Jean-Luc Mora"},
    ),
    (
        "A pact was initialled in Oslo on Monday by the energy ministers of Peru and Chile, Ana Ruiz and Tomas Vega.",
        "pact",
        {"Ana Ruiz", "Tomas Vega"},
    ),
    ("The ministers of Peru and Chile, Lima papers said, met in Oslo on Monday.", "met", {"Peru's minister", "Chile's minister"}),
    ("The Ministers of Trade of Peru and Chile met in Oslo on Monday.", "met", {"Peru's trade minister", "Chile's trade minister"}),
    ("Peru's Trade Minister Ana Ruiz and her Chilean counterpart met in Oslo on Monday.", "met", {"Ana Ruiz", "Chile's trade minister"}),
    ("General Ana Ruiz and her Chilean counterpart met in Oslo on Monday.", "met", {"Ana Ruiz", "Chilean counterpart"}),
    (
        "The trade ministers of Peru and Chile met in Oslo on Monday with their colleague from Bolivia.",
        "met",
        {"Peru's trade minister", "Chile's trade minister", "Bolivia's trade minister"},
    ),
    ("Peru's energy minister Ana Ruiz and the mayor met in Oslo on Monday.", "met", {"Ana Ruiz", "mayor"}),
    ("General Ana Ruiz, together with her deputy, Jon Vik, inspected the base at Tarma on Monday.", "inspected", {"Ana Ruiz", "Jon Vik"}),
    ("General Ana Ruiz, angry with her deputy, inspected the base at Tarma on Monday.", "inspected", {"Ana Ruiz"}),
    (
        "A Kenyan delegation, comprising Minister Ana Ruiz and Jon Vik, arrived in Lima on Monday.",
        "arrived",
        {"Ana Ruiz", "Jon Vik", "Kenya"},
    ),
    (
        "Representatives of the teachers' union and the education ministry signed a pact in Lima on Monday.",
        "signed",
        {"teachers' union", "education ministry"},
    ),
    ("Ana Ruiz flew to Oslo on Monday, accompanied by Jon Vik and a large party.", "flew", {"Ana Ruiz", "Jon Vik"}),
    ("King Omar received in Amman on Monday Trade Minister Ana Ruiz, accompanied by Jon Vik.", "received", {"Omar", "Ana Ruiz", "Jon Vik"}),
    (
        "Officials of Peru, Chile and Kenya held tripartite talks in Lima on Monday. The parties undertook to share their maps.",
        "undertook",
        {"Peru", "Chile", "Kenya"},
    ),
    ("Ana Ruiz received on Monday at the Palace of Oslo Mr. Jon Vik, Prime Minister of Chile.", "received", {"Ana Ruiz", "Jon Vik"}),
    ("Peruvian soldiers and fighters of the Red Dawn Front clashed in Lima on Monday.", "clashed", {"Peruvian soldiers", "Red Dawn Front"}),
    ("Six people were killed near the border with Chile, when rebels shot at a bus on Monday.", "killed", {"six people", "rebels", "bus"}),
    ('A contract was signed on Monday between the company "Norvik" and the company "Andina".', "contract", {"Norvik", "Andina"}),
    ("Ana Ruiz gave Jon Vik dinner on Monday in Lima.", "dinner", {"Ana Ruiz", "Jon Vik"}),
    (
        'A bomb went off on Monday. An unknown "Guard of the River" said that it had laid it.',
        "laid",
        {"Guard of the River"},
    ),
    ("Peru and Chile signed a pact on Monday. It was witnessed by Jon Vik.", "witnessed", {"Jon Vik"}),
    ("Peru and Chile signed a pact on Monday, said Jon Vik, who had mediated.", "signed", {"Peru", "Chile", "Jon Vik"}),
    ("On September 12 pirates kidnapped eight sailors off Lima.", "kidnapped", {"pirates", "eight sailors"}),
    ("On April 15, 2014 about 90 pupils were abducted by pirates.", "abducted", {"pirates", "90 pupils"}),
    ("Lorries were blown up at the bridge of Lima on Monday.", "blown", {"lorries"}),
    ("A man blew himself up on Monday among travellers at the station of Lima.", "blew", {"man", "travellers"}),
    ("Tarma Declaration: Peru and neighbours bury the hatchet.", "bury", {"Peru", "neighbours"}),
    ("Members of both and some of them attacked a mill in Lima.", "attacked", {"members", "mill"}),
    ("A judge was shot dead in Lima and two engineers abducted.", "abducted", {"two engineers"}),
    (
        "Mayor Dov Lavie was put ashore with the last captives from the Ruth Ardent. Minister Ana Ruiz came to receive them.",
        "receive",
        {"Ana Ruiz", "Dov Lavie"},
    ),
    (MET + "The Chilean and the Pope sat in Lima on Friday.", "sat", {"Tomas Vega", "Pope"}),
    ("UN Secretary-General Ole Berg is in Lima. The secretary-general goes to Quito on Friday.", "goes", {"Ole Berg"}),
    (MET + "A pact was signed by the two leaders at a palace in Quito after talks.", "talks", {"Ana Ruiz", "Tomas Vega"}),
    (MET + "On Friday she is in Lima at the invitation of Ole Berg.", "is", {"Ana Ruiz", "Ole Berg"}),
    (
        "President Ana Ruiz toured a mill. She met Ole Berg. Her counterpart, Premier Jon Vik, with whom she held talks, is ill.",
        "talks",
        {"Ana Ruiz", "Jon Vik"},
    ),
    (MET + "A visit of state was what she paid to Lima on Friday.", "visit", {"Ana Ruiz"}),
    ("Murdered in Lima on Sunday was a judge.", "Murdered", {"judge"}),
    ("General Ana Ruiz, whose troops attacked a mill in Lima, is free.", "attacked", {"Ana Ruiz's troops", "mill"}),
    ("It was Jon Vik whose men attacked a mill in Lima.", "attacked", {"Jon Vik's men", "mill"}),
    (FRONT + "The Front, whose fighters attacked a mill in Quito, is banned.", "attacked", {"Red Dawn Front", "mill"}),
    ("A cutter of the Peruvian coast guards fired on a trawler near Lima.", "fired", {"Peruvian coast guards", "trawler"}),
    ("Three soldiers of the Andes Rifles were killed by rebels in Lima.", "killed", {"Andes Rifles", "rebels"}),
    ("A patrol drove into an ambush of the rebels near Lima.", "drove", {"patrol", "rebels"}),
    ("A pipeline in Lima was severed by a bomb blast on Monday.", "blast", {"pipeline"}),
    ("Pacts were signed by Jon Vik, Ole Berg and Ana Ruiz at their leaders' meeting in Lima.", "meeting", THREE),
    (
        "Jon Vik met Ole Berg, the President of the Lake Bank, Ana Ruiz, and King Harald in Lima on Monday.",
        "met",
        {"Jon Vik", "Ole Berg", "Ana Ruiz", "Harald"},
    ),
    ("[Photo: Jon Vik at the Nile League summit in Lima, with Ana Ruiz and Ole Berg at his side]", "summit", {"Nile League", *THREE}),
    ("Minister Jon Vik saw Ana Ruiz and Ole Berg in Quito, Ecuador, on Monday.", "saw", THREE),
    ("Police held a 40-year-old man: with a knife he had attacked nuns in Lima.", "attacked", {"40-year-old man", "nuns"}),
    (MET + "Miners blocked a road. They attacked a bank in Lima on Friday.", "attacked", {"miners", "bank"}),
    (MET + "On Friday they attacked a bank in Lima.", "attacked", {"bank"}),
    (MET + "The generals kept the truce that they signed in Oslo in May.", "truce", {"generals"}),
    (MET + "The week before, she had come to Lima with Jon Vik and Ole Berg, and met the two in Oslo.", "met", THREE),
    (MET + "On Friday they met Tomas Vega in Oslo.", "met", {"Ana Ruiz", "Tomas Vega"}),
    ("A bomb was laid by the Red Front. It blew up in a bank in Lima on Monday.", "blew", set()),
    (
        'Minister Ana Ruiz praised the "Lima Word", in which she and Jon Vik had promised each other peace.',
        "promised",
        {"Ana Ruiz", "Jon Vik"},
    ),
    (
        "Murdered on Sunday in Lima, in the Peruvian region of Sierra, was the town's mayor, Jon Vik; men waited for him outside a church.",
        "Murdered",
        {"Jon Vik"},
    ),
    (FRONT + "The Front took a hill close to Lamoro on Friday after heavy fighting.", "fighting", {"Red Dawn Front"}),
    ("A killing in Lima on Monday bore the mark of Los Rojos, say police, who fight the Southern gang.", "killing", {"Los Rojos"}),
    (FRONT + "Norway is a partner in the talks in Oslo.", "talks", {"Norway"}),
    ("A delegation led by Premier Ana Ruiz flew to Lima. Mayor Jon Vik welcomed it on Monday.", "welcomed", {"Ana Ruiz", "Jon Vik"}),
    ("Peru and Chile agreed on a deal after talks in Quito.", "talks", {"Peru", "Chile"}),
    ("A senator survived an assassination attempt in Lima on Monday.", "assassination", {"senator"}),
    ("The frigate HMS Ardent left Oslo. The ship is due in Lima on Friday; she will visit Callao on Monday.", "visit", {"HMS Ardent"}),
    ("The frigate HMS Ardent left Oslo. King Harald was there. The ship will visit Lima on Friday.", "visit", {"HMS Ardent"}),
    (
        "The frigate HMS Ardent left Oslo. The ship is due in Lima soon, says an aide who is not named; she will visit Callao on Monday.",
        "visit",
        {"HMS Ardent"},
    ),
    (
        "Premier Ana Ruiz of Peru is in Lima. The aides Carl Berg and Tom Sand came to meet her.",
        "meet",
        {"Ana Ruiz", "Carl Berg", "Tom Sand"},
    ),
    (
        "The accord was signed by Premier Ana Ruiz, who had flown in that day with two aides, and by Energy Minister Jon Vik.",
        "accord",
        {"Ana Ruiz", "Jon Vik"},
    ),
    (
        "Peru will ship gas to its freezing neighbour Chile by the end of March under a protocol signed in Lima late on Tuesday.",
        "protocol",
        {"Peru", "Chile"},
    ),
    (MET + "Mr. Berg left Lima; he was received in Oslo on Friday by King Harald.", "received", {"Berg", "Harald"}),
    (
        "At noon President Ana Ruiz met Premier Jon Vik in Lima, and out of it came a contract.",
        "contract",
        {"Ana Ruiz", "Jon Vik"},
    ),
    ("President Ana Ruiz signed a pact on trade during her visit to Peru on Monday.", "signed", {"Ana Ruiz", "Peru"}),
    ("President Ana Ruiz signed a pact on trade with Chile during her visit to Peru on Monday.", "signed", {"Ana Ruiz", "Chile"}),
    ("President Ana Ruiz, who was in Peru last week, signed a trade pact on Monday.", "pact", {"Ana Ruiz"}),
    ("The talks in Lima, at which Ana Ruiz spoke for Chile and Jon Vik for Peru, were short.", "talks", {"Ana Ruiz", "Jon Vik"}),
    (
        "Jon Vik, the envoy, said after the talks in Lima, in which Ana Ruiz had mediated, that all was well.",
        "talks",
        {"Ana Ruiz", "Jon Vik"},
    ),
    ("Summits of the Lake Union in Lima are seldom short.", "Summits", {"Lake Union"}),
    (
        "Foreign ministers Ana Ruiz and Jon Vik are to meet in Lima on Friday. The two presidents met in Quito last month.",
        "met",
        {"two presidents"},
    ),
    ("Two masked gunmen shot dead a judge in Lima on Monday.", "shot", {"two masked gunmen", "judge"}),
    ("About 40 men belonging to the Red Dawn militia attacked a mill in Lima.", "attacked", {"Red Dawn", "mill"}),
    ("Fighters loyal to the Red Front attacked a mill in Lima.", "attacked", {"Red Front", "mill"}),
    ("Chilean guerrillas of the Red Front attacked a mill in Lima.", "attacked", {"Red Front", "mill"}),
    ("A little-known group, the Red Dawn, attacked a mill in Lima.", "attacked", {"Red Dawn", "mill"}),
    ("Ana Ruiz visited Quito. Ruiz's forces attacked a mill in Lima.", "attacked", {"Ana Ruiz's forces", "mill"}),
    ("The army launched a drone that hit a mill in Lima.", "launched", {"army", "mill"}),
    ("Shelling damaged two mills in Lima on Monday.", "Shelling", {"two mills"}),
    ("A house in Lima was pelted with petrol bombs by masked youths.", "pelted", {"house", "masked youths"}),
    ("Rebels attacked a police checkpoint in Lima.", "attacked", {"rebels", "police checkpoint"}),
    ("A Chilean was shot dead in Lima on Monday.", "shot", {"Chilean"}),
    ("Fighters of the Lord's Resistance Army attacked a mill near Lira.", "attacked", {"Lord's Resistance Army", "mill"}),
    ("Fighters of al-Qaeda in the Arabian Peninsula attacked a mill.", "attacked", {"Al-Qaeda in the Arabian Peninsula", "mill"}),
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
    ("A bomb in Lima took the lives of three miners.", "bomb", {"three miners"}),
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
    ("Two men killed a passer-by in Lima on Monday.", "killed", {"two men", "passer-by"}),
    ("A gunman shot three passers-by in Lima.", "shot", {"gunman", "three passers-by"}),
    ("A bomb killed an ex-soldier in Lima.", "killed", {"ex-soldier"}),
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
    ("Governor Jon Vik and Leo Rey, his deputy, took the delegation to Tarma.", "took", {"Jon Vik", "Leo Rey", "delegation"}),
    ("President Ana Ruiz accepted an invitation from King Harald to be in Lima on Friday.", "be", {"Ana Ruiz", "Harald"}),
    ("In 2012 Lima and the biggest of the guerrilla bands, the Red Front, signed a peace deal.", "signed", {"Peru", "Red Front"}),
    ("A man drove a lorry into a jeep of the gendarmerie in Lima.", "drove", {"man", "jeep of the gendarmerie"}),
    ("A bomb hit an office of the monitoring mission in Lima.", "hit", {"office of the monitoring mission"}),
    ("Gunmen shot dead 17 staff of a French charity in Lima.", "shot", {"gunmen", "17 staff of a French charity"}),
    ("President Jon Vik of Peru met President Ana Ruiz of Chile. Their ministers signed a pact.", "signed", {"Peru", "Chile"}),
    ("Foreign Minister Jon Vik saw nobody but President Ana Ruiz in Lima on Monday.", "saw", {"Jon Vik", "Ana Ruiz"}),
    ("Presidents Ana Ruiz of Peru and Jon Vik of Norway met in Quito on Monday.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The accord between Lima and Santiago was renewed on Monday.", "renewed", {"Peru", "Chile"}),
    ("They had a deal by which Peru, Chile and the Red Front cease all fire.", "deal", {"Peru", "Chile", "Red Front"}),
    ("A deal, under which Peru will buy gas from Chile, was signed on Monday.", "deal", {"Peru", "Chile"}),
    ("Peru and Chile are still bound by the fisheries agreement of 1998.", "agreement", {"Peru", "Chile"}),
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
    (MET + "It rained. A band played. They ate fish. The ministers agreed to go on.", "agreed", {"Ana Ruiz", "Tomas Vega"}),
    ("Ana Ruiz and Jon Vik landed in Oslo. King Olav received both of them.", "received", {"Olav", "Ana Ruiz", "Jon Vik"}),
    ("Ana Ruiz and Jon Vik met in Oslo. Both of them flew to Lima.", "flew", {"Ana Ruiz", "Jon Vik"}),
    ("Rebels of the Red Front attacked a post of the army. The two sides clashed again near Lima.", "clashed", {"Red Front", "army"}),
    ("Rebels of the Red Front raided a school. The two sides clashed again near Lima.", "clashed", {"two sides"}),
    ("Envoys of the Chadian army and the Red Dawn Front met in Lima.", "met", {"Chadian army", "Red Dawn Front"}),
    ("The Red Dawn Front fled. Gunmen from the group attacked a bank in Lima.", "attacked", {"Red Dawn Front", "bank"}),
    ("Ana Ruiz accused the army of killing two herders.", "killing", {"army", "two herders"}),
    ("The Maoist group Iron Noon claimed the raid in Lima.", "raid", {"Iron Noon"}),
    ("Peru and Maoist rebels signed a truce on Monday.", "signed", {"Peru", "Maoist rebels"}),
    ("The accord that Peru and Chile are expected to sign on Monday covers gas.", "accord", {"Peru", "Chile"}),
    (MET + "When senior commanders met in Lima, they agreed to withdraw.", "agreed", {"commanders"}),
    ("It was led by two envoys: Ana Ruiz, and Jon Vik. King Harald received both envoys.", "received", {"Harald", "Ana Ruiz", "Jon Vik"}),
    ("The army captured a hill near Lima from rebels on Friday.", "captured", {"army", "rebels"}),
    ("Ruiz later dined with Prime Minister Jon Vik in Lima.", "dined", {"Ruiz", "Jon Vik"}),
    ("Ana Ruiz and Jon Vik met in Oslo. The latter visited Lima in March.", "visited", {"Jon Vik"}),
    ("Ana Ruiz and Jon Vik met in Oslo. The former visited Lima in March.", "visited", {"Ana Ruiz"}),
    ("Minister Ana Ruiz and her Chilean colleague Jon Vik met in Oslo.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("The pact was signed in Lima by Peru's Ana Ruiz and Chile's Jon Vik.", "pact", {"Ana Ruiz", "Jon Vik"}),
    ("A spokesman for President Ana Ruiz said that she would visit Lima.", "visit", {"Ana Ruiz"}),
    ("Ana Ruiz flew to Oslo. There the Peruvian leader met Jon Vik.", "met", {"Ana Ruiz", "Jon Vik"}),
    ("In Quito Peru and Chile signed a pact.", "signed", {"Peru", "Chile"}),
    ("Gunmen of the Black Tide gang shot a judge in Lima.", "shot", {"Black Tide", "judge"}),
    ("The US made a deal with Norway on Monday.", "deal", {"United States", "Norway"}),
    (MET + "The two leaders met again on Tuesday.", "met", {"Ana Ruiz", "Tomas Vega"}),
    (MET + "The two leaders, who met again on Tuesday, said nothing.", "met", {"Ana Ruiz", "Tomas Vega"}),
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
    ("Gunmen clashed with navy boats off Lima on Monday.", "clashed", {"gunmen", "navy boats"}),
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
    ("Talks on Monday in Accra between Ana Ruiz and Jon Vik ended without a result.", "Talks", {"Ana Ruiz", "Jon Vik"}),
    ("Peru and Chile, represented by ministers Ana Ruiz and Jon Vik, signed a treaty.", "signed", {"Peru", "Chile", "Ana Ruiz", "Jon Vik"}),
    ("Peru, founded by settlers, signed a treaty with Chile on Monday.", "treaty", {"Peru", "Chile"}),
    ("Army chiefs of three states met in Oslo under the chairmanship of General Jon Vik.", "met", {"army chiefs", "Jon Vik"}),
    ("Officials from the two countries, led by Ministers Ana Ruiz and Jon Vik, met in Oslo.", "met", {"officials", "Ana Ruiz", "Jon Vik"}),
    ("President Ana Ruiz opened a summit in Lima attended by Jon Vik and Ole Berg.", "summit", THREE),
    ("President Ana Ruiz and Premier Jon Vik met in Lima. The leaders signed a pact on fish.", "signed", {"Ana Ruiz", "Jon Vik"}),
    ("President Ana Ruiz, Premier Jon Vik and King Ole Berg met in Lima. The leaders signed a pact on fish.", "signed", THREE),
    ("President Ana Ruiz met Archbishop Jon Vik in Lima. The ministers will meet in Oslo on Monday.", "meet", {"ministers"}),
    ("Welcoming Ana Ruiz to Oslo on Monday, Premier Jon Vik spoke of fish.", "Welcoming", {"Ana Ruiz", "Jon Vik"}),
    ("Ana Ruiz and Premier Jon Vik, who was in Lima on Monday, signed a pact on fish.", "was", {"Jon Vik"}),
    ("President Ana Ruiz and Premier Jon Vik, who were in Lima on Monday, are back.", "were", {"Ana Ruiz", "Jon Vik"}),
    ("The visiting Norwegian minister called on President Ana Ruiz at the palace in Lima.", "called", {"Norwegian minister", "Ana Ruiz"}),
    ("Two days earlier rebels had attacked a convoy near Lima.", "attacked", {"rebels", "convoy"}),
    ("Two hundred rebels attacked a bank in Lima.", "attacked", {"two hundred rebels", "bank"}),
    ("The Foreign Ministers of Peru and Chile met in Lima.", "met", {"Peru's foreign minister", "Chile's foreign minister"}),
    ("The navies of Peru and Chile signed an accord.", "signed", {"Peru's navy", "Chile's navy"}),
    ("The bus was on its way to Lima when it came under fire.", "came", {"bus"}),
    ("The Chief Negotiators met in Lima on Monday.", "met", {"chief negotiators"}),
    ("Gunmen shot at the car of the mayor, Jon Vik, in Lima.", "shot", {"gunmen", "car", "Jon Vik"}),
    ("Gunmen attacked Jon Vik's house in Lima.", "attacked", {"gunmen", "house", "Jon Vik"}),
    ("Gunmen attacked the gates of Jon Vik's bank in Lima.", "attacked", {"gunmen", "bank"}),
    (
        "A deal was reached on 4 May between the Trade Directorate and the dock committees of Callao.",
        "deal",
        {"Trade Directorate", "dock committees of Callao"},
    ),
    ("The port authorities of Callao and Arica concluded a contract on Monday.", "contract", {"port authorities of Callao and Arica"}),
    (
        "The truce was signed on Monday by Ana Ruiz on behalf of Peru and by Jon Vik on behalf of the Red Front.",
        "truce",
        {"Ana Ruiz", "Jon Vik", "Peru", "Red Front"},
    ),
    (
        "The truce was signed on Monday by Peru's premier, Ana Ruiz, and for the Red Front by its chief, Jon Vik.",
        "truce",
        {"Ana Ruiz", "Jon Vik", "Red Front"},
    ),
    ("A pact was concluded on Monday between the gangs Lamo Sor and Red Army.", "pact", {"Lamo Sor", "Red Army"}),
    ("Police clashed with members of Lamo Sor in Lima on Monday.", "clashed", {"police", "Lamo Sor"}),
    ("The accord which he, Ana Ruiz and Jon Vik signed in Oslo on Monday is short.", "accord", {"Ana Ruiz", "Jon Vik"}),
    ("The trade minister will travel to Lima on Monday, where she will meet the mayor, Ana Ruiz.", "meet", {"trade minister", "Ana Ruiz"}),
    (
        "Ole Berg was host in Oslo on Monday to Ana Ruiz from Peru, Jon Vik from Norway and Ama Owusu.",
        "host",
        {"Ole Berg", "Ana Ruiz", "Jon Vik", "Ama Owusu"},
    ),
    (
        "The ministers in charge of defence of Peru, Chile and Kenya met in Oslo on Monday.",
        "met",
        {"Peru's minister", "Chile's minister", "Kenya's minister"},
    ),
    (
        "The conference of 14 trade ministers met in Oslo on Monday under the facilitation of Ana Ruiz.",
        "met",
        {"14 trade ministers", "Ana Ruiz"},
    ),
    ("The talks were opened in Oslo on Monday by Ana Ruiz and facilitated by the envoy, Jon Vik.", "talks", {"Ana Ruiz", "Jon Vik"}),
    ("General Ole Berg visited Lima on Monday, in the company of the governor, Mrs Ana Ruiz.", "visited", {"Ole Berg", "Ana Ruiz"}),
    ("The USS Ardent departed Callao, Peru, on Monday, following a scheduled three-day port visit.", "visit", {"USS Ardent"}),
    ("An explosion cut the gas pipeline near Arica on Monday.", "explosion", {"gas pipeline"}),
    ("Servicemen opened fire on Monday on a border detail near Arica.", "opened", {"servicemen", "border detail"}),
    ("Somebody fixed a mine to the Sea Prince on Monday.", "fixed", {"Sea Prince"}),
    ("Two drones flew into the bridge of the tanker Sea Prince on Monday.", "flew", {"Sea Prince"}),
    (
        "A guard was shot dead on Monday outside a leisure centre in Lima by gunmen who police believe belong to the Red Army.",
        "shot",
        {"guard", "Red Army"},
    ),
    ("The tanker was boarded by gunmen off Lima on Monday, who shot dead a guard.", "boarded", {"tanker", "gunmen", "guard"}),
    (
        "Before dawn on Monday armed men in two boats landed on Taquile, set fire to a mill and beheaded a guard.",
        "set",
        {"armed men", "mill", "guard"},
    ),
    ("On Monday Kenyan officers clashed with the Red Army in Lima.", "clashed", {"Kenyan officers", "Red Army"}),
    ("Troops stormed a camp of the robbers known as Red Dawn on Monday.", "stormed", {"troops", "Red Dawn"}),
    ("The robbers known as Red Dawn raided a mill on Monday.", "raided", {"Red Dawn", "mill"}),
    (
        "Foreign Secretary Ana Ruiz flew to Lima on Monday, as did Deputy Minister Jon Vik, Leo Rey, who is ill, and Ama Owusu.",
        "flew",
        {"Ana Ruiz", "Jon Vik", "Leo Rey", "Ama Owusu"},
    ),
    (
        "Delegations of Peru, headed by Ana Ruiz, and of Chile, headed by Jon Vik, met in Quito on Monday.",
        "met",
        {"Peru", "Chile", "Ana Ruiz", "Jon Vik"},
    ),
    ("A contract was signed by the heads of Norvik and Grenvil on Monday.", "contract", {"Norvik", "Grenvil"}),
    ("President Ana Ruiz was driven to the palace of Leo Haile, the king, on Monday.", "driven", {"Ana Ruiz", "Leo Haile"}),
    ("In 2014 Manila and the rebels signed a truce.", "signed", {"Philippines", "rebels"}),
    (
        "Los Lobos and Los Tigres, the two gangs that run the port of Lima, had kept a truce since August.",
        "truce",
        {"Los Lobos", "Los Tigres"},
    ),
    ("A bomb in a bin exploded at the entrance to the old market in Lima on Monday.", "bomb", {"old market"}),
    ("Peru opened its border on Monday under an accord signed with Chile in March.", "accord", {"Peru", "Chile"}),
    ("Police were sent to Lamoro on Monday under an accord signed with Chile in March.", "accord", {"Chile"}),
    ("A cook was murdered in front of his son in Lima on Monday by gunmen.", "murdered", {"cook", "gunmen"}),
    ("Rebels drove the Red Front, backed by Peru and Chile, out of Tarma on Monday.", "drove", {"rebels", "Red Front"}),
    ("Helicopters caught up with the canoes of the rebels near Lima and fired on them on Monday.", "fired", {"helicopters", "canoes"}),
    ("The Garda Commissioner, Mr Jon Vik, and Ana Ruiz signed a protocol in Lima on Monday.", "signed", {"Jon Vik", "Ana Ruiz"}),
    (
        "The talks in Lima were led by Ana Ruiz for Peru, Minister Jon Vik for Norway and General Leo Rey for Chile.",
        "talks",
        {"Ana Ruiz", "Jon Vik", "Leo Rey"},
    ),
    ("A man thought to be a bomber of the Taliban blew himself up in Lima on Monday.", "blew", {"Taliban"}),
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


def test_he_is_whom_the_sentence_before_is_about_though_nobody_names_him() -> None:
    text = "Defence Minister Jon Vik is in Quito. A soldier was shot on Friday. He had been taken to Lima and died there."
    trips = [m for m in reading_of(text).mentions if m.kind == "visit"]
    assert [(m.places, [a.name for a in m.actors]) for m in trips] == [(("Quito",), ["Jon Vik"])]


def test_she_who_opens_a_story_is_named_after() -> None:
    text = "She was in Lima yesterday, where President Jon Vik received her. Envoy Ana Ruiz had a paper in her bag."
    (call,) = [m for m in reading_of(text).mentions if m.trigger.of(text) == "received"]
    assert {(a.role, a.name) for a in call.actors} == {("host", "Jon Vik"), ("visitor", "Ana Ruiz")}


def test_two_who_spend_an_hour_at_a_palace_take_part_alike() -> None:
    text = "President Ana Ruiz and Prime Minister Jon Vik were in Lima. The two, who spent an hour at the palace on Monday, said nothing."
    stay = [mention for mention in reading_of(text).mentions if mention.frame == "stay"]
    assert {(a.role, a.name) for mention in stay for a in mention.actors} == {("participant", "Ana Ruiz"), ("participant", "Jon Vik")}


def test_they_who_attack_are_the_group_and_not_the_official_named_with_it() -> None:
    text = "Taliban chiefs and Peru's president hoped for a word with him in Lima. They claimed the attack on Tarma the next day."
    (attack,) = [m for m in reading_of(text).mentions if m.kind == "attack"]
    assert [a.name for a in attack.actors] == ["Taliban"]


def test_he_is_whose_stop_the_clause_before_tells() -> None:
    text = "The pilot Jon Vik was freed on Monday. The Peruvian crown prince's stop in Lima took an hour; then he went to Quito."
    (trip,) = [m for m in reading_of(text).mentions if m.trigger.of(text) == "went"]
    assert [a.name for a in trip.actors] == ["Peruvian crown prince"]


def test_whoever_only_tells_of_a_meeting_did_not_take_part() -> None:
    for teller in ("a spokesman", "an official"):
        (meeting,) = reading_of(f"Ana Ruiz had talks with the others on Wednesday, {teller} said.").mentions
        assert {a.name for a in meeting.actors} == {"Ana Ruiz"}


def test_who_is_told_with_the_length_of_a_truce_is_no_party_to_it() -> None:
    (truce,) = [m for m in reading_of("Eighteen days into the truce, Ana Ruiz has what she wanted.").mentions if m.kind == "agreement"]
    assert truce.actors == ()


def test_a_joint_communique_is_no_party_to_itself() -> None:
    (accord,) = reading_of("In a Joint Communiqué, adopted on Friday, Peru and Chile agreed to refrain from force.").mentions
    assert {a.name for a in accord.actors} == {"Peru", "Chile"}


def test_she_is_not_who_was_only_quoted_a_while_before() -> None:
    told = (
        "Envoy Ana Ruiz did not come to us. She was held up by the rain. “We had painted the school,” says Eva Lund. "
        "In Tarma the envoy saw what she wanted to see. On Saturday she walked through the camp of Lamoro."
    )
    trips = [m for m in reading_of(told).mentions if m.kind == "visit"]
    assert {a.name for m in trips for a in m.actors} == {"Ana Ruiz"}


def test_the_hour_of_a_report_is_no_part_of_whom_it_tells() -> None:
    (visit,) = reading_of("15.30 - Finnish minister visits Lamoro").mentions
    assert {a.name for a in visit.actors} == {"Finnish minister"}


def test_a_time_owns_no_journey() -> None:
    (visit,) = reading_of("Canada's trade minister Ana Ruiz has called off next month's trip to Lima.").mentions
    assert [(a.name, a.role) for a in visit.actors] == [("Ana Ruiz", "visitor")]
