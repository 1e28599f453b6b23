"""The manifest: what a built folder holds, of which versions, and how new its data is.

What belongs here: `manifest.json`. What does not: making the files that it lists.
"""

import hashlib
import importlib.metadata
import json
from pathlib import Path
from typing import Any

import duckdb

from pipelines.page import FILE_NAME as PAGE_NAME
from pipelines.sql_objects import published_tables, sql_file
from pipelines.warehouse import STORAGE_VERSION, Warehouse, count_rows

_CHUNK = 1 << 20


def write_manifest(warehouse: Warehouse) -> Path:
    """Write `manifest.json` beside the published file; returns its path.

    Raises WarehouseError when nothing was published yet.
    """
    target = warehouse.folder / "manifest.json"
    written = json.dumps(manifest(warehouse), indent=2, ensure_ascii=False, default=str) + "\n"
    building = target.with_suffix(".building")
    building.write_text(written, "utf-8")
    building.replace(target)
    return target


def manifest(warehouse: Warehouse) -> dict[str, Any]:
    """Versions, counts, time of data (UTC), and size and SHA-256 of every file that readers open."""
    with warehouse.read() as con:
        rows = {name: count_rows(con, name) for name in published_tables()}
        data_times = _one_row(con, sql_file("export", "data_times"))
    return {
        "versions": {
            "policy-timeline": importlib.metadata.version("policy-timeline"),
            "extractor": data_times.pop("extractor_version"),
            "duckdb": duckdb.__version__,
            "storage": STORAGE_VERSION,
        },
        "data": data_times,
        "rows": rows,
        "files": {path.relative_to(warehouse.folder).as_posix(): _file(path) for path in _files(warehouse)},
    }


def _one_row(con: duckdb.DuckDBPyConnection, query: str) -> dict[str, Any]:
    return con.sql(query).pl().to_dicts()[0]


def _files(warehouse: Warehouse) -> list[Path]:
    """The published file, its Parquet copy and the page, as far as they are there."""
    beside = [warehouse.published, warehouse.folder / PAGE_NAME]
    return sorted([path for path in beside if path.exists()] + list(warehouse.parquet.glob("*.parquet")))


def _file(path: Path) -> dict[str, Any]:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return {"bytes": path.stat().st_size, "sha256": digest.hexdigest()}
