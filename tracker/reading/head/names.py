"""Of what stands as the value of a label, the part that is a name."""

import re

from tracker.reading.head import shapes
from tracker.reading.head.dates import dates_in
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.values import Value
from tracker.reading.lines import Piece
from tracker.vocabulary import letterhead

_REMARK = 0.75  # of the size of a name: what is smaller behind it is no part of it
# Where an address begins that follows the name in the same line.
_ADDRESS_BEHIND = re.compile(r",\s+(?=[^,]*\d)|\s+[-–|]\s+(?=[^,]*\d)")
# "Green powder, Lot GP-11".
LOT_WITHIN = re.compile(
    r"(?:[,;(]|\s[-–])\s*(?:lot|batch|charge|ch\.-b|lote|lotto|šarže|partij|partia)\b\.?\s*"
    r"(?:#|no\.?|nr\.?|n[°º]|number|code)?\s*:?\s*([\w/.-]*\d[\w/.-]{2,})\W*$",
    re.I,
)
_BEFORE_A_DAY = re.compile(r"[\s,]+(?:on|dated|am|vom|le|du|el|il|del|op|dne|dnia)?\s*$", re.I)
_OF_A_SAMPLE = re.compile(
    r"^(?:(?:test )?results|analysis|analyses|testing|examination|assay|report)\s+(?:of|on|for)\s+"
    r"(?:(?:one|two|a|an|the|your|\d+)\s+)?(?:samples?\s+(?:of|identified as)\s+)?",
    re.I,
)


def _end_of_type(piece: Piece, start: int) -> int:
    """Where words begin behind an offset that are far smaller than the word there."""
    size, offset = 0.0, 0
    for word in piece.words:
        end = offset + len(word.text)
        if not size and end > start:
            size = word.size
        if size and word.size < _REMARK * size:
            return offset
        offset = end + 1
    return len(piece.text)


def alone(value: Value) -> Value:
    """A product's name without "Analysis of a sample of" before it, "Lot 12-A" behind it.

    Nor does a remark in far smaller type behind it belong to the name.
    """
    text = value.text
    start = value.piece.text.index(text, value.start)
    before, lot = _OF_A_SAMPLE.match(text), LOT_WITHIN.search(text)
    a = before.end() if before else 0
    b = min(lot.start() if lot else len(text), _end_of_type(value.piece, start + a) - start)
    if b - a < 3:
        return value
    return Value(value.piece, start + a, start + b, value.cost, value.beside)


def top_of_block(sheet: Sheet, value: Value) -> Value:
    """The first line of a block of name and address whose label stands beside a later line."""
    piece = value.piece
    own = value.beside and not value.start
    while own and (shapes.is_address(piece.text) or shapes.is_country(piece.text)):
        above = sheet.above(piece, 1.6)
        if above is None or not sheet.goes_on(above, piece):
            break
        piece = above
    return value if piece is value.piece else Value(piece, 0, len(piece.text), value.cost, True)


def without_address(value: Value) -> Value:
    """A name without the address that follows it in the same line."""
    cut = _ADDRESS_BEHIND.search(value.piece.text, value.start, value.stop)
    name = value.piece.text[value.start : cut.start()] if cut else ""
    behind = value.piece.text[cut.end() : value.stop] if cut else ""
    placed = shapes.is_address(behind) and not shapes.is_address(name)
    if cut and (letterhead.has("legal", name) or (placed and shapes.is_name(name))):
        return Value(value.piece, value.start, cut.start(), value.cost, value.beside)
    return value


def without_day(value: Value) -> Value:
    """A name without the day that follows it: "issued to Example Ltd on March 3, 2024"."""
    dates = dates_in(value.text)
    if not dates:
        return value
    start = value.piece.text.index(value.text, value.start)
    name = _BEFORE_A_DAY.sub("", value.text[: dates[0].start])
    return Value(value.piece, start, start + len(name), value.cost, value.beside) if name else value


def beside_code(sheet: Sheet, value: Value) -> Piece | None:
    """The name that follows a code on the same height: "IC-0001   Example Ltd"."""
    other = sheet.right_of(value.piece) if value.stop == len(value.piece.text) else None
    if other is None or other.x0 - value.piece.x1 > 10 * other.size or sheet.labelled(other):
        return None
    return other if shapes.is_name(other.text) and not shapes.is_titleish(other.text) else None
