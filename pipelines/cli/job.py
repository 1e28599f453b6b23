"""Running the Dagster job in this process: progress while it works, words when it fails.

What belongs here: one run. What does not: the job (`definitions`), or reports on its results.
"""

import contextlib
import logging
import os
import typing
from collections.abc import Iterator, Sequence

import click

from ..settings import PROJECT_FOLDER, Settings
from .console import console

if typing.TYPE_CHECKING:
    import dagster as dg
    from dagster._utils.error import SerializableErrorInfo

READING_ASSETS = ("documents", "document_sources", "rejected_inputs")


def run_refresh(settings: Settings, *, without: Sequence[str] = ()) -> str:
    """Run the job `refresh`, but for the assets `without`; returns the id of the run.

    Raises ClickException, which says what failed, when the run did not succeed.
    """
    with console.status("starting …") as status, _progress(status.update):
        result = _execute(settings, without)
    if not result.success:
        raise click.ClickException(_failure(result))
    return result.run_id


@contextlib.contextmanager
def _progress(show: typing.Callable[[str], None]) -> Iterator[None]:
    handler = _ProgressHandler(show)
    logger = logging.getLogger("pipelines")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


class _ProgressHandler(logging.Handler):
    """Shows what the assets say while they work; keeps warnings on the screen."""

    def __init__(self, show: typing.Callable[[str], None]):
        super().__init__(logging.INFO)
        self._show = show

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            console.print(f"{record.levelname.lower()}: {record.getMessage()}", style="yellow", markup=False)
        else:
            self._show(record.getMessage())


def _execute(settings: Settings, without: Sequence[str]) -> "dg.ExecuteInProcessResult":
    import dagster as dg

    from ..assets.workspace import Workspace
    from ..definitions import defs

    job = defs().resolve_job_def("refresh")
    selected = [key for key in job.asset_layer.executable_asset_keys if key.to_user_string() not in without]
    with _instance(settings) as instance:
        return job.execute_in_process(
            asset_selection=selected if without else None,
            run_config=dg.RunConfig(
                resources={"workspace": Workspace.of(settings)},
                loggers={"console": {"config": {"log_level": "CRITICAL"}}},
            ),
            instance=instance,
            raise_on_error=False,
        )


def _instance(settings: Settings) -> "dg.DagsterInstance":
    """Where runs are kept: DAGSTER_HOME, else beside the warehouse, where `dg dev` looks for them too."""
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
    failures = [
        f"check {check.check_name} of {check.asset_key.to_user_string()} failed: {check.description}"
        for check in result.get_asset_check_evaluations()
        if not check.passed and check.severity.value == "ERROR"
    ]
    for event in result.all_events:
        if event.is_step_failure and not failures:
            error = event.step_failure_data.error
            while error and error.cause:
                error = error.cause
            failures.append(_told(error) if error else f"{event.step_key} failed")
    return "; ".join(dict.fromkeys(failures)) + "\nThe published timeline stays as it was."


def _told(error: "SerializableErrorInfo") -> str:
    """An error in words; of one that a user can mend, without the name of its class."""
    if error.cls_name == "DagsterExecutionInterruptedError":
        return "the run was interrupted"
    name, _, text = error.message.strip().partition(": ")
    return text if error.cls_name in ("WarehouseError", "ReferenceError") else f"{name}: {text}"
