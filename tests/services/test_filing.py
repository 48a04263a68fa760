"""Certificates put into the store: all of a file in one transaction, or nothing."""

import pytest

from tests.printed import ALKALOIDS, METALS, bytes_of, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import FileError, NothingNewError, StorageError
from tracker.services import filing as module
from tracker.services.certificates import show_certificate
from tracker.services.contents import contents_of
from tracker.services.filing import Filing, file_certificates
from tracker.services.history import history
from tracker.services.matching import Destination
from tracker.store import certificates, kept
from tracker.store.session import Database


def counts(db: Database) -> tuple[int, int, int]:
    """Numbers of certificates, of kept files, of events."""
    with db.look() as session:
        events = len(list(history(session, None)))
        return len(certificates.every_certificate(session)), len(list(db.files.names())), events


def test_what_was_read_comes_back(db: Database) -> None:
    """Head, rows, places and bytes are in the store as the reader gave them."""
    certificate = parsed()

    (number,) = stored(db, certificate)

    with db.look() as session:
        row = certificates.certificate_at(session, number)
        assert row is not None
        assert contents_of(session, row).printed == certificate.document.samples[0]
        assert db.files.read(certificate.sha256) == bytes_of("lab.pdf")


def test_each_sample_is_a_certificate_with_a_goal_of_its_own(db: Database, shop: Shop) -> None:
    """A file of two samples makes two certificates, for two products."""
    two = parsed(sample(), sample(product="Red Powder", batch="R-1", report_number="FA-0118"))

    first, second = stored(db, two, shop.batch, Destination(shop.vendor, shop.red, "R-1"))

    with db.look() as session:
        shown = [show_certificate(session, str(n), db.now().date()) for n in (first, second)]
    assert [each.product.name for each in shown if each.product] == ["Green Powder", "Red Powder"]
    assert [each.batch.name for each in shown if each.batch] == ["KR-2401", "R-1"]


def test_every_change_of_an_import_is_an_event(db: Database, shop: Shop) -> None:
    """A new batch and each certificate have one event each."""
    stored(db, parsed(), shop.batch)

    with db.look() as session:
        events = [event.what for event in history(session, None)]
    assert events[-2:] == ["batch added", "certificate imported"]


def test_a_batch_known_by_another_case_is_not_added_again(db: Database, shop: Shop) -> None:
    """Certificates of "KR-2401" and "kr-2401" are for one batch."""
    stored(db, parsed(name="a.pdf"), shop.batch)
    stored(db, parsed(name="b.pdf"), Destination(shop.vendor, shop.green, "kr-2401"))

    with db.look() as session:
        assert [batch.name for batch in kept.batches_of(session, shop.green)] == ["KR-2401"]


def test_the_batch_is_judged_in_the_same_transaction(db: Database, shop: Shop) -> None:
    """A certificate with everything verifies its batch at once; the bare product is forgotten."""
    (number,) = stored(db, parsed(), shop.batch)

    with db.look() as session:
        shown = show_certificate(session, str(number), db.now().date())
    assert shown.standing is not None
    assert shown.standing.verified, shown.standing.reason


def test_certificates_of_one_batch_add_up(db: Database, shop: Shop) -> None:
    """Potency alone leaves a batch unverified; metals and microbes in another file verify it."""
    rest = {name: text for name, text in sample_rows().items() if name not in ALKALOIDS}
    (number,) = stored(db, parsed(sample(ALKALOIDS), name="a.pdf"), shop.batch)
    with db.look() as session:
        before = show_certificate(session, str(number), db.now().date()).standing

    stored(db, parsed(sample(rest), name="b.pdf"), shop.batch)

    with db.look() as session:
        after = show_certificate(session, str(number), db.now().date()).standing
    assert before is not None
    assert not before.verified
    assert after is not None
    assert after.verified, after.reason


def test_the_same_bytes_are_refused_naming_their_twin(db: Database) -> None:
    """Bytes that are there are not stored again, under whatever name they come."""
    stored(db, parsed())
    before = counts(db)

    with pytest.raises(NothingNewError, match=r"is certificate 1 already, received as lab\.pdf"):
        stored(db, parsed())

    assert counts(db) == before


def test_a_file_that_changed_while_it_was_read_is_refused(db: Database) -> None:
    """Other bytes than those that were read are never stored under that reading."""
    filing = Filing(parsed(), b"%PDF other", (Destination(),))

    with pytest.raises(FileError, match="changed while it was being read"):
        file_certificates(db, filing)

    assert counts(db) == (0, 0, 0)


def test_a_failure_half_way_leaves_nothing(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When judging fails after all rows were written, neither rows, bytes nor events remain."""
    before = counts(db)

    def fail(*_: object) -> None:
        raise StorageError("No room.")

    monkeypatch.setattr(module, "rejudge_batches", fail)
    with pytest.raises(StorageError):
        stored(db, parsed(sample(METALS)), shop.batch)

    assert counts(db) == before


def test_bytes_kept_as_evidence_survive_a_failed_import(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failed import takes its bytes away only if nothing else names them."""
    with db.change() as session:
        digest = db.files.keep(bytes_of("lab.pdf"))
        certificates.keep_file(session, digest, 1, "application/pdf", "evidence.pdf")

    def fail(*_: object) -> None:
        raise StorageError("No room.")

    monkeypatch.setattr(module, "rejudge_batches", fail)
    with pytest.raises(StorageError):
        stored(db, parsed())

    assert db.files.read(digest) == bytes_of("lab.pdf")


def sample_rows() -> dict[str, str]:
    """Every row of the certificate that shows everything."""
    return {r.analyte.text: r.result.text for r in sample().readings}
