"""`timeline page`: write the page of the published timeline.

What belongs here: the command. What does not: the page (`pipelines.page`).
"""

import typing
from pathlib import Path

import typer

from .console import WarehouseOption, console, open_warehouse


def page(
    target: typing.Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="Where to (default: timeline.html beside it).")
    ] = None,
    title: typing.Annotated[str | None, typer.Option(help="Heading of the page.")] = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Write the timeline as one HTML file, which opens without network or server."""
    from ..page import FILE_NAME, TITLE, write_page

    files = open_warehouse(warehouse)
    with files.read():
        written = write_page(files.published, target or files.folder / FILE_NAME, title or TITLE)
    console.print(f"{written} ({written.stat().st_size / 1e6:.1f} MB)", highlight=False)
