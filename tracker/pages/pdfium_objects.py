"""Rulings, fills and pictures from a page's objects."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

from tracker.pages import pdfium_calls as calls
from tracker.pages.frame import Frame, Matrix
from tracker.records.page import Fill, Picture, Ruling

_THIN = 2.0  # points: a filled box not thicker than this is a line
_MOST_SEGMENTS = 4000  # a path of more is a drawing, not a table
_DEEPEST = 12  # forms within forms
_BOXLIKE = 0.85  # of its rectangle that a filled outline covers, if it is a box

Box = tuple[float, float, float, float]
Point = tuple[float, float]


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page beside its characters."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


class _Object(NamedTuple):
    """A path or an image, and the matrix that holds for what contains it."""

    kind: int
    address: int
    to_page: Matrix


def drawing_of(page: Any, frame: Frame) -> Drawing:
    """Rulings, fills and pictures of a page, as far as they are on it."""
    drawing = Drawing()
    for found in _objects(page, frame.matrix):
        if found.kind == raw.FPDF_PAGEOBJ_IMAGE:
            _add_image(drawing, found, frame.size)
        else:
            _add_path(drawing, found, frame.size)
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


def _add_image(drawing: Drawing, found: _Object, size: tuple[float, float]) -> None:
    """An image as a picture, or as a ruling if it is as thin as one."""
    sides = (ctypes.c_float * 4)()
    places = (ctypes.addressof(sides) + 4 * side for side in range(4))
    if not calls.object_bounds(found.address, *places):
        return
    box = _rounded(found.to_page.box(*sides))
    if not _on_page(box, size):
        return
    if _thin(box):
        drawing.rulings.append(_middle(box))
    else:
        drawing.pictures.append(Picture(*box))


def _add_path(drawing: Drawing, found: _Object, size: tuple[float, float]) -> None:
    """A path as the rulings and fills it consists of."""
    address = found.address
    if not 1 < calls.segment_count(address) <= _MOST_SEGMENTS:
        return
    modes = (ctypes.c_int * 2)()
    calls.draw_mode(address, ctypes.addressof(modes), ctypes.addressof(modes) + 4)
    filled, stroked = modes
    grey = lightness(address) if filled else 1.0
    for outline in _outlines(address, _matrix(address).then(found.to_page)):
        box = _around([point for point, _ in outline])
        if not _on_page(box, size):
            continue
        if filled and _thin(box):
            drawing.rulings.append(_middle(box))
        elif filled and _boxlike(outline, box):
            drawing.fills.append(Fill(*box, grey))
        if stroked:
            drawing.rulings.extend(_straight(outline))


def _outlines(address: int, to_page: Matrix) -> list[list[tuple[Point, bool]]]:
    """The parts of a path: corners on the page, each with whether a straight line leads there."""
    outlines: list[list[tuple[Point, bool]]] = []
    spot = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(spot), ctypes.addressof(spot) + 4
    for index in range(calls.segment_count(address)):
        segment = calls.segment_at(address, index)
        calls.segment_point(segment, x, y)
        kind = calls.segment_type(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append((to_page.point(*spot), kind == raw.FPDF_SEGMENT_LINETO))
        if calls.segment_closes(segment):
            outlines[-1].append((outlines[-1][0][0], True))
    return [outline for outline in outlines if len(outline) > 1]


def _around(points: list[Point]) -> Box:
    """The rectangle around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return _rounded((min(xs), min(ys), max(xs), max(ys)))


def _rounded(box: Box) -> Box:
    """A rectangle to the hundredth of a point."""
    return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))


def _on_page(box: Box, size: tuple[float, float]) -> bool:
    """Whether any of a rectangle can be seen."""
    return box[2] > 0 and box[3] > 0 and box[0] < size[0] and box[1] < size[1]


def _thin(box: Box) -> bool:
    """Whether a filled box looks like a line."""
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= _THIN and max(width, height) > 2 * _THIN


def _boxlike(outline: list[tuple[Point, bool]], box: Box) -> bool:
    """Whether an outline fills most of its rectangle, as letters and rings do not."""
    doubled = sum(xa * yb - xb * ya for ((xa, ya), _), ((xb, yb), _) in pairwise(outline))
    return abs(doubled) / 2 > _BOXLIKE * (box[2] - box[0]) * (box[3] - box[1])


def _middle(box: Box) -> Ruling:
    """The line along the middle of a thin box."""
    x0, top, x1, bottom = box
    if x1 - x0 > bottom - top:
        level = round((top + bottom) / 2, 2)
        return Ruling(x0, level, x1, level)
    upright = round((x0 + x1) / 2, 2)
    return Ruling(upright, top, upright, bottom)


def _straight(outline: list[tuple[Point, bool]]) -> Iterator[Ruling]:
    """The level and upright lines of an outline."""
    for (start, _), (end, straight) in pairwise(outline):
        width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
        if straight and max(width, height) > _THIN and min(width, height) < 0.5:
            yield _middle(_around([start, end]))


def lightness(address: int) -> float:
    """Lightness of the colour an object is filled with, laid over white as far as it is clear."""
    parts = (ctypes.c_uint * 4)()
    places = (ctypes.addressof(parts) + 4 * part for part in range(4))
    if not calls.fill_colour(address, *places):
        return 0.5  # a pattern
    red, green, blue, solid = parts
    grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return round(1 - (1 - grey) * solid / 255, 2)
