"""The demonstration: invented, whole, and the same however often it is made."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tracker.errors import FileError
from tracker.services import demo, importing
from tracker.services.demo import import_samples, log, read_plan
from tracker.services.importing import Known, News, Refused, Stored
from tracker.services.listing import listed
from tracker.services.parsing import ReadingOptions, parse
from tracker.services.worker import Finished
from tracker.store.session import Database


@pytest.fixture(autouse=True)
def at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process; pictures stay pictures."""

    def read_files(
        paths: Iterable[Path], options: ReadingOptions, *, jobs: int
    ) -> Iterator[Finished]:
        for path in paths:
            yield Finished(path, parse(path, options))

    monkeypatch.setattr(importing, "read_files", read_files)
    monkeypatch.setattr("tracker.pages.opening.recogniser_here", lambda: None)


def made(db: Database) -> list[News]:
    """What is told while the demonstration is made."""
    plan = read_plan()
    db.now = lambda: dt.datetime.combine(plan.on, dt.time(12), dt.UTC)  # the samples are dated
    return list(import_samples(db, plan, log(db, plan)))


def products(db: Database, *, verified: bool) -> set[str]:
    """What is verified, or is not, on the day of the plan."""
    with db.look() as session:
        return {line.product for line in listed(session, read_plan().on, verified=verified)}


def test_every_sample_is_stored(db: Database) -> None:
    """The plan names no file that is not there, and none is refused."""
    news = made(db)

    assert [each for each in news if isinstance(each, Refused | Known)] == []
    assert len([each for each in news if isinstance(each, Stored)]) == len(read_plan().files)


def test_it_tells_of_the_verified_and_of_the_unverified(db: Database) -> None:
    """Some products are verified, some are not, and one has no certificate at all."""
    made(db)

    assert "Red Maeng Da Powder" in products(db, verified=True)
    assert {"Yellow Kali Powder", "Trainwreck Blend Powder"} <= products(db, verified=False)


def test_made_again_it_is_the_same(db: Database) -> None:
    """A second run logs nothing twice, and completes what a first left undone."""
    plan = read_plan()
    log(db, plan)

    first, second = made(db), made(db)

    assert any(isinstance(each, Stored) for each in first)
    assert not any(isinstance(each, Stored) for each in second)


def test_a_program_without_samples_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A copy of the program that lost them names the way to get them back."""
    monkeypatch.setattr(demo, "__file__", str(tmp_path / "tracker" / "services" / "demo.py"))

    with pytest.raises(FileError, match="has no samples"):
        read_plan()
