"""`timeline sql`: ask the published file anything, read-only.

What belongs here: running one query and printing it. What does not: queries.
"""

import typing

import click
import typer

from .console import OutputFormat, WarehouseOption, open_warehouse, print_rows


def sql(
    query: typing.Annotated[str, typer.Argument(help='A query, for instance: "FROM timeline LIMIT 5".')],
    output: typing.Annotated[
        OutputFormat, typer.Option("--format", help="How to print.")
    ] = OutputFormat.TABLE,
    warehouse: WarehouseOption = None,
) -> None:
    """Run a read-only SQL query on the published timeline."""
    import duckdb

    with open_warehouse(warehouse).read() as con:
        con.execute("SET enable_external_access = false")
        try:
            result = con.execute(query)
            columns = [column[0] for column in result.description or ()]
            rows = result.fetchall()
        except duckdb.Error as error:
            raise click.ClickException(str(error)) from None
    print_rows(columns, rows, output)
