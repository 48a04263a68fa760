"""Panels become blocks to draw: tables upright or transposed, sentences, tiles."""

from dataclasses import dataclass, replace

from tests.layouts.gridding import Gridder
from tests.layouts.grids import Column, Grid, Line
from tests.layouts.printing import Printer, Row
from tests.layouts.styles import PAGE_ODDITIES, TYPE_ODDITIES, Style
from tests.layouts.truth import Panel

_BY_ROLE = {
    "lodloq": "merged_lods", "other0": "second_result", "other1": "third_result",
    "second_limit": "second_limit", "uncertainty": "uncertainty", "method": "method_column",
    "date": "date_column", "cas": "cas_column", "number": "number_column",
    "dilution": "dilution_column", "code": "code_column",
}  # fmt: skip
_ALL_TABLES = (
    *TYPE_ODDITIES, *PAGE_ODDITIES, "two_samples", "upper_names", "status_first", "icons",
    "no_repeat_header", "continued", "wrapped_names", "panel_facts", "panel_verdict", "names_right",
    "tight", "accreditation", "bench_notes", "verdict_as_result",
)  # fmt: skip


@dataclass(frozen=True)
class Block:
    """Something to draw, and the rows it shows in the order it shows them.

    Attributes:
        parts: Into how many tables beside each other a long one is divided.
    """

    grid: Grid
    rows: tuple[Row, ...]
    features: frozenset[str] = frozenset()
    parts: int = 1


def blocks(panels: tuple[Panel, ...], printer: Printer, gridder: Gridder) -> list[Block]:
    """What is drawn of a sample's panels, in order."""
    style = printer.style
    if style.has("one_table"):
        return [_together(panels, printer, gridder)]
    return [b for panel in panels for b in _panel(panel, printer, gridder)]


def _together(panels: tuple[Panel, ...], printer: Printer, gridder: Gridder) -> Block:
    """All panels in one table; further units of shares are left out."""
    each = [(p.key, printer.rows(replace(p, others=()))) for p in panels]
    rows = [row for _, rows in each for row in rows]
    grid = gridder.together(each)
    return Block(grid, tuple(rows), _features(grid, rows, printer.style) | {"one_table"})


def _panel(panel: Panel, printer: Printer, gridder: Gridder) -> list[Block]:
    """A panel's blocks: mostly one table; some of its rows in tiles or sentences."""
    style = printer.style
    rows = printer.rows(panel)
    if style.has("sentences") and len(rows) <= 2:
        return [_loose("sentences", panel, rows, gridder)]
    if style.has("headless") and len(rows) <= 9:
        return [_headless(panel, rows, gridder)]
    if style.has("transposed") and 2 <= len(rows) <= 6 and not any(r.others for r in rows):
        return [_transposed(panel, rows, gridder)]
    found, rows = _tiled(panel, rows, gridder)
    grid = gridder.grid(panel.key, rows)
    parts = _parts(style, grid, rows)
    features = _features(grid, rows, style) | ({"folded"} if parts > 1 else set())
    if any(not b.rows for b in found):
        features |= {"repeated_tiles"}
    found.append(Block(grid, tuple(rows), features, parts))
    return found + ([Block(gridder.bench_note(), ())] if style.has("bench_notes") else [])


def _tiled(panel: Panel, rows: list[Row], gridder: Gridder) -> tuple[list[Block], list[Row]]:
    """Tiles in front of a table, and the rows left for it: tiles may also just repeat rows."""
    style = gridder.style
    if panel.key not in ("potency", "alkaloids") or len(rows) < 4:
        return [], rows
    if style.has("tiles"):
        return [_loose("tiles", panel, [rows[-1]], gridder)], rows[:-1]
    shown = [r for r in rows if r.value is not None][:2]
    if style.has("repeated_tiles") and shown:
        return [replace(_loose("tiles", panel, shown, gridder), rows=())], rows
    return [], rows


def _parts(style: Style, grid: Grid, rows: list[Row]) -> int:
    """How many tables beside each other."""
    if not style.has("folded") or len(rows) < 8:
        return 1
    return 3 if len(rows) > 24 and len(grid.columns) < 4 else 2


def _features(grid: Grid, rows: list[Row], style: Style) -> frozenset[str]:
    """What of the style this table shows."""
    shown = {o for o in style.oddities if o in _ALL_TABLES}
    shown |= {_BY_ROLE[c.role] for c in grid.columns if c.role in _BY_ROLE}
    checks = {
        "totals": any(r.total for r in rows),
        "untested": any(not r.tested for r in rows),
        "footnotes": any(r.mark or r.result_mark for r in rows),
        "categories": any(line.kind == "category" for line in grid.lines),
        "one_loq": any(r.loq for r in rows),
        "uncertainty_in_cell": any("±" in r.result for r in rows),
        "superscripts": rows[0].panel == "microbial",
        "scientific": any("E+" in r.result for r in rows),
        "symbols": any("(" in r.name for r in rows),
        "subscripts": any(not r.name.isascii() for r in rows),
        "blank_cells": any(r.loq or r.lod for r in rows),
        "titled_header": not grid.title,
        "spanning_header": bool(grid.spans),
        "value_bars": any(r.value for r in rows),
    }
    shown |= {o for o, there in checks.items() if there and o in style.oddities}
    return frozenset(shown | style.habits)


def _bare(row: Row, panel: Panel) -> Row:
    """The row with nothing but its result, its unit behind it."""
    unit = panel.unit if row.value is not None or row.result.startswith("<") else ""
    if row.result.endswith(("LOQ", "RL")):
        unit = ""
    result = row.result if not unit or unit in row.result else f"{row.result} {unit}"
    return Row(row.panel, row.name, result, row.value, unit, tested=row.tested, fails=row.fails)


def _loose(form: str, panel: Panel, rows: list[Row], gridder: Gridder) -> Block:
    """Rows as phrases, dotted lines or tiles: no columns at all."""
    bare = tuple(_bare(r, panel) for r in rows)
    lines = tuple(Line((r.name, r.result), r) for r in bare)
    grid = Grid(gridder.title(panel.key), (), lines, form=form)
    return Block(grid, bare, _features(grid, rows, gridder.style) | {form})


def _headless(panel: Panel, rows: list[Row], gridder: Gridder) -> Block:
    """A table of names and results without headings, or dotted lines."""
    block = _loose("leaders", panel, rows, gridder)
    if gridder.style.seed % 2:
        return block
    columns = (Column("name", ()), Column("result", ()))
    grid = replace(block.grid, columns=columns, form="table")
    return replace(block, grid=grid, features=block.features - {"leaders"} | {"headless"})


def _transposed(panel: Panel, rows: list[Row], gridder: Gridder) -> Block:
    """Analytes as columns; results, limits and verdicts as lines."""
    plain = [replace(r, mark="", result_mark="") for r in rows]
    upright = gridder.grid(panel.key, plain)
    skipped = ("name", "number", "code", "unit", "date", "method", "cas", "dilution")
    body = [line for line in upright.lines if line.row is not None]
    lines = tuple(
        Line((" ".join(column.heading), *(line.cells[i] for line in body)), None, column.role)
        for i, column in enumerate(upright.columns)
        if column.role not in skipped
    )
    corner = Column("corner", (gridder.style.words["name"].replace("|", " "),))
    columns = (corner, *(Column("value", (r.name,)) for r in plain))
    grid = replace(upright, columns=columns, lines=lines, form="across", across=len(rows))
    return Block(grid, tuple(plain), _features(upright, plain, gridder.style) | {"transposed"})
