"""Heads of tables drawn in plain text go to their columns."""

import pytest

from tests.reading.head.drawn import page
from tests.reading.read_drawn import rows, shown
from tracker.reading.lines import lines_of
from tracker.reading.tokens import unfused


def test_words_of_a_head_keep_their_order_over_the_columns() -> None:
    """Heads that all stand left of their numbers are not given to the column before."""
    found = rows("""
        # Heavy Metals
        Parameter      LOQ       Unit     Result   MU      Limit
        Lead                0.10  mg/kg      <0.10    ---     5.0
        Cadmium             0.40  mg/kg      <0.40    ---    10.0
        Arsenic             0.20  mg/kg       0.74    35%    15.0
    """)

    assert shown(found, "analyte", "result", "loq", "limit") == [
        ("Lead", "<0.10", "0.10", "5.0"),
        ("Cadmium", "<0.40", "0.40", "10.0"),
        ("Arsenic", "0.74", "0.20", "15.0"),
    ]


def test_words_over_a_head_begin_it() -> None:
    """A head of three lines is read whole, though only its last stands beside other heads."""
    found = rows("""
        # Pesticides
                       Limit of
                       Quantitation   Action
        Analyte        (ppm)          Level     Result
        Abamectin      0.01           0.5       0.2
        Captan         0.02           0.7       ND
    """)

    assert shown(found, "analyte", "result", "loq", "limit") == [
        ("Abamectin", "0.2", "0.01", "0.5"),
        ("Captan", "ND", "0.02", "0.7"),
    ]


def test_notes_have_no_vote_on_columns() -> None:
    """A column of units stays one, though sentences run across it below."""
    found = rows("""
        Parameter      Result    Einh.    LOQ     Grenzwert
        Blei           ND        ppm      0.02    0.5
        Nickel         1.8       ppm      0.07    5
        These results hold for the sample as received by us and for no other one,
        and may be copied only whole. Values below the limit are not rounded by
        the laboratory. Sampling is done by the client, who answers for all of it.
    """)

    assert shown(found, "analyte", "unit") == [("Blei", "ppm"), ("Nickel", "ppm")]


def test_a_footnote_mark_changes_no_head() -> None:
    """A raised digit behind a column's word is no part of it."""
    found = rows("""
        Parameter      Ergebnis   Einheit   Grenzwert¹
        Blei           0,82       mg/kg     3,0
        Cadmium        0,05       mg/kg     1,0
    """)

    assert shown(found, "analyte", "limit") == [("Blei", "3,0"), ("Cadmium", "1,0")]


def test_a_word_over_two_columns_heads_both() -> None:
    """The first of two limits under one word is the row's limit."""
    found = rows("""
        # Heavy Metals
                                          Limits (µg/kg)
        Metal      Conc. (µg/kg)    All uses     Ingested     Status
        Arsenic    ND               200          1500         PASS
        Cadmium    88               300          500          PASS
    """)

    assert shown(found, "analyte", "result", "limit", "status") == [
        ("Arsenic", "ND", "200", "PASS"),
        ("Cadmium", "88", "300", "PASS"),
    ]


def test_two_lines_of_close_words_are_parted() -> None:
    """The words "Reported Unit of" over "Result Measure" head two columns."""
    found = rows("""
        Analysis       Reported Unit of      Action
                       Result   Measure      Level
        Lead           0.4      mg/kg        0.5
        Cadmium        ND       mg/kg        0.3
    """)

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Lead", "0.4", "mg/kg", "0.5"),
        ("Cadmium", "ND", "mg/kg", "0.3"),
    ]


def test_a_list_without_a_head_has_limits_and_verdicts() -> None:
    """Behind a result stand its limit and its verdict; the bar says the unit for those of words."""
    found = rows("""
        ## Pesticides (LC-MS/MS)         result / action level, ppm
        Abamectin     ND      / 0.5    Pass
        Acephate      0.14    / 0.4    Pass
        ## Heavy metals
        Cadmium       0.09 µg/g     ≤ 0.82 µg/g     Pass
    """)

    assert shown(found, "analyte", "result", "unit", "limit", "status") == [
        ("Abamectin", "ND", "ppm", "0.5", "Pass"),
        ("Acephate", "0.14", "ppm", "0.4", "Pass"),
        ("Cadmium", "0.09 µg/g", "µg/g", "≤ 0.82 µg/g", "Pass"),
    ]


