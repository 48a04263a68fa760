"""What lies behind the letters."""

from collections.abc import Sequence

from tracker.records.page import Fill, Picture


def behind(
    x0: float,
    top: float,
    x1: float,
    bottom: float,
    *,
    fills: Sequence[Fill],
    pictures: Sequence[Picture],
) -> float | None:
    """Lightness behind the middle of a rectangle; None over a picture. Paper is white."""
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    for fill in reversed(fills):  # the last one painted lies on top
        if fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom:
            return fill.grey
    if any(p.x0 <= x <= p.x1 and p.top <= y <= p.bottom for p in pictures):
        return None
    return 1.0
