"""What commands share: the terminal, the option of the warehouse folder, errors, result tables.

What belongs here: how things look and fail. What does not: any command.
"""

import csv
import datetime as dt
import enum
import json
import sys
import typing
from collections.abc import Sequence
from pathlib import Path

import click
import typer
from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from typer.core import TyperGroup

from ..settings import Settings, SettingsError

if typing.TYPE_CHECKING:
    from ..warehouse import Warehouse

console = Console()
_SHORT_TEXT, _LONG_TEXT = 20, 100

WarehouseOption = typing.Annotated[
    Path | None,
    typer.Option("--warehouse", metavar="DIR", help="Folder of what is built (default: warehouse/)."),
]


class OutputFormat(enum.StrEnum):
    """How a result is printed: for people, for spreadsheets, or for programs."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


FormatOption = typing.Annotated[OutputFormat, typer.Option("--format", help="How to print.")]


class FriendlyGroup(TyperGroup):
    """Commands whose foreseen errors are told in words, with exit code 1 and no traceback."""

    def invoke(self, ctx: click.Context) -> typing.Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            if isinstance(error, _foreseen_errors()):
                raise click.ClickException(str(error)) from error
            raise


def _foreseen_errors() -> tuple[type[Exception], ...]:
    from ..reference import ReferenceError
    from ..warehouse import WarehouseError

    return (WarehouseError, ReferenceError, SettingsError, FileNotFoundError)


def open_warehouse(folder: Path | None) -> "Warehouse":
    """The warehouse in the folder that the user chose, else in that of the settings."""
    from ..warehouse import Warehouse

    return Warehouse(folder.resolve() if folder else Settings.from_environment().warehouse)


def print_rows(
    columns: Sequence[str], rows: Sequence[Sequence[object]], output: OutputFormat, title: str | None = None
) -> None:
    """Print a result; CSV and JSON are complete and plain, the table is made for reading."""
    if output is OutputFormat.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    elif output is OutputFormat.JSON:
        records = [dict(zip(columns, row, strict=True)) for row in rows]
        typer.echo(json.dumps(records, ensure_ascii=False, indent=1, default=_json_value))
    else:
        console.print(rich_table(columns, rows, title))


def rich_table(columns: Sequence[str], rows: Sequence[Sequence[object]], title: str | None = None) -> Table:
    """A table for reading: numbers to the right, long texts cut, dates and ids on one line."""
    table = Table(title=title, title_justify="left", header_style="bold", box=SIMPLE)
    for index, column in enumerate(columns):
        values = [row[index] for row in rows if row[index] is not None]
        is_number = bool(values) and all(isinstance(value, int | float) for value in values)
        is_short = all(len(str(value)) <= _SHORT_TEXT for value in values)
        table.add_column(column, justify="right" if is_number else "left", no_wrap=is_short, overflow="fold")
    for row in rows:
        table.add_row(*(escape(_cell(value)) for value in row))
    return table


def _cell(value: object) -> str:
    written = "" if value is None else " ".join(str(value).split())
    return written if len(written) <= _LONG_TEXT else written[: _LONG_TEXT - 1] + "…"


def _json_value(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)
