"""Who ordered the test: by a label, or over an address that is not the laboratory's."""

import re
from collections.abc import Callable, Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.values import values_of
from tracker.reading.head.wrapping import whole
from tracker.reading.lines import Piece
from tracker.records.place import Place
from tracker.records.reading import Cell
from tracker.vocabulary import composed, letterhead

_LETTERHEAD = 0.12  # of the page's height
_LARGE = 1.25  # of the usual size of type
_BLOCK = 6  # lines of a client's block
_HEADS = 3.2  # of the height of type: from the head of a card to its first label
_NEAR = 2.0  # of the height of type
_MARGIN = 0.55  # of the page's height: a client is not introduced below
_LICENCE = re.compile(r"\blic(?:en[cs]e)?\b[.:# ]*", re.I)
_BEFORE_NAME = re.compile(
    r"^.*[|•·]\s*|^.*\b(?i:results?|reports?|analysis|certificate|coa|tested|prepared|issued) "
    r"(?:for|to) (?=[A-Z])"
)


def named(finding: Finding) -> Cell:
    """The name alone, in one piece, of a labelled client or laboratory."""
    return _company(finding) or _narrow(finding) or whole(finding, _lines_of_name(finding))


def _lines_of_name(finding: Finding) -> int:
    """How many lines a name may have: down to its form or to an address: a street has a number."""
    if letterhead.has("legal", finding.cell.text.rsplit(maxsplit=1)[-1]):
        return 1
    lines = finding.sheet.block(finding.pieces[0], _BLOCK)
    known = (i for i, line in enumerate(lines) if i and shapes.is_address(line.text))
    end = next(known, len(lines))
    while 1 < end < len(lines) and any(c.isdigit() for c in lines[end - 1].text):
        end -= 1
    return end


def _company(finding: Finding) -> Cell | None:
    """The company where a person's name, and perhaps a department, stand before it."""
    lines = finding.sheet.block(finding.pieces[0], 4)
    first = finding.cell.text
    person = shapes.is_person(first)
    if not person and (len(first.split()) > 4 or letterhead.has("company", first)):
        return None
    for line in lines[1:]:
        if shapes.is_address(line.text):
            break
        if shapes.is_tail(line.text):
            return None  # of the name in the line before
        named = shapes.is_name(line.text) and not shapes.is_titleish(line.text)
        if named and (person or letterhead.has("legal", line.text)):
            finding.pieces = [line]
            return finding.sheet.cell(line)
    return None


def _narrow(finding: Finding) -> Cell | None:
    """A name broken over the lines of a narrow ruled cell, down to the address."""
    sheet, first = finding.sheet, finding.pieces[0]
    lines = sheet.block(first, 4)
    names: list[Piece] = []
    for line in lines:
        if shapes.is_address(line.text) or shapes.is_reach(line.text):
            break
        names.append(line)
    width = max(p.x1 - p.x0 for p in lines)
    if finding.beside or not 1 < len(names) < len(lines) or width > 12 * first.size:
        return None
    if any(map(shapes.is_person, (p.text for p in names))):
        return None
    return sheet.cells([sheet.cell(p) for p in names])


def address_of(sheet: Sheet, name: Piece) -> Cell | None:
    """The lines of an address below a name; who is to be asked for may stand between."""
    address: list[Cell] = []
    line = sheet.below(name)
    for _ in range(_BLOCK):
        if line is None or (sheet.marks_of(line) and not _aside(sheet, line)):
            break
        if shapes.is_address(line.text):
            address.append(sheet.cell(line))
        elif address or sheet.claimed(line):
            break
        line = sheet.below(line)
    return _joined(address) if address else None


def _aside(sheet: Sheet, piece: Piece) -> bool:
    return all(mark.means("other") for mark in sheet.marks_of(piece))


def labelled_address(sheet: Sheet, below: Piece) -> Cell | None:
    """The value of the first label "Address" that stands near below a name."""
    for mark in sheet.marks:
        near = 0 <= mark.piece.top - below.top < 6 * below.size
        if near and mark.means("address") and abs(mark.piece.x0 - below.x0) < 200:
            value = next(values_of(sheet, mark), None)
            return value.cell(sheet) if value else None
    return None


def _joined(lines: Sequence[Cell]) -> Cell:
    text = ", ".join(line.text.rstrip(",;") for line in lines)
    return Cell(text, Place.around(line.place for line in lines))


def unlabelled(sheet: Sheet, taken: Callable[[str], bool]) -> tuple[Cell, Piece] | None:
    """The client without a label: over an address that is not the laboratory's, else a company.

    Args:
        sheet: The first page.
        taken: Whether a name is the laboratory's or the product's.
    """
    over = list(_over_addresses(sheet, taken))
    return over[0] if over else next(_companies(sheet, taken), None)


def in_letterhead(sheet: Sheet, taken: Callable[[str], bool]) -> Cell | None:
    """The largest name at the top of the first page that is not somebody else's.

    On a certificate that the client publishes its own name stands there.
    """
    top = [p for p in sheet.pieces if p.middle < _LETTERHEAD * sheet.page.height]
    for piece in sorted(top, key=lambda p: -p.size):
        if piece.size < _LARGE * sheet.usual_size:
            return None
        cell = None if sheet.labelled(piece) else _name_in(sheet, piece)
        if cell and 1 < len(cell.text.split()) < 7 and not taken(cell.text):
            return cell
    return None


