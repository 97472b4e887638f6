"""The index: what was read once, kept in one SQLite file."""
