"""CSV: one row an event, as the `timeline` view has it.

What belongs here: RFC 4180 in UTF-8. What does not: other tables (Parquet holds them all).
"""

from pathlib import Path

import duckdb

from .rows import read_frame


def write_csv(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write the timeline with a header; days as ISO 8601, what is unknown as an empty field."""
    read_frame(con, "timeline").write_csv(target)
