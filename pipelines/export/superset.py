"""An importable Superset bundle: database, datasets, charts and a dashboard over the published file.

What belongs here: putting the sources of the bundle (`docs/bi/superset/`) into the archive that
Superset imports, with the address of the file and the meaning of its columns. What does not: which
charts there are (those files), or Superset itself.
"""

import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import yaml

from pipelines.settings import PROJECT_FOLDER
from pipelines.sql_objects import sql_file

SOURCES = PROJECT_FOLDER / "docs" / "bi" / "superset"
_ROOT = "policy_timeline"
_DATABASE = "Policy_timeline"
# Archives keep a time for each file; a fixed one makes the same bundle the same bytes.
_ARCHIVE_TIME = (2000, 1, 1, 0, 0, 0)

Source = dict[str, Any]


def write_superset(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write the bundle as a ZIP archive that opens the file of `con` where it lies now, read-only."""
    bundle = {
        "metadata.yaml": {"version": "1.0.0", "type": "Dashboard", "timestamp": "2000-01-01T00:00:00+00:00"},
        f"databases/{_DATABASE}.yaml": _source("database.yaml") | {"sqlalchemy_uri": _address(con)},
        "dashboards/policy_timeline.yaml": _source("dashboard.yaml"),
    }
    for path in sorted(SOURCES.glob("datasets/*.yaml")):
        dataset = _source(f"datasets/{path.name}")
        bundle[f"datasets/{_DATABASE}/{path.name}"] = dataset | {"columns": _columns(con, dataset)}
    for path in sorted(SOURCES.glob("charts/*.yaml")):
        chart = _source(f"charts/{path.name}")
        bundle[f"charts/{path.name}"] = chart | {"query_context": json.dumps(chart["query_context"])}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in bundle.items():
            entry = zipfile.ZipInfo(f"{_ROOT}/{name}", _ARCHIVE_TIME)
            archive.writestr(entry, yaml.safe_dump(content, sort_keys=False, allow_unicode=True))


def _source(name: str) -> Source:
    return yaml.safe_load((SOURCES / name).read_text("utf-8"))


def _address(con: duckdb.DuckDBPyConnection) -> str:
    """The SQLAlchemy address of the file that the connection has open."""
    ((path,),) = con.execute(
        "SELECT path FROM duckdb_databases() WHERE database_name = current_database()"
    ).fetchall()
    return f"duckdb:///{Path(path).resolve()}?access_mode=read_only"


def _columns(con: duckdb.DuckDBPyConnection, dataset: Source) -> list[Source]:
    """The columns as Superset describes them. Raises ValueError for a view that is not in the file."""
    found = con.execute(sql_file("export", "columns"), {"name": dataset["table_name"]}).fetchall()
    if not found:
        raise ValueError(f"docs/bi/superset: the published file has no table or view {dataset['table_name']}")
    return [
        {
            "column_name": name,
            "type": data_type,
            "is_dttm": data_type in ("DATE", "TIMESTAMP"),
            "groupby": True,
            "filterable": True,
            "description": comment,
        }
        for name, data_type, comment in found
    ]
