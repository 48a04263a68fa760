"""The lists of what is verified and what is not, asked of a SQLite file without SQLAlchemy.

To load SQLAlchemy takes longer than to list ten thousand products, and this is the question that is
asked most. Whatever is not plainly so (another kind of database, another version, an error) is left
to `judgements.standings_on`, which asks the same.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from tracker.store.versions import home, known_in

WAIT_SECONDS = 10
"""How long a command waits for another process to let go of the database."""

PAGES_KEPT = "PRAGMA cache_size = -65536"
"""64 MB of pages: lists over all products would read the same ones again and again."""

QUESTION = """
SELECT standing.id, vendor.id AS id_1, vendor.name, product.id AS id_2, product.name AS name_1,
    batch.id AS id_3, batch.name AS name_2, standing.verified,
    nullif(standing.until, ?) AS nullif_1, standing.reason, standing.remedy
FROM standing
    LEFT OUTER JOIN judgement ON judgement.id = standing.judgement_id
    LEFT OUTER JOIN product ON product.id = judgement.product_id
    LEFT OUTER JOIN vendor ON vendor.id = product.vendor_id
    LEFT OUTER JOIN batch ON batch.id = judgement.batch_id
WHERE standing.since <= ? AND standing.until > ? AND standing.verified IS {verified}
    AND vendor.archived_at IS NULL AND product.archived_at IS NULL
ORDER BY vendor.name_key, product.name_key, batch.name_key
"""
"""What SQLAlchemy makes of `judgements.listing`; a test holds the two together."""

_FOR_GOOD = "9999-12-31"


class Listed(NamedTuple):
    """One line of the lists: a batch, or a product without one, as it stands on the day asked.

    `until` is the first day that it no longer holds, None for good.
    """

    standing_id: int
    vendor_id: int
    vendor: str
    product_id: int
    product: str
    batch_id: int | None
    batch: str | None
    verified: bool
    until: dt.date | None
    reason: str
    remedy: str


@contextmanager
def listed_in(where: str, on: dt.date, verified: bool) -> Iterator[Iterator[Listed] | None]:
    """The lines of a list as they come; None where it has to be asked for in the usual way."""
    connection = _opened(where)
    if connection is None:
        yield None
        return
    with closing(connection):
        try:
            yield _rows(connection, on, verified)
        except sqlite3.Error:
            from tracker.store.session import in_words  # noqa: PLC0415 - loads SQLAlchemy

            with in_words():
                raise


def _opened(where: str) -> sqlite3.Connection | None:
    """A SQLite file of this program's version, opened for one unmoving look."""
    path = Path(where).expanduser().absolute()
    if "://" in where or not path.is_file():
        return None
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute(PAGES_KEPT)
        connection.execute("BEGIN")
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("SELECT id FROM standing LIMIT 1")
        if version == (max(known_in(home())),):
            return connection
    except sqlite3.Error:
        pass  # the usual way says what is wrong, in words
    connection.close()
    return None


def _rows(connection: sqlite3.Connection, on: dt.date, verified: bool) -> Iterator[Listed]:
    day, known = on.isoformat(), dict[str | None, dt.date | None]({None: None})
    question = QUESTION.format(verified=int(verified))
    for row in connection.execute(question, (_FOR_GOOD, day, day)):
        until = row[8]
        if until not in known:
            known[until] = dt.date.fromisoformat(until)
        yield Listed._make((*row[:7], bool(row[7]), known[until], *row[9:]))
