"""Heads of inspection and contract laboratories; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "inspection company's applicant and number": (
        """
        ## Harbour Gate Inspection Services (Asia) Ltd.
        TEST REPORT
        APPLICANT : JADE HERB BIOTECH CO LTD         NUMBER : HGIA01234567
        12/F LOTUS TOWER, KOWLOON                    DATE   : MAR 20, 2024
        HONG KONG
        SAMPLE DESCRIPTION : GREEN LEAF POWDER
        LOT NO. : JH-0311
        DATE SAMPLE RECEIVED : MAR 08, 2024
        TESTING PERIOD : MAR 08, 2024 TO MAR 19, 2024
        """,
        {
            "laboratory": "Harbour Gate Inspection Services (Asia) Ltd.",
            "client": "JADE HERB BIOTECH CO LTD",
            "product": "GREEN LEAF POWDER",
            "batch": "JH-0311",
            "reported": "2024-03-20",
            "received": "2024-03-08",
            "tested": "2024-03-19",
        },
    ),
    "certification body's send to and result": (
        """
        ## OAK SEAL INTERNATIONAL LABORATORIES
        TEST REPORT
        Send To: 0B123                            Result: PASS
        Ms. Pat Example                           Report Date: 22-MAR-2024
        Slim Jar Nutrition LLC
        8 Jar Road
        Ann Arbor, MI 48103
        Customer Name:   Slim Jar Nutrition LLC
        Description:     Joint Formula Capsules
        Lot Number:      JF-118
        Job Number:      J-00441122
        Project Manager: Sam Example
        """,
        {
            "laboratory": "OAK SEAL INTERNATIONAL LABORATORIES",
            "client": "Slim Jar Nutrition LLC",
            "product": "Joint Formula Capsules",
            "batch": "JF-118",
            "reported": "2024-03-22",
            "sample_id": "J-00441122",
            "overall": "pass",
        },
    ),
    "contract laboratory with entry date and project": (
        """
        ## Prairie Contract Laboratories
        Certificate of Analysis                     Report Number: 3112233-0
        Sample Name:    Elderberry Extract          Report Date: 19-Mar-2024
        Project ID:     PCL_20240311-0044           Report Status: Final
        PO Number:      4411
        Lot Number:     EB-24-2
        Sample Serial Number: 11223344
        Receipt Date:   11-Mar-2024
        Receipt Condition: Ambient temperature
        Login Date:     11-Mar-2024
        Date Started:   12-Mar-2024
        Sampled:        Sample results apply as received
        Online Order:   N/A
        """,
        {
            "product": "Elderberry Extract",
            "report_number": "3112233-0",
            "reported": "2024-03-19",
            "batch": "EB-24-2",
            "received": "2024-03-11",
            "collected": None,
            "overall": None,
        },
    ),
    "state laboratory with dates in on-phrases": (
        """
        ## Bay Colony Testing Labs
        CERTIFICATE OF ANALYSIS PREPARED FOR
        Cape Leaf Company
        Sample: BCT-24-0091       Matrix: Flower
        Sample Name: Cape Haze    Collected on: 3/11/2024
        Batch: CH-0311            Received on: 3/12/2024
                                  Report created on: 3/18/2024
        """,
        {
            "client": "Cape Leaf Company",
            "product": "Cape Haze",
            "batch": "CH-0311",
            "collected": "2024-03-11",
            "received": "2024-03-12",
            "reported": "2024-03-18",
            "laboratory": "Bay Colony Testing Labs",
        },
    ),
    "COA for": (
        """
        ## Tall Grass Analytical
        COA For: Cape Leaf Company         Order #: 8812
        Sample Desc: Cape Powder           Client Sample Id: CP-4
        Lab Sample No: 8812-001            Lot/Batch No: CP4-24
        Date/Time Rec'd: 03/12/24 1015     Analysis Complete Date: 03/18/24
        """,
        {
            "client": "Cape Leaf Company",
            "product": "Cape Powder",
            "sample_id": "8812-001",
            "batch": "CP4-24",
            "received": "2024-03-12",
            "tested": "2024-03-18",
        },
    ),
    "client with account number before the name": (
        """
        ## Tall Grass Analytical
        Client: 10044 - Cape Leaf Company    Sample: Cape Powder
        Lab ID: 8813-001                     Lot: CP5
        """,
        {"sample_id": "8813-001", "batch": "CP5", "product": "Cape Powder"},
    ),
    "sample information block and client information block": (
        """
        ## Tall Grass Analytical
        SAMPLE INFORMATION                   CLIENT INFORMATION
        Name: Cape Powder                    Name: Cape Leaf Company
        Type: Powder                         Address: 4 Cape St, Salem, MA 01970
        Lot: CP6                             License: None
        ID: 8814-001                         Contact: Pat Example
        """,
        {
            "product": "Cape Powder",
            "client": "Cape Leaf Company",
            "batch": "CP6",
            "sample_id": "8814-001",
        },
    ),
    "values first, small captions below": (
        """
        ## Tall Grass Analytical
        ## Cape Powder
        Client: Cape Leaf Company      Sampled 03/10/2024      Received 03/12/2024
        Batch CP7-24                   Lab ID 8815-001         Completed 03/18/2024
        """,
        {
            "product": "Cape Powder",
            "client": "Cape Leaf Company",
            "batch": "CP7-24",
            "sample_id": "8815-001",
            "collected": "2024-03-10",
            "received": "2024-03-12",
            "tested": "2024-03-18",
        },
    ),
    "test codes with dates below are the tests'": (
        """
        ## Tall Grass Analytical
        Client: Cape Leaf Company         Product: Cape Powder        Lot: CP8
        Test             Method        Date Tested      Analyst
        Metals           ICP-MS        03/14/2024       JD
        Microbials       PCR           03/17/2024       MM
        """,
        {"tested": "2024-03-17", "product": "Cape Powder", "batch": "CP8"},
    ),
    "a bar of tiles with captions above": (
        """
        ## Tall Grass Analytical
        Product                 Batch                  Tested                 Status
        Cape Powder             CP9                    03/17/2024             PASS
        """,
        {"product": "Cape Powder", "batch": "CP9", "tested": "2024-03-17"},
    ),
    "brand and product": (
        """
        ## Tall Grass Analytical
        Brand: Cape Leaf       Product: Cape Shot 2 oz        Flavor: Berry
        Best By: 03/2026       Lot Code: CS-2                 Test Date: 03/17/2024
        """,
        {"product": "Cape Shot 2 oz", "batch": "CS-2", "tested": "2024-03-17"},
    ),
    "laboratory director's block with address": (
        """
        # Certificate of Analysis
        Product: Cape Shot        Lot: CS-3           Client: Cape Leaf Company
        .
        Authorized by: Dr. Mary Major, Lab Director              03/19/2024
        Tall Grass Analytical
        500 Prairie Ave, Tulsa, OK 74101
        """,
        {
            "laboratory": "Tall Grass Analytical",
            "client": "Cape Leaf Company",
            "reported": "2024-03-19",
        },
    ),
    "German laboratory, letter with reference columns": (
        """
        ## Labor Heidekraut GmbH
        Teehof Sander GmbH & Co. KG
        Frau Sander
        Postfach 12 34
        29221 Celle
        Kundennummer: 10022       Auftrag: 24-1133       Datum: 22.03.2024
        Prüfbericht 24-1133-1
        Probe: Grüntee, gemahlen, Ch.-B.: GT 0311
        Probeneingang: 12.03.2024       Prüfbeginn/-ende: 12.03.2024 / 21.03.2024
        """,
        {
            "laboratory": "Labor Heidekraut GmbH",
            "client": "Teehof Sander GmbH & Co. KG",
            "received": "2024-03-12",
            "reported": "2024-03-22",
        },
    ),
    "Austrian address and Kremser order": (
        """
        ## LVA Donautal GmbH
        Auftraggeber:  Kräuter Moser KG, Hauptstraße 4, A-3500 Krems
        Bezeichnung:   Hanftee lose
        Losnummer:     HT-3
        Eingelangt am: 12.03.2024        Untersuchung von 13.03.2024 bis 20.03.2024
        Krems, am 21. März 2024
        """,
        {
            "client": "Kräuter Moser KG",
            "product": "Hanftee lose",
            "batch": "HT-3",
            "received": "2024-03-12",
            "tested": "2024-03-20",
            "reported": "2024-03-21",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
