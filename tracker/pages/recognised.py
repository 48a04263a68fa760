"""What text recognition gives back, whichever program does it."""

from dataclasses import dataclass
from typing import Protocol

from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class Seen:
    """A character in a picture, in pixels."""

    text: str
    x0: float
    x1: float
    certainty: float


@dataclass(frozen=True, slots=True)
class Line:
    """Characters of one line, those of a column's cell or of a phrase, in pixels.

    Attributes:
        text: As recognised, with blanks.
        seen: Its characters without the blanks.
        slant: Degrees by which it falls to the right.
    """

    text: str
    seen: tuple[Seen, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    slant: float = 0.0


class Recogniser(Protocol):
    """A program that reads pictures.

    Attributes:
        name: For the record.
        dots: Dots per inch that suit it, and those of its second look.
        looseness: Height of its lines in sizes of their fonts.
    """

    name: str
    dots: tuple[int, int]
    looseness: float

    def lines(self, image: Image) -> list[Line]:
        """The lines of text in a picture."""
        ...

    def again(self, image: Image, lines: list[Line]) -> list[str]:
        """The text of lines that stand in another picture of the same page, recognised anew."""
        ...
