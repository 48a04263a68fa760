"""Keep vendors, products and laboratory certificates; judge them; list what is unverified."""

__version__ = "0.1.0"
