"""The server: right answers, bounded, never writing, and new after a publish."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.serve.published import PublishedFile, QueryTimeoutError
from pipelines.warehouse import Warehouse
from tests.synthetic import build_warehouse


def rows_of(warehouse: Warehouse, query: str, *parameters: object) -> list[tuple]:
    with warehouse.read() as con:
        return con.execute(query, parameters).fetchall()


def test_events_are_filtered_as_in_sql(server: Any, warehouse: Warehouse) -> None:
    status, answer = server.ask(
        "/api/events", event_type="measure", country="CN", first="2020-01-01", limit=1000
    )
    expected = rows_of(
        warehouse,
        "SELECT event_id FROM timeline WHERE family = 'measure' AND source_countries = 'CN' "
        "AND COALESCE(latest, earliest) >= '2020-01-01'",
    )
    assert status == 200
    assert {row["event_id"] for row in answer["rows"]} == {event_id for (event_id,) in expected}
    assert answer["total"] == len(expected) > 0


def test_words_are_sought_in_titles_and_names(server: Any, warehouse: Warehouse) -> None:
    _, answer = server.ask("/api/events", q="COMMERCE  chips", limit=1000)
    expected = rows_of(warehouse, "FROM timeline WHERE title ILIKE '%commerce%' AND title ILIKE '%chips%'")
    assert answer["total"] == len(expected) > 0


def test_pages_of_an_answer_join_to_the_whole(server: Any) -> None:
    parts = [server.ask("/api/events", limit=25, offset=offset)[1] for offset in (0, 25, 50, 75)]
    ids = [row["event_id"] for part in parts for row in part["rows"]]
    assert len(ids) == len(set(ids)) == 60
    assert [part["total"] for part in parts] == [60] * 4


def test_an_event_comes_with_its_evidence(server: Any, warehouse: Warehouse) -> None:
    status, event = server.ask("/api/events/e00000030")
    quotes = rows_of(warehouse, "SELECT quote FROM evidence WHERE event_id = 'e00000030'")
    dates = rows_of(warehouse, "SELECT phase FROM event_dates WHERE event_id = 'e00000030'")
    assert status == 200
    assert sorted(entry["quote"] for entry in event["evidence"]) == sorted(quote for (quote,) in quotes)
    assert sorted(entry["phase"] for entry in event["dates"]) == sorted(phase for (phase,) in dates)
    assert {entry["role"] for entry in event["actors"]} == {"source", "target"}
    (link,) = event["links"]
    other = link["to_event_id"] if link["from_event_id"] == "e00000030" else link["from_event_id"]
    assert link["title"] == server.ask(f"/api/events/{other}")[1]["title"]


def test_what_is_not_there_is_404(server: Any) -> None:
    assert server.ask("/api/events/nothing")[0] == 404


@pytest.mark.parametrize("day", ["2019-06-01", "2024-06-01"])
def test_in_force_is_what_the_macro_says(server: Any, warehouse: Warehouse, day: str) -> None:
    _, answer = server.ask("/api/in-force", day=day, limit=1000)
    assert answer["total"] == len(rows_of(warehouse, "FROM measures_in_force(?)", day))
    assert all(row["in_force_from"] <= day for row in answer["rows"])


def test_history_upcoming_and_conflicts_answer(server: Any, warehouse: Warehouse) -> None:
    assert server.ask("/api/as-of", day="2026-07-02")[1]["total"] == 60
    assert server.ask("/api/as-of", day="2026-06-01")[1]["total"] == 0
    upcoming = rows_of(warehouse, "FROM upcoming WHERE NOT is_overdue")
    assert server.ask("/api/upcoming")[1]["total"] == len(upcoming) > 0
    assert server.ask("/api/conflicts")[1]["total"] == len(rows_of(warehouse, "FROM conflicting_dates")) > 0


def test_the_description_comes_from_the_comments(server: Any) -> None:
    _, described = server.ask("/api/openapi.json")
    assert {"/api/events", "/api/events/{event_id}", "/api/in-force"} <= set(described["paths"])
    assert all(set(path) == {"get"} for path in described["paths"].values())
    event = described["components"]["schemas"]["timeline_row"]["properties"]
    assert event["event_id"]["description"].startswith("Id of the event")


def test_the_page_is_served(server: Any) -> None:
    status, page = server.ask("/")
    assert status == 200
    assert page.startswith("<!doctype html>")
    assert "e00000030" in page


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 5_000},
        {"offset": -1},
        {"first": "yesterday"},
        {"last": "0"},
        {"q": "x" * 500},
        {"country": "USA"},
    ],
)
def test_limits_are_kept(server: Any, query: dict[str, Any]) -> None:
    assert server.ask("/api/events", **query)[0] == 422


def test_parameters_are_values_and_nothing_else(server: Any) -> None:
    attack = "'; DROP TABLE events; --"
    for name in ("q", "actor", "event_type", "status", "modality"):
        assert server.ask("/api/events", **{name: attack}) == (200, {"total": 0, "rows": []})
    assert server.ask("/api/events/' OR 1=1 --".replace(" ", "%20"))[0] == 404
    assert server.ask("/api/events")[1]["total"] == 60


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(server: Any, method: str) -> None:
    assert server.ask("/api/events", method=method)[0] == 405


def test_other_host_names_are_refused(server: Any) -> None:
    assert server.ask("/api/events", headers={"Host": "elsewhere.example"})[0] == 400


@pytest.fixture
def ask_in_sql(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Runs any SQL as the server runs its own."""

    def ask(query: str, timeout_seconds: float = 10.0) -> Any:
        monkeypatch.setattr("pipelines.serve.published.sql_file", lambda _kind, _name: query)
        return PublishedFile(warehouse.published, timeout_seconds).query("any")

    return ask


