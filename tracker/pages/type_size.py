"""How large the type of a line is, told by its ink and by which letters it has."""

from dataclasses import dataclass

# Shares of a font's size, of Helvetica and near in all text faces: how far letters reach above
# the line that they stand on and below it.
_CAPITAL = 0.72
_SMALL = 0.53
_BELOW = 0.21
_FONT_ABOVE = 0.78  # of the font's own rectangle, as PDF files have it

_TALL = frozenset("bdfhijklt()[]{}/|\\&%#@$!?§°√✓✔✗✘²³¹⁰⁴⁵⁶⁷⁸⁹βδθλ'\"")
_SHORT = frozenset("acegmnopqrsuvwxyzαγεηικμνοπρστυφχψωµ")
_DEEP = frozenset("gjpqyQ()[]{}|§βγημµρφχψ;")
_LIKELY = (0.45, 1.15)  # times the size that the recogniser's rectangle tells: more is of other ink
_TIGHT = 1.6  # times that size at most, where nothing else reaches in: large type fills a rectangle


@dataclass(frozen=True, slots=True)
class TypeSize:
    """The type of a line, in the units of what it was told by.

    Attributes:
        top, bottom: Of the font's rectangle, not of the ink's.
    """

    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the font."""
        return self.bottom - self.top


def told_by_ink(
    text: str, top: float, foot: float, likely: float, clear: bool = False
) -> TypeSize | None:
    """The type of a line whose ink reaches from one height to another; None if that is unlikely.

    Args:
        text: Its letters.
        top: Height of the highest ink.
        foot: Height of the lowest ink.
        likely: About the size of the font.
        clear: The ink ends within the recogniser's rectangle above and below.
    """
    above = _above(text)
    below = _BELOW if any(letter in _DEEP for letter in text) else 0.0
    if not above:
        return None
    size = (foot - top) / (above + below)
    if not _LIKELY[0] * likely <= size <= (_TIGHT if clear else _LIKELY[1]) * likely:
        return None
    line = foot - below * size
    return TypeSize(line - _FONT_ABOVE * size, line + (1 - _FONT_ABOVE) * size)


def _above(text: str) -> float:
    """How far the letters of a text reach above their line; 0 where that is not known."""
    if any(letter.isupper() or letter.isdecimal() or letter in _TALL for letter in text):
        return _CAPITAL
    return _SMALL if any(letter in _SHORT for letter in text) else 0.0
