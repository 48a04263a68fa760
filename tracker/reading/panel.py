"""Which group of tests a table shows: by its heading, and by the names in it."""

from collections import Counter
from collections.abc import Sequence

from tracker.reading.lines import Line
from tracker.reading.tables import Row
from tracker.reading.tokens import Head
from tracker.vocabulary import analytes, panels

_FARTHEST = 12
_MAJORITY = 0.6


def heading_of(head: Head, lines: Sequence[Line], floor: float) -> str:
    """The panel that the head's own words or the nearest heading above it name.

    Args:
        head: The table's head.
        lines: The page's lines.
        floor: Height above which another table's rows stand.
    """
    above = [line for line in lines if floor - 1 <= line.middle < head.top][-_FARTHEST:]
    pieces = [p for line in reversed(above) for p in line.pieces if len(p.words) <= 9]
    over = [p for p in pieces if p.x1 >= head.left - 2 and p.x0 <= head.right + 2]
    named = (panels.named_in(p.text) for p in [*over, *pieces])
    return own_words(head) or next((n for n in named if n), "")


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


def named_row(row: Row) -> str:
    """The panel that a line among the rows names, standing alone."""
    filled = [i for i, cell in enumerate(row.cells) if cell]
    return panels.named_in(row.text(filled[0])) if len(filled) == 1 else ""
