"""The database as a whole: opened, upgraded, checked, copied."""

from tracker.store.lifecycle import look_in, open_database, upgrade

__all__ = ["look_in", "open_database", "upgrade"]
