"""Tables with the results of several samples: as columns, as rows, or row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.reading.cells import atoms, is_value
from tracker.reading.column_heads import Column
from tracker.reading.head import shapes
from tracker.reading.lines import Line, Piece, cell_of
from tracker.reading.sample_names import SampleName, label_of, name_in, name_over, same_form
from tracker.records.page import Word
from tracker.vocabulary import analytes

_MOSTLY = 0.6
_FEWEST = 3  # pieces of a line of names: what stands left of the samples, and two samples
_BELOW = 4  # lines under a head that show whether it heads values


def by_columns(
    cols: Sequence[Column],
    filled: Sequence[Sequence[str]],
    name: int,
    head: Sequence[Piece],
    page: int,
) -> list[SampleName]:
    """The samples that columns of results are headed by, left to right; their columns are marked.

    Empty where a column of values has another head: it could be the result of them all.

    Args:
        cols: The columns.
        filled: What stands in each.
        name: Index of that of the names.
        head: All that their heads print.
        page: Number of the page that does.
    """
    free = [
        c
        for i, c in enumerate(cols)
        if i != name and c.role in ("", "result", "aside") and _holds_values(filled[i])
    ]
    named = [(c, name_over(c.words, head, page)) for c in free if c.words]
    found = [(c, n) for c, n in named if n is not None]
    first: dict[str, SampleName] = {}
    for _, sample in found:
        first.setdefault(sample.key, sample)
    names = list(first.values())
    others = [c for c in free if c.role != "aside" and not any(c is own for own, _ in found)]
    if others or not same_form(names):
        return []
    keys = [n.key for n in names]
    for column, own in found:
        column.role, column.sample = "result", keys.index(own.key) + 1
    return names


def _holds_values(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(is_value, cells)) >= _MOSTLY * len(cells)


def by_heads_above(cols: Sequence[Column], above: Sequence[Line], page: int) -> list[SampleName]:
    """The samples named over heads that say the same for each: "A-101" over "Result" and "LOQ".

    Columns whose role comes as often as there are samples are theirs in order; one that comes once
    is of all.

    Args:
        cols: The columns, their roles settled.
        above: The lines over the head, the nearest last.
        page: Number of their page.
    """
    for line in reversed(above):
        names = [n for p in line.pieces if (n := name_in(p.words, page)) is not None]
        if same_form(names) and _give_in_order(cols, len(names)):
            return names
    return []


def _give_in_order(cols: Sequence[Column], count: int) -> bool:
    """Mark the columns of each sample; False where roles do not come as often as samples."""
    roles: dict[str, list[Column]] = {}
    for column in cols:
        if column.role not in ("", "aside", "analyte", "method"):
            roles.setdefault(column.role, []).append(column)
    if len(roles.get("result", [])) != count or any(
        len(r) not in (1, count) for r in roles.values()
    ):
        return False
    for own in roles.values():
        if len(own) == count:
            for k, column in enumerate(own, 1):
                column.sample = k
    return True


def by_cells(cols: Sequence[Column], texts: Sequence[Sequence[str]], name: int) -> int:
    """The column whose cells say of which sample a row is; -1 if there is none.

    Only where an analyte comes again with another code: the laboratory's own batches differ too.

    Args:
        cols: The columns.
        texts: What each row prints in each, by column.
        name: Index of that of the names.
    """
    for i, column in enumerate(cols):
        if i == name or column.role not in ("", "aside") or not label_of(column.head):
            continue
        rows: dict[str, set[str]] = {}
        for label, code in zip(texts[name], texts[i], strict=True):
            if label and code:
                rows.setdefault(analytes.normal(label), set()).add(shapes.squash(code))
        if any(len(codes) > 1 for codes in rows.values()):
            return i
    return -1


def by_labels(
    before: Sequence[Sequence[Word]], corner: Sequence[Piece], page: int
) -> list[SampleName]:
    """The samples that lines of values are labelled by; empty where labels say something else.

    Args:
        before: The words before each line of results.
        corner: What stands over them.
        page: Number of their page.
    """
    names = [_labelled(label, corner, page) for label in before if label]
    found = [name for name in names if name is not None]
    return found if len(found) == len(before) and same_form(found) else []


def _labelled(printed: Sequence[Word], corner: Sequence[Piece], page: int) -> SampleName | None:
    """The sample that a line's label names: under the labels of the corner, else by its form."""
    parts = atoms(printed)
    told = [
        SampleName(fact, cell_of(part, page), "")
        for part in parts
        for piece in corner
        if (fact := label_of(piece.text)) and piece.x0 < part[-1].x1 and part[0].x0 < piece.x1
    ]
    return replace(told[0], more=tuple(told[1:])) if told else name_in(parts[0], page)


def heads_values(lines: Sequence[Line], i: int) -> list[Piece]:
    """The pieces of a line that name samples, if every one heads values of known analytes."""
    if len(lines[i].pieces) < _FEWEST:
        return []
    likely = [p for p in lines[i].pieces[1:] if not is_value(p.text) and len(p.text) > 1]
    below = lines[i + 1 : i + 1 + _BELOW] if len(likely) > 1 else ()
    values = [v for row in below for v in row.pieces if is_value(v.text)]
    if not any(v.x0 < p.x1 and p.x0 < v.x1 for v in values for p in likely):
        return []
    named = [(p, n) for p in likely if (n := name_in(p.words, 1)) is not None]
    if not same_form(list({n.key: n for _, n in named}.values())):
        return []
    pieces = [p for p, _ in named]
    return pieces if any(_row_under(row, pieces) for row in below) else []


def _row_under(line: Line, heads: Sequence[Piece]) -> bool:
    """Whether a line has a known name, and a value under each of some heads."""
    before = [p for p in line.pieces if p.x1 < heads[0].x0]
    if not any(analytes.find(p.text) or analytes.find(p.text.split("(")[0]) for p in before):
        return False
    return all(_value_under(line.pieces, head) for head in heads)


def _value_under(pieces: Iterable[Piece], head: Piece) -> bool:
    return any(p.x0 < head.x1 and head.x0 < p.x1 and is_value(p.text) for p in pieces)
