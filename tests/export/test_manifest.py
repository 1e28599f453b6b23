"""The manifest says what is in the folder, and only that."""

import hashlib
import json
from pathlib import Path

import pytest

from pipelines.export.manifest import write_manifest
from pipelines.warehouse import Warehouse, WarehouseError


def test_the_manifest_lists_every_file_as_it_is(warehouse: Warehouse) -> None:
    written = json.loads(write_manifest(warehouse).read_text("utf-8"))
    assert {"timeline.duckdb", "parquet/events.parquet"} <= set(written["files"])
    for name, described in written["files"].items():
        content = (warehouse.folder / name).read_bytes()
        assert described == {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def test_the_manifest_counts_and_dates_the_data(warehouse: Warehouse) -> None:
    written = json.loads(write_manifest(warehouse).read_text("utf-8"))
    assert written["rows"]["events"] == 80
    assert written["versions"]["storage"] == "v1.4.0"
    with warehouse.read() as con:
        first, last = con.execute(
            "SELECT MIN(event_date), MAX(COALESCE(latest, earliest)) FROM timeline"
        ).fetchone()
    assert (written["data"]["first_event"], written["data"]["last_event"]) == (str(first), str(last))


def test_nothing_published_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="timeline build"):
        write_manifest(Warehouse(tmp_path))
