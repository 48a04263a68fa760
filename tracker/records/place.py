"""Where something is printed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A rectangle on one page of a certificate.

    Lengths are PDF points (1/72 inch), rounded to a hundredth where the page is read. The origin
    is the page's top left corner and y grows downwards; every module uses this and no other.

    Attributes:
        page: Page number as a reader counts it, from 1.
        x0: Left edge.
        top: Upper edge.
        x1: Right edge, not left of `x0`.
        bottom: Lower edge, not above `top`.
    """

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    def __post_init__(self) -> None:
        """Refuse a rectangle that is inside out or on no page."""
        if self.page < 1:
            raise ValueError(f"page {self.page} (pages count from 1)")
        if self.x1 < self.x0 or self.bottom < self.top:
            raise ValueError(f"inside out: {self}")

    @property
    def box(self) -> tuple[float, float, float, float]:
        """x0, top, x1, bottom."""
        return (self.x0, self.top, self.x1, self.bottom)

    @classmethod
    def around(cls, places: Iterable["Place"]) -> "Place":
        """The smallest rectangle around all of one or more places of one page."""
        every = list(places)
        return cls(
            every[0].page,
            min(p.x0 for p in every),
            min(p.top for p in every),
            max(p.x1 for p in every),
            max(p.bottom for p in every),
        )
