"""Pictures for people: a page with what was read on it marked, and its rows one by one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from tracker.pages.file_kind import kind_of
from tracker.pages.pdfium import document_of
from tracker.pages.pictures import picture_of
from tracker.records.page import Page
from tracker.records.place import Place

_ROOM = 1.5  # points between a printed text and the frame around it
_DASH = 4.0  # points
_PAPER = "#ffffff"
_DARK = 150  # of 255: lightness below which a frame's colour does not stand out
_COLOURS = 64  # of a page without its frames
_ABOUT = 13.0  # points of the page around a row that are shown with it

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame to be drawn around something printed.

    Attributes:
        place: What it goes around.
        colour: As web pages write colours: "#1a7f37".
        dashed: There is a doubt about it.
        width: Of the line, in points.
        around: The row that the place belongs to; the place alone where it is left out.
    """

    place: Place
    colour: str
    dashed: bool = False
    width: float = 1.2
    around: Place | None = None

    @property
    def row(self) -> Place:
        """The row that it is in."""
        return self.around or self.place


def marked_page(
    path: Path, page: Page, marks: Iterable[Mark], dots: int = 144, password: str | None = None
) -> bytes:
    """A page as a PNG with frames around what was read on it.

    Args:
        path: The file.
        page: As it was read: number, size, by how much it was turned.
        marks: Those of other pages are left out.
        dots: Pixels for every 72 points.
        password: What opens the file.

    Raises:
        FileError: The file cannot be opened.
    """
    image = _few_colours(_drawn(path, page, dots, password))
    _draw(image, page, marks, dots)
    return _png(image)


def strips(
    path: Path, page: Page, marks: Sequence[Mark], dots: int = 144, password: str | None = None
) -> Iterator[bytes]:
    """For each mark the strip of the page that it is in, as a PNG, with its frame.

    The strips of a page are as wide as all that is given in `marks`, so that a table stays one.

    Raises:
        FileError: The file cannot be opened.
    """
    image = _drawn(path, page, dots, password)
    left = max(min(mark.row.x0 for mark in marks) - _ABOUT, 0)
    right = min(max(mark.row.x1 for mark in marks) + _ABOUT, page.width)
    for mark in marks:
        top, bottom = mark.place.top - _ABOUT, mark.place.bottom + _ABOUT
        box = (left, max(top, 0), right, min(bottom, page.height))
        x0, y0, x1, y1 = (round(side * dots / 72) for side in box)
        strip = _few_colours(image.crop((x0, y0, x1, y1)))
        _draw(strip, page, [mark], dots, (x0, y0))
        yield _png(strip)


def _drawn(path: Path, page: Page, dots: int, password: str | None) -> Image.Image:
    if kind_of(path) == "pdf":
        with document_of(path, password, max_pages=100_000):
            pass  # which says what is wrong with a file that does not open
    return picture_of(path, page, dots, password).convert("RGB")


def _draw(
    image: Image.Image,
    page: Page,
    marks: Iterable[Mark],
    dots: int,
    origin: tuple[int, int] = (0, 0),
) -> None:
    """Draw the marks of a page onto its picture, or onto a piece that begins at some pixel."""
    pen = ImageDraw.Draw(image)
    scale, (left, top) = dots / 72, origin
    for mark in marks:
        if mark.place.page == page.number:
            place, line = mark.place, max(1, round(mark.width * scale))
            box = (
                (place.x0 - _ROOM) * scale - left,
                (place.top - _ROOM) * scale - top,
                (place.x1 + _ROOM) * scale - left,
                (place.bottom + _ROOM) * scale - top,
            )
            if _is_dark(image, box):
                x0, upper, x1, lower = box
                pen.rectangle(
                    (x0 - 1, upper - 1, x1 + 1, lower + 1), outline=_PAPER, width=line + 2
                )
            if mark.dashed:
                _dashed(pen, box, mark.colour, line, _DASH * scale)
            else:
                pen.rectangle(box, outline=mark.colour, width=line)


def _is_dark(image: Image.Image, box: Box) -> bool:
    """Whether a frame would be lost on what is printed under it: light words on a dark ground."""
    x0, top, x1, bottom = map(round, box)
    under = image.crop((x0, top, max(x0 + 1, x1), max(top + 1, bottom))).convert("L")
    return sum(under.histogram()[:_DARK]) > under.width * under.height / 2


def _dashed(pen: ImageDraw.ImageDraw, box: Box, colour: str, line: int, dash: float) -> None:
    """Draw a rectangle with gaps, its line as thick and where a whole one has it."""
    x0, top, x1, bottom = box
    inner = line - 1
    for left, right in _dashes(x0, x1, dash):
        pen.rectangle((left, top, right, top + inner), colour)
        pen.rectangle((left, bottom - inner, right, bottom), colour)
    for upper, lower in _dashes(top, bottom, dash):
        pen.rectangle((x0, upper, x0 + inner, lower), colour)
        pen.rectangle((x1 - inner, upper, x1, lower), colour)


def _dashes(start: float, end: float, dash: float) -> Iterator[tuple[float, float]]:
    at = start
    while at < end:
        yield at, min(at + dash, end)
        at += 2 * dash


def _few_colours(image: Image.Image) -> Image.Image:
    """A picture of paper and ink; the frames come later, and keep their colours as they are."""
    return image.quantize(_COLOURS)


def _png(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
