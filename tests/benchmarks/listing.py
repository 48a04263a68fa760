"""Measure the list of unverified products: 100,000 products, 5 million readings.

    python -m tests.benchmarks.listing FOLDER [--products 100000] [--readings 50]

makes FOLDER/large.db where it is not there yet (the same rows every time: numbers are made from
row numbers), then prints how long the bare SQL query behind the list takes, and how long
`tracker unverified` takes in a process of its own, on a day when most products are verified and on
a day when none is. How much of that is the start of Python and its modules is told by the same
command on an empty database.
"""

import argparse
import datetime as dt
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy.dialects import sqlite

from tracker.store.judgements import listing
from tracker.store.lifecycle import open_database

MOST_VERIFIED = dt.date(2026, 3, 1)
NONE_VERIFIED = dt.date(2030, 1, 1)

ROUNDS = 3

FILL = """
PRAGMA synchronous = OFF;
BEGIN;
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
INSERT INTO n WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < :products)
    SELECT i FROM c;
INSERT INTO vendor (id, name, name_key, added_at)
    SELECT i, 'Vendor ' || i, 'vendor ' || i, :at FROM n WHERE i <= :products / 100;
INSERT INTO product (id, vendor_id, name, name_key, profile, form, added_at)
    SELECT i, 1 + i % (:products / 100), 'Product ' || i, 'product ' || i, 'kratom-leaf',
        'powder', :at FROM n;
INSERT INTO batch (id, product_id, name, name_key, added_at)
    SELECT i, i, 'B-' || i, 'b-' || i, :at FROM n WHERE i % 10;
INSERT INTO file (id, sha256, size, media_type, name, kept_at)
    SELECT i, printf('%064x', i), 1, 'application/pdf', i || '.pdf', :at FROM n;
INSERT INTO certificate (id, file_id, sample, vendor_id, product_id, batch_id, laboratory_key,
        report_key, pages, engine, reader, imported_at)
    SELECT i, i, 0, 1 + i % (:products / 100), i, CASE WHEN i % 10 THEN i END, 'lab ' || i % 40,
        'r-' || i, 4, 'pdfium', '1', :at FROM n;
INSERT INTO reading (certificate_id, number, panel, key, analyte_text, result_text, unit_text,
        limit_text, loq_text, status_text, places)
    SELECT c.i, r.i, 'pesticides', 'analyte-' || r.i, 'Analyte ' || r.i,
        printf('0.%03d', (c.i * 7919 + r.i * 104729) % 1000), 'ppm', '1.000', '0.010', 'PASS',
        '{"analyte":[1,36.0,120.5,98.25,130.5],"result":[1,210.0,120.5,232.5,130.5],'
        || '"unit":[1,240.0,98.5,262.5,108.5],"limit":[1,300.0,120.5,322.5,130.5]}'
    FROM n AS c, n AS r WHERE r.i <= :readings ORDER BY c.i, r.i;
INSERT INTO judgement (id, product_id, batch_id, alone_id, standards, inputs, fingerprint,
        judged_at)
    SELECT i, i, CASE WHEN i % 10 THEN i END, CASE WHEN i % 10 THEN NULL ELSE i END, '[]', '{}',
        printf('%064x', i), :at FROM n;
INSERT INTO standing (judgement_id, since, until, verified, reason, remedy)
    SELECT i, '0001-01-01', '2027-01-01', i % 10 > 2,
        CASE WHEN i % 10 > 2 THEN '' ELSE 'Lead 1.' || i % 100 || ' ppm exceeds 1 ppm of R70-580-5 '
        || '(certificate ' || i || ', page 1).' END,
        CASE WHEN i % 10 > 2 THEN '' ELSE 'A certificate of another batch with lead below 1 ppm.'
        END FROM n
    UNION ALL SELECT i, '2027-01-01', '9999-12-31', 0,
        'Certificate ' || i || ' ran out on 2026-12-31: tested more than 12 months ago.',
        'A certificate of this batch, tested within the last 12 months.' FROM n;
COMMIT;
ANALYZE;
"""


def make(path: Path, products: int, readings: int) -> None:
    """Make the database, once."""
    open_database(str(path), path.parent, print).close()
    text = FILL.replace(":products", str(products)).replace(":readings", str(readings))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(text.replace(":at", "'2026-01-01T00:00:00.000000+00:00'"))


def bare(path: Path, day: dt.date) -> tuple[float, int]:
    """Seconds that the query and fetching its rows take without this program, and their number."""
    compiled = listing(day, verified=False).compile(
        dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}
    )
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA cache_size = -65536")
        start = time.perf_counter()
        count = sum(1 for _ in connection.execute(str(compiled)))
        return time.perf_counter() - start, count


def program(path: Path, day: dt.date, *words: str) -> float:
    """Seconds that the whole command takes, start of Python and printing included."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "tracker", "--db", path, "unverified", "--on", str(day), *words],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def report(path: Path, empty: Path, day: dt.date) -> str:
    """The line for a day: the best of some rounds."""
    # In turns, so that a busy machine is as busy for one as for the other.
    rounds = [(bare(path, day), program(path, day), program(empty, day)) for _ in range(ROUNDS)]
    query, rows = min(one[0] for one in rounds)
    ours, start = min(one[1] for one in rounds), min(one[2] for one in rounds)
    return (
        f"{day}: {rows:,} listed; bare SQL {query:.2f} s; tracker unverified {ours:.2f} s "
        f"({ours / query:.1f} times), of it {start:.2f} s to start "
        f"(without: {(ours - start) / query:.1f} times)"
    )


def main() -> None:
    """Print a line for each day."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--products", type=int, default=100_000)
    parser.add_argument("--readings", type=int, default=50)
    options = parser.parse_args()
    path, empty = options.folder / "large.db", options.folder / "empty.db"
    if not path.exists():
        make(path, options.products, options.readings)
    for day in (MOST_VERIFIED, NONE_VERIFIED):
        print(report(path, empty, day))


if __name__ == "__main__":
    main()
