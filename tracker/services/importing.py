"""Files and folders imported: each file stands alone, all of it or nothing.

`import_files` tells what happens as it happens; who listens decides how to show it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.errors import (
    DatabaseError,
    FileError,
    NotACertificateFileError,
    NothingNewError,
    TrackerError,
    UsageError,
)
from tracker.services.filing import Filing, file_certificates, known_as
from tracker.services.finding import vendor_called
from tracker.services.matching import Ask, Destination, Wish, destinations
from tracker.services.parsing import ParsedCertificate, ReadingOptions, bytes_of, sha256_of
from tracker.services.products import product_of
from tracker.services.worker import Progress, read_files
from tracker.store.session import Database, Session

SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"})
"""Names that are looked at in a folder; a file named by itself is taken whatever its name."""


@dataclass(frozen=True, slots=True)
class Found:
    """So many files are to be read."""

    files: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A file was stored as these certificates."""

    path: Path
    certificates: list[int]


@dataclass(frozen=True, slots=True)
class Known:
    """A file's bytes were received before: the sentence names their twin."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file could not be stored; nothing of it was."""

    path: Path
    error: TrackerError


News = Found | Progress | Stored | Known | Refused


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files to import: those named, and in folders every PDF and picture, in order of name.

    Raises:
        NotACertificateFileError: A folder holds none.
    """
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(_files_of_folder(path) if path.is_dir() else [path]))
    return list(files)


def _files_of_folder(folder: Path) -> list[Path]:
    # Folders that may not be looked into, links that lead nowhere and pipes are among them: each
    # is named when its turn comes, none is passed over.
    found: list[Path] = []
    for place, _, names in os.walk(folder, onerror=lambda error: found.append(error.filename)):
        found.extend(Path(place, n) for n in names if Path(n).suffix.lower() in SUFFIXES)
    if not found:
        kinds = ", ".join(sorted(suffix.removeprefix(".") for suffix in SUFFIXES))
        raise NotACertificateFileError(
            f"The folder {folder} holds no certificate.", f"Looked for: {kinds}."
        )
    return sorted(map(Path, found))


def wish(session: Session, vendor: str | None, product: str | None, batch: str | None) -> Wish:
    """What the user says of the files, names made numbers.

    Raises:
        NotFoundError: There is no such vendor or product.
    """
    if product is not None:
        found = product_of(session, product, vendor)
        return Wish(found.vendor_id, found.id, batch)
    return Wish(vendor_called(session, vendor).id if vendor else None, None, batch)


def import_files(
    database: Database,
    files: Sequence[Path],
    wish_of: Callable[[Path], Wish],
    options: ReadingOptions,
    *,
    jobs: int = 1,
    ask: Ask | None = None,
) -> Iterator[News]:
    """What comes of each file, as it happens.

    Args:
        database: Where to.
        files: See `files_in`.
        wish_of: What the user says of each.
        options: How to read them.
        jobs: Number of worker processes.
        ask: Puts the nearest product to a person; None where there is nobody to ask.

    Raises:
        DatabaseError: Nothing more can be stored; what was stored before stays.
    """
    yield from _Import(database, wish_of, options, jobs, ask).run(files)


def _fault(path: Path, error: Exception) -> TrackerError:
    return TrackerError(
        f"{path} cannot be stored: {type(error).__name__}: {error}",
        "This is a fault of the program. Please report it with the file if you may share it.",
    )


@dataclass(slots=True)
class _Import:
    database: Database
    wish_of: Callable[[Path], Wish]
    options: ReadingOptions
    jobs: int
    ask: Ask | None
    seen: dict[str, Path] = field(default_factory=dict)

    def run(self, files: Sequence[Path]) -> Iterator[News]:
        fresh: list[Path] = []
        for path in files:
            news = self._already(path)
            if news is None:
                fresh.append(path)
            else:
                yield news
        self._clear()
        yield Found(len(fresh))
        for each in read_files(fresh, self.options, jobs=self.jobs):
            yield each if isinstance(each, Progress) else self._store(each.path, each.outcome)

    def _clear(self) -> None:
        """Take away what an import that was ended has left half written."""
        files = self.database.files
        if files.unfinished():
            with self.database.change():  # nobody else writes files meanwhile
                for path in files.unfinished():
                    path.unlink(missing_ok=True)

    def _already(self, path: Path) -> Known | Refused | None:
        """What there is to say of a file before it is read."""
        try:
            digest = sha256_of(path)
        except FileError as error:
            return Refused(path, error)
        if digest in self.seen:
            return Known(path, f"{path} has the same bytes as {self.seen[digest]}.")
        self.seen[digest] = path
        with self.database.look() as session:
            twin = known_as(session, digest)
        return Known(path, f"{path} {twin}") if twin else None

    def _store(self, path: Path, outcome: ParsedCertificate | TrackerError) -> News:
        if isinstance(outcome, TrackerError):
            return Refused(path, outcome)
        try:
            filing = Filing(outcome, bytes_of(path), self._destinations(path, outcome))
            return Stored(path, file_certificates(self.database, filing))
        except NothingNewError as error:  # Another import was quicker.
            return Known(path, error.message)
        except (FileError, UsageError) as error:
            return Refused(path, error)
        except DatabaseError:
            raise
        except Exception as error:  # One file's trouble, whatever it is, is that file's.
            return Refused(path, _fault(path, error))

    def _destinations(self, path: Path, parsed: ParsedCertificate) -> tuple[Destination, ...]:
        heads = [sample.facts for sample in parsed.document.samples]
        with self.database.look() as session:
            return destinations(session, heads, self.wish_of(path), self.ask)
