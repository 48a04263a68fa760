"""Panels become blocks to draw: tables upright or transposed, sentences, tiles."""

from dataclasses import dataclass, replace

from tests.layouts.grids import Column, Grid, Gridder, Line
from tests.layouts.printing import Printer, Row
from tests.layouts.styles import ODDITIES
from tests.layouts.truth import Panel

# Oddities of the whole file, which every table shares.
_EVERYWHERE = frozenset((
    "two_samples", "upper_names", "letterspaced_titles", "letterspaced", "glyphs", "tiny", "narrow",
    "odd_font", "ligatures", "watermark", "white_header", "form_cells", "form_head", "doubled",
    "turned", "column_order", "hidden_zero", "quality_table", "terpenes", "summary", "legend",
    "disclaimer", "status_first", "icons", "no_repeat_header", "titled_header", "wrapped_names",
))  # fmt: skip
_BY_ROLE = {
    "lodloq": "merged_lods", "second": "second_result", "second_limit": "second_limit",
    "uncertainty": "uncertainty", "method": "method_column", "date": "date_column",
    "cas": "cas_column", "number": "number_column", "dilution": "dilution_column",
}  # fmt: skip


@dataclass(frozen=True)
class Block:
    """Something to draw, and the rows it shows in the order it shows them.

    Attributes:
        folded: A long table set as two beside each other.
    """

    grid: Grid
    rows: tuple[Row, ...]
    features: frozenset[str] = frozenset()
    folded: bool = False


def blocks(panel: Panel, printer: Printer, gridder: Gridder) -> list[Block]:
    """A panel's blocks: mostly one table; some of its rows in tiles or sentences."""
    style = printer.style
    rows = printer.rows(panel)
    if style.has("sentences") and len(rows) <= 2:
        return [_sentences(panel, rows, printer, gridder)]
    if (
        style.has("transposed")
        and 2 <= len(rows) <= 6
        and not any(r.second or r.mark for r in rows)
    ):
        return [_transposed(panel, rows, gridder)]
    found = []
    if style.has("tiles") and panel.key in ("potency", "alkaloids") and len(rows) > 3:
        found.append(_tiles(panel, [rows[-1]], printer, gridder))
        rows = rows[:-1]
    grid = gridder.grid(panel.key, rows)
    folded = style.has("folded") and len(rows) >= 8
    features = _features(grid, rows, gridder) | ({"folded"} if folded else set())
    return [*found, Block(grid, tuple(rows), features, folded)]


def _features(grid: Grid, rows: list[Row], gridder: Gridder) -> frozenset[str]:
    """What of the style this table shows."""
    style = gridder.style
    shown = {o for o in style.oddities if o in _EVERYWHERE}
    shown |= {_BY_ROLE[c.role] for c in grid.columns if c.role in _BY_ROLE}
    checks = {
        "totals": any(r.total for r in rows),
        "untested": any(not r.tested for r in rows),
        "footnotes": any(r.mark for r in rows),
        "categories": any(line.kind == "category" for line in grid.lines),
        "one_loq": bool(grid.note),
        "uncertainty_in_cell": any("±" in r.result for r in rows),
        "superscripts": any("10" in r.result and r.panel == "microbial" for r in rows),
        "scientific": any("E+" in r.result for r in rows),
        "symbols": True,
        "blank_cells": True,
    }
    shown |= {o for o, there in checks.items() if there and o in style.oddities}
    return frozenset(shown | (style.features - set(ODDITIES)))


def _bare(row: Row, unit: str) -> Row:
    """The row with nothing but its result, the unit behind it."""
    result = row.result if not unit or unit in row.result else f"{row.result} {unit}"
    return replace(
        row, result=result, limit="", limit_value=None, lod="", lod_value=None, loq="", loq_value=None,
        status="", verdict=None, uncertainty="", second="", second_value=None, mark="",
        unit=unit,
    )  # fmt: skip


def _with_unit(row: Row, panel: Panel) -> Row:
    measured = row.value is not None
    return _bare(row, panel.unit if measured else "")


def _sentences(panel: Panel, rows: list[Row], printer: Printer, gridder: Gridder) -> Block:
    """Each row as a phrase: "Moisture: 7.4 %"."""
    bare = [_with_unit(r, panel) for r in rows]
    lines = tuple(Line((f"{r.name}: {r.result}",), r, "sentence") for r in bare)
    grid = Grid(gridder.title(panel.key), (Column("sentence", ()),), lines, form="sentences")
    return Block(grid, tuple(bare), printer.style.features | {"sentences"})


def _tiles(panel: Panel, rows: list[Row], printer: Printer, gridder: Gridder) -> Block:
    """Large numbers in boxes, each over or under its name."""
    bare = [_with_unit(r, panel) for r in rows]
    lines = tuple(Line((r.name, r.result), r, "tile") for r in bare)
    columns = (Column("name", ()), Column("result", ()))
    grid = Grid(gridder.title(panel.key), columns, lines, form="tiles")
    return Block(grid, tuple(bare), printer.style.features | {"tiles"})


def _transposed(panel: Panel, rows: list[Row], gridder: Gridder) -> Block:
    """Analytes as columns; results, limits and verdicts as lines."""
    upright = gridder.grid(panel.key, [replace(r, mark="") for r in rows])
    names = tuple(Column("value", (r.name,)) for r in rows)
    skipped = ("name", "number", "unit", "date", "method", "cas", "dilution")
    lines = []
    for index, column in enumerate(upright.columns):
        if column.role in skipped:
            continue
        cells = [line.cells[index] for line in upright.lines if line.row is not None]
        lines.append(Line((" ".join(column.heading), *cells), None, column.role))
    corner = Column("corner", (gridder.style.words["name"].replace("|", " "),))
    grid = replace(
        upright, columns=(corner, *names), lines=tuple(lines), form="across", across=len(rows)
    )
    plain = tuple(replace(r, mark="") for r in rows)
    return Block(grid, plain, _features(upright, rows, gridder) | {"transposed"})
