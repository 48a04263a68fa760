"""The vendor's checklist: its data, what certificates answer, what persons answer, what is due."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.checks.cases import ALKALOIDS, GOOD, LEAF, TODAY, UTAH, case, evidence
from tracker.checks.automatic import Judged
from tracker.checks.checklist import check, objections
from tracker.checks.contradictions import signals
from tracker.checks.days import months_later, runs_out
from tracker.checks.decide import decide, standings
from tracker.checks.due import (
    accreditations_due,
    answers_due,
    certificates_due,
    confirmations_due,
    within,
)
from tracker.checks.judge import judge_all
from tracker.errors import NotFoundError, VocabularyError
from tracker.records.checklist import Accreditation, Answer, Item
from tracker.records.judgement import Case
from tracker.records.reading import Cell
from tracker.vocabulary import checklists, standards

CHECKLIST = checklists.find("kratom-vendor")
EVERY = tuple(standards.every().values())
KNOWN = Accreditation(
    "Figment Analytical", "A Body", "1234", dt.date(2026, 3, 1), dt.date(2027, 3, 1)
)


def judged(batch: Case) -> Judged:
    """A batch with what is found of it today."""
    found = tuple(s for e in batch.evidence for s in signals(e, batch.seller, TODAY, leaf=True))
    verdicts = tuple(v for e in batch.evidence for v in judge_all(e, EVERY, batch.use))
    return Judged(batch, decide(batch, [UTAH], LEAF, TODAY), verdicts, found)


def items(
    *batches: Case, answers: tuple[Answer, ...] = (), known: tuple[Accreditation, ...] = ()
) -> dict[str, Item]:
    """How a vendor with these batches stands to each criterion today."""
    found = check(CHECKLIST, [judged(batch) for batch in batches], answers, known, TODAY)
    return {item.criterion: item for item in found}


def test_the_checklist_is_whole() -> None:
    """C01 to C40 are there, and each says what it asks, why, and what would prove it."""
    criteria = CHECKLIST.criteria

    assert list(criteria) == [f"C{n:02}" for n in range(1, 41)]
    assert all(
        c.question.endswith("?") and c.why and c.evidence and c.source for c in criteria.values()
    )


def test_the_seeds_nine_are_quoted() -> None:
    """The nine criteria that come from the seed article quote its sentences, and only they do."""
    quoted = {key for key, criterion in CHECKLIST.criteria.items() if criterion.quotes}

    assert quoted == {f"C{n:02}" for n in range(1, 10)}
    assert CHECKLIST.criteria["C06"].quotes[0].startswith("Start with lower doses")


AUTOMATIC = [
    ("C01", case(evidence()), "yes"),
    ("C01", case(), "no"),
    ("C02", case(evidence(ALKALOIDS)), "no"),
    ("C03", case(evidence(GOOD | {"7_hydroxymitragynine": "ND"})), "no"),
    ("C13", case(evidence(batch="KR-9")), "yes"),
    ("C01", case(evidence(batch="KR-9")), "no"),
    ("C13", case(evidence(batch="KR2401")), "no"),
    ("C16", case(evidence(tested="2025-01-01")), "no"),
    ("C18", case(evidence(GOOD | {"lead": "1.9 ppm"})), "no"),
    ("C18", case(evidence()), "yes"),
    ("C19", case(evidence(GOOD | {"salmonella": "absent in 10 g"})), "no"),
    ("C21", case(evidence(GOOD | {"7_hydroxymitragynine": "0.6 mg/g"})), "no"),
    ("C21", case(evidence()), "open"),
    ("C22", case(evidence()), "yes"),
    ("C22", case(evidence(GOOD | {"7_hydroxymitragynine": "0.6 mg/g"})), "open"),
    ("C23", case(evidence()), "open"),
    ("C23", case(evidence(GOOD | {"fentanyl_analogs": "ND, LOD 0.01 ppm"})), "yes"),
    ("C23", case(evidence(GOOD | {"fentanyl_analogs": "0.1 ppm"})), "no"),
    ("C24", case(evidence()), "not applicable"),
    ("C25", case(evidence(GOOD | {"bifenthrin": "ND, LOQ 0.01 ppm"})), "yes"),
    ("C25", case(evidence(GOOD | {"bifenthrin": "0.3 ppm"})), "no"),
    ("C26", case(evidence(GOOD | {"moisture": "8 %"})), "open"),
    ("C27", case(evidence(GOOD | {"identity_hptlc": "PASS"})), "yes"),
    ("C10", case(evidence()), "open"),
    ("C10", case(evidence(laboratory="Gullible Leaf Lab")), "no"),
    ("C11", case(evidence()), "open"),
    ("C17", case(evidence()), "open"),
    ("C17", case(replace(evidence(), codes=("https://gullibleleaf.example/x",))), "no"),
    ("C14", case(evidence()), "no"),
    ("C30", case(evidence()), "open"),
    ("C04", case(evidence()), "open"),
    ("C34", case(evidence()), "open"),
]


@pytest.mark.parametrize(("key", "batch", "state"), AUTOMATIC)
def test_what_certificates_answer(key: str, batch: Case, state: str) -> None:
    """Each kind of criterion is answered from the certificates, with the reason."""
    item = items(batch)[key]

    assert item.state == state, item.sentence
    assert item.sentence.endswith((".", "?"))


def test_without_a_product_everything_is_open() -> None:
    """A vendor of whom nothing is logged has no criterion answered."""
    assert {item.state for item in items().values()} == {"open"}


def test_a_whole_certificate_with_methods_answers_c14() -> None:
    """A certificate that prints all that Utah asks for, a method with every row, satisfies C14."""
    whole = evidence(
        client="Gullible Leaf", client_address="1 Nowhere Road", laboratory_address="7 Lab Lane"
    )
    rows = tuple(
        replace(r, reading=replace(r.reading, method=Cell("ICP-MS", r.reading.result.place)))
        for r in whole.results
    )

    assert items(case(replace(whole, results=rows)))["C14"].state == "yes"


def test_three_batches_tell_how_much_values_differ() -> None:
    """From three batches on, the least, middle and greatest value is told."""
    batches = [
        case(evidence(GOOD | {"lead": f"{lead} ppm"}, batch=f"B-{lead}"), batch=f"B-{lead}")
        for lead in ("0.22", "0.61", "1.1")
    ]

    item = items(*batches)["C04"]

    assert item.state == "yes"
    assert "Lead 0.22 to 1.1 ppm, middle 0.61" in item.sentence


def test_two_laboratories_confirm_or_contradict() -> None:
    """A second laboratory's values within 30 % confirm a lot, others contradict it."""
    near = evidence(GOOD | {"lead": "0.7 ppm"}, 4, laboratory="Second Opinion Testing")
    far = evidence(GOOD | {"lead": "0.2 ppm"}, 4, laboratory="Second Opinion Testing")
    again = evidence(GOOD | {"lead": "0.2 ppm"}, 4)

    assert items(case(evidence(), near))["C30"].state == "yes"
    assert items(case(evidence(), far))["C30"].state == "no"
    assert "Lead (0.61 ppm, 0.2 ppm)" in items(case(evidence(), far))["C30"].sentence
    assert items(case(evidence(), again))["C30"].state == "open"


