"""Checking finds what does not hold together; a backup is a database with its files."""

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.test_rows import a_certificate
from tracker.errors import StorageError, UsageError
from tracker.services.database import back_up_database, check_database, open_database
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store.backup import copy_sqlite
from tracker.store.files import sha256
from tracker.store.kept import vendor_names
from tracker.store.logged import record_read
from tracker.store.session import Database

DATA = b"%PDF as received"


@pytest.fixture
def sound(db: Database) -> Database:
    """A database with a vendor, a product and a kept file, in which all holds together."""
    with db.change() as session:
        add_vendor(session, "Green Example")
        add_product(session, "1", "Red Leaf", "kratom-leaf", "powder")
        db.files.keep(DATA)
        record_read(session, "certificate imported", a_certificate(session, sha256(DATA)))
    return db


def sql(statement: str, foreign_keys: str = "ON") -> Callable[[Database], None]:
    """Change a database past every rule of ours."""

    def change(database: Database) -> None:
        path = str(database.engine.url.database)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA foreign_keys = {foreign_keys}")
            connection.execute(statement)

    return change


def remove(database: Database) -> None:
    """Take a kept file away."""
    database.files.discard(sha256(DATA))


def alter(database: Database) -> None:
    """Change a kept file."""
    path = database.files.path(sha256(DATA))
    path.chmod(0o644)
    path.write_bytes(b"something else")


def stray(database: Database) -> None:
    """Leave a file that nothing names, as a crash does."""
    database.files.keep(b"named by nothing")


def test_a_sound_database_has_no_finding(sound: Database) -> None:
    """Where all holds together nothing is found."""
    assert check_database(sound) == []


@pytest.mark.parametrize(
    ("harm", "kind", "words"),
    [
        (sql("UPDATE event SET who = 'x' WHERE id = 1"), "history", "Entry 1 (vendor added"),
        (
            sql("INSERT INTO answer_evidence VALUES (9, 1, '', NULL)", "OFF"),
            "database",
            "answer_evi",
        ),
        (remove, "files", "lab.pdf"),
        (alter, "files", "are changed"),
        (stray, "files", "1 kept files"),
        (sql("DELETE FROM standing"), "judgements", "judgement 1"),
        (sql("UPDATE standing SET verified = 1"), "judgements", "do not say what their reasons"),
        (sql("UPDATE standing SET reason = 'x'"), "judgements", "do not say what their reasons"),
        (sql("DELETE FROM judgement"), "judgements", "Red Leaf was never judged"),
    ],
)
def test_each_harm_is_found(
    sound: Database, harm: Callable[[Database], None], kind: str, words: str
) -> None:
    """Every harm is one finding of its kind that says what was found, and what to do."""
    harm(sound)

    (finding,) = check_database(sound)

    assert finding.kind == kind and words in finding.sentence and finding.remedy


def test_damage_that_sqlite_sees_is_found(sound: Database) -> None:
    """What SQLite finds wrong with its own file is told."""
    with closing(sqlite3.connect(str(sound.engine.url.database))) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE standing SET until = since")

    said = [finding.sentence for finding in check_database(sound) if finding.kind == "database"]

    assert said == ["CHECK constraint failed in standing"]


def test_sweeping_removes_what_nothing_names(sound: Database) -> None:
    """After a sweep the stray is gone and what is named is there."""
    stray(sound)

    findings = check_database(sound, sweep=True)

    assert findings == [] and sound.files.read(sha256(DATA)) == DATA


def test_a_backup_is_a_database_with_its_files(sound: Database, tmp_path: Path) -> None:
    """Unpacked elsewhere, a backup opens, holds together and has every byte."""
    count = back_up_database(sound, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        archive.extractall(tmp_path / "elsewhere")

    again = open_database(str(tmp_path / "elsewhere" / "tracker.db"), tmp_path, print)
    with again.look() as session:
        names = vendor_names(session)
    assert (count, names, check_database(again)) == (1, ["Green Example"], [])
    assert again.files.read(sha256(DATA)) == DATA
    again.close()


def test_a_backup_takes_no_other_files_place(sound: Database, tmp_path: Path) -> None:
    """A file that is there is left as it is."""
    (tmp_path / "b.zip").write_bytes(b"mine")

    with pytest.raises(StorageError, match="is there already"):
        back_up_database(sound, tmp_path / "b.zip")

    assert (tmp_path / "b.zip").read_bytes() == b"mine"


def test_a_backup_to_nowhere_is_told(sound: Database, tmp_path: Path) -> None:
    """A folder that is not there, or may not be written to, is an error with a next step."""
    with pytest.raises(StorageError, match="nowhere") as caught:
        back_up_database(sound, tmp_path / "nowhere" / "b.zip")

    assert caught.value.hint


def test_a_backup_cut_short_is_not_there(
    sound: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, no half archive stays behind."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)

    with pytest.raises(StorageError, match="No space left"):
        back_up_database(sound, tmp_path / "b.zip")

    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_copy_cut_short_is_not_there(tmp_path: Path) -> None:
    """What cannot be copied to its end leaves nothing beside it."""
    (tmp_path / "x.db").write_bytes(b"no database" * 1000)

    with pytest.raises(sqlite3.DatabaseError):
        copy_sqlite(tmp_path / "x.db", tmp_path / "copy.db")

    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.db"]


def test_a_server_is_backed_up_by_its_own_means(
    sound: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a database on a server the hint names its tool and the folder of kept files."""
    monkeypatch.setattr(sound.engine.dialect, "name", "postgresql")

    with pytest.raises(UsageError) as caught:
        back_up_database(sound, tmp_path / "b.zip")

    assert "pg_dump" in caught.value.hint and str(sound.files.folder) in caught.value.hint
