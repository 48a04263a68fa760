"""Doubts about columns: results under another column's heading, and numbers in no column."""

from collections.abc import Sequence

from tracker.reading.amounts import amount_in
from tracker.reading.audit.ground import Ground
from tracker.reading.audit.look import Look
from tracker.reading.cells import is_value
from tracker.reading.lines import Piece
from tracker.records.place import Place
from tracker.records.reading import Doubt
from tracker.vocabulary import analytes, columns, panels, units, words

_OTHERS = frozenset({"limit", "least", "lod", "loq", "uncertainty", "method", "aside", "status"})
_RESULTS = frozenset({"result", "unit", "analyte"})
_BOUNDING = ("not detected", "<", ">", "absent", "present")
_FEWEST = 2
_MANY = 3
_LONGEST = 6
_FARTHEST = 7  # lines without a row between a heading and what it heads
_TALLEST = 2
_SLACK = 3.0


def look_at_headings(looks: Sequence[Look], ground: Ground) -> list[Doubt]:
    """Doubt a column of results that stands under another heading; a doubt of unread columns."""
    rows = [look for look in looks if look.beside]
    first = ground.line_of(rows[0].place) if len(rows) >= _FEWEST else None
    if first is None:
        return []
    usual = sorted((row.place for row in rows), key=lambda p: p.x1 - p.x0)[len(rows) // 2]
    over, roles = heading_over(ground, first, usual.x0, usual.x1)
    if roles & _OTHERS and not roles & _RESULTS and not _titled(rows[0], over, ground, first):
        for row in rows:
            if not ("status" in roles and row.said in ("pass", "fail")):
                sentence = f'"{row.result}" of "{row.name}" stands under "{over}".'
                row.doubt("column_of_something_else", sentence)
    elif not roles:
        _rivals(rows, ground)
    return _unread(rows, ground, first)


def _titled(row: Look, over: str, ground: Ground, first: int) -> bool:
    """Whether a title of the rows' own panel stands under the heading: it heads another table."""
    for k in reversed(range(first)):
        pieces = ground.lines[k].pieces
        if any(piece.text in over for piece in pieces if _may_head(piece)):
            return False
        if any(p in pieces and panel == row.panel for p, panel in ground.titles):
            return True
    return False


def _rivals(rows: Sequence[Look], ground: Ground) -> None:
    """Doubt results under no heading beside other numbers: which are the results is not said."""
    beside = [(row, _free_values(row, ground)) for row in rows]
    if sum(bool(free) for _, free in beside) < _FEWEST:
        return
    for row, free in beside:
        if free:
            sentence = (
                f'No heading tells whether "{row.result}" or "{free[0].text}" is the result of '
                f'"{row.name}".'
            )
            row.doubt("column_not_headed", sentence)


def heading_over(ground: Ground, i: int, x0: float, x1: float) -> tuple[str, set[str]]:
    """The nearest column words over a stretch of a line, and their roles; none where none are.

    A unit alone is a heading only where no other words stand over it. However many rows of the
    table are between, they are its column and no distance.
    """
    unit, unit_at, between = "", -1, 0
    for k in reversed(range(i)):
        between += not ground.has_name(k)
        if between > _FARTHEST:
            break
        over = [p for p in ground.lines[k].pieces if p.x0 < x1 + _SLACK and p.x1 > x0 - _SLACK]
        headings = [columns.heading(p.text) for p in over if _may_head(p)]
        roles = {role for heading in headings for role in heading.roles}
        if roles and (not unit or unit_at - k <= _TALLEST):
            return " ".join(p.text for p in over), roles
        if not unit and any(heading.unit for heading in headings):
            unit, unit_at = " ".join(p.text for p in over), k
    return unit, {"unit"} if unit else set()


def _may_head(piece: Piece) -> bool:
    """Whether a piece can stand over a column: no value, title, or label with or without value."""
    text = piece.text
    stated = any(map(str.isdigit, text)) and not columns.heading(text).whole
    title = panels.named_in(text) and not columns.heading(text).whole
    short = len(piece.words) <= _LONGEST and ":" not in text
    return short and not stated and not title and not is_value(text)


def _unread(rows: Sequence[Look], ground: Ground, first: int) -> list[Doubt]:
    """Doubt rows with a second result in no cell; a doubt where numbers stand in no column."""
    unread: list[Piece] = []
    for row in rows:
        free = _free_values(row, ground)
        others = (p for p in free if _says_other(p.text, row))
        bounding = next((p for p in others if not _in_other_unit(p, row, ground, first)), None)
        if bounding is not None:
            sentence = f'"{bounding.text}" is printed beside "{row.result}" and is in no cell.'
            row.doubt("value_in_no_cell", sentence)
        unread += [p for p in free if not heading_over(ground, first, p.x0, p.x1)[1]][:1]
    if len(unread) < _MANY:
        return []
    texts = ", ".join(f'"{p.text}"' for p in unread[:_MANY])
    sentence = f"Page {ground.page} prints numbers that are in no column: {texts}, …"
    place = Place.around(Place(ground.page, p.x0, p.top, p.x1, p.bottom) for p in unread)
    return [Doubt("numbers_in_no_column", sentence, place)]


def _free_values(row: Look, ground: Ground) -> list[Piece]:
    """What looks like a result right of a row's name, up to the next name, in no cell."""
    i = ground.line_of(row.place)
    if i is None:
        return []
    name = row.reading.analyte.place
    end = ground.next_name(i, name.x1)
    found = []
    for piece in ground.free_pieces[i]:
        if piece.x0 >= end or (piece.x0 > name.x1 and analytes.find(piece.text)):
            break
        if piece.x0 > name.x1 and (amount_in(piece.text) or _word(piece.text)):
            found.append(piece)
    return found


def _word(text: str) -> bool:
    """Whether a text is a result without a number, and no heading: "<LOQ" is, "LOQ" is not."""
    return words.state(text) in _BOUNDING and not columns.heading(text).roles


def _in_other_unit(piece: Piece, row: Look, ground: Ground, first: int) -> bool:
    """Whether a column's heading says that it has the results again, in a further unit."""
    own = [row.reading.unit, *(other.unit for other in row.reading.others)]
    known = {units.find(cell.text) for cell in own if cell is not None}
    over, _ = heading_over(ground, first, piece.x0, piece.x1)
    spotted = units.spot(over)
    return bool(known) and spotted is not None and spotted[2] not in known


def _says_other(text: str, row: Look) -> bool:
    """Whether a text is another result than the row's: "<0.05", or "ND" where it has a number.

    A plain number any column may have; and what is not detected in mg/g is not so in mg either.
    """
    amount = amount_in(text)
    if amount is not None:
        return amount.bound == "<"
    return _word(text) and words.state(text) != row.said
