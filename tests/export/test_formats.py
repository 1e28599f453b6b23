"""Each export, opened again by a library that had no part in writing it."""

import csv
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import edtf
import icalendar
import openpyxl
import polars as pl
import pytest
import rdflib
from followthemoney import model as ftm_model

from pipelines.export import FORMATS
from pipelines.export.excel import write_excel
from pipelines.warehouse import Warehouse

Export = Callable[[str], Path]


def test_csv_is_the_timeline(export: Export, timeline: pl.DataFrame) -> None:
    with export("csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["event_id"] for row in rows] == timeline["event_id"].to_list()
    assert [row["title"] for row in rows] == timeline["title"].to_list()
    assert [row["earliest"] for row in rows] == [str(day or "") for day in timeline["earliest"]]


def test_edtf_names_the_same_days(export: Export, timeline: pl.DataFrame) -> None:
    with export("edtf-csv").open(encoding="utf-8", newline="") as file:
        rows = {row["event_id"]: row for row in csv.DictReader(file)}
    assert len(rows) == timeline.height
    closed = 0
    for event_id, first, last in timeline.select("event_id", "earliest", "latest").iter_rows():
        written = rows[event_id]["date_edtf"]
        if first and last:
            parsed = edtf.parse_edtf(written)
            assert dt.date(*parsed.lower_strict()[:3]) == first
            assert dt.date(*parsed.upper_strict()[:3]) == last
            closed += 1
        else:
            assert written == (f"../{last}" if last else "")
    assert closed > 50


def test_excel_has_days_filters_and_a_dictionary(export: Export, timeline: pl.DataFrame) -> None:
    workbook = openpyxl.load_workbook(export("excel"))
    assert workbook.sheetnames == ["Timeline", "Evidence", "Upcoming", "Dictionary"]
    sheet = workbook["Timeline"]
    head = [cell.value for cell in sheet[1]]
    assert head == timeline.columns
    assert sheet.max_row == timeline.height + 1
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref is not None
    days = [sheet.cell(row, head.index("event_date") + 1) for row in range(2, sheet.max_row + 1)]
    assert [cell.value and cell.value.date() for cell in days] == timeline["event_date"].to_list()
    assert days[0].number_format == "yyyy-mm-dd"
    meanings = {(row[0], row[2]): row[4] for row in workbook["Dictionary"].iter_rows(values_only=True)}
    assert meanings["events", "event_id"].startswith("Id of the event")
    assert all(meanings.values())


def test_excel_takes_texts_as_texts(warehouse: Warehouse, tmp_path: Path) -> None:
    file = tmp_path / "copy.duckdb"
    file.write_bytes(warehouse.published.read_bytes())
    with duckdb.connect(str(file)) as con:
        con.execute(
            "UPDATE timeline SET title = '=HYPERLINK(\"http://x.example\")' WHERE event_id = 'e00000001'"
        )
        write_excel(con, tmp_path / "timeline.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "timeline.xlsx")["Timeline"]
    cells = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=HYPERLINK")]
    assert [cell.data_type for cell in cells] == ["s"]
    assert cells[0].hyperlink is None


def test_json_lines_hold_everything_of_an_event(
    export: Export, timeline: pl.DataFrame, warehouse: Warehouse
) -> None:
    events = pl.read_ndjson(export("jsonl"), infer_schema_length=None)
    assert events["event_id"].to_list() == timeline["event_id"].to_list()
    with warehouse.read() as con:
        for part, table in (
            ("evidence", "event_evidence"),
            ("dates", "event_dates"),
            ("actors", "event_actors"),
        ):
            (count,) = con.execute(f"SELECT COUNT(*) FROM {table}").fetchone() or (None,)
            assert events[part].list.len().sum() == count, part


def test_calendar_entries_span_the_days_that_are_possible(export: Export, warehouse: Warehouse) -> None:
    calendar = icalendar.Calendar.from_ical(export("ics").read_bytes())
    entries = {str(entry["UID"]).split("@")[0]: entry for entry in calendar.walk("VEVENT")}
    with warehouse.read() as con:
        upcoming = con.execute(
            "SELECT event_id, title, earliest, latest FROM upcoming WHERE NOT is_overdue"
        ).fetchall()
    assert set(entries) == {event_id for event_id, *_ in upcoming}
    assert upcoming
    for event_id, title, first, last in upcoming:
        assert entries[event_id]["SUMMARY"] == title
        assert entries[event_id]["DTSTART"].dt == (first or last)
        assert entries[event_id]["DTEND"].dt - dt.timedelta(days=1) == (last or first)


def test_long_calendar_lines_are_folded_between_characters(warehouse: Warehouse, tmp_path: Path) -> None:
    title = "芯片出口管制; 稀土, " * 12
    file = tmp_path / "copy.duckdb"
    file.write_bytes(warehouse.published.read_bytes())
    with duckdb.connect(str(file)) as con:
        con.execute("UPDATE timeline SET title = ?", [title])
        FORMATS["ics"].write(con, tmp_path / "upcoming.ics")
    written = (tmp_path / "upcoming.ics").read_bytes()
    assert max(len(line) for line in written.split(b"\r\n")) == 75
    entries = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert {entry["SUMMARY"] for entry in entries} == {title}


def test_linked_data_is_a_graph_of_events(export: Export, timeline: pl.DataFrame) -> None:
    schema = rdflib.Namespace("https://schema.org/")
    graph = rdflib.Graph().parse(export("jsonld"), format="json-ld")
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert {str(graph.value(event, schema.identifier)) for event in events} == set(timeline["event_id"])
    assert {str(graph.value(event, schema.name)) for event in events} == set(timeline["title"])
    assert all(graph.value(event, schema.subjectOf) for event in events)
    organisers = {str(graph.value(party, schema.name)) for party in graph.objects(None, schema.organizer)}
    assert organisers == set("; ".join(timeline["sources"].drop_nulls()).split("; "))


def test_follow_the_money_accepts_every_entity(export: Export, timeline: pl.DataFrame) -> None:
    lines = export("ftm").read_text("utf-8").splitlines()
    entities = [ftm_model.get_proxy(json.loads(line), cleaned=False) for line in lines]
    for line, entity in zip(lines, entities, strict=True):
        given = json.loads(line)["properties"]
        kept = {name: sorted(entity.get(name, quiet=True)) for name in given}
        assert kept == {name: sorted(values) for name, values in given.items()}
    events = [entity for entity in entities if entity.schema.name == "Event"]
    assert sorted(entity.caption for entity in events) == sorted(timeline["title"])
    ids = {entity.id for entity in entities}
    for event in events:
        assert event.get("proof")
        assert set(event.get("proof") + event.get("organizer") + event.get("involved")) <= ids


def test_parquet_is_parted_by_year(export: Export, timeline: pl.DataFrame, warehouse: Warehouse) -> None:
    folder = export("parquet")
    with duckdb.connect() as con:
        parted = con.sql(f"FROM read_parquet('{folder}/timeline/*/*.parquet', hive_partitioning = true)").pl()
        documents = con.sql(f"FROM read_parquet('{folder}/documents.parquet') ORDER BY document_id").pl()
    parted = parted.sort("event_date", "event_id", nulls_last=True)
    assert parted["event_id"].to_list() == timeline["event_id"].to_list()
    assert parted["year"].cast(pl.Int64, strict=False).to_list() == timeline["year"].to_list()
    with warehouse.read() as con:
        assert documents.equals(con.sql("FROM documents ORDER BY document_id").pl())


def test_a_parquet_folder_is_replaced(export: Export) -> None:
    stale = export("parquet") / "timeline" / "year=1900" / "old.parquet"
    stale.parent.mkdir()
    stale.write_text("old")
    assert not (export("parquet") / "timeline" / "year=1900").exists()


def test_timelinejs_shows_texts_and_no_markup_of_theirs(export: Export, timeline: pl.DataFrame) -> None:
    slides = json.loads(export("timelinejs").read_text("utf-8"))["events"]
    dated = timeline.filter(pl.col("event_date").is_not_null())
    assert [slide["unique_id"] for slide in slides] == dated["event_id"].to_list()
    years = [slide["start_date"]["year"] for slide in slides]
    assert years == dated["year"].to_list()
    to_the_year = dated.filter(precision="year")["event_id"].to_list()
    assert {slide["unique_id"]: set(slide["start_date"]) for slide in slides}[to_the_year[0]] == {"year"}


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"parquet"}))
def test_the_same_timeline_gives_the_same_bytes(export: Export, name: str) -> None:
    assert export(name).read_bytes() == export(name).read_bytes()
