"""How a stored certificate is told: after its import, and by `tracker certificate show`."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tracker.cli.output import Coloured, quoted
from tracker.cli.rows import panel_counts
from tracker.records.reading import Fact
from tracker.services.certificates import CertificateShown
from tracker.services.issues import Difference
from tracker.store.schema import FOR_GOOD

OUTCOMES = ("fail", "not demonstrated", "not tested", "near limit", "pass")
"""In the order in which they matter."""


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
    yield "next", next_step(shown)


def next_step(shown: CertificateShown) -> str:
    """What to type next."""
    if shown.product is None:
        return f"tracker assign {shown.number} --product NAME"
    if shown.contents.unread_pages or not shown.contents.results:
        return f"tracker certificate open {shown.number}"
    if shown.standing is not None and not shown.standing.verified:
        vendor = f" --vendor {quoted(shown.vendor.name)}" if shown.vendor else ""
        return f"tracker unverified --why{vendor}"
    return f"tracker certificate show {shown.number} --readings"


def standing_text(shown: CertificateShown) -> str:
    """How its batch stands on the day asked, "" without a product."""
    standing = shown.standing
    if standing is None:
        return ""
    if not standing.verified:
        return Coloured(f"unverified: {standing.reason}", "red")
    until = "" if standing.until == FOR_GOOD else f" until {standing.until}"
    return Coloured(f"verified{until}", "green")


def difference_text(difference: Difference) -> str:
    """One difference between two issues."""
    if difference.was is None:
        return f"{difference.name}: {difference.now} (new)"
    return f"{difference.name}: {difference.now or 'gone'} (was {difference.was})"


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
            _said(facts.laboratory, "none printed"),
            f"report {number.value}" if number else "no report number",
            f"tested {facts.tested.value}" if facts.tested else _reported(facts.reported),
        ]
    )


def _reported(reported: Fact | None) -> str:
    return f"reported {reported.value}" if reported else "no date of testing"


def _said(fact: Fact | None, otherwise: str) -> str:
    return fact.value if fact else otherwise


def _pages(shown: CertificateShown) -> str:
    unread = shown.contents.unread_pages
    count = str(shown.contents.certificate.pages)
    if not unread:
        return count
    named = ", ".join(map(str, unread))
    return f"{count}, not read: {named}"


def _doubts(shown: CertificateShown) -> str:
    rows = [result for result in shown.contents.results if result.doubts]
    first = [doubt.sentence for result in rows[:1] for doubt in result.doubts[:1]]
    sentences = [*(doubt.sentence for doubt in shown.contents.doubts), *first]
    in_rows = f"{len(rows)} row{'s' if len(rows) > 1 else ''}" if rows else ""
    return ": ".join(filter(None, (in_rows, " ".join(sentences))))


def _verdicts(shown: CertificateShown) -> str:
    counts = Counter(verdict.word for verdict in shown.verdicts)
    order = [*OUTCOMES, *sorted(set(counts) - set(OUTCOMES))]
    return ", ".join(f"{counts[word]} {word}" for word in order if counts[word])


def _issue(shown: CertificateShown) -> str:
    if shown.later:
        return f"certificate {shown.later} is a later issue of it and counts in its place"
    return f"takes the place of certificate {shown.earlier}" if shown.earlier else ""
