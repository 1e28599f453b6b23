"""JSON Lines: one event a line, with its phases, actors, links and quotes inside.

What belongs here: the shape of a line. What does not: rows.
"""

import json
from pathlib import Path

import duckdb

from .rows import Row, by_event, read_rows


def write_json_lines(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write every event as a JSON object on a line of its own; days are ISO 8601."""
    inside = {
        "dates": by_event(read_rows(con, "phases")),
        "actors": by_event(read_rows(con, "parts")),
        "links": by_event(read_rows(con, "links"), "from_event_id"),
        "evidence": by_event(read_rows(con, "evidence")),
    }
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for event in read_rows(con, "timeline"):
            parts = {
                name: [_without_ids(row) for row in rows[event["event_id"]]] for name, rows in inside.items()
            }
            file.write(json.dumps(event | parts, ensure_ascii=False, default=str) + "\n")


def _without_ids(row: Row) -> Row:
    """A row without the id of the event that it stands in."""
    return {name: value for name, value in row.items() if name not in ("event_id", "from_event_id")}
