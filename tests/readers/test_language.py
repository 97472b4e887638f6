"""Which texts are left alone because they are not English."""

import pytest

from timeline_cli.readers.language import language

FRENCH = (
    "Le ministre a rencontré lundi le premier ministre pour des entretiens sur la défense et le commerce, ont dit les deux parties"
    " dans une déclaration publiée dans la soirée, et ils se sont donné rendez-vous en avril."
)
GERMAN = (
    "Der Minister hat am Montag in der Hauptstadt den Präsidenten getroffen, um über die Sicherheit zu sprechen, wie beide Seiten"
    " nach dem Treffen mitteilten. Es war das erste seit einem Jahr, und es soll nicht das letzte sein."
)
CHINESE = "外交部长周一在首都会见了总理，双方就贸易和国防问题举行了会谈。他们都谈到了新的开始，同意下个月再次会面，讨论河流问题和鱼。"
ENGLISH = (
    "The minister met the prime minister for talks on trade and defence, and officials of both said that more is to come in the"
    " spring of the year."
)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (FRENCH, "French"),
        (GERMAN, "German"),
        (CHINESE, "Chinese or Japanese"),
        (ENGLISH, None),
        ("Le Monde, Der Spiegel, El País", None),
        ("", None),
    ],
)
def test_languages(text: str, foreign: str | None) -> None:
    assert language(text).foreign == foreign


def test_an_english_story_full_of_foreign_names_is_english() -> None:
    names = "Mohammed al-Sudani of Al-Jazirah, Nguyễn Văn Sample, Ćazim Čović and Le Président de la République du Sud "
    assert (
        language((names + "met in the capital on Monday, and it was said that the talks of the parties will go on. ") * 4).foreign is None
    )


@pytest.mark.parametrize(
    ("text", "declared", "tag", "foreign"),
    [
        (ENGLISH, "", "en", None),
        (ENGLISH, "en_GB", "en-GB", None),
        (ENGLISH, "ENGLISH", "en", None),
        (ENGLISH, "de", "en", None),  # a German template around an English story
        (GERMAN, "en", None, "German"),
        ("Minister trifft Botschafter", "de-AT", None, "German"),
        ("Envoys sign treaty", "eng", "en", None),
        ("Envoys sign treaty", "tlh", None, None),
        ("Envoys sign treaty", "", None, None),
    ],
)
def test_what_a_file_declares_counts_where_the_words_tell_nothing(text: str, declared: str, tag: str | None, foreign: str | None) -> None:
    told = language(text, declared)
    assert (told.tag, told.foreign) == (tag, foreign)
