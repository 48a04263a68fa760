"""A vendor with products, for the tests of services."""

from dataclasses import dataclass

import pytest

from tracker.services.matching import Destination
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store.session import Database


@dataclass(frozen=True)
class Shop:
    """A vendor and two of its products, by number."""

    vendor: int
    green: int
    red: int

    @property
    def batch(self) -> Destination:
        """Where the invented certificate belongs."""
        return Destination(self.vendor, self.green, "KR-2401")


@pytest.fixture
def shop(db: Database) -> Shop:
    """Gullible Leaf, who sells Green Powder and Red Powder."""
    with db.change() as session:
        vendor = add_vendor(session, "Gullible Leaf", website="https://gullibleleaf.example")
        green, red = (
            add_product(session, "Gullible Leaf", name, "kratom-leaf", "powder")
            for name in ("Green Powder", "Red Powder")
        )
        return Shop(vendor.id, green.id, red.id)
