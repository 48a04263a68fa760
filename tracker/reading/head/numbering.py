"""How many pages a certificate claims to have."""

import re
from collections.abc import Sequence

from tracker.reading.head.sheet import Sheet
from tracker.records.reading import Cell

_OF = r"(?:of|/|von|sur|de|di|z|ze|van|out of|\|)"
_PAGE = r"(?:page|pages|pg\.?|p\.|seite|strana|str\.|página|pagina|pág\.|strona|blad|list|folha|hoja|foglio|sheet)"
_WITH_WORD = re.compile(rf"\b{_PAGE}\s*(?:no\.?\s*)?:?\s*(\d{{1,3}})\s*{_OF}\s*(\d{{1,3}})\b", re.I)
_BARE = re.compile(r"\(?(\d{1,3})\s*(?:of|/|von|sur|z)\s*(\d{1,3})\)?", re.I)
_EDGE = 0.12


def pages_claimed(sheet: Sheet) -> tuple[Cell, int, int] | None:
    """What is printed, this page's number and the number of pages; None where nothing is claimed."""
    for piece in sheet.pieces:
        if len(piece.text) > 160:
            continue
        match = _WITH_WORD.search(piece.text)
        edge = min(piece.middle, sheet.page.height - piece.middle) < _EDGE * sheet.page.height
        if match is None and edge:
            match = _BARE.fullmatch(piece.text.strip())
        if match and 1 <= int(match[1]) <= int(match[2]):
            return sheet.cell(piece, *match.span()), int(match[1]), int(match[2])
    return None


def first_claim(sheets: Sequence[Sheet]) -> tuple[Cell, int] | None:
    """The first claim of a certificate's pages and the number claimed."""
    for sheet in sheets:
        claim = pages_claimed(sheet)
        if claim:
            return claim[0], claim[2]
    return None
