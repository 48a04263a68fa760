"""Whether a batch is verified, from when to when, and why not."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.checks.cases import (
    ALKALOIDS,
    GOOD,
    LEAF,
    METALS,
    MICROBES,
    TODAY,
    UTAH,
    case,
    evidence,
)
from tracker.checks.decide import Objection, decide, standings
from tracker.records.judgement import Case, Reason, Standing
from tracker.records.reading import Doubt
from tracker.vocabulary import policy, profiles, standards


def decided(judged: Case) -> Standing:
    """What holds for a batch today by Utah's table."""
    return decide(judged, [UTAH], LEAF, TODAY)


def codes(judged: Case) -> list[str]:
    """The reasons that speak against a batch today, the most telling first."""
    return [reason.code for reason in decided(judged).reasons]


def without(*keys: str) -> dict[str, str]:
    """Good values but for some."""
    return {key: text for key, text in GOOD.items() if key not in keys}


def test_one_certificate_with_everything_verifies() -> None:
    """A batch is verified by a recent certificate of another party that shows all within limits."""
    standing = decided(case(evidence()))

    assert standing.verified
    assert standing.standards == ("utah-r70-580-5",)
    assert {verdict.outcome for verdict in standing.verdicts} == {"pass"}


def test_certificates_of_one_batch_add_up() -> None:
    """Alkaloids and microbes in one file and metals in another verify a batch together."""
    assert decided(case(evidence(ALKALOIDS | MICROBES), evidence(METALS, 4))).verified


WRONG = [
    ("no certificate", case(), ["no_certificate"]),
    ("a value above the limit", case(evidence(GOOD | {"lead": "1.9 ppm"})), ["limit_failed"]),
    ("the vendor's name", case(evidence(laboratory="Gullible Leaf Labs LLC")), ["own_laboratory"]),
    (
        "the vendor's domain",
        case(evidence(laboratory_site="www.gullibleleaf.example/lab")),
        ["own_laboratory"],
    ),
    (
        "the vendor's address",
        case(evidence(laboratory_address="1 Nowhere Rd., Sampleton")),
        ["own_laboratory"],
    ),
    ("no laboratory", case(evidence(laboratory=None)), ["laboratory_missing"]),
    ("another batch", case(evidence(batch="KR-2402")), ["wrong_batch"]),
    ("nearly the batch", case(evidence(batch="KR2401")), ["batch_doubtful"]),
    ("no batch printed", case(evidence(batch=None)), ["batch_missing"]),
    ("no batch recorded", case(evidence(), batch=None), ["batch_unknown"]),
    ("too old", case(evidence(tested="2025-11-19", reported="2025-11-25")), ["too_old"]),
    ("no date", case(evidence(tested=None, reported=None)), ["date_missing"]),
    ("no alkaloids", case(evidence(METALS | MICROBES)), ["panel_missing"]),
    ("no metals", case(evidence(ALKALOIDS | MICROBES)), ["panel_missing"]),
    ("no microbes", case(evidence(ALKALOIDS | METALS)), ["panel_missing"]),
    ("no mercury", case(evidence(without("mercury"))), ["analyte_missing"]),
    (
        "7-OH not detected, no telling how far down",
        case(evidence(GOOD | {"7_hydroxymitragynine": "ND"})),
        ["not_quantified"],
    ),
    ("only a word for lead", case(evidence(GOOD | {"lead": "PASS"})), ["not_quantified"]),
    ("lead not tested", case(evidence(GOOD | {"lead": "NT"})), ["analyte_missing"]),
    ("a LOQ too coarse", case(evidence(GOOD | {"lead": "ND, LOQ 2 ppm"})), ["not_demonstrated"]),
    (
        "too small a mass",
        case(evidence(GOOD | {"salmonella": "absent in 25 g"})),
        ["not_demonstrated"],
    ),
    (
        "coliforms where Utah asks for bile-tolerant bacteria",
        case(evidence(without("btgn") | {"total_coliforms": "<10 cfu/g"})),
        ["limit_not_shown"],
    ),
    ("a page not read", case(evidence(unread_pages=(3,))), ["page_unread"]),
    ("a doubt on a page", case(evidence(doubts=(Doubt("x", "A doubt."),))), ["page_doubt"]),
]


@pytest.mark.parametrize(("what", "judged", "expected"), WRONG, ids=[row[0] for row in WRONG])
def test_one_thing_wrong(what: str, judged: Case, expected: list[str]) -> None:
    """Each thing that can be wrong with otherwise good evidence gives its own one reason."""
    assert codes(judged) == expected, what


@pytest.mark.parametrize(("what", "judged", "expected"), WRONG, ids=[row[0] for row in WRONG])
def test_reasons_speak_plainly(what: str, judged: Case, expected: list[str]) -> None:
    """Every reason is a sentence with a remedy, and never says that something is safe or forged."""
    for reason in decided(judged).reasons:
        assert reason.sentence.endswith("."), what
        assert reason.remedy.endswith("."), what
        assert not {"safe", "forged", "legal"} & set(
            f"{reason.sentence} {reason.remedy}".lower().split()
        )
        assert expected


def test_a_doubt_on_a_row_blocks_what_it_touches() -> None:
    """A doubt on lead blocks a batch; one on a row that nothing rests on does not."""
    whole = evidence(GOOD | {"total_ash": "9 %"})
    on = {
        result.key: replace(
            whole,
            results=tuple(
                replace(r, doubts=(Doubt("unit", "No unit."),)) if r is result else r
                for r in whole.results
            ),
        )
        for result in whole.results
    }

    assert codes(case(on["lead"])) == ["row_doubt"]
    assert codes(case(on["total_ash"])) == []


