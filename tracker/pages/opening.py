"""A file becomes Pages, each read by the engine that can read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from pypdfium2 import PdfDocument

from tracker.errors import BrokenFileError
from tracker.pages import pdfium, pictures, rapid, tesseract
from tracker.pages.file_kind import kind_of
from tracker.pages.file_mark import mark_of
from tracker.pages.recognise import recognised
from tracker.pages.recognised import Recogniser
from tracker.records.judgement import FileMark
from tracker.records.page import Page, TextState

Engine = Literal["auto", "pdfium", "pdfplumber"]

_UNREAD: frozenset[TextState] = frozenset({"scan", "unreadable"})


class Opened(NamedTuple):
    """A certificate's file while it is open.

    Attributes:
        mark: What it says about itself; None for a picture, or a PDF that says nothing.
        pages: Read one after another as they are asked for.
    """

    mark: FileMark | None
    pages: Iterator[Page]


def open_pages(
    path: Path,
    *,
    password: str | None = None,
    engine: Engine = "auto",
    max_pages: int = 200,
) -> Iterator[Page]:
    """The pages of a certificate's file, read one after another as they are asked for.

    Args:
        path: A PDF, JPG, PNG, WebP or TIFF.
        password: What opens an encrypted PDF.
        engine: Which program reads PDF pages, and it alone; "auto" is pdfium, for a page whose
            characters it gives without meaning pdfplumber, and for what neither can read the
            program for text recognition that is installed.
        max_pages: A file of more is refused.

    Raises:
        FileError: The file cannot be read as a certificate; the message says why.
    """
    with opened(path, password, engine, max_pages) as file:
        yield from file.pages


@contextmanager
def opened(path: Path, password: str | None, engine: Engine, max_pages: int) -> Iterator[Opened]:
    """A certificate's file, opened once for all that is asked of it; else as `open_pages`."""
    if kind_of(path) == "picture":
        pages = pictures.pages_of(path, max_pages)
        yield Opened(None, _with_words(path, password, engine, pages))
        return
    with pdfium.document_of(path, password, max_pages) as document:
        pages = _as_filed(document, path, password, engine)
        yield Opened(mark_of(document, path), _with_words(path, password, engine, pages))


def _as_filed(
    document: PdfDocument, path: Path, password: str | None, engine: Engine
) -> Iterator[Page]:
    """The pages of a PDF as far as they can be read without text recognition."""
    if engine == "pdfplumber":
        yield from _by_plumber(document, path, password)
        return
    for page in pdfium.pages_of(document, path):
        bad = engine == "auto" and page.text_state == "unreadable"
        yield (_second_opinion(path, password, page) if bad else page)


def _with_words(
    path: Path, password: str | None, engine: Engine, pages: Iterator[Page]
) -> Iterator[Page]:
    """The pages, those that cannot be read otherwise by text recognition."""
    for page in pages:
        unread = engine == "auto" and page.text_state in _UNREAD
        recogniser = recogniser_here() if unread else None
        yield (_recognised(path, password, page, recogniser) if recogniser else page)


def _by_plumber(document: PdfDocument, path: Path, password: str | None) -> Iterator[Page]:
    """The pages as pdfplumber reads them, of a file whose pages pdfium can follow."""
    from tracker.pages import plumber  # noqa: PLC0415 - a tenth of a second, seldom needed

    for index in range(len(document)):
        with pdfium.page_of(document, path, index):
            pass
    yield from plumber.pages_of(path, password)


def _second_opinion(path: Path, password: str | None, page: Page) -> Page:
    """A page as pdfplumber reads it, if that makes sense, else the page as it is."""
    from tracker.pages import plumber  # noqa: PLC0415 - a tenth of a second, seldom needed

    try:
        other = next(plumber.pages_of(path, password, only=page.number))
    except BrokenFileError:
        return page
    return other if other.text_state == "text" else page


def recogniser_here() -> Recogniser | None:
    """The program for text recognition that is installed, the more exact one first."""
    if rapid.is_there():
        return rapid.Rapid()
    return tesseract.Tesseract() if tesseract.is_there() else None


def _recognised(path: Path, password: str | None, page: Page, recogniser: Recogniser) -> Page:
    """A page with the words that its picture shows."""
    return recognised(
        page, lambda dots: pictures.picture_of(path, page, dots, password), recogniser
    )
