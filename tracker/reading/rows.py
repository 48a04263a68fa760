"""The rows of a table become Readings."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tracker.reading.bars import says_unit
from tracker.reading.cells import is_value, unit_in
from tracker.reading.lines import cell_of
from tracker.reading.tables import Column, Row, Table
from tracker.records.page import Word
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, OtherResult, Reading
from tracker.vocabulary import analytes, panels, units, words

_FOOTNOTES = "*†‡§^#⁰¹²³⁴⁵⁶⁷⁸⁹ "
_NOTE = frozenset(":=")
_VALUED = ("result", "limit", "least", "lod", "loq", "lod loq", "status", "uncertainty")


@dataclass(slots=True)
class Part:
    """Rows of a table that belong to one group of tests."""

    panel: str
    rows: list[Row]


def joined(table: Table, name: int) -> list[Row]:
    """The table's rows with wrapped lines put to the row they belong to; notes left out."""
    valued = [i for i, c in enumerate(table.columns) if c.role in _VALUED]
    table.rows = [r for r in table.rows if not r.across or analytes.find(r.text(name))]
    results = [i for i in valued if table.columns[i].role == "result"]
    anchors = [
        _anchors(row, valued, name, results) and not _wrapped(row, above, name, results)
        for row, above in zip(table.rows, [None, *table.rows], strict=False)
    ]
    bands = _bands(table, anchors)
    if bands:
        return [_merged(rows) for rows in bands]
    return _by_nearness(table, anchors, name)


def _anchors(row: Row, valued: Sequence[int], name: int, results: Sequence[int]) -> bool:
    """Whether a line is a row: a name or result with a value, or a known name with any result."""
    resulted = any(row.cells[i] for i in results)
    if not resulted and not row.cells[name]:
        return False
    if any(is_value(row.text(i)) for i in valued if row.cells[i]):
        return True
    return resulted and analytes.find(row.text(name)) is not None


def _wrapped(row: Row, above: Row | None, name: int, results: Sequence[int]) -> bool:
    """Whether a line only goes on with cells of the line above: "max." "1000"."""
    if above is None:
        return False
    if row.cells[name]:
        both = f"{above.text(name)} {row.text(name)}"
        if not above.cells[name] or analytes.find(both) is None:
            return False
    on = [i for i in results if row.cells[i]]
    if not on:
        return bool(row.cells[name])
    return all(above.text(i) and not is_value(above.text(i)) for i in on)


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
    texts = [row.text(i) for i, cell in enumerate(row.cells) if cell]
    return any(_NOTE & set(text) for text in texts) or bool(says_unit(" ".join(texts)))


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
    heights = [r.middle for r, a in zip(rows, anchors, strict=True) if a]
    ways = [b - a for a, b in zip(heights, heights[1:], strict=False)]
    usual = median(ways) if ways else 0.0
    size = table.head.size
    edge = table.columns[name].strip.x1 + 2 * size
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
            groups.append([*_carried(held, row, name, size), row])
            held = []
        elif groups and not held and _carries_on(groups[-1], row, name, size, usual):
            groups[-1].append(row)
        else:
            held.append(row)
    return [_merged(g) for g in groups]


def _by_distance(rows: Sequence[Row], anchors: Sequence[bool], reach: float) -> list[Row]:
    """Lines put to the nearest row of values: its name stands in lines above and below it."""
    groups = {i: [row] for i, (row, a) in enumerate(zip(rows, anchors, strict=True)) if a}
    for row, anchor in zip(rows, anchors, strict=True):
        if anchor or _is_note(row):
            continue
        nearest = min(groups, key=lambda i: abs(rows[i].middle - row.middle))
        if abs(rows[nearest].middle - row.middle) <= reach:
            groups[nearest].append(row)
    return [_merged(sorted(g, key=lambda r: r.top)) for g in groups.values()]


