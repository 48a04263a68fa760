"""The head of a certificate and what is printed on every page."""

import datetime as dt
from random import Random

from tests.layouts import head_words
from tests.layouts.draw import Pen
from tests.layouts.draw_sheets import Sheet
from tests.layouts.styles import Style
from tests.layouts.truth import Facts


def printed_facts(facts: Facts, style: Style, rng: Random) -> dict[str, str]:
    """The facts this laboratory prints, as text."""
    texts = {
        "product": facts.product,
        "client": facts.client,
        "batch": facts.batch,
        "sample_id": facts.sample_id,
        "report": facts.report,
    }
    for name in ("collected", "received", "tested", "reported"):
        texts[name] = date_text(getattr(facts, name), style)
    for name in ("collected", "tested", "report", "received"):
        if rng.random() < 0.3:
            del texts[name]
    if rng.random() < 0.4:
        texts["overall"] = rng.choice(head_words.OVERALL[style.language])[facts.fails]
    texts |= _asides(rng, style, facts)
    names = [n for n in texts if n != "client"]
    if rng.random() < 0.4:
        rng.shuffle(names)
    names.insert(rng.choice((0, 1, len(names))), "client")
    return {name: texts[name] for name in names}


def _asides(rng: Random, style: Style, facts: Facts) -> dict[str, str]:
    """Things printed in heads that no field of ours holds."""
    later = facts.collected + dt.timedelta(days=700)
    asides = {
        "matrix": rng.choice(("Powder", "Plant", "Capsule", "Solid")),
        "weight": f"{rng.randint(5, 90)} g",
        "expires": date_text(later, style),
        "made": date_text(facts.collected - dt.timedelta(days=40), style),
    }
    return {k: v for k, v in asides.items() if rng.random() < 0.35}


def date_text(day: dt.date, style: Style) -> str:
    """The day as this laboratory writes it."""
    form = style.dates.replace("%H:%M", f"{8 + day.day % 9:02}:{day.day % 6}0")
    return day.strftime(form)


class Head:
    """Draws heads.

    Args:
        style: The laboratory's habits.
        rng: For the order of facts and the choice of asides.
    """

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.title = rng.choice(head_words.TITLES[style.language])
        self.street, self.town = rng.choice(head_words.STREETS), rng.choice(head_words.TOWNS)
        self.page = rng.choice(head_words.PAGE[style.language])
        self.colon = rng.choice((":", ":", "", " :"))
        self.side = rng.choice(("left", "left", "centre", "right"))
        self.bold_labels = rng.random() < 0.5

    def letterhead(self, pen: Pen, facts: Facts, first: bool, small: str) -> float:
        """The top of a page; how far down it reaches."""
        style, top = self.style, 30.0
        x = {
            "left": style.margin,
            "centre": style.paper[0] / 2,
            "right": style.paper[0] - style.margin,
        }[self.side]
        if style.laboratory_at == "letterhead":
            pen.write(x, top + 12, facts.laboratory, 15, bold=True, align=self.side)
            if first:
                pen.write(x, top + 24, f"{self.street}, {self.town}", 7, align=self.side)
                pen.write(x, top + 33, "Tel. +1 555 0100 47 | www.example.com", 7, align=self.side)
            top += 40
        if first:
            spacing = 2.5 if style.has("letterspaced_titles") else 0
            pen.write(
                style.paper[0] / 2,
                top + 16,
                self.title,
                16,
                bold=True,
                align="centre",
                spacing=spacing,
            )
            top += 26
        elif small:
            pen.write(style.margin, top + 8, small, 7)
            top += 14
        return top + 4

    def footer(self, pen: Pen, facts: Facts, page: int, pages: int) -> float:
        """The foot of a page; where the body ends."""
        style = self.style
        y = style.paper[1] - 24
        pen.rule(style.margin, y - 10, style.paper[0] - style.margin, y - 10, 0.4)
        text = self.page.format(page, pages)
        pen.write(style.paper[0] - style.margin, y, text, 7, align="right")
        if style.laboratory_at == "footer":
            pen.write(style.margin, y, f"{facts.laboratory} | {self.street}, {self.town}", 7)
        else:
            pen.write(style.margin, y, "Form QF-27 rev. 4, 2023-02-01", 6)
        return y - 16

    def facts(self, sheet: Sheet, printed: dict[str, str]) -> None:
        """The block of labels and values."""
        pairs = [(self.style.labels[n] + self.colon, text) for n, text in printed.items()]
        sheet.gap(6)
        {"right": self._right, "table": self._table, "below": self._below, "line": self._in_line}[
            self.style.head
        ](sheet, pairs)
        sheet.gap(8)

    def _value(self, sheet: Sheet, x: float, y: float, text: str, size: float) -> None:
        if self.style.has("form_head") and not self.style.has("turned"):
            name = f"head.{sheet.page}.{x:.0f}.{y:.0f}"
            sheet.pen.field(x - 2, y, text, sheet.pen.width(text, size) * 1.3 + 12, name)
        else:
            sheet.pen.write(x, y, text, size)

    def _right(self, sheet: Sheet, pairs: list[tuple[str, str]]) -> None:
        """Values right of their labels, in two or three blocks."""
        self._blocks(sheet, pairs, boxed=False)

    def _table(self, sheet: Sheet, pairs: list[tuple[str, str]]) -> None:
        """The same in ruled boxes."""
        self._blocks(sheet, pairs, boxed=True)

    def _blocks(self, sheet: Sheet, pairs: list[tuple[str, str]], *, boxed: bool) -> None:
        size, pen = 7.5, sheet.pen
        blocks = 2
        depth = -(-len(pairs) // blocks)
        wide = sheet.full / blocks
        top = sheet.y
        bold = self.bold_labels
        for start in range(0, len(pairs), depth):
            part = pairs[start : start + depth]
            x = sheet.x + start // depth * wide
            label = max(pen.width(p[0], size, bold=bold) for p in part) + 9
            for i, (name, text) in enumerate(part):
                y = top + 10 + i * 13
                pen.write(x + 3, y, name, size, bold=bold)
                self._value(sheet, x + 3 + label, y, text, size)
                if boxed:
                    pen.box(x, y - 9.5, x + wide, y + 3.5)
                    pen.rule(x + label, y - 9.5, x + label, y + 3.5)
        sheet.gap(depth * 13 + 6)

    def _below(self, sheet: Sheet, pairs: list[tuple[str, str]]) -> None:
        """Labels in small type, each value under its label, four to a line."""
        wide = sheet.full / 4
        for start in range(0, len(pairs), 4):
            for i, (name, text) in enumerate(pairs[start : start + 4]):
                x = sheet.x + 3 + i * wide
                sheet.pen.write(x, sheet.y + 8, name, 6.5, bold=self.bold_labels, grey=0.35)
                self._value(sheet, x, sheet.y + 18, text, 7.5)
            sheet.gap(26)

    def _in_line(self, sheet: Sheet, pairs: list[tuple[str, str]]) -> None:
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
        words = {"en": ("Approved by", "Laboratory Director")}.get(self.style.language, ("", ""))
        sheet.text(f"{words[0]}: M. Example, {words[1]}" if words[0] else "M. Example", 8)
        if self.style.laboratory_at == "signature":
            sheet.text(facts.laboratory, 8, bold=True)
            sheet.text(f"{self.street}, {self.town}", 7)
