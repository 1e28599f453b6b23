"""The rows of the reference files: one model a file, its columns in order, its rules in the types.

What belongs here: what a line may hold. What does not: reading files (`reader`), or rules that
need other lines or files (`load_reference`).
"""

import typing

import pydantic


class EventTypeRow(pydantic.BaseModel):
    """A line of event_types.csv: an entry of the ontology, with its PLOVER class where there is one."""

    event_type: str = pydantic.Field(pattern=r"^[a-z][a-z_]*$")
    family: typing.Literal["measure", "diplomacy", "company", "speech", "other"]
    direction: typing.Literal["restrictive", "liberalising", "neutral"]
    plover: str | None
    definition: str
