"""Fonts whose letters are Greek or pictures are written as they look."""

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import Read, texts
from tests.pages.raw_pdf import stream
from tracker.pages.fonts import is_heavy, table_for
from tracker.pages.ligatures import with_ligatures


@pytest.mark.parametrize(
    ("font", "coded", "seen"),
    [
        ("SymbolMT", "Dmg/g", "Δµγ/γ"),
        ("ABCDEF+Symbol", "£ ³ ±", "≤ ≥ ±"),
        ("Symbol", "\uf06d\uf044", "µΔ"),
        ("Wingdings-Regular", "ü û", "✓ ✗"),
        ("ZapfDingbats", "4 8", "✔ ✘"),
        ("ITCZapfDingbats", "4", "✔"),
    ],
)
def test_pictures_for_letters_are_written_as_they_look(font: str, coded: str, seen: str) -> None:
    """What is coded as a letter and printed as a sign is the sign."""
    table = table_for(font)

    assert table is not None
    assert coded.translate(table) == seen


@pytest.mark.parametrize("font", ["Helvetica", "ABCDEF+Arial", "TimesNewRoman"])
def test_fonts_of_letters_are_left_alone(font: str) -> None:
    """Other fonts print what they code."""
    assert table_for(font) is None


@pytest.mark.parametrize(
    ("font", "heavy"),
    [("Arial-BoldMT", True), ("Lato-Black", True), ("Semibold", True), ("Lato-Regular", False)],
)
def test_heavy_fonts_are_known_by_name(font: str, heavy: bool) -> None:
    """The name says whether a font is heavy."""
    assert is_heavy(font) == heavy


def test_a_greek_unit_is_no_milligram(raw_page: Read) -> None:
    """A micro sign out of the Symbol font is not read as m: that would be a thousandfold."""
    resources = (
        b"/Font<</S<</Type/Font/Subtype/Type1/BaseFont/Symbol/Encoding/WinAnsiEncoding>>"
        b"/F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    )
    content = b"BT /S 10 Tf 72 700 Td (m) Tj /F 10 Tf 10 0 Td (g) Tj ET"

    assert texts(raw_page(content, resources=resources)) == ["µ", "g"]


@pytest.mark.parametrize(
    ("coded", "seen"),
    [
        ("Cy\ufffduthrin", "Cyﬂuthrin"),
        ("Tri\ufffdoxystrobin", "Triﬂoxystrobin"),
        ("A\ufffdatoxin", "Aﬂatoxin"),
        ("\ufffdavus", "ﬂavus"),
        ("Certi\ufffdcate", "Certiﬁcate"),
        ("speci\ufffded", "speciﬁed"),
        ("\ufffdg/g", "\ufffdg/g"),
        ("\ufffd-Pinene", "\ufffd-Pinene"),
        ("0\ufffd5", "0\ufffd5"),
        ("\ufffd\ufffd", "\ufffd\ufffd"),
    ],
)
def test_an_unknown_glyph_amid_letters_is_a_ligature(coded: str, seen: str) -> None:
    """A glyph without text stands for ﬁ or ﬂ where letters surround it, and nowhere else."""
    assert with_ligatures(coded) == seen


def test_ligatures_are_taken_apart(raw_page: Read) -> None:
    """A glyph for several letters is read as its letters, each with an edge."""
    to_unicode = stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def "
        b"1 begincodespacerange <00> <ff> endcodespacerange "
        b"2 beginbfchar <41> <FB01> <42> <00660066> endbfchar "
        b"endcmap end end"
    )
    font = (
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 65/LastChar 66"
        b"/Widths[500 600]/ToUnicode 5 0 R>>"
    )

    read = raw_page(
        b"BT /L 10 Tf 72 700 Td (AB) Tj ET", to_unicode, font, resources=b"/Font<</L 6 0 R>>"
    )

    assert texts(read) == ["fiff"]
    assert len(read.words[0].starts) == 4


def test_soft_hyphens_are_dropped(page: Read) -> None:
    """A hyphen that prints nothing is no part of a word."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 700, "Total Yea\u00adst")

    assert texts(page(draw)) == ["Total", "Yeast"]
