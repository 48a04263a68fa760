"""The Tab key completes the names of vendors and products, and changes nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from tests.conftest import Run
from tracker.cli.main import cli


def completed(words: list[str], incomplete: str) -> list[str]:
    """What completion offers after these words."""
    found = ShellComplete(cli, {}, "tracker", "_TRACKER_COMPLETE").get_completions(
        words, incomplete
    )
    return [item.value for item in found]


@pytest.fixture
def names(run: Run) -> None:
    """Two vendors with a product each."""
    for vendor, product in (("Green Example", "Red Leaf"), ("Höher & Söhne", "Rotes Blatt")):
        run("vendor", "add", vendor)
        run("product", "add", vendor, product)


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize(
    ("words", "incomplete", "expected"),
    [
        (["vendor", "show"], "", ["Green Example", "Höher & Söhne"]),
        (["vendor", "show"], "gr", ["Green Example"]),
        (["product", "show"], "R", ["Red Leaf", "Rotes Blatt"]),
        (["product", "show", "--vendor", "Höher & Söhne"], "R", ["Rotes Blatt"]),
        (["product", "add"], "Gre", ["Green Example"]),
        (["batch", "add"], "Ro", ["Rotes Blatt"]),
        (["product", "show", "--vendor", "nobody"], "", []),
        ([], "ven", ["vendor"]),
    ],
)
def test_names_are_completed(words: list[str], incomplete: str, expected: list[str]) -> None:
    """Names that begin with what is typed are offered, whatever the case; never an error."""
    assert completed(words, incomplete) == expected


def test_a_database_that_is_not_there_is_not_made(home: Path) -> None:
    """Pressing Tab before anything was logged makes no file."""
    offered = completed(["vendor", "show"], "")

    assert (offered, home.exists()) == ([], False)


@pytest.mark.usefixtures("names")
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Gr", r"Green\ Example"), ('"Gr', "Green Example"), ("H", r"Höher\ \&\ Söhne")],
)
def test_bash_gets_names_as_one_word(typed: str, expected: str, tmp_path: Path) -> None:
    """In bash a name with blanks is completed so that it is one word of the command."""
    program = tmp_path / "tracker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tracker "$@"\n')
    program.chmod(0o755)
    script = (
        'eval "$(tracker)"; unset _TRACKER_COMPLETE; COMP_WORDS=(tracker vendor show "$TYPED");'
        'COMP_CWORD=3; _tracker_completion tracker; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    environment = {
        **os.environ,
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "TYPED": typed,
        "_TRACKER_COMPLETE": "bash_source",
        "PYTHONUTF8": "1",
    }

    done = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines() == [expected]
