"""What people look at: the page, and the manifest of all that was built.

What belongs here: writing them after a publish, and the pictures that Dagster shows. What does not: the
page (`pipelines.page`) or the manifest (`pipelines.export`) themselves.
"""

import logging
import typing

import dagster as dg
import polars as pl

from ..export.manifest import write_manifest
from ..page import FILE_NAME, counts_markdown, quality_figures, write_page
from ..versions import code_version, page_version
from ..warehouse import read_rows, replace_rows
from .workspace import Workspace

log = logging.getLogger(__name__)


@dg.asset(
    deps=["timeline_database"],
    group_name="published",
    code_version=code_version("page"),
    pool="warehouse",
)
def timeline_page(workspace: Workspace) -> dg.MaterializeResult:
    """`timeline.html`: the timeline as one file that opens without network; pictures of it for operators.

    A page that shows the published file already is left alone: bundling the charting library takes seconds.
    """
    files, version = workspace.files, page_version()
    page = files.folder / FILE_NAME
    with files.write() as con:
        state = read_rows(con, "published_state")
    facts: dict[str, typing.Any] = {"path": dg.MetadataValue.path(page)}
    if page.exists() and version in state["page"]:
        log.info("nothing changed: %s stays as it is", page)
        return dg.MaterializeResult(metadata=facts | {"bytes": page.stat().st_size, "was_replaced": False})
    write_page(files.published, page)
    with files.write() as con:
        replace_rows(con, "published_state", state.with_columns(page=pl.lit(version)))
    log.info("wrote %s", page)
    return dg.MaterializeResult(
        metadata={
            **facts,
            "bytes": page.stat().st_size,
            "was_replaced": True,
            "events": dg.MetadataValue.md(counts_markdown(files.published)),
            **{f"quality/{name}": value for name, value in quality_figures(files.published).items()},
        }
    )


@dg.asset(
    deps=["timeline_page"],
    group_name="published",
    code_version=code_version("export/manifest.py"),
    pool="warehouse",
)
def manifest(workspace: Workspace) -> dg.MaterializeResult:
    """`manifest.json`: versions, counts, time of data, and a hash of every published file."""
    return dg.MaterializeResult(metadata={"path": dg.MetadataValue.path(write_manifest(workspace.files))})
