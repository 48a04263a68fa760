"""What holds of verdicts whatever the values are."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.cases import GOOD, LEAF, TODAY, UTAH, case, evidence, limit
from tracker.checks.decide import decide
from tracker.checks.judge import judge, judge_all
from tracker.vocabulary import standards
from tracker.vocabulary.quantities import kinship

LEAD = limit('lead = { operator = "<=", number = 1.2, unit = "ppm" }')
EVERY = tuple(standards.every().values())
KEYS = sorted(
    {limit.analyte for standard in EVERY for limit in standard.limits}
    | set(kinship().parts)
    | {part for parts in kinship().parts.values() for part in parts}
)

numbers = st.decimals(0, 10_000, allow_nan=False, places=3)
texts = st.one_of(
    numbers.map(lambda n: f"{n} ppm"),
    numbers.map(lambda n: f"<{n} mg/g"),
    numbers.map(lambda n: f"{n} cfu/g"),
    numbers.map(lambda n: f"ND, LOQ {n} ppb"),
    st.sampled_from(["ND", "<LOQ", "TNTC", "absent in 25 g", "present", "PASS", "FAIL", "NT"]),
)
certificates = st.dictionaries(st.sampled_from(KEYS), texts, max_size=12)


@given(certificates, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_rows_does_not_matter(values: dict[str, str], random: object) -> None:
    """The same rows in another order have the same verdicts, but for their places."""
    shuffled = list(values.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    one = judge_all(evidence(values), EVERY)
    other = judge_all(evidence(dict(shuffled)), EVERY)

    assert [(v.rule, v.outcome, v.sentence) for v in one] == [
        (v.rule, v.outcome, v.sentence) for v in other
    ]


@given(st.decimals("0.001", 10, places=3))
@settings(max_examples=100, deadline=None)
def test_the_spelling_of_a_unit_does_not_matter(ppm: Decimal) -> None:
    """A value in ppm, ppb, mg/kg or % has one outcome."""
    spellings = [f"{ppm} ppm", f"{ppm * 1000} ppb", f"{ppm} mg/kg", f"{ppm / 10_000:f} %"]

    found = {judge(evidence({"lead": text}), LEAD)[0].outcome for text in spellings}

    assert len(found) == 1


@given(numbers, numbers, st.sampled_from(["{} ppm", "<{} ppm", "ND, LOQ {} ppm"]))
@settings(max_examples=100, deadline=None)
def test_a_lower_value_does_not_do_worse(one: Decimal, other: Decimal, form: str) -> None:
    """Lowering a value never turns a pass of an upper limit into a fail."""
    low, high = sorted((one, other))

    above = judge(evidence({"lead": form.format(high)}), LEAD)[0]
    below = judge(evidence({"lead": form.format(low)}), LEAD)[0]

    assert not (above.outcome in ("pass", "near limit") and below.outcome == "fail")


@given(certificates, st.sampled_from(KEYS), texts)
@settings(max_examples=100, deadline=None)
def test_a_further_analyte_takes_no_fail_away(values: dict[str, str], key: str, text: str) -> None:
    """Adding an analyte to a certificate removes no fail of another one."""
    more = values | {key: text} if key not in values else values

    before = {
        (v.standard, v.rule) for v in judge_all(evidence(values), EVERY) if v.outcome == "fail"
    }
    after = {(v.standard, v.rule) for v in judge_all(evidence(more), EVERY) if v.outcome == "fail"}

    assert before <= after


@given(st.dictionaries(st.sampled_from(sorted(GOOD)), texts, max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_non_detect_is_never_a_number(values: dict[str, str]) -> None:
    """No batch is verified by a row that prints nothing but "ND", a verdict or a missing unit."""
    bare = {
        key: text for key, text in values.items() if text in ("ND", "<LOQ", "PASS", "NT", "FAIL")
    }

    standing = decide(case(evidence(GOOD | bare)), [UTAH], LEAF, TODAY)

    assert standing.verified is not bool(bare)


def test_a_total_with_too_many_to_count_is_said() -> None:
    """A total of which one part was too many to count is judged, and no number is made up."""
    values = {"mold": "0.000 ppm", "yeast": "TNTC"}

    verdicts = judge_all(evidence(values), EVERY)

    assert verdicts
