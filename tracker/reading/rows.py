"""The rows of a table become Readings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.reading import roles
from tracker.reading.cells import explains, is_title, is_value, unit_in, unit_of_name
from tracker.reading.column_heads import Column, lod_and_loq
from tracker.reading.lines import by_height, cell_of
from tracker.reading.sample_rows import sample_rows
from tracker.reading.slices import words_of
from tracker.reading.tables import Row, Table
from tracker.records.page import Word
from tracker.records.place import Place
from tracker.records.reading import Cell, OtherResult, Reading
from tracker.vocabulary import analytes, columns, naming, panels, units, words

# Groups of tests whose results are amounts: "Complete" is none.
_AMOUNTS = frozenset(
    {"heavy_metals", "mycotoxins", "pah", "pesticides", "potency", "residual_solvents"}
    | {"terpenes", "vitamins", "water"}
)
_CODE = re.compile(r"(?:\d{1,3}[.)]?|[A-Z]{1,4}-?\d{1,4}[A-Z]?) (?=\S)")
_FEWEST_CODED = 3


_MARKS = "*†‡§"
_FOOTNOTES = "*†‡§^#⁰¹²³⁴⁵⁶⁷⁸⁹ "


def readings_of(table: Table, rows: Sequence[Row], name: int, panel: str) -> Iterator[Reading]:
    """One Reading a row that prints a name and a result; of each sample that the table tells apart.

    `sample` counts the table's samples from 1; it is 0 where the table tells none apart.
    """
    for k, own in sample_rows(table, rows):
        found = _readings(table, own, name, panel)
        yield from (replace(r, sample=k) for r in found) if k else found


def _readings(table: Table, rows: Sequence[Row], name: int, panel: str) -> Iterator[Reading]:
    results = [_results(table, row) for row in rows]
    texts = [words_of(found[0][1]) if found else "" for found in results]
    names = [row.texts[name] for row in rows]
    summary = _summary(list(zip(names, texts, strict=True)))
    coded = _coded(names, panel)
    for row, found, text in zip(rows, results, texts, strict=True):
        label = _label(table, row, name, panel)
        if coded and label is not None and _CODE.match(label.text):
            label = cell_of(row.cells[name][1:], table.page)
        if label is None or not _names(label.text, panel):
            continue
        if not found or not _says_result(label.text, text, summary, panel):
            continue
        reading = _reading(table, row, label, found, panel)
        if is_value(reading.result.text) or _may_be_words(reading):
            yield reading


def _coded(names: Sequence[str], panel: str) -> bool:
    """Whether most names stand close behind a number or code of their row: "18 Malathion"."""
    behind = [
        name
        for name in names
        if (code := _CODE.match(name))
        and analytes.find(name, panel) is None
        and analytes.find(name[code.end() :], panel) is not None
    ]
    return len(behind) >= _FEWEST_CODED and 2 * len(behind) > len(names)


def _may_be_words(reading: Reading) -> bool:
    """Whether words that are no result can be one: of a description, or beside a limit."""
    known = analytes.meant(reading.analyte.text, reading.panel)
    amount = known is not None and known.panel in _AMOUNTS
    beside = (reading.limit, reading.lod, reading.loq, reading.unit, reading.status)
    return not amount or any(cell is not None for cell in beside)


def _says_result(name: str, result: str, summary: bool, panel: str) -> bool:
    """Whether name and result can be a row: no other name, no verdict on a group of tests."""
    if result.startswith("=") and not is_value(result):
        return False  # a note: "Total THC" "= THC + (THCA x"
    if is_value(result):
        known = analytes.find(name)
        if known is None and is_title(name, result):
            return False
        alone = known is not None and known.panel == "foreign_matter"
        return alone or _measured(result) or not (summary and words.status(result))
    if name.endswith(":"):
        return False  # a label in the head of a page: "Unit Mass (g):" "USA"
    listed = name.endswith(",") or result.count(",") > 1  # "Carbaryl, Captan, Carbofuran, …"
    return not listed and analytes.find(result) is None and analytes.find(name, panel) is not None


def _summary(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a table repeats the verdict on each group of tests."""
    filled = [(name, result) for name, result in pairs if result and not _measured(result)]
    groups = [n for n, _ in filled if panels.named_in(n) and analytes.find(n) is None]
    judged = any(words.status(result) for _, result in filled)
    return judged and len(groups) > 1 and 2 * len(groups) >= len(filled)


def _measured(result: str) -> bool:
    return any(map(str.isdigit, result))


