"""A file becomes Pages."""

from tracker.pages.opening import Engine, open_pages

__all__ = ["Engine", "open_pages"]
