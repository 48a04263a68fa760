"""A database is made, upgraded, refused, and never left half way."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from tracker.errors import DatabaseBusyError, DatabaseError, DatabaseVersionError, StorageError
from tracker.store import lifecycle, session
from tracker.store.lifecycle import alembic_config, look_in, migrate, newest, open_database
from tracker.store.session import Database, database_url, make_engine

THIS, NEXT = newest(), f"{int(newest()) + 1:04}"

NEWER = f'''"""A newer version, for these tests."""

import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{THIS}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("vendor", recreate="always") as table:
        table.add_column(sa.Column("fax", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("vendor") as table:
        table.drop_column("fax")
'''


@pytest.fixture
def newer_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """From now on the program is one version further: its vendors have a fax number."""
    home = tmp_path / "program"
    shutil.copytree(lifecycle._home() / "migrations", home / "migrations")
    shutil.copy(lifecycle._home() / "alembic.ini", home)
    monkeypatch.setattr(lifecycle, "_home", lambda: home)
    path = home / "migrations" / "versions" / f"{NEXT}_fax.py"
    path.write_text(NEWER, "utf-8")
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What a plain SQLite connection answers."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql).fetchall()


def test_tables_are_those_of_the_migrations(db: Database) -> None:
    """No column is without a migration: Alembic finds nothing to add."""
    with db.engine.connect() as connection:
        command.check(alembic_config(connection))


def test_migrations_lead_down_to_nothing_and_up_again(db: Database) -> None:
    """Every migration can be undone and done again."""
    with db.engine.connect() as connection:
        migrate(connection, "base")
        left = inspect(connection).get_table_names()
        connection.rollback()
        migrate(connection, "head")
        command.check(alembic_config(connection))

    assert left == ["alembic_version"]


def test_the_newest_version_is_where_the_migrations_lead(db: Database) -> None:
    """The version read off the file names is the head that Alembic knows."""
    with db.engine.connect() as connection:
        script = ScriptDirectory.from_config(alembic_config(connection))

    assert script.get_heads() == [newest()]


def test_an_older_database_is_copied_and_upgraded(
    db: Database, home: Path, newer_version: Path
) -> None:
    """SQLite upgrades itself on first use, keeps its rows, and says where the copy is."""
    rows(home / "tracker.db", "INSERT INTO vendor (name, name_key, added_at) VALUES ('a', 'a', '')")
    rows(
        home / "tracker.db",
        "INSERT INTO product (vendor_id, name, name_key, profile, form, added_at)"
        " VALUES (1, 'p', 'p', '', '', '')",
    )
    said: list[str] = []

    open_database(str(home / "tracker.db"), home / "files", said.append).close()

    copies = list(home.glob(f"tracker-{THIS}-*.db"))
    assert len(copies) == 1 and str(copies[0]) in said[0]
    assert rows(home / "tracker.db", "SELECT name, fax FROM vendor") == [("a", None)]
    assert rows(home / "tracker.db", "SELECT name FROM product") == [("p",)]
    assert rows(copies[0], "SELECT version_num FROM alembic_version") == [(THIS,)]


def test_an_upgrade_that_fails_has_not_happened(
    db: Database, home: Path, newer_version: Path
) -> None:
    """A migration that breaks off half way leaves the database at its old version."""
    text = NEWER.replace("def downgrade", '    raise RuntimeError("power cut")\n\n\ndef downgrade')
    newer_version.write_text(text, "utf-8")

    with pytest.raises(RuntimeError, match="power cut"):
        open_database(str(home / "tracker.db"), home / "files", print)

    assert rows(home / "tracker.db", "SELECT version_num FROM alembic_version") == [(THIS,)]
    assert "fax" not in str(rows(home / "tracker.db", "SELECT sql FROM sqlite_master"))


KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import Engine, event
from tracker.store.lifecycle import open_database
seen = []
def stop(connection, cursor, statement, *rest):
    seen.append(statement)
    if "CREATE TABLE certificate" in statement:
        os._exit(9)
event.listen(Engine, "before_cursor_execute", stop)
open_database(sys.argv[1], Path("files"), print)
"""


def test_killed_while_it_is_made_it_is_made_the_next_time(tmp_path: Path) -> None:
    """A process killed in the middle of the first migration leaves nothing half made."""
    path = tmp_path / "x.db"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)

    open_database(str(path), tmp_path, print).close()

    assert killed.returncode == 9
    assert rows(path, "SELECT version_num FROM alembic_version") == [(newest(),)]


def test_a_database_of_a_newer_program_is_refused(db: Database, home: Path) -> None:
    """A newer database is never touched; the hint says how to get the newer program."""
    rows(home / "tracker.db", "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseVersionError, match="9999") as caught:
        open_database(str(home / "tracker.db"), home / "files", print)

    assert "pip install --upgrade" in caught.value.hint
    assert caught.value.exit_status == 4


def test_a_newer_database_is_not_peeked_into(db: Database, home: Path) -> None:
    """A look that must change nothing sees nothing in a database that is not up to date."""
    rows(home / "tracker.db", "DELETE FROM alembic_version")

    assert look_in(str(home / "tracker.db"), home) is None


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    """Tables are never made among those of another program."""
    path = tmp_path / "other.db"
    rows(path, "CREATE TABLE recipes (id)")

    with pytest.raises(DatabaseError, match="recipes"):
        open_database(str(path), tmp_path, print)

    assert rows(path, "SELECT name FROM sqlite_master") == [("recipes",)]


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A text file named as the database is left as it is."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all, but long enough to be looked at" * 10)

    with pytest.raises(DatabaseError, match="not a sound database"):
        open_database(str(path), tmp_path, print)

    assert path.read_text().startswith("not a database")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """Where no folder can be made, the sentence names it."""
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match="file"):
        open_database(str(tmp_path / "file" / "x.db"), tmp_path, print)


def test_a_second_upgrade_waits_for_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who finds another process at the upgrade waits, then says so and ends with status 4."""
    monkeypatch.setattr(lifecycle, "WAIT_SECONDS", 0.1)
    path = tmp_path / "x.db"

    with closing(sqlite3.connect(f"{path}.lock", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseBusyError) as caught:
            open_database(str(path), tmp_path, print)

    assert caught.value.exit_status == 4


@pytest.mark.parametrize("where", ["mysql://host/x", "postgresql:host//x://"])
def test_other_addresses_are_refused(where: str) -> None:
    """Only files and PostgreSQL are taken; the hint shows how to write them."""
    with pytest.raises(DatabaseError) as caught:
        database_url(where)

    assert "postgresql://" in caught.value.hint


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra for PostgreSQL the hint says what to install."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.setattr(session, "event", None)

    with pytest.raises(DatabaseError) as caught:
        make_engine(database_url("postgresql://localhost/x"))

    assert "coa-tracker[pg]" in caught.value.hint
