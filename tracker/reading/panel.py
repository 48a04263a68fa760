"""Which group of tests a table shows: by its heading, and by the names in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from tracker.reading.cells import is_value
from tracker.reading.column_heads import Column
from tracker.reading.head import shapes
from tracker.reading.lines import Line
from tracker.reading.tables import Row, Table
from tracker.reading.tokens import Head
from tracker.records.reading import Reading
from tracker.vocabulary import analytes, panels

_FARTHEST = 12
_MAJORITY = 0.6
_HARDLY_ALL = 0.8
_LONGEST = 9  # words of a heading


def heading_of(head: Head, lines: Sequence[Line], floor: float) -> str:
    """The panel that the head's own words or the nearest heading above it name.

    Args:
        head: The table's head.
        lines: The page's lines.
        floor: Height above which another table's rows stand.
    """
    above = [line for line in lines if floor - 1 <= line.middle < head.top][-_FARTHEST:]
    pieces = [p for line in reversed(above) for p in line.pieces if len(p.words) <= _LONGEST]
    over = [p for p in pieces if p.x1 >= head.left - 2 and p.x0 <= head.right + 2]
    named = (_titled(p.text) for p in [*over, *pieces])
    return own_words(head) or next((n for n in named if n), "")


def _titled(text: str) -> str:
    """The panel that a heading names; a department ("Attn: Quality Control") controls nothing."""
    panel = panels.named_in(text)
    _, colon, said = text.partition(": ")
    addressed = panel == panels.CONTROL and colon and shapes.is_department(said)
    return "" if addressed else panel


def own_words(head: Head) -> str:
    """The panel that the head names itself: a column called "Pesticide"."""
    for token in head.tokens:
        if token.has("analyte"):
            found = panels.named_in(token.piece.text)
            if found:
                return found
    return ""


def by_names(names: Sequence[str], heading: str) -> str:
    """The panel of most of the names that are known, else the heading's."""
    known = Counter(a.panel for a in (analytes.find(n, heading) for n in names) if a is not None)
    if not known:
        return heading
    panel, votes = known.most_common(1)[0]
    if heading and known.get(heading, 0) * 2 >= votes:
        return heading
    return panel if votes >= _MAJORITY * sum(known.values()) else heading


Told = Callable[[Row], str]
"""The panel that a table tells of one of its rows; "" where it tells none."""


def told_by(table: Table) -> Told:
    """What a table tells of each row's panel: by a heading between its rows, or by a column.

    "Heavy metals" alone on a line holds for the rows under it; "Mycotoxins" in a column of methods
    or categories holds for its row.
    """
    column = next((i for i, c in enumerate(table.columns) if _holds_panels(table, i, c)), None)
    if column is not None:
        return lambda row: panels.named_in(row.texts[column])
    headings = [(row.top, panel) for row in table.rows if (panel := _named_alone(row))]
    tops = [top for top, _ in headings]
    return lambda row: headings[at - 1][1] if (at := bisect_right(tops, row.middle)) else ""


def groups_of(
    body: Sequence[Row], told: Told, name: int, heading: str
) -> list[tuple[str, list[Row]]]:
    """Rows one after another of one panel, with that panel: what is told, or what its names are."""
    return [
        (by_names([row.texts[name] for row in rows], panel or heading), rows)
        for panel, found in groupby(body, key=told)
        if (rows := list(found))
    ]


def with_own(reading: Reading) -> Reading:
    """The reading in its analyte's panel, where that of its table has no such analyte."""
    analyte = analytes.find(reading.analyte.text, reading.panel)
    if analyte is None or reading.panel in analyte.panels:
        return reading
    return replace(reading, panel=analyte.panel)


def _holds_panels(table: Table, i: int, column: Column) -> bool:
    """Whether a column without a part in the results names the panel of each row.

    A line of the page's foot may stand under the rows, its words in the columns.
    """
    if column.role not in ("", "aside", "method"):
        return False
    cells = [row.texts[i] for row in table.rows if row.cells[i]]
    named = [bool(panels.named_in(cell)) for cell in cells if len(cell.split()) <= _LONGEST]
    return sum(named) > 1 and sum(named) >= _HARDLY_ALL * len(cells)


def _named_alone(row: Row) -> str:
    """The panel that a line among the rows names, with nothing else on it."""
    texts = [row.texts[i] for i, cell in enumerate(row.cells) if cell]
    text = " ".join(texts)
    alone = len(texts) == 1 or row.across
    if not alone or len(text.split()) > _LONGEST or any(map(is_value, texts[1:])):
        return ""
    return "" if analytes.find(text) else panels.named_in(text)
