"""The head of a certificate and what is printed on every page."""

from random import Random

from tests.layouts import head_words
from tests.layouts.draw import Pen
from tests.layouts.draw_measure import wrap
from tests.layouts.draw_sheets import Sheet
from tests.layouts.styles import Style
from tests.layouts.truth import Facts

Pairs = list[tuple[str, str]]


class Head:
    """Draws heads.

    Args:
        style: The laboratory's habits.
        rng: For what the style leaves open.
    """

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.title = rng.choice(head_words.TITLES[style.language])
        self.address = f"{rng.choice(head_words.STREETS)}, {rng.choice(head_words.TOWNS)}"
        self.client_address = rng.choice(head_words.STREETS), rng.choice(head_words.TOWNS)
        self.page = rng.choice(head_words.PAGE[style.language])
        self.colon = rng.choice((":", ":", "", " :"))
        self.side = rng.choice(("left", "left", "centre", "right"))
        self.bold_labels = rng.random() < 0.5
        self.director = rng.choice(head_words.SIGNERS[style.language])

    def letterhead(self, pen: Pen, facts: Facts, first: bool, small: str) -> float:
        """The top of a page; how far down it reaches."""
        style, top = self.style, 30.0
        width = style.paper[0]
        x = {"left": style.margin, "centre": width / 2, "right": width - style.margin}[self.side]
        if style.laboratory_at == "letterhead":
            pen.write(x, top + 12, facts.laboratory, 15, bold=True, align=self.side)
            if first:
                pen.write(x, top + 24, self.address, 7, align=self.side)
                pen.write(x, top + 33, "Tel. +1 555 0100 47 | www.example.com", 7, align=self.side)
            top += 40
        if first:
            spacing = 2.5 if style.has("letterspaced_titles") else 0
            pen.write(
                width / 2, top + 16, self.title, 16, bold=True, align="centre", spacing=spacing
            )
            return top + 30
        pen.write(style.margin, top + 8, small, 7)
        return top + 18

    def footer(self, pen: Pen, facts: Facts, page: int, pages: int) -> float:
        """The foot of a page; where the body ends."""
        style = self.style
        y, right = style.paper[1] - 24, style.paper[0] - style.margin
        pen.rule(style.margin, y - 10, right, y - 10, 0.4)
        pen.write(right, y, self.page.format(page, pages), 7, align="right")
        text = "Form QF-27 rev. 4, 2023-02-01"
        if style.has("accreditation"):
            text = "ISO/IEC 17025:2017 accredited, certificate 4411.02, valid to 2027-05-31"
        if style.laboratory_at == "footer":
            text = f"{facts.laboratory} | {self.address}"
        pen.write(style.margin, y, text, 7)
        return y - 16

    def facts(self, sheet: Sheet, printed: dict[str, str]) -> None:
        """The block of labels and values."""
        texts = dict(printed)
        sheet.gap(6)
        if self.style.has("product_title") and not self.style.has("long_product"):
            sheet.pen.write(sheet.x + 3, sheet.y + 14, texts.pop("product"), 14, bold=True)
            sheet.gap(20)
        pairs = [(self.style.labels[n] + self.colon, text) for n, text in texts.items()]
        client = pairs.pop(list(texts).index("client"))
        if self.style.head in ("address", "flush"):
            self._addressed(sheet, client, pairs)
        else:
            pairs.insert(list(texts).index("client"), client)
            kinds = {"right": self._blocks, "table": self._blocks, "below": self._below}
            kinds.get(self.style.head, self._in_line)(sheet, pairs)
        sheet.gap(8)

    def _value(self, sheet: Sheet, x: float, y: float, text: str, size: float) -> None:
        if self.style.fields("form_head"):
            name = f"head.{sheet.page}.{x:.0f}.{y:.0f}"
            sheet.pen.field(x - 2, y, text, sheet.pen.width(text, size) * 1.3 + 12, name)
        else:
            sheet.pen.write(x, y, text, size)

    def _blocks(self, sheet: Sheet, pairs: Pairs) -> None:
        """Values right of their labels, in two blocks; ruled in tables."""
        depth = -(-len(pairs) // 2)
        wide = sheet.full / 2
        parts = pairs[:depth], pairs[depth:]
        high = [self._list(sheet, sheet.x + i * wide, wide, p) for i, p in enumerate(parts)]
        sheet.gap(max(high) + 6)

    def _list(self, sheet: Sheet, x: float, wide: float, pairs: Pairs) -> float:
        """Labels and values below each other, long values wrapped; how high it is."""
        pen, size, y = sheet.pen, 7.5, sheet.y
        label = max((pen.width(p[0], size, bold=self.bold_labels) for p in pairs), default=0) + 9
        for name, text in pairs:
            lines = wrap(pen, text, wide - label - 6, size)
            pen.write(x + 3, y + 10, name, size, bold=self.bold_labels)
            for i, line in enumerate(lines):
                self._value(sheet, x + 3 + label, y + 10 + i * 9.5, line, size)
            high = 13 + (len(lines) - 1) * 9.5
            if self.style.head == "table":
                pen.box(x, y + 0.5, x + wide, y + high + 0.5)
                pen.rule(x + label, y + 0.5, x + label, y + high + 0.5)
            y += high
        return y - sheet.y

    def _addressed(self, sheet: Sheet, client: tuple[str, str], pairs: Pairs) -> None:
        """The client with its address at the left, the other facts at the right."""
        pen, top = sheet.pen, sheet.y
        pen.write(sheet.x + 3, top + 10, client[0], 7.5, bold=True)
        for i, text in enumerate((client[1], *self.client_address)):
            pen.write(sheet.x + 3, top + 21 + i * 10.5, text, 8, bold=i == 0)
        half, high = sheet.full / 2, len(pairs) * 13.0
        if self.style.head == "address":
            high = self._list(sheet, sheet.x + half, half, pairs)
        else:
            for i, (name, text) in enumerate(pairs):
                line, y = f"{name.rstrip(' :')}: {text}", top + 10 + i * 11.5
                pen.write(sheet.x + sheet.full, y, line, 7.5, align="right")
        sheet.gap(max(60, high + 6))

    def _below(self, sheet: Sheet, pairs: Pairs) -> None:
        """Labels in small type, each value under its label, four to a line."""
        wide = sheet.full / 4
        for start in range(0, len(pairs), 4):
            deepest = 1
            for i, (name, text) in enumerate(pairs[start : start + 4]):
                x = sheet.x + 3 + i * wide
                sheet.pen.write(x, sheet.y + 8, name, 6.5, bold=self.bold_labels, grey=0.35)
                lines = wrap(sheet.pen, text, wide - 10, 7.5)
                deepest = max(deepest, len(lines))
                for n, line in enumerate(lines):
                    self._value(sheet, x, sheet.y + 18 + n * 9.5, line, 7.5)
            sheet.gap(17 + 9.5 * deepest)

    def _in_line(self, sheet: Sheet, pairs: Pairs) -> None:
        """Several labels and values in a phrase: "Batch: 17; Received: ...", parted by ; or |."""
        mark = ("; ", " | ", "   ")[self.style.seed % 3]
        phrases = [f"{name.rstrip(' :')}: {text}" for name, text in pairs]
        while phrases:
            line = phrases.pop(0)
            while phrases and sheet.pen.width(line + mark + phrases[0], 8) < sheet.full - 10:
                line += mark + phrases.pop(0)
            sheet.pen.write(sheet.x + 3, sheet.y + 9, line, 8)
            sheet.gap(12.5)

    def signature(self, sheet: Sheet, facts: Facts) -> None:
        """Who signs, for which laboratory."""
        if sheet.room < 52:
            sheet.next_page()
        sheet.gap(14)
        sheet.text(self.director, 8)
        if self.style.laboratory_at == "signature":
            sheet.text(facts.laboratory, 8, bold=True)
            sheet.text(self.address, 7)