def test_an_accreditation_is_a_claim_until_looked_up() -> None:
    """A printed accreditation counts once a person has looked it up, until it expires."""
    claimed = case(evidence(accreditation="ISO/IEC 17025, A Body 1234"))
    expired = replace(KNOWN, expires=TODAY)

    assert items(claimed)["C11"].state == "open"
    assert "ISO/IEC 17025, A Body 1234" in items(claimed)["C11"].sentence
    assert items(claimed, known=(KNOWN,))["C11"].state == "yes"
    assert items(claimed, known=(KNOWN,))["C11"].until == dt.date(2027, 3, 1)
    assert items(claimed, known=(expired,))["C11"].state == "run out"


def test_answers_run_out_by_themselves() -> None:
    """An answer counts for the criterion's renewal, or until the day it was given."""
    fresh = Answer("C34", "yes", TODAY - dt.timedelta(days=89), evidence=("a page",))
    old = replace(fresh, on=TODAY - dt.timedelta(days=90))
    short = replace(fresh, until=TODAY)

    states = [items(case(evidence()), answers=(a,))["C34"].state for a in (fresh, old, short)]

    assert states == ["yes", "run out", "run out"]


def test_what_certificates_deny_no_answer_affirms() -> None:
    """A person's yes does not outweigh a certificate's no, but completes what it cannot tell."""
    yes = Answer("C10", "yes", TODAY)

    assert items(case(evidence()), answers=(yes,))["C10"].state == "yes"
    assert (
        items(case(evidence(laboratory="Gullible Leaf Lab")), answers=(yes,))["C10"].state == "no"
    )
    assert items(case(), answers=(Answer("C01", "yes", TODAY),))["C01"].state == "no"


def test_the_last_answer_counts() -> None:
    """Of several answers to a criterion the last one before the day counts."""
    answers = (
        Answer("C29", "no", dt.date(2026, 1, 1)),
        Answer("C29", "yes", dt.date(2026, 6, 1)),
        Answer("C29", "no", dt.date(2026, 12, 1)),
    )

    assert items(case(evidence()), answers=answers)["C29"].state == "yes"


