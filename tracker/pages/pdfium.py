"""PDF pages through pdfium: fast."""

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.pages.frame import Frame
from tracker.pages.pdfium_objects import drawing_of
from tracker.pages.pdfium_text import letters_of
from tracker.pages.words import words_of
from tracker.records.page import Page


def pages_of(path: Path, password: str | None = None) -> Iterator[Page]:
    """The pages of a PDF, one after another; each is closed before the next is opened."""
    with pdfium.PdfDocument(path, password=password) as document:
        for index in range(len(document)):
            page = document[index]
            try:
                yield _read(page, index + 1)
            finally:
                page.close()


def _read(page: pdfium.PdfPage, number: int) -> Page:
    """One page."""
    letters, frame = letters_of(page.raw, _frame(page))
    drawing = drawing_of(page.raw, frame)
    width, height = frame.size
    return Page(
        number=number,
        width=round(width, 2),
        height=round(height, 2),
        words=tuple(words_of(letters, drawing.behind)),
        rulings=tuple(drawing.rulings),
        fills=tuple(drawing.fills),
        pictures=tuple(drawing.pictures),
        engine="pdfium",
    )


def _frame(page: pdfium.PdfPage) -> Frame:
    """The visible part of the sheet, turned as the file says."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box))
    return Frame(box.left, box.bottom, box.right, box.top, page.get_rotation() // 90)
