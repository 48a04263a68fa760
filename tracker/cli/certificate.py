"""`tracker certificate`: list, show, reread, open."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.completion import vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import PATH, day_option, reading_options
from tracker.cli.output import (
    Coloured,
    json_option,
    print_json,
    print_json_rows,
    print_table,
    say,
    write_file,
)
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.store.catalogue import CertificateLine

HEADINGS = ("no", "laboratory", "report", "tested", "product", "batch", "rows", "file")


@click.group(cls=Group)
def certificate() -> None:
    """What laboratories say. A certificate is called by number, report number or file name.

    Example:
        tracker certificate list
        tracker certificate show 3 --readings
    """


@certificate.command("list")
@click.option("--vendor", shell_complete=vendor_name, help="Only this vendor's.")
@json_option
@click.pass_obj
def list_(home: Home, vendor: str | None, as_json: bool) -> None:
    """List certificates in the order in which they came.

    Example:
        tracker certificate list --vendor "Green Example"
    """
    from tracker.services import certificates

    with home.look() as session:
        lines = certificates.list_certificates(session, vendor)
        if as_json:
            print_json_rows(line._asdict() for line in lines)
            return
        empty = "No certificate yet. Type: tracker import PATH"
        print_table(HEADINGS, map(_line, lines), empty=empty)


def _line(line: "CertificateLine") -> tuple[Any, ...]:
    product = line.product or Coloured("(inbox)", "yellow")
    file = f"{line.file} (superseded by {line.later})" if line.later else line.file
    head = (line.id, line.laboratory, line.report_number, line.tested)
    return (*head, product, line.batch, line.rows, file)


@certificate.command(short_help="Show what a certificate says, and how it is judged.")
@click.argument("certificate")
@click.option("--readings", is_flag=True, help="Every row, as printed and corrected.")
@click.option("--page", type=click.IntRange(min=1), help="The page to draw with --image.")
@click.option(
    "--image",
    type=PATH,
    metavar="FILE",
    help="Write a picture (PNG) of a page on which every reading is framed.",
)
@click.option("--password", help="What opens an encrypted file, for --image.")
@day_option
@json_option
@click.pass_obj
def show(home: Home, /, certificate: str, on: dt.date, as_json: bool, **given: Any) -> None:
    """Show a certificate: what it says, what it vouches for, what was corrected, how it is judged.

    The picture frames each value by its worst outcome: red fails, orange is not demonstrated,
    yellow is near a limit, green passes, blue is not looked at by any rule. The frame is dashed
    where there is a doubt; what was read in the head is framed in violet.

    Example:
        tracker certificate show 3
        tracker certificate show lab.pdf --readings
        tracker certificate show 3 --page 2 --image page2.png
    """
    if given["page"] or given["image"]:
        _picture(home, certificate, on, given)
        return
    from tracker.cli import shown as printing
    from tracker.services import certificates

    with home.look() as session:
        shown = certificates.show_certificate(session, certificate, on)
    if as_json:
        print_json(printing.data(shown))
    else:
        printing.print_shown(shown, given["readings"])


def _picture(home: Home, certificate: str, on: dt.date, given: dict[str, Any]) -> None:
    """Write the picture of a page."""
    from tracker.services import picturing

    page, image = given["page"] or 1, given["image"]
    if image is None:
        raise UsageError("--page says which page to draw.", "Add where to: --image out.png")
    with home.database() as database:
        drawn = picturing.page_picture(database, certificate, page, on, given["password"])
    write_file(image, drawn)
    click.echo(image)


@certificate.command(short_help="Read a certificate's kept file anew.")
@click.argument("certificate")
@reading_options
@click.pass_obj
def reread(home: Home, /, certificate: str, **options: Any) -> None:
    """Read a certificate's kept file anew: after an upgrade, or once pictures can be read.

    Corrections stay; the batch is judged anew. Nothing is changed where a correction would no
    longer lie over its row.

    Example:
        tracker certificate reread 3
    """
    from tracker.services.parsing import ReadingOptions
    from tracker.services.rereading import reread as read_anew

    with home.database() as database:
        done = read_anew(database, certificate, ReadingOptions(**options))
    for each in done:
        pages = f"{each.unread_before} -> {each.unread} pages without text that can be read"
        say(f"Certificate {each.certificate}: {each.rows_before} -> {each.rows} rows; {pages}.")
    click.echo(f"See: tracker certificate show {done[0].certificate} --readings")


@certificate.command("open", short_help="Open a certificate's file as it was received.")
@click.argument("certificate")
@click.pass_obj
def open_(home: Home, certificate: str) -> None:
    """Open a certificate's file as it was received, in the program that your system uses for it.

    Example:
        tracker certificate open 3
    """
    from tracker.services import certificates

    with home.database() as database:
        name, data = certificates.original(database, certificate)
    # A copy under its own name: the kept bytes stay out of reach of whatever opens them.
    path = Path(tempfile.mkdtemp(prefix="tracker-")) / Path(name).name
    path.write_bytes(data)
    click.echo(path)
    if click.launch(str(path)):
        say("No program could be started for it: open the copy above yourself.")
