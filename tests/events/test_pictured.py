"""Captions that tell a visit without a verb."""

from tests.merge.corpora import article
from timeline_cli.model.mention import EventMention


def shown(caption: str) -> list[EventMention]:
    return [m for m in article("a", "2012-03-08", f"[Photo: {caption}]\n\nThe river rose.").mentions if m.kind == "visit"]


def test_who_is_seen_with_whom_met() -> None:
    (met,) = shown("Army chief Omar Haddad with Norway's deputy foreign minister in Oslo on January 5.")
    assert (met.shape, met.places) == ("meeting", ("Oslo",))
    assert {a.name for a in met.actors} == {"Omar Haddad", "Norway's deputy foreign minister"}


def test_who_is_seen_somewhere_was_there() -> None:
    (seen,) = shown("President Ama Owusu on the steps of the guest palace in Oslo, Thursday")
    assert (seen.shape, seen.places, [a.name for a in seen.actors]) == ("trip", ("Oslo",), ["Ama Owusu"])


def test_things_and_nowhere_are_no_visit() -> None:
    assert shown("A burnt car in Oslo on Monday") == []
    assert shown("President Ama Owusu in a file picture") == []


def test_where_somebody_stands_in_the_picture_is_no_part_of_a_name() -> None:
    (met,) = shown(
        "Ama Owusu (1st L), who chairs the council, with Jon Vik (R), Norway's ambassador to Peru, in Lima, Peru, April 9, 2012."
    )
    assert (met.shape, met.places[:1]) == ("meeting", ("Lima",))
    assert {a.name for a in met.actors} == {"Ama Owusu", "Jon Vik"}
