"""The one way in which data files are read: TOML, numbers as Decimal, errors with file and reason.

A user's own folder (`use_folder`) stands beside the built-in files: a file of the same name there
adds to or overrules the built-in one, as the module of each kind of data says.
"""

import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from tracker.errors import VocabularyError

P = ParamSpec("P")
T = TypeVar("T")

_user_folder: Path | None = None
_forgetters: list[Callable[[], None]] = []


def use_folder(folder: Path | None) -> None:
    """Let the files of a user's folder stand beside the built-in ones from now on."""
    global _user_folder  # noqa: PLW0603 - one process serves one user
    if folder != _user_folder:
        _user_folder = folder
        forget()


def user_folder() -> Path | None:
    """The folder of the user's own data files, if one is in use."""
    return _user_folder


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function that asks the data files remember its answers until they may have changed.

    Args:
        most: How many answers; then those longest unasked for are forgotten.
    """

    def keeping(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(maxsize=most)(function)
        _forgetters.append(kept.cache_clear)
        return cast(Callable[P, T], kept)

    return keeping


def forget() -> None:
    """Forget every answer that is remembered: a file has changed, or another folder is in use."""
    for clear in _forgetters:
        clear()


def parse(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text; fractional numbers come back as Decimal.

    Raises:
        VocabularyError: The text is not TOML; the message has the name and the line.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}: {error}", "Mend the line and try again.") from error


def built_in(name: str) -> dict[str, Any]:
    """The tables of a built-in file, e.g. "units.toml" or "standards/utah-r70-580-5.toml"."""
    return parse((resources.files("tracker.vocabulary") / name).read_text("utf-8"), name)


def own(name: str) -> dict[str, Any]:
    """The tables of the user's file of that name; empty where there is none."""
    path = _user_folder / name if _user_folder else None
    if path is None or not path.is_file():
        return {}
    return parse(path.read_text("utf-8"), str(path))


def files_in(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of every TOML file in a folder of the vocabulary, the user's after ours."""
    ours = (p for p in (resources.files("tracker.vocabulary") / folder).iterdir())
    for path in sorted((p for p in ours if p.name.endswith(".toml")), key=lambda p: p.name):
        yield path.name, path.read_text("utf-8")
    if _user_folder and (_user_folder / folder).is_dir():
        for user_path in sorted((_user_folder / folder).glob("*.toml")):
            yield str(user_path), user_path.read_text("utf-8")
