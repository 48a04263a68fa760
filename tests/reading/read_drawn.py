"""Rows read from pages drawn in plain text."""

from tests.reading.head.drawn import page, pages
from tracker.reading import read
from tracker.records.reading import Cell, Reading


def rows(*drawings: str) -> list[Reading]:
    """The readings of drawn pages, in their order."""
    drawn = [page(drawings[0])] if len(drawings) == 1 else pages(*drawings)
    return [row for sample in read(drawn).samples for row in sample.readings]


def shown(found: list[Reading], *fields: str) -> list[tuple[str, ...]]:
    """What rows print in some of their fields; "" where a field has nothing."""
    cells = [[getattr(row, field) for field in fields] for row in found]
    return [tuple(c.text if isinstance(c, Cell) else "" for c in row) for row in cells]
