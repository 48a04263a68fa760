"""Why a batch is verified or not, as a tree: each reason with its rule, value, page and remedy."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from tracker.checks import wording
from tracker.checks.batches import likeness
from tracker.checks.compared import worded
from tracker.checks.subjects import Subjects
from tracker.records.judgement import Case, Evidence, Reason, Standing, Verdict
from tracker.records.place import Place
from tracker.vocabulary import standards
from tracker.vocabulary.checklists import Checklist
from tracker.vocabulary.profiles import Profile
from tracker.vocabulary.standards import Standard

Kind = Literal["answer", "reason", "rule", "value", "place", "standard", "near miss", "remedy"]

_ALIKE = 85  # of 100: names of products that may be one
_LACKING = frozenset({"no_certificate", "panel_missing", "analyte_missing", "limit_not_shown"})
_NOT_COUNTING = frozenset({"too_old", "wrong_batch", "own_laboratory", "page_unread"})


@dataclass(frozen=True, slots=True)
class Branch:
    """A sentence of the explanation, and what stands behind it.

    Attributes:
        kind: What it tells.
        text: The sentence.
        branches: What stands behind it.
        certificate, place: Where on which certificate, if it can be pointed at.
    """

    kind: Kind
    text: str
    branches: tuple["Branch", ...] = ()
    certificate: int | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A certificate that is not filed under the batch in question.

    Attributes:
        evidence: The certificate.
        kept: Where it is: "in the inbox", "filed under batch KR-2402 of Green Powder".
        product: The name of the product it is filed under; "" in the inbox.
    """

    evidence: Evidence
    kept: str
    product: str = ""


def why(
    case: Case,
    standing: Standing,
    profile: Profile,
    checklist: Checklist,
    elsewhere: Sequence[Elsewhere] = (),
) -> Branch:
    """The tree from "verified" or "unverified" down to each rule, value, page and standard.

    Args:
        case: The batch.
        standing: What holds for it on the day asked about.
        profile: What its certificates must show.
        checklist: Whose criteria the reasons name.
        elsewhere: Certificates that may be the one that is missing.
    """
    batch = f"{case.product}, batch {case.batch}," if case.batch else case.product
    if standing.verified:
        return _verified(f"{batch} of {case.seller.name}", case, standing, profile)
    missed = near_misses(case, elsewhere)
    branches = [_reason(reason, standing, checklist, missed) for reason in standing.reasons]
    return Branch("answer", f"{batch} of {case.seller.name} is unverified.", tuple(branches))


def near_misses(case: Case, elsewhere: Sequence[Elsewhere]) -> tuple[Branch, ...]:
    """The certificates that come nearest to one of this batch, the nearest first."""
    ranked = [(rank, told) for other in elsewhere for rank, told in _missed(case, other)]
    return tuple(told for _, told in sorted(ranked, key=lambda pair: pair[0]))


def _verified(batch: str, case: Case, standing: Standing, profile: Profile) -> Branch:
    short = wording.listed([standards.find(key).short for key in standing.standards])
    until = f" until {standing.until - dt.timedelta(days=1)}" if standing.until else ""
    branches = [
        *_demands_met(case, profile),
        *(_by_standard(key, standing) for key in standing.standards),
    ]
    return Branch("answer", f"{batch} is verified against {short}{until}.", tuple(branches))


def _demands_met(case: Case, profile: Profile) -> Iterator[Branch]:
    for demand in profile.demands:
        shows = [
            evidence.title
            for evidence in case.evidence
            if any(set(choice) & _shown(evidence) for choice in demand.analytes)
        ]
        yield Branch("rule", f"{demand.title} ({demand.criterion}): {wording.listed(shows)}.")


def _shown(evidence: Evidence) -> frozenset[str]:
    return Subjects(evidence.results).keys


