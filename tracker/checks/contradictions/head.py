"""What the head of a certificate says against itself: dates, pages, parties, links, hidden text."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from tracker.checks.contradictions.telling import Kind, titled
from tracker.checks.days import months_later
from tracker.checks.parties import (
    domain,
    plain_number,
    same_address,
    same_name,
    vendor_as_laboratory,
)
from tracker.records.judgement import Evidence, Seller
from tracker.records.reading import Fact
from tracker.records.signal import Signal

_DAYS = ("collected", "received", "tested", "reported")

DATES = Kind(
    "dates_out_of_order",
    "contradiction",
    "Day and month may be printed in the other order, or one of the dates mistyped.",
    "C14",
)
FUTURE = Kind(
    "dated_in_future",
    "contradiction",
    "Day and month may be printed in the other order, or the year mistyped.",
    "C16",
)
OLD = Kind(
    "older_than_a_year",
    "check by hand",
    "The batch may be old stock that was never tested again.",
    "C16",
)
PAGES = Kind(
    "pages_missing",
    "contradiction",
    "Only the pages thought to matter may have been passed on.",
    "C02",
)
OWN = Kind(
    "own_laboratory",
    "check by hand",
    "Makers test their own goods too; that is the vendor's word, not a third party's.",
    "C10",
)
OWN_CLIENT = Kind(
    "laboratory_is_client",
    "check by hand",
    "The laboratory may have bought the sample itself.",
    "C10",
)
HOST = Kind(
    "link_leads_elsewhere",
    "check by hand",
    "Laboratories keep their results with service firms, and old links die.",
    "C17",
)
VENDOR_HOST = Kind(
    "link_leads_to_vendor",
    "contradiction",
    "The vendor may have put its own link on the laboratory's certificate, openly.",
    "C17",
)
CODE = Kind(
    "code_names_other_report",
    "contradiction",
    "The laboratory may number its web pages apart from its reports.",
    "C17",
)
HIDDEN = Kind(
    "invisible_text",
    "check by hand",
    "Scanners and designers leave invisible text in files without meaning anything by it.",
)


def in_head(evidence: Evidence, seller: Seller | None, on: dt.date) -> Iterator[Signal]:
    """The signals in a certificate's head.

    Args:
        evidence: The certificate.
        seller: Whose product it is for, if that is known.
        on: Today.
    """
    yield from _dates(evidence, on)
    yield from _pages(evidence)
    yield from _parties(evidence, seller)
    yield from _links(evidence, seller)
    yield from _reports_in_codes(evidence)
    yield from _hidden(evidence)


def _dates(evidence: Evidence, on: dt.date) -> Iterator[Signal]:
    days = [(word, fact) for word in _DAYS if (fact := getattr(evidence.facts, word))]
    for (word, fact), (later, after) in pairwise(days):
        if fact.value > after.value:
            sentence = (
                f"{titled(evidence)} was {word} on {fact.value}, but {later} on {after.value}."
            )
            yield DATES.of(sentence, evidence, place=after.place)
    for word, fact in days[-1:]:
        if fact.value > on.isoformat():
            sentence = f"{titled(evidence)} was {word} on {fact.value}, which is still to come."
            yield FUTURE.of(sentence, evidence, place=fact.place)


def _pages(evidence: Evidence) -> Iterator[Signal]:
    claimed = evidence.facts.pages_claimed
    numbers = re.findall(r"\d+", claimed.value) if claimed else []
    if claimed and numbers and evidence.pages and int(numbers[-1]) > evidence.pages:
        there = "1 page" if evidence.pages == 1 else f"{evidence.pages} pages"
        sentence = f'{titled(evidence)} prints "{claimed.text}", but its file has {there}.'
        yield PAGES.of(sentence, evidence, place=claimed.place)


def _parties(evidence: Evidence, seller: Seller | None) -> Iterator[Signal]:
    facts = evidence.facts
    own = vendor_as_laboratory(facts, seller) if seller else None
    act = "A certificate of another laboratory for the same batch."
    if own:
        yield OWN.of(f"{titled(evidence)}: {own}.", evidence, act=act)
    elif facts.laboratory and facts.client and _one_party(evidence):
        sentence = (
            f'{titled(evidence)} was made by "{facts.laboratory.text}" for "{facts.client.text}", '
            "which look like one party."
        )
        yield OWN_CLIENT.of(sentence, evidence, place=facts.client.place, act=act)


def _one_party(evidence: Evidence) -> bool:
    facts = evidence.facts
    if facts.laboratory and facts.client and same_name(facts.laboratory.value, facts.client.value):
        return True
    here, there = facts.laboratory_address, facts.client_address
    return bool(here and there and same_address(here.value, there.value))


def _links(evidence: Evidence, seller: Seller | None) -> Iterator[Signal]:
    """Links that lead to the vendor, or that all lead away from the laboratory's own site."""
    hosts = [host for code in evidence.codes if (host := _host(code))]
    vendor = {domain(seller.website), domain(seller.email)} - {None} if seller else set()
    own = _site(evidence.facts.laboratory_site)
    for host in dict.fromkeys(hosts):
        if host in vendor and host != own:
            sentence = f"A link or code on {evidence.title} leads to {host}, which is the vendor's."
            yield VENDOR_HOST.of(sentence, evidence)
    if own and hosts and own not in hosts and not vendor & set(hosts):
        sentence = f"The links and codes on {evidence.title} lead to {hosts[0]}, not to {own}."
        yield HOST.of(sentence, evidence)


