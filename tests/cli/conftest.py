"""What tests of the commands share: files read in this process, the day of the samples."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tracker.errors import TrackerError
from tracker.services import importing, worker
from tracker.services.parsing import ReadingOptions, parse
from tracker.services.worker import Finished

SAMPLES = Path(__file__).parents[2] / "samples"

AUTUMN = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
"""When the samples are new: they are dated."""


@pytest.fixture
def without_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures stay pictures in this process, whatever is installed to read them."""
    monkeypatch.setattr("tracker.pages.opening.recogniser_here", lambda: None)


@pytest.fixture
def at_hand(monkeypatch: pytest.MonkeyPatch, without_recognition: None) -> None:
    """Files are read in this process: quicker than a worker, which other tests are about."""

    def read_files(
        paths: Iterable[Path], options: ReadingOptions, *, jobs: int = 1
    ) -> Iterator[Finished]:
        for path in paths:
            try:
                yield Finished(path, parse(path, options))
            except TrackerError as error:
                yield Finished(path, error)

    monkeypatch.setattr(worker, "read_files", read_files)
    monkeypatch.setattr(importing, "read_files", read_files)


@pytest.fixture
def autumn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the day of the samples, for the commands and for the store."""
    clock = SimpleNamespace(datetime=SimpleNamespace(now=lambda: AUTUMN), date=dt.date)
    monkeypatch.setattr("tracker.cli.home.dt", clock)
    monkeypatch.setattr("tracker.store.session.utc_now", lambda: AUTUMN)
    monkeypatch.setattr("tracker.store.session.user_name", lambda: "tester")
