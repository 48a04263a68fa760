"""Pieces that stand under one another become paragraphs, and paragraphs sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.reading.lines import Line, Piece
from tracker.records.page import Word
from tracker.vocabulary import units, words

_LINE = 6  # words of a line of running text
_STOPS = (".", "!", "?", ";")
_INITIALS = re.compile(r"\(?(?:[A-Z]\.)+")
# "max. 5", "No. 5", "approx. 0.3"
_SHORTENED = re.compile(r"\(?[^\W\d_]{2,6}\.")


def sentences_of(lines: Sequence[Line]) -> Iterator[list[Word]]:
    """The words of each sentence that lines print, one after another."""
    for paragraph in _paragraphs(lines):
        yield from _sentences([word for piece in paragraph for word in piece.words])


def running_on(lines: Sequence[Line]) -> set[int]:
    """Ids of the pieces that go on with a sentence of the line above, in its midst.

    "Salmonella was found" says another thing under "In the whole sample no".
    """
    found: set[int] = set()
    for pieces in _paragraphs(lines):
        for upper, lower in pairwise(pieces):
            last = upper.words[-1].text
            amid = last.islower() and last.isalpha() and units.find(last) is None
            whole = words.is_result_word(last) and words.in_sentence(last) != "none"
            if amid and len(upper.words) >= _LINE and not whole:
                found.add(id(lower))
    return found


def _paragraphs(lines: Sequence[Line]) -> list[list[Piece]]:
    """Pieces that stand under one another as the lines of one paragraph."""
    found: list[list[Piece]] = []
    ends: list[list[Piece]] = []
    for line in lines:
        ends = [p for p in ends if line.top - p[-1].bottom < p[-1].size]
        for piece in line.pieces:
            home = next((p for p in ends if _goes_on(p[-1], piece)), None)
            if home is not None:
                home.append(piece)
                continue
            found.append([piece])
            ends.append(found[-1])
    return found


def _goes_on(upper: Piece, lower: Piece) -> bool:
    """Whether a piece is the next line of a paragraph; its first line may be set in or out."""
    close = -0.3 * upper.size < lower.top - upper.bottom < 0.9 * upper.size
    lined = abs(lower.x0 - upper.x0) < 4 * upper.size
    return close and lined and abs(lower.size - upper.size) < 0.1 * upper.size


def _sentences(paragraph: Sequence[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for i, word in enumerate(paragraph):
        sentence.append(word)
        if word.text.endswith(_STOPS):
            follows = paragraph[i + 1].text if i + 1 < len(paragraph) else ""
            if _ends(word.text, follows):
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def _ends(text: str, follows: str) -> bool:
    """Whether a stop ends its sentence: what follows does not go on in lower case."""
    if _INITIALS.fullmatch(text):
        return False
    if text.endswith(";") or not follows:
        return True
    return not (
        follows[0].islower() or (_SHORTENED.fullmatch(text) and follows[0] in "<>≤≥0123456789")
    )
