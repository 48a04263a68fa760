"""Normal forms of names: two names that a person would call the same have one key."""

import unicodedata


def name_key(name: str) -> str:
    """The name without differences of case, width or blanks; punctuation stays.

    "23-A" and "23A" stay two: whether they are one batch is for a person to say.
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
