"""The views of `sql/views`, an asset each, with the dependencies that their SQL names.

What belongs here: the factory. What does not: any view.
"""

import hashlib

import dagster as dg

from ..sql_objects import sql_files, view_dependencies
from .metadata import table_metadata
from .workspace import Workspace


def view_assets() -> list[dg.AssetsDefinition]:
    """An asset for each file of `sql/views`."""
    texts = sql_files("views")
    return [_view_asset(name, texts[name], needs) for name, needs in view_dependencies().items()]


def _view_asset(name: str, statements: str, needs: frozenset[str]) -> dg.AssetsDefinition:
    @dg.asset(
        name=name,
        deps=sorted(needs),
        group_name="views",
        code_version=hashlib.sha256(statements.encode()).hexdigest()[:12],
        description=f"The view of sql/views/{name}.sql.",
        pool="warehouse",
    )
    def view(workspace: Workspace) -> dg.MaterializeResult:
        with workspace.files.write() as con:
            con.execute(statements)
            return dg.MaterializeResult(metadata=table_metadata(con, name))

    return view
