"""What all tests share: golden files, a fresh database, the command line run in-process."""

import datetime as dt
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.cli.main import cli
from tracker.store.lifecycle import open_database
from tracker.store.session import Database
from tracker.vocabulary import loader

Golden = Callable[[object, Path], None]
Run = Callable[..., Result]

SOME_DAY = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update-golden."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files, and fail")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a value with the JSON file that holds what it should be."""

    def compare(actual: object, path: Path) -> None:
        text = json.dumps(actual, indent=1, ensure_ascii=False) + "\n"
        if request.config.getoption("--update-golden"):
            path.write_text(text, "utf-8")
            pytest.fail(f"rewrote {path.name}: read `git diff`, then run again")
        assert path.exists(), f"{path.name} is missing: run with --update-golden"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of the test's own, so that none touches the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TRACKER_HOME", str(folder))
    for name in ("TRACKER_DB", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    yield folder
    loader.use_folder(None)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with nothing in it: made once, since its migrations take a while."""
    path = tmp_path_factory.mktemp("empty") / "tracker.db"
    open_database(str(path), path.parent, print).close()
    return path


@pytest.fixture
def made(home: Path, empty_database: Path) -> Path:
    """The database of the user, with nothing in it."""
    home.mkdir()
    return Path(shutil.copy(empty_database, home / "tracker.db"))


@pytest.fixture
def db(made: Path, home: Path) -> Iterator[Database]:
    """A fresh database: the one that the command line uses, too. Its clock stands still."""
    database = open_database(str(made), home / "tracker.files", print)
    database.who, database.now = "tester", lambda: SOME_DAY
    yield database
    database.close()


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the store stands still, and its user is always the same."""
    monkeypatch.setattr("tracker.store.session.utc_now", lambda: SOME_DAY)
    monkeypatch.setattr("tracker.store.session.user_name", lambda: "tester")


@pytest.fixture
def run(made: Path) -> Run:
    """Run the command line in this process; `.exit_code`, `.stdout` and `.stderr` tell the rest."""

    def invoke(*words: str, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(cli, list(words), input=stdin, prog_name="tracker")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def tracker() -> list[str]:
    """The words that begin a command line for a process of its own."""
    return [sys.executable, "-m", "tracker"]
