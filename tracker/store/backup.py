"""Copies: of a SQLite database as it stands at one moment, and of it with its file store."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from tracker.errors import StorageError
from tracker.store.session import Database


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a SQLite database, while others may write to it; a copy cut short is not there."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(part)) as there:
            here.backup(there)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def back_up(database: Database, target: Path) -> int:
    """How many kept files went into a ZIP archive together with a SQLite database.

    Unpacked anywhere, it is a database with its file store beside it.

    Raises:
        StorageError: The archive is there already, or cannot be written.
    """
    if target.exists():
        raise StorageError(f"{target} is there already.", "Name another file.")
    source = Path(str(database.engine.url.database))
    part, copy = (target.with_name(target.name + end) for end in (".part", ".db"))
    try:
        copy_sqlite(source, copy)
        count = _archive(part, source.name, copy, database.files.folder)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise StorageError(f"{target}: {reason}.", "Make room, or name another.") from error
    finally:
        part.unlink(missing_ok=True)
        copy.unlink(missing_ok=True)
    return count


def _archive(part: Path, name: str, database: Path, files: Path) -> int:
    kept = sorted(files.glob("??/*"))
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.write(database, name, zipfile.ZIP_DEFLATED)
        for path in kept:
            archive.write(path, path.relative_to(files.parent).as_posix())
    return len(kept)
