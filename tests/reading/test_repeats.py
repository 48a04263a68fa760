"""What only repeats another row is no row of its own."""

from tests.reading.read_drawn import rows, shown


def test_a_verdict_on_what_a_row_measures_is_dropped() -> None:
    """Passed in a summary repeats the row with the number; alone it stays."""
    found = rows("""
        Water Activity: Passed

        # Water Activity
        Analyte           Result   Unit   Limit
        Water Activity    0.51     aw     0.65

        # Foreign Matter
        Analyte           Result
        Mold              Pass
        Sand              Pass
    """)

    assert shown(found, "analyte", "result") == [
        ("Water Activity", "0.51"),
        ("Mold", "Pass"),
        ("Sand", "Pass"),
    ]


def test_the_total_of_a_table_is_not_repeated_by_its_tile() -> None:
    """A tile with the number and unit of the row "Total" is that row; another number is not."""
    found = rows("""
        Total Cannabinoids: 1.53 %          Total THC: 1.44 %

        # Cannabinoids
        Analyte     Result   Unit
        THC         1.440    %
        CBD         0.090    %
        Total       1.530    %
    """)

    assert shown(found, "analyte", "result") == [
        ("THC", "1.440"),
        ("CBD", "0.090"),
        ("Total", "1.530"),
        ("Total THC", "1.44 %"),
    ]


def test_a_total_in_a_tile_may_be_the_sum_of_a_table() -> None:
    """Where both have one number the tile repeats the table; a total of its own stays."""
    found = rows("""
        Total Cannabinoids: 1.53 %          Total THC: 1.44 %

        # Cannabinoids
        Analyte                 Result   Unit
        THC                     1.44     %
        Sum of Cannabinoids     1.53     %
    """)

    assert shown(found, "analyte", "result") == [
        ("THC", "1.44"),
        ("Sum of Cannabinoids", "1.53"),
        ("Total THC", "1.44 %"),
    ]


def test_verdicts_on_groups_beside_a_number_are_a_summary() -> None:
    """A list of tests with their verdicts has no rows but of what was not tested."""
    found = rows("""
        Test                Date          Result
        Batch               02/03/2026    Pass
        Cannabinoids        02/03/2026    Complete
        Microbials          02/03/2026    Pass
        Mycotoxins          02/03/2026    Pass
        Residual Solvents   02/03/2026    NT

        # Heavy Metals
        Analyte     Result   Unit
        Lead        0.05     ppm
    """)

    assert shown(found, "analyte", "result") == [("Residual Solvents", "NT"), ("Lead", "0.05")]


def test_a_blank_with_empty_columns_of_recovery_is_no_result() -> None:
    """A table headed by words of quality control is left out, though those columns are empty."""
    found = rows("""
        # Metals
        Analyte     Result    RL     Units
        Lead        0.31      0.05   mg/kg
        Cadmium     ND        0.02   mg/kg

        ' Batch B2H18 prepared by the usual digestion of the laboratory
        Analyte     Result    RL     Units    Spike    %REC    RPD
        Lead        ND        0.05   mg/kg
        Cadmium     0.024     0.02   mg/kg
    """)

    assert shown(found, "analyte", "result") == [("Lead", "0.31"), ("Cadmium", "ND")]


def test_nd_in_a_summary_repeats_the_row_with_its_limits() -> None:
    """Without a limit beside it, ND says no more than the row that has one; "<LOQ" says more."""
    found = rows("""
        Analyte   %
        CBC       ND
        CBD       <LOQ
        CBG       0.12

        # Potency
        Analyte   Concentration   Action Limit   Units   LOQ
        CBC       < MRL           N/A            %       0.019
        CBD       ND              N/A            %       0.019
        CBG       0.12            N/A            %       0.019
    """)

    assert shown(found, "analyte", "result") == [
        ("CBD", "<LOQ"),
        ("CBG", "0.12"),
        ("CBC", "< MRL"),
        ("CBD", "ND"),
    ]
