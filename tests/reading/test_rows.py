"""Rows of tables drawn in plain text: what is one, and what its cells say."""

import pytest

from tests.reading.read_drawn import rows, shown
from tracker.records.reading import Facts, Sample
from tracker.results import normalise_all


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


@pytest.mark.parametrize(
    "bar",
    ["WATER ACTIVITY [aw]", "Water Activity (aw)", "Water Activity, aw", "Water Activity - aw"],
)
def test_the_unit_of_water_activity_stands_in_its_bar(bar: str) -> None:
    """What names the test and its unit in brackets is a bar like any other."""
    found = rows(f"""
        # {bar}
        Component          Found    Limits
        Water Activity     0.305    <0.65
    """)

    assert shown(found, "analyte", "result", "unit") == [("Water Activity", "0.305", "aw")]


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


def test_a_row_that_ends_in_a_verdict_is_no_part_of_its_head() -> None:
    """One row of words close under a head of two lines is a row."""
    found = rows("""
        # Identity
        Test                  Measured                  Limits                   Disposition
        Parameter             Value
        Identity by HPTLC     Conforms to reference     Conforms to reference    Complies
    """)

    assert shown(found, "analyte", "result", "status") == [
        ("Identity by HPTLC", "Conforms to reference", "Complies")
    ]


def test_names_short_for_a_panel_are_known_under_its_heading() -> None:
    """Words are a result of "Aspect" in a table of identity, which elsewhere is no analyte."""
    found = rows("""
        # Identité
        Paramètre     Critère              Résultat             Conformité
        Aspect        Poudre verte fine    Poudre verte fine    conforme
    """)

    assert shown(found, "analyte", "result", "limit") == [
        ("Aspect", "Poudre verte fine", "Poudre verte fine")
    ]


def test_a_footnote_mark_before_a_number_is_no_part_of_it() -> None:
    """A raised dagger stands before or above the number that it marks."""
    found = rows("""
        Analyte      Result      Unit      LOQ
        Ethanol      † 412       ppm       200
        Acetone      ‡§ <LOQ     ppm       200
        Butane       1,840       ppm       200
    """)

    assert shown(found, "analyte", "result") == [
        ("Ethanol", "412"),
        ("Acetone", "<LOQ"),
        ("Butane", "1,840"),
    ]


def test_a_label_of_a_page_head_with_words_behind_it_is_no_row() -> None:
    """A head printed again within a table has labels with colons; numbers behind them are rows."""
    found = rows("""
        Test              Result     Unit
        Unit Mass (g):    USA
        Density:          0.91       g/mL
        Lead              0.12       ppm
        Cadmium           0.03       ppm
    """)

    assert [row.analyte.text for row in found] == ["Density:", "Lead", "Cadmium"]


def test_a_name_that_ends_in_a_columns_word_begins_no_table() -> None:
    """Under a heading "Total Plate Count" is a name, though "Count" heads results."""
    found = rows("""
        Test item              Result         Unit      Method
         Lead                  0.483          mg/kg     AOAC 2015.01
        Microbiology
         Total Plate Count     2.9 x 10⁴      CFU/g     BAM Chapter 3
         Yeast                 < 10           CFU/g     BAM Chapter 18
    """)

    assert shown(found, "analyte", "result", "unit") == [
        ("Lead", "0.483", "mg/kg"),
        ("Total Plate Count", "2.9 x 10⁴", "CFU/g"),
        ("Yeast", "< 10", "CFU/g"),
    ]


def test_a_verdict_behind_a_dash_belongs_to_its_value() -> None:
    """A column of results that ends each number with what is said of it is one column."""
    found = rows("""
        Test              Date Tested         Result
        Cannabinoids      04/15/2022             Complete
        Moisture          04/14/2022     11.2% - Complete
        Water Activity    04/14/2022      0.552 aw - Pass
        Terpenes          04/14/2022             Complete
        Pesticides        04/14/2022                 Pass
        Heavy Metals      04/14/2022                 Pass
    """)

    assert shown(found, "analyte", "result", "unit") == [
        ("Moisture", "11.2% - Complete", "%"),
        ("Water Activity", "0.552 aw - Pass", "aw"),
    ]


