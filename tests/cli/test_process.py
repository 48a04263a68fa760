"""The program as a process of its own: pipes, and several at once."""

import os
import subprocess
from pathlib import Path

from tests.conftest import Run
from tracker.store.events import events, first_broken_link
from tracker.store.lifecycle import open_database


def test_a_reader_who_leaves_is_no_error(run: Run, tracker: list[str]) -> None:
    """`tracker product list | head -1` ends without a word on stderr."""
    run("vendor", "add", "Green Example")
    for number in range(50):
        run("product", "add", "1", f"Product {number} {'x' * 100}")
    read, write = os.pipe()
    os.close(read)

    done = subprocess.run(
        [*tracker, "product", "list"], stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )

    os.close(write)
    assert done.stderr == ""


def test_several_at_once_all_have_their_turn(home: Path, tracker: list[str]) -> None:
    """Processes that begin together with no database yet make one, and lose nothing."""
    several = [
        subprocess.Popen(
            [*tracker, "vendor", "add", f"Vendor {n}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(4)
    ]
    said = [process.communicate()[1] for process in several]

    assert [process.returncode for process in several] == [0] * 4, said
    database = open_database(str(home / "tracker.db"), home, print)
    with database.look() as session:
        assert len(list(events(session))) == 4 and first_broken_link(session) is None
    database.close()
