"""The policy: what counts by default, what the user says, and that it is judged at once."""

import datetime as dt

import pytest

from tests.printed import ALL_WELL, METALS, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import NotFoundError, UsageError
from tracker.services import certificates
from tracker.services import policy as service
from tracker.services.judging import rejudge
from tracker.services.listing import listed, reasons_of
from tracker.services.products import add_product
from tracker.services.vendors import add_vendor
from tracker.store.events import events
from tracker.store.policy import policy_rules
from tracker.store.session import Database, Session
from tracker.vocabulary import policy

TODAY = dt.date(2026, 3, 1)
STRICT = "usp-2023-dried"
CROWDED = ALL_WELL | {"Total Aerobic Microbial Count": "960000 cfu/g"}
"""More microbes than STRICT allows, and fewer than the default does."""


def use(
    db: Database, *keys: str, about: str | None = None, required: bool = True
) -> service.Applied:
    """What comes of letting standards count."""
    with db.change() as session:
        return service.use(session, keys, TODAY, about, required)


def reasons(session: Session, on: dt.date = TODAY) -> list[str]:
    """Why what has a batch is unverified, all of it."""
    lines = [line for line in listed(session, on, verified=False) if line.batch]
    return [reason.sentence for line in lines for reason in reasons_of(session, line)]


def required(session: Session, product: str) -> set[str]:
    """Keys of the standards that a product must keep."""
    _, counting = service.policy_for(session, product)
    return {standard.key for standard in counting.required}


def test_the_default_holds_where_nothing_is_said(db: Database, shop: Shop) -> None:
    """A product is judged by the default of its profile."""
    with db.look() as session:
        _, counting = service.policy_for(session, "Green Powder")

    default = policy.default("kratom-leaf")
    assert tuple(standard.key for standard in counting.required) == default.required
    assert tuple(standard.key for standard in counting.informative) == default.informative


def test_a_required_standard_blocks_at_once(db: Database, shop: Shop) -> None:
    """What was verified is unverified in the same transaction in which more is asked of it."""
    stored(db, parsed(sample(CROWDED)), shop.batch)

    applied = use(db, STRICT)

    assert (applied.before, applied.after) == (1, 0)
    with db.look() as session:
        assert any("USP <2023>" in sentence for sentence in reasons(session))


def test_an_informative_standard_never_blocks(db: Database, shop: Shop) -> None:
    """The same standard as information leaves the batch verified, and its verdicts are shown."""
    stored(db, parsed(sample(CROWDED)), shop.batch)

    applied = use(db, STRICT, required=False)

    with db.look() as session:
        shown = certificates.show_certificate(session, "1", TODAY)
    assert (applied.before, applied.after) == (1, 1)
    assert "fail" in {v.outcome for v in shown.informative if v.standard == STRICT}
    assert STRICT not in {verdict.standard for verdict in shown.verdicts}


def test_an_unconfirmed_limit_never_fails_a_product(db: Database, shop: Shop) -> None:
    """A required standard whose numbers were not seen in a source says so and blocks nothing."""
    stored(db, parsed(sample(CROWDED)), shop.batch)

    applied = use(db, "florida-2026")

    assert (applied.before, applied.after) == (1, 1)


def test_the_narrowest_rule_decides(db: Database, shop: Shop) -> None:
    """Product goes before vendor, vendor before form, form before all."""
    use(db, STRICT)
    use(db, STRICT, about="powder", required=False)
    use(db, STRICT, about="Gullible Leaf")
    use(db, STRICT, about="Green Powder", required=False)

    with db.change() as session:
        add_vendor(session, "Another")
        add_product(session, "Another", "Brown Powder", "kratom-leaf", "powder")
        add_product(session, "Another", "Brown Capsules", "kratom-leaf", "capsule")
    with db.look() as session:
        names = ("Green Powder", "Red Powder", "Brown Powder", "Brown Capsules")
        asked = [STRICT in required(session, name) for name in names]

    assert asked == [False, True, False, True]


def test_what_is_taken_back_counts_as_before(db: Database, shop: Shop) -> None:
    """A dropped rule leaves no trace but in history."""
    stored(db, parsed(sample(CROWDED)), shop.batch)
    use(db, STRICT, about="Gullible Leaf")

    with db.change() as session:
        applied = service.drop(session, [STRICT], TODAY, "Gullible Leaf")

    assert (applied.before, applied.after) == (0, 1)
    with db.look() as session:
        assert policy_rules(session) == []
        told = [event.what for event in events(session, "policy_rule")]
    assert told == ["policy set", "policy dropped"]


def test_what_was_never_said_cannot_be_taken_back(db: Database, shop: Shop) -> None:
    """Dropping the default is refused: it is not the user's rule."""
    with pytest.raises(NotFoundError, match="Nothing is said"), db.change() as session:
        service.drop(session, ["utah-r70-580-5"], TODAY)


def test_a_name_of_two_things_is_asked_about(db: Database, shop: Shop) -> None:
    """A vendor and a product of one name are told apart by a word before it."""
    with db.change() as session:
        add_product(session, "Gullible Leaf", "Gullible Leaf", "kratom-leaf", "powder")

    with pytest.raises(UsageError) as asked:
        use(db, STRICT, about="Gullible Leaf")

    assert "vendor:Gullible Leaf" in asked.value.hint
    assert use(db, STRICT, about="product:Gullible Leaf").products == 1
    assert use(db, STRICT, about="vendor:Gullible Leaf").products == 3


def test_a_name_of_nothing_names_the_likeliest(db: Database, shop: Shop) -> None:
    """A slip in a name changes nothing and gives a hint."""
    with pytest.raises(NotFoundError) as missing:
        use(db, STRICT, about="Gullible Laef")

    assert "Gullible Leaf" in missing.value.hint


def test_a_standard_whose_file_is_gone_is_named(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is judged by half a policy: the missing file is named, with the way out."""
    stored(db, parsed(sample(METALS)), shop.batch)
    use(db, STRICT)
    with db.change() as session:
        policy_rules(session)[0].standard = "gone"

    with pytest.raises(NotFoundError) as missing, db.change() as session:
        rejudge(session, [shop.green])

    assert "tracker policy drop gone" in missing.value.hint
