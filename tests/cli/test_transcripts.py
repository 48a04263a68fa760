"""Every transcript is what the command line answers, word for word.

A transcript is a session as a person would type it: `$ ` and the command, then what is printed, on
stdout and stderr as they come, then the exit status in brackets where it is not 0. A blank line
stands between two commands. `--update-golden` writes them anew, and fails.
"""

import shlex
from pathlib import Path

import pytest

from tests.conftest import Run

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def answer(run: Run, command: str) -> str:
    """The command with what it answers."""
    program, *words = shlex.split(command)
    assert program == "tracker"
    result = run(*words)
    status = f"[{result.exit_code}]\n" if result.exit_code else ""
    return f"$ {command}\n{result.output}{status}"


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_command_line_answers_as_written(
    path: Path,
    run: Run,
    home: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is typed in a transcript is answered as the transcript says."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(home)
    written = path.read_text("utf-8")
    commands = [line[2:] for line in written.splitlines() if line.startswith("$ ")]

    played = "\n".join(answer(run, command) for command in commands)

    if request.config.getoption("--update-golden"):
        path.write_text(played, "utf-8")
        pytest.fail(f"rewrote {path.name}: read `git diff`, then run again")
    assert played == written
