"""Documents become sentences, time expressions, actor mentions and event mentions.

What belongs here: which documents wait for extraction, and storing what it yields, batch by batch.
What does not: how anything is found (`extraction`).
"""

import dataclasses
import itertools
import logging
from collections.abc import Iterator

import dagster as dg
import duckdb
import polars as pl

from .. import model
from ..model import Document, Extraction, RejectedInput, to_frame
from ..settings import now
from ..sql_objects import sql_file
from ..versions import code_version
from ..warehouse import append_rows, run_step
from .metadata import table_metadata
from .workspace import Workspace

TABLES = (
    "sentences",
    "time_expressions",
    "actor_mentions",
    "event_mentions",
    "event_mention_actors",
    "actors",
)
_BATCH_SIZE = 2000
_ROWS = {
    "sentences": model.Sentence,
    "time_expressions": model.TimeExpression,
    "actor_mentions": model.ActorMention,
    "event_mentions": model.EventMention,
    "event_mention_actors": model.EventMentionActor,
}

log = logging.getLogger(__name__)


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            name,
            deps=["documents"],
            group_name="mentions",
            code_version=code_version("timex", "actors", "events", "extraction.py"),
        )
        for name in TABLES
    ],
    pool="warehouse",
)
def extract_mentions(
    context: dg.AssetExecutionContext, workspace: Workspace
) -> Iterator[dg.MaterializeResult]:
    """Extract the documents that these rules have not seen; a batch is stored whole or not at all."""
    version = workspace.extractor_version
    extracted = 0
    with workspace.files.write() as con:
        run_step(con, "remove_withdrawn_mentions")
        results = _extractions(_pending_documents(con, version), workspace)
        while batch := list(itertools.islice(results, _BATCH_SIZE)):
            done = [item for item in batch if isinstance(item, Extraction)]
            _store(con, done, {"extractor_version": version, "run_id": context.run.run_id})
            _report(con, [item for item in batch if isinstance(item, RejectedInput)])
            extracted += len(done)
            log.info("extracted %s documents", f"{extracted:,}")
        if not extracted:
            log.info("nothing to extract: these rules have seen every document")
        con.register("known_actors", _known_actors(workspace))
        run_step(con, "settle_actors")
        for table in TABLES:
            yield dg.MaterializeResult(
                asset_key=table, metadata=table_metadata(con, table) | {"documents_extracted": extracted}
            )


def _extractions(documents: Iterator[Document], workspace: Workspace) -> Iterator[Extraction | RejectedInput]:
    """The extractions of the documents, if there are any: importing the parser takes longer than asking."""
    first = next(documents, None)
    if first is not None:
        from ..extraction import extract_many

        pending = itertools.chain([first], documents)
        yield from extract_many(pending, workspace.load_reference(), workspace.workers)


def _pending_documents(con: duckdb.DuckDBPyConnection, version: str) -> Iterator[Document]:
    """The documents that `version` has not extracted, page by page on a cursor of its own."""
    cursor = con.cursor()
    page = {"extractor_version": version, "batch_size": _BATCH_SIZE, "after": ""}
    while rows := cursor.execute(sql_file("queries", "pending_documents"), page).fetchall():
        yield from (Document(*row) for row in rows)
        page["after"] = rows[-1][0]


def _store(con: duckdb.DuckDBPyConnection, batch: list[Extraction], parameters: dict[str, str]) -> None:
    """Replace what is stored of the batch's documents; unresolved actors keep their document."""
    con.register("extracted_documents", to_frame((item.document for item in batch), Document))
    for table, row_type in _ROWS.items():
        rows = itertools.chain.from_iterable(getattr(item, table) for item in batch)
        con.register(f"extracted_{table}", to_frame(rows, row_type))
    con.register("extracted_unresolved_actors", _unresolved_actors(batch))
    run_step(con, "store_extractions", parameters)


def _report(con: duckdb.DuckDBPyConnection, failures: list[RejectedInput]) -> None:
    """List the documents on which a rule failed; they are tried again by the next run."""
    for failure in failures:
        log.warning("rejected %s: %s", failure.source_uri, failure.detail)
    append_rows(con, "rejected_inputs", to_frame(failures, RejectedInput).with_columns(seen_at=pl.lit(now())))


def _unresolved_actors(batch: list[Extraction]) -> pl.DataFrame:
    rows = [
        {"document_id": item.document.document_id, **dataclasses.asdict(actor)}
        for item in batch
        for actor in item.actors
    ]
    return pl.DataFrame(rows, schema={"document_id": pl.String(), **model.frame_schema(model.Actor)})


def _known_actors(workspace: Workspace) -> pl.DataFrame:
    reference = workspace.load_reference()
    return to_frame((row.actor for row in reference.actors), model.Actor)
