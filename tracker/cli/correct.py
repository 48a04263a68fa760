"""`tracker correct`: what a person reads where the reader was wrong."""

from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.home import Home, today
from tracker.cli.output import print_fields
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.services.correcting import Corrected
    from tracker.store.session import Session


ADD = "add"
"""Stands in the place of a row where one is added."""


@click.command("correct", cls=Command)
@click.argument("certificate")
@click.argument("row", required=False)
@click.option("--field", help="What is wrong: value, unit, limit, loq …; in the head: batch, …")
@click.option("--to", metavar="TEXT", help='As it should be read; "" where nothing is printed.')
@click.option("--why", metavar="TEXT", help="For whoever asks later.")
@click.option("--analyte", metavar="TEXT", help="Of a row to be added, as printed.")
@click.option("--value", metavar="TEXT", help="Of a row to be added: result and unit, as printed.")
@click.option("--page", type=click.IntRange(min=1), default=1, help="Of a row to be added.")
@click.option("--undo", is_flag=True, help="Take the last such correction back.")
@click.pass_obj
def correct(
    home: Home,
    /,
    certificate: str,
    row: str | None,
    field: str | None,
    to: str | None,
    why: str | None,
    undo: bool,
    **added: Any,
) -> None:
    """Correct what was read from a certificate; what is printed stays beside it.

    ROW is a row's number (see: tracker certificate show CERT --readings), its analyte, or "head".
    A doubt of a page is settled as "doubt-1". A row that was missed is added with "add", and is
    told to be entered by a person wherever it is shown. The batch is judged anew at once.

    Example:
        tracker correct 3 lead --field value --to "0.61 ppm" --why "the PDF says 0.61, not 6.1"
        tracker correct 3 head --field batch --to RL-0226 --why "the lot is on page 2"
        tracker correct 3 doubt-1 --why "page 2 is blank in the laboratory's own copy"
        tracker correct 3 lead --field value --undo
        tracker correct 3 add --analyte Lead --value "0.61 ppm" --page 2 --why "read past"
    """
    from tracker.cli.shown import standing_text
    from tracker.services import certificates, correcting

    with home.change() as session:
        if undo:
            done = correcting.undo(session, certificate, row, field)
        elif row == ADD:
            done = _add(session, certificate, why, **added)
        elif row is not None and row.startswith("doubt-") and why is not None:
            done = correcting.settle(session, certificate, row, why)
        elif row is None or field is None or to is None or why is None:
            hint = 'Type: tracker correct CERT ROW --field value --to "0.61 ppm" --why "…"'
            raise UsageError("ROW, --field, --to and --why belong together.", hint)
        else:
            done = correcting.correct(session, certificate, row, field, to, why)
        shown = certificates.show_certificate(session, str(done.certificate), today())
    print_fields(
        [
            ("certificate", f"{shown.number}: {shown.file.name}"),
            (_row(done), f"{done.was or 'nothing'} -> {done.now or 'nothing'}"),
            ("standing", standing_text(shown)),
        ]
    )


def _add(
    session: "Session",
    certificate: str,
    why: str | None,
    analyte: str | None,
    value: str | None,
    page: int,
) -> "Corrected":
    from tracker.services import entering

    if analyte is None or value is None or why is None:
        hint = 'Type: tracker correct CERT add --analyte Lead --value "0.61 ppm" --page 2 --why "…"'
        raise UsageError("--analyte, --value and --why belong together.", hint)
    return entering.enter(session, certificate, analyte, value, page, why)


def _row(done: "Corrected") -> str:
    if done.field == "doubt":
        return done.field
    if done.field == "row":
        return "entered by you" if done.now else "entered row"
    where = f"row {done.row}, {done.name}" if done.row else "head"
    return f"{where}: {done.field.replace('_', ' ')}"
