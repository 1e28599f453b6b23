"""The Dagster entry point: everything is wired here.

What belongs here: the list of what there is. What does not: any of it.
"""

import dagster as dg

from .assets.automation import daily_schedule, inbox_changed, refresh
from .assets.checks import asset_checks
from .assets.documents import read_documents
from .assets.events import merge_events
from .assets.mentions import extract_mentions
from .assets.near_duplicates import near_duplicates
from .assets.presentation import manifest, timeline_page
from .assets.publishing import timeline_database
from .assets.reference import reference_tables
from .assets.views import view_assets
from .assets.workspace import Workspace
from .settings import Settings


@dg.definitions
def defs() -> dg.Definitions:
    settings = Settings.from_environment()
    return dg.Definitions(
        assets=[
            reference_tables,
            read_documents,
            near_duplicates,
            extract_mentions,
            merge_events,
            *view_assets(),
            timeline_database,
            timeline_page,
            manifest,
        ],
        asset_checks=asset_checks(),
        jobs=[refresh],
        schedules=[daily_schedule(settings)],
        sensors=[inbox_changed],
        resources={"workspace": Workspace.of(settings)},
        executor=dg.in_process_executor,
    )