def over_premises(sheet: Sheet, taken: Callable[[str], bool]) -> Cell | None:
    """The large name that heads a card of labels about a producer's premises."""
    for piece in sheet.pieces:
        if piece.middle > _MARGIN * sheet.page.height:
            return None
        below = sheet.below(piece, _HEADS)
        marks = sheet.marks_of(below) if below is not None else []
        heads = marks and marks[0].colon and composed.is_of_premises(marks[0].text)
        large = piece.size > _LARGE * sheet.usual_size and not sheet.labelled(piece)
        cell = _name_in(sheet, piece) if heads and large else None
        if cell and not taken(cell.text) and not any(c.isdigit() for c in cell.text):
            return cell
    return None


def _over_addresses(sheet: Sheet, taken: Callable[[str], bool]) -> Iterator[tuple[Cell, Piece]]:
    for piece in sheet.pieces:
        if piece.middle > _MARGIN * sheet.page.height:
            return
        attended = shapes.is_person(piece.text)  # "Attn: Quality, 9 Wharf St, Boise, ID 83702"
        if not shapes.is_address(piece.text) or (sheet.labelled(piece) and not attended):
            continue
        above = _before(sheet, piece) or _over(sheet, piece)
        cell = _name_in(sheet, above) if above is not None else None
        if above is not None and cell and not _near_taken(sheet, above, taken):
            yield cell, above


def _before(sheet: Sheet, address: Piece) -> Piece | None:
    """The company whose address follows its name in one line."""
    name = sheet.left_of(address)
    if name is None or sheet.labelled(name) or address.x0 - name.x1 > _NEAR * address.size:
        return None
    return name if letterhead.has("legal", name.text) else None


def _near_taken(sheet: Sheet, name: Piece, taken: Callable[[str], bool]) -> bool:
    """Whether a line, or the one over it, is the laboratory's name: one letterhead."""
    above = sheet.above(name, 2.2)
    return taken(name.text) or (above is not None and taken(above.text))


def _over(sheet: Sheet, address: Piece) -> Piece | None:
    """What stands over an address, beyond who is to be asked for and licences."""
    above = sheet.above(address, 2.2)
    for _ in range(2):
        between = above is not None and (
            shapes.is_person(above.text)
            or shapes.is_department(above.text)
            or (bool(sheet.marks_of(above)) and _aside(sheet, above))
        )
        if above is None or not between:
            break
        above = sheet.above(above, 2.2)
    if above is None or sheet.labelled(above):
        return None
    return _top_of_block(sheet, above)


def _top_of_block(sheet: Sheet, piece: Piece) -> Piece:
    """The first line of a block of name, person, street and place; the company's if one says so."""
    lines = [piece]
    while len(lines) < _BLOCK and (upper := sheet.above(lines[0], 1.6)) is not None:
        stressed = upper.bold == piece.bold or (upper.bold and shapes.is_company(upper.text))
        alike = abs(upper.size - piece.size) < 0.04 * piece.size and stressed
        attended = shapes.is_person(upper.text) and not sheet.parted(upper, lines[0])
        goes_on = attended or sheet.goes_on(upper, lines[0])
        if not alike or abs(upper.x0 - piece.x0) > 1 or not goes_on:
            break
        lines.insert(0, upper)
    named = [p for p in lines if _name_in(sheet, p) and not shapes.is_person(p.text)]
    return next((p for p in named if shapes.is_company(p.text)), (named or [piece])[0])


def _companies(sheet: Sheet, taken: Callable[[str], bool]) -> Iterator[tuple[Cell, Piece]]:
    for piece in sheet.pieces:
        if piece.middle > _MARGIN * sheet.page.height:
            return
        cell = None if sheet.labelled(piece) else _name_in(sheet, piece)
        words = cell.text.split() if cell else []
        if cell and 1 < len(words) <= 8 and _bears_form(cell.text) and not taken(cell.text):
            yield cell, piece


def _bears_form(text: str) -> bool:
    """Whether a name bears a legal form, and no unit like one: "µg/kg" is no KG."""
    return any(letterhead.has("legal", w) for w in text.split() if "/" not in w or w[-1:].isupper())


def _name_in(sheet: Sheet, piece: Piece) -> Cell | None:
    """The name in a line that may begin with a date and a bar."""
    before = _BEFORE_NAME.match(piece.text)
    cell = sheet.cell(piece, before.end() if before else 0)
    text = cell.text
    good = shapes.is_name(text) and not shapes.is_address(text) and not shapes.is_titleish(text)
    if sum(c.isdigit() for c in text) > 0.4 * len(text) or _LICENCE.search(text):
        return None
    if text.startswith("©"):
        return None
    if not good or shapes.is_sentence(text) or shapes.is_reach(text) or text.endswith(":"):
        return None
    return cell
