"""Plain text: encodings, front matter, blocks, and input of every bad kind."""

import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_cli.model.article import Article, Part
from timeline_cli.model.problem import Problem
from timeline_cli.readers import Found, read

STORY = (
    "The minister of Examplia met the prime minister of Nowhereland in Sampletown for talks on trade and defence, officials said.\n\n"
    "Both spoke of a new beginning after years of quarrels over the border river and its fish, and of more meetings to come.\n"
)


def take(folder: Path, data: bytes | str) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    path = folder / "a.txt"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(Found("a.txt", path))


def one(folder: Path, data: bytes | str) -> Article:
    (article,), _ = take(folder, data)
    return article


def parts(article: Article) -> list[tuple[str, str]]:
    return [(b.part.value, b.span.of(article.text)) for b in article.blocks]


def of(article: Article, part: Part) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.part == part]


@pytest.mark.parametrize(
    ("encoding", "guessed"), [("utf-8", None), ("utf-8-sig", None), ("utf-16", "utf-16"), ("cp1252", "cp1252"), ("utf-16-le", "utf-16-le")]
)
def test_encodings(tmp_path: Path, encoding: str, guessed: str | None) -> None:
    text = "Café talks – the envoy’s “last” offer, said the minister of Examplia in Sampletown on Monday.\n"
    (article,), problems = take(tmp_path, text.encode(encoding))
    assert text in article.text
    assert [p.lost for p in problems] == ([] if guessed is None else [False])
    assert guessed is None or guessed in problems[0].message


def test_another_language_is_named_and_left_alone(tmp_path: Path) -> None:
    text = "Министр иностранных дел встретился с послом в столице, сообщили в пятницу официальные представители страны. " * 5
    articles, problems = take(tmp_path, text.encode("cp1251"))
    assert articles == ()
    assert [(p.message, p.lost) for p in problems] == [
        ("not UTF-8; read as cp1251", False),
        ("in Cyrillic script; only English is read", True),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty file"),
        (b" \r\n\t\n", "empty file"),
        (b"\xef\xbb\xbf\n", "empty file"),
        (bytes(range(256)) * 40, "binary, not text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e\x00\x01\x00" * 50, "binary, not text"),
        (b"\x00\x01\x02\x03abc" * 50, "binary, not text"),
    ],
)
def test_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    articles, problems = take(tmp_path, data)
    assert (articles, problems) == ((), (Problem("a.txt", None, message),))


def test_offsets_are_those_of_the_decoded_bytes(tmp_path: Path) -> None:
    data = ("Talks – again\r\n\r\n" + STORY.replace("\n", "\r\n")).encode()
    article = one(tmp_path, data)
    assert article.text == data.decode("utf-8")
    assert article.title == "Talks – again"


def test_front_matter(tmp_path: Path) -> None:
    article = one(
        tmp_path, f'---\ntitle: "Talks in Sampletown: a beginning"\nsource: Example Wire\nurl: https://example.org/a\n---\n{STORY}'
    )
    assert (article.title, article.provenance.outlet, article.provenance.url) == (
        "Talks in Sampletown: a beginning",
        "Example Wire",
        "https://example.org/a",
    )
    assert parts(article)[0] == ("title", "Talks in Sampletown: a beginning")
    assert of(article, Part.BODY) == STORY.strip().split("\n\n")


def test_front_matter_that_never_ends_keeps_its_fields_and_the_story(tmp_path: Path) -> None:
    (article,), problems = take(tmp_path, f"---\ntitle: Talks\npublished: 2022-06-13\n\n{STORY}")
    assert article.stated.interval is not None
    assert article.title == "Talks"
    assert of(article, Part.BODY) == STORY.strip().split("\n\n")
    assert [(p.line, p.lost) for p in problems] == [(1, False)]


def test_a_line_of_front_matter_that_is_no_field_is_named(tmp_path: Path) -> None:
    (article,), problems = take(tmp_path, f"---\ntitle: Talks\nwhat is this\n---\n{STORY}")
    assert article.title == "Talks"
    assert [(p.line, p.lost) for p in problems] == [(3, False)]
    assert "what is this" in problems[0].message


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    (article,), problems = take(tmp_path, f"---\nTalks in Sampletown go on\n\n{STORY}")
    assert not problems
    assert article.title == "Talks in Sampletown go on"


