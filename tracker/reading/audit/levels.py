"""Doubts about rows whose values do not stand level with their names, but between two of them."""

from collections.abc import Iterator

from tracker.reading.audit.ground import Ground
from tracker.reading.audit.look import Look
from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.vocabulary import naming

# Shares of the text's height: what is nearer is level, and no farther can a rival be.
_LEVEL = 0.22
_FARTHEST = 2.0
# A value is between two names if the other is at most so many times as far away.
_TIMES = 2.8


def look_at_level(look: Look, ground: Ground) -> None:
    """Doubt a row whose value stands nearly as near to another name in the column of names."""
    name = look.reading.analyte.place
    for cell in _beside(look):
        away = _apart(name, cell.place)
        height = cell.place.bottom - cell.place.top
        if away < _LEVEL * height:
            continue
        rival = min(
            _rivals(name, cell.place, ground), key=lambda p: _apart(p[1], cell.place), default=None
        )
        if rival is not None and _apart(rival[1], cell.place) <= _TIMES * away:
            sentence = (
                f'"{cell.text}" was taken for "{look.name}" and stands between it and '
                f'"{rival[0].text}".'
            )
            look.doubt("value_between_names", sentence, cell.place)
            return


def _beside(look: Look) -> Iterator[Cell]:
    """The results of a row that stand right of its name."""
    name = look.reading.analyte.place
    for cell in (look.reading.result, *(other.result for other in look.reading.others)):
        if cell.place.page == name.page and cell.place.x0 >= name.x1:
            yield cell


def _apart(name: Place, value: Place) -> float:
    """How far a value is off the height of a name: by their tops, bottoms or centres."""
    if name.top <= value.top and value.bottom <= name.bottom:
        return 0.0  # beside a name of several lines
    top, bottom = name.top - value.top, name.bottom - value.bottom
    return min(abs(top), abs(bottom), abs(top + bottom) / 2)


def _rivals(name: Place, value: Place, ground: Ground) -> Iterator[tuple[Piece, Place]]:
    """What else stands in the column of names near the height of a value."""
    reach = _FARTHEST * (value.bottom - value.top)
    for i in ground.between(value.top - reach, value.bottom + reach):
        for piece in ground.lines[i].pieces:
            own = name.top <= piece.middle <= name.bottom
            column = piece.x0 < name.x1 and name.x0 < piece.x1 <= value.x0
            if (
                column
                and not own
                and not is_value(piece.text)
                and any(map(str.isalpha, piece.text))
                and not naming.is_measuring(piece.text)
            ):
                yield piece, Place(ground.page, piece.x0, piece.top, piece.x1, piece.bottom)
