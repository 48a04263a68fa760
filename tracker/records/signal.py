"""What certificates say against each other and against themselves."""

from dataclasses import dataclass
from typing import Literal

from tracker.records.place import Place

Weight = Literal["check by hand", "contradiction"]


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that does not fit together. It never says that a certificate is forged.

    Attributes:
        code: Short name in snake case: "dates_out_of_order".
        weight: A contradiction cannot be true as printed; the other may well be honest.
        sentence: What was found, quoting what is printed.
        innocent: How it may have come about honestly.
        settles: The one act that settles it.
        certificates: Numbers of the certificates concerned.
        criterion: Of the checklist; "" where none stands behind it.
        place: Where on the first of them.
        settled: What a person found out about it, with who and when; "" while it is open.
    """

    code: str
    weight: Weight
    sentence: str
    innocent: str
    settles: str
    certificates: tuple[int, ...]
    criterion: str = ""
    place: Place | None = None
    settled: str = ""
