"""The reading of one page: tables on their side, headed tables, and what is left over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tracker.reading import going_on, joining, roles, rows, several, transposed
from tracker.reading import panel as panels_of
from tracker.reading.abreast import overlapping
from tracker.reading.bars import bar_mass, bar_unit, legend_unit, unit_below, with_mass
from tracker.reading.built import built_under
from tracker.reading.heads import find_heads
from tracker.reading.lines import Line
from tracker.reading.sample_names import SampleName
from tracker.reading.stated import around, stated, with_siblings_unit, with_stated
from tracker.reading.tables import Table
from tracker.reading.taken import beneath, extent, inside, left_over
from tracker.reading.tokens import Head
from tracker.records.page import Page
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Reading
from tracker.vocabulary import panels


@dataclass(slots=True)
class Carried:
    """A table that reaches the end of its page and may go on at the top of the next.

    Attributes:
        table: Its columns and rows.
        name: Index of the column of names.
        panel: The group of tests it shows.
        reach: How far left and right what is said about all of it can stand.
        unit: The unit that is printed farther away than in its columns.
        mass: The mass that its amounts are for.
    """

    table: Table
    name: int
    panel: str
    reach: tuple[float, float]
    unit: Cell | None
    mass: Cell | None = None


@dataclass(slots=True)
class PageReading:
    """What a page says.

    Attributes:
        lines: All that it prints.
        readings: Rows of its tables, as printed from top to bottom.
        left_over: Its lines without what the tables hold.
        doubts: What is doubtful about the page.
        carried: Its last table.
        tables: Its headed tables, each with where its readings stand among `readings`.
        legend: The unit that the page says all its results are in.
        samples: What its tables and those of pages before tell apart; `sample` of a reading counts
            them from 1, and is 0 where nothing says of which it is.
    """

    lines: list[Line] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    left_over: list[Line] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    carried: Carried | None = None
    tables: list[tuple[Carried, slice]] = field(default_factory=list)
    legend: Cell | None = None
    samples: list[SampleName] = field(default_factory=list)

    @property
    def last(self) -> list[Carried]:
        """Its last table, and those beside it: each may go on at the top of the next page."""
        tables = [table for table, _ in self.tables if table is not self.carried]
        last = [self.carried] if self.carried else []
        return [t for t in tables if any(going_on.abreast(t.table, c.table) for c in last)] + last


def read_page(
    page: Page, lines: list[Line], carried: Sequence[Carried], samples: Sequence[SampleName] = ()
) -> PageReading:
    """The rows of a page's tables, and what is printed beside them.

    Args:
        page: The page.
        lines: All that it prints.
        carried: The last tables of the page before, from left to right.
        samples: Those that the tables of pages before tell apart.
    """
    said = PageReading(lines, samples=list(samples))
    used: list[Place] = []
    found = find_heads(lines, page.width)
    built = built_under(page, lines, found)
    heads = [b.head for b in built]
    for sideways in transposed.find_sideways(lines, heads):
        lying = _sideways(sideways, lines, page, used)
        said.readings += several.numbered(lying, sideways.samples, said.samples)
    outside = [h for h in heads if not inside(h, used)]
    if len(outside) < len(found) or used:
        built = built_under(page, lines, outside, used, built)
    heads = outside
    for before in carried:
        _go_on(before, page, lines, heads, said, used)
    for b in built:
        _headed(b.table, heads, page, lines, said, used, carried[-1] if carried else None)
    said.left_over = _go_on_beside(page, lines, heads, said, used)
    said.legend = legend_unit(lines, page.number, [t.unit for t, _ in said.tables if t.unit])
    return said


def share_units(pages: Sequence[PageReading]) -> None:
    """Give rows that print no unit the one that is printed farthest away.

    First the unit of another part of the same table, which may say it only at its end on a later
    page; then that of the row's own limits; then that of the page's legend.
    """
    tables = [table for page in pages for table, _ in page.tables]
    for page in pages:
        for part, where in page.tables:
            twins = (
                t.unit
                for t in tables
                if t.unit and t.panel == part.panel and _same_head(part.table, t.table)
            )
            unit = next(twins, None)
            page.readings[where] = [_with_unit(r, unit) for r in page.readings[where]]
        page.readings = [_with_unit(with_siblings_unit(r), page.legend) for r in page.readings]


def _sideways(
    table: transposed.Sideways, lines: Sequence[Line], page: Page, used: list[Place]
) -> Iterator[Reading]:
    top, bottom = lines[table.first].top, lines[table.last].bottom
    used.append(Place(page.number, table.left, top, table.right, bottom))
    above = [line.text for line in lines[max(0, table.first - 6) : table.first]]
    panel = next((p for p in map(panels.named_in, reversed(above)) if p), "")
    size = table.names[0].size
    bar = None
    for left, right in ((table.left - size, table.right + size), (0.0, page.width)):
        bar = bar or bar_unit(lines, left, right, 0, top, page.number)
        bar = bar or unit_below(lines, left, right, bottom, size, page.number)
    yield from transposed.readings_of(table, page.number, panel, bar)


def _headed(
    table: Table,
    heads: Sequence[Head],
    page: Page,
    lines: Sequence[Line],
    said: PageReading,
    used: list[Place],
    carried: Carried | None,
) -> None:
    """Read the table under a head, unless it controls the laboratory."""
    head = table.head
    floor = max(
        [
            _floor(head, heads),
            *(p.bottom for p in used if p.bottom <= head.top and beneath(head, p)),
        ]
    )
    heading = panels_of.heading_of(head, lines, floor)
    if heading == panels.CONTROL or any(t.has("control") for t in head.tokens):
        used.append(extent(table, table.rows))
        return
    reach = _free_width(head, heads, page.width)
    above = (lines, *reach, floor, head.top, page.number)
    unit, mass = bar_unit(*above), bar_mass(*above)
    name = roles.settle(table, heading)
    if any(c.role == "method" for c in table.columns) and not _says_results(table):
        used.append(extent(table, table.rows))  # a list of what was done by which method
        return
    before = said.carried or carried
    spare = None
    if before is not None and _same_head(table, before.table) and heading in ("", before.panel):
        # A long table that goes on, its head printed again but not the bar with its unit.
        spare, heading, mass = before.unit, before.panel, mass or before.mass
    _say(Carried(table, name, heading, reach, unit, mass), spare, lines, said, used)


def _says_results(table: Table) -> bool:
    """Whether some column can hold results."""
    return any(c.role in ("result", "status", "") for c in table.columns)


def _free_width(head: Head, heads: Sequence[Head], width: float) -> tuple[float, float]:
    """How far left and right the bar over a table can be: to the edges, if no table is beside."""
    first, last = head.tokens[0].piece.x0, head.tokens[-1].piece.x1
    left = head.left if any(h.tokens[-1].piece.x1 < first for h in heads) else 0.0
    right = head.right if any(h.tokens[0].piece.x0 > last for h in heads) else width
    return left, right


def _same_head(table: Table, before: Table) -> bool:
    """Whether two tables have the same columns, whether or not their units are printed again."""

    def words(head: Head) -> list[str]:
        return [t.piece.text.removesuffix(t.heading.unit).strip() for t in head.tokens]

    return words(table.head) == words(before.head)


def _say(
    found: Carried,
    spare: Cell | None,
    lines: Sequence[Line],
    said: PageReading,
    used: list[Place],
) -> None:
    """Add the readings of a table whose columns are settled; `spare` is a unit from elsewhere."""
    table, name = found.table, found.name
    told = panels_of.told_by(table)
    body = joining.joined(table, name, found.panel)
    groups = panels_of.groups_of(body, told, name, found.panel)
    new = [
        panels_of.with_own(with_mass(reading, found.mass))
        for panel, own in groups
        for reading in rows.readings_of(table, own, name, panel)
    ]
    if not new:
        return
    if found.unit is None:
        found.unit = _unit_for_next(found, lines, body[-1].bottom) or spare
    once = stated(around(table.head, body[-1].bottom, lines), *found.reach, table.page)
    new = list(several.numbered(new, table.samples, said.samples))
    said.readings += [with_stated(_with_unit(r, found.unit), once) for r in new]
    used.append(extent(table, body))
    found.panel = groups[-1][0]
    said.carried = found
    said.tables.append((found, slice(len(said.readings) - len(new), len(said.readings))))


def _unit_for_next(found: Carried, lines: Sequence[Line], bottom: float) -> Cell | None:
    """The unit in the note under a table, else that of its first column of results."""
    table, head = found.table, found.table.head
    below = unit_below(lines, head.left, head.right, bottom, head.size, table.page)
    cells = (c.unit_cell(table.head_page) for c in table.columns if c.role == "result" and c.unit)
    return below or next(cells, None)


def _go_on(
    carried: Carried,
    page: Page,
    lines: Sequence[Line],
    heads: Sequence[Head],
    said: PageReading,
    used: list[Place],
) -> None:
    """Read rows at the top of a page that go on with the last table of the page before."""
    table = going_on.on_next_page(page, lines, carried.table, heads)
    if table is not None:
        _say(replace(carried, table=table), None, lines, said, used)


def _go_on_beside(
    page: Page, lines: Sequence[Line], heads: Sequence[Head], said: PageReading, used: list[Place]
) -> list[Line]:
    """The lines left over when rows in the next columns of a page are read.

    They go on with a table at the foot of one.
    """
    free = left_over(lines, used)
    for before, _ in said.tables:  # grows: a table can go on in a third column
        table = going_on.beside(page, free, before.table, heads)
        if table is not None:
            _say(replace(before, table=table), None, free, said, used)
            free = left_over(lines, used)
    return free


def _with_unit(reading: Reading, unit: Cell | None) -> Reading:
    """The reading with a unit from farther away, if nothing nearer prints one."""
    if reading.unit is not None or unit is None:
        return reading
    return replace(reading, unit=unit)


def _floor(head: Head, heads: Sequence[Head]) -> float:
    """Height below which what stands over a head can be its heading: the head before."""
    above = [h.bottom for h in heads if h.bottom <= head.top and overlapping(h, head)]
    return max(above, default=0.0)
