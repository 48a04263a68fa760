"""Rulings, fills and pictures from a page's objects."""

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw

from tracker.pages.frame import Frame, Matrix
from tracker.records.page import Fill, Picture, Ruling

_THIN = 2.0  # points: a filled box not thicker than this is a line
_MOST_SEGMENTS = 2000  # a path of more is a drawing, not a table
_DEEPEST = 12  # forms within forms


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page beside its characters."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def drawing_of(page: Any, frame: Frame) -> Drawing:
    """Rulings, fills and pictures of a page."""
    drawing = Drawing()
    width, height = frame.size
    for kind, handle, to_page in _objects(page, frame.matrix):
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _add_path(drawing, handle, to_page, (width, height))
        else:
            box = _bounds(handle, to_page)
            if box:
                drawing.pictures.append(Picture(*box))
    return drawing


def _objects(page: Any, to_page: Matrix) -> Iterator[tuple[int, Any, Matrix]]:
    """Paths and images with the matrix that holds for them, forms opened."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _opened(raw.FPDFPage_GetObject(page, index), to_page, 0)


def _opened(handle: Any, to_page: Matrix, depth: int) -> Iterator[tuple[int, Any, Matrix]]:
    """An object itself, or what is in it."""
    kind = raw.FPDFPageObj_GetType(handle)
    if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
        yield (kind, handle, to_page)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        inside = _matrix(handle).then(to_page)
        for index in range(max(0, raw.FPDFFormObj_CountObjects(handle))):
            yield from _opened(raw.FPDFFormObj_GetObject(handle, index), inside, depth + 1)


def _matrix(handle: Any) -> Matrix:
    """An object's own matrix."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
        return Matrix()
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _bounds(handle: Any, to_page: Matrix) -> tuple[float, float, float, float] | None:
    """The rectangle around an object on the page."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(handle, *(ctypes.byref(s) for s in sides)):
        return None
    x0, top, x1, bottom = to_page.box(*(s.value for s in sides))
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _add_path(drawing: Drawing, handle: Any, to_page: Matrix, size: tuple[float, float]) -> None:
    """Sort a path into rulings and fills."""
    if raw.FPDFPath_CountSegments(handle) > _MOST_SEGMENTS:
        return
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, ctypes.byref(filled), ctypes.byref(stroked))
    grey = _grey(handle) if filled.value else 1.0
    for points in _outlines(handle, _matrix(handle).then(to_page)):
        box = _around(points)
        if box[2] < 0 or box[3] < 0 or box[0] > size[0] or box[1] > size[1]:
            continue
        if filled.value and _thin(box):
            drawing.rulings.append(_middle(box))
        elif filled.value:
            drawing.fills.append(Fill(*box, grey))
        if stroked.value:
            drawing.rulings.extend(_straight(points))


def _outlines(handle: Any, to_page: Matrix) -> list[list[tuple[float, float]]]:
    """The corners of each part of a path on the page."""
    outlines: list[list[tuple[float, float]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(raw.FPDFPath_CountSegments(handle)):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = to_page.point(x.value, y.value)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            outlines[-1].append(outlines[-1][0])
    return [outline for outline in outlines if len(outline) > 1]


def _around(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    """The rectangle around points, rounded."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))


def _thin(box: tuple[float, float, float, float]) -> bool:
    """Whether a filled box looks like a line."""
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= _THIN and max(width, height) > 2 * _THIN


def _middle(box: tuple[float, float, float, float]) -> Ruling:
    """The line along the middle of a thin box."""
    x0, top, x1, bottom = box
    if x1 - x0 > bottom - top:
        level = round((top + bottom) / 2, 2)
        return Ruling(x0, level, x1, level)
    upright = round((x0 + x1) / 2, 2)
    return Ruling(upright, top, upright, bottom)


def _straight(points: list[tuple[float, float]]) -> Iterator[Ruling]:
    """The level and upright lines of an outline."""
    for (xa, ya), (xb, yb) in itertools.pairwise(points):
        width, height = abs(xb - xa), abs(yb - ya)
        if max(width, height) > _THIN and min(width, height) < 0.5:
            yield _middle(_around([(xa, ya), (xb, yb)]))


def _grey(handle: Any) -> float:
    """Lightness of the colour an object is filled with."""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(handle, *(ctypes.byref(p) for p in parts))
    red, green, blue = (p.value for p in parts[:3])
    return round((0.299 * red + 0.587 * green + 0.114 * blue) / 255, 2)
