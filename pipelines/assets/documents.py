"""The inbox becomes documents.

What belongs here: reading in batches, and handing them to the warehouse. What does not: how a file
becomes a document (`reading`), or what the statements do (`sql/steps`).
"""

import itertools
import logging
from collections.abc import Iterator

import dagster as dg
import duckdb

from ..model import Document, RejectedInput, to_frame
from ..reading import read_inbox
from ..settings import now
from ..sql_objects import sql_file
from ..versions import code_version
from ..warehouse import count_rows, run_step
from .metadata import table_metadata
from .workspace import Workspace

TABLES = ("documents", "document_sources", "rejected_inputs")
_BATCH_SIZE = 5000
_SHOWN_REJECTIONS = 20

log = logging.getLogger(__name__)


@dg.multi_asset(
    specs=[
        dg.AssetSpec(name, group_name="documents", code_version=code_version("reading")) for name in TABLES
    ],
    pool="warehouse",
)
def read_documents(context: dg.AssetExecutionContext, workspace: Workspace) -> Iterator[dg.MaterializeResult]:
    """Read every text of the inbox: known ones cost a comparison, what cannot be read is listed."""
    clock = {"now": now()}
    rejected: list[RejectedInput] = []
    seen = new = 0
    version = workspace.extractor_version
    with workspace.files.write() as con:
        known = con.execute(sql_file("queries", "known_languages"), {"extractor_version": version})
        inputs = read_inbox(workspace.inbox_folder, dict(known.fetchall()))
        while batch := list(itertools.islice(inputs, _BATCH_SIZE)):
            rejected += [item for item in batch if isinstance(item, RejectedInput)]
            documents = [item for item in batch if isinstance(item, Document)]
            new += _store(con, documents, clock)
            seen += len(documents)
            log.info("read %s documents (%s new)", f"{seen:,}", f"{new:,}")
        con.register("rejected", to_frame(rejected, RejectedInput))
        run_step(con, "store_rejected", clock)
        run_step(con, "settle_documents")
        run_step(
            con,
            "start_run",
            {
                "run_id": context.run.run_id,
                "started_at": clock["now"],
                "documents_seen": seen,
                "documents_new": new,
                "extractor_version": version,
            },
        )
        for item in rejected[:_SHOWN_REJECTIONS]:
            log.warning("rejected %s: %s", item.source_uri, item.detail)
        if len(rejected) > _SHOWN_REJECTIONS:
            log.warning("%s more are in rejected_inputs", len(rejected) - _SHOWN_REJECTIONS)
        for table in TABLES:
            yield dg.MaterializeResult(asset_key=table, metadata=table_metadata(con, table))


def _store(con: duckdb.DuckDBPyConnection, documents: list[Document], clock: dict) -> int:
    """Add what is new in a batch to the warehouse; the number of new texts."""
    before = count_rows(con, "documents")
    con.register("batch", to_frame(documents, Document))
    run_step(con, "store_documents", clock)
    con.unregister("batch")
    return count_rows(con, "documents") - before
