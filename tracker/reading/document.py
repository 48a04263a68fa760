"""The reading of a whole certificate, in order."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.reading.page import Carried, read_page
from tracker.records.page import Page
from tracker.records.reading import Doubt, Document, Facts, Reading, Sample

# Goes up by one whenever the same file can come out differently.
READER = "1"


def read(pages: Sequence[Page]) -> Document:
    """Everything that is printed on a certificate's pages."""
    readings: list[Reading] = []
    doubts: list[Doubt] = []
    carried: Carried | None = None
    for page in pages:
        found, page_doubts, carried = read_page(page, carried)
        readings += found
        doubts += page_doubts
    return Document((Sample(Facts(), tuple(readings)),), tuple(doubts))
