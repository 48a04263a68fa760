"""A generator of layouts: from a seed, a certificate as a laboratory might print it, and its truth."""

from tests.layouts.draw_pages import make
from tests.layouts.labels import LabelRow, Truth

__all__ = ["LabelRow", "Truth", "make"]