def _site(fact: Fact | None) -> str | None:
    return domain(fact.value) if fact else None


def _host(code: str) -> str | None:
    """The registered domain of a link; None for a code that is no link."""
    return domain(code) if re.match(r"(https?://|www\.)", code.strip(), re.IGNORECASE) else None


def _reports_in_codes(evidence: Evidence) -> Iterator[Signal]:
    """Numbers in links that are shaped like the report's own and are not it."""
    printed = evidence.facts.report_number
    shape = _shape(printed.value) if printed else None
    if not printed or not shape:
        return
    for code in evidence.codes:
        found = {match.upper() for match in shape.findall(_behind_host(code))}
        if found and plain_number(printed.value) not in {plain_number(number) for number in found}:
            sentence = (
                f'A link or code on {evidence.title} names "{min(found)}", '
                f'the page itself prints "{printed.text}".'
            )
            yield CODE.of(sentence, evidence, place=printed.place)


def _shape(number: str) -> re.Pattern[str] | None:
    """A pattern of numbers like this one: same letters, other digits; None if it has too few."""
    if len(re.findall(r"\d", number)) < 4:
        return None
    parts = re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]+", number.strip())
    pattern = "".join(rf"\d{{{len(p)}}}" if p.isdigit() else re.escape(p) for p in parts)
    # A run of digits alone may be anything, an hour or a size.
    if not re.search(r"[A-Za-z]", number) and len(parts) == 1:
        return None
    return re.compile(rf"(?<![A-Za-z\d]){pattern}(?![A-Za-z\d])", re.IGNORECASE)


def _behind_host(code: str) -> str:
    split = urlsplit(code.strip())
    return f"{split.path}?{split.query}#{split.fragment}" if split.netloc else code


def _hidden(evidence: Evidence) -> Iterator[Signal]:
    if evidence.hidden:
        first = evidence.hidden[0]
        page = f"Page {first.place.page} of {evidence.title}"
        sentence = f'{page} holds text that cannot be seen: "{first.text}".'
        act = "Select all text of the page in a viewer, and compare it with what is to be seen."
        yield HIDDEN.of(sentence, evidence, place=first.place, act=act)


def too_old(evidence: Evidence, on: dt.date) -> Iterator[Signal]:
    """A certificate whose tests are more than a year old."""
    tested = evidence.facts.tested
    if tested and tested.value < months_later(on, -12).isoformat():
        sentence = f"{titled(evidence)} was tested on {tested.value}, more than a year ago."
        yield OLD.of(sentence, evidence, place=tested.place)
