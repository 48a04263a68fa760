"""Names that nobody knows are listed, and get their meaning from the user."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.printed import ALL_WELL, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.errors import AlreadyThereError, NotFoundError, NothingNewError, UsageError
from tracker.services import correcting, rechecking, vocabulary
from tracker.services.listing import listed
from tracker.services.rechecking import Tally
from tracker.store.events import events
from tracker.store.session import Database
from tracker.vocabulary import analytes, loader

TODAY = dt.date(2026, 3, 1)
ODD = {("Plumbum wholly" if name == "Lead" else name): text for name, text in ALL_WELL.items()}


@pytest.fixture
def folder(home: Path) -> Iterator[Path]:
    """The user's vocabulary folder, in use."""
    loader.use_folder(home / "vocabulary")
    analytes.forget()
    yield home / "vocabulary"
    analytes.forget()


def unknown(db: Database) -> list[tuple[str, int, int]]:
    """The unknown names with rows and certificates."""
    with db.look() as session:
        found = vocabulary.unknown_names(session)
        return [(u.printed.text, u.printed.rows, u.printed.certificates) for u in found]


def alias(db: Database, folder: Path, printed: str, key: str, replace: bool = False) -> None:
    """Give a printed name its meaning."""
    with db.change() as session:
        vocabulary.add_alias(session, printed, key, folder, replace)


def test_unknown_names_are_counted(db: Database, shop: Shop) -> None:
    """A name on two certificates is listed once with both; a known one is not."""
    stored(db, parsed(sample(ODD)), shop.batch)
    stored(db, parsed(sample(ODD, report_number="FA-2"), name="b.pdf"), shop.batch)

    assert unknown(db) == [("Plumbum wholly", 2, 2)]


def test_an_alias_counts_at_the_next_recheck(db: Database, shop: Shop, folder: Path) -> None:
    """What a name means is judged from the stored reading, and it is unknown no more."""
    stored(db, parsed(sample(ODD)), shop.batch)

    alias(db, folder, "Plumbum wholly", "lead")

    assert unknown(db) == []
    with db.change() as session:
        changes = list(rechecking.recheck(session, TODAY, Tally(), take=True))
    assert [change.now.verified for change in changes] == [True]
    with db.look() as session:
        assert [line.batch for line in listed(session, TODAY, verified=True)] == ["KR-2401"]
        assert [e.after for e in events(session, "alias")] == [{"Plumbum wholly": "lead"}]


def test_a_corrected_name_is_not_unknown(db: Database, shop: Shop) -> None:
    """A row whose analyte a person has named is not asked about again."""
    stored(db, parsed(sample(ODD)), shop.batch)
    row = str(list(ODD).index("Plumbum wholly") + 1)
    with db.change() as session:
        correcting.correct(session, "1", row, "analyte", "Lead", "it is")

    assert unknown(db) == []


def test_an_analyte_may_be_called_by_its_name(db: Database, folder: Path) -> None:
    """Key and name lead to the same analyte; a slip names the likeliest."""
    alias(db, folder, "Saturn", "Lead")

    found = analytes.find("SATURN")
    assert found is not None
    assert found.key == "lead"
    with pytest.raises(NotFoundError) as missing:
        alias(db, folder, "Saturnus", "mitragynin3")
    assert "mitragynine" in missing.value.hint


def test_a_known_name_keeps_its_meaning(db: Database, folder: Path) -> None:
    """A name that means another analyte is given away only if asked; twice the same is nothing."""
    with pytest.raises(NothingNewError):
        alias(db, folder, "Lead", "lead")
    with pytest.raises(AlreadyThereError, match="means Lead"):
        alias(db, folder, "Lead", "cadmium")

    alias(db, folder, "Lead", "cadmium", replace=True)
    alias(db, folder, "LEAD", "mercury", replace=True)

    assert (folder / "aliases.toml").read_text("utf-8") == '"LEAD" = "mercury"\n'


def test_what_else_is_in_the_file_stays(db: Database, folder: Path) -> None:
    """Remarks and other names of the user's are kept as they are."""
    folder.mkdir(parents=True)
    (folder / "aliases.toml").write_text('# of the old laboratory\n"Pb/2" = "lead"\n', "utf-8")
    analytes.forget()

    alias(db, folder, 'Odd "name"', "cadmium")

    assert (folder / "aliases.toml").read_text("utf-8") == (
        '# of the old laboratory\n"Pb/2" = "lead"\n"Odd \\"name\\"" = "cadmium"\n'
    )
    found = analytes.find('Odd "name"')
    assert found is not None
    assert found.key == "cadmium"


def test_a_name_without_letters_is_none(db: Database, folder: Path) -> None:
    """Signs alone could mean anything."""
    with pytest.raises(UsageError, match="not a name"):
        alias(db, folder, "***", "lead")