PAGE = f"""Skip to main content
Home > News > Examplia

Ministers of Examplia and Nowhereland meet in Sampletown

  • River dispute is first on the list of the two ministers
By Ann Example | Published 13 June 2022
Share this:
  • facebook
  • twitter

The two ministers shake hands in Sampletown. (Photo: Example Agency)

SAMPLETOWN, June 13 (Agency) - {STORY}
RELATED:
Army of Nowhereland kills ten in raid

The talks go on.

Read more: Bomb kills three in Testburg
Advertisement

A word on the river

Nobody in the two delegations wanted to speak of the dam that both of them are building in the mountains.

Most popular
1 Minister visits zoo of Testburg
2 Storm kills two in Testburg

Sign up for our newsletter
Copyright 2022 Example Media. All rights reserved.
"""


def test_a_page_with_all_that_pages_carry(tmp_path: Path) -> None:
    article = one(tmp_path, PAGE)
    assert of(article, Part.TITLE) == ["Ministers of Examplia and Nowhereland meet in Sampletown"]
    assert of(article, Part.CAPTION) == ["The two ministers shake hands in Sampletown."]
    assert of(article, Part.BODY) == [
        "• River dispute is first on the list of the two ministers",
        *STORY.strip().split("\n\n"),
        "The talks go on.",
        "A word on the river",
        "Nobody in the two delegations wanted to speak of the dam that both of them are building in the mountains.",
    ]
    furniture = of(article, Part.BOILERPLATE)
    assert "Army of Nowhereland kills ten in raid" in furniture
    assert "SAMPLETOWN, June 13 (Agency) -" in furniture
    assert article.dateline == "Sampletown"
    assert article.stated.interval is not None
    assert article.stated.interval.edtf == "2022-06-13"


@pytest.mark.parametrize(
    "line",
    [
        "Share - Print - Mail",
        "Twitter | Facebook | Telegram",
        "Follow us on Facebook",
        "Log in to post comments",
        "Comments (14)",
        "3 Photos",
        "2 MIN READ",
        "ADVERTISEMENT",
        "Tags: river | dam",
        "#river #dam",
        "© 2022 Example Media",
        "Your email address will not be published.",
        "Photo: File",
        "By our staff reporter",
        "abc/de/fg",
        "[Embedded post removed]",
        "Get the day's headlines in your inbox",
    ],
)
def test_furniture(tmp_path: Path, line: str) -> None:
    article = one(tmp_path, f"Ministers meet in Sampletown again\n\n{STORY}\n{line}\n\n{STORY}")
    assert line in of(article, Part.BOILERPLATE)


@pytest.mark.parametrize(
    "line",
    [
        "Print workers of Examplia walked out on Monday and stopped all the newspapers of the country.",
        "Weather forced the delegation to put off its journey to Testburg.",
        "Related to the talks is a treaty on fish that the two countries signed in Testburg in 2019.",
        "Photographers were kept out.",
        "Sources close to the talks said a treaty had been signed.",
        "16 May 2020: Raid on the dam kills four",
        "- July 17: the prime minister says that he leaves the talks",
    ],
)
def test_sentences_of_the_story_that_begin_like_furniture(tmp_path: Path, line: str) -> None:
    article = one(tmp_path, f"Ministers meet in Sampletown again\n\n{STORY}\n{line}\n\n{STORY}")
    assert line in of(article, Part.BODY)


@pytest.mark.parametrize(
    ("line", "words", "credit"),
    [
        ("The dam in Testburg on Monday. | Photo: Web/@example", "The dam in Testburg on Monday.", "| Photo: Web/@example"),
        ("Two envoys of Examplia in Testburg (AP)", "Two envoys of Examplia in Testburg", "(AP)"),
        ("Photo: Ann Example (left) with the envoy in Testburg. Handout", "Ann Example (left) with the envoy in Testburg.", "Handout"),
    ],
)
def test_captions_without_their_credits(tmp_path: Path, line: str, words: str, credit: str) -> None:
    article = one(tmp_path, f"Ministers meet in Sampletown again\n\n{line}\n\n{STORY}")
    assert words in of(article, Part.CAPTION)
    assert credit in of(article, Part.BOILERPLATE)


