"""Characters through pdfium's text page: few calls a character."""

import ctypes
from collections import Counter
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

from tracker.pages.frame import Frame, Matrix
from tracker.pages.words import Glyph, Run

_BLANKS = {0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000}
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The same C function taking and giving bare addresses, at half the price of a call."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    prototype = ctypes.CFUNCTYPE(result, *arguments)
    return prototype(address)  # type: ignore[arg-type]


_text_object = _plain(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_loose_box = _plain(
    raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)


def glyphs_of(page: Any, frame: Frame) -> tuple[Frame, list[Glyph]]:
    """The page's upright characters, and its frame turned so that most are upright."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        return (frame, [])
    try:
        return _TextPage(text_page).glyphs(frame)
    finally:
        raw.FPDFText_ClosePage(text_page)


class _TextPage:
    """pdfium's list of a page's characters."""

    def __init__(self, handle: Any) -> None:
        self.handle = handle
        self.address = ctypes.cast(handle, ctypes.c_void_p).value
        self.count = max(0, raw.FPDFText_CountChars(handle))
        self.bold_fonts: dict[int, bool] = {}

    def glyphs(self, frame: Frame) -> tuple[Frame, list[Glyph]]:
        """The upright characters in the frame in which most are upright."""
        objects = [_text_object(self.address, i) for i in range(self.count)]
        codes, boxes = self._codes(), self._boxes()
        first: dict[int | None, int] = {}
        for index, address in enumerate(objects):
            first.setdefault(address, index)
        matrices = {a: self._matrix(i) for a, i in first.items() if a}
        frame = _readable(frame, matrices, Counter(objects))
        to_page = frame.matrix
        runs = {a: self._run(first[a], m, to_page) for a, m in matrices.items()}
        glyphs = []
        for index, address in enumerate(objects):
            code = codes[index]
            run = runs.get(address)
            if run is None:
                continue
            x0, y1, x1, y0 = boxes[4 * index : 4 * index + 4]
            box = to_page.box(x0, y0, x1, y1)
            glyphs.append(Glyph(" " if code in _BLANKS else chr(code), *box, run))
        return (frame, glyphs)

    def _codes(self) -> list[int]:
        """The Unicode numbers of all characters."""
        handle = self.handle
        return [raw.FPDFText_GetUnicode(handle, i) for i in range(self.count)]

    def _boxes(self) -> list[float]:
        """Left, top, right and bottom of every character, one after another."""
        rectangles = (raw.FS_RECTF * max(1, self.count))()
        start = ctypes.addressof(rectangles)
        for index in range(self.count):
            _loose_box(self.address, index, start + 16 * index)
        sides: list[float] = memoryview(rectangles).cast("B").cast("f").tolist()  # type: ignore[assignment]
        return sides

    def _matrix(self, index: int) -> Matrix:
        """From the font's coordinates to the file's, for the object of one character."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.handle, index, ctypes.byref(matrix))
        return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)

    def _run(self, index: int, matrix: Matrix, to_page: Matrix) -> Run | None:
        """What a text object's characters have in common; None if they are not upright."""
        on_page = matrix.then(to_page)
        if _quarter(on_page) != 0:
            return None
        scale = (on_page.c**2 + on_page.d**2) ** 0.5
        size = raw.FPDFText_GetFontSize(self.handle, index) * scale
        text_object = raw.FPDFText_GetTextObject(self.handle, index)
        return Run(
            size=max(size, 0.1),
            baseline=on_page.f,
            bold=self._bold(text_object),
            faint=raw.FPDFTextObj_GetTextRenderMode(text_object) == 3,
        )

    def _bold(self, text_object: Any) -> bool:
        """Whether a text object's font is heavy by name or weight."""
        font = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self.bold_fonts:
            name = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(font, name, 128)
            lowered = name.value.decode("latin-1").lower()
            self.bold_fonts[address] = any(word in lowered for word in _BOLD_NAMES)
        return self.bold_fonts[address]


def _quarter(on_page: Matrix) -> int | None:
    """By how many quarters clockwise text runs on the page; None if slanted."""
    a, b = on_page.a, on_page.b
    if abs(b) < 0.06 * abs(a):
        return 0 if a > 0 else 2
    if abs(a) < 0.06 * abs(b):
        return 1 if b > 0 else 3
    return None


def _readable(frame: Frame, matrices: dict[int, Matrix], weights: Counter[int]) -> Frame:
    """The frame turned so that most of the characters stand upright."""
    to_page = frame.matrix
    turns: Counter[int | None] = Counter()
    for address, matrix in matrices.items():
        turns[_quarter(matrix.then(to_page))] += weights[address]
    turn = max(turns, key=lambda t: turns[t]) if turns else 0
    return frame.turned(-turn) if turn else frame
