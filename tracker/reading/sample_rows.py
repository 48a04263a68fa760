"""The rows of a table sample by sample."""

from collections.abc import Iterator, Sequence

from tracker.reading.lines import cell_of
from tracker.reading.sample_names import SampleName, label_of
from tracker.reading.tables import Row, Table


def sample_rows(table: Table, rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[Row]]]:
    """Each sample of a table, counted from 1, with its rows; 0 with all where it has none."""
    if table.teller >= 0:
        yield from _told_by_cells(table, rows)
    elif not table.samples:
        yield 0, rows
    else:
        for k in range(1, len(table.samples) + 1):
            yield k, [_only(row, table, k) for row in rows]


def _only(row: Row, table: Table, k: int) -> Row:
    """A row without the cells of other samples' columns."""
    cells = [
        cell if column.sample in (0, k) else []
        for cell, column in zip(row.cells, table.columns, strict=True)
    ]
    return Row(cells, row.top, row.bottom, row.across)


def _told_by_cells(table: Table, rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[Row]]]:
    """The rows by the sample that their cell names; an empty one repeats that of the row above."""
    fact = label_of(table.columns[table.teller].head)
    own: dict[str, list[Row]] = {}
    key = ""
    for row in rows:
        if row.cells[table.teller]:
            name = SampleName(fact, cell_of(row.cells[table.teller], table.page), "")
            key = name.key
            if all(key != known.key for known in table.samples):
                table.samples = [*table.samples, name]
        own.setdefault(key, []).append(row)
    numbers = {name.key: k for k, name in enumerate(table.samples, 1)}
    yield from ((numbers.get(key, 0), found) for key, found in own.items())
