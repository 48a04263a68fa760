"""The picture of a page becomes its words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from PIL import Image

from tracker.pages import codes
from tracker.pages.ink import POWER, Ink
from tracker.pages.pictures import turned
from tracker.pages.raised import as_raised
from tracker.pages.recognised import Line, Recogniser, Seen
from tracker.pages.ruled_ink import rulings_of
from tracker.pages.second_look import changed, is_unsure, settled
from tracker.pages.slant import slant_of
from tracker.pages.type_size import TypeSize, told_by_ink
from tracker.records.page import Code, Page, Picture, Word

_SLANTED = 0.15  # degrees from which a page is straightened: 4 points over a sheet's width are 0.4
_LEFT_ASKEW = 1.0  # degrees, from which lines that slant after that are believed
_STEEP = 15.0  # degrees beyond which it is no slant
_LONG = 5.0  # times its height that a line must be for its slant to count
_SURE = 0.8  # certainty of a page that stands upright
_ENOUGH = 5  # lines whose ink tells how much larger than its font a line's rectangle is
_UNCONFIRMED = 0.4  # certainty, at most, of a number that a second look reads otherwise
_NOISE = 0.3  # certainty below which signs without a letter or digit are specks

_UNIT = re.compile(
    r"(?P<amount>\(?(?:CFU|KBE|UFC|KTJ|JTK|cfu|kbe|ufc|ktj|[mnuµμ]?g|mcg))[Il|](?P<per>(?:k?g|m?[lL])\)?)"
)
"""A unit whose stroke was taken for a letter: "mgIkg"."""

Shoot = Callable[[int], Image.Image]
"""A picture of the page at some dots per inch, turned as `Page.turned` says."""


@dataclass(frozen=True, slots=True)
class _View:
    """A picture turned by some degrees clockwise, and the lines seen in it."""

    turned: float
    image: Image.Image
    lines: list[Line]

    @property
    def certainty(self) -> float:
        """The mean over all characters."""
        certainties = [seen.certainty for line in self.lines for seen in line.seen]
        return sum(certainties) / len(certainties) if certainties else 0.0

    @property
    def is_sideways(self) -> bool:
        """Whether most characters stand in lines that run up or down."""
        across = down = 0
        for line in self.lines:
            if line.x1 - line.x0 >= line.bottom - line.top:
                across += len(line.seen)
            elif len(line.seen) > 1:
                down += len(line.seen)
        return down > across


class _Measure:
    """How pixels become points, and lines as high as their fonts.

    The ink of a line tells its font; where it does not, the height of the recogniser's rectangle
    does, as far as it is larger than the fonts of the page's other lines.
    """

    def __init__(self, view: _View, scale: float, looseness: float) -> None:
        self.scale = scale
        self.rulings, cleared = rulings_of(view.image, scale)
        self.inks = [Ink(cleared, line) for line in view.lines]
        heights = [(line.bottom - line.top) / looseness for line in view.lines]
        told = [
            _told(line, ink, height)
            for line, ink, height in zip(view.lines, self.inks, heights, strict=True)
        ]
        shares = [t.size / height for t, height in zip(told, heights, strict=True) if t]
        share = median(shares) if len(shares) >= _ENOUGH else 1.0
        middles = [(line.top + line.bottom) / 2 for line in view.lines]
        self.fonts = [
            font or TypeSize(middle - share * height / 2, middle + share * height / 2)
            for font, middle, height in zip(told, middles, heights, strict=True)
        ]

    def box(self, seen: Sequence[Seen], font: TypeSize) -> tuple[float, float, float, float]:
        """The rectangle of characters as high as their font."""
        sides = (seen[0].x0, font.top, seen[-1].x1, font.bottom)
        x0, top, x1, bottom = (round(side * self.scale, 2) for side in sides)
        return (x0, top, x1, bottom)


def _told(line: Line, ink: Ink, likely: float) -> TypeSize | None:
    """The type of a line as its ink tells it."""
    top, foot = ink.reach(line)
    return told_by_ink(line.text, top, foot, likely, line.top < top and foot < line.bottom)


def recognised(page: Page, shoot: Shoot, recogniser: Recogniser) -> Page:
    """The page with the words that its picture shows, straightened."""
    view = _upright(shoot(recogniser.dots[0]), recogniser)
    second_look = _second_look(view, shoot, recogniser)
    read = page if view.turned == 0 else _without_drawing(page, view)
    scale = read.width / view.image.width
    measure = _Measure(view, scale, recogniser.looseness)
    words = [
        word
        for line, ink, font in zip(view.lines, measure.inks, measure.fonts, strict=True)
        for word in _words(line, ink, font, second_look.get(id(line)), measure)
    ]
    return replace(
        read,
        words=tuple(words),
        rulings=read.rulings or measure.rulings,
        codes=read.codes or _codes(view.image, scale),
        text_state="ocr",
        engine=recogniser.name,
        turned=(page.turned + view.turned) % 360,
    )


def _second_look(view: _View, shoot: Shoot, recogniser: Recogniser) -> dict[int, str]:
    """The texts of lines with numbers, looked at again where not every character is sure."""
    unsure = [line for line in view.lines if is_unsure(line)]
    if not unsure:
        return {}
    picture = turned(shoot(recogniser.dots[1]), view.turned)
    factor = picture.width / view.image.width
    texts = recogniser.again(picture, [_scaled(line, factor) for line in unsure])
    return dict(zip(map(id, unsure), texts, strict=True))


def _codes(image: Image.Image, scale: float) -> tuple[Code, ...]:
    """The codes in a picture, in points."""
    found = codes.found_in(image) if codes.can_read() else []
    return tuple(
        Code("code", payload, *(round(side * scale, 2) for side in box)) for payload, *box in found
    )


def _upright(image: Image.Image, recogniser: Recogniser) -> _View:
    """The view in which the page is read best."""
    view = _straightened(image, 0, recogniser)
    if view.is_sideways:
        view = _straightened(image, _best_turn(view, (90, 270), recogniser), recogniser)
    elif view.lines and view.certainty < _SURE:
        turn = _best_turn(view, (0, 90, 180, 270), recogniser)
        view = _straightened(image, turn, recogniser) if turn else view
    slant = _slant(view.lines)
    if _LEFT_ASKEW <= abs(slant) <= _STEEP:
        view = _view(image, view.turned - slant, recogniser)
    return view


def _best_turn(view: _View, turns: Sequence[int], recogniser: Recogniser) -> int:
    """The turn by which a part of a page is read best, with lines that run across.

    Recognisers turn what runs up or down by themselves, and read it as surely.
    """
    part = _part(view)
    views = {turn: _view(part, turn, recogniser) for turn in turns}
    return max(turns, key=lambda turn: (not views[turn].is_sideways, views[turn].certainty))


def _part(view: _View) -> Image.Image:
    """A quarter of a picture, as long as its lines, where half of them lie before and behind."""
    width, height = view.image.size
    if view.is_sideways:
        middle = median((line.x0 + line.x1) / 2 for line in view.lines)
        return view.image.crop((round(middle - width / 8), 0, round(middle + width / 8), height))
    middle = median((line.top + line.bottom) / 2 for line in view.lines)
    return view.image.crop((0, round(middle - height / 8), width, round(middle + height / 8)))


def _straightened(image: Image.Image, turn: int, recogniser: Recogniser) -> _View:
    """The view of a picture turned by quarters, and by what its ink tells of its slant."""
    slant = slant_of(turned(image, turn))
    return _view(image, turn - slant if abs(slant) >= _SLANTED else turn, recogniser)


def _view(image: Image.Image, degrees: float, recogniser: Recogniser) -> _View:
    """A view of a picture turned clockwise."""
    upright = turned(image, degrees)
    return _View(degrees, upright, recogniser.lines(upright))


def _slant(lines: list[Line]) -> float:
    """Degrees by which the lines of a page fall to the right."""
    long = [line.slant for line in lines if line.x1 - line.x0 > _LONG * (line.bottom - line.top)]
    return median(long) if long else 0.0


def _scaled(line: Line, factor: float) -> Line:
    """A line's place in a picture of another resolution."""
    sides = (line.x0, line.top, line.x1, line.bottom)
    x0, top, x1, bottom = (side * factor for side in sides)
    return replace(line, x0=x0, top=top, x1=x1, bottom=bottom)


