"""What every asset is given: the folders of a run.

What belongs here: the one Dagster resource. What does not: what assets do with it.
"""

from pathlib import Path

import dagster as dg

from ..settings import Settings
from ..versions import extractor_version
from ..warehouse import Warehouse


class Workspace(dg.ConfigurableResource):
    """The folders of a run. The warehouse is opened by each asset for itself, and closed when it fails."""

    inbox: str
    warehouse: str
    reference: str
    workers: int

    @classmethod
    def of(cls, settings: Settings) -> "Workspace":
        return cls(
            inbox=str(settings.inbox),
            warehouse=str(settings.warehouse),
            reference=str(settings.reference),
            workers=settings.workers,
        )

    @property
    def inbox_folder(self) -> Path:
        return Path(self.inbox)

    @property
    def reference_folder(self) -> Path:
        return Path(self.reference)

    @property
    def files(self) -> Warehouse:
        return Warehouse(Path(self.warehouse))

    @property
    def extractor_version(self) -> str:
        return extractor_version(self.reference_folder)
