"""The data behind triggers: word_classes.yaml and the lines of triggers.csv.

What belongs here: what the two files may hold, and reading the classes. What does not: the notation
of frames (`frame_notation`) and how they are matched (`pipelines.events`).
"""

import typing
from collections.abc import Collection, Sequence
from pathlib import Path

import pydantic

from .frame_notation import TAGGED, Frame, parse_frame
from .yaml_reader import read_yaml

Words = tuple[str, ...]


class TriggerRow(pydantic.BaseModel):
    """A line of triggers.csv: words that name an event of a type under conditions."""

    rule_id: str = pydantic.Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    event_type: str
    trigger: str
    conditions: str | None

    @pydantic.model_validator(mode="after")
    def _is_in_notation(self) -> typing.Self:
        self.frame(rank=0)
        return self

    def frame(self, rank: int) -> Frame:
        """The frame of the line, which is the `rank`-th of its file."""
        return parse_frame(self.rule_id, self.event_type, self.trigger, self.conditions, rank)


class DerivedClass(pydantic.BaseModel, extra="forbid", frozen=True):
    """A phrase whose head is of one class, with a word of another `beside` it, `without` one of a third."""

    head: str
    beside: str | None = None
    without: str | None = None


class Topic(pydantic.BaseModel, extra="forbid", frozen=True):
    """What a text speaks of behind an event: the class that "it" and the definite `nouns` then stand for.

    `cues` are words whose number in a text tells its topic before any event is found.
    """

    stands_for: str
    nouns: frozenset[str]
    cues: Words = ()


class WordClasses(pydantic.BaseModel, extra="forbid", frozen=True):
    """The whole of word_classes.yaml: class names to dictionary forms; topics by event type.

    `nominalisations`: nouns that name what their verb does ("removal" of "remove"). `look_alikes`: by
    event type the classes that a clause about such an event does not hold, whatever its frame.
    """

    verbs: dict[str, Words]
    nouns: dict[str, Words]
    nominalisations: dict[str, str]
    carriers: Words
    derived: dict[str, tuple[DerivedClass, ...]]
    topics: dict[str, Topic]
    look_alikes: dict[str, frozenset[str]]


def read_word_classes(path: Path, problems: list[str]) -> WordClasses:
    """The classes of a YAML file, none if it is wrong; what is wrong is described in `problems`."""
    nothing = WordClasses(
        verbs={}, nouns={}, nominalisations={}, carriers=(), derived={}, topics={}, look_alikes={}
    )
    return read_yaml(path, WordClasses, problems) or nothing


def check_triggers(
    triggers: Sequence[tuple[int, TriggerRow]], event_types: Collection[str], classes: WordClasses
) -> list[str]:
    """The problems of triggers.csv across lines and files: unknown types and classes, ids given twice."""
    known = {*classes.verbs, *classes.nouns, *classes.derived, *TAGGED}
    verbs = {verb for entries in classes.verbs.values() for verb in entries}
    verbs |= {name for _, row in triggers for name in row.frame(rank=0).triggers}
    problems = [
        f"word_classes.yaml: the nominalisation {noun!r} names {verb!r}, a verb of no class; add it"
        for noun, verb in classes.nominalisations.items()
        if verb not in verbs
    ]
    problems += [
        f"word_classes.yaml: look_alikes has no event type or class {name!r}; correct it"
        for event_type, names in classes.look_alikes.items()
        for name in ({event_type} - {*event_types}) | (names - classes.nouns.keys())
    ]
    first_line: dict[str, int] = {}
    for line, row in triggers:
        where = f"triggers.csv:{line}"
        if row.event_type not in event_types:
            problems.append(
                f"{where}: no event type {row.event_type!r}; add it to event_types.csv or correct it"
            )
        earlier = first_line.setdefault(row.rule_id, line)
        if earlier != line:
            problems.append(f"{where}: the rule_id is already on line {earlier}; give it another name")
        frame = row.frame(rank=0)
        named = {*frame.triggers, *(name for condition in frame.conditions for name in condition.classes)}
        problems += [
            f"{where}: no class {name!r}; add it to word_classes.yaml or correct it"
            for name in sorted(named - known)
            if name.isupper() or name.startswith("@")
        ]
    return problems
