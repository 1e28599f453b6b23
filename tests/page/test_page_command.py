"""`timeline page`, and the pictures that operators see."""

import struct
from pathlib import Path

from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.page import counts_markdown, counts_picture, quality_figures, write_page
from pipelines.warehouse import Warehouse


def test_the_command_writes_the_page(warehouse: Warehouse, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = CliRunner().invoke(
        app, ["page", "--warehouse", str(warehouse.folder), "--to", str(target), "--title", "Chips & tariffs"]
    )
    assert result.exit_code == 0, result.output
    assert "<title>Chips &amp; tariffs</title>" in target.read_text("utf-8")


def test_without_a_published_file_it_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["page", "--warehouse", str(tmp_path)])
    assert result.exit_code == 1
    assert "nothing is published" in result.output


def test_the_picture_is_a_picture(warehouse: Warehouse) -> None:
    picture = counts_picture(warehouse.published) or b""
    width, height = struct.unpack(">II", picture[16:24])
    assert picture.startswith(b"\x89PNG")
    assert width > height > 200


def test_the_table_counts_every_event_once(warehouse: Warehouse) -> None:
    picture, _, *table = counts_markdown(warehouse.published).splitlines()
    assert picture.startswith("![events a month](data:image/png;base64,")
    assert sum(int(line.split("|")[2]) for line in table[2:]) == 60


def test_quality_is_told_in_shares(warehouse: Warehouse) -> None:
    figures = quality_figures(warehouse.published)
    with warehouse.read() as con:
        (undated,) = con.execute("SELECT COUNT(*) / 60 FROM undated_events").fetchone() or (None,)
        (disputed,) = con.execute(
            "SELECT COUNT(DISTINCT event_id) / 60 FROM conflicting_dates"
        ).fetchone() or (None,)
    assert figures["events"] == 60
    assert figures["without_a_date"] == round(undated, 4) > 0
    assert figures["with_dates_in_conflict"] == round(disputed, 4) > 0
    assert all(0 <= value <= 1 for name, value in figures.items() if name != "events")


def test_an_empty_timeline_has_pages_and_pictures_too(tmp_path: Path) -> None:
    empty = Warehouse(tmp_path)
    with empty.write():
        pass
    empty.publish()
    assert write_page(empty.published, tmp_path / "page.html").stat().st_size > 500_000
    assert counts_markdown(empty.published).startswith("No event has a date yet.")
    assert quality_figures(empty.published) == {"events": 0}
