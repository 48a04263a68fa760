"""Rulings, fills and pictures from a page's objects."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.drawing import Corner, Drawing, Outline
from tracker.pages.frame import Frame, Matrix

_MOST_SEGMENTS = 4000  # a path of more is a drawing, not a table
_DEEPEST = 12  # forms within forms


class _Object(NamedTuple):
    """A path or an image, and the matrix that holds for what contains it."""

    kind: int
    address: int
    to_page: Matrix


def drawing_of(page: Any, frame: Frame) -> Drawing:
    """Rulings, fills and pictures of a page."""
    drawing = Drawing(*frame.size)
    for found in _objects(page, frame.matrix):
        if found.kind == raw.FPDF_PAGEOBJ_IMAGE:
            _add_image(drawing, found)
        else:
            _add_path(drawing, found)
    return drawing


def _objects(page: Any, to_page: Matrix) -> Iterator[_Object]:
    """Paths and images in the order in which they are painted, forms opened."""
    sheet = calls.address_of(page)
    for index in range(raw.FPDFPage_CountObjects(page)):
        address = calls.object_at(sheet, index)
        kind = calls.object_type(address)
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            yield from _opened(_Object(kind, address, to_page), _DEEPEST)


def _opened(found: _Object, depth: int) -> Iterator[_Object]:
    """An object itself, or what is in it."""
    kind, address, to_page = found
    if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
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


def _add_image(drawing: Drawing, found: _Object) -> None:
    """Add an image."""
    sides = (ctypes.c_float * 4)()
    places = (ctypes.addressof(sides) + 4 * side for side in range(4))
    if calls.object_bounds(found.address, *places):
        drawing.add_image(found.to_page.box(*sides))


def _add_path(drawing: Drawing, found: _Object) -> None:
    """Add the outlines of a path."""
    address = found.address
    if not 1 < calls.segment_count(address) <= _MOST_SEGMENTS:
        return
    modes = (ctypes.c_int * 2)()
    calls.draw_mode(address, ctypes.addressof(modes), ctypes.addressof(modes) + 4)
    filled, stroked = modes
    grey = lightness(address) if filled else None
    for outline in _outlines(address, _matrix(address).then(found.to_page)):
        drawing.add_outline(outline, grey=grey, stroked=bool(stroked))


def _outlines(address: int, to_page: Matrix) -> list[Outline]:
    """The parts of a path, each with its corners on the page."""
    outlines: list[Outline] = []
    spot = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(spot), ctypes.addressof(spot) + 4
    for index in range(calls.segment_count(address)):
        segment = calls.segment_at(address, index)
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
        return 0.5  # a pattern
    red, green, blue, solid = parts
    grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return round(1 - (1 - grey) * solid / 255, 2)
