"""Fonts to write with, from what reportlab brings along."""

import unicodedata
from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics, rl_codecs
from reportlab.pdfbase._glyphlist import _glyphname2unicode
from reportlab.pdfbase.ttfonts import TTFont

FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"),
    "Times": ("Times-Roman", "Times-Bold"),
    "Courier": ("Courier", "Courier-Bold"),
    "Vera": ("Vera", "VeraBd"),  # embedded TrueType, a subset
    "Embedded": ("_er_____", "_eb_____"),  # embedded Type 1
}
_CZECH = {
    "ě": "ecaron", "ř": "rcaron", "ů": "uring", "č": "ccaron", "ň": "ncaron", "ť": "tcaron",
    "ď": "dcaron", "Č": "Ccaron", "Ř": "Rcaron", "Ě": "Ecaron", "Ů": "Uring", "Ň": "Ncaron",
    "Ť": "Tcaron", "Ď": "Dcaron",
}  # fmt: skip
_KEPT = ("zcaron", "Zcaron", "scaron", "Scaron")


_GREEK = frozenset("ΔαβγδΣ≤≥")
_DINGBATS = frozenset("✓✗")


def face_for(letter: str, face: str) -> str:
    """The font a letter is taken from when the text's own font has no glyph for it.

    The fourteen fonts everybody has look elsewhere by themselves.
    """
    if face.startswith("Vera") and letter in _GREEK - frozenset("≤≥"):
        return "Symbol"
    if face in FACES["Embedded"] and letter in _GREEK:
        return "Symbol"
    return "ZapfDingbats" if letter in _DINGBATS else face


@cache
def load() -> None:
    """Make the fonts known that are not among the fourteen everybody has."""
    for name in ("Vera", "VeraBd"):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in FACES["Embedded"]:
        face = pdfmetrics.EmbeddedType1Face(
            str(folder / f"{name}.afm"), str(folder / f"{name}.pfb")
        )
        pdfmetrics.registerTypeFace(face)
        pdfmetrics.registerFont(pdfmetrics.Font(name, face.name, "WinAnsiEncoding"))
    _load_czech()


def _load_czech() -> None:
    """Helvetica and Times with Czech letters by their glyphs' names, not embedded."""
    names = list(pdfmetrics.getEncoding("WinAnsiEncoding").vector)
    free = [i for i in range(128, 160) if names[i] not in _KEPT]
    places = dict(zip(_CZECH, free, strict=False))
    for letter, place in places.items():
        names[place] = _CZECH[letter]
    letters = {c: _glyphname2unicode[n] for c, n in enumerate(names) if n in _glyphname2unicode}
    codes = {letter: code for code, letter in letters.items()}
    rl_codecs.RL_Codecs.add_dynamic_codec("czech", codes, letters)
    pdfmetrics.registerEncoding(pdfmetrics.Encoding("czech", names))
    for face in (*FACES["Helvetica"], *FACES["Times"]):
        font = pdfmetrics.Font(f"{face}-cs", face, "czech")
        for letter, place in places.items():
            font.widths[place] = font.widths[ord(unicodedata.normalize("NFD", letter)[0])]
        pdfmetrics.registerFont(font)
