"""Readings become results: numbers, units, analyte names. Nothing is guessed, nothing dropped."""

from tracker.results.understand import normalise, normalise_all

__all__ = ["normalise", "normalise_all"]
