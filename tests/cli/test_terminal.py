"""On a terminal: a bar while files are read, and a question about the nearest product."""

import os
import subprocess

import pytest

from tests.cli.conftest import SAMPLES
from tests.conftest import Run
from tracker.cli.telling import Teller
from tracker.store.certificates import every_certificate
from tracker.store.session import Database

pty = pytest.importorskip("pty", reason="there are no terminals of this kind")


@pytest.mark.parametrize(("answer", "product"), [("y", 1), ("n", None)])
def test_the_nearest_product_is_asked_for(
    run: Run, db: Database, tracker: list[str], answer: str, product: int | None
) -> None:
    """A yes takes it; a no leaves the certificate in the inbox; stdout holds the summary alone."""
    run("vendor", "add", "Lorem Leaf Botanicals")
    run("product", "add", "1", "Red Maeng Da Powder 250 g")
    ours, theirs = pty.openpty()
    words = ["import", str(SAMPLES / "all-well.pdf"), "--vendor", "1"]
    process = subprocess.Popen(
        [*tracker, *words], stdin=theirs, stderr=theirs, stdout=subprocess.PIPE
    )
    os.close(theirs)

    said = until(ours, b"[y/N]")
    os.write(ours, f"{answer}\n".encode())
    until(ours, b"", to_the_end=True)
    summary, _ = process.communicate()

    os.close(ours)
    assert b"Red Maeng Da Powder 250 g" in said
    assert "━".encode() in said
    assert summary.startswith(b"certificate  1: all-well.pdf")
    with db.look() as session:
        assert [each.product_id for each in every_certificate(session)] == [product]


def until(terminal: int, mark: bytes, to_the_end: bool = False) -> bytes:
    """What is written to a terminal up to a mark."""
    said = b""
    while to_the_end or mark not in said:
        try:
            more = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not more:
            break
        said += more
    return said


def test_without_a_terminal_there_is_no_bar(run: Run) -> None:
    """Into a file or a pipe only sentences are written."""
    result = run("import", str(SAMPLES / "all-well.pdf"))

    assert result.exit_code == 0
    assert result.stderr == ""


def test_a_question_is_asked_once(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty certificates that print one name ask about it once."""
    asked: list[str] = []

    def confirm(question: str, err: bool) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr("click.confirm", confirm)
    teller = Teller(db)

    assert [teller.ask("Is that so?") for _ in range(3)] == [True] * 3
    assert asked == ["Is that so?"]
