"""What Dagster is given: all definitions at a glance, and that the graph opens and runs without a UI."""

import json
import os
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest

from pipelines.assets.automation import inbox_changed, refresh
from pipelines.assets.workspace import Workspace
from pipelines.definitions import defs
from pipelines.settings import PROJECT_FOLDER, Settings
from pipelines.sql_objects import published_tables, sql_files, view_dependencies
from tests.pipeline import LISTING, write

SNAPSHOT = Path(__file__).with_name("definitions.json")


@pytest.fixture(scope="module")
def definitions() -> dg.Definitions:
    return defs()


def describe(definitions: dg.Definitions) -> dict[str, object]:
    """Every asset with what it needs, every check with what it blocks, and what starts runs."""
    assets = {
        spec.key.to_user_string(): {
            "group": spec.group_name,
            "needs": sorted(dep.asset_key.to_user_string() for dep in spec.deps),
        }
        for spec in definitions.resolve_all_asset_specs()
    }
    checks = {
        f"{spec.asset_key.to_user_string()}.{spec.name}": "blocking" if spec.blocking else "warning"
        for check in definitions.asset_checks or ()
        if isinstance(check, dg.AssetChecksDefinition)
        for spec in check.check_specs
    }
    (schedule,) = definitions.schedules or ()
    assert isinstance(schedule, dg.ScheduleDefinition)
    return {
        "assets": dict(sorted(assets.items())),
        "checks": dict(sorted(checks.items())),
        "jobs": [refresh.name],
        "schedules": [[schedule.name, schedule.cron_schedule, schedule.execution_timezone]],
        "sensors": [inbox_changed.name],
    }


def test_definitions_are_those_of_the_snapshot(definitions: dg.Definitions) -> None:
    """After a wanted change: `python -m tests.assets.test_definitions` writes the snapshot anew."""
    assert describe(definitions) == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def test_every_table_and_view_is_an_asset(definitions: dg.Definitions) -> None:
    assets = {spec.key.to_user_string() for spec in definitions.resolve_all_asset_specs()}
    # Runs are written by every step, so their table belongs to none.
    assert assets >= (set(published_tables()) | set(view_dependencies())) - {"pipeline_runs"}


def test_every_check_of_the_folder_is_there(definitions: dg.Definitions) -> None:
    found = {name.split(".")[1] for name in describe(definitions)["checks"]}  # type: ignore[attr-defined]
    assert found == set(sql_files("checks"))


def test_every_asset_has_a_code_version_and_writers_share_a_pool(definitions: dg.Definitions) -> None:
    for asset in definitions.assets or ():
        assert isinstance(asset, dg.AssetsDefinition)
        assert all(spec.code_version for spec in asset.specs)
        assert asset.op.pool == "warehouse"


def test_definitions_load_and_the_job_resolves(definitions: dg.Definitions) -> None:
    dg.Definitions.validate_loadable(definitions)
    assert definitions.resolve_job_def("refresh")


def test_the_sensor_asks_for_a_run_when_the_inbox_changes(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "inbox", tmp_path / "warehouse", tmp_path, 1, "UTC")
    workspace = Workspace.of(settings)
    context = dg.build_sensor_context(resources={"workspace": workspace})
    assert isinstance(inbox_changed(context), dg.SkipReason)
    path = write(tmp_path, "a.txt", LISTING)
    first = inbox_changed(context)
    assert isinstance(first, dg.RunRequest)
    again = dg.build_sensor_context(resources={"workspace": workspace}, cursor=context.cursor)
    assert isinstance(inbox_changed(again), dg.SkipReason)
    path.write_text(LISTING + "More.", encoding="utf-8")
    changed = inbox_changed(again)
    assert isinstance(changed, dg.RunRequest)
    assert changed.run_key != first.run_key


@pytest.mark.slow
def test_dg_runs_the_job_without_a_ui(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", LISTING)
    environment = os.environ | {
        "TIMELINE_INBOX": str(tmp_path / "inbox"),
        "TIMELINE_WAREHOUSE": str(tmp_path / "warehouse"),
        "DAGSTER_HOME": str(tmp_path / "home"),
    }
    (tmp_path / "home").mkdir()
    dg_command = Path(sys.executable).with_name("dg")
    ran = subprocess.run(
        [dg_command, "launch", "--job", "refresh"],
        cwd=PROJECT_FOLDER, env=environment, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (tmp_path / "warehouse" / "timeline.duckdb").exists()


if __name__ == "__main__":
    SNAPSHOT.write_text(json.dumps(describe(defs()), indent=1) + "\n", encoding="utf-8")
