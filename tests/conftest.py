"""What all tests share: the sample warehouse, and that the developer's settings do not reach them."""

import os
from pathlib import Path

import pytest

from tests.readme import build_sample_warehouse

for _variable in [name for name in os.environ if name.startswith("TIMELINE_") or name == "DAGSTER_HOME"]:
    del os.environ[_variable]


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse built from the sample inbox; tests leave it as it is."""
    folder = tmp_path_factory.mktemp("sample") / "warehouse"
    build_sample_warehouse(folder)
    return folder
