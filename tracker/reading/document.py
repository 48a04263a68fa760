"""The reading of a whole certificate, in order."""

from collections.abc import Sequence

from tracker.reading.head import read_facts
from tracker.reading.loose import loose_readings
from tracker.reading.page import Carried, PageReading, read_page
from tracker.records.page import Page
from tracker.records.reading import Document, Reading, Sample
from tracker.vocabulary import analytes

# Goes up by one whenever the same file can come out differently.
READER = "1"


def read(pages: Sequence[Page]) -> Document:
    """Everything that is printed on a certificate's pages."""
    said = _pages(pages)
    readings = _once([r for page in said for r in page.readings])
    known = {a.key for a in map(_analyte, readings) if a is not None}
    for page, found in zip(pages, said, strict=True):
        readings += loose_readings(found.left_over, page.number, known)
    facts, head_doubts = read_facts(pages)
    doubts = (*head_doubts, *(d for page in said for d in page.doubts))
    return Document((Sample(facts, tuple(readings)),), doubts)


def _once(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without those that only repeat another: the fuller one stays."""
    kept: dict[tuple[str, str, str], Reading] = {}
    out: list[Reading] = []
    for reading in readings:
        unit = reading.unit.text if reading.unit else ""
        key = (analytes.normal(reading.analyte.text), reading.result.text, unit)
        twin = kept.get(key)
        if twin is None:
            kept[key] = reading
            out.append(reading)
        elif _fullness(reading) > _fullness(twin):
            out[next(i for i, r in enumerate(out) if r is twin)] = reading
            kept[key] = reading
    return out


def _fullness(reading: Reading) -> int:
    """How many cells a reading has beside its result."""
    cells = (reading.unit, reading.limit, reading.lod, reading.loq, reading.status, reading.method)
    return sum(cell is not None for cell in cells) + len(reading.others)


def _pages(pages: Sequence[Page]) -> list[PageReading]:
    out: list[PageReading] = []
    carried: Carried | None = None
    for page in pages:
        out.append(read_page(page, carried))
        carried = out[-1].carried
    return out


def _analyte(reading: Reading) -> analytes.Analyte | None:
    return analytes.find(reading.analyte.text, reading.panel)
