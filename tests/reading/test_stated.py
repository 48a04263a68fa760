"""What a certificate says once for all rows of a table."""

from tests.reading.read_drawn import rows, shown


def test_a_loq_at_the_far_end_of_the_bar_holds_for_the_table_under_it() -> None:
    """A bar reaches over the whole page, though the table's columns end in its middle."""
    found = rows("""
        # CANNABINOIDS                                                      LOQ = 0.05 %
        Cannabinoid    %            mg/g
        CBDV           ND           ND
        CBDA           0.11         1.1
        CBGA           0.62         6.2
    """)

    assert shown(found, "analyte", "result", "loq", "loq_unit") == [
        ("CBDV", "ND", "0.05", "%"),
        ("CBDA", "0.11", "0.05", "%"),
        ("CBGA", "0.62", "0.05", "%"),
    ]


def test_a_loq_over_the_table_beside_is_not_this_tables() -> None:
    """Two tables side by side have a bar each."""
    found = rows("""
        METALS              LOQ = 10 ppb        MYCOTOXINS          LOQ = 20 ppb
        Metal       Result (ppb)                Mycotoxin           Result (ppb)
        Lead        ND                          Ochratoxin A        ND
        Arsenic     12                          Aflatoxin B1        ND
    """)

    assert shown(found, "analyte", "loq") == [
        ("Lead", "10"),
        ("Arsenic", "10"),
        ("Ochratoxin A", "20"),
        ("Aflatoxin B1", "20"),
    ]


def test_a_result_below_the_loq_over_a_table_says_no_loq() -> None:
    """In tiles over a table "<LOQ" and the number of the next tile are two results."""
    found = rows("""
        Total CBD      Total THC       Total Cannabinoids
        <LOQ%          0.35%           0.41%

        Analyte        %               mg
        THC            0.35            158
        CBG            0.06            27
        CBN            <LOQ            <LOQ
    """)

    assert {row.loq for row in found} == {None}
