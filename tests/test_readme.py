"""README.md shows what the program really prints."""

import contextlib
import datetime as dt
import io
import re
import shlex
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.conftest import Run
from tracker.cli.main import COMMANDS
from tracker.services import demo

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


class Then(dt.datetime):
    """A clock that stands still on the day of the demonstration."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> "Then":
        """Noon of that day."""
        return cls(2026, 11, 20, 12, 0, tzinfo=tz)


@pytest.fixture(autouse=True)
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the samples, a terminal a hundred characters wide, the day of the samples."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples", ignore=lambda *_: ["__pycache__"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("tracker.cli.home.dt", SimpleNamespace(datetime=Then))
    # Without the last vendor: text recognition, where it is installed, would take its time.
    plan = demo.read_plan()
    monkeypatch.setattr(demo, "read_plan", lambda: replace(plan, vendors=plan.vendors[:3]))


def _shown(block: str, run: Run) -> str:
    """The commands of a block, each with what it prints now."""
    lines = [line for line in block.splitlines() if line.startswith("$ ")]
    printed = ((line, run(*shlex.split(line)[2:]).output) for line in lines)
    return "".join(f"{line}\n{_trimmed(output)}" for line, output in printed)


def _trimmed(output: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


def test_commands_print_what_readme_shows(run: Run, request: pytest.FixtureRequest) -> None:
    """Typed in order by a newcomer, the commands in README print what stands below them."""
    text = README.read_text("utf-8")
    run("demo")  # which the first line to try has done

    now = CONSOLE.sub(lambda found: f"```console\n{_shown(found[1], run)}```", text)

    if request.config.getoption("--update-golden"):
        README.write_text(now, "utf-8")
        pytest.fail("rewrote README.md: read `git diff`, then run again")
    assert now == text


def test_python_of_readme_runs() -> None:
    """The example for Python programs prints the value that it is about."""
    (program,) = PYTHON.findall(README.read_text("utf-8"))

    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(program, "README.md", "exec"), {})
    assert "1.84" in printed.getvalue()


def test_two_lines_to_try_are_marked() -> None:
    """The two lines that the continuous integration takes from README are there."""
    marked = README.read_text("utf-8").split("<!-- try -->")[1].split("<!-- end -->")[0]

    demo, tests = re.findall(r"^    (python3 .*)$", marked, re.MULTILINE)
    assert demo.endswith("tracker demo")
    assert "[test]" in tests
    assert "pytest" in tests


def test_commands_that_readme_names_exist() -> None:
    """No command in README is one that the program does not have."""
    named = set(re.findall(r"`tracker ([a-z]+)", README.read_text("utf-8")))

    assert named - {name for group in COMMANDS.values() for name in group} == set()
