"""Which parts of a page its tables take."""

from collections.abc import Sequence

from tracker.reading.lines import Line, with_pieces
from tracker.reading.tables import Row, Table
from tracker.reading.tokens import Head
from tracker.records.place import Place


def extent(table: Table, body: Sequence[Row]) -> Place:
    """The rectangle of a table's head and rows.

    A column at its edge that no word heads, but a number at best, is something beside the table:
    the axis of a chart.
    """
    own = [i for i, c in enumerate(table.columns) if c.role or any(map(str.isalpha, c.head))]
    columns = table.columns[own[0] : own[-1] + 1] if own else table.columns
    left = min(c.strip.x0 for c in columns)
    right = max(c.strip.x1 for c in columns)
    top = min([table.head.top, *(r.top for r in body)])
    bottom = max([table.head.bottom, *(r.bottom for r in body)])
    return Place(table.page, min(left, right), min(top, bottom), right, bottom)


def beneath(head: Head, place: Place) -> bool:
    """Whether a rectangle is as far left or right as the words of a head."""
    return place.x0 < head.tokens[-1].piece.x1 and head.tokens[0].piece.x0 < place.x1


def inside(head: Head, used: Sequence[Place]) -> bool:
    """Whether a head lies in one of some rectangles."""
    middle = (head.top + head.bottom) / 2
    return any(p.top <= middle <= p.bottom and beneath(head, p) for p in used)


def left_over(lines: Sequence[Line], used: Sequence[Place]) -> list[Line]:
    """The lines without the pieces that lie in a table."""
    taken = {
        id(piece)
        for place in used
        for line in lines
        if line.top <= place.bottom and place.top <= line.bottom
        for piece in line.pieces
        if place.x0 <= piece.centre <= place.x1 and place.top <= piece.middle <= place.bottom
    }
    return with_pieces(lines, lambda piece: id(piece) not in taken)
