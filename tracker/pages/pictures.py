"""Pictures of pages: photographs and scans that come as such, and PDF pages drawn."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from tracker.errors import BrokenFileError, TooLargeError
from tracker.pages.file_kind import kind_of
from tracker.records.page import Page, Picture

_USUAL_HEIGHT = 11 * 72  # points: the longer side of a sheet, where the file does not tell
_LIKELY = (70, 1300)  # dots per inch that a scanner writes down; others are placeholders
_LONGEST = 20 * 72  # points: a sheet longer than this is no sheet but a placeholder
_MOST_PIXELS = 100_000_000


def pages_of(path: Path, max_pages: int) -> Iterator[Page]:
    """The frames of a picture, each a page of its own, waiting for text recognition.

    Raises:
        FileError: It is broken, or has too many frames or pixels.
    """
    for number, image in enumerate(_frames(path, max_pages), start=1):
        width, height = _size_in_points(image)
        pictures = (Picture(0, 0, width, height),)
        yield Page(number, width, height, pictures=pictures, text_state="scan", engine="pillow")


def picture_of(path: Path, page: Page, dots: int, password: str | None = None) -> Image.Image:
    """A picture of a page as it is read, at some dots per inch: its places point into it.

    Args:
        path: The file that the page was read from.
        page: As `open_pages` gave it.
        dots: Pixels for every 72 points of the page.
        password: What opens the file.
    """
    image = _filed(path, page, dots, password)
    size = (round(page.width * dots / 72), round(page.height * dots / 72))
    return turned(image, page.turned).resize(size)


def turned(image: Image.Image, degrees: float) -> Image.Image:
    """A picture turned clockwise: by quarters as a whole, by the rest within its frame."""
    quarters = round(degrees / 90) * 90
    whole = image.rotate(-quarters, expand=True) if quarters % 360 else image
    if degrees == quarters:
        return whole
    rest = quarters - degrees
    return whole.rotate(rest, resample=Image.Resampling.BICUBIC, fillcolor="white")


def _filed(path: Path, page: Page, dots: int, password: str | None) -> Image.Image:
    """A picture of a page as its file shows it."""
    if kind_of(path) == "picture":
        return next(islice(_frames(path), page.number - 1, None))
    with pdfium.PdfDocument(path, password=password) as document:
        document.init_forms()
        sheet = document[page.number - 1]
        image: Image.Image = sheet.render(scale=dots / 72, may_draw_forms=True).to_pil()
        sheet.close()
        return image.convert("RGB")


def _frames(path: Path, max_pages: int | None = None) -> Iterator[Image.Image]:
    """The frames of a picture, upright as the camera says.

    Raises:
        FileError: As `pages_of`.
    """
    try:
        with Image.open(path) as file:
            frames = getattr(file, "n_frames", 1)
            if max_pages is not None and frames > max_pages:
                message = f"{path} has {frames} pages; {max_pages} are allowed."
                raise TooLargeError(message, f"Allow more: --max-pages {frames}")
            for frame in ImageSequence.Iterator(file):
                _refuse_if_large(frame, path)
                yield _on_white(ImageOps.exif_transpose(frame))
    except (OSError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        message = f"{path} is broken: its picture cannot be followed."
        raise BrokenFileError(message, "Download it again, or ask for it again.") from error


def _on_white(image: Image.Image) -> Image.Image:
    """A picture without transparency, and with the resolution that it tells."""
    clear = image.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    opaque = Image.alpha_composite(paper, clear).convert("RGB")
    opaque.info = image.info
    return opaque


def _refuse_if_large(frame: Image.Image, path: Path) -> None:
    """Raise an error for a frame of more pixels than any scan has."""
    if frame.width * frame.height > _MOST_PIXELS:
        message = f"{path} has {frame.width} by {frame.height} pixels."
        raise TooLargeError(message, "Save it smaller: 3,000 by 4,000 pixels show a sheet well.")


def _size_in_points(image: Image.Image) -> tuple[float, float]:
    """Width and height of the sheet that a picture shows."""
    dots = float(image.info.get("dpi", (0, 0))[0])
    longer = max(image.size)
    if not (_LIKELY[0] <= dots <= _LIKELY[1] and longer / dots * 72 <= _LONGEST):
        dots = longer * 72 / _USUAL_HEIGHT
    return (round(image.width / dots * 72, 2), round(image.height / dots * 72, 2))
