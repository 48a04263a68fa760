"""What the second look doubts of text that was recognised in a picture."""

from dataclasses import replace

import pytest

from tests.reading.head.drawn import page as drawn
from tracker.reading import read
from tracker.records.page import Page


def recognised(drawing: str, *unsure: str) -> Page:
    """A drawing as if recognised: these words with little certainty."""
    page = drawn(drawing)
    words = (replace(w, certainty=0.4 if w.text in unsure else 0.98) for w in page.words)
    return replace(page, words=tuple(words))


def doubts(page: Page) -> dict[str, list[str]]:
    """The kinds of doubt of each row that has one."""
    (sample,) = read([page]).samples
    return {r.analyte.text: [d.kind for d in r.doubts] for r in sample.readings if r.doubts}


METALS = """
    Heavy metals

    Analyte     LOD      LOQ      Result (ppm)    Limit
    Lead        0.002    0.011    0.24            0.51
    Cadmium     0.002    0.012    0.13            0.52
    Arsenic     0.002    0.013    0.31            1.53
    Mercury     0.002    0.014    0.07            0.14
    Nickel      0.002    0.015    0.15            1.05
"""


@pytest.mark.parametrize("word", ["0.24", "0.51", "0.011"])
def test_whatever_a_verdict_rests_on_is_doubted(word: str) -> None:
    """A result, a limit or an LOQ that could hardly be recognised is said of its row."""
    assert doubts(recognised(METALS, word)) == {"Lead": ["hardly_recognised"]}


def test_a_lost_point_is_told_by_the_other_numbers() -> None:
    """Among numbers that all have two decimals, one without any may have lost its point."""
    page = recognised(METALS.replace("0.31 ", "3177 ").replace("1.53", "9999"))

    assert "point_may_be_lost" in doubts(page)["Arsenic"]


def test_a_nought_before_a_number_stood_before_a_point() -> None:
    """No number begins with a nought and another digit."""
    assert "point_may_be_lost" in doubts(recognised(METALS.replace("0.31", "031 ")))["Arsenic"]


def test_printed_numbers_have_lost_no_point() -> None:
    """In a file's own text no point is lost."""
    assert "point_may_be_lost" not in str(doubts(drawn(METALS.replace("0.31 ", "3177 "))))


def test_round_numbers_among_others_are_right() -> None:
    """Where numbers have as many decimals as they need, one may need none."""
    page = recognised(
        METALS.replace("0.24", "0.2 ").replace("0.31", "16  ").replace("1.53", "99.0")
    )

    assert "point_may_be_lost" not in str(doubts(page))


def test_numbers_in_other_units_tell_nothing_of_a_point() -> None:
    """A per cent among milligrams may be a round number."""
    units = ("mg/kg", "mg/kg", "mg/kg", "mg/kg", "%")
    names = ("Lead", "Cadmium", "Arsenic", "Mercury", "Copper")
    numbers = ("0.24", "0.13", "0.31", "0.07", "11")
    drawing = "Analyte     Result     Unit\n" + "\n".join(
        f"{name:12}{number:11}{unit}"
        for name, number, unit in zip(names, numbers, units, strict=True)
    )

    assert "point_may_be_lost" not in str(doubts(recognised(drawing)))


def test_a_point_among_commas_is_doubted() -> None:
    """One number of a column with another decimal mark was recognised wrong, or means thousands."""
    commas = METALS
    for number in ("0.24", "0.13", "0.07", "0.15"):
        commas = commas.replace(number, number.replace(".", ","))

    assert "other_decimal_mark" in doubts(recognised(commas))["Arsenic"]


def test_two_columns_of_numbers_without_a_head_are_doubted() -> None:
    """Where no heading tells which numbers are the results, none is taken silently."""
    found = doubts(
        drawn("""
        Lead        0.010     0.59
        Cadmium     0.009     0.16
        Arsenic     0.002     0.64
        Mercury     0.003     0.03
    """)
    )

    assert all("column_not_headed" in kinds for kinds in found.values())
    assert list(found) == ["Lead", "Cadmium", "Arsenic", "Mercury"]
