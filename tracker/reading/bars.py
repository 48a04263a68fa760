"""Units that are printed away from the values they belong to: in the bar above, in a legend."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import columns, loader, panels, units

_FARTHEST = 14
_RESULTS = re.compile(
    r"\b(?:results?|values?|concentrations?|amounts?|units?|limits?|all|ergebnisse|werte|angaben|"
    r"einheit(?:en)?|v[ýy]sledky|jednotk[ay]|r[ée]sultats|unit[ée]s?|resultados|unidad(?:es)?|"
    r"risultati|unit[àa]|resultaten|wyniki)\b",
    re.I,
)
# "Units mg/kg", "Unit: %" in a bar.
_LABEL = re.compile(r"(?:units?|uom|einheit(?:en)?|jednotk[ay]|unités?)\b\s*:?\s*(\S.*)", re.I)
_SAYS = re.compile(r"\b(?:in|as|are|is|en|em|v|w|jako)\s+|:\s*", re.I)
_PARTS = re.compile(r",\s+|\s[-–]\s")
_BEFORE_UNIT = tuple(",-–([")
_SIZED = frozenset(
    {"mass_fraction", "count_per_mass", "count_per_volume", "mass_per_volume", "mass_per_serving"}
)


def bar_unit(
    lines: Sequence[Line], left: float, right: float, floor: float, top: float, page: int
) -> Cell | None:
    """The unit that a heading or bar between two heights prints for the table under it."""
    above = [line for line in lines if floor - 1 <= line.middle < top]
    titles = 0
    for line in reversed(above[-_FARTHEST:]):
        pieces = _over(line, left, right)
        titled = any(panels.named_in(p.text) and len(p.words) < 9 for p in pieces)
        if titles > 1 or (titles and not titled):
            break  # what stands above the heading belongs to another table
        titles += titled
        results = any("result" in columns.heading(p.text).roles for p in pieces)
        for piece in pieces:
            first = _PARTS.split(piece.text)[0]  # "ppm, ICP-MS"
            alone = (titled or results) and units.find(first) is not None
            cell = first if alone else _unit_of(piece.text)
            if cell:
                bare = cell[1:-1] if cell[0] in "([" and cell[-1] in ")]" else cell
                return Cell(bare, cell_of(piece.words, page).place)
    return None


def bar_mass(
    lines: Sequence[Line], left: float, right: float, floor: float, top: float, page: int
) -> Cell | None:
    """What a heading, or a line under it, says was looked through for a table: "in 100 g"."""
    above = [line for line in lines if floor - 1 <= line.middle < top]
    for line in reversed(above[-_FARTHEST:]):
        pieces = [p for p in line.pieces if p.x1 >= left - 2 and p.x0 <= right + 2]
        short = [p for p in pieces if len(p.words) < 9]
        for piece in short:
            found = units.spot(piece.text)
            if found is not None and found[2].kind == "portion":
                printed = piece.text[found[0] : found[1]].strip()
                return Cell(printed, cell_of(piece.words, page).place)
        if any(panels.named_in(p.text) for p in short):
            return None  # what stands above the heading belongs to another table
    return None


def with_mass(reading: Reading, mass: Cell | None) -> Reading:
    """The reading of a germ with the mass in the bar above, if it says none of its own."""
    if mass is None or reading.mass is not None or reading.panel != "microbial":
        return reading
    own = (reading.analyte, reading.result, reading.unit)
    spots = (units.spot(cell.text) for cell in own if cell is not None)
    if any(spot is not None and spot[2].kind == "portion" for spot in spots):
        return reading
    return replace(reading, mass=mass)


def _over(line: Line, left: float, right: float) -> list[Piece]:
    """What a line prints over a table, and further right up to the title of another one."""
    last = len(line.pieces)
    while last and line.pieces[last - 1].x0 > right + 2:
        last -= 1
    first = next((i for i, p in enumerate(line.pieces) if p.x1 >= left - 2), last)
    over = line.pieces[first:last]
    titles = {panel for p in over if (panel := panels.named_in(p.text))}
    if titles:
        for piece in line.pieces[last:]:
            if panels.named_in(piece.text) not in ("", *titles):
                break
            over.append(piece)
    return over


def unit_below(
    lines: Sequence[Line], left: float, right: float, bottom: float, size: float, page: int
) -> Cell | None:
    """The unit that a note close under a table says its results are in."""
    for line in lines:
        if bottom <= line.middle <= bottom + 3 * size:
            for piece in line.pieces:
                printed = says_unit(piece.text) if left < piece.x1 and piece.x0 <= right else ""
                if printed:
                    return Cell(printed, cell_of(piece.words, page).place)
    return None


def _unit_of(text: str) -> str:
    """The unit that a heading says its table is in; "" where it is about something else."""
    label = _LABEL.fullmatch(text)
    if label is not None and units.find(label[1]) is not None:
        return label[1]
    last = _PARTS.split(text)[-1]
    behind = units.find(last) if last != text else None
    if behind is not None and behind.kind == "water_activity":
        return last  # "aw" is a unit only where it stands alone
    found = units.spot(text)
    if found is not None and _ends_heading(text, *found[:2], found[2].kind):
        return text[found[0] : found[1]]
    if found is None or found[2].kind not in _SIZED or text[: found[0]].rstrip()[-1:].isdigit():
        return says_unit(text)
    before = text[: found[0]]
    about = panels.named_in(before) and ":" not in before and len(text.split()) < 10
    result = "result" in columns.heading(text).roles
    return text[found[0] : found[1]] if about or result else says_unit(text)


def _ends_heading(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a heading of a few words ends in a unit: "Active ingredients - mg"."""
    return (
        kind in (*_SIZED, "mass", "water_activity")
        and not text[end:].strip(" )]")
        and len(text[:start].split()) < 6
        and text[:start].rstrip()[-1:] in _BEFORE_UNIT
        and not any(map(str.isdigit, text[:start]))
    )


@loader.remembered(4096)  # of the same lines it is asked for each table of a page
def says_unit(text: str) -> str:
    """The unit that a sentence says results are in: "All results are reported in % by weight"."""
    about = _RESULTS.search(text)
    if about is None or "=" in text:
        return ""
    for says in _SAYS.finditer(text, about.end()):
        unit = units.leading(text[says.end() :])
        if unit is not None and unit[1].kind in (*_SIZED, "mass"):
            return text[says.end() : says.end() + unit[0]].rstrip(". ")
    return ""


def legend_unit(lines: Sequence[Line], page: int, taken: Sequence[Cell]) -> Cell | None:
    """The unit that the page says all its results are in; None where it names several.

    Args:
        lines: The page's lines.
        page: Its number.
        taken: Units that belong to single tables.
    """
    found: dict[str, Cell] = {}
    places = {cell.place for cell in taken}
    for line in lines:
        for piece in line.pieces:
            printed = says_unit(piece.text) if len(piece.words) > 2 else ""
            cell = cell_of(piece.words, page) if printed else None
            if cell is not None and cell.place not in places:
                found[printed] = Cell(printed, cell.place)
    return next(iter(found.values())) if len(found) == 1 else None
