"""Words out of markup."""

import pytest

from timeline_cli.readers.elements import elements, without
from timeline_cli.readers.markup import headline, plain


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("Tea & cake, 3 < 4", "Tea & cake, 3 < 4"),
        ("<p>Tea &amp; cake<br>at&nbsp;four</p><p>in\n  Porto</p>", "Tea & cake\nat four\n\nin Porto"),
        ('<p title="more > less">Talks</p>', "Talks"),
        ("<p title='a\"b'>Talks</p> go on", "Talks\n\ngo on"),
        ("Talks <!-- <p>of</p> nothing -->go <i>on</i>", "Talks go on"),
        ("<head><title>Page</title></head><body>Talks", "Talks"),
        ("<head><title>Page</title><body>Talks", "Talks"),
        ('<script>if (a<b) "</p>" </script>Talks<style>p{}</style>', "Talks"),
        ("<svg><text>Logo</text></svg>Talks <b>3 < 4</b>", "Talks 3 < 4"),
        ("<b>Talks</b> <i", "Talks"),
    ],
)
def test_plain_words(markup: str, words: str) -> None:
    assert plain(markup) == words


def test_the_first_heading() -> None:
    assert headline("<p>x</p><h2 class=a>Talks <b>in</b>\nPorto</h2><h1>Other</h1>") == "Talks in Porto"
    assert headline("<p>none</p>") == ""


def test_elements_that_are_never_closed_are_none() -> None:
    html = "<style>a</style><svg><STYLE x=y>b</style>"
    assert [element.content(html) for element in elements(html, "style", "svg")] == ["a", "b"]
    assert without(html, lambda element: "x=y" in element.tag, "style") == "<svg><STYLE x=y>b</style>"
