"""A stored certificate read anew: what is read now counts, what was corrected stays."""

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import UsageError
from tracker.services import rereading
from tracker.services.certificates import CertificateShown, show_certificate
from tracker.services.correcting import correct
from tracker.services.history import history
from tracker.services.parsing import ParsedCertificate, ReadingOptions
from tracker.services.rereading import Reread, reread
from tracker.store.session import Database


def shown(db: Database) -> CertificateShown:
    """The first certificate as it is shown today."""
    with db.look() as session:
        return show_certificate(session, "1", db.now().date())


def anew(
    db: Database, monkeypatch: pytest.MonkeyPatch, certificate: ParsedCertificate
) -> list[Reread]:
    """Read the first certificate anew, and find this."""
    monkeypatch.setattr(rereading, "read_file", lambda *_: certificate)
    return reread(db, "1", ReadingOptions())


def test_a_picture_that_can_be_read_now_counts(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that was named as not read is read, and the batch is verified by it at once."""
    stored(db, parsed(sample({}), states=("scan",)), shop.batch)
    before = shown(db).standing

    done = anew(db, monkeypatch, parsed(states=("ocr",)))

    after = shown(db).standing
    assert done == [Reread(1, 0, len(ALL_WELL), 1, 0)]
    assert before is not None
    assert not before.verified
    assert after is not None
    assert after.verified, after.reason


def test_corrections_stay(db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A corrected row that is still there keeps its correction."""
    stored(db, parsed(), shop.batch)
    with db.change() as session:
        correct(session, "1", "lead", "value", "0.5 ppm", "misread")

    anew(db, monkeypatch, parsed(sample(ALL_WELL | {"Cadmium": "0.06 ppm"})))

    texts = [result.reading.result.text for result in shown(db).contents.results]
    assert "0.5 ppm" in texts
    assert "0.06 ppm" in texts


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(sample({"Lead": "0.61 ppm"}), id="another row there"),
        pytest.param(sample({}), id="no row there"),
    ],
)
def test_a_correction_without_its_row_refuses_it_all(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch, now: object
) -> None:
    """Where a correction would lie over another row nothing is changed, and the hint says how."""
    stored(db, parsed(), shop.batch)
    with db.change() as session:
        correct(session, "1", "lead", "value", "0.5 ppm", "misread")

    with pytest.raises(UsageError, match="Row 3, Lead, was corrected") as refused:
        anew(db, monkeypatch, parsed(now))  # type: ignore[arg-type]

    assert refused.value.hint == "Type: tracker correct 1 3 --undo"
    assert len(shown(db).contents.results) == len(ALL_WELL)


def test_a_file_of_other_samples_is_refused(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Certificates never come or go by reading anew."""
    stored(db, parsed(), shop.batch)

    with pytest.raises(UsageError, match="read as 2 samples now and was as 1"):
        anew(db, monkeypatch, parsed(sample(), sample(batch="B")))


def test_reading_anew_is_an_event(
    db: Database, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log tells what is otherwise, and keeps the hash of what was read."""
    stored(db, parsed(), shop.batch)

    anew(db, monkeypatch, parsed(states=("text", "text")))

    with db.look() as session:
        event = list(history(session, "certificate:1"))[-1]
    assert event.what == "certificate read anew"
    assert event.after is not None
    assert {**event.after, "printed": len(event.after["printed"])} == {"pages": 2, "printed": 64}


def test_the_kept_bytes_are_what_is_read(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is read from the file store, whatever became of the one that was imported."""
    stored(db)
    read = []

    def read_file(path: object, options: ReadingOptions) -> ParsedCertificate:
        read.append(path)
        return parsed()

    monkeypatch.setattr(rereading, "read_file", read_file)
    reread(db, "1", ReadingOptions())

    assert read == [db.files.path(parsed().sha256)]
