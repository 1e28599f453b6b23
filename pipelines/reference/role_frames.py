"""The frames of role_frames.yaml: for each event type, which syntactic slot fills which role.

What belongs here: what the file may hold, and reading it. What does not: how a slot is found.
"""

import typing
from collections.abc import Sequence
from pathlib import Path

import pydantic
import yaml

Slots = tuple[str, ...]
ContextRole = typing.Literal["source", "target"]


class VerbFrame(pydantic.BaseModel, extra="forbid", frozen=True):
    """Slots of a role for triggers of certain lemmas; None leaves them as the event type has them."""

    source: Slots | None = None
    target: Slots | None = None
    context: tuple[ContextRole, ...] | None = None
    replies: bool | None = None


class RoleFrame(pydantic.BaseModel, extra="forbid", frozen=True):
    """How the roles of an event type are filled; see the head of role_frames.yaml."""

    source: Slots = ()
    target: Slots = ()
    source_kinds: frozenset[str] | None = None
    joint: bool = False
    all_targets: bool = False
    context: tuple[ContextRole, ...] = ()
    kin: tuple[str, ...] = ()
    context_source: typing.Literal["same", "country"] = "same"
    origin: typing.Literal["abroad", "home", "anywhere", "both sides"] | None = None
    binds_nationals: bool = False
    names_parties: bool = False
    parties_of: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    replies: bool = False
    aim: typing.Literal["abroad"] | None = None
    verbs: dict[str, VerbFrame] = {}

    def for_words(self, lemmas: Sequence[str]) -> "RoleFrame":
        """The frame with the slots of the first of `lemmas` that has slots of its own."""
        verb = next((self.verbs[lemma] for lemma in lemmas if lemma in self.verbs), None)
        return self if verb is None else self.model_copy(update=verb.model_dump(exclude_none=True))


class RoleFrames(pydantic.BaseModel, extra="forbid", frozen=True):
    """The whole file."""

    member_cues: tuple[str, ...]
    act_nouns: frozenset[str]
    flow_nouns: frozenset[str]
    deal_nouns: frozenset[str]
    frames: dict[str, RoleFrame]


def read_role_frames(path: Path, problems: list[str]) -> RoleFrames:
    """The frames of a YAML file; what is wrong in it is described in `problems`."""
    try:
        return RoleFrames.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
    except yaml.YAMLError as error:
        problems.append(f"{path.name}: {error}")
    except pydantic.ValidationError as error:
        problems += [f"{path.name}: {'.'.join(map(str, d['loc']))}: {d['msg']}" for d in error.errors()]
    return RoleFrames(
        member_cues=(), act_nouns=frozenset(), flow_nouns=frozenset(), deal_nouns=frozenset(), frames={}
    )
