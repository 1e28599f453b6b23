"""`timeline build`: run the pipeline, and tell what came of it.

What belongs here: the options of a run, and its report. What does not: the run itself (`job`).
"""

import dataclasses
import typing
from pathlib import Path

import typer

from ..settings import Settings
from ..sql_objects import sql_file
from .console import WarehouseOption, console, open_warehouse, rich_table
from .job import run_refresh

if typing.TYPE_CHECKING:
    from ..warehouse import Warehouse

_REPEATED_SHOWN = 5


def build(
    inbox: typing.Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of raw texts (default: warehouse/inbox/).")
    ] = None,
    warehouse: WarehouseOption = None,
    workers: typing.Annotated[
        int | None, typer.Option(min=1, help="Processes that extract (default: one a core).")
    ] = None,
) -> None:
    """Read the inbox and build the timeline; what was read before is not read again."""
    settings = Settings.from_environment()
    settings = dataclasses.replace(
        settings,
        inbox=inbox.resolve() if inbox else settings.inbox,
        warehouse=warehouse.resolve() if warehouse else settings.warehouse,
        workers=workers or settings.workers,
    )
    if not settings.inbox.is_dir():
        raise FileNotFoundError(f"no inbox at {settings.inbox}: create the folder, or name one with --inbox")
    run_id = run_refresh(settings)
    _report(open_warehouse(settings.warehouse), run_id)


def _report(files: "Warehouse", run_id: str) -> None:
    with files.write() as con:
        (run,) = con.execute(sql_file("queries", "run_summary"), {"run_id": run_id}).fetchall()
        repeated = con.execute(sql_file("queries", "repeated_sources"), {"most": _REPEATED_SHOWN}).fetchall()
    with files.read() as con:
        newest = con.execute(sql_file("queries", "newest_events")).fetchall()
    console.print(rich_table(("date", "event", "status", "quote"), newest, "Newest events"))
    new, known, repeats, rejected, outside, extracted, mentions, events = run
    repeating = f", {repeats} with the text of another" if repeats else ""
    console.print(
        f"documents: [bold]{new}[/] new, {known} known{repeating}, {rejected} rejected; "
        f"{mentions} mentions of {events} events"
    )
    if new:
        for source, first in repeated:
            console.print(f"  {source} has the same text as {first}", highlight=False, markup=False)
        if repeats > len(repeated):
            console.print(f"  {repeats - len(repeated)} more are in the table document_sources")
    if outside:
        console.print(f"without a term of the field (field_terms.csv), so without events: {outside}")
    if not extracted:
        console.print("nothing new to extract: every text was read before by these rules")
    for name in ("timeline.duckdb", "timeline.html", "parquet", "manifest.json"):
        console.print(f"  {files.folder / name}", highlight=False, soft_wrap=True)
