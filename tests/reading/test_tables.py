"""Tables drawn in plain text are read row by row."""

import pytest

from tests.reading.head.drawn import page, pages
from tracker.reading import read
from tracker.reading.lines import lines_of
from tracker.reading.tokens import unfused
from tracker.records.reading import Cell, Facts, Reading, Sample
from tracker.results import normalise_all

FIELDS = ("analyte", "result", "unit", "limit", "lod", "loq", "status")


def rows(*drawings: str) -> list[Reading]:
    """The readings of drawn pages, in their order."""
    drawn = [page(drawings[0])] if len(drawings) == 1 else pages(*drawings)
    return [row for sample in read(drawn).samples for row in sample.readings]


def shown(found: list[Reading], *fields: str) -> list[tuple[str, ...]]:
    """What rows print in some of their fields; "" where a field has nothing."""
    cells = [[getattr(row, field) for field in fields] for row in found]
    return [tuple(c.text if isinstance(c, Cell) else "" for c in row) for row in cells]


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


def test_rows_side_by_side_are_no_table_on_its_side() -> None:
    """Names of two tables with a value between them do not head columns."""
    found = rows("""
        Metals                           Germs
        Analyte    Result                Analyte       Result
        Lead       0.4 ppm               Yeast         <10 cfu/g
        Zinc       11.2 ppm              Mold          <10 cfu/g
        Cobalt     0.1 ppm
        Nickel     not detected
    """)

    assert sorted(shown(found, "analyte", "result")) == [
        ("Cobalt", "0.1 ppm"),
        ("Lead", "0.4 ppm"),
        ("Mold", "<10 cfu/g"),
        ("Nickel", "not detected"),
        ("Yeast", "<10 cfu/g"),
        ("Zinc", "11.2 ppm"),
    ]


def test_a_row_that_names_a_group_of_tests_is_a_row() -> None:
    """A line with a verdict that is printed as the rows are does not end their table."""
    found = rows("""
        Parameter             Result        Unit
        Identity by HPTLC     Conforms
        Lead                  0.4           mg/kg
        Cadmium               0.1           mg/kg
    """)

    assert ("Lead", "0.4", "mg/kg") in shown(found, "analyte", "result", "unit")
    assert len(found) == 3


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


