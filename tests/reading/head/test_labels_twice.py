"""Labels in other scripts, alone or before known ones; all names are invented."""

from tests.reading.head.drawn import facts_of

UKRAINIAN = """
                       Agrotest Testing Centre
                       TEST REPORT No. 3318/24

Замовник / Customer:                              ТОВ «Хата» / Khata LLC
Найменування зразка / Sample name:                Порошок їжовика / Lion's mane powder
Номер партії / Batch No.:                         HE-0924/3
Реєстраційний № зразка / Laboratory sample No.:   3318/24-х
Дата відбору / Date of sampling:                  23.09.2024 (Акт № 14)
Дата надходження / Date of receipt:               24.09.2024
Дата проведення випробувань / Date of testing:    24.09.2024 – 07.10.2024
"""
UNKNOWN = """
                       ## Fern Hollow Laboratory

Ukusampula / Sample name:         Green tea powder
Inombolo / Batch No.:             GT-0924-3
Umthengi / Client:                Khaya Goods Ltd
"""


def test_labels_in_another_script_before_the_known_ones() -> None:
    """What stands before the slash says the same, and no more."""
    expected = {
        "client": "ТОВ «Хата» / Khata LLC",
        "product": "Порошок їжовика / Lion's mane powder",
        "batch": "HE-0924/3",
        "sample_id": "3318/24-х",
        "collected": "2024-09-23",
        "received": "2024-09-24",
        "tested": "2024-10-07",
    }

    assert facts_of(UKRAINIAN, expected) == expected


def test_labels_in_an_unknown_language_before_the_known_ones() -> None:
    """A language that no list has does no harm to the labels behind the slash."""
    expected = {"client": "Khaya Goods Ltd", "product": "Green tea powder", "batch": "GT-0924-3"}

    assert facts_of(UNKNOWN, expected) == expected


RUSSIAN = """
                       ООО «Испытательный центр Кедр»
                       ПРОТОКОЛ ИСПЫТАНИЙ № 118/24 от 08 октября 2024 г.

Заказчик:                             ООО «Поляна»
Наименование образца:                 Порошок зелёного чая
Номер партии:                         ЗЧ-0924
Регистрационный номер образца:        118-24-02
Дата поступления:                     24.09.2024
Дата проведения испытаний:            24.09.2024 – 07.10.2024
Дата выдачи протокола:                08 октября 2024 г.
"""
TURKISH = """
                       ## Kavak Analiz Laboratuvarı
Müşteri:                    Yaprak Gıda Ltd. Şti.
Numune adı:                 Yeşil çay tozu
Parti no:                   YC-0924
Numune no:                  2024-11802
Numune kabul tarihi:        24 Eylül 2024
Rapor tarihi:               8 Ekim 2024
"""


def test_a_head_in_russian() -> None:
    """Labels, names and months in Cyrillic letters are read like others."""
    expected = {
        "laboratory": "ООО «Испытательный центр Кедр»",
        "client": "ООО «Поляна»",
        "product": "Порошок зелёного чая",
        "batch": "ЗЧ-0924",
        "sample_id": "118-24-02",
        "received": "2024-09-24",
        "tested": "2024-10-07",
        "reported": "2024-10-08",
    }

    assert facts_of(RUSSIAN, expected) == expected


def test_a_head_in_turkish() -> None:
    """So are those in Turkish."""
    expected = {
        "laboratory": "Kavak Analiz Laboratuvarı",
        "client": "Yaprak Gıda Ltd. Şti.",
        "product": "Yeşil çay tozu",
        "batch": "YC-0924",
        "sample_id": "2024-11802",
        "received": "2024-09-24",
        "reported": "2024-10-08",
    }

    assert facts_of(TURKISH, expected) == expected
