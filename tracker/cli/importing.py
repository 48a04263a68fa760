"""`tracker import`: certificates read and stored."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion import product_name, vendor_name
from tracker.cli.help import Command
from tracker.cli.home import Home
from tracker.cli.options import reading_options
from tracker.cli.output import say
from tracker.errors import NothingNewError, UsageError

if TYPE_CHECKING:
    from tracker.cli.telling import Teller


@click.command("import", cls=Command)
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False))
@click.option("--vendor", shell_complete=vendor_name, help="Who sells it.")
@click.option("--product", shell_complete=product_name, help="The product they are for.")
@click.option("--batch", help="The batch they are for, if they do not print it.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Files read at one time.")
@reading_options
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    vendor: str | None,
    product: str | None,
    batch: str | None,
    jobs: int,
    **options: Any,
) -> None:
    """Read certificates (PDF, JPG, PNG, WebP, TIFF) and store them; folders with all in them.

    With --vendor alone each certificate goes to the vendor's product that it prints, and to the
    batch that it prints. On a terminal you are asked about a product of nearly that name; none is
    taken unasked. What cannot be told waits in the inbox: tracker inbox.

    Each file is stored as a whole or not at all. Bytes that were received before are not stored
    again; the same report in other bytes is a new issue, and the later one counts.

    Example:
        tracker import lab.pdf --product "Red Leaf" --batch RL-0226
        tracker import certificates/ --vendor "Green Example" --jobs 2
    """
    from tracker.cli.telling import Teller
    from tracker.services import importing
    from tracker.services.parsing import ReadingOptions

    home: Home = ctx.obj
    with home.database() as database:
        with database.look() as session:
            wish = importing.wish(session, vendor, product, batch)
        files = importing.files_in(map(_path, paths))
        teller = Teller(database)
        ask = teller.ask if sys.stdin.isatty() and sys.stderr.isatty() else None
        reading = ReadingOptions(**options)
        try:
            teller.tell(
                importing.import_files(database, files, lambda _: wish, reading, jobs=jobs, ask=ask)
            )
        except KeyboardInterrupt:
            say(f"Stopped: {teller.count()} The same command goes on from here.")
            ctx.exit(1)
    _end(ctx, teller, len(files))


def _path(given: str) -> Path:
    if not given:  # such as of "$FOLDER" where nothing is set: not the folder one is in
        raise UsageError("A path is empty.", "Name a file or a folder.")
    return Path(given)


def _end(ctx: click.Context, teller: "Teller", files: int) -> None:
    """Say how many of a folder, and end with the status that tells."""
    if files > 1:
        say(teller.count())
    if teller.refused:
        ctx.exit(1 if files > 1 else teller.refused[0].error.exit_status)
    if not teller.stored:
        ctx.exit(NothingNewError.exit_status)
