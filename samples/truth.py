"""What is true of a sample: what its pages say, and so what a reader should find on them.

Every text is as it is printed; "" where nothing is printed.
"""

import datetime as dt
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Laboratory:
    """Who tested, as its letterhead has it.

    Attributes:
        dates: How it writes a date, for `strftime`.
        comma: It writes decimals with a comma.
    """

    name: str
    address: str
    phone: str
    site: str
    accreditation: str
    dates: str = "%m/%d/%Y"
    comma: bool = False


@dataclass(frozen=True)
class Vendor:
    """Who sent the sample in."""

    name: str
    address: str
    site: str = ""


@dataclass(frozen=True)
class Row:
    """One printed row.

    Attributes:
        status: "pass", "fail" or ""; the layout prints it in its own words.
        mass: In what a qualitative result was looked for, e.g. "100 g".
        more: Further result columns, each "text unit".
    """

    analyte: str
    result: str
    unit: str = ""
    limit: str = ""
    lod: str = ""
    loq: str = ""
    uncertainty: str = ""
    status: str = ""
    method: str = ""
    mass: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Panel:
    """A group of tests with its heading."""

    key: str
    title: str
    rows: tuple[Row, ...]
    method: str = ""


@dataclass(frozen=True)
class Certificate:
    """One sample's head and its panels.

    Attributes:
        sample_id: "" where the report's number stands for it.
        extras: Further pairs of label and text in the head, of no interest to a reader.
        controls: The laboratory's own control samples, no results of this one: analyte, blank
            (as `loq`), recovery (as `result`) and accepted range (as `limit`).
        notes: Printed below the results.
        overall: "pass", "fail" or "".
    """

    laboratory: Laboratory
    client: Vendor
    product: str
    batch: str
    sample_id: str
    report_number: str
    panels: tuple[Panel, ...]
    collected: dt.date | None = None
    received: dt.date | None = None
    tested: dt.date | None = None
    reported: dt.date | None = None
    overall: str = ""
    extras: tuple[tuple[str, str], ...] = ()
    controls: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()

    def date(self, day: dt.date | None) -> str:
        """The day as the laboratory writes it."""
        return day.strftime(self.laboratory.dates) if day else ""

    def panel(self, key: str) -> Panel:
        """The first panel of that key."""
        return next(panel for panel in self.panels if panel.key == key)


@dataclass(frozen=True)
class Story:
    """One sample file.

    Attributes:
        name: Of the file, without ".pdf".
        layout: Name of the module of `layouts` that draws it.
        certificates: One, or more where the file holds several samples.
        scanned: The file holds a picture of the pages, and no characters.
    """

    name: str
    layout: str
    certificates: tuple[Certificate, ...]
    scanned: bool = False


def rows(table: str, **common: str) -> tuple[Row, ...]:
    """The rows of a table written as text: names of fields, then a line a row, parted by bars.

    Args:
        table: The text; a column named "more" adds a further result column.
        common: Fields that are the same in every row that leaves them empty.
    """
    head, *lines = [_cells(line) for line in table.strip().splitlines() if line.strip()]
    return tuple(_row(head, line, common) for line in lines)


def changed(panel: Panel, analyte: str, **fields: str) -> Panel:
    """The panel with some fields of one row changed."""
    new = tuple(replace(r, **fields) if r.analyte == analyte else r for r in panel.rows)
    return replace(panel, rows=new)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _row(head: list[str], line: list[str], common: dict[str, str]) -> Row:
    pairs = list(zip(head, line, strict=True))
    fields = common | {name: text for name, text in pairs if text and name != "more"}
    return Row(**fields, more=tuple(text for name, text in pairs if name == "more"))
