"""The overall verdict: printed as such, or stamped large on the first page."""

from collections.abc import Iterator, Sequence

from tracker.reading.head.finding import Finding
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell
from tracker.vocabulary import labels, letterhead, panels

_HEAD, _SHORT = 0.3, 40  # of the page's height; letters before a verdict
_SMALLER = 0.93
_TWICE = 2  # a verdict may be stamped on the batch and on the sample; more are of panels
_STAMPS = 0.6  # of the page's height: a stamped verdict stands above


def find_verdict(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Cell | None:
    """The verdict on the whole sample as printed, None where only panels are judged."""
    labelled = sorted((f for f in findings if f.fact == "overall"), key=lambda f: f.cost)
    for finding in labelled:
        alone = sum(f.label == finding.label for f in labelled) == 1
        if finding.rank == 0 or _of_the_whole(finding, sheets[0], alone):
            return finding.cell
    first = sheets[0]
    marked = _badge(first) or _prefixed(first) or _across(first)
    return marked or _stamp(first) or next(_sentences(sheets), None)


def _of_the_whole(finding: Finding, first: Sheet, alone: bool) -> bool:
    """Whether a weaker label's verdict is on the sample and not on a row or a panel.

    A word behind "Status:" is so only where no other label says the same on any page.
    """
    if finding.rank == 1:
        return finding.beside and finding.sheet is first
    mark = finding.mark
    if mark is not None and panels.named_in(mark.piece.text[: mark.start]):
        return False  # "Pesticides result: PASS"
    text = finding.cell.text
    if sum(len(word) > 1 for word in letterhead.plain(text)) < 3:  # "( X ) APPROVED"
        return alone and finding.label.endswith(":") and finding.sheet is first
    return letterhead.verdict_has("conforms", text) and not letterhead.verdict_has("if", text)


def _badge(sheet: Sheet) -> Cell | None:
    """A verdict printed alone with a word for the whole sample before it: "BATCH PASS"."""
    for piece in sheet.pieces:
        words = labels.tokens(piece.text) if 1 < len(piece.words) < 5 else ()
        known = labels.find(words, 0) if words and letterhead.verdict_in(piece.text) else None
        if known is None or known[0] == len(words) or piece.middle > _STAMPS * sheet.page.height:
            continue
        verdict = piece.text[words[known[0]].start :]
        whole = any(meaning.fact == "overall" and meaning.rank < 2 for meaning in known[1])
        if whole and letterhead.is_verdict(verdict):
            return sheet.cell(piece, words[known[0]].start)
    return None


def _prefixed(sheet: Sheet) -> Cell | None:
    """A verdict behind "Result:" in the head, whatever rule stands before: "I-502 Result: FAIL"."""
    for piece in sheet.pieces:
        if piece.middle > _HEAD * sheet.page.height:
            return None
        before, colon, verdict = piece.text.rpartition(":")
        said = colon and len(piece.text) < _SHORT and letterhead.is_verdict(verdict)
        if not said or sheet.among_results(piece):
            continue
        words = labels.tokens(before)
        known = labels.find(words, len(words) - 1) if words else None
        whole = known is not None and any(meaning.fact == "overall" for meaning in known[1])
        if whole and not panels.named_in(before):
            return sheet.cell(piece)
    return None


def _across(sheet: Sheet) -> Cell | None:
    """A verdict at the other end of a row that has but "Batch" at its beginning."""
    for mark in sheet.marks:
        row = sheet.row(mark.piece)
        alone = len(row) == 2 and row[0] is mark.piece and mark.text == mark.piece.text
        whole = any(m.fact == "overall" and m.rank < 2 for m in mark.meanings)
        if whole and alone and letterhead.is_verdict(row[1].text):
            return sheet.cell(row[1])
    return None


def _stamp(sheet: Sheet) -> Cell | None:
    """A verdict in the largest type of any verdict on the first page, alone or said twice."""
    stamps = [
        p
        for p in sheet.pieces
        if p.middle < _STAMPS * sheet.page.height
        and sum(any(map(str.isalnum, word.text)) for word in p.words) == 1  # "✓ PASS"
        and letterhead.verdict_in(p.text)
        and not _of_a_panel(sheet, p)
    ]
    if not stamps:
        return None
    stamps.sort(key=lambda p: -p.size)
    largest = stamps[0]
    alike = [p for p in stamps if p.size > _SMALLER * largest.size]
    said = {letterhead.verdict_in(p.text) for p in alike}
    alone = len(said) == 1 and len(alike) <= _TWICE
    return sheet.cell(largest) if alone and largest.size > 1.3 * sheet.usual_size else None


def _of_a_panel(sheet: Sheet, stamp: Piece) -> bool:
    """Whether the name of a group of tests stands over or before a verdict."""
    around = (sheet.above(stamp), sheet.left_of(stamp))
    return any(p is not None and len(p.words) < 5 and panels.named_in(p.text) for p in around)


def _sentences(sheets: Sequence[Sheet]) -> Iterator[Cell]:
    """Sentences that say that the sample as a whole conforms."""
    for sheet in sheets:
        for piece in sheet.pieces:
            text = piece.text
            if len(piece.words) < 4 or not letterhead.verdict_in(text):
                continue
            on_all = letterhead.verdict_has("conforms", text) and letterhead.verdict_has(
                "all", text
            )
            if on_all and not letterhead.verdict_has("if", text):
                yield sheet.cell(piece)
