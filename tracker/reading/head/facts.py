"""The head of a certificate: what it says about itself before and beside its results."""

from collections.abc import Callable, Sequence

from tracker.reading.head import client as clients
from tracker.reading.head import laboratory as laboratories
from tracker.reading.head import shapes
from tracker.reading.head.accreditation import find_accreditation
from tracker.reading.head.days import find_days
from tracker.reading.head.findings import Finding, cheapest, findings_in
from tracker.reading.head.laboratory import Candidate
from tracker.reading.head.numbering import first_claim
from tracker.reading.head.product import title
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.verdict import find_verdict
from tracker.reading.head.wrapping import code_below, whole
from tracker.records.page import Page
from tracker.records.reading import Cell, Doubt, Fact, Facts
from tracker.vocabulary import letterhead

# Of a labelled product: above this a title without a label is believed more.
_WEAK = 1.9


def read_facts(pages: Sequence[Page]) -> tuple[Facts, tuple[Doubt, ...]]:
    """The header facts of one certificate, and what about them is not settled.

    Args:
        pages: Its pages; of a file of several samples those of one.
    """
    sheets = [Sheet(page) for page in pages if page.words]
    if not sheets:
        return Facts(), ()
    first = sheets[0].page.number
    findings = [f for sheet in sheets for f in findings_in(sheet, first)]
    laboratory = laboratories.find_laboratory(sheets, findings, _others(findings))
    facts = _names(sheets, findings, laboratory)
    days = find_days(sheets, findings)
    facts.update(_codes(findings))
    facts.update(days.facts)
    facts.update(_rest(sheets))
    facts["overall"] = _overall(sheets, findings)
    doubts = [*days.doubts, *_contradictions(findings), *_missing_pages(facts, pages)]
    return Facts(**{k: v for k, v in facts.items() if v is not None}), tuple(doubts)


def _others(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Names that are not the laboratory's, with the part they have."""
    return [
        (f.cell.text, "other role" if f.rank == 2 else "client")
        for f in findings
        if f.fact == "client" and f.cost < 3
    ]


def _fact(cell: Cell | None, value: str | None = None) -> Fact | None:
    return Fact(cell.text, value or cell.text, cell.place) if cell else None


def _names(
    sheets: Sequence[Sheet], findings: Sequence[Finding], laboratory: Candidate | None
) -> dict[str, Fact | None]:
    """Laboratory, client and product with what belongs to them."""
    best = laboratory.best if laboratory else None

    def is_laboratory(text: str) -> bool:
        return laboratory is not None and laboratory.names(text)

    client, client_address = _client(sheets, findings, is_laboratory)

    def is_taken(text: str) -> bool:
        return is_laboratory(text) or (
            client is not None and shapes.squash(text) == shapes.squash(client.text)
        )

    product = _product(sheets, findings, is_taken)
    return {
        "laboratory": _fact(best.cell if best else None, best.name if best else None),
        "laboratory_address": _fact(laboratories.address_of(laboratory)) if laboratory else None,
        "laboratory_site": _fact(laboratories.site_of(sheets, best.name)) if best else None,
        "client": _fact(client),
        "client_address": _fact(client_address),
        "product": _fact(product),
    }


def _client(
    sheets: Sequence[Sheet], findings: Sequence[Finding], is_laboratory: Callable[[str], bool]
) -> tuple[Cell | None, Cell | None]:
    """The client's name and address: labelled, else over an address of the first page."""
    labelled = [f for f in findings if f.fact == "client" and not is_laboratory(f.cell.text)]
    best = min(labelled, key=lambda f: f.cost, default=None)
    if best is not None and best.rank < 2:
        return _labelled_client(best)
    found = clients.unlabelled(sheets[0], is_laboratory)
    if found:
        return found[0], clients.address_of(sheets[0], found[1])
    return _labelled_client(best) if best else (None, None)


def _labelled_client(finding: Finding) -> tuple[Cell, Cell | None]:
    name, last = clients.named(finding), finding.pieces[-1]
    address = clients.address_of(finding.sheet, last)
    return name, address or clients.labelled_address(finding.sheet, last)


def _product(
    sheets: Sequence[Sheet], findings: Sequence[Finding], is_taken: Callable[[str], bool]
) -> Cell | None:
    """The product's name: labelled, else the title over the sample's details."""
    best = cheapest(findings, "product")
    if best is not None and best.cost < _WEAK:
        return whole(best)
    strain = best.cell.text if best and best.rank == 2 else ""
    printed = title(sheets[0], is_taken, strain)
    return printed or (whole(best) if best else None)


def _codes(findings: Sequence[Finding]) -> dict[str, Fact | None]:
    """Batch, sample and report; a certificate without a sample's code is named by its report's."""
    batch = cheapest(findings, "batch")
    product = cheapest(findings, "product")
    lot = batch.cell if batch else code_below(product) if product else None
    reports = [f for f in findings if f.fact == "report_number"]
    report = min((f for f in reports if f.rank < 2), key=lambda f: f.cost, default=None)
    samples = sorted((f for f in findings if f.fact == "sample_id"), key=lambda f: f.cost)
    own = next((f for f in samples if f.rank < 2), None)
    order = min(reports, key=lambda f: f.cost, default=None)
    sample = own or report or (samples[0] if samples else None) or order
    return {
        "batch": _fact(lot),
        "report_number": _fact(report.cell if report else None),
        "sample_id": _fact(sample.cell if sample else None),
    }


def _rest(sheets: Sequence[Sheet]) -> dict[str, Fact | None]:
    """Accreditation, overall verdict, number of pages."""
    claim = first_claim(sheets)
    return {
        "accreditation": _fact(find_accreditation(sheets)),
        "pages_claimed": _fact(claim[0], str(claim[1])) if claim else None,
    }


def _overall(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Fact | None:
    verdict = find_verdict(sheets, findings)
    return _fact(verdict, letterhead.verdict_in(verdict.text)) if verdict else None


def _contradictions(findings: Sequence[Finding]) -> list[Doubt]:
    """A doubt for each fact that the same label gives two values."""
    doubts = []
    for name in ("batch", "sample_id", "report_number", "client", "product"):
        best = cheapest(findings, name)
        other = best and next((f for f in findings if _contradicts(f, best)), None)
        if best and other:
            sentence = f'"{best.label.strip(" :")}" is printed with two values: "{best.cell.text}" (page {best.cell.place.page}) and "{other.cell.text}" (page {other.cell.place.page}).'
            doubts.append(Doubt("two_values", sentence, best.cell.place))
    return doubts


def _contradicts(one: Finding, best: Finding) -> bool:
    """Whether a finding gives the same label another value, with as much for it."""
    if one.fact != best.fact or one.label != best.label or one.rank != best.rank:
        return False
    a, b = shapes.squash(one.cell.text), shapes.squash(best.cell.text)
    return one.cost < best.cost + 0.4 and not (a.startswith(b) or b.startswith(a))


def _missing_pages(facts: dict[str, Fact | None], pages: Sequence[Page]) -> list[Doubt]:
    """A doubt where the certificate claims more pages than the file has."""
    claim = facts.get("pages_claimed")
    if claim is None or int(claim.value) <= len(pages):
        return []
    sentence = (
        f'"{claim.text}" is printed, but the file has {len(pages)} of the {claim.value} pages.'
    )
    return [Doubt("pages_missing", sentence, claim.place)]
