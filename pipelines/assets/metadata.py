"""What Dagster shows of a table: rows, schema with comments, a preview.

What belongs here: reading that from the warehouse. What does not: tables themselves.
"""

import typing

import dagster as dg
import duckdb
import polars as pl

from ..warehouse import count_rows

_PREVIEW_ROWS, _PREVIEW_CHARACTERS = 5, 80


def table_metadata(con: duckdb.DuckDBPyConnection, name: str) -> dict[str, typing.Any]:
    """Row count, columns with types and comments, and the first rows of a table or view."""
    columns = con.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() "
        "WHERE table_name = $name AND database_name = current_database() ORDER BY column_index",
        {"name": name},
    ).fetchall()
    return {
        "dagster/row_count": count_rows(con, name),
        "dagster/column_schema": dg.TableSchema(
            [dg.TableColumn(column, data_type, description=comment) for column, data_type, comment in columns]
        ),
        "preview": dg.MetadataValue.md(preview(con.sql(f"FROM {name} LIMIT {_PREVIEW_ROWS}").pl())),
    }


def preview(frame: pl.DataFrame) -> str:
    """The first rows of a frame as a Markdown table, long texts cut."""
    lines = ["| " + " | ".join(frame.columns) + " |", "|" + " --- |" * frame.width]
    for row in frame.head(_PREVIEW_ROWS).iter_rows():
        lines.append("| " + " | ".join(_cell(value) for value in row) + " |")
    return "\n".join(lines)


def _cell(value: object) -> str:
    written = "" if value is None else str(value)
    cut = written if len(written) <= _PREVIEW_CHARACTERS else written[: _PREVIEW_CHARACTERS - 1] + "…"
    return cut.replace("|", "\\|").replace("\n", " ").replace("\r", "")
