"""Tables on their side: names over values; and tiles, which only look like them."""

from tests.reading.read_drawn import rows, rows_and_doubts, shown


def test_tiles_of_several_groups_say_nothing_that_a_table_says() -> None:
    """Names of different groups of tests side by side sum up a certificate."""
    found, doubts = rows_and_doubts("""
        TOTAL THC        MOISTURE        WATER ACTIVITY       OVERALL
        21.9 %           10.9 %          0.56                 PASS

        # Potency
        Cannabinoid        % (w/w)       mg/g
        THCA               24.1          241.0
        Total THC          21.9          219.0

        # Moisture
        Test               Result        Limit       Status
        Water activity     0.56 aw       0.65        Pass
        Moisture content   10.9 %        15 %        Pass
    """)

    assert shown(found, "analyte", "result") == [
        ("THCA", "24.1"),
        ("Total THC", "21.9"),
        ("Water activity", "0.56 aw"),
        ("Moisture content", "10.9 %"),
    ]
    assert [doubt.kind for doubt in doubts] == []


def test_tiles_of_several_groups_alone_are_read() -> None:
    """What no table repeats is a result, wherever it stands."""
    found = rows("""
        TOTAL THC        MOISTURE        WATER ACTIVITY
        21.9 %           10.9 %          0.56 aw
    """)

    assert shown(found, "analyte", "result") == [
        ("TOTAL THC", "21.9 %"),
        ("MOISTURE", "10.9 %"),
        ("WATER ACTIVITY", "0.56 aw"),
    ]


def test_names_under_their_values_take_nothing_from_the_tiles_below() -> None:
    """In tiles the value can stand over its name: the next row of values is another tile's."""
    found = rows("""
        85.92 %                0.31 %
        Total THC              Total CBD

        90.13 %                3.87 %
        Total cannabinoids     Total terpenes
    """)

    assert sorted(shown(found, "analyte", "result")) == [
        ("Total CBD", "0.31 %"),
        ("Total THC", "85.92 %"),
        ("Total cannabinoids", "90.13 %"),
        ("Total terpenes", "3.87 %"),
    ]
