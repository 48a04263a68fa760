"""Where on a page the tables of results begin."""

from collections.abc import Sequence

from tracker.reading.lines import Line
from tracker.vocabulary import loader
from tracker.vocabulary.columns import heading

_LONGEST_HEADING = 24  # letters
_HEADINGS = frozenset({"result", "limit", "least", "lod", "loq", "unit", "uncertainty"})


@loader.remembered(16384)
def is_heading(text: str) -> bool:
    """Whether a text heads a column of a table of results, and is nothing else."""
    known = heading(text)
    return known.whole and not _HEADINGS.isdisjoint(known.roles)


def head_of_results(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Left edge and height of the first head of a table of results."""
    for line in lines:
        heads = [p for p in line.pieces if len(p.text) < _LONGEST_HEADING]
        if len(heads) > 1 and sum([is_heading(p.text) for p in heads]) > 1:
            return min(p.x0 for p in heads if heading(p.text).roles), line.middle
    return None
