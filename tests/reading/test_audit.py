"""What a second look finds in rows and pages that were read wrong, and what it leaves alone."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from tests.reading.head.drawn import page as drawn
from tracker.reading import read
from tracker.reading.amounts import Amount, amount_in
from tracker.reading.audit import audit
from tracker.reading.lines import lines_of
from tracker.records.page import Page
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, OtherResult, Reading

METALS = """
    Heavy metals

    Analyte     LOD      LOQ      Result (ppm)    Limit    Status
    Lead        0.002    0.01     0.24            0.5      Pass
    Cadmium     0.002    0.01     <0.01           0.5      Pass
    Arsenic     0.002    0.01     0.31            1.5      Pass
    Mercury     0.002    0.01     ND              0.1      Pass
"""
ROWS = {"Lead": 3, "Cadmium": 4, "Arsenic": 5, "Mercury": 6}


def at(page: Page, row: int, text: str) -> Cell:
    """A text on a row of a drawing, with its place; a part of a word, too."""
    words = sorted((w for w in page.words if w.top == 30 + 14 * row), key=lambda w: w.x0)
    line = " ".join(w.text for w in words)
    edges = [(x, w.x0 + i * 5 + 5) for w in words for i, x in enumerate([*w.starts, w.x1])]
    start = line.index(text)
    top = words[0].top
    return Cell(text, Place(1, edges[start][0], top, edges[start + len(text) - 1][1], top + 10))


def row(page: Page, n: int, name: str, result: str, panel: str, **others: str) -> Reading:
    """A reading of a row; other cells stand on it as well, or on row 4 by "4:ppm"."""
    cells = {}
    for field, text in others.items():
        where, _, rest = text.rpartition(":")
        cells[field] = at(page, int(where) if where else n, rest)
    return Reading(panel, at(page, n, name), at(page, n, result), **cells)


def metals(page: Page, **results: str) -> list[Reading]:
    """The rows of METALS, with other results than the right ones for some."""
    right = {"Lead": "0.24", "Cadmium": "<0.01", "Arsenic": "0.31", "Mercury": "ND"}
    limits = {"Lead": "0.5", "Cadmium": "0.5", "Arsenic": "1.5", "Mercury": "0.1"}
    return [
        row(
            page, ROWS[name], name, result, "heavy_metals",
            unit="2:ppm", lod="0.002", loq="0.01", limit=limits[name], status="Pass",
        )
        for name, result in (right | results).items()
    ]  # fmt: skip


def looked_at(page: Page, readings: list[Reading]) -> tuple[dict[str, set[str]], list[Doubt]]:
    """The kinds of doubt by name of row, and the doubts of the page."""
    doubted, doubts = audit({page.number: lines_of(page)}, readings)
    kinds: dict[str, set[str]] = {}
    for reading in doubted:
        kinds.setdefault(reading.analyte.text, set()).update(d.kind for d in reading.doubts)
    return kinds, doubts


def only(page: Page, reading: Reading) -> set[str]:
    """The kinds of doubt of the one row that is read on a page."""
    kinds, _ = looked_at(page, [reading])
    return kinds[reading.analyte.text]


def test_a_table_read_right_has_no_doubt() -> None:
    """Rows that fit their page, themselves and one another stay as they are."""
    page = drawn(METALS)
    readings = metals(page)

    doubted, doubts = audit({1: lines_of(page)}, readings)

    assert doubted == readings
    assert doubts == []


def test_what_was_doubted_before_stays_doubted() -> None:
    """Doubts of the first look are kept before those of the second."""
    page = drawn(METALS)
    before = Doubt("before", "Found by somebody else.")
    reading = replace(metals(page)[0], unit=None, doubts=(before,))

    doubted, _ = audit({1: lines_of(page)}, [reading])

    assert [d.kind for d in doubted[0].doubts] == ["before", "unit_not_found"]


def test_a_doubt_quotes_what_is_printed_and_says_where() -> None:
    """A person finds the spot and reads the printed text in the sentence."""
    page = drawn(METALS)
    reading = replace(metals(page)[0], unit=None)

    doubted, _ = audit({1: lines_of(page)}, [reading])

    doubt = doubted[0].doubts[0]
    assert doubt.sentence == 'No unit was found for "0.24" of "Lead".'
    assert doubt.place == reading.result.place


class TestUnits:
    """Units that are missing, that cannot be, that belong to others."""

    @pytest.mark.parametrize("name", list(ROWS))
    def test_amounts_need_a_unit(self, name: str) -> None:
        """Neither a number nor "not detected" says anything of a metal without a unit."""
        page = drawn(METALS)
        readings = [replace(r, unit=None) for r in metals(page)]

        kinds, _ = looked_at(page, readings)

        assert kinds[name] == {"unit_not_found"}

    def test_a_word_among_values_with_units_needs_none(self) -> None:
        """Where every number prints its own unit, "ND" stands without one."""
        page = drawn("""
            Analyte      Result
            Lead         0.24 ppm
            Cadmium      0.11 ppm
            Arsenic      ND
        """)
        readings = [
            row(page, 1, "Lead", "0.24 ppm", "heavy_metals", unit="ppm"),
            row(page, 2, "Cadmium", "0.11 ppm", "heavy_metals", unit="ppm"),
            row(page, 3, "Arsenic", "ND", "heavy_metals"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Lead": set(), "Cadmium": set(), "Arsenic": set()}

    @pytest.mark.parametrize(
        ("name", "panel", "result", "unit"),
        [
            ("Lead", "heavy_metals", "0.24", "cfu/g"),
            ("Lead", "heavy_metals", "0.24", "%"),
            ("Aflatoxin B1", "mycotoxins", "2.1", "%"),
            ("Mitragynine", "potency", "1.4", "cfu/g"),
            ("Escherichia coli", "microbial", "120", "mg/kg"),
            ("Moisture", "water", "7.2", "ppm"),
            ("Water activity", "water", "0.42", "%"),
        ],
    )
    def test_a_unit_fits_its_panel(self, name: str, panel: str, result: str, unit: str) -> None:
        """Metals are not counted, microbes not weighed, traces not in per cent."""
        page = drawn(f"{name}    {result}    {unit}")

        assert only(page, row(page, 0, name, result, panel, unit=unit)) == {"unit_does_not_fit"}

    def test_a_nearer_unit_speaks_against_one_from_afar(self) -> None:
        """The bar right over a table has another unit than the one taken from farther up."""
        page = drawn("""
            All results in ppm unless stated otherwise

            Mycotoxins (µg/kg)
            Analyte          Result
            Aflatoxin B1     2.1
        """)
        reading = row(page, 4, "Aflatoxin B1", "2.1", "mycotoxins", unit="0:ppm")

        assert only(page, reading) == {"unit_from_afar"}

    def test_a_unit_in_the_title_of_its_own_table_is_for_it(self) -> None:
        """However close under another table the title stands, and whatever title follows."""
        page = drawn("""
            Heavy metals (ppm)
            Lead             0.24
            Mycotoxins - ppb
            Aflatoxins
            Aflatoxin B1     2.1
        """)
        readings = [
            row(page, 1, "Lead", "0.24", "heavy_metals", unit="0:ppm"),
            row(page, 4, "Aflatoxin B1", "2.1", "mycotoxins", unit="2:ppb"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Lead": set(), "Aflatoxin B1": set()}

    def test_a_note_under_another_table_is_not_for_the_next(self) -> None:
        """What stands under the metals, over the title of the mycotoxins, is the metals' unit."""
        page = drawn("""
            Heavy metals
            Lead             0.24
            All results in ppm

            Mycotoxins
            Analyte          Result
            Aflatoxin B1     2.1
        """)
        readings = [
            row(page, 1, "Lead", "0.24", "heavy_metals", unit="2:ppm"),
            row(page, 6, "Aflatoxin B1", "2.1", "mycotoxins", unit="2:ppm"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Lead": set(), "Aflatoxin B1": {"unit_from_afar"}}

    @pytest.mark.parametrize(
        ("name", "panel", "result", "unit"),
        [
            ("Mitragynine", "potency", "104.2", "%"),
            ("Mitragynine", "potency", "1,042.50", "mg/g"),
            ("Lead", "heavy_metals", "24000", "ppm"),
            ("Water activity", "water", "1440", "aw"),
        ],
    )
    def test_no_more_than_all_is_possible(
        self, name: str, panel: str, result: str, unit: str
    ) -> None:
        """More than the whole sample, and a trace of more than a hundredth, are misread."""
        page = drawn(f"{name}    {result}    {unit}")

        assert only(page, row(page, 0, name, result, panel, unit=unit)) == {"more_than_possible"}


class TestValues:
    """Numbers that do not fit those beside them."""

    def test_a_number_below_its_own_limit_is_doubted(self) -> None:
        """Where 0.005 is measured, 0.01 is no LOQ: one of them is read from another column."""
        page = drawn("Lead    0.01    0.005    ppm")
        reading = row(page, 0, "Lead", "0.005", "heavy_metals", unit="ppm", loq="0.01")

        assert only(page, reading) == {"below_its_own_limit"}

    def test_limits_in_another_unit_are_not_compared(self) -> None:
        """An LOQ of 10 ppb is not above a result of 0.24 ppm."""
        page = drawn("Lead    10    ppb    0.24    ppm")
        reading = row(page, 0, "Lead", "0.24", "heavy_metals", unit="ppm", loq="10", loq_unit="ppb")

        assert only(page, reading) == set()

    @pytest.mark.parametrize(
        ("result", "kinds"), [("<100", {"above_its_own_limit"}), ("<10", set()), ("<LOQ", set())]
    )
    def test_a_bound_above_its_own_limit_is_doubted(self, result: str, kinds: set[str]) -> None:
        """Where 10 can be told, less than 100 is another number, or one with a digit more."""
        page = drawn(f"Enterobacteriaceae    10    {result}    cfu/g")
        reading = row(page, 0, "Enterobacteriaceae", result, "microbial", unit="cfu/g", loq="10")

        assert only(page, reading) == kinds

    def test_a_word_before_an_loq_is_another_cells(self) -> None:
        """The end of the name was taken for the column of LOQs."""
        page = drawn("Bile-Tolerant Gram-Negative   Germs 10    47    cfu/g")
        reading = row(
            page, 0, "Bile-Tolerant Gram-Negative", "47", "microbial", unit="cfu/g", loq="Germs 10"
        )

        assert only(page, reading) == {"no_limit_of_the_method"}

    @pytest.mark.parametrize(
        ("name", "result", "panel"),
        [
            ("Organoleptic", "Evaluation", "physical"),
            ("Moisture", "Content", "water"),
            ("Moisture", "- %", "water"),
        ],
    )
    def test_a_title_is_no_row(self, name: str, result: str, panel: str) -> None:
        """What makes a name a longer one is no result, nor is a dash with a unit."""
        page = drawn(f"{name}    {result}")

        assert only(page, row(page, 0, name, result, panel)) == {"result_not_understood"}

    def test_a_result_behind_an_abbreviation_is_one(self) -> None:
        """ND is no part of the name, whatever letters the bracket before it has."""
        page = drawn("Cannabinol (CBN)    ND    %")
        reading = row(page, 0, "Cannabinol (CBN)", "ND", "potency", unit="%")

        assert only(page, reading) == set()

    def test_ashes_are_shares(self) -> None:
        """2.6 µg/kg of ash are the unit of another table."""
        page = drawn("Total ash    2.6    ug/kg")
        reading = row(page, 0, "Total ash", "2.6", "pesticides", unit="ug/kg")

        assert only(page, reading) == {"unit_does_not_fit"}

    def test_a_number_that_may_be_two_is_not_held_against_its_limit(self) -> None:
        """1,200 may be 1.2 or 1200: whether it is below 3 is not known."""
        page = drawn("Zinc    3    1,200    ppm")
        reading = row(page, 0, "Zinc", "1,200", "heavy_metals", unit="ppm", loq="3")

        assert only(page, reading) == set()

    def test_detection_lies_below_quantitation(self) -> None:
        """An LOD above the LOQ tells that the two are exchanged."""
        page = drawn("Lead    0.03    0.01    0.24    ppm")
        reading = row(page, 0, "Lead", "0.24", "heavy_metals", unit="ppm", lod="0.03", loq="0.01")

        assert only(page, reading) == {"lod_above_loq"}

    def test_detection_now_and_then_above_quantitation_is_the_laboratorys(self) -> None:
        """Columns that are exchanged are so in every row: where many are in order, none is."""
        names = ("Lead", "Cadmium", "Arsenic", "Mercury", "Nickel", "Chromium", "Cobalt", "Zinc")
        lods = ("0.2", "0.3", "0.4", "0.5", "2.2", "2.3", "2.4", "2.5")
        lines = [f"{n}    {lod}    1.0    <1.0    ppm" for n, lod in zip(names, lods, strict=True)]
        page = drawn("\n".join(lines))
        readings = [
            row(page, n, name, "<1.0", "heavy_metals", unit="ppm", lod=lod, loq="1.0")
            for n, (name, lod) in enumerate(zip(names, lods, strict=True))
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {name: set() for name in names}

    @pytest.mark.parametrize(
        ("result", "verdict", "kinds"),
        [
            ("0.81", "Pass", {"verdict_does_not_fit"}),
            ("0.21", "Fail", {"verdict_does_not_fit"}),
            ("0.21", "Pass", set()),
            ("0.81", "Fail", set()),
        ],
    )
    def test_a_verdict_fits_its_limit(self, result: str, verdict: str, kinds: set[str]) -> None:
        """What passes is not above the limit, what fails not below."""
        page = drawn(f"Lead    {result}    ppm    0.5    {verdict}")
        cells = {"unit": "ppm", "limit": "0.5", "status": verdict}

        assert only(page, row(page, 0, "Lead", result, "heavy_metals", **cells)) == kinds

    @pytest.mark.parametrize(
        ("second", "kinds"), [("14.20", set()), ("14.6", set()), ("0.01", {"columns_disagree"})]
    )
    def test_columns_of_one_row_say_the_same(self, second: str, kinds: set[str]) -> None:
        """1.42 % are 14.2 mg/g; 0.01 is another column's."""
        page = drawn(f"Mitragynine    1.42    %    {second}    mg/g")
        reading = row(page, 0, "Mitragynine", "1.42", "potency", unit="%")
        other = OtherResult(at(page, 0, second), at(page, 0, "mg/g"))

        assert only(page, replace(reading, others=(other,))) == kinds

    @pytest.mark.parametrize("part", ["0.05", "<0.0"])
    def test_no_part_of_a_word_is_a_result(self, part: str) -> None:
        """A sign or a digit that is cut off shows."""
        page = drawn("Lead    <0.05    ppm")

        reading = row(page, 0, "Lead", part, "heavy_metals", unit="ppm")

        assert only(page, reading) == {"result_cut_off"}

    def test_a_sign_beside_a_number_belongs_to_it(self) -> None:
        """A "<" that stands a hair left of the number and is in no cell shows."""
        page = drawn("Lead    0.05    ppm")
        number = next(w for w in page.words if w.text == "0.05")
        sign = replace(number, text="<", x0=number.x0 - 7, x1=number.x0 - 2, starts=(53.0,))
        page = replace(page, words=(*page.words, sign))

        reading = Reading(
            "heavy_metals", at(page, 0, "Lead"), Cell("0.05", Place(1, 60, 30, 80, 40)),
            unit=at(page, 0, "ppm"),
        )  # fmt: skip

        assert only(page, reading) == {"result_cut_off"}

    def test_recognised_words_of_little_certainty_are_named(self) -> None:
        """Where the engine is not sure itself, nobody is."""
        page = drawn("Lead    0.05    ppm")
        unsure = (replace(w, certainty=0.4) if w.text == "0.05" else w for w in page.words)
        page = replace(page, words=tuple(unsure))

        reading = row(page, 0, "Lead", "0.05", "heavy_metals", unit="ppm")

        assert only(page, reading) == {"hardly_recognised"}

    def test_a_verdict_is_no_amount(self) -> None:
        """A summary that says "Pass" of a metal is no row with its result."""
        page = drawn("Lead    Pass")

        assert only(page, row(page, 0, "Lead", "Pass", "heavy_metals")) == {
            "verdict_without_number"
        }

    @pytest.mark.parametrize(
        ("name", "panel", "kinds"),
        [
            ("Lead", "heavy_metals", {"result_not_understood"}),
            ("Appearance", "physical", set()),
        ],
    )
    def test_words_describe_and_do_not_measure(
        self, name: str, panel: str, kinds: set[str]
    ) -> None:
        """An appearance may be green and fine; a metal may not."""
        page = drawn(f"{name}    green and fine")

        assert only(page, row(page, 0, name, "green and fine", panel)) == kinds


class TestNames:
    """Names that are torn, that hold more, that nobody knows."""

    def test_a_dash_behind_a_name_is_no_part_of_it(self) -> None:
        """What stands behind the dash in "Lead - WI 54" is a method."""
        page = drawn("Lead - WI 54    0.23    ppm")
        reading = row(page, 0, "Lead", "0.23", "heavy_metals", unit="ppm")

        assert "name_goes_on" not in only(page, reading)

    def test_a_name_cut_before_a_value_is_taken_whole(self) -> None:
        """In a tight table the end of a name and the number behind it are one piece."""
        page = drawn("""
            Analyte                                   Result
            Bile-Tolerant Gram-Negative Bacteria 10   120
        """)
        reading = row(page, 1, "Bile-Tolerant Gram-Negative", "120", "microbial")

        assert "name_goes_on" in only(page, reading)

    def test_a_name_over_two_lines_is_taken_whole(self) -> None:
        """What stands under a name and makes it another known name belongs to it."""
        page = drawn("""
            Analyte            Result
            Bile-Tolerant      120
            Gram-Negative Bacteria
        """)
        reading = row(page, 1, "Bile-Tolerant", "120", "microbial")

        assert "name_goes_on" in only(page, reading)

    @pytest.mark.parametrize(("name", "rest"), [("Methyl", "parathion"), ("parathion", "Methyl")])
    def test_a_name_in_two_pieces_is_taken_whole(self, name: str, rest: str) -> None:
        """What stands left or right of a name and makes it a known name belongs to it."""
        page = drawn("Methyl parathion    <0.5    ppm")

        reading = row(page, 0, name, "<0.5", "pesticides", unit="ppm")

        doubted, _ = audit({1: lines_of(page)}, [reading])
        assert [d.kind for d in doubted[0].doubts] == ["name_goes_on"]
        assert f'"{rest}"' in doubted[0].doubts[0].sentence

    @pytest.mark.parametrize(
        "name", ["Lead Cadmium", "Lead 0.24", "Lead All results in ppm", "Mycotoxin analysis"]
    )
    def test_a_name_holds_nothing_else(self, name: str) -> None:
        """Two names, a value, a note or a heading with the name are no name."""
        page = drawn(f"{name}    <0.5    ppm")

        reading = row(page, 0, name, "<0.5", "heavy_metals", unit="ppm")

        assert only(page, reading) == {"name_holds_more"}

    def test_an_unknown_name_is_said(self) -> None:
        """A row of a name that the vocabulary lacks is kept and named."""
        page = drawn("Unobtainium    <0.5    ppm")

        reading = row(page, 0, "Unobtainium", "<0.5", "heavy_metals", unit="ppm")

        assert only(page, reading) == {"name_not_known"}

    def test_a_row_named_total_is_the_sum(self) -> None:
        """The word alone says what it is about."""
        page = drawn("Total    1.42    %")

        assert only(page, row(page, 0, "Total", "1.42", "potency", unit="%")) == set()


class TestRows:
    """Rows compared with one another and with the heading over them."""

    def test_results_one_row_too_low_stand_beside_other_names(self) -> None:
        """Where each row has the result of the next, every one of them says so."""
        page = drawn(METALS)
        readings = metals(page)
        moved = [replace(r, result=below.result) for r, below in pairwise(readings)]

        kinds, _ = looked_at(page, moved)

        assert all("stands_beside_another_name" in found for found in kinds.values())

    def test_a_result_stands_under_those_above_it(self) -> None:
        """A single row that takes its result from another column is out of line."""
        page = drawn(METALS)

        kinds, _ = looked_at(page, metals(page, Cadmium="0.01"))

        assert "out_of_column" in kinds["Cadmium"]
        assert kinds["Arsenic"] == set()

    def test_results_do_not_stand_under_the_heading_of_a_limit(self) -> None:
        """A whole column read from under "Limit" is doubted row by row."""
        page = drawn(METALS)

        kinds, _ = looked_at(
            page, metals(page, Lead="0.5", Cadmium="0.5", Arsenic="1.5", Mercury="0.1")
        )

        assert all("column_of_something_else" in found for found in kinds.values())

    def test_a_heading_ends_where_the_title_of_another_table_stands(self) -> None:
        """What stands under "Limit" of the table above, a title between, is no limit."""
        page = drawn("""
            Analyte             Result (ppm)        Limit
            Spinosad            0.1                 0.2
            Thiacloprid         0.3                 0.4

            Mycotoxins
            Aflatoxin B1                            1.2 ppb
            Aflatoxin B2                            0.4 ppb
        """)
        readings = [
            row(page, 5, "Aflatoxin B1", "1.2", "mycotoxins", unit="ppb"),
            row(page, 6, "Aflatoxin B2", "0.4", "mycotoxins", unit="ppb"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Aflatoxin B1": set(), "Aflatoxin B2": set()}

    def test_a_second_result_in_no_cell_is_named(self) -> None:
        """Beside the "10" that was taken stands a "<10" that no cell has."""
        page = drawn("""
            Analyte             Result
            Escherichia coli    10     <10    cfu/g
            Salmonella          20     <20    cfu/g
        """)
        readings = [
            row(page, 1, "Escherichia coli", "10", "microbial", unit="cfu/g"),
            row(page, 2, "Salmonella", "20", "microbial", unit="cfu/g"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {
            "Escherichia coli": {"value_in_no_cell"},
            "Salmonella": {"value_in_no_cell"},
        }

    def test_a_bound_in_a_further_unit_is_no_second_result(self) -> None:
        """A third column of results, headed by its own unit, says the same again."""
        page = drawn("""
            Analyte             mg/g     %        mg/unit
            Mitragynine         <0.5     <0.05    <1.0
            Paynantheine        <0.5     <0.05    <1.0
        """)
        readings = [
            row(page, 1, "Mitragynine", "<0.5", "potency", unit="0:mg/g"),
            row(page, 2, "Paynantheine", "<0.5", "potency", unit="0:mg/g"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Mitragynine": set(), "Paynantheine": set()}

    def test_what_is_not_detected_twice_is_not_detected(self) -> None:
        """Beside the "ND" that was taken, "ND" in a third unit says nothing else."""
        page = drawn("""
            Analyte             mg/g   %      mg/unit
            Mitragynine         ND     ND     ND
            Paynantheine        ND     ND     ND
        """)
        readings = [
            row(page, 1, "Mitragynine", "ND", "potency", unit="0:mg/g"),
            row(page, 2, "Paynantheine", "ND", "potency", unit="0:mg/g"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds == {"Mitragynine": set(), "Paynantheine": set()}

    def test_numbers_without_a_heading_are_in_no_column(self) -> None:
        """A column of numbers that nothing heads and no row has is a doubt of the page."""
        page = drawn("""
            Analyte     Result (ppm)
            Lead        0.24              7.1
            Cadmium     0.11              7.2
            Arsenic     0.31              7.3
        """)
        readings = [
            row(page, n, name, result, "heavy_metals", unit="0:ppm")
            for n, (name, result) in enumerate(
                [("Lead", "0.24"), ("Cadmium", "0.11"), ("Arsenic", "0.31")], 1
            )
        ]

        _, doubts = looked_at(page, readings)

        assert [d.kind for d in doubts] == ["numbers_in_no_column"]
        assert '"7.1"' in doubts[0].sentence

    def test_a_column_like_its_limits_is_that_of_the_limits(self) -> None:
        """Nobody measures four times exactly the LOQ."""
        page = drawn("""
            Lead        0.01    0.01    ppm
            Cadmium     0.02    0.02    ppm
            Arsenic     0.03    0.03    ppm
            Mercury     0.04    0.04    ppm
        """)
        readings = [
            row(page, n, name, f"0.0{n + 1}", "heavy_metals", unit="ppm", loq=f"0.0{n + 1}")
            for n, name in enumerate(["Lead", "Cadmium", "Arsenic", "Mercury"])
        ]

        kinds, _ = looked_at(page, readings)

        assert all("result_like_limit" in found for found in kinds.values())

    @pytest.mark.parametrize(
        ("second", "unit", "kinds"),
        [("14.2", "mg/g", set()), ("2.9", "%", {"read_twice"}), ("ND", "%", {"read_twice"})],
    )
    def test_one_analyte_has_one_result(self, second: str, unit: str, kinds: set[str]) -> None:
        """Two rows of one name say the same in their units, or both are doubted."""
        page = drawn(f"""
            Mitragynine    1.42      %
            Mitragynine    {second}    {unit}
        """)
        readings = [
            row(page, 0, "Mitragynine", "1.42", "potency", unit="%"),
            row(page, 1, "Mitragynine", second, "potency", unit=unit),
        ]

        found, _ = looked_at(page, readings)

        assert found["Mitragynine"] == kinds

    def test_a_total_is_no_less_than_its_parts(self) -> None:
        """A sum below its summands is misread, or one of them is."""
        page = drawn("""
            Aflatoxin B1        2.1     ppb
            Aflatoxin B2        3.0     ppb
            Total Aflatoxins    1.5     ppb
        """)
        readings = [
            row(page, 0, "Aflatoxin B1", "2.1", "mycotoxins", unit="ppb"),
            row(page, 1, "Aflatoxin B2", "3.0", "mycotoxins", unit="ppb"),
            row(page, 2, "Total Aflatoxins", "1.5", "mycotoxins", unit="ppb"),
        ]

        kinds, _ = looked_at(page, readings)

        assert kinds["Total Aflatoxins"] == {"total_does_not_add_up"}
        assert kinds["Aflatoxin B1"] == set()


class TestPages:
    """What is printed like rows and is in none."""

    def test_a_lost_row_is_a_doubt_of_its_page(self) -> None:
        """A known name with a result beside it that no row holds is named."""
        page = drawn(METALS)

        _, doubts = looked_at(page, [r for r in metals(page) if r.analyte.text != "Arsenic"])

        assert [d.kind for d in doubts] == ["names_not_read"]
        assert doubts[0].sentence == 'Page 1 names "Arsenic", which are in no row.'

    @pytest.mark.parametrize(
        "drawing",
        ["Lead ............... 0.24 ppm", "Lead: 0.24 ppm", "Lead     Zinc\n0.24     12 ppm"],
    )
    def test_lost_rows_are_seen_in_any_layout(self, drawing: str) -> None:
        """Dots, a colon, or a result under the name make a row as well."""
        _, doubts = looked_at(drawn(drawing), [])

        assert [d.kind for d in doubts] == ["names_not_read"]

    def test_quality_control_of_what_is_read_is_no_lost_row(self) -> None:
        """The same names with other numbers below their table are the laboratory's own."""
        page = drawn(
            METALS
            + """
    Analyte     Spike    Recovery
    Lead        0.50     0.52
    Cadmium     0.50     0.49
    Arsenic     0.50     0.47
"""
        )

        _, doubts = looked_at(page, metals(page))

        assert doubts == []

    def test_numbers_of_names_that_nobody_knows_are_named(self) -> None:
        """Rows beside a read table, of unknown names, are a doubt of the page."""
        page = drawn(
            METALS
            + """

    Unobtainium     1.1      2.2
    Handwavium      1.3      2.4
    Phlebotinum     1.5      2.6
"""
        )

        _, doubts = looked_at(page, metals(page))

        assert [d.kind for d in doubts] == ["numbers_not_read"]
        assert "Unobtainium" in doubts[0].sentence

    def test_a_page_of_numbers_has_a_table(self) -> None:
        """Many numbers on a page without one row are a doubt of it."""
        page = drawn("\n".join(f"Unobtainium    {n}.1    {n}.25" for n in range(1, 6)))

        _, doubts = looked_at(page, [])

        assert [d.kind for d in doubts] == ["page_without_table"]

    def test_text_is_no_table(self) -> None:
        """A page of prose has no doubt."""
        page = drawn("""
            This report shall not be reproduced except in full.
            Results relate to the items tested, as received on 2026-02-03.
            The laboratory is accredited under number 4411.
        """)

        assert looked_at(page, []) == ({}, [])


def test_reading_a_certificate_looks_twice() -> None:
    """A row that is lost by the reading is in the document's doubts."""
    page = drawn("""
        # Certificate of Analysis

        Heavy metals
        Analyte     Result    Limit
        Lead        0.24      0.5
        Cadmium     0.11      0.5
    """)

    document = read([page])

    kinds = {d.kind for r in document.samples[0].readings for d in r.doubts}
    assert kinds == {"unit_not_found"}


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("0.24", "=", "0.24", "0.24"),
        ("< 0,05 mg/kg", "<", "0.05", "0.05"),
        ("1,200", "=", "1.2", "1200"),
        ("1,200.5", "=", "1200.5", "1200.5"),
        ("2.1 x 10² CFU/g", "=", "210", "210"),
        ("10⁴", "=", "10000", "10000"),
        ("3.2E-5", "=", "0.000032", "0.000032"),
        ("max. 12", "<=", "12", "12"),
        ("39,6 ± 5,9", "=", "39.6", "39.6"),
        (".5", "=", "0.5", "0.5"),
    ],
)
def test_a_number_is_as_sure_as_it_is_printed(text: str, bound: str, low: str, high: str) -> None:
    """An amount has all that a number may mean, and nothing that it may not."""
    amount = amount_in(text)

    assert amount == Amount(bound, Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["ND", "", "4 - 6", "0.05 0.1", "2026-02-03", "<LOQ"])
def test_what_is_no_number_or_two_is_no_amount(text: str) -> None:
    """Words, ranges and dates are not reckoned with."""
    assert amount_in(text) is None