def _by_standard(key: str, standing: Standing) -> Branch:
    standard = standards.find(key)
    verdicts = [v for v in standing.verdicts if v.standard == key]
    values = [Branch("value", v.sentence, (), v.certificate, v.place) for v in verdicts]
    nothing = Branch("value", "No certificate prints a value that it limits.")
    return Branch("standard", _cited(standard), tuple(values or [nothing]))


def _reason(
    reason: Reason, standing: Standing, checklist: Checklist, missed: Sequence[Branch]
) -> Branch:
    branches = [*_rules(reason, standing, checklist), *_spot(reason)]
    if reason.code in _LACKING | _NOT_COUNTING:
        branches += missed[:1]
    branches.append(Branch("remedy", f"What would verify it: {_remedy(reason)}"))
    return Branch("reason", reason.sentence, tuple(branches), reason.certificate, reason.place)


def _remedy(reason: Reason) -> str:
    """The document or act; of a contradiction with the command that records the answer."""
    if reason.code != "contradiction" or reason.certificate is None:
        return reason.remedy
    command = f'`tracker settle {reason.certificate} --why "…" --evidence FILE`'
    return f"{reason.remedy} Once it is answered: {command}."


def _rules(reason: Reason, standing: Standing, checklist: Checklist) -> Iterator[Branch]:
    """The criterion behind a reason, and the limit of the standard where there is one."""
    criterion = checklist.criteria.get(reason.criterion)
    if criterion:
        text = f"{criterion.key} asks: {criterion.question} {criterion.why}"
        yield Branch("rule", text)
    for verdict in standing.verdicts:
        if verdict.sentence == reason.sentence:
            yield _limit_behind(verdict)
            return


def _limit_behind(verdict: Verdict) -> Branch:
    standard = standards.find(verdict.standard)
    limit = next(x for x in standard.limits if x.key == verdict.rule)
    note = f" {limit.note}" if limit.note else ""
    text = f"{standard.short} asks for {worded(limit)}.{note}"
    return Branch("rule", text, (Branch("standard", _cited(standard)),))


def _cited(standard: Standard) -> str:
    source = standard.url or standard.source
    edition = f"{standard.edition}; {standard.authority}"
    return f"{standard.title} ({edition}), read {standard.read}: {source}"


def _spot(reason: Reason) -> Iterator[Branch]:
    """Where to look: page and certificate, and the command that shows the spot."""
    if reason.certificate is not None and reason.place is not None:
        page = reason.place.page
        command = f"tracker certificate show {reason.certificate} --page {page} --image out.png"
        text = f"To see it: page {page} of certificate {reason.certificate}, `{command}`."
        yield Branch("place", text, (), reason.certificate, reason.place)


def _missed(case: Case, other: Elsewhere) -> Iterator[tuple[int, Branch]]:
    """How near another certificate comes, and the question that settles it."""
    number, printed = other.evidence.certificate, other.evidence.facts.batch
    like = likeness(printed.value, case.batch) if printed and case.batch else "other"
    there = f"There is {other.evidence.title}, {other.kept}"
    batch = f" --batch {case.batch}" if case.batch else ""
    assign = f'`tracker assign {number} --product "{case.product}"{batch}`'
    told = None
    if like == "same":
        told = 0, f"{there}, which names this batch: {assign}."
    elif like == "near" and printed:
        told = 1, f"{there}, but its batch {printed.text} is not {case.batch}. The same? {assign}."
    elif not printed and _of_product(case, other):
        told = 2, f"{there}, which names the product and no batch. Of this one? {assign}."
    elif printed and _of_product(case, other):
        told = 3, f"{there}, of the same product but of batch {printed.text}, not {case.batch}."
    if told:
        yield told[0], Branch("near miss", told[1], (), number)


def _of_product(case: Case, other: Elsewhere) -> bool:
    """The certificate, or where it is filed, names nearly the same product."""
    printed = other.evidence.facts.product
    names = [other.product, printed.value if printed else ""]
    return any(
        fuzz.token_sort_ratio(name.casefold(), case.product.casefold()) >= _ALIKE for name in names
    )
