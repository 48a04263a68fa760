"""Heads with slips of the pen, and with dates as people write them; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "misspelled labels without colons": (
        """
        ## Otter Creek Analytical LLC
        Certificate of Analysis
        Product Name       White Leaf Capsules
        Batch Nubmer       PM-0042
        Date of Reciept    03 Mar 2024
        Date Recieved by the lab    04:12
        Date of Anaylsis   05 Mar 2024
        Date of Isssue     09 Mar 2024
        """,
        {
            "product": "White Leaf Capsules",
            "batch": "PM-0042",
            "received": "2024-03-03",
            "tested": "2024-03-05",
            "reported": "2024-03-09",
        },
    ),
    "range of days of one month": (
        """
        ## Larkspur Analytics
        # Certificate of Analysis
        Sample: Loud Tincture
        Batch: LT-88
        Received: 11 Mar 2024
        Analysis: 12 - 18 Mar 2024
        Report: 20 Mar 2024
        """,
        {
            "product": "Loud Tincture",
            "batch": "LT-88",
            "received": "2024-03-11",
            "tested": "2024-03-18",
            "reported": "2024-03-20",
        },
    ),
    "range with the month first": (
        """
        ## Larkspur Analytics
        Sample: Loud Tincture
        Received: March 11, 2024
        Testing Dates: March 12 - 18, 2024
        Issued: March 20, 2024
        """,
        {
            "received": "2024-03-11",
            "tested": "2024-03-18",
            "reported": "2024-03-20",
        },
    ),
    "range across months, year once": (
        """
        ## Larkspur Analytics
        Sample: Loud Tincture
        Received: 28 Mar 2024
        Analysis period: 29 March - 4 April 2024
        Issued: 8 April 2024
        """,
        {
            "received": "2024-03-28",
            "tested": "2024-04-04",
            "reported": "2024-04-08",
        },
    ),
    "range of days without blanks, month once, dots": (
        """
        ## Heidekraut Labor GmbH
        Prüfbericht Nr. 24-0071
        Auftraggeber: Mohnfeld GmbH
        Probe: Blattpulver grün
        Probeneingang: 11.03.2024
        Prüfzeitraum: 12.-18.03.2024
        Berichtsdatum: 20.03.2024
        """,
        {
            "laboratory": "Heidekraut Labor GmbH",
            "client": "Mohnfeld GmbH",
            "product": "Blattpulver grün",
            "received": "2024-03-11",
            "tested": "2024-03-18",
            "reported": "2024-03-20",
        },
    ),
    "ordinal days": (
        """
        ## Larkspur Analytics
        Sample: Loud Tincture
        Received: March 18th, 2024
        Tested: 19th March 2024 to 21st March 2024
        Date of Issue: 22nd of March 2024
        """,
        {
            "received": "2024-03-18",
            "tested": "2024-03-21",
            "reported": "2024-03-22",
        },
    ),
    "labels right aligned against the values": (
        """
        ## Fern Hollow Labs
                        Customer:  Bluebell Wellness Co.
                 Customer PO No.:  4500019
                     Sample Name:  Midnight Capsules
                      Lot Number:  BB-2201
                   Lab Sample No:  FH-100233
                  Login Date/Time: 2024-05-02 09:11
                     Date Tested:  2024-05-06 / 2024-05-09
                 Date of Report:   2024-05-10
        """,
        {
            "client": "Bluebell Wellness Co.",
            "product": "Midnight Capsules",
            "batch": "BB-2201",
            "sample_id": "FH-100233",
            "received": "2024-05-02",
            "tested": "2024-05-09",
            "reported": "2024-05-10",
        },
    ),
    "completed beside dates of the tests": (
        """
        ## Larkspur Analytics
        220 Larkspur Rd, Boulder, CO 80301
        # Cedar Drops
        Sample ID: 2211LA0457.2093        Collected: 11/10/2022          *Client*
        Strain: Cedar                     Received: 11/10/2022           Three Forks LLC
        Type: Tincture                    Completed: 11/17/2022          Lic. # GAAA-0000
        Test               Date Tested          Result
        Batch                                   Pass
        Cannabinoids       11/14/2022           Complete
        Mycotoxins         11/16/2022           Pass
        """,
        {
            "laboratory": "Larkspur Analytics",
            "tested": "2022-11-16",
            "reported": "2022-11-17",
            "collected": "2022-11-10",
            "received": "2022-11-10",
            "client": "Three Forks LLC",
            "product": "Cedar Drops",
            "overall": "pass",
            "sample_id": "2211LA0457.2093",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
