"""Characters through pdfium's text page: few calls a character."""

import ctypes
import math
from collections import Counter, deque
from collections.abc import Iterator
from functools import cache, partial
from itertools import compress, groupby, repeat
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.fonts import is_heavy, table_for
from tracker.pages.frame import Frame, Matrix, most_common_turn, quarter
from tracker.pages.letters import Gathering, Letters, Run
from tracker.pages.pdfium_objects import lightness

_BLANKS = dict.fromkeys(
    [*range(0x09, 0x0E), 0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "
)
_LINE_END_HYPHEN = 2
_WITHOUT_TEXT = "\x00\x02\ufffe\uffff"
_MADE_UP = "\0"
_NO_WIDTH = 0.01  # points
_UNSEEN = (3, 7)  # render modes: neither filled nor stroked; clip only


def letters_of(page: Any, frame: Frame) -> tuple[Letters, Frame]:
    """The page's upright characters, and its frame turned so that most are upright."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return (Letters(), frame)
    try:
        return _TextPage(text_page).letters(frame)
    finally:
        raw.FPDFText_ClosePage(text_page)


class _Font(NamedTuple):
    """What a font's name tells: whether it is heavy, and how its letters are to be written."""

    bold: bool
    table: dict[int, int] | None


def _font(address: int | None) -> _Font:
    """The font at an address."""
    name = ctypes.create_string_buffer(128)
    calls.font_name(address, ctypes.addressof(name), 128)
    text = name.value.decode("latin-1")
    return _Font(is_heavy(text), table_for(text))


class _TextPage:
    """pdfium's list of a page's characters."""

    def __init__(self, handle: Any) -> None:
        self.handle = handle
        self.address = calls.address_of(handle)
        self.count = max(0, raw.FPDFText_CountChars(handle))
        self.fonts: dict[object, _Font] = {}
        self.matrix = raw.FS_MATRIX()

    def letters(self, frame: Frame) -> tuple[Letters, Frame]:
        """The characters that are upright in the frame in which most are."""
        if not self.count:
            return (Letters(), frame)
        spans = list(self._spans())
        firsts = {address: start for address, start, _ in reversed(spans)}
        matrices = {address: self._matrix(start) for address, start in firsts.items()}
        frame = _readable(frame, spans, matrices)
        to_page = frame.matrix
        scale_of = cache(partial(_upright_scale, to_page=to_page))
        runs = {}
        for address, start in firsts.items():
            matrix = matrices[address]
            if scale := scale_of(matrix[:4]):
                baseline = to_page.point(matrix.e, matrix.f)[1]
                runs[address] = self._run(address, start, scale, baseline)
        return (self._gathered(spans, runs, frame), frame)

    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """Each text object with the offsets of its characters; made-up blanks left out."""
        objects = map(calls.text_object, repeat(self.address), range(self.count))
        start = 0
        for address, group in groupby(objects):
            end = start + len(list(group))
            if address:
                yield (address, start, end)
            start = end

    def _gathered(
        self, spans: list[tuple[int, int, int]], runs: dict[int, Run], frame: Frame
    ) -> Letters:
        """The characters of the upright runs, one after another."""
        gathering = Gathering()
        x0, x1 = self._edges(frame)
        text = _without_made_up(self._text(), x0, x1)
        for address, start, end in spans:
            run = runs.get(address)
            if run is None:
                continue
            part, lefts, rights = text[start:end], x0[start:end], x1[start:end]
            if _MADE_UP in part:
                kept = [letter != _MADE_UP for letter in part]
                part = part.replace(_MADE_UP, "")
                lefts, rights = list(compress(lefts, kept)), list(compress(rights, kept))
            table = self.fonts[run.style[0]].table
            if part:
                gathering.add(run, part.translate(table) if table else part, lefts, rights)
        return gathering.letters()

    def _text(self) -> str:
        """One character for each that pdfium counts: blanks of one kind, "\ufffd" for unknown."""
        units = (ctypes.c_ushort * (self.count + 1))()
        written = raw.FPDFText_GetText(self.handle, 0, self.count, units) - 1
        text = bytes(units)[: 2 * max(0, written)].decode("utf-16-le", "surrogatepass")
        if len(text) != self.count:  # some characters have no text
            text = "".join(map(self._character, range(self.count)))
        text = text.translate(_BLANKS)
        odd = [i for i, letter in enumerate(text) if not " " <= letter <= "~"]
        if not odd:
            return text
        unknown = {i for i in odd if calls.map_error(self.address, i)}
        if unknown:
            unknown = {i for i in range(self.count) if calls.map_error(self.address, i)}
        letters = list(text)
        for i in odd:
            if letters[i] in _WITHOUT_TEXT:
                letters[i] = self._character(i)
        for i in unknown:
            letters[i] = "\ufffd"
        return "".join(letters)

    def _character(self, index: int) -> str:
        """A character by itself; pdfium has 2 for a hyphen at the end of a line, 0 for unknown."""
        code = raw.FPDFText_GetUnicode(self.handle, index)
        if code == _LINE_END_HYPHEN:
            return "-"
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

    def _edges(self, frame: Frame) -> tuple[list[float], list[float]]:
        """Left and right edges of all characters on the page."""
        boxes = (raw.FS_RECTF * self.count)()
        start, step = ctypes.addressof(boxes), ctypes.sizeof(raw.FS_RECTF)
        places = range(start, start + self.count * step, step)
        deque(map(calls.loose_box, repeat(self.address), range(self.count), places), maxlen=0)
        sides: Any = memoryview(boxes).cast("B").cast("f").tolist()
        left, top, right, bottom = (sides[side::4] for side in range(4))
        match frame.quarters:
            case 1:
                x0, x1 = ([y - frame.bottom for y in side] for side in (bottom, top))
            case 2:
                x0, x1 = ([frame.right - x for x in side] for side in (right, left))
            case 3:
                x0, x1 = ([frame.top - y for y in side] for side in (top, bottom))
            case _:
                x0, x1 = ([x - frame.left for x in side] for side in (left, right))
        return ([round(x, 2) for x in x0], x1)

    def _matrix(self, index: int) -> Matrix:
        """From a character's own coordinates to the file's."""
        matrix = self.matrix
        calls.char_matrix(self.address, index, ctypes.addressof(matrix))
        return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)

    def _run(self, address: int, index: int, scale: float, baseline: float) -> Run:
        """What the characters of a text object have in common."""
        size = abs(calls.font_size(self.address, index)) * scale
        font = calls.font(address)
        if font not in self.fonts:
            self.fonts[font] = _font(font)
        return Run(
            size=max(size, 0.1),
            baseline=baseline,
            style=(font, round(size, 1)),
            bold=self.fonts[font].bold,
            faint=calls.render_mode(address) in _UNSEEN,
            grey=lightness(address),
        )


