"""An agreement that "it was signed" tells of in the sentence after it."""

from tests.events.test_aftermath import told

ACCORD = "The accord between Peru and Chile ends a quarrel over fish. "


def test_it_was_signed_tells_where_and_when_the_agreement_before_it_was_made() -> None:
    accord, signing = told(ACCORD + "It was signed in Dorvan on Sunday.")
    assert signing.goes_on == accord.trigger
    assert signing.places == ("Dorvan",)
    assert len(signing.timexes) == 1


def test_a_signing_with_a_day_of_its_own_goes_on_from_no_other_day() -> None:
    _, signing = told("The truce between Peru and Chile took effect on Sunday. It was signed in Dorvan on Friday.")
    assert signing.goes_on is None


def test_without_an_agreement_before_it_nothing_is_signed_or_reached() -> None:
    assert told("The letter came late. It was signed on Sunday.") == []
    assert len(told(ACCORD + "The climbers set out for the peak in May, and in June they reached it.")) == 1
    assert len(told(ACCORD + "Nobody came a week after it was signed in Dorvan.")) == 1


def test_the_signing_is_that_of_the_deal_before_it() -> None:
    deal, signing = told("Peru and Chile inked a deal on Friday. The signing took place in Dorvan.")
    assert (signing.goes_on, signing.places) == (deal.trigger, ("Dorvan",))
