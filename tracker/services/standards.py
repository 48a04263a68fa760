"""Standards: the built-in ones and the user's own, looked at, checked against their examples."""

from dataclasses import dataclass
from pathlib import Path

from tracker.checks import examples
from tracker.checks.compared import Difference, differences, worded
from tracker.errors import AlreadyThereError, FileError, VocabularyError
from tracker.services import own_files
from tracker.store.events import record_event
from tracker.store.session import Session
from tracker.vocabulary import analytes, standards
from tracker.vocabulary.standards import Limit, Standard

__all__ = [
    "Added",
    "add_file",
    "check_file",
    "compare",
    "every_standard",
    "named",
    "standard_called",
    "worded",
]


@dataclass(frozen=True, slots=True)
class Added:
    """What a user's file brought.

    Attributes:
        standards: Those in it.
        instead: Keys of built-in ones in whose stead they count from now on.
    """

    standards: tuple[Standard, ...]
    instead: tuple[str, ...]


def every_standard() -> list[Standard]:
    """All standards by key, the user's among them."""
    return sorted(standards.every().values(), key=lambda standard: standard.key)


def standard_called(key: str) -> Standard:
    """The standard of that key.

    Raises:
        NotFoundError: There is none; the hint names the likeliest.
    """
    return standards.find(key)


def compare(one: str, other: str) -> tuple[Standard, Standard, tuple[Difference, ...]]:
    """Two standards by key, and where they differ.

    Raises:
        NotFoundError: There is no such standard.
    """
    first, second = standards.find(one), standards.find(other)
    return first, second, differences(first, second)


def named(limit: Limit) -> str:
    """The name of what is limited."""
    entry = analytes.get(limit.analyte)
    return entry.name if entry else limit.analyte


def check_file(path: Path) -> tuple[tuple[Standard, ...], list[str]]:
    """The standards of a file, and what its own examples say otherwise than its limits do.

    Raises:
        FileError: The file cannot be read.
        VocabularyError: It is malformed; the message names line and reason.
    """
    found = standards.read(_text(path), str(path))
    return found, [failure for standard in found for failure in examples.failures(standard)]


def add_file(session: Session, path: Path, folder: Path, replace: bool = False) -> Added:
    """The standards of a user's file, which stand beside the built-in ones from now on.

    Args:
        session: Of `Database.change`.
        path: The file; its name without ".toml" becomes the standard's key.
        folder: The user's vocabulary folder.
        replace: It may take the place of the file of its name that is there.

    Raises:
        FileError: The file cannot be read.
        VocabularyError: It is malformed, or does otherwise than its own examples say.
        AlreadyThereError: Another file of that name is there.
    """
    found, failures = check_file(path)
    if failures:
        raise VocabularyError(f"{path}: {failures[0]}.", f"See all: tracker standard check {path}")
    target = folder / "standards" / path.name
    text = _text(path)
    if target.exists() and not replace and target.read_text("utf-8") != text:
        message = f"There is another {path.name} among your standards."
        raise AlreadyThereError(
            message, f"To take its place: tracker standard add --replace {path}"
        )
    before = {s.key: standards.every()[s.key] for s in found if s.key in standards.every()}
    record_event(
        session,
        "standard added",
        ("standard", None),
        {key: standard.digest for key, standard in before.items()} or None,
        {standard.key: standard.digest for standard in found},
    )
    own_files.write(target, text)
    standards.forget()
    return Added(found, tuple(key for key, standard in before.items() if not standard.own))


def _text(path: Path) -> str:
    if path.suffix != ".toml":
        raise FileError(f"{path} is not a TOML file.", "Its name ends in .toml and is its key.")
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise FileError(f"{path} is not text in UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(f"{path} cannot be read: {reason}.", "Check the path.") from error
