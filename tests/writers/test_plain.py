"""One line for a terminal."""

from timeline_cli.model.event import Actor, ActorType
from timeline_cli.writers.plain import named


def actor(name: str, role: str) -> Actor:
    return Actor(name=name, role=role, type=ActorType.GROUP)


def test_who_acts_stands_before_to_whom_it_is_done() -> None:
    assert named((actor("mill", "target"), actor("two gunmen", "attacker"))) == "two gunmen → mill"
    assert named((actor("Chile", "host"), actor("Ana Ruiz", "visitor"), actor("Peru", "host"))) == "Ana Ruiz → Chile, Peru"
    assert named((actor("Ana Ruiz", "party"), actor("Norway", "mediator"), actor("Jon Vik", "party"))) == "Ana Ruiz, Jon Vik → Norway"
