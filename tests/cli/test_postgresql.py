"""The main job with the database on a server, where one is at hand (see tests/store)."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.cli.conftest import SAMPLES
from tests.conftest import Run
from tests.store.test_postgresql import URL
from tracker.services.database import check_database
from tracker.store.lifecycle import migrate, open_database, upgrade

pytestmark = [
    pytest.mark.skipif(not URL, reason="TRACKER_TEST_POSTGRESQL names no database"),
    pytest.mark.usefixtures("at_hand", "autumn"),
]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[str]:
    """The commands work with the server; what they leave there is taken away."""
    monkeypatch.setenv("TRACKER_DB", URL)
    yield URL
    upgrade(URL, print)
    database = open_database(URL, home / "tracker.files", print)
    with database.engine.connect() as connection:
        migrate(connection, "base")
        connection.execute(text("DROP TABLE alembic_version"))
        connection.commit()
    database.close()


def test_a_server_is_upgraded_when_told(run: Run, server: str) -> None:
    """Before that every command says how; afterwards they answer."""
    refused = run("unverified")
    run("db", "upgrade")
    answered = run("unverified")

    assert (refused.exit_code, answered.exit_code) == (4, 0)
    assert "tracker db upgrade" in refused.stderr


def test_the_main_job_on_a_server(run: Run, server: str, home: Path) -> None:
    """Logged, imported, judged, corrected, rechecked and checked as on a file."""
    for words in (
        ["db", "upgrade"],
        ["vendor", "add", "Ipsum Herb Company"],
        ["product", "add", "1", "Yellow Kali Powder"],
        ["import", str(SAMPLES / "lead-too-high.pdf"), "--vendor", "1"],
        ["correct", "1", "lead", "--field", "value", "--to", "0.5 ppm", "--why", "a slip"],
        ["correct", "1", "lead", "--field", "value", "--undo"],
        ["vendor", "edit", "1", "--phone", "555 0100"],
        ["policy", "use", "ahpa-metals", "--for", "Yellow Kali Powder"],
        ["checklist", "show", "1"],
        ["why", "1"],
        ["replay", "1"],
        ["recheck"],
        ["history"],
    ):
        assert run(*words).exit_code == 0, words

    (line,) = json.loads(run("unverified", "--json").stdout)
    database = open_database(server, home / "tracker.files", print)
    assert "Lead 1.84" in line["reason"]
    assert run("import", str(SAMPLES / "lead-too-high.pdf")).exit_code == 1
    assert check_database(database) == []
    database.close()