def _without_drawing(page: Page, view: _View) -> Page:
    """The page as large as the view, and without what was drawn on it unturned."""
    sideways = round(view.turned / 90) % 2
    width, height = (page.height, page.width) if sideways else (page.width, page.height)
    whole = (Picture(0, 0, width, height),)
    return replace(page, width=width, height=height, rulings=(), fills=(), pictures=whole)


def _words(
    line: Line, ink: Ink, font: TypeSize, second_look: str | None, measure: _Measure
) -> list[Word]:
    """The words of a line in points; a number that a second look reads otherwise is uncertain."""
    if not line.seen or _is_noise(line):
        return []
    doubtful: set[int] = set()
    if second_look is not None:
        line = settled(line, second_look)
        doubtful = changed(line, second_look)
    starts = [0, *(i for i, blank in enumerate(ink.blanks(line), start=1) if blank)]
    spans = list(pairwise([*starts, len(line.seen)]))
    inked = ink.spans([line.seen[start:end] for start, end in spans])
    words = []
    for (start, end), edges in zip(spans, inked, strict=True):
        word = _word(_stretched(line.seen[start:end], *edges), ink, font, measure)
        if any(map(str.isdecimal, word.text)) and any(start <= at <= end for at in doubtful):
            word = replace(word, certainty=min(word.certainty or 0.0, _UNCONFIRMED))
        words.append(word)
    return words


def _stretched(word: Sequence[Seen], left: float, right: float) -> list[Seen]:
    """The characters of a word spread from where its ink begins to where it ends."""
    x0, wide = word[0].x0, (word[-1].x1 - word[0].x0) or 1.0
    scale = (right - left) / wide
    return [
        replace(seen, x0=left + scale * (seen.x0 - x0), x1=left + scale * (seen.x1 - x0))
        for seen in word
    ]


def _is_noise(line: Line) -> bool:
    """Whether a line is made of specks."""
    sure = max(seen.certainty for seen in line.seen)
    return sure < _NOISE and not any(letter.isascii() and letter.isalnum() for letter in line.text)


def _word(word: list[Seen], ink: Ink, font: TypeSize, measure: _Measure) -> Word:
    """A word in points."""
    text = "".join(seen.text for seen in word)
    if unit := _UNIT.fullmatch(text):
        text = f"{unit['amount']}/{unit['per']}"
    certainty = sum(seen.certainty for seen in word) / len(word)
    if power := POWER.search(text):
        plain = power.start("exponent")
        raised = ink.raises(word, len(text) - plain)
        if raised:
            text = text[:plain] + as_raised(text[plain:])
        elif raised is None:
            certainty = min(certainty, _UNCONFIRMED)
    box = measure.box(word, font)
    return Word(
        text,
        *box,
        size=round(box[3] - box[1], 2),
        starts=tuple(round(seen.x0 * measure.scale, 2) for seen in word),
        certainty=round(certainty, 3),
    )
