"""The reading of one page: its tables, then what stands outside of tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.reading import panel as panels_of
from tracker.reading import rows as rows_of
from tracker.reading import roles, tables
from tracker.reading.heads import Head, find_heads
from tracker.reading.lines import Line, lines_of
from tracker.reading.tables import Column, Table
from tracker.records.page import Page
from tracker.records.reading import Doubt, Reading
from tracker.vocabulary import panels


@dataclass(slots=True)
class Carried:
    """A table that reaches the end of its page and may go on at the top of the next."""

    table: Table
    name: int
    panel: str


def read_page(
    page: Page, carried: Carried | None
) -> tuple[list[Reading], list[Doubt], Carried | None]:
    """The rows of a page, what is doubtful about it, and the table that may go on."""
    lines = lines_of(page)
    heads = find_heads(lines, page.width)
    readings: list[Reading] = []
    doubts: list[Doubt] = []
    last: Carried | None = None
    for head, table in _tables(page, lines, heads):
        heading = panels_of.heading_of(head, lines, _floor(head, heads))
        if heading == panels.CONTROL or any(c.role == "control" for c in table.columns):
            continue
        name = roles.settle(table, heading)
        rows = rows_of.joined(table, name)
        panel = panels_of.by_names([r.text(name) for r in rows], heading)
        readings += rows_of.readings_of(table, rows, name, panel)
        last = Carried(table, name, panel)
    return readings, doubts, last


def _tables(
    page: Page, lines: Sequence[Line], heads: Sequence[Head]
) -> Iterator[tuple[Head, Table]]:
    for head in heads:
        table = tables.build(page, lines, head, _end(head, heads, page.height))
        if table is not None:
            yield head, table


def _end(head: Head, heads: Sequence[Head], height: float) -> float:
    """How far down a table can go: to the next head below that is as far left or right."""
    below = [
        h.top
        for h in heads
        if h.top >= head.bottom - 1 and h.left < head.right and head.left < h.right
    ]
    return min(below, default=height) - 0.5


def _floor(head: Head, heads: Sequence[Head]) -> float:
    """Height below which what stands over a head can be its heading: the head before."""
    above = [
        h.bottom
        for h in heads
        if h.bottom <= head.top and h.left < head.right and head.left < h.right
    ]
    return max(above, default=0.0)


__all__ = ["Carried", "Column", "read_page"]
