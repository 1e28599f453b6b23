"""Apache Superset, for real: it imports the bundle, answers every chart, and sees a new build.

Takes two to four minutes: Superset is installed into a virtual environment of its own, as its
dependencies stood on a fixed day.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.export.superset import SOURCES, write_superset
from pipelines.warehouse import Warehouse, replace_rows
from tests.synthetic import build_warehouse, synthetic_tables

pytestmark = pytest.mark.slow

LAST_DAY = "SELECT MAX(as_of_date) FROM in_force_daily"
RESOLVED_AS_OF = "2026-06-01"
SUPERSET = ("apache-superset==6.1.0", "duckdb-engine==0.17.0", "cachetools")
# The engine asks for no version; the file is written by this one.
DUCKDB = "duckdb==2.0.0"
CONFIGURATION = """
SECRET_KEY = "only for this test, which no one else can reach"
SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db"
# Superset refuses databases that are files unless told otherwise.
PREVENT_UNSAFE_DB_CONNECTIONS = False
WTF_CSRF_ENABLED = False
"""
ADMIN = (
    "--username",
    "admin",
    "--password",
    "admin",
    "--firstname",
    "A",
    "--lastname",
    "B",
    "--email",
    "a@b.example",
)


class Superset:
    """A session of Superset in its own environment, given commands line by line."""

    def __init__(self, home: Path):
        self._bin = home / "venv" / "bin"
        (home / "superset_config.py").write_text(CONFIGURATION.format(home=home))
        self._environment = os.environ | {
            "SUPERSET_CONFIG_PATH": str(home / "superset_config.py"),
            "SUPERSET_HOME": str(home),
            "FLASK_APP": "superset",
        }
        python = str(self._bin / "python")
        self._run(sys.executable, "-m", "uv", "venv", "--quiet", str(home / "venv"))
        install = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python)
        self._run(*install, "--exclude-newer", RESOLVED_AS_OF, *SUPERSET)
        self._run(*install, DUCKDB)
        for arguments in (("db", "upgrade"), ("fab", "create-admin", *ADMIN), ("init",)):
            self._run(str(self._bin / "superset"), *arguments)
        program = Path(__file__).with_name("superset_session.py")
        self._errors = (home / "session.log").open("w")
        self._session = subprocess.Popen(
            [python, str(program)],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def _run(self, *command: str) -> None:
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}: {done.stderr[-3000:]}"

    def ask(self, command: str) -> Any:
        assert self._session.stdin is not None
        assert self._session.stdout is not None
        self._session.stdin.write(command + "\n")
        self._session.stdin.flush()
        while line := self._session.stdout.readline():
            # Superset itself prints a line of its own when it starts.
            if line.startswith("{"):
                return json.loads(line)
        raise AssertionError(Path(self._errors.name).read_text()[-3000:])

    def close(self) -> None:
        self._session.kill()
        self._session.wait()
        self._errors.close()


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return build_warehouse(tmp_path_factory.mktemp("warehouse"), 200)


@pytest.fixture(scope="module")
def superset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Superset]:
    superset = Superset(tmp_path_factory.mktemp("superset"))
    yield superset
    superset.close()


def rebuild(warehouse: Warehouse, event_count: int) -> None:
    """Publish another timeline in place of the first, as a run of the pipeline does."""
    with warehouse.write() as con:
        for name, frame in synthetic_tables(event_count).items():
            replace_rows(con, name, frame)
    warehouse.publish()


def one(warehouse: Warehouse, query: str) -> Any:
    with warehouse.read() as con:
        (value,) = con.execute(query).fetchone() or (None,)
    return value


def test_superset_shows_the_timeline_and_its_next_build(
    superset: Superset, warehouse: Warehouse, tmp_path: Path
) -> None:
    with warehouse.read() as con:
        write_superset(con, tmp_path / "superset.zip")
    imported = superset.ask(f"import {tmp_path / 'superset.zip'}")
    assert imported["status"] == 200, imported

    charts = superset.ask("query")
    named = {yaml.safe_load(path.read_text())["slice_name"] for path in SOURCES.glob("charts/*.yaml")}
    assert set(charts) == named
    assert {name: chart["status"] for name, chart in charts.items()} == dict.fromkeys(named, 200)
    assert all(chart["rows"] for chart in charts.values())
    check_figures(charts, warehouse)

    builder = threading.Thread(target=lambda: [rebuild(warehouse, count) for count in (120, 260, 150, 300)])
    builder.start()
    while builder.is_alive():
        meanwhile = superset.ask("query")
        assert {name: chart["status"] for name, chart in meanwhile.items()} == dict.fromkeys(named, 200)
    builder.join()

    after = superset.ask("query")
    assert one(warehouse, "SELECT COUNT(*) FROM events") == 300
    check_figures(after, warehouse)
    assert after["Events a month"] != charts["Events a month"]


def check_figures(charts: dict[str, Any], warehouse: Warehouse) -> None:
    """Charts show what the published file holds now."""
    shown = sum(row["events"] for row in charts["Events a month"]["rows"])
    assert shown == one(warehouse, "SELECT COUNT(*) FROM timeline WHERE month_start IS NOT NULL")
    measures = "SELECT COUNT(DISTINCT event_id) FROM in_force_daily"
    last_day = max(charts["Measures in force on the last day"]["rows"], key=lambda row: row["as_of_date"])
    assert last_day["measures"] == one(warehouse, f"{measures} WHERE as_of_date = ({LAST_DAY})")
    assert len(charts["Dates on which sources disagree"]["rows"]) == min(
        200, one(warehouse, "SELECT COUNT(*) FROM conflicting_dates")
    )
