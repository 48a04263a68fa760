"""pdfium's functions taking and giving bare addresses, at half the price of a call.

The wrapped ones build a Python object for every handle; a page has thousands.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pypdfium2 import raw

Address = ctypes.c_void_p
Number = ctypes.c_int
Offset = Address  # goes into the same register as a number, at half the price of checking one
_SIZES = {kind: array(kind).itemsize for kind in "fiIH"}


def address_of(handle: Any) -> int:
    """The address that a wrapped handle holds; 0 for none."""
    return ctypes.cast(handle, Address).value or 0


class Answers:
    """Where pdfium puts what it says of many things: so many numbers of one type for each.

    Attributes:
        numbers: All of them.
        places: For each number of an answer, the addresses where it goes.
    """

    def __init__(self, kind: str, width: int, count: int) -> None:
        self.numbers = array(kind, bytes(_SIZES[kind] * width * count))
        self._width = width
        start, _ = self.numbers.buffer_info()
        size, step = _SIZES[kind], _SIZES[kind] * width
        end = start + count * step
        self.places = [range(start + i * size, end + i * size, step) for i in range(width)]

    def row(self, index: int) -> list[Any]:
        """One number of each answer."""
        return self.numbers[index :: self._width].tolist()

    def each(self) -> Iterator[tuple[Any, ...]]:
        """The answers."""
        return zip(*[iter(self.numbers.tolist())] * self._width, strict=True)


def fill(call: Callable[..., Any], *arguments: Iterable[Any]) -> None:
    """Call a function for each row of arguments."""
    deque(map(call, *arguments), maxlen=0)


def _bare(function: Any, *arguments: Any, result: Any = Number) -> Callable[..., Any]:
    """The same C function without conversions; other threads wait, as it is over at once."""
    prototype: Any = ctypes.PYFUNCTYPE(result, *arguments)
    call: Callable[..., Any] = prototype(address_of(function))
    return call


def _indexed(function: Any, result: Any) -> Callable[..., Any]:
    """What is asked of a wrapped handle by numbers: not checking them takes a third off."""
    prototype: Any = ctypes.PYFUNCTYPE(result)
    call: Callable[[Any, int], Any] = prototype(address_of(function))
    return call


text = _bare(raw.FPDFText_GetText, Address, Number, Number, Address)
text_object = _indexed(raw.FPDFText_GetTextObject, Address)
loose_box = _bare(raw.FPDFText_GetLooseCharBox, Address, Offset, Address, result=None)
char_matrix = _bare(raw.FPDFText_GetMatrix, Address, Offset, Address, result=None)
font_size = _indexed(raw.FPDFText_GetFontSize, ctypes.c_double)
map_error = _indexed(raw.FPDFText_HasUnicodeMapError, Number)
render_mode = _bare(raw.FPDFTextObj_GetTextRenderMode, Address)
font = _bare(raw.FPDFTextObj_GetFont, Address, result=Address)
font_name = _bare(
    raw.FPDFFont_GetBaseFontName, Address, Address, ctypes.c_size_t, result=ctypes.c_size_t
)
fill_colour = _bare(raw.FPDFPageObj_GetFillColor, Address, Address, Address, Address, Address)
stroke_colour = _bare(raw.FPDFPageObj_GetStrokeColor, Address, Address, Address, Address, Address)
object_at = _indexed(raw.FPDFPage_GetObject, Address)
object_type = _bare(raw.FPDFPageObj_GetType, Address)
object_matrix = _bare(raw.FPDFPageObj_GetMatrix, Address, Address)
object_bounds = _bare(raw.FPDFPageObj_GetBounds, Address, Address, Address, Address, Address)
form_count = _bare(raw.FPDFFormObj_CountObjects, Address)
form_object = _bare(raw.FPDFFormObj_GetObject, Address, ctypes.c_ulong, result=Address)
draw_mode = _bare(raw.FPDFPath_GetDrawMode, Address, Address, Address, result=None)
segment_count = _bare(raw.FPDFPath_CountSegments, Address)
segment_at = _indexed(raw.FPDFPath_GetPathSegment, Address)
segment_type = _bare(raw.FPDFPathSegment_GetType, Address)
segment_point = _bare(raw.FPDFPathSegment_GetPoint, Address, Address, Address, result=None)
clip_path = _bare(raw.FPDFPageObj_GetClipPath, Address, result=Address)
clip_count = _bare(raw.FPDFClipPath_CountPaths, Address)
clip_segment_count = _bare(raw.FPDFClipPath_CountPathSegments, Address, Number)
clip_segment_at = _indexed(raw.FPDFClipPath_GetPathSegment, Address)
