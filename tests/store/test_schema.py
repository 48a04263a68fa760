"""Tables keep what they are given: digits, moments, and no two of what should be one."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from tests.conftest import SOME_DAY
from tracker.store.schema import (
    CompactJson,
    DecimalText,
    Judgement,
    Moment,
    Product,
    StandingRow,
    Table,
    Vendor,
)
from tracker.store.session import Database
from tracker.store.session import Session as StoreSession


def a_vendor(name: str = "Green Example") -> Vendor:
    """A vendor with what it needs."""
    return Vendor(name=name, name_key=name.casefold(), added_at=SOME_DAY)


def a_product(session: StoreSession) -> Product:
    """A product of a vendor, both in the database."""
    vendor = a_vendor()
    session.add(vendor)
    session.flush()
    product = Product(
        vendor_id=vendor.id,
        name="Red Leaf",
        name_key="red leaf",
        profile="kratom-leaf",
        form="powder",
        added_at=SOME_DAY,
    )
    session.add(product)
    session.flush()
    return product


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_digits_come_back_as_printed(number: Decimal) -> None:
    """A Decimal comes back with every digit it had, trailing zeros too."""
    column = DecimalText()

    written = column.process_bind_param(number, None)

    assert str(column.process_result_value(written, None)) == str(number)


@given(
    st.datetimes(dt.datetime(1901, 1, 1), dt.datetime(2099, 1, 1), timezones=st.timezones())  # noqa: DTZ001
)
def test_a_moment_comes_back(moment: dt.datetime) -> None:
    """A moment comes back as the same moment; it is written year first, in UTC, so it sorts."""
    column = Moment()

    written = column.process_bind_param(moment, None)

    assert column.process_result_value(written, None) == moment.astimezone(dt.UTC)
    assert written is not None and written.endswith("+00:00") and written[:2] in ("19", "20")


def test_a_moment_without_time_zone_is_refused() -> None:
    """A moment that could be any hour is never stored."""
    with pytest.raises(ValueError, match="no time zone"):
        Moment().process_bind_param(dt.datetime(2026, 3, 1), None)  # noqa: DTZ001


def test_json_is_written_without_blanks() -> None:
    """Five million readings hold no blank that means nothing."""
    assert CompactJson().process_bind_param({"a": [1, 2.5]}, None) == '{"a":[1,2.5]}'


def test_every_constraint_has_a_name() -> None:
    """Without a name no later migration could drop it."""
    constraints = [c for table in Table.metadata.tables.values() for c in table.constraints]

    assert [c for c in constraints if c.name is None] == []


def test_no_two_vendors_have_one_name(db: Database) -> None:
    """The database itself refuses a second vendor of the same name."""
    with pytest.raises(IntegrityError), db._session(immediate=True) as session:
        session.add_all([a_vendor(), a_vendor()])
        session.flush()


def test_a_product_without_batch_has_one_judgement(db: Database) -> None:
    """Two judgements of a product without a batch would be two answers to one question."""
    with db._session(immediate=True) as session:
        product = a_product(session)
        for _ in range(2):
            session.add(
                Judgement(
                    product_id=product.id,
                    alone_id=product.id,
                    standards=[],
                    inputs={},
                    fingerprint="",
                    judged_at=SOME_DAY,
                )
            )

        with pytest.raises(IntegrityError):
            session.flush()


def test_a_span_of_no_day_is_refused(db: Database) -> None:
    """A standing that holds on no day is a mistake of the one who writes it."""
    with db._session(immediate=True) as session:
        product = a_product(session)
        judgement = Judgement(
            product_id=product.id,
            alone_id=product.id,
            standards=[],
            inputs={},
            fingerprint="",
            judged_at=SOME_DAY,
        )
        session.add(judgement)
        session.flush()
        day = dt.date(2026, 1, 1)
        session.add(
            StandingRow(
                judgement_id=judgement.id,
                since=day,
                until=day,
                verified=True,
                reason="",
                remedy="",
            )
        )

        with pytest.raises(IntegrityError):
            session.flush()
