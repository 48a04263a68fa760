"""Column types and what all tables share: names of constraints, places, moments, exact decimals."""

import datetime as dt
import json
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import Dialect, Double, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Named from the first migration on: without a name no later migration can drop a constraint.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

EVER = dt.date(1, 1, 1)
"""Stands for "from ever" where a first day is kept: a span is then one comparison."""

FOR_GOOD = dt.date(9999, 12, 31)
"""Stands for "for good" where a last day is kept."""


class DecimalText(TypeDecorator[Decimal]):
    """A Decimal kept as the text it was printed as: SQLite's Numeric would make it a float."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the digits."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Read the digits back."""
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC kept as ISO text, the same on every database, so that it can be hashed."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        """Write it in UTC with microseconds, so that text order is time order."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        """Read it back."""
        return None if value is None else dt.datetime.fromisoformat(value)


class CompactJson(TypeDecorator[Any]):
    """Lists and objects as the shortest JSON text; nothing reorders their keys or their digits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write without blanks."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read it back."""
        return None if value is None else json.loads(value)


Json = Annotated[Any, mapped_column(CompactJson)]
"""A column of lists and objects."""


class Table(DeclarativeBase):
    """What every table is."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[type, type]] = {
        dt.datetime: Moment,
        Decimal: DecimalText,
        float: Double,
    }


class Placed:
    """Columns of a Place that may be missing: page and rectangle in points from the top left."""

    page: Mapped[int | None]
    x0: Mapped[float | None]
    top: Mapped[float | None]
    x1: Mapped[float | None]
    bottom: Mapped[float | None]
