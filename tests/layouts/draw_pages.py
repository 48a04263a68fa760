"""A whole certificate: its panels arranged on pages, with everything around them."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from reportlab.pdfgen.canvas import Canvas

from tests.layouts import extras, substances
from tests.layouts.draw import Pen
from tests.layouts.draw_heads import Head
from tests.layouts.draw_sheets import Sheet
from tests.layouts.draw_tables import TableDrawer
from tests.layouts.gridding import Gridder
from tests.layouts.grids import Grid
from tests.layouts.head_texts import printed_facts
from tests.layouts.inventing import invent
from tests.layouts.labels import LabelRow, SampleTruth, Truth, true_facts
from tests.layouts.panels import Block, blocks
from tests.layouts.printing import Printer
from tests.layouts.styles import Style, draw_style
from tests.layouts.truth import Facts, Sample


@dataclass(frozen=True)
class Plan:
    """One sample, all decided but where on the pages it will stand."""

    facts: Facts
    printed: dict[str, str]
    blocks: tuple[Block, ...]

    def truth(self, rows: list[LabelRow], style: Style) -> SampleTruth:
        """What is printed; a date of testing beside the results counts where the head has none."""
        printed = dict(self.printed)
        notes = any(self.printed_date(b.grid) for b in self.blocks if b.rows)
        named = style.laboratory_at != "web"
        printed |= {"tested": ""} if notes else {}
        return SampleTruth(true_facts(self.facts, printed, named=named), tuple(rows))

    @staticmethod
    def printed_date(grid: Grid) -> bool:
        """Whether a table says when it was measured."""
        named = any(c.role == "date" for c in grid.columns) and grid.form == "table"
        return named or any("Instrument" in note for note in grid.notes)


class Certificate:
    """Draws the plans of one file.

    Args:
        style: The laboratory's habits.
        plans: One for each sample.
        pages: How many pages there will be, if known.
    """

    def __init__(self, style: Style, plans: list[Plan], pages: int = 1) -> None:
        self.style, self.plans, self.pages = style, plans, pages
        self.head = Head(style, Random(f"head {style.seed}"))
        self.facts = plans[0].facts
        self.first = True

    def draw(self, path: Path) -> list[list[LabelRow]]:
        """Write the file; the rows of each sample with their pages."""
        canvas = Canvas(str(path), pagesize=self.style.paper, invariant=1)
        pen = Pen(canvas, self.style)
        sheet = Sheet(pen, lambda page: self._furnish(pen, page))
        rows = [self._sample(sheet, number) for number in range(len(self.plans))]
        extras.disclaimers(sheet)
        self.head.signature(sheet, self.facts)
        sheet.close()
        self.pages = sheet.page
        canvas.save()
        return rows

    def _furnish(self, pen: Pen, page: int) -> tuple[float, float]:
        small = f"{self.style.labels['sample_id']}: {self.facts.sample_id}"
        top = self.head.letterhead(pen, self.facts, first=self.first, small=small)
        self.first = False
        return top, self.head.footer(pen, self.facts, page, self.pages)

    def _sample(self, sheet: Sheet, number: int) -> list[LabelRow]:
        plan = self.plans[number]
        self.facts = plan.facts
        if number:
            self.first = True
            sheet.next_page()
        self.head.facts(sheet, plan.printed)
        if self.style.has("summary"):
            extras.summary(sheet, list(plan.blocks))
        pages = Arrangement(sheet, number).draw(list(plan.blocks))
        return [
            LabelRow(row, page, block.features)
            for block, places in zip(plan.blocks, pages, strict=True)
            for row, page in zip(block.rows, places, strict=False)
        ]


class Arrangement:
    """Blocks on the sheet: one below the other, in newspaper columns, or two beside each other."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self.sheet, self.style, self.number = sheet, sheet.style, number

    def draw(self, every: list[Block]) -> list[list[int]]:
        """The pages of each block's rows."""
        if self.style.arrangement == "newspaper" and not self._crowded(every, 2):
            self.sheet.divide(2)
        pages: list[list[int]] = []
        while every:
            pair = every[: 2 if self.style.arrangement == "beside" else 1]
            if len(pair) == 2 and self._fit([b.grid for b in pair]):
                pages += self._beside([b.grid for b in pair])
                every = every[2:]
            else:
                pages.append(self._one(every[0]))
                every = every[1:]
        if self.sheet.column:
            self.sheet.y = self.sheet.bottom
        self.sheet.divide(1)
        return pages

    def _crowded(self, every: list[Block], columns: int) -> bool:
        """Whether some table would have to be printed too small in a column of the page."""
        self.sheet.divide(columns)
        crowded = any(TableDrawer(self.sheet, b.grid, "").crowded for b in every)
        self.sheet.divide(1)
        return crowded

    def _one(self, block: Block) -> list[int]:
        if block.parts > 1 and self.sheet.columns == 1:
            parts = block.grid.parts(block.parts)
            if self._fit(parts):
                return [page for part in self._beside(parts) for page in part]
        return self._draw(block.grid)

    def _draw(self, grid: Grid) -> list[int]:
        return TableDrawer(self.sheet, grid, f"s{self.number}.{grid.title}").draw()

    def _fit(self, grids: list[Grid]) -> bool:
        """Whether they fit beside each other on this page or on a new one, which is then begun."""
        sheet = self.sheet
        sheet.divide(len(grids))
        drawers = [TableDrawer(sheet, g, "") for g in grids]
        sheet.divide(1)
        tall = max(d.height() for d in drawers)
        if any(d.crowded for d in drawers) or tall > sheet.bottom - 130:
            return False
        if tall > sheet.room:
            sheet.next_page()
        return True

    def _beside(self, grids: list[Grid]) -> list[list[int]]:
        sheet = self.sheet
        sheet.divide(len(grids))
        pages, lowest = [], sheet.y
        for number, grid in enumerate(grids):
            if number:
                sheet.next_frame()
            pages.append(self._draw(grid))
            lowest = max(lowest, sheet.y)
        sheet.y = lowest
        sheet.divide(1)
        return pages


def _plan(style: Style, sample: Sample, rng: Random) -> Plan:
    printer = Printer(style, Random(f"rows {style.seed}"))
    gridder = Gridder(style, Random(f"grids {style.seed}"), sample.facts)
    found = blocks(sample.panels, printer, gridder)
    printed = printed_facts(sample.facts, style, rng)
    return Plan(sample.facts, printed, tuple(extras.with_asides(found, style, rng)))


def make(seed: int, path: Path | str) -> Truth:
    """Draw the certificate of a seed; what is true of it."""
    rng = Random(f"layout {seed}")
    style = draw_style(rng, seed)
    samples = invent(rng, style.language, style.has)
    plans = [_plan(style, sample, rng) for sample in samples]
    trial = Certificate(style, plans)
    trial.draw(Path(path))  # tells how many pages there are
    rows = Certificate(style, plans, trial.pages).draw(Path(path))
    truths = tuple(plan.truth(found, style) for plan, found in zip(plans, rows, strict=True))
    return Truth(style, truths, trial.pages, frozenset(substances.TERPENES))
