"""What tests of the commands share: a vendor, and the day on which the samples are judged."""

import datetime as dt
from pathlib import Path
from types import SimpleNamespace

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"

AUTUMN = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
"""When the samples are new: they are dated."""


@pytest.fixture
def autumn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the day of the samples, for the commands and for the store."""
    clock = SimpleNamespace(datetime=SimpleNamespace(now=lambda: AUTUMN), date=dt.date)
    monkeypatch.setattr("tracker.cli.home.dt", clock)
    monkeypatch.setattr("tracker.store.session.utc_now", lambda: AUTUMN)
    monkeypatch.setattr("tracker.store.session.user_name", lambda: "tester")
