"""What holds of the reading whatever is printed: no exception, and nothing that is not there."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.head.drawn import page
from tracker.reading import read
from tracker.reading.audit import audit
from tracker.reading.audit.ground import cells_of
from tracker.reading.lines import lines_of
from tracker.records.page import Page, Ruling, Word
from tracker.records.place import Place
from tracker.records.reading import Cell, Document, Reading

WIDTH, HEIGHT = 612.0, 792.0
HEADS = [
    "Analyte", "Parameter", "Test", "Result", "Results", "LOD", "LOQ", "LODLOQ", "Limit", "Limits",
    "Action", "Level", "Status", "Unit", "Units", "Method", "(µg/g)", "mg/g", "%", "Měření", "Wert",
]  # fmt: skip
NAMES = [
    "Lead", "Cadmium", "Mitragynine", "7-Hydroxymitragynine", "Salmonella", "Escherichia", "coli",
    "Aflatoxin", "B1", "Total", "Yeast", "and", "Mold", "Moisture", "Heavy", "Metals", "Pesticides",
]  # fmt: skip
VALUES = [
    "0.05", "<0.05", "<", "ND", "Not", "Detected", "1,200", "2.1", "×", "10²", "10⁵", "0.01/0.03",
    "<LOQ", "Absent", "25", "g", "in", "±", "0.2", "PASS", "Fail", "-", "N/A", "98%", "ppm",
    "cfu/g", "µg/kg", "0.10.000097656", "Page", "1", "of", "3", "2026-02-03", "NT", "all", ":", "=",
]  # fmt: skip
OPTIONAL = ("unit", "limit", "limit_unit", "lod", "loq", "loq_unit", "status", "method", "mass")

texts = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(VALUES),
    st.sampled_from(HEADS),
    st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=9),
)


def word(text: str, x: float, top: float, size: float = 9.0) -> Word:
    """A word whose letters are all half as wide as they are high."""
    advance = 0.5 * size
    starts = tuple(round(x + i * advance, 2) for i in range(len(text)))
    return Word(text, x, top, round(x + len(text) * advance, 2), top + size, size, starts=starts)


@st.composite
def strewn(draw: st.DrawFn) -> Word:
    """A word anywhere on the page, of any kind."""
    size = draw(st.sampled_from([5.0, 7.0, 9.0, 9.0, 14.0]))
    x = draw(st.floats(0, WIDTH - 60)) if draw(st.booleans()) else 40.0 * draw(st.integers(0, 13))
    top = (
        draw(st.floats(0, HEIGHT - 15)) if draw(st.booleans()) else 12.0 * draw(st.integers(0, 60))
    )
    plain = word(draw(texts), round(x, 2), round(top, 2), size)
    certainty = draw(st.sampled_from([None, None, 0.2, 0.9]))
    cuts = tuple(i for i in range(1, len(plain.text)) if draw(st.integers(0, 9)) == 0)
    bold, faint = draw(st.booleans()), draw(st.integers(0, 9)) == 0
    return replace(plain, bold=bold, faint=faint, cuts=cuts, certainty=certainty)


@st.composite
def tabled(draw: st.DrawFn) -> list[Word]:
    """The words of something like a table: heads, then names and values, some of them missing."""
    left, top = draw(st.sampled_from([36.0, 300.0])), draw(st.sampled_from([60.0, 300.0, 650.0]))
    columns = draw(st.integers(2, 6))
    wide = (WIDTH - left) / columns
    words: list[Word] = []
    for row in range(draw(st.integers(2, 8))):
        kinds = HEADS if row == 0 else VALUES
        y = top + row * draw(st.sampled_from([11.0, 12.0, 18.0]))
        for column in range(columns):
            count = draw(st.integers(0, 2))
            x = left + column * wide + draw(st.sampled_from([0.0, 0.0, 3.5]))
            for _ in range(count):
                text = draw(st.sampled_from(NAMES if column == 0 and row else kinds))
                words.append(word(text, round(x, 2), y))
                x = words[-1].x1 + draw(st.sampled_from([2.5, 2.5, 9.0]))
    return words


@st.composite
def rulings(draw: st.DrawFn) -> Ruling:
    """A level or an upright line."""
    x, y = draw(st.integers(0, 600)), draw(st.integers(0, 780))
    long = draw(st.integers(1, 600))
    return Ruling(x, y, x, y + long) if draw(st.booleans()) else Ruling(x, y, x + long, y)


@st.composite
def pages(draw: st.DrawFn) -> list[Page]:
    """One or two pages of tables and of words strewn over them."""
    return [
        Page(
            number,
            WIDTH,
            HEIGHT,
            (*draw(tabled()), *draw(tabled()), *draw(st.lists(strewn(), max_size=12))),
            tuple(draw(st.lists(rulings(), max_size=3))),
        )
        for number in range(1, 1 + draw(st.integers(1, 2)))
    ]


@given(pages())
@settings(max_examples=100, deadline=None)
def test_nothing_is_read_that_is_not_printed_there(printed: list[Page]) -> None:
    """Any words in any place are read, each cell's text as pieces of words in its rectangle."""
    by_number = {p.number: p for p in printed}

    document = read(printed)

    for cell in everything(document):
        there = [w.text for w in by_number[cell.place.page].words if touches(w, cell.place)]
        for piece in cell.text.split():
            assert any(piece in text for text in there), (cell, there)


