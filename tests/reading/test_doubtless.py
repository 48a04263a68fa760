"""What is read right has no doubt, however its page is furnished."""

import pytest

from tests.reading.read_drawn import rows
from tracker.reading.audit.look import Look
from tracker.reading.audit.names import look_at_name
from tracker.records.place import Place
from tracker.records.reading import Cell, Reading


def doubts_of(name: str, panel: str) -> list[str]:
    """The kinds of doubt about a name."""
    place = Place(1, 10, 10, 60, 20)
    look = Look(Reading(panel, Cell(name, place), Cell("0.1", Place(1, 80, 10, 99, 20))))
    look_at_name(look, None)
    return [doubt.kind for doubt in look.doubts]


def test_a_line_of_labels_between_title_and_rows_is_no_heading() -> None:
    """A label with its value and "LOQ 0.05 %" over a column of results say nothing against it."""
    found = rows("""
        # Potency
        Method: HPLC-DAD      Date of Release: 03/02/2026
        Mitragynine           1.52 %
        Paynantheine          0.31 %
        Speciogynine          0.12 %
    """)

    assert [row.result.text for row in found] == ["1.52 %", "0.31 %", "0.12 %"]
    assert not any(row.doubts for row in found)


def test_rows_of_other_panels_between_a_heading_and_its_column_are_no_distance() -> None:
    """In a long table of several panels every row stands under the one heading."""
    found = rows("""
        Analyte           Concentration   Action Limit   Units   MRL     LOQ     Pass/Fail
        CBC               < MRL           N/A            %       0.019   0.020   Pass
        CBD               < MRL           N/A            %       0.019   0.020   Pass
        CBDA              0.045           N/A            %       0.019   0.020   Pass
        CBG               0.12            N/A            %       0.019   0.020   Pass
        CBGA              0.2             N/A            %       0.019   0.020   Pass
        CBN               < MRL           N/A            %       0.019   0.020   Pass
        CBT               < MRL           N/A            %       0.019   0.020   Pass
        THCV              < MRL           N/A            %       0.019   0.020   Pass
        Aflatoxin B1      < MRL           20             ppb     5       6       Pass
        Aflatoxin B2      < MRL           20             ppb     5       6       Pass
        Ochratoxin A      < MRL           20             ppb     10      12      Pass
    """)

    assert [row.loq.text for row in found if row.loq][-3:] == ["6", "6", "12"]
    assert [row.lod.text for row in found if row.lod][-3:] == ["5", "5", "10"]
    assert not any(row.doubts for row in found)


def test_a_number_between_its_lod_and_its_loq_is_no_doubt() -> None:
    """Laboratories report estimates there; below the LOD, or an LOQ alone, nothing is measured."""
    found = rows("""
        # Metals
        Analyte     Result   LOD    LOQ    Unit
        Arsenic     0.17     0.05   0.20   mg/kg
        Cadmium     0.01     0.02   0.10   mg/kg
        Lead        0.05            0.10   mg/kg
    """)

    kinds = [[doubt.kind for doubt in row.doubts] for row in found]
    assert kinds == [[], ["below_its_own_limit"], ["below_its_own_limit"]]


@pytest.mark.parametrize(
    ("name", "panel", "kinds"),
    [
        ("E. coli (pathogenic strains)", "microbial", []),
        ("Blei (Pb)", "microbial", []),
        ("Caffeine (from green tea)", "actives", []),
        ("Caffeine (batch 2)", "actives", ["name_holds_more"]),
        ("Lead 0.5 ppm", "heavy_metals", ["name_holds_more"]),
        ("Lead (<LOQ)", "heavy_metals", ["name_holds_more"]),
    ],
)
def test_words_in_brackets_behind_a_known_name_are_no_doubt(
    name: str, panel: str, kinds: list[str]
) -> None:
    """Words describe what was looked for; numbers and results are more than a name."""
    assert doubts_of(name, panel) == kinds


def test_a_test_of_identity_may_be_called_by_its_group() -> None:
    """Where words stand beside it, "Identity" is the name of a row and no heading."""
    found = rows("""
        Test          Specification     Result
        Identity      HPTLC             Conforms
        Texture       Fine powder       Conforms
        Moisture      NMT 8.0%          5.4%
    """)

    assert len(found) == 3
    assert not any(row.doubts for row in found)
