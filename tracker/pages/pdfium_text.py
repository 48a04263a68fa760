"""Characters through pdfium's text page: few calls a character."""

import ctypes
import math
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import groupby, repeat
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.fonts import is_heavy, table_for
from tracker.pages.frame import Frame, Matrix, most_common_turn, quarter
from tracker.pages.letters import Letters, Run
from tracker.pages.pdfium_objects import lightness

_BLANKS = dict.fromkeys(
    [*range(0x09, 0x0E), 0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "
)
_LINE_END_HYPHEN = 2
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
        spans = list(self._spans())
        matrices = {address: self._matrix(start) for address, start, _ in spans}
        frame = _readable(frame, spans, matrices)
        to_page = frame.matrix
        runs = {a: self._run(a, s, matrices[a].then(to_page)) for a, s, _ in spans}
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
        self, spans: list[tuple[int, int, int]], runs: dict[int, Run | None], frame: Frame
    ) -> Letters:
        """The characters of the upright runs, one after another."""
        letters, parts = Letters(), []
        text, (x0, x1) = self._text(), self._edges(frame)
        for address, start, end in spans:
            run = runs[address]
            if run is None:
                continue
            part = text[start:end]
            kept: Sequence[int] = range(start, end)
            if " " in part:  # one without any width was made up
                kept = [i for i in kept if text[i] != " " or x0[i] < x1[i]]
                part = "".join(text[i] for i in kept)
            table = self.fonts[run.style[0]].table
            again = letters.runs and letters.runs[-1][0] is run
            begin = letters.runs.pop()[1] if again else len(letters.x0)
            parts.append(part.translate(table) if table else part)
            letters.x0 += [x0[i] for i in kept]
            letters.x1 += [x1[i] for i in kept]
            letters.runs.append((run, begin, len(letters.x0)))
        letters.text = "".join(parts)
        return letters

    def _text(self) -> str:
        """One character for each that pdfium counts: blanks of one kind, "\ufffd" for unknown."""
        units = (ctypes.c_ushort * (self.count + 1))()
        written = raw.FPDFText_GetText(self.handle, 0, self.count, units) - 1
        text = bytes(units)[: 2 * max(0, written)].decode("utf-16-le", "surrogatepass")
        if len(text) != self.count:  # some characters have no text
            text = "".join(map(self._character, range(self.count)))
        text = text.translate(_BLANKS)
        doubtful = [i for i, letter in enumerate(text) if not " " <= letter <= "~"]
        if any(calls.map_error(self.address, i) for i in doubtful):
            doubtful = list(range(self.count))
        if not doubtful:
            return text
        letters = list(text)
        for i in doubtful:
            letters[i] = "\ufffd" if calls.map_error(self.address, i) else self._character(i)
        return "".join(letters).translate(_BLANKS)

    def _character(self, index: int) -> str:
        """A character by itself; pdfium has 2 for a hyphen at the end of a line, 0 for unknown."""
        code = raw.FPDFText_GetUnicode(self.handle, index)
        if code == _LINE_END_HYPHEN:
            return "-"
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

    def _edges(self, frame: Frame) -> tuple[list[float], list[float]]:
        """Left and right edges of all characters on the page."""
        boxes = (raw.FS_RECTF * max(1, self.count))()
        start, step = ctypes.addressof(boxes), ctypes.sizeof(raw.FS_RECTF)
        places = range(start, start + self.count * step, step)
        deque(map(calls.loose_box, repeat(self.address), range(self.count), places), maxlen=0)
        sides: Any = memoryview(boxes).cast("B").cast("f").tolist()
        left, top, right, bottom = (sides[side::4] for side in range(4))
        match frame.quarters:
            case 1:
                return ([y - frame.bottom for y in bottom], [y - frame.bottom for y in top])
            case 2:
                return ([frame.right - x for x in right], [frame.right - x for x in left])
            case 3:
                return ([frame.top - y for y in top], [frame.top - y for y in bottom])
            case _:
                return ([x - frame.left for x in left], [x - frame.left for x in right])

    def _matrix(self, index: int) -> Matrix:
        """From a character's own coordinates to the file's."""
        matrix = self.matrix
        calls.char_matrix(self.address, index, ctypes.addressof(matrix))
        return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)

    def _run(self, address: int, index: int, on_page: Matrix) -> Run | None:
        """What a text object's characters have in common; None if they are not upright."""
        if quarter(on_page) != 0:
            return None
        size = calls.font_size(self.address, index) * math.hypot(on_page.c, on_page.d)
        font = calls.font(address)
        if font not in self.fonts:
            self.fonts[font] = _font(font)
        return Run(
            size=max(abs(size), 0.1),
            baseline=on_page.f,
            style=(font, round(size, 1)),
            bold=self.fonts[font].bold,
            faint=calls.render_mode(address) in _UNSEEN,
            grey=lightness(address),
        )


def _readable(
    frame: Frame, spans: list[tuple[int, int, int]], matrices: dict[int, Matrix]
) -> Frame:
    """The frame turned so that most of the characters stand upright."""
    to_page = frame.matrix
    turns = Counter[int | None]()
    for address, start, end in spans:
        turns[quarter(matrices[address].then(to_page))] += end - start
    return frame.turned(-most_common_turn(turns))
