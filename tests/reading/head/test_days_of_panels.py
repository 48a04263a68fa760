"""Days of testing that stand with the panels; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "behind the headings of panels": (
        """
        ## Pacific Lab Analytics
        Sample Name: Papaya Rosin        Date Collected: 04/14/2023
        CANNABINOID TEST RESULTS - 04/16/2023
        THCA         78.5
        PESTICIDES BY LC-MS // APR 17, 2023
        Captan       ND
        """,
        {"tested": "2023-04-17", "collected": "2023-04-14"},
    ),
    "behind one heading alone it may be any day": (
        """
        ## Pacific Lab Analytics
        Sample Name: Papaya Rosin        Date Collected: 04/14/2023
        CANNABINOID TEST RESULTS - 04/16/2023
        """,
        {"tested": None},
    ),
    "bare dates in the lines of methods": (
        """
        ## Pacific Lab Analytics
        Sample Name: Papaya Rosin        Report Date: 1/24/2022
        WATER
        Analytical Method: Titration     Analyst: db     Date: 1-19-2022
        METALS
        Analytical Method: ICP-MS        Analyst: db     Date: 1-21-2022
        """,
        {"tested": "2022-01-21", "reported": "2022-01-24"},
    ),
    "behind a stop in a note under the table": (
        """
        ## Pacific Lab Analytics
        Sample Name: Papaya Rosin        Report Date: 06/24/2024
        ICP-MS, SOP-140. Analyzed 06/19/2024
        Culture and qPCR, SOP-150. Analyzed 06/21/2024
        """,
        {"tested": "2024-06-21"},
    ),
    "under a column's head, beyond the row that names a panel": (
        """
        ## Grand Creek Analytical Inc.
        Sample Description: Dried Leaf   Date Received: 2021-07-06
        Test              Result       Units       Method       Analysis Date
        *Cannabinoids*
        THC               0.54         %           M-1          2021-07-08
        CBD               0.01         %           M-1          2021-07-09
        *Metals*
        Lead              0.10         ppm         M-2          2021-07-13
        """,
        {"tested": "2021-07-13"},
    ),
    "who released it signs, and the day is the report's": (
        """
        ## Gulf Environmental Testing, Inc.
        Sample Name: White Powder        Date Received: 08/27/20
        Authorized for release by:
        9/9/2020 4:12:08 PM
        K. Example, Project Manager
        """,
        {"reported": "2020-09-09"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_days(name: str) -> None:
    """The last day of a test is when the sample was tested, whatever the report says elsewhere."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
