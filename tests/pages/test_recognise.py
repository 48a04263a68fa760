"""A picture of a page becomes its words, straightened, with its doubts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.pages.conftest import texts
from tracker.pages import open_pages, opening
from tracker.pages.ink import Ink
from tracker.pages.recognise import recognised
from tracker.pages.recognised import Line, Seen
from tracker.records.page import Page, Picture

SHEET = Page(1, 360, 200, pictures=(Picture(0, 0, 360, 200),), text_state="scan")
STEP = 12  # pixels from one character to the next, and a character's width


def line(text: str, x: float = 10, top: float = 20, slant: float = 0, sure: float = 0.99) -> Line:
    """A line of characters of one width."""
    seen = [
        Seen(letter, x + STEP * i, x + STEP * (i + 1), sure)
        for i, letter in enumerate(text)
        if letter != " "
    ]
    right = x + STEP * len(text)
    return Line(text, tuple(seen), x, top, right, top + 20, slant)


class Reader:
    """A recogniser that sees what it is told, by the picture's shape and turn."""

    name = "reader"
    dots = (72, 144)
    looseness = 1.0

    def __init__(self, *looks: list[Line], second: Callable[[Line], str] | None = None) -> None:
        self.looks = list(looks)
        self.second = second or (lambda line: line.text)
        self.asked: list[Line] = []
        self.sizes: list[tuple[int, int]] = []

    def lines(self, image: Image.Image) -> list[Line]:
        """The next look."""
        self.sizes.append(image.size)
        return self.looks.pop(0)

    def again(self, image: Image.Image, lines: list[Line]) -> list[str]:
        """The second look."""
        self.asked = lines
        return [self.second(line) for line in lines]


