"""Excel: events, quotes and a dictionary as sheets, formatted for reading and filtering.

What belongs here: the workbook. What does not: rows. Texts are written as texts: a title that begins
with "=" is no formula, and an address no link.
"""

import datetime as dt
import typing
from pathlib import Path

import duckdb
import polars as pl
import xlsxwriter
from xlsxwriter.format import Format

from .rows import read_frame

# Limits of the format (Excel specifications and limits): rows of a sheet, characters of a cell.
_MOST_ROWS, _MOST_CHARACTERS = 1_048_576, 32_767
_WIDE = {
    "title": 60,
    "quote": 80,
    "meaning": 80,
    "sources": 28,
    "targets": 28,
    "objects": 28,
    "definition": 60,
}
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": False}


def write_excel(con: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write the sheets Timeline, Evidence, Upcoming and Dictionary.

    Raises ValueError when a sheet would have more rows than Excel can hold (use Parquet then).
    """
    with xlsxwriter.Workbook(str(target), _OPTIONS) as workbook:
        # The time of writing would make two exports of the same timeline differ.
        workbook.set_properties({"title": "Policy timeline", "created": dt.datetime(2000, 1, 1)})
        formats = {
            "head": workbook.add_format({"bold": True, "bg_color": "#E1E6EC", "bottom": 1}),
            "day": workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
            "share": workbook.add_format({"num_format": "0.00", "valign": "top"}),
            "text": workbook.add_format({"text_wrap": True, "valign": "top"}),
            "plain": workbook.add_format({"valign": "top"}),
        }
        for name in ("Timeline", "Evidence", "Upcoming", "Dictionary"):
            _add_sheet(workbook, name, read_frame(con, name.lower()), formats)


def _add_sheet(
    workbook: xlsxwriter.Workbook, name: str, frame: pl.DataFrame, formats: dict[str, Format]
) -> None:
    if frame.height >= _MOST_ROWS:
        raise ValueError(
            f"{name} has {frame.height:,} rows, more than an Excel sheet holds: export to parquet"
        )
    sheet = workbook.add_worksheet(name)
    for column, (title, data_type) in enumerate(frame.schema.items()):
        cells = _format_of(title, data_type, formats)
        sheet.set_column(column, column, _WIDE.get(title, max(11, len(title) + 2)), cells)
        sheet.write_string(0, column, title, formats["head"])
        for row, value in enumerate(frame[title], start=1):
            _write(sheet, row, column, value, cells)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, frame.height, max(0, frame.width - 1))


def _format_of(title: str, data_type: pl.DataType, formats: dict[str, Format]) -> Format:
    if data_type == pl.Date:
        return formats["day"]
    if data_type.is_float():
        return formats["share"]
    return formats["text" if title in _WIDE else "plain"]


def _write(sheet: typing.Any, row: int, column: int, value: object, cells: Format) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, cells)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, cells)
    elif isinstance(value, dt.date) and value.year >= 1900:
        sheet.write_datetime(row, column, value, cells)
    else:
        sheet.write_string(row, column, str(value)[:_MOST_CHARACTERS], cells)
