"""What each column of a table holds: the head's word first, then the vote of its cells."""

from collections.abc import Sequence

from tracker.reading import sampled
from tracker.reading.amounts import amount_in
from tracker.reading.cells import is_number, is_value, unit_in
from tracker.reading.column_heads import Column
from tracker.reading.tables import Row, Table
from tracker.vocabulary import analytes, columns, units, words

_MOST = 0.6
_COUNTING = ("quantity", "qty")
_SOME = 0.3


def settle(table: Table, panel: str) -> int:
    """Give every column its role by head and votes; return which one holds the names."""
    rows = _voters(table)
    texts = [[row.texts[i] for row in rows] for i in range(len(table.columns))]
    filled = [[t for t in column if t] for column in texts]
    name = _name_column(table.columns, filled, panel)
    results = [c for i, c in enumerate(table.columns) if c.role == "result" and filled[i]]
    for i, column in enumerate(table.columns):
        if i == name:
            column.role = "analyte"
        elif column.role == "analyte" and column.unit and _holds_values(filled[i]):
            column.role = "result"  # "% Test"
        elif column.role in ("analyte", ""):
            column.role = _by_cells(filled[i])
        elif column.role in ("aside", "method", "status") and _units_mostly(filled[i]):
            column.role = "unit"
        elif column.role == "unit" and not results and _holds_values(filled[i]):
            column.role = "result"
        elif column.role == "limit" and _holds_methods(filled[i]):
            column.role = "method"
    over = table.head.pieces
    table.samples = sampled.by_columns(table.columns, filled, name, over, table.head_page)
    _weighed_in(table.columns)
    _counted(table.columns, filled)
    _statuses(table.columns, filled)
    _reporting_limit(table.columns)
    _one_result(table.columns, texts, name)
    if not table.samples:
        table.samples = sampled.by_heads_above(table.columns, table.above, table.head_page)
    if not table.samples:
        table.teller = sampled.by_cells(table.columns, texts, name)
    _share_unit(table.columns, name)
    return name


def _voters(table: Table) -> list[Row]:
    """The lines that tell what columns hold: those with a value, if any; notes have no vote."""
    filled = [row for row in table.rows if sum(1 for c in row.cells if c) > 1]
    valued = [
        row
        for row in filled
        if not row.across and any(is_value(row.texts[i]) for i, c in enumerate(row.cells) if c)
    ]
    return valued or filled


def _share_unit(cols: Sequence[Column], name: int) -> None:
    """A unit behind the word over the names ("Analyte (mg/kg)") holds for the results."""
    if not cols[name].unit:
        return
    for column in cols:
        if column.role in ("result", "limit", "lod", "loq", "lod loq") and not column.unit:
            column.unit, column.unit_words = cols[name].unit, cols[name].unit_words


def _share(cells: Sequence[str], test: object) -> float:
    assert callable(test)
    return sum(1 for c in cells if test(c)) / len(cells) if cells else 0.0


def _is_name(text: str) -> bool:
    return sum(c.isalpha() for c in text) >= 2 and not is_value(text)


def name_in(text: str, panel: str) -> str:
    """The name in a cell of names and methods: what stands before a dash, if it is known."""
    name, dash, _ = text.partition(" - ")
    if not dash or analytes.find(text, panel) is not None:
        return text
    return name if analytes.find(name, panel) is not None else text


def _name_column(cols: Sequence[Column], filled: Sequence[Sequence[str]], panel: str) -> int:
    """The column of names: headed as such, else the leftmost of words; known names decide."""

    def known(i: int) -> float:
        return _share(filled[i], lambda t: analytes.find(name_in(t, panel), panel) is not None)

    headed = [
        i
        for i, c in enumerate(cols)
        if c.role == "analyte" and max(_share(filled[i], _is_name), known(i)) > _SOME
    ]
    if not headed:
        free = [i for i, c in enumerate(cols) if c.role in ("", "aside")]
        headed = [i for i in free if _share(filled[i], _is_name) > 0.5]
    if not headed:
        headed = [i for i in range(len(cols)) if _share(filled[i], _is_name) > 0.5]
    if not headed:
        return 0
    if max(map(known, headed)) < _SOME:
        # Codes of tests stand under the word for names; names stand before their methods.
        headed += [i for i, c in enumerate(cols) if c.role == "method" and known(i) > 0.5]
    return max(headed, key=lambda i: (round(known(i), 1), -i))


def _by_cells(cells: Sequence[str]) -> str:
    """What a column without a head holds, judged by its cells."""
    if not cells:
        return ""
    if _share(cells, lambda t: words.status(t) is not None) >= _MOST:
        return "status"
    return "unit" if _units_mostly(cells) else ""


def _units_mostly(cells: Sequence[str]) -> bool:
    return _share(cells, lambda t: units.find(t) is not None) >= _MOST


