"""What a judgement was made from, as hashes, so that it can be replayed to the same bytes."""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from tracker.records.judgement import Evidence
from tracker.vocabulary.standards import Standard


@dataclasses.dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hashes of all that a judgement depends on; equal ones give equal judgements.

    Attributes:
        readings: Of rows and heads as printed.
        results: Of what was understood of them, which the vocabulary has a part in.
        corrections: Of what persons laid over them.
        standards: Of the files of the standards, by key.
        policy: Of which standards are required and which informative.
        reader: Version of the reader.
        on: The day judged as of.
    """

    readings: str
    results: str
    corrections: str
    standards: tuple[tuple[str, str], ...]
    policy: str
    reader: str
    on: dt.date

    @property
    def digest(self) -> str:
        """One hash of all."""
        return sha256(dataclasses.asdict(self))


def fingerprint(
    evidence: Iterable[Evidence],
    corrections: Sequence[Mapping[str, str]],
    standards: Iterable[Standard],
    policy: Mapping[str, Sequence[str]],
    reader: str,
    on: dt.date,
) -> Fingerprint:
    """The fingerprint of a judgement.

    Args:
        evidence: The certificates judged, in any order.
        corrections: Those laid over them, as plain texts, in the order they were made.
        standards: Those it was judged by, in any order.
        policy: Keys of the standards by what they are for.
        reader: Version of the reader that read the certificates.
        on: The day judged as of.
    """
    certificates = sorted(evidence, key=lambda e: e.certificate)
    return Fingerprint(
        readings=sha256([[e.facts, [r.reading for r in e.results]] for e in certificates]),
        results=sha256(certificates),
        corrections=sha256(corrections),
        standards=tuple(sorted((s.key, s.digest) for s in standards)),
        policy=sha256(policy),
        reader=reader,
        on=on,
    )


def sha256(thing: object) -> str:
    """The hash of records and plain data, in hexadecimal; equal things have equal hashes."""
    text = json.dumps(thing, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(thing: Any) -> Any:
    """A record or number as data that JSON knows; digits stay as printed."""
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        return {f.name: getattr(thing, f.name) for f in dataclasses.fields(thing)}
    if isinstance(thing, Decimal | dt.date):
        return str(thing)
    raise TypeError(f"no plain form of {type(thing).__name__}")
