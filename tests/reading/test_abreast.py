"""Tables side by side are parted where their rows are."""

from tests.reading.read_drawn import rows, shown


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


def test_heads_of_other_words_without_one_for_names_are_parted() -> None:
    """Known names between two words of a head show that another table begins there."""
    found = rows("""
                         %      mg/g                        Result (ppm)   Limit   Status
        THCA           18.62    186.2     Acetone              12          1000    Pass
        CBD             0.07      0.7     Butanes              ND          5000    Pass
        CBG             0.11      1.1     Ethanol              31          5000    Pass
    """)

    assert sorted(shown(found, "analyte", "result", "unit", "limit")) == [
        ("Acetone", "12", "ppm", "1000"),
        ("Butanes", "ND", "ppm", "5000"),
        ("CBD", "0.07", "%", ""),
        ("CBG", "0.11", "%", ""),
        ("Ethanol", "31", "ppm", "5000"),
        ("THCA", "18.62", "%", ""),
    ]


def test_a_table_far_below_bounds_none_above() -> None:
    """Heads of three narrow tables at the foot do not cut the names of two broad ones above."""
    found = rows("""
                         Result (ppm)   Limit                          Result (ppb)   Limit
        Lead                0.06         0.5      Total Aflatoxins         12          20
        Arsenic             0.02         0.2      Ochratoxin A             3           20

                       Result   Limit                    Result   Limit               Result  Limit
        Abamectin        ND      0.07     Malathion        ND      0.05    Naled          ND     0.1
        Bifenazate       0.01    0.02     Oxamyl           0.3     0.4     Phosmet        ND     0.2
    """)

    assert {
        name: (result, limit) for name, result, limit in shown(found, "analyte", "result", "limit")
    } == {
        "Lead": ("0.06", "0.5"),
        "Arsenic": ("0.02", "0.2"),
        "Total Aflatoxins": ("12", "20"),
        "Ochratoxin A": ("3", "20"),
        "Abamectin": ("ND", "0.07"),
        "Bifenazate": ("0.01", "0.02"),
        "Malathion": ("ND", "0.05"),
        "Oxamyl": ("0.3", "0.4"),
        "Naled": ("ND", "0.1"),
        "Phosmet": ("ND", "0.2"),
    }


def test_verdicts_without_a_head_belong_to_the_table_they_stand_beside() -> None:
    """A column of nothing but verdicts right of the last head is a status."""
    found = rows("""
        Metal        ppm      Limit                     Toxin           ppb    Limit
        Lead         0.11     0.5     ✔ Pass            Aflatoxins      ND     20       ✔ Pass
        Mercury      ND       0.1     ✔ Pass            Ochratoxin A    3      20       ✔ Pass
    """)

    assert sorted(shown(found, "analyte", "result", "limit", "status")) == [
        ("Aflatoxins", "ND", "20", "✔ Pass"),
        ("Lead", "0.11", "0.5", "✔ Pass"),
        ("Mercury", "ND", "0.1", "✔ Pass"),
        ("Ochratoxin A", "3", "20", "✔ Pass"),
    ]
