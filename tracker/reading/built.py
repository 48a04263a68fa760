"""The tables under the heads of a page."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.reading.abreast import overlapping
from tracker.reading.lines import Line
from tracker.reading.tables import Table, build
from tracker.reading.taken import beneath
from tracker.reading.tokens import Head
from tracker.records.page import Page
from tracker.records.place import Place


class Built(NamedTuple):
    """A head, how far down its table can go, and the table."""

    head: Head
    end: float
    table: Table


def built_under(
    page: Page,
    lines: Sequence[Line],
    heads: Sequence[Head],
    others: Sequence[Place] = (),
    before: Sequence[Built] = (),
) -> list[Built]:
    """The heads that have a table under them, and the tables.

    Args:
        page: The page.
        lines: Its lines.
        heads: What may head a table.
        others: Tables of another kind.
        before: What was built before the others were known.
    """
    out = []
    for head in heads:
        below = [p.top for p in others if p.top > head.bottom and beneath(head, p)]
        end = min([_end(head, heads, page.height), *below])
        same = next((b for b in before if b.head is head and b.end == end), None)
        table = same.table if same else build(page, lines, head, end)
        if table is not None:
            out.append(Built(head, end, table))
    return out


def _end(head: Head, heads: Sequence[Head], height: float) -> float:
    """How far down a table can go: to the next head below that is as far left or right."""
    below = [h.top for h in heads if h.top >= head.bottom - 1 and overlapping(h, head)]
    return min(below, default=height) - 0.5
