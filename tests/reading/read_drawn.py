"""Rows read from pages drawn in plain text."""

from tests.reading.head.drawn import page, pages
from tracker.reading import read
from tracker.records.reading import Cell, Doubt, Reading


def rows(*drawings: str) -> list[Reading]:
    """The readings of drawn pages, in their order."""
    return rows_and_doubts(*drawings)[0]


def rows_and_doubts(*drawings: str) -> tuple[list[Reading], tuple[Doubt, ...]]:
    """The readings of drawn pages, in their order, and the doubts about the pages."""
    drawn = [page(drawings[0])] if len(drawings) == 1 else pages(*drawings)
    document = read(drawn)
    return [row for sample in document.samples for row in sample.readings], document.doubts


def shown(found: list[Reading], *fields: str) -> list[tuple[str, ...]]:
    """What rows print in some of their fields; "" where a field has nothing."""
    cells = [[getattr(row, field) for field in fields] for row in found]
    return [tuple(c.text if isinstance(c, Cell) else "" for c in row) for row in cells]
