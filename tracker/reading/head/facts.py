"""The head of a certificate: what it says about itself before and beside its results."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from tracker.reading.head import client as clients
from tracker.reading.head import doubts, shapes
from tracker.reading.head import laboratory as laboratories
from tracker.reading.head.accreditation import find_accreditation
from tracker.reading.head.bench import of_the_sample
from tracker.reading.head.days import find_days
from tracker.reading.head.finding import Finding, cheapest
from tracker.reading.head.findings import findings_in
from tracker.reading.head.laboratory import Candidate
from tracker.reading.head.letters import told
from tracker.reading.head.numbering import first_claim, missing_pages
from tracker.reading.head.product import best_named, title
from tracker.reading.head.samples import starts_of
from tracker.reading.head.sheet import Sheet
from tracker.reading.head.verdict import find_verdict
from tracker.reading.head.wrapping import code_below, whole
from tracker.reading.lines import Line
from tracker.records.page import Page
from tracker.records.reading import Cell, Doubt, Fact, Facts
from tracker.vocabulary import hosts, letterhead

# Of a labelled product: above this a title without a label is believed more.
_WEAK = 1.9
# What speaks for and against a title without a label.
_BUT_A_CODE, _NAMED = 0.5, 0.3
# What each more page with an order's number speaks for it.
_ON_EVERY_PAGE = 0.1
# What speaks against a finding on a page after the sample's first.
_LATER_PAGE = 0.3
_FOR_ALL = ("laboratory_address", "laboratory_site", "accreditation", "client", "client_address")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of one sample says, and the numbers of the sample's pages."""

    facts: Facts
    pages: tuple[int, ...]


def read_facts(pages: Sequence[Page]) -> tuple[Facts, tuple[Doubt, ...]]:
    """The header facts of a certificate of one sample, and what about them is not settled."""
    sheets = [Sheet(page) for page in pages]
    findings = [f for sheet in sheets for f in _findings_in(sheet)]
    facts, unsettled = _read(sheets, findings, _laboratory(sheets, findings))
    return facts, (*unsettled, *missing_pages(sheets))


def read_heads(
    pages: Sequence[Page], lines: Mapping[int, Sequence[Line]] | None = None
) -> tuple[tuple[Head, ...], tuple[Doubt, ...]]:
    """The header facts of each sample of a file, and what about them is not settled.

    What is printed once for all samples, as on the last page, counts for each: the laboratory, its
    accreditation, the client.

    Args:
        pages: The pages of the file.
        lines: What each prints, by its number, if that is known.
    """
    known = lines or {}
    sheets = [Sheet(page, known.get(page.number)) for page in pages]
    findings = [_findings_in(sheet) for sheet in sheets]
    laboratory = _laboratory(sheets, list(chain.from_iterable(findings)))

    def read(a: int, b: int) -> tuple[Head, list[Doubt]]:
        facts, found = _read(sheets[a:b], list(chain.from_iterable(findings[a:b])), laboratory)
        return Head(facts, tuple(sheet.page.number for sheet in sheets[a:b])), found

    spans = list(pairwise([0, *starts_of(findings), len(sheets)]))
    alone = [read(a, b) for a, b in spans]
    groups = _of_one_sample([head for head, _ in alone])
    read_again = (alone[i] if j - i == 1 else read(spans[i][0], spans[j - 1][1]) for i, j in groups)
    heads, found = zip(*read_again, strict=True)
    unsettled = list(chain.from_iterable(found))
    return tuple(_shared(heads)), (*unsettled, *missing_pages(sheets))


def _findings_in(sheet: Sheet) -> list[Finding]:
    """What labels say and what sentences do."""
    return [*findings_in(sheet), *told(sheet)]


def _of_one_sample(heads: Sequence[Head]) -> Iterator[tuple[int, int]]:
    """Spans of heads that follow one another and name the same product and batch.

    A laboratory that numbers each of its analyses binds them together for one sample.
    """
    start = 0
    for i in range(1, len(heads) + 1):
        if i == len(heads) or not _same_sample(heads[start].facts, heads[i].facts):
            yield start, i
            start = i


def _same_sample(one: Facts, other: Facts) -> bool:
    pairs = ((one.product, other.product), (one.batch, other.batch))
    return all(a and b and shapes.squash(a.value) == shapes.squash(b.value) for a, b in pairs)


def _shared(heads: Sequence[Head]) -> Iterator[Head]:
    """The heads, each with what only another says for all."""
    for head in heads:
        missing = {
            name: next((f for h in heads if (f := getattr(h.facts, name))), None)
            for name in _FOR_ALL
            if getattr(head.facts, name) is None
        }
        yield Head(replace(head.facts, **missing), head.pages)


def _read(
    sheets: Sequence[Sheet], findings: Sequence[Finding], laboratory: Candidate | None
) -> tuple[Facts, list[Doubt]]:
    """The facts of one sample; the laboratory may be named on any page of the file."""
    printed = [sheet for sheet in sheets if sheet.pieces]
    if not printed:
        return Facts(), []
    findings = of_the_sample(findings)
    for finding in findings:
        finding.cost += _LATER_PAGE * (finding.sheet is not printed[0])
    facts, about = _names(printed, findings, laboratory)
    days = find_days(printed, findings)
    facts |= _codes(findings) | days.facts | _rest(printed)
    about += doubts.of_batch(findings, facts["batch"])
    facts["overall"] = _overall(printed, findings)
    return Facts(**facts), [*days.doubts, *about, *doubts.of_two_values(findings)]


