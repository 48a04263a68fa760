"""Batches of the laboratory's own work: what was prepared or measured together on its bench."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.vocabulary import composed, panels

_DETAILS = ("product", "sample_id", "client", "collected", "received", "reported", "matrix")
_SEVERAL = 3  # values of one label: a sample is of one batch
_LONGEST = 60  # letters of what stands in the line of a panel


def of_the_sample(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without batches that are of the laboratory's work, wherever those are named.

    The only batch of all is kept, as one that stands among results: about it there is a doubt.
    """
    batches = [f for f in findings if f.fact == "batch" and f.mark is not None]
    codes = {_code(f) for f in batches if _of_work(f)}
    codes |= {_code(f) for f in _of_several([f for f in batches if _code(f) not in codes])}
    kept = [f for f in findings if f.fact != "batch" or _code(f) not in codes]
    if len(codes) != 1 or any(f.fact == "batch" for f in kept):
        return kept
    for finding in batches:
        finding.low = True
    return list(findings)


def _code(finding: Finding) -> str:
    return shapes.squash(finding.cell.text)


def _of_several(batches: Sequence[Finding]) -> Iterator[Finding]:
    """Batches whose label, which says no more than "Batch", has another value at every table."""
    for label in {f.label for f in batches if f.rank == 1}:
        alike = [f for f in batches if f.label == label]
        if len({_code(f) for f in alike}) >= _SEVERAL:
            yield from (f for f in alike if not _has_details(f.sheet, f.sheet.row(f.pieces[0])))


def _of_work(finding: Finding) -> bool:
    """Whether a batch stands among the labels of a table's method, analyst and days."""
    piece, sheet = finding.pieces[0], finding.sheet
    row = [p for p in sheet.row(piece) if p is not piece]
    if _has_details(sheet, [piece, *row]):
        return False
    begun = piece.text.lower().partition(finding.cell.text.lower())[0]
    said = [begun.removesuffix(finding.label), *(_said(sheet, p) for p in row)]
    works = sum(map(composed.is_bench, said))
    if works > 1 or (works and any(map(panels.named_in, said))):
        return True
    around = list(_around(sheet, finding))
    on_bench = sum(composed.is_bench(_said(sheet, p)) for p in around if sheet.marks_of(p))
    return on_bench > 1 and not _has_details(sheet, around)


def _said(sheet: Sheet, piece: Piece) -> str:
    """What a piece says of the batch beside it: its labels, or all of a few words."""
    marks = sheet.marks_of(piece)
    if marks:
        return " ".join(mark.text for mark in marks)
    return piece.text if len(piece.text) < _LONGEST else ""


def _has_details(sheet: Sheet, pieces: Iterable[Piece]) -> bool:
    return any(mark.means(*_DETAILS) for piece in pieces for mark in sheet.marks_of(piece))


def _around(sheet: Sheet, finding: Finding) -> Iterator[Piece]:
    """The two lines over and the two under a label, in line with it."""
    assert finding.mark is not None
    for step in (sheet.above, sheet.below):
        piece: Piece | None = finding.mark.piece
        for _ in range(2):
            piece = step(piece) if piece is not None else None
            if piece is not None:
                yield piece
