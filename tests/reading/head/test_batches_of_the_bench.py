"""Batches that are the laboratory's own, of preparation and measurement; names are invented."""

import pytest

from tests.reading.head.drawn import facts_of, pages
from tracker.reading.head import read_facts

LAYOUTS = {
    "beside the method and the analyst of a table": (
        """
        ## Fern Hollow Labs
        Product: Lemon Relief Tincture         Laboratory ID: 23-010442-0001

        Potency       Method: J 98-6      Units %      Batch: 2307729      Analyze: 8/1/24
        Analyte           Result      LOQ
        CBC               0.214       0.0713
        Metals        Method: J 99-1      Units ppb    Batch: 2307751      Analyze: 8/2/24
        """,
        None,
    ),
    "in one line with the days of a panel": (
        """
        ## Fern Hollow Labs
        Sample Name: Dutch Shatter             Batch / Process Lot: AE-DT-1706

        Potency by HPLC
        Prepared 06/20/17 08:12 Analyzed 06/20/17 17:40 Batch 1706114
        Analyte           Result      LOQ
        CBC               0.214       0.0713
        """,
        "AE-DT-1706",
    ),
    "in a column with who prepared and when": (
        """
        ## Fern Hollow Labs
        Sample Name: Zashi                     Lab ID: 55035066

        Prepared By: TIS
        Prep Date: 7/9/2025
        Batch ID: JUL0925A-POT
        Analyzed By: TJS

        Prepared By: TIS
        Prep Date: 7/9/2025
        Batch ID: JUL0925B-MET
        Analyzed By: TJS
        """,
        None,
    ),
    "near the size of the sample in units": (
        """
        ## Fern Hollow Labs
        Sample ID: AB12044-07            Received: 03/17/2024
        Units Sampled: 12                Client
        Batch Size: 42000 units         Example Goods LLC
        Batch#: R240302                  Completed: 03/20/2024
        """,
        "R240302",
    ),
    "another at every table": (
        """
        ## Fern Hollow Labs
        Sample Name: Damson Plum             Lab ID: AB12044-07

        Potency             Batch: Q7H1101
        Terpenes            Batch: Q7H1105
        Metals              Batch: Q7H1103
        """,
        None,
    ),
    "the product's stands beside the days of the sample": (
        """
        ## Fern Hollow Labs
        Sample Name: Damson Plum             Lab ID: AB12044-07
        Batch: CG-0924      Received: 03/02/2024      Method: HPLC      Analyst: TJS
        """,
        "CG-0924",
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_batch(name: str) -> None:
    """The batch is the product's; what the laboratory measured together is none of it."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, ["batch"]) == {"batch": expected}


def test_a_code_of_the_bench_is_none_of_the_sample_anywhere() -> None:
    """Where quality control repeats the batch of a table, it is still the laboratory's."""
    first = """
    ## Fern Hollow Labs
    Product: Lemon Relief Tincture         Laboratory ID: 23-010442-0001
    Potency       Method: J 98-6      Units %      Batch: 2307729      Analyze: 8/1/24
    Metals        Method: J 99-1      Units ppb    Batch: 2307751      Analyze: 8/2/24
    """
    control = """
    Laboratory Quality Control Results
    Batch ID: 2307729
    """

    facts, _ = read_facts(pages(first, control))

    assert facts.batch is None


def test_the_only_batch_of_the_bench_comes_with_a_doubt() -> None:
    """A single batch beside a method may be either's, and it is said so."""
    head = """
    ## Fern Hollow Labs
    Sample Name: Bubba        Sample ID: G1E0445-03
    Potency      Method/SOP: 215      Analyst: AB      Batch Identification: 2122009
    """

    facts, doubts = read_facts(pages(head))

    assert facts.batch is not None and facts.batch.value == "2122009"
    assert "batch_among_results" in [doubt.kind for doubt in doubts]
