"""Labels that no list has are understood by their words."""

import pytest

from tracker.vocabulary.composed import fact_of
from tracker.vocabulary.labels import tokens


@pytest.mark.parametrize(
    ("label", "fact"),
    [
        ("Date and time sample was received at laboratory", "received"),
        ("Received At", "received"),
        ("Date Received At Lab", "received"),
        ("Analysis End Date", "completed"),
        ("Date of Start of Testing", "started"),
        ("Testing and Report Date", "reported"),
        ("Date of Laboratory Analysis", "tested"),
        ("Datum konce zkoušky", None),
        ("Datum und Uhrzeit der Entnahme", "collected"),
        ("Tanggal Terima / Date Received", "received"),
        ("Laboratory Internal Sample Reference", "sample_id"),
        ("Manufacturer's Lot / Batch Code", "batch"),
        ("Final Report Reference Number", "report_number"),
        ("Sample lot no.", "batch"),
        ("Name and Address of Applicant", "client"),
        ("Customer's Sample Name", "product"),
        ("Désignation client", "product"),
        ("End of Report", None),
        ("Certificate of Analysis", None),
        ("Sample Type", None),
        ("Received By", None),
    ],
)
def test_fact(label: str, fact: str | None) -> None:
    """All words of a label together name one fact, or none."""
    words = tuple(token.normal for token in tokens(label))

    assert fact_of(words) == fact