def _completes_row(group: Sequence[Row], row: Row, size: float) -> bool:
    """Whether a line fills the cells that the line above left empty, at nearly its height."""
    if row.middle - group[-1].middle > 0.75 * size:
        return False
    return not any(a and b for above in group for a, b in zip(above.cells, row.cells, strict=True))


def _carried(held: Sequence[Row], row: Row, name: int, size: float) -> list[Row]:
    """Of the lines above a row, those that begin its name."""
    out: list[Row] = []
    below = row
    for above in reversed(held):
        close = below.middle - above.middle <= 1.45 * size
        if not close or _is_note(above) or (row.cells[name] and not _completes(above, row, name)):
            break
        out.insert(0, above)
        below = above
    return out


def _completes(above: Row, row: Row, name: int) -> bool:
    """Whether two lines make one known name, and neither is one alone."""
    both = f"{above.text(name)} {row.text(name)}"
    alone = analytes.find(row.text(name)) or analytes.find(above.text(name))
    return analytes.find(both) is not None and alone is None


def _carries_on(group: Sequence[Row], row: Row, name: int, size: float, usual: float) -> bool:
    """Whether a line without a value goes on with the row above."""
    last = group[-1]
    way = row.middle - last.middle
    if way > 1.45 * size or (usual and way > 0.95 * usual) or _is_note(row):
        return False
    text = row.text(name)
    return not panels.named_in(text) or analytes.find(f"{last.text(name)} {text}") is not None


def _merged(rows: Sequence[Row]) -> Row:
    """Several lines as one row."""
    if len(rows) == 1:
        return rows[0]
    cells = [[w for row in rows for w in row.cells[i]] for i in range(len(rows[0].cells))]
    return Row(cells, min(r.top for r in rows), max(r.bottom for r in rows))


def readings_of(table: Table, rows: Sequence[Row], name: int, panel: str) -> Iterator[Reading]:
    """One Reading a row that prints a name and a result."""
    pairs = [(row.text(name), _result_text(table, row)) for row in rows]
    summary = _summary(pairs)
    for row in rows:
        label = _cell(table, row, name)
        if label is None or not _names(label.text, panel):
            continue
        found = _results(table, row)
        if not found or not _says_result(label.text, _result_text(table, row), summary):
            continue
        yield _reading(table, row, label, found, panel)


def _says_result(name: str, result: str, summary: bool) -> bool:
    """Whether name and result can be a row: no other name, no verdict on a group of tests."""
    if is_value(result):
        known = analytes.find(name)
        alone = known is not None and known.panel == "foreign_matter"
        return alone or not (summary and words.status(result))
    return analytes.find(result) is None and analytes.find(name) is not None


def _result_text(table: Table, row: Row) -> str:
    found = _results(table, row)
    return " ".join(w.text for w in found[0][1]) if found else ""


