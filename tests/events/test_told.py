"""Which time told before holds for what a sentence goes on to tell."""

import pytest

from tests.merge.corpora import article, events

QUIET = "The harbour is quiet. Nets dry. Men play chess. "


def date_of(text: str, kind: str, printed: str = "2012-05-10") -> str | None:
    """The date of the only event of a kind that a text tells."""
    (event,) = events(article("a", printed, QUIET + text), kind=kind)
    return event.date.edtf if event.date is not None else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ana Ruiz spoke in Oslo on Tuesday. She and Tomas Vega agreed on a treaty.", "2012-05-08"),
        ("Ana Ruiz spoke in Oslo on Tuesday. Boats will sail as of 1 June. She and Tomas Vega agreed on a treaty.", "2012-05-08"),
        (
            "Ana Ruiz spoke in Oslo on Tuesday. She saw the market, where on 3 May nine people had lost their lives by the hand of a man. "
            "She and Tomas Vega agreed on a treaty.",
            "2012-05-08",
        ),
    ],
)
def test_what_begins_later_and_what_others_did_there_is_no_time_of_the_story(text: str, edtf: str) -> None:
    assert date_of(text, "agreement") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The law was passed on Monday. Two judges were shot in Dorvan before a line of it was written.", "../2012-05-10"),
        ("The law was passed on Monday. Two judges were shot in Dorvan before dawn.", "2012-05-07"),
    ],
)
def test_what_was_done_before_something_was_written_was_on_no_day_of_the_story(text: str, edtf: str) -> None:
    assert date_of(text, "attack") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Gunmen raided a mill near Dorvan and killed nine weavers. That was on 3 March.", "2012-03-03"),
        ("Gunmen raided a mill near Dorvan. It happened on Thursday of last week, at dawn.", "2012-05-03"),
        ("Gunmen raided a mill near Dorvan. It was on 3 March that the village had been founded.", "../2012-05-10"),
        ("Gunmen raided a mill near Dorvan. That was two days before the vote.", "../2012-05-10"),
        ("Gunmen raided a mill near Dorvan on 2 May. That was on 3 March.", "2012-05-02"),
    ],
)
def test_a_pronoun_may_give_the_day_of_what_was_told_right_before(text: str, edtf: str) -> None:
    assert date_of(text, "attack") == edtf
