"""What the QR codes of a page say, if zxing-cpp is installed."""

import ctypes
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from typing import Any

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from tracker.pages.drawing import Drawing
from tracker.records.page import Code

_SMALLEST, _LARGEST = 25, 200  # points that the side of a printed code measures
_MOST_PIXELS = 800  # of the side of a picture that holds a code and nothing else
_UNEVEN = 0.06  # of its side by which such a picture may miss being square
_INK = (0.2, 0.8)  # share of dark pixels in a code; icons have less
_CLEAR = 0.9  # share of its pixels that are nearly black or nearly white

Payloads = dict[bytes, list[str]]
"""Of pictures, by the digest of how their file has them, what the codes in them say."""


@cache
def can_read() -> bool:
    """Whether codes can be read."""
    return find_spec("zxingcpp") is not None


def codes_of(page: pdfium.PdfPage, drawing: Drawing, known: Payloads) -> tuple[Code, ...]:
    """The codes among a page's pictures.

    Args:
        page: The page.
        drawing: What is drawn on it.
        known: Of pictures looked at before, which file after file repeats on every page; goes on.
    """
    if not can_read():
        return ()
    codes = []
    for picture, source in zip(drawing.pictures, drawing.sources, strict=True):
        width, height = picture.x1 - picture.x0, picture.bottom - picture.top
        if _SMALLEST < width < _LARGEST and abs(width - height) < _UNEVEN * width:
            box = (picture.x0, picture.top, picture.x1, picture.bottom)
            codes += [Code("code", said, *box) for said in _payloads(page, source, known)]
    return tuple(codes)


def _payloads(page: pdfium.PdfPage, address: int, known: Payloads) -> list[str]:
    """What the codes in an image of a page say."""
    handle = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
    picture: Any = pdfium.PdfImage(handle, page=page, pdf=page.pdf)
    if max(picture.get_px_size()) > _MOST_PIXELS:
        return []
    stored = sha256(picture.get_data()).digest()
    if stored not in known:
        image = _image(picture)
        found = found_in(image) if image and _looks_coded(image) else []
        known[stored] = [said for said, *_ in found]
    return known[stored]


def found_in(image: Image.Image) -> list[tuple[str, float, float, float, float]]:
    """What the codes in a picture say, and their rectangles in pixels."""
    grey = image.convert("L")
    return _read(grey.size, grey.tobytes())


@lru_cache(maxsize=32)  # the same code stands on every page
def _read(size: tuple[int, int], pixels: bytes) -> list[tuple[str, float, float, float, float]]:
    """What the codes among grey pixels say, and their rectangles."""
    import zxingcpp  # noqa: PLC0415 - comes with the extra alone

    found = []
    for code in zxingcpp.read_barcodes(Image.frombytes("L", size, pixels)):
        at = code.position
        corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
        xs, ys = [float(c.x) for c in corners], [float(c.y) for c in corners]
        found.append((code.text, min(xs), min(ys), max(xs), max(ys)))
    return found


def _image(picture: Any) -> Image.Image | None:
    """The pixels of an image of a page; None if it is broken."""
    try:
        image: Image.Image = picture.get_bitmap().to_pil()
    except pdfium.PdfiumError:
        return None
    return image.convert("L")


def _looks_coded(image: Image.Image) -> bool:
    """Whether a picture is black and white, in about equal parts."""
    shades = image.histogram()
    dark, light, count = sum(shades[:80]), sum(shades[176:]), image.width * image.height
    return dark + light > _CLEAR * count and _INK[0] < dark / count < _INK[1]
