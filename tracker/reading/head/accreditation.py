"""The accreditation as printed: the sentence, or the body and number."""

import re
from collections.abc import Iterator, Sequence

from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead, loader

_STANDARD = re.compile(r"\b(?:ISO|IEC|EN)\b.{0,16}\b17025\b|\b17025:\d{4}", re.I)
_NUMBER = re.compile(
    r"(?:ac?credit\w*|akk?redit\w*|akredyt\w*|cert(?:ificate)?|lab\w*|testing|pjla|a2la|anab)"
    r"[^.;]{0,24}?(?:#|№|n[o°º]\.?|nr\.?|number|č\.|code)?\s*:?\s*"
    r"(?:[A-Z]{1,5}[- ]){0,3}[A-Z]{0,4}\d[\d.\-/]{2,}",
    re.I,
)
_HINT = re.compile(r"redit|redyt|17025", re.I)  # cheaper than the words; all of them have one
_NOT = re.compile(
    r"\bnot\b.{0,40}\baccredit|\boutside\b.{0,30}\bscope|\bpending\b|\*\s*denotes", re.I
)
# That a standard was followed is no accreditation.
_FOLLOWED = re.compile(r"\baccordance\b|\brequirements\b|\bfollow|\bmeets\b", re.I)


def find_accreditation(sheets: Sequence[Sheet]) -> Cell | None:
    """The line that tells most about the laboratory's accreditation, the first of equals."""
    found = [line for sheet in sheets for line in _lines(sheet)]
    if not found:
        return None
    _, sheet, piece = max(found, key=lambda f: f[0])
    return _whole(sheet, piece)


def _lines(sheet: Sheet) -> Iterator[tuple[float, Sheet, Piece]]:
    for piece in sheet.pieces:
        score = _score(piece.text)
        if score:
            yield score - 0.1 * sheet.page.number, sheet, piece


@loader.remembered(4096)
def _score(text: str) -> float:
    """How much a line says: the word, the standard, the body, the number."""
    if not 4 < len(text) < 400 or not _HINT.search(text):
        return 0.0
    plain = " ".join(letterhead.plain(text))
    word = letterhead.accreditation("words").search(plain) is not None
    standard = _STANDARD.search(text) is not None
    if not (word or standard) or _NOT.search(text) or _is_followed(text):
        return 0.0
    body = letterhead.accreditation("bodies").search(plain) is not None
    return 2.0 * word + 1.5 * standard + body + 2.0 * (_NUMBER.search(text) is not None)


def _is_followed(text: str) -> bool:
    """Whether a line says that the standard was followed, not that anybody saw to it."""
    return _FOLLOWED.search(text) is not None and re.search("red[iy]t", text, re.I) is None


def _whole(sheet: Sheet, piece: Piece) -> Cell:
    """The line with the lines next to it that go on about it."""
    cells = [sheet.cell(piece)]
    above = sheet.above(piece, 1.5)
    if above is not None and _score(above.text) and not sheet.parted(above, piece):
        cells.insert(0, sheet.cell(above))
    below = sheet.below(piece, 1.5)
    if below is not None and not sheet.parted(piece, below):
        number = re.fullmatch(r"[A-Z#]{0,4}[- ]?\d[\d.\-]{2,}", below.text)
        if number or _score(below.text):
            cells.append(sheet.cell(below))
    return sheet.cells(cells)
