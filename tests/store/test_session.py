"""One transaction for one thing; another process's hold is waited for, then told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from tests.store.test_schema import a_vendor
from tracker.errors import DatabaseBusyError, DatabaseError, StorageError, UsageError
from tracker.store import session as store_session
from tracker.store.kept import vendor_names
from tracker.store.session import Database, database_url, in_words, user_name


def test_what_fails_half_way_is_not_kept(db: Database) -> None:
    """An exception undoes everything since the change began."""
    with pytest.raises(RuntimeError), db.change() as session:
        session.add(a_vendor())
        session.flush()
        raise RuntimeError

    with db.look() as session:
        assert vendor_names(session) == []


def test_a_look_keeps_nothing(db: Database) -> None:
    """What is written in a session for reading is not there afterwards."""
    with db.look() as session:
        session.add(a_vendor())
        session.flush()

    with db.look() as session:
        assert vendor_names(session) == []


def test_a_reader_does_not_hold_up_a_writer(db: Database) -> None:
    """While a list is open in a pager, another process can import; the list does not move."""
    with db.look() as reader:
        before = vendor_names(reader)
        with db.change() as writer:
            writer.add(a_vendor())
        during = vendor_names(reader)

    with db.look() as session:
        assert (before, during, vendor_names(session)) == ([], [], ["Green Example"])


def test_a_locked_database_is_waited_for_and_then_told(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process that writes on and on makes an error with status 4 and a hint."""
    monkeypatch.setattr(store_session, "WAIT_SECONDS", 0.1)
    database = store_session.Database(
        store_session.make_engine(store_session.database_url(str(home.parent / "x.db"))), None
    )

    with closing(sqlite3.connect(home.parent / "x.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusyError, match="waited") as caught, database.change():
            pytest.fail("was let in")

    database.close()
    assert caught.value.hint and caught.value.exit_status == 4


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database or disk is full", StorageError),
        ("disk I/O error", StorageError),
        ("unable to open database file", DatabaseError),
        ("attempt to write a readonly database", DatabaseError),
        ("canceling statement due to lock timeout", DatabaseBusyError),
        ("connection failed: connection to server at 127.0.0.1 failed", DatabaseError),
        ("no such table: vendor", DatabaseError),
    ],
)
def test_what_a_driver_says_becomes_a_sentence(said: str, kind: type[DatabaseError]) -> None:
    """Each trouble of a database has its own error, always with status 4."""
    with pytest.raises(kind) as caught, in_words():
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(said))

    assert type(caught.value) is kind and caught.value.exit_status == 4


def test_bytes_that_are_no_characters_are_told(db: Database) -> None:
    """A text that no database can hold is an error of what was typed, and nothing is kept."""
    with pytest.raises(UsageError, match="no characters") as caught, db.change() as session:
        session.add(a_vendor("Green \udcff"))

    with db.look() as session:
        assert (vendor_names(session), caught.value.exit_status) == ([], 2)


@pytest.mark.parametrize("where", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(where: str) -> None:
    """What is logged there would be lost as soon as it is said to be kept."""
    with pytest.raises(DatabaseError, match="in memory"):
        database_url(where)


def test_a_full_disk_is_told_and_nothing_kept(db: Database) -> None:
    """When SQLite may take no more pages, the change is an error and has not happened."""
    with db.look() as session:
        pages = session.scalar(text("PRAGMA page_count"))
    db.close()

    with pytest.raises(StorageError), db.change() as session:
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        session.add_all(a_vendor(f"Vendor {n} " + "x" * 500) for n in range(200))

    db.close()
    with db.look() as session:
        assert vendor_names(session) == []


def test_nobody_is_called_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that knows no user name still writes its history."""

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(store_session.getpass, "getuser", nobody)

    assert user_name() == "unknown"