def test_units_beside_the_words_above_take_no_column() -> None:
    """Units in a row of their own, shifted to the right of the words above, belong to them."""
    found = rows("""
        # Mycotoxins
        Analyte        LOD       LOQ       Action Level   Value     Result
                          µg/kg     µg/kg           µg/kg    µg/kg
        Aflatoxin B1      2.44      7.39             N/A        ND
        Aflatoxin G1      2.41      7.31            20.0        ND       Pass
        Ochratoxin A      5.83      17.5            20.0        ND       Pass
    """)

    assert shown(found, "analyte", "result", "lod", "loq", "limit") == [
        ("Aflatoxin B1", "ND", "2.44", "7.39", "N/A"),
        ("Aflatoxin G1", "ND", "2.41", "7.31", "20.0"),
        ("Ochratoxin A", "ND", "5.83", "17.5", "20.0"),
    ]


def test_a_units_column_beside_a_wide_word_has_its_own_unit() -> None:
    """Two units under one word are those of two columns."""
    found = rows("""
        ## Potency
        Analyte     LOD       LOQ           Results          Serving
                    mg/g      mg/g      mg/g        %        mg
        CBDA        0.049     0.200     0.258       0.026    0.258
        THC         0.010     0.030     1.744       0.174    1.744
    """)

    assert shown(found, "analyte", "result", "unit", "loq") == [
        ("CBDA", "0.258", "mg/g", "0.200"),
        ("THC", "1.744", "mg/g", "0.030"),
    ]


def test_columns_of_a_page_are_read_by_themselves() -> None:
    """Tables beside each other at different heights keep their heads and rows apart."""
    found = rows("""
        ## Alkaloids                               ## Metals
        Analyte        Result    LOQ
                       mg/g      mg/g              Element     Result    Limit
        Mitragynine    14.9      0.07                          ppm       ppm
        Paynantheine   2.02      0.03              Lead        0.41      1.0
                                                   Cadmium     ND        0.5
        ## Water
        Test           Result    Limit             ## Solvents
        Moisture       8.2 %     12 %              Solvent     Result    Limit
                                                   Ethanol     12 ppm    5000
    """)

    assert sorted(shown(found, "analyte", "result", "limit", "loq")) == [
        ("Cadmium", "ND", "0.5", ""),
        ("Ethanol", "12 ppm", "5000", ""),
        ("Lead", "0.41", "1.0", ""),
        ("Mitragynine", "14.9", "", "0.07"),
        ("Moisture", "8.2 %", "12 %", ""),
        ("Paynantheine", "2.02", "", "0.03"),
    ]


