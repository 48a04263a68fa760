"""Files are read in worker processes, so that no file can take the program down.

A worker has a limit of memory, and of time: one span for the file and one more for each page it
has read. A worker that crashes, hangs or asks for too much takes its own file with it and nothing
else; the next file gets a new worker.
"""

import contextlib
import math
import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path

from tracker.errors import BrokenFileError, FileError, TooLargeError, TrackerError
from tracker.services.parsing import ParsedCertificate, ReadingOptions, parse

if sys.platform != "win32":
    import resource

Outcome = ParsedCertificate | TrackerError
Reader = Callable[[Path, ReadingOptions, Callable[[int], None]], ParsedCertificate]

_ANOTHER_WAY = "Print it to a new PDF and take that, or take its pages as pictures."

# A finished file waits for those before it, and no more than this many a job may be waiting:
# memory stays flat however many files a folder holds.
AHEAD = 4


BEGUN = 0
"""What a worker says before the first page."""

PATIENCE = 60
"""Seconds that a new worker may take to begin, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take.

    Attributes:
        seconds: For the file as a whole, before its pages are counted. Generous: it is time by the
            clock, and the machine may be busy.
        seconds_a_page: More for each page that has been read; recognising a page's text is slow.
        memory: Bytes of address space of the worker.
    """

    seconds: float = 120
    seconds_a_page: float = 60
    memory: int = 4 * 2**30

    def allowed(self, pages: int) -> float:
        """Seconds that a file may have taken when this many pages have been read."""
        return self.seconds + self.seconds_a_page * pages


@dataclass(frozen=True, slots=True)
class Progress:
    """A page of a file has been read."""

    path: Path
    page: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A file has been read, or could not be."""

    path: Path
    outcome: Outcome


def read_files(
    paths: Iterable[Path],
    options: ReadingOptions | None = None,
    *,
    jobs: int = 1,
    limits: Limits | None = None,
    reader: Reader = parse,
) -> Iterator[Progress | Finished]:
    """What comes of each file, in the order of `paths`, with news of its pages before it.

    Args:
        paths: The files.
        options: How to read them.
        jobs: Number of worker processes.
        limits: Of each file.
        reader: What reads a file in the worker; a function of a module.
    """
    task = _Task(reader, options or ReadingOptions(), limits or Limits())
    with contextlib.closing(_Bench(task, max(1, jobs))) as bench:
        yield from bench.run(list(paths))


def read_file(path: Path, options: ReadingOptions | None = None) -> ParsedCertificate:
    """The certificate in one file, read in a worker process.

    Raises:
        FileError: It cannot be read.
    """
    *_, last = read_files([path], options)
    assert isinstance(last, Finished)
    if isinstance(last.outcome, TrackerError):
        raise last.outcome
    return last.outcome


@dataclass(frozen=True, slots=True)
class _Task:
    """What a worker does with a file."""

    reader: Reader
    options: ReadingOptions
    limits: Limits


@dataclass(slots=True)
class _Worker:
    """A process that reads one file after another, and the pipe to it."""

    task: _Task
    process: multiprocessing.process.BaseProcess = field(init=False)
    pipe: Connection = field(init=False)
    path: Path | None = None
    index: int = 0
    page: int = 0
    since: float = 0

    def __post_init__(self) -> None:
        # A fork would share the database's connection and every lock held at that moment.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self.task), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, index: int, path: Path) -> None:
        self.index, self.path = index, path
        self.begin(PATIENCE)
        self.pipe.send(path)

    def begin(self, delay: float = 0) -> None:
        """Let the file's time run from now, or from some seconds later."""
        self.page, self.since = 0, time.monotonic() + delay

    @property
    def left(self) -> float:
        """Seconds until its file has taken too long."""
        return self.since + self.task.limits.allowed(self.page) - time.monotonic()

    def news(self) -> int | Outcome:
        """The page just read, or what came of the file, be it the worker's death."""
        try:
            message: int | Outcome = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join()
            return _death(self.path, self.process.exitcode)
        return message

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Bench:
    """The workers side by side."""

    def __init__(self, task: _Task, jobs: int) -> None:
        self.task, self.jobs = task, jobs
        self.idle: list[_Worker] = []
        self.busy: list[_Worker] = []

    def run(self, paths: list[Path]) -> Iterator[Progress | Finished]:
        done: dict[int, Outcome] = {}
        given = told = 0
        while told < len(paths):
            most = min(len(paths), told + AHEAD * self.jobs)
            while given < most and len(self.busy) < self.jobs:
                self._give(given, paths[given])
                given += 1
            for worker, news in self._wait():
                if news == BEGUN:
                    worker.begin()
                elif isinstance(news, int):
                    yield Progress(paths[worker.index], news)
                else:
                    done[worker.index] = news
            while told in done:
                yield Finished(paths[told], done.pop(told))
                told += 1

    def _give(self, index: int, path: Path) -> None:
        self.idle = [worker for worker in self.idle if worker.process.is_alive()]
        worker = self.idle.pop() if self.idle else _Worker(self.task)
        self.busy.append(worker)
        with contextlib.suppress(OSError):  # A death in between shows when news is asked for.
            worker.give(index, path)

    def _wait(self) -> Iterator[tuple[_Worker, int | Outcome]]:
        patience = max(0.0, min(worker.left for worker in self.busy))
        ready = wait([worker.pipe for worker in self.busy], patience)
        for worker in list(self.busy):
            if worker.pipe in ready:
                news = worker.news()
                worker.page = news if isinstance(news, int) else worker.page
            elif worker.left <= 0:
                news = _too_slow(worker)
                worker.end()
            else:
                continue
            if not isinstance(news, int):
                self.busy.remove(worker)
                if worker.process.is_alive():
                    self.idle.append(worker)
            yield worker, news

    def close(self) -> None:
        for worker in (*self.idle, *self.busy):
            worker.end()


