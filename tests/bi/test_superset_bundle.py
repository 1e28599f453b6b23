"""The bundle as an archive: complete, joined by ids that exist, and only of columns that exist."""

import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from pipelines.export.superset import write_superset
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse

Bundle = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 20)


@pytest.fixture(scope="module")
def bundle(warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    target = tmp_path_factory.mktemp("bundle") / "superset.zip"
    with warehouse.read() as con:
        write_superset(con, target)
    with zipfile.ZipFile(target) as archive:
        return {name: yaml.safe_load(archive.read(name)) for name in archive.namelist()}


def parts(bundle: Bundle, kind: str) -> list[dict[str, Any]]:
    return [content for name, content in bundle.items() if f"/{kind}/" in name]


def test_the_database_is_this_file_read_only(bundle: Bundle, warehouse: Warehouse) -> None:
    (database,) = parts(bundle, "databases")
    assert database["sqlalchemy_uri"] == f"duckdb:///{warehouse.published}?access_mode=read_only"
    assert database["extra"]["engine_params"] == {"connect_args": {"read_only": True}}
    assert not database["allow_dml"]


def test_every_part_points_at_one_that_is_there(bundle: Bundle) -> None:
    (database,) = parts(bundle, "databases")
    (dashboard,) = parts(bundle, "dashboards")
    datasets = {dataset["uuid"] for dataset in parts(bundle, "datasets")}
    charts = {chart["uuid"]: chart for chart in parts(bundle, "charts")}
    assert {dataset["database_uuid"] for dataset in parts(bundle, "datasets")} == {database["uuid"]}
    assert {chart["dataset_uuid"] for chart in charts.values()} <= datasets
    boxes = [
        box for box in dashboard["position"].values() if isinstance(box, dict) and box["type"] == "CHART"
    ]
    assert {box["meta"]["uuid"] for box in boxes} == set(charts)
    assert all(box["meta"]["sliceName"] == charts[box["meta"]["uuid"]]["slice_name"] for box in boxes)


def test_charts_name_columns_and_metrics_of_their_datasets(bundle: Bundle) -> None:
    datasets = {dataset["uuid"]: dataset for dataset in parts(bundle, "datasets")}
    for chart in parts(bundle, "charts"):
        dataset = datasets[chart["dataset_uuid"]]
        known = {column["column_name"] for column in dataset["columns"]}
        (query,) = json.loads(chart["query_context"])["queries"]
        used = {column["label"] if isinstance(column, dict) else column for column in query["columns"]}
        assert used <= known, chart["slice_name"]
        assert set(query.get("metrics", ())) <= {metric["metric_name"] for metric in dataset["metrics"]}


def test_columns_are_described(bundle: Bundle) -> None:
    for dataset in parts(bundle, "datasets"):
        assert all(column["description"] for column in dataset["columns"]), dataset["table_name"]


def test_a_file_without_the_views_is_refused(tmp_path: Path) -> None:
    with (
        duckdb.connect(str(tmp_path / "other.duckdb")) as con,
        pytest.raises(ValueError, match="no table or view"),
    ):
        write_superset(con, tmp_path / "superset.zip")
