"""Every error raised on purpose, each with its exit status and a hint: the next thing to type.

Exit statuses: 0 done, 1 the answer is no or something failed, 2 usage, 3 the file, 4 the database.
"""

from typing import ClassVar


class TrackerError(Exception):
    """Something a person can mend.

    Attributes:
        message: One sentence: file, page, what was found.
        hint: What to type or do next; empty where there is nothing to add.
        exit_status: What the program ends with.
    """

    exit_status: ClassVar[int] = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class NothingNewError(TrackerError):
    """What was asked to be stored is already there."""


class UsageError(TrackerError):
    """The command's words do not fit together."""

    exit_status = 2


class NotFoundError(UsageError):
    """A name or number that is not in the database; the hint lists the likeliest."""


class AlreadyThereError(UsageError):
    """A name that is taken; the message names its holder."""


class VocabularyError(TrackerError):
    """A data file that cannot be taken; the message names file, line and reason."""

    exit_status = 3


class FileError(TrackerError):
    """A file that cannot be read as a certificate."""

    exit_status = 3


class EmptyFileError(FileError):
    """A file of no bytes."""


class NotACertificateFileError(FileError):
    """A file that is neither a PDF nor a picture."""


class BrokenFileError(FileError):
    """A PDF that is cut off or whose objects cannot be followed."""


class EncryptedFileError(FileError):
    """A PDF that wants a password."""


class NoPagesError(FileError):
    """A PDF without a page."""


class TooLargeError(FileError):
    """More pages, larger pages, or more time or memory than is allowed."""


class DatabaseError(TrackerError):
    """The database cannot be used."""

    exit_status = 4


class DatabaseBusyError(DatabaseError):
    """Another process holds the database."""


class DatabaseVersionError(DatabaseError):
    """The database is of another version than this program."""


class StorageError(DatabaseError):
    """The disk does not take what is to be stored."""
