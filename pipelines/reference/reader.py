"""Reads the CSV files that analysts edit into validated rows.

What belongs here: opening a file, checking each line against its row model, and errors that name
file, line and remedy. What does not: what the rows mean (`rows`), or how they are put together.
"""

import csv
import typing
from pathlib import Path

import pydantic
from pydantic_core import ErrorDetails

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
    rows: list[tuple[int, Row]] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            if problem := _header_problem(reader.fieldnames, list(model.model_fields)):
                problems.append(f"{path.name}:1: {problem}")
                return rows
            for cells in reader:
                where = f"{path.name}:{reader.line_num}"
                if None in cells or None in cells.values():
                    columns = len(model.model_fields)
                    problems.append(f"{where}: expected {columns} cells; quote cells that hold commas")
                    continue
                try:
                    row = model.model_validate({name: value.strip() or None for name, value in cells.items()})
                except pydantic.ValidationError as error:
                    problems.extend(f"{where}: {_describe(detail)}" for detail in error.errors())
                else:
                    rows.append((reader.line_num, row))
    except FileNotFoundError:
        problems.append(f"{path}: no such file; the folder of reference files must hold it")
    except UnicodeDecodeError as error:
        problems.append(f"{path.name}: not UTF-8 ({error.reason}); save it as UTF-8")
    except csv.Error as error:
        problems.append(f"{path.name}: {error}; look for a quotation mark that is not closed")
    return rows


def read_placed(paths: typing.Iterable[Path], model: type[Row], problems: list[str]) -> list[tuple[str, Row]]:
    """The rows of several CSV files of one kind, each with its place ("actors.csv:12")."""
    return [
        (f"{path.name}:{line}", row)
        for path in sorted(paths)
        for line, row in read_csv(path, model, problems)
    ]


def _header_problem(found: typing.Sequence[str] | None, expected: list[str]) -> str | None:
    """What is wrong with the header line, or None; the order of the columns is free."""
    missing = [name for name in expected if name not in (found or ())]
    unknown = [name for name in found or () if name not in expected]
    if not missing and not unknown and len(found or ()) == len(expected):
        return None
    faults = {"missing": missing, "unknown": unknown}
    described = [f"{fault} {', '.join(names)}" for fault, names in faults.items() if names]
    return f"the header must be {','.join(expected)} ({'; '.join(described) or 'a column is repeated'})"


def _describe(detail: ErrorDetails) -> str:
    """A validation error in words for the analyst: column, what is wrong, what was found."""
    column = ".".join(map(str, detail["loc"])) or "row"
    if detail["input"] is None:
        return f"{column}: must not be empty"
    return f"{column}: {detail['msg']} (found {detail['input']!r})"
