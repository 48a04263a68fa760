"""Heads drawn in plain text whose words for results stand apart from their other words."""

from tests.reading.read_drawn import rows, shown


def test_units_far_right_of_a_head_head_its_results() -> None:
    """Values level with names, and what heads them, belong to the table of the names."""
    found = rows("""
        # Alkaloids
                                                Result
                           Limit of
        Analyte      LOD   quantitation
                                          %           mg/g
        Mitragynine  0.04  0.2            0.4684      4.684
        Corynoxine   0.02  0.3            <0.3        ND
    """)

    assert shown(found, "analyte", "result", "unit", "lod", "loq") == [
        ("Mitragynine", "0.4684", "%", "0.04", "0.2"),
        ("Corynoxine", "<0.3", "%", "0.02", "0.3"),
    ]


def test_a_table_beside_keeps_its_values() -> None:
    """Values that have names of their own belong to no head left of them."""
    found = rows("""
        # Metals                            # Germs
        Analyte      Limit                  Analyte       Result
        Lead         0.5                    Yeast         <10
        Cadmium      0.3                    Mold          <10
    """)

    assert [r for r in shown(found, "analyte", "result") if r[1] == "<10"] == [
        ("Yeast", "<10"),
        ("Mold", "<10"),
    ]
    assert not [r for r in shown(found, "analyte", "limit") if r[0] in ("Yeast", "Mold") and r[1]]


def test_words_of_two_lines_make_a_head() -> None:
    """No line alone has a word for values, the lines together have."""
    found = rows("""
        # Actives
                       Limit of             Value
        Analyte        quantification       found (mg)
        Vitamin C      8                    34.66
        Magnesium      6                    138.30
    """)

    assert shown(found, "analyte", "result", "unit", "loq") == [
        ("Vitamin C", "34.66", "mg", "8"),
        ("Magnesium", "138.30", "mg", "6"),
    ]


def test_one_label_can_stand_for_lod_and_loq_of_a_line() -> None:
    """A line "LOD/LOQ" under analytes is no line of results."""
    found = rows("""
        # Alkaloids (mg/g)
        Parameter     Mitragynine    Corynoxine    Paynantheine
        LOD/LOQ       0.7/2          0.002/0.01    0.2/0.4
        Found         ND             0.233         5.316
    """)

    assert shown(found, "analyte", "result", "lod", "loq") == [
        ("Mitragynine", "ND", "0.7", "2"),
        ("Corynoxine", "0.233", "0.002", "0.01"),
        ("Paynantheine", "5.316", "0.2", "0.4"),
    ]


def test_a_verdict_under_what_begins_its_head_is_the_heads() -> None:
    """Beside words of other columns "Fail" under "Pass /" ends a head: it is no row's verdict."""
    found = rows("""
                                                                 Pass /   Action
        Analyte               LOD       Units     Result         Fail     Level
        Yeast and Mold        10        CFU/g     <10            PASS     100000
        Salmonella                                Not Present    PASS
    """)

    assert shown(found, "analyte", "result", "status", "limit") == [
        ("Yeast and Mold", "<10", "PASS", "100000"),
        ("Salmonella", "Not Present", "PASS", ""),
    ]


def test_a_result_is_never_a_name() -> None:
    """A column of results under no word for names names nothing."""
    found = rows("""
                              Pass / Fail    Limit
        Not Present           PASS           10
        Not Present           PASS           10
    """)

    assert found == []


def test_a_row_of_words_that_head_columns_elsewhere_is_a_row() -> None:
    """Rows "Characteristic", "Complies" twice, one under the other, are rows of their table."""
    found = rows("""
        Items         Specification     Results     Method
        Odor          Characteristic    Complies    Organoleptic
        Taste         Characteristic    Complies    Organoleptic
        Arsenic       1.0 ppm           0.32 ppm    ICP-MS
    """)

    assert shown(found, "analyte", "result") == [
        ("Odor", "Complies"),
        ("Taste", "Complies"),
        ("Arsenic", "0.32 ppm"),
    ]
