"""Data a user may edit, each entry with its source, and its one loader."""