def test_of_one_day_the_answer_given_last_counts() -> None:
    """An answer that was mended on the same day is what the checklist shows."""
    first, mended = (Answer("C34", said, TODAY) for said in ("no", "yes"))

    assert items(case(evidence()), answers=(first, mended))["C34"].state == "yes"


def test_a_critical_no_blocks_verified() -> None:
    """A critical criterion answered no makes a batch unverified until it is answered anew."""
    no = Answer("C34", "no", dt.date(2026, 9, 1), note="A warning letter is open.")
    yes = Answer("C34", "yes", dt.date(2026, 10, 1))
    minor = Answer("C40", "no", dt.date(2026, 9, 1))
    batch = case(evidence())

    def verified(day: dt.date, *answers: Answer) -> bool:
        return decide(batch, [UTAH], LEAF, day, objections(CHECKLIST, answers)).verified

    assert not verified(dt.date(2026, 9, 15), no, yes)
    assert verified(dt.date(2026, 10, 1), no, yes)
    assert verified(dt.date(2026, 12, 1), no)
    assert verified(dt.date(2026, 9, 15), minor)


RENEWALS = [
    ("12 months", dt.date(2026, 2, 28), dt.date(2027, 2, 28)),
    ("90 days", dt.date(2026, 1, 1), dt.date(2026, 4, 1)),
    ("3 years", dt.date(2024, 2, 29), dt.date(2027, 2, 28)),
    ("even years", dt.date(2025, 5, 1), dt.date(2027, 1, 1)),
    ("even years", dt.date(2026, 11, 1), dt.date(2027, 1, 1)),
    ("batch", dt.date(2026, 1, 1), None),
    ("never", dt.date(2026, 1, 1), None),
]


@pytest.mark.parametrize(("renewal", "answered", "end"), RENEWALS)
def test_renewal(renewal: str, answered: dt.date, end: dt.date | None) -> None:
    """A renewal tells the first day on which an answer no longer counts."""
    assert runs_out(renewal, answered) == end


def test_months_end() -> None:
    """Months are reckoned to the last day of a shorter month."""
    assert months_later(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)
    assert months_later(dt.date(2026, 12, 31), 2) == dt.date(2027, 2, 28)
    assert months_later(dt.date(2026, 3, 31), -12) == dt.date(2025, 3, 31)


def test_what_is_due() -> None:
    """Certificates, accreditations, answers and confirmations are due on their day, in order."""
    batch = case(
        evidence(), evidence(GOOD, 4, laboratory="Second Opinion Testing", tested="2026-08-01")
    )
    answer = Answer("C34", "yes", dt.date(2026, 11, 1))
    found = [
        *certificates_due(batch, standings(batch, [UTAH], LEAF)),
        *accreditations_due([KNOWN, replace(KNOWN, looked_up=dt.date(2025, 3, 1), expires=TODAY)]),
        *answers_due(CHECKLIST, [answer]),
        *confirmations_due([judged(batch)]),
    ]

    due = within(found, TODAY, 365)

    assert [(d.what, d.on) for d in due] == [
        ("answer", dt.date(2027, 1, 30)),
        ("accreditation", dt.date(2027, 3, 1)),
        ("confirmation", dt.date(2027, 8, 3)),
        ("certificate", dt.date(2027, 8, 4)),
    ]
    assert within(found, TODAY, 30) == ()


MALFORMED = [
    ('answered = "asked"', 'answered = "guessed"', "line 6"),
    ('renewal = "12 months"', 'renewal = "a year"', '"a year" is not a renewal'),
    ('answered = "asked"', 'answered = "automatic"', '"kind" belongs'),
    ("question", "qestion", "did you mean"),
    ('answered = "asked"', 'answered = "asked"\nstandards = ["utah"]', 'no standard "utah"'),
]


@pytest.mark.parametrize(("good", "bad", "reason"), MALFORMED)
def test_a_malformed_checklist_is_refused(good: str, bad: str, reason: str) -> None:
    """A file that is not a checklist is refused with line and reason."""
    text = (
        'title = "Mine"\nsource = "me"\n[criteria.A]\nquestion = "Is it so?"\nwhy = "x"\n'
        'answered = "asked"\nevidence = "x"\nseverity = "major"\n'
        'renewal = "12 months"\nsource = "me"\n'
    )

    assert checklists.read(text, "mine.toml").criteria["A"].renewal == "12 months"
    with pytest.raises(VocabularyError, match=r"mine\.toml, line \d+") as refused:
        checklists.read(text.replace(good, bad), "mine.toml")
    assert reason in str(refused.value)


def test_an_unknown_checklist_names_those_there_are() -> None:
    """A checklist that is not found gives a hint."""
    with pytest.raises(NotFoundError) as missing:
        checklists.find("vendor")

    assert "kratom-vendor" in missing.value.hint
