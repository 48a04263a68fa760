"""What is printed on a certificate, exactly as printed, each piece with its place."""

from dataclasses import dataclass, field, fields

from tracker.records.place import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed text and where it stands.

    Attributes:
        text: As printed: words joined by one blank, footnote marks left out.
        place: The union of the rectangles of its words.
    """

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a second look did not settle; it blocks "verified" for what it touches.

    Attributes:
        kind: A short name in snake case, e.g. "unit_not_found", "two_values_in_cell".
        sentence: What was found, in words for a person, quoting what is printed.
        place: Where, if it can be pointed at.
    """

    kind: str
    sentence: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class OtherResult:
    """A further result column of the same row: mg/g beside %."""

    result: Cell
    unit: Cell | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One row of a certificate.

    A unit's place may be its column's heading, the bar above the table or the legend. Units of the
    limit, LOD and LOQ stand here only where they are printed apart from the result's.

    Attributes:
        panel: Key of the group of tests, "" where nothing on the page tells.
        sample: Index from 0 of the sample, in a file of several.
        mass: What "in 25 g" or "per 10 g" says beside a qualitative result.
        entered: A person put it in: the reader has missed it.
    """

    panel: str
    analyte: Cell
    result: Cell
    unit: Cell | None = None
    limit: Cell | None = None
    limit_unit: Cell | None = None
    lod: Cell | None = None
    lod_unit: Cell | None = None
    loq: Cell | None = None
    loq_unit: Cell | None = None
    uncertainty: Cell | None = None
    status: Cell | None = None
    method: Cell | None = None
    mass: Cell | None = None
    others: tuple[OtherResult, ...] = ()
    sample: int = 0
    doubts: tuple[Doubt, ...] = ()
    entered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said in the head of a certificate.

    Attributes:
        text: As printed.
        value: What it says: dates as YYYY-MM-DD, `overall` as "pass" or "fail", others the text.
        place: Where the value stands.
    """

    text: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """The head of a certificate; None where nothing is printed."""

    laboratory: Fact | None = None
    laboratory_address: Fact | None = None
    laboratory_site: Fact | None = None
    accreditation: Fact | None = None
    product: Fact | None = None
    client: Fact | None = None
    client_address: Fact | None = None
    batch: Fact | None = None
    sample_id: Fact | None = None
    report_number: Fact | None = None
    collected: Fact | None = None
    received: Fact | None = None
    tested: Fact | None = None
    reported: Fact | None = None
    overall: Fact | None = None
    pages_claimed: Fact | None = None

    def items(self) -> tuple[tuple[str, Fact], ...]:
        """The facts that are printed, by name."""
        pairs = ((f.name, getattr(self, f.name)) for f in fields(self))
        return tuple((name, fact) for name, fact in pairs if fact is not None)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample of a certificate: what its head says and its rows."""

    facts: Facts
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A certificate as read.

    Attributes:
        samples: One or more; the facts of the first stand for the file.
        doubts: Of pages and of the document, beside those of single rows.
    """

    samples: tuple[Sample, ...] = field(default_factory=lambda: (Sample(Facts()),))
    doubts: tuple[Doubt, ...] = ()
