"""A reading becomes a result: nothing is guessed, nothing is dropped, every doubt has its place."""

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Facts, OtherResult, Reading, Sample
from tracker.records.result import Value
from tracker.results import normalise, normalise_all


def cell(text: str, top: float = 0) -> Cell:
    """A text on page 1."""
    return Cell(text, Place(1, 0, top, 10, top + 10))


def reading(panel: str = "heavy_metals", **texts: str) -> Reading:
    """A row of lead, with the given texts in its cells."""
    given_texts = {"analyte": "Lead", "result": "0.61", **texts}
    cells: dict[str, Any] = {name: cell(text) for name, text in given_texts.items()}
    return Reading(panel, **cells)


def sample(*readings: Reading) -> Sample:
    """A sample of the readings."""
    return Sample(Facts(), readings)


def kinds(doubts: tuple[Doubt, ...]) -> list[str]:
    """Kinds of doubts."""
    return [doubt.kind for doubt in doubts]


def test_a_usual_row_is_understood() -> None:
    """Analyte, value, limit, LOD, LOQ and status, all in the row's unit, without a doubt."""
    row = reading(unit="PPM (ug/g)", limit="NMT 0.82", lod="0.01", loq="<0.05", status="PASS")

    result = normalise(row)

    assert (result.key, result.name, result.panel) == ("lead", "Lead", "heavy_metals")
    assert result.value == Value("=", Decimal("0.61"), "ppm")
    assert result.limit == Value("=", Decimal("0.82"), "ppm")
    assert result.lod == Value("=", Decimal("0.01"), "ppm")
    assert result.loq == Value("=", Decimal("0.05"), "ppm")
    assert (result.status, result.doubts, result.reading) == ("pass", (), row)


def test_a_missing_unit_is_not_guessed() -> None:
    """Without a printed unit neither value nor limit has one."""
    result = normalise(reading(limit="0.5"))

    assert result.value.unit is None
    assert result.limit == Value("=", Decimal("0.5"), None)


def test_each_limit_has_its_own_unit() -> None:
    """A unit in the cell goes before the column's, and that before the result's."""
    row = reading(
        unit="ppm", limit="500 ppb", limit_unit="mg/g", lod="1", lod_unit="ppb", loq="0.01"
    )

    result = normalise(row)

    bounds = (result.limit, result.lod, result.loq)
    assert [bound.unit if bound else None for bound in bounds] == ["ppb", "ppb", "ppm"]


def test_action_is_taken_above_the_limit_of_what_nobody_wants() -> None:
    """Beyond "> 25 %" is too much dirt, and enough of an active ingredient."""
    filth = normalise(reading("foreign_matter", analyte="Mold", result="ND", limit="> 25 %"))
    active = normalise(reading("potency", analyte="Mitragynine", result="30 %", limit="> 25 %"))

    assert (filth.limit, filth.least) == (Value("=", Decimal(25), "%"), None)
    assert (active.limit, active.least) == (None, Value(">", Decimal(25), "%"))


def test_the_unit_beside_the_result_goes_first() -> None:
    """A unit in the result's cell goes before that of its column."""
    assert normalise(reading(result="610 ppb", unit="ppm")).value.unit == "ppb"


def test_an_unknown_unit_stays_as_printed_with_a_doubt() -> None:
    """It converts to nothing, and the doubt points at it."""
    row = replace(reading(), unit=cell("smoots", top=50))

    result = normalise(row)

    assert result.value.unit == "smoots"
    assert [(d.kind, d.sentence, d.place) for d in result.doubts] == [
        ("unit_unknown", '"smoots" is not a known unit.', cell("", 50).place)
    ]


@pytest.mark.parametrize("text", ["Pass", "Absent", "Brown"])
def test_a_word_needs_no_unit(text: str) -> None:
    """Where no number depends on the unit, an odd one is no matter."""
    assert normalise(reading(result=text, unit="smoots")).doubts == ()


def test_a_non_detect_is_never_a_number() -> None:
    """ND has no number; its LOD and LOQ say how little would have been seen."""
    result = normalise(reading(result="ND", unit="ppm", lod="0.01", loq="0.05"))

    assert result.value == Value("not detected", None, "ppm")
    assert result.loq == Value("=", Decimal("0.05"), "ppm")


@pytest.mark.parametrize(
    ("result", "lod", "loq"),
    [
        ("ND (<0.05)", "0.05", None),
        ("<LOQ (0.05)", None, "0.05"),
        ("ND (LOQ 0.05)", None, "0.05"),
        ("0.37 ppm (LOQ 0.05)", None, "0.05"),
    ],
)
def test_a_limit_beside_a_result_is_that_of_the_method(
    result: str, lod: str | None, loq: str | None
) -> None:
    """Where no column has it, the cell's own limit is the LOD or LOQ."""
    understood = normalise(reading(result=result, unit="ppm"))

    expected = [Value("=", Decimal(x), "ppm") if x else None for x in (lod, loq)]
    assert [understood.lod, understood.loq] == expected


def test_a_printed_zero_stays_a_zero() -> None:
    """0.000 is the number that is printed, with its digits; judging knows what it is worth."""
    value = normalise(reading(result="0.000", unit="%")).value

    assert (value.comparator, str(value.number)) == ("=", "0.000")


