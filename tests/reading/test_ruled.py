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


def test_numbered_rows_with_names_in_two_languages_are_of_one_row() -> None:
    """Number, method and values stand half-way down beside a name of two lines."""
    found = rows("""
        Lp.    Badany parametr           Metoda badawcza        Jednostka    Wynik badania ± U    Wymaganie
        No.    Tested parameter          Test method            Unit         Test result ± U      Requirement
        -----------------------------------------------------------------------------------------------------
               Ołów /
        1.                               PN-EN 15763:2010       mg/kg        0,027 ± 0,006        ≤ 3,0
               Lead
        -----------------------------------------------------------------------------------------------------
               Kadm /
        2.                               PN-EN 15763:2010       mg/kg        <0,005               ≤ 1,0
               Cadmium
        -----------------------------------------------------------------------------------------------------
               Obecność Salmonella /
        3.                               PN-EN ISO 6579-1       w 25 g       nie wykryto          nieobecne
               Salmonella
        -----------------------------------------------------------------------------------------------------
    """)  # noqa: E501

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Ołów / Lead", "0,027 ± 0,006", "mg/kg", "≤ 3,0"),
        ("Kadm / Cadmium", "<0,005", "mg/kg", "≤ 1,0"),
        ("Obecność Salmonella / Salmonella", "nie wykryto", "w 25 g", "nieobecne"),
    ]
