"""Past, present and future without a date: now, recently, soon."""

from timeline_cli.model.meaning import Meaning, Ref
from timeline_cli.timex.rule import Book, Match

rule = Book()


@rule("now", "word=NOW", ("It is [now] open.", "PRESENT_REF"), ("[recently] opened", "PAST_REF"), ("a [recent] report", "PAST_REF"))
def now(m: Match) -> Meaning | None:
    word = m.word("word")
    if word == "soon" and (m.after is None or m.after.word not in ".,;:!?)\"”") or (m.before is not None and m.before.word in ("as", "until", "till")):
        return None
    return Ref(str(m.value("word", "NOW")))


@rule("present", "(the present day? | at present | at the moment | the time being | the current (time | day) | right now | present - day | this time | these days | this moment)", ("for [the time being]", "PRESENT_REF"))
def present(m: Match) -> Meaning | None:
    if m.before is not None and m.before.word in ("by", "about", "around") and m.items()[-1].word == "time":
        return None
    return Ref("PRESENT_REF") if not (m.text().startswith("at ")) else None


@rule("past", "(the (recent | distant | near)? past)", ("in [the past]", "PAST_REF"))
def past(m: Match) -> Meaning | None:
    return Ref("PAST_REF") if not (m.after and m.after.text[0].isalnum() and m.after.word not in ("and", "or", "but", "when", "that", "by", "with", "he", "the")) else None


@rule("future", "(the (near | immediate | foreseeable | distant | not - too - distant)? future | the (near | short | long) - ? term | future | very soon)".replace("the (near | short | long) - ? term", "the near -? term"), ("in [the near future]", "FUTURE_REF"))
def future(m: Match) -> Meaning | None:
    return Ref("FUTURE_REF") if len(m.items()) > 1 and (m.items()[0].word != "the" or not (m.after and m.after.word in ("of", "king", "president"))) else None