def _holds_methods(cells: Sequence[str]) -> bool:
    """Whether a column headed "Norm" or "Standard" names methods: letters and digits, no values."""

    def like_method(text: str) -> bool:
        return any(map(str.isdigit, text)) and sum(map(str.isupper, text)) > 1

    return _share(cells, is_value) < 0.3 and _share(cells, like_method) >= _MOST


def _holds_values(cells: Sequence[str]) -> bool:
    """Whether a column headed "Units" holds values: its head named the unit of the results."""
    unit = _share(cells, lambda t: units.find(t) is not None)
    return unit < 0.3 and _share(cells, is_value) >= _MOST


def _weighed_in(cols: Sequence[Column]) -> None:
    """A column "Weight" without a unit, beside one of results, says how much was weighed in."""
    results = [c for c in cols if c.role == "result"]
    for column in results:
        if len(results) > 1 and column.head.strip(": ").lower() == "weight" and not column.unit:
            column.role = "aside"


def _counted(cols: Sequence[Column], filled: Sequence[Sequence[str]]) -> None:
    """A column "Quantity" of whole numbers without a unit, beside methods, counts the samples."""
    if not any(c.role == "method" for c in cols) or any(c.role == "unit" for c in cols):
        return
    for column, cells in zip(cols, filled, strict=True):
        headed = column.head.lower() in _COUNTING and not column.unit
        if column.role == "result" and headed and all(map(str.isdigit, cells)):
            column.role = "aside"


def _reporting_limit(cols: Sequence[Column]) -> None:
    """A column "MRL" beside another limit is what the method can report, not what is allowed."""
    limits = [c for c in cols if c.role == "limit"]
    for column in limits:
        if len(limits) > 1 and columns.may_report(column.head):
            column.role = "lod" if any(c.role == "loq" for c in cols) else "loq"


def _statuses(cols: Sequence[Column], filled: Sequence[Sequence[str]]) -> None:
    """A "result" of nothing but Pass and Fail is a status, if another column has results."""
    results = [i for i, c in enumerate(cols) if c.role == "result"]
    for i in results:
        verdicts = _share(filled[i], lambda t: words.status(t) is not None)
        others = [j for j in results if j != i and filled[j]]
        judged = filled[i] and verdicts > _MOST and not cols[i].unit
        if judged and not others and (measured := _measured(cols, filled, len(filled[i]))):
            measured[0].role, others = "result", [i]
        if judged and others:
            cols[i].role = "status"
            results = [j for j in results if j != i]


def _measured(cols: Sequence[Column], filled: Sequence[Sequence[str]], fewest: int) -> list[Column]:
    """Columns without a head whose cells are results with their units, in so many rows at least."""
    return [
        column
        for column, cells in zip(cols, filled, strict=True)
        if not column.role
        and not column.words
        and len(cells) >= fewest
        and _share(cells, _is_amount) >= _MOST
    ]


def _is_amount(text: str) -> bool:
    return is_value(text) and (bool(unit_in(text)) or words.is_result_word(text))


def _names_result(column: Column) -> bool:
    """Whether a column is headed "Result (uncertainty)": both stand in its cells."""
    return "result" in columns.heading(column.head).roles


def _one_result(cols: Sequence[Column], texts: Sequence[Sequence[str]], name: int) -> None:
    """Where no column is headed as a result, the one that looks most like it."""
    filled = [[t for t in column if t] for column in texts]
    if any(c.role == "result" and filled[i] for i, c in enumerate(cols)):
        return
    for i, column in enumerate(cols):
        if column.role == "uncertainty" and filled[i] and _names_result(column):
            column.role = "result"
            return
    free = [i for i, c in enumerate(cols) if i != name and not c.role and filled[i]]
    likely = [i for i in free if _share(filled[i], is_value) >= _MOST]
    if likely:
        cols[_likeliest(cols, texts, likely)].role = "result"
        return
    for role in ("status",):
        found = [i for i, c in enumerate(cols) if c.role == role and filled[i]]
        if found:
            cols[found[0]].role = "result"


def _likeliest(
    cols: Sequence[Column], texts: Sequence[Sequence[str]], likely: Sequence[int]
) -> int:
    """The column with most words for results; the first of two headed by words nobody knows."""
    best = max(likely, key=lambda i: _share(list(filter(None, texts[i])), _no_number))
    first = next((i for i in likely if cols[i].words), best)
    both = first < best and cols[best].words
    return first if both and not _bounds(texts[first], texts[best]) else best


def _no_number(text: str) -> bool:
    return not is_number(text)


def _bounds(low: Sequence[str], results: Sequence[str]) -> bool:
    """Whether a column can be what can be seen at least: no result beside it is less."""
    pairs = [(amount_in(a), amount_in(b)) for a, b in zip(low, results, strict=True) if a and b]
    if any(words.is_result_word(a) for a in low):
        return False
    return all(a.measured and a.low <= b.high for a, b in pairs if a is not None and b is not None)
