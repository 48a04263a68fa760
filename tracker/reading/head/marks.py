"""Where the labels of header facts are printed, and which text is theirs."""

from dataclasses import dataclass

from tracker.reading.head.geometry import weights_of
from tracker.reading.head.labelled import labels_in, may_have_label
from tracker.reading.head.parting import value_start
from tracker.reading.lines import Piece
from tracker.vocabulary import labels
from tracker.vocabulary.labels import Meaning


@dataclass(slots=True)
class Mark:
    """A label as printed: the attributes of a `Label`, and where it stands.

    Attributes:
        piece: What it is printed in.
        upper: Of a label over two lines the piece that has the first of them.
    """

    piece: Piece
    meanings: tuple[Meaning, ...]
    start: int
    end: int
    stop: int
    colon: bool
    prefixed: bool = False
    unknown: bool = False
    upper: Piece | None = None

    @property
    def text(self) -> str:
        """The label itself."""
        return self.piece.text[self.start : self.end].strip()

    @property
    def inline(self) -> str:
        """What follows it in its own piece."""
        return self.piece.text[self.end : self.stop].strip(" ;|,•·+*†‡:：").removesuffix(" /")

    def means(self, *facts: str) -> bool:
        """Whether it may stand for one of some facts."""
        return any(m.fact in facts for m in self.meanings)


def marks_in(piece: Piece, recognised: bool = False) -> list[Mark]:
    """The labels of a piece, left to right; in recognised text letters may be wrong."""
    if not may_have_label(piece.text):
        return []
    found = labels_in(piece.text, weights_of(piece), recognised)
    return [Mark(piece, *label) for label in found]


def stacked(upper: Piece, lower: Piece) -> Mark | None:
    """The label whose words stand over one another in two pieces; it is marked in the lower."""
    head = lower.text.split(":", 1)[0]
    text = f"{upper.text} {head}"
    words = labels.tokens(text)
    known = labels.find(words, 0) or labels.find_composed(words, 0) if words else None
    if known is None or known[0] != len(words) or not labels.tokens(head):
        return None
    end, colon = value_start(lower.text, len(head), True)
    return Mark(lower, known[1], 0, end, len(lower.text), colon, upper=upper)
