"""Lines of a table become rows: a wrapped name goes to the row of its values."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tracker.reading.bars import says_unit
from tracker.reading.cells import explains, is_value
from tracker.reading.tables import Row, Table, merged
from tracker.vocabulary import analytes, columns, panels

_VALUED = ("result", "limit", "least", "lod", "loq", "lod loq", "status", "uncertainty")


def joined(table: Table, name: int, panel: str = "") -> list[Row]:
    """The table's rows with wrapped lines put to the row they belong to; notes left out."""
    valued = [i for i, c in enumerate(table.columns) if c.role in _VALUED]
    table.rows = [r for r in table.rows if not r.across or analytes.find(r.texts[name])]
    results = [i for i in valued if table.columns[i].role == "result"]
    anchors = [
        _anchors(row, valued, name, results, panel) and not _wrapped(row, above, name, results)
        for row, above in zip(table.rows, [None, *table.rows], strict=False)
    ]
    bands = _bands(table, anchors)
    if bands:
        return [merged(rows) for rows in bands]
    return _by_nearness(table, anchors, name)


def _anchors(
    row: Row, valued: Sequence[int], name: int, results: Sequence[int], panel: str
) -> bool:
    """Whether a line is a row: a name or result with a value, or a known name with any result."""
    resulted = any(row.cells[i] for i in results)
    if not resulted and not row.cells[name]:
        return False
    if any(is_value(row.texts[i]) for i in valued if row.cells[i]):
        return True
    return resulted and analytes.find(row.texts[name], panel) is not None


def _wrapped(row: Row, above: Row | None, name: int, results: Sequence[int]) -> bool:
    """Whether a line only goes on with cells of the line above: "max." "1000"."""
    if above is None:
        return False
    if row.cells[name]:
        both = f"{above.texts[name]} {row.texts[name]}"
        if not above.cells[name] or analytes.find(both) is None:
            return False
    on = [i for i in results if row.cells[i]]
    if not on:
        return bool(row.cells[name])
    return all(above.texts[i] and not is_value(above.texts[i]) for i in on)


def _bands(table: Table, anchors: Sequence[bool]) -> list[list[Row]]:
    """Lines between two level rulings, if the rulings part row from row."""
    if len(table.levels) < 2:
        return []
    bands: dict[int, list[tuple[Row, bool]]] = {}
    for row, anchor in zip(table.rows, anchors, strict=True):
        bands.setdefault(bisect_right(table.levels, row.middle), []).append((row, anchor))
    crowded = sum(1 for band in bands.values() if sum(a for _, a in band) > 1)
    if crowded:
        return []
    size = table.head.size
    for band in bands.values():
        band[:] = [(row, anchor) for row, anchor in band if anchor or not _is_note(row)]
    return [_close(band, size) for band in bands.values() if any(a for _, a in band)]


def _is_note(row: Row) -> bool:
    """Whether a line explains something: "Method change: none", "ND = not detected"."""
    texts = [row.texts[i] for i, cell in enumerate(row.cells) if cell]
    return any(map(explains, texts)) or bool(says_unit(" ".join(texts)))


def _close(band: Sequence[tuple[Row, bool]], size: float) -> list[Row]:
    """Of the lines of a band those that go on, line by line, from its values."""
    at = next(i for i, (_, anchor) in enumerate(band) if anchor)
    first = last = at
    while first > 0 and band[first][0].top - band[first - 1][0].bottom < 0.9 * size:
        first -= 1
    while last + 1 < len(band) and band[last + 1][0].top - band[last][0].bottom < 0.9 * size:
        last += 1
    return [row for row, _ in band[first : last + 1]]


def _by_nearness(table: Table, anchors: Sequence[bool], name: int) -> list[Row]:
    """Lines without a value put to the row above or below whose name they carry on."""
    rows = table.rows
    if not rows:
        return []
    heights = [r.middle for r, a in zip(rows, anchors, strict=True) if a]
    ways = [b - a for a, b in pairwise(heights)]
    usual = median(ways) if ways else 0.0
    size = table.head.size
    edge = table.columns[name].strip.x1 + 2 * size
    methods = "method" in columns.heading(table.columns[name].head).roles
    nameless = (
        a and not row.cells[name] and not (before and _completes_row([above], row, size))
        for row, a, above, before in zip(
            rows, anchors, [rows[0], *rows], [False, *anchors], strict=False
        )
    )
    if any(nameless):
        return _by_distance(rows, anchors, 1.45 * size)
    groups: list[list[Row]] = []
    held: list[Row] = []
    for row, anchor in zip(rows, anchors, strict=True):
        if not anchor and row.cells[name] and row.cells[name][-1].x1 > edge:
            held.append(row)  # a note: wider than any name
            continue
        if anchor and groups and not held and _completes_row(groups[-1], row, size):
            groups[-1].append(row)
        elif anchor:
            groups.append([*_carried(held, row, name, size, methods), row])
            held = []
        elif groups and not held and _carries_on(groups[-1], row, name, size, usual):
            groups[-1].append(row)
        else:
            held.append(row)
    return [merged(g) for g in groups]


def _by_distance(rows: Sequence[Row], anchors: Sequence[bool], reach: float) -> list[Row]:
    """Lines put to the nearest row of values: its name stands in lines above and below it."""
    groups = {i: [row] for i, (row, a) in enumerate(zip(rows, anchors, strict=True)) if a}
    for row, anchor in zip(rows, anchors, strict=True):
        if anchor or _is_note(row):
            continue
        nearest = min(groups, key=lambda i: abs(rows[i].middle - row.middle))
        if abs(rows[nearest].middle - row.middle) <= reach:
            groups[nearest].append(row)
    return [merged(sorted(g, key=lambda r: r.top)) for g in groups.values()]


def _completes_row(group: Sequence[Row], row: Row, size: float) -> bool:
    """Whether a line fills the cells that the line above left empty, at nearly its height."""
    if row.middle - group[-1].middle > 0.75 * size:
        return False
    return not any(a and b for above in group for a, b in zip(above.cells, row.cells, strict=True))


def _carried(held: Sequence[Row], row: Row, name: int, size: float, methods: bool) -> list[Row]:
    """Of the lines above a row, those that begin its name, or are it over the row's method."""
    out: list[Row] = []
    below = row
    for above in reversed(held):
        close = below.middle - above.middle <= 1.45 * size
        if not close or _is_note(above):
            break
        named = methods and _names_over(above, row, name)
        if row.cells[name] and not named and not _completes(above, row, name):
            break
        out.insert(0, above)
        below = above
    return out


def _names_over(above: Row, row: Row, name: int) -> bool:
    """Whether a line is a known name, and what stands under it in a row's cell is none."""
    known = analytes.find(above.texts[name])
    return known is not None and analytes.find(row.texts[name]) is None


def _completes(above: Row, row: Row, name: int) -> bool:
    """Whether two lines make one known name, and neither is one alone."""
    both = f"{above.texts[name]} {row.texts[name]}"
    alone = analytes.find(row.texts[name]) or analytes.find(above.texts[name])
    return analytes.find(both) is not None and alone is None


def _carries_on(group: Sequence[Row], row: Row, name: int, size: float, usual: float) -> bool:
    """Whether a line without a value goes on with the row above."""
    last = group[-1]
    way = row.middle - last.middle
    if way > 1.45 * size or (usual and way > 0.95 * usual) or _is_note(row):
        return False
    text = row.texts[name]
    return not panels.named_in(text) or analytes.find(f"{last.texts[name]} {text}") is not None
