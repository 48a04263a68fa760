"""The user's own data files, written as a whole or not at all."""

from pathlib import Path


def write(target: Path, text: str) -> None:
    """Put a text into a file of the user's vocabulary folder, in place of what was there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(target)
