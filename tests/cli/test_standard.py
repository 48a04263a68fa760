"""`tracker standard`: what is listed, and the user's own files."""

import json
from pathlib import Path

from tests.conftest import Run
from tests.services.test_standards import EXAMPLE
from tests.vocabulary.test_standards import HEAD, LIMIT
from tracker.vocabulary import standards


def test_every_standard_is_listed(run: Run) -> None:
    """The list has each standard once, by key, with force and source."""
    listed = json.loads(run("standard", "list", "--json").stdout)

    assert [one["key"] for one in listed] == sorted(standards.every())
    assert all(one["url"] or one["source"] for one in listed)
    assert "utah-r70-580-5" in run("standard", "list").stdout


def test_numbers_are_shown_digit_for_digit(run: Run) -> None:
    """A limit's number is in JSON as it is in the file."""
    shown = json.loads(run("standard", "show", "utah-r70-580-5", "--json").stdout)

    numbers = {limit["key"]: limit["number"] for limit in shown["limits"]}
    assert numbers["cadmium"] == "0.82"


def test_a_malformed_file_ends_with_status_3(run: Run, tmp_path: Path) -> None:
    """Line and reason are told, by check and by add."""
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + LIMIT.replace("lead =", "laed ="), "utf-8")

    for verb in ("check", "add"):
        result = run("standard", verb, str(path))

        assert result.exit_code == 3
        assert 'mine.toml, line 11: "laed" is not an analyte' in result.stderr


def test_a_file_is_checked_and_added(run: Run, tmp_path: Path) -> None:
    """A sound file is told with its limits and examples, and is listed as the user's own."""
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + LIMIT + EXAMPLE, "utf-8")

    checked, added = run("standard", "check", str(path)), run("standard", "add", str(path))

    assert checked.stdout == "mine: 1 limit, 1 example as written\n"
    assert added.stdout == "mine: A test, 1 limit\n"
    assert "your own, voluntary" in run("standard", "list").stdout


def test_an_example_that_comes_out_otherwise_ends_with_status_1(run: Run, tmp_path: Path) -> None:
    """The answer to "does it do what it says" is no."""
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + LIMIT + EXAMPLE.replace('"2 ppm"', '"0.2 ppm"'), "utf-8")

    result = run("standard", "check", str(path))

    assert result.exit_code == 1
    assert 'lead is "pass", not "fail"' in result.stdout
