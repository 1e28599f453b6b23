"""`timeline reference`: the files that analysts edit.

What belongs here: the commands. What does not: what the files may hold (`reference`).
"""

import typing
from pathlib import Path

import typer

from ..settings import Settings
from .console import OutputFormat, console, print_rows

reference = typer.Typer(
    help="Check the files that analysts edit, and import further actors.", no_args_is_help=True
)


@reference.command()
def check() -> None:
    """Read every reference file; tell what is wrong with file, line and remedy, else count the rows."""
    from ..reference import load_reference

    folder = Settings.from_environment().reference
    counts = load_reference(folder).counts
    print_rows(("file", "rows"), sorted(counts.items()), OutputFormat.TABLE)
    console.print(f"{folder}: no problem found", highlight=False, soft_wrap=True)


@reference.command("import")
def import_file(
    file: typing.Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="A FollowTheMoney, OpenSanctions or Consolidated Screening List export (CSV, JSON).",
        ),
    ],
    name: typing.Annotated[
        str | None, typer.Option(help="Name of the files to write (default: that of FILE).")
    ] = None,
) -> None:
    """Take further actors from an export; the next build looks for them in every text.

    They are written beside the reference files, under imports/. An import of the same name replaces
    the earlier one.
    """
    from ..reference import load_reference
    from ..reference.imports import import_actors, write_import

    folder = Settings.from_environment().reference
    imported = import_actors(file, load_reference(folder))
    written = write_import(imported, folder, name or file.name.split(".")[0])
    counts = f"{len(imported.actors)} new actors, {len(imported.aliases)} further names"
    console.print(counts, highlight=False)
    if imported.left_out:
        print_rows(("left out", "names"), imported.left_out.most_common(), OutputFormat.TABLE)
    for path in written:
        console.print(f"  {path}", highlight=False, soft_wrap=True)
