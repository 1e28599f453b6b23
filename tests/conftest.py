"""What all tests share: settings of the developer's shell do not reach them."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _default_settings() -> None:
    patch = pytest.MonkeyPatch()
    for variable in ("DAGSTER_HOME", "TIMELINE_INBOX", "TIMELINE_WAREHOUSE", "TIMELINE_REFERENCE",
                     "TIMELINE_WORKERS", "TIMELINE_TIME_ZONE", "TIMELINE_NOW"):  # fmt: skip
        patch.delenv(variable, raising=False)
