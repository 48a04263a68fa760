"""Certificates shown as JSON and opened as they were received; transcripts show the rest."""

import json
from pathlib import Path

import click
import pytest

from tests.conftest import Run
from tests.printed import ALL_WELL, bytes_of, parsed, sample, stored
from tracker.records.reading import Doubt
from tracker.services.matching import Destination
from tracker.store.session import Database


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open; nothing is."""
    asked: list[str] = []

    def launch(path: str) -> int:
        asked.append(path)
        return 0

    monkeypatch.setattr(click, "launch", launch)
    return asked


def test_a_certificate_opens_as_it_was_received(
    run: Run, db: Database, launched: list[str]
) -> None:
    """A copy of the very bytes is opened under the name that they came with."""
    stored(db)

    result = run("certificate", "open", "lab.pdf")

    (path,) = launched
    assert result.stdout == f"{path}\n"
    assert Path(path).name == "lab.pdf"
    assert Path(path).read_bytes() == bytes_of("lab.pdf")


def test_without_a_viewer_the_copy_is_named(
    run: Run, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no program can be started, the user is told to open the copy."""
    stored(db)
    monkeypatch.setattr(click, "launch", lambda _: 3)

    result = run("certificate", "open", "1")

    assert Path(result.stdout.strip()).is_file()
    assert "open the copy above yourself" in result.stderr


def test_bytes_that_were_changed_are_not_opened(
    run: Run, db: Database, launched: list[str]
) -> None:
    """A kept file that is no longer what it was is an error, not evidence."""
    stored(db)
    kept = db.files.path(parsed().sha256)
    kept.chmod(0o644)
    kept.write_bytes(b"%PDF other")

    result = run("certificate", "open", "1")

    assert "was changed since it was stored" in result.stderr
    assert result.exit_code == 4
    assert launched == []


def test_the_json_holds_what_counts_and_what_was_corrected(run: Run, db: Database) -> None:
    """Results have corrections applied; the corrections and all that hangs on it stand beside."""
    run("vendor", "add", "Gullible Leaf")
    run("product", "add", "1", "Green Powder")
    stored(db, parsed(sample(ALL_WELL | {"Lead": "6.1 ppm"})), Destination(1, 1, "KR-2401"))
    run("correct", "1", "lead", "--field", "value", "--to", "0.61 ppm", "--why", "misread")

    shown = json.loads(run("certificate", "show", "1", "--json", "--on", "2026-03-01").stdout)

    lead = next(row for row in shown["results"] if row["key"] == "lead")
    (correction,) = shown["corrections"]
    assert (lead["row"], lead["value"], lead["result"]) == (3, 0.61, "0.61 ppm")
    assert (correction["was_text"], correction["is_text"]) == ("6.1 ppm", "0.61 ppm")
    assert (shown["product"], shown["batch"], shown["verified"]) == (
        "Green Powder",
        "KR-2401",
        True,
    )
    assert {verdict["outcome"] for verdict in shown["verdicts"]} == {"pass"}


def test_doubts_are_told_in_the_summary(run: Run, db: Database) -> None:
    """How many rows are doubted, the first of those doubts, and those of the pages."""
    doubt = Doubt("two_values", "Two values stand in one cell.")
    page = Doubt("page_missing", "Page 2 of 3 is not there.")
    doubted = {"Lead": doubt, "Arsenic": doubt}
    stored(db, parsed(sample(doubted=doubted), doubts=(page,)))

    told = run("certificate", "show", "1", "--readings").stdout

    assert f"2 rows: {doubt.sentence} {page.sentence}" in told
    assert told.count(f"doubt: {doubt.sentence}") == 2


def test_the_vendor_narrows_the_list(run: Run, db: Database) -> None:
    """With --vendor only the vendor's certificates are listed; the inbox's stand in the whole."""
    run("vendor", "add", "Gullible Leaf")
    run("product", "add", "1", "Green Powder")
    stored(db, parsed(name="a.pdf"), Destination(1, 1, "KR-2401"))
    stored(db, parsed(sample(report_number="FA-2"), name="b.pdf"))

    whole, narrow = (
        json.loads(run("certificate", "list", *words, "--json").stdout)
        for words in ((), ("--vendor", "Gullible Leaf"))
    )

    assert [line["file"] for line in whole] == ["a.pdf", "b.pdf"]
    assert [line["file"] for line in narrow] == ["a.pdf"]


def test_a_corrected_head_is_listed_as_corrected(run: Run, db: Database) -> None:
    """Lists show what counts, not what was misread."""
    stored(db)
    words = ("head", "--field", "laboratory", "--to", "Figment Labs", "--why", "misread")
    run("correct", "1", *words)

    (line,) = json.loads(run("certificate", "list", "--json").stdout)

    assert line["laboratory"] == "Figment Labs"
