"""What the API answers, described from the comments of the published file.

What belongs here: models of rows, made of columns. What does not: routes.
"""

import datetime as dt
from collections import defaultdict
from typing import Any

import pydantic

from .published import PublishedFile

_TYPES = {
    "VARCHAR": str,
    "BIGINT": int,
    "INTEGER": int,
    "DOUBLE": float,
    "BOOLEAN": bool,
    "DATE": dt.date,
    "TIMESTAMP": dt.datetime,
}


class Part(pydantic.BaseModel):
    """An actor's part in an event."""

    role: str
    actor_id: str
    name: str
    kind: str
    country_code: str | None


class Link(pydantic.BaseModel):
    """A relation to another event, whose title it gives."""

    from_event_id: str
    link_type: str
    to_event_id: str
    title: str


# Models that are made at run time are beyond what a type checker can follow.
RowModel = Any


def row_models(published: PublishedFile) -> dict[str, RowModel]:
    """A model for each published table and view: its columns with their types and meaning."""
    columns: dict[str, dict[str, Any]] = defaultdict(dict)
    for column in published.query("columns"):
        field = pydantic.Field(default=None, description=column["comment"])
        columns[column["table_name"]][column["column_name"]] = (_TYPES[column["data_type"]] | None, field)
    return {table: pydantic.create_model(f"{table}_row", **fields) for table, fields in columns.items()}


def page_model(row: RowModel) -> RowModel:
    """A part of a long answer: how many rows there are, and some of them."""
    return pydantic.create_model(f"{row.__name__}s", total=(int, ...), rows=_many(row))


def event_model(models: dict[str, RowModel]) -> RowModel:
    """One event with all that belongs to it."""
    parts: dict[str, RowModel] = {
        "dates": models["event_dates"],
        "actors": Part,
        "links": Link,
        "evidence": models["evidence"],
    }
    fields: dict[str, Any] = {name: _many(row) for name, row in parts.items()}
    return pydantic.create_model("event", __base__=models["timeline"], **fields)


def _many(row: RowModel) -> Any:
    """A required field of several such rows."""
    return (list[row], ...)
