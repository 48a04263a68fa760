"""How large the type of a recognised line is, by its ink."""

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.pages.conftest import texts
from tests.pages.test_recognise import SHEET, STEP, Reader, line, paper
from tracker.pages.ink import Ink
from tracker.pages.recognise import recognised
from tracker.pages.recognised import Line
from tracker.pages.type_size import told_by_ink


@pytest.mark.parametrize(
    ("text", "top", "foot"),
    [("LEAD", 12.8, 20), ("mg/g", 12.8, 22.1), ("ccc", 14.7, 20), ("(g)", 12.8, 22.1)],
)
def test_type_is_as_large_whatever_its_letters(text: str, top: float, foot: float) -> None:
    """Capitals, small letters and brackets of one font tell one size and one rectangle."""
    told = told_by_ink(text, top, foot, 10)

    assert told is not None
    assert (told.top, told.bottom) == (pytest.approx(12.2, abs=0.1), pytest.approx(22.2, abs=0.1))


@pytest.mark.parametrize(("text", "foot"), [("LEAD", 40), ("LEAD", 12), ("- -", 20)])
def test_unlikely_ink_tells_nothing(text: str, foot: float) -> None:
    """Ink of something else, and of signs that tell no size, is not believed."""
    assert told_by_ink(text, 10, foot, 10) is None


def test_large_type_fills_its_rectangle() -> None:
    """A title is measured by its ink, where that ends before the rectangle around it does."""
    told = told_by_ink("LEAD", 12.8, 23.6, 10, clear=True)

    assert told is not None
    assert told.size == pytest.approx(15, abs=0.1)
    assert told_by_ink("LEAD", 12.8, 23.6, 10) is None


def test_an_exponent_makes_no_larger_type() -> None:
    """What is raised at the end of a line is no part of its height."""
    image = paper(72)
    draw = ImageDraw.Draw(image)
    draw.text((20, 60), "10", "black", ImageFont.load_default(24), anchor="ls")
    draw.text((50, 48), "5", "black", ImageFont.load_default(16), anchor="ls")
    power = replace(line("105", x=18, top=34), bottom=68.0)

    top, foot = Ink(image, power).reach(power)

    assert foot - top < 20


def drawn(*rulings: tuple[int, int, int, int]) -> Image.Image:
    """A sheet with "Lead" in a font of 24 pixels, and rulings."""
    image = paper(72)
    draw = ImageDraw.Draw(image)
    draw.text((20, 60), "Lead", "black", ImageFont.load_default(24), anchor="ls")
    for ruling in rulings:
        draw.rectangle(ruling, fill="black")
    return image


@pytest.mark.parametrize("ruling", [(0, 36, 360, 37), (0, 64, 360, 65), (15, 0, 16, 200)])
def test_rulings_are_no_letters(ruling: tuple[int, int, int, int]) -> None:
    """A ruling above, below or beside a line is no part of its ink."""
    taller = line("Lead", x=14, top=34)
    box = (taller.x0, 34, taller.x0 + 5 * STEP, 68)
    taller = type(taller)(taller.text, taller.seen, *box)

    ruled, free = Ink(drawn(ruling), taller), Ink(drawn(), taller)

    assert ruled.reach(taller) == free.reach(taller)
    assert ruled.spans([taller.seen]) == free.spans([taller.seen])


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("CFUIg", "CFU/g"),
        ("mglkg", "mg/kg"),
        ("(µglg)", "(µg/g)"),
        ("ufclg", "ufc/g"),
        ("lg", "lg"),
        ("mgl", "mgl"),
    ],
)
def test_the_stroke_of_a_unit_is_no_letter(seen: str, read: str) -> None:
    """A word like "mgIkg" can be nothing but a unit."""
    assert texts(recognised(SHEET, paper, Reader([line(seen)]))) == [read]


def test_where_ink_tells_nothing_the_page_does() -> None:
    """A line whose ink tells no size is as large as others of its height on the page."""
    image = paper(72)
    draw = ImageDraw.Draw(image)
    looks = []
    for row in range(6):
        draw.text((20, 30 + 25 * row), "LEAD", "black", ImageFont.load_default(14), anchor="ls")
        looks.append(tall_line("LEAD", 10 + 25 * row))
    looks.append(tall_line("- -", 160))

    words = recognised(SHEET, lambda _: image, Reader(looks)).words

    assert words[-1].size == pytest.approx(words[0].size, rel=0.05)
    assert words[0].size == pytest.approx(14, rel=0.1)


def tall_line(text: str, top: float) -> Line:
    """A line with much paper above and below its letters."""
    return replace(line(text, x=14), top=top, bottom=top + 28)
