"""What is taken in a day with a product, by each certificate, against every limit a day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.checks import wording
from tracker.checks.by_day import Dose, Exposure, exposures
from tracker.checks.exposure import daily
from tracker.checks.wording import rounded, rounded_down
from tracker.errors import UsageError
from tracker.records.judgement import Evidence, Use
from tracker.services.contents import contents_of
from tracker.services.counting import Choice, counting_for
from tracker.services.finding import batch_called
from tracker.services.products import product_of
from tracker.store import kept
from tracker.store.certificates import certificates_of
from tracker.store.schema import Batch, Product
from tracker.store.session import Session
from tracker.vocabulary import analytes
from tracker.vocabulary.standards import Standard

__all__ = ["Dose", "Intake", "Shown", "Taken", "amounts", "exposure", "rounded", "rounded_down"]

NOTHING = Decimal(0)

LADDER = (Decimal(3), Decimal(5), Decimal(10), Decimal(25))
"""Grams a day that are shown beside the product's own: criteria.md, 0.4."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A substance against one limit a day.

    Attributes:
        name: Of the substance that is limited.
        printed: The value as the certificate has it: "1.84 µg/g", '"ND"', "0.4 ppm as total".
        limit: As sentences have it: "6 µg a day".
        unit: Of what is taken in: "µg".
        standard: Whose limit it is.
        confirmed: The limit was seen in its source.
        required: The standard must be kept for the product to be verified.
        doses: What is taken in, for each amount of the product.
        flip: The greatest amount a day that passes; None where nothing bounds the substance.
    """

    name: str
    printed: str
    limit: str
    unit: str
    standard: Standard
    confirmed: bool
    required: bool
    doses: tuple[Dose, ...]
    flip: Decimal | None

    def applies(self, dose: Dose) -> bool:
        """The limit is meant for so much a day."""
        greatest = self.standard.greatest_daily
        return greatest is None or dose.grams <= greatest


@dataclass(frozen=True, slots=True)
class Taken:
    """What one certificate says of a day."""

    certificate: int
    title: str
    batch: str | None
    intakes: tuple[Intake, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """The exposure of a product.

    Attributes:
        product, vendor: Their names.
        form: Of the product.
        grams: Of the product a day: its own amount, or what is assumed for its form.
        assumed: It is assumed, since the product does not say.
        amounts: Those asked about, in order.
        certificates: Each with what it says; those that say nothing of a day are left out.
    """

    product: str
    vendor: str
    form: str
    grams: Decimal
    assumed: bool
    amounts: tuple[Decimal, ...]
    certificates: tuple[Taken, ...]


def amounts(text: str) -> tuple[Decimal, ...]:
    """Amounts of grams written "3,5,10", each once, in order.

    Raises:
        UsageError: One is not an amount above nothing.
    """
    parts = [part.strip().removesuffix("g").strip() for part in text.split(",")]
    for part in parts:
        if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", part) or not Decimal(part):
            raise UsageError(f'"{part}" is not an amount in grams.', "Write them so: 3,5,10,25")
    return tuple(sorted({Decimal(part) for part in parts}))


def exposure(
    session: Session,
    called: str,
    asked: Sequence[Decimal] = (),
    vendor: str | None = None,
    batch: str | None = None,
) -> Shown:
    """What a day's amount of a product brings, by each of its certificates that count.

    Args:
        session: For reading.
        called: Name or number of the product.
        asked: Grams a day; its own amount and a few others if left out.
        vendor: Whose it is, if several have one of that name.
        batch: Only this one.

    Raises:
        NotFoundError: There is no such product, vendor or batch.
    """
    product = product_of(session, called, vendor)
    seller = kept.vendor_at(session, product.vendor_id)
    own = daily(Use(product.form, product.serving, product.servings_per_day))
    grams = tuple(asked) or tuple(sorted({own.grams, *LADDER}))
    only = batch_called(session, product, batch) if batch else None
    return Shown(
        product=product.name,
        vendor=seller.name if seller else "",
        form=product.form,
        grams=own.grams,
        assumed=bool(own.assumed_for),
        amounts=grams,
        certificates=tuple(_taken(session, product, only, grams)),
    )


def _taken(
    session: Session, product: Product, only: Batch | None, grams: Sequence[Decimal]
) -> Iterator[Taken]:
    batches = [only] if only else [*kept.batches_of(session, product.id), None]
    choices = counting_for(session, product).choices
    for batch in batches:
        for found in certificates_of(session, product.id, batch.id if batch else None):
            evidence = contents_of(session, found).evidence
            intakes = [
                _intake(evidence, each, choice)
                for choice in choices
                for each in exposures(evidence, (choice.standard,), product.form, grams)
            ]
            if intakes:
                name = batch.name if batch else None
                yield Taken(found.id, evidence.title, name, _ranked(intakes))


def _ranked(intakes: Sequence[Intake]) -> tuple[Intake, ...]:
    """Substance by substance, those first that come nearest to a limit or go farthest beyond it."""
    most: dict[str, Decimal] = {}
    for intake in intakes:
        most[intake.name] = max(most.get(intake.name, NOTHING), _share(intake))
    return tuple(sorted(intakes, key=lambda each: (-most[each.name], each.name, -_share(each))))


def _share(intake: Intake) -> Decimal:
    """Of the limit at the first amount; what nothing bounds comes first."""
    share = intake.doses[0].share
    return Decimal("Infinity") if share is None else share


def _intake(evidence: Evidence, found: Exposure, choice: Choice) -> Intake:
    verdict = found.doses[0].verdict
    return Intake(
        name=_name(verdict.analyte),
        printed=_printed(evidence, found),
        limit=found.limit,
        unit=found.limit.removesuffix(" a day").rpartition(" ")[2],
        standard=choice.standard,
        confirmed=verdict.confirmed,
        required=choice.required,
        doses=found.doses,
        flip=found.flip,
    )


def _name(key: str) -> str:
    entry = analytes.get(key)
    return entry.name if entry else key


def _printed(evidence: Evidence, found: Exposure) -> str:
    """The value at the place that the verdict points at."""
    place = found.doses[0].verdict.place
    rows = (result for result in evidence.results if result.reading.result.place == place)
    value = next((wording.value(row) for row in rows), "")
    return f"{value} as total" if "standing for" in found.name else value
