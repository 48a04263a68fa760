"""How a stored certificate is told: after its import, and by `tracker certificate show`."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Any

import click

from tracker.cli.output import (
    Coloured,
    last_day,
    print_fields,
    print_hanging,
    print_heading,
    print_table,
    quoted,
)
from tracker.cli.rows import COLOURS, fact_pairs, panel_counts, print_rows
from tracker.records.judgement import Verdict
from tracker.records.reading import Doubt, Fact
from tracker.records.signal import Signal
from tracker.services.certificates import CertificateShown
from tracker.services.history import snapshot
from tracker.services.issues import Difference
from tracker.services.parsing import can_recognise
from tracker.services.plain_data import doubt_data, facts_data, result_data
from tracker.store.schema import FOR_GOOD, Correction, Settlement

OUTCOMES = ("fail", "not demonstrated", "not tested", "near limit", "pass")
"""In the order in which they matter."""

FORMER_HEADINGS = ("what", "who", "on", "why", "state")

_GONE = "—"
"""Stands for the number of an entered row that was taken back."""

SIGNALS = "What the certificates say against themselves or each other"

CORRECTION_HEADINGS = ("row", "analyte", "field", "was", "is", "by", "on", "why")


def summary(shown: CertificateShown) -> Iterator[tuple[str, Any]]:
    """Names and values that tell a certificate in a few lines, and what to type next."""
    contents = shown.contents
    yield "certificate", f"{shown.number}: {shown.file.name}{_sample(shown)}"
    yield "product", _goal(shown)
    yield "laboratory", _laboratory(shown)
    yield "pages", _pages(shown)
    yield "results", f"{len(contents.results)}: {panel_counts(contents.results)}".rstrip(": ")
    yield "doubts", _doubts(shown)
    yield "verdicts", _verdicts(shown)
    yield "issue", _issue(shown)
    for difference in shown.differences:
        yield "", difference_text(difference)
    yield "standing", standing_text(shown)
    for number, step in enumerate(next_steps(shown)):
        yield "" if number else "next", step


def next_steps(shown: CertificateShown) -> Iterator[str]:
    """What to type next."""
    printed = shown.contents.facts.product
    if shown.product is None and shown.vendor and printed:
        name = quoted(printed.value)
        yield f"tracker product add {quoted(shown.vendor.name)} {name}"
        yield f"tracker assign {shown.number} --product {name}"
    elif shown.product is None:
        yield f"tracker assign {shown.number} --product NAME"
    elif shown.contents.unread_pages and not can_recognise():
        yield 'pip install "coa-tracker[ocr]"'
        yield f"tracker certificate reread {shown.number}"
    elif shown.contents.unread_pages or not shown.contents.results:
        yield f"tracker certificate open {shown.number}"
    elif shown.standing is not None and not shown.standing.verified:
        vendor = f" --vendor {quoted(shown.vendor.name)}" if shown.vendor else ""
        yield f"tracker unverified --why{vendor}"
    else:
        yield f"tracker certificate show {shown.number} --readings"


def standing_text(shown: CertificateShown) -> str:
    """How its batch stands on the day asked, "" without a product."""
    standing = shown.standing
    if standing is None:
        return ""
    if not standing.verified:
        return Coloured(f"unverified: {standing.reason}", "red")
    until = "" if standing.until == FOR_GOOD else f" until {last_day(standing.until)}"
    return Coloured(f"verified{until}", "green")


def difference_text(difference: Difference) -> str:
    """One difference between two issues."""
    if difference.was is None:
        return f"{difference.name}: {difference.now} (new)"
    return f"{difference.name}: {difference.now or 'gone'} (was {difference.was})"


def print_shown(shown: CertificateShown, readings: bool) -> None:
    """Print all of a certificate; its rows only where asked for."""
    print_fields(summary(shown))
    if pairs := list(fact_pairs(shown.contents.facts)):
        _section("Head", lambda: print_fields(pairs))
    if doubts := shown.contents.every_doubt:
        every = [_doubt(shown, number, doubt) for number, doubt in enumerate(doubts, 1)]
        _section("Doubts", lambda: print_table(("doubt", "page", "what", "state"), every))
    if shown.contents.corrections:
        rows = [_correction(shown, correction) for correction in shown.contents.corrections]
        _section("Corrections", lambda: print_table(CORRECTION_HEADINGS, rows))
    if shown.verdicts:
        _section("Verdicts", lambda: _print_verdicts(shown.verdicts))
    if shown.informative:
        telling = [verdict for verdict in shown.informative if verdict.outcome != "pass"]
        passed = f"{len(shown.informative) - len(telling)} pass"
        _section(f"For information, not required ({passed})", lambda: _print_verdicts(telling))
    if shown.signals:
        _section(SIGNALS, lambda: print_signals(shown.signals, numbered=True))
    if former := _former(shown):
        _section("Settled before", lambda: print_table(FORMER_HEADINGS, former))
    if readings:
        notes = _row_notes(shown)
        _section("Readings", lambda: print_rows(shown.contents.results, notes))


def data(shown: CertificateShown) -> dict[str, Any]:
    """The certificate as JSON: what counts, and the corrections with what is printed."""
    contents, standing = shown.contents, shown.standing
    results = enumerate(contents.results, 1)
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
        "results": [{"row": number, **result_data(result)} for number, result in results],
        "corrections": [snapshot(correction) for correction in contents.corrections],
        "warnings": [doubt_data(doubt) for doubt in contents.doubts],
        "verified": standing.verified if standing else None,
        "reason": standing.reason if standing else None,
        "verdicts": [asdict(verdict) for verdict in shown.verdicts],
        "signals": [asdict(signal) for signal in shown.signals],
        "informative": [asdict(verdict) for verdict in shown.informative],
    }


def _print_verdicts(verdicts: Iterable[Verdict]) -> None:
    """Print verdicts, the worst first."""
    ranked = sorted(verdicts, key=lambda v: (OUTCOMES.index(v.outcome), not v.binding))
    lines = [(Coloured(v.word, COLOURS.get(v.outcome, "")), v.sentence) for v in ranked]
    print_table(("outcome", "why"), lines)


def print_signals(signals: Iterable[Signal], *, numbered: bool = False) -> None:
    """Print what certificates say against themselves and each other, contradictions first.

    Args:
        signals: Of one certificate where they are numbered.
        numbered: Each with the name by which `tracker settle` knows it.
    """
    ranked = sorted(signals, key=lambda signal: signal.weight != "contradiction")
    for number, signal in enumerate(ranked, 1):
        name = f"signal-{number}  " if numbered else ""
        weight = f"{signal.weight}, settled" if signal.settled else signal.weight
        print_hanging("  - ", f"{name}{weight}: {signal.sentence}")
        if signal.settled:
            print_hanging("    ", f"Settled by {signal.settled}")
            continue
        print_hanging("    ", f"It may be innocent: {signal.innocent}")
        print_hanging("    -> ", signal.settles)


def _former(shown: CertificateShown) -> list[tuple[Any, ...]]:
    """What was settled of sentences that nothing says any more, or was taken back."""
    said = {(signal.code, signal.sentence) for signal in shown.signals if signal.settled}
    return [
        (each.sentence, each.who, each.settled_on, each.why, _undone(each))
        for each in shown.settlements
        if each.undone_at or (each.code, each.sentence) not in said
    ]


def _undone(settlement: Settlement) -> str:
    if settlement.undone_at is None:
        return "not said any more"
    return f"undone by {settlement.undone_by} on {settlement.undone_at:%Y-%m-%d}"


def _section(title: str, body: Callable[[], None]) -> None:
    click.echo()
    print_heading(title)
    body()


def _sample(shown: CertificateShown) -> str:
    index = shown.contents.certificate.sample
    return f", sample {index + 1}" if index else ""


def _goal(shown: CertificateShown) -> str:
    if shown.product is None or shown.vendor is None:
        return f"waits in the inbox: {shown.waiting}"
    batch = f"batch {shown.batch.name}" if shown.batch else "no batch"
    return f"{shown.product.name} ({shown.vendor.name}), {batch}"


def _laboratory(shown: CertificateShown) -> str:
    facts = shown.contents.facts
    number = facts.report_number or facts.sample_id
    return ", ".join(
        [
            facts.laboratory.value if facts.laboratory else "none printed",
            f"report {number.value}" if number else "no report number",
            f"tested {facts.tested.value}" if facts.tested else _reported(facts.reported),
        ]
    )


def _reported(reported: Fact | None) -> str:
    return f"reported {reported.value}" if reported else "no date of testing"


def _pages(shown: CertificateShown) -> str:
    unread = shown.contents.unread_pages
    count = str(shown.contents.certificate.pages)
    if not unread:
        return count
    return f"{count}; needs text recognition: {', '.join(map(str, unread))}"


def _doubts(shown: CertificateShown) -> str:
    """How many rows are doubted, the first of those doubts, and those of pages."""
    rows = [result for result in shown.contents.results if result.doubts]
    count = f"{len(rows)} row{'s' if len(rows) > 1 else ''}" if rows else ""
    doubts = [*(result.doubts[0] for result in rows[:1]), *shown.contents.doubts]
    return ": ".join(filter(None, (count, " ".join(doubt.sentence for doubt in doubts))))


def _verdicts(shown: CertificateShown) -> str:
    counts = Counter(verdict.word for verdict in shown.verdicts)
    order = [*OUTCOMES, *sorted(set(counts) - set(OUTCOMES))]
    return ", ".join(f"{counts[word]} {word}" for word in order if counts[word])


def _issue(shown: CertificateShown) -> str:
    if shown.later:
        return f"certificate {shown.later} is a later issue of it and counts in its place"
    return f"takes the place of certificate {shown.earlier}" if shown.earlier else ""


def _doubt(shown: CertificateShown, number: int, doubt: Doubt) -> tuple[Any, ...]:
    state = "open" if doubt in shown.contents.doubts else "settled"
    return (f"doubt-{number}", doubt.place and doubt.place.page, doubt.sentence, state)


def _correction(shown: CertificateShown, correction: Correction) -> tuple[Any, ...]:
    why = correction.why
    if correction.undone_at:
        why += f" (undone by {correction.undone_by} on {correction.undone_at:%Y-%m-%d})"
    position = shown.contents.position(correction.row) if correction.row else None
    return (
        position or (_GONE if correction.row else "head"),
        shown.contents.results[position - 1].name if position else "",
        correction.field.replace("_", " "),
        correction.was_text or "nothing",
        correction.is_text or "nothing",
        correction.who,
        f"{correction.made_at:%Y-%m-%d}",
        why,
    )


def _row_notes(shown: CertificateShown) -> dict[int, str]:
    """A note for each row that is not as printed."""
    notes: dict[int, str] = {}
    for correction in shown.contents.counting:
        position = shown.contents.position(correction.row) if correction.row else None
        if position and correction.was_text is None and (correction.row or 0) < 0:
            notes.setdefault(position, f"entered by {correction.who}, not read")
        elif position:
            note = f"{correction.field} corrected, was {correction.was_text or 'nothing'}"
            notes[position] = note
    return notes
