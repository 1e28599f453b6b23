"""The frames of role_frames.yaml: for each event type, which syntactic slot fills which role.

What belongs here: what the file may hold, and the frame of an event type. What does not: how a slot is
found (`pipelines.events`).
"""

import typing
from collections.abc import Container, Sequence
from pathlib import Path

import pydantic

from .yaml_reader import read_yaml

FILE = "role_frames.yaml"

Slots = tuple[str, ...]
ContextRole = typing.Literal["source", "target"]


class VerbFrame(pydantic.BaseModel, extra="forbid", frozen=True):
    """Slots of a role for triggers of certain lemmas; None leaves them as the event type has them."""

    source: Slots | None = None
    target: Slots | None = None
    context: tuple[ContextRole, ...] | None = None
    answers: tuple[str, ...] | None = None
    replies: bool | None = None
    about_acts: bool | None = None


class RoleFrame(pydantic.BaseModel, extra="forbid", frozen=True):
    """How the roles of an event type are filled; see the head of role_frames.yaml.

    `source` and `target` are None where the default frame's slots apply.
    """

    source: Slots | None = None
    target: Slots | None = None
    source_kinds: frozenset[str] | None = None
    target_kinds: frozenset[str] | None = None
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
    about_acts: bool = False
    aims_abroad: typing.Literal["only", "foremost"] | None = None
    shared: bool = False
    verbs: dict[str, VerbFrame] = {}

    @pydantic.field_validator("verbs")
    @classmethod
    def _one_key_a_verb(cls, verbs: dict[str, VerbFrame]) -> dict[str, VerbFrame]:
        """A key of the file may hold several verbs: "win, receive"."""
        return {verb: slots for key, slots in verbs.items() for verb in key.split(", ")}


class RoleFrames(pydantic.BaseModel, extra="forbid", frozen=True):
    """The whole file; `default` holds the slots of event types that have none of their own."""

    member_cues: tuple[str, ...] = ()
    partner_nouns: frozenset[str] = frozenset()
    speaker_nouns: frozenset[str] = frozenset()
    act_nouns: frozenset[str] = frozenset()
    flow_nouns: frozenset[str] = frozenset()
    deal_nouns: frozenset[str] = frozenset()
    default: VerbFrame = VerbFrame(source=(), target=())
    frames: dict[str, RoleFrame] = {}

    _resolved: dict[tuple[str, str | None], RoleFrame] = pydantic.PrivateAttr(default_factory=dict)

    def frame_of(self, event_type: str, lemmas: Sequence[str]) -> RoleFrame:
        """The frame of an event type, with the slots of the first of `lemmas` that has its own."""
        frame = self.frames.get(event_type, RoleFrame())
        verb = next((lemma for lemma in lemmas if lemma in frame.verbs), None)
        if (event_type, verb) not in self._resolved:
            own = {role for role in ("source", "target") if getattr(frame, role) is not None}
            slots = self.default.model_dump(exclude_none=True, exclude=own)
            if verb is not None:
                slots |= frame.verbs[verb].model_dump(exclude_none=True)
            self._resolved[event_type, verb] = frame.model_copy(update=slots)
        return self._resolved[event_type, verb]

    def unknown_types(self, event_types: Container[str]) -> list[str]:
        """The problems of frames that speak of event types other than `event_types`."""
        problems = []
        for name, frame in self.frames.items():
            for event_type in (name, *frame.kin, *frame.parties_of, *frame.answers):
                if event_type not in event_types:
                    problems.append(
                        f"{FILE}: frames.{name}: no event type {event_type!r}; add it to event_types.csv"
                    )
        return problems


def read_role_frames(folder: Path, event_types: Container[str], problems: list[str]) -> RoleFrames:
    """The frames of the reference `folder`; what is wrong in them is described in `problems`."""
    frames = read_yaml(folder / FILE, RoleFrames, problems)
    if frames is None:
        return RoleFrames()
    problems += frames.unknown_types(event_types)
    return frames
