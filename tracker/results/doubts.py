"""The doubts that come up while a reading is understood, as sentences for a person."""

from collections.abc import Iterable

from tracker.records.reading import Cell, Doubt

SENTENCES = {
    "approximate_number": "is printed as an approximate number.",
    "decimal_sign_unclear": "may be read in two ways: there are decimal points and decimal commas.",
    "estimated_number": "is called an estimate by the laboratory.",
    "exponent_flattened": "looks like a power of ten whose exponent is not raised.",
    "exponent_or_footnote": "has a raised figure that may be an exponent or a footnote mark.",
    "limit_not_understood": "is not wholly understood as a limit.",
    "negative_number": "is a negative number.",
    "number_beside_word": "has a number beside a word that contradicts it or says no more.",
    "number_not_understood": "has figures of which no number can be made.",
    "range_as_result": "is a range, not one number.",
    "two_values_in_cell": "has more than one number.",
    "unit_unknown": "is not a known unit.",
    "values_disagree": "has two values that should be the same and are not.",
    "words_beside_number": "has words beside its number that are not understood.",
}


def doubts(kinds: Iterable[str], cell: Cell) -> list[Doubt]:
    """A doubt of each kind about what is printed in a cell."""
    return [Doubt(kind, f'"{cell.text}" {SENTENCES[kind]}', cell.place) for kind in kinds]
