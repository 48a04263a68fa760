"""Which column holds the names, and which head belongs to which table."""

from dataclasses import replace

import pytest

from tests.reading.head.drawn import page
from tests.reading.read_drawn import rows, shown
from tracker.reading.cells import atoms
from tracker.reading.heads import find_heads
from tracker.reading.lines import lines_of
from tracker.records.page import Word


def test_the_title_of_a_chart_heads_no_table() -> None:
    """A word for names far behind the values of a head does not make its chart the table."""
    found = rows("""
        # Potency
                       LOQ (%)    % by Wt.    mg/g                      Cannabinoids Profile
        Total THC      0.010      0.59        5.9
        CBDA           0.009      17          170                                  CBDA    17.2
        CBD            0.007      0.55        5.5                                  CBD      0.5
        THCV           0.005      < LOQ       < LOQ                                THCV     0.0
    """)

    assert shown(found, "analyte", "result", "unit", "loq") == [
        ("Total THC", "0.59", "% by Wt.", "0.010"),
        ("CBDA", "17", "% by Wt.", "0.009"),
        ("CBD", "0.55", "% by Wt.", "0.007"),
        ("THCV", "< LOQ", "% by Wt.", "0.005"),
    ]


def test_names_may_stand_before_methods() -> None:
    """Where codes stand under the word for names, the names before the methods are taken."""
    found = rows("""
        Test Description     Method                        Units    Max     Result
        LAB-A12-MS           Arsenic - WI 54               ppm      1.50    <0.05
        LAB-L19-MS           Lead - WI 54                  ppm      1.50    0.23
        LAB-M20              Loss on drying - WI 23        %        6.0     3.8
        LAB-P31              Salmonella - USP <2022>                        Absent
    """)

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Arsenic", "<0.05", "ppm", "1.50"),
        ("Lead", "0.23", "ppm", "1.50"),
        ("Loss on drying", "3.8", "%", "6.0"),
        ("Salmonella", "Absent", "", ""),
    ]
    assert found[0].analyte.place.x1 < 200


def test_a_head_over_two_columns_cuts_no_words_off() -> None:
    """A word that stands over several columns parts none of them inside a longer cell."""
    found = rows("""
        Parameter                    Specification             Result
                                     Unit      Max
        Salmonella, absence in 10 g            absent          absent
        Listeria, absence in all 25 g          absent          absent
        Moisture                     %         12.0            4.9
        Lead                         mg/kg     1.0             0.2
    """)

    assert ("Moisture", "4.9", "%") in shown(found, "analyte", "result", "unit")
    assert ("Lead", "0.2", "mg/kg") in shown(found, "analyte", "result", "unit")


def test_a_temperature_behind_a_value_is_no_part_of_it() -> None:
    """Water activity is told at a temperature; its number and its limit are read."""
    (found,) = rows("""
        Water Activity:  0.40 at 24 °C            Action Level: 0.65
    """)

    assert (found.analyte.text, found.result.text) == ("Water Activity", "0.40 at 24 °C")
    assert found.limit is not None
    assert found.limit.text == "0.65"


def test_results_with_their_uncertainty_in_one_column_are_results() -> None:
    """Headed "Result (uncertainty)", a column has the results where no other has them."""
    found = rows("""
        Détermination              Résultat (incertitude)     LQ       Critère
        Plomb (Pb)                 0,044 (± 0,011) mg/kg      0,02     ≤ 3,0
        Cadmium (Cd)               0,008 (± 0,003) mg/kg      0,005    ≤ 1,0
        Arsenic (As)               <0,02 mg/kg                0,02
    """)

    assert shown(found, "analyte", "result", "limit", "loq") == [
        ("Plomb (Pb)", "0,044 (± 0,011) mg/kg", "≤ 3,0", "0,02"),
        ("Cadmium (Cd)", "0,008 (± 0,003) mg/kg", "≤ 1,0", "0,005"),
        ("Arsenic (As)", "<0,02 mg/kg", "", "0,02"),
    ]