def _laboratory(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Candidate | None:
    return laboratories.find_laboratory(sheets, findings, _others(findings)) if sheets else None


def _others(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Names that are not the laboratory's, with the part they have; of each label the best."""
    best: dict[int, Finding] = {}
    for finding in findings:
        if finding.fact == "client" and finding.cost < 3:
            key = id(finding.mark)
            best[key] = min(best.get(key, finding), finding, key=lambda f: f.cost)
    return [(f.cell.text, "other role" if f.rank == 2 else "client") for f in best.values()]


def _fact(cell: Cell | None, value: str | None = None) -> Fact | None:
    return Fact(cell.text, value or cell.text, cell.place) if cell else None


def _names(
    sheets: Sequence[Sheet], findings: Sequence[Finding], laboratory: Candidate | None
) -> tuple[dict[str, Fact | None], list[Doubt]]:
    """Laboratory, client and product with what belongs to them, and what is guessed of them."""
    best = laboratory.best if laboratory else None

    def is_laboratory(text: str) -> bool:
        return laboratory is not None and laboratory.names(text)

    client, client_address = _client(sheets, findings, is_laboratory)

    named = {shapes.squash(hosts.name_of(host)) for host in laboratories.hosts_of(sheets)}

    def is_taken(text: str) -> bool:
        return is_laboratory(text) or _is(client, text) or shapes.squash(text) in named

    product = _product(sheets, findings, is_taken)
    guessed = None
    if client is None and best is not None and cheapest(findings, "product") is not None:
        guessed = client = _guessed_client(sheets[0], lambda t: is_taken(t) or _is(product, t))
    facts = {
        "laboratory": _fact(best.cell if best else None, best.name if best else None),
        "laboratory_address": _fact(laboratories.address_of(laboratory)) if laboratory else None,
        "laboratory_site": _fact(laboratories.site_of(sheets, best.name)) if best else None,
        "client": _fact(client),
        "client_address": _fact(client_address),
        "product": _fact(product),
    }
    return facts, [*doubts.of_laboratory(laboratory, findings), *doubts.of_client(guessed)]


def _guessed_client(sheet: Sheet, is_taken: Callable[[str], bool]) -> Cell | None:
    return clients.in_letterhead(sheet, is_taken) or clients.over_premises(sheet, is_taken)


def _is(cell: Cell | None, text: str) -> bool:
    return cell is not None and shapes.squash(cell.text) == shapes.squash(text)


def _client(
    sheets: Sequence[Sheet], findings: Sequence[Finding], is_laboratory: Callable[[str], bool]
) -> tuple[Cell | None, Cell | None]:
    """The client's name and address: labelled, else over an address of the first page."""
    every = [f for f in findings if f.fact == "client"]
    labelled = [f for f in every if f.rank == 0 or not is_laboratory(f.cell.text)]
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
    best = best_named(findings)
    if best is not None and best.cost < _WEAK:
        return whole(best)
    strain = best.cell.text if best and best.rank == 2 and not shapes.is_title(best.label) else ""
    printed = title(sheets[0], is_taken, strain, _what_speaks_against_a_title(best))
    if printed and best and printed.place.x0 == best.cell.place.x0:
        same_line = printed.place.top == best.cell.place.top
        return whole(best) if same_line else printed
    return printed or (whole(best) if best else None)


def _what_speaks_against_a_title(best: Finding | None) -> float:
    """A name behind a colon, whatever its label; for it, that labels give but a code."""
    if best is None:
        return 0.0
    if shapes.is_bare_code(best.cell.text):
        return -_BUT_A_CODE
    named = best.mark is not None and best.mark.colon and not best.mark.means("matrix")
    return _NAMED * (named and " " in best.cell.text)


def _codes(findings: Sequence[Finding]) -> dict[str, Fact | None]:
    """Batch, sample and report; a certificate without a sample's code is named by its report's."""
    batch = cheapest(findings, "batch")
    product = best_named(findings)
    lot = batch.cell if batch else code_below(product) if product else None
    reports = [f for f in findings if f.fact == "report_number"]
    report = min((f for f in reports if f.rank < 2), key=lambda f: f.cost, default=None)
    samples = sorted((f for f in findings if f.fact == "sample_id"), key=lambda f: f.cost)
    own = next((f for f in samples if f.rank < 2), None)
    order = min(reports, key=lambda f: f.cost - _ON_EVERY_PAGE * _times(f, reports), default=None)
    sample = own or report or (samples[0] if samples else None) or order
    return {
        "batch": _fact(lot),
        "report_number": _fact(report.cell if report else None),
        "sample_id": _fact(sample.cell if sample else None),
    }


def _times(finding: Finding, others: Sequence[Finding]) -> int:
    """How many more times a code is printed: on every page the number of the laboratory's order."""
    return sum(f.cell.text == finding.cell.text for f in others) - 1


def _rest(sheets: Sequence[Sheet]) -> dict[str, Fact | None]:
    """Accreditation, overall verdict, number of pages."""
    claim = first_claim(sheets)
    return {
        "accreditation": _fact(find_accreditation(sheets)),
        "pages_claimed": _fact(claim.cell, str(claim.pages)) if claim else None,
    }


def _overall(sheets: Sequence[Sheet], findings: Sequence[Finding]) -> Fact | None:
    verdict = find_verdict(sheets, findings)
    return _fact(verdict, letterhead.verdict_in(verdict.text)) if verdict else None
