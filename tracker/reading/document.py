"""The reading of a whole certificate, in order."""

from collections.abc import Sequence

from tracker.reading.loose import loose_readings
from tracker.reading.page import Carried, PageReading, read_page
from tracker.records.page import Page
from tracker.records.reading import Document, Facts, Reading, Sample
from tracker.vocabulary import analytes

# Goes up by one whenever the same file can come out differently.
READER = "1"


def read(pages: Sequence[Page]) -> Document:
    """Everything that is printed on a certificate's pages."""
    said = _pages(pages)
    readings = [r for page in said for r in page.readings]
    known = {a.key for a in map(_analyte, readings) if a is not None}
    for page, found in zip(pages, said, strict=True):
        readings += loose_readings(found.left_over, page.number, known)
    doubts = tuple(d for page in said for d in page.doubts)
    return Document((Sample(Facts(), tuple(readings)),), doubts)


def _pages(pages: Sequence[Page]) -> list[PageReading]:
    out: list[PageReading] = []
    carried: Carried | None = None
    for page in pages:
        out.append(read_page(page, carried))
        carried = out[-1].carried
    return out


def _analyte(reading: Reading) -> analytes.Analyte | None:
    return analytes.find(reading.analyte.text, reading.panel)
