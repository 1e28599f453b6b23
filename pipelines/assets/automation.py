"""When the pipeline runs: a job over all assets, once a day, and whenever the inbox changes.

What belongs here: the job, its schedule and its sensor. What does not: what the job does.
"""

import hashlib

import dagster as dg

from ..reading import inbox_files
from ..settings import Settings
from .workspace import Workspace

refresh = dg.define_asset_job(
    "refresh",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Read the inbox, extract what is new, merge, check and publish.",
)


def daily_schedule(settings: Settings) -> dg.ScheduleDefinition:
    """Every morning at six in the time zone of the settings."""
    return dg.ScheduleDefinition(
        name="refresh_daily",
        job=refresh,
        cron_schedule="0 6 * * *",
        execution_timezone=settings.time_zone,
    )


@dg.sensor(job=refresh, minimum_interval_seconds=60)
def inbox_changed(context: dg.SensorEvaluationContext, workspace: Workspace) -> dg.RunRequest | dg.SkipReason:
    """A run for each new state of the inbox: a file added, changed or removed."""
    if not workspace.inbox_folder.is_dir():
        return dg.SkipReason(f"there is no inbox at {workspace.inbox}")
    digest = hashlib.sha256()
    for path in inbox_files(workspace.inbox_folder):
        status = path.stat()
        digest.update(f"{path}|{status.st_size}|{status.st_mtime_ns}\n".encode())
    state = digest.hexdigest()
    if state == context.cursor:
        return dg.SkipReason("the inbox is as it was")
    context.update_cursor(state)
    return dg.RunRequest(run_key=state)
