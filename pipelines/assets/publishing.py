"""The published file: what readers open.

What belongs here: when to publish, and what Dagster shows of it. What does not: how the file is made
and swapped (`warehouse`).
"""

import datetime as dt
import logging

import dagster as dg
import polars as pl

from ..settings import now
from ..sql_objects import published_tables, view_dependencies
from ..versions import code_version
from ..warehouse import contents_fingerprint, count_rows, read_rows, replace_rows, run_step
from .workspace import Workspace

log = logging.getLogger(__name__)


@dg.asset(
    deps=[*published_tables(), *view_dependencies()],
    group_name="published",
    code_version=code_version("warehouse.py", "sql_objects.py", "stored_views.py"),
    freshness_policy=dg.FreshnessPolicy.time_window(
        fail_window=dt.timedelta(hours=48), warn_window=dt.timedelta(hours=30)
    ),
    pool="warehouse",
)
def timeline_database(context: dg.AssetExecutionContext, workspace: Workspace) -> dg.MaterializeResult:
    """`timeline.duckdb` and its Parquet copy, swapped in whole; left alone when nothing changed."""
    files = workspace.files
    with files.write() as con:
        run_step(con, "finish_run", {"run_id": context.run.run_id, "finished_at": now()})
        fingerprint = contents_fingerprint(con)
        is_current = (
            files.published.exists() and fingerprint in read_rows(con, "published_state")["fingerprint"]
        )
        counts = {table: count_rows(con, table) for table in published_tables()}
    if is_current:
        log.info("nothing changed: %s stays as it is", files.published)
    else:
        files.publish()
        with files.write() as con:
            state = pl.DataFrame({"fingerprint": [fingerprint]}).with_columns(page=pl.lit(None, pl.String))
            replace_rows(con, "published_state", state)
        log.info("published %s", files.published)
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(files.published),
            "parquet": dg.MetadataValue.path(files.parquet),
            "bytes": files.published.stat().st_size,
            "was_replaced": not is_current,
            "rows": counts,
        }
    )
