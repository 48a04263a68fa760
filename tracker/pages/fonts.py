"""What the name of a font tells: heavy, Greek, or pictures for letters."""

from functools import cache

_SYMBOL = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz£³±´°·¹»¥",
    "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλµνοπθρστυϖωξψζ≤≥±×°•≠≈∞",
)
_WINGDINGS = str.maketrans("üûþýo¨", "✓✗☑☒☐☐")
_DINGBATS = str.maketrans("3456789:nqo", "✓✔✕✖✗✘✙✚■❑❏")
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}

_TABLES = (("symbol", _SYMBOL), ("wingdings", _WINGDINGS), ("dingbats", _DINGBATS))


_HEAVY = ("bold", "black", "heavy", "demi")


def is_heavy(font: str) -> bool:
    """Whether a font of this name is heavier than usual text."""
    return any(word in font.lower() for word in _HEAVY)


@cache
def table_for(font: str) -> dict[int, int] | None:
    """How the characters of a font of this name are to be written; None: as they are."""
    name = font.lower().rpartition("+")[2]
    for word, table in _TABLES:
        if name.startswith((word, "zapf" + word, "itczapf" + word)):
            through = {private: table.get(code, code) for private, code in _PRIVATE.items()}
            return table | through
    return None
