"""The tables. SQLite by default, PostgreSQL by URL; every change of them is a migration."""

from tracker.store.schema.columns import (
    EVER,
    FOR_GOOD,
    CompactJson,
    DecimalText,
    Moment,
    Table,
)
from tracker.store.schema.judged import Event, Judgement, ReasonRow, StandingRow, VerdictRow
from tracker.store.schema.kept import (
    Answer,
    AnswerEvidence,
    Batch,
    Laboratory,
    PolicyRule,
    Product,
    Vendor,
)
from tracker.store.schema.read import (
    Certificate,
    Correction,
    FactRead,
    File,
    FileDoubt,
    PageCode,
    PageRead,
    ReadingRow,
)

__all__ = [
    "EVER",
    "FOR_GOOD",
    "Answer",
    "AnswerEvidence",
    "Batch",
    "Certificate",
    "CompactJson",
    "Correction",
    "DecimalText",
    "Event",
    "FactRead",
    "File",
    "FileDoubt",
    "Judgement",
    "Laboratory",
    "Moment",
    "PageCode",
    "PageRead",
    "PolicyRule",
    "Product",
    "ReadingRow",
    "ReasonRow",
    "StandingRow",
    "Table",
    "Vendor",
    "VerdictRow",
]
