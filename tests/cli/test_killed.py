"""An import that is ended from outside: what is stored is whole, and a second run completes it."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES
from tests.conftest import Run
from tracker.store.belongings import belongings
from tracker.store.certificates import every_certificate
from tracker.store.session import Database

WHOLE = (SAMPLES / "all-well.pdf").read_bytes()
ROWS = 16

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are not the same there")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with twelve files of other bytes."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.pdf").write_bytes(WHOLE + b"%%%d\n" % number)
    return folder


def whole_certificates(db: Database) -> int:
    """How many certificates there are; each has all its rows, and each file belongs to one."""
    with db.look() as session:
        certificates = every_certificate(session)
        kept = belongings(session, certificates).values()
        assert [len(each.printed.readings) for each in kept] == [ROWS] * len(certificates)
    return len(certificates)


def gone(group: int) -> bool:
    """Whether no process of a group is left, after a while."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_killed_import_is_completed_by_the_next(
    run: Run, db: Database, papers: Path, tracker: list[str]
) -> None:
    """Killed after the first file it leaves whole certificates, no process; a re-run goes on."""
    process = subprocess.Popen(
        [*tracker, "import", str(papers)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    before = whole_certificates(db)

    result = run("import", str(papers))

    assert gone(process.pid)
    assert 1 <= before < 12
    assert f"{12 - before} stored, {before} known before." in result.stderr
    assert result.exit_code == 0
    assert whole_certificates(db) == 12
    assert len(list(db.files.names())) == 12


KILLED = """
import os, signal, sys
from tracker.services import filing
filing.rejudge_batches = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
from tracker.cli.main import main
sys.argv = ["tracker", "import", *sys.argv[1:]]
if __name__ == "__main__":
    main()
"""
"""An import that is killed when bytes and rows are written and nothing is committed."""


def test_killed_before_the_end_of_its_transaction_nothing_is_stored(
    run: Run, db: Database, papers: Path, tmp_path: Path
) -> None:
    """The rows are gone; the bytes that stay behind are taken over by the next import."""
    (tmp_path / "killed.py").write_text(KILLED)
    path = papers / "00.pdf"

    killed = subprocess.run([sys.executable, tmp_path / "killed.py", path], check=False)
    before = whole_certificates(db)
    run("import", str(path))

    assert killed.returncode == -signal.SIGKILL
    assert before == 0
    assert whole_certificates(db) == 1
    assert len([each for each in db.files.folder.rglob("*") if each.is_file()]) == 1


@pytest.mark.usefixtures("at_hand")
def test_a_half_written_file_is_taken_away_by_the_next_import(
    run: Run, db: Database, papers: Path
) -> None:
    """Killed while bytes were written it leaves a part of a file, which does not stay."""
    part = db.files.folder / "ab" / "tmp1.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(WHOLE[:100])

    result = run("import", str(papers / "00.pdf"))

    assert result.exit_code == 0
    assert len([each for each in db.files.folder.rglob("*") if each.is_file()]) == 1


def test_ctrl_c_leaves_whole_files(db: Database, papers: Path, tracker: list[str]) -> None:
    """Ended by the keyboard, it says so without a traceback, and what is stored is whole."""
    process = subprocess.Popen(
        [*tracker, "import", str(papers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        start_new_session=True,
        # A shell that runs these tests in the background lets its processes ignore the signal.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - no threads here
    )
    assert process.stdout is not None
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate()

    assert process.returncode == 1
    assert b"Traceback" not in said
    assert b" stored. The same command goes on from here." in said
    assert 1 <= whole_certificates(db) < 12
    assert gone(process.pid)