def test_columns_of_unknown_words_are_what_is_said_above_them_together() -> None:
    """Under "Use Limits (µg/kg)" stand limits, whatever each is for; the first is the row's."""
    found = rows("""
        # Metals
                                             Use Limits (µg/kg)
        Metal        Conc. (µg/kg)     RL        All      Ingestion     Status
        Arsenic      ND                50        200      1,500         PASS
        Cadmium      <50               50        200      500           PASS
        Lead         83                50        500      1,000         PASS
    """)

    assert shown(found, "analyte", "result", "loq", "limit", "limit_unit") == [
        ("Arsenic", "ND", "50", "200", "µg/kg"),
        ("Cadmium", "<50", "50", "200", "µg/kg"),
        ("Lead", "83", "50", "500", "µg/kg"),
    ]


def test_a_tile_beside_a_table_is_no_column_of_it() -> None:
    """A name and its number beside a table's head and rows are read, and not doubted."""
    found = rows("""
        # Potency
        Analyte      LOQ (%)     Result (mg/g)     (%)               Total THC
        D8-THC       0.0015      871.340           87.134            0.231 %
        CBN          0.001       21.870            2.187
        CBC          0.001       4.612             0.461             Total CBG
        CBD          0.001       1.944             0.194             0.082 %
    """)

    assert shown(found, "analyte", "result") == [
        ("D8-THC", "871.340"),
        ("CBN", "21.870"),
        ("CBC", "4.612"),
        ("CBD", "1.944"),
        ("Total THC", "0.231 %"),
        ("Total CBG", "0.082 %"),
    ]
    assert not any(row.doubts for row in found)


def test_a_bar_with_a_title_and_a_unit_is_no_part_of_the_head_under_it() -> None:
    """The unit at the right end of a table's bar is that of its results."""
    found = rows("""
        ## MYCOTOXINS                                               ppb
        Analyte               Result     LOQ     Limit      P/F
        Total Aflatoxins      <LOQ       4       20         PASS
        Ochratoxin A          <LOQ       4       20         PASS

        ## HEAVY METALS                                       ppm, ICP-MS
        Analyte               Result     LOQ     Limit      P/F
        Arsenic               <LOQ       0.05    2.0        PASS
        Lead                  =0.118     0.05    1.2        PASS
        Total THC    = THC + (THCA x     0.877)
    """)

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Total Aflatoxins", "<LOQ", "ppb", "20"),
        ("Ochratoxin A", "<LOQ", "ppb", "20"),
        ("Arsenic", "<LOQ", "ppm", "2.0"),
        ("Lead", "=0.118", "ppm", "1.2"),
    ]


def test_verdicts_headed_as_results_judge_the_numbers_beside_them() -> None:
    """Amounts with their units under no head are the results where "Result" heads verdicts."""
    found = rows("""
        Unit Mass: 1 gram per unit
                                 ACTION LIMIT                                   RESULT
        THC per unit             1100 mg/package         47.63 mg/unit          PASS
        CBD per unit                                     ND
        CBG per unit                                     1.20 mg/unit
    """)

    assert shown(found, "analyte", "result", "limit", "status") == [
        ("THC per unit", "47.63 mg/unit", "1100 mg/package", "PASS"),
        ("CBD per unit", "ND", "", ""),
        ("CBG per unit", "1.20 mg/unit", "", ""),
    ]


