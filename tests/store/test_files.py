"""The file store keeps bytes as received, whole or not at all."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.errors import StorageError
from tracker.store.files import FileStore, sha256


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    """An empty store."""
    return FileStore(tmp_path / "x.files")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.binary(max_size=2000))
def test_bytes_come_back(store: FileStore, data: bytes) -> None:
    """What was kept is what is read."""
    assert store.read(store.keep(data)) == data


def test_kept_bytes_cannot_be_written_to(store: FileStore) -> None:
    """A kept file is read-only."""
    path = store.path(store.keep(b"as received"))

    assert path.stat().st_mode & 0o222 == 0


def test_the_same_bytes_are_kept_once(store: FileStore) -> None:
    """Bytes that a crash left behind are taken over, not doubled."""
    first, second = store.keep(b"twice"), store.keep(b"twice")

    assert first == second and list(store.names()) == [first]


def test_a_damaged_file_is_mended_by_the_same_bytes(store: FileStore) -> None:
    """Receiving the same bytes again puts a damaged file right."""
    path = store.path(store.keep(b"whole"))
    path.chmod(0o644)
    path.write_bytes(b"damaged")

    store.keep(b"whole")

    assert store.read(sha256(b"whole")) == b"whole"


def test_a_full_disk_is_an_error_and_leaves_nothing(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, the error has status 4 and no half file stays."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(StorageError, match="No space left") as caught:
        store.keep(b"too much")

    assert caught.value.exit_status == 4
    assert [path for path in store.folder.rglob("*") if path.is_file()] == []


def test_changed_bytes_are_never_given_out(store: FileStore) -> None:
    """A file that was changed after it was stored is an error, not a certificate."""
    digest = store.keep(b"original")
    store.path(digest).chmod(0o644)
    store.path(digest).write_bytes(b"0riginal")

    with pytest.raises(StorageError, match="was changed"):
        store.read(digest)


def test_missing_bytes_are_an_error(store: FileStore) -> None:
    """A file that is gone is an error that names the check."""
    with pytest.raises(StorageError, match="cannot be read") as caught:
        store.read(sha256(b"never kept"))

    assert "db check" in caught.value.hint


def test_sweeping_removes_only_what_nothing_names(store: FileStore) -> None:
    """Leftovers of a crash go, named files stay."""
    named, stray = store.keep(b"named"), store.keep(b"stray")
    store.path(named).with_name("half.part").write_bytes(b"ha")

    store.sweep({named})

    assert list(store.names()) == [named] and not store.path(stray).exists()
    assert store.strays({named}) == []


def test_discarding_removes_the_bytes(store: FileStore) -> None:
    """Bytes of a transaction that was undone can be taken out again."""
    digest = store.keep(b"undone")

    store.discard(digest)

    assert not store.is_sound(digest)
