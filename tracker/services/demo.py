"""The demonstration: invented vendors and products, and the samples that come with the program."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import FileError
from tracker.services.batches import add_batch
from tracker.services.finding import product_called, vendor_called
from tracker.services.importing import News, import_files
from tracker.services.matching import Wish
from tracker.services.parsing import ReadingOptions
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store import kept
from tracker.store.keys import name_key
from tracker.store.session import Database, Session
from tracker.vocabulary import loader

_DETAILS = ("website", "email", "address", "country", "phone", "note")


@dataclass(frozen=True, slots=True)
class Plan:
    """What the demonstration logs and imports.

    Attributes:
        folder: Where the samples are.
        on: The day as of which its list is told: the samples are dated.
        vendors: As `demo.toml` has them.
    """

    folder: Path
    on: dt.date
    vendors: list[dict[str, Any]]

    @property
    def files(self) -> list[Path]:
        """The samples in the order of the plan, each once."""
        return list(dict.fromkeys(self.folder / name for _, _, _, name in _certificates(self)))


def read_plan() -> Plan:
    """The plan that comes with the program.

    Raises:
        FileError: This copy of the program has no samples.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "samples", package.parent / "samples"):
        path = folder / "demo.toml"
        if path.is_file():
            data = loader.parse(path.read_text("utf-8"), str(path))
            return Plan(folder, data["on"], data["vendor"])
    hint = "Install it anew: pip install --force-reinstall coa-tracker"
    raise FileError("This copy of the program has no samples.", hint)


def log(database: Database, plan: Plan) -> dict[Path, Wish]:
    """Log what is not there yet; what is to be said of each sample comes back."""
    with database.change() as session:
        for vendor in plan.vendors:
            _log_vendor(session, vendor)
        return _wishes(session, plan)


def import_samples(database: Database, plan: Plan, wishes: dict[Path, Wish]) -> Iterator[News]:
    """What comes of each sample, as it happens."""
    return import_files(database, plan.files, wishes.__getitem__, ReadingOptions())


def _log_vendor(session: Session, vendor: dict[str, Any]) -> None:
    name = vendor["name"]
    if kept.vendor_keyed(session, name_key(name)) is None:
        add_vendor(session, name, **{key: vendor[key] for key in _DETAILS if key in vendor})
    seller = vendor_called(session, name)
    for product in vendor["product"]:
        if not kept.products_keyed(session, name_key(product["name"]), seller.id):
            _log_product(session, name, product)


def _log_product(session: Session, vendor: str, product: dict[str, Any]) -> None:
    details = {
        key: str(product[key]) for key in ("serving", "servings_per_day", "note") if key in product
    }
    name = product["name"]
    add_product(session, vendor, name, product["profile"], product["form"], **details)
    for batch in product["batches"]:
        add_batch(session, name, batch["name"], vendor)


def _wishes(session: Session, plan: Plan) -> dict[Path, Wish]:
    wishes: dict[Path, Wish] = {}
    for vendor, product, batch, name in _certificates(plan):
        seller = vendor_called(session, vendor)
        found = product_called(session, product, seller.id)
        path = plan.folder / name
        # A file of several samples is named under each of its batches: its own print tells.
        several = path in wishes
        wishes[path] = Wish(seller.id) if several else Wish(seller.id, found.id, batch)
    return wishes


def _certificates(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """Vendor, product, batch and file of each certificate."""
    for vendor in plan.vendors:
        for product in vendor["product"]:
            for batch in product["batches"]:
                for file in batch["certificates"]:
                    yield vendor["name"], product["name"], batch["name"], file
