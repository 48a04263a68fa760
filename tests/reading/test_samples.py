"""Tables with the results of several samples, drawn in plain text."""

import pytest

from tests.reading.head.drawn import pages
from tests.reading.read_drawn import shown
from tracker.reading import read
from tracker.records.reading import Sample


def samples(*drawings: str) -> tuple[Sample, ...]:
    """The samples of drawn pages."""
    return read(pages(*drawings)).samples


def named(found: tuple[Sample, ...], fact: str) -> list[str]:
    """What one fact says of each sample."""
    facts = [getattr(sample.facts, fact) for sample in found]
    return [fact.value if fact else "" for fact in facts]


def results(sample: Sample, *fields: str) -> list[tuple[str, ...]]:
    """Names and results of a sample's rows, and other fields."""
    return shown(list(sample.readings), "analyte", "result", *fields)


CODES = """
    # Heavy Metals
    Analyte      Unit     A-101    A-102    Limit
    Lead         mg/kg    0.12     0.45     1.0
    Cadmium      mg/kg    0.03     <0.02    0.5
    Mercury      mg/kg    0.02     ND       0.2
"""


def test_columns_headed_by_codes_are_samples() -> None:
    """Each sample has its own column; unit and limit are of both."""
    first, second = samples(CODES)

    assert results(first, "unit", "limit") == [
        ("Lead", "0.12", "mg/kg", "1.0"),
        ("Cadmium", "0.03", "mg/kg", "0.5"),
        ("Mercury", "0.02", "mg/kg", "0.2"),
    ]
    assert results(second, "unit", "limit") == [
        ("Lead", "0.45", "mg/kg", "1.0"),
        ("Cadmium", "<0.02", "mg/kg", "0.5"),
        ("Mercury", "ND", "mg/kg", "0.2"),
    ]


def test_rows_of_a_sample_have_its_index_and_no_doubt() -> None:
    """What is told apart surely is not doubted."""
    found = samples(CODES)

    assert named(found, "sample_id") == ["A-101", "A-102"]
    assert [{r.sample for r in s.readings} for s in found] == [{0}, {1}]
    assert not [d for s in found for r in s.readings for d in r.doubts]


@pytest.mark.parametrize(
    ("one", "two", "fact", "names"),
    [
        ("Batch A-101", "Batch A-102", "batch", ["A-101", "A-102"]),
        ("Sample 1", "Sample 2", "sample_id", ["Sample 1", "Sample 2"]),
        ("2026-01-05", "2026-02-07", "sample_id", ["2026-01-05", "2026-02-07"]),
        ("Result X-7", "Result X-8", "sample_id", ["X-7", "X-8"]),
        ("X-7 (ppm)", "X-8 (ppm)", "sample_id", ["X-7", "X-8"]),
    ],
)
def test_samples_are_named_by_the_words_over_their_columns(
    one: str, two: str, fact: str, names: list[str]
) -> None:
    """Labels, units and words for results are no part of a sample's name."""
    found = samples(f"""
        # Heavy Metals (ppm)
        Analyte      LOQ      {one:<14}{two:<14}Limit
        Lead         0.01     0.12          0.45          1.0
        Cadmium      0.01     0.03          ND            0.5
    """)

    assert named(found, fact) == names
    assert [results(s, "loq", "unit") for s in found] == [
        [("Lead", "0.12", "0.01", "ppm"), ("Cadmium", "0.03", "0.01", "ppm")],
        [("Lead", "0.45", "0.01", "ppm"), ("Cadmium", "ND", "0.01", "ppm")],
    ]


def test_samples_need_no_other_column_word() -> None:
    """Codes over values of known analytes head a table; a line each for number and batch."""
    found = samples("""
        # Heavy Metals
        Sample No.             L26-001     L26-002
        Batch                  A-101       A-102
        Lead (mg/kg)           0.12        0.45
        Cadmium (mg/kg)        0.03        <0.02
    """)

    assert named(found, "sample_id") == ["L26-001", "L26-002"]
    assert named(found, "batch") == ["A-101", "A-102"]
    assert [results(s) for s in found] == [
        [("Lead (mg/kg)", "0.12"), ("Cadmium (mg/kg)", "0.03")],
        [("Lead (mg/kg)", "0.45"), ("Cadmium (mg/kg)", "<0.02")],
    ]


