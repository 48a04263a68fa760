"""Where the labels of header facts are printed, and which text is theirs."""

from dataclasses import dataclass

from tracker.reading.head.geometry import weights_of
from tracker.reading.head.labelled import labels_in, stacked_label
from tracker.reading.lines import Piece
from tracker.vocabulary.labels import Meaning

_PART = (Meaning("other", 0),)


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
    return [Mark(piece, *x) for x in labels_in(piece.text, weights_of(piece), recognised)]


def stacked(upper: Piece, lower: Piece) -> tuple[Mark, Mark] | None:
    """The label whose words stand over one another: its upper part, of no meaning, and all of it.

    The lower of the two pieces has the value.
    """
    label = stacked_label(upper.text, lower.text)
    end = len(upper.text)
    return label and (Mark(upper, _PART, 0, end, end, False), Mark(lower, *label, upper=upper))
