"""Lists of names with a bare verdict each are read; summaries of groups of tests are not."""

from tests.reading.read_drawn import rows, shown


def test_a_list_in_three_columns_under_a_bar_is_read() -> None:
    """Each name, known or not, has the verdict right of it, in the panel that the bar names."""
    found = rows("""
        ## Pesticide Residue Analysis

        Abamectin    PASS    Captan       PASS    Spinosad          PASS
        Bifenazate   PASS    Etoxazole    FAIL    Qwertyconazole    PASS
    """)

    assert shown(found, "analyte", "result", "status") == [
        ("Abamectin", "PASS", "PASS"),
        ("Captan", "PASS", "PASS"),
        ("Spinosad", "PASS", "PASS"),
        ("Bifenazate", "PASS", "PASS"),
        ("Etoxazole", "FAIL", "FAIL"),
        ("Qwertyconazole", "PASS", "PASS"),
    ]
    assert {row.panel for row in found} == {"pesticides"}


def test_a_bullet_is_no_part_of_a_name() -> None:
    """Dots before names in a list of classes are left out."""
    found = rows("""
        ## Residual Pesticide Screening

        ● Organophosphates    PASS    ● Carbamates             PASS
        ● Pyrethroids         PASS    ● Triazole Fungicides    PASS
    """)

    assert shown(found, "analyte", "status") == [
        ("Organophosphates", "PASS"),
        ("Carbamates", "PASS"),
        ("Pyrethroids", "PASS"),
        ("Triazole Fungicides", "PASS"),
    ]


def test_a_summary_of_groups_is_no_list_of_results() -> None:
    """Groups of tests with a verdict each are a summary, whatever bar they stand under."""
    found = rows("""
        ## Safety and Pesticides

        Pesticides         PASS    Heavy Metals      PASS
        Microbials         PASS    Mycotoxins        PASS
        Water Activity     PASS    Moisture          PASS
    """)

    assert found == []


def test_facts_of_the_head_are_no_list_of_results() -> None:
    """Names that nobody knows, under no bar, are none."""
    found = rows("""
        Overall         PASS
        Packaging       PASS
        Appearance      PASS
    """)

    assert found == []