def test_each_sample_has_columns_of_its_own() -> None:
    """A code over "Result" and "LOQ" has both; what is printed once is of all."""
    found = samples("""
        # Heavy Metals (mg/kg)
                           A-101               A-102
        Analyte        Result     LOQ      Result    LOQ     Limit
        Lead           0.12       0.01     0.45      0.02    1.0
        Cadmium        0.03       0.01     <0.02     0.02    0.5
    """)

    assert [results(s, "loq", "limit") for s in found] == [
        [("Lead", "0.12", "0.01", "1.0"), ("Cadmium", "0.03", "0.01", "0.5")],
        [("Lead", "0.45", "0.02", "1.0"), ("Cadmium", "<0.02", "0.02", "0.5")],
    ]


def test_two_units_of_one_sample_stay_together() -> None:
    """Columns headed by one name are of one sample."""
    found = samples("""
        # Potency
        Analyte             Lot 1 (%)   Lot 1 (mg/g)   Lot 2 (%)   Lot 2 (mg/g)
        Mitragynine         1.51        15.1           1.62        16.2
        Speciogynine        0.21        2.1            ND          ND
    """)

    assert [results(s, "unit") for s in found] == [
        [("Mitragynine", "1.51", "%"), ("Speciogynine", "0.21", "%")],
        [("Mitragynine", "1.62", "%"), ("Speciogynine", "ND", "%")],
    ]
    assert found[1].readings[0].others[0].result.text == "16.2"


def test_rows_can_be_samples() -> None:
    """Where analytes head the columns, a line is a sample, but for those of limits."""
    found = samples("""
        # Heavy Metals (mg/kg)
        Sample ID     Description        Lead      Cadmium    Arsenic    Mercury
        A-101         Oak bark           0.12      0.03       0.20       ND
        A-102         Elm bark           0.45      <0.02      0.31       0.01
        LOQ                              0.01      0.01       0.01       0.01
    """)

    assert named(found, "sample_id") == ["A-101", "A-102"]
    assert results(found[0], "loq")[:2] == [("Lead", "0.12", "0.01"), ("Cadmium", "0.03", "0.01")]
    assert results(found[1], "loq")[1:3] == [
        ("Cadmium", "<0.02", "0.01"),
        ("Arsenic", "0.31", "0.01"),
    ]
    assert not [r for s in found for r in s.readings if r.others]


def test_a_cell_can_say_of_which_sample_its_row_is() -> None:
    """Rows are of the sample that stands in their column of samples, printed again or not."""
    found = samples("""
        # Heavy Metals
        Sample      Analyte     Result    Unit    LOQ
        A-101       Lead        0.12      mg/kg   0.01
                    Cadmium     0.03      mg/kg   0.01
        A-102       Lead        0.45      mg/kg   0.01
                    Cadmium     <0.02     mg/kg   0.01
    """)

    assert [results(s) for s in found] == [
        [("Lead", "0.12"), ("Cadmium", "0.03")],
        [("Lead", "0.45"), ("Cadmium", "<0.02")],
    ]


def test_tables_and_pages_share_their_samples() -> None:
    """A name that comes again on a later page is the same sample, in whatever order."""
    found = samples(
        CODES,
        """
        # Microbiology
        Analyte                Unit     A-102    A-101    Limit
        Yeast and Mold         CFU/g    120      <10      1000
        Coliforms              CFU/g    20       <10      100
        """,
    )

    assert named(found, "sample_id") == ["A-101", "A-102"]
    assert results(found[0])[3:] == [("Yeast and Mold", "<10"), ("Coliforms", "<10")]
    assert results(found[1])[3:] == [("Yeast and Mold", "120"), ("Coliforms", "20")]


def test_a_row_of_no_sample_is_doubted() -> None:
    """A result that is printed once goes to the first sample, with the doubt of which it is."""
    first, second = samples(
        CODES
        + """
    # Moisture
    Analyte     Unit     Result
    Moisture    %        8.1
    """
    )

    assert results(first)[3:] == [("Moisture", "8.1")]
    assert [d.kind for d in first.readings[3].doubts] == ["sample_not_said"]
    assert '"A-101", "A-102"' in first.readings[3].doubts[0].sentence
    assert len(second.readings) == 3


