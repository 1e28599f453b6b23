"""Views that the published file holds as rows: the same rows, columns and comments as the view computes."""

from pathlib import Path

import duckdb
import pytest

from pipelines.stored_views import store_views
from pipelines.warehouse import Warehouse, create_views
from tests.synthetic import build_warehouse

COMMENTS = (
    "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 60)


@pytest.mark.parametrize("name", ["timeline", "measure_periods"])
def test_a_stored_view_is_what_it_computes(warehouse: Warehouse, name: str) -> None:
    with warehouse.write() as con:
        create_views(con)
        computed = con.execute(f"FROM {name} ORDER BY ALL").fetchall()
        described = con.execute(COMMENTS, [name]).fetchall()
    with warehouse.read() as con:
        assert con.execute(f"FROM {name} ORDER BY ALL").fetchall() == computed
        assert con.execute(COMMENTS, [name]).fetchall() == described
        assert con.execute("SELECT comment FROM duckdb_tables() WHERE table_name = ?", [name]).fetchone() != (
            None,
        )


def test_views_that_read_a_stored_one_still_answer(warehouse: Warehouse) -> None:
    with warehouse.read() as con:
        views = con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        assert ("actor_timeline",) in views
        assert all(con.execute(f"FROM {name} LIMIT 1").description for (name,) in views)


def test_only_marked_views_are_stored(tmp_path: Path) -> None:
    with Warehouse(tmp_path).write() as con:
        create_views(con)
        store_views(con)
        stored = con.execute(
            "SELECT table_name FROM duckdb_tables() WHERE table_name IN ('timeline', 'upcoming')"
        )
        assert stored.fetchall() == [("timeline",)]
        with pytest.raises(duckdb.Error, match="computed_timeline"):
            con.execute("FROM computed_timeline")
