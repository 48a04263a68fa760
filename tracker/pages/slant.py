"""By how much the lines of a picture fall to the right, told by its ink before it is recognised."""

import math
from typing import Any

from PIL import ImageFilter
from PIL.Image import Image, Resampling

_WIDTH = 900  # pixels that show lines well enough
_STEEPEST = 8.0  # degrees: a sheet laid askew on the glass, a photograph taken by hand
_COARSE = 0.5  # degrees from one try to the next
_FINE = 0.05
_SPREAD = 200  # pixels from the first ink to the last, either way: a word tells no slant
_NEARBY = 40  # pixels around a spot that tell the lightness of its paper
_DARKER = 24  # of 255, that ink is darker or lighter than the paper around it
_CLEAR = 1.15  # times as uneven as unturned: a slant of 0.15 degrees and more has 1.5 in print


def slant_of(image: Image) -> float:
    """Degrees by which the lines of a picture fall to the right; 0 where nothing tells.

    The angle under which the rows of the picture differ most: lines of text and the paper between
    them then lie in rows of their own. Range: -8 to 8.
    """
    xs, ys = _ink(image)
    if not len(xs) or min(xs.max() - xs.min(), ys.max() - ys.min()) < _SPREAD:
        return 0.0
    best = max(_steps(0.0, _STEEPEST, _COARSE), key=lambda turn: _unevenness(xs, ys, turn))
    best = max(_steps(best, _COARSE, _FINE), key=lambda turn: _unevenness(xs, ys, turn))
    clear = _unevenness(xs, ys, best) > _CLEAR * _unevenness(xs, ys, 0.0)
    return round(best, 2) if clear else 0.0


def _ink(image: Image) -> tuple[Any, Any]:
    """The columns and rows of the pixels that are darker or lighter than their surroundings."""
    import numpy  # noqa: PLC0415 - comes with text recognition

    height = max(1, round(image.height * _WIDTH / image.width))
    small = image.convert("L").resize((_WIDTH, height), Resampling.BOX)
    paper = numpy.asarray(small.filter(ImageFilter.BoxBlur(_NEARBY)), dtype=int)
    ys, xs = (abs(numpy.asarray(small, dtype=int) - paper) > _DARKER).nonzero()
    return (xs, ys)


def _steps(middle: float, reach: float, step: float) -> list[float]:
    """Angles around one, itself first."""
    count = round(reach / step)
    return sorted(
        (middle + step * i for i in range(-count, count + 1)), key=lambda t: abs(t - middle)
    )


def _unevenness(xs: Any, ys: Any, degrees: float) -> float:
    """How much the rows of a picture differ from their neighbours, lines falling that much."""
    import numpy  # noqa: PLC0415 - comes with text recognition

    rows = numpy.rint(ys - xs * math.tan(math.radians(degrees))).astype(int)
    counts = numpy.bincount(rows - rows.min()).astype(float)
    return float((numpy.diff(counts) ** 2).sum())
