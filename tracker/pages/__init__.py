"""A file becomes Pages."""

from tracker.pages.opening import Engine, open_pages, opened, recogniser_here
from tracker.pages.pictures import picture_of
from tracker.pages.rendering import Mark, marked_page, strips

__all__ = [
    "Engine",
    "Mark",
    "marked_page",
    "open_pages",
    "opened",
    "picture_of",
    "recogniser_here",
    "strips",
]
