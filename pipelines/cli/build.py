"""`timeline build`: run the Dagster job in this process, and tell what came of it.

What belongs here: the run and its report. What does not: the job (`definitions`).
"""

import dataclasses
import logging
import os
import typing
from pathlib import Path

import click
import typer

from ..settings import PROJECT_FOLDER, Settings
from ..sql_objects import sql_file
from .console import console, open_warehouse, rich_table

if typing.TYPE_CHECKING:
    import dagster as dg

    from ..warehouse import Warehouse


def build(
    inbox: typing.Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of raw texts (default: warehouse/inbox/).")
    ] = None,
    warehouse: typing.Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for what is built (default: warehouse/).")
    ] = None,
    workers: typing.Annotated[
        int | None, typer.Option(min=1, help="Processes that extract (default: one a core).")
    ] = None,
) -> None:
    """Read the inbox and build the timeline; what was read before is not read again."""
    settings = Settings.from_environment()
    settings = dataclasses.replace(
        settings,
        inbox=inbox.resolve() if inbox else settings.inbox,
        warehouse=warehouse.resolve() if warehouse else settings.warehouse,
        workers=workers or settings.workers,
    )
    if not settings.inbox.is_dir():
        raise FileNotFoundError(f"no inbox at {settings.inbox}: create the folder, or name one with --inbox")
    with console.status("starting …") as status:
        progress = _Progress(lambda text: status.update(text))
        logging.getLogger("pipelines").addHandler(progress)
        try:
            result = _run(settings)
        finally:
            logging.getLogger("pipelines").removeHandler(progress)
    if not result.success:
        raise click.ClickException(_failure(result))
    _report(open_warehouse(settings.warehouse), result.run_id)


class _Progress(logging.Handler):
    """Shows what the assets say while they work; keeps warnings on the screen."""

    def __init__(self, show: typing.Callable[[str], None]):
        super().__init__(logging.INFO)
        self._show = show

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            console.print(f"[yellow]{record.levelname.lower()}:[/] {record.getMessage()}", highlight=False)
        else:
            self._show(record.getMessage())


def _run(settings: Settings) -> "dg.ExecuteInProcessResult":
    import dagster as dg

    from ..assets.workspace import Workspace
    from ..definitions import defs

    job = defs().resolve_job_def("refresh")
    with _instance(settings) as instance:
        return job.execute_in_process(
            run_config=dg.RunConfig(
                resources={"workspace": Workspace.of(settings)},
                loggers={"console": {"config": {"log_level": "CRITICAL"}}},
            ),
            instance=instance,
            raise_on_error=False,
        )


def _instance(settings: Settings) -> "dg.DagsterInstance":
    """Where the run is kept: DAGSTER_HOME, else beside the warehouse, where `dg dev` looks for it too."""
    import dagster as dg
    from dagster._core.instance import InstanceRef

    if os.environ.get("DAGSTER_HOME"):
        return dg.DagsterInstance.get()
    folder = settings.warehouse / ".dagster"
    folder.mkdir(parents=True, exist_ok=True)
    places: dict[str, typing.Any] = {
        "storage": {"sqlite": {"base_dir": str(folder)}},
        "local_artifact_storage": {
            "module": "dagster._core.storage.root",
            "class": "LocalArtifactStorage",
            "config": {"base_dir": str(folder)},
        },
    }
    return dg.DagsterInstance.from_ref(
        InstanceRef.from_dir(str(folder), config_dir=str(PROJECT_FOLDER), overrides=places)
    )


def _failure(result: "dg.ExecuteInProcessResult") -> str:
    """Which checks or steps failed, in words."""
    checks = [
        f"check {check.check_name} of {check.asset_key.to_user_string()} failed: {check.description}"
        for check in result.get_asset_check_evaluations()
        if not check.passed and check.severity.value == "ERROR"
    ]
    if checks:
        return "; ".join(checks) + ". The published timeline stays as it was."
    causes = []
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error and error.cause:
                error = error.cause
            causes.append(error.message.strip() if error else f"{event.step_key} failed")
    return "the run failed; the published timeline stays as it was. " + "; ".join(dict.fromkeys(causes))


def _report(files: "Warehouse", run_id: str) -> None:
    with files.write() as con:
        (run,) = con.execute(sql_file("queries", "run_summary"), {"run_id": run_id}).fetchall()
    with files.read() as con:
        newest = con.execute(sql_file("queries", "newest_events")).fetchall()
    new, known, rejected, extracted, mentions, events = run
    console.print(rich_table(("date", "event", "status", "quote"), newest, "Newest events"))
    console.print(
        f"documents: [bold]{new}[/] new, {known} known, {rejected} rejected; "
        f"{mentions} mentions of {events} events"
    )
    if not extracted:
        console.print("nothing new to extract: every text was read before by these rules")
    for place in (files.published, files.parquet):
        console.print(f"  {place}", highlight=False, soft_wrap=True)
