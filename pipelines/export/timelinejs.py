"""TimelineJS JSON (Knight Lab): a slide an event.

What belongs here: the shape of that file. What does not: rows. TimelineJS shows text as HTML, so texts
are escaped.
"""

import datetime as dt
import html
import json
from pathlib import Path
from typing import Any

import duckdb

from .rows import Row, by_event, read_rows

_QUOTES_OF_SLIDE = 3
_PARTS_OF_DATE = {"year": 1, "decade": 1, "month": 2, "quarter": 2, "half": 2, "season": 2}


def write_timelinejs(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write a slide for each event with a date, grouped by family, with its best quotes."""
    evidence = by_event(read_rows(con, "evidence"))
    events = [row for row in read_rows(con, "timeline") if row["event_date"] is not None]
    slides = [_slide(event, evidence[event["event_id"]]) for event in events]
    title = {"text": {"headline": "Policy timeline", "text": f"{len(slides)} events"}}
    target.write_text(json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1), "utf-8")


def _slide(event: Row, evidence: list[Row]) -> dict[str, Any]:
    start, end = event["earliest"] or event["latest"], event["latest"] or event["earliest"]
    parts = _PARTS_OF_DATE.get(event["precision"], 3)
    slide = {
        "unique_id": event["event_id"],
        "group": event["family"],
        "start_date": _date(start, parts),
        "text": {"headline": html.escape(event["title"]), "text": _quotes(evidence)},
    }
    return slide | {"end_date": _date(end, parts)} if end != start else slide


def _date(day: dt.date, parts: int) -> dict[str, int]:
    return dict([("year", day.year), ("month", day.month), ("day", day.day)][:parts])


def _quotes(evidence: list[Row]) -> str:
    return "".join(
        f"<blockquote>{html.escape(quote['quote'])}</blockquote>"
        f"<p>{html.escape(quote['publisher'] or quote['source_id'])}</p>"
        for quote in evidence[:_QUOTES_OF_SLIDE]
    )
