"""What is true of an invented certificate: its facts, panels and findings."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tests.layouts.substances import Substance

Kind = Literal["number", "none", "below", "absent", "present", "untested", "words"]


@dataclass(frozen=True)
class Finding:
    """What was found of one substance, in the panel's unit.

    Attributes:
        kind: "none" is below the limit of detection, "below" below that of quantitation,
            "words" a description, in `words`, with what was `expected`.
        limit, least: The upper and the lower end of what is allowed.
        second_limit: A further limit some laboratories print beside the first.
        total: It is the sum of its panel.
    """

    substance: Substance
    kind: Kind
    number: Decimal | None = None
    lod: Decimal | None = None
    loq: Decimal | None = None
    limit: Decimal | None = None
    second_limit: Decimal | None = None
    least: Decimal | None = None
    uncertainty: Decimal | None = None
    words: str = ""
    expected: str = ""
    total: bool = False

    @property
    def fails(self) -> bool:
        """The number is outside of what is allowed, or a germ is there that must not be."""
        if self.number is None:
            return self.kind == "present"
        over = self.limit is not None and self.number > self.limit
        return over or (self.least is not None and self.number < self.least)


@dataclass(frozen=True)
class Panel:
    """A group of tests.

    Attributes:
        unit: In which its findings are given.
        others: Units of further result columns, each with its factor.
    """

    key: str
    unit: str
    findings: tuple[Finding, ...]
    others: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True)
class Facts:
    """The head of the certificate."""

    laboratory: str
    client: str
    product: str
    batch: str
    sample_id: str
    report: str
    collected: dt.date
    received: dt.date
    tested: dt.date
    reported: dt.date
    fails: bool = False


@dataclass(frozen=True)
class Sample:
    """One sample: its facts and its panels."""

    facts: Facts
    panels: tuple[Panel, ...]
