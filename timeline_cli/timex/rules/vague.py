"""Past, present and future without a date: now, recently, soon."""

from timeline_cli.model.meaning import Meaning, Ref
from timeline_cli.timex.rule import Book, Match

rule = Book()
_GOES_ON = ("and", "or", "but", "when", "that", "by", "with", "he", "the")


@rule(
    "vague-word",
    "word=VAGUE",
    ("It is [now] open.", "PRESENT_REF"),
    ("[recently] opened", "PAST_REF"),
    ("a [recent] report", "PAST_REF"),
    ("They will come [soon].", "FUTURE_REF"),
    ("It came none too soon.", None),
    ("He soon came as soon as he could.", None),
)
def vague_word(m: Match) -> Meaning | None:
    linked = m.before is not None and m.before.word in ("as", "until", "till", "too", "how")
    if m.word() == "soon" and (linked or not m.ends_clause):
        return None
    return Ref(str(m.value("word", "VAGUE")))


@rule(
    "present",
    "(the present day? | present - day | the time being | the current (time | day) | right now | these days)",
    ("for [the time being]", "PRESENT_REF"),
    ("[These days] it is open.", "PRESENT_REF"),
    ("This time he won.", None),
)
def present(_: Match) -> Meaning | None:
    return Ref("PRESENT_REF")


@rule("the-moment", "(at | for) x=(the moment)", ("for [the moment]", "PRESENT_REF"), ("at the moment of truth", None))
def the_moment(m: Match) -> Meaning | None:
    return Ref("PRESENT_REF") if m.ends_clause else None


@rule("at-this-time", "at x=(this (time | moment))", ("at [this time]", "PRESENT_REF"))
def at_this_time(_: Match) -> Meaning | None:
    return Ref("PRESENT_REF")


@rule("past", "the (recent | distant | near)? past", ("in [the past]", "PAST_REF"), ("He ran the past champion.", None))
def past(m: Match) -> Meaning | None:
    return Ref("PAST_REF") if m.ends_clause or (m.after is not None and m.after.word in _GOES_ON) else None


@rule(
    "future",
    "(the (near | immediate | foreseeable | distant | not - too - distant)? future | the near -? term | very soon)",
    ("in [the near future]", "FUTURE_REF"),
    ("the future of the bank", None),
)
def future(m: Match) -> Meaning | None:
    described = m.after is not None and m.after.word in ("of", "king", "president")
    return None if described else Ref("FUTURE_REF")