def test_the_word_for_names_may_stand_half_way_down_beside_two_lines() -> None:
    """One head of three heights is one table, also beside a list of totals."""
    drawn = page("""
        see overleaf                      LOD/LOQ       MEASUREMENT          RESULT      RESULT
                           COMPOUND
        of all                            (mg/g)        UNCERTAINTY (mg/g)   (mg/g)      (%)
        Total THC: 78.5%   THCa           0.05 / 0.14   ±17.8                840.92      84.092
                           CBG            0.06 / 0.19   ±0.131               3.31        0.331
        Total CBD: 0.2%    CBDV           0.04 / 0.15   N/A                  ND          ND
    """)
    tops = sorted({word.top for word in drawn.words})
    close = {top: 30 + 6 * i if i < 3 else top for i, top in enumerate(tops)}
    words = tuple(replace(w, top=close[w.top], bottom=close[w.top] + w.size) for w in drawn.words)
    heads = find_heads(lines_of(replace(drawn, words=words)), drawn.width)

    assert [[token.piece.text for token in head.tokens] for head in heads] == [
        [
            "COMPOUND",
            "LOD/LOQ (mg/g)",
            "MEASUREMENT UNCERTAINTY (mg/g)",
            "RESULT (mg/g)",
            "RESULT (%)",
        ]
    ]


def test_a_list_of_methods_with_how_often_each_was_done_has_no_results() -> None:
    """A "Quantity" in a list of what was ordered counts samples."""
    found = rows("""
        Analyses        Quantity    Date Analyzed    Laboratory Method
        Alkalinity      1           2022/06/07       SOP-00448
        Fluoride        1           2022/06/08       SOP-00449
    """)

    assert found == []


def test_the_batch_of_a_quality_control_stands_beside_results_of_the_sample() -> None:
    """A column that names the batch a row was controlled with makes no table of controls."""
    found = rows("""
                        UNITS    MAC     Well 2     RDL      QC Batch
        Fluoride        mg/L     1.5     0.18       0.10     8028104
        Nitrite (N)     mg/L     1.0     <0.010     0.010    8027755
    """)

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Fluoride", "0.18", "mg/L", "1.5"),
        ("Nitrite (N)", "<0.010", "mg/L", "1.0"),
    ]


def test_a_percentage_keeps_what_it_is_of_only_behind_it() -> None:
    """Before a percent sign "Weight" is the column's word; behind it, it is of the unit."""
    one = rows("""
        Analyte       Weight %     mg/g
        Mitragynine   1.51         15.1
    """)
    other = rows("""
        Analyte       % by weight  mg/g
        Mitragynine   1.51         15.1
    """)

    assert shown(one, "unit") == [("%",)]
    assert shown(other, "unit") == [("% by weight",)]


@pytest.mark.parametrize(("gap", "blank", "cells"), [(5.4, 0.6, 1), (2.5, 0.28, 1), (4.5, 0.28, 2)])
def test_thousands_a_blank_apart_are_one_number(gap: float, blank: float, cells: int) -> None:
    """However wide the type's blank is; wider apart stand two numbers."""
    high = Word("11", 246.0, 0.0, 256.8, 9.0, 9.0)
    low = Word("550,7", 256.8 + gap, 0.0, 283.8 + gap, 9.0, 9.0)

    assert len(atoms([high, low], blank)) == cells


def test_units_alone_head_columns_beside_the_class_of_the_names() -> None:
    """The word "Kavalactone" heads names; a share of the total is no result."""
    found = rows("""
        Kavalactone          Peak No.    % w/w    mg/g    % of total
        Kavain (K)           4           2.94     29.4    32.6
        Methysticin (M)      6           1.40     14.0    15.5
    """)

    assert shown(found, "analyte", "result", "unit") == [
        ("Kavain (K)", "2.94", "% w/w"),
        ("Methysticin (M)", "1.40", "% w/w"),
    ]


def test_the_head_of_a_makers_sheet_is_no_table() -> None:
    """Labels side by side over one another head no columns, though "Quantity" could."""
    found = rows("""
        Product Name     Lion's Mane             Batch No.           QS-0316
        Latin Name       Hericium erinaceus      Batch Quantity      500kg
        Part Used        Fruiting Body           Manufacture Date    Mar. 16, 2025
        Specification    30% Polysaccharides     Report Date         Mar. 24, 2025
    """)

    assert found == []
