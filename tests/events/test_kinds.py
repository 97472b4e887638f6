"""Kinds of events: all examples in their files, and kinds of the user's own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.events.read import found_in
from timeline_cli.events.frames import kinds, load, read_kind
from timeline_cli.model.errors import UsageError
from timeline_cli.model.kind import Example, Kind
from timeline_cli.model.mention import EventMention

DOCUMENT = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-kind.md"

Case = tuple[Kind, Example]


def cases(told: Iterable[Kind], table: str) -> list[Case]:
    return [(kind, example) for kind in told for example in getattr(kind, table)]


def name(case: Case) -> str:
    return f"{case[0].kind}: {case[1].text[:60]}"


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[EventMention, ...]]:
    """What is found in each example, all of them parsed together."""
    texts = [example.text for table in ("example", "counter") for _, example in cases(kinds(), table)]
    return dict(zip(texts, found_in(texts), strict=True))


def differences(example: Example, mentions: Sequence[EventMention]) -> Iterator[str]:
    """What an example asks for and no single mention tells."""
    if not mentions:
        yield "no event"
    for role, names in example.roles.items():
        told = {actor.name for mention in mentions for actor in mention.actors if actor.role == role}
        if told != set(names):
            yield f"{role} {sorted(told)} instead of {sorted(names)}"
    places = list(dict.fromkeys(place for mention in mentions for place in mention.places))
    if example.places and places[: len(example.places)] != example.places:
        yield f"places {places} instead of {example.places}"
    killed = {mention.killed.best for mention in mentions if mention.killed is not None}
    if killed != ({example.killed} if example.killed is not None else set()):
        yield f"killed {killed or None} instead of {example.killed}"


def of_kind(kind: Kind, mentions: Iterable[EventMention]) -> list[EventMention]:
    return [mention for mention in mentions if mention.kind == kind.kind]


@pytest.mark.parametrize("case", cases(kinds(), "example"), ids=name)
def test_an_example_is_read_as_it_says(case: Case, read: dict[str, tuple[EventMention, ...]]) -> None:
    kind, example = case
    assert list(differences(example, of_kind(kind, read[example.text]))) == []


@pytest.mark.parametrize("case", cases(kinds(), "counter"), ids=name)
def test_a_counter_example_is_no_event_of_the_kind(case: Case, read: dict[str, tuple[EventMention, ...]]) -> None:
    kind, example = case
    assert of_kind(kind, read[example.text]) == []


def test_every_frame_has_an_example(read: dict[str, tuple[EventMention, ...]]) -> None:
    shown = {(m.kind, m.frame) for _, example in cases(kinds(), "example") for m in read[example.text]}
    assert {(kind.kind, frame.name) for kind in kinds() for frame in kind.frame} - shown == set()


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.kind)
def test_no_word_is_entered_twice_in_one_kind(kind: Kind) -> None:
    verbs = [verb for frame in kind.frame for verb in frame.verbs]
    nouns = [noun for frame in kind.frame for noun in frame.nouns]
    assert [word for words in (verbs, nouns) for word in words if words.count(word) > 1] == []


# ---------------------------------------------------------------------------- kinds of the user's own


def block(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOCUMENT.read_text("utf-8"), re.S)


@pytest.fixture(scope="module")
def protest(tmp_path_factory: pytest.TempPathFactory) -> Kind:
    path = tmp_path_factory.mktemp("kinds") / "protest.toml"
    path.write_text(block("toml")[0], "utf-8")
    return load([path])[0]


def test_the_documents_kind_reads_its_own_examples(protest: Kind) -> None:
    examples = [*protest.example, *protest.counter]
    read = list(found_in([example.text for example in examples], [protest]))
    assert [list(differences(e, of_kind(protest, found))) for e, found in zip(examples, read, strict=True)] == [[], ["no event"]]


def test_the_documents_article_tells_what_the_document_prints(protest: Kind, tmp_path: Path) -> None:
    from timeline_cli import pipeline
    from timeline_cli.cli.voice import Voice
    from timeline_cli.query.filters import Filters

    text, shown = block("text")
    (tmp_path / "article.txt").write_text(f"---\ntitle: News\npublished: 2021-05-05\n---\n{text}", "utf-8")

    def told(kinds: Sequence[Kind]) -> list[str]:
        answer = pipeline.ask([tmp_path], tmp_path / "index.sqlite", Voice(-1), lambda corpus: corpus.select(Filters()), kinds=kinds)
        return [f"{e.date and e.date.edtf}  {e.kind}  {e.title}" for e in answer.value.events]

    assert told([protest]) == shown.splitlines()
    assert told([]) == []  # one index keeps both readings apart
    assert told([protest]) == shown.splitlines()


def test_a_weak_frame_needs_somebody_and_a_place(protest: Kind) -> None:
    read = found_in(["Miners went on strike in Durban.", "Miners went on strike.", "A strike began in Durban."], [protest])
    assert [len(of_kind(protest, found)) for found in read] == [1, 0, 0]


def test_the_kinds_of_the_package_are_read_beside_it(protest: Kind) -> None:
    (found,) = found_in(["Ana Ruiz met Tomas Vega in Oslo, where students protested against the talks."], [protest])
    assert {mention.kind for mention in found} >= {"visit", "protest"}


SOUND = 'kind = "protest"\nroles = ["protester"]\n[[frame]]\nname = "march"\nverbs = ["march"]\nroles = { subject = "protester" }\n'


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (SOUND.replace('kind = "protest"', "kind = protest"), "line 1"),
        (SOUND.replace('"protest"', '"Big protest"'), "one word of small letters"),
        (SOUND.replace('"protest"', '"attack"'), "'attack' already"),
        (SOUND.replace("verbs", "verb"), "verb"),
        (SOUND.replace('verbs = ["march"]\n', ""), "neither verbs nor nouns"),
        (SOUND.replace('subject = "protester"', 'subject = "marcher"'), "'marcher'"),
        (SOUND + "joint = true\n", "'joint'"),
        (SOUND.replace("name = ", "nam = "), "nam"),
        (SOUND.replace("march", "m\0rch"), "line 4"),
    ],
)
def test_a_file_that_tells_no_kind_is_named_with_what_is_wrong(toml: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "kind.toml"
    path.write_text(toml)
    with pytest.raises(UsageError) as caught:
        load([path])
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert said in message
    assert "\n" not in message


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "picture.toml").write_bytes(b"\xff\xd8\xff")
    for path in (tmp_path / "nowhere.toml", tmp_path / "picture.toml", tmp_path):
        with pytest.raises(UsageError, match=re.escape(f"{path}: ")):
            load([path])


def test_one_kind_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SOUND)
    with pytest.raises(UsageError, match="'protest' already"):
        load([tmp_path / "a.toml", tmp_path / "a.toml"])


def test_a_sound_file_is_read() -> None:
    kind = read_kind(SOUND)
    assert (kind.kind, kind.roles, kind.plover) == ("protest", ("protester",), "")
    assert kind.frame[0].verbs == ("march",)
