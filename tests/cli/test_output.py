"""Tables fit the terminal, stream, and lose nothing; colour and talk keep to their places."""

import errno
import io
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli import output
from tracker.cli.output import (
    Coloured,
    print_fields,
    print_json_rows,
    print_table,
    quoted,
    write_file,
)
from tracker.errors import FileError

TEXT = "Lead 1.2 ppm exceeds 1 ppm of the standard, on page 3 of certificate 7."


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stdout is a terminal of 60 columns."""
    monkeypatch.setattr(output, "room", lambda: 60)
    monkeypatch.setattr(output, "colours", lambda _stream: True)


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on stdout."""
    return capsys.readouterr().out.splitlines()


def test_numbers_stand_right_and_nothing_is_printed_as_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A column of numbers is flush right, None is empty, and no line ends in blanks."""
    print_table(("no", "name", "note"), [(7, "a", None), (12, "bcd", "x")])

    assert printed(capsys) == ["NO  NAME  NOTE", " 7  a", "12  bcd   x"]


def test_elsewhere_than_on_a_terminal_a_row_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Into a file or pipe no row is folded, however long: a line stays a line for grep."""
    print_table(("no", "why"), [(1, TEXT * 5)])

    assert printed(capsys)[1] == f" 1  {TEXT * 5}"


@pytest.mark.parametrize("columns", ["40", "60", "100"])
def test_a_table_fits_its_width_and_keeps_every_word(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In 40, 60 and 100 columns no line is longer, and every word is there."""
    monkeypatch.setenv("COLUMNS", columns)

    print_table(("product", "why"), [("Red Leaf", TEXT), ("White Leaf", TEXT)])

    lines = printed(capsys)
    assert max(map(len, lines)) <= int(columns)
    assert sorted(" ".join(lines[1:]).split()) == sorted(
        f"Red White Leaf Leaf {TEXT} {TEXT}".split()
    )


def test_wide_characters_take_two_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands right of characters of double width still stands in its column."""
    print_table(("name", "x"), [("绿叶", "a"), ("leaf", "b")])

    assert printed(capsys) == ["NAME  X", "绿叶  a", "leaf  b"]


@pytest.mark.usefixtures("terminal")
def test_colour_is_no_part_of_the_width(capsys: pytest.CaptureFixture[str]) -> None:
    """On a terminal a coloured cell stands in its column; each line of it is coloured."""
    print_table(("today", "why"), [(Coloured("no", "red"), Coloured(TEXT, "red"))])

    _, first, second = printed(capsys)
    assert first.startswith("\x1b[31mno\x1b[0m     \x1b[31mLead")
    assert second.startswith("       \x1b[31m") and second.endswith("7.\x1b[0m")


def test_rows_are_printed_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table does not wait for its last row: a long list begins at once."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    seen: list[int] = []

    def rows() -> Iterator[tuple[int]]:
        for number in range(5000):
            seen.append(stream.getvalue().count("\n"))
            yield (number,)

    print_table(("no",), rows())

    assert seen[-1] > 4000 and stream.getvalue().count("\n") == 5001


def test_a_table_without_rows_says_so_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty list leaves stdout empty."""
    print_table(("no",), [], empty="Nothing yet.")

    assert capsys.readouterr() == ("", "Nothing yet.\n")


@given(st.lists(st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=3), max_size=5))
def test_any_rows_are_json(rows: list[dict[str, str]]) -> None:
    """What is printed is JSON that holds the same, one row a line."""
    stream = io.StringIO()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        print_json_rows(rows)

    assert json.loads(stream.getvalue()) == rows


def test_decimals_are_json_digit_for_digit(capsys: pytest.CaptureFixture[str]) -> None:
    """A trailing zero is not lost in JSON."""
    print_json_rows([{"serving": Decimal("2.40")}])

    assert json.loads(capsys.readouterr().out) == [{"serving": "2.40"}]


def test_fields_without_value_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Only what is known is shown, names in one column; a zero is known."""
    print_fields([("vendor", "1: x"), ("note", None), ("a", 0), ("phone", "")])

    assert printed(capsys) == ["vendor  1: x", "a       0"]


def test_long_fields_are_folded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A long value goes on below where it began."""
    monkeypatch.setenv("COLUMNS", "40")

    print_fields([("note", TEXT)])

    lines = printed(capsys)
    assert len(lines) > 1 and all(line.startswith("      ") for line in lines[1:])


@pytest.mark.parametrize(
    ("terminal", "no_color", "expected"), [(True, "", True), (True, "1", False), (False, "", False)]
)
def test_colour_only_on_a_terminal_that_wants_it(
    terminal: bool, no_color: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and a pipe both mean no colour."""
    monkeypatch.setenv("NO_COLOR", no_color)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)

    assert output.colours(stream) is expected


@pytest.mark.parametrize(
    ("name", "typed"),
    [("RL-1", "RL-1"), ("Red Leaf", '"Red Leaf"'), ('5" $tick', "'5\" $tick'"), ("", '""')],
)
def test_a_name_in_a_hint_can_be_typed(name: str, typed: str) -> None:
    """A hint can be pasted into a shell."""
    assert quoted(name) == typed


class Full(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, data: object) -> int:
        """Take nothing."""
        raise OSError(errno.ENOSPC, "No space left on device")


def test_half_a_file_is_not_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, what would look like a whole file is taken away and told."""
    (tmp_path / "out.html").write_bytes(b"half")
    monkeypatch.setattr(Path, "open", lambda *_: Full())

    with pytest.raises(FileError, match="no space left on device"):
        write_file(tmp_path / "out.html", b"whole")

    assert not (tmp_path / "out.html").exists()


def test_a_file_that_may_not_be_written_stays(tmp_path: Path) -> None:
    """What cannot be opened is told, and nothing is taken away."""
    (tmp_path / "folder").mkdir()

    with pytest.raises(FileError, match="cannot be written"):
        write_file(tmp_path / "folder", b"whole")

    assert (tmp_path / "folder").is_dir()
