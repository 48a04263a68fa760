"""Characters through pdfium's text page: few calls a character."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from itertools import accumulate, chain, compress, count, islice, pairwise, repeat
from operator import ne
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.fonts import is_heavy, table_for
from tracker.pages.frame import Frame, Matrix, most_common_turn, quarter
from tracker.pages.letters import Letters, Run, gathered
from tracker.pages.pdfium_objects import lightness_of
from tracker.pages.rounding import hundredths

_LINE_END_HYPHEN = 2
_WITHOUT_TEXT = "\x00\x02\ufffe\uffff"
_BLANKS = re.compile("[\t-\r\xa0\u2000-\u200a\u202f\u205f\u3000]")
_BLANK, _UNUSUAL = re.compile(" "), re.compile("[^ -~]")
_NO_WIDTH = 0.01  # points
_UNSEEN = (3, 7)  # render modes: neither filled nor stroked; clip only

Span = tuple[int | None, int, int]
"""The address of a text object, and the first and the last offset (exclusive) of characters."""


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

    def letters(self, frame: Frame) -> tuple[Letters, Frame]:
        """The characters that are upright in the frame in which most are."""
        if not self.count:
            return (Letters(), frame)
        spans = self._spans()
        firsts = {address: start for address, start, _ in reversed(spans) if address}
        columns = self._matrices(firsts)
        shapes = dict(zip(firsts, zip(*columns[:4], strict=True), strict=True))
        frame = _readable(frame, spans, shapes)
        runs = self._runs(firsts, columns, frame.matrix)
        return (self._gathered(spans, runs, frame), frame)

    def _spans(self) -> list[Span]:
        """Each text object with the offsets of its characters; made-up blanks have none."""
        objects = list(map(calls.text_object, repeat(self.handle), range(self.count)))
        starts = compress(count(1), map(ne, objects, islice(objects, 1, None)))
        edges = pairwise([0, *starts, self.count])
        return [(objects[start], start, end) for start, end in edges]

    def _matrices(self, firsts: dict[int, int]) -> list[list[float]]:
        """Column by column, the matrices from the coordinates of text objects to the file's."""
        answers = calls.Answers("f", 6, len(firsts))
        calls.fill(calls.char_matrix, repeat(self.address), firsts.values(), answers.places[0])
        return [answers.row(number) for number in range(6)]

    def _runs(
        self, firsts: dict[int, int], columns: list[list[float]], to_page: Matrix
    ) -> dict[int, Run]:
        """For each upright text object, what its characters have in common."""
        *shapes, xs, ys = columns
        sizes = map(calls.font_size, repeat(self.handle), firsts.values())
        manner_of = cache(partial(self._manner, to_page=to_page))
        _, right, _, up, _, origin = to_page
        runs = {}
        for address, manner, x, y, mode, grey in zip(
            firsts,
            map(manner_of, *shapes, sizes, map(calls.font, firsts)),
            xs,
            ys,
            map(calls.render_mode, firsts),
            lightness_of(firsts),
            strict=True,
        ):
            if manner:
                size, style, bold = manner
                baseline = right * x + up * y + origin
                runs[address] = Run(size, baseline, style, bold, mode in _UNSEEN, grey)
        return runs

    def _manner(
        self, a: float, b: float, c: float, d: float, size: float, font: int, to_page: Matrix
    ) -> tuple[float, tuple[int, float], bool] | None:
        """Size, style and weight of characters of a matrix; None if they are not upright."""
        scale = _upright_scale((a, b, c, d), to_page)
        if not scale:
            return None
        if font not in self.fonts:
            self.fonts[font] = _font(font)
        size = abs(size) * scale
        return (max(size, 0.1), (font, round(size, 1)), self.fonts[font].bold)

    def _gathered(self, spans: list[Span], runs: dict[int, Run], frame: Frame) -> Letters:
        """The characters of the upright runs, one after another."""
        upright = [(runs[a], start, end) for a, start, end in spans if a in runs]
        text, ends = self._text(), accumulate((end - start for _, start, end in upright), initial=0)
        letters = Letters(
            "".join([text[start:end] for _, start, end in upright]),
            *self._edges(frame, upright),
            [(run, *span) for (run, _, _), span in zip(upright, pairwise(ends), strict=True)],
        )
        if made_up := _made_up(letters.text, letters.x0, letters.x1):
            letters = letters.without(made_up)
        if any(font.table for font in self.fonts.values()):
            letters.text = "".join(self._decoded(letters))
        return gathered(letters.runs, letters.text, hundredths(letters.x0), letters.x1)

    def _decoded(self, letters: Letters) -> Iterator[str]:
        """The text of each run as its font means it."""
        for run, start, end in letters.runs:
            yield letters.text[start:end].translate(self.fonts[run.style[0]].table or {})

    def _text(self) -> str:
        """One character for each that pdfium counts: blanks of one kind, "\ufffd" for unknown."""
        units = calls.Answers("H", 1, self.count + 1)
        written = calls.text(self.address, 0, self.count, units.places[0][0]) - 1
        text = units.numbers.tobytes()[: 2 * max(0, written)].decode("utf-16-le", "surrogatepass")
        if len(text) != self.count:  # some characters have no text
            text = "".join(map(self._character, range(self.count)))
        text = _BLANKS.sub(" ", text)
        odd = [match.start() for match in _UNUSUAL.finditer(text)]
        if not odd:
            return text
        unknown = {i for i in odd if calls.map_error(self.handle, i)}
        if unknown:
            unknown = {i for i in range(self.count) if calls.map_error(self.handle, i)}
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

    def _edges(
        self, frame: Frame, runs: list[tuple[Run, int, int]]
    ) -> tuple[list[float], list[float]]:
        """Left and right edges of the characters of runs on the page."""
        offsets = list(chain.from_iterable(range(start, end) for _, start, end in runs))
        boxes = calls.Answers("f", 4, len(offsets))
        calls.fill(calls.loose_box, repeat(self.address), offsets, boxes.places[0])
        left, top, right, bottom = range(4)
        match frame.quarters:
            case 1:
                return (_less(boxes.row(bottom), frame.bottom), _less(boxes.row(top), frame.bottom))
            case 2:
                return (_from(frame.right, boxes.row(right)), _from(frame.right, boxes.row(left)))
            case 3:
                return (_from(frame.top, boxes.row(top)), _from(frame.top, boxes.row(bottom)))
            case _:
                return (_less(boxes.row(left), frame.left), _less(boxes.row(right), frame.left))


