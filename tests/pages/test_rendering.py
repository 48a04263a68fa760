"""Pictures for people: frames are where the words are, whichever way the page was turned."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tracker.errors import BrokenFileError
from tracker.pages import Mark, marked_page, open_pages, strips
from tracker.records.page import Page, Word
from tracker.records.place import Place

RED = "#cf222e"


def drawn(path: Path, rotate: int = 0) -> tuple[Page, Word]:
    """The one page of a new PDF, and the word LEAD on it."""
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setPageRotation(rotate)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 100, "LEAD 0.61")
    canvas.drawString(60, 80, "ARSENIC 0.20")
    canvas.save()
    (page,) = open_pages(path)
    return page, next(word for word in page.words if word.text == "LEAD")


def around(word: Word) -> Place:
    """Where a word stands."""
    return Place(1, word.x0, word.top, word.x1, word.bottom)


def opened(png: bytes) -> Image.Image:
    """The picture of a PNG."""
    return Image.open(BytesIO(png)).convert("RGB")


def red(image: Image.Image) -> set[tuple[int, int]]:
    """The pixels that are nearly red."""
    pixels = image.load()
    assert pixels is not None
    return {
        (x, y)
        for x in range(image.width)
        for y in range(image.height)
        if pixels[x, y][0] > 180 and max(pixels[x, y][1:]) < 80
    }


@pytest.mark.parametrize("rotate", [0, 90])
def test_the_frame_goes_around_the_word(tmp_path: Path, rotate: int) -> None:
    """All ink of the word is inside its frame, also on a page that was turned to be read."""
    page, word = drawn(tmp_path / "a.pdf", rotate)

    image = opened(marked_page(tmp_path / "a.pdf", page, [Mark(around(word), RED)], dots=72))

    assert image.size == (round(page.width), round(page.height))
    frame = red(image)
    xs, ys = {x for x, _ in frame}, {y for _, y in frame}
    assert (min(xs), max(xs)) == pytest.approx((word.x0 - 1.5, word.x1 + 1.5), abs=1.5)
    inside = image.crop((min(xs) + 2, min(ys) + 2, max(xs) - 1, max(ys) - 1))
    assert inside.convert("L").getextrema()[0] < 100


def test_frames_keep_their_colours_on_a_colourful_page(tmp_path: Path) -> None:
    """The colour tells the outcome: a page of many colours does not change it, nor does a strip."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(300, 200), invariant=1)
    for step in range(300):
        canvas.setFillColorRGB(step / 300, 1 - step / 300, (step * 7 % 300) / 300)
        canvas.rect(step, 0, 1, 60, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(60, 100, "LEAD 0.61")
    canvas.save()
    (page,) = open_pages(tmp_path / "a.pdf")
    marks = [Mark(around(page.words[0]), RED), Mark(around(page.words[1]), "#8250df", dashed=True)]

    pictures = [
        marked_page(tmp_path / "a.pdf", page, marks),
        *strips(tmp_path / "a.pdf", page, marks),
    ]

    seen = [{colour for _, colour in opened(png).getcolors(100_000) or ()} for png in pictures]
    red_, violet = (0xCF, 0x22, 0x2E), (0x82, 0x50, 0xDF)
    assert [(red_ in colours, violet in colours) for colours in seen] == [
        (True, True), (True, False), (False, True),
    ]  # fmt: skip


@pytest.mark.parametrize("dark", [True, False])
def test_a_frame_on_a_dark_ground_has_a_light_line_around_it(tmp_path: Path, dark: bool) -> None:
    """White words on a bar are framed so that it is seen, and black words on paper as ever."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(300, 200), invariant=1)
    if dark:
        canvas.setFillColorRGB(0.02, 0.45, 0.2)
        canvas.rect(40, 80, 200, 50, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(60, 100, "LEAD")
    canvas.save()
    (page,) = open_pages(tmp_path / "a.pdf")
    x, y = page.words[0].x0 - 1.5 - 0.5, (page.words[0].top + page.words[0].bottom) / 2

    image = opened(marked_page(tmp_path / "a.pdf", page, [Mark(around(page.words[0]), RED)]))

    beside = [image.getpixel((round(2 * x) - step, round(2 * y))) for step in range(3)]
    assert beside[0] == (255, 255, 255)
    assert (beside[2] != (255, 255, 255)) == dark


def test_a_dashed_frame_has_gaps(tmp_path: Path) -> None:
    """A doubt is seen: its frame has fewer pixels than a whole one."""
    page, word = drawn(tmp_path / "a.pdf")
    whole, dashed = (
        red(opened(marked_page(tmp_path / "a.pdf", page, [Mark(around(word), RED, doubted)])))
        for doubted in (False, True)
    )

    assert 0.4 < len(dashed) / len(whole) < 0.75


def test_marks_of_other_pages_are_left_out(tmp_path: Path) -> None:
    """Page 1 shows no frame of page 2."""
    page, _ = drawn(tmp_path / "a.pdf")

    image = opened(marked_page(tmp_path / "a.pdf", page, [Mark(Place(2, 9, 9, 99, 99), RED)]))

    assert red(image) == set()


def test_strips_show_the_row_and_its_neighbours(tmp_path: Path) -> None:
    """A strip is as wide as the rows of the page, a few lines high, with its own frame alone."""
    page, word = drawn(tmp_path / "a.pdf")
    place = around(word)
    row = Place(1, 50, place.top, 200, place.bottom)
    marks = [Mark(place, RED, around=row), Mark(Place(1, 60, 112, 120, 124), "#1a7f37")]

    first, second = strips(tmp_path / "a.pdf", page, marks, dots=72)

    assert opened(first).width == opened(second).width == pytest.approx(150 + 26, abs=1)
    assert opened(first).height == pytest.approx(place.bottom - place.top + 26, abs=1)
    assert red(opened(first))
    assert not red(opened(second))


def test_a_file_that_does_not_open_says_so(tmp_path: Path) -> None:
    """What is wrong with a file is said as it is when it is read."""
    page, word = drawn(tmp_path / "a.pdf")
    cut = tmp_path / "cut.pdf"
    cut.write_bytes((tmp_path / "a.pdf").read_bytes()[:400])

    with pytest.raises(BrokenFileError):
        marked_page(cut, page, [Mark(around(word), RED)])
