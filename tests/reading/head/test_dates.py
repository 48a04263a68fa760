"""Dates as laboratories print them."""

import datetime as dt

import pytest

from tracker.reading.head.dates import dates_in, order_of

SETTLED = {
    "2024-07-10 19:21:11": "2024-07-10",
    "2022/01/05": "2022-01-05",
    "20240115": "2024-01-15",
    "09/28/2023 12:15": "2023-09-28",
    "28/09/2023": "2023-09-28",
    "05/21/2111:39": "2021-05-21",  # a bad text layer that drops the blank
    "03.04.2026": "2026-04-03",
    "4. 3. 2024": "2024-03-04",
    "31-Jul-24": "2024-07-31",
    "21Sep2021": "2021-09-21",
    "16JUN2025": "2025-06-16",
    "9 JANUARY 2022": "2022-01-09",
    "January 5th, 2024": "2024-01-05",
    "Apr 03, 2022 | EXAMPLE LLC": "2022-04-03",
    "2021-Sep-05": "2021-09-05",
    "14. března 2025": "2025-03-14",
    "le 3 février 2024": "2024-02-03",
    "12 de marzo de 2024": "2024-03-12",
    "7 dicembre 2023": "2023-12-07",
    "2 mei 2024": "2024-05-02",
    "11 września 2024": "2024-09-11",
    "5. März 2024": "2024-03-05",
}


@pytest.mark.parametrize("text", SETTLED)
def test_settled(text: str) -> None:
    """A date that can be read in one way only is read so."""
    dates = dates_in(text)

    assert [d.read("month first").isoformat() for d in dates] == [SETTLED[text]]
    assert dates[0].settled


@pytest.mark.parametrize(
    "text", ["1/2/3.4", "0.05 1.2.3", "13/32/2024", "10/12", "SOP 12-3", "", "2024"]
)
def test_no_date(text: str) -> None:
    """Numbers that are no day of a calendar are no date."""
    assert dates_in(text) == []


def test_two_ways() -> None:
    """Day and month that may stand in either order are kept in both."""
    (date,) = dates_in("03/04/2026")

    assert date.read("month first") == dt.date(2026, 3, 4)
    assert date.read("day first") == dt.date(2026, 4, 3)


@pytest.mark.parametrize(
    "text",
    ["29 December 2021-09 January 2022", "12/29/2021-01/09/2022", "2021-12-29 to 2022-01-09"],
)
def test_range(text: str) -> None:
    """A range of dates gives both of its ends, also where nothing but a dash parts them."""
    dates = dates_in(text)

    assert [d.read("month first").isoformat() for d in dates] == ["2021-12-29", "2022-01-09"]


@pytest.mark.parametrize(
    "text",
    ["March 12 - 18, 2024", "12 - 18 Mar 2024", "12. bis 18. März 2024", "12 to 18 March, 2024"],
)
def test_range_within_a_month(text: str) -> None:
    """Where month and year are printed once, both days are of them; 18 is no year."""
    dates = dates_in(text)

    assert [d.read("month first").isoformat() for d in dates] == ["2024-03-12", "2024-03-18"]


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2026", "03/25/2026"], "month first"),
        (["03/04/2026", "25/03/2026"], "day first"),
        (["Dates are DD/MM/YYYY", "03/04/2026"], "day first"),
        (["Springfield, OR 97477", "03/04/2026"], "month first"),
        (["Tel. (555) 010-9009", "03/04/2026"], "month first"),
        (["03/04/2026"], None),
    ],
)
def test_order(texts: list[str], order: str | None) -> None:
    """Another date, a form's note, a ZIP code or a telephone number settles the order, no more."""
    assert order_of(texts) == order


def test_nearness() -> None:
    """Of two orders the one that keeps the dates of a head within four months is meant."""
    near = [date for text in ("05/03/2024", "12/03/2024") for date in dates_in(text)]

    assert order_of([], near) == "day first"
