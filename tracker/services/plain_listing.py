"""The lists as they are asked for most, without loading what makes every other question."""

import datetime as dt
from collections.abc import Iterator
from contextlib import AbstractContextManager

from tracker.store import listed
from tracker.store.listed import Listed


def whole_list(
    where: str, on: dt.date, *, verified: bool
) -> AbstractContextManager[Iterator[Listed] | None]:
    """What is verified on a day, or what is not, of all vendors, as `listing.listed` has it.

    Args:
        where: File or URL of the database.
        on: The day.
        verified: Which of the two.

    Returns:
        Its lines as they come; None where `listing.listed` has to be asked.
    """
    return listed.listed_in(where, on, verified)
