"""Links and QR codes are kept with what they say and where they are."""

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import File
from tests.pages.test_recognise import SHEET, Reader
from tracker.pages import codes, open_pages
from tracker.pages.recognise import recognised
from tracker.records.page import Code

ADDRESS = "https://lab.example/coa/17"


def code(size: int = 200) -> Image.Image:
    """A picture of a QR code."""
    zxingcpp = pytest.importorskip("zxingcpp")
    created = zxingcpp.create_barcode(ADDRESS, zxingcpp.BarcodeFormat.QRCode)
    return Image.fromarray(created.to_image(scale=5)).resize((size, size))


def test_a_link_is_kept(file: File) -> None:
    """A web address laid over the page is kept with its rectangle."""
    path = file(lambda canvas: canvas.linkURL(ADDRESS, (72, 700, 172, 712)))

    (page,) = open_pages(path)

    assert page.codes == (Code("link", ADDRESS, 72.0, 80.0, 172.0, 92.0),)


def test_a_link_within_the_file_is_none(file: File) -> None:
    """A link to another page says nothing about the laboratory."""

    def draw(canvas: Canvas) -> None:
        canvas.bookmarkPage("top")
        canvas.linkRect("", "top", (72, 700, 172, 712))

    (page,) = open_pages(file(draw))

    assert page.codes == ()


def test_a_code_is_read(file: File) -> None:
    """A QR code among the pictures is read, and stands where its picture is."""
    picture = ImageReader(code())
    path = file(lambda canvas: canvas.drawImage(picture, 72, 642, 50, 50))

    (page,) = open_pages(path)

    assert page.codes == (Code("code", ADDRESS, 72.0, 100.0, 122.0, 150.0),)


def test_pictures_that_are_no_codes_say_nothing(file: File) -> None:
    """A photograph, a banner and a code's double size are not taken for codes."""
    grey = ImageReader(Image.linear_gradient("L"))
    flat = ImageReader(code())

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(grey, 72, 600, 50, 50)
        canvas.drawImage(flat, 72, 500, 150, 40)

    (page,) = open_pages(file(draw))

    assert page.codes == ()


def test_without_the_reader_codes_are_left(file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without zxing-cpp a page is read as well, without its codes."""
    picture = ImageReader(code())
    path = file(lambda canvas: canvas.drawImage(picture, 72, 642, 50, 50))
    monkeypatch.setattr(codes, "can_read", lambda: False)

    (page,) = open_pages(path)

    assert (len(page.pictures), page.codes) == (1, ())


def test_a_scan_tells_its_codes(tmp_path: Path) -> None:
    """A code on a scanned sheet is read from its picture."""
    sheet = Image.new("RGB", (720, 400), "white")
    sheet.paste(code(), (100, 100))

    page = recognised(SHEET, lambda _: sheet, Reader([]))

    (found,) = page.codes
    assert found.payload == ADDRESS
    assert (found.x0, found.top) == pytest.approx((55, 55), abs=8)
