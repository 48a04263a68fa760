"""A file becomes Pages."""

from tracker.pages.file_mark import file_mark
from tracker.pages.opening import Engine, open_pages, recogniser_here
from tracker.pages.pictures import picture_of
from tracker.pages.rendering import Mark, marked_page, strips

__all__ = [
    "Engine",
    "Mark",
    "file_mark",
    "marked_page",
    "open_pages",
    "picture_of",
    "recogniser_here",
    "strips",
]
