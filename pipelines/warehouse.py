"""The one place that opens, migrates and publishes DuckDB files.

What belongs here: connections, moving frames in and out, and the swap of the published files. What
does not: what is computed, or any statement that means something (those are files in `sql/`).

The pipeline writes `work.duckdb`, whose tables carry no indexes. Readers open `timeline.duckdb`, a
copy with keys that is replaced whole, so that neither ever waits for the other.
"""

import contextlib
import hashlib
import os
import shutil
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import duckdb
import polars as pl

from .sql_objects import Table, published_tables, sql_file, sql_files, view_dependencies, working_tables
from .stored_views import store_views
from .versions import code_version

# Files written so open in every DuckDB from 1.4 on, which BI drivers still ship.
STORAGE_VERSION = "v1.4.0"
# Every key takes whole blocks: with DuckDB's usual 256 KiB a small timeline is a file three times as large.
BLOCK_BYTES = 65_536


class WarehouseError(RuntimeError):
    """The warehouse cannot be used as it is; the message says why and what to do."""


class Warehouse:
    """The files that are built in one folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.work = folder / "work.duckdb"
        self.published = folder / "timeline.duckdb"
        self.parquet = folder / "parquet"

    @contextlib.contextmanager
    def write(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """The working file, with every table that `sql/` declares; closed at the end, come what may.

        Raises WarehouseError when another process is writing, or the file cannot be read.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            con = duckdb.connect(str(self.work))
        except duckdb.IOException as error:
            reason = "another run is writing" if "lock" in str(error) else f"it cannot be opened ({error})"
            raise WarehouseError(f"{self.work}: {reason}; wait for it, or move the file away") from None
        try:
            _migrate(con)
            yield con
        finally:
            con.close()

    @contextlib.contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """The published file, read-only. Raises WarehouseError when nothing was published yet."""
        if not self.published.exists():
            raise WarehouseError(f"nothing is published in {self.folder}: run `timeline build` first")
        con = duckdb.connect(str(self.published), read_only=True)
        try:
            yield con
        finally:
            con.close()

    def publish(self) -> None:
        """Replace the published file and its Parquet copy by what the working file holds now.

        The copy is built aside, with keys, comments, views and macros, and swapped in when it is
        whole: readers keep the old file until they open it again, and a crash leaves it as it was.
        """
        building, parquet = self.folder / "timeline.building.duckdb", self.folder / "parquet.building"
        _remove(building)
        shutil.rmtree(parquet, ignore_errors=True)
        parquet.mkdir()
        self._copy_tables(building)
        with contextlib.closing(duckdb.connect(str(building))) as con:
            create_views(con)
            store_views(con)
            for table in published_tables().values():
                _export_parquet(con, table, parquet)
            con.execute("CHECKPOINT")
        if _log(building).exists():
            raise WarehouseError(f"{_log(building)} is left after closing; nothing was published")
        _log(self.published).unlink(missing_ok=True)
        os.replace(building, self.published)
        _replace_files(parquet, self.parquet)

    def _copy_tables(self, building: Path) -> None:
        """Create the declared tables in a new file and fill them, sorted by key: same rows, same bytes."""
        with self.write() as con:
            storage = f"STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {BLOCK_BYTES}"
            con.execute(f"ATTACH '{_quoted(building)}' AS building ({storage})")
            con.execute("USE building")
            for table in published_tables().values():
                con.execute(sql_file("tables", table.name))
                con.execute(
                    f"INSERT INTO {table.name} BY NAME SELECT {_names(table)} FROM work.{table.name} "
                    f"ORDER BY {', '.join(table.key)}"
                )
            con.execute("USE work")
            con.execute("DETACH building")


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create or replace every view and macro that `sql/` declares, each after what it needs."""
    views = sql_files("views")
    for name in view_dependencies():
        con.execute(views[name])
    for statements in sql_files("macros").values():
        con.execute(statements)


def run_step(
    con: duckdb.DuckDBPyConnection, name: str, parameters: Mapping[str, typing.Any] | None = None
) -> None:
    """Run the statements of `sql/steps/<name>.sql` in one transaction; each gets the parameters it names."""
    given = parameters or {}
    with transaction(con):
        for statement in duckdb.extract_statements(sql_file("steps", name)):
            con.execute(statement, {key: given[key] for key in statement.named_parameters})


@contextlib.contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All of the block's statements take effect, or none does."""
    con.begin()
    try:
        yield
    except BaseException:
        con.rollback()
        raise
    con.commit()


