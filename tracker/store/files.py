"""The file store: bytes as received, each under its sha256, in a folder beside the database.

A file is written before the transaction that names it commits. A crash in between leaves bytes
that nothing names: the next import of the same bytes takes them over, and `sweep` removes the rest.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import StorageError


def sha256(data: bytes) -> str:
    """The name that bytes are kept under."""
    return hashlib.sha256(data).hexdigest()


class FileStore:
    """A folder of files named by what is in them; none is ever changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Where the bytes of that sha256 are, or would be."""
        return self.folder / digest[:2] / digest

    def keep(self, data: bytes) -> str:
        """The sha256 of bytes that are on the disk for good when this returns.

        Raises:
            StorageError: The disk does not take them; nothing is left behind.
        """
        digest = sha256(data)
        path = self.path(digest)
        if not self._sound(path, digest):
            try:
                _write(path, data)
            except OSError as error:
                message = f"{path.parent}: {error.strerror or error}."
                raise StorageError(message, "Make room, then try again.") from error
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes of that sha256.

        Raises:
            StorageError: They are gone or changed.
        """
        try:
            data = self.path(digest).read_bytes()
        except OSError as error:
            message = f"The kept file {digest[:12]} cannot be read: {error.strerror}."
            raise StorageError(message, "Type: tracker db check") from error
        if sha256(data) != digest:
            message = f"The kept file {digest[:12]} was changed since it was stored."
            raise StorageError(message, "Type: tracker db check")
        return data

    def discard(self, digest: str) -> None:
        """Remove bytes whose transaction was undone; only for those that nothing names."""
        self.path(digest).unlink(missing_ok=True)

    def names(self) -> Iterator[str]:
        """The sha256 of every file that is there."""
        for path in sorted(self.folder.glob("??/*")):
            if not path.name.endswith(".part"):
                yield path.name

    def is_sound(self, digest: str) -> bool:
        """The bytes are there and are what they were."""
        return self._sound(self.path(digest), digest)

    def strays(self, named: set[str]) -> list[Path]:
        """Files that are not among the named ones, and those half written."""
        whole = [self.path(digest) for digest in self.names() if digest not in named]
        return [*whole, *self.unfinished()]

    def unfinished(self) -> list[Path]:
        """Files half written, by a program that is at it or that was ended."""
        return list(self.folder.glob("??/*.part"))

    def sweep(self, named: set[str]) -> None:
        """Remove what a crash left behind; only while no other process keeps files."""
        for path in self.strays(named):
            path.unlink(missing_ok=True)

    @staticmethod
    def _sound(path: Path, digest: str) -> bool:
        try:
            return sha256(path.read_bytes()) == digest
        except OSError:
            return False


def _write(path: Path, data: bytes) -> None:
    """Write under another name first: the right name never stands for half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o444)
        part.replace(path)
        _settle(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """Bring a folder's new names to the disk, where the system lets a folder be opened."""
    with contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
