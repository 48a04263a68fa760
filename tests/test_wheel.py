"""The wheel holds all that an installed tracker needs away from its source."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an empty environment into which only the wheel was installed.

    The libraries that it needs are this environment's, so that nothing is downloaded.
    """
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    python = str(home / BIN / "python")
    offline = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    _run([sys.executable, "-m", "pip", "--python", python, "install", *offline, str(wheel)], home)
    site = _run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], home)
    # A plain line: .pth files over there, an editable tracker among them, are not followed.
    # The other one hides text recognition, which would look at the scan for a minute.
    lines = (sysconfig.get_path("purelib"), "import sys; sys.modules['rapidocr'] = None")
    Path(site.strip(), "libraries.pth").write_text("\n".join(lines), "utf-8")
    return home / BIN


def _run(words: list[str], folder: Path) -> str:
    """What a program prints when run in a folder, away from the tree and the user's data."""
    own = {"TRACKER_HOME": str(folder / "home"), "PYTHONPATH": "", "PATH": ""}
    done = subprocess.run(
        words, cwd=folder, env=os.environ | own, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_wheel_holds_all_data(wheel: Path) -> None:
    """Migrations, samples and vocabulary travel in the wheel, every file of them."""
    names = set(zipfile.ZipFile(wheel).namelist())

    data = [f"tracker/{name}" for name in ("alembic.ini", "py.typed", "samples/demo.toml")]
    for folder, pattern in (("migrations", "*.py"), ("samples", "*.pdf"), ("samples", "*.json")):
        found = [path.relative_to(ROOT) for path in (ROOT / folder).rglob(pattern)]
        assert found
        data += [f"tracker/{path.as_posix()}" for path in found]
    data += [p.relative_to(ROOT).as_posix() for p in (ROOT / "tracker").rglob("*.toml")]
    assert set(data) - names == set()


def test_installed_tracker_is_the_wheel(commands: Path, tmp_path: Path) -> None:
    """What the environment runs is what was installed, not the tree."""
    program = "import tracker; print(tracker.__file__)"

    place = _run([str(commands / "python"), "-c", program], tmp_path)

    assert Path(place.strip()).is_relative_to(commands.parent)


@pytest.mark.parametrize("name", ["tracker", "coa-tracker"])
def test_both_commands_are_installed(commands: Path, tmp_path: Path, name: str) -> None:
    """The program answers to its own name and to that of the distribution."""
    assert "tracker, version" in _run([str(commands / name), "--version"], tmp_path)


def test_demo_runs_away_from_the_tree(commands: Path, tmp_path: Path) -> None:
    """An installed tracker makes its database, imports the bundled samples and lists."""
    printed = _run([str(commands / "tracker"), "demo"], tmp_path)

    assert "Yellow Kali Powder" in printed
    assert (tmp_path / "tracker-demo" / "tracker.db").is_file()
