"""Reads the CSV files that analysts edit into validated rows.

What belongs here: opening a file, checking each line against its row model, and errors that name
file, line and remedy. What does not: what the rows mean (`rows`), or how they are put together.
"""

import csv
import typing
from pathlib import Path

import pydantic

Row = typing.TypeVar("Row", bound=pydantic.BaseModel)


class ReferenceError(ValueError):
    """One or more lines of the reference files are wrong; the message has a line for each."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


def read_csv(path: Path, model: type[Row], problems: list[str]) -> list[tuple[int, Row]]:
    """The rows of a CSV file with their line numbers (the header is line 1).

    Empty cells become None, so that a column without a value takes its model's default rules.
    Wrong lines are left out and described in `problems`, so that one look shows them all.
    """
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        expected = list(model.model_fields)
        if reader.fieldnames is None or set(reader.fieldnames) != set(expected):
            problems.append(f"{path.name}:1: the header must be {','.join(expected)}")
            return rows
        for cells in reader:
            line = reader.line_num
            if None in cells or None in cells.values():
                problems.append(f"{path.name}:{line}: expected {len(expected)} cells; quote cells that hold commas")
                continue
            try:
                rows.append((line, model.model_validate({name: value.strip() or None for name, value in cells.items()})))
            except pydantic.ValidationError as error:
                for detail in error.errors():
                    column = ".".join(map(str, detail["loc"])) or "row"
                    problems.append(f"{path.name}:{line}: {column}: {detail['msg']} (found {detail['input']!r})")
    return rows
