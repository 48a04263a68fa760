"""What several tests of the vocabulary need."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.vocabulary import loader


@pytest.fixture(name="own_folder")
def _own_folder(tmp_path: Path) -> Iterator[Path]:
    """A user's folder of data files, in use as long as the test runs."""
    loader.use_folder(tmp_path)
    yield tmp_path
    loader.use_folder(None)
