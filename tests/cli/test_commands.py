"""The commands as a user meets them: what they print, and what they say when something is wrong."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from pipelines.settings import Settings, SettingsError, now
from pipelines.versions import extractor_version
from tests.pipeline import timeline


def records(warehouse: Path, *arguments: str) -> list[dict[str, object]]:
    output = timeline("show", *arguments, "--format", "json", "--warehouse", warehouse).output
    return list(json.loads(output))


@pytest.mark.parametrize("command", ["build", "show", "explain", "sql", "diff", "forget", "reference"])
def test_every_command_has_help(command: str) -> None:
    assert "Usage: " in timeline(command, "--help").output


def test_show_filters_by_actor_type_status_and_dates(sample_warehouse: Path) -> None:
    every = records(sample_warehouse)
    by_name = records(sample_warehouse, "--actor", "huawei")
    assert by_name
    assert len(by_name) < len(every)
    listings = records(sample_warehouse, "--type", "entity_listing")
    assert {event["event_type"] for event in listings} == {"entity_listing"}
    measures = records(sample_warehouse, "--type", "measure", "--status", "in_force")
    assert {(event["family"], event["status"]) for event in measures} == {("measure", "in_force")}
    early = records(sample_warehouse, "--from", "2018-01-01", "--to", "2018-12-31")
    assert early
    assert all(str(event["event_date"]) <= "2018-12-31" for event in early)
    assert len(records(sample_warehouse, "--limit", "3")) == 3
    assert records(sample_warehouse, "--actor", "nobody at all") == []


def test_an_alias_finds_what_the_name_finds(sample_warehouse: Path) -> None:
    by_id, by_alias = (
        records(sample_warehouse, "--actor", "us-bis"),
        records(sample_warehouse, "--actor", "BIS"),
    )
    assert by_id == by_alias != []


def test_show_prints_csv_that_a_spreadsheet_reads(sample_warehouse: Path) -> None:
    output = timeline("show", "--format", "csv", "--warehouse", sample_warehouse).output
    rows = list(csv.DictReader(io.StringIO(output)))
    assert len(rows) == len(records(sample_warehouse))
    assert rows[0]["event_id"]


def test_explain_shows_quote_place_words_and_rules(sample_warehouse: Path) -> None:
    (event, *_) = records(sample_warehouse, "--type", "entity_listing", "--actor", "huawei")
    event_id = str(event["event_id"])
    output = timeline("explain", event_id[:12], "--warehouse", sample_warehouse).output
    for part in (event_id, str(event["quote"])[:40], "line ", "characters ", "Huawei", "score "):
        assert part in output


def test_explain_says_what_to_do_with_a_wrong_id(sample_warehouse: Path) -> None:
    unknown = timeline("explain", "nothing", "--warehouse", sample_warehouse, expect=1).output
    assert "timeline show" in unknown
    ambiguous = timeline("explain", "e", "--warehouse", sample_warehouse, expect=1).output
    assert "give more of it" in ambiguous


def test_sql_answers_and_cannot_write(sample_warehouse: Path) -> None:
    query = "SELECT count(*) AS events FROM events"
    (row,) = json.loads(timeline("sql", query, "--format", "json", "--warehouse", sample_warehouse).output)
    assert row["events"] > 100
    refused = timeline("sql", "DELETE FROM events", "--warehouse", sample_warehouse, expect=1).output
    assert "read-only" in refused
    outside = timeline("sql", "FROM '/etc/passwd'", "--warehouse", sample_warehouse, expect=1).output
    assert "Traceback" not in outside
    misspelt = timeline("sql", "FROM timelin", "--warehouse", sample_warehouse, expect=1).output
    assert "timeline" in misspelt


def test_reference_check_counts_rows() -> None:
    assert "no problem found" in timeline("reference", "check").output


@pytest.fixture
def reference_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the reference files that the commands work on."""
    folder = Path(shutil.copytree(Settings.from_environment().reference, tmp_path / "reference"))
    monkeypatch.setenv("TIMELINE_REFERENCE", str(folder))
    return folder


def test_reference_check_names_file_line_and_problem(reference_folder: Path) -> None:
    with (reference_folder / "event_types.csv").open("a", encoding="utf-8") as file:
        file.write("Bad Type,measure,sideways,,\n")
    output = timeline("reference", "check", expect=1).output
    assert "event_types.csv:34" in output.replace("\n", "")


def test_reference_import_takes_actors_and_gives_the_rules_another_version(
    reference_folder: Path, tmp_path: Path
) -> None:
    before = extractor_version(reference_folder)
    export = tmp_path / "export.json"
    record = {"schema": "Company", "properties": {"name": ["Foobar Precision Devices"], "country": ["cn"]}}
    export.write_text(json.dumps(record), encoding="utf-8")
    assert "1 new actors" in timeline("reference", "import", export).output
    assert (reference_folder / "imports" / "export.actors.csv").exists()
    assert "no problem found" in timeline("reference", "check").output
    assert extractor_version(reference_folder) != before


def test_reference_import_names_what_it_cannot_read(reference_folder: Path, tmp_path: Path) -> None:
    export = tmp_path / "export.json"
    export.write_text("{broken", encoding="utf-8")
    output = timeline("reference", "import", export, expect=1).output
    assert "export.json" in output
    assert not (reference_folder / "imports").exists()


@pytest.mark.parametrize(
    "arguments", [("show",), ("explain", "e1"), ("sql", "FROM events"), ("diff", "2024-01-01", "2024-02-01")]
)
def test_commands_before_the_first_build_say_what_to_run(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    said = timeline(*arguments, "--warehouse", tmp_path, expect=1).output
    words = " ".join(said.replace("│", " ").split())  # wherever the box of the error breaks its lines
    assert "timeline build" in words


def test_forget_suggests_the_source_that_was_meant(sample_warehouse: Path) -> None:
    output = timeline(
        "forget", "wire/2018-10-30-fujian-jinhu", "--warehouse", sample_warehouse, expect=1
    ).output
    assert "wire/2018-10-30-fujian-jinhua" in output.replace("\n", "")


def test_build_without_an_inbox_says_what_to_do(tmp_path: Path) -> None:
    output = timeline("build", "--inbox", tmp_path / "none", "--warehouse", tmp_path / "w", expect=1).output
    assert "create the folder" in output


@pytest.mark.parametrize(
    ("variable", "value", "remedy"),
    [
        ("TIMELINE_WORKERS", "many", "number of processes"),
        ("TIMELINE_TIME_ZONE", "Mars/Olympus", "IANA name"),
    ],
)
def test_wrong_settings_are_told_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert remedy in timeline("build", "--warehouse", tmp_path, expect=1).output


def test_a_wrong_clock_is_told_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_NOW", "tomorrow")
    with pytest.raises(SettingsError, match="2025-01-31T06:00:00Z"):
        now()
    monkeypatch.setenv("TIMELINE_NOW", "2025-01-31T06:00:00+02:00")
    assert now().isoformat() == "2025-01-31T04:00:00"
