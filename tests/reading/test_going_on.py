"""Tables drawn in plain text that go on without their head."""

import pytest

from tests.reading.head.drawn import page
from tests.reading.read_drawn import shown
from tracker.reading import read

NAMES = [
    "Abamectin",
    "Acephate",
    "Acequinocyl",
    "Aldicarb",
    "Azoxystrobin",
    "Bifenthrin",
    "Boscalid",
    "Captan",
    "Carbaryl",
    "Chlorfenapyr",
    "Cyfluthrin",
    "Cypermethrin",
    "Daminozide",
    "Dichlorvos",
    "Dimethoate",
    "Etofenprox",
    "Etoxazole",
    "Fenhexamid",
    "Fenoxycarb",
    "Fipronil",
]
ROWS = [f"{name:<14}0.00{i % 9 + 1}   0.0{i % 9 + 1}    ND" for i, name in enumerate(NAMES)]
HEAD = "Analyte       LOD     LOQ     Result (ppm)"
WIDTH = 56


def drawn(left: list[str], right: list[str]) -> str:
    """Two columns of a page, the right one from its first line on."""
    right = [*right, *[""] * (len(left) - len(right))]
    return "\n".join(f"{a:<{WIDTH}}{b}".rstrip() for a, b in zip(left, right, strict=True))


@pytest.mark.parametrize("unlike", [False, True])
def test_a_table_goes_on_in_the_next_column(unlike: bool) -> None:
    """Rows at the top of a page's next column belong to the table at the foot of the one before."""
    title = ["Certificate", "", "", "", "# Pesticides", HEAD]
    after = ["", "# Metals", "Analyte       Result (ppm)", "Lead          0.12"] if unlike else []
    text = drawn([*title, *ROWS[:14]], [*ROWS[14:], *after])

    (sample,) = read([page(text, height=400.0)]).samples
    own = [r for r in sample.readings if r.analyte.text in NAMES]
    assert shown(own, "analyte", "result", "unit") == [(n, "ND", "ppm") for n in NAMES]
    assert shown(own, "loq")[14:] == [(f"0.0{i % 9 + 1}",) for i in range(14, 20)]
    assert not [d for r in own for d in r.doubts]


def test_a_table_of_the_last_column_goes_on_in_the_first_of_the_next_page() -> None:
    """Its columns stand farther left there."""
    first = drawn(["Certificate", *[""] * 15], ["", "# Pesticides", HEAD, *ROWS[:13]])

    both = [page(first, height=300.0), page("\n".join(ROWS[13:]), 2, height=300.0)]
    found = read(both).samples[0].readings

    assert shown(list(found), "analyte", "result", "unit")[13:] == [
        (name, "ND", "ppm") for name in NAMES[13:]
    ]


def test_tables_side_by_side_go_on_side_by_side() -> None:
    """Both tables at the foot of a page go on at the top of the next, longer names among them."""
    head, rows = HEAD, ROWS[:16]
    title = ["Certificate", *[""] * 13]
    first = drawn([*title, "# Pesticides", head, *rows[:2]], [*title, "", head, *rows[8:10]])
    second = drawn(rows[2:8], rows[10:16])

    both = [page(first, height=300.0), page(second, 2, height=300.0)]
    found = list(read(both).samples[0].readings)

    assert sorted(shown(found, "analyte", "result", "unit")) == sorted(
        (name, "ND", "ppm") for name in NAMES[:16]
    )
    assert not [d for r in found for d in r.doubts]


def test_the_bar_over_the_next_table_is_no_row_of_the_one_before() -> None:
    """A group of tests with its verdict at the top of a page begins a table of its own."""
    first = "\n".join([*["Certificate"] * 6, "# Potency", HEAD, *ROWS[:13]])
    second = """
        Pesticides                  Pass
        Analyte                   Mass (ppm)
        Etoxazole                     0.12
    """

    found = read([page(first, height=330.0), page(second, 2, height=330.0)]).samples[0].readings

    assert "Pesticides" not in [row.analyte.text for row in found]
    assert "Etoxazole" in [row.analyte.text for row in found]
