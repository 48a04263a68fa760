"""The SQLAlchemy schema, queries, sessions and the file store: it keeps and finds."""
