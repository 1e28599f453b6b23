"""The data behind triggers: word_classes.yaml and the lines of triggers.csv.

What belongs here: what the two files may hold, and reading the classes. What does not: the notation
of frames and how they are matched (`pipelines.events.frames`).
"""

from pathlib import Path

import pydantic
import yaml

Words = tuple[str, ...]


class TriggerRow(pydantic.BaseModel):
    """A line of triggers.csv: words that name an event of a type under conditions."""

    rule_id: str = pydantic.Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    event_type: str
    trigger: str
    conditions: str | None


class DerivedClass(pydantic.BaseModel, extra="forbid", frozen=True):
    """A phrase whose head is of one class, with a word of another `beside` it if that is given."""

    head: str
    beside: str | None = None


class Topic(pydantic.BaseModel, extra="forbid", frozen=True):
    """What a text speaks of behind an event: the class that "it" and the definite `nouns` then stand for.

    `cues` are words whose number in a text tells its topic before any event is found.
    """

    stands_for: str
    nouns: frozenset[str]
    cues: Words = ()


class WordClasses(pydantic.BaseModel, extra="forbid", frozen=True):
    """The whole of word_classes.yaml: class names to dictionary forms; topics by event type."""

    verbs: dict[str, Words]
    nouns: dict[str, Words]
    carriers: Words
    derived: dict[str, tuple[DerivedClass, ...]]
    topics: dict[str, Topic]


def read_word_classes(path: Path, problems: list[str]) -> WordClasses:
    """The classes of a YAML file; what is wrong in it is described in `problems`."""
    try:
        return WordClasses.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
    except yaml.YAMLError as error:
        problems.append(f"{path.name}: {error}")
    except pydantic.ValidationError as error:
        problems += [f"{path.name}: {'.'.join(map(str, d['loc']))}: {d['msg']}" for d in error.errors()]
    return WordClasses(verbs={}, nouns={}, carriers=(), derived={}, topics={})
