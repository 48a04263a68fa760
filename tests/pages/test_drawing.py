"""What is drawn becomes rulings, fills and pictures, alike with both engines."""

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import File, Read, texts
from tests.pages.raw_pdf import raw_pdf, stream
from tracker.pages import Engine, open_pages
from tracker.records.page import Fill, Picture, Ruling

BLACK = 0.0


def test_a_line_is_a_ruling(page: Read) -> None:
    """Level and upright lines are rulings; slanted ones are not."""

    def draw(canvas: Canvas) -> None:
        canvas.line(72, 700, 272, 700)
        canvas.line(72, 700, 72, 600)
        canvas.line(72, 700, 272, 600)

    assert page(draw).rulings == (Ruling(72, 92, 272, 92), Ruling(72, 92, 72, 192))


def test_a_box_has_four_edges(page: Read) -> None:
    """The edges of a stroked box are rulings."""
    read = page(lambda canvas: canvas.rect(72, 600, 200, 100))

    assert set(read.rulings) == {
        Ruling(72, 92, 272, 92),
        Ruling(72, 192, 272, 192),
        Ruling(72, 92, 72, 192),
        Ruling(272, 92, 272, 192),
    }
    assert read.fills == ()


def test_a_filled_box_is_a_fill(page: Read) -> None:
    """A filled area keeps its rectangle and the lightness of its colour."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.8)
        canvas.rect(72, 600, 200, 100, stroke=0, fill=1)

    assert page(draw).fills == (Fill(72, 92, 272, 192, 0.8),)


@pytest.mark.parametrize(
    ("colour", "grey"), [((1, 0, 0), 0.3), ((0, 1, 0), 0.59), ((0, 0, 1), 0.11)]
)
def test_lightness_is_as_eyes_see_it(
    page: Read, colour: tuple[float, float, float], grey: float
) -> None:
    """Green looks lighter than blue."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(*colour)
        canvas.rect(72, 600, 200, 100, stroke=0, fill=1)

    assert [fill.grey for fill in page(draw).fills] == [grey]


def test_a_thin_box_is_a_ruling(page: Read) -> None:
    """Lines drawn as filled boxes are rulings along their middle."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 700, 200, 1, stroke=0, fill=1)

    assert page(draw).rulings == (Ruling(72, 91.5, 272, 91.5),)


def test_a_box_with_round_corners_is_a_fill(page: Read) -> None:
    """A tile with rounded corners is an area; its straight sides are rulings if it has an edge."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.9)
        canvas.roundRect(72, 600, 200, 100, 8, stroke=0, fill=1)

    assert page(draw).fills == (Fill(72, 92, 272, 192, 0.9),)


def test_a_ring_is_no_fill(page: Read) -> None:
    """Circles and drawn letters are no areas of a table."""
    assert page(lambda canvas: canvas.circle(200, 600, 50, stroke=0, fill=1)).fills == ()


def test_an_image_is_a_picture(page: Read) -> None:
    """An image keeps its rectangle."""
    image = ImageReader(Image.new("RGB", (10, 10), "red"))

    read = page(lambda canvas: canvas.drawImage(image, 72, 600, 200, 100))

    assert read.pictures == (Picture(72, 92, 272, 192),)


def test_an_image_stretched_to_a_line_is_a_ruling(page: Read) -> None:
    """Some programs draw lines as images of a pixel."""
    image = ImageReader(Image.new("RGB", (1, 1), "black"))

    read = page(lambda canvas: canvas.drawImage(image, 72, 700, 200, 1))

    assert (read.rulings, read.pictures) == ((Ruling(72, 91.5, 272, 91.5),), ())


def test_what_is_in_a_form_is_drawn(raw_page: Read) -> None:
    """Lines and words within forms stand where the forms are placed, forms in forms too."""
    inner = stream(
        b"0 0 100 50 re S BT /F 10 Tf 5 5 Td (Lead) Tj ET",
        b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<<"
        b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
    )
    outer = stream(
        b"q 1 0 0 1 10 20 cm /Y Do Q",
        b"/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</Y 5 0 R>>>>",
    )

    read = raw_page(
        b"q 2 0 0 2 100 500 cm /X Do Q", inner, outer, resources=b"/XObject<</X 6 0 R>>"
    )

    assert Ruling(120, 152, 120, 252) in read.rulings
    assert [(w.text, w.x0, w.size) for w in read.words] == [("Lead", 130.0, 20.0)]


def test_what_is_off_the_sheet_is_not_drawn(page: Read) -> None:
    """Lines beyond the edge are on no paper."""
    assert page(lambda canvas: canvas.line(72, 900, 272, 900)).rulings == ()


