"""Small raised and lowered characters: exponents, footnote marks, chemical indices."""

from tracker.pages.letters import Run

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−n", "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
_SMALL = 0.86  # of the size beside it
_MOST_DIGITS = 2  # of a raised text as large as its line; more are a number of their own


def belongs(text: str, run: Run, beside_text: str, beside: Run) -> bool:
    """Whether characters off their neighbour's line are its mark, or it is theirs."""
    if run.size < beside.size:
        mark, small = text, run.size < _SMALL * beside.size
    else:
        mark, small = beside_text, beside.size < _SMALL * run.size
    if small:
        return not mark.translate(_RAISED).isalpha()
    return any(t.isdecimal() and len(t) <= _MOST_DIGITS for t in (text, beside_text))


def as_printed(text: str, run: Run, largest: Run) -> str:
    """A text of one run as Unicode has it beside the largest run of its word."""
    rise = (largest.baseline - run.baseline) / largest.size
    small = run.size < _SMALL * largest.size
    if rise > (0.12 if small else 0.2):
        return text.translate(_RAISED)
    if rise < (-0.05 if small else -0.12):
        return text.translate(_LOWERED)
    return text
