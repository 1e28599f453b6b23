"""What tests of several parts share: a warehouse built from the sample inbox, once for all workers."""

from pathlib import Path

import pytest
from filelock import FileLock

from tests.readme import build_sample_warehouse


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse that `timeline build` made of the sample inbox; read it, never write it."""
    shared = tmp_path_factory.getbasetemp().parent
    folder = shared / "sample_warehouse"
    with FileLock(shared / "sample_warehouse.lock"):
        if not (folder / "timeline.duckdb").exists():
            build_sample_warehouse(folder)
    return folder
