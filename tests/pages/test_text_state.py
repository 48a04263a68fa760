"""A page is judged by its own characters."""

from collections.abc import Sequence

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import File, Read
from tracker.pages import open_pages
from tracker.pages.text_state import is_garbled
from tracker.records.page import Word

SENTENCE = (
    "The results relate only to the sample as received by the laboratory and shall not be "
    "reproduced except in full without written approval"
)


def words(texts: Sequence[str]) -> list[Word]:
    """Words of these texts, wherever."""
    return [Word(text, 0, 0, 10, 10, 10) for text in texts]


def test_written_pages_are_text(page: Read) -> None:
    """A page with words is text."""
    assert page(lambda canvas: canvas.drawString(72, 700, SENTENCE)).text_state == "text"


def test_an_empty_page_is_blank(page: Read) -> None:
    """A page on which nothing is printed is blank."""
    assert page(lambda canvas: None).text_state == "blank"


def photograph(canvas: Canvas) -> None:
    """Fill the sheet with a picture."""
    canvas.drawImage(ImageReader(Image.linear_gradient("L")), 0, 0, 612, 792)


def test_a_picture_of_a_page_is_a_scan(page: Read) -> None:
    """A page that is one picture waits for text recognition."""
    assert page(photograph).text_state == "scan"


def test_a_stamp_makes_no_text_of_a_scan(page: Read) -> None:
    """A picture with a few words on it is a scan all the same."""

    def draw(canvas: Canvas) -> None:
        photograph(canvas)
        canvas.drawString(72, 30, "Received 2026-03-01, page 1 of 3")

    assert page(draw).text_state == "scan"


def test_a_background_makes_no_scan_of_text(page: Read) -> None:
    """A page of words over a picture is text."""

    def draw(canvas: Canvas) -> None:
        photograph(canvas)
        canvas.drawString(72, 700, SENTENCE)

    assert page(draw).text_state == "text"


def test_a_layer_of_recognised_text_is_not_trusted(file: File) -> None:
    """Invisible text over a picture may say what the picture does not."""

    def draw(canvas: Canvas) -> None:
        photograph(canvas)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut(SENTENCE)
        canvas.drawText(text)

    (page,) = open_pages(file(draw))

    assert page.text_state == "scan"


@pytest.mark.parametrize(("clear", "state"), [(False, "scan"), (True, "text")])
def test_text_under_a_picture_is_not_trusted(file: File, clear: bool, state: str) -> None:
    """Text that a picture was painted over is a layer too; under a clear one it is seen."""
    picture = Image.linear_gradient("L").convert("RGBA")
    if clear:
        picture.putalpha(40)

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, SENTENCE)
        canvas.drawImage(ImageReader(picture), 0, 0, 612, 792, mask="auto")

    (page,) = open_pages(file(draw))

    assert page.text_state == state


def test_letters_drawn_as_outlines_are_a_scan(page: Read) -> None:
    """A page whose letters are shapes has to be recognised like a picture."""

    def draw(canvas: Canvas) -> None:
        for index in range(300):
            canvas.circle(80 + 10 * (index % 40), 700 - 12 * (index // 40), 4, stroke=0, fill=1)

    assert page(draw).text_state == "scan"


def test_a_font_that_tells_no_characters_is_unreadable(raw_page: Read) -> None:
    """Glyphs by number alone are characters without meaning."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/DW 500/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>"
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/Odd/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0"
        b"/Ascent 700/Descent 0/CapHeight 700/StemV 80>>"
    )
    glyphs = b"".join(b"%04x" % (20 + index % 60) for index in range(120))

    read = raw_page(
        b"BT /O 10 Tf 72 700 Td <%s> Tj ET" % glyphs,
        font,
        descendant,
        descriptor,
        resources=b"/Font<</O 5 0 R>>",
    )

    assert read.text_state == "unreadable"


@pytest.mark.parametrize(
    "texts",
    [
        ["\ufffd\ufffd\ufffd", "Lead"],
        ["\ue001\ue002", "a"],
        ["\x05\x06\x07", "x"],
        ["#$!%&", "*+", ")(", ".10/"] * 6,
        list("GreenwoodLaboratories"),
        ["Fkrzdq", "vzpshq", "zhvxwt", "fdgpl", "qhdgv"] * 6,
    ],
)
def test_odd_characters_are_garbled(texts: list[str]) -> None:
    """Unknown, private and control characters, signs, single letters and ciphers are garbled."""
    assert is_garbled(words(texts))


@pytest.mark.parametrize(
    "texts",
    [
        SENTENCE.split(),
        ["THCV", "CBDV", "CBGA", "<LOQ", "0.05", "ND", "µg/g"] * 5,
        ["Certificat", "d’analyse", "Échantillon", "reçu"] * 8,
        ["Сертификат", "анализа", "образец", "результат"] * 8,
        ["分析証明書", "試料", "結果"] * 10,
        ["Čtvrtek", "vzorek", "krmivo", "smrk", "prst"] * 8,
        ["0.002", "<0.005", "1,000", "±0.1", "10⁵"] * 10,
        ["A", "B", "C", "1", "2"],
        ["Acetone", "." * 90, "N.D.", "Methanol", "_" * 60, "<8"] * 5,
    ],
)
def test_text_of_any_kind_is_not_garbled(texts: list[str]) -> None:
    """Abbreviations, numbers, accents and other scripts are what they are."""
    assert not is_garbled(words(texts))
