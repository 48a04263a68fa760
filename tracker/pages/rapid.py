"""Text recognition by rapidocr, with the models that come in its wheel."""

import math
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from PIL.Image import Image

from tracker.pages.recognised import Line, Seen

_SETTINGS = {
    "Global.use_cls": False,  # it turns lines head down that are not: "ppm" becomes "udd"
    "Global.text_score": 0.0,  # an uncertain line is a doubt, a dropped one is a lost row
    "Global.max_side_len": 4000,
    "Global.log_level": "critical",
    # Lines are found in 170 dots an inch of a sheet as well as in 200, in less time.
    "Det.limit_type": "max",
    "Det.limit_side_len": 2000,
}


_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # "：", "％" of Chinese type
_LETTERS = str.maketrans(_WIDE | {"△": "Δ", "∆": "Δ", "、": ",", "。": "."})
"""Signs of Chinese type and drawings, which the models know too, and what they stand for here."""


def is_there() -> bool:
    """Whether rapidocr and what it runs on are installed and can be loaded here."""
    try:
        for name in ("onnxruntime", "rapidocr"):
            import_module(name)
    except ImportError:  # also where a system library is missing
        return False
    return True


class Rapid:
    """rapidocr as a Recogniser."""

    name = "rapidocr"
    dots = (200, 280)
    looseness = 1.35  # it takes in some paper around the ink

    def lines(self, image: Image) -> list[Line]:
        """The lines of text in a picture."""
        found = _engine()(
            _pixels(image), use_det=True, use_cls=False, use_rec=True,
            return_word_box=True, return_single_char_box=True,
        )  # fmt: skip
        if found.boxes is None:
            return []
        parts = zip(found.boxes, found.txts, found.word_results, strict=True)
        return [_line(box, text, letters) for box, text, letters in parts]

    def again(self, image: Image, lines: list[Line]) -> list[str]:
        """The text of lines that stand in another picture of the same page, recognised anew."""
        if not lines:
            return []
        boxes = ((line.x0, line.top, line.x1, line.bottom) for line in lines)
        crops = [_pixels(image.crop(box)) for box in boxes]
        _engine().return_word_box = False
        return [text.translate(_LETTERS) for text in _engine().recognize_txt(crops).txts]


@cache
def _engine() -> Any:
    """Rapidocr with its models loaded."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - a second, needed for scans alone

    return RapidOCR(params=_SETTINGS)


def _pixels(image: Image) -> Any:
    """A picture as the models want it: rows of blue, green, red.

    In one piece: a view of it would be copied as a whole for every line that is cut out.
    """
    import numpy  # noqa: PLC0415 - comes with rapidocr

    return numpy.ascontiguousarray(numpy.asarray(image.convert("RGB"))[:, :, ::-1])


def _line(box: Any, text: str, letters: Any) -> Line:
    """A line from its four corners, clockwise from the upper left, and its characters."""
    text = text.translate(_LETTERS)
    xs, ys = [float(x) for x, _ in box], [float(y) for _, y in box]
    (ax, ay), (bx, by) = box[0], box[1]
    return Line(
        text.strip(),
        tuple(_seen(text.replace(" ", ""), letters, min(xs), max(xs))),
        min(xs),
        min(ys),
        max(xs),
        max(ys),
        math.degrees(math.atan2(float(by - ay), float(bx - ax))),
    )


def _seen(text: str, letters: Any, x0: float, x1: float) -> Iterator[Seen]:
    """The characters of a line with their edges, spread evenly if rapidocr does not tell."""
    if "".join(letter for letter, *_ in letters).translate(_LETTERS) == text:
        for letter, certainty, place in letters:
            xs = [float(x) for x, _ in place]
            yield Seen(letter.translate(_LETTERS), min(xs), max(xs), float(certainty))
        return
    step = (x1 - x0) / max(1, len(text))
    for index, letter in enumerate(text):
        yield Seen(letter, x0 + step * index, x0 + step * (index + 1), 0.0)
