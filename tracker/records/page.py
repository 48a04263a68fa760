"""A page as it is printed: words, rulings, fills and images. Origin and units as in `Place`."""

from dataclasses import dataclass
from typing import Literal

TextState = Literal["text", "blank", "scan", "unreadable", "ocr"]


@dataclass(frozen=True, slots=True)
class Word:
    """Characters printed without a gap.

    Raised and lowered small characters are written as Unicode has them: "10⁵", "Δ⁹", "0.5¹"
    (digits, signs and n only), so that an exponent or a footnote mark is never taken for a digit
    of the number it stands beside.

    Attributes:
        text: The characters, one per entry of `starts`.
        x0, top, x1, bottom: The rectangle; top and bottom are the font's, not the ink's, so that
            all words of one line have nearly the same.
        size: Height of the font in points.
        bold: Printed heavier than the page's usual text.
        faint: Cannot be seen: invisible by render mode, or the colour of what is behind it.
        starts: Left edge of each character.
        cuts: Offsets (0 < offset < len(text)) where another text object begins: the places to
            cut a word that runs two columns together.
        certainty: None for printed text; the engine's 0-1 for recognised text.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    faint: bool = False
    starts: tuple[float, ...] = ()
    cuts: tuple[int, ...] = ()
    certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A printed line or the edge of a printed box: level when `top == bottom`, else upright."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area that is not a line: table stripe, heading bar, tile.

    Attributes:
        x0, top, x1, bottom: The rectangle.
        grey: Lightness of its colour, 0 black to 1 white.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    grey: float


@dataclass(frozen=True, slots=True)
class Picture:
    """The rectangle of an image on the page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Code:
    """A link or a QR or bar code on the page: what it says and where it is."""

    kind: Literal["link", "code"]
    payload: str
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page as printed, turned the way a person reads it.

    Attributes:
        number: From 1.
        width, height: In points.
        words: In reading order of the file; may overlap; form-field values are among them.
        text_state: "text"; "blank" (nothing printed); "scan" (a picture without characters);
            "unreadable" (characters without meaning); "ocr" (read from its picture).
        engine: Which program read it, for the record.
        turned: Degrees clockwise by which it is turned against the file's own display of it.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Picture, ...] = ()
    codes: tuple[Code, ...] = ()
    text_state: TextState = "text"
    engine: str = ""
    turned: float = 0
