"""Which group of tests each row of a table belongs to."""

from tests.reading.read_drawn import rows


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
