"""The tables that `sql/` declares agree with the values that the code passes."""

import duckdb
import pytest

from pipelines import model
from pipelines.merging.frames import ROWS
from pipelines.sql_objects import published_tables, sql_file, view_dependencies, working_tables

STORED_TYPES = {
    "String": "VARCHAR",
    "Int64": "BIGINT",
    "Float64": "DOUBLE",
    "Boolean": "BOOLEAN",
    "Date": "DATE",
    "Datetime(time_unit='us', time_zone=None)": "TIMESTAMP",
}
VALUES = {
    "documents": model.Document,
    "sentences": model.Sentence,
    "time_expressions": model.TimeExpression,
    "actors": model.Actor,
    "actor_mentions": model.ActorMention,
    "event_mentions": model.EventMention,
    "event_mention_actors": model.EventMentionActor,
    "event_history": model.EventVersion,
    "rejected_inputs": model.RejectedInput,
    **ROWS,
}
# What the warehouse itself adds to a value.
ADDED = {
    "documents": {"char_count", "near_duplicate_of", "first_seen_at", "extractor_version"},
    "rejected_inputs": {"seen_at"},
}
BI_TYPES = {"VARCHAR", "INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP"}
CONTRACT = {
    "documents", "sentences", "time_expressions", "actors", "actor_aliases", "actor_mentions", "event_types",
    "event_mentions", "event_mention_actors", "events", "event_dates", "event_actors", "event_evidence",
    "event_links", "event_history", "rejected_inputs", "pipeline_runs", "calendar",
}  # fmt: skip
VIEWS = {
    "timeline", "actor_timeline", "actor_pairs_monthly", "evidence", "conflicting_dates", "upcoming",
    "undated_events", "in_force_daily", "coverage_monthly",
}  # fmt: skip


@pytest.mark.parametrize("table", VALUES)
def test_table_has_the_columns_of_its_value(table: str) -> None:
    declared = (published_tables() | working_tables())[table]
    expected = {
        name: STORED_TYPES[str(data_type)] for name, data_type in model.frame_schema(VALUES[table]).items()
    }
    found = {column.name: column.data_type for column in declared.columns}
    assert {name: found.get(name) for name in expected} == expected
    assert set(found) - set(expected) == ADDED.get(table, set())


def test_contract_is_complete() -> None:
    assert set(published_tables()) >= CONTRACT
    assert set(view_dependencies()) >= VIEWS


def test_every_table_and_column_is_commented_and_has_a_type_that_bi_tools_read() -> None:
    for table in published_tables().values():
        assert table.comment, table.name
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"
            assert column.data_type in BI_TYPES, f"{table.name}.{column.name}"


@pytest.fixture(scope="module")
def empty_warehouse() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(":memory:")
    for table in published_tables():
        con.execute(sql_file("tables", table))
    for view in view_dependencies():
        con.execute(sql_file("views", view))
    return con


@pytest.mark.parametrize("view", view_dependencies())
def test_view_is_commented_whole_and_has_types_that_bi_tools_read(
    empty_warehouse: duckdb.DuckDBPyConnection, view: str
) -> None:
    columns = empty_warehouse.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = $view",
        {"view": view},
    ).fetchall()
    ((comment,),) = empty_warehouse.execute(
        "SELECT comment FROM duckdb_views() WHERE view_name = $view", {"view": view}
    ).fetchall()
    assert comment
    assert [column for column, _, text in columns if not text] == []
    assert {data_type for _, data_type, _ in columns} <= BI_TYPES


def test_tables_come_after_those_that_their_keys_name() -> None:
    order = list(published_tables())
    assert order.index("documents") < order.index("sentences") < order.index("event_mentions")
    assert order.index("events") < order.index("event_dates")


def test_views_come_after_those_that_they_read() -> None:
    order = list(view_dependencies())
    assert order.index("timeline") < order.index("actor_timeline")
    assert order.index("measure_periods") < order.index("in_force_daily")
