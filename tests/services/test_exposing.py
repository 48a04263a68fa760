"""What a day's amount brings: the form's default said, flip points, bounds."""

from decimal import Decimal

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import NotFoundError, UsageError
from tracker.services import exposing, products
from tracker.services.exposing import Intake, Shown
from tracker.store.session import Database

ROWS = ALL_WELL | {"Lead": "1.84 ppm", "Cadmium": "< 0.01 ppm", "Mercury": "ND"}


def exposure(db: Database, *grams: int, batch: str | None = None) -> Shown:
    """The exposure of Green Powder."""
    with db.look() as session:
        amounts = tuple(map(Decimal, grams))
        return exposing.exposure(session, "Green Powder", amounts, batch=batch)


def intake(shown: Shown, name: str, standard: str) -> Intake:
    """The first intake of a substance by the limits of a standard."""
    return next(
        each
        for taken in shown.certificates
        for each in taken.intakes
        if (each.name, each.standard.key) == (name, standard)
    )


def test_the_default_of_the_form_is_said(db: Database, shop: Shop) -> None:
    """Without a serving, 5 g a day of a powder are assumed, and marked as assumed."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    shown = exposure(db)

    assert shown.grams == 5
    assert shown.assumed
    assert list(map(str, shown.amounts)) == ["3", "5", "10", "25"]


def test_the_products_own_amount_is_among_those_shown(db: Database, shop: Shop) -> None:
    """A serving twice a day gives the amount, and nothing is assumed."""
    stored(db, parsed(sample(ROWS)), shop.batch)
    with db.change() as session:
        products.edit_product(session, "Green Powder", serving="2.4 g", servings_per_day="2")

    shown = exposure(db)

    assert shown.grams == Decimal("4.8")
    assert not shown.assumed
    assert list(map(str, shown.amounts)) == ["3", "4.8", "5", "10", "25"]


def test_a_limit_a_day_flips_at_an_amount(db: Database, shop: Shop) -> None:
    """6 µg a day are kept up to 3.26 g of a powder with 1.84 µg/g."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    lead = intake(exposure(db, 3, 4), "Lead", "ahpa-metals")

    assert [dose.verdict.outcome for dose in lead.doses] == ["near limit", "fail"]
    assert [dose.share for dose in lead.doses] == [Decimal("0.92"), Decimal("7.36") / 6]
    assert lead.flip is not None
    assert exposing.rounded_down(lead.flip) == "3.2"


def test_a_limit_does_not_apply_above_its_greatest_amount(db: Database, shop: Shop) -> None:
    """AHPA's limits are meant for up to 5 g a day: above that they say nothing."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    lead = intake(exposure(db, 5, 6), "Lead", "ahpa-metals")

    assert [lead.applies(dose) for dose in lead.doses] == [True, False]
    assert lead.doses[1].verdict.outcome == "not demonstrated"


def test_a_non_detect_is_an_interval_from_nothing(db: Database, shop: Shop) -> None:
    """What is below 0.01 ppm brings 0 to 0.05 µg in 5 g; without a bound nothing is known."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    shown = exposure(db, 5)

    (cadmium,) = intake(shown, "Cadmium", "ahpa-metals").doses
    (mercury,) = intake(shown, "Mercury (total)", "usp-2232").doses
    assert cadmium.amount.low == 0
    assert cadmium.amount.high == Decimal("0.05")
    assert (mercury.amount.high, mercury.share) == (None, None)
    assert mercury.verdict.outcome == "not demonstrated"


def test_a_total_stands_for_its_part(db: Database, shop: Shop) -> None:
    """Total arsenic is held against a limit for inorganic arsenic, and named as a total."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    arsenic = intake(exposure(db, 5), "Arsenic (inorganic)", "ahpa-metals")

    assert arsenic.printed == "0.2 ppm as total"
    assert arsenic.doses[0].amount.low == 0


def test_the_worst_substance_comes_first(db: Database, shop: Shop) -> None:
    """Substances are in the order of how far they go beyond a limit, what is unknown before all."""
    stored(db, parsed(sample(ROWS | {"Mercury": "0.01 ppm"})), shop.batch)

    (taken,) = exposure(db, 5).certificates

    names = list(dict.fromkeys(each.name for each in taken.intakes))
    assert names[0] == "Lead"
    assert [each.name for each in taken.intakes] == sorted(
        (each.name for each in taken.intakes), key=names.index
    )


def test_one_batch_may_be_asked_about(db: Database, shop: Shop) -> None:
    """A batch without a certificate shows nothing; one that is not there is an error."""
    stored(db, parsed(sample(ROWS)), shop.batch)

    assert [taken.batch for taken in exposure(db, 5, batch="KR-2401").certificates] == ["KR-2401"]
    with pytest.raises(NotFoundError):
        exposure(db, 5, batch="KR-2499")


@pytest.mark.parametrize("text", ["", "3,", "0", "-1", "much", "1e3", "100000"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    """Amounts are numbers of grams above nothing."""
    with pytest.raises(UsageError, match="not an amount"):
        exposing.amounts(text)


def test_amounts_are_put_in_order() -> None:
    """Each amount is shown once, the smallest first."""
    assert list(map(str, exposing.amounts("10, 3 g,5,10"))) == ["3", "5", "10"]
