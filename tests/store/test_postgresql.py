"""The same tables and questions on PostgreSQL, where a server is at hand.

TRACKER_TEST_POSTGRESQL names an empty database that these tests may use, e.g.
postgresql://postgres@localhost/tracker_test.
"""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from tests.store.test_judgements import EXPIRES, STANDINGS
from tests.store.test_schema import a_product, a_vendor
from tracker.errors import DatabaseBusyError, DatabaseVersionError
from tracker.store import session as store_session
from tracker.store import soundness
from tracker.store.events import events, first_broken_link, record_event
from tracker.store.judgements import keep_judgement, standings_on
from tracker.store.kept import product_lines
from tracker.store.lifecycle import alembic_config, migrate, newest, open_database, upgrade
from tracker.store.session import Database, database_url, make_engine

URL = os.environ.get("TRACKER_TEST_POSTGRESQL", "")

pytestmark = pytest.mark.skipif(not URL, reason="TRACKER_TEST_POSTGRESQL names no database")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Database]:
    """A database on a server, upgraded, and emptied afterwards."""
    upgrade(URL, print)
    database = open_database(URL, tmp_path / "files", print)
    yield database
    with database.engine.connect() as connection:
        migrate(connection, "base")
        connection.execute(text("DROP TABLE alembic_version"))
        connection.commit()
    database.close()


def test_tables_are_those_of_the_migrations_there_too(server: Database) -> None:
    """Alembic finds nothing to add."""
    with server.engine.connect() as connection:
        command.check(alembic_config(connection))


def test_a_server_is_never_upgraded_by_the_way(tmp_path: Path) -> None:
    """A database that is behind is refused, and the hint says how to upgrade it."""
    with pytest.raises(DatabaseVersionError, match="none") as caught:
        open_database(URL, tmp_path, print)

    assert "db upgrade" in caught.value.hint


def test_a_newer_server_is_refused(server: Database, tmp_path: Path) -> None:
    """A database of a newer program is refused plainly."""
    with server.change() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseVersionError, match="9999"):
        open_database(URL, tmp_path, print)

    with server.change() as session:
        session.execute(text(f"UPDATE alembic_version SET version_num = '{newest()}'"))


def test_lists_answer_there_too(server: Database) -> None:
    """The questions behind the lists are understood by both databases."""
    with server.change() as session:
        product = a_product(session)
        keep_judgement(session, product.id, None, STANDINGS, {}, "f")
        record_event(session, "product added", product)

    with server.look() as session:
        listed = [row.product for row in standings_on(session, EXPIRES, False)]
        lines = [(line.judged, line.verified) for line in product_lines(session, EXPIRES)]
        sound = (soundness.gaps(session), soundness.unjudged(session), first_broken_link(session))
    assert (listed, lines, sound) == (["Red Leaf"], [(1, 0)], ([], [], None))


def test_writers_take_turns(server: Database) -> None:
    """Writers at the same time make one chain of events, none lost."""

    def write(number: int) -> None:
        with server.change() as session:
            session.add(a_vendor(f"Vendor {number}"))
            record_event(session, "vendor added", ("vendor", number))

    threads = [threading.Thread(target=write, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with server.look() as session:
        assert first_broken_link(session) is None and len(list(events(session))) == 6


def test_a_writer_waits_and_then_says_so(server: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot get its turn is told that another process holds the database."""
    monkeypatch.setattr(store_session, "WAIT_SECONDS", 1)
    other = Database(make_engine(database_url(URL)), server.files)

    with server.change(), pytest.raises(DatabaseBusyError), other.change():
        pytest.fail("was let in")

    other.close()