def _summary(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a table repeats the verdict on each group of tests."""
    filled = [(name, result) for name, result in pairs if result]
    groups = [
        name
        for name, result in filled
        if panels.named_in(name) and analytes.find(name) is None and words.status(result)
    ]
    return len(groups) > 1 and 2 * len(groups) >= len(filled)


def _names(text: str, panel: str) -> bool:
    """Whether a text can be an analyte's name."""
    if analytes.find(text, panel) is not None:
        return True
    letters, digits = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    return letters >= 2 and digits <= letters and len(text) < 100 and not _NOTE & set(text)


def _cell(table: Table, row: Row, i: int) -> Cell | None:
    """What is printed in a cell, footnote marks left out of the text."""
    if not row.cells[i]:
        return None
    cell = cell_of(row.cells[i], table.page)
    text = cell.text.rstrip(_FOOTNOTES) if len(cell.text) > 2 else cell.text
    return Cell(text or cell.text, cell.place)


def _results(table: Table, row: Row) -> list[tuple[Column, list[Word]]]:
    """The columns of results that the row fills, and their words."""
    return [
        (c, row.cells[i])
        for i, c in enumerate(table.columns)
        if c.role == "result" and row.cells[i]
    ]


def _reading(
    table: Table,
    row: Row,
    label: Cell,
    found: Sequence[tuple[Column, list[Word]]],
    panel: str,
) -> Reading:
    cells = {role: (column, cell) for role, column, cell in _others(table, row)}
    own_unit = _own_unit(cells["unit"][1]) if "unit" in cells else None
    results = [
        (cell_of(printed, table.page), own_unit or _unit(table, column, printed))
        for column, printed in found
    ]
    (result, unit), further = results[0], results[1:]
    lod, loq = _detection(table, cells)
    limit = cells.get("limit") or cells.get("least")
    return Reading(
        panel=panel,
        analyte=label,
        result=result,
        unit=unit,
        limit=_text(limit),
        limit_unit=_printed_unit(table, limit),
        lod=lod[0],
        lod_unit=lod[1],
        loq=loq[0],
        loq_unit=loq[1],
        uncertainty=_text(cells.get("uncertainty")),
        status=_text(cells.get("status")),
        method=_text(cells.get("method")),
        others=tuple(OtherResult(r, u) for r, u in further),
        doubts=tuple(_doubts(result)),
    )


def _own_unit(cell: Cell) -> Cell | None:
    """The unit that a cell of a column of units prints; None for "N/A"."""
    if units.find(cell.text) is not None:
        return cell
    if printed := unit_in(cell.text):
        return Cell(printed, cell.place)
    return None if words.is_result_word(cell.text) else cell


def _others(table: Table, row: Row) -> Iterator[tuple[str, Column, Cell]]:
    """The first filled cell of each role beside name and results."""
    seen: set[str] = set()
    for i, column in enumerate(table.columns):
        role = column.role
        if (
            role in ("", "aside", "control", "analyte", "result")
            or role in seen
            or not row.cells[i]
        ):
            continue
        seen.add(role)
        yield role, column, cell_of(row.cells[i], table.page)


def _text(found: tuple[Column, Cell] | None) -> Cell | None:
    return found[1] if found else None


def _printed_unit(table: Table, found: tuple[Column, Cell] | None) -> Cell | None:
    """The unit that the head of a cell's column prints."""
    if found is None or not found[0].unit:
        return None
    column = found[0]
    return Cell(column.unit, cell_of(column.unit_words, table.page).place)


Detection = tuple[Cell | None, Cell | None]


def _detection(table: Table, cells: dict[str, tuple[Column, Cell]]) -> tuple[Detection, Detection]:
    """LOD and LOQ with their units; one cell "0.01 / 0.03" holds both."""
    both = cells.get("lod loq")
    if both is None:
        lod, loq = cells.get("lod"), cells.get("loq")
        return (_text(lod), _printed_unit(table, lod)), (_text(loq), _printed_unit(table, loq))
    unit = _printed_unit(table, both)
    first, _, second = both[1].text.replace("|", "/").replace(";", "/").partition("/")
    if not second:
        first, _, second = both[1].text.partition(" ")
    place: Place = both[1].place
    lod_cell = Cell(first.strip(), place) if first.strip() else None
    loq_cell = Cell(second.strip(), place) if second.strip() else None
    if both[0].head.lower().find("loq") < both[0].head.lower().find("lod"):
        lod_cell, loq_cell = loq_cell, lod_cell
    return (lod_cell, unit), (loq_cell, unit)


def _unit(table: Table, column: Column, cell: Sequence[Word]) -> Cell | None:
    """A result's unit from its own cell, else from the head of its column."""
    printed = unit_in(" ".join(w.text for w in cell))
    if printed:
        own = [w for w in cell if printed in w.text or w.text in printed]
        return Cell(printed, cell_of(own or cell, table.page).place)
    if column.unit:
        return Cell(column.unit, cell_of(column.unit_words, table.page).place)
    return None


def _doubts(result: Cell) -> Iterator[Doubt]:
    if not is_value(result.text):
        yield Doubt(
            "result_not_understood",
            f"“{result.text}” is not a result as one is usually printed.",
            result.place,
        )
