"""A whole certificate: panels arranged on pages, with everything around them."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from reportlab.pdfgen.canvas import Canvas

from tests.layouts import substances
from tests.layouts.draw import Pen
from tests.layouts.draw_heads import Head, printed_facts
from tests.layouts.draw_sheets import Sheet
from tests.layouts.draw_tables import TableDrawer
from tests.layouts.extras import asides_after, disclaimers, summary
from tests.layouts.grids import Grid, Gridder
from tests.layouts.labels import LabelRow, SampleTruth, Truth, true_facts
from tests.layouts.panels import Block, blocks
from tests.layouts.printing import Printer
from tests.layouts.styles import Style, draw_style
from tests.layouts.truth import Facts, Sample, invent


@dataclass(frozen=True)
class Plan:
    """One sample, all decided but where on the pages it will stand."""

    facts: Facts
    printed: dict[str, str]
    blocks: tuple[Block, ...]


class Certificate:
    """Draws the plans of one file.

    Args:
        style: The laboratory's habits.
        plans: One for each sample.
        seed: For choices of the head.
        pages: How many pages there will be, if known.
    """

    def __init__(self, style: Style, plans: list[Plan], seed: int, pages: int) -> None:
        self.style, self.plans, self.pages = style, plans, pages
        self.head = Head(style, Random(f"{seed} head"))
        self.facts = plans[0].facts
        self.first = True

    def draw(self, path: Path) -> list[list[LabelRow]]:
        """Write the file; the rows of each sample with their pages."""
        canvas = Canvas(str(path), pagesize=self.style.paper, invariant=1)
        pen = Pen(canvas, self.style)
        sheet = Sheet(pen, lambda page: self._furnish(pen, page))
        rows = [self._sample(sheet, number) for number in range(len(self.plans))]
        disclaimers(sheet)
        self.head.signature(sheet, self.facts)
        sheet.close()
        self.pages = sheet.page
        canvas.save()
        return rows

    def _furnish(self, pen: Pen, page: int) -> tuple[float, float]:
        label = self.style.labels["sample_id"]
        small = f"{label}: {self.facts.sample_id}"
        top = self.head.letterhead(pen, self.facts, first=self.first, small=small)
        self.first = False
        return top, self.head.footer(pen, self.facts, page, self.pages)

    def _sample(self, sheet: Sheet, number: int) -> list[LabelRow]:
        plan = self.plans[number]
        self.facts = plan.facts
        if number:
            self.first = True
            sheet.divide(1)
            sheet.next_page()
        self.head.facts(sheet, plan.printed)
        if self.style.has("summary"):
            summary(sheet, [b.grid for b in plan.blocks])
        pages = Arrangement(sheet, number).draw(list(plan.blocks))
        return [
            LabelRow(row, page, block.features)
            for block, places in zip(plan.blocks, pages, strict=True)
            for row, page in zip(block.rows, places, strict=True)
        ]


class Arrangement:
    """Puts blocks on the sheet: one below the other, in newspaper columns, or two beside each other."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self.sheet, self.style, self.number = sheet, sheet.style, number

    def draw(self, every: list[Block]) -> list[list[int]]:
        """The pages of each block's rows."""
        if self.style.arrangement == "newspaper":
            self.sheet.divide(2)
        pages: list[list[int]] = []
        while every:
            pair = every[:2]
            if (
                self.style.arrangement == "beside"
                and len(pair) == 2
                and self._fit([b.grid for b in pair])
            ):
                pages += self._beside([b.grid for b in pair])
                every = every[2:]
            else:
                pages.append(self._one(pair[0]))
                every = every[1:]
        if self.sheet.columns > 1 and self.sheet.column:
            self.sheet.y = self.sheet.bottom
        self.sheet.divide(1)
        return pages

    def _one(self, block: Block) -> list[int]:
        grid = block.grid
        if block.folded and self.sheet.columns == 1:
            halves = grid.halves()
            if self._fit(halves):
                return [page for part in self._beside(halves) for page in part]
        return self._draw(grid)

    def _draw(self, grid: Grid) -> list[int]:
        name = f"s{self.number}.{grid.title}"
        return TableDrawer(self.sheet, grid, name).draw()

    def _fit(self, grids: list[Grid]) -> bool:
        """Whether they fit beside each other on this page or on a new one, which is then begun."""
        sheet = self.sheet
        sheet.divide(2)
        drawers = [TableDrawer(sheet, g, "") for g in grids]
        tall = max(d.height() for d in drawers)
        sheet.divide(1)
        if any(d.crowded for d in drawers):
            return False
        if tall > sheet.room and tall < sheet.bottom - 130:
            sheet.next_page()
        return tall <= sheet.room

    def _beside(self, grids: list[Grid]) -> list[list[int]]:
        sheet = self.sheet
        sheet.divide(2)
        pages = [self._draw(grids[0])]
        left = sheet.y
        sheet.next_frame()
        pages.append(self._draw(grids[1]))
        sheet.y = max(left, sheet.y)
        sheet.divide(1)
        return pages


def _plan(style: Style, sample: Sample, rng: Random) -> Plan:
    printer, gridder = (
        Printer(style, Random(f"{style.seed} rows")),
        Gridder(style, Random(f"{style.seed} grid")),
    )
    found = [b for panel in sample.panels for b in blocks(panel, printer, gridder)]
    found = asides_after(found, style, rng)
    return Plan(sample.facts, printed_facts(sample.facts, style, rng), tuple(found))


def make(seed: int, path: Path | str) -> Truth:
    """Draw the certificate of a seed; what is true of it."""
    rng = Random(f"layout {seed}")
    style = draw_style(rng, seed)
    samples = invent(rng, style.language, style.has)
    plans = [_plan(style, sample, rng) for sample in samples]
    trial = Certificate(style, plans, seed, 1)
    trial.draw(Path(path))
    rows = Certificate(style, plans, seed, trial.pages).draw(Path(path))
    truths = [
        SampleTruth(true_facts(plan.facts, plan.printed), tuple(found))
        for plan, found in zip(plans, rows, strict=True)
    ]
    return Truth(style, tuple(truths), trial.pages, frozenset(substances.TERPENES))
