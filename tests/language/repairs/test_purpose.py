"""Purposes hang on the verb that they are the purpose of."""

from tests.events.parsed import tree


def test_in_order_to_is_to() -> None:
    tokens = {t.lower: t for t in tree("Ana Ruiz crossed the border in order to confer with Jon Vik.").tokens}
    assert (tokens["confer"].dep, tokens["confer"].head) == ("advcl", tokens["crossed"])


def test_an_order_is_none() -> None:
    tokens = {t.lower: t for t in tree("The general gave the order to fire.").tokens}
    assert tokens["fire"].head is tokens["order"]


def test_what_somebody_is_somewhere_for_is_no_plan() -> None:
    tokens = {t.lower: t for t in tree("Premier Ana Ruiz is in Lima this week to push for a pact.").tokens}
    assert tokens["push"].dep == "advcl"
    plan = {t.lower: t for t in tree("Premier Ana Ruiz is to push for a pact.").tokens}
    assert plan["push"].dep == "xcomp"
