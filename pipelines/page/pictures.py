"""Pictures and figures of a published timeline for those who run the pipeline.

What belongs here: what an operator sees in the Dagster UI after a run. What does not: the page for
readers, or how the UI is handed these.
"""

import base64
import json
from pathlib import Path

import duckdb
import polars as pl
import vl_convert

from pipelines.sql_objects import sql_file


def counts_picture(published_file: Path) -> bytes | None:
    """A PNG of the events a month, stacked by family; None when no event has a date."""
    counts = _rows(published_file, "monthly_counts").with_columns(pl.col("month_start").dt.to_string("iso"))
    if counts.is_empty():
        return None
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": counts.to_dicts()},
        "mark": "bar",
        "width": 640,
        "height": 160,
        "encoding": {
            "x": {"field": "month_start", "type": "temporal", "timeUnit": "utcyearmonth", "title": None},
            "y": {"field": "events", "type": "quantitative", "aggregate": "sum", "title": "events a month"},
            "color": {"field": "family", "type": "nominal", "title": None},
        },
    }
    return vl_convert.vegalite_to_png(json.dumps(spec), scale=2)


def counts_markdown(published_file: Path) -> str:
    """The picture of the counts, and below it a table by event type, as Markdown without links."""
    picture = counts_picture(published_file)
    encoded = base64.b64encode(picture or b"").decode("ascii")
    rows = _rows(published_file, "type_counts")
    lines = [
        f"![events a month](data:image/png;base64,{encoded})" if encoded else "No event has a date yet.",
        "",
        f"| {' | '.join(name.replace('_', ' ') for name in rows.columns)} |",
        "|" + " --- |" * rows.width,
        *(
            f"| {' | '.join('' if value is None else str(value) for value in row)} |"
            for row in rows.iter_rows()
        ),
    ]
    return "\n".join(lines)


def quality_figures(published_file: Path) -> dict[str, float]:
    """How well the timeline is founded: shares of all events from 0 to 1, by name; empty without events."""
    figures = _rows(published_file, "quality")
    return {name: round(amount, 4) for name, amount in figures.iter_rows()}


def _rows(published_file: Path, name: str) -> pl.DataFrame:
    with duckdb.connect(str(published_file), read_only=True) as con:
        return con.sql(sql_file("page", name)).pl()
