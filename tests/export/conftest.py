"""A made-up timeline, and its export in any format."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines.export import FORMATS
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 80)


@pytest.fixture(scope="module")
def timeline(warehouse: Warehouse) -> pl.DataFrame:
    with warehouse.read() as con:
        return con.sql("FROM timeline ORDER BY event_date NULLS LAST, event_id").pl()


@pytest.fixture
def export(warehouse: Warehouse, tmp_path: Path) -> Callable[[str], Path]:
    """Writes a format and returns where."""

    def write(name: str) -> Path:
        target = tmp_path / FORMATS[name].file_name
        with warehouse.read() as con:
            FORMATS[name].write(con, target)
        return target

    return write
