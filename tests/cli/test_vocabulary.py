"""`tracker vocabulary`: what is unknown, and what it means."""

import json
from collections.abc import Iterator

import pytest

from tests.conftest import Run
from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop, shop
from tracker.store.session import Database
from tracker.vocabulary import analytes

__all__ = ["shop"]

ODD = {("Plumbum wholly" if n == "Lead" else n): text for n, text in ALL_WELL.items()} | {
    "Speciociliatinee": "1.2 mg/g"
}


@pytest.fixture
def unknown(db: Database, shop: Shop) -> Iterator[None]:
    """A certificate with a name that nobody knows."""
    stored(db, parsed(sample(ODD)), shop.batch)
    yield
    analytes.forget()


@pytest.mark.usefixtures("unknown")
def test_an_unknown_name_is_listed_with_where(run: Run) -> None:
    """The name stands with its count, the certificate, and how to say what it means."""
    result = run("vocabulary", "unknown")

    assert "Plumbum wholly" in result.stdout
    assert "certificate 1" in result.stdout
    assert "tracker vocabulary alias" in result.stderr
    listed = json.loads(run("vocabulary", "unknown", "--json").stdout)
    assert {"text": "Plumbum wholly", "rows": 1, "first": 1}.items() <= listed[0].items()


@pytest.mark.usefixtures("unknown")
def test_an_alias_is_followed_by_a_recheck(run: Run) -> None:
    """The dry run shows what the alias would settle, and recheck takes it."""
    result = run("vocabulary", "alias", "Plumbum wholly", "lead")

    assert result.stdout == '"Plumbum wholly" means Lead (lead)\n'
    assert "1 row of 1 certificate print it." in result.stderr
    shown = run("recheck", "--dry-run", "--on", "2026-03-01").stdout
    assert "new, pass: Lead 0.61 ppm is within 1.2 ppm" in shown


def test_where_all_is_known_nothing_is_listed(run: Run) -> None:
    """An empty database has no unknown name."""
    result = run("vocabulary", "unknown")

    assert result.stdout == ""
    assert "Every printed name is known." in result.stderr
