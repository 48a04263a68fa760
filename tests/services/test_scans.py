"""Scans and photographs are read like print, however they lie; what cannot be seen is not read.

Every picture is drawn here. Without rapidocr there is nothing to test.
"""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tracker.pages import picture_of, rapid, tesseract
from tracker.services.parsing import ParsedCertificate, parse_file

pytest.importorskip("rapidocr")

DOTS = 150
SIZE = (1000, 700)
HEAD = ("Analyte", "LOQ (ppm)", "Result (ppm)", "Limit (ppm)")
ROWS = [
    ("Lead", "0.05", "0.37", "0.5"),
    ("Cadmium", "0.02", "<0.02", "0.5"),
    ("Arsenic", "0.02", "ND", "1.5"),
    ("Mercury", "0.01", "0.083", "0.1"),
]
READ = [(name, result, "ppm", limit, loq) for name, loq, result, limit in ROWS]


def sheet(dark_head: bool = False, size: tuple[int, int] = SIZE, scale: float = 1) -> Image.Image:
    """A scanned sheet of four rows."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(21 * scale)

    def line(y: float, texts: tuple[str, ...], fill: str) -> None:
        for x, text in zip((60, 300, 520, 760), texts, strict=True):
            draw.text((x * scale, y * scale), text, fill=fill, font=font)

    draw.text((350 * scale, 60 * scale), "Heavy Metals by ICP-MS", fill="black", font=font)
    if dark_head:
        draw.rectangle((40 * scale, 132 * scale, 960 * scale, 176 * scale), fill="#203860")
    line(140, HEAD, "white" if dark_head else "black")
    for number, row in enumerate(ROWS):
        line(200 + 50 * number, row, "black")
    draw.text(
        (60 * scale, 500 * scale), "Results relate only to the sample as received.", "black", font
    )
    return image


def saved(image: Image.Image, path: Path, **more: object) -> Path:
    """A picture in a file of the kind that its name says."""
    image.save(path, dpi=(DOTS, DOTS), **more)
    return path


def rows(parsed: ParsedCertificate) -> list[tuple[str, ...]]:
    """Name, result, unit, limit and LOQ of each row, as printed."""
    return [
        tuple(
            cell.text if cell else ""
            for cell in (r.reading.analyte, r.reading.result, r.reading.unit, r.reading.limit,
                         r.reading.loq)
        )
        for results in parsed.results
        for r in results
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_pictures_are_read(tmp_path: Path, kind: str) -> None:
    """A picture of any common kind is read like a PDF."""
    parsed = parse_file(saved(sheet(), tmp_path / f"scan.{kind}"))

    assert rows(parsed) == READ
    assert not any(r.doubts for r in parsed.results[0])


def test_every_sheet_of_a_fax_is_read(tmp_path: Path) -> None:
    """The second sheet of a TIFF has rows of its own, on its own page."""
    second = sheet()
    ImageDraw.Draw(second).rectangle((0, 195, 1000, 390), fill="white")
    font = ImageFont.load_default(21)
    for x, text in zip((60, 300, 520, 760), ("Nickel", "0.5", "1.25", "5.0"), strict=True):
        ImageDraw.Draw(second).text((x, 210), text, "black", font)
    path = saved(sheet(), tmp_path / "fax.tiff", save_all=True, append_images=[second])

    parsed = parse_file(path)

    assert rows(parsed) == [*READ, ("Nickel", "1.25", "ppm", "5.0", "0.5")]
    assert [r.reading.result.place.page for r in parsed.results[0]] == [1, 1, 1, 1, 2]


@pytest.mark.parametrize("degrees", [90, 180, 270, 1, -2, 3])
def test_a_sheet_may_lie_askew_or_on_its_side(tmp_path: Path, degrees: int) -> None:
    """However a sheet was laid, its rows are read, and boxes point into its picture."""
    turned = sheet().rotate(-degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    path = saved(turned, tmp_path / "askew.png")

    parsed = parse_file(path)

    assert rows(parsed) == READ
    (page,) = parsed.pages
    place = parsed.results[0][0].reading.result.place
    box = [side * DOTS / 72 for side in place.box]
    seen = picture_of(path, page, DOTS).crop((box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4))
    assert seen.convert("L").getextrema()[0] < 100
    assert min(seen.convert("L").crop((0, 0, 2, seen.height)).getextrema()) > 150


def test_a_photograph_in_bad_light_is_read(tmp_path: Path) -> None:
    """Half the sheet in the shade, a little out of focus."""
    shade = Image.linear_gradient("L").resize(SIZE).point(lambda v: 70 + v * 2 // 3)
    photo = Image.composite(sheet(), Image.new("RGB", SIZE, "#202020"), shade)

    parsed = parse_file(
        saved(photo.filter(ImageFilter.GaussianBlur(0.8)), tmp_path / "photo.jpg", quality=70)
    )

    assert rows(parsed) == READ


def test_a_head_white_on_colour_is_read(tmp_path: Path) -> None:
    """A dark bar does not hide what the columns are."""
    assert rows(parse_file(saved(sheet(dark_head=True), tmp_path / "bar.png"))) == READ


def pdf(path: Path, image: Image.Image, *layers: tuple[float, float, str, int]) -> Path:
    """A PDF of a picture with texts over it, each at a place and in a render mode."""
    canvas = Canvas(str(path), pagesize=(480, 336))
    data = BytesIO()
    image.save(data, "PNG")
    canvas.drawImage(ImageReader(data), 0, 0, 480, 336)
    for x, y, text, mode in layers:
        shown = canvas.beginText(x, y)
        shown.setFont("Helvetica", 10)
        shown.setTextRenderMode(mode)
        shown.textOut(text)
        canvas.drawText(shown)
    canvas.showPage()
    canvas.save()
    return path


def test_the_picture_counts_and_not_the_text_laid_over_it(tmp_path: Path) -> None:
    """A layer for searching that says other numbers than the picture is not believed."""
    lies = [
        (29 + column * 115, 232 - 24 * row, text, 3)
        for row, texts in enumerate([(n, "0.09", "0.01", "9.9") for n, *_ in ROWS])
        for column, text in enumerate(texts)
    ]
    path = pdf(tmp_path / "layer.pdf", sheet(), *lies)

    parsed = parse_file(path)

    assert [page.text_state for page in parsed.pages] == ["ocr"]
    assert rows(parsed) == READ


def test_a_font_that_lies_about_its_characters_is_read_from_the_picture(tmp_path: Path) -> None:
    """Where a font gives private codes for its letters, what they look like is read."""
    path = tmp_path / "coded.pdf"
    canvas = Canvas(str(path), pagesize=(480, 336), pageCompression=0)
    registerFont(TTFont("Vera", "Vera.ttf"))
    canvas.setFont("Vera", 9)
    for row, line in enumerate([HEAD, *ROWS]):
        for column, text in enumerate(line):
            canvas.drawString(29 + column * 115, 260 - 24 * row, text)
    canvas.showPage()
    canvas.save()
    honest = path.read_bytes()
    path.write_bytes(re.sub(rb"<([0-9A-F]{2})> <00([0-9A-F]{2})>", rb"<\1> <E0\2>", honest))

    parsed = parse_file(path)

    assert [page.text_state for page in parsed.pages] == ["ocr"]
    assert rows(parsed) == READ


def test_text_is_not_made_a_scan_by_a_watermark(tmp_path: Path) -> None:
    """A page with text of its own is read from it, whatever lies behind."""
    pale = Image.blend(Image.new("RGB", SIZE, "white"), sheet(), 0.1)
    texts = [
        (29 + column * 115, 232 - 24 * row, text, 0)
        for row, line in enumerate([HEAD, *ROWS])
        for column, text in enumerate(line)
    ]

    parsed = parse_file(pdf(tmp_path / "over.pdf", pale, *texts))

    assert [page.text_state for page in parsed.pages] == ["text"]
    assert rows(parsed) == READ


@pytest.mark.skipif(not tesseract.is_there(), reason="tesseract is not on this machine")
@pytest.mark.parametrize("degrees", [0, 90])
def test_tesseract_reads_where_it_is_alone(
    tmp_path: Path, degrees: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without rapidocr the program on the machine reads the sheet, on its side as well."""
    monkeypatch.setattr(rapid, "is_there", lambda: False)
    path = saved(sheet().rotate(-degrees, expand=True), tmp_path / "scan.png")

    parsed = parse_file(path)

    assert [page.engine for page in parsed.pages] == ["tesseract"]
    assert rows(parsed) == READ
