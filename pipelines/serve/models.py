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


def row_models(published: PublishedFile) -> dict[str, type[pydantic.BaseModel]]:
    """A model for each published table and view: its columns with their types and meaning."""
    columns: dict[str, dict[str, Any]] = defaultdict(dict)
    for column in published.query("columns"):
        field = pydantic.Field(default=None, description=column["comment"])
        columns[column["table_name"]][column["column_name"]] = (_TYPES[column["data_type"]] | None, field)
    return {table: pydantic.create_model(f"{table}_row", **fields) for table, fields in columns.items()}


def page_model(row: type[pydantic.BaseModel]) -> type[pydantic.BaseModel]:
    """A part of a long answer: how many rows there are, and some of them."""
    return pydantic.create_model(f"{row.__name__}s", total=(int, ...), rows=(list[row], ...))


def event_model(models: dict[str, type[pydantic.BaseModel]]) -> type[pydantic.BaseModel]:
    """One event with all that belongs to it."""
    parts = {
        "dates": models["event_dates"],
        "actors": pydantic.create_model("part_row", **dict.fromkeys(_PART, (str | None, None))),
        "links": pydantic.create_model("link_row", **dict.fromkeys(_LINK, (str, ...))),
        "evidence": models["evidence"],
    }
    lists = {name: (list[row], ...) for name, row in parts.items()}
    return pydantic.create_model("event", __base__=models["timeline"], **lists)


_PART = ("role", "actor_id", "name", "kind", "country_code")
_LINK = ("from_event_id", "link_type", "to_event_id", "title")
