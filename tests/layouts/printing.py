"""Findings become printed rows: every text exactly as it will stand on the page."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from tests.layouts import head_words, wording
from tests.layouts.styles import Style
from tests.layouts.truth import Finding, Panel

RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def _raised(found: re.Match[str]) -> str:
    return found.group().translate(RAISED)


def _lowered(found: re.Match[str]) -> str:
    return found.group().translate(LOWERED)


@dataclass(frozen=True)
class Other:
    """A further result column of a row."""

    text: str
    value: Decimal | None
    unit: str


@dataclass(frozen=True)
class Row:
    """One row as printed.

    Attributes:
        unit: As printed wherever it stands; "" where none is.
        value: The number of a measured result, None for everything else.
        mark, result_mark: Footnote marks behind name and result, no part of either.
        tested: False for a row that only says it was not tested.
    """

    panel: str
    name: str
    result: str
    value: Decimal | None
    unit: str
    others: tuple[Other, ...] = ()
    limit: str = ""
    limit_value: Decimal | None = None
    second_limit: str = ""
    lod: str = ""
    lod_value: Decimal | None = None
    loq: str = ""
    loq_value: Decimal | None = None
    uncertainty: str = ""
    status: str = ""
    verdict: str | None = None
    mark: str = ""
    result_mark: str = ""
    cas: str = ""
    total: bool = False
    fails: bool = False
    tested: bool = True


def grouped(digits: str, sign: str) -> str:
    """Whole digits in groups of three, from the right, if there are more than three."""
    if not sign or len(digits) < 4:
        return digits
    return f"{int(digits):,}".replace(",", sign)


def figure(number: Decimal, style: Style) -> str:
    """The number with the laboratory's decimal and thousands signs."""
    whole, _, rest = f"{number:f}".partition(".")
    return grouped(whole, style.thousands) + (style.decimal + rest if rest else "")


def power(number: Decimal, style: Style) -> str:
    """A count as a power of ten where the laboratory prints it so, else as a figure."""
    exponent = number.adjusted()
    if exponent < 2 or not (style.has("superscripts") or style.has("scientific")):
        return figure(number, style)
    lead = f"{number.scaleb(-exponent):.1f}".replace(".", style.decimal)
    if style.has("scientific"):
        return f"{lead}E+{exponent:02}"
    sign = "·" if style.language in ("cs", "de") else " × " if style.seed % 2 else " x "
    return f"{lead}{sign}10{str(exponent).translate(RAISED)}"


