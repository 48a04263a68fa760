"""The slant of a sheet is told by its ink, before anything is recognised."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from tracker.pages.slant import slant_of

pytest.importorskip("numpy")


def sheet(ink: int = 0, paper: int = 255) -> Image.Image:
    """A sheet with twenty lines of three columns."""
    image = Image.new("L", (850, 1100), paper)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(14)
    for row in range(20):
        for x, text in ((80, f"Analyte number {row}"), (400, f"0.{row}5"), (600, "mg/kg")):
            draw.text((x, 150 + 36 * row), text, fill=ink, font=font)
    return image


@pytest.mark.parametrize("degrees", [-3.0, -1.2, -0.3, 0.3, 1.0, 2.5, 6.0])
def test_a_slant_is_told_to_a_tenth_of_a_degree(degrees: float) -> None:
    """However a sheet lay, its lines tell by how much they fall to the right."""
    askew = sheet().rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)

    assert slant_of(askew) == pytest.approx(degrees, abs=0.1)


def test_a_straight_sheet_has_no_slant() -> None:
    """Lines that lie level are left as they are."""
    assert slant_of(sheet()) == 0.0


def test_light_that_falls_off_to_one_side_is_no_ink() -> None:
    """Of a photograph with a shadow, the text tells the slant and not the shadow."""
    shade = Image.linear_gradient("L").rotate(90).resize((850, 1100))
    askew = sheet().rotate(-2.0, Image.Resampling.BICUBIC, fillcolor=255)

    dimmed = Image.blend(askew, Image.composite(askew, shade, shade), 0.5)

    assert slant_of(dimmed) == pytest.approx(2.0, abs=0.15)


@pytest.mark.parametrize("text", ["", "10", "Lead 0.5"])
def test_a_few_characters_tell_no_slant(text: str) -> None:
    """What is too little to tell is left as it is."""
    image = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(image).text((400, 500), text, fill=0)

    assert slant_of(image) == 0.0
