"""`timeline diff` and `timeline forget`: what changed, and withdrawing a source.

What belongs here: the two commands. What does not: how history is kept (`merging.history`).
"""

import datetime as dt
import difflib
import typing

import click
import typer

from ..settings import Settings, now
from .console import FormatOption, OutputFormat, WarehouseOption, console, open_warehouse, print_rows

if typing.TYPE_CHECKING:
    import duckdb
    import polars as pl

DayArgument = typing.Annotated[dt.datetime, typer.Argument(formats=["%Y-%m-%d"], metavar="DAY")]


def diff(
    day: DayArgument,
    later_day: DayArgument,
    output: FormatOption = OutputFormat.TABLE,
    warehouse: WarehouseOption = None,
) -> None:
    """Tell what the timeline held otherwise at the end of the second DAY than at the end of the first."""
    with open_warehouse(warehouse).read() as con:
        changes = _changes(con, _end(day), _end(later_day))
    shown = _for_reading(changes) if output is OutputFormat.TABLE else changes
    print_rows(shown.columns, shown.rows(), output, title=_title(changes))


def forget(
    source_id: typing.Annotated[str, typer.Argument(help="The id of the source, as in documents.source_id.")],
    warehouse: WarehouseOption = None,
) -> None:
    """Withdraw a source and what rested on it alone; the history keeps saying what it had said.

    The same text under the same id is not read again, even while its file stays in the inbox.
    """
    import dataclasses

    from ..warehouse import run_step
    from .job import READING_ASSETS, run_refresh

    files = open_warehouse(warehouse)
    started_at = now()
    with files.write() as con:
        known = [row[0] for row in con.execute("SELECT source_id FROM document_sources").fetchall()]
        if source_id not in known:
            raise click.ClickException(_unknown_source(source_id, known))
        run_step(con, "forget_source", {"source_id": source_id, "now": started_at})
        run_step(con, "settle_documents")
    settings = dataclasses.replace(Settings.from_environment(), warehouse=files.folder)
    run_refresh(settings, without=READING_ASSETS)
    with files.read() as con:
        changes = _changes(con, started_at - dt.timedelta(microseconds=1), now())
    console.print(
        f"{source_id} is withdrawn; the history keeps what it had said", highlight=False, markup=False
    )
    gone = _for_reading(changes.filter(changes["change"] == "withdrawn"))
    print_rows(gone.columns, gone.rows(), OutputFormat.TABLE, title=_title(changes))


def _changes(con: "duckdb.DuckDBPyConnection", start: dt.datetime, end: dt.datetime) -> "pl.DataFrame":
    from .. import model
    from ..merging import changes_between
    from ..warehouse import read_rows

    history = read_rows(con, "event_history", model.frame_schema(model.EventVersion))
    return changes_between(history, read_rows(con, "event_redirects"), start, end)


def _for_reading(changes: "pl.DataFrame") -> "pl.DataFrame":
    """The columns that fit a terminal: which event, and what happened to it."""
    import polars as pl

    return changes.select("change", "event_id", "title", how=pl.coalesce("merged_into", "fields"))


def _title(changes: "pl.DataFrame") -> str:
    counts = changes.group_by("change").len().sort("change").rows()
    return ", ".join(f"{count} {change}" for change, count in counts) or "nothing changed"


def _end(day: dt.datetime) -> dt.datetime:
    """The last moment of a day."""
    return day + dt.timedelta(days=1, microseconds=-1)


def _unknown_source(source_id: str, known: list[str]) -> str:
    near = difflib.get_close_matches(source_id, known, n=3)
    hint = f"; did you mean {', '.join(near)}?" if near else ""
    return f"there is no source {source_id}{hint}"
