"""The files of `sql/`: what each makes, and what it needs.

What belongs here: reading the files, the tables that they declare, and the order of views and
tables among each other. What does not: running them on a warehouse (`warehouse`).
"""

import functools
import graphlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb
import sqlglot
from sqlglot import expressions as exp

from .settings import PROJECT_FOLDER

SQL_FOLDER = PROJECT_FOLDER / "sql"


@dataclass(frozen=True)
class Column:
    """A column as its table declares it."""

    name: str
    data_type: str
    is_required: bool
    comment: str | None


@dataclass(frozen=True)
class Table:
    """A declared table; `key` orders its rows (all columns, where it has no key)."""

    name: str
    comment: str | None
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def sql_files(kind: str) -> dict[str, str]:
    """The files of `sql/<kind>/` by name, which is the name of the object that they make; sorted."""
    return {path.stem: path.read_text("utf-8") for path in sorted((SQL_FOLDER / kind).glob("*.sql"))}


def sql_file(kind: str, name: str) -> str:
    """The file `sql/<kind>/<name>.sql`, or `sql/shared/<name>.sql` where several kinds ask the same."""
    own, shared = (SQL_FOLDER / folder / f"{name}.sql" for folder in (kind, "shared"))
    return (own if own.exists() else shared).read_text("utf-8")


@functools.cache
def published_tables() -> dict[str, Table]:
    """The tables of `sql/tables`, each after those that its foreign keys name."""
    declarations = sql_files("tables")
    needs = {name: _references(text) - {name} for name, text in declarations.items()}
    return _declared_tables({name: declarations[name] for name in _in_order(needs)})


@functools.cache
def working_tables() -> dict[str, Table]:
    """The tables of `sql/working`, which are never published."""
    return _declared_tables(sql_files("working"))


@functools.cache
def view_dependencies() -> dict[str, frozenset[str]]:
    """For each view, the tables and views that it reads, every view after those that it needs."""
    needs = {name: frozenset(tables_read(text)) for name, text in sql_files("views").items()}
    return {name: needs[name] for name in _in_order(needs) if name in needs}


def _in_order(needs: Mapping[str, Iterable[str]]) -> list[str]:
    """Every name after those that it needs; names that need nothing of each other by alphabet."""
    sorter = graphlib.TopologicalSorter(needs)
    sorter.prepare()
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return order


def _references(declaration: str) -> set[str]:
    """The tables that a declaration's foreign keys name."""
    parsed = sqlglot.parse(declaration, dialect="duckdb")
    references = (found for statement in parsed if statement for found in statement.find_all(exp.Reference))
    return {table.name for reference in references for table in reference.find_all(exp.Table)}


def tables_read(statements: str) -> set[str]:
    """The tables and views that the queries of `statements` read, but for their own CTEs."""
    names: set[str] = set()
    for statement in sqlglot.parse(statements, dialect="duckdb"):
        query = statement.expression if isinstance(statement, exp.Create) else statement
        if isinstance(query, exp.Query):
            local = {cte.alias for cte in query.find_all(exp.CTE)}
            names |= {table.name for table in query.find_all(exp.Table)} - local - {""}
    return names


def _declared_tables(declarations: dict[str, str]) -> dict[str, Table]:
    """What the declarations say, as DuckDB itself understands them."""
    with duckdb.connect(":memory:") as con:
        for statements in declarations.values():
            con.execute(statements)
        columns = con.execute(
            "SELECT table_name, column_name, data_type, NOT is_nullable, comment FROM duckdb_columns() "
            "WHERE NOT internal ORDER BY table_name, column_index"
        ).fetchall()
        comments = dict(con.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
        keys = dict(
            con.execute(
                "SELECT table_name, constraint_column_names FROM duckdb_constraints() "
                "WHERE constraint_type = 'PRIMARY KEY'"
            ).fetchall()
        )
    tables = {}
    for name in declarations:
        own = tuple(Column(*values) for table, *values in columns if table == name)
        tables[name] = Table(name, comments[name], own, tuple(keys.get(name) or [c.name for c in own]))
    return tables