def _without_made_up(text: str, x0: list[float], x1: list[float]) -> str:
    """The text with the blanks marked that pdfium adds: they have no width."""
    made_up = [
        i
        for i, (letter, a, b) in enumerate(zip(text, x0, x1, strict=True))
        if letter == " " and b - a < _NO_WIDTH
    ]
    if not made_up:
        return text
    letters = list(text)
    for i in made_up:
        letters[i] = _MADE_UP
    return "".join(letters)


def _upright_scale(shape: tuple[float, float, float, float], to_page: Matrix) -> float:
    """How much larger than its size a font is printed by a matrix; 0 if it is not upright."""
    on_page = Matrix(*shape).then(to_page)
    return math.hypot(on_page.c, on_page.d) if quarter(on_page) == 0 else 0.0


def _readable(
    frame: Frame, spans: list[tuple[int, int, int]], matrices: dict[int, Matrix]
) -> Frame:
    """The frame turned so that most of the characters stand upright."""
    shapes = Counter[tuple[float, ...]]()
    for address, start, end in spans:
        shapes[matrices[address][:4]] += end - start
    turns = Counter[int | None]()
    for shape, count in shapes.items():
        turns[quarter(Matrix(*shape).then(frame.matrix))] += count
    return frame.turned(-most_common_turn(turns))