def paper(dots: int) -> Image.Image:
    """A blank sheet."""
    return Image.new("RGB", (360 * dots // 72, 200 * dots // 72), "white")


def test_words_are_placed_in_points() -> None:
    """Pixels become points of the page, and the page says who read it."""
    page = recognised(SHEET, lambda dots: paper(2 * dots), Reader([line("Lead <0.5")]))

    assert (page.text_state, page.engine, page.turned) == ("ocr", "reader", 0)
    assert [(w.text, w.x0, w.x1, w.top, w.bottom) for w in page.words] == [
        ("Lead", 5.0, 29.0, 10.0, 20.0),
        ("<0.5", 35.0, 59.0, 10.0, 20.0),
    ]
    assert page.words[1].starts == (35.0, 41.0, 47.0, 53.0)
    assert page.words[1].certainty == 0.99


def test_words_are_as_high_as_their_font() -> None:
    """The paper around the ink, of which a recogniser takes some in, is no part of a word."""
    reader = Reader([line("Lead")])
    reader.looseness = 1.25

    (word,) = recognised(SHEET, paper, reader).words

    assert (word.top, word.bottom, word.size) == (22.0, 38.0, 16.0)


def test_only_numbers_are_looked_at_again() -> None:
    """The second look is at the lines with digits, in a picture of another resolution."""
    reader = Reader([line("Lead"), line("0.05", x=100)])

    recognised(SHEET, paper, reader)

    assert [(again.text, again.x0) for again in reader.asked] == [("0.05", 200.0)]


def test_sure_numbers_are_not_looked_at_again() -> None:
    """Where every character is certain, a page is recognised once."""
    shots: list[int] = []
    reader = Reader([line("0.05", sure=0.999), line("Lead", x=100, sure=0.7)])

    recognised(SHEET, lambda dots: shots.append(dots) or paper(dots), reader)

    assert (shots, reader.asked) == ([72], [])


@pytest.mark.parametrize(
    ("first", "second", "certainties"),
    [
        ("0.05", "0.05", [0.99]),
        ("0.05", "0.06", [0.4]),
        ("0.05", "005", [0.4]),
        ("0.05", "0.055", [0.4]),
        ("0.05", "<0.05", [0.4]),
        ("0.05 0.10", "0.050.10", [0.99, 0.99]),
        ("0.05 0.10", "0.05 0.18", [0.99, 0.4]),
        ("Lead 0.10", "Load 0.10", [0.99, 0.99]),
    ],
)
def test_a_number_read_in_two_ways_is_uncertain(
    first: str, second: str, certainties: list[float]
) -> None:
    """A number that the second look does not confirm has a certainty below a half."""
    page = recognised(SHEET, paper, Reader([line(first)], second=lambda _: second))

    assert [word.certainty for word in page.words] == certainties


@pytest.mark.parametrize(
    ("second", "sure", "expected"),
    [("0.31 % w/w", 0.5, "%"), ("0.31 % w/w", 0.95, "8"), ("0.31 6 w/w", 0.5, "8")],
)
def test_a_sign_seen_better_is_believed(second: str, sure: float, expected: str) -> None:
    """A sign that a finer picture shows where a figure was unsure is a sign; no other figure is."""
    first = line("0.31 8 w/w")
    seen = [replace(c, certainty=sure) if c.text == "8" else c for c in first.seen]
    reader = Reader([replace(first, seen=tuple(seen))], second=lambda _: second)

    page = recognised(SHEET, paper, reader)

    assert texts(page) == ["0.31", expected, "w/w"]


def test_a_sheet_on_its_side_is_turned() -> None:
    """Where lines run up and down, the turn in which a part of them is read best is taken."""
    upwards = replace(line("Lead"), x0=10, top=10, x1=30, bottom=100)
    reader = Reader([upwards], [line("peel", sure=0.5)], [line("Lead")], [line("Lead")])

    page = recognised(SHEET, paper, reader)

    assert reader.sizes == [(360, 200), (200, 90), (200, 90), (200, 360)]
    assert (page.turned, page.width, page.height) == (270, 200, 360)
    assert page.pictures == (Picture(0, 0, 200, 360),)
    assert texts(page) == ["Lead"]


def test_a_sheet_head_down_is_turned() -> None:
    """Where hardly anything can be read, it is tried head down."""
    garbled = [line("pea7", sure=0.4)]
    reader = Reader(garbled, garbled, garbled, [line("Lead")], garbled, [line("Lead")])

    page = recognised(SHEET, paper, reader)

    assert (page.turned, texts(page)) == (180, ["Lead"])


def test_a_sheet_head_down_is_not_laid_on_its_side() -> None:
    """A recogniser that turns lines by itself reads them as surely when they run up or down."""
    garbled = [line("pea7", sure=0.4)]
    aside = [replace(line("Lead", sure=0.999), x0=10, top=10, x1=30, bottom=100)]
    reader = Reader(garbled, garbled, garbled, [line("Lead")], aside, [line("Lead")])

    page = recognised(SHEET, paper, reader)

    assert (page.turned, texts(page)) == (180, ["Lead"])


def test_a_sheet_hardly_read_either_way_stays_as_it_is() -> None:
    """A bad picture that is read no better head down is not looked at as a whole again."""
    garbled = [line("0.5", sure=0.4)]
    reader = Reader(garbled, garbled, *3 * [[line("pea7", sure=0.3)]])

    page = recognised(SHEET, paper, reader)

    assert page.turned == 0
    assert reader.sizes == [(360, 200), (360, 50), (50, 360), (360, 50), (50, 360)]


def test_a_slanted_sheet_is_straightened() -> None:
    """A sheet that lay askew is turned by its lines' slant, and the page says by how much."""
    reader = Reader([line("Analyte and result", slant=2.0)], [line("Analyte and result")])

    page = recognised(SHEET, paper, reader)

    assert (page.turned, page.width, page.height) == (358.0, 360, 200)


def test_specks_are_no_words() -> None:
    """A sign that is no letter and hardly seen is left out; an uncertain number is not."""
    looks = [line("新", sure=0.1), line("0.5", x=100, sure=0.1)]

    page = recognised(SHEET, paper, Reader(*5 * [looks]))

    assert texts(page) == ["0.5"]


def test_a_sheet_without_text_has_no_words() -> None:
    """A photograph without letters is a page that was read and says nothing."""
    page = recognised(SHEET, paper, Reader([]))

    assert (page.words, page.text_state) == ((), "ocr")


def inked(*parts: tuple[str, int, int]) -> Image.Image:
    """A sheet with texts of some height on one base line, each at a place."""
    image = paper(72)
    draw = ImageDraw.Draw(image)
    for text, x, foot in parts:
        size = 24 if foot == 60 else 14
        draw.text((x, foot), text, fill="black", font=ImageFont.load_default(size), anchor="ls")
    return image


def seen_at(*letters: tuple[str, int, int]) -> Line:
    """A line of these characters between these places."""
    seen = tuple(Seen(text, x0, x1, 0.99) for text, x0, x1 in letters)
    return Line("".join(text for text, *_ in letters), seen, seen[0].x0, 35, seen[-1].x1, 66)


def test_an_exponent_is_seen_in_the_ink() -> None:
    """Digits smaller and higher than those before them are an exponent, never part of them."""
    image = inked(("1", 20, 60), ("0", 38, 60), ("5", 56, 48))
    power = seen_at(("1", 18, 34), ("0", 36, 54), ("5", 55, 68))

    page = recognised(SHEET, lambda _: image, Reader([power]))

    assert texts(page) == ["10⁵"]


def test_a_round_number_is_no_power() -> None:
    """A hundred is a hundred."""
    image = inked(("1", 20, 60), ("0", 38, 60), ("0", 56, 60))
    hundred = seen_at(("1", 18, 34), ("0", 36, 54), ("0", 55, 73))

    page = recognised(SHEET, lambda _: image, Reader([hundred]))

    assert [(word.text, word.certainty) for word in page.words] == [("100", 0.99)]


def test_a_power_that_the_ink_does_not_settle_is_uncertain() -> None:
    """Where digits flow together above the line, the number is a doubt."""
    image = inked(("1", 20, 60), ("0", 38, 60), ("5", 50, 48))
    power = seen_at(("1", 18, 34), ("0", 36, 52), ("5", 53, 68))
    assert Ink(image, power).raises(list(power.seen), 1) is None

    page = recognised(SHEET, lambda _: image, Reader([power]))

    assert [word.certainty for word in page.words] == [0.4]


def test_a_round_number_whose_digits_touch_is_no_power() -> None:
    """Zeros that flow together on the line are zeros."""
    image = inked(("1", 20, 60), ("0", 38, 60), ("0", 50, 60))
    hundred = seen_at(("1", 18, 34), ("0", 36, 52), ("0", 53, 68))

    page = recognised(SHEET, lambda _: image, Reader([hundred]))

    assert [(word.text, word.certainty) for word in page.words] == [("100", 0.99)]


def test_words_run_together_are_parted_by_the_ink() -> None:
    """A blank that recognition left out is put back where the ink has a gap."""
    image = inked(("None", 20, 60), ("Detected", 92, 60))
    width = 13
    letters = [(c, 20 + width * i, 20 + width * (i + 1)) for i, c in enumerate("None")]
    letters += [(c, 92 + width * i, 92 + width * (i + 1)) for i, c in enumerate("Detected")]

    page = recognised(SHEET, lambda _: image, Reader([seen_at(*letters)]))

    assert texts(page) == ["None", "Detected"]


def test_a_name_with_a_capital_inside_stays_whole() -> None:
    """Letters that touch are one word, whatever their case."""
    image = inked(("McMinn", 20, 60))
    letters = [(c, 20 + 13 * i, 20 + 13 * (i + 1)) for i, c in enumerate("McMinn")]

    page = recognised(SHEET, lambda _: image, Reader([seen_at(*letters)]))

    assert texts(page) == ["McMinn"]


def test_words_are_as_wide_as_their_ink() -> None:
    """Blanks that a recogniser spread too wide or too narrow are as wide as on the paper."""
    image = inked(("%", 20, 60), ("by", 70, 60), ("weight", 120, 60))
    spread = seen_at(("%", 14, 30), ("b", 84, 94), ("y", 94, 110), *_spread("weight", 128, 200))
    spread = replace(spread, text="% by weight")

    page = recognised(SHEET, lambda _: image, Reader([spread]))

    assert texts(page) == ["%", "by", "weight"]
    assert [round(word.x0) for word in page.words] == pytest.approx([20, 70, 120], abs=3)
    assert page.words[1].starts[0] == page.words[1].x0


def _spread(text: str, x0: int, x1: int) -> list[tuple[str, int, int]]:
    """Characters spread evenly."""
    step = (x1 - x0) / len(text)
    return [(c, round(x0 + step * i), round(x0 + step * (i + 1))) for i, c in enumerate(text)]


def test_a_scan_waits_for_a_recogniser(tmp_path: Path) -> None:
    """Without a program for it, a picture stays a scan."""
    paper(72).save(tmp_path / "scan.png")

    (page,) = open_pages(tmp_path / "scan.png")

    assert (page.text_state, page.words) == ("scan", ())


def test_a_scan_is_recognised_where_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a program for it, a picture is read as its page is opened."""
    paper(72).save(tmp_path / "scan.png")
    monkeypatch.setattr(opening, "recogniser_here", lambda: Reader([line("Lead")]))

    (page,) = open_pages(tmp_path / "scan.png")

    assert (page.text_state, texts(page)) == ("ocr", ["Lead"])


def test_rapidocr_reads_what_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra installed, a scanned row is read with its sign, point and unit."""
    pytest.importorskip("rapidocr")
    monkeypatch.undo()
    image = Image.new("RGB", (700, 160), "white")
    font = ImageFont.load_default(28)
    for x, text in ((40, "Lead"), (260, "<0.05"), (480, "ppm")):
        ImageDraw.Draw(image).text((x, 60), text, fill="black", font=font)
    image.save(tmp_path / "row.png", dpi=(200, 200))

    (page,) = open_pages(tmp_path / "row.png")

    assert [word.text for word in sorted(page.words, key=lambda w: w.x0)] == [
        "Lead",
        "<0.05",
        "ppm",
    ]
    assert [round(word.x0) for word in page.words] == pytest.approx([14, 94, 173], abs=4)


def test_characters_told_where_there_is_no_ink_keep_their_places() -> None:
    """A word that recognition puts behind the last ink of its line is not turned inside out."""
    image = inked(("None", 20, 60))
    letters = [(c, 20 + 13 * i, 33 + 13 * i) for i, c in enumerate("None")]
    line_ = replace(seen_at(*letters, ("5", 150, 162), ("g", 163, 175)), text="None 5g")

    page = recognised(SHEET, lambda _: image, Reader([line_]))

    assert texts(page) == ["None", "5g"]
    assert all(word.x0 < word.x1 for word in page.words)


def test_the_rulings_are_those_of_the_picture() -> None:
    """A table's rulings are seen in the picture, so that they part its rows as printed ones do."""
    image = inked(("Lead", 20, 60))
    ImageDraw.Draw(image).line((10, 80, 300, 80), fill="black", width=2)

    page = recognised(SHEET, lambda _: image, Reader([line("Lead")]))

    assert [round(ruling.top) for ruling in page.rulings] == [80]


@pytest.mark.parametrize(
    ("step", "expected"), [(14, ["NORTH", "LEAF"]), (30, ["NORTHLEAF"])], ids=["tight", "spaced"]
)
def test_capitals_are_parted_by_a_wide_gap(step: int, expected: list[str]) -> None:
    """A blank between two words in capitals is put back; letters spaced out are one word."""
    letters = [(c, 20 + step * i) for i, c in enumerate("NORTH")]
    letters += [(c, letters[-1][1] + step + 10 + step * i) for i, c in enumerate("LEAF")]
    image = inked(*((c, x, 60) for c, x in letters))
    seen = seen_at(*((c, x, x + 16) for c, x in letters))

    page = recognised(SHEET, lambda _: image, Reader([replace(seen, text="NORTHLEAF")]))

    assert texts(page) == expected
