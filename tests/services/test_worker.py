"""Reading in worker processes: limits, deaths, order."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import BrokenFileError, EmptyFileError, TooLargeError
from tracker.records.reading import Document
from tracker.services.parsing import ParsedCertificate, ReadingOptions
from tracker.services.worker import Finished, Limits, Outcome, Progress, read_files

Seen = Callable[[int], None]

TIGHT = Limits(seconds=1, seconds_a_page=0, memory=2 * 2**30)
AMPLE = Limits(seconds=60, memory=2 * 2**30)


def misbehave(path: Path, options: ReadingOptions, seen: Seen) -> ParsedCertificate:
    """Do what the file's name says instead of reading it."""
    match path.stem.partition("-")[0]:
        case "hang":
            time.sleep(60)
        case "crash":
            os.abort()
        case "leave":
            os._exit(7)
        case "swallow":
            len(bytearray(3 * 2**30))
        case "nest":
            misbehave(path, options, seen)
        case "slip":
            raise KeyError("a fault of ours")
        case "refuse":
            raise EmptyFileError("a plain refusal", "and its hint")
        case "pages":
            for page in range(1, 4):
                seen(page)
        case "slow":
            time.sleep(0.3)
    return ParsedCertificate(path.name, str(os.getpid()), (), "", Document(), ((),))


def outcomes(*names: str, jobs: int = 1) -> list[Outcome]:
    """What comes of files of these names, in the order in which they are told."""
    files = [Path(name) for name in names]
    limits = TIGHT if "hang.pdf" in names else AMPLE
    news = read_files(files, jobs=jobs, limits=limits, reader=misbehave)
    return [each.outcome for each in news if isinstance(each, Finished)]


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("hang", TooLargeError, "took too long: page 1"),
        ("crash", BrokenFileError, "broke down on it (SIGABRT)"),
        ("leave", BrokenFileError, "broke down on it (status 7)"),
        ("swallow", TooLargeError, "more than 2 GB of memory"),
        ("nest", BrokenFileError, "nested without end"),
        ("slip", BrokenFileError, "KeyError: 'a fault of ours'"),
        ("refuse", EmptyFileError, "a plain refusal"),
    ],
)
def test_a_file_that_ends_its_worker_is_a_sentence(name: str, kind: type, words: str) -> None:
    """Whatever a file does to its worker comes back as an error that names the file."""
    bad, good = outcomes(f"{name}.pdf", "good.pdf")

    assert type(bad) is kind
    assert words in str(bad)
    assert bad.hint
    assert isinstance(good, ParsedCertificate)


def test_one_worker_reads_file_after_file() -> None:
    """Files that are read without trouble share one process."""
    processes = {
        parsed.sha256
        for parsed in outcomes("a.pdf", "refuse.pdf", "b.pdf", "c.pdf")
        if isinstance(parsed, ParsedCertificate)
    }

    assert len(processes) == 1


def test_files_come_back_in_the_order_given() -> None:
    """A slow file is told before the quick ones that other workers finished meanwhile."""
    told = outcomes("slow.pdf", *(f"quick-{n}.pdf" for n in range(12)), jobs=2)

    names = [each.file for each in told if isinstance(each, ParsedCertificate)]
    assert names == ["slow.pdf", *(f"quick-{n}.pdf" for n in range(12))]


def test_pages_are_told_as_they_are_read() -> None:
    """The news of a file's pages comes before what came of it."""
    news = list(read_files([Path("pages.pdf")], limits=AMPLE, reader=misbehave))

    assert [each.page for each in news if isinstance(each, Progress)] == [1, 2, 3]
    assert isinstance(news[-1], Finished)


def test_every_page_read_buys_time() -> None:
    """A file of many pages may take longer than a file of one."""
    limits = Limits(seconds=10, seconds_a_page=2)

    assert limits.allowed(0) == 10
    assert limits.allowed(200) == 410
