"""A certificate judged once more from what is stored: the same bytes, or what is not the same."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.errors import UsageError
from tracker.records.judgement import Standing, Verdict
from tracker.services.certificates import certificate_called
from tracker.services.desk import Desk
from tracker.services.issues import neighbours
from tracker.services.judging import judge
from tracker.services.rechecking import Turned, turned
from tracker.store import kept
from tracker.store.judgements import judgement_of
from tracker.store.schema import Certificate, Judgement
from tracker.store.session import Session
from tracker.store.standings import kept_standings

_WORDS = {
    "case": "the product, the batch or what is understood of its certificates",
    "objections": "contradictions or answers to the checklist",
    "policy": "which standards count",
    "profile": "what a product of its kind must show",
    "readings": "what was read",
    "corrections": "corrections",
    "reader": "the reader's version",
}


@dataclass(frozen=True, slots=True)
class Replay:
    """A certificate's verdicts, as kept and as they come out now.

    Attributes:
        certificate: Its number.
        fingerprint: The hash of all that the kept verdicts were made from.
        kept, now: The verdicts as bytes.
        verdicts: How many there are now.
        inputs: What is not what it was when it was judged, in words.
        turned: The verdicts that come out otherwise.
    """

    certificate: int
    fingerprint: str
    kept: bytes
    now: bytes
    verdicts: int
    inputs: tuple[str, ...]
    turned: tuple[Turned, ...]

    @property
    def same(self) -> bool:
        """The kept verdicts come out again, byte for byte."""
        return self.kept == self.now

    @property
    def sha256(self) -> str:
        """Of the bytes that come out now."""
        return hashlib.sha256(self.now).hexdigest()


def replay(session: Session, called: str) -> Replay:
    """What comes of judging a certificate once more from its stored readings and corrections.

    Raises:
        NotFoundError: There is no such certificate.
        UsageError: It was never judged: it is in the inbox, or a later issue counts in its place.
    """
    certificate = certificate_called(session, called)
    judgement, was = _kept(session, certificate)
    product = kept.product_at(session, judgement.product_id)
    vendor = kept.vendor_at(session, product.vendor_id) if product else None
    batch = kept.batch_at(session, judgement.batch_id) if judgement.batch_id else None
    assert product is not None and vendor is not None
    judged = judge(Desk(session), vendor, product, batch)
    before, after = _about(was, certificate.id), _about(judged.standings, certificate.id)
    return Replay(
        certificate=certificate.id,
        fingerprint=judgement.fingerprint,
        kept=as_bytes(before),
        now=as_bytes(after),
        verdicts=len(after),
        inputs=tuple(differing(judgement.inputs, judged.inputs)),
        turned=tuple(turned(before, after)),
    )


def as_bytes(verdicts: Sequence[Verdict]) -> bytes:
    """Verdicts as JSON, one a line: equal ones are equal bytes on any machine."""
    return "".join(f"{_line(verdict)}\n" for verdict in verdicts).encode()


def differing(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """What a judgement would be made from that it was not made from, in words."""
    for name in sorted(was.keys() | now.keys()):
        before, after = was.get(name, {}), now.get(name, {})
        if before == after:
            continue
        if name == "standards":
            keys = sorted(key for key in before | after if before.get(key) != after.get(key))
            yield f"the limits of {', '.join(keys)}"
        elif name == "certificates":
            yield from _of_certificates(before, after)
        else:
            yield _WORDS.get(name, name)


def _of_certificates(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for number in sorted(was.keys() | now.keys(), key=int):
        if number not in was or number not in now:
            yield f"certificate {number}, which {'is new' if number in now else 'is gone'}"
            continue
        for name in was[number].keys() | now[number].keys():
            if was[number].get(name) != now[number].get(name):
                yield f"{_WORDS.get(name, name)} of certificate {number}"


def _kept(session: Session, certificate: Certificate) -> tuple[Judgement, tuple[Standing, ...]]:
    number = certificate.id
    if certificate.product_id is None:
        message = f"Certificate {number} waits in the inbox: it was never judged."
        raise UsageError(message, f"Type: tracker assign {number} --product NAME")
    _, later = neighbours(session, certificate)
    if later:
        message = f"Certificate {number} is not judged: certificate {later.id} is a later issue."
        raise UsageError(message, f"Type: tracker replay {later.id}")
    judgement = judgement_of(session, certificate.product_id, certificate.batch_id)
    if judgement is None:
        raise UsageError(f"Certificate {number} was never judged.", "Type: tracker recheck")
    return judgement, kept_standings(session, judgement.id)


def _about(standings: Sequence[Standing], certificate: int) -> tuple[Verdict, ...]:
    """The verdicts on a certificate, each once, in the order in which they were given."""
    every = (v for standing in standings for v in standing.verdicts)
    return tuple(dict.fromkeys(v for v in every if v.certificate == certificate))


def _line(verdict: Verdict) -> str:
    place = verdict.place
    said = {
        "standard": verdict.standard,
        "rule": verdict.rule,
        "analyte": verdict.analyte,
        "outcome": verdict.outcome,
        "sentence": verdict.sentence,
        "confirmed": verdict.confirmed,
        "consequence": verdict.consequence,
        "flip": None if verdict.flip is None else str(verdict.flip),
        "certificate": verdict.certificate,
        "place": [place.page, *(f"{side:.2f}" for side in place.box)] if place else None,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
