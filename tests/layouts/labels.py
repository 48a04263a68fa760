"""The truth about a drawn certificate, as a reader ought to tell it."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tests.layouts.printing import Row
from tests.layouts.styles import Style
from tests.layouts.truth import Facts

FIELDS = ("product", "client", "batch", "sample_id", "collected", "received", "tested", "reported")


def _number(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


@dataclass(frozen=True)
class LabelRow:
    """A printed row, where it stands, and what is unusual about its table."""

    row: Row
    page: int
    features: frozenset[str]

    def as_label(self) -> dict[str, Any]:
        """In the form of a hand-made label."""
        r = self.row
        return {
            "panel": r.panel,
            "analyte": r.name,
            "result": r.result,
            "value": _number(r.value),
            "unit": r.unit or None,
            "limit": _number(r.limit_value),
            "limit_text": r.limit or None,
            "lod": _number(r.lod_value),
            "loq": _number(r.loq_value),
            "status": r.verdict,
            "page": self.page,
            "alt": [
                {"result": o.text, "value": _number(o.value), "unit": o.unit} for o in r.others
            ],
        }


@dataclass(frozen=True)
class SampleTruth:
    """The head of one sample by name, dates as YYYY-MM-DD, and its rows."""

    facts: dict[str, str]
    rows: tuple[LabelRow, ...]

    def as_label(self) -> dict[str, Any]:
        """In the form of a hand-made label."""
        return {**self.facts, "results": [r.as_label() for r in self.rows]}


@dataclass(frozen=True)
class Truth:
    """What a drawn file says.

    Attributes:
        samples: One, or several in one file.
        asides: Names printed with numbers that count neither for nor against a reader.
        pages: How many.
    """

    style: Style
    samples: tuple[SampleTruth, ...]
    pages: int
    asides: frozenset[str] = field(default_factory=frozenset)

    @property
    def features(self) -> frozenset[str]:
        """Those of the file."""
        return self.style.features

    def as_label(self) -> dict[str, Any]:
        """In the form of a hand-made label: the first sample, and all under `samples`."""
        each = [s.as_label() for s in self.samples]
        return {**each[0], "samples": each if len(each) > 1 else []}


def true_facts(facts: Facts, printed: dict[str, str], *, named: bool) -> dict[str, str]:
    """The head as it ought to be read: what is printed, dates as ISO has them.

    Args:
        facts: What is true.
        printed: What is printed, by name.
        named: Whether the laboratory's name is printed anywhere.
    """
    found = {"lab": facts.laboratory} if named else {}
    found |= {name: str(getattr(facts, name)) for name in FIELDS if name in printed}
    if "overall" in printed:
        found["overall"] = "fail" if facts.fails else "pass"
    return found
