"""The table of commands, the help, and the one place where errors are told."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.conftest import Run
from tracker.cli.home import Home
from tracker.cli.main import COMMANDS, cli

NAMES = [name for group in COMMANDS.values() for name in group]

HEAVY = ("sqlalchemy", "alembic", "rich", "pdfplumber", "pdfminer", "pypdfium2", "rapidfuzz")


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Every command and its words, groups too."""
    context = click.Context(cli)
    for name in NAMES:
        command = cli.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            for verb, below in command.commands.items():
                yield f"{name} {verb}", below


def test_every_command_has_help_with_an_example() -> None:
    """The help texts are the manual: each says what a command does and shows it."""
    without = [words for words, command in every_command() if "Example:" not in command.help]

    assert without == []


def test_every_example_is_of_its_command() -> None:
    """What an example shows is the command that it stands with."""
    for words, command in every_command():
        examples = re.findall(r"^ +tracker (?:--db \S+ )?(.*)$", command.help or "", re.MULTILINE)

        assert any(line.startswith(words) for line in examples), words


def test_every_command_has_a_line_in_the_help(run: Run) -> None:
    """The help of the program names every command in the order of the table."""
    lines = run("--help").stdout.splitlines()

    listed = [line.split()[0] for line in lines if re.match(r"  \w+  +\S", line)]
    assert [name for name in listed if name in NAMES] == NAMES


def test_no_line_of_a_list_of_commands_is_cut(run: Run) -> None:
    """What a command does is said in the list of its group to the end."""
    groups = [[], *([name] for name in {words.split()[0] for words, _ in every_command()})]

    cut = [
        line
        for words in groups
        for line in run(*words, "--help").stdout.splitlines()
        if line.endswith("...") and not line.startswith("Usage:")
    ]
    assert cut == []


def test_no_help_loads_the_database_or_a_pdf_library() -> None:
    """The help of every command is written without the modules that take long to load."""
    helps = [words.split() for words, _ in every_command()]
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom tracker.cli.main import cli\n"
        f"for words in [[], *{helps!r}]:\n"
        "    assert CliRunner().invoke(cli, [*words, '--help']).exit_code == 0, words\n"
        f"    heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "    assert not heavy, (words, heavy)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def seconds(words: list[str]) -> float:
    """How long a process takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def test_help_is_quick() -> None:
    """`tracker --help` takes at most three times as long as to load click."""
    pairs = [
        (seconds(["-m", "tracker", "--help"]), seconds(["-c", "import click"])) for _ in range(5)
    ]

    assert min(ours for ours, _ in pairs) <= 3 * min(click for _, click in pairs)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["vendor", "show", "nobody"], 2, "Error: No vendor is called"),
        (["vendro"], 2, 'no command "vendro". Did you mean: vendor?'),
        (["nothing-like-it"], 2, "No such command"),
        (["--db", "mysql://x/y", "vendor", "list"], 4, "Error: mysql"),
        ([], 2, "Things kept:"),
    ],
)
def test_errors_have_a_status_and_are_told_on_stderr(
    run: Run, words: list[str], status: int, said: str
) -> None:
    """Each error ends with its own status; stdout stays empty for who reads it by program."""
    result = run(*words)

    assert (result.exit_code, result.stdout) == (status, "") and said in result.stderr


def test_the_database_is_the_named_one_then_the_environments_then_the_users(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--db goes before TRACKER_DB, which goes before the data folder."""
    own = Home().where
    monkeypatch.setenv("TRACKER_DB", "environment.db")

    assert (Home("named.db").where, Home().where) == ("named.db", "environment.db")
    assert own == str(home / "tracker.db")


def test_without_tracker_home_the_systems_data_folder_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The data folder is the one that the operating system gives programs."""
    monkeypatch.delenv("TRACKER_HOME")
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / name)

    assert Home().folder == tmp_path / "tracker"


def test_lists_are_quick(made: Path) -> None:
    """What is asked most loads no library that is not needed for it: that would be most of it."""
    code = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from tracker.cli.main import cli\n"
        "for words in (['unverified'], ['unverified', '--json'], ['verified']):\n"
        "    assert CliRunner().invoke(cli, words).exit_code == 0, words\n"
        f"    heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "    assert not heavy, (words, heavy)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_a_database_that_was_not_there_is_told(run: Run, tmp_path: Path) -> None:
    """A name that is mistyped makes a new database: its empty lists must not pass for answers."""
    path = str(tmp_path / "mistyped.db")

    first, second = run("--db", path, "unverified"), run("--db", path, "unverified")

    assert f"A new database: {path}" in first.stderr
    assert "new database" not in second.stderr
