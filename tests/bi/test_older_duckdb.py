"""The published file in the DuckDB versions that BI drivers ship: the same from each view and macro."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.sql_objects import sql_files
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

pytestmark = pytest.mark.slow

COUNTS = """
import duckdb, json, sys
file, objects = sys.argv[1], json.loads(sys.argv[2])
with duckdb.connect(file, read_only=True) as con:
    counts = {name: con.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in objects}
    total = con.execute("SELECT CAST(SUM(mention_count) AS BIGINT) FROM timeline").fetchone()[0]
print(json.dumps({"version": duckdb.__version__, "counts": counts, "mentions": total}))
"""


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 100)


def counts_of(python: str, warehouse: Warehouse) -> dict:
    objects = [
        *sql_files("tables"),
        *sql_files("views"),
        *(f"{name}('2024-06-01')" for name in sql_files("macros")),
    ]
    command = [python, "-c", COUNTS, str(warehouse.published), json.dumps(objects)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("version", ["1.4.0", "1.4.5", "1.5.6"])
def test_an_older_driver_reads_the_published_file(version: str, warehouse: Warehouse, tmp_path: Path) -> None:
    uv, python = (sys.executable, "-m", "uv"), str(tmp_path / "venv" / "bin" / "python")
    subprocess.run([*uv, "venv", "--quiet", str(tmp_path / "venv")], check=True)
    subprocess.run([*uv, "pip", "install", "--quiet", "--python", python, f"duckdb=={version}"], check=True)
    older, ours = counts_of(python, warehouse), counts_of(sys.executable, warehouse)
    assert older.pop("version") == version != ours.pop("version")
    assert older == ours
    assert older["counts"]["events"] == 100
