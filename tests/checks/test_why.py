"""Why a batch is verified or not, as a tree."""

from collections.abc import Iterator

import pytest

from tests.checks.cases import ALKALOIDS, GOOD, LEAF, METALS, TODAY, UTAH, case, evidence
from tracker.checks.decide import decide
from tracker.checks.why import Branch, Elsewhere, near_misses, why
from tracker.records.judgement import Case
from tracker.vocabulary import checklists

CHECKLIST = checklists.find("kratom-vendor")


def tree(batch: Case, *elsewhere: Elsewhere) -> Branch:
    """The explanation of a batch today."""
    return why(batch, decide(batch, [UTAH], LEAF, TODAY), LEAF, CHECKLIST, elsewhere)


def texts(branch: Branch, kind: str) -> list[str]:
    """The sentences of one kind in a tree."""
    return [b.text for b in walk(branch) if b.kind == kind]


def walk(branch: Branch) -> Iterator[Branch]:
    """A tree's branches."""
    yield branch
    for below in branch.branches:
        yield from walk(below)


def test_a_failed_value_is_traced_to_its_rule_page_and_standard() -> None:
    """From "unverified" the tree leads to value, page, limit and the standard's source."""
    found = tree(case(evidence(GOOD | {"lead": "1.9 ppm"})))

    assert found.text == "Green Powder, batch KR-2401, of Gullible Leaf is unverified."
    assert texts(found, "reason") == [
        "Lead 1.9 ppm exceeds 1.2 ppm (Utah R70-580-5), page 2 of certificate 3."
    ]
    assert texts(found, "rule")[0].startswith("C18 asks: Are heavy metals within")
    assert texts(found, "rule")[1] == "Utah R70-580-5 asks for less than 1.2 ppm."
    assert UTAH.url in texts(found, "standard")[0]
    assert "tracker certificate show 3 --page 2" in texts(found, "place")[0]


def test_a_verified_batch_names_what_verifies_it() -> None:
    """The tree of a verified batch has each demand with its certificate, and every value."""
    found = tree(case(evidence()))

    assert found.text.startswith(
        "Green Powder, batch KR-2401, of Gullible Leaf is verified against"
    )
    assert found.text.endswith("Utah R70-580-5 until 2027-08-03.")
    assert texts(found, "rule")[0] == "both alkaloids (C03): certificate 3."
    assert len(texts(found, "value")) == len(UTAH.limits)


NEAR = [
    ("KR2401", None, "but its batch KR2401 is not KR-2401. The same? `tracker assign 7"),
    ("KR-2401", None, "which names this batch: `tracker assign 7"),
    (None, "green powder", "which names the product and no batch"),
    ("KR-2499", "Green Powder", "of the same product but of batch KR-2499"),
]


@pytest.mark.parametrize(("batch", "product", "said"), NEAR)
def test_the_nearest_near_miss(batch: str | None, product: str | None, said: str) -> None:
    """What is missing names the certificate that comes nearest, and the command that takes it."""
    stray = Elsewhere(evidence(number=7, batch=batch, product=product), "in the inbox")

    (missed,) = texts(tree(case(), stray), "near miss")

    assert missed.startswith("There is certificate 7, in the inbox,")
    assert said in missed


def test_the_nearest_comes_first() -> None:
    """Of several strays the one that names the batch goes before the one that nearly does."""
    near = Elsewhere(evidence(number=7, batch="KR2401"), "in the inbox")
    same = Elsewhere(evidence(number=8), "filed under batch KR-2402 of Red Powder")

    found = near_misses(case(), [near, same])

    assert [branch.certificate for branch in found] == [8, 7]


def test_a_stranger_is_no_near_miss() -> None:
    """A certificate of another product and batch is not offered."""
    other = Elsewhere(evidence(number=7, batch="X-1", product="Blue Capsules"), "in the inbox")

    assert near_misses(case(), [other]) == ()


def test_every_reason_says_what_would_verify() -> None:
    """Each reason of the tree ends in the document that would change it."""
    found = tree(case(evidence(ALKALOIDS | METALS | {"lead": "PASS"}, tested="2025-01-01")))

    reasons = [branch for branch in walk(found) if branch.kind == "reason"]

    assert len(reasons) >= 2
    assert all(r.branches[-1].text.startswith("What would verify it: ") for r in reasons)


def test_two_certificates_may_share_a_demand() -> None:
    """A verified batch names every certificate that has a part in a demand."""
    microbes = {k: v for k, v in GOOD.items() if k not in ALKALOIDS | METALS}
    batch = case(evidence(ALKALOIDS | METALS), evidence(microbes, 4))

    assert "microbes (C02): certificate 4." in texts(tree(batch), "rule")
