"""Rows of the published file, as the formats need them.

What belongs here: reading `sql/export/`, and grouping rows by event. What does not: any format.
"""

from collections import defaultdict
from typing import Any

import duckdb
import polars as pl

from pipelines.sql_objects import sql_file

Row = dict[str, Any]


def read_frame(con: duckdb.DuckDBPyConnection, name: str) -> pl.DataFrame:
    """The rows of `sql/export/<name>.sql`."""
    return con.sql(sql_file("export", name)).pl()


def read_rows(con: duckdb.DuckDBPyConnection, name: str) -> list[Row]:
    """The same as dictionaries."""
    return read_frame(con, name).to_dicts()


def by_event(rows: list[Row], key: str = "event_id") -> dict[str, list[Row]]:
    """The rows of each event, in their order; an event without rows has an empty list."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups
