"""`timeline export`: the list of formats, and each of them by its name."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.export import FORMATS
from pipelines.warehouse import Warehouse


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_written_beside_the_file(warehouse: Warehouse, name: str) -> None:
    result = CliRunner().invoke(app, ["export", "--to", name, "--warehouse", str(warehouse.folder)])
    assert result.exit_code == 0, result.output
    assert (warehouse.folder / "exports" / FORMATS[name].file_name).exists()


def test_out_says_where_to(warehouse: Warehouse, tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.csv"
    arguments = ["export", "--to", "csv", "--out", str(target), "--warehouse", str(warehouse.folder)]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    assert target.read_text("utf-8").startswith("event_id,")


def test_without_a_format_all_are_listed() -> None:
    result = CliRunner().invoke(app, ["export"])
    assert result.exit_code == 0
    assert all(name in result.output for name in FORMATS)


def test_an_unknown_format_is_refused_with_the_known_ones(warehouse: Warehouse) -> None:
    result = CliRunner().invoke(app, ["export", "--to", "pdf", "--warehouse", str(warehouse.folder)])
    assert result.exit_code == 2
    assert "parquet" in result.output


def test_what_a_format_cannot_hold_is_said_in_words(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.export.excel._MOST_ROWS", 10)
    result = CliRunner().invoke(app, ["export", "--to", "excel", "--warehouse", str(warehouse.folder)])
    assert result.exit_code == 1
    assert "parquet" in result.output
