"""`timeline export`: the published timeline in another format.

What belongs here: the command. What does not: the formats (`pipelines.export`).
"""

import typing
from pathlib import Path

import click
import typer

from .console import WarehouseOption, console, open_warehouse, rich_table


def export(
    to: typing.Annotated[
        str | None, typer.Option(metavar="FORMAT", help="A format; without it, the list.")
    ] = None,
    target: typing.Annotated[
        Path | None, typer.Option("--out", metavar="PATH", help="Where to (default: exports/ beside it).")
    ] = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Write the timeline as CSV, Excel, Parquet, iCalendar, JSON-LD and more."""
    from ..export import FORMATS

    if to is None:
        rows = [(name, entry.file_name, entry.purpose) for name, entry in FORMATS.items()]
        console.print(rich_table(("format", "file", "what for"), rows))
        return
    if to not in FORMATS:
        raise click.BadParameter(f"{to!r} is none of {', '.join(FORMATS)}", param_hint="--to")
    files = open_warehouse(warehouse)
    path = target or files.folder / "exports" / FORMATS[to].file_name
    path.parent.mkdir(parents=True, exist_ok=True)
    with files.read() as con:
        try:
            FORMATS[to].write(con, path)
        except ValueError as error:
            raise click.ClickException(str(error)) from error
    console.print(str(path), highlight=False)
