"""New issues of a report: both are kept, the later counts, what differs is told."""

import pytest

from tests.printed import ALKALOIDS, ALL_WELL, METALS, parsed, sample, stored
from tests.services.conftest import Shop
from tracker.services.certificates import CertificateShown, show_certificate
from tracker.services.history import history
from tracker.services.issues import Difference
from tracker.services.matching import Destination
from tracker.store.session import Database

LEAD_UP = ALL_WELL | {"Lead": "1.9 ppm"}


def shown(db: Database, number: int) -> CertificateShown:
    """A certificate as it is shown today."""
    with db.look() as session:
        return show_certificate(session, str(number), db.now().date())


def two(db: Database, goal: Destination, *, rows: dict[str, str], **head: str | None) -> list[int]:
    """Numbers of a certificate and of another file with these rows and facts."""
    first = stored(db, parsed(name="first.pdf"), goal)
    second = stored(db, parsed(sample(rows, **head), name="second.pdf"), Destination())
    return [*first, *second]


def test_other_bytes_of_one_report_are_a_new_issue(db: Database, shop: Shop) -> None:
    """The later issue takes the place of the earlier one, and both know of each other."""
    first, second = two(db, shop.batch, rows=LEAD_UP, reported="2026-02-20")

    assert shown(db, second).earlier == first
    assert shown(db, first).later == second


def test_a_new_issue_goes_where_the_one_before_went(db: Database, shop: Shop) -> None:
    """Though nobody says so, it is for the same product and batch, which is judged by it."""
    _, second = two(db, shop.batch, rows=LEAD_UP, reported="2026-02-20")

    new = shown(db, second)
    assert new.batch is not None
    assert new.batch.name == "KR-2401"
    assert new.standing is not None
    assert "Lead 1.9 ppm exceeds" in new.standing.reason


def test_a_new_issue_of_another_batch_waits(db: Database, shop: Shop) -> None:
    """Where the two print different batches a person must say what the new one is for."""
    _, second = two(db, shop.batch, rows=LEAD_UP, batch="KR-2402", reported="2026-02-20")

    assert shown(db, second).product is None


def test_what_differs_is_listed(db: Database, shop: Shop) -> None:
    """Values changed, gone and new, and facts of the head, are named with both texts."""
    rows = LEAD_UP | {"Nickel": "2 ppm"}
    del rows["Mercury"]
    _, second = two(db, shop.batch, rows=rows, reported="2026-02-20")

    assert shown(db, second).differences == [
        Difference("reported", "2026-02-05", "2026-02-20"),
        Difference("Lead", "0.61 ppm", "1.9 ppm"),
        Difference("Mercury (total)", "0.01 ppm", None),
        Difference("Nickel", None, "2 ppm"),
    ]


def test_the_later_day_counts_whatever_came_first(db: Database, shop: Shop) -> None:
    """An issue reported earlier but imported later does not take the place of the later one."""
    first, second = two(db, shop.batch, rows=LEAD_UP, reported="2026-01-05")

    assert shown(db, first).earlier == second
    assert shown(db, second).later == first


def test_without_days_the_order_of_import_counts(db: Database, shop: Shop) -> None:
    """Where one of the issues prints no day of report, the one imported later counts."""
    first, second = two(db, shop.batch, rows=LEAD_UP, reported=None)

    assert shown(db, second).earlier == first


def test_an_issue_between_two_is_put_between_them(db: Database, shop: Shop) -> None:
    """Three issues of one report make one chain in the order of their days."""
    first, third = two(db, shop.batch, rows=LEAD_UP, reported="2026-02-20")
    between = sample(LEAD_UP | {"Lead": "1 ppm"}, reported="2026-02-10")

    (second,) = stored(db, parsed(between, name="between.pdf"))

    assert [shown(db, n).earlier for n in (first, second, third)] == [None, first, second]


def test_an_issue_that_takes_another_place_has_an_event(db: Database, shop: Shop) -> None:
    """The log tells that the first certificate now takes the place of one imported later."""
    first, second = two(db, shop.batch, rows=LEAD_UP, reported="2026-01-05")

    with db.look() as session:
        events = list(history(session, f"certificate:{first}"))
    assert [event.what for event in events] == ["certificate imported", "issue put in order"]
    assert events[-1].after == {"supersedes_id": second}


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        pytest.param(LEAD_UP, {"laboratory": "Mirage Labs"}, id="another laboratory"),
        pytest.param(LEAD_UP, {"report_number": "FA-0118"}, id="another report"),
        pytest.param(METALS, {"report_number": None}, id="no report number"),
    ],
)
def test_these_are_no_issues(
    db: Database, shop: Shop, rows: dict[str, str], head: dict[str, str | None]
) -> None:
    """Only the same laboratory and report number make a new issue."""
    _, second = two(db, shop.batch, rows=rows, **head)

    assert shown(db, second).earlier is None


def test_another_part_of_a_report_is_no_issue(db: Database, shop: Shop) -> None:
    """Potency in one file, metals in another, under one report number: both count."""
    first = stored(db, parsed(sample(ALKALOIDS), name="a.pdf"), shop.batch)
    second = stored(db, parsed(sample(METALS), name="b.pdf"), shop.batch)

    assert shown(db, second[0]).earlier is None
    assert shown(db, first[0]).later is None


def test_another_sample_of_a_report_is_no_issue(db: Database, shop: Shop) -> None:
    """Two sample numbers under one report number are two certificates."""
    first = stored(db, parsed(sample(sample_id="S1"), name="a.pdf"))
    second = stored(db, parsed(sample(sample_id="S2"), name="b.pdf"))

    assert shown(db, second[0]).earlier is None
    assert shown(db, first[0]).later is None


def test_a_sample_number_stands_in_for_the_report_of_the_same_batch(db: Database) -> None:
    """Without a report number, the same sample number and batch make a new issue; not alone."""
    head = {"report_number": None, "sample_id": "S1"}
    (first,) = stored(db, parsed(sample(**head), name="a.pdf"))
    (second,) = stored(db, parsed(sample(LEAD_UP, **head), name="b.pdf"))
    (third,) = stored(db, parsed(sample(batch="KR-9", **head), name="c.pdf"))

    assert shown(db, second).earlier == first
    assert shown(db, third).earlier is None
