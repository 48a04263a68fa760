"""Which versions of the database this program knows; loads no library."""

from pathlib import Path


def home() -> Path:
    """The folder of alembic.ini and migrations: in the package when installed, else above it."""
    package = Path(__file__).parents[1]
    return package if (package / "alembic.ini").is_file() else package.parent


def known_in(folder: Path) -> set[str]:
    """Every version that migrations in a folder know: the numbers their files begin with.

    Read from the names: to load Alembic for it would cost every command a quarter of a second.
    """
    return {path.name.split("_")[0] for path in (folder / "migrations/versions").glob("0*.py")}
