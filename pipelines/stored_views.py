"""Views that the published file holds as rows, so that readers need not compute them at each question.

What belongs here: turning a view into a table of the same name, columns and comments. What does not:
which views there are. A view is stored when its file begins with
"-- stored in the published file, ordered by <columns>".
"""

import re

import duckdb

from .sql_objects import sql_files, view_dependencies

_MARK = re.compile(r"-- stored in the published file, ordered by (?P<order>.+)")


def store_views(con: duckdb.DuckDBPyConnection) -> None:
    """Replace each marked view by a table; views and macros that read it read the table from then on."""
    texts = sql_files("views")
    for name in view_dependencies():
        if mark := _MARK.match(texts[name]):
            _store(con, name, mark["order"])


def _store(con: duckdb.DuckDBPyConnection, name: str, order: str) -> None:
    comments = con.execute(
        "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = $name", {"name": name}
    ).fetchall()
    (meaning,) = con.execute(
        "SELECT comment FROM duckdb_views() WHERE view_name = $name", {"name": name}
    ).fetchall()[0]
    con.execute(f"ALTER VIEW {name} RENAME TO computed_{name}")
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM computed_{name} ORDER BY {order}")
    con.execute(f"DROP VIEW computed_{name}")
    con.execute(f"COMMENT ON TABLE {name} IS {_literal(meaning)}")
    for column, comment in comments:
        con.execute(f"COMMENT ON COLUMN {name}.{column} IS {_literal(comment)}")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
