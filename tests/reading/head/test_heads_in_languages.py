"""Heads in many languages, and of food and environmental laboratories; all names are invented."""

import pytest

from tests.reading.head.drawn import facts_of

LAYOUTS = {
    "German, address window and table below": (
        """
        ## Prüflabor Nordsee GmbH
        Prüflabor Nordsee GmbH · Deichweg 4 · 26506 Norden
        Kräuterhof Abel GmbH                         Telefon: 04931 55501-0
        Herrn Abel                                   Ihr Zeichen: KA/3
        Hofstraße 7                                  Datum: 18.03.2024
        27568 Bremerhaven                            Seite 1 von 2

        ## Prüfbericht Nr. 2024-03-0815
        Probenbezeichnung:      Brennnesselblatt, geschnitten
        Probennummer:           24-0815-001
        Charge:                 BN-0224
        Probeneingang:          04.03.2024
        Prüfzeitraum:           05.03.2024 - 15.03.2024
        """,
        {
            "laboratory": "Prüflabor Nordsee GmbH",
            "client": "Kräuterhof Abel GmbH",
            "report_number": "2024-03-0815",
            "reported": "2024-03-18",
            "product": "Brennnesselblatt, geschnitten",
            "sample_id": "24-0815-001",
            "batch": "BN-0224",
            "received": "2024-03-04",
            "tested": "2024-03-15",
            "pages_claimed": "2",
        },
    ),
    "German, short range of tests": (
        """
        ## Institut Feldberg
        Untersuchungsbericht
        Auftraggeber:       Teehaus Lund GmbH, Am Markt 3, 24103 Kiel
        Ihre Probe:         Kräutertee "Abend"
        Unsere Labornummer: 24/4711
        Los-Nr.:            L 4711-A
        Probeneingang:      1.3.2024
        Untersuchungszeitraum: 1.3.-5.3.2024
        """,
        {
            "laboratory": "Institut Feldberg",
            "client": "Teehaus Lund GmbH",
            "sample_id": "24/4711",
            "product": 'Kräutertee "Abend"',
            "batch": "L 4711-A",
            "received": "2024-03-01",
            "tested": "2024-03-05",
        },
    ),
    "German, result sentence": (
        """
        ## Labor Steinach AG
        Analysenzertifikat Nr. 771
        Kunde: Alpenkraut AG
        Produkt: Enzianwurzel gemahlen          Charge: EZ 5
        Prüfbeginn: 02.05.2024    Prüfende: 09.05.2024     Ausstellungsdatum: 10.05.2024
        Beurteilung: Die Probe entspricht den Anforderungen.
        Akkreditiert nach DIN EN ISO/IEC 17025:2018, D-PL-00000-01-00
        """,
        {
            "laboratory": "Labor Steinach AG",
            "overall": "pass",
            "client": "Alpenkraut AG",
            "product": "Enzianwurzel gemahlen",
            "batch": "EZ 5",
            "tested": "2024-05-09",
            "reported": "2024-05-10",
            "accreditation": "Akkreditiert nach DIN EN ISO/IEC 17025:2018, D-PL-00000-01-00",
        },
    ),
    "Czech, accredited laboratory's protocol": (
        """
        Zkušební laboratoř č. 1999 akreditovaná ČIA podle ČSN EN ISO/IEC 17025:2018
        ## Laboratoře Modrava, s.r.o.
        Lesní 12, 384 92 Modrava

        ## PROTOKOL O ZKOUŠCE č. 1123/2024
        Zákazník:              Bylinky Kos s.r.o.
                               Polní 3, 370 01 České Budějovice
        Název vzorku:          Kratom prášek zelený
        Číslo vzorku:          1123/1
        Šarže:                 K240301
        Datum odběru:          neuvedeno
        Datum příjmu vzorku:   11. 3. 2024
        Datum provedení zkoušek: 11. 3. 2024 - 15. 3. 2024
        Datum vystavení protokolu: 18. března 2024
        Vzorek vyhovuje požadavkům vyhlášky.
        """,
        {
            "laboratory": "Laboratoře Modrava, s.r.o.",
            "client": "Bylinky Kos s.r.o.",
            "product": "Kratom prášek zelený",
            "sample_id": "1123/1",
            "report_number": "1123/2024",
            "batch": "K240301",
            "collected": None,
            "received": "2024-03-11",
            "tested": "2024-03-15",
            "reported": "2024-03-18",
            "overall": "pass",
        },
    ),
    "Polish report": (
        """
        ## Laboratorium Badań Żywności JODŁA sp. z o.o.
        ul. Leśna 4, 00-950 Warszawa
        ## SPRAWOZDANIE Z BADAŃ Nr 0441/24/W
        Zleceniodawca: Zioła Polne sp. z o.o., ul. Polna 1, 30-001 Kraków
        Nazwa próbki: Mięta liść cięty
        Kod próbki: 441-01                 Numer partii: MP/03/24
        Data przyjęcia próbki: 04.03.2024
        Data rozpoczęcia badań: 05.03.2024     Data zakończenia badań: 12.03.2024
        Data wystawienia: 13 marca 2024 r.
        """,
        {
            "laboratory": "Laboratorium Badań Żywności JODŁA sp. z o.o.",
            "client": "Zioła Polne sp. z o.o.",
            "report_number": "0441/24/W",
            "product": "Mięta liść cięty",
            "sample_id": "441-01",
            "batch": "MP/03/24",
            "received": "2024-03-04",
            "tested": "2024-03-12",
            "reported": "2024-03-13",
        },
    ),
    "French report": (
        """
        ## LABORATOIRE DES DUNES
        12 rue du Phare, 33120 Arcachon
        RAPPORT D'ANALYSES N° R24-00981                                   Page 1/3
        Client :              HERBES DU SUD SARL
                              4 rue des Lilas
                              13001 Marseille
        Désignation de l'échantillon : Thym séché
        Référence laboratoire : E24-02211
        N° de lot : TH 0324
        Date de prélèvement : non communiqué
        Date de réception : 5 mars 2024
        Date de début d'analyse : 06/03/2024     Date de fin d'analyse : 14/03/2024
        Date d'édition : 15/03/2024
        Conclusion : Échantillon conforme aux critères.
        """,
        {
            "laboratory": "LABORATOIRE DES DUNES",
            "client": "HERBES DU SUD SARL",
            "client_address": "4 rue des Lilas, 13001 Marseille",
            "product": "Thym séché",
            "sample_id": "E24-02211",
            "report_number": "R24-00981",
            "batch": "TH 0324",
            "collected": None,
            "received": "2024-03-05",
            "tested": "2024-03-14",
            "reported": "2024-03-15",
            "overall": "pass",
        },
    ),
    "Spanish report": (
        """
        ## LABORATORIOS SIERRA ALTA, S.L.
        INFORME DE ENSAYO Nº 2024/0553
        Cliente: Hierbas del Valle S.A.                Fecha de emisión: 22/03/2024
        Dirección: Calle Mayor 8, 28013 Madrid
        Muestra: Manzanilla flor                       Nº de lote: MZ-24-3
        Referencia laboratorio: 553-1                  Fecha de recepción: 13/03/2024
        Fecha inicio análisis: 14/03/2024              Fecha fin análisis: 21/03/2024
        Fecha de caducidad: 31/12/2025
        """,
        {
            "laboratory": "LABORATORIOS SIERRA ALTA, S.L.",
            "client": "Hierbas del Valle S.A.",
            "product": "Manzanilla flor",
            "batch": "MZ-24-3",
            "sample_id": "553-1",
            "report_number": "2024/0553",
            "received": "2024-03-13",
            "tested": "2024-03-21",
            "reported": "2024-03-22",
        },
    ),
    "Italian report": (
        """
        ## Laboratorio Analisi Monte Rosa S.r.l.
        RAPPORTO DI PROVA N. 24LA01234 del 20/03/2024
                                               Spett.le
                                               ERBE DEL LAGO S.p.A.
                                               Via Roma 12
                                               28921 Verbania (VB)
        Descrizione campione: Foglie di menta essiccate
        Lotto: ML-3/24
        Data ricevimento campione: 11/03/2024
        Data inizio prove: 12/03/2024      Data fine prove: 19/03/2024
        """,
        {
            "laboratory": "Laboratorio Analisi Monte Rosa S.r.l.",
            "client": "ERBE DEL LAGO S.p.A.",
            "report_number": "24LA01234",
            "sample_id": "24LA01234",
            "product": "Foglie di menta essiccate",
            "batch": "ML-3/24",
            "received": "2024-03-11",
            "tested": "2024-03-19",
            "reported": "2024-03-20",
        },
    ),
    "Dutch certificate": (
        """
        ## Analysecertificaat
        Laboratorium Polderzicht B.V.        Rapportnummer: 2024-778
        Kade 9, 3011 AB Rotterdam            Rapportdatum: 25 mrt 2024
        Opdrachtgever: Kruidenhuis De Linde B.V.
        Monsteromschrijving: Kamillebloesem
        Monsternummer: 778-A       Partijnummer: KB 12
        Ontvangstdatum: 15-03-2024    Startdatum analyse: 18-03-2024
        Einddatum analyse: 24-03-2024
        Oordeel: voldoet
        """,
        {
            "laboratory": "Laboratorium Polderzicht B.V.",
            "report_number": "2024-778",
            "reported": "2024-03-25",
            "client": "Kruidenhuis De Linde B.V.",
            "product": "Kamillebloesem",
            "sample_id": "778-A",
            "batch": "KB 12",
            "received": "2024-03-15",
            "tested": "2024-03-24",
            "overall": "pass",
        },
    ),
    "Portuguese report": (
        """
        ## LABORATÓRIO ATLÂNTICO, LDA
        RELATÓRIO DE ENSAIO N.º 3321/2024
        Cliente: Ervas da Serra, Lda          Amostra n.º: 3321-1
        Descrição da amostra: Folha de oliveira
        Lote: FO/2                            Data de receção: 2024/03/06
        Data de início: 2024/03/07            Data de conclusão: 2024/03/15
        Data de emissão: 18 de março de 2024
        """,
        {
            "laboratory": "LABORATÓRIO ATLÂNTICO, LDA",
            "client": "Ervas da Serra, Lda",
            "sample_id": "3321-1",
            "report_number": "3321/2024",
            "product": "Folha de oliveira",
            "batch": "FO/2",
            "received": "2024-03-06",
            "tested": "2024-03-15",
            "reported": "2024-03-18",
        },
    ),
    "Chinese, labels in two languages": (
        """
        ## 清溪检测技术有限公司
        Clear Creek Testing Technology Co., Ltd.
        检测报告 TEST REPORT                  报告编号 Report No.: CCT2403-0771
        样品名称 Sample Name: Leaf Extract 10:1
        委托单位 Client: Jade Herb Biotech Co., Ltd.
        批号 Batch No.: JH240301            收样日期 Date Received: 2024年3月5日
        检测日期 Test Period: 2024年3月5日-2024年3月12日
        签发日期 Date of Issue: 2024年3月13日
        检测结论 Conclusion: 合格 Qualified
        """,
        {
            "laboratory": "Clear Creek Testing Technology Co., Ltd.",
            "report_number": "CCT2403-0771",
            "product": "Leaf Extract 10:1",
            "client": "Jade Herb Biotech Co., Ltd.",
            "batch": "JH240301",
            "received": "2024-03-05",
            "tested": "2024-03-12",
            "reported": "2024-03-13",
        },
    ),
    "Chinese labels alone": (
        """
        ## 清溪检测技术有限公司
        检测报告
        报告编号: CCT2403-0772
        样品名称: Leaf Extract 20:1            样品编号: S24-0772
        委托单位: Jade Herb Biotech Co., Ltd.
        批号: JH240302                        收样日期: 2024-03-05
        检测日期: 2024-03-12                  报告日期: 2024年3月13日
        """,
        {
            "report_number": "CCT2403-0772",
            "product": "Leaf Extract 20:1",
            "sample_id": "S24-0772",
            "client": "Jade Herb Biotech Co., Ltd.",
            "batch": "JH240302",
            "received": "2024-03-05",
            "tested": "2024-03-12",
            "reported": "2024-03-13",
        },
    ),
    "Indonesian, both languages": (
        """
        ## PT BORNEO UJI LESTARI
        Laboratorium Pengujian
        SERTIFIKAT HASIL UJI / CERTIFICATE OF ANALYSIS
        Nomor Sertifikat / Certificate Number   : BUL.24.00311
        Nama Pelanggan / Customer Name          : PT Daun Hijau Kapuas
        Alamat / Address                        : Jl. Sungai 8, Pontianak
        Nama Contoh / Sample Name               : Kratom Powder
        Kode Contoh / Sample Code               : 311-A
        Tanggal Terima / Date Received          : 4 Maret 2024
        Tanggal Pengujian / Date of Analysis    : 5 Maret 2024 - 14 Maret 2024
        Tanggal Terbit / Date of Issue          : 15 Maret 2024
        """,
        {
            "laboratory": "PT BORNEO UJI LESTARI",
            "report_number": "BUL.24.00311",
            "client": "PT Daun Hijau Kapuas",
            "product": "Kratom Powder",
            "sample_id": "311-A",
            "received": "2024-03-04",
            "tested": "2024-03-14",
            "reported": "2024-03-15",
        },
    ),
    "Indian test certificate": (
        """
        ## Banyan Test House Private Limited
        TEST CERTIFICATE
        Issued To:                                Report No.: BTH/24/03/0091
        Lotus Herbals Export Pvt. Ltd.            Report Date: 19-Mar-24
        Plot 4, MIDC, Mumbai - 400701             ULR No.: TC000024000000091F
        Sample Particulars: Ashwagandha root powder
        Batch No.: LH/ASH/24           Mfg. Date: Jan-2024       Exp. Date: Dec-2025
        Sample Received On: 11-Mar-24
        Analysis Start Date: 12-Mar-24        Analysis Completion Date: 18-Mar-24
        """,
        {
            "laboratory": "Banyan Test House Private Limited",
            "client": "Lotus Herbals Export Pvt. Ltd.",
            "report_number": "BTH/24/03/0091",
            "product": "Ashwagandha root powder",
            "batch": "LH/ASH/24",
            "received": "2024-03-11",
            "tested": "2024-03-18",
            "reported": "2024-03-19",
        },
    ),
    "food microbiology certificate with many numbers": (
        """
        ## Granite Falls Microbiology Laboratory
        COA No: GFM-361234-0       Supersedes: None         COA Date 4/18/24
        TO: Ms. Mary Major
        Quality Assurance
        Blue Kettle Foods
        1200 Kettle Blvd
        Ames, IA 50010
        Received From: Blue Kettle Foods     Received Date: 4/11/24     P.O.# / ID: 4500
        Location of Test: (except where noted) Granite Falls, WI
        Laboratory ID: 371234568        Condition Rec'd: NORMAL
        Desc. 1: OAT FLAKES             Temp Rec'd (°C): 21
        Desc. 2: LOT 24-101             Date Started: 4/11/24
        """,
        {
            "laboratory": "Granite Falls Microbiology Laboratory",
            "report_number": "GFM-361234-0",
            "reported": "2024-04-18",
            "received": "2024-04-11",
            "client": "Blue Kettle Foods",
            "sample_id": "371234568",
            "product": "OAT FLAKES",
        },
    ),
    "environmental project report": (
        """
        ## Slate River Environmental Laboratories, Inc.
        ANALYTICAL REPORT
        Client: High Plains Botanicals             Project: Q1 Leaf Testing
        Report To: Ann Other                       Work Order: 24C0511
        Lab Sample ID: 24C0511-01                  Client Sample ID: HPB Green 3
        Sample Matrix: Solid                       Date Collected: 03/11/24 08:00
        Date Received: 03/12/24 10:15              Date Reported: 03/25/24 16:40
        """,
        {
            "laboratory": "Slate River Environmental Laboratories, Inc.",
            "client": "High Plains Botanicals",
            "sample_id": "24C0511-01",
            "product": "HPB Green 3",
            "collected": "2024-03-11",
            "received": "2024-03-12",
            "reported": "2024-03-25",
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Every fact of the drawn head is read, and none that is not there."""
    drawing, expected = LAYOUTS[name]

    assert facts_of(drawing, expected) == expected
