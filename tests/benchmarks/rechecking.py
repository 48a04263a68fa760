"""Measure `tracker recheck`: 10,000 certificates of 40 rows, each of a batch of its own.

    python -m tests.benchmarks.rechecking [--certificates 10000] [--rows 40]

makes a database that is gone afterwards, the numbers of each certificate its own, and prints the
processor seconds that judging everything for the first time takes (every judgement is written), and
that judging it again takes (each is compared with what is kept, and nothing is written). The
baseline is a JSON round trip of every row, read with bare SQL: a ratio holds on any machine where
seconds do not.
"""

import argparse
import datetime as dt
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.benchmarks.judging import TEXTS
from tests.printed import ALL_WELL, parsed, sample, stored
from tracker.services.matching import Destination
from tracker.services.products import add_product
from tracker.services.rechecking import Tally, recheck
from tracker.services.tracing import trace_all
from tracker.services.vendors import add_vendor
from tracker.store.lifecycle import open_database
from tracker.store.session import Database
from tracker.vocabulary import analytes

OF_ONE = (
    *(("page", "file_id"), ("fact", "certificate_id"), ("reading", "certificate_id")),
    ("file_said", "file_id"),
)
"""Tables that belong to a file or a certificate, and the column that names it."""

OWN = """
CASE WHEN result_text GLOB '[0-9]* *' THEN
    substr(result_text, 1, instr(result_text, ' ') - 1)
    || CASE WHEN instr(result_text, '.') THEN '' ELSE '.' END
    || printf('%03d', abs(random()) % 1000)
    || substr(result_text, instr(result_text, ' '))
ELSE result_text END
"""
"""A measured number with three more digits: each certificate measures something else."""

NUMBERED = "CASE WHEN name = 'report_number' THEN {0} || i ELSE {0} END"
"""A report's number with the certificate's behind it: each has its own."""

DAY = dt.date(2026, 3, 1)

CLONE = """
PRAGMA foreign_keys = OFF;
BEGIN;
DELETE FROM verdict;
DELETE FROM reason;
DELETE FROM standing;
DELETE FROM judgement;
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
INSERT INTO n WITH RECURSIVE c(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM c WHERE i < :count)
    SELECT i FROM c;
INSERT INTO product SELECT i, vendor_id, name || i, name_key || i, profile, form, serving,
    servings_per_day, note, added_at, archived_at FROM n, product WHERE id = 1;
INSERT INTO batch SELECT i, i, name, name_key, added_at FROM n, batch WHERE id = 1;
INSERT INTO file SELECT i, printf('%064x', i), size, media_type, name, kept_at FROM n, file
    WHERE id = 1;
INSERT INTO certificate (id, file_id, sample, vendor_id, product_id, batch_id, laboratory_key,
        report_key, pages, engine, reader, imported_at)
    SELECT i, i, 0, vendor_id, i, i, laboratory_key, report_key || i, pages, engine, reader,
        imported_at FROM n, certificate WHERE id = 1;
COMMIT;
"""


def make(path: Path, certificates: int, rows: int) -> Database:
    """A database with so many certificates, none of them judged."""
    database = open_database(str(path), path.parent / "files", print)
    with database.change() as session:
        add_vendor(session, "Gullible Leaf")
        add_product(session, "Gullible Leaf", "Green Powder", "kratom-leaf", "powder")
    stored(database, parsed(sample(_printed(rows))), Destination(1, 1, "KR-2401"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(CLONE.replace(":count", str(certificates)))
        for table, key in OF_ONE:
            _clone(connection, table, key, certificates)
        connection.commit()
    with database.change() as session:
        trace_all(session)
    return database


def _printed(rows: int) -> dict[str, str]:
    """A whole certificate of leaf, and pesticides until there are enough rows."""
    names = [analyte.name for analyte in analytes.every() if analyte.panel == "pesticides"]
    more = {name: TEXTS[n % len(TEXTS)] for n, name in enumerate(names)}
    return dict(list((ALL_WELL | more).items())[:rows])


def _clone(connection: sqlite3.Connection, table: str, key: str, count: int) -> None:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    own = {key: "i", "result_text": OWN}
    if table == "fact":
        own |= {column: NUMBERED.format(column) for column in ("text", "value")}
    taken = ", ".join(own.get(column, column) for column in columns)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL "
        f"SELECT i + 1 FROM n WHERE i < {count}) SELECT {taken} FROM n, {table} WHERE {key} = 1"
    )


def round_trip(path: Path) -> None:
    """The baseline: every row read with bare SQL, made JSON and read again."""
    with closing(sqlite3.connect(path)) as connection:
        for row in connection.execute("SELECT * FROM reading"):
            json.loads(json.dumps(row))


def judged(database: Database, take: bool) -> Tally:
    """Everything judged once."""
    tally = Tally()
    with database.change() if take else database.look() as session:
        for _ in recheck(session, DAY, tally, take):
            pass
    return tally


def timed(work: Callable[[], object]) -> float:
    """Processor seconds that it takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(path: Path, certificates: int, rows: int) -> None:
    """Print seconds and ratios for a database that is made at a path."""
    database = make(path, certificates, rows)
    baseline = timed(lambda: round_trip(path))
    print(f"{'JSON round trip':24} {baseline:7.2f} s")
    for name, take in (("first time, written", True), ("again, nothing new", False)):
        seconds = timed(partial(judged, database, take))
        print(f"{name:24} {seconds:7.2f} s  {seconds / baseline:7.1f} x JSON round trip")


def main() -> None:
    """Measure as asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--certificates", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "recheck.db", options.certificates, options.rows)


if __name__ == "__main__":
    main()
