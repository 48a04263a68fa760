"""What is judged and what comes of it: cases, verdicts, reasons, standings."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Facts
from tracker.records.result import Result

Outcome = Literal["pass", "near limit", "fail", "not demonstrated", "not tested"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's outcome for a result or for a quantity computed from results.

    Attributes:
        standard: Key of the standard.
        rule: Key of the limit within it; (standard, rule) names one entry of one file.
        analyte: Key of the analyte or computed quantity.
        outcome: One of five.
        sentence: Number, unit, limit, standard and page, for a person.
        confirmed: False where the limit's source was not seen: it never fails a product.
        consequence: What a fail means where it is not a failure of the product, e.g. "warning
            label needed"; "" where it is.
        flip: Grams a day up to which it passes, for daily limits.
        certificate: Number of the certificate it was judged on, None where nothing was printed.
        place: Where the judged result is printed.
    """

    standard: str
    rule: str
    analyte: str
    outcome: Outcome
    sentence: str
    confirmed: bool = True
    certificate: int | None = None
    place: Place | None = None
    consequence: str = ""
    flip: Decimal | None = None

    @property
    def binding(self) -> bool:
        """What it finds counts against the product."""
        return self.confirmed and not self.consequence

    @property
    def word(self) -> str:
        """The outcome as tables show it: a fail without weight says what it is instead."""
        if self.outcome != "fail" or self.binding:
            return self.outcome
        return self.consequence or "beyond an unconfirmed limit"


@dataclass(frozen=True, slots=True)
class Use:
    """How a product is taken, for limits a day and a serving.

    Attributes:
        form: powder, capsule, tablet, extract, tincture, shot, other.
        serving: Amount of one serving in grams, if known.
        servings_per_day: Times a day, if known.
    """

    form: str = "powder"
    serving: Decimal | None = None
    servings_per_day: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FileMark:
    """What a file says about itself. It means something only beside files of the same laboratory.

    Attributes:
        producer: The program that wrote it; "" where it does not say.
        revisions: How often it was written, from 1.
        created, modified: Days it names.
    """

    producer: str = ""
    revisions: int = 1
    created: dt.date | None = None
    modified: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One certificate, as far as judging needs it.

    Attributes:
        certificate: Its number in the database.
        title: How a sentence names it: "certificate 3 (Northbank Analytical, NB-24-0117)".
        facts: Its head, corrections applied.
        results: Its rows understood, corrections applied.
        unread_pages: Pages whose text could not be read.
        doubts: Those of pages and document.
        pages: Pages of its file; 0 where that is not known.
        codes: What the links and codes on it say.
        hidden: Text that is on a page and cannot be seen, where other text can.
        file: sha256 of its file; two samples of one file share it.
        mark: What the file says about itself, if it says anything.
    """

    certificate: int
    title: str
    facts: Facts
    results: tuple[Result, ...] = ()
    unread_pages: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    pages: int = 0
    codes: tuple[str, ...] = ()
    hidden: tuple[Cell, ...] = ()
    file: str = ""
    mark: FileMark | None = None


@dataclass(frozen=True, slots=True)
class Seller:
    """Who sells the product, to tell the laboratory from the vendor."""

    name: str
    website: str | None = None
    email: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One batch of one product with its certificates, the superseded ones left out.

    Attributes:
        seller: The vendor.
        product: The product's name.
        profile: Key of what a product of its kind must show.
        batch: The batch's name; None for a product without a batch.
        form: powder, capsule, tablet, extract, tincture, shot, other.
        serving: Amount of one serving in grams, if known.
        servings_per_day: Times a day, if known.
        evidence: Its certificates.
    """

    seller: Seller
    product: str
    profile: str
    batch: str | None = None
    form: str = "powder"
    serving: Decimal | None = None
    servings_per_day: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def use(self) -> Use:
        """How it is taken."""
        return Use(self.form, self.serving, self.servings_per_day)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a batch is not verified, and what would change that.

    Attributes:
        code: Short name in snake case, e.g. "no_certificate", "limit_failed", "panel_missing".
        criterion: Of the checklist, e.g. "C02"; "" where none stands behind it.
        sentence: For a person, naming numbers, pages and standards.
        remedy: The document or act that would change it.
        certificate: Number of the certificate concerned.
        place: Where on it.
    """

    code: str
    criterion: str
    sentence: str
    remedy: str
    certificate: int | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for a batch over a span of days: verified, or unverified because.

    Standings of a case follow one another without a gap; the first has no `since`, the last no
    `until`. So the answer for any day is a lookup, with no judging on that day.

    Attributes:
        since: First day it holds; None from ever.
        until: First day it no longer holds; None for good.
        reasons: Empty when verified; the most telling first.
        standards: Keys of the standards it was judged by.
        verdicts: Those of the required standards.
    """

    since: dt.date | None
    until: dt.date | None
    reasons: tuple[Reason, ...] = ()
    standards: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def verified(self) -> bool:
        """No reason speaks against it."""
        return not self.reasons
