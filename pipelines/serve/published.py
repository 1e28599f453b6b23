"""The published file as a server holds it: always the newest, read-only, no query for ever.

What belongs here: opening, noticing a publish, running one bounded query. What does not: what is asked.
"""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from pipelines.sql_objects import sql_file

# A query may take so many seconds, and so much memory; the machine is not the server's alone.
TIMEOUT_SECONDS = 10.0
MEMORY_LIMIT = "2GB"
_SCHEMA = "timeline"

Row = dict[str, Any]
_Identity = tuple[int, int, int]


class QueryTimeoutError(RuntimeError):
    """A query took longer than it may."""


class PublishedFile:
    """Answers queries from the file at `path`; after each publish from the new one.

    The file is attached to an in-memory database of its own: two connections to the same path in one
    process would share the first one's instance, and so never see that the file was replaced. A request
    that is under way keeps the file that it began with.
    """

    def __init__(self, path: Path, timeout_seconds: float = TIMEOUT_SECONDS):
        self.path = path
        self._timeout = timeout_seconds
        self._lock = threading.Lock()
        self._identity: _Identity | None = None
        self._database: duckdb.DuckDBPyConnection | None = None

    @property
    def identity(self) -> _Identity:
        """What changes when another file is published. Raises FileNotFoundError when none is."""
        status = self.path.stat()
        return status.st_ino, status.st_mtime_ns, status.st_size

    def query(self, name: str, **parameters: Any) -> list[Row]:
        """The rows of `sql/api/<name>.sql`; parameters are bound, never pasted.

        Raises QueryTimeoutError when the query takes too long.
        """
        with self._cursor() as cursor, self._deadline(cursor):
            cursor.execute(sql_file("api", name), parameters or None)
            columns = [column[0] for column in cursor.description or ()]
            return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    @contextlib.contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._lock:
            if self._database is None or self._identity != self.identity:
                self._identity = self.identity
                self._database = _attached(self.path)
            cursor = self._database.cursor()
        try:
            cursor.execute(f"USE {_SCHEMA}")
            yield cursor
        finally:
            cursor.close()

    @contextlib.contextmanager
    def _deadline(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt what the cursor does when the time is up."""
        timer = threading.Timer(self._timeout, cursor.interrupt)
        timer.start()
        try:
            yield
        except duckdb.InterruptException:
            raise QueryTimeoutError(f"the query took longer than {self._timeout:g} seconds") from None
        finally:
            timer.cancel()


def _attached(path: Path) -> duckdb.DuckDBPyConnection:
    """An in-memory database that holds the file read-only, and can reach no other file."""
    database = duckdb.connect(config={"memory_limit": MEMORY_LIMIT})
    quoted = str(path).replace("'", "''")
    database.execute(f"ATTACH '{quoted}' AS {_SCHEMA} (READ_ONLY)")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")
    return database
