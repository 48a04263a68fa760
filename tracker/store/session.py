"""A database opened: one transaction for each thing a person does, and its errors in words."""

import datetime as dt
import getpass
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from tracker.errors import DatabaseBusyError, DatabaseError, StorageError, UsageError
from tracker.store.files import FileStore
from tracker.store.listed import PAGES_KEPT, WAIT_SECONDS

__all__ = ["Database", "Session", "database_url", "make_engine"]

ADVISORY_LOCK = 0x7261636B
"""Any number, the same in every tracker: who holds it in PostgreSQL may write."""

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """This moment."""
    return dt.datetime.now(dt.UTC)


class Database:
    """An engine and the file store beside it.

    Attributes:
        engine: SQLAlchemy's, for the modules of this room only.
        files: Bytes as received.
        who: Named in every event.
        now: The clock of every moment that is stored, in UTC.
    """

    def __init__(
        self, engine: Engine, files: FileStore, who: str | None = None, now: Clock | None = None
    ) -> None:
        self.engine = engine
        self.files = files
        self.who = who or user_name()
        self.now = now or utc_now

    @contextmanager
    def change(self) -> Iterator[Session]:
        """A session whose changes are kept all together at the end, or not at all."""
        # Taking the write lock at the start lets a second writer wait its turn; a reader that
        # turns writer half-way would be refused at once instead.
        with in_words(), self._session(immediate=True) as session:
            yield session
            session.commit()

    @contextmanager
    def look(self) -> Iterator[Session]:
        """A session for reading: one unmoving picture of the database, nothing is kept."""
        with in_words(), self._session(immediate=False) as session:
            yield session

    @contextmanager
    def _session(self, immediate: bool) -> Iterator[Session]:
        with self.engine.execution_options(immediate=immediate).connect() as connection:
            info = {"who": self.who, "now": self.now}
            with Session(connection, expire_on_commit=False, info=info) as session:
                session.connection()  # begins here, not at the first question
                yield session

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def user_name() -> str:
    """The name of the computer's user, "unknown" where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def database_url(where: str) -> URL:
    """The URL of a file name or of a URL as people write it.

    Raises:
        DatabaseError: It is a URL that cannot be understood.
    """
    if "://" not in where:
        return URL.create("sqlite", database=str(Path(where).expanduser().absolute()))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise DatabaseError(f"{where}: not a database's address.", URL_HINT) from error
    if url.drivername in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise DatabaseError(f"{url.drivername}: not a kind of database used here.", URL_HINT)
    if url.database in (None, "", ":memory:") and url.drivername == "sqlite":
        raise DatabaseError("A database in memory would be gone at once.", URL_HINT)
    return url


URL_HINT = "Name a file, or postgresql://user@host/name."


def make_engine(url: URL) -> Engine:
    """An engine whose SQLite connections keep foreign keys and begin transactions plainly.

    Raises:
        DatabaseError: The driver for PostgreSQL is not installed.
    """
    if url.get_backend_name() != "sqlite":
        return _make_postgresql(url)
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_postgresql(url: URL) -> Engine:
    try:
        engine = create_engine(url)
    except ModuleNotFoundError as error:
        hint = 'Type: pip install "coa-tracker[pg]"'
        raise DatabaseError("The driver for PostgreSQL is not installed.", hint) from error
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _begin_postgresql(connection: Connection) -> None:
    """One writer at a time, as on SQLite: the events are one chain."""
    immediate = connection.get_execution_options().get("immediate")
    if immediate:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
    elif immediate is not None:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # Transactions are begun by us (_begin_sqlite): the driver's own way leaves tables out of them.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # Readers, such as a listing held in a pager, do not keep a writer waiting.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(PAGES_KEPT)


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what a database's driver says into an error for a person.

    Raises:
        UsageError: A text that was given holds bytes that are no characters.
        DatabaseBusyError: Another process holds the database.
        StorageError: The disk does not take what is to be stored.
        DatabaseError: Anything else that the driver says.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        if error.reason != "surrogates not allowed":  # somebody prints for a small alphabet
            raise
        message = f"A text holds bytes that are no characters: {error.object!a}."
        raise UsageError(message, "Type it anew.") from error
    except (DBAPIError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        raise _plain(said) from error


ANOTHER = "Name another: --db FILE."

TROUBLES: tuple[tuple[tuple[str, ...], type[DatabaseError], str, str], ...] = (
    (
        ("locked", "lock timeout"),
        DatabaseBusyError,
        f"Another process holds the database; waited {WAIT_SECONDS} seconds.",
        "Let it finish, then try again.",
    ),
    (
        ("full", "disk I/O"),
        StorageError,
        "The database could not be written: {said}.",
        "Make room, then try again.",
    ),
    (
        ("not a database", "malformed"),
        DatabaseError,
        "This file is not a sound database: {said}.",
        ANOTHER,
    ),
    (
        ("unable to open", "readonly"),
        DatabaseError,
        "The database cannot be opened: {said}.",
        "Even a look at it writes beside it: check that you may write to its folder. Or name "
        "another: --db FILE.",
    ),
    (
        ("connection failed", "failed to resolve"),
        DatabaseError,
        "The server cannot be reached: {said}.",
        "Check the address and that the server runs. Or name another database: --db URL_OR_FILE.",
    ),
)
"""Words that a driver says, the error they become, its sentence and hint."""


def _plain(said: str) -> DatabaseError:
    line = said.strip().partition("\n")[0]
    for words, kind, sentence, hint in TROUBLES:
        if any(word in line for word in words):
            return kind(sentence.format(said=line), hint)
    return DatabaseError(f"The database says: {line}")
