"""PDF pages through pdfplumber: slow; the reference, and the second opinion on a bad page."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

from tracker.errors import BrokenFileError
from tracker.pages.drawing import Drawing
from tracker.pages.fonts import is_heavy, table_for
from tracker.pages.frame import Box, Frame, Matrix, most_common_turn, quarter
from tracker.pages.letters import ASCENT, Letters, Run, gathered
from tracker.pages.printed import printed_page
from tracker.records.page import Page

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font

_FURTHEST = 3.0  # font sizes from one character of a run to the next
_BACK = 0.3  # font sizes that a character of a run may begin before the last one's end
_FIELD_SIZE = 10  # points of what is filled into a form, where it has room
_WRITTEN_INTO = ("Tx", "Ch")  # kinds of fields
_HIDDEN = 2  # among the flags of a field
_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\u00a0\u2002\u2003\u2009\u202f\u3000", " "))


def pages_of(path: Path, password: str | None, only: int | None = None) -> Iterator[Page]:
    """The pages of a PDF, or only the one of a number; each is closed after reading.

    Raises:
        BrokenFileError: The file leads pdfminer, which pdfplumber stands on, astray.
    """
    number = only or 1
    try:
        with pdfplumber.open(path, pages=[only] if only else None, password=password) as document:
            for page in document.pages:
                number = page.page_number
                yield _read(page)
                page.close()
    except Exception as error:  # pdfminer lets through whatever its parsing meets
        message = f"{path}, page {number}, is broken: pdfplumber cannot follow it."
        raise BrokenFileError(message, "Let pdfium read it: --engine pdfium") from error


def _read(page: Any) -> Page:
    """A page of pdfplumber's as a Page."""
    sheet = _Sheet(page)
    return printed_page(
        page.page_number,
        sheet.letters(),
        sheet.drawing(),
        engine="pdfplumber",
        quarters=sheet.turned,
    )


class _Character(NamedTuple):
    """A character in the page's coordinates."""

    text: str
    box: Box
    baseline: float
    font: str
    grey: float

    @property
    def size(self) -> float:
        """Height of the font: pdfminer makes every box that high."""
        return max(0.1, self.box[3] - self.box[1])

    @property
    def drop(self) -> float:
        """How far the box reaches below the baseline, in font sizes; less if it is raised."""
        return round((self.box[3] - self.baseline) / self.size, 2)

    def raised_from(self, drop: float) -> "_Character":
        """This character with its baseline moved as far as its box is from the font's usual."""
        rise = (drop - self.drop) * self.size
        return self._replace(baseline=self.baseline - rise) if rise else self

    def goes_on(self, last: "_Character") -> bool:
        """Whether this character may belong to the run of another."""
        gap = (self.box[0] - last.box[2]) / self.size
        alike = (self.font, self.grey) == (last.font, last.grey)
        level = abs(self.baseline - last.baseline) < 0.05
        same_size = abs(self.size - last.size) < 0.05
        return alike and level and same_size and -_BACK < gap < _FURTHEST


class _Sheet:
    """A page of pdfplumber's and the frame in which most of its characters are upright."""

    def __init__(self, page: Any) -> None:
        self.page = page
        frame, to_file = _frame(page), _from_layout(page).inverse()
        to_page = to_file.then(frame.matrix)
        turns = Counter(quarter(Matrix(*char["matrix"]).then(to_page)) for char in page.chars)
        self.turned = -most_common_turn(turns) % 4
        self.frame = frame.turned(self.turned)
        self.to_page = to_file.then(self.frame.matrix)

    def letters(self) -> Letters:
        """The upright characters."""
        text, lefts, rights = "", list[float](), list[float]()
        runs = []
        for run, characters in self._runs():
            for character in characters:
                x0, _, x1, _ = character.box
                count = len(character.text)
                edges = [x0 + (x1 - x0) / count * i for i in range(count + 1)]
                runs.append((run, len(text), len(text) + count))
                text += character.text
                lefts += [round(edge, 2) for edge in edges[:-1]]
                rights += edges[1:]
        return gathered(runs, text, lefts, rights)

    def _runs(self) -> Iterator[tuple[Run, list[_Character]]]:
        """Characters of one font, size, lightness and line that follow one another."""
        run: list[_Character] = []
        for character in [*self._characters(), *self._filled_in()]:
            if run and not character.goes_on(run[-1]):
                yield (_run(run[0]), run)
                run = []
            run.append(character)
        if run:
            yield (_run(run[0]), run)

    def _characters(self) -> list[_Character]:
        """The upright characters, those drawn twice once, with raised ones on their baseline."""
        upright = [
            self._character(char)
            for char in self.page.dedupe_chars().chars
            if quarter(Matrix(*char["matrix"]).then(self.to_page)) == 0
        ]
        drops: dict[str, Counter[float]] = defaultdict(Counter)
        for character in upright:
            drops[character.font][character.drop] += 1
        usual = {font: counts.most_common(1)[0][0] for font, counts in drops.items()}
        return [character.raised_from(usual[character.font]) for character in upright]

    def _character(self, char: dict[str, Any]) -> _Character:
        """A character as pdfplumber has it."""
        left = self.page.mediabox[0]
        box = (char["x0"] - left, char["y0"], char["x1"] - left, char["y1"])
        text, font = char["text"].translate(_BLANKS), str(char["fontname"])
        table = table_for(font)
        return _Character(
            text=_legible(text.translate(table) if table else text),
            box=self.to_page.box(*box),
            baseline=Matrix(*char["matrix"]).then(self.to_page).f,
            font=font,
            grey=_grey(char["non_stroking_color"]),
        )

    def _filled_in(self) -> Iterator[_Character]:
        """The values of form fields, at about the places where a viewer would write them."""
        for field in resolve1(self.page.page_obj.annots) or ():
            entries = resolve1(field)
            x0, top, _, bottom = self.frame.matrix.box(*_ordered(resolve1(entries["Rect"])))
            size = min(_FIELD_SIZE, 0.7 * (bottom - top))
            upper = (top + bottom - size) / 2
            baseline = upper + ASCENT * size
            for index, letter in enumerate(_value(entries)):
                x = x0 + size / 5 + index * size / 2
                letter_box = (x, upper, x + size / 2, upper + size)
                yield _Character(letter, letter_box, baseline, "", 0.0)

    def drawing(self) -> Drawing:
        """Rulings, fills and pictures."""
        page, drawing = self.page, Drawing(*self.frame.size)
        left, top = page.mediabox[0], page.mediabox[1] + page.height
        for shape in [*page.rects, *page.curves, *page.lines]:
            corners = [
                (*self.to_page.point(x - left, top - y), straight)
                for x, y, straight in _corners(shape)
            ]
            grey = _grey(shape["non_stroking_color"]) if shape["fill"] else None
            if len(corners) > 1:
                drawing.add_outline(corners, grey=grey, stroked=bool(shape["stroke"]))
        for image in page.images:
            box = (image["x0"] - left, image["y0"], image["x1"] - left, image["y1"])
            drawing.add_image(self.to_page.box(*box))
        return drawing