def test_the_connection_reads_this_file_only(ask_in_sql: Callable[..., Any], tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    with pytest.raises(duckdb.Error, match="read-only"):
        ask_in_sql("DELETE FROM events")
    with pytest.raises(duckdb.Error, match="disabled by configuration"):
        ask_in_sql(f"FROM read_csv('{secret}')")
    with pytest.raises(duckdb.Error, match="locked"):
        ask_in_sql("SET enable_external_access = true")


def test_a_slow_query_is_stopped(ask_in_sql: Callable[..., Any]) -> None:
    endless = "SELECT SUM(a.range * b.range) FROM range(10_000_000) a, range(10_000_000) b"
    with pytest.raises(QueryTimeoutError, match=r"0\.3 seconds"):
        ask_in_sql(endless, timeout_seconds=0.3)
    assert ask_in_sql("SELECT COUNT(*) AS events FROM events") == [{"events": 60}]


def test_a_publish_shows_at_once(tmp_path: Path, serve: Callable[..., Any]) -> None:
    small, large = (build_warehouse(tmp_path / str(count), count) for count in (20, 30))
    file = tmp_path / "timeline.duckdb"
    shutil.copy(small.published, file)
    with serve(file) as server:
        assert server.ask("/api/events")[1]["total"] == 20
        stop, failures = threading.Event(), []

        def keep_asking() -> None:
            while not stop.is_set():
                status, answer = server.ask("/api/events", limit=1)
                if status != 200 or answer["total"] not in (20, 30):
                    failures.append((status, answer))

        askers = [threading.Thread(target=keep_asking) for _ in range(2)]
        for asker in askers:
            asker.start()
        for source, count in [(large, 30), (small, 20)] * 3:
            shutil.copy(source.published, tmp_path / "next.duckdb")
            os.replace(tmp_path / "next.duckdb", file)
            assert server.ask("/api/events")[1]["total"] == count
        stop.set()
        for asker in askers:
            asker.join()
        assert failures == []
        file.unlink()
        assert server.ask("/api/events")[0] == 503


def test_without_a_file_there_is_no_server(tmp_path: Path, serve: Callable[..., Any]) -> None:
    with pytest.raises(FileNotFoundError):
        serve(tmp_path / "none.duckdb")


def test_the_command_says_when_nothing_is_published(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["serve", "--warehouse", str(tmp_path)])
    assert result.exit_code == 1
    assert "nothing is published" in result.output
