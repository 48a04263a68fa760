"""Sheets drawn for a test and read back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pages.raw_pdf import one_page
from tracker.pages import Engine, open_pages, opening
from tracker.records.page import Page

Draw = Callable[[Canvas], Any]
File = Callable[..., Path]
Read = Callable[..., Page]

SHEET = (612, 792)
FONTS = (
    b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    b"/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>>>"
)


@pytest.fixture(autouse=True)
def unaided(monkeypatch: pytest.MonkeyPatch) -> None:
    """No text recognition, whatever is installed, but where a test brings its own."""
    monkeypatch.setattr(opening, "recogniser_here", lambda: None)


@pytest.fixture
def file(tmp_path: Path) -> File:
    """Write a PDF of one sheet on which a function has drawn."""

    def write(draw: Draw, size: tuple[float, float] = SHEET, **settings: Any) -> Path:
        path = tmp_path / "sheet.pdf"
        canvas = Canvas(str(path), pagesize=size, **settings)
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
        canvas.save()
        return path

    return write


@pytest.fixture(params=["pdfium", "pdfplumber"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each of the engines."""
    name: Engine = request.param
    return name


@pytest.fixture
def page(file: File, engine: Engine) -> Read:
    """Draw on a sheet and read it with each of the engines."""

    def read(draw: Draw, size: tuple[float, float] = SHEET) -> Page:
        (only,) = open_pages(file(draw, size), engine=engine)
        return only

    return read


def texts(page: Page) -> list[str]:
    """The texts of a page's words."""
    return [word.text for word in page.words]


@pytest.fixture
def raw_page(tmp_path: Path, engine: Engine) -> Read:
    """Write a sheet in PDF's own operators and read it with each of the engines."""

    def read(content: bytes, *more: bytes, resources: bytes = FONTS, entries: bytes = b"") -> Page:
        path = tmp_path / "raw.pdf"
        path.write_bytes(one_page(resources, content, *more, entries=entries))
        (only,) = open_pages(path, engine=engine)
        return only

    return read
