"""Run migrations on the connection that tracker.store.lifecycle hands over, or on -x db=FILE."""

from pathlib import Path
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

from tracker.store.schema import CompactJson, DecimalText, Moment, Table
from tracker.store.session import database_url, make_engine


def render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our own column types as SQL's, so that old migrations need no code of ours."""
    if kind == "type" and isinstance(item, DecimalText | Moment):
        return "sa.String()"
    if kind == "type" and isinstance(item, CompactJson):
        return "sa.Text()"
    return False


def migrate(connection: Connection) -> None:
    """Run the migrations asked for, all in one transaction: cut short, none has happened."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_item=render_item,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the connection at hand; a developer's `alembic` opens its own."""
    given = context.config.attributes.get("connection")
    if given is not None:
        migrate(given)
        return
    where = context.get_x_argument(as_dictionary=True).get("db", "build/development.db")
    Path("build").mkdir(exist_ok=True)
    with make_engine(database_url(where)).connect() as connection:
        migrate(connection)


main()
