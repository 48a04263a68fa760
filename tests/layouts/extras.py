"""What is printed around the panels and must not be read as results."""

from random import Random

from tests.layouts import head_words, substances, wording
from tests.layouts.draw_sheets import Sheet
from tests.layouts.grids import Column, Grid, Line
from tests.layouts.panels import Block
from tests.layouts.styles import Style


def asides_after(found: list[Block], style: Style, rng: Random) -> list[Block]:
    """The blocks, with the quality-control table and terpenes of laboratories that print them."""
    more = list(found)
    if style.has("quality_table") and style.language == "en":
        more.append(Block(_quality(found, rng), ()))
    if style.has("terpenes"):
        more.insert(rng.randint(0, len(more)), Block(_terpenes(style, rng), ()))
    return more


def _quality(found: list[Block], rng: Random) -> Grid:
    """Blanks and recoveries for some of the analytes."""
    names = [r.name for b in found for r in b.rows if r.value is not None][:5] or ["Lead"]
    title = rng.choice(
        ("Quality Control", "QC Summary - Method Blank and Spike", "Quality Assurance Data")
    )
    columns = tuple(
        Column(role, tuple(text.split("|")))
        for role, text in (("name", "Analyte"), ("a", "Method|Blank"), ("b", "Spike|Recovery (%)"),
                           ("c", "Recovery|Limits (%)"), ("d", "RPD (%)"))
    )  # fmt: skip
    lines = tuple(
        Line((n, "<LOQ", f"{rng.uniform(85, 112):.1f}", "80 - 120", f"{rng.uniform(0.2, 9):.1f}"))
        for n in names
    )
    return Grid(title, columns, lines)


def _terpenes(style: Style, rng: Random) -> Grid:
    """A panel that is neither asked for nor held against a reader."""
    columns = (Column("name", ("Terpene",)), Column("result", ("Result (%)",)))
    lines = tuple(
        Line((n, f"{rng.uniform(0.01, 0.9):.3f}".replace(".", style.decimal)))
        for n in substances.TERPENES
    )
    title = wording.PANELS["terpenes"].split("|")[substances.LANGUAGES.index(style.language)]
    return Grid(title, columns, lines)


def summary(sheet: Sheet, grids: list[Grid]) -> None:
    """A line of panels with their verdicts, in boxes."""
    titles = [g.title for g in grids if g.title and g.form == "table"][:5]
    if not titles:
        return
    wide = sheet.full / len(titles)
    for i, title in enumerate(titles):
        x = sheet.x + i * wide
        size = 7.0
        while sheet.pen.width(title, size) > wide - 6 and size > 3:
            size *= 0.9
        sheet.pen.box(x + 1, sheet.y, x + wide - 1, sheet.y + 24)
        sheet.pen.write(x + wide / 2, sheet.y + 9, title, size, align="centre")
        word = sheet.style.passed if "status" in sheet.style.shown else "Tested"
        sheet.pen.write(x + wide / 2, sheet.y + 19, word, 7.5, bold=True, align="centre")
    sheet.gap(30)


def disclaimers(sheet: Sheet) -> None:
    """Small print, full of numbers with some."""
    if not sheet.style.has("disclaimer"):
        return
    sheet.gap(10)
    for text in head_words.DISCLAIMERS:
        sheet.text(text, 6)
