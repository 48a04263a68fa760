"""Which group of tests each row of a table belongs to."""

import pytest

from tests.reading.read_drawn import rows, shown


def panels(drawing: str) -> list[tuple[str, str]]:
    """The rows' names with their panels."""
    return [(row.analyte.text, row.panel) for row in rows(drawing)]


def test_a_heading_between_rows_names_the_panel_of_those_under_it() -> None:
    """One table of several panels; a heading is long, and rows may have names nobody knows."""
    found = panels("""
        Parameter              Result      Unit      LOQ
        Mycotoxins
        Aflatoxin B1           < 0.20      µg/kg     0.20
        Ochratoxin A           2.3         µg/kg     0.50
        Microbiology (counts, as received)
        Mesophilic growth      86000       CFU/g     10
        Yeasts                 740         CFU/g     10
        Heavy Metals
        Lead                   0.48        mg/kg     0.01
    """)

    assert found == [
        ("Aflatoxin B1", "mycotoxins"),
        ("Ochratoxin A", "mycotoxins"),
        ("Mesophilic growth", "microbial"),
        ("Yeasts", "microbial"),
        ("Lead", "heavy_metals"),
    ]


def test_a_column_of_groups_names_the_panel_of_each_row() -> None:
    """Where every cell of a column names a group of tests, it is the row's."""
    found = panels("""
        Analyte         Category          Result      Unit
        THC             Cannabinoids      0.31        %
        Lead            Heavy Metals      0.48        ppm
        Wild growth     Microbials        740         CFU/g
        Myrcene         Terpenes          0.89        %
    """)

    assert found == [
        ("THC", "potency"),
        ("Lead", "heavy_metals"),
        ("Wild growth", "microbial"),
        ("Myrcene", "terpenes"),
    ]


def test_a_footer_in_the_columns_of_a_table_leaves_its_rows_their_groups() -> None:
    """A column of groups is one although a line of the page's foot stands under it."""
    found = panels("""
        Analyte         Method            Result      Unit
        Malathion       Pesticides        ND          ppm
        Captan          Pesticides        ND          ppm
        Boscalid        Pesticides        ND          ppm
        Oakene          Terpenes          410         ppm
        Elmene          Terpenes          620         ppm

        Printed:        Notes are         found on    page 9
    """)

    assert found == [
        ("Malathion", "pesticides"),
        ("Captan", "pesticides"),
        ("Boscalid", "pesticides"),
        ("Oakene", "terpenes"),
        ("Elmene", "terpenes"),
    ]


def test_a_known_name_keeps_its_panel_in_a_table_of_others() -> None:
    """Lead among cannabinoids is a metal; a name nobody knows is what its table is about."""
    found = panels("""
        # Cannabinoids
        Analyte      Result      Unit
        THC          0.31        %
        CBD          0.12        %
        CBQX         0.10        %
        Lead         0.000048    %
    """)

    assert found == [
        ("THC", "potency"),
        ("CBD", "potency"),
        ("CBQX", "potency"),
        ("Lead", "heavy_metals"),
    ]


@pytest.mark.parametrize("line", ["Attn: Quality Control", "Quality Assurance", "c/o: QA/QC"])
def test_a_department_in_an_address_controls_no_table(line: str) -> None:
    """Whom a certificate is sent to says nothing about the table under the address."""
    found = rows(f"""
        Example Naturals LLC
        {line}
        12 Example Street

        Analysis        Result
        Lead            0.02 ppm
        Cadmium         0.01 ppm
    """)

    assert shown(found, "analyte", "result") == [("Lead", "0.02 ppm"), ("Cadmium", "0.01 ppm")]


def test_a_table_under_a_control_heading_is_left_out() -> None:
    """What a laboratory spiked and found again is no result of the sample."""
    found = rows("""
        Quality Control: Spike recovery

        Analyte         Result
        Lead            0.02 ppm
    """)

    assert found == []
