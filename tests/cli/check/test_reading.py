import os
from pathlib import Path

import pytest

from lightkeeper.cli.check.reading import LARGEST_FILE, UnreadableError, decode, form_of, text_of_file


@pytest.mark.parametrize(
    "content",
    [
        "Ümlaut 🙂\r\n".encode(),
        b"\xef\xbb\xbf" + "Ümlaut 🙂\r\n".encode(),
        b"\xff\xfe" + "Ümlaut 🙂\r\n".encode("utf-16-le"),
        b"\xfe\xff" + "Ümlaut 🙂\r\n".encode("utf-16-be"),
    ],
)
def test_text_is_read_without_its_mark_and_with_its_line_ends(content: bytes) -> None:
    assert decode(content, "a.md") == "Ümlaut 🙂\r\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"one\ntwo\n\xfc\n", "a.md is not UTF-8 text (line 3); save it as UTF-8 and try again."),
        (b"\xff\xfea", "a.md is not UTF-16 text (line 1); save it as UTF-8 and try again."),
        (b"\xed\xa0\x80", "a.md is not UTF-8 text (line 1); save it as UTF-8 and try again."),
        (b"PK\x00\x01", "a.md is not a text file; export it as Markdown, HTML or plain text first."),
        ("x".encode("utf-32"), "a.md is not a text file; export it as Markdown, HTML or plain text first."),
        (b"x" * (LARGEST_FILE + 1), "a.md is larger than 5 MB; split it, or leave it out with `exclude`."),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(content, "a.md")
    assert str(refused.value) == sentence


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="does not exist; check the name"):
        text_of_file(str(tmp_path / "a.md"))
    with pytest.raises(UnreadableError, match="is a folder; name one file in it"):
        text_of_file(str(tmp_path))
    with pytest.raises(UnreadableError, match="cannot be opened"):
        text_of_file("a\0.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.touch(mode=0)
    with pytest.raises(UnreadableError, match=r"cannot be opened \(Permission denied\)"):
        text_of_file(str(path))


def test_the_form_follows_the_name() -> None:
    names = ("a.md", "a.MARKDOWN", "a.html", "a.htm", "a.rst", "a.txt", "notes")
    assert [form_of(name) for name in names] == ["markdown", "markdown", "html", "html", "text", "text", "markdown"]