def _names(text: str, panel: str) -> bool:
    """Whether a text can be an analyte's name."""
    if analytes.find(text, panel) is not None:
        return True
    if is_value(text):
        return False  # "Not Present", "15.4 mg": a column of results without its head
    letters, digits = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    return letters >= 2 and digits <= letters and len(text) < 100 and not explains(text)


def _cell(table: Table, row: Row, i: int) -> Cell | None:
    """What is printed in a cell, footnote marks left out of the text."""
    if not row.cells[i]:
        return None
    cell = cell_of(row.cells[i], table.page)
    text = cell.text.rstrip(_FOOTNOTES) if len(cell.text) > 2 else cell.text
    return Cell(text or cell.text, cell.place)


def _label(table: Table, row: Row, i: int, panel: str) -> Cell | None:
    """The name that a row prints; in a column of methods, the name before or over each."""
    label = _cell(table, row, i)
    if label is None:
        return None
    methods = "method" in columns.heading(table.columns[i].head).roles
    if over := _over_methods(row.cells[i], panel, methods):
        return cell_of(over, table.page)
    if not methods:
        return label
    name = roles.name_in(label.text, panel)
    return Cell(name, cell_of(row.cells[i][: len(name.split())], table.page).place)


def _over_methods(printed: Sequence[Word], panel: str, methods: bool) -> list[Word]:
    """The first lines of a cell, if they are a name that is known and the others its methods.

    Args:
        printed: The words of the cell.
        panel: The group of tests.
        methods: The head says that methods stand in the column.
    """
    lines = by_height(printed)
    for n in range(len(lines) - 1, 0, -1):
        name, rest = ([w for line in part for w in line] for part in (lines[:n], lines[n:]))
        if analytes.find(words_of(name), panel) is not None:
            whole = analytes.find(words_of(printed), panel) is not None
            return name if not whole and (methods or naming.is_measuring(words_of(rest))) else []
    return []


def _results(table: Table, row: Row) -> list[tuple[Column, list[Word]]]:
    """The columns of results that the row fills, and their words."""
    return [
        (c, _without_marks(row.cells[i]))
        for i, c in enumerate(table.columns)
        if c.role == "result" and row.cells[i]
    ]


def _without_marks(printed: list[Word]) -> list[Word]:
    """Words without the marks of footnotes that stand before them: "†" "412"."""
    first = next((i for i, w in enumerate(printed) if w.text.strip(_MARKS)), 0)
    return printed[first:]


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
        (cell_of(printed, table.page), own_unit or _unit(table, column, printed, label))
        for column, printed in found
    ]
    (result, unit), further = results[0], results[1:]
    lod, loq = _detection(table, cells)
    limit = cells.get("limit") or _least(table, cells.get("least"))
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


def _least(table: Table, found: tuple[Column, Cell] | None) -> tuple[Column, Cell] | None:
    """A lower limit with the words over it, which alone tell it from an upper one: "Min 98.0".

    None where they stand on another page: without them it would be taken for an upper limit.
    """
    if found is None or table.head_page != table.page:
        return None
    column, cell = found
    over = cell_of(column.words, table.page)
    return column, Cell(f"{over.text} {cell.text}", Place.around((over.place, cell.place)))


def _text(found: tuple[Column, Cell] | None) -> Cell | None:
    return found[1] if found else None


def _printed_unit(table: Table, found: tuple[Column, Cell] | None) -> Cell | None:
    """The unit that the head of a cell's column prints."""
    return found[0].unit_cell(table.head_page) if found else None


Detection = tuple[Cell | None, Cell | None]


def _detection(table: Table, cells: dict[str, tuple[Column, Cell]]) -> tuple[Detection, Detection]:
    """LOD and LOQ with their units; one cell "0.01 / 0.03" holds both."""
    both = cells.get("lod loq")
    if both is None:
        lod, loq = cells.get("lod"), cells.get("loq")
        return (_text(lod), _printed_unit(table, lod)), (_text(loq), _printed_unit(table, loq))
    unit = _printed_unit(table, both)
    lod_cell, loq_cell = lod_and_loq(both[1], both[0].head)
    return (lod_cell, unit), (loq_cell, unit)


def _unit(table: Table, column: Column, cell: Sequence[Word], label: Cell) -> Cell | None:
    """A result's unit from its own cell, else from its name, else from the head of its column."""
    printed = unit_in(" ".join(w.text for w in cell))
    if printed:
        own = [w for w in cell if any(part in w.text for part in printed.split())]
        return Cell(printed, cell_of(own or cell, table.page).place)
    return unit_of_name(label) or column.unit_cell(table.head_page)