@given(pages(), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_a_second_look_only_adds_doubts(printed: list[Page], random: Random) -> None:
    """Whatever cells the rows have, a second look ends, and leaves them as they are."""
    words = [w for p in printed for w in p.words] or [word("0", 0, 0)]
    cells = [Cell(w.text, Place(1, w.x0, w.top, w.x1, w.bottom)) for w in words]
    readings = [
        Reading(
            random.choice(["", "potency", "heavy_metals", "microbial", "water", "physical"]),
            *random.choices(cells, k=2),
            **{name: random.choice(cells) for name in OPTIONAL if random.random() < 0.4},
        )
        for _ in range(12)
    ]

    doubted, _ = audit({p.number: lines_of(p) for p in printed}, readings)

    assert [replace(reading, doubts=()) for reading in doubted] == readings


def everything(document: Document) -> Iterator[Cell]:
    """All cells of all rows."""
    for sample in document.samples:
        for reading in sample.readings:
            yield from cells_of(reading)


def touches(printed: Word, place: Place) -> bool:
    """Whether a word stands in a rectangle, all of it or some."""
    across = min(printed.x1, place.x1) - max(printed.x0, place.x0)
    down = min(printed.bottom, place.bottom) - max(printed.top, place.top)
    return across >= -0.01 and down >= -0.01


def test_heads_printed_over_one_another() -> None:
    """Column words of which none stands in line with the head they make do not end the reading."""
    heads = [("Analyte", 300), ("Analyte", 334), ("Test", 300), ("Result", 320.5)]
    words = [word(text, x, 60) for text, x in [*heads, ("Analyte", 362.4), ("Result", 424.8)]]

    assert read([Page(1, WIDTH, HEIGHT, tuple(words))]).samples[0].readings == ()


def test_the_unit_of_a_table_that_goes_on_stands_on_the_page_before() -> None:
    """Rows of a second page have the unit of their head where it is printed: on the first."""
    rows = ["Lead", "Cadmium", "Arsenic", "Mercury", "Nickel", "Copper", "Zinc", "Cobalt"]
    lines = [f"{name:20}0.{n}1                0.5" for n, name in enumerate(rows, 1)]
    head = "Certificate" + "\n" * 36 + "Analyte             Result (ppm)        Limit"
    first = page("\n".join([head, *lines[:6]]))
    second = page("\n".join(lines[6:]), number=2)

    readings = read([first, second]).samples[0].readings

    units = {r.analyte.text: r.unit.place.page for r in readings if r.unit}
    assert units == dict.fromkeys(rows, 1)


def test_the_unit_of_a_table_on_its_side_stands_in_its_label() -> None:
    """Where results lie right of "Result (ppm)", the unit is printed there and nowhere else."""
    drawn = page("""
        Heavy metals

        Analyte           Lead      Cadmium    Arsenic    Mercury
        Result (ppm)      0.21      0.11       0.31       0.04
        Limit             0.5       0.5        1.5        0.1
    """)

    readings = read([drawn]).samples[0].readings

    label = next(w for w in drawn.words if w.text == "(ppm)")
    assert [r.unit and r.unit.text for r in readings] == ["ppm"] * 4
    assert all(r.unit and touches(label, r.unit.place) for r in readings)
