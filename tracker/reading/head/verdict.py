"""The overall verdict: printed as such, or stamped large on the first page."""

import re
from collections.abc import Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.findings import Finding
from tracker.reading.head.sheet import Sheet
from tracker.records.reading import Cell
from tracker.vocabulary import letterhead

_PANEL_WORD = 0.6  # of the page's height: stamps stand above
_REMARK = re.compile(
    r"^\W*(?:remarks?|conclusions?|result|opinion|statement|závěr|fazit|conclusion|conclusión)\b",
    re.I,
)
_WHOLE = re.compile(
    r"\b(?:sample|product|batch|lot|tested parameters|item|vzorek|probe|échantillon|muestra|campione|amostra|monster|próbka)\b",
    re.I,
)
_CONFORMS = re.compile(
    r"\b(?:conform|compl(?:y|ies)|meets?|vyhovuje|entspricht|konform|conforme|cumple|voldoet|zgodn)",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:if|shall|should|unless|when|where|whether|may|must|method|criteria|quality control|qc|lqc|may not)\b",
    re.I,
)


def find_verdict(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Cell | None:
    """The verdict on the whole sample as printed, None where only panels are judged."""
    labelled = sorted((f for f in findings if f.fact == "overall"), key=lambda f: f.cost)
    for finding in labelled:
        if finding.rank == 0 or _of_the_whole(finding, sheets[0]):
            return finding.cell
    return _stamp(sheets[0]) or next(_sentences(sheets), None)


def _of_the_whole(finding: Finding, first: Sheet) -> bool:
    """Whether a weaker label's verdict is on the sample and not on a row or a panel."""
    if finding.rank == 1:
        return finding.beside and finding.sheet is first
    text = finding.cell.text
    if len(text.split()) < 3 and not finding.label.endswith((":", "-", "–")):
        return False
    return _CONFORMS.search(text) is not None and not _CONDITION.search(text)


def _stamp(sheet: Sheet) -> Cell | None:
    """A verdict that stands alone in the largest type of any verdict on the first page."""
    stamps = [
        p
        for p in sheet.pieces
        if p.middle < _PANEL_WORD * sheet.page.height
        and len(p.words) == 1
        and letterhead.verdict_in(p.text)
    ]
    if not stamps:
        return None
    stamps.sort(key=lambda p: -p.size)
    largest = stamps[0]
    alone = len(stamps) == 1 or stamps[1].size < 0.93 * largest.size
    return sheet.cell(largest) if alone and largest.size > 1.3 * sheet.usual_size else None


def _sentences(sheets: Sequence[Sheet]) -> Iterator[Cell]:
    """Sentences that say that the sample as a whole conforms."""
    for sheet in sheets:
        for piece in sheet.pieces:
            text = piece.text
            if len(piece.words) < 4 or not _CONFORMS.search(text) or _CONDITION.search(text):
                continue
            if _WHOLE.search(text) and letterhead.verdict_in(text) and not shapes.is_address(text):
                yield sheet.cell(piece)