def test_a_known_name_that_ends_like_a_title_is_a_row() -> None:
    """A sieve analysis that complies is a test; "Microbial Analysis" with a verdict is a title."""
    found = rows("""
        Items               Specification      Results
        Sieve Analysis      100% pass 80       Complies
        Identity citrate    passes test        passes test
        Loss on drying      5.0 %              3.4 %
    """)

    assert shown(found, "analyte", "result") == [
        ("Sieve Analysis", "Complies"),
        ("Identity citrate", "passes test"),
        ("Loss on drying", "3.4 %"),
    ]


def test_a_name_that_reaches_into_the_next_column_keeps_its_row() -> None:
    """The longest name touches the limit behind it; its line is a row, not a note."""
    found = rows("""
        # Foreign material
        Analyte                                  Limit   Amt (%)   Pass/Fail
        Embedded matter                          20 %    ND        PASS
        Larvae, beetles, feathers and sweepings  1 Item  ND        PASS
        Mold                                     25 %    ND        PASS
    """)

    assert shown(found, "analyte", "limit", "result", "status") == [
        ("Embedded matter", "20 %", "ND", "PASS"),
        ("Larvae, beetles, feathers and sweepings", "1 Item", "ND", "PASS"),
        ("Mold", "25 %", "ND", "PASS"),
    ]


def test_a_name_as_wide_as_two_columns_is_whole() -> None:
    """A total's name reaches into the column of LODs, which totals do not have."""
    found = rows("""
        # Cannabinoids
        Analyte           LOD       Result (mg/g)   Result (%)
        THC               0.05      212.1           21.21
        CBD               0.06      9.4             0.94
        Sum of all cannabinoids     221.5           22.15
    """)

    assert shown(found, "analyte", "lod", "result")[-1] == ("Sum of all cannabinoids", "", "221.5")


def test_a_result_in_a_sentence_heads_no_columns() -> None:
    """What was found, "No foreign material observed", is not three words over columns."""
    found = rows("""
        # Foreign material
        Test                 Limit             Result                         Pass/Fail
        Visual inspection    1/4 of area       No foreign material observed   PASS
        Mold                 1/4 of area       ND                             PASS
    """)

    assert shown(found, "analyte", "result", "status") == [
        ("Visual inspection", "No foreign material observed", "PASS"),
        ("Mold", "ND", "PASS"),
    ]


def test_a_limit_of_the_method_with_its_unit_heads_a_column() -> None:
    """Alone in a cell "LLOQ" is a result below it; with a unit it is a head."""
    found = rows("""
        Analysis               LLOQ (% w/w)     Result (% w/w)
        Mitragynine            0.2              2.2314
        Speciociliatine        0.01             0.2352
    """)

    assert shown(found, "analyte", "result", "loq") == [
        ("Mitragynine", "2.2314", "0.2"),
        ("Speciociliatine", "0.2352", "0.01"),
    ]


def test_a_limit_that_begins_with_a_sign_ends_the_number_before_it() -> None:
    """Numbers stand close: "0.017" is the LOD, "≥ LOD" what is not allowed."""
    found = rows("""
        # Pesticides
        Analyte         Result    LOQ       LOD   Limit
        Propoxur        ND        0.092     0.031 ≥ LOD
        Spiroxamine     ND        0.071     0.024 ≥ LOD
        Thiacloprid     ND        0.052     0.017 ≥ LOD
    """)

    assert shown(found, "analyte", "loq", "lod") == [
        ("Propoxur", "0.092", "0.031"),
        ("Spiroxamine", "0.071", "0.024"),
        ("Thiacloprid", "0.052", "0.017"),
    ]


def test_norms_under_a_name_are_no_part_of_it_nor_lose_its_row() -> None:
    """A column headed by test and method has the norm, with its colon, under each name."""
    found = rows("""
        Prova                       U.M.      Risultato    LQ
        Metodo di prova

        Arsenico
        UNI EN 13805:2014 +         mg/kg     0,084        0,010
        UNI EN 15763:2010

        Cadmio
        UNI EN 13805:2014 +         mg/kg     0,047        0,005
        UNI EN 15763:2010

        Piombo
        UNI EN 13805:2014 +         mg/kg     0,318        0,010
        UNI EN 15763:2010
    """)

    assert shown(found, "analyte", "result", "loq") == [
        ("Arsenico", "0,084", "0,010"),
        ("Cadmio", "0,047", "0,005"),
        ("Piombo", "0,318", "0,010"),
    ]