def test_labels_under_a_table_end_it() -> None:
    """Who weighed what when, close under a table, neither is a row nor makes columns."""
    found = rows("""
        Pesticide                  LOD      Units   Action    Result
        Total Contaminant Load     0.010    ppm     5         0.053
        Abamectin                  0.010    ppm     0.1       ND
        Pentachloronitrobenzene    0.010    ppm     0.15      ND
        Analyzed by:    Weight:    Extraction date:   Extracted by:
        3379            1.0127g    01/13/24           450
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Total Contaminant Load", "0.053", "5"),
        ("Abamectin", "ND", "0.1"),
        ("Pentachloronitrobenzene", "ND", "0.15"),
    ]


@pytest.mark.parametrize(
    "bar",
    [
        "# Pathogens (in 100 g)",
        "# PATHOGENIC BACTERIA (in 100 g)",
        "# Pathogens\n        Results in 100 g of sample",
    ],
)
def test_the_mass_in_a_bar_belongs_to_the_rows_under_it(bar: str) -> None:
    """A mass over germs is what was looked through, but where a row says another of itself."""
    found = rows(f"""
        {bar}
        Analyte              Result         Status
        Salmonella           Not Detected   Pass
        Listeria in 25 g     Not Detected   Pass
        E. coli              Absent         Pass
    """)

    results = normalise_all(Sample(Facts(), tuple(found)))
    assert [result.mass for result in results] == [100, 25, 100]


def test_a_mass_in_the_bar_of_other_tables_is_none() -> None:
    """What is said of another table, or of what is no germ, was not looked through."""
    found = rows("""
        # PATHOGENIC BACTERIA (in 100 g)
        Analyte       Result         Status
        Salmonella    Not Detected   Pass

        # Heavy Metals
        Results in 100 g of sample
        Analyte       Result         Status
        Lead          Not Detected   Pass

        # Microbial counts
        Analyte       Result         Status
        E. coli       Not Detected   Pass
    """)

    assert shown(found, "analyte", "mass") == [
        ("Salmonella", "in 100 g"),
        ("Lead", ""),
        ("E. coli", ""),
    ]


def test_a_bars_unit_holds_for_all_parts_of_a_list() -> None:
    """The "Units mg/kg" right in a bar hold for the left part of a list in two parts, too."""
    found = rows("""
        Pesticides      Method: EN 15662           Units mg/kg       Batch 23

        Analyte     Result    LOQ      Analyte     Result    LOQ
        Abamectin   < 0.250   0.250    Imazalil    < 0.100   0.100
        Acephate    < 0.200   0.200    Malathion   0.418     0.100
    """)

    assert {row.unit.text if row.unit else "" for row in found} == {"mg/kg"}
    assert len(found) == 4


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


def test_a_sentence_that_lists_names_is_no_row() -> None:
    """Names parted by commas are not results of one another."""
    found = rows("""
        Parameter              Result
        Lead                   0.4 ppm
        Screened pesticides (LOQ 0.01): Acephate, Aldrin, Atrazine, Boscalid,
        Carbaryl, Carbofuran, Chlorfenapyr, Chlorpyrifos, Cypermethrin, Diazinon,
        Deltamethrin, Dieldrin, Dimethoate, Endosulfan, Endrin, Ethion, Fipronil.
    """)

    assert shown(found, "analyte", "result") == [("Lead", "0.4 ppm")]


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


def test_a_limit_said_under_another_table_is_not_this_ones() -> None:
    """What is said for all rows is looked for no farther than the next title."""
    found = rows("""
        ## Cannabinoids
        Analyte     Result
                    %
        THCA        1.44
        CBD         0.09
        LOQ: 0.4 %

        ## Heavy Metals
        Analyte     Result
                    ppm
        Lead        0.050
        Arsenic     ND
        Sampled by the client, who answers for it
        and for how it was kept

        LOQ for all heavy metals = 0.01 ppm
    """)

    assert shown(found, "analyte", "loq") == [
        ("THCA", "0.4"),
        ("CBD", "0.4"),
        ("Lead", "0.01"),
        ("Arsenic", "0.01"),
    ]


def test_the_title_of_an_analysis_with_its_verdict_is_no_row() -> None:
    """A bar with PASS, and a list of what is complete, are not results."""
    found = rows("""
        Test                   Date Tested    Result
        Moisture               02/03/2026     Complete
        Cannabinoids           02/03/2026     Complete

        ## Filth & Foreign Material Analysis        PASS

        ## Heavy Metals
        Analyte     Result     Unit
        Lead        0.050      ppm
        Arsenic     ND         ppm
    """)

    assert shown(found, "analyte", "result") == [("Lead", "0.050"), ("Arsenic", "ND")]


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


def test_powers_and_ranges_of_powers_are_values() -> None:
    """Rows of "10^2 CFU/g" and ranges are rows, and a colon in a method is no label's."""
    found = rows("""
        # Microbial Contaminants
        Contaminant        Method         LOD           Working Range              Result
        Total Coliforms  TM-26: Plating  10^1 CFU/g  1.0x10^2 - 1.5x10^4 CFU/g  None Detected
        Total Yeast      TM-24: Plating  10^1 CFU/g  1.0x10^2 - 1.5x10^4 CFU/g  2.1x10^2 CFU/g
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Total Coliforms", "None Detected", ""),
        ("Total Yeast", "2.1x10^2 CFU/g", ""),
    ]


def test_a_digit_behind_a_numbered_name_belongs_to_it() -> None:
    """The isomers "MGK 264 1" and "MGK 264 2" keep their last digit."""
    found = rows("""
        # Pesticides
        Analyte      Result   Unit
        MGK 264 1     ND       ppb
        MGK 264 2     31       ppb
        Naled         ND       ppb
    """)

    assert shown(found, "analyte", "result")[:2] == [("MGK 264 1", "ND"), ("MGK 264 2", "31")]


def test_a_unit_in_brackets_behind_a_name_is_the_results() -> None:
    """A name's own unit goes before that of the column; a symbol in brackets is none."""
    found = rows("""
        # Foreign Matter
        Analyte                 Result (mg/kg)   Limit
        Feces (mg/kg)              0.000          0.5
        Covered area (%)           1.20           5
        Lead (Pb)                  0.02           1
        Sand                       0.3            5
    """)

    assert shown(found, "analyte", "unit") == [
        ("Feces (mg/kg)", "mg/kg"),
        ("Covered area (%)", "%"),
        ("Lead (Pb)", "mg/kg"),
        ("Sand", "mg/kg"),
    ]


def test_a_table_of_nutrients_is_read() -> None:
    """Words of food laboratories head columns, too."""
    found = rows("""
        # Wyniki badań
        Składnik       Jedn.    Zawartość w 100 g    Metoda badawcza
        Tłuszcz        g        9,8 ± 0,5            PB-07
        Magnez         mg       388 ± 47             PB-40
    """)

    assert shown(found, "analyte", "result", "unit") == [
        ("Tłuszcz", "9,8 ± 0,5", "g"),
        ("Magnez", "388 ± 47", "mg"),
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


def test_the_numbered_title_of_the_next_table_is_no_row() -> None:
    """A line that begins with a label, a date in it or not, cuts no column in two."""
    found = rows("""
        ' M-026B: MYCOTOXINS BY LC-MS/MS // MAR 07, 2022
        ANALYTE          LIMIT      AMT (µg/kg)    LOD/LOQ (µg/kg)    PASS/FAIL
        AFLATOXIN B1                         ND       2.000/10.000          N/A
        AFLATOXIN G1                         ND       5.000/10.000          N/A

        M-053: HEAVY METALS BY ICP-MS // MAR 07, 2022
        ANALYTE          LIMIT      AMT (µg/g)     LOD/LOQ (µg/g)     PASS/FAIL
        ARSENIC       0.2 µg/g              ND        0.030/0.090          PASS
    """)

    assert shown(found, "analyte", "result", "loq") == [
        ("AFLATOXIN B1", "ND", "10.000"),
        ("AFLATOXIN G1", "ND", "10.000"),
        ("ARSENIC", "ND", "0.090"),
    ]


def test_a_rows_number_or_code_is_no_part_of_its_name() -> None:
    """Codes that stand a blank before most names of a table are left out."""
    found = rows("""
        # Pesticides
        Code Analysis        Result
        PE-15A Coumaphos      ND
        PE-16B Cyfluthrin     0.4
        PE-17A Diazinon       ND
    """)

    assert shown(found, "analyte") == [("Coumaphos",), ("Cyfluthrin",), ("Diazinon",)]


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
