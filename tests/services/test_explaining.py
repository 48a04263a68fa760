"""Why a product stands as it does."""

from collections.abc import Iterator

from tests.printed import METALS, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.checks.why import Branch
from tracker.services.batches import add_batch
from tracker.services.explaining import Explained, explain
from tracker.store.session import Database


def explained(db: Database, product: str = "Green Powder") -> list[Explained]:
    """The explanation of a product today."""
    with db.look() as session:
        return explain(session, product, db.now().date())


def texts(branch: Branch, kind: str) -> Iterator[str]:
    """The sentences of one kind in a tree."""
    if branch.kind == kind:
        yield branch.text
    for below in branch.branches:
        yield from texts(below, kind)


def test_the_nearest_certificate_waits_in_the_inbox(db: Database, shop: Shop) -> None:
    """A certificate whose batch is written otherwise is named with the command that takes it."""
    with db.change() as session:
        add_batch(session, "Green Powder", "23A")
    stored(db, parsed(sample(batch="23-A")))

    (found,) = explained(db)

    assert list(texts(found.tree, "near miss")) == [
        "There is certificate 1 (Figment Analytical, FA-0117), in the inbox, but its batch 23-A is "
        'not 23A. The same? `tracker assign 1 --product "Green Powder" --batch 23A`.'
    ]


def test_a_certificate_of_another_product_is_named(db: Database, shop: Shop) -> None:
    """What is filed under another product of the vendor may be the one that is missing."""
    with db.change() as session:
        add_batch(session, "Red Powder", "KR-2401")
    stored(db, parsed(), shop.batch)

    (found,) = explained(db, "Red Powder")

    (near,) = texts(found.tree, "near miss")
    assert "filed under batch KR-2401 of Green Powder, which names this batch" in near


def test_each_batch_has_a_tree_of_its_own(db: Database, shop: Shop) -> None:
    """Of two batches one is verified by its certificate, the other lacks what it does not show."""
    stored(db, parsed(), shop.batch)
    few = parsed(sample(METALS, batch="KR-2402", report_number="FA-2"), name="b.pdf")
    stored(db, few, type(shop.batch)(shop.vendor, shop.green, "KR-2402"))

    good, bad = explained(db)

    assert "is verified against" in good.tree.text
    assert good.standing.until is not None
    assert bad.tree.text == "Green Powder, batch KR-2402, of Gullible Leaf is unverified."
    assert {reason.code for reason in bad.standing.reasons} == {"panel_missing"}


def test_what_a_reason_says_is_not_said_twice(db: Database, shop: Shop) -> None:
    """A contradiction that is a reason stands among the reasons alone."""
    stored(db, parsed(sample(pages_claimed="6")), shop.batch)

    (found,) = explained(db)

    assert [reason.code for reason in found.standing.reasons] == ["contradiction"]
    assert found.signals == ()
