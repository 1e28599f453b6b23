"""What every asset is given: the folders of a run.

What belongs here: the one Dagster resource. What does not: what assets do with it.
"""

import functools
from pathlib import Path

import dagster as dg

from ..reference import Reference, load_reference
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

    def load_reference(self) -> Reference:
        """The reference data as its files are now; read once by all assets of a run."""
        return _load_reference(self.reference_folder, self.extractor_version)

    @property
    def files(self) -> Warehouse:
        return Warehouse(Path(self.warehouse))

    @property
    def extractor_version(self) -> str:
        return extractor_version(self.reference_folder)


@functools.lru_cache(maxsize=1)
def _load_reference(folder: Path, _version: str) -> Reference:
    return load_reference(folder)
