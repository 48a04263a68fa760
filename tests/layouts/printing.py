"""Findings become printed rows: every text exactly as it will stand on the page."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.layouts import wording
from tests.layouts.styles import Style
from tests.layouts.substances import TERPENES  # noqa: F401
from tests.layouts.truth import Finding, Panel

RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True)
class Row:
    """One row as printed.

    Attributes:
        name: As printed, without footnote mark; `mark` is the mark.
        unit: As printed wherever it stands; "" where none is.
        value: The number of a measured result, None for everything else.
    """

    panel: str
    name: str
    result: str
    value: Decimal | None
    unit: str
    second: str = ""
    second_value: Decimal | None = None
    second_unit: str = ""
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
    cas: str = ""
    total: bool = False
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
    sign = "·" if style.language in ("cs", "de") else " x "
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
        self.mark = rng.choice(("*", "¹", "†", "**"))
        self.numbered = rng.random() < 0.8  # limits without trailing zeros

    def rows(self, panel: Panel) -> list[Row]:
        """The panel's rows."""
        return [self._row(panel, f) for f in panel.findings]

    def _row(self, panel: Panel, finding: Finding) -> Row:
        shown = self.style.shown
        result, value = self._result(panel, finding, Decimal(1), panel.unit)
        lod, loq = finding.lod, finding.loq
        tested = finding.kind != "untested"
        row = {
            "panel": panel.key,
            "name": self._name(finding),
            "result": result,
            "value": value,
            "unit": self._unit(panel, finding, result),
            "total": finding.total,
            "tested": tested,
            "cas": finding.substance.cas,
            "mark": self._mark(),
        }
        if "lod" in shown and lod is not None and panel.key != "microbial":
            row |= {"lod": figure(lod, self.style), "lod_value": lod}
        if "loq" in shown and loq is not None:
            row |= {"loq": figure(loq, self.style), "loq_value": loq}
        if finding.uncertainty is not None:
            row["uncertainty"] = figure(finding.uncertainty, self.style)
        return Row(**row, **self._second(panel, finding), **self._judgement(panel, finding))  # type: ignore[arg-type]

    def _name(self, finding: Finding) -> str:
        name = finding.substance.name(self.style.language)
        if self.style.has("symbols") and finding.substance.symbol:
            name = f"{name} ({finding.substance.symbol})"
        return name.upper() if self.style.has("upper_names") and "Δ" not in name else name

    def _mark(self) -> str:
        return self.mark if self.style.has("footnotes") and self.rng.random() < 0.15 else ""

    def _unit(self, panel: Panel, finding: Finding, result: str) -> str:
        """The unit a reader can see for this row; none for a germ or a word with units in cells."""
        if finding.kind in ("absent", "present", "untested"):
            return ""
        if self.style.unit_at == "cell" and panel.unit not in result:
            return ""
        return panel.unit

    def _result(
        self, panel: Panel, finding: Finding, factor: Decimal, unit: str
    ) -> tuple[str, Decimal | None]:
        """The result's text and, if it is a number, the number."""
        tail = f" {unit}" if self.style.unit_at == "cell" else ""
        if unit == "%" and self.style.seed % 2:
            tail = tail.strip()
        match finding.kind:
            case "number" if finding.number is not None:
                return self._number(panel, finding, finding.number * factor, tail)
            case "none":
                return self.style.not_detected, None
            case "below" if finding.loq is not None:
                return self._below(finding.loq * factor, tail), None
            case "absent":
                return self.absent, None
            case "present":
                return {"en": "Positive"}.get(self.style.language, "positiv"), None
        return self.untested, None

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
        if "number" in self.style.below or self.style.language != "en":
            blank = " " if " " in self.style.below else ""
            return f"<{blank}{figure(loq.normalize() if loq == 10 else loq, self.style)}{tail}"
        return self.style.below

    def _second(self, panel: Panel, finding: Finding) -> dict[str, object]:
        """A further result column: the same in another unit."""
        if not (self.style.has("second_result") and panel.second_unit):
            return {}
        text, value = self._result(panel, finding, panel.factor, panel.second_unit)
        return {"second": text, "second_value": value, "second_unit": panel.second_unit}

    def _judgement(self, panel: Panel, finding: Finding) -> dict[str, object]:
        """Limit, further limit and verdict, as far as the laboratory prints them."""
        if "limit" not in self.style.shown or finding.kind == "untested":
            return {}
        found: dict[str, object] = {"limit": self.style.no_limit}
        if finding.kind in ("absent", "present"):
            found["limit"] = self.no_such
        elif finding.limit is not None:
            found = {"limit": self._limit(finding.limit), "limit_value": finding.limit}
            if self.style.has("second_limit") and finding.second_limit:
                found["second_limit"] = figure(finding.second_limit, self.style)
        judged = finding.limit is not None or finding.kind in ("absent", "present")
        return found | (self._verdict(finding) if judged else {})

    def _limit(self, limit: Decimal) -> str:
        number = fixed_or_plain(limit, plain=self.numbered)
        text = power(limit, self.style) if limit >= 1000 else figure(number, self.style)
        return self.style.limit_form.format(text)

    def _verdict(self, finding: Finding) -> dict[str, object]:
        if "status" not in self.style.shown:
            return {}
        word = self.style.passed
        if finding.fails:
            word = wording.FAIL[self.style.language][word]
        if self.style.has("icons"):
            word = ("✗ " if finding.fails else "✓ ") + word
        return {"status": word, "verdict": "fail" if finding.fails else "pass"}


def fixed_or_plain(number: Decimal, *, plain: bool) -> Decimal:
    """The number as short as can be, or with a digit more after the point."""
    short = Decimal(f"{number.normalize():f}")
    return short if plain or short == short.to_integral() else Decimal(f"{short}0")
