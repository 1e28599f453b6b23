"""The checks of `sql/checks`: each file selects the rows that should not be.

What belongs here: the factory. A file's first line says whether it stops the run, which asset it
looks at, and what holds: "-- blocking check of events: every id that a row names exists.", or
"-- warning check of …". What does not: any check.
"""

import re

import dagster as dg

from ..sql_objects import sql_files, tables_read
from .metadata import preview
from .workspace import Workspace

_HEADER = re.compile(r"-- (?P<severity>blocking|warning) check of (?P<asset>\w+): (?P<rule>.+)")


def asset_checks() -> list[dg.AssetChecksDefinition]:
    """A check for each file of `sql/checks`. Raises ValueError for a file without a right first line."""
    return [_asset_check(name, query) for name, query in sql_files("checks").items()]


def _asset_check(name: str, query: str) -> dg.AssetChecksDefinition:
    header = _HEADER.match(query)
    if header is None:
        raise ValueError(f"sql/checks/{name}.sql:1: expected '-- blocking check of <asset>: <what holds>'")
    blocking = header["severity"] == "blocking"

    @dg.asset_check(
        name=name,
        asset=header["asset"],
        additional_deps=sorted(tables_read(query) - {header["asset"]}),
        blocking=blocking,
        description=header["rule"],
        pool="warehouse",
    )
    def check(workspace: Workspace) -> dg.AssetCheckResult:
        with workspace.files.write() as con:
            offending = con.sql(query).pl()
        return dg.AssetCheckResult(
            passed=offending.is_empty(),
            severity=dg.AssetCheckSeverity.ERROR if blocking else dg.AssetCheckSeverity.WARN,
            description=None if offending.is_empty() else f"{offending.height} rows break it",
            metadata={"rows": offending.height, "preview": dg.MetadataValue.md(preview(offending))},
        )

    return check