def test_a_fill_is_cut_as_its_clip_cuts_it(file: File) -> None:
    """Of a box painted through a slit only the slit is seen."""

    def draw(canvas: Canvas) -> None:
        slit = canvas.beginPath()
        slit.rect(72, 690, 200, 1)
        canvas.clipPath(slit, stroke=0)
        canvas.rect(72, 600, 200, 100, stroke=0, fill=1)

    (page,) = open_pages(file(draw))

    assert (page.fills, page.rulings) == ((), (Ruling(72, 101.5, 272, 101.5),))


def test_a_fill_behind_several_slits_is_several(file: File) -> None:
    """Of a sheet painted through the cells of a row each cell is a fill."""

    def draw(canvas: Canvas) -> None:
        cells = canvas.beginPath()
        cells.rect(72, 600, 100, 20)
        cells.rect(172, 600, 100, 20)
        canvas.clipPath(cells, stroke=0)
        canvas.setFillGray(0.8)
        canvas.rect(0, 0, 612, 792, stroke=0, fill=1)

    (page,) = open_pages(file(draw))

    assert page.fills == (Fill(72, 172, 172, 192, 0.8), Fill(172, 172, 272, 192, 0.8))


def white(canvas: Canvas, text: str) -> None:
    """Write in white."""
    canvas.setFillGray(1)
    canvas.drawString(80, 650, text)


def test_white_on_paper_is_faint(page: Read) -> None:
    """Text in the paper's colour cannot be seen."""
    (word,) = page(lambda canvas: white(canvas, "hidden")).words

    assert word.faint


def test_white_on_colour_is_seen(page: Read) -> None:
    """Text in white on a dark bar is as good as any."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 640, 200, 30, stroke=0, fill=1)
        white(canvas, "Potency")

    (word,) = page(draw).words

    assert not word.faint


def test_white_on_a_badge_is_seen(page: Read) -> None:
    """Text in white on a round badge or a picture is seen, whatever their colours."""
    image = ImageReader(Image.new("RGB", (10, 10), "navy"))

    def on_badge(canvas: Canvas) -> None:
        canvas.circle(95, 653, 30, stroke=0, fill=1)
        white(canvas, "PASS")

    def on_picture(canvas: Canvas) -> None:
        canvas.drawImage(image, 72, 640, 200, 30)
        white(canvas, "PASS")

    assert [w.faint for draw in (on_badge, on_picture) for w in page(draw).words] == [False, False]


def test_white_on_white_on_black_is_faint(page: Read) -> None:
    """The area painted last is what lies behind."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 600, 200, 100, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.rect(72, 640, 200, 30, stroke=0, fill=1)
        white(canvas, "hidden")

    (word,) = page(draw).words

    assert word.faint


def test_text_without_ink_is_faint(file: File) -> None:
    """Text drawn in the invisible mode is faint; only pdfium tells."""

    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut("layer")
        canvas.drawText(text)

    (page,) = open_pages(file(draw))

    assert [(word.text, word.faint) for word in page.words] == [("layer", True)]


def test_fields_of_a_form_are_words(page: Read) -> None:
    """What is filled into a form is printed on it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Batch:")
        canvas.acroForm.textfield(
            name="batch", value="KR-2207", x=120, y=694, width=90, height=16, fontSize=10,
            borderWidth=0,
        )  # fmt: skip

    read = page(draw)

    assert texts(read) == ["Batch:", "KR-2207"]
    assert 120 <= read.words[1].x0 <= 126


def test_fields_without_a_picture_are_words(tmp_path: Path, engine: Engine) -> None:
    """A value that the viewer is left to draw is read; one that is hidden is not."""
    field = b"<</Type/Annot/Subtype/Widget/DA(/F 10 Tf 0 g)"
    path = tmp_path / "form.pdf"
    path.write_bytes(
        raw_pdf(
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 5 0 R 6 0 R]/DA(/F 10 Tf 0 g)"
            b"/NeedAppearances true/DR<</Font<</F 7 0 R>>>>>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Annots[4 0 R 5 0 R 6 0 R]>>",
            field + b"/FT/Tx/T(a)/V(0.05)/Rect[150 690 300 710]/F 4>>",
            field + b"/FT/Ch/T(b)/V(Pass)/Ff 131072/Opt[(Pass)(Fail)]/Rect[320 690 400 710]/F 4>>",
            field + b"/FT/Tx/T(c)/V(secret)/Rect[420 690 500 710]/F 2>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        )
    )

    (page,) = open_pages(path, engine=engine)

    assert texts(page) == ["0.05", "Pass"]
