"""How fast the published file answers: every example, every API query, on 50,000 made-up events.

    python -m tests.benchmarks.published_queries [EVENTS]

Exits with 1 when an example takes 100 ms or more. Each figure is the processor time of one thread, the
least of 5 runs after one that warms up: what an idle core takes, whatever else the machine does.
"""

import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from pipelines.sql_objects import sql_files
from tests.synthetic import build_warehouse

EVENTS = 50_000
LIMIT_MS = 100.0
REPEATS = 5
PARAMETERS = {
    "event_id": "e00000030",
    "words": "commerce chips",
    "actor": "China",
    "event_type": "measure",
    "status": "in_force",
    "modality": "occurred",
    "country": "CN",
    "first": dt.date(2020, 1, 1),
    "last": dt.date(2024, 12, 31),
    "day": dt.date(2024, 6, 1),
    "most": 100,
    "skipped": 0,
}


def least_ms(con: duckdb.DuckDBPyConnection, query: str) -> float:
    """Milliseconds of processor time to run a query and fetch its rows."""
    times = []
    for _ in range(REPEATS + 1):
        started = time.process_time()
        for statement in duckdb.extract_statements(query):
            named = {name: PARAMETERS[name] for name in statement.named_parameters}
            con.execute(statement, named).fetchall()
        times.append((time.process_time() - started) * 1_000)
    return min(times[1:])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    with tempfile.TemporaryDirectory() as folder:
        warehouse = build_warehouse(Path(folder), count)
        print(f"{count:,} events, {warehouse.published.stat().st_size / 1e6:.0f} MB\n")
        print("| query | processor ms |\n|---|---|")
        slow = []
        with warehouse.read() as con:
            con.execute("SET threads = 1")
            for kind in ("examples", "api", "shared"):
                for name, query in sql_files(kind).items():
                    taken = least_ms(con, query)
                    print(f"| {kind}/{name} | {taken:.0f} |")
                    if kind == "examples" and taken >= LIMIT_MS:
                        slow.append(name)
    if slow:
        sys.exit(f"{LIMIT_MS:.0f} ms or more: {', '.join(slow)}")


if __name__ == "__main__":
    main()
