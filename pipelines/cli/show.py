"""`timeline show`: the events, filtered.

What belongs here: filters as parameters of one query. What does not: other views of events.
"""

import datetime as dt
import typing

import typer

from ..sql_objects import sql_file
from .console import OutputFormat, WarehouseOption, open_warehouse, print_rows

_TABLE_COLUMNS = ("event_id", "event_date", "precision", "title", "status")
_DAY_FORMATS = ["%Y-%m-%d", "%Y-%m", "%Y"]


def show(
    actor: typing.Annotated[
        str | None, typer.Option(help="Name, alias or id of an actor in any role, for instance Huawei.")
    ] = None,
    event_type: typing.Annotated[
        str | None,
        typer.Option("--type", help="Event type or family, such as entity_listing or measure."),
    ] = None,
    first: typing.Annotated[
        dt.datetime | None, typer.Option("--from", formats=_DAY_FORMATS, help="Events on or after this day.")
    ] = None,
    last: typing.Annotated[
        dt.datetime | None, typer.Option("--to", formats=_DAY_FORMATS, help="Events on or before this day.")
    ] = None,
    status: typing.Annotated[
        str | None,
        typer.Option(help="Such as planned, in_force, suspended, ended or occurred."),
    ] = None,
    limit: typing.Annotated[int | None, typer.Option(min=1, help="At most so many events.")] = None,
    output: typing.Annotated[
        OutputFormat, typer.Option("--format", help="How to print.")
    ] = OutputFormat.TABLE,
    warehouse: WarehouseOption = None,
) -> None:
    """List events by date. An interval counts when it can lie within --from and --to."""
    query = sql_file("queries", "show_events")
    parameters = {
        "actor": actor,
        "event_type": event_type,
        "first": first.date() if first else None,
        "last": last.date() if last else None,
        "status": status,
        "most": limit,
    }
    with open_warehouse(warehouse).read() as con:
        result = con.execute(query, parameters)
        columns = [column[0] for column in result.description or ()]
        rows = result.fetchall()
    if output is OutputFormat.TABLE:
        chosen = [columns.index(name) for name in _TABLE_COLUMNS]
        rows = [tuple(row[index] for index in chosen) for row in rows]
        columns = list(_TABLE_COLUMNS)
    print_rows(columns, rows, output, title=f"{len(rows)} events")
