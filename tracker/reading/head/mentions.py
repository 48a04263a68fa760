"""Where names that may be the laboratory's are printed, and what speaks for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.reading.head import sentences, shapes
from tracker.reading.head.bodies import can_be_name, is_common, is_division, is_part, is_street
from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead

_LETTERHEAD = 0.2
_FOOT = 0.86
_LONGEST_LINE = 200
_SHORTEST_SENTENCE = 24
_HOUSE_AND_PART = 2
_DASHED = re.compile(r"\s[-–—]\s")
_POWERED = re.compile(r"powered\s+by|software by|generated with|lims by", re.I)
_PARTS = re.compile(
    r"\s*[|•·;–—]\s+|\s-\s+(?=[^-]*\d)|\s{2,}|\s+//?\s+|,\s+(?=\d{1,6} \w)|"
    r"\s+(?=(?:Lic|License|Licence|ISO(?:/IEC)?|Reg|CLIA|DEA)\b[.:# \d])"
)
_FORM = re.compile(
    r"(?:^|\s)(?:LLC|Inc|Ltd|GmbH|Corp|LLP|PLC|B\.?V|S\.?A|S\.?r\.?l|s\.r\.o|Co)\.?$", re.I
)
_AROUND = re.compile(r"^\W+|[^\w.)!»”]+$")
# Where none of these is, no word for a laboratory is.
_MAY_SPEAK = re.compile(
    r"lab|analyt|zkuš|scien|research|institut|diagnos|testing|chem|[а-я]|εργα", re.I
)


@dataclass(slots=True)
class Mention:
    """One place where a name is printed.

    Attributes:
        name: As printed.
        why: What speaks for it here; keys of `weights.WEIGHTS`.
        cell: The name and its place.
        sheet, piece: Where it is.
    """

    name: str
    why: set[str]
    cell: Cell
    sheet: Sheet
    piece: Piece


def mentions_in(sheet: Sheet, first_page: int) -> Iterator[Mention]:
    """Names on a page that may be the laboratory's."""
    first = sheet.page.number == first_page
    head, foot = _LETTERHEAD * sheet.page.height, _FOOT * sheet.page.height
    for piece in sheet.pieces:
        text = piece.text
        if len(text) > _SHORTEST_SENTENCE and sentences.may_name(text):
            yield from _in_sentences(sheet, piece)
        edge = (first and piece.middle < head) or piece.middle > foot
        speaks = (edge and len(text) < _LONGEST_LINE) or _may_speak(text)
        if speaks and not sheet.labelled(piece):
            yield from _standing_alone(sheet, piece, first_page)
    yield from _at_signatures(sheet)


@lru_cache(maxsize=16384)
def _may_speak(text: str) -> bool:
    """Whether a line may have a word for a laboratory: cheaper than to look for the words."""
    return len(text) < _LONGEST_LINE and _MAY_SPEAK.search(text) is not None


def _at_signatures(sheet: Sheet) -> Iterator[Mention]:
    """Names of companies within three lines of the words of a signature."""
    for mark in sheet.marks:
        for step in (sheet.below, sheet.above) if mark.means("signed") else ():
            piece: Piece | None = mark.piece
            for _ in range(3):
                piece = step(piece, 2.6) if piece is not None else None
                if piece is not None and _is_company(piece.text) and not sheet.labelled(piece):
                    start = _behind_person(piece.text)
                    cell = sheet.cell(piece, start)
                    yield Mention(cell.text, {"signature"}, cell, sheet, piece)


def _is_company(text: str) -> bool:
    kinds = [letterhead.has(k, text) for k in ("laboratory", "science", "legal")]
    return any(kinds) and can_be_name(text)


def _behind_person(text: str) -> int:
    """Where the company's name starts behind who signs for it: "A. Example, Example Labs"."""
    person, comma, company = text.partition(", ")
    several = len(company.split()) > 1
    return (
        len(person + comma) if several and not _is_company(person) and _is_company(company) else 0
    )


def _in_sentences(sheet: Sheet, piece: Piece) -> Iterator[Mention]:
    """Names to which a sentence gives a laboratory's part; the sentence may go on below."""
    following = sheet.below(piece, 1.6)
    on = following is not None and abs(following.x0 - piece.x0) < 3 * piece.size
    text = f"{piece.text} {following.text}" if on and following else piece.text
    for why, said, start in sentences.names_in(text):
        name = _within_line(said, len(piece.text) - start)
        if start < len(piece.text):
            cell = sheet.cell(piece, start, min(start + len(name), len(piece.text)))
        elif following and start == len(piece.text) + 1:
            cell = sheet.cell(following, 0, len(name))
        else:
            continue
        yield Mention(name, {why}, Cell(name, cell.place), sheet, piece)


def _within_line(name: str, left: int) -> str:
    """A name, without what the next line adds if it is whole where the line ends."""
    part = name[: max(left, 0)]
    last = part.rsplit(maxsplit=1)[-1:]
    whole = any(letterhead.has(kind, word) for word in last for kind in ("laboratory", "legal"))
    return part if whole and len(part) < len(name) else name


def _standing_alone(sheet: Sheet, piece: Piece, first_page: int) -> Iterator[Mention]:
    """Names that stand by themselves: in the letterhead, at the foot, beside a signature."""
    offset, height = 0, sheet.page.height
    for part in _parts_of(piece.text):
        start = piece.text.index(part, offset)
        offset = start + len(part)
        why = set() if _speaks(part) else _why_here(sheet, piece, part, first_page)
        if start == 0 and _before_an_address(sheet, piece, part):
            why |= {"over an address", "margin" if piece.middle > _FOOT * height else "letterhead"}
        if why:
            yield Mention(part, why, sheet.cell(piece, start, offset), sheet, piece)
    if "large" in _why_here(sheet, piece, piece.text, first_page):
        yield from _over_two_lines(sheet, piece)


