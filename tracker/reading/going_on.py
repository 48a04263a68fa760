"""Tables that go on without their head: on the next page, or in the next column of the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from tracker.reading.lines import Line
from tracker.reading.slices import Slice, connected, slices_under
from tracker.reading.strips import Strip
from tracker.reading.tables import Table, levels_of, rows_of
from tracker.reading.tokens import Head
from tracker.records.page import Page
from tracker.vocabulary import analytes, panels, words

# Shares of the page's height: a table that goes on reaches so far down, and starts so far up.
_LOW = 0.55
_HIGH = 0.4
_SLACK = 3.0
# As many rows show that a table goes on elsewhere than right below.
_FEWEST = 2


def on_next_page(
    page: Page, lines: Sequence[Line], before: Table, heads: Sequence[Head]
) -> Table | None:
    """The rows at the top of a page that go on with a table of the page before, if any do."""
    if before.bottom < _LOW * page.height:
        return None
    straight = _at(page, lines, before, heads, 0.0)
    if straight is not None:
        return straight
    left = (x for x in _shifts(lines, before, _HIGH * page.height) if x < -before.head.size)
    return _first(page, lines, before, heads, left)


def abreast(one: Table, other: Table) -> bool:
    """Whether two tables begin at one height side by side, with the same columns."""
    level = abs(one.head.top - other.head.top) < one.head.size
    apart = one.columns[-1].strip.x1 < other.columns[0].strip.x0
    return one.page == other.page and level and apart and _roles(one) == _roles(other)


def _roles(table: Table) -> list[str]:
    return [column.role for column in table.columns]


def beside(page: Page, lines: Sequence[Line], before: Table, heads: Sequence[Head]) -> Table | None:
    """The rows right of a table, from its height upwards, that go on with it, if any do.

    Args:
        page: The page.
        lines: Its lines without what is in tables.
        before: The table.
        heads: All heads of the page.
    """
    first, last = before.columns[0].strip.x0, before.columns[-1].strip.x1
    under = (h for h in heads if h.top > before.bottom and _over(h, first, last))
    if not before.rows or before.bottom < _LOW * page.height or any(under):
        return None
    height = before.rows[0].bottom
    right = (x for x in _shifts(lines, before, height) if first + x > last)
    return _first(page, lines, before, heads, right)


def _first(
    page: Page, lines: Sequence[Line], before: Table, heads: Sequence[Head], shifts: Iterator[float]
) -> Table | None:
    """The table at the first place where enough rows with known names fit its columns."""
    for x in shifts:
        found = _at(page, lines, before, heads, x)
        if found is not None:
            named = [r for r in found.rows if any(analytes.find(r.texts[i]) for i in (0, 1))]
            if len(named) >= _FEWEST and 2 * len(named) >= len(found.rows):
                return found
    return None


def _shifts(lines: Sequence[Line], before: Table, bottom: float) -> Iterator[float]:
    """How far right of a table's columns others like them can stand, nearest the top first."""
    tried: set[int] = set()
    for line in lines:
        if line.middle > bottom:
            break
        for piece in line.pieces:
            x = piece.x0 - before.columns[0].strip.x0
            if analytes.find(piece.text) is not None and round(x) not in tried:
                tried.add(round(x))
                yield x


def _at(
    page: Page, lines: Sequence[Line], before: Table, heads: Sequence[Head], x: float
) -> Table | None:
    """The rows that go on with a table, its columns moved to the right."""
    cols = [replace(c, strip=Strip(c.strip.x0 + x, c.strip.x1 + x)) for c in before.columns]
    strips = [c.strip for c in cols]
    size = before.head.size
    left, right = strips[0].x0 - size, strips[-1].x1 + size
    end = min((h.top for h in heads if _over(h, left, right)), default=page.height)
    under = slices_under(lines, left, right, 0.0, end)
    high = takewhile(lambda s: s.top <= _HIGH * page.height, under)
    first = next((s for s in high if _fits(s, strips)), None)
    if first is None:
        return None
    body = connected([first, *under], first.top, size)
    top = 0.0 if x == 0 else body[0].top
    head = replace(before.head, left=left, right=right, top=top, bottom=top)
    levels = levels_of(page.rulings, replace(head, bottom=body[0].top), body[-1].bottom)
    rows = rows_of(body, strips)
    return replace(before, page=page.number, head=head, columns=cols, rows=rows, levels=levels)


def _over(head: Head, left: float, right: float) -> bool:
    return head.tokens[0].piece.x0 < right and left < head.tokens[-1].piece.x1


def _fits(s: Slice, strips: Sequence[Strip]) -> bool:
    """Whether every part of a line stands in a column of its own, a name and a value at least."""
    if not s.like_row or len(s.atoms) < max(2, len(strips) // 2) or _is_bar(s):
        return False
    homes = [_home(atom[0].x0, atom[-1].x1, strips) for atom in s.atoms]
    return -1 not in homes and len(set(homes)) == len(homes)


def _is_bar(s: Slice) -> bool:
    """Whether a line is the bar over another table: "Pesticides" "Pass"."""
    name, *rest = (" ".join(w.text for w in atom) for atom in s.atoms)
    group = panels.named_in(name) and analytes.find(name) is None
    return bool(group) and all(words.status(text) for text in rest)


def _home(x0: float, x1: float, strips: Sequence[Strip]) -> int:
    """The column in which something stands, longer perhaps than all above it; -1 for none."""
    for i, strip in enumerate(strips):
        left = strips[i - 1].x1 if i else strip.x0 - _SLACK
        right = strips[i + 1].x0 if i + 1 < len(strips) else strip.x1 + _SLACK
        if left < x0 and x1 < right and x0 < strip.x1 and strip.x0 < x1:
            return i
    return -1