def test_lines_broken_at_a_fixed_width_are_put_together(tmp_path: Path) -> None:
    wrapped = """Ministers of Examplia and Nowhereland meet in Sampletown
Email this page
[April 2, 2021]
SAMPLETOWN - The minister of Examplia met the prime
minister of Nowhereland on Monday for talks on trade
and defence, officials said. Nobody would say how
long they will stay.

Both spoke of a new beginning after years of quarrels
over the border river and its fish.
"""
    article = one(tmp_path, wrapped)
    assert [" ".join(b.split()) for b in of(article, Part.BODY)] == [
        "The minister of Examplia met the prime minister of Nowhereland on Monday for talks on trade and defence, officials said. "
        "Nobody would say how long they will stay.",
        "Both spoke of a new beginning after years of quarrels over the border river and its fish.",
    ]
    assert article.title == "Ministers of Examplia and Nowhereland meet in Sampletown"


def test_a_story_without_headline_is_called_by_its_first_words(tmp_path: Path) -> None:
    article = one(tmp_path, STORY)
    assert article.title.startswith("The minister of Examplia met")
    assert article.title.endswith("…")


def test_a_single_line_is_read(tmp_path: Path) -> None:
    assert of(one(tmp_path, "Envoys of Examplia sign a treaty in Testburg"), Part.TITLE) == ["Envoys of Examplia sign a treaty in Testburg"]
    assert of(one(tmp_path, "Envoys of Examplia signed a treaty."), Part.BODY) == ["Envoys of Examplia signed a treaty."]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    articles, problems = take(tmp_path_factory.getbasetemp(), data)
    assert articles or problems[0].lost


@given(
    st.lists(st.sampled_from([*PAGE.splitlines(), "", "---", "a: b", "3 May 2020", "• x", "\ufeff"]), max_size=30).map("\n".join)
    | st.text(max_size=200)
)
def test_blocks_are_in_order_trimmed_and_hold_all_that_is_not_space(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    articles, _ = take(tmp_path_factory.getbasetemp(), text)
    for article in articles:
        spans = [b.span for b in article.blocks]
        assert all(a.end <= b.begin for a, b in itertools.pairwise(spans))
        assert all(s.of(article.text).strip() for s in spans)


@pytest.mark.parametrize(
    "data",
    [
        ("Talks in Sampletown\n\n" + STORY * 20_000).encode(),
        (STORY.replace("\n", " ") * 4500).encode(),
        b"a" * 10**6,
        b"(" * 10**6,
        b"/ " * 500_000,
        b"a\n" * 100_000,
    ],
    ids=["5 MB", "one line of 1 MB", "one word", "brackets", "slashes", "lines of one letter"],
)
def test_large_input_takes_linear_time(tmp_path: Path, data: bytes) -> None:
    before = time.process_time()
    (article,), problems = take(tmp_path, data)
    assert data.decode().startswith(article.text)
    assert len(article.text) == len(data) if len(data) <= 400_000 else 399_000 < len(article.text) <= 400_000
    assert [p.message[:27] for p in problems] == ["longer than 400,000 charact"] * (len(data) > 400_000)
    assert time.process_time() - before < 40


def test_a_menu_above_the_headline_is_furniture(tmp_path: Path) -> None:
    menu = [f"Bridge number {n} falls in Otherville" for n in range(6)]
    head = "Ministers of Examplia and Nowhereland meet\nTalks are on the river and its fish"
    article = one(tmp_path, "\n".join(menu) + f"\n\n{head}\n\n{STORY}")
    assert article.title == "Ministers of Examplia and Nowhereland meet"
    assert of(article, Part.BOILERPLATE) == menu
    assert of(article, Part.BODY)[0] == "Talks are on the river and its fish"


@pytest.mark.parametrize("label", ["title: ", "Headline: ", "TITLE:  "])
def test_the_label_of_a_headline_is_no_part_of_it(tmp_path: Path, label: str) -> None:
    article = one(tmp_path, f"{label}Ministers meet in Sampletown\ndate: 2024-05-24\n\n{STORY}")
    assert article.title == "Ministers meet in Sampletown"
    assert of(article, Part.TITLE) == ["Ministers meet in Sampletown"]
    assert label.strip() in of(article, Part.BOILERPLATE)


def test_a_headline_with_a_colon_of_its_own_is_kept(tmp_path: Path) -> None:
    assert one(tmp_path, f"Examplia: Ministers meet in Sampletown\n\n{STORY}").title == "Examplia: Ministers meet in Sampletown"
