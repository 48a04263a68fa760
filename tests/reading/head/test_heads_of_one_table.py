"""Heads whose facts stand in a table of samples or in sections; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "list of several samples, the first is told": (
        """
        ## Fern Hollow Labs
        Client: Bluebell Wellness Co.      Date: May 10, 2024
        Lab ID      Sample              Lot
        77120       Red Bali Powder     BB-77
        77121       Green Malay         GM-12
        """,
        {
            "client": "Bluebell Wellness Co.",
            "product": "Red Bali Powder",
            "batch": "BB-77",
            "sample_id": "77120",
        },
    ),
    "table of one sample, header words in two lines": (
        """
        ## Fern Hollow Labs
        Client: Bluebell Wellness Co.
        -----------------------------------------------------------------------
        | Laboratory    | Client              | Lot       | Date       | Date       |
        | Sample No.    | Sample Name         | Number    | Received   | Reported   |
        -----------------------------------------------------------------------
        | 77120         | Red Bali Powder     | BB-77     | 05/07/2024 | 05/10/2024 |
        -----------------------------------------------------------------------
        """,
        {
            "client": "Bluebell Wellness Co.",
            "product": "Red Bali Powder",
            "batch": "BB-77",
            "sample_id": "77120",
            "received": "2024-05-07",
            "reported": "2024-05-10",
        },
    ),
    "product under its own heading in a column of sections": (
        """
        ## Fern Hollow Labs
        *Sample*                             *Customer*                       *Dates*
        Red Bali Powder                    Bluebell Wellness Co.            Received: 05/07/2024
        Lot: BB-77                         44 Bluebell Ave                  Tested: 05/08/2024
        Type: Powder                       Austin, TX 78701                 Issued: 05/10/2024
        """,
        {
            "product": "Red Bali Powder",
            "client": "Bluebell Wellness Co.",
            "batch": "BB-77",
            "received": "2024-05-07",
            "tested": "2024-05-08",
            "reported": "2024-05-10",
        },
    ),
    "product's heading with identification under it": (
        """
        ## Fern Hollow Labs
        *SAMPLE* *INFORMATION*                        *CLIENT* *INFORMATION*
        Red Bali Powder                             Bluebell Wellness Co.
        ID: 77120                                   44 Bluebell Ave
        Lot: BB-77                                  Austin, TX 78701
        """,
        {
            "product": "Red Bali Powder",
            "client": "Bluebell Wellness Co.",
            "batch": "BB-77",
            "sample_id": "77120",
        },
    ),
    "client in a heading: Results for": (
        """
        ## Fern Hollow Labs
        Analytical Results for Bluebell Wellness LLC
        Sample: Red Bali Powder
        """,
        {
            "client": "Bluebell Wellness LLC",
            "product": "Red Bali Powder",
            "laboratory": "Fern Hollow Labs",
        },
    ),
    "identity table of four rows with label cells over two lines": (
        """
        ## Larch Analytical Sciences
        CERTIFICATE OF ANALYSIS
        ------------------------------------------------------------------------
        | Sample       | Red Leaf Powder, ground   | Date         | 04/02/2024   |
        | Description  |                           | Received     |              |
        ------------------------------------------------------------------------
        | Client       | Tamarind Coast Imports    | Date         | 04/12/2024   |
        | Name         |                           | Reported     |              |
        ------------------------------------------------------------------------
        | Lot          | TCI-0424                  | Laboratory   | LA-24-7781   |
        | Number       |                           | Number       |              |
        ------------------------------------------------------------------------
        """,
        {
            "product": "Red Leaf Powder, ground",
            "received": "2024-04-02",
            "client": "Tamarind Coast Imports",
            "reported": "2024-04-12",
            "batch": "TCI-0424",
            "sample_id": "LA-24-7781",
        },
    ),
    "brand above, product in bold, strain line and codes without colons": (
        """
        # Larch Labs
        ' 12 Larch St, Reno, NV 89501 ¦ 775-555-0100 ¦ larchlabs.com
        *Tamarind* *Coast*
        ## Red Leaf Gummies 20 ct
        Edible, Gummy

        Sample # 24-7781     Batch # TCI-0424     METRC # 1A4040300000123
        Sampled 4/1/24       Accepted 4/2/24      Completed 4/12/24
        """,
        {
            "laboratory": "Larch Labs",
            "product": "Red Leaf Gummies 20 ct",
            "batch": "TCI-0424",
            "sample_id": "24-7781",
            "collected": "2024-04-01",
            "received": "2024-04-02",
            "tested": "2024-04-12",
        },
    ),
    "environment laboratory's front page": (
        """
        # LAKESHORE
        ' Environment Testing
        ## ANALYTICAL REPORT
        *PREPARED* *FOR*
           Attn: Jo Example
           Palisade Botanical Holdings
           1200 Signal Butte Ave
           Redcliff, Utah 84700
        Generated 2/14/2024 3:41:17 PM
        *JOB* *DESCRIPTION*
          Raw material screening - metals
        *JOB* *NUMBER*
          360-71442-1
        Lakeshore Testing Cedar Falls
        """,
        {
            "client": "Palisade Botanical Holdings",
            "reported": "2024-02-14",
        },
    ),
    "food laboratory: lab's own name before Sample": (
        """
                                     Brightwater Food Laboratories Inc.
                                     3301 Kinsman Blvd
                                     Madison, WI 53704

                            Certificate of Analysis
        Tamarind Coast Imports                              Report Number: 4012345-0
        88 Wharf Road                                       Report Date: 12-Apr-2024
        Port Ellery WA 98101                                Report Status: Final
                                                            Supersedes:
        Sample Name:        Red Leaf Powder          Brightwater Sample:   11223344
        Project ID:         TAMA_COAST-20240401      Receipt Date:         02-Apr-2024
        PO Number:          7741                     Receipt Condition:    Ambient temperature
        Lot Number:         TCI-0424                 Login Date:           02-Apr-2024
        Sample Serving Size: 2 g                     Date Started:         03-Apr-2024
                                                     Sampled:              results as received
                                                     Number Composited:    1
        """,
        {
            "laboratory": "Brightwater Food Laboratories Inc.",
            "client": "Tamarind Coast Imports",
            "product": "Red Leaf Powder",
            "sample_id": "11223344",
            "batch": "TCI-0424",
            "received": "2024-04-02",
            "reported": "2024-04-12",
            "collected": None,
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
