"""Tables side by side are parted where their rows are."""

from tests.reading.test_tables import rows, shown


def test_lists_without_a_word_for_names_are_parted() -> None:
    """A head whose words come again, with names between them, heads a table each time."""
    found = rows("""
        # Pesticides
                   Dynamic Range (ppb)  Result (ppb)             Dynamic Range (ppb)  Result (ppb)
        Abamectin       41 - 2702            ND      Malathion        39 - 2711            12
        Acephate        283 - 2744           ND      Metalaxyl        44 - 2702            ND
        Bifenazate      41 - 2744            17      Naled            44 - 2711            ND
    """)

    assert sorted(shown(found, "analyte", "result", "unit", "limit")) == [
        ("Abamectin", "ND", "ppb", ""),
        ("Acephate", "ND", "ppb", ""),
        ("Bifenazate", "17", "ppb", ""),
        ("Malathion", "12", "ppb", ""),
        ("Metalaxyl", "ND", "ppb", ""),
        ("Naled", "ND", "ppb", ""),
    ]


def test_names_left_of_a_centred_head_are_kept() -> None:
    """The second of two tables begins where its names do, not at the word over them."""
    found = rows("""
        # Pesticides
           Analyte    Result  Unit  Limit  Status         Analyte   Result  Unit  Limit  Status
        Abamectin       ND     ppm   0.5    Pass      Malathion      ND     ppm   0.2    Pass
        Acephate        ND     ppm   0.4    Pass      Naled          0.1    ppm   0.5    Pass
        Bifenazate      0.06   ppm   0.2    Pass      Oxamyl         ND     ppm   1      Pass
    """)

    assert sorted(shown(found, "analyte", "result", "limit")) == [
        ("Abamectin", "ND", "0.5"),
        ("Acephate", "ND", "0.4"),
        ("Bifenazate", "0.06", "0.2"),
        ("Malathion", "ND", "0.2"),
        ("Naled", "0.1", "0.5"),
        ("Oxamyl", "ND", "1"),
    ]
