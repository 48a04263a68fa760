"""What about the facts of a head is not settled, in sentences."""

from collections.abc import Iterator, Sequence

from tracker.reading.head import shapes
from tracker.reading.head.finding import Finding, cheapest
from tracker.reading.head.laboratory import Candidate
from tracker.records.reading import Cell, Doubt, Fact

_LAST = 2  # the rank of labels that name a fact at a pinch


def of_laboratory(laboratory: Candidate | None, findings: Sequence[Finding]) -> Iterator[Doubt]:
    """A doubt where a name stands where laboratories stand, but nothing says that it is one.

    Under its own web address, in a letter to a client, it is one.
    """
    to_client = any(f.fact == "client" and f.rank < _LAST for f in findings)
    writes = to_client and laboratory is not None and laboratory.writes
    if laboratory is not None and not laboratory.sure and not writes:
        best = laboratory.best
        sentence = (
            f'"{best.name}" is taken for the laboratory: it stands where laboratories are named,'
            " but nothing printed says that it tested."
        )
        yield Doubt("laboratory_guessed", sentence, best.cell.place)


def of_client(guessed: Cell | None) -> Iterator[Doubt]:
    """A doubt about a client that only its place on the page tells."""
    if guessed is not None:
        sentence = f'"{guessed.text}" is taken for the client, but no label says so.'
        yield Doubt("client_guessed", sentence, guessed.place)


def of_batch(findings: Sequence[Finding], taken: Fact | None) -> Iterator[Doubt]:
    """A doubt about a batch that may be something else's, or of which there are two."""
    batch = cheapest(findings, "batch")
    if batch is None:
        if taken is not None:
            sentence = f'"{taken.text}" is taken for the batch, but no label says so.'
            yield Doubt("batch_unlabelled", sentence, taken.place)
        return
    other = next((f for f in findings if _rivals(f, batch)), None)
    if other is not None:
        both = f'"{batch.label.strip(" :")}" is {_quoted(batch)}'
        sentence = f'{both}, but "{other.label.strip(" :")}" is {_quoted(other)}.'
        yield Doubt("two_batches", sentence, batch.cell.place)
    if batch.low:
        sentence = (
            f'"{batch.cell.text}" is taken for the batch, but stands among the results:'
            " it may be a batch of the laboratory's own."
        )
        yield Doubt("batch_among_results", sentence, batch.cell.place)
    elif batch.rank == _LAST:
        label = batch.label.strip(" :")
        sentence = f'"{batch.cell.text}" is taken for the batch, but printed as "{label}".'
        yield Doubt("batch_label", sentence, batch.cell.place)


def _rivals(one: Finding, batch: Finding) -> bool:
    """Whether another label, as sure as the batch's, gives another batch on the same page."""
    sure = one.rank == batch.rank == 0 and not (one.low or batch.low)
    same = sure and one.fact == "batch" and one.sheet is batch.sheet
    a, b = shapes.squash(one.cell.text), shapes.squash(batch.cell.text)
    return same and one.label != batch.label and not (a.startswith(b) or b.startswith(a))


def of_two_values(findings: Sequence[Finding]) -> Iterator[Doubt]:
    """A doubt for each fact that the same label gives two values."""
    for name in ("batch", "sample_id", "report_number", "client", "product"):
        best = cheapest(findings, name)
        other = best and next((f for f in findings if _contradicts(f, best)), None)
        if best and other:
            label, both = best.label.strip(" :"), f"{_quoted(best)} and {_quoted(other)}"
            sentence = f'"{label}" is printed with two values: {both}.'
            yield Doubt("two_values", sentence, best.cell.place)


def _quoted(finding: Finding) -> str:
    return f'"{finding.cell.text}" (page {finding.cell.place.page})'


def _contradicts(one: Finding, best: Finding) -> bool:
    """Whether a finding gives the same label another value, with as much for it."""
    same = one.fact == best.fact and one.label == best.label and one.mark is not best.mark
    if not same or one.rank > 1 or not best.beside or one.beside != best.beside:
        return False
    a, b = shapes.squash(one.cell.text), shapes.squash(best.cell.text)
    return one.cost < best.cost + 0.4 and not (a.startswith(b) or b.startswith(a))
