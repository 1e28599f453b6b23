"""Mentions become events, with their phases, evidence, links and history.

What belongs here: handing all mentions and the previous timeline to merging, and storing what it
returns. What does not: any decision about events (`merging`).
"""

import dataclasses
import logging
from collections.abc import Iterator

import dagster as dg
import duckdb
import polars as pl

from .. import model
from ..merging import Evidence, MergeRules, Timeline, advance_history, merge
from ..merging.frames import DOCUMENT_COLUMNS, ROWS
from ..settings import now
from ..sql_objects import sql_file
from ..versions import code_version
from ..warehouse import read_rows, replace_rows, transaction
from .metadata import table_metadata
from .workspace import Workspace

TABLES = (
    "events",
    "event_dates",
    "event_actors",
    "event_evidence",
    "event_links",
    "event_redirects",
    "event_history",
)

log = logging.getLogger(__name__)


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            name,
            deps=["near_duplicates", "event_mentions", "event_mention_actors", "actors", "event_types"],
            group_name="events",
            code_version=code_version("merging"),
        )
        for name in TABLES
    ],
    pool="warehouse",
)
def merge_events(workspace: Workspace) -> Iterator[dg.MaterializeResult]:
    """Merge the mentions of one real event; events that nothing new touches stay as they are."""
    reference = workspace.load_reference()
    rules = MergeRules.of(reference)
    version = f"{code_version('merging')}/{workspace.extractor_version}"
    with workspace.files.write() as con:
        previous = _previous_timeline(con, version)
        evidence = Evidence(
            documents=read_rows(con, "documents", DOCUMENT_COLUMNS),
            event_mentions=_stored(con, "event_mentions", model.EventMention),
            event_mention_actors=_stored(con, "event_mention_actors", model.EventMentionActor),
            actors=_stored(con, "actors", model.Actor),
            time_expressions=con.sql(sql_file("queries", "end_expressions")).pl(),
        )
        timeline = merge(evidence, previous, rules)
        history = advance_history(_stored(con, "event_history", model.EventVersion), timeline, now())
        with transaction(con):
            for name in ROWS:
                replace_rows(con, name, getattr(timeline, name))
            replace_rows(con, "event_history", history)
            replace_rows(con, "merge_version", pl.DataFrame({"version": [version]}))
        log.info(
            "%s events of %s mentions", f"{timeline.events.height:,}", f"{evidence.event_mentions.height:,}"
        )
        for table in TABLES:
            yield dg.MaterializeResult(asset_key=table, metadata=table_metadata(con, table))


def _previous_timeline(con: duckdb.DuckDBPyConnection, version: str) -> Timeline:
    """The stored timeline; after a change of rules none of its mentions counts as compared."""
    previous = Timeline(**{name: _stored(con, name, row) for name, row in ROWS.items()})
    if version in read_rows(con, "merge_version")["version"]:
        return previous
    outdated = previous.compared_mentions.with_columns(fingerprint=pl.lit("compared by other rules"))
    return dataclasses.replace(previous, compared_mentions=outdated)


def _stored(con: duckdb.DuckDBPyConnection, table: str, row_type: type) -> pl.DataFrame:
    """The rows of a table as the model's frame: its columns, in its order and types."""
    schema = model.frame_schema(row_type)
    return read_rows(con, table, schema).cast(pl.Schema(schema))
