"""PDF pages through pdfium: fast."""

import ctypes
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.errors import (
    BrokenFileError,
    EncryptedFileError,
    FileError,
    NoPagesError,
    TooLargeError,
)
from tracker.pages.codes import Payloads, codes_of
from tracker.pages.covering import is_covered
from tracker.pages.frame import Frame
from tracker.pages.ground import Ground
from tracker.pages.links import links_of
from tracker.pages.pdfium_objects import drawing_of
from tracker.pages.pdfium_text import letters_of
from tracker.pages.printed import printed_page
from tracker.records.page import Page

logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it warns of forms of another kind

_LARGEST = 200 * 72  # points: the side of the largest sheet that PDF 1.4 knows
_PRINT_ANEW = "Open it in a PDF viewer and print it to a new PDF."
_UNPRINTED = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_TEXT)


def pages_of(document: pdfium.PdfDocument, path: Path) -> Iterator[Page]:
    """The pages of a PDF, one after another; each is closed before the next is opened.

    Raises:
        FileError: A page cannot be followed, or is too large.
    """
    known: Payloads = {}
    for index in range(len(document)):
        with page_of(document, path, index) as page:
            yield _read(page, index + 1, known)


@contextmanager
def document_of(path: Path, password: str | None, max_pages: int) -> Iterator[pdfium.PdfDocument]:
    """A PDF, opened.

    Raises:
        FileError: It wants another password, is broken, or has no page or too many.
    """
    key = password and password.encode()
    handle = raw.FPDF_LoadDocument(os.fsencode(path), key)
    if not handle:
        raise _why_closed(path, password, raw.FPDF_GetLastError())
    with pdfium.PdfDocument(handle) as document:
        if not len(document):
            raise NoPagesError(f"{path} has no page.", "Download it again, or ask for it again.")
        if len(document) > max_pages:
            message = f"{path} has {len(document)} pages; {max_pages} are allowed."
            raise TooLargeError(message, f"Allow more: --max-pages {len(document)}")
        document.init_forms()
        yield document


def _why_closed(path: Path, password: str | None, code: int) -> FileError:
    """The error for what pdfium says of a PDF that it does not open."""
    match code:
        case raw.FPDF_ERR_PASSWORD if password is None:
            return EncryptedFileError(f"{path} is encrypted.", "Give its password: --password WORD")
        case raw.FPDF_ERR_PASSWORD:
            message = f"{path} does not open with this password."
            return EncryptedFileError(message, "Give another: --password WORD")
        case raw.FPDF_ERR_SECURITY:
            message = f"{path} is encrypted in a way that cannot be opened here."
            return EncryptedFileError(
                message, "Print it to a new PDF from the program it opens in."
            )
        case _:
            message = f"{path} is broken: its contents cannot be followed."
            return BrokenFileError(message, _PRINT_ANEW)


@contextmanager
def page_of(document: pdfium.PdfDocument, path: Path, index: int) -> Iterator[pdfium.PdfPage]:
    """A page with what is filled into its forms and put onto it printed.

    Raises:
        FileError: It cannot be followed, or is larger than any sheet.
    """
    try:
        page = document[index]
        if _is_marked(page) and raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == 1:
            page.close()
            page = document[index]
    except pdfium.PdfiumError as error:
        message = f"{path}, page {index + 1}, is broken: it cannot be followed."
        raise BrokenFileError(message, _PRINT_ANEW) from error
    try:
        _refuse_if_large(page, path, index + 1)
        yield page
    finally:
        page.close()


def _is_marked(page: pdfium.PdfPage) -> bool:
    """Whether anything is laid over a page that is printed with it."""
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        mark = raw.FPDFPage_GetAnnot(page.raw, index)
        kind = raw.FPDFAnnot_GetSubtype(mark)
        raw.FPDFPage_CloseAnnot(mark)
        if kind not in _UNPRINTED:
            return True
    return False


def _refuse_if_large(page: pdfium.PdfPage, path: Path, number: int) -> None:
    """Raise an error for a page larger than any sheet."""
    side = max(page.get_size())
    if side >= _LARGEST:
        message = f"{path}, page {number}, is {side / 72:.0f} inches long; 200 are too many."
        raise TooLargeError(message, "Print it to a new PDF on sheets of usual size.")


def _read(page: pdfium.PdfPage, number: int, known: Payloads) -> Page:
    """One page."""
    as_filed = _frame(page)
    letters, frame = letters_of(page.raw, as_filed)
    drawing = drawing_of(page.raw, frame)
    if is_covered(page, drawing):
        letters.hide()
    return printed_page(
        number,
        letters,
        drawing,
        engine="pdfium",
        quarters=(frame.quarters - as_filed.quarters) % 4,
        codes=links_of(page, frame) + codes_of(page, drawing, known),
        behind=drawing.behind if frame.quarters != as_filed.quarters else Ground(page, drawing),
    )


def _frame(page: pdfium.PdfPage) -> Frame:
    """The visible part of the sheet, turned as the file says."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box))
    return Frame(box.left, box.bottom, box.right, box.top, page.get_rotation() // 90)
