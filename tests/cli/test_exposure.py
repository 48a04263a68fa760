"""`tracker exposure`: the table, the bars, and what is said aloud."""

import json

import pytest

from tests.conftest import Run
from tests.printed import parsed, sample, stored
from tests.services.conftest import Shop, shop
from tests.services.test_exposing import ROWS
from tracker.store.session import Database

__all__ = ["shop"]


@pytest.fixture
def lead(db: Database, shop: Shop) -> None:
    """A certificate of Green Powder with much lead, less than 0.01 ppm of cadmium, mercury ND."""
    stored(db, parsed(sample(ROWS)), shop.batch)


@pytest.mark.usefixtures("lead")
def test_a_bar_ends_where_the_share_does(run: Run) -> None:
    """The line is the limit: 92 % ends before it, what may be there is drawn light."""
    printed = run("exposure", "Green Powder", "--grams-per-day", "3").stdout

    lines = {line.partition("  ")[0]: line for line in printed.splitlines() if "│" in line}
    near, unseen = lines["Lead, 6 µg of AHPA metals"], lines["Cadmium, 4.1 µg of AHPA metals"]
    assert "██████████████████  │" in near
    assert near.endswith("92 %, 5.52 µg: near limit")
    assert "░                   │" in unseen
    assert unseen.endswith("<1 %, at most 0.03 µg: pass")
    assert "▶ 1104 %" in lines["Lead, 0.5 µg of Prop 65"]


@pytest.mark.usefixtures("lead")
def test_what_is_assumed_is_said_aloud(run: Run) -> None:
    """The amount a day of the form stands in the first line, and how to say another at the end."""
    result = run("exposure", "Green Powder")

    assert result.stdout.startswith(
        "Green Powder (Gullible Leaf): 5 g a day is assumed for this form, powder: "
    )
    assert 'tracker product edit "Green Powder" --serving' in result.stderr


@pytest.mark.usefixtures("lead")
def test_a_limit_that_does_not_apply_is_said_so(run: Run) -> None:
    """Above 5 g a day AHPA's limits are dashes in the table and words in the picture."""
    printed = run("exposure", "Green Powder", "--grams-per-day", "10").stdout

    (row,) = (line for line in printed.splitlines() if "AHPA metals" in line and "1.84" in line)
    assert row.split()[-3:] == ["-", "3.2", "g"]
    assert "Lead, 6 µg of AHPA metals" in printed
    assert "does not apply above 5 g a day" in printed


@pytest.mark.usefixtures("lead")
def test_json_has_each_dose_with_its_sentence(run: Run) -> None:
    """Programs get the interval, the share, the outcome and the sentence."""
    data = json.loads(run("exposure", "1", "--grams-per-day", "3", "--json").stdout)

    (certificate,) = data["certificates"]
    found = next(
        each
        for each in certificate["exposures"]
        if (each["substance"], each["standard"]) == ("Lead", "ahpa-metals")
    )
    assert found["doses"][0]["high"] == "5.52"
    assert found["doses"][0]["outcome"] == "near limit"
    assert data["assumed"] is True


@pytest.mark.usefixtures("shop")
def test_a_product_without_certificate_shows_nothing(run: Run) -> None:
    """It is said that there is nothing to show."""
    result = run("exposure", "Red Powder")

    assert result.exit_code == 0
    assert "No certificate of it shows" in result.stderr
