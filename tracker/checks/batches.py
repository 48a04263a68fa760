"""Whether the batch that a certificate prints is the batch in question."""

import re
from typing import Literal

Likeness = Literal["same", "near", "other"]

_LABEL = re.compile(
    r"^\W*(?:batch|lot|charge|šarže|sarze|lote|partia|partida)(?:\b|(?=\d))[\s.:#]*(?:(?:number|no|nr|id)\b\.?)?"
    r"[\s:#]*",
    re.IGNORECASE,
)
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "_": "-"})
_ALIKE = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5", "b": "8"})


def likeness(printed: str, wanted: str) -> Likeness:
    """How two batch names compare.

    "same" when they differ only in case, blanks, kind of dash or the word "Lot" before them;
    "near" when they have the same letters and digits otherwise, or differ by one that is easily
    misread; a person has to say whether those are one batch.
    """
    one, other = _plain(printed), _plain(wanted)
    if one == other:
        return "same"
    bare, bare_other = re.sub(r"[\W_]", "", one), re.sub(r"[\W_]", "", other)
    if bare == bare_other or bare.translate(_ALIKE) == bare_other.translate(_ALIKE):
        return "near"
    if bare.lstrip("0") == bare_other.lstrip("0") or other in _pieces(one) or one in _pieces(other):
        return "near"
    return "other"


def _plain(name: str) -> str:
    return re.sub(r"\s+", "", _LABEL.sub("", name.translate(_DASHES)).casefold())


def _pieces(name: str) -> list[str]:
    """The parts of "23A/24B" or "23A,24B": one certificate may name several batches."""
    return [part for part in re.split(r"[/,;&+]", name) if part != name]
