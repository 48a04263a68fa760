"""Heads as portals and state laboratories print them; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "client in the corner under a portal's letterhead": (
        """
        Bluff Creek Labs                                             1 of 4
        77 Bluff Road                    (415) 555-0142
        Eureka, CA 95501                 http://www.bluffcreek.example        Lic# C8-0000000-LIC

        ## Sunny Side Gummies
        Sample ID: 2403BCL0412.0991      Produced: 02/20/2024      Amber Trail Goods
        Strain: Sunny Side               Collected: 03/01/2024     Lic. # CDPH-10000000
        Matrix: Ingestible               Received: 03/02/2024      400 Trail Street
        Type: Soft Chew                  Completed: 03/06/2024     Eureka, CA 95502
        Sample Size: 8 units             Batch#: SSG-0220
        """,
        {
            "laboratory": "Bluff Creek Labs",
            "product": "Sunny Side Gummies",
            "sample_id": "2403BCL0412.0991",
            "collected": "2024-03-01",
            "received": "2024-03-02",
            "tested": "2024-03-06",
            "batch": "SSG-0220",
            "client": "Amber Trail Goods",
            "overall": None,
        },
    ),
    "a phrase of labels under a date and the client": (
        """
        # Certificate of Analysis
        Apr 03, 2024 ¦ Tall Reed Brands
        12 Reed Street, Tampa, FL, 33601, US                    Marsh Labs

        ## Reed Nano Drops 50mg
        Matrix: Infused          Sample:MA40330006-001
        Harvest/Lot ID: TR-0403-02      Batch#: TR-0403-02
        Batch Date: 03/24/24     Sample Size Received: 4 units
        Ordered: 03/30/24    Sampled: 03/30/24    Completed: 04/02/24    Expires: 04/03/25
        Sampling Method: SOP.T.20.010
        """,
        {
            "laboratory": "Marsh Labs",
            "product": "Reed Nano Drops 50mg",
            "client": "Tall Reed Brands",
            "sample_id": "MA40330006-001",
            "batch": "TR-0403-02",
            "collected": "2024-03-30",
            "tested": "2024-04-02",
            "reported": "2024-04-03",
        },
    ),
    "evidence of cooling, relinquished by": (
        """
        ## Salt Flat Analytical
        4400 Flat Ave Portland, OR 97230        ORELAP# OR100000
        Report Number:      24-001234/D002.R000
        Report Date:        03/22/2024
        Purchase Order:
        Received:           03/14/24 11:05
        Customer:           Wet Stone Herbs
        Product identity:   Maeng Da Red
        Client/Metrc ID:    WS-0991
        Laboratory ID:      24-001234-0001
        Evidence of Cooling: No
        Temp:               18.2 C
        Relinquished by:    Carrier
        """,
        {
            "laboratory": "Salt Flat Analytical",
            "report_number": "24-001234/D002.R000",
            "reported": "2024-03-22",
            "received": "2024-03-14",
            "client": "Wet Stone Herbs",
            "product": "Maeng Da Red",
            "sample_id": "24-001234-0001",
        },
    ),
    "a botanical laboratory's letter": (
        """
        ## Thistle Ridge Botanical Testing
        CERTIFICATE OF ANALYSIS
        Submitted By:        Plain Jar Supply
                             9 Jar Way
                             Garden Grove, CA 92841
        Material:            Kratom Leaf Powder (Mitragyna speciosa)
        Lot/Batch #:         PJ-11 / 22
        Thistle Ridge ID:    24071PJS-2
        Date Rec'd:          2/28/24
        Date Completed:      March 7th, 2024
        Sample Type:         Powder
        """,
        {
            "laboratory": "Thistle Ridge Botanical Testing",
            "client": "Plain Jar Supply",
            "client_address": "9 Jar Way, Garden Grove, CA 92841",
            "product": "Kratom Leaf Powder (Mitragyna speciosa)",
            "batch": "PJ-11 / 22",
            "sample_id": "24071PJS-2",
            "received": "2024-02-28",
            "tested": "2024-03-07",
        },
    ),
    "lot and batch with two values": (
        """
        ## Gold Finch Laboratories
        Sample Name:  Leaf Mix 4        Lot # / Batch #: 123 / 456
        Lab #: GF-0091                  Date Tested: 05/16/2024
        """,
        {
            "batch": "123 / 456",
            "sample_id": "GF-0091",
            "product": "Leaf Mix 4",
            "tested": "2024-05-16",
        },
    ),
    "several labels in one phrase": (
        """
        ## Gold Finch Laboratories
        Leaf Mix 5
        Sampled: 05/13/2024; Ordered: 05/10/2024; Received: 05/14/2024; Completed: 05/19/2024
        Lot: LM5-1; Lab #: GF-0092; Matrix: Plant
        """,
        {
            "collected": "2024-05-13",
            "received": "2024-05-14",
            "tested": "2024-05-19",
            "batch": "LM5-1",
            "sample_id": "GF-0092",
            "product": "Leaf Mix 5",
        },
    ),
    "labels right-aligned in a column": (
        """
        ## Open Meadow Laboratory
              Client:  Stone Wall Herbals LLC
        Sample Name:  Super Green 5
            Lot Code:  SG5-77
         Lab Sample:  OM240099
            Received:  21-Mar-2024 09:15
            Analyzed:  25-Mar-2024
              Issued:  26-Mar-2024
        """,
        {
            "laboratory": "Open Meadow Laboratory",
            "client": "Stone Wall Herbals LLC",
            "product": "Super Green 5",
            "batch": "SG5-77",
            "received": "2024-03-21",
            "tested": "2024-03-25",
            "reported": "2024-03-26",
        },
    ),
    "three blocks side by side": (
        """
        # Pebble Shore Labs
        Certificate of Analysis - Compliance

        Testing Laboratory           Manufacturer                 Client
        Pebble Shore Labs LLC        Foggy Glen Extracts          Kettle Brands Inc
        1 Shore Drive                22 Glen Road                 31 Kettle Ave
        Reno, NV 89501               Reno, NV 89502               Sparks, NV 89431

        Sample: Kettle Shot 60 mL    METRC Package: 1A4040300000123   Report Date: 06/19/2024
        Batch: KS-60-4               Lab ID: PS-4471                  Sampled: 06/13/2024
        """,
        {
            "laboratory": "Pebble Shore Labs LLC",
            "client": "Kettle Brands Inc",
            "product": "Kettle Shot 60 mL",
            "batch": "KS-60-4",
            "sample_id": "PS-4471",
            "reported": "2024-06-19",
            "collected": "2024-06-13",
        },
    ),
    "producer and distributor beside the sample": (
        """
        ## Oak Barrel Analytics                              License: C8-0000001
        PRODUCER                     DISTRIBUTOR                  SAMPLE
        Fern Gully Farms             Delta Road Distribution      Name: Blue Fern 3.5g
        Lic: CCL18-0000              Lic: C11-0000001             Lab ID: OB-7-2024
        1 Fern Road                  800 Delta Road               Batch: BF35-06
        Ukiah, CA 95482              Oakland, CA 94601            Collected: 13/06/2024
        """,
        {
            "laboratory": "Oak Barrel Analytics",
            "client": "Delta Road Distribution",
            "product": "Blue Fern 3.5g",
            "sample_id": "OB-7-2024",
            "batch": "BF35-06",
            "collected": "2024-06-13",
        },
    ),
    "attention before the company": (
        """
        ## Lone Pine Food Laboratory, Inc.
        Attention: John Roe
        Client Name: Cold Brook Teas
        Address: 5 Brook St
                 Provo, UT 84601
        Description: Green tea leaf, cut
        Lot #: CB-221                Laboratory #: 2024-0331
        Received: 04/02/2024         Completed: 04/15/2024
        """,
        {
            "laboratory": "Lone Pine Food Laboratory, Inc.",
            "client": "Cold Brook Teas",
            "product": "Green tea leaf, cut",
            "batch": "CB-221",
            "sample_id": "2024-0331",
            "received": "2024-04-02",
            "tested": "2024-04-15",
        },
    ),
    "manufacture, expiry and harvest are no dates of the test": (
        """
        ## Lone Pine Food Laboratory, Inc.
        Product Name: Red Horn Capsules       Date of Manufacture: 01/15/2024
        Batch No.: RH-15                      Expiry Date: 01/14/2026
        Harvest Date: 11/20/2023              Best Before: 01/2026
        Date of Analysis: 02/20/2024          Retest Date: 02/20/2025
        """,
        {
            "product": "Red Horn Capsules",
            "batch": "RH-15",
            "tested": "2024-02-20",
            "collected": None,
            "received": None,
            "reported": None,
        },
    ),
    "a range of tests": (
        """
        ## Lone Pine Food Laboratory, Inc.
        Sample: Leaf 9               Analysis started: 04/03/2024
        Sample No.: LP-9             Analysis completed: 04/17/2024
        Report issued: 04/18/2024
        """,
        {
            "tested": "2024-04-17",
            "reported": "2024-04-18",
            "sample_id": "LP-9",
            "product": "Leaf 9",
        },
    ),
    "spelled dates with ordinals": (
        """
        ## Windy Gap Research Labs
        Sample ID: WG-1             Date Received: January 2nd, 2024
        Product: Gap Powder         Date Reported: Tuesday, January 16th, 2024
        """,
        {
            "received": "2024-01-02",
            "reported": "2024-01-16",
            "sample_id": "WG-1",
            "product": "Gap Powder",
        },
    ),
    "a sentence that passes the batch": (
        """
        ## Windy Gap Research Labs
        Sample ID: WG-2             Product: Gap Powder
        Batch: GP-2                 Date Tested: 2024-02-20

        This batch PASSES all state testing requirements.

        Heavy Metals: Pass          Microbials: Pass
        """,
        {"overall": "pass", "batch": "GP-2"},
    ),
    "legend and panel tiles are no overall verdict": (
        """
        ## Windy Gap Research Labs
        Sample ID: WG-3             Product: Gap Powder
        Batch: GP-3                 Date Tested: 2024-02-20

        ## PASS          PASS          NOT TESTED
        Heavy Metals    Microbials    Pesticides
        .
        PASS = within the limit   FAIL = above the limit
        """,
        {"overall": None},
    ),
    "one tile alone is a panel's": (
        """
        ## Windy Gap Research Labs
        Sample ID: WG-4             Product: Gap Powder
        Batch: GP-4                 Date Tested: 2024-02-20

        ## Heavy Metals
        # PASS
        Analyte         Result      Limit
        Lead            0.10        0.50
        """,
        {"overall": None},
    ),
    "meets specification": (
        """
        ## Plum Hollow Laboratories
        Item: Leaf powder           Lot: PH-4
        Final Disposition: Meets specification
        """,
        {"overall": "pass", "product": "Leaf powder"},
    ),
    "result: conforms": (
        """
        ## Plum Hollow Laboratories
        Item: Leaf powder           Lot: PH-5
        Result: conforms
        """,
        {"overall": "pass"},
    ),
    "a failed stamp": (
        """
        ## Plum Hollow Laboratories
        Item: Leaf powder           Lot: PH-6
        Sample ID: 1-6
        # FAILED
        """,
        {"overall": "fail", "laboratory": "Plum Hollow Laboratories"},
    ),
    "a batch result in a box": (
        """
        ## Plum Hollow Laboratories
        Item: Leaf powder           Lot: PH-7
        -----------------------
        |  BATCH RESULT       |
        |  FAIL               |
        -----------------------
        """,
        {"overall": "fail"},
    ),
    "metrc and order beside the laboratory's own number": (
        """
        ## Plum Hollow Laboratories
        Order #: PHL240302-010001     METRC Sample: 1A4000B00012345000000123
        Sample #: AADX441             METRC Batch: 1A4000B00012345000000100
        Lot ID: 22_000441             Seed to Sale #: 18362_0003
        Sampling Date: 2024-03-01     Lab Batch Date: 2024-03-02
        Completion Date: 2024-03-05   Extracted From: Flower
        """,
        {
            "sample_id": "AADX441",
            "batch": "22_000441",
            "collected": "2024-03-01",
            "tested": "2024-03-05",
            "received": None,
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
