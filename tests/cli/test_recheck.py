"""`tracker recheck` and `tracker replay`: looked at, taken, byte for byte."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.printed import parsed, stored
from tests.services.conftest import Shop, shop
from tests.services.test_rechecking import write_utah
from tracker.store.session import Database
from tracker.vocabulary import standards

__all__ = ["shop"]

ON = ("--on", "2026-03-01")


@pytest.fixture
def stricter(db: Database, shop: Shop, home: Path) -> None:
    """A verified batch, and a rule file that would fail it."""
    stored(db, parsed(), shop.batch)
    write_utah(home / "vocabulary", "number = 1.2,", "number = 0.5,")


@pytest.mark.usefixtures("stricter")
def test_a_dry_run_tells_what_would_turn(run: Run) -> None:
    """Each batch that would stand otherwise is shown with the verdict that turns; nothing stays."""
    result = run("recheck", "--dry-run", *ON)

    sentence = "Lead 0.61 ppm exceeds 0.5 ppm (Utah R70-580-5), page 1 of certificate 1."
    assert result.stdout.startswith(
        "Green Powder, batch KR-2401 (Gullible Leaf)\n"
        "  was verified\n"
        f"  is  unverified: {sentence}\n"
        f"  - pass -> fail: {sentence}\n"
    )
    assert "2 judged, 2 would stand otherwise." in result.stderr
    assert "Nothing was kept. To take it: tracker recheck" in result.stderr
    assert "KR-2401" in run("verified", *ON).stdout


@pytest.mark.usefixtures("stricter")
def test_what_is_taken_is_in_the_lists(run: Run) -> None:
    """Without --dry-run the change is kept."""
    result = run("recheck", *ON)

    assert "2 judged, 2 stand otherwise." in result.stderr
    assert "None verified" in run("verified", *ON).stderr
    assert run("recheck", *ON).stdout == ""


@pytest.mark.usefixtures("stricter")
def test_json_tells_the_same(run: Run) -> None:
    """Programs get before, after and each verdict that turns."""
    changes = json.loads(run("recheck", "--dry-run", "--json", *ON).stdout)

    change = next(change for change in changes if change["batch"])
    assert change["was"]["verified"]
    assert not change["now"]["verified"]
    assert [turned["now"] for turned in change["turned"]] == ["fail"]


def test_reading_anew_is_no_dry_run(run: Run) -> None:
    """The two are refused together: reading anew keeps what it reads."""
    assert run("recheck", "--dry-run", "--reread").exit_code == 2


@pytest.mark.usefixtures("stricter")
def test_a_replay_that_differs_ends_with_status_1(run: Run) -> None:
    """What changed since is named; after a recheck the bytes are the same again."""
    differs = run("replay", "1")
    run("recheck")
    same = run("replay", "1")

    assert differs.exit_code == 1
    assert "the limits of utah-r70-580-5" in differs.stdout
    assert same.exit_code == 0
    assert "the same, byte for byte" in same.stdout


def test_the_bytes_are_those_of_the_hash(db: Database, shop: Shop, run: Run) -> None:
    """What --bytes prints has the sha256 that is told without it."""
    stored(db, parsed(), shop.batch)
    standards.forget()

    printed = run("replay", "1", "--bytes").stdout

    assert hashlib.sha256(printed.encode()).hexdigest() in run("replay", "1").stdout
    assert all(json.loads(line)["certificate"] == 1 for line in printed.splitlines())
