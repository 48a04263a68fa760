"""How many pages a certificate claims to have, and whether they are there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.reading.head.sheet import Sheet
from tracker.records.reading import Cell, Doubt

_WORDS = (
    r"page|pages|pg\.?|p\.|seite|strana|str\.|página|pagina|pág\.|strona|blad|list|folha|hoja|"
    r"foglio|sheet"
)
_PAGE = rf"\b(?:{_WORDS})\s*(?:no\.?\s*)?:?\s*"
_OF = r"\s*(?:out of|of|/|von|sur|de|di|ze|z|van|\|)\s*"
_WITH_WORD = re.compile(rf"{_PAGE}(\d{{1,3}}){_OF}(\d{{1,3}})\b", re.I)
_COUNTED = re.compile(rf"\d{_OF}\d", re.I)  # every claim has it
_BARE = re.compile(rf"\(?(\d{{1,3}}){_OF}(\d{{1,3}})\)?", re.I)
_LONGEST = 160  # letters of a line with a claim
_EDGE = 0.12  # of a page's height: where numbers of pages stand without the word


@dataclass(frozen=True, slots=True)
class Claim:
    """A printed "Page 2 of 6": the place, which page, of how many."""

    cell: Cell
    page: int
    pages: int


def claim_on(sheet: Sheet) -> Claim | None:
    """What a page says about the number of pages, None where it says nothing."""
    for piece in sheet.pieces:
        if not _may_claim(piece.text):
            continue
        match = _WITH_WORD.search(piece.text)
        edge = min(piece.middle, sheet.page.height - piece.middle) < _EDGE * sheet.page.height
        if match is None and edge:
            match = _BARE.fullmatch(piece.text.strip())
            if match and "/" in piece.text and int(match[1]) != sheet.page.number:
                match = None  # more likely a share or a date
        if match and 1 <= int(match[1]) <= int(match[2]):
            return Claim(sheet.cell(piece, *match.span()), int(match[1]), int(match[2]))
    return None


@lru_cache(maxsize=16384)
def _may_claim(text: str) -> bool:
    """Whether a text may say how many pages there are: cheaper than to look for the words."""
    return len(text) <= _LONGEST and _COUNTED.search(text) is not None


def first_claim(sheets: Sequence[Sheet]) -> Claim | None:
    """The first claim of a certificate."""
    return next(filter(None, map(claim_on, sheets)), None)


def missing_pages(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    """A doubt for each run of numbered pages of a file that begins late or ends early."""
    for run in _runs(sheets):
        first, last = run[0], run[-1]
        if first.page > 1 or last.page < last.pages:
            held = f"{first.page} to {last.page}" if len(run) > 1 else f"page {first.page} only"
            sentence = (
                f'"{last.cell.text}" is printed, but of {last.pages} pages the file has {held}.'
            )
            yield Doubt("pages_missing", sentence, last.cell.place)


def _runs(sheets: Sequence[Sheet]) -> Iterator[list[Claim]]:
    """Claims that count on from one another; a page without a claim counts on in silence."""
    run: list[Claim] = []
    for sheet in sheets:
        claim = claim_on(sheet)
        if claim is None and run and run[-1].page < run[-1].pages:
            claim = Claim(run[-1].cell, run[-1].page + 1, run[-1].pages)
        if claim is None:
            continue
        if run and (claim.page <= run[-1].page or claim.pages != run[-1].pages):
            yield run
            run = []
        run.append(claim)
    if run:
        yield run
