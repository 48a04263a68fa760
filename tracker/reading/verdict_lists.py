"""Names with a bare verdict each, in columns without a head: "Abamectin PASS | Captan PASS".

A list of groups of tests ("Pesticides PASS", "Heavy metals PASS") is a summary and no list of
results.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.reading.cells import is_value
from tracker.reading.lines import Line, Piece, cell_of
from tracker.records.page import Word
from tracker.records.place import Place
from tracker.records.reading import Cell, Reading
from tracker.vocabulary import analytes, columns, panels, words

_FEWEST = 3  # names of a list
_LONGEST_NAME = 6  # words
_LONGEST_TITLE = 9
_LINES_TO_TITLE = 2
# Shares of the font's height.
_PITCH = 2.5
_EDGE = 0.4


@dataclass(frozen=True, slots=True)
class _Judged:
    """A name and the verdict right of it."""

    name: Piece
    verdict: Piece

    @property
    def text(self) -> str:
        return self.name.text.rstrip(": ")


def verdict_readings(
    lines: Sequence[Line], page: int, known: set[str], readings: Sequence[Reading]
) -> Iterator[Reading]:
    """Readings of lists whose results are but verdicts, also where a table above swallowed them.

    Args:
        lines: All lines of the page.
        page: Number of the page.
        known: Keys already read; those found here are added.
        readings: What is read already; what stands in one of them is in no list.
    """
    cells = (cell.place for r in readings for cell in (r.analyte, r.status, r.result) if cell)
    own = [place for place in cells if place.page == page]
    for block in _blocks(lines):
        panel = _panel(block, lines)
        for judged in block if panel else ():
            analyte = analytes.meant(judged.text, panel)
            key = analyte.key if analyte else ""
            if key in known or _is_read(judged, own) or panels.named_by(judged.text):
                continue
            known |= {key} - {""}
            yield _reading(judged, panel, page)


def _is_read(judged: _Judged, own: Sequence[Place]) -> bool:
    """Whether a name or its verdict is in a reading."""
    return any(
        place.x0 <= p.centre <= place.x1 and place.top <= p.middle <= place.bottom
        for p in (judged.name, judged.verdict)
        for place in own
    )


def _reading(judged: _Judged, panel: str, page: int) -> Reading:
    name, verdict = cell_of(judged.name.words, page), cell_of(judged.verdict.words, page)
    return Reading(
        panel=panel, analyte=Cell(judged.text, name.place), result=verdict, status=verdict
    )


def _blocks(lines: Sequence[Line]) -> Iterator[list[_Judged]]:
    """Names with verdicts on lines one after another, at edges that the lines share."""
    block: list[_Judged] = []
    for line in lines:
        here = list(_judged(line))
        if block and here and _goes_on(block, here):
            block += here
            continue
        if here or not block or line.top - block[-1].name.bottom > _PITCH * block[-1].name.size:
            if len(block) >= _FEWEST:
                yield block
            block = here
    if len(block) >= _FEWEST:
        yield block


def _goes_on(block: Sequence[_Judged], here: Sequence[_Judged]) -> bool:
    """Whether a line is the next of a list: close below, each of its names under another."""
    size = here[0].name.size
    edges = [j.name.x0 for j in block]
    lined = all(any(abs(j.name.x0 - x0) < _EDGE * size for x0 in edges) for j in here)
    return lined and here[0].name.top - max(j.name.bottom for j in block) < _PITCH * size


def _judged(line: Line) -> Iterator[_Judged]:
    """The names of a line that have a verdict right of them and nothing else."""
    for name, verdict in pairwise(line.pieces):
        if words.status(verdict.text) is None or words.state(name.text) is not None:
            continue
        printed = Piece(_without_bullet(name.words))
        if len(printed.words) <= _LONGEST_NAME and _may_be_name(printed.text):
            yield _Judged(printed, verdict)


def _may_be_name(text: str) -> bool:
    if not text[:1].isalnum() or len(text) < 2 or is_value(text):
        return False
    return not columns.heading(text).roles


def _without_bullet(printed: list[Word]) -> list[Word]:
    """The words of a name behind a dot or a tick."""
    first = next((i for i, w in enumerate(printed) if any(map(str.isalnum, w.text))), 0)
    return printed[first:]


def _panel(block: Sequence[_Judged], lines: Sequence[Line]) -> str:
    """The panel that the bar over a list and its names tell; "" for a summary.

    Without a bar all names must be known and of one panel.
    """
    bar = _bar(block, lines)
    found = [analytes.meant(j.text, bar) for j in block]
    groups = {panels.named_in(j.text) for j, a in zip(block, found, strict=True) if a is None}
    own = {a.panel for a in found if a is not None and bar not in a.panels}
    if groups - {"", bar}:
        return ""
    if bar and not own:
        return "" if bar == panels.CONTROL else bar
    all_known = all(a is not None for a in found)
    everywhere = {a.panel for a in found if a is not None}
    return everywhere.pop() if all_known and len(everywhere) == 1 else ""


def _bar(block: Sequence[_Judged], lines: Sequence[Line]) -> str:
    """The panel that a line close over a list names."""
    left, right = min(j.name.x0 for j in block), max(j.verdict.x1 for j in block)
    top = block[0].name.top
    above = [
        over
        for line in lines
        if line.bottom < top + 1
        and (over := [p for p in line.pieces if p.x1 >= left - 2 and p.x0 <= right + 2])
    ]
    for pieces in reversed(above[-_LINES_TO_TITLE:]):
        named = (panels.named_in(p.text) for p in pieces if len(p.words) <= _LONGEST_TITLE)
        if panel := next((n for n in named if n), ""):
            return panel
    return ""
