"""docs/data_dictionary.md, out of the comments of the SQL files.

What belongs here: laying the comments out as Markdown. What does not: any comment (they stand in
`sql/`). `python -m pipelines.data_dictionary` writes the file anew.
"""

from collections.abc import Iterator

import duckdb

from .settings import PROJECT_FOLDER
from .sql_objects import published_tables, sql_file, view_dependencies
from .warehouse import create_views

TARGET = PROJECT_FOLDER / "docs" / "data_dictionary.md"
_INTRODUCTION = """\
# Data dictionary

The tables, views and macros of `warehouse/timeline.duckdb`, from the comments that the file itself
carries. Written by `python -m pipelines.data_dictionary`; edit the files in `sql/` instead.

Intervals of days are inclusive, and NULL is unbounded. Offsets count characters of `documents.text`
from 0, the end exclusive. Timestamps are UTC.
"""


def data_dictionary() -> str:
    """The whole text of the data dictionary."""
    with duckdb.connect(":memory:") as con:
        for table in published_tables():
            con.execute(sql_file("tables", table))
        create_views(con)
        parts = [_INTRODUCTION, "## Tables\n"]
        parts += [_section(con, table) for table in sorted(published_tables())]
        parts += ["## Views\n"]
        parts += [_section(con, view) for view in sorted(view_dependencies())]
        parts += ["## Table macros\n", *_macros(con)]
    return "\n".join(parts)


def _section(con: duckdb.DuckDBPyConnection, name: str) -> str:
    """A table or view: its comment, its keys, and a line for each column."""
    ((comment,),) = con.execute(
        "SELECT comment FROM duckdb_tables() WHERE table_name = $name "
        "UNION ALL SELECT comment FROM duckdb_views() WHERE view_name = $name",
        {"name": name},
    ).fetchall()
    columns = con.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = $name "
        "ORDER BY column_index",
        {"name": name},
    ).fetchall()
    lines = [
        f"### {name}\n",
        f"{comment}\n",
        *_keys(con, name),
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    lines += [f"| {column} | {data_type} | {_cell(text)} |" for column, data_type, text in columns]
    return "\n".join(lines) + "\n"


def _keys(con: duckdb.DuckDBPyConnection, name: str) -> Iterator[str]:
    keys = con.execute(
        "SELECT constraint_type, constraint_column_names, referenced_table FROM duckdb_constraints() "
        "WHERE table_name = $name AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') "
        "ORDER BY constraint_type DESC, constraint_index",
        {"name": name},
    ).fetchall()
    shown = [
        f"key: {', '.join(columns)}" if kind == "PRIMARY KEY" else f"{', '.join(columns)} → {referenced}"
        for kind, columns, referenced in keys
    ]
    if shown:
        yield "; ".join(shown) + "\n"


def _macros(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    macros = con.execute(
        "SELECT function_name, parameters, comment FROM duckdb_functions() "
        "WHERE NOT internal AND function_type = 'table_macro' ORDER BY function_name"
    ).fetchall()
    for name, parameters, comment in macros:
        yield f"### {name}({', '.join(parameters)})\n\n{comment}\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    TARGET.write_text(data_dictionary(), encoding="utf-8")
