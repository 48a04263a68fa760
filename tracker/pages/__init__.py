"""A file becomes Pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tracker.pages import pdfium, plumber
from tracker.records.page import Page

__all__ = ["Engine", "open_pages"]

Engine = Literal["auto", "pdfium", "pdfplumber"]


def open_pages(
    path: Path,
    *,
    password: str | None = None,
    engine: Engine = "auto",
    max_pages: int = 200,
) -> Iterator[Page]:
    """The pages of a certificate's file, read one after another."""
    read = plumber.pages_of if engine == "pdfplumber" else pdfium.pages_of
    yield from read(path, password)
