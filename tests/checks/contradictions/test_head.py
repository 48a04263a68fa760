"""Signals in the head of a certificate: each with a certificate that shows it and an honest one."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.checks.cases import ALKALOIDS, GOOD, TODAY, case, evidence
from tracker.checks.contradictions import reasons, signals
from tracker.records.judgement import Evidence
from tracker.records.place import Place
from tracker.records.reading import Cell

SELLER = case().seller
SITE = {"laboratory_site": "figment.example"}


def codes(certificate: Evidence, on: dt.date = TODAY) -> set[str]:
    """The signals of a certificate."""
    return {signal.code for signal in signals(certificate, SELLER, on)}


PAIRS = [
    (
        "dates_out_of_order",
        evidence(received="2026-09-16", tested="2026-08-16", reported="2026-09-20"),
        evidence(collected="2026-08-01", received="2026-08-01", tested="2026-08-03"),
    ),
    (
        "dates_out_of_order",
        evidence(tested="2026-09-16", reported="2026-06-16"),
        evidence(tested="2026-06-16", reported="2026-06-16"),
    ),
    (
        "dated_in_future",
        evidence(tested="2026-11-19", reported="2026-12-01"),
        evidence(tested="2026-11-19", reported="2026-11-20"),
    ),
    (
        "older_than_a_year",
        evidence(tested="2025-11-19"),
        evidence(tested="2025-11-20"),
    ),
    (
        "pages_missing",
        replace(evidence(pages_claimed="Page 1 of 6"), pages=2),
        replace(evidence(pages_claimed="Page 1 of 6"), pages=6),
    ),
    (
        "pages_missing",
        replace(evidence(pages_claimed="6"), pages=1),
        evidence(pages_claimed="6"),
    ),
    ("own_laboratory", evidence(laboratory="Gullible Leaf Laboratory"), evidence()),
    (
        "laboratory_is_client",
        evidence(client="Figment Analytical LLC"),
        evidence(client="Gullible Leaf"),
    ),
    (
        "laboratory_is_client",
        evidence(
            client="Other",
            client_address="7 Lab Lane 99999",
            laboratory_address="7 Lab Lane, 99999",
        ),
        evidence(
            client="Other",
            client_address="8 Lab Lane 99999",
            laboratory_address="7 Lab Lane, 99999",
        ),
    ),
    (
        "link_leads_to_vendor",
        replace(evidence(**SITE), codes=("https://gullibleleaf.example/coa/1.pdf",)),
        replace(evidence(**SITE), codes=("https://portal.figment.example/FA-0117",)),
    ),
    (
        "link_leads_to_vendor",
        replace(evidence(), codes=("https://gullibleleaf.example/coa/1.pdf",)),
        replace(
            evidence(laboratory_site="www.gullibleleaf.example"),
            codes=("https://gullibleleaf.example/coa/1.pdf",),
        ),
    ),
    (
        "link_leads_elsewhere",
        replace(evidence(**SITE), codes=("https://elsewhere.example/1",)),
        replace(evidence(**SITE), codes=("https://elsewhere.example/1", "www.figment.example")),
    ),
    (
        "link_leads_elsewhere",
        replace(evidence(**SITE), codes=("https://elsewhere.example/1",)),
        replace(evidence(), codes=("https://elsewhere.example/1",)),
    ),
    (
        "code_names_other_report",
        replace(evidence(**SITE), codes=("https://figment.example/verify?id=FA-0118",)),
        replace(evidence(**SITE), codes=("https://figment.example/verify?id=FA-0117",)),
    ),
    (
        "code_names_other_report",
        replace(evidence(), codes=("FA-9999",)),
        replace(evidence(), codes=("https://figment.example/v/8c1d2e",)),
    ),
    (
        "invisible_text",
        replace(evidence(), hidden=(Cell("Lead 1.9", Place(2, 0, 0, 1, 1)),)),
        evidence(),
    ),
    ("potency_only", evidence(ALKALOIDS), evidence(GOOD)),
]


@pytest.mark.parametrize(("code", "shows", "honest"), PAIRS)
def test_signal(code: str, shows: Evidence, honest: Evidence) -> None:
    """A certificate that shows the signal has it, an honest one beside it has not."""
    assert code in codes(shows)
    assert code not in codes(honest)


def test_an_honest_certificate_has_no_signal() -> None:
    """A good certificate raises nothing at all."""
    assert codes(evidence()) == set()


def test_every_signal_explains_itself() -> None:
    """A signal names an innocent explanation and the act that settles it, and accuses nobody."""
    for _, shows, _ in PAIRS:
        for signal in signals(shows, SELLER, TODAY):
            told = f"{signal.sentence} {signal.innocent} {signal.settles}"
            assert signal.sentence.endswith(".")
            assert signal.innocent.endswith(".")
            assert signal.settles.endswith(".")
            assert "forge" not in told
            assert "fake" not in told


def test_the_laboratory_is_asked_by_its_number() -> None:
    """The act that settles a contradiction quotes the report to the laboratory."""
    wrong = evidence(tested="2026-09-16", reported="2026-06-16")

    (signal,) = signals(wrong, SELLER, TODAY)

    assert signal.settles == "Ask Figment Analytical, quoting report FA-0117."


def test_only_contradictions_become_reasons() -> None:
    """A contradiction blocks "verified"; what wants checking by hand does not."""
    contradicted = signals(evidence(tested="2026-09-16", reported="2026-06-16"), SELLER, TODAY)
    checked = signals(evidence(client="Figment Analytical LLC"), SELLER, TODAY)

    assert [reason.code for reason in reasons(contradicted)] == ["contradiction"]
    assert reasons(checked) == ()
