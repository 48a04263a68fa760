"""A grid: a table ready to be drawn, all its texts decided."""

from dataclasses import dataclass, replace

from tests.layouts.printing import Row

TEXT_ROLES = frozenset(("name", "corner", "method", "status", "cas", "date", "unit"))


@dataclass(frozen=True)
class Column:
    """A column: what it holds and the lines of its heading."""

    role: str
    heading: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line of cells; a category or unit line has no row."""

    cells: tuple[str, ...]
    row: Row | None = None
    kind: str = "row"


@dataclass(frozen=True)
class Span:
    """A heading over several columns, above their own."""

    first: int
    last: int
    text: str


@dataclass(frozen=True)
class Grid:
    """A table, or phrases or tiles in a table's place.

    Attributes:
        title: The bar or heading above; "" where the heading row says it.
        notes: Lines of text under the title.
        foot: Lines of text under the table.
        verdict: The panel's, at the end of its title.
        form: table, across (transposed), sentences, tiles.
        across: How many rows a transposed table shows.
    """

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    verdict: str = ""
    form: str = "table"
    spans: tuple[Span, ...] = ()
    across: int = 0

    def parts(self, count: int) -> list["Grid"]:
        """So many shorter tables, to stand beside each other."""
        units = [line for line in self.lines if line.kind == "units"]
        body = [line for line in self.lines if line.kind != "units"]
        size = -(-len(body) // count)
        pieces = [body[i : i + size] for i in range(0, len(body), size)]
        tables = [replace(self, lines=(*units, *p), title="", notes=(), foot=(), verdict="")
                  for p in pieces]  # fmt: skip
        first = replace(tables[0], title=self.title, notes=self.notes, verdict=self.verdict)
        last = replace(tables[-1], foot=self.foot)
        return [first, *tables[1:-1], last]
