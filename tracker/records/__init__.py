"""Frozen dataclasses handed from stage to stage. They know no file, database, library or clock."""
