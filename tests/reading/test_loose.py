"""Values beside, over and under their names, outside of tables."""

from tests.reading.read_drawn import rows, shown


def test_numbers_of_an_axis_are_no_results() -> None:
    """A name close under a chart has the value beside it, and no number of the chart's axis."""
    found = rows("""
        400
        300
        200
        100
        0
             5      10     15     20     25
            Moisture   9.8 %    (loss on drying)
    """)

    assert shown(found, "analyte", "result") == [("Moisture", "9.8 %")]


def test_a_list_with_an_axis_name_alone_is_none() -> None:
    """A name over an axis without a value of its own has no result."""
    found = rows("""
        Lead
        0      10     20     30     40
    """)

    assert found == []


def test_a_card_says_its_limit_and_loq_in_small_type() -> None:
    """What stands small under the value of each card is that card's."""
    found = rows("""
        Lead              Arsenic           Cadmium
        0.12 ppm          ND                0.03 ppm
        ' Limit: 0.5 ppm  Limit: 0.4 ppm    Limit: 0.3 ppm
        ' LOQ 0.01 ppm    LOQ 0.02 ppm      LOQ 0.01 ppm
    """)

    assert shown(found, "analyte", "result", "limit", "loq") == [
        ("Lead", "0.12 ppm", "0.5 ppm", "0.01 ppm"),
        ("Arsenic", "ND", "0.4 ppm", "0.02 ppm"),
        ("Cadmium", "0.03 ppm", "0.3 ppm", "0.01 ppm"),
    ]


def test_a_card_with_its_value_over_its_name() -> None:
    """The large value stands over the name, the limit under it."""
    found = rows("""
        ## 0.12 ppm       ND                0.03 ppm
        Lead              Arsenic           Cadmium
        ' Limit: 0.5 ppm  Limit: 0.4 ppm    Limit: 0.3 ppm
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Lead", "0.12 ppm", "0.5 ppm"),
        ("Arsenic", "ND", "0.4 ppm"),
        ("Cadmium", "0.03 ppm", "0.3 ppm"),
    ]


def test_dotted_lines_beside_large_numbers_are_a_list() -> None:
    """A name in a list has the value of its line, though a large number's name is as high."""
    found = rows("""
        62.69%                  THCA ........... 61.82% ±1.9
        Max THC                 THC ............ 8.47% ±0.3
                                CBDA ........... 0.15% ±0.1
        0.13%                   CBD ............ none detected
        Max CBD                 CBG ............ 0.94% ±0.1
    """)

    assert sorted(shown(found, "analyte", "result")) == [
        ("CBD", "none detected"),
        ("CBDA", "0.15% ±0.1"),
        ("CBG", "0.94% ±0.1"),
        ("Max CBD", "0.13%"),
        ("Max THC", "62.69%"),
        ("THC", "8.47% ±0.3"),
        ("THCA", "61.82% ±1.9"),
    ]


def test_what_stands_beside_a_table_under_no_heading_is_not_the_tables() -> None:
    """Numbers of an axis as high as a table's head make no column that hides a name."""
    found = rows("""
        ## Potency
        Analyte          Result (%)                          200
        CBD              0.50
        CBG              0.12                                100
        CBN              ND
        CBC              0.04                                0
        CBDA             0.10
        CBGA             0.61                                Moisture   9.8 %
        THCV             ND
    """)

    assert ("Moisture", "9.8 %") in shown(found, "analyte", "result")
    assert len(found) == 8


def test_an_unknown_name_in_a_list_of_known_ones_is_read() -> None:
    """A name that nobody knows, at the edges of known names and values, is a row as they are."""
    found = rows("""
        CBDA ............ 0.15 %
        Xyzidiol ........ 8.47 %
        CBG ............. 0.94 %
        Page ............ 3
    """)

    assert sorted(shown(found, "analyte", "result")) == [
        ("CBDA", "0.15 %"),
        ("CBG", "0.94 %"),
        ("Xyzidiol", "8.47 %"),
    ]


def test_lines_of_what_stands_beside_a_list_may_come_between() -> None:
    """A list with wide gaps is one, however many lines of another block stand between its own."""
    found = rows("""
        Batch: A-17
        Matrix: leaf              Total alkaloids:                         21.789 %
        Size: 325 g
        Sent by: courier
        Kept at: 20 C             Mitragynine:                             20.894 %
        Colour: green
    """)

    assert shown(found, "analyte", "result") == [
        ("Total alkaloids", "21.789 %"),
        ("Mitragynine", "20.894 %"),
    ]


def test_a_unit_between_a_tiles_name_and_value_is_the_values() -> None:
    """Two amounts under one name have each its own unit over it."""
    found = rows("""
          Total CBD:
           %      mg/pkg
          0.50    1129.85
    """)

    assert shown(found, "analyte", "result", "unit") == [
        ("Total CBD", "0.50", "%"),
    ]


def test_lines_of_name_value_and_unit_need_no_head() -> None:
    """A report may print each test's title and method over its result, with no head over all."""
    found = rows("""
        # Elements
        J8306   Lead (Pb) (#)
                Method: EN 15763, ICP-MS
                  Lead (Pb)                            0.14   ± 0.03    mg/kg
        J8308   Lion's glucans
                Method: enzymatic
                  Glucan rest, total                   34.8   ± 3.5     g/100 g
        J8309   Cadmium (Cd)
                Method: EN 15763, ICP-MS
                  Cadmium (Cd)                         0.09             mg/kg
        UMLXW   Total plate count 30 °C
                Method: ISO 4833-1
                  Total plate count 30 °C            4.8 x 10²          cfu/g
        UMYFK   Salmonella
                Method: ISO 6579-1
                  Salmonella                       Not detected         /25 g
    """)

    assert shown(found, "analyte", "result", "uncertainty", "unit") == [
        ("Lead (Pb)", "0.14", "± 0.03", "mg/kg"),
        ("Cadmium (Cd)", "0.09", "", "mg/kg"),
        ("Total plate count 30 °C", "4.8 x 10²", "", "cfu/g"),
        ("Salmonella", "Not detected", "", "/25 g"),
        ("Glucan rest, total", "34.8", "± 3.5", "g/100 g"),
    ]


def test_a_weight_in_the_head_is_no_result() -> None:
    """What describes the sample is none, though its unit stands apart."""
    found = rows("""
        Sample        Maeng Da
        Density                 0.45     g/ml
        Received      2024-03-01
    """)

    assert found == []


def test_a_value_labelled_result_under_a_title_is_the_titles() -> None:
    """A title names what is measured and its unit; the line under it says "Result: 8.4"."""
    found = rows("""
        # MOISTURE % (w/w)
        Result: 8.4
        Method: drying in an oven                      Date: 3-02-2024
    """)

    assert shown(found, "analyte", "result", "unit") == [("MOISTURE % (w/w)", "8.4", "% (w/w)")]


def test_a_limit_named_in_a_line_is_that_lines() -> None:
    """With a colon or without, before a number or a sign."""
    found = rows("""
        # Water
        Moisture Content      9.8 %      Limit 15.0           Loss on drying
        Water Activity        0.53 aw    Action level: 0.65   dew point
        Arsenic               0.12 ppm   Limit ≤ 1.5 ppm      ICP-MS
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Moisture Content", "9.8 %", "15.0"),
        ("Water Activity", "0.53 aw", "0.65"),
        ("Arsenic", "0.12 ppm", "≤ 1.5 ppm"),
    ]
