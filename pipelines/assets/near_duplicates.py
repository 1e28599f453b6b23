"""Texts that are copies of one another are linked, so that they count as one source.

What belongs here: comparing what is new with what is stored. What does not: what a copy is
(`reading.near_duplicates`).
"""

import dagster as dg
import duckdb
import polars as pl

from ..reading.near_duplicates import band_keys, copies, originals, possible_copies
from ..sql_objects import sql_file
from ..versions import code_version
from ..warehouse import count_rows, read_rows, run_step
from .workspace import Workspace

_BATCH_SIZE = 5000


@dg.asset(
    deps=["documents"],
    group_name="documents",
    code_version=code_version("reading/near_duplicates.py"),
    pool="warehouse",
)
def near_duplicates(workspace: Workspace) -> dg.MaterializeResult:
    """`documents.near_duplicate_of`: the text published first of those that are nearly the same."""
    with workspace.files.write() as con:
        compared = 0
        while batch := _compare_batch(con):
            compared += batch
        published = read_rows(con, "documents", ("document_id", "published_earliest"))
        con.register("originals", originals(read_rows(con, "document_copies"), published))
        run_step(con, "link_copies")
        metadata = {
            "documents_compared": compared,
            "pairs": count_rows(con, "document_copies"),
            "copies": count_rows(con, "originals"),
        }
    return dg.MaterializeResult(metadata=metadata)


def _compare_batch(con: duckdb.DuckDBPyConnection) -> int:
    """Compare the next texts with all that were compared before; how many there were."""
    query = sql_file("queries", "uncompared_documents")
    new = con.sql(query, params={"batch_size": _BATCH_SIZE}).pl()
    if new.is_empty():
        return 0
    bands = band_keys(new)
    con.register("new_bands", bands)
    stored = con.sql(sql_file("queries", "bands_in_common")).pl()
    possible = possible_copies(bands, stored)
    con.register("possible", possible)
    texts = con.sql(sql_file("queries", "documents_to_compare")).pl()
    con.register("new_copies", copies(possible, texts))
    without = new.join(bands, on="document_id", how="anti").select("document_id", band=pl.lit(None, pl.Int64))
    con.register("new_bands", pl.concat([bands, without]))
    run_step(con, "compare_documents")
    return new.height
