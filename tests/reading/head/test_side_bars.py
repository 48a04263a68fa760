"""Side bars: a column of labels over their values beside a table that it has nothing to do with."""

from tests.reading.head.drawn import side_by_side
from tracker.reading.head import read_facts

BAR = """
# Fern Hollow Labs

*SAMPLE*
Midnight Gummies 100mg
*SAMPLE* *ID*
FH24-0044
*BATCH* *#*
MG-0311
*RECEIVED*
03/18/2024
*CLIENT*
Bluebell Sweets Inc.
"""
ROWS = """
Analyte        LOD       LOQ       Result
THCa           0.006     0.019     ND
THC            0.006     0.019     0.226
CBDa           0.006     0.019     ND
CBD            0.006     0.019     0.004
CBG            0.006     0.019     0.008
CBN            0.006     0.019     ND
CBC            0.006     0.019     ND
Total THC                          0.226
Total CBD                          0.004
"""


def test_values_stand_below_the_labels_of_a_side_bar() -> None:
    """A label of a side bar has its value below, and heads no row of the table beside it."""
    facts, _ = read_facts([side_by_side(BAR, ROWS, x=200, pitch=1.16)])

    read = {name: getattr(facts, name) for name in ("product", "sample_id", "batch", "client")}
    assert {name: fact.value if fact else None for name, fact in read.items()} == {
        "product": "Midnight Gummies 100mg",
        "sample_id": "FH24-0044",
        "batch": "MG-0311",
        "client": "Bluebell Sweets Inc.",
    }


def test_numbers_beside_a_level_side_bar() -> None:
    """Where the lines of both happen to be level, no number of the table is taken for a code."""
    facts, _ = read_facts([side_by_side(BAR, ROWS, x=200, pitch=1.0)])

    assert facts.sample_id is None