def test_a_failed_value_stays_failed() -> None:
    """Neither its age nor another certificate takes a failed value of the batch away."""
    bad = evidence(GOOD | {"lead": "1.9 ppm"}, 4, tested="2025-01-03", reported="2025-01-04")

    assert codes(case(evidence(), bad)) == ["limit_failed"]


def test_a_bad_certificate_of_another_batch_changes_nothing() -> None:
    """A certificate that names another batch neither verifies nor fails this one."""
    other = evidence(GOOD | {"lead": "1.9 ppm"}, 4, batch="KR-9999")

    assert decided(case(evidence(), other)).verified


def test_another_certificate_may_settle_what_one_leaves_open() -> None:
    """A method that sees far enough in one certificate makes up for a coarse one in another."""
    coarse = evidence(GOOD | {"lead": "ND, LOQ 2 ppm"})

    assert decided(case(coarse, evidence({"lead": "0.6 ppm"}, 4))).verified


def test_what_an_expired_certificate_showed_is_asked_for_anew() -> None:
    """A panel that only an expired certificate shows gives the expiry as reason, not a gap."""
    old = evidence(METALS, 4, tested="2025-03-02", reported="2025-03-04")

    assert codes(case(evidence(ALKALOIDS | MICROBES), old)) == ["too_old"]


def test_the_laboratorys_own_fail_is_a_reason() -> None:
    """A row that the laboratory itself fails blocks, by whatever limit it did so."""
    whole = evidence(GOOD | {"nickel": "9 ppm"})
    failed = tuple(replace(r, status="fail") if r.key == "nickel" else r for r in whole.results)

    assert codes(case(replace(whole, results=failed))) == ["laboratory_fails"]


def test_unconfirmed_limits_never_block() -> None:
    """A limit from memory has no say in whether a batch is verified, exceeded or not settled."""
    nsf = standards.find("nsf-173")
    shown = case(evidence(GOOD | {"lead": "1.1 ppm", "nickel": "90 ppm", "chromium": "90 ppm"}))

    assert decide(shown, [nsf], LEAF, TODAY).verified


def test_the_most_telling_reason_comes_first() -> None:
    """A failed value goes before a certificate's age, that before what is missing."""
    old = evidence(
        without("btgn") | {"lead": "1.9 ppm"}, tested="2024-01-01", reported="2024-01-02"
    )

    assert codes(case(old)) == ["limit_failed", "too_old", "analyte_missing"]


def test_standings_follow_one_another_without_a_gap() -> None:
    """A batch is verified from the day its certificate exists until a year after the tests."""
    spans = standings(case(evidence()), [UTAH], LEAF)

    assert [(s.since, s.until, s.verified) for s in spans] == [
        (None, dt.date(2026, 8, 5), False),
        (dt.date(2026, 8, 5), dt.date(2027, 8, 4), True),
        (dt.date(2027, 8, 4), None, False),
    ]
    assert spans[0].reasons[0].code == "no_certificate"
    assert spans[2].reasons[0].code == "too_old"


def test_a_newer_certificate_takes_over() -> None:
    """Two certificates that overlap in time verify a batch without a break."""
    newer = evidence(GOOD, 4, tested="2027-05-01", reported="2027-05-02")

    verified = [s for s in standings(case(evidence(), newer), [UTAH], LEAF) if s.verified]

    assert verified[0].since == dt.date(2026, 8, 5)
    assert verified[-1].until == dt.date(2028, 5, 2)
    assert all(a.until == b.since for a, b in pairwise(verified))


def test_a_case_without_dates_has_one_standing() -> None:
    """Where nothing has a date, nothing changes, and one standing holds for good."""
    (only,) = standings(case(), [UTAH], LEAF)

    assert (only.since, only.until) == (None, None)


def test_an_objection_from_outside_holds_for_its_days() -> None:
    """A reason that no certificate gives blocks from its first day until its last."""
    reason = Reason("checklist", "C34", "A warning letter is open.", "Its closing letter.")
    objection = Objection(reason, dt.date(2026, 10, 1), dt.date(2026, 11, 1))
    judged = case(evidence())

    days = [dt.date(2026, 9, 30), dt.date(2026, 10, 1), dt.date(2026, 10, 31), dt.date(2026, 11, 1)]
    verified = [decide(judged, [UTAH], LEAF, day, [objection]).verified for day in days]

    assert verified == [True, False, False, True]


def test_leap_day() -> None:
    """A test of 29 February counts until 28 February of the next year."""
    judged = case(evidence(tested="2028-02-29", reported="2028-02-29"))

    assert decide(judged, [UTAH], LEAF, dt.date(2029, 2, 28)).verified
    assert not decide(judged, [UTAH], LEAF, dt.date(2029, 3, 1)).verified


@pytest.mark.parametrize("profile", ["kratom-leaf", "kratom-extract", "botanical"])
def test_the_default_policy_can_be_met(profile: str) -> None:
    """For each profile some evidence is verified by the standards required by default."""
    chosen = [standards.find(key) for key in policy.default(profile).required]
    form = "extract" if profile == "kratom-extract" else "powder"
    solvents = {"ethanol": "1200 ppm"} if profile == "kratom-extract" else {}
    shown = evidence(GOOD | solvents | {"total_coliforms": "<10 cfu/g"})

    assert decide(case(shown, form=form), chosen, profiles.find(profile), TODAY).verified
