"""Heads in which something near is not what is asked for; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "lots of media and standards": (
        """
        Micro Vale Laboratory                        Accession No. M-24-00881
        Sample: Kanna Extract, Lot KE-10-24          Client Code: FTC
        Forest Tea Company
        22 Elm Street
        Portland, OR 97201
        Date/Time Received: 03/04/24 10:15           Date/Time Plated: 03/04/24 16:00
        Media Lot: TSA-2281
        Column Lot: C18-22811
        """,
        {"product": "Kanna Extract", "batch": "KE-10-24", "sample_id": "M-24-00881"},
    ),
    "a client's large name over the word for results": (
        """
        www.foresttea.com
        # Forest Tea Co.
        LAB RESULTS
        Product: Kanna Extract 10:1
        Batch: KE-10-24
        Laboratory: Cedar Analytical Labs, ISO 17025
        """,
        {"laboratory": "Cedar Analytical Labs", "product": "Kanna Extract 10:1"},
    ),
    "the laboratory and its address in a line under a table": (
        """
        CERTIFICATE OF ANALYSIS
        -------------------------------------------------------------
        | Name of Product  | Kanna Extract | Batch No.       | KE-10-24   |
        -------------------------------------------------------------
        | Customer         | Forest Tea Co | Date of Release | 12.03.2024 |
        -------------------------------------------------------------
        Sagar Herbal Labs Pvt. Ltd., Plot 12, MIDC, Pune - 411019
        """,
        {"laboratory": "Sagar Herbal Labs Pvt. Ltd.", "client": "Forest Tea Co"},
    ),
    "days in the rows of a list of samples": (
        """
        ## Cedar Analytical Labs
        Client: Forest Tea Co
        Lab ID         Client Sample ID            Matrix      Collected      Received
        24-1881-1      Kanna Extract 10:1          Powder      03/01/24       03/04/24
        24-1881-2      Kratom Green Vein           Powder      03/01/24       03/04/24
        """,
        {"reported": None, "collected": "2024-03-01", "received": "2024-03-04"},
    ),
    "lines of a form": (
        """
        Cedar Analytical Labs
        Client Name:____Forest Tea Co____________   Date Rec'd:__03/04/2024__
        Product:________Kanna Extract 10:1_______   Lot#:_____KE-10-24______
        """,
        {
            "client": "Forest Tea Co",
            "product": "Kanna Extract 10:1",
            "batch": "KE-10-24",
            "received": "2024-03-04",
        },
    ),
    "one batch beside the sample, others beside the panels": (
        """
        # Cedar Analytical Labs
        Sample: Kanna Extract      Batch: KE-10-24      Received: 03/04/24
        POTENCY        Tested: 03/05/24      Analyst: AB      Batch: P-2203
        METALS         Tested: 03/07/24      Analyst: CD      Batch: M-1188
        MICRO          Tested: 03/09/24      Analyst: EF      Batch: U-0091
        """,
        {"batch": "KE-10-24", "tested": "2024-03-09"},
    ),
    "a verdict behind the number of a rule": (
        """
        # Cedar Analytical Labs
        Sample: Kanna Extract      Batch: KE-10-24      I-502 Result: FAIL
        Pesticides Result: PASS
        """,
        {"overall": "fail", "batch": "KE-10-24"},
    ),
    "a unit that looks like a legal form": (
        """
        # Cedar Analytical Labs
        Producer: Charter Oak Growers
        Product Name: Kanna Extract        Lab Sample ID: CT20-1107-04
        Element       Result (µg/kg BW/day)       Limit
        Lead          0.10                        0.30
        """,
        {"client": "Charter Oak Growers", "product": "Kanna Extract"},
    ),
    "a dash set apart within a name": (
        """
        # Cedar Analytical Labs
        SAMPLE:     Kanna Powder  -  White Borneo             LOT NO.: WB-7714
        """,
        {"product": "Kanna Powder - White Borneo", "batch": "WB-7714"},
    ),
    "a verdict at the far end of a row": (
        """
        # Cedar Labs
        Sample: Kanna Extract      Batch#: KE-10-24
        ' Test                    Date Tested                                              Result
        ' Batch                                                                            Pass
        ' Cannabinoids            09/14/2023                                               Complete
        ' Microbials              09/18/2023                                               Pass
        """,
        {"overall": "pass", "batch": "KE-10-24"},
    ),
    "the scale of a chart": (
        """
        # Cedar Analytical Labs
        ## Moonrise Vape Cartridge 1g
        Batch: KE-10-24            Sample ID: 24-1881
        mAU         PDA Multi 1 228nm,4nm
        """,
        {"product": "Moonrise Vape Cartridge 1g"},
    ),
    "a line of labels under a heading that could begin the first": (
        """
        # Cedar Analytical Labs
        SAMPLE INFORMATION
        Name: Kanna Extract; Lot: KE-10-24; ID: 24-1881; Type: Extract
        DATES
        Received: 3/4/24; Completed: 3/18/24; Reported: 3/21/24
        """,
        {"received": "2024-03-04", "tested": "2024-03-18", "reported": "2024-03-21"},
    ),
    "a title in a language that no label tells": (
        """
        Växtlab AB
        ANALYSRAPPORT                                   Rapportnr: 24-03-0118
        Provets märkning: Moringapulver, lot MO-24-02   Provnr: 177-2024-0301118
        """,
        {"product": "Moringapulver", "batch": "MO-24-02", "sample_id": "177-2024-0301118"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_trap(name: str) -> None:
    """What is near is not taken for what is asked for."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