def count_rows(con: duckdb.DuckDBPyConnection, table: str) -> int:
    """The number of rows of a table or view."""
    ((rows,),) = con.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)


def read_rows(con: duckdb.DuckDBPyConnection, table: str, columns: Iterable[str] = ("*",)) -> pl.DataFrame:
    """The rows of a table as a frame."""
    return con.sql(f"SELECT {', '.join(columns)} FROM {table}").pl()


def append_rows(con: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    """Add the rows of a frame to a table; columns match by name."""
    con.register("appended_rows", frame)
    con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM appended_rows")
    con.unregister("appended_rows")


def replace_rows(con: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    """Make the rows of a frame the only ones of a table."""
    con.execute(f"DELETE FROM {table}")
    append_rows(con, table, frame)


def contents_fingerprint(con: duckdb.DuckDBPyConnection) -> str:
    """A digest of what would be published, every row but those of runs, and of how it would be."""
    digest = hashlib.sha256(code_version("warehouse.py", "sql_objects.py", "stored_views.py").encode())
    for kind in ("tables", "views", "macros"):
        digest.update(repr(sorted(sql_files(kind).items())).encode())
    for table in published_tables():
        if table != "pipeline_runs":
            # Hashed twice, since changes of the same cell in two rows could cancel out otherwise.
            rows = con.execute(f"SELECT count(*), sum(hash(hash({table}))) FROM {table}").fetchall()
            digest.update(repr(rows).encode())
    return digest.hexdigest()


def _migrate(con: duckdb.DuckDBPyConnection) -> None:
    """Create the tables and add the columns that are missing; rules fill them, as code is versioned too.

    Raises WarehouseError when a column has changed its type, which no rule can mend.
    """
    stored_columns = "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
    found = {
        (table, column): data_type for table, column, data_type in con.execute(stored_columns).fetchall()
    }
    existing = {table for table, _ in found}
    for table in (published_tables() | working_tables()).values():
        if table.name not in existing:
            columns = ", ".join(f"{c.name} {c.data_type}{' NOT NULL' * c.is_required}" for c in table.columns)
            con.execute(f"CREATE TABLE {table.name} ({columns})")
            continue
        for column in table.columns:
            stored = found.get((table.name, column.name))
            if stored is None:
                con.execute(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {column.data_type}")
            elif stored != column.data_type:
                raise WarehouseError(
                    f"{table.name}.{column.name} is {stored} in the working file and {column.data_type} now: "
                    "move work.duckdb away and build again"
                )


def _export_parquet(con: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> None:
    target = _quoted(folder / f"{table.name}.parquet")
    con.execute(
        f"COPY (SELECT * FROM {table.name} ORDER BY {', '.join(table.key)}) TO '{target}' (COMPRESSION zstd)"
    )


def _replace_files(source: Path, target: Path) -> None:
    """Move files over those of the same name one by one, so that a reader always finds each of them."""
    target.mkdir(exist_ok=True)
    names = sorted(path.name for path in source.iterdir())
    for name in names:
        os.replace(source / name, target / name)
    for stale in target.glob("*.parquet"):
        if stale.name not in names:
            stale.unlink()
    source.rmdir()


def _names(table: Table) -> str:
    return ", ".join(column.name for column in table.columns)


def _log(database: Path) -> Path:
    """The write-ahead log that DuckDB keeps beside a file while it is being written."""
    return database.with_name(database.name + ".wal")


def _remove(database: Path) -> None:
    database.unlink(missing_ok=True)
    _log(database).unlink(missing_ok=True)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
