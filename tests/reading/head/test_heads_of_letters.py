"""Heads as letters, orders and forms; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "order form at the right, laboratory in a wide bar": (
        """
        # BIG SKY LABORATORIES
        Certificate of Analysis                                   Order: BSL-24-5512
        Mountain Kratom Co                                        Ordered: 02/20/2024
        12 Peak Rd, Helena, MT 59601                              Sampled: 02/21/2024
                                                                  Completed: 02/27/2024
        ## Peak Green Powder
        Sample: BSL-24-5512-003        Lot: PGP-22        Type: Powder
        """,
        {
            "laboratory": "BIG SKY LABORATORIES",
            "client": "Mountain Kratom Co",
            "product": "Peak Green Powder",
            "sample_id": "BSL-24-5512-003",
            "batch": "PGP-22",
            "collected": "2024-02-21",
            "tested": "2024-02-27",
        },
    ),
    "report to with a person and the address": (
        """
        ## Cypress Food Testing, LLC
        Report To:                          Report Number:   CFT-0091233
        Pat Example                         Report Date:     05-Mar-2024
        Willow Tea Traders                  Date Received:   26-Feb-2024
        200 Willow St                       Date Completed:  04-Mar-2024
        Fresno, CA 93701                    PO Number:       7781

        Sample Number   Client Sample Description         Lot
        0091233-01      Green tea powder 25 kg            WT-9
        """,
        {
            "laboratory": "Cypress Food Testing, LLC",
            "report_number": "CFT-0091233",
            "reported": "2024-03-05",
            "received": "2024-02-26",
            "tested": "2024-03-04",
            "sample_id": "0091233-01",
            "product": "Green tea powder 25 kg",
            "batch": "WT-9",
        },
    ),
    "a quality department's certificate with a signature": (
        """
        CERTIFICATE OF ANALYSIS
        Kettle Valley Naturals Ltd.
        PRODUCT           Rhodiola Rosea Extract 3%
        LOT NO.           RR3-2402
        MFG. DATE         FEB. 2024
        EXP. DATE         JAN. 2027
        REPORT DATE       FEB. 28, 2024
        MANUFACTURER      Kettle Valley Naturals Ltd.
        """,
        {
            "product": "Rhodiola Rosea Extract 3%",
            "batch": "RR3-2402",
            "reported": "2024-02-28",
            "tested": None,
        },
    ),
    "dates with the month alone are no dates": (
        """
        ## Cypress Food Testing, LLC
        Sample: Tea     Batch: T-1      Manufactured: 01/2024      Best before: 01/2026
        """,
        {"collected": None, "tested": None, "reported": None, "batch": "T-1"},
    ),
    "harvest batch and production date beside the batch": (
        """
        ## Evergreen State Analytics
        Sample Name: Pine Tar Kush          Batch ID: PTK-0303-B
        Harvest Batch: HB-0120              Production Date: 02/20/2024
        Received Date: 03/03/2024           Packaged Date: 02/28/2024
        """,
        {
            "product": "Pine Tar Kush",
            "batch": "PTK-0303-B",
            "received": "2024-03-03",
            "collected": None,
        },
    ),
    "client and producer, one company with a licence": (
        """
        ## Evergreen State Analytics
        Client: Pine Street Wellness (#C11-0000123)
        Producer: Pine Farm Co-op
        Sample: Pine Vape       Batch: PV-1
        """,
        {"product": "Pine Vape", "batch": "PV-1", "laboratory": "Evergreen State Analytics"},
    ),
    "labels with units and remarks in brackets": (
        """
        ## Evergreen State Analytics
        Date Received (MM/DD/YYYY): 03/04/2024     Date Reported (MM/DD/YYYY): 03/06/2024
        Sample Name (as given): Pine Gum           Lot # (client): PG-7
        """,
        {
            "received": "2024-03-04",
            "reported": "2024-03-06",
            "product": "Pine Gum",
            "batch": "PG-7",
        },
    ),
    "day first named in the label": (
        """
        ## Evergreen State Analytics
        Date Received (DD/MM/YYYY): 03/04/2024     Date Reported (DD/MM/YYYY): 06/04/2024
        """,
        {"received": "2024-04-03", "reported": "2024-04-06"},
    ),
    "Labels in capitals with full stops": (
        """
        ## Evergreen State Analytics
        SAMPLE NAME. Pine Powder
        LOT NO. PP-3
        LAB NO. 24-0555
        DATE REC'D. 03/14/2024
        """,
        {"batch": "PP-3", "sample_id": "24-0555", "received": "2024-03-14"},
    ),
    "labels with equals signs and dashes": (
        """
        ## Evergreen State Analytics
        Product - Pine Powder XL
        Batch - PP-4
        Received - 03/14/2024
        Lab Ref - 24-0556
        """,
        {
            "product": "Pine Powder XL",
            "batch": "PP-4",
            "sample_id": "24-0556",
            "received": "2024-03-14",
        },
    ),
    "the letterhead says accredited laboratory": (
        """
        ## NORTH STAR
        An ISO/IEC 17025 Accredited Testing Laboratory
        19 Star Ct, Duluth, MN 55802       www.northstartesting.com
        Client: Lake Leaf LLC      Product: Lake Red      Lot: LR-1
        """,
        {"laboratory": "NORTH STAR", "client": "Lake Leaf LLC"},
    ),
    "name in letterhead and in the footer with more": (
        (
            """
            ## Delta Vista
            Client: Lake Leaf LLC      Product: Lake Red      Lot: LR-1
            Results relate to the sample as received by Delta Vista Laboratories.
            """
        ),
        {"laboratory": "Delta Vista", "client": "Lake Leaf LLC"},
    ),
    "copyright of the laboratory": (
        """
        # Certificate of Analysis
        Client: Lake Leaf LLC      Product: Lake Red      Lot: LR-2
        .
        © 2024 Birch Bay Analytics, LLC. All rights reserved.
        """,
        {"laboratory": "Birch Bay Analytics, LLC"},
    ),
    "prepared for somebody by somebody": (
        """
        # Certificate of Analysis
        Prepared for: Lake Leaf LLC
        Prepared by: Birch Bay Analytics, LLC
        Product: Lake Red      Lot: LR-3
        """,
        {"laboratory": "Birch Bay Analytics, LLC", "client": "Lake Leaf LLC"},
    ),
    "university laboratory": (
        """
        ## State University of Ridgeland
        Natural Products Research Center
        Client: Lake Leaf LLC      Product: Lake Red      Lot: LR-4
        """,
        {"client": "Lake Leaf LLC", "product": "Lake Red"},
    ),
    "number sign alone": (
        """
        ## Evergreen State Analytics
        # 24-0712
        Sample: Pine Powder     Batch: PP-9     Report #: 24-0712
        """,
        {"report_number": "24-0712", "batch": "PP-9"},
    ),
    "lot printed twice with different cases": (
        """
        ## Evergreen State Analytics
        Sample: Pine Powder PP-9         Lot ID: pp-9         Sample Lot: PP-9
        """,
        {"batch": "pp-9"},
    ),
    "product wraps behind a hyphen": (
        """
        ## Evergreen State Analytics
        Product Name:  Pine Powder Maximum Strength -
                       Limited Edition
        Batch:         PP-10
        """,
        {"product": "Pine Powder Maximum Strength - Limited Edition", "batch": "PP-10"},
    ),
    "client wraps over two lines then address": (
        """
        ## Evergreen State Analytics
        Client:        The Very Long Named Trading
                       Company of the West
                       88 West Road
                       Yakima, WA 98901
        Batch:         PP-11
        """,
        {"client": "The Very Long Named Trading Company of the West", "batch": "PP-11"},
    ),
    "verdict tiles beside an overall tile": (
        """
        ## Evergreen State Analytics
        Sample: Pine Powder     Batch: PP-12
        OVERALL         Potency         Metals
        PASS            TESTED          PASS
        """,
        {"overall": "pass"},
    ),
    "final result fail in a coloured box": (
        """
        ## Evergreen State Analytics
        Sample: Pine Powder     Batch: PP-13
        FINAL RESULT: FAIL
        Metals: PASS      Microbials: FAIL
        """,
        {"overall": "fail"},
    ),
    "state codes with signs": (
        """
        ## Evergreen State Analytics
        Sample: Pine Powder      Lot #: 24/PP_13.b      Lab ID: ESA.2024.0313-2
        """,
        {"batch": "24/PP_13.b", "sample_id": "ESA.2024.0313-2"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
