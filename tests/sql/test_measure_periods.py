"""When a measure is in force, by the dates of its phases."""

import datetime as dt
from collections.abc import Iterator

import duckdb
import pytest

from pipelines.sql_objects import published_tables, sql_file
from pipelines.warehouse import create_views

Phase = tuple[str, str]


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """Views over tables without keys, so that a test fills only what it is about."""
    with duckdb.connect(":memory:") as con:
        for table in published_tables().values():
            con.execute(
                f"CREATE TABLE {table.name} ({', '.join(f'{c.name} {c.data_type}' for c in table.columns)})"
            )
        con.execute(sql_file("steps", "fill_calendar"))
        create_views(con)
        yield con


def add(
    con: duckdb.DuckDBPyConnection,
    status: str,
    phases: list[Phase],
    family: str = "measure",
    name: str = "e1",
    basis: str = "explicit",
) -> None:
    """An event with phases (phase, day), each a preferred date; "expected ended" is one that is to come."""
    con.execute(
        "INSERT INTO event_types BY NAME SELECT $t AS event_type, $t AS family, "
        "CASE $t WHEN 'measure' THEN 'SANCTION' END AS plover "
        "WHERE NOT EXISTS (FROM event_types WHERE event_type = $t)",
        {"t": family},
    )
    con.execute(
        "INSERT INTO events BY NAME "
        "SELECT $id AS event_id, $type AS event_type, $id AS title, $status AS status, $basis AS basis",
        {"id": name, "type": family, "status": status, "basis": basis},
    )
    con.execute(
        "INSERT INTO event_actors BY NAME SELECT $id AS event_id, 'source' AS role, 'a' AS actor_id",
        {"id": name},
    )
    for number, (phase, day) in enumerate(phases):
        mention = f"{name}-{number}"
        con.execute(
            "INSERT INTO event_mentions BY NAME SELECT $id AS event_mention_id, $id AS quote", {"id": mention}
        )
        con.execute(
            "INSERT INTO event_dates BY NAME SELECT $id AS event_id, $phase AS phase, $day AS earliest, "
            "$day AS latest, $mention AS event_mention_id, true AS is_preferred, false AS is_disputed, "
            "$expected AS is_expected",
            {
                "id": name,
                "phase": phase.removeprefix("expected "),
                "day": dt.date.fromisoformat(day),
                "mention": mention,
                "expected": phase.startswith("expected "),
            },
        )


def periods(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str | None, str, str | None]]:
    return con.execute(
        "SELECT in_force_from::VARCHAR, in_force_until::VARCHAR, start_phase, end_phase "
        "FROM measure_periods ORDER BY in_force_from"
    ).fetchall()


def test_the_day_of_effect_begins_it_whatever_came_before(con: duckdb.DuckDBPyConnection) -> None:
    add(
        con,
        "in_force",
        [("announced", "2019-05-15"), ("effective", "2019-05-16"), ("published", "2019-05-21")],
    )
    assert periods(con) == [("2019-05-16", None, "effective", None)]


def test_without_a_day_of_effect_the_first_phase_begins_it(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "in_force", [("published", "2019-05-21"), ("announced", "2019-05-15")])
    assert periods(con) == [("2019-05-15", None, "announced", None)]


def test_what_names_neither_day_nor_party_nor_object_has_no_period(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "in_force", [("announced", "2025-01-05")], basis="document")
    assert periods(con) == []
    con.execute("INSERT INTO event_actors BY NAME SELECT 'e1' AS event_id, 'target' AS role, 'b' AS actor_id")
    assert periods(con) == [("2025-01-05", None, "announced", None)]


def test_an_expected_end_is_an_end_and_says_so(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "in_force", [("announced", "2018-04-16"), ("expected ended", "2025-03-13")])
    assert periods(con) == [("2018-04-16", "2025-03-13", "announced", "ended")]
    assert con.execute("SELECT is_end_expected FROM measure_periods").fetchall() == [(True,)]


def test_a_measure_that_ends_on_the_day_of_effect_was_never_in_force(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "in_force", [("effective", "2025-05-15"), ("expected ended", "2025-05-15")])
    assert periods(con) == []


def test_suspension_end_and_return(con: duckdb.DuckDBPyConnection) -> None:
    add(
        con,
        "ended",
        [
            ("effective", "2025-01-01"),
            ("suspended", "2025-03-01"),
            ("effective", "2025-05-01"),
            ("ended", "2025-07-01"),
        ],
    )
    assert periods(con) == [
        ("2025-01-01", "2025-03-01", "effective", "suspended"),
        ("2025-05-01", "2025-07-01", "effective", "ended"),
    ]


@pytest.mark.parametrize("status", ["denied", "possible", "cancelled"])
def test_what_never_held_has_no_period(con: duckdb.DuckDBPyConnection, status: str) -> None:
    add(con, status, [("effective", "2025-01-01")])
    assert periods(con) == []


def test_a_plan_holds_from_its_stated_day_of_effect_only(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "planned", [("announced", "2025-01-01")], name="vague")
    add(con, "planned", [("announced", "2025-01-01"), ("effective", "2025-02-01")], name="dated")
    assert [period[0] for period in periods(con)] == ["2025-02-01"]


def test_other_families_are_no_measures(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "in_force", [("effective", "2025-01-01")], family="company")
    assert periods(con) == []


def test_a_measure_ended_on_the_day_it_began_never_held(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "ended", [("effective", "2025-01-01"), ("ended", "2025-01-01")])
    assert periods(con) == []


def test_days_in_force_end_before_the_end_and_reach_to_the_last_publication(
    con: duckdb.DuckDBPyConnection,
) -> None:
    add(con, "ended", [("effective", "2025-01-01"), ("ended", "2025-01-04")], name="short")
    add(con, "in_force", [("effective", "2025-01-03")], name="long")
    con.execute(
        "INSERT INTO documents BY NAME SELECT 'd' AS document_id, DATE '2025-01-05' AS published_latest"
    )
    days = con.execute(
        "SELECT DISTINCT as_of_date::VARCHAR, title FROM in_force_daily ORDER BY ALL"
    ).fetchall()
    assert days == [
        ("2025-01-01", "short"),
        ("2025-01-02", "short"),
        ("2025-01-03", "long"),
        ("2025-01-03", "short"),
        ("2025-01-04", "long"),
        ("2025-01-05", "long"),
    ]
    for day, titles in {"2025-01-03": {"long", "short"}, "2025-01-04": {"long"}, "2024-12-31": set()}.items():
        rows = con.execute(f"SELECT title FROM measures_in_force(DATE '{day}')").fetchall()
        assert {row[0] for row in rows} == titles
