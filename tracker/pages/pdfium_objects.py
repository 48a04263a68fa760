"""Rulings, fills and pictures from a page's objects."""

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.drawing import Corner, Drawing, Outline, around, common
from tracker.pages.frame import Box, Frame, Matrix

_MOST_SEGMENTS = 4000  # a path of more is a drawing, not a table
_MIDDLE_GREY = 0.5  # of what has no single colour
_PAINTED = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
_DEEPEST = 12  # forms within forms


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
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            yield from _opened(_Object(kind, address, to_page), _DEEPEST)


def _opened(found: _Object, depth: int) -> Iterator[_Object]:
    """An object itself, or what is in it."""
    kind, address, to_page = found
    if kind in _PAINTED:
        yield found
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
        inside = _matrix(address).then(to_page)
        for index in range(max(0, calls.form_count(address))):
            part = calls.form_object(address, index)
            yield from _opened(_Object(calls.object_type(part), part, inside), depth - 1)


def _matrix(address: int) -> Matrix:
    """An object's own matrix."""
    matrix = raw.FS_MATRIX()
    if not calls.object_matrix(address, ctypes.addressof(matrix)):
        return Matrix()
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _add_area(drawing: Drawing, found: _Object) -> None:
    """Add an image or a shading."""
    sides = (ctypes.c_float * 4)()
    places = (ctypes.addressof(sides) + 4 * side for side in range(4))
    if not calls.object_bounds(found.address, *places):
        return
    box = common(found.to_page.box(*sides), _clip(found))
    if found.kind == raw.FPDF_PAGEOBJ_IMAGE:
        drawing.add_image(box)
    else:
        drawing.add_box(box, _MIDDLE_GREY)


def _add_path(drawing: Drawing, found: _Object) -> None:
    """Add the outlines of a path."""
    address = found.address
    if not 1 < calls.segment_count(address) <= _MOST_SEGMENTS:
        return
    modes = (ctypes.c_int * 2)()
    calls.draw_mode(address, ctypes.addressof(modes), ctypes.addressof(modes) + 4)
    filled, stroked = modes
    grey = lightness(address) if filled else None
    clip = _clip(found) if filled else None
    count = calls.segment_count(address)
    segments = (calls.segment_at(address, index) for index in range(count))
    for outline in _outlines(segments, _matrix(address).then(found.to_page)):
        drawing.add_outline(outline, grey=grey, stroked=bool(stroked), clip=clip)


def _clip(found: _Object) -> Box | None:
    """The rectangle outside of which nothing of an object is painted, if there is one."""
    path = calls.clip_path(found.address)
    clip: Box | None = None
    for part in range(max(0, calls.clip_count(path)) if path else 0):
        count = calls.clip_segment_count(path, part)
        segments = (calls.clip_segment_at(path, part, index) for index in range(count))
        for outline in _outlines(segments, found.to_page)[:1]:
            clip = common(around([corner.at for corner in outline]), clip)
    return clip


def _outlines(segments: Iterable[int], to_page: Matrix) -> list[Outline]:
    """The parts of a path, each with its corners on the page."""
    outlines: list[Outline] = []
    spot = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(spot), ctypes.addressof(spot) + 4
    for segment in segments:
        calls.segment_point(segment, x, y)
        kind = calls.segment_type(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append(Corner(to_page.point(*spot), kind == raw.FPDF_SEGMENT_LINETO))
        if calls.segment_closes(segment):
            outlines[-1].append(Corner(outlines[-1][0].at, straight=True))
    return [outline for outline in outlines if len(outline) > 1]


def lightness(address: int) -> float:
    """Lightness of the colour an object is filled with, laid over white as far as it is clear."""
    parts = (ctypes.c_uint * 4)()
    places = (ctypes.addressof(parts) + 4 * part for part in range(4))
    if not calls.fill_colour(address, *places):
        return _MIDDLE_GREY  # a pattern
    red, green, blue, solid = parts
    grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return round(1 - (1 - grey) * solid / 255, 2)
