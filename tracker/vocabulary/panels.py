"""Which group of tests a heading names."""

from functools import cache

from tracker.vocabulary import loader
from tracker.vocabulary.columns import normal_words

CONTROL = "control"


@cache
def names() -> dict[str, str]:
    """The panels' names for a person, by key."""
    return {key: entry["name"] for key, entry in loader.built_in("panels.toml").items()}


@cache
def _words() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for data in (loader.built_in("panels.toml"), loader.own("panels.toml")):
        for key, entry in data.items():
            for words in entry["words"]:
                table.setdefault(normal_words(words), key)
    return table


@cache
def _longest() -> int:
    """How many words the longest heading has."""
    return max(len(entry) for entry in _words())


@loader.remembered(8192)
def named_in(text: str) -> str:
    """Key of the panel that a heading names, by its longest match; "" if it names none."""
    words, table = normal_words(text), _words()
    for n in range(min(_longest(), len(words)), 0, -1):
        for i in range(len(words) - n + 1):
            key = table.get(words[i : i + n])
            if key:
                return key
    return ""


def named_by(text: str) -> str:
    """Key of the panel that a whole text names, with no word beside it; "" if it names none."""
    return _words().get(normal_words(text), "")
