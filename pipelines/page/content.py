"""What the page holds, read from the published file.

What belongs here: the queries of `sql/page/`, and the shape in which the page's scripts expect their
rows. What does not: HTML, or how anything is drawn.

Rows travel as columns ({"title": [...], ...}), which are half as long as rows of named values and quick
to parse. Events stand in one part, which the page needs at once; quotes, phases and links in another,
which it reads at the first click.
"""

from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from pipelines.sql_objects import sql_file

# Quotes an event at most, and on the whole page: beyond these the page would be slow to open.
QUOTES_OF_EVENT = 12
QUOTES_OF_PAGE = 60_000

Columns = dict[str, list[Any]]


def page_content(published_file: Path) -> tuple[dict[str, Any], dict[str, Columns]]:
    """The page's overview (events, types, jurisdictions, counts) and its details (quotes, phases, links).

    Raises duckdb.Error when the file is no published timeline.
    """
    with duckdb.connect(str(published_file), read_only=True) as con:
        events = _rows(con, "events")
        quotes = max(1, min(QUOTES_OF_EVENT, QUOTES_OF_PAGE // max(1, events.height)))
        overview = {
            "event_types": _rows(con, "event_types").to_dicts(),
            "jurisdictions": _rows(con, "jurisdictions").to_dicts(),
            "counts": _rows(con, "counts").to_dicts()[0],
            "conflicts": _columns(_rows(con, "conflicts")),
            "events": _columns(events),
            "in_force": _columns(_rows(con, "in_force")),
        }
        details = {name: _columns(_rows(con, name)) for name in ("phases", "links", "documents")}
        details["evidence"] = _columns(_rows(con, "evidence", quotes=quotes))
    return overview, details


def _rows(con: duckdb.DuckDBPyConnection, name: str, **parameters: Any) -> pl.DataFrame:
    return con.sql(sql_file("page", name), params=parameters or None).pl()


def _columns(frame: pl.DataFrame) -> Columns:
    """The columns of a frame as JSON can hold them: days as ISO 8601."""
    return frame.with_columns(pl.col(pl.Date).dt.to_string("iso")).to_dict(as_series=False)
