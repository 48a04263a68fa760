"""Rulings, fills and pictures from a page's objects."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, repeat
from typing import Any

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
_PATH: int = raw.FPDF_PAGEOBJ_PATH
_SAME = Matrix()
_MIDDLE_GREY = 0.5  # of what has no single colour
_PAINTED = (_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
_MOST_CLIPS = 500  # of one object: the cells of a table, not the grain of a picture
_DEEPEST = 13  # forms within forms
_AT_ONCE = 256  # objects asked about together

_Segment = tuple[int, float, float]
"""Its kind, and where it ends: pdfium has one back to where an outline that is closed begins."""

_Clip = tuple[int | None, int, Matrix]
"""Where the first segment of a clip is kept, which many objects share; how many; what holds."""


_Object = tuple[int, int, Matrix]
"""Kind and address of an object of a page, and the matrix that holds for what contains it."""

_Path = tuple[list[Outline], float | None, bool, list[Box] | None]
"""A path's outlines on the page, its filling's lightness, whether it is stroked, its clips."""


def drawing_of(page: Any, frame: Frame) -> Drawing:
    """Rulings, fills and pictures of a page."""
    drawing = Drawing(*frame.size)
    painted = _objects(page, frame.matrix)
    known = dict[_Clip, list[Box]]()
    while found := list(islice(painted, _AT_ONCE)):
        paths = _paths([(path, outer) for kind, path, outer in found if kind == _PATH], known)
        for kind, address, to_page in found:
            if kind == _PATH:
                outlines, grey, stroked, clips = next(paths)
                for outline in outlines:
                    drawing.add_outline(outline, grey=grey, stroked=stroked, clips=clips)
            else:
                _add_area(drawing, kind, address, to_page, known)
    return drawing


def _objects(page: Any, to_page: Matrix) -> Iterator[_Object]:
    """Paths, images and shadings in the order in which they are painted, forms opened."""
    count = range(raw.FPDFPage_CountObjects(page))
    addresses = list(map(calls.object_at, repeat(page), count))
    return _opened(addresses, to_page, _DEEPEST)


def _opened(addresses: list[int], to_page: Matrix, depth: int) -> Iterator[_Object]:
    """What is painted among objects."""
    for address, kind in zip(addresses, map(calls.object_type, addresses), strict=True):
        if kind in _PAINTED:
            yield (kind, address, to_page)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
            inside = range(max(0, calls.form_count(address)))
            parts = list(map(calls.form_object, repeat(address), inside))
            (matrix,) = _matrices([address], [to_page])
            yield from _opened(parts, matrix, depth - 1)


def _matrices(addresses: list[int], outer: list[Matrix]) -> list[Matrix]:
    """From objects' own coordinates to the page's, through those of what contains them."""
    answers = calls.Answers("f", 6, len(addresses))
    known = list(map(calls.object_matrix, addresses, answers.places[0]))
    return [
        _placed(own, to_page) if there and own != _SAME else to_page
        for there, own, to_page in zip(known, answers.each(), outer, strict=True)
    ]


@lru_cache(maxsize=256)  # most paths of a page share theirs
def _placed(own: tuple[float, ...], to_page: Matrix) -> Matrix:
    """A matrix of an object's own, followed by that of what contains it."""
    return Matrix(*own).then(to_page)


def _add_area(
    drawing: Drawing, kind: int, address: int, to_page: Matrix, known: dict[_Clip, list[Box]]
) -> None:
    """Add an image or a shading."""
    sides = calls.Answers("f", 4, 1)
    if not calls.object_bounds(address, *(place[0] for place in sides.places)):
        return
    box = to_page.box(*next(sides.each()))
    if kind == raw.FPDF_PAGEOBJ_IMAGE:
        drawing.add_image(box, address)
    else:
        clips = _clips(address, to_page, known)
        drawing.blots += [box] if clips is None else [common(box, clip) for clip in clips]


def _paths(found: list[tuple[int, Matrix]], known: dict[_Clip, list[Box]]) -> Iterator[_Path]:
    """Paths at addresses; those of one corner or too many have no outlines."""
    addresses = [address for address, _ in found]
    modes = calls.Answers("i", 2, len(found))
    calls.fill(calls.draw_mode, addresses, *modes.places)
    counts = [n if 1 < n <= _MOST_SEGMENTS else 0 for n in map(calls.segment_count, addresses)]
    segments = _segments(calls.segment_at, map(calls.Address, addresses), counts)
    matrices = _matrices(addresses, [outer for _, outer in found])
    for (address, outer), count, to_page, (filled, stroked), grey in zip(
        found, counts, matrices, modes.each(), lightness_of(addresses), strict=True
    ):
        outlines = _outlines(islice(segments, count), to_page)
        clips = _clips(address, outer, known) if filled and count else None
        yield (outlines, grey if filled else None, bool(stroked), clips)


def _clips(address: int, to_page: Matrix, known: dict[_Clip, list[Box]]) -> list[Box] | None:
    """The rectangles outside of which nothing of an object is painted; None for no bounds."""
    path = calls.Address(calls.clip_path(address))
    clips: list[Box] | None = None
    for part in range(max(0, calls.clip_count(path)) if path else 0):
        count = calls.clip_segment_count(path, part)
        clip = (calls.clip_segment_at(path, part, 0), count, to_page)
        if clip not in known:
            segments = _segments(calls.clip_segment_at, [path], [count], repeat(part))
            known[clip] = [around(outline) for outline in _outlines(segments, to_page)]
        boxes = known[clip]
        if clips is not None:
            both = [common(box, clip) for box in boxes for clip in clips]
            boxes = [box for box in both if not is_nothing(box)]
        clips = boxes[:_MOST_CLIPS]
    return clips


def _segments(
    segment_at: Callable[..., int],
    paths: Iterable[calls.Address],
    counts: Iterable[int],
    *of: Iterable[int],
) -> Iterator[_Segment]:
    """So many segments of each path, one path after another."""
    places = zip(map(repeat, paths), map(range, counts), strict=True)
    handles = list(chain.from_iterable(map(segment_at, path, *of, each) for path, each in places))
    ends = calls.Answers("f", 2, len(handles))
    calls.fill(calls.segment_point, handles, *ends.places)
    return zip(map(calls.segment_type, handles), ends.row(0), ends.row(1), strict=True)


def _outlines(segments: Iterable[_Segment], to_page: Matrix) -> list[Outline]:
    """The parts of a path, each with its corners on the page."""
    outlines: list[Outline] = []
    outline: Outline = []
    a, b, c, d, e, f = to_page
    bend = 0
    for kind, x, y in segments:
        if kind == _BEND:
            bend += 1
            if bend % 3:  # of a curve the third point is where it ends
                continue
        if kind == _START or not outlines:
            outline = []
            outlines.append(outline)
        outline.append((a * x + c * y + e, b * x + d * y + f, kind == _STRAIGHT))
    return [outline for outline in outlines if len(outline) > 1]


def lightness_of(addresses: Collection[int]) -> list[float]:
    """Lightness of the colours that objects are filled with, each over white as far as clear."""
    colours = calls.Answers("I", 4, len(addresses))
    plain = list(map(calls.fill_colour, addresses, *colours.places))
    return [
        _grey(*colour) if known else _MIDDLE_GREY  # a pattern
        for colour, known in zip(colours.each(), plain, strict=True)
    ]


@lru_cache(maxsize=256)
def _grey(red: int, green: int, blue: int, solid: int) -> float:
    """Lightness of a colour on white."""
    grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return round(1 - (1 - grey) * solid / 255, 2)
