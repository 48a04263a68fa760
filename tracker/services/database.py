"""The database as a whole: opened, upgraded, checked, copied."""

from tracker.store.lifecycle import open_database, upgrade

__all__ = ["open_database", "upgrade"]
