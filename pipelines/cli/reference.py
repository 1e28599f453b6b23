"""`timeline reference`: the files that analysts edit.

What belongs here: the commands. What does not: what the files may hold (`reference`).
"""

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