def _over_two_lines(sheet: Sheet, upper: Piece) -> Iterator[Mention]:
    """A large name of which half stands in the next line in the same type."""
    lower = sheet.below(upper, 1.5)
    if lower is None or (sheet.labelled(lower) and not _says_what(lower.text)):
        return
    name = f"{upper.text} {lower.text}"
    alike = abs(lower.size - upper.size) <= sheet.slack * upper.size
    goes_on = alike and not shapes.is_titleish(lower.text)
    if (goes_on or _says_what(lower.text)) and len(name.split()) < 6 and can_be_name(name):
        cell = sheet.cells([sheet.cell(upper), sheet.cell(lower)])
        yield Mention(name, {"letterhead", "large"}, cell, sheet, lower)


def _speaks(text: str) -> bool:
    """Whether a text is a sentence that names the laboratory: "Tested by X"."""
    named = sentences.names_in(text) if sentences.may_name(text) else ()
    return any(start > 0 for _, _, start in named)


def _says_what(text: str) -> bool:
    """Whether a line under a large name says no more than that it is a laboratory's."""
    return letterhead.has("laboratory", text.rsplit(maxsplit=1)[-1]) and is_common(text)


@lru_cache(maxsize=4096)
def _parts_of(text: str) -> tuple[str, ...]:
    """What bars, dashes and gaps part in a line, each as `_bare`.

    A house and its laboratory are one: "Example Pharmacy – Analytical Laboratory".
    """
    parts = tuple(filter(None, map(_bare, _PARTS.split(text))))
    whole = len(parts) == _HOUSE_AND_PART and is_common(parts[1]) and is_part(*parts)
    return (text.strip(),) if whole and _DASHED.search(text) else parts


def _bare(name: str) -> str:
    """A name without the signs of a logo before it, and what follows its legal form."""
    parts = _AROUND.sub("", name).split(", ")
    forms = [_FORM.search(part) is not None for part in parts]
    end = forms.index(True) + 1 if any(forms) else len(parts)
    while end < len(parts) and forms[end]:  # "Co., Ltd."
        end += 1
    return ", ".join(parts[:end])


def _before_an_address(sheet: Sheet, piece: Piece, name: str) -> bool:
    """Whether a line at the top or foot of a page is a name and an address."""
    if not (at_edge(sheet, piece) and can_be_name(name)) or is_street(name):
        return False
    behind = _PARTS.split(piece.text[len(name) :].lstrip(" ,|•·;–—/"))
    return any(map(shapes.is_address, behind))


def at_edge(sheet: Sheet, piece: Piece) -> bool:
    """Whether a piece stands at the top or the foot of its page."""
    return not _LETTERHEAD < piece.middle / sheet.page.height < _FOOT


def _why_here(sheet: Sheet, piece: Piece, name: str, first_page: int) -> set[str]:
    """What speaks for a name where it stands; nothing for what can be no name."""
    if not can_be_name(name):
        return set()
    height = piece.middle / sheet.page.height
    top = height < _LETTERHEAD and sheet.page.number == first_page
    foot = height > _FOOT
    speaks = letterhead.has("laboratory", name) or letterhead.has("science", name)
    why: set[str] = set()
    if top and piece.size > 1.25 * sheet.usual_size:
        why.add("large")
    if (top or (speaks and foot)) and not is_street(name) and _over_an_address(sheet, piece):
        why.add("over an address")
    if not (speaks or why or (top and letterhead.has("legal", name))):
        return set()
    if _POWERED.search(piece.text) or _after_powered(sheet, piece):
        why.add("other role")
    return why | {"letterhead" if top else "margin" if foot else "standing"}


def _over_an_address(sheet: Sheet, piece: Piece) -> bool:
    """Whether an address stands below, at most one line about the business between."""
    below = sheet.below(piece, 2.2)
    if below is not None and piece.size > 1.1 * below.size and not shapes.is_address(below.text):
        below = None if sheet.labelled(below) else sheet.below(below, 2.2)
    return below is not None and _is_address(below.text) and not sheet.labelled(below)


def _is_address(text: str) -> bool:
    """Whether a line is of an address, also behind a division: "Lake Division - 1 Example Way"."""
    first, *behind = _PARTS.split(text)
    return shapes.is_address(text) or (is_division(first) and any(map(shapes.is_address, behind)))


def _after_powered(sheet: Sheet, piece: Piece) -> bool:
    above = sheet.above(piece, 1.6)
    return above is not None and _POWERED.search(above.text) is not None


def labelled(findings: Sequence[Finding]) -> Iterator[Mention]:
    """The values of "Laboratory:", "Analyzed by:" and the like that bear a name's signs."""
    for finding in findings:
        said = _bare(_PARTS.split(finding.cell.text)[0]) if finding.fact == "laboratory" else ""
        if said and can_be_name(said):
            piece, name = finding.pieces[0], sentences.without_place(said)
            known = letterhead.has("laboratory", name) or letterhead.has("legal", name)
            sure = finding.rank == 0 and finding.mark is not None and finding.mark.colon
            addressed = _over_an_address(finding.sheet, piece)
            if sure or known or addressed:
                why = {"labelled", *["over an address"][: int(addressed)]}
                cell = Cell(name, finding.cell.place)
                yield Mention(name, why, cell, finding.sheet, piece)
