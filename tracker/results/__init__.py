"""Readings become Results: numbers, units, analyte names."""