@pytest.mark.parametrize(
    ("texts", "mass"),
    [
        ({"result": "ND in 25 g"}, "25"),
        ({"result": "ND", "mass": "per 10 g"}, "10"),
        ({"result": "ND", "unit": "/25 g"}, "25"),
        ({"result": "ND", "analyte": "Salmonella (in 25 g)"}, "25"),
        ({"result": "ND", "limit": "Absent in 1 g"}, "1"),
    ],
)
def test_nothing_in_a_portion_is_an_absence(texts: dict[str, str], mass: str) -> None:
    """The portion may stand beside the result, in its unit, in the name or in the limit."""
    result = normalise(reading("microbial", **texts))

    assert (result.value, result.mass) == (Value("absent"), Decimal(mass))


def test_further_results_are_values_of_their_own() -> None:
    """Each further column has its value and unit; its doubts are the row's."""
    others = (OtherResult(cell("6.1"), cell("mg/g")), OtherResult(cell("~5 mg/serving")))
    row = replace(reading(unit="%"), others=others)

    result = normalise(row)

    assert result.others == (
        Value("=", Decimal("6.1"), "mg/g"),
        Value("=", Decimal(5), "mg/serving"),
    )
    assert kinds(result.doubts) == ["approximate_number"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"uncertainty": "± 0.05"}, "0.05"),
        ({"uncertainty": "0,05"}, "0.05"),
        ({"result": "0.61 ± 0.05"}, "0.05"),
        ({"uncertainty": "12 %"}, None),
        ({"uncertainty": "-"}, None),
        ({}, None),
    ],
)
def test_the_uncertainty_is_in_the_results_unit(
    texts: dict[str, str], expected: str | None
) -> None:
    """Its own cell goes before the result's; a share of the result is not one."""
    result = normalise(reading(unit="ppm", **texts))

    assert result.uncertainty == (Decimal(expected) if expected else None)


def test_a_name_one_edit_away_is_found_and_an_unknown_one_is_kept() -> None:
    """A misprint of a long name has its key; an unknown name stays as printed, without a key."""
    found = normalise(reading("potency", analyte="Mitragynlne"))
    unknown = normalise(reading("", analyte="Kratonine"))

    assert (found.key, found.name) == ("mitragynine", "Mitragynine")
    assert (unknown.key, unknown.name, unknown.panel) == (None, "Kratonine", "")


def test_a_row_without_a_panel_has_its_analytes() -> None:
    """Where no heading told the panel, the analyte's own is taken."""
    assert normalise(reading("", analyte="Salmonella")).panel == "microbial"


def test_doubts_of_the_reading_come_first() -> None:
    """What the reader doubted stays, before the doubts of understanding."""
    doubted = replace(reading(result="~1", limit="1 / 2"), doubts=(Doubt("seen", "Seen."),))

    expected = ["seen", "approximate_number", "limit_not_understood"]
    assert kinds(normalise(doubted).doubts) == expected


def test_a_flattened_exponent_in_a_loq_is_doubted() -> None:
    """Limits of the method are numbers like others, doubts included."""
    assert kinds(normalise(reading(loq="2.1 x 103")).doubts) == ["exponent_flattened"]


def test_decimal_commas_are_settled_by_the_whole_sample() -> None:
    """1,200 is 1.200 where other rows have decimal commas, and 1200 where they have points."""
    european = normalise_all(sample(reading(result="0,05"), reading(result="1,200")))
    american = normalise_all(sample(reading(result="0.05"), reading(result="1,200")))

    assert [str(r[1].value.number) for r in (european, american)] == ["1.200", "1200"]


def test_commas_and_points_in_one_sample_are_doubted() -> None:
    """Where both stand for decimals, a number that may be either has a doubt."""
    rows = (reading(result="0,05"), reading(result="0.05"), reading(result="1,200"))

    results = normalise_all(sample(*rows))

    assert [kinds(r.doubts) for r in results] == [[], [], ["decimal_sign_unclear"]]


def test_letters_are_verdicts_where_all_verdicts_are_letters() -> None:
    """V, N and X mean passed, failed and not judged, if nothing else stands in the column."""
    letters = normalise_all(sample(*(reading(status=letter) for letter in "VNX")))
    mixed = normalise_all(sample(reading(status="V"), reading(status="Pass")))
    alone = normalise_all(sample(reading(status="N")))

    assert [r.status for r in letters] == ["pass", "fail", None]
    assert [r.status for r in (*mixed, *alone)] == [None, "pass", None]


@given(
    st.fixed_dictionaries(
        {"analyte": st.text(max_size=12), "result": st.text(max_size=12)},
        optional={
            name: st.text(max_size=12)
            for name in (
                "unit",
                "limit",
                "limit_unit",
                "lod",
                "loq",
                "uncertainty",
                "status",
                "mass",
            )
        },
    )
)
def test_no_reading_is_too_odd(texts: dict[str, str]) -> None:
    """Any texts in any cells give a result that carries its reading along."""
    row = reading(**texts)

    result = normalise_all(sample(row))[0]

    assert result.reading is row
    assert result.key is not None or result.name == texts["analyte"]


def test_this_file_knows_every_cell_of_a_reading() -> None:
    """A cell that is added to readings has to be thought of here."""
    no_cells = {"panel", "others", "sample", "doubts", "entered"}
    cells = {field.name for field in fields(Reading)} - no_cells

    assert cells == {
        *("analyte", "result", "unit", "limit", "limit_unit", "lod", "lod_unit"),
        *("loq", "loq_unit", "uncertainty", "status", "method", "mass"),
    }
