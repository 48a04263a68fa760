"""Heads whose facts stand in the sentences of a letter; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LETTERS = {
    "a letter about one sample": (
        """
        # Stone Arch Analysis, Ltd.
        12 Orchard Rd, Mercer, PA 17050

        January 22, 2025
        Ms. Ada Example
        Thistle Goods, Inc.
        9 Ferry Street
        Lancaster, PA 17602

        Dear Ms. Example:

        One (1) sample of Pea Protein Powder, Vanilla, Lot PPV-24361, was received at Stone
        Arch Analysis on January 9, 2025, in good condition, and was assigned our sample number
        25-0117-01. The sample was digested with nitric acid and analyzed by ICP-MS (Method
        2015.01). Analysis was completed on January 20, 2025. The results are given below.

        Lead      0.037 mg/kg

        This report replaces the report of January 21, 2025, in which the lot was misprinted.
        """,
        {
            "laboratory": "Stone Arch Analysis, Ltd.",
            "client": "Thistle Goods, Inc.",
            "product": "Pea Protein Powder, Vanilla",
            "batch": "PPV-24361",
            "sample_id": "25-0117-01",
            "received": "2025-01-09",
            "tested": "2025-01-20",
            "reported": "2025-01-22",
        },
    ),
    "a sample named by a mark": (
        """
        ## Fern Hollow Labs
        The sample identified as "Green Leaf Tea" was collected on 3 March 2024 and was received
        on 5 March 2024 under laboratory number FH-2403-17.
        """,
        {
            "product": "Green Leaf Tea",
            "collected": "2024-03-03",
            "received": "2024-03-05",
            "sample_id": "FH-2403-17",
        },
    ),
    "codes of what was used are none of the sample's": (
        """
        ## Fern Hollow Labs
        Product: Green Leaf Tea
        Reference material lot 20231-77 was used, which was certified on 2 May 2023 by its maker.
        The method was published on 3 May 2019 and was validated for this kind of sample.
        """,
        {"batch": None, "sample_id": None, "received": None, "collected": None},
    ),
    "the end of a sentence is no client": (
        """
        # HOLLY CREEK LABORATORIES, INC.
        2417 Cutler Road, Marietta, OH 45750

        Green Fern Trading Co.              Received: 10/15/2024
        Max Example                         Reported: 10/22/2024
        905 Tannery Row
        Macon, GA 31201

        The limit for lead that was named by the
        client is 0.5 mg/kg; no statement of conformity was requested.
        """,
        {"client": "Green Fern Trading Co."},
    ),
    "a sentence that ends in a label's words has no value": (
        """
        ## Laboratoires Aubier
        Désignation : Miel de tilleul
        Seul le client est responsable de la
        désignation du produit. Incertitudes élargies k = 2.
        """,
        {"product": "Miel de tilleul"},
    ),
    "a letter in German": (
        """
        Institut Rosenau GmbH, Gartenweg 3, 04103 Leipzig

        Teehaus Blau e.K.
        Hafenstr. 9
        20457 Hamburg                                        Leipzig, 12. März 2024

        Prüfbericht 24-0871
        Sehr geehrte Frau Muster,
        die am 4. März 2024 eingegangene Probe "Grüntee", Los GT-77-24, (Probennummer
        24-0871-1) wurde vom 5. März 2024 bis zum 11. März 2024 untersucht.
        """,
        {
            "client": "Teehaus Blau e.K.",
            "product": "Grüntee",
            "batch": "GT-77-24",
            "sample_id": "24-0871-1",
            "received": "2024-03-04",
            "tested": "2024-03-11",
            "reported": "2024-03-12",
        },
    ),
    "the laboratory is named by its disclaimers alone": (
        """
        7 Harbour Row, Millford, OR 97001
        Email: desk@elmwoodbench.com
        Client Name: Sierra Goods Inc.          Batch ID: SG-0311-5
        Elmwood Bench, LLC ("EB") performs tests of leaves, extracts and foods for its customers.
        """,
        {"laboratory": "Elmwood Bench, LLC", "client": "Sierra Goods Inc."},
    ),
    "the sentence before is none of the laboratory's name": (
        """
        www.fernbench.com
        Origination:
        Skylark
        The sample was drawn by the grower alone. Fern Bench Analytics and its agents
        had no part in choosing it.
        """,
        {"laboratory": "Fern Bench Analytics", "client": "Skylark"},
    ),
    "the name stands in the line below whose consent it is": (
        """
        Client: Thistle Goods LLC
        Sample Name: Green Powder          Lot: GP-1204
        This certificate shall not be reproduced, but in full, without the written approval of
        Larkfield. Unless otherwise stated, results are as received.
        """,
        {"laboratory": "Larkfield"},
    ),
    "the place of testing over an address, not that of a column": (
        """
        Tall Heron LLC                            Report Number: 4471906
        Rhea Example                              Report Date: 14-Mar-2025
        1180 Bend Road, Suite 4
        Eugene, OR 97402

        Sample Name: White Powder        Lot Number: WMD-25B-118
        Project ID: TALL-0007            PO Number: CC 0303

        Method                                    Testing Location
        Count of plates, 35C                      Larkfield Laboratories - Des Moines

        Testing Location(s)
        Larkfield Chemistry Testing Madison, Inc.
        6417 Anders Court
        Madison, WI 53718
        """,
        {
            "laboratory": "Larkfield Chemistry Testing Madison, Inc.",
            "client": "Tall Heron LLC",
        },
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_letter(name: str) -> None:
    """The facts of the letter are read as its sentences say them."""
    drawing, expected = LETTERS[name]

    assert facts_of(drawing, expected) == expected
