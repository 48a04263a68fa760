"""`tracker parse`: what is read from a file, with nothing stored."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.help import Command
from tracker.cli.options import PATH, reading_options
from tracker.cli.output import json_option, print_fields, print_heading, print_json, say
from tracker.cli.rows import fact_pairs, print_rows

if TYPE_CHECKING:
    from tracker.services.parsing import ParsedCertificate


@click.command("parse", cls=Command)
@click.argument("file", type=PATH)
@reading_options
@json_option
def parse(file: Path, as_json: bool, **options: Any) -> None:
    """Read a certificate and print what is on it; nothing is stored.

    Example:
        tracker parse lab.pdf
        tracker parse lab.pdf --json
    """
    from tracker.services import parsing, worker

    parsed = worker.read_file(file, parsing.ReadingOptions(**options))
    if as_json:
        print_json(parsing.as_json(parsed))
    else:
        _print(parsed)


def _print(parsed: "ParsedCertificate") -> None:
    samples = zip(parsed.document.samples, parsed.results, strict=True)
    for index, (sample, results) in enumerate(samples, 1):
        if index > 1:
            click.echo()
        if len(parsed.results) > 1:
            print_heading(f"Sample {index} of {len(parsed.results)}")
        if pairs := list(fact_pairs(sample.facts)):
            print_fields(pairs)
            click.echo()
        print_rows(results)
    for doubt in parsed.warnings:
        say(f"Doubt: {doubt.sentence}")
