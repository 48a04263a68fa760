"""Where a user's things are: the database named on the command line, or the user's data folder."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.output import say

if TYPE_CHECKING:
    from tracker.store.session import Database, Session


class Home:
    """The places that one run of the program works with; commands get it by `@click.pass_obj`.

    Attributes:
        named: File or URL of the database where the user has named one.
        where: File or URL of the database.
    """

    def __init__(self, where: str | None = None) -> None:
        self.named = where or os.environ.get("TRACKER_DB")
        self.where = self.named or str(self.folder / "tracker.db")

    @cached_property
    def folder(self) -> Path:
        """The user's data folder: TRACKER_HOME, or what the operating system gives programs."""
        if given := os.environ.get("TRACKER_HOME"):
            return Path(given).expanduser().absolute()
        from platformdirs import user_data_path

        return user_data_path("tracker", appauthor=False)

    @property
    def vocabulary(self) -> Path:
        """The folder of the user's own standards, checklists, profiles and aliases."""
        return self.folder / "vocabulary"

    @property
    def files(self) -> Path:
        """The file store of a database that is no file; otherwise it lies beside the database."""
        return self.folder / "tracker.files"

    @contextmanager
    def database(self) -> Iterator["Database"]:
        """The open database, brought up to date first."""
        from tracker.services.database import open_database

        if self.named and is_missing(self.where):
            say(f"A new database: {self.where}")  # or a name mistyped, of which lists are empty
        database = open_database(self.where, self.files, say)
        try:
            yield database
        finally:
            database.close()

    @contextmanager
    def change(self) -> Iterator["Session"]:
        """One transaction for what the user asked for: kept as a whole or not at all."""
        with self.database() as database, database.change() as session:
            yield session

    @contextmanager
    def look(self) -> Iterator["Session"]:
        """A session for reading."""
        with self.database() as database, database.look() as session:
            yield session

    @contextmanager
    def peek(self) -> Iterator["Session | None"]:
        """A session for reading if the database is there and up to date; changes nothing."""
        from tracker.services.database import look_in

        database = look_in(self.where, self.files)
        if database is None:
            yield None
            return
        with database.look() as session:
            yield session
        database.close()


def is_missing(where: str) -> bool:
    """Whether a database is a file that is not there."""
    return "://" not in where and not Path(where).expanduser().exists()


def today() -> dt.date:
    """Today where the user is."""
    return dt.datetime.now().astimezone().date()
