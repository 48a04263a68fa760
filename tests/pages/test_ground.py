"""Light letters are seen or not by what is really behind them."""

from pathlib import Path

import pytest

from tests.pages.conftest import FONTS
from tests.pages.raw_pdf import one_page
from tracker.pages import open_pages
from tracker.records.page import Word

SHADE = (
    b"<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 612 0]"
    b"/Extend[true true]"
    b"/Function<</FunctionType 2/Domain[0 1]/C0[0 0.2 0.4]/C1[0 0.4 0.2]/N 1>>>>>>"
)
ON_SHADE = b"/Pattern cs /P scn 60 600 300 100 re f 1 g BT /F 12 Tf 80 650 Td (Potency) Tj ET"
ON_PAPER = b"1 g 60 600 300 100 re f BT /F 12 Tf 80 650 Td (hidden) Tj ET"


def only_word(folder: Path, content: bytes) -> Word:
    """The one word of a sheet with these contents, read by pdfium."""
    path = folder / "sheet.pdf"
    path.write_bytes(one_page(FONTS + b"/Pattern<</P %s>>" % SHADE, content))
    ((word,),) = (page.words for page in open_pages(path, engine="pdfium"))
    return word


@pytest.mark.parametrize(("content", "faint"), [(ON_SHADE, False), (ON_PAPER, True)])
def test_white_on_shaded_colours_is_seen(tmp_path: Path, content: bytes, faint: bool) -> None:
    """A shade, whose colour pdfium calls white, is told from a white ground by looking."""
    assert only_word(tmp_path, content).faint is faint
