"""Rows of several lines between rulings."""

from tests.reading.read_drawn import rows, shown


def test_values_between_a_name_and_its_method_are_of_one_row() -> None:
    """What stands between two rulings is a row; the method in small type is no part of a name."""
    found = rows("""
        Prova
                                        U.M.        Risultato     LQ         Limiti
        Metodo
        -----------------------------------------------------------------------------
        Arsenico
                                        mg/kg       0,062         0,010
        ' UNI EN 15763:2010
        -----------------------------------------------------------------------------
        Cadmio
                                        mg/kg       < 0,005       0,005      max 1,0
        ' UNI EN 15763:2010
        -----------------------------------------------------------------------------
        Piombo
                                        mg/kg       0,48          0,010      max 3,0
        ' UNI EN 15763:2010
        -----------------------------------------------------------------------------
    """)

    assert shown(found, "analyte", "result", "unit", "loq", "limit") == [
        ("Arsenico", "0,062", "mg/kg", "0,010", ""),
        ("Cadmio", "< 0,005", "mg/kg", "0,005", "max 1,0"),
        ("Piombo", "0,48", "mg/kg", "0,010", "max 3,0"),
    ]


def test_rulings_around_several_rows_part_none() -> None:
    """Rulings between groups of rows leave each line a row, and its name where it stands."""
    found = rows("""
        Analyte          Result       Unit       LOQ
        -----------------------------------------------
        Lead             0.48         mg/kg      0.01
        Cadmium          0.05         mg/kg      0.01
        -----------------------------------------------
        Salmonella       ND           /25 g
        E. coli          <10          CFU/g      10
        -----------------------------------------------
    """)

    assert shown(found, "analyte", "result") == [
        ("Lead", "0.48"),
        ("Cadmium", "0.05"),
        ("Salmonella", "ND"),
        ("E. coli", "<10"),
    ]
