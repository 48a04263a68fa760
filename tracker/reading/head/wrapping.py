"""Values that go on in the next line."""

from tracker.reading.head import shapes
from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead

_LINES = 4
_PITCH = 1.6
_DASHES = ("-", "–", "—")
_CLOSE = 1.3  # of the height of type
_GAP = 4.0  # of the height of type
_WIDER = 1.3
_UNFINISHED = (
    "-",
    "–",
    "/",
    "&",
    "+",
    ",",
    "(",
    " and",
    " with",
    " of",
    " y",
    " und",
    " et",
    " a",
    " e",
    " de",
)


def whole(finding: Finding, most: int = _LINES) -> Cell:
    """The value of a finding with the lines in which it goes on, of `most` lines in all."""
    sheet, lines, cells = finding.sheet, [finding.pieces[0]], [finding.cell]
    if not finding.closed and lines[0].text.endswith(finding.cell.text):
        cells += map(sheet.cell, _behind_a_dash(sheet, lines[0]))
    while len(lines) < min(most, _LINES) and not finding.closed:
        following = sheet.below(lines[-1], _PITCH)
        if following is None or not _goes_on(sheet, finding, lines, following):
            break
        lines.append(following)
        cells.append(sheet.cell(following))
    finding.pieces = lines
    if len(lines) > 1 and lines[0].text.endswith(","):
        cells[0] = Cell(f"{cells[0].text},", cells[0].place)
    cell = sheet.cells(cells)
    return Cell(cell.text.rstrip(" ,;"), cell.place)


def _behind_a_dash(sheet: Sheet, piece: Piece) -> list[Piece]:
    """A dash that stands alone close behind a name, and what follows it: "Powder  -  White"."""
    dash = sheet.right_of(piece)
    if dash is None or dash.text not in _DASHES or dash.x0 - piece.x1 > _CLOSE * piece.size:
        return []
    name = sheet.right_of(dash)
    if name is None or name.x0 - dash.x1 > _CLOSE * piece.size or sheet.marks_of(name):
        return []
    return [dash, name]


def code_below(finding: Finding) -> Cell | None:
    """A code that stands below a product's name in the column of values: its batch."""
    sheet, last = finding.sheet, finding.pieces[-1]
    below = sheet.below(last, _PITCH)
    if below is None or not finding.beside or not shapes.is_bare_code(below.text):
        return None
    labelled = sheet.marks_of(below) or sheet.claimed(below)
    level = abs(below.x0 - finding.cell.place.x0) < 0.6 * last.size
    return sheet.cell(below) if level and not labelled else None


def _goes_on(sheet: Sheet, finding: Finding, lines: list[Piece], following: Piece) -> bool:
    """Whether a line below the value's last line belongs to the value."""
    last, text = lines[-1], sheet.cells([sheet.cell(p) for p in lines]).text
    if _is_apart(sheet, last, following) or _is_other(following, text):
        return False
    if not finding.beside and _is_next_row(sheet, last, following):
        return False
    edge = finding.cell.place.x0
    at_value = abs(following.x0 - edge) < 0.6 * last.size
    at_label = lines[0].x0 < edge - last.size and abs(following.x0 - lines[0].x0) < 1.0
    if text.endswith(_UNFINISHED) or text.count("(") > text.count(")"):
        return at_value or _aligned(lines[0], following)
    if (finding.beside and at_value) or sheet.boxed(lines[0], following):
        return True
    if (at_value or at_label) and (shapes.is_tail(following.text) or _fills(finding, following)):
        return True
    return (at_value or at_label) and _full(sheet, last, following)


def _fills(finding: Finding, following: Piece) -> bool:
    """Whether a line stands between a value below its label and the next label, at their edge.

    Where labels stand over their values, what follows a value is more of it up to the gap over the
    next label.
    """
    sheet, last, label = finding.sheet, finding.pieces[-1], finding.mark
    after = sheet.below(following, _GAP)
    if finding.beside or label is None or after is None or not sheet.labelled(after):
        return False
    edge = following.x0
    in_column = all(abs(p.x0 - edge) < 1 for p in (label.piece, last, after))
    return in_column and after.top - following.top > _WIDER * (following.top - last.top)


def _is_apart(sheet: Sheet, last: Piece, following: Piece) -> bool:
    """Whether a label, a ruling or another size of type parts a line from the one before."""
    return (
        bool(sheet.marks_of(following))
        or sheet.parted(last, following)
        or sheet.claimed(following)
        or abs(following.size - last.size) > sheet.slack * last.size
    )


def _is_next_row(sheet: Sheet, last: Piece, following: Piece) -> bool:
    """Whether a line is another row of a table: under a code of the last one's stands another."""
    codes = [p for p in sheet.row(last) if p is not last and shapes.is_bare_code(p.text)]
    under = [p for p in sheet.row(following) if shapes.is_bare_code(p.text)]
    return any(abs(a.x0 - b.x0) < 0.6 * a.size for a in codes for b in under)


def _is_other(piece: Piece, text: str) -> bool:
    """Whether a line is something of its own: address, way to be reached, code, verdict."""
    if text.endswith(("-", "–")):
        return False
    return (
        shapes.is_address(piece.text)
        or shapes.is_reach(piece.text)
        or shapes.is_person(piece.text)
        or shapes.is_bare_code(piece.text)
        or letterhead.says_nothing(piece.text)
        or not shapes.is_name(piece.text)
    )


def _aligned(a: Piece, b: Piece) -> bool:
    slack = 0.6 * a.size
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.centre - b.centre)) < slack


def _full(sheet: Sheet, last: Piece, following: Piece) -> bool:
    """Whether the first word of the next line would not have fitted behind the last."""
    column = [p.x1 for p in sheet.pieces if abs(p.x0 - last.x0) < 2 or abs(p.x1 - last.x1) < 2]
    first = following.words[0]
    return last.x1 + (first.x1 - first.x0) > max(column) + 0.3 * last.size and len(column) > 2
