"""A file becomes Pages."""

from tracker.pages.opening import Engine, open_pages, recogniser_here
from tracker.pages.pictures import picture_of

__all__ = ["Engine", "open_pages", "picture_of", "recogniser_here"]
