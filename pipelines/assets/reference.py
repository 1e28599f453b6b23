"""The reference files become tables, and the calendar is filled.

What belongs here: handing reference data to the warehouse. What does not: reading or checking the
files (`reference`).
"""

from collections.abc import Iterator

import dagster as dg
import polars as pl

from ..reference import Reference
from ..versions import code_version
from ..warehouse import replace_rows, run_step, transaction
from .metadata import table_metadata
from .workspace import Workspace

TABLES = ("event_types", "actor_aliases", "calendar")


@dg.multi_asset(
    specs=[
        dg.AssetSpec(name, group_name="reference", code_version=code_version("reference")) for name in TABLES
    ],
    pool="warehouse",
)
def reference_tables(workspace: Workspace) -> Iterator[dg.MaterializeResult]:
    """What analysts maintain: the ontology of events, and the names of actors."""
    reference = workspace.load_reference()
    with workspace.files.write() as con:
        with transaction(con):
            replace_rows(con, "event_types", event_types_frame(reference))
            replace_rows(con, "actor_aliases", actor_aliases_frame(reference))
        run_step(con, "fill_calendar")
        for table in TABLES:
            yield dg.MaterializeResult(asset_key=table, metadata=table_metadata(con, table))


def event_types_frame(reference: Reference) -> pl.DataFrame:
    return pl.DataFrame([row.model_dump() for row in reference.event_types])


def actor_aliases_frame(reference: Reference) -> pl.DataFrame:
    columns = ("actor_id", "alias", "is_metonym", "valid_from", "valid_to")
    rows = [{name: getattr(row, name) for name in columns} for row in reference.aliases]
    schema = {"actor_id": pl.String, "alias": pl.String, "is_metonym": pl.Boolean}
    return pl.DataFrame(rows, schema=schema | {"valid_from": pl.Date, "valid_to": pl.Date})
