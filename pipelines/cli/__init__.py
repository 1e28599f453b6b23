"""The command line: `timeline build | show | explain | …`, thin.

What belongs here: the list of commands and groups. What does not: what they do. Each module holds
one subject; heavy libraries are imported where they are used, so that help and queries start fast.
"""

import typer

from .build import build
from .console import FriendlyGroup
from .explain import explain
from .export import export
from .history import diff, forget
from .page import page
from .reference import reference
from .serve import serve
from .show import show
from .sql import sql

app = typer.Typer(
    name="timeline",
    cls=FriendlyGroup,
    help="From a folder of raw texts to one table of dated and sourced policy events.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for command in (build, show, explain, sql, diff, forget, page, export, serve):
    app.command()(command)
app.add_typer(reference, name="reference")

__all__ = ["app"]
