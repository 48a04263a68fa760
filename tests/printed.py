"""Invented certificates as the reader would give them back, without a file to read."""

import hashlib
from collections.abc import Mapping

from tracker.reading import READER
from tracker.records.page import Page, TextState
from tracker.records.place import Place
from tracker.records.reading import Cell, Document, Doubt, Fact, Facts, Reading, Sample
from tracker.results import normalise_all
from tracker.services.filing import Filing, file_certificates
from tracker.services.matching import Destination
from tracker.services.parsing import ParsedCertificate
from tracker.store.session import Database

HEAD = {
    "laboratory": "Figment Analytical",
    "product": "Green Powder",
    "client": "Gullible Leaf",
    "batch": "KR-2401",
    "report_number": "FA-0117",
    "tested": "2026-02-03",
    "reported": "2026-02-05",
}

ALKALOIDS = {"Mitragynine": "14.2 mg/g", "7-Hydroxymitragynine": "0.2 mg/g"}
METALS = {"Lead": "0.61 ppm", "Arsenic": "0.2 ppm", "Cadmium": "0.05 ppm", "Mercury": "0.01 ppm"}
MICROBES = {
    "Total Aerobic Microbial Count": "96000 cfu/g",
    "Total Yeast and Mold": "100 cfu/g",
    "Bile-Tolerant Gram-Negative Bacteria": "120 cfu/g",
    "Escherichia coli": "absent in 100 g",
    "Salmonella spp.": "absent in 100 g",
}
ALL_WELL = ALKALOIDS | METALS | MICROBES

_PANELS = {"potency": ALKALOIDS, "heavy_metals": METALS, "microbial": MICROBES}


def sample(
    rows: Mapping[str, str] = ALL_WELL,
    *,
    doubted: Mapping[str, Doubt] | None = None,
    **head: str | None,
) -> Sample:
    """A sample that prints these rows, one below the other; None leaves a fact of the head out."""
    facts = {
        name: Fact(text, text, Place(1, 36, 36, 200, 46))
        for name, text in (HEAD | head).items()
        if text
    }
    readings = [
        _reading(number, name, text, (doubted or {}).get(name))
        for number, (name, text) in enumerate(rows.items())
    ]
    return Sample(Facts(**facts), tuple(readings))


def parsed(
    *samples: Sample,
    name: str = "lab.pdf",
    states: tuple[TextState, ...] = ("text",),
    doubts: tuple[Doubt, ...] = (),
) -> ParsedCertificate:
    """What reading a file of that name and these samples gives; see `bytes_of`."""
    document = Document(samples or (sample(),), doubts)
    return ParsedCertificate(
        file=name,
        sha256=hashlib.sha256(bytes_of(name)).hexdigest(),
        pages=tuple(
            Page(number, 612, 792, text_state=state, engine="by hand")
            for number, state in enumerate(states, 1)
        ),
        reader=READER,
        document=document,
        results=tuple(tuple(normalise_all(each)) for each in document.samples),
    )


def bytes_of(name: str) -> bytes:
    """The bytes of a file of that name: other names, other bytes."""
    return f"%PDF {name}".encode()


def stored(
    db: Database, certificate: ParsedCertificate | None = None, *goals: Destination
) -> list[int]:
    """Numbers of the certificates of a file that was stored, by default in the inbox."""
    file = certificate or parsed()
    nowhere = (Destination(),) * len(file.document.samples)
    return file_certificates(db, Filing(file, bytes_of(file.file), goals or nowhere))


def _reading(number: int, name: str, text: str, doubt: Doubt | None) -> Reading:
    top = 100.0 + 12 * number
    panel = next((panel for panel, rows in _PANELS.items() if name in rows), "")
    result = Cell(text, Place(1, 250, top, 330, top + 10))
    return Reading(
        panel=panel,
        analyte=Cell(name, Place(1, 36, top, 200, top + 10)),
        result=result,
        doubts=(doubt,) if doubt else (),
    )
