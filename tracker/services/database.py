"""The database as a whole: opened, upgraded, checked, copied."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import UsageError
from tracker.store import logged, soundness
from tracker.store.backup import back_up
from tracker.store.events import first_broken_link
from tracker.store.lifecycle import look_in, open_database, upgrade
from tracker.store.session import Database, Session

__all__ = ["Finding", "back_up_database", "check_database", "look_in", "open_database", "upgrade"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold together.

    Attributes:
        kind: Where: "database", "history", "rows", "files", "judgements".
        sentence: What was found.
        remedy: What to do about it.
    """

    kind: str
    sentence: str
    remedy: str


RESTORE = "Restore a backup, or keep the file and ask for help."


def check_database(database: Database, sweep: bool = False) -> list[Finding]:
    """What does not hold together; empty when all does.

    Args:
        database: Open.
        sweep: Remove kept files that nothing names: leftovers of a crash.
    """
    if sweep:
        # While this holds the write lock no import is between keeping a file and naming it.
        with database.change() as session:
            database.files.sweep(set(soundness.kept_files(session)))
    with database.look() as session:
        return [
            *_of_database(session),
            *_of_history(session),
            *_of_rows(session),
            *_of_files(database, soundness.kept_files(session)),
            *_of_judgements(session),
        ]


def _of_database(session: Session) -> Iterator[Finding]:
    for line in soundness.damages(session):
        yield Finding("database", line, RESTORE)
    for table, other in soundness.dangling(session):
        sentence = f"Rows of {table} point to rows of {other} that are gone."
        yield Finding("database", sentence, RESTORE)


def _of_history(session: Session) -> Iterator[Finding]:
    event = first_broken_link(session)
    if event is not None:
        sentence = f"Entry {event.id} ({event.what}, {event.at:%Y-%m-%d %H:%M}) or the one before "
        sentence += "it was changed, added or taken out after it was written."
        yield Finding("history", sentence, "Compare with a backup: tracker history --json")


def _of_rows(session: Session) -> Iterator[Finding]:
    for kind, number, how in logged.unlike_log(session):
        sentence = f"{kind.replace('_', ' ').capitalize()} {number} {how}."
        remedy = f"Compare with a backup: tracker history {kind}:{number}"
        yield Finding("rows", sentence, remedy)


def _of_files(database: Database, named: dict[str, str]) -> Iterator[Finding]:
    for digest, name in named.items():
        if not database.files.is_sound(digest):
            state = "changed" if database.files.path(digest).exists() else "gone"
            sentence = f"The bytes of {name} ({digest[:12]}) are {state}."
            remedy = f"Put the file as received to {database.files.path(digest)}."
            yield Finding("files", sentence, remedy)
    strays = database.files.strays(set(named))
    if strays:
        sentence = f"{len(strays)} kept files that nothing names, left by a crash."
        yield Finding("files", sentence, "Type: tracker db check --sweep")


def _of_judgements(session: Session) -> Iterator[Finding]:
    for name in soundness.unjudged(session):
        yield Finding("judgements", f"{name} was never judged.", "Type: tracker recheck")
    for number in soundness.gaps(session):
        sentence = f"The standings of judgement {number} do not cover every day once."
        yield Finding("judgements", sentence, "Type: tracker recheck")
    for number in soundness.unlike_reasons(session):
        sentence = f"The standings of judgement {number} do not say what their reasons say."
        yield Finding("judgements", sentence, "Type: tracker recheck")


def back_up_database(database: Database, target: Path) -> int:
    """How many kept files went into the archive with the database.

    Raises:
        UsageError: The database is on a server, which has its own way.
        StorageError: The archive is there already, or cannot be written.
    """
    if database.engine.dialect.name != "sqlite":
        raise UsageError(
            "A database on a server is copied by the server's own means.",
            f"Use pg_dump, and copy the folder {database.files.folder}.",
        )
    return back_up(database, target)
