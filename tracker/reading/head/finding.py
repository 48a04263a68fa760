"""A value that may answer for a fact of a head."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.reading.head.dates import PrintedDate
from tracker.reading.head.marks import Mark
from tracker.reading.head.sheet import Sheet
from tracker.reading.lines import Piece
from tracker.records.reading import Cell


@dataclass(slots=True)
class Finding:
    """A value that may answer for a fact.

    Attributes:
        fact: Which fact.
        cell: The value as printed.
        cost: What speaks against it; of two the lower is taken.
        sheet: The page it is on.
        pieces: The pieces it is printed in, the first line first.
        dates: Of a date's value.
        rank: Of its label.
        beside: It stands right of its label, in a column of values or in the label's own piece.
        mark: The label that it answers.
        low: It stands below the head of a table of results, where also what belongs to the
            table is named: "Batch 2303988" of the instrument.
        closed: All of it is known, so that it does not go on in the next line.
    """

    fact: str
    cell: Cell
    cost: float
    sheet: Sheet
    pieces: list[Piece]
    dates: list[PrintedDate] = field(default_factory=list)
    rank: int = 0
    beside: bool = False
    mark: Mark | None = None
    low: bool = False
    closed: bool = False

    @property
    def label(self) -> str:
        """The label as printed, in lower case."""
        return self.mark.text.lower() if self.mark else ""


def cheapest(findings: Sequence[Finding], *facts: str) -> Finding | None:
    """Of the findings for some facts the one that least speaks against."""
    fitting = [f for f in findings if f.fact in facts]
    return min(fitting, key=lambda f: f.cost, default=None)
