"""Facts of heads beside what looks like them: licences, packings, streets, divisions."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "a description of the packing beside a name": (
        """
        Certificate of Analysis
        # Elmwood Laboratories
        Product Name           Red Vein Kratom Powder               Date Received      03/04/2024
        ------------------------------------------------------------------------------------------
                               Fine red powder in a sealed pouch, approx.
        Sample Description                                          Storage            cool
                               112 g
        ------------------------------------------------------------------------------------------
        Lot Number             RV-24-07                             Lab ID             EW-2403-01
        """,
        {"product": "Red Vein Kratom Powder", "batch": "RV-24-07"},
    ),
    "a description under a name in two languages": (
        """
        # Laboratoř Dub s.r.o.
        Název vzorku / Sample name                 Konopný olej 5 %, 30 ml
        Šarže / Batch                              DB 11/23
        Popis vzorku / Sample description          Lahvička z tmavého skla s kapátkem, 1 ks
        """,
        {"product": "Konopný olej 5 %, 30 ml"},
    ),
    "a description and no name": (
        """
        # Elmwood Laboratories
        Sample Description:    Kava root capsules, 60 ct
        Lot Number:            KV-24-07
        """,
        {"product": "Kava root capsules, 60 ct"},
    ),
    "licences beside the address of the letterhead": (
        """
        ## Elmwood Analytical Services
        ' 38 Mill Road, Orono, ME 04473      (207) 555-0119      ABTL 0022 / ABTF 014 / NELAP 1004-C
        Birch Sweets LLC                                                 Project:     Edibles
        77 Water Street                                                  Received:    02/14/2024
        Augusta, ME 04330                                                Lot Number:  BS-24-02
        """,
        {"product": None, "batch": "BS-24-02"},
    ),
    "the client's name for a sample over the laboratory's number": (
        """
        ## Elmwood Analytical Services
        ' 38 Mill Road, Orono, ME 04473      (207) 555-0119      ABTL 0022 / ABTF 014 / NELAP 1004-C

        Sample ID                          Laboratory ID    Matrix    Date Sampled   Date Received

        Sour Gummies 10mg - Blueberry      2402187-03       Edible    02/13/2024     02/14/2024
        """,
        {"product": "Sour Gummies 10mg - Blueberry", "sample_id": "2402187-03"},
    ),
    "a label close behind a title": (
        """
        # Elmwood Labs
        ## D8 Gummies Melon 25mg Sample Matrix: Edibles (Ingestion)
        Batch # EW-1107             Received: 2022-10-27          Sample # 22-0087
        """,
        {"product": "D8 Gummies Melon 25mg", "batch": "EW-1107"},
    ),
    "the day of an order beside the ends of its tests": (
        """
        # Elmwood Labs
        Batch # EW-1107             Received: 2022-10-27          Completion Date: 2022-11-04
        Potency                     Test End Date: 2022-11-02
        Pesticides                  Test End Date: 2022-11-03
        """,
        {"tested": "2022-11-03", "reported": "2022-11-04"},
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_lookalike(name: str) -> None:
    """What only looks like a fact is not taken for it."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
