"""The questions of `sql/examples` have answers in the sample warehouse."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipelines.sql_objects import sql_files, view_dependencies

# Without a disagreement among its texts a warehouse has none to show.
MAY_BE_EMPTY = {"06_sources_that_disagree"}


@pytest.fixture(scope="module")
def con(sample_warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(sample_warehouse / "timeline.duckdb"), read_only=True) as con:
        yield con


@pytest.mark.parametrize("name", sql_files("examples"))
def test_example_asks_a_question_and_gets_an_answer(con: duckdb.DuckDBPyConnection, name: str) -> None:
    text = sql_files("examples")[name]
    assert text.split("\n", 1)[0].startswith("-- ")
    assert "?" in text.split("\n", 1)[0]
    assert con.execute(text).fetchall() or name in MAY_BE_EMPTY


def test_there_are_ten_examples() -> None:
    assert len(sql_files("examples")) >= 10


@pytest.mark.parametrize("view", view_dependencies())
def test_view_can_be_read_whole(con: duckdb.DuckDBPyConnection, view: str) -> None:
    con.execute(f"FROM {view}").fetchall()


def test_in_force_daily_says_what_the_macro_says(con: duckdb.DuckDBPyConnection) -> None:
    for day in ("2020-01-01", "2023-01-01", "2025-06-01"):
        by_macro = con.execute(f"SELECT event_id FROM measures_in_force(DATE '{day}') ORDER BY 1").fetchall()
        by_view = con.execute(
            f"SELECT event_id FROM in_force_daily WHERE as_of_date = DATE '{day}' ORDER BY 1"
        ).fetchall()
        assert by_macro == by_view
        assert by_macro


def test_timeline_as_of_today_is_the_timeline(con: duckdb.DuckDBPyConnection) -> None:
    now = con.execute("SELECT event_id, title FROM timeline_as_of(current_date) ORDER BY ALL").fetchall()
    assert now == con.execute("SELECT event_id, title FROM events ORDER BY ALL").fetchall()


def test_timeline_has_a_row_an_event(con: duckdb.DuckDBPyConnection) -> None:
    ((rows, events),) = con.execute(
        "SELECT (SELECT count(*) FROM timeline), (SELECT count(*) FROM events)"
    ).fetchall()
    assert rows == events > 100