def test_the_batch_of_one_sample_is_not_given_to_another() -> None:
    """A batch in the head that is the first column's name is of that sample alone."""
    found = samples(
        """
        Certificate of Analysis
        Product: Oak bark    Batch: A-101
    """
        + CODES
    )

    assert named(found, "batch") == ["A-101", ""]
    assert named(found, "product") == ["Oak bark", "Oak bark"]


@pytest.mark.parametrize(
    "head",
    [
        "Analyte      Unit     Result   USP 232  Limit",
        "Analyte      Unit     Run 1    Run 2    Limit",
        "Analyte      Unit     USP 232  A-102    Limit",
    ],
)
def test_other_columns_are_no_samples(head: str) -> None:
    """A headed result, measurements of one sample, and heads that are unlike tell none apart."""
    found = samples(CODES.replace("Analyte      Unit     A-101    A-102    Limit", head))

    assert len(found) == 1
    assert results(found[0]) == [("Lead", "0.12"), ("Cadmium", "0.03"), ("Mercury", "0.02")]


def test_the_first_of_columns_headed_by_names_is_taken_with_a_doubt() -> None:
    """Names without a code may be anything: the first is read, and that no head says so."""
    (only,) = samples(CODES.replace("A-101    A-102 ", "Oak      Elm   "))

    assert results(only) == [("Lead", "0.12"), ("Cadmium", "0.03"), ("Mercury", "0.02")]
    assert all("column_not_headed" in [d.kind for d in r.doubts] for r in only.readings)


def test_numbers_names_and_lots_over_columns_are_of_one_sample_each() -> None:
    """Under "Lab ID", "Sample" and "Lot" each column has the number, the goods and the batch."""
    found = samples("""
        # Elements by ICP-MS
        Lab ID       MDL       LOQ       UT-1508     UT-1509        UT-1510       Action limit
        Sample                           Bali Red    Maeng White    Trainwreck
        Lot                              BR0419      MW0419         TW0420
        Arsenic      1.1       4         214         187            302           1500
        Cadmium      0.6       2         38.2        44.7           29.1          500
        Mercury      1.8       6         <6          11.3           <6            3000
    """)

    assert [named(found, fact) for fact in ("sample_id", "product", "batch")] == [
        ["UT-1508", "UT-1509", "UT-1510"],
        ["Bali Red", "Maeng White", "Trainwreck"],
        ["BR0419", "MW0419", "TW0420"],
    ]
    assert [results(sample, "loq")[0] for sample in found] == [
        ("Arsenic", "214", "4"),
        ("Arsenic", "187", "4"),
        ("Arsenic", "302", "4"),
    ]


def test_short_names_under_a_title_head_rows_of_samples() -> None:
    """Symbols and abbreviations are names under a title that says of what, unknown ones too."""
    found = samples("""
        Table 1. Alkaloid content (% w/w)

        Lab ID     Lot         MIT      7-OH-MIT     PAY      XQZ      SPC
        MF-01      RT-1121     1.38     0.011        0.29     0.17     0.36
        MF-02      GM-1119     1.52     <0.01        0.33     0.19     0.41

        Table 2. Elemental impurities (µg/g)

        Lab ID     As          Cd          Pb         Hg
        MF-01      0.29        0.08        0.94       <0.02
        MF-02      0.18        0.05        0.61       <0.02
    """)

    assert named(found, "sample_id") == ["MF-01", "MF-02"]
    assert results(found[0], "unit") == [
        ("MIT", "1.38", "% w/w"),
        ("7-OH-MIT", "0.011", "% w/w"),
        ("PAY", "0.29", "% w/w"),
        ("XQZ", "0.17", "% w/w"),
        ("SPC", "0.36", "% w/w"),
        ("As", "0.29", "µg/g"),
        ("Cd", "0.08", "µg/g"),
        ("Pb", "0.94", "µg/g"),
        ("Hg", "<0.02", "µg/g"),
    ]