def _less(edges: list[float], origin: float) -> list[float]:
    """How far edges are from an origin."""
    return [edge - origin for edge in edges] if origin else edges


def _from(origin: float, edges: list[float]) -> list[float]:
    """How far an origin is from edges."""
    return [origin - edge for edge in edges]


def _made_up(text: str, x0: list[float], x1: list[float]) -> list[int]:
    """Offsets of the blanks that pdfium adds: they have no width."""
    blanks = [match.start() for match in _BLANK.finditer(text)]
    narrow = [i for i in blanks if x1[i] - x0[i] < 2 * _NO_WIDTH]
    return [i for i in narrow if x1[i] - round(x0[i], 2) < _NO_WIDTH]


def _upright_scale(shape: tuple[float, float, float, float], to_page: Matrix) -> float:
    """How much larger than its size a font is printed by a matrix; 0 if it is not upright."""
    on_page = Matrix(*shape).then(to_page)
    return math.hypot(on_page.c, on_page.d) if quarter(on_page) == 0 else 0.0


def _readable(frame: Frame, spans: list[Span], shapes: dict[int, tuple[float, ...]]) -> Frame:
    """The frame turned so that most of the characters stand upright."""
    turn_of = {shape: quarter(Matrix(*shape).then(frame.matrix)) for shape in set(shapes.values())}
    turns = Counter[int | None](turn_of.values())
    if len(turns) > 1:
        turns.clear()
        for address, start, end in spans:
            if address:
                turns[turn_of[shapes[address]]] += end - start
    return frame.turned(-most_common_turn(turns))
