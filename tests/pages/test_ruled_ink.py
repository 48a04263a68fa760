"""The rulings of a page that is a picture are found in its ink."""

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tracker.pages.ruled_ink import rulings_of
from tracker.records.page import Ruling

numpy = pytest.importorskip("numpy")

DOTS = 144
SCALE = 72 / DOTS


def sheet() -> Image.Image:
    """A blank sheet of 300 by 200 points."""
    return Image.new("L", (600, 400), 250)


def drawn(image: Image.Image, *lines: tuple[float, float, float, float], ink: int = 40) -> None:
    """Draw lines between places in points."""
    draw = ImageDraw.Draw(image)
    for line in lines:
        draw.line([round(side / SCALE) for side in line], fill=ink, width=2)


def near(ruling: Ruling, x0: float, top: float, x1: float, bottom: float) -> bool:
    """Whether a ruling is where it was drawn, to a point."""
    sides = (ruling.x0, ruling.top, ruling.x1, ruling.bottom)
    return all(abs(a - b) <= 1 for a, b in zip(sides, (x0, top, x1, bottom), strict=True))


def test_the_rulings_of_a_grid_are_found() -> None:
    """Level rulings come with one height, upright ones with one side."""
    image = sheet()
    drawn(image, (20, 40, 280, 40), (20, 90, 280, 90), (20, 40, 20, 90), (150, 40, 150, 90))

    level_1, level_2, upright_1, upright_2 = rulings_of(image, SCALE)[0]

    assert near(level_1, 20, 40, 280, 40) and level_1.top == level_1.bottom
    assert near(level_2, 20, 90, 280, 90)
    assert near(upright_1, 20, 40, 20, 90) and upright_1.x0 == upright_1.x1
    assert near(upright_2, 150, 40, 150, 90)


def test_a_ruling_that_falls_a_little_is_one() -> None:
    """Paper is never quite even: a line that falls by two points from left to right is one."""
    image = sheet()
    drawn(image, (20, 40, 280, 42))

    (ruling,) = rulings_of(image, SCALE)[0]

    assert near(ruling, 20, 41, 280, 41)


def test_a_faint_ruling_with_gaps_and_noise_is_one() -> None:
    """Grey hairlines of a poor scan count; where the ink fails for a little, they go on."""
    image = sheet()
    drawn(image, (20, 40, 100, 40), (104, 40, 280, 40), ink=170)
    noise = numpy.random.default_rng(1).normal(0, 4, (400, 600))
    noisy = Image.fromarray((numpy.asarray(image) + noise).clip(0, 255).astype("uint8"))

    (ruling,) = rulings_of(noisy.filter(ImageFilter.GaussianBlur(0.5)), SCALE)[0]

    assert near(ruling, 20, 40, 280, 40)


def test_text_bars_and_short_strokes_are_no_rulings() -> None:
    """Words, a filled bar with white words on it and a dash are none."""
    image = sheet()
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, 560, 80), fill=30)
    draw.text((60, 44), "HEAVY METALS", fill=250, font=ImageFont.load_default(28))
    draw.text(
        (40, 120), "Lead illness minimum EFHTL 0.05", fill=20, font=ImageFont.load_default(32)
    )
    draw.line((40, 200, 70, 200), fill=20, width=2)

    assert rulings_of(image, SCALE)[0] == ()


def test_the_picture_without_rulings_has_its_text() -> None:
    """Where a ruling was there is paper; what stands beside it stays."""
    image = sheet()
    plain = sheet()
    for page in (image, plain):
        ImageDraw.Draw(page).text((60, 44), "0.05", fill=20, font=ImageFont.load_default(24))
    drawn(image, (20, 40, 280, 40))

    _, cleared = rulings_of(image, SCALE)

    difference = numpy.asarray(cleared, dtype=int) - numpy.asarray(plain)
    assert abs(difference).max() < 60
