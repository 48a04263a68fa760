"""The user's own standards: checked, refused, added."""

from pathlib import Path

import pytest

from tests.vocabulary.test_standards import HEAD, LIMIT
from tracker.errors import AlreadyThereError, FileError, VocabularyError
from tracker.services import standards
from tracker.store.events import events
from tracker.store.session import Database
from tracker.vocabulary import loader
from tracker.vocabulary import standards as vocabulary

EXAMPLE = """
[[examples]]
says = "Twice the limit"
values = { lead = "2 ppm" }
outcomes = { lead = "fail" }
"""


@pytest.fixture
def folder(home: Path) -> Path:
    """The user's vocabulary folder, in use."""
    loader.use_folder(home / "vocabulary")
    vocabulary.forget()
    return home / "vocabulary"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A sound file of the user's."""
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + LIMIT + EXAMPLE, "utf-8")
    return path


def test_a_file_is_held_against_its_own_examples(mine: Path) -> None:
    """An example that comes out otherwise is told with what came out."""
    _, well = standards.check_file(mine)
    mine.write_text(mine.read_text("utf-8").replace('"2 ppm"', '"0.2 ppm"'), "utf-8")

    _, failures = standards.check_file(mine)

    assert well == []
    assert failures == ['mine: "Twice the limit": lead is "pass", not "fail"']


def test_an_added_file_counts_at_once(db: Database, mine: Path, folder: Path) -> None:
    """After adding a file its standard is found like the others, and history knows it."""
    with db.change() as session:
        added = standards.add_file(session, mine, folder)

    assert [one.key for one in added.standards] == ["mine"]
    assert added.instead == ()
    assert standards.standard_called("mine").own
    with db.look() as session:
        (event,) = events(session, "standard")
    assert event.what == "standard added"
    assert event.after == {"mine": added.standards[0].digest}


def test_a_file_may_count_in_a_built_in_ones_stead(db: Database, mine: Path, folder: Path) -> None:
    """A file named like a built-in standard takes its place, and says so."""
    path = mine.rename(mine.with_name("ahpa-metals.toml"))

    with db.change() as session:
        added = standards.add_file(session, path, folder)

    assert added.instead == ("ahpa-metals",)
    assert standards.standard_called("ahpa-metals").short == "Test"


def test_another_file_of_the_name_is_replaced_only_if_asked(
    db: Database, mine: Path, folder: Path
) -> None:
    """The user's earlier file is not lost by a slip."""
    with db.change() as session:
        standards.add_file(session, mine, folder)
    mine.write_text(mine.read_text("utf-8").replace("number = 1,", "number = 1.5,"), "utf-8")

    with pytest.raises(AlreadyThereError, match="There is another"), db.change() as session:
        standards.add_file(session, mine, folder)

    with db.change() as session:
        standards.add_file(session, mine, folder, replace=True)
    assert str(standards.standard_called("mine").limits[0].number) == "1.5"


def test_what_fails_its_own_examples_is_not_added(db: Database, mine: Path, folder: Path) -> None:
    """A file that does otherwise than it says changes nothing."""
    mine.write_text(mine.read_text("utf-8").replace('"2 ppm"', '"0.2 ppm"'), "utf-8")

    with pytest.raises(VocabularyError, match="Twice the limit"), db.change() as session:
        standards.add_file(session, mine, folder)

    assert not (folder / "standards").exists()
    with db.look() as session:
        assert list(events(session, "standard")) == []


def test_what_is_no_toml_file_is_refused(tmp_path: Path) -> None:
    """A file of another kind, of another encoding, or none at all is refused in words."""
    other, latin = tmp_path / "limits.txt", tmp_path / "latin.toml"
    other.write_text("lead 1 ppm", "utf-8")
    latin.write_bytes('title = "café"'.encode("latin-1"))

    for path, reason in (
        (other, "not a TOML file"),
        (latin, "not text in UTF-8"),
        (tmp_path / "nowhere.toml", "no such file"),
    ):
        with pytest.raises(FileError, match=reason):
            standards.check_file(path)
