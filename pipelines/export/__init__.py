"""The published timeline in other formats, for other programs: `timeline export --to FORMAT`.

What belongs here: one small module a format, each from rows to a file; and the list of them. What does
not: which rows there are (`sql/export/`), or anything that changes the warehouse.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from .csv_file import write_csv
from .edtf_csv import write_edtf_csv
from .excel import write_excel
from .followthemoney import write_followthemoney
from .icalendar_file import write_icalendar
from .json_lines import write_json_lines
from .linked_data import write_linked_data
from .parquet import write_parquet
from .superset import write_superset
from .timelinejs import write_timelinejs


@dataclass(frozen=True)
class Format:
    """A format: what writes it, the usual name of its file or folder, and who opens it."""

    write: Callable[[duckdb.DuckDBPyConnection, Path], None]
    file_name: str
    purpose: str


FORMATS = {
    "csv": Format(write_csv, "timeline.csv", "one row an event, for any program"),
    "edtf-csv": Format(
        write_edtf_csv, "timeline_edtf.csv", "the same with dates in EDTF (ISO 8601-2), for archives"
    ),
    "excel": Format(write_excel, "timeline.xlsx", "events, quotes and a dictionary as sheets"),
    "ftm": Format(
        write_followthemoney, "timeline.ftm.jsonl", "FollowTheMoney entities, for Aleph and OpenSanctions"
    ),
    "ics": Format(write_icalendar, "upcoming.ics", "what is planned and still to come, for calendars"),
    "jsonl": Format(
        write_json_lines, "timeline.jsonl", "one event a line with phases, actors and quotes inside"
    ),
    "jsonld": Format(write_linked_data, "timeline.jsonld", "schema.org events, for the web"),
    "parquet": Format(
        write_parquet, "timeline_parquet", "a folder: events by year, and every table and view"
    ),
    "superset": Format(write_superset, "superset.zip", "a dashboard to import into Apache Superset"),
    "timelinejs": Format(write_timelinejs, "timelinejs.json", "slides for TimelineJS"),
}

__all__ = ["FORMATS", "Format"]
