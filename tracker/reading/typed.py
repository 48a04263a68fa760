"""Recognised words of a typewriter's face, in which a blank is as wide as a letter."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tracker.records.page import Word

_FEWEST = 5  # characters of two words that tell how far letters stand apart
_INSET, _INSET_OF_MARKS = 0.2, 0.5  # of that width: ink ends before the next letter's room begins
_MARKS = ",.:;"
_NEAR = 0.25  # of that width: what a word may be longer or shorter
_PITCH = (0.5, 0.78)  # of the font's height, the room of a letter: usual faces have 0.6
_WIDEST = 1.2  # of the font's height, a blank of such a face
_PAIRS = 4  # pairs of words of a page that must agree: two words do by accident
_ALIKE = 0.05  # of the pitch


def pitches_of(rows: Iterable[Sequence[Word]]) -> tuple[float, ...]:
    """How far apart the letters of the typewriters' faces of a page stand, in points; mostly none.

    Args:
        rows: The words of its lines, left to right.
    """
    found = sorted(pitch for row in rows for a, b in pairwise(row) if (pitch := _pitch(a, b)))
    ends = zip(found, found[_PAIRS - 1 :], strict=False)
    return tuple((low + high) / 2 for low, high in ends if high - low <= _ALIKE * low)


def typed_on(a: Word, b: Word, pitches: Sequence[float]) -> bool:
    """Whether the second of two recognised words follows one blank behind, as typewriters type."""
    pitch = _pitch(a, b)
    return any(abs(pitch - usual) <= _ALIKE * usual for usual in pitches)


def _pitch(a: Word, b: Word) -> float:
    """The room of a letter, if two words and the blank between them are as long as they have many.

    0 where they are not. Two numbers may be those of two columns, whose figures are all of one
    width in other faces too.
    """
    close = a.x1 < b.x0 <= a.x1 + _WIDEST * a.size
    if not close or len(a.text) + len(b.text) < _FEWEST or not _are_worded(a.text, b.text):
        return 0.0
    many, more = _room(a.text), _room(b.text)
    pitch = (b.x1 - a.x0) / (len(a.text) + 1 + more)
    blank = (b.x0 - a.x1, 1 + len(a.text) - many)
    wide = ((a.x1 - a.x0, many), blank, (b.x1 - b.x0, more))
    alike = all(abs(width - count * pitch) <= _NEAR * pitch for width, count in wide)
    return pitch if alike and _PITCH[0] * a.size <= pitch <= _PITCH[1] * a.size else 0.0


def _room(text: str) -> float:
    """How many letters wide the ink of a word is."""
    return len(text) - (_INSET_OF_MARKS if text[-1] in _MARKS else _INSET)


def _are_worded(*texts: str) -> bool:
    """Whether texts are no signs, and not numbers alone; a comma ends a day: "27, 2024"."""
    signs = any(not any(map(str.isalnum, text)) for text in texts)
    return not signs and any(any(map(str.isalpha, text)) or text.endswith(",") for text in texts)