def test_a_lower_limit_keeps_the_words_over_it() -> None:
    """Only its head tells a minimum from a maximum; a row of identity that conforms is no title."""
    found = rows("""
        Characteristic          Unit    Value       Lower Limit   Upper Limit
        Appearance                      conforms
        Identification (IR)             conforms
        Transmittance           %       99.4        98.0
        Loss on drying          %       0.08                      0.20
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Appearance", "conforms", ""),
        ("Identification (IR)", "conforms", ""),
        ("Transmittance", "99.4", "Lower Limit 98.0"),
        ("Loss on drying", "0.08", "0.20"),
    ]


def test_a_word_for_names_with_a_unit_behind_the_names_heads_results() -> None:
    """The words "% Test" beside "Target Analyte" is a column of percentages."""
    found = rows("""
        # Potency Test Result
        Target Analyte              % Test      mg/g      LOD mg/g     LOQ mg/g
        CBDA                         0.10       0.99        0.01         0.05
        CBGA                         0.65       6.51        0.01         0.05
        CBD                          ND         ND          0.01         0.05
    """)

    assert shown(found, "analyte", "result", "unit", "loq") == [
        ("CBDA", "0.10", "%", "0.05"),
        ("CBGA", "0.65", "%", "0.05"),
        ("CBD", "ND", "%", "0.05"),
    ]


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("Found ug/g ug/g", ["Found ug/g", "ug/g"]),
        ("ug/g Pass/Fail", ["ug/g", "Pass/Fail"]),
        ("PPM (ug/g)", ["PPM (ug/g)"]),
        ("Result mg/kg", ["Result mg/kg"]),
    ],
)
def test_units_of_two_columns_in_one_phrase_are_parted(phrase: str, parts: list[str]) -> None:
    """What follows a unit without a gap is the next column's word, but not the same unit again."""
    piece = lines_of(page(phrase))[0].pieces[0]

    assert [part.text for part in unfused(piece)] == parts


def test_a_technique_over_a_limit_makes_it_no_other() -> None:
    """In "LC/GC-MS/MS" over "Limit" LC is a technique and no limit of quantitation."""
    found = rows("""
        # Pesticides      LC/GC-MS/MS
        Contaminant       Limit        Result     P/F
        Captan            1 ppm        ND         P
        Cyfluthrin        2 ppm        0.3        P
    """)

    assert shown(found, "analyte", "result", "limit", "loq") == [
        ("Captan", "ND", "1 ppm", ""),
        ("Cyfluthrin", "0.3", "2 ppm", ""),
    ]


def test_a_second_column_of_the_results_unit_holds_the_limits_said_above_it() -> None:
    """The unit alone heads results and limits; what is printed over the second tells them apart."""
    found = rows("""
        # Heavy Metals
                                                        State Limit - All Products

        Target Analyte    PPM      LOD (ug/g)   LOQ (ug/g)     PPM       Pass/Fail
        Lead              ND          0.05         0.10         0.5        Pass
        Mercury           0.2         0.05         0.10         0.1        Fail
    """)

    assert shown(found, "analyte", "result", "unit", "limit") == [
        ("Lead", "ND", "PPM", "0.5"),
        ("Mercury", "0.2", "PPM", "0.1"),
    ]


def test_a_column_of_verdicts_far_right_of_the_heads_is_the_tables() -> None:
    """Verdicts stand without a word over them at the right edge of a wide table."""
    found = rows("""
        Analyte           Result (µg/g)   LOD      Action Level
        Aldicarb          ND              0.03     0.1                      PASS
        Carbofuran        0.21            0.03     0.1                      FAIL
        Chlordane         ND              0.03     0.1                      PASS
    """)

    assert shown(found, "analyte", "result", "limit", "status") == [
        ("Aldicarb", "ND", "0.1", "PASS"),
        ("Carbofuran", "0.21", "0.1", "FAIL"),
        ("Chlordane", "ND", "0.1", "PASS"),
    ]


def test_a_table_of_other_tests_is_not_parted_by_the_columns_of_a_page_above() -> None:
    """Below two tables side by side one of the page's whole width has its head in both halves."""
    found = rows("""
        PESTICIDES       Limit     Result   P/F      PESTICIDES       Limit    Result    P/F
        Abamectin        0.07      ND       P        Fludioxonil      0.5      ND        P
        Bifenazate       0.4       ND       P        Imidacloprid     0.5      ND        P
        Bifenthrin       0.1       ND       P        Spinosad         1.0      0.21      P
        Captan           0.7       ND       P        Spinetoram       1.0      ND        P

        OTHER TESTS                    Limit                        Result               P/F
        Ochratoxin A                   20 ppb                       ND                   P
        Moisture                       15 %                         11.2 %               P
        Foreign Matter                 5 %                          <0.1 %               P
    """)

    assert shown(found, "analyte", "result", "limit")[-3:] == [
        ("Ochratoxin A", "ND", "20 ppb"),
        ("Moisture", "11.2 %", "15 %"),
        ("Foreign Matter", "<0.1 %", "5 %"),
    ]


def test_a_tile_level_with_a_tables_head_is_no_column_of_it() -> None:
    """A name, "Max THC", heads no column, and its value is no limit of the row beside it."""
    found = rows("""
        Cannabinoid    Conc. (wt.%)    mg/g      LOQ (wt.%)       Max THC
        THCa           71.4            714       0.05             69.4 %
        THC            6.83            68.3      0.05
        CBD            ND              ND        0.05             Max CBD
        CBGa           3.12            31.2      0.05             0.18 %
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("THCa", "71.4", ""),
        ("THC", "6.83", ""),
        ("CBD", "ND", ""),
        ("CBGa", "3.12", ""),
        ("Max THC", "69.4 %", ""),
        ("Max CBD", "0.18 %", ""),
    ]


def test_a_list_under_its_own_heading_is_not_the_tables_above() -> None:
    """Notes of several pieces stand between a table and the heading of what follows it."""
    found = rows("""
        Analyte         LOD (mg/g)     LOQ (mg/g)     Mass (%)      Mass (mg/g)
        CBC             0.031          0.093          0.612         6.12
        CBD             0.026          0.078          1.803         18.03
        THC             0.030          0.090          0.062         0.62
        Total THC = 0.877 x THCA + THC    Total CBD = 0.877 x CBDA + CBD

        ## Moisture & Water Activity
        Moisture Content      9.8 %      Limit 15.0     Loss on drying    Pass
        Water Activity        0.53 aw    Limit 0.65     Rotronic C1       Pass
    """)

    assert shown(found, "analyte", "result")[-2:] == [
        ("Moisture Content", "9.8 %"),
        ("Water Activity", "0.53 aw"),
    ]
