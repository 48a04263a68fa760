"""A generator of layouts: a seed gives a certificate as laboratories print them, and its truth."""

from tests.layouts.draw_pages import make
from tests.layouts.labels import LabelRow, Truth

__all__ = ["LabelRow", "Truth", "make"]
