"""More heads of portals: titles in the middle, bars, long numbers; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "product in a middle column": (
        """
        Fern Hollow Labs         Certificate of Analysis      Jun 21, 2024 ¦ 1 of 6
                                 COMPLIANCE FOR RETAIL
                             Fern Hollow Labs
                             ..............
                             Sunny Gummies 10mg        Sample:TA30418001-003
                             Blue Raspberry            Harvest/Lot ID: 0001 2345 6789 0012
                             Matrix: Infused           Batch#: SG-230411
                             Type: Soft Chew           Cultivation Facility: Tampa
                                                       Processing Facility : Tampa
                                                       Seed to Sale# 1A-0001
                                                       Batch Date: 04/11/23
                                                       Sample Size Received: 20 units
                                                       Ordered: 04/17/23
                                                       Sampled: 04/18/23
                                                       Completed: 04/21/23
                                                       Sampling Method: SOP.T.20.010
        #                                              PASSED
        Apr 21, 2023 ¦ Bluebell Wellness
        License # OMMU-0001
        44 Bluebell Ave
        Austin, TX, 78701, US
        SAFETY RESULTS                                 MISC.
        """,
        {
            "laboratory": "Fern Hollow Labs",
            "product": "Sunny Gummies 10mg",
            "batch": "SG-230411",
            "sample_id": "TA30418001-003",
            "collected": "2023-04-18",
            "client": "Bluebell Wellness",
            "overall": "pass",
            "tested": "2023-04-21",
        },
    ),
    "title with bars": (
        """
        ## Tall Pine Testing LLC
        Ginger Snap Rosin ¦ Concentrate ¦ 1 g
        Client Snap Farms LLC ¦ License 020-1001
        Sample TP-881 ¦ Batch GS-240430 ¦ Received 05/07/2024 ¦ Reported 05/13/2024
        """,
        {
            "sample_id": "TP-881",
            "batch": "GS-240430",
            "received": "2024-05-07",
            "reported": "2024-05-13",
            "client": "Snap Farms LLC",
            "laboratory": "Tall Pine Testing LLC",
        },
    ),
    "long source numbers": (
        """
        ## Tall Pine Testing LLC
        *Sample* *Name:* Ginger Snap Rosin            *Client:* Snap Farms LLC
        *Tag* *ID:* 1A4010300000123000045678         *Source* *Package:* 1A4010300000123000045670
        *METRC* *Sample* *ID:* 1A4010300000123000049999  *Sample* *Number:* TP-881
        *Production* *Batch* *#:* GS-240430            *Test* *Batch* *#:* QC-0507
        *Harvest* *Batch* *#:* H-77                    *Date* *Received:* 05/07/2024
        """,
        {
            "product": "Ginger Snap Rosin",
            "client": "Snap Farms LLC",
            "sample_id": "TP-881",
            "batch": "GS-240430",
            "received": "2024-05-07",
        },
    ),
    "facts left, client right under a rule, product in capitals": (
        """
        ## Tall Pine Testing LLC                               Certificate of Analysis
        ------------------------------------------------------------------------------------
        ## GINGER SNAP ROSIN
        Batch ID: GS-240430                                  SNAP FARMS LLC
        Sample ID: TP-881                                    9 Farm Ln
        Matrix: Concentrate                                  Bend, OR 97702
        Date Received: 05/07/2024                            Lic: 020-1001
        Date Completed: 05/10/2024
        """,
        {
            "product": "GINGER SNAP ROSIN",
            "client": "SNAP FARMS LLC",
            "batch": "GS-240430",
            "sample_id": "TP-881",
            "received": "2024-05-07",
            "tested": "2024-05-10",
            "laboratory": "Tall Pine Testing LLC",
        },
    ),
    "client line above the product": (
        """
        # Tall Pine Testing LLC
        55 Pine Bluff Rd, Bend, OR 97701
        Snap Farms LLC
        ## Ginger Snap Rosin
        Concentrate
        Lab ID TP-881      Batch GS-240430      Received May 7, 2024     Reported May 13, 2024
        """,
        {
            "product": "Ginger Snap Rosin",
            "client": "Snap Farms LLC",
            "batch": "GS-240430",
            "sample_id": "TP-881",
            "received": "2024-05-07",
            "reported": "2024-05-13",
        },
    ),
    "everything centred": (
        """
        ##                    TALL PINE TESTING LLC
                              55 Pine Bluff Rd, Bend, OR 97701
                                 Certificate of Analysis

        #                       Ginger Snap Rosin
                                    Snap Farms LLC
                             Batch: GS-240430 ¦ Sample: TP-881
                            Tested: 05/10/2024 ¦ Issued: 05/13/2024
        """,
        {
            "product": "Ginger Snap Rosin",
            "client": "Snap Farms LLC",
            "batch": "GS-240430",
            "sample_id": "TP-881",
            "tested": "2024-05-10",
            "reported": "2024-05-13",
            "laboratory": "TALL PINE TESTING LLC",
        },
    ),
    "batch of cannabis in a dark bar over white cells": (
        """
        # Tall Pine Testing LLC
        PRODUCT                          MANUFACTURER                  LABORATORY
        Ginger Snap Rosin                Snap Farms LLC                Tall Pine Testing LLC
        Concentrate ¦ 1 g                9 Farm Ln                     55 Pine Bluff Rd
        BATCH GS-240430                  Bend, OR 97702                Bend, OR 97701
        """,
        {
            "product": "Ginger Snap Rosin",
            "client": "Snap Farms LLC",
            "batch": "GS-240430",
            "laboratory": "Tall Pine Testing LLC",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
