"""`tracker certificate`: list, show, open."""

import datetime as dt
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from tracker.cli.completion import vendor_name
from tracker.cli.help import Group
from tracker.cli.home import Home
from tracker.cli.options import day_option
from tracker.cli.output import (
    Coloured,
    colours,
    json_option,
    print_fields,
    print_json,
    print_json_rows,
    print_table,
    say,
)
from tracker.cli.rows import COLOURS, HEADINGS, fact_pairs, row_cells
from tracker.cli.shown import OUTCOMES, summary
from tracker.services import certificates
from tracker.services.certificates import CertificateShown
from tracker.services.history import snapshot
from tracker.services.plain_data import doubt_data, facts_data, result_data
from tracker.store.catalogue import CertificateLine
from tracker.store.schema import Correction

CORRECTION_HEADINGS = ("row", "analyte", "field", "was", "is", "by", "on", "why")


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
    with home.look() as session:
        lines = certificates.list_certificates(session, vendor)
        if as_json:
            print_json_rows(line._asdict() for line in lines)
            return
        headings = ("number", "laboratory", "report", "tested", "product", "batch", "rows", "file")
        print_table(
            headings, map(_line, lines), empty="No certificate yet. Type: tracker import PATH"
        )


def _line(line: CertificateLine) -> tuple[Any, ...]:
    product = line.product or Coloured("(inbox)", "yellow")
    file = f"{line.file} (superseded by {line.later})" if line.later else line.file
    return (
        line.id,
        line.laboratory,
        line.report_number,
        line.tested,
        product,
        line.batch,
        line.rows,
        file,
    )


@certificate.command()
@click.argument("certificate")
@click.option("--readings", is_flag=True, help="Every row, as printed and corrected.")
@day_option
@json_option
@click.pass_obj
def show(home: Home, certificate: str, readings: bool, on: dt.date, as_json: bool) -> None:
    """Show a certificate: what it says, what it vouches for, what was corrected, how it is judged.

    Example:
        tracker certificate show 3
        tracker certificate show lab.pdf --readings
    """
    with home.look() as session:
        shown = certificates.show_certificate(session, certificate, on)
    if as_json:
        print_json(_data(shown))
    else:
        _print(shown, readings)


@certificate.command("open")
@click.argument("certificate")
@click.pass_obj
def open_(home: Home, certificate: str) -> None:
    """Open a certificate's file as it was received, in the program that your system uses for it.

    Example:
        tracker certificate open 3
    """
    with home.database() as database:
        name, data = certificates.original(database, certificate)
    # A copy under its own name: the kept bytes stay out of reach of whatever opens them.
    path = Path(tempfile.mkdtemp(prefix="tracker-")) / Path(name).name
    path.write_bytes(data)
    click.echo(path)
    if click.launch(str(path)):
        say("No program could be started for it: open the copy above yourself.")


def _print(shown: CertificateShown, readings: bool) -> None:
    print_fields(summary(shown))
    _section("Head", lambda: print_fields(fact_pairs(shown.contents.facts)))
    if shown.contents.corrections:
        rows = [_correction(shown, correction) for correction in shown.contents.corrections]
        _section("Corrections", lambda: print_table(CORRECTION_HEADINGS, rows))
    if shown.verdicts:
        ranked = sorted(shown.verdicts, key=lambda verdict: OUTCOMES.index(verdict.outcome))
        lines = [(Coloured(v.word, COLOURS.get(v.outcome, "")), v.sentence) for v in ranked]
        _section("Verdicts", lambda: print_table(("outcome", "why"), lines))
    if readings:
        corrected = _corrected_rows(shown)
        results = enumerate(shown.contents.results, 1)
        cells = [row_cells(n, result, corrected.get(n, "")) for n, result in results]
        _section("Readings", lambda: print_table(HEADINGS, cells, empty="No row was read."))


def _section(title: str, body: Callable[[], None]) -> None:
    click.echo(f"\n{click.style(title, bold=True) if colours(sys.stdout) else title}")
    body()


def _correction(shown: CertificateShown, correction: Correction) -> tuple[Any, ...]:
    why = correction.why
    if correction.undone_at:
        why += f" (undone by {correction.undone_by} on {correction.undone_at:%Y-%m-%d})"
    return (
        correction.row or "head",
        shown.contents.results[correction.row - 1].name if correction.row else "",
        correction.field.replace("_", " "),
        correction.was_text or "nothing",
        correction.is_text or "nothing",
        correction.who,
        f"{correction.made_at:%Y-%m-%d}",
        why,
    )


def _corrected_rows(shown: CertificateShown) -> dict[int, str]:
    """A note for each row that is not as printed."""
    notes: dict[int, str] = {}
    for correction in shown.contents.counting:
        if correction.row:
            note = f"{correction.field} corrected, was {correction.was_text or 'nothing'}"
            notes[correction.row] = note
    return notes


def _data(shown: CertificateShown) -> dict[str, Any]:
    """The certificate as JSON: what counts, with what is printed beside it where they differ."""
    contents, standing = shown.contents, shown.standing
    return {
        "number": shown.number,
        "file": shown.file.name,
        "sha256": shown.file.sha256,
        "sample": contents.certificate.sample,
        "imported_at": contents.certificate.imported_at,
        "reader": contents.certificate.reader,
        "vendor": shown.vendor.name if shown.vendor else None,
        "product": shown.product.name if shown.product else None,
        "batch": shown.batch.name if shown.batch else None,
        "waiting": shown.waiting or None,
        "supersedes": shown.earlier,
        "superseded_by": shown.later,
        "differences": [asdict(difference) for difference in shown.differences],
        "pages": contents.certificate.pages,
        "unread_pages": contents.unread_pages,
        "certificate": facts_data(contents.facts),
        "results": [
            {"row": number, **result_data(result)}
            for number, result in enumerate(contents.results, 1)
        ],
        "corrections": [snapshot(correction) for correction in contents.corrections],
        "warnings": [doubt_data(doubt) for doubt in contents.doubts],
        "verified": standing.verified if standing else None,
        "reason": standing.reason if standing else None,
        "verdicts": [asdict(verdict) for verdict in shown.verdicts],
    }
