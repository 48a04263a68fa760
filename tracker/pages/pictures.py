"""Photographs and scans that come as pictures become Pages without words."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from tracker.errors import BrokenFileError, TooLargeError
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
    for number, image in enumerate(images_of(path, max_pages), start=1):
        width, height = size_in_points(image)
        pictures = (Picture(0, 0, width, height),)
        yield Page(number, width, height, pictures=pictures, text_state="scan", engine="pillow")


def images_of(path: Path, max_pages: int) -> Iterator[Image.Image]:
    """The frames of a picture, upright as the camera says.

    Raises:
        FileError: As `pages_of`.
    """
    try:
        with Image.open(path) as file:
            frames = getattr(file, "n_frames", 1)
            if frames > max_pages:
                message = f"{path} has {frames} pages; {max_pages} are allowed."
                raise TooLargeError(message, f"Allow more: --max-pages {frames}")
            for frame in ImageSequence.Iterator(file):
                _refuse_if_large(frame, path)
                yield ImageOps.exif_transpose(frame)
    except (OSError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        message = f"{path} is broken: its picture cannot be followed."
        raise BrokenFileError(message, "Download it again, or ask for it again.") from error


def _refuse_if_large(frame: Image.Image, path: Path) -> None:
    """Raise an error for a frame of more pixels than any scan has."""
    if frame.width * frame.height > _MOST_PIXELS:
        message = f"{path} has {frame.width} by {frame.height} pixels."
        raise TooLargeError(message, "Save it smaller: 3,000 by 4,000 pixels show a sheet well.")


def size_in_points(image: Image.Image) -> tuple[float, float]:
    """Width and height of the sheet that a picture shows."""
    dots = float(image.info.get("dpi", (0, 0))[0])
    longer = max(image.size)
    if not (_LIKELY[0] <= dots <= _LIKELY[1] and longer / dots * 72 <= _LONGEST):
        dots = longer * 72 / _USUAL_HEIGHT
    return (round(image.width / dots * 72, 2), round(image.height / dots * 72, 2))