def _too_slow(worker: _Worker) -> TooLargeError:
    return TooLargeError(
        f"{worker.path} took too long: page {worker.page + 1} was not done after "
        f"{worker.task.limits.allowed(worker.page):.0f} seconds.",
        _ANOTHER_WAY,
    )


def _death(path: Path | None, status: int | None) -> FileError:
    """What to say of a file whose worker died; a negative status is the signal's number."""
    number = -(status or 0)
    name = signal.Signals(number).name if number > 0 else f"status {status}"
    return BrokenFileError(
        f"{path} cannot be read: the reading program broke down on it ({name}).",
        _ANOTHER_WAY,
    )


def _serve(pipe: Connection, task: _Task) -> None:
    """Read the files that come through the pipe until it is closed."""
    # Ctrl-C reaches every process of the terminal; the program itself ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(task.limits.memory)
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            path: Path = pipe.recv()
            pipe.send(_read(path, task, pipe))


def _read(path: Path, task: _Task, pipe: Connection) -> Outcome:
    def seen(page: int) -> None:
        _wake_after(task.limits.allowed(page))
        pipe.send(page)

    try:
        seen(BEGUN)
        return task.reader(path, task.options, seen)
    except TrackerError as error:
        return error
    except MemoryError:
        return TooLargeError(
            f"{path} needs more than {task.limits.memory / 2**30:.0f} GB of memory.",
            _ANOTHER_WAY,
        )
    except RecursionError:
        return BrokenFileError(
            f"{path} cannot be read: its parts are nested without end.",
            _ANOTHER_WAY,
        )
    except Exception as error:  # One file's trouble, whatever it is, is that file's.
        return BrokenFileError(
            f"{path} cannot be read: {type(error).__name__}: {error}",
            "This is a fault of the reader. Please report it with the file if you may share it.",
        )
    finally:
        _wake_after(0)


def _wake_after(seconds: float) -> None:
    """Let the system end this process, should the program that watches over it be gone."""
    if sys.platform != "win32":
        signal.alarm(math.ceil(seconds) + 5 if seconds else 0)


def _limit_memory(size: int) -> None:
    """Let allocations beyond this many bytes fail, where the system can."""
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        allowed = size if most == resource.RLIM_INFINITY else min(size, most)
        with contextlib.suppress(ValueError, OSError):  # macOS knows the limit and refuses it
            resource.setrlimit(resource.RLIMIT_AS, (allowed, most))