class Printer:
    """Prints the rows of one certificate.

    Args:
        style: The laboratory's habits.
        rng: For what differs from panel to panel.
    """

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.rng = rng
        self.absent = rng.choice(wording.ABSENT[style.language])
        self.no_such = rng.choice(wording.NO_SUCH[style.language])
        self.untested = rng.choice(wording.NOT_TESTED[style.language])
        self.least = rng.choice(wording.LEAST[style.language])
        self.mark = rng.choice(("*", "¹", "†", "**"))
        self.plain = rng.random() < 0.8  # limits without trailing zeros
        self.limit_units = rng.random() < 0.5  # units in cells are in limits' cells too

    def rows(self, panel: Panel) -> list[Row]:
        """The panel's rows."""
        return [self._row(panel, f) for f in panel.findings]

    def _row(self, panel: Panel, finding: Finding) -> Row:
        result, value = self._result(panel, finding, Decimal(1), panel.unit)
        uncertain = finding.uncertainty
        row: dict[str, Any] = {
            "panel": panel.key,
            "name": self._name(finding),
            "result": result,
            "value": value,
            "unit": self._unit(panel, finding, result),
            "others": self._others(panel, finding),
            "total": finding.total,
            "fails": finding.fails,
            "tested": finding.kind != "untested",
            "cas": finding.substance.cas,
            "mark": self._mark(0.15),
            "uncertainty": "" if uncertain is None else figure(uncertain, self.style),
        }
        if value is not None and self.mark != "**":
            row["result_mark"] = self._mark(0.06)
        return Row(
            **row, **self._limits_of_method(panel, finding), **self._judgement(panel, finding)
        )

    def _name(self, finding: Finding) -> str:
        name = finding.substance.name(self.style.language)
        if self.style.has("subscripts"):
            name = re.sub(r"(?<=[nea] [BG])\d+|(?<=Vitamin B)\d+", _lowered, name)
            name = re.sub(r"(?<=[Δ∆])\d+", _raised, name)
        if self.style.has("symbols") and finding.substance.symbol:
            name = f"{name} ({finding.substance.symbol})"
        return name.upper() if self.style.has("upper_names") and "Δ" not in name else name

    def _mark(self, share: float) -> str:
        return self.mark if self.style.has("footnotes") and self.rng.random() < share else ""

    def _unit(self, panel: Panel, finding: Finding, result: str) -> str:
        """The unit a reader can see for this row; none for a germ or a word with units in cells."""
        if finding.kind in ("absent", "present", "untested", "words"):
            return ""
        if self.style.unit_at == "cell" and panel.unit not in result:
            return ""
        return panel.unit

    def _limits_of_method(self, panel: Panel, finding: Finding) -> dict[str, Any]:
        """Limits of detection and quantitation, as far as they are printed for this row."""
        found: dict[str, Any] = {}
        for name, limit in (("lod", finding.lod), ("loq", finding.loq)):
            hidden = self.style.has("blank_cells") and self.rng.random() < 0.2
            if name in self.style.shown and limit is not None and not hidden:
                found |= {name: figure(limit, self.style), f"{name}_value": limit}
        return found if panel.key not in ("water", "activity", "identity") else {}

    def _result(
        self, panel: Panel, finding: Finding, factor: Decimal, unit: str
    ) -> tuple[str, Decimal | None]:
        """The result's text and, if it is a number, the number."""
        tail = f" {unit}" if self.style.unit_at == "cell" else ""
        if unit == "%" and self.style.seed % 2:
            tail = tail.strip()
        if finding.kind == "number" and finding.number is not None:
            return self._number(panel, finding, finding.number * factor, tail)
        if finding.kind == "below" and finding.loq is not None:
            return self._below(finding.loq * factor, tail), None
        texts = {
            "none": self.style.not_detected,
            "absent": self.absent,
            "present": "Positive" if self.style.language == "en" else "positiv",
            "words": finding.words,
        }
        return texts.get(finding.kind, self.untested), None

    def _number(
        self, panel: Panel, finding: Finding, number: Decimal, tail: str
    ) -> tuple[str, Decimal]:
        if panel.key == "microbial":
            return power(number, self.style) + tail, number
        text = figure(number, self.style)
        if self.style.has("uncertainty_in_cell") and finding.uncertainty is not None:
            factor = number / finding.number if finding.number else Decimal(1)
            text += f" ± {figure(finding.uncertainty * factor, self.style)}"
        return text + tail, number

    def _below(self, loq: Decimal, tail: str) -> str:
        if "number" in self.style.below:
            blank = " " if " " in self.style.below else ""
            return f"<{blank}{figure(loq, self.style)}{tail}"
        return self.style.below

    def _others(self, panel: Panel, finding: Finding) -> tuple[Other, ...]:
        """Further result columns: the same in other units."""
        count = 2 if self.style.has("third_result") else 1
        if not self.style.has("second_result") or finding.kind == "untested":
            count = 0
        return tuple(
            Other(*self._result(panel, finding, factor, unit), unit)
            for unit, factor in panel.others[:count]
        )

    def _judgement(self, panel: Panel, finding: Finding) -> dict[str, Any]:
        """Limit, further limit and verdict, as far as the laboratory prints them."""
        if "limit" not in self.style.shown or finding.kind == "untested":
            return {}
        if finding.kind == "words":
            return {"limit": finding.expected, **self._verdict(finding)}
        found: dict[str, Any] = {"limit": self.style.no_limit}
        if finding.kind in ("absent", "present"):
            found["limit"] = self.no_such
        elif finding.limit is not None or finding.least is not None:
            found = {"limit": self._limit(panel, finding), "limit_value": finding.limit}
            if self.style.has("second_limit") and finding.second_limit:
                found["second_limit"] = figure(finding.second_limit, self.style)
        judged = found["limit"] != self.style.no_limit
        return found | (self._verdict(finding) if judged else {})

    def _limit(self, panel: Panel, finding: Finding) -> str:
        """What is allowed: at most, at least, or from to."""
        tail = f" {panel.unit}" if self.style.unit_at == "cell" and self.limit_units else ""
        least = None if finding.least is None else self._plain(finding.least)
        if finding.limit is None:
            return self.least.format(least) + tail
        germs = panel.key == "microbial"
        most = power(finding.limit, self.style) if germs else self._plain(finding.limit)
        return (f"{least} - {most}" if least else self.style.limit_form.format(most)) + tail

    def _plain(self, number: Decimal) -> str:
        """The number as short as can be, or with a digit more after the point."""
        short = Decimal(f"{number.normalize():f}")
        if not self.plain and short != short.to_integral():
            short = Decimal(f"{short}0")
        return figure(short, self.style)

    def _verdict(self, finding: Finding) -> dict[str, Any]:
        if "status" not in self.style.shown:
            return {}
        word = verdict_word(self.style, fails=finding.fails)
        if self.style.has("icons"):
            word = ("✗ " if finding.fails else "✓ ") + word
        return {"status": word, "verdict": "fail" if finding.fails else "pass"}


def date_text(day: dt.date, style: Style) -> str:
    """The day as the laboratory writes it."""
    form = style.dates.replace("%H:%M", f"{8 + day.day % 9:02}:{day.day % 6}0")
    if style.language in head_words.MONTHS:
        form = form.replace("%B", head_words.MONTHS[style.language][day.month - 1])
    return day.strftime(form)


def verdict_word(style: Style, *, fails: bool) -> str:
    """The laboratory's word for pass or fail."""
    return wording.FAIL[style.language][style.passed] if fails else style.passed
