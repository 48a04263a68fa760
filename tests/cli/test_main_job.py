"""The main job by transcripts: vendors logged, certificates imported, what is unverified listed.

Played as `test_transcripts.py` says, in a folder in which the samples lie, on the day when they
are new.
"""

from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES
from tests.cli.test_transcripts import answer
from tests.conftest import Run

TRANSCRIPTS = sorted((Path(__file__).parent / "main_job").glob("*.txt"))


@pytest.mark.usefixtures("autumn", "at_hand")
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_main_job_is_done_as_written(
    path: Path,
    run: Run,
    home: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is typed in a transcript is answered as the transcript says."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(home)
    for sample in SAMPLES.glob("*.pdf"):
        (home / sample.name).symlink_to(sample)
    written = path.read_text("utf-8")
    commands = [line[2:] for line in written.splitlines() if line.startswith("$ ")]

    played = "\n".join(answer(run, command) for command in commands)

    if request.config.getoption("--update-golden"):
        path.write_text(played, "utf-8")
        pytest.fail(f"rewrote {path.name}: read `git diff`, then run again")
    assert played == written
