"""Parquet: a folder for engines that read many files, with the events parted by year.

What belongs here: the layout of that folder. What does not: the flat copy beside the published file
(`pipelines.warehouse`).
"""

import shutil
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet

from pipelines.sql_objects import published_tables
from pipelines.warehouse import read_rows

from .rows import read_frame

_YEARS = pyarrow.dataset.partitioning(pa.schema([("year", pa.int32())]), flavor="hive")


def write_parquet(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write `timeline/year=…/` (undated events in the default partition) and a file for each table.

    A folder that is there already is replaced, so that no year of an older export stays in it.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    timeline = read_frame(con, "timeline").to_arrow()
    year = timeline.schema.get_field_index("year")
    timeline = timeline.set_column(year, "year", timeline["year"].cast(pa.int32()))
    pyarrow.dataset.write_dataset(timeline, target / "timeline", format="parquet", partitioning=_YEARS)
    for name, table in published_tables().items():
        rows = read_rows(con, name).sort(table.key, nulls_last=True)
        pyarrow.parquet.write_table(rows.to_arrow(), target / f"{name}.parquet", compression="zstd")
