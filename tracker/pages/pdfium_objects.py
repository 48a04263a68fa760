"""Rulings, fills and pictures from a page's objects."""

import ctypes
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.drawing import Drawing, Outline, around, common, is_nothing
from tracker.pages.frame import Box, Frame, Matrix

_MOST_SEGMENTS = 4000  # a path of more is a drawing, not a table
_START, _STRAIGHT, _BEND = (
    raw.FPDF_SEGMENT_MOVETO,
    raw.FPDF_SEGMENT_LINETO,
    raw.FPDF_SEGMENT_BEZIERTO,
)
_SAME = Matrix()
_MIDDLE_GREY = 0.5  # of what has no single colour
_PAINTED = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
_MOST_CLIPS = 500  # of one object: the cells of a table, not the grain of a picture
_DEEPEST = 12  # forms within forms


# Where pdfium puts its answers; made once, since a page asks thousands of times.
_sides = (ctypes.c_float * 6)()  # of a matrix
_sides_address = ctypes.addressof(_sides)
_modes = (ctypes.c_int * 2)()
_place = (ctypes.c_float * 2)()
_spot = memoryview(_place).cast("B").cast("f")
_colour = (ctypes.c_uint * 4)()
_modes_parts = tuple(ctypes.addressof(_modes) + 4 * part for part in range(2))
_spot_parts = tuple(ctypes.addressof(_place) + 4 * part for part in range(2))
_colour_parts = tuple(ctypes.addressof(_colour) + 4 * part for part in range(4))


class _Object(NamedTuple):
    """An object of a page, and the matrix that holds for what contains it."""

    kind: int
    address: int
    to_page: Matrix


def drawing_of(page: Any, frame: Frame) -> Drawing:
    """Rulings, fills and pictures of a page."""
    drawing = Drawing(*frame.size)
    for found in _objects(page, frame.matrix):
        if found.kind == raw.FPDF_PAGEOBJ_PATH:
            _add_path(drawing, found)
        else:
            _add_area(drawing, found)
    return drawing


def _objects(page: Any, to_page: Matrix) -> Iterator[_Object]:
    """Paths, images and shadings in the order in which they are painted, forms opened."""
    sheet = calls.address_of(page)
    for index in range(raw.FPDFPage_CountObjects(page)):
        address = calls.object_at(sheet, index)
        kind = calls.object_type(address)
        if kind in _PAINTED:
            yield _Object(kind, address, to_page)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _in_form(address, to_page, _DEEPEST)


def _in_form(form: int, to_page: Matrix, depth: int) -> Iterator[_Object]:
    """What is painted in a form."""
    inside = _matrix(form, to_page)
    for index in range(max(0, calls.form_count(form))):
        address = calls.form_object(form, index)
        kind = calls.object_type(address)
        if kind in _PAINTED:
            yield _Object(kind, address, inside)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
            yield from _in_form(address, inside, depth - 1)


def _matrix(address: int, to_page: Matrix) -> Matrix:
    """From an object's own coordinates to the page's, through those of what contains it."""
    if not calls.object_matrix(address, _sides_address):
        return to_page
    own = Matrix(*_sides)
    return to_page if own == _SAME else own.then(to_page)


def _add_area(drawing: Drawing, found: _Object) -> None:
    """Add an image or a shading."""
    sides = (ctypes.c_float * 4)()
    places = (ctypes.addressof(sides) + 4 * side for side in range(4))
    if not calls.object_bounds(found.address, *places):
        return
    box = found.to_page.box(*sides)
    if found.kind == raw.FPDF_PAGEOBJ_IMAGE:
        drawing.add_image(box, found.address)
    else:
        clips = _clips(found)
        drawing.blots += [box] if clips is None else [common(box, clip) for clip in clips]


def _add_path(drawing: Drawing, found: _Object) -> None:
    """Add the outlines of a path."""
    address = found.address
    count = calls.segment_count(address)
    if not 1 < count <= _MOST_SEGMENTS:
        return
    calls.draw_mode(address, *_modes_parts)
    filled, stroked = _modes
    grey = lightness(address) if filled else None
    clips = _clips(found) if filled else None
    segments = map(calls.segment_at, repeat(address), range(count))
    for outline in _outlines(segments, _matrix(address, found.to_page)):
        drawing.add_outline(outline, grey=grey, stroked=bool(stroked), clips=clips)


def _clips(found: _Object) -> list[Box] | None:
    """The rectangles outside of which nothing of an object is painted; None for no bounds."""
    path = calls.clip_path(found.address)
    clips: list[Box] | None = None
    for part in range(max(0, calls.clip_count(path)) if path else 0):
        count = calls.clip_segment_count(path, part)
        segments = map(calls.clip_segment_at, repeat(path), repeat(part), range(count))
        boxes = [around(outline) for outline in _outlines(segments, found.to_page)]
        if clips is not None:
            boxes = [common(box, clip) for box in boxes for clip in clips]
        clips = [box for box in boxes if not is_nothing(box)][:_MOST_CLIPS]
    return clips


def _outlines(segments: Iterable[int], to_page: Matrix) -> list[Outline]:
    """The parts of a path, each with its corners on the page."""
    outlines: list[Outline] = []
    outline: Outline = []
    a, b, c, d, e, f = to_page
    bend = 0
    for segment in segments:
        kind = calls.segment_type(segment)
        if kind == _BEND:
            bend += 1
            if bend % 3:  # of a curve the third point is where it ends
                continue
        calls.segment_point(segment, *_spot_parts)
        x, y = _spot[0], _spot[1]
        point = (a * x + c * y + e, b * x + d * y + f, kind == _STRAIGHT)
        if kind == _START or not outlines:
            outline = [point]
            outlines.append(outline)
            continue
        outline.append(point)
        if calls.segment_closes(segment):
            outline.append((*outline[0][:2], True))
    return [outline for outline in outlines if len(outline) > 1]


def lightness(address: int) -> float:
    """Lightness of the colour an object is filled with, laid over white as far as it is clear."""
    if not calls.fill_colour(address, *_colour_parts):
        return _MIDDLE_GREY  # a pattern
    return _grey(bytes(_colour))


@lru_cache(maxsize=256)
def _grey(colour: bytes) -> float:
    """Lightness of a colour on white."""
    red, green, blue, solid = memoryview(colour).cast("I")
    grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return round(1 - (1 - grey) * solid / 255, 2)