def _frame(page: Any) -> Frame:
    """The visible part of the sheet, turned as the file says."""
    media, crop = (_ordered(box) for box in (page.page_obj.mediabox, page.page_obj.cropbox))
    x0, y0, x1, y1 = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    visible = (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else media
    return Frame(*visible, page.rotation // 90)


def _ordered(box: Sequence[float]) -> Box:
    """A box of a file, whichever corners it names."""
    (x0, x1), (y0, y1) = sorted((box[0], box[2])), sorted((box[1], box[3]))
    return (float(x0), float(y0), float(x1), float(y1))


def _from_layout(page: Any) -> Matrix:
    """From the file's coordinates to pdfminer's, which are those of the turned sheet, y up."""
    x0, y0, x1, y1 = _ordered(page.page_obj.mediabox)
    match page.rotation:
        case 90:
            return Matrix(0, -1, 1, 0, -y0, x1)
        case 180:
            return Matrix(-1, 0, 0, -1, x1, y1)
        case 270:
            return Matrix(0, 1, -1, 0, y1, -x0)
        case _:
            return Matrix(1, 0, 0, 1, -x0, -y0)


def _value(field: dict[str, Any]) -> str:
    """What is filled into a text or choice field that is shown; "" for others."""
    parent = resolve1(field.get("Parent")) or {}
    kind = literal_name(resolve1(field.get("FT") or parent.get("FT")))
    value = resolve1(field.get("V") or parent.get("V"))
    hidden = (resolve1(field.get("F")) or 0) & _HIDDEN
    if not isinstance(value, bytes) or hidden or kind not in _WRITTEN_INTO:
        return ""
    return decode_text(value).translate(_BLANKS)


def _run(first: _Character) -> Run:
    """What the characters of a run have in common with its first."""
    style = (first.font, round(first.size, 1))
    return Run(first.size, first.baseline, style, bold=is_heavy(first.font), grey=first.grey)


def _legible(text: str) -> str:
    """The text of a character; "\ufffd" where the font does not tell it."""
    if not text or text.startswith("(cid:") or any(letter < " " for letter in text):
        return "\ufffd"
    return text


def _corners(shape: dict[str, Any]) -> Iterator[tuple[float, float, bool]]:
    """The corners of a shape, each with whether a straight line leads there."""
    first: tuple[float, float] | None = None
    for command, *points in shape["path"]:
        if command == "h" and first:
            yield (*first, True)
        elif points:
            first = first or points[-1]
            yield (*points[-1], command == "l")


def _grey(colour: Any) -> float:
    """Lightness of a colour in any of the device's colour spaces; a pattern's is in the middle."""
    parts = colour if isinstance(colour, (list, tuple)) else (colour,)
    match [float(part) for part in parts if isinstance(part, (int, float))]:
        case [grey]:
            return round(grey, 2)
        case [red, green, blue]:
            return round(0.299 * red + 0.587 * green + 0.114 * blue, 2)
        case [cyan, magenta, yellow, black]:
            ink = 0.299 * cyan + 0.587 * magenta + 0.114 * yellow
            return round((1 - ink) * (1 - black), 2)
        case _:
            return 0.0 if colour is None else 0.5
