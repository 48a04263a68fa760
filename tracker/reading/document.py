"""The reading of a whole certificate, in order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.reading import several
from tracker.reading.audit import audit
from tracker.reading.cards import with_notes
from tracker.reading.head import read_heads
from tracker.reading.lines import Line, lines_of
from tracker.reading.loose import loose_readings
from tracker.reading.page import Carried, PageReading, read_page, share_units
from tracker.reading.prose import prose_readings
from tracker.reading.repeats import once, without_repeats
from tracker.reading.sample_names import SampleName
from tracker.reading.verdict_lists import verdict_readings
from tracker.records.page import Page
from tracker.records.reading import Document, Doubt, Reading, Sample
from tracker.vocabulary import analytes

# Goes up by one whenever the same file can come out differently.
READER = "5"


def read(pages: Sequence[Page]) -> Document:
    """Everything that is printed on a certificate's pages, sample by sample."""
    lines = {page.number: lines_of(page) for page in pages}
    heads, head_doubts = read_heads(pages, lines)
    by_number = {page.number: page for page in pages}
    samples: list[Sample] = []
    doubts = list(head_doubts)
    for head in heads:
        readings, names, found = _rows([by_number[number] for number in head.pages], lines)
        samples += several.parted(head.facts, readings, names)
        doubts += found
    samples = [_numbered(sample, i) for i, sample in enumerate(samples)]
    return Document(tuple(samples), tuple(doubts))


def _rows(
    pages: Sequence[Page], lines: Mapping[int, list[Line]]
) -> tuple[list[Reading], list[SampleName], list[Doubt]]:
    """The rows under one head, the samples its tables tell apart, and doubts about its pages."""
    said = _pages(pages, lines)
    share_units(said)
    readings = once([r for page in said for r in page.readings])
    riddles: list[Doubt] = []
    known = {a.key for a in map(_analyte, readings) if a is not None}
    for page, found in zip(pages, said, strict=True):
        readings += loose_readings(found.left_over, page.number, known)
        readings = [with_notes(r, found.left_over, page.number) for r in readings]
        readings += list(verdict_readings(found.lines, page.number, known, readings))
        told, riddles_of_page = prose_readings(found.left_over, page.number, known)
        readings += told
        riddles += riddles_of_page
    readings = without_repeats(readings)
    readings, missed = audit({page.number: lines[page.number] for page in pages}, readings)
    doubts = [*(d for page in said for d in page.doubts), *riddles, *missed]
    return readings, said[-1].samples if said else [], doubts


def _numbered(sample: Sample, i: int) -> Sample:
    """A sample with its index in each of its rows."""
    rows = (r if r.sample == i else replace(r, sample=i) for r in sample.readings)
    return replace(sample, readings=tuple(rows))


def _pages(pages: Sequence[Page], lines: Mapping[int, list[Line]]) -> list[PageReading]:
    out: list[PageReading] = []
    carried: list[Carried] = []
    for page in pages:
        samples = out[-1].samples if out else ()
        out.append(read_page(page, lines[page.number], carried, samples))
        carried = out[-1].last
    return out


def _analyte(reading: Reading) -> analytes.Analyte | None:
    return analytes.meant(reading.analyte.text, reading.panel)
