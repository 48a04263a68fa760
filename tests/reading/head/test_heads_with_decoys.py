"""What stands in heads and is none of their facts; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "a product whose name speaks of a laboratory": (
        """
        ## Vesper Hill Analytical
        Client: Borneo Labs Extracts LLC       Product: Lab Grade Kratom Isolate
        Lot: LG-1
        """,
        {
            "laboratory": "Vesper Hill Analytical",
            "client": "Borneo Labs Extracts LLC",
            "product": "Lab Grade Kratom Isolate",
        },
    ),
    "quality control below the results": (
        """
        ## Vesper Hill Analytical
        Client: Dune Herbals       Product: Dune Red       Lot: DR-1       Sample ID: VH-11
        Analyte       Result      LOQ      Unit
        Lead          0.10        0.05     ppm
        QC Batch: Q240311         Sample ID: VH-09-MS       Date Analyzed: 03/14/2024
        """,
        {"batch": "DR-1", "sample_id": "VH-11", "tested": "2024-03-14"},
    ),
    "only the instrument's batch": (
        """
        ## Vesper Hill Analytical
        Client: Dune Herbals       Product: Dune Red       Sample ID: VH-12
        Method: M-12   Instrument: ICP-MS 2   Analyst: JD   Analysis Batch: Q240311
        Analyte       Result      LOQ      Unit
        Lead          0.10        0.05     ppm
        """,
        {"batch": None, "sample_id": "VH-12"},
    ),
    "dates of extraction and preparation are no tests": (
        """
        ## Vesper Hill Analytical
        Client: Dune Herbals       Product: Dune Red       Lot: DR-2
        Extraction Date: 03/11/2024     Analysis Date: 03/12/2024      Prep Date: 03/13/2024
        """,
        {"tested": "2024-03-12"},
    ),
    "licence expiry and revision are no dates of issue": (
        """
        ## Vesper Hill Analytical
        License: C8-1    License Expires: 12/31/2024    Form Rev. 3, effective 01/02/2023
        Client: Dune Herbals       Product: Dune Red       Lot: DR-3
        """,
        {"reported": None, "tested": None},
    ),
    "a calibration's accreditation is not the batch": (
        """
        ## Vesper Hill Analytical
        Accredited by PJLA, Certificate L24-101      ISO/IEC 17025:2017
        Client: Dune Herbals       Product: Dune Red       Report: VHR-2401
        """,
        {"batch": None, "report_number": "VHR-2401"},
    ),
    "telephone and fax beside the codes": (
        """
        ## Vesper Hill Analytical
        Tel: 555-010-4411      Fax: 555-010-4412       Client #: 889
        Client: Dune Herbals       Product: Dune Red       Sample #: 24-9
        """,
        {"sample_id": "24-9", "client": "Dune Herbals"},
    ),
    "product type and test names are no product": (
        """
        ## Vesper Hill Analytical
        Product Type: Powder       Test: Heavy Metals       Sample Type: Botanical
        Sample Name: Dune Red      Panel: Full
        """,
        {"product": "Dune Red"},
    ),
    "pass of the label claim is not the batch's": (
        """
        ## Vesper Hill Analytical
        Sample Name: Dune Red      Lot: DR-5
        Label claim 10 mg per serving, within 10%: PASS
        """,
        {"overall": None},
    ),
    "certificate in Portuguese with both parties": (
        """
        ## LABORATÓRIO SERRA AZUL, S.A.
        Rua das Flores 12, 4000-101 Porto
        Requerente: Ervanária Central, Lda.       Boletim n.º 2024/771
        Designação da amostra: Chá verde moído     N.º da amostra: 771-A
        Data de receção: 05-09-2024                Data de emissão: 18-09-2024
        Início dos ensaios: 06-09-2024             Fim dos ensaios: 17-09-2024
        Apreciação: conforme
        """,
        {
            "laboratory": "LABORATÓRIO SERRA AZUL, S.A.",
            "client": "Ervanária Central, Lda.",
            "product": "Chá verde moído",
            "sample_id": "771-A",
            "received": "2024-09-05",
            "reported": "2024-09-18",
            "tested": "2024-09-17",
        },
    ),
    "French with date of edition at the place": (
        """
        ## LABORATOIRE ALIENOR
        Demandeur : Tisanes du Roc SAS
        Echantillon : Verveine coupée        Lot : VC-3        N° d'enregistrement : 24-5510
        Reçu le 04/09/2024       Analysé du 05/09/2024 au 12/09/2024
        Bordeaux, le 13/09/2024
        """,
        {
            "client": "Tisanes du Roc SAS",
            "product": "Verveine coupée",
            "batch": "VC-3",
            "received": "2024-09-04",
            "tested": "2024-09-12",
            "reported": "2024-09-13",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
