"""The recipes of `docs/bi`: what they tell to run, runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.settings import PROJECT_FOLDER
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

FOLDER = PROJECT_FOLDER / "docs" / "bi"
QUERIES = [
    pytest.param(query, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.md"))
    for block in re.findall(r"```sql\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
    for number, query in enumerate(block.strip().split(";\n"))
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("recipes") / "warehouse", 60)


def block(heading: str) -> str:
    """The Python below a heading of notebooks.md."""
    found = re.search(
        rf"## {heading}\n```python\n(.*?)```", (FOLDER / "notebooks.md").read_text("utf-8"), re.DOTALL
    )
    assert found is not None, heading
    return found[1]


@pytest.mark.parametrize("query", QUERIES)
def test_queries_of_the_recipes_answer(warehouse: Warehouse, query: str) -> None:
    with warehouse.read() as con:
        assert con.execute(query).description


def test_the_notebook_for_duckdb_runs(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(warehouse.folder.parent)
    results: dict = {}
    exec(block("DuckDB"), results)
    assert results["in_force"].height > 0
    assert results["known_then"].item() == 60


def test_the_notebook_for_polars_runs(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(warehouse.folder.parent)
    results: dict = {}
    exec(block("polars"), results)
    assert results["by_family"]["events"].sum() == 60


@pytest.mark.slow
@pytest.mark.parametrize(
    ("heading", "packages", "check"),
    [
        ("pandas", ["pandas", "pyarrow"], "len(first_effective) > 0"),
        ("ibis", ["ibis-framework[duckdb]", "duckdb==2.0.0"], "by_type.events.sum() == 60"),
    ],
)
def test_a_notebook_in_its_own_environment_runs(
    warehouse: Warehouse, tmp_path: Path, heading: str, packages: list[str], check: str
) -> None:
    uv, python = (sys.executable, "-m", "uv"), str(tmp_path / "venv" / "bin" / "python")
    subprocess.run([*uv, "venv", "--quiet", str(tmp_path / "venv")], check=True)
    subprocess.run([*uv, "pip", "install", "--quiet", "--python", python, *packages], check=True)
    program = f"{block(heading)}\nassert {check}"
    done = subprocess.run(
        [python, "-c", program], cwd=warehouse.folder.parent, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
