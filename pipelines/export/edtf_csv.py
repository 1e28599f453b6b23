"""CSV with each date as one EDTF string, as archives and libraries keep dates.

What belongs here: the columns of that file. What does not: EDTF itself (`edtf`).
"""

import csv
from pathlib import Path

import duckdb

from .edtf import edtf_of
from .rows import by_event, read_rows

_PHASES = ("announced", "signed", "published", "effective", "suspended", "ended", "occurred")
_COPIED = ("event_type", "status", "modality", "title", "sources", "targets", "objects")


def write_edtf_csv(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write one row an event: its date, and the preferred date of each of its phases, in EDTF."""
    phases = by_event(read_rows(con, "phases"))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["event_id", "date_edtf", *(f"{phase}_edtf" for phase in _PHASES), *_COPIED])
        for event in read_rows(con, "timeline"):
            preferred = {
                phase["phase"]: edtf_of(phase["earliest"], phase["latest"])
                for phase in phases[event["event_id"]]
                if phase["is_preferred"]
            }
            dates = [
                edtf_of(event["earliest"], event["latest"]),
                *(preferred.get(name, "") for name in _PHASES),
            ]
            writer.writerow([event["event_id"], *dates, *(event[name] for name in _COPIED)])
