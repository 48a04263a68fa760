"""What is printed around the panels and must not be read as results."""

from random import Random

from tests.layouts import head_words, substances, wording
from tests.layouts.draw_sheets import Sheet
from tests.layouts.grids import Column, Grid, Line
from tests.layouts.panels import Block
from tests.layouts.printing import verdict_word
from tests.layouts.styles import Style


def with_asides(found: list[Block], style: Style, rng: Random) -> list[Block]:
    """The blocks, with the tables of laboratories that print more than results."""
    more = list(found)
    english = style.language == "en"
    if style.has("methods_table") and english:
        more.insert(rng.choice((0, len(more))), Block(_methods(found, rng), ()))
    if style.has("quality_table") and english:
        more.append(Block(_quality(found, rng), ()))
    if style.has("legend_table") and english:
        more.append(Block(_legend(rng), ()))
    if style.has("chart") and found:
        more.insert(1, Block(_chart(found), ()))
    if style.has("terpenes"):
        more.insert(rng.randint(0, len(more)), Block(_terpenes(style, rng), ()))
    return more


def _columns(*headings: str) -> tuple[Column, ...]:
    roles = ("name", *(f"aside{i}" for i in range(len(headings) - 1)))
    return tuple(Column(r, tuple(h.split("|"))) for r, h in zip(roles, headings, strict=True))


def _quality(found: list[Block], rng: Random) -> Grid:
    """Blanks and recoveries for some of the analytes."""
    names = [r.name for b in found for r in b.rows if r.value is not None][:5] or ["Lead"]
    titles = ("Quality Control", "QC Summary - Method Blank and Spike", "Quality Assurance Data")
    columns = _columns(
        "Analyte", "Method|Blank", "Spike|Recovery (%)", "Recovery|Limits (%)", "RPD (%)"
    )
    lines = tuple(
        Line((n, "<LOQ", f"{rng.uniform(85, 112):.1f}", "80 - 120", f"{rng.uniform(0.2, 9):.1f}"))
        for n in names
    )
    return Grid(rng.choice(titles), columns, lines)


def _methods(found: list[Block], rng: Random) -> Grid:
    """Which test was done by which method: names of panels and analytes without results."""
    names = [r.name for b in found for r in b.rows][:: max(1, len(found))][:7]
    methods = [m for group in wording.METHODS.values() for m in group]
    lines = tuple(Line((n, rng.choice(methods), f"SOP-{rng.randint(10, 99)}")) for n in names)
    title = rng.choice(("Test Methods", "Methods Used", "Analytical Methods"))
    return Grid(title, _columns("Test", "Method", "Procedure"), lines)


def _legend(rng: Random) -> Grid:
    """Abbreviations and what they mean."""
    every = (("ND", "Not Detected"), ("LOQ", "Limit of Quantitation"), ("NT", "Not Tested"),
             ("LOD", "Limit of Detection"), ("ppm", "Parts per million"),
             ("CFU", "Colony forming unit"))  # fmt: skip
    lines = tuple(Line(pair) for pair in rng.sample(every, 4))
    return Grid(
        rng.choice(("Abbreviations", "Legend", "Glossary")), _columns("Term", "Meaning"), lines
    )


def _chart(found: list[Block]) -> Grid:
    """A bar chart of the first panel, drawn as lines of bars with a scale."""
    rows = [r for b in found[:1] for r in b.rows if r.value is not None][:8]
    lines = tuple(Line((r.name,), r) for r in rows)
    return Grid("", (), lines, form="chart")


def _terpenes(style: Style, rng: Random) -> Grid:
    """A panel that is neither asked for nor held against a reader."""
    lines = tuple(
        Line((name, f"{rng.uniform(0.01, 0.9):.3f}".replace(".", style.decimal)))
        for name in substances.TERPENES
    )
    title = wording.PANELS["terpenes"].split("|")[substances.LANGUAGES.index(style.language)]
    return Grid(title, _columns("Terpene", "Result (%)"), lines)


def summary(sheet: Sheet, blocks: list[Block]) -> None:
    """The panels with their verdicts, in boxes in a row."""
    shown = [b for b in blocks if b.rows and b.grid.title][:5]
    for i, block in enumerate(shown):
        wide = sheet.full / len(shown)
        fails = any(r.fails for r in block.rows)
        word = verdict_word(sheet.style, fails=fails)
        _small_tile(sheet, sheet.x + i * wide, wide, block.grid.title, word)
    sheet.gap(30 if shown else 0)


def _small_tile(sheet: Sheet, x: float, wide: float, title: str, word: str) -> None:
    size = 7.0
    while sheet.pen.width(title, size) > wide - 6 and size > 3:
        size *= 0.9
    sheet.pen.box(x + 1, sheet.y, x + wide - 1, sheet.y + 24)
    sheet.pen.write(x + wide / 2, sheet.y + 9, title, size, align="centre")
    sheet.pen.write(x + wide / 2, sheet.y + 19, word, 7.5, bold=True, align="centre")


def disclaimers(sheet: Sheet) -> None:
    """Small print, full of numbers with some."""
    if not sheet.style.has("disclaimer"):
        return
    sheet.gap(10)
    for text in head_words.DISCLAIMERS:
        sheet.text(text, 6)
