"""A database is opened, made, brought up to date, and copied.

SQLite upgrades itself on first use, after a copy beside it; PostgreSQL only when it is told to,
since others use it too.
"""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, inspect, text

from tracker.errors import DatabaseError, DatabaseVersionError, StorageError
from tracker.store.backup import copy_sqlite
from tracker.store.files import FileStore
from tracker.store.listed import WAIT_SECONDS
from tracker.store.session import Database, database_url, in_words, make_engine
from tracker.store.versions import home, known_in

if TYPE_CHECKING:
    from alembic.config import Config

Say = Callable[[str], None]


def open_database(where: str, files: Path, say: Say) -> Database:
    """The database at a file or URL, of the version this program is of.

    Args:
        where: A file name or a URL.
        files: The folder of the file store where the database is no file; beside it otherwise.
        say: Told what takes time or changes a file that was there.

    Raises:
        DatabaseVersionError: It is behind (PostgreSQL only) or of a newer program.
        DatabaseBusyError: Another process is upgrading it.
        DatabaseError: It cannot be opened.
    """
    database = _database(database_url(where), files)
    with _let_go_on_error(database):
        _bring_up_to_date(database.engine, say)
    return database


def look_in(where: str, files: Path) -> Database | None:
    """The database as it is, for a look that must change nothing; None unless it is up to date."""
    url = database_url(where)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).is_file():
        return None
    database = _database(url, files)
    with _let_go_on_error(database):
        if version_of(database.engine) == newest():
            return database
    database.close()
    return None


def _database(url: URL, files: Path) -> Database:
    return Database(make_engine(url), FileStore(_files_folder(url, files)))


@contextmanager
def _let_go_on_error(database: Database) -> Iterator[None]:
    try:
        with in_words():
            yield
    except BaseException:
        database.close()
        raise


def upgrade(where: str, say: Say) -> str:
    """The version that the database has now; nothing happens to one that has it already."""
    engine = make_engine(database_url(where))
    try:
        with in_words():
            if engine.dialect.name == "sqlite":
                _bring_up_to_date(engine, say)
            else:
                _upgrade_postgresql(engine)
    finally:
        engine.dispose()
    return newest()


def newest() -> str:
    """The version that this program's migrations lead to."""
    return max(_versions())


def _versions() -> set[str]:
    """Every version this program knows."""
    return known_in(_home())


def _home() -> Path:
    return home()


def _files_folder(url: URL, files: Path) -> Path:
    if url.get_backend_name() != "sqlite" or not url.database:
        return files
    return Path(url.database).with_suffix(".files")


def version_of(engine: Engine) -> str | None:
    """The database's version; None for an empty one.

    Raises:
        DatabaseVersionError: It is of a newer program.
        DatabaseError: It is somebody else's.
    """
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        if "alembic_version" in names:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        elif names:
            raise DatabaseError(
                f"This database holds other tables: {', '.join(names[:3])}.",
                "Name another: --db FILE.",
            )
        else:
            found = None
    if found is not None and found not in _versions():
        raise DatabaseVersionError(
            f"The database is of version {found}; this program knows up to {newest()}.",
            "Upgrade the program: pip install --upgrade coa-tracker",
        )
    return found


def _bring_up_to_date(engine: Engine, say: Say) -> None:
    if engine.dialect.name == "sqlite":
        _make_folder(engine.url)
    found = version_of(engine)
    if found == newest():
        return
    if engine.dialect.name != "sqlite":
        raise DatabaseVersionError(
            f"The database is of version {found or 'none'}, this program of {newest()}.",
            "Type: tracker db upgrade",
        )
    with _alone(engine.url):
        found = version_of(engine)  # another process may have done it while this one waited
        if found is not None and found != newest():
            copy = _copy_aside(engine.url, found)
            say(f"Upgrading the database from {found} to {newest()}; it is copied to {copy}.")
        if found != newest():
            _migrate_sqlite(engine)


def _make_folder(url: URL) -> None:
    folder = Path(url.database or ".").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder}: {error.strerror}."
        raise StorageError(message, "Name another place: --db FILE.") from error


@contextmanager
def _alone(url: URL) -> Iterator[None]:
    """Wait for and hold the lock file beside a SQLite database.

    The lock is SQLite's own on an empty database: it holds on every system, and ends with the
    process that held it, however that ends.
    """
    lock = sqlite3.connect(f"{url.database}.lock", timeout=WAIT_SECONDS, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
        lock.execute("ROLLBACK")
    finally:
        lock.close()


def _copy_aside(url: URL, version: str) -> Path:
    moment = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S")
    path = Path(str(url.database))
    target = path.with_name(f"{path.stem}-{version}-{moment}{path.suffix}")
    copy_sqlite(path, target)
    return target


def _migrate_sqlite(engine: Engine) -> None:
    with engine.execution_options(immediate=True).connect() as connection:
        # SQLite changes a table by making it anew: with foreign keys on, the old one's end would
        # take along the rows that point to it. Cannot be switched within a transaction.
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute("PRAGMA foreign_keys = OFF")
        migrate(connection, "head")
        raw.execute("PRAGMA foreign_keys = ON")


def migrate(connection: Connection, target: str) -> None:
    """Run migrations up to (or down to) a version in one transaction, and keep it."""
    from alembic import command  # noqa: PLC0415 - loaded only when there is something to do

    go = command.downgrade if target == "base" else command.upgrade
    go(alembic_config(connection), target)
    connection.commit()


def alembic_config(connection: Connection) -> "Config":
    """What Alembic's commands want to know: its ini file, and the connection to work on."""
    from alembic.config import Config  # noqa: PLC0415 - as above

    return Config(_home() / "alembic.ini", attributes={"connection": connection})


def _upgrade_postgresql(engine: Engine) -> None:
    version_of(engine)
    # Beginning to write takes the advisory lock: a second upgrade waits, and finds nothing to do.
    with engine.execution_options(immediate=True).connect() as connection:
        migrate(connection, "head")
