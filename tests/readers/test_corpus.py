"""Which files of a folder are read, and under which names."""

import os
from pathlib import Path

import pytest

from timeline_cli.model.errors import UsageError
from timeline_cli.readers import files, read


def lay(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is the story of {name}.\n")


def names(*corpus: Path) -> list[str]:
    return [f.name for f in files(corpus)[0]]


def test_articles_below_a_folder_by_name(tmp_path: Path) -> None:
    lay(tmp_path, "b.txt", "a/c.txt", "a/d", "README.md", "notes.md", ".hidden", ".git/x.txt", "photo.JPG", "code.py")
    assert names(tmp_path) == ["a/c.txt", "a/d", "b.txt", "notes.md"]


def test_order_and_repetition_of_the_input_do_not_matter(tmp_path: Path) -> None:
    lay(tmp_path, "one/a.txt", "two/b.txt")
    one, two = tmp_path / "one", tmp_path / "two"
    assert files([two, one, two])[0] == files([one, two])[0]


def test_a_file_given_directly_is_read_whatever_its_name(tmp_path: Path) -> None:
    lay(tmp_path, "README.md", ".hidden")
    assert names(tmp_path / "README.md", tmp_path / ".hidden") == [".hidden", "README.md"]


def test_two_files_of_one_name_keep_apart(tmp_path: Path) -> None:
    lay(tmp_path, "one/a.txt", "two/a.txt")
    assert names(tmp_path / "one", tmp_path / "two") == [f"{tmp_path.as_posix()}/one/a.txt", f"{tmp_path.as_posix()}/two/a.txt"]


def test_links_are_followed_once(tmp_path: Path) -> None:
    lay(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in" / "other").symlink_to(tmp_path / "out", target_is_directory=True)
    (tmp_path / "in" / "again.txt").symlink_to(tmp_path / "in" / "a.txt")
    assert names(tmp_path / "in") == ["a.txt", "other/b.txt"]


def test_a_link_that_leads_nowhere_and_a_pipe_are_named(tmp_path: Path) -> None:
    lay(tmp_path, "a.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    found, problems = files([tmp_path, tmp_path / "pipe"])
    assert [f.name for f in found] == ["a.txt"]
    assert {p.path for p in problems} == {"gone.txt", "pipe"}
    assert all(p.lost for p in problems)


def test_no_such_folder_says_which(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        files([tmp_path / "nowhere"])


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert files([tmp_path]) == ((), ())


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    lay(tmp_path, "a.txt", "shut/b.txt")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "shut").chmod(0)
    try:
        found, problems = files([tmp_path])
        assert [p.path for p in problems] == ["shut"]
        assert read(found[0])[1][0].message == "permission denied"
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_a_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    lay(tmp_path, "a.txt")
    (found,), _ = files([tmp_path])
    found.path.unlink()
    articles, problems = read(found)
    assert articles == ()
    assert (problems[0].path, problems[0].lost) == ("a.txt", True)


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("A story.")
    assert names(tmp_path) == ["caf\ufffd.txt"]
