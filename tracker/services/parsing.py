"""A file becomes a certificate with its results; nothing is stored.

`parse_file` is the reading for Python programs; `as_json` writes what it gives back as plain data.
"""

import gc
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedReader
from itertools import groupby
from pathlib import Path
from typing import Any

from tracker.errors import FileError, NotACertificateFileError, TooLargeError
from tracker.pages import Engine, opened, opening
from tracker.reading import READER, read
from tracker.records.judgement import FileMark
from tracker.records.page import Page, TextState
from tracker.records.place import Place
from tracker.records.reading import Cell, Document, Doubt
from tracker.records.result import Result
from tracker.results import normalise_all
from tracker.services.plain_data import doubt_data, facts_data, result_data
from tracker.store.keys import written_out

MAX_BYTES = 200 * 2**20
"""A file of more is refused before it is read."""

_THINGS = 50_000  # made since the last look for garbage: some megabytes

UNREAD: frozenset[TextState] = frozenset({"scan", "unreadable"})


_INSTALL = 'It needs text recognition: pip install "coa-tracker[ocr]", or the program tesseract.'
_ENGINE = "Text recognition is installed: leave --engine out."


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a file is to be read: see `parse_file`."""

    password: str | None = None
    engine: Engine = "auto"
    max_pages: int = 200


@dataclass(frozen=True, slots=True)
class ParsedCertificate:
    """A certificate with its results.

    Attributes:
        file: The file's name without its folder.
        sha256: Of the bytes as received, in hexadecimal.
        pages: In order, without what is printed on them: size, state of the text, engine, codes.
        reader: Version of the reader.
        document: What is printed.
        results: Its rows understood, sample by sample; never empty.
        hidden: Text that cannot be seen, on pages where other text can; a line each.
        mark: What the file says about itself; None where it says nothing.
    """

    file: str
    sha256: str
    pages: tuple[Page, ...]
    reader: str
    document: Document
    results: tuple[tuple[Result, ...], ...]
    hidden: tuple[Cell, ...] = ()
    mark: FileMark | None = None

    @property
    def engine(self) -> str:
        """Names of the programs that read the pages."""
        return ", ".join(sorted({page.engine for page in self.pages}))

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """Numbers of the pages whose text could not be read, from 1."""
        return tuple(page.number for page in self.pages if page.text_state in UNREAD)

    @property
    def warnings(self) -> tuple[Doubt, ...]:
        """What is doubtful about the file and its pages: first those that could not be read."""
        remedy = _ENGINE if self.unread_pages and can_recognise() else _INSTALL
        unread = (
            Doubt("page_not_read", f"Page {number} has no text that could be read. {remedy}")
            for number in self.unread_pages
        )
        return (*unread, *self.document.doubts)


def parse_file(
    path: str | Path, *, password: str | None = None, engine: Engine = "auto", max_pages: int = 200
) -> ParsedCertificate:
    """The certificate in a PDF or picture, with its results; nothing is stored.

    Reads in this process, without the limits of time and memory that the commands set.

    Args:
        path: A PDF, JPG, PNG, WebP or TIFF.
        password: What opens an encrypted PDF.
        engine: Which program reads the pages: "auto", "pdfium" or "pdfplumber".
        max_pages: A file of more pages is refused.

    Raises:
        FileError: The file cannot be read as a certificate; the message says why.
    """
    return parse(Path(path), ReadingOptions(password, engine, max_pages))


def parse(
    path: Path, options: ReadingOptions, seen: Callable[[int], None] = lambda page: None
) -> ParsedCertificate:
    """As `parse_file`; `seen` is called with the number of each page that has been read."""
    sha256 = sha256_of(path)
    with _collecting_seldom():  # the pages are gone when Python collects again
        with opened(path, options.password, options.engine, options.max_pages) as file:
            pages = list(_told(file.pages, seen))
        parsed = _understand(written_out(path.name), sha256, pages)
    return replace(parsed, mark=file.mark)


def _told(pages: Iterable[Page], seen: Callable[[int], None]) -> Iterator[Page]:
    for page in pages:
        seen(page.number)
        yield page


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for garbage in cycles seldom: it takes a fifteenth of the time.

    A page is thousands of small things, of which hardly one is in a cycle.
    """
    usual = gc.get_threshold()
    gc.set_threshold(max(_THINGS, usual[0]) if usual[0] else 0, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def can_recognise() -> bool:
    """Whether a program is installed that reads the text of pictures."""
    return opening.recogniser_here() is not None


def sha256_of(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's bytes.

    Raises:
        FileError: It is not there, may not be read, or is too large for a certificate.
    """
    with _opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def bytes_of(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        FileError: As `sha256_of`.
    """
    with _opened(path) as file:
        return file.read()


@contextmanager
def _opened(path: Path) -> Iterator[BufferedReader]:
    try:
        _refuse_what_is_no_file(path)
        with path.open("rb") as file:
            if (size := os.fstat(file.fileno()).st_size) > MAX_BYTES:
                message = f"{path} has {size / 2**20:.0f} MB; {MAX_BYTES // 2**20} are allowed."
                raise TooLargeError(message, "A certificate has a few: take its pages alone.")
            yield file
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "Check the path, and that you may read the file."
        raise FileError(f"{path} cannot be read: {reason}.", hint) from error


def _refuse_what_is_no_file(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # raises where it may not be looked into
        hint = "Name the file, or import the folder: tracker import FOLDER"
        raise NotACertificateFileError(f"{path} is a folder.", hint)
    if not stat.S_ISREG(mode):  # to open a pipe may take for ever, and a device may have no end
        hint = "Save what comes out of it as a file, and name that."
        raise NotACertificateFileError(f"{path} is a pipe or a device, not a file.", hint)


def _understand(name: str, sha256: str, pages: list[Page]) -> ParsedCertificate:
    document = read(pages)
    results = tuple(tuple(normalise_all(sample)) for sample in document.samples)
    emptied = tuple(replace(page, words=(), rulings=(), fills=(), pictures=()) for page in pages)
    hidden = tuple(cell for page in pages for cell in _hidden(page))
    return ParsedCertificate(name, sha256, emptied, READER, document, results, hidden)


def _hidden(page: Page) -> Iterator[Cell]:
    """The lines of a page that cannot be seen; a recognised page's layer of text is honest."""
    faint = [word for word in page.words if word.faint and page.text_state == "text"]
    for _, words in groupby(faint, key=lambda word: round(word.bottom)):
        line = list(words)
        boxes = [Place(page.number, w.x0, w.top, w.x1, w.bottom) for w in line]
        yield Cell(" ".join(word.text for word in line), Place.around(boxes))


def as_json(parsed: ParsedCertificate) -> dict[str, Any]:
    """What `tracker parse --json` prints, ready for `json.dumps`.

    The first sample stands at the top level; a file of several has all of them in `samples`.
    """
    samples = [
        {"certificate": facts_data(sample.facts), "results": [result_data(r) for r in results]}
        for sample, results in zip(parsed.document.samples, parsed.results, strict=True)
    ]
    return {
        "file": parsed.file,
        "sha256": parsed.sha256,
        "pages": len(parsed.pages),
        "text_state": [page.text_state for page in parsed.pages],
        "reader": parsed.reader,
        **samples[0],
        "samples": samples if len(samples) > 1 else [],
        "warnings": [doubt_data(doubt) for doubt in parsed.warnings],
    }
