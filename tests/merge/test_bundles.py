"""What is told as one meeting with several, and was several meetings."""

from tests.merge.corpora import article, events
from timeline_cli.model.mention import Reading

BOTH = article("a", "2012-03-08", "President Ama Owusu met Prime Minister Jon Vik and King Harald in Oslo.")
APART = "President Ama Owusu met Prime Minister Jon Vik in Oslo on Tuesday. On Wednesday President Ama Owusu met King Harald in Oslo."


def who(*corpus: Reading) -> list[set[str]]:
    return [{actor.name for actor in event.actors} for event in events(*corpus, kind="visit")]


def test_a_meeting_of_three_is_one() -> None:
    assert who(BOTH) == [{"Ama Owusu", "Jon Vik", "Harald"}]


def test_it_is_two_where_another_article_of_these_days_tells_them_apart() -> None:
    met = who(BOTH, article("b", "2012-03-09", APART))
    assert met == [{"Ama Owusu", "Jon Vik"}, {"Ama Owusu", "Harald"}]


def test_an_article_of_another_year_does_not_divide_it() -> None:
    assert {"Ama Owusu", "Jon Vik", "Harald"} in who(BOTH, article("b", "2010-03-09", APART))


def test_who_met_together_is_not_divided() -> None:
    three = article("c", "2012-03-08", "President Ama Owusu, Prime Minister Jon Vik and King Harald met in Oslo on Thursday.")
    assert {"Ama Owusu", "Jon Vik", "Harald"} in who(three, article("b", "2012-03-09", APART))


def test_a_picture_shows_one_meeting() -> None:
    picture = "[Photo: President Ama Owusu (L) with Prime Minister Jon Vik (C) and King Harald (R) in Oslo, March 6.]\n\nThe river rose."
    assert {"Ama Owusu", "Jon Vik", "Harald"} in who(article("c", "2012-03-08", picture), article("b", "2012-03-09", APART))
