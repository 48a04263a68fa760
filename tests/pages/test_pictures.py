"""Pictures open like PDFs, and a page's picture is the page as it is read."""

from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import File
from tracker.errors import BrokenFileError, TooLargeError
from tracker.pages import open_pages, picture_of, pictures
from tracker.records.page import Picture


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "tiff"])
def test_pictures_open_as_scans(tmp_path: Path, kind: str) -> None:
    """A picture of any common kind is a page of its size at its resolution."""
    path = tmp_path / f"photo.{kind}"
    Image.new("RGB", (850, 1100), "white").save(path, dpi=(100, 100))

    (page,) = open_pages(path)

    assert (page.number, page.width, page.height) == (1, 612.0, 792.0)
    assert page.pictures == (Picture(0, 0, 612, 792),)
    assert page.text_state == "scan"


def test_every_frame_is_a_page(tmp_path: Path) -> None:
    """A fax of several sheets has as many pages."""
    path = tmp_path / "fax.tiff"
    frames = [Image.new("1", (1700, 2200), 1) for _ in range(3)]
    frames[0].save(path, save_all=True, append_images=frames[1:], dpi=(200, 200))

    pages = list(open_pages(path))

    assert [(page.number, page.width) for page in pages] == [(1, 612.0), (2, 612.0), (3, 612.0)]


def test_too_many_frames_are_refused(tmp_path: Path) -> None:
    """A picture's frames count as pages."""
    path = tmp_path / "fax.tiff"
    frames = [Image.new("1", (17, 22), 1) for _ in range(3)]
    frames[0].save(path, save_all=True, append_images=frames[1:])

    with pytest.raises(TooLargeError, match="has 3 pages; 2 are allowed"):
        list(open_pages(path, max_pages=2))


def test_a_phone_held_sideways_is_turned(tmp_path: Path) -> None:
    """The camera's note of how it was held is followed."""
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (1100, 850), "white").save(path, exif=exif, dpi=(100, 100))

    (page,) = open_pages(path)

    assert (page.width, page.height) == (612.0, 792.0)


def test_a_screen_resolution_is_no_sheet(tmp_path: Path) -> None:
    """A photograph that claims 72 dots to the inch is taken for a sheet, not for a poster."""
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (3000, 4000), "white").save(path, dpi=(72, 72))

    (page,) = open_pages(path)

    assert (page.width, page.height) == (594.0, 792.0)


def test_a_picture_cut_off_is_refused(tmp_path: Path) -> None:
    """A photograph whose end is missing is named as broken."""
    path = tmp_path / "photo.jpg"
    Image.linear_gradient("L").resize((900, 900)).save(path)
    path.write_bytes(path.read_bytes()[:2000])

    with pytest.raises(BrokenFileError, match="broken"):
        list(open_pages(path))


def test_a_giant_picture_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More pixels than any scan has are refused before they are unpacked."""
    path = tmp_path / "photo.png"
    Image.new("1", (300, 400)).save(path)
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 100_000)

    with pytest.raises(TooLargeError, match="300 by 400 pixels"):
        list(open_pages(path))


def test_clear_parts_are_paper(tmp_path: Path) -> None:
    """A picture with transparency is shown on white, not on black."""
    path = tmp_path / "clear.png"
    Image.new("RGBA", (850, 1100), (0, 0, 0, 0)).save(path)
    (page,) = open_pages(path)

    assert picture_of(path, page, 72).getpixel((10, 10)) == (255, 255, 255)


def square(canvas: Canvas) -> None:
    """Draw a square near the upper left corner of a sheet turned to the side, and a word."""
    canvas.rotate(90)
    canvas.rect(100, -60, 20, 20, stroke=0, fill=1)
    canvas.drawString(200, -60, "Analyte")


def test_a_picture_of_a_page_is_turned_as_the_page_is(file: File) -> None:
    """Places on the page point into its picture, at any resolution and turn."""
    path = file(square)
    (page,) = open_pages(path)
    (fill,) = page.fills

    image = picture_of(path, page, 144)

    assert image.size == (792 * 2, 612 * 2)
    middle = (round(fill.x0 + fill.x1), round(fill.top + fill.bottom))
    assert image.getpixel(middle) == (0, 0, 0)
    assert image.getpixel((middle[0] + 100, middle[1])) == (255, 255, 255)
