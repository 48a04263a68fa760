"""An import as it is told: progress on stderr, a summary of each file on stdout."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.home import today
from tracker.cli.output import print_fields, say, say_error
from tracker.cli.shown import summary
from tracker.services.certificates import show_certificate
from tracker.services.importing import Found, Known, News, Refused, Stored
from tracker.services.worker import Progress
from tracker.store.session import Database

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Teller:
    """Tells the news of an import, and counts it.

    Attributes:
        stored, known, refused: The news of each kind.
    """

    def __init__(self, database: Database, *, quiet: bool = False) -> None:
        self.database = database
        self.quiet = quiet
        self.stored: list[Stored] = []
        self.known: list[Known] = []
        self.refused: list[Refused] = []
        self._told = False
        self._answers: dict[str, bool] = {}
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def tell(self, news: Iterable[News]) -> None:
        """Tell it all, as it comes."""
        with self._progress():
            for each in news:
                self._one(each)

    def count(self) -> str:
        """How many files of each kind there were: "49 stored, 1 not stored."."""
        counts = {
            "stored": len(self.stored),
            "known before": len(self.known),
            "not stored": len(self.refused),
        }
        said = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
        return f"{said or 'nothing stored'}."

    def ask(self, question: str) -> bool:
        """A person's answer; what was asked before is not asked again."""
        if question not in self._answers:
            with self._aside():
                self._answers[question] = click.confirm(question, err=True)
        return self._answers[question]

    def _one(self, news: News) -> None:
        match news:
            case Found():
                self._begin(news.files)
            case Progress():
                self._show(news.path, f"page {news.page}")
            case Stored():
                self.stored.append(news)
                self._done(news.path)
                if not self.quiet:
                    self._summary(news)
            case Known():
                self.known.append(news)
                if not self.quiet:
                    say(news.sentence)
            case Refused():
                self.refused.append(news)
                self._done(news.path)
                with self._aside():
                    say_error(news.error)

    def _summary(self, news: Stored) -> None:
        with self._aside(), self.database.look() as session:
            for number in news.certificates:
                if self._told:
                    click.echo()
                print_fields(summary(show_certificate(session, str(number), today())))
                self._told = True

    @contextmanager
    def _progress(self) -> Iterator[None]:
        """A bar while files are read, on a terminal only."""
        if not sys.stderr.isatty():
            yield
            return
        # Loaded for a terminal alone: it takes longer than a small import.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        # What is printed meanwhile goes past rich: stdout may lead elsewhere (see `_aside`).
        bar = Bar(
            *columns,
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        with bar:
            self._bar = bar
            yield
            self._bar = None

    @contextmanager
    def _aside(self) -> Iterator[None]:
        """The bar is away while something else is printed or asked."""
        if self._bar is not None:
            self._bar.stop()
        yield
        if self._bar is not None:
            self._bar.start()

    def _begin(self, files: int) -> None:
        if self._bar is not None and files:
            self._task = self._bar.add_task("reading", total=files)

    def _show(self, path: Path, what: str) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, description=f"{path.name}, {what}")

    def _done(self, path: Path) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, description=path.name)
