"""The rows of the reference files: one model a file, its columns in order, its rules in the types.

What belongs here: what a line may hold. What does not: reading files (`reader`), or rules that
need other lines or files (`load_reference`).
"""

import datetime as dt
import typing

import pydantic

from pipelines.model import Actor

ActorId = typing.Annotated[str, pydantic.Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _split_list(cell: object) -> object:
    """Cells that hold a list separate its entries by semicolons; an empty cell is an empty list."""
    if isinstance(cell, str):
        return tuple(entry.strip() for entry in cell.split(";") if entry.strip())
    return () if cell is None else cell


Words = typing.Annotated[tuple[str, ...], pydantic.BeforeValidator(_split_list)]


class ReferenceRow(pydantic.BaseModel):
    """What all rows share: they are values, and not changed after reading."""

    model_config = pydantic.ConfigDict(frozen=True)


class DatedRow(ReferenceRow):
    """A row that holds for a time: `valid_from` to `valid_to`, inclusive, None = always."""

    valid_from: dt.date | None
    valid_to: dt.date | None

    @pydantic.model_validator(mode="after")
    def _from_before_to(self) -> typing.Self:
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError(f"valid_from {self.valid_from} is after valid_to {self.valid_to}; swap them")
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Whether the row is valid on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class EventTypeRow(ReferenceRow):
    """A line of event_types.csv: an entry of the ontology, with its PLOVER class where there is one."""

    event_type: str = pydantic.Field(pattern=r"^[a-z][a-z_]*$")
    family: typing.Literal["measure", "diplomacy", "company", "speech", "other"]
    direction: typing.Literal["restrictive", "liberalising", "neutral"]
    plover: str | None
    definition: str


class ActorRow(DatedRow):
    """A line of actors.csv: a known actor.

    `roles` are the words of descriptions.csv that may refer to it ("chipmaker" needs the role
    "chips"), `seats` its home town and what that is called by
    ("the Shenzhen-based company", "the Californian company").
    """

    actor_id: ActorId
    name: str
    kind: typing.Literal["country", "government", "agency", "company", "person", "organisation", "bloc"]
    country_code: typing.Annotated[str, pydantic.Field(pattern=r"^[A-Z]{2}$")] | None
    parent_actor_id: ActorId | None
    wikidata_id: typing.Annotated[str, pydantic.Field(pattern=r"^Q[1-9]\d*$")] | None
    roles: Words
    seats: Words

    @property
    def actor(self) -> Actor:
        """The row as the table contract's value."""
        return Actor(
            actor_id=self.actor_id,
            name=self.name,
            kind=self.kind,
            country_code=self.country_code,
            parent_actor_id=self.parent_actor_id,
            wikidata_id=self.wikidata_id,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
        )


class AliasRow(DatedRow):
    """A line of actor_aliases.csv: a way in which texts name an actor.

    `usage`: a `name`; a `common_word` that is also an English word ("Arm"), trusted at the start of
    a sentence only if the text has it elsewhere; a `demonym` ("Dutch"); a `metonym` ("The Hague").
    """

    actor_id: ActorId
    alias: str
    usage: typing.Literal["name", "common_word", "demonym", "metonym"]

    @property
    def is_metonym(self) -> bool:
        return self.usage == "metonym"


class TenureRow(DatedRow):
    """A line of tenures.csv: a person's time in a post of `body_actor_id`, such as "commerce secretary"."""

    actor_id: ActorId
    post: str
    body_actor_id: ActorId


class ProductRow(ReferenceRow):
    """A line of products.csv: a named product; no text mentions it before `known_from`."""

    product: str
    maker_actor_id: ActorId | None
    aliases: Words
    known_from: dt.date | None


class ObjectRow(ReferenceRow):
    """A line of objects.csv: a list, law, material, technology or good that is acted upon or with.

    `owner_actor_id` keeps a list, enforces a law or issues a regulation, and acts where a text names
    only that. Nobody else can amend a regulation; a list or law may also stand for its country.
    """

    object: str
    category: typing.Literal[
        "list",
        "law",
        "regulation",
        "licence",
        "measure",
        "agreement",
        "programme",
        "service",
        "pipeline",
        "material",
        "goods",
        "technology",
    ]
    owner_actor_id: ActorId | None
    aliases: Words


class DescriptionRow(ReferenceRow):
    """A line of descriptions.csv: a noun that refers to an actor by what it is.

    `kinds` are the kinds of actors that it may stand for; if there is a `role`, the actor must have
    it among its roles. The noun is singular; its regular plural refers to several such actors. With
    the `number` "several" it refers to actors in the plural only ("both sides"), with "bare" it needs no
    article ("management expects").
    """

    noun: str
    kinds: Words
    role: str | None
    number: typing.Literal["any", "several", "bare"]


class NamePartRow(ReferenceRow):
    """A line of name_parts.csv: a word by which an unknown name is recognised, and what kind it shows.

    `position`: "ends" a name (… Technologies), "begins" it before "of" or "for" (University …), is a
    "legal_form" behind it, a "title" or "role_noun" before a person's, a "given_name"; or the name that
    it ends is "not_an_actor" (… Act). A "place" is a whole name: a town or region that only houses actors.
    """

    part: str
    position: typing.Literal[
        "ends", "begins", "legal_form", "title", "role_noun", "given_name", "not_an_actor", "place"
    ]
    kind: typing.Literal["agency", "government", "company", "person", "organisation"] | None


class NonActorRow(ReferenceRow):
    """A line of non_actors.csv: a phrase that contains a name but names no actor ("South China Sea")."""

    phrase: str
    category: typing.Literal["place", "law", "list", "programme", "event", "product", "other"]


class ModalityCueRow(ReferenceRow):
    """A line of modality_cues.csv: a word (as written, or its base form) that sets the modality of an event.

    `construction` is how it stands to the event's trigger; with an `event_type` the line holds for
    that type only, and goes before the general one.
    """

    cue: str
    construction: typing.Literal[
        "auxiliary",
        "negator",
        "condition",
        "question",
        "itself",
        "before_infinitive",
        "before_gerund",
        "before_clause",
        "before_noun",
        "doubly_negated",
        "performative",
        "light_verb",
        "event_type",
        "state",
        "dropped",
    ]
    modality: typing.Literal[
        "occurred", "ongoing", "planned", "predicted", "hypothetical", "denied", "shared"
    ]
    event_type: str | None


class PhaseWordRow(ReferenceRow):
    """A line of phase_words.csv: a verb or noun (base form, with particles) that tells a phase of an action.

    `holds_for`: the event types for which it does, or their families or directions (event_types.csv).
    """

    phrase: str
    phase: typing.Literal["announced", "signed", "published", "effective", "suspended", "ended", "occurred"]
    holds_for: Words


class TypeAffinityRow(ReferenceRow):
    """A line of type_affinities.csv: two types under which reports file one and the same event.

    `affinity` is between 0 (never) and 1 (as good as the same type); the order of the types is free.
    """

    event_type: str
    other_type: str
    affinity: float = pydantic.Field(gt=0, le=1)


class TypeReversalRow(ReferenceRow):
    """A line of type_reversals.csv: events of `event_type` can end, suspend or soften `reversed_type`."""

    event_type: str
    reversed_type: str


class LinkWordRow(ReferenceRow):
    """A line of link_words.csv: the beginning of a word or phrase that shows how an event acts on another."""

    word_start: str
    link_type: typing.Literal["retaliates", "amends", "reverses", "suspends", "implements"]


class EraRow(ReferenceRow):
    """A line of eras.csv: a time with one or more names; an empty `end` means that it has not ended.

    The name of a `day` dates wherever it is used ("9/11"); the others name a government, a plan or a
    war as well, and date something only after a preposition of time. "Under" is one for governments
    and plans: what is done under an agreement need not have been done while it was in force.
    """

    era: str
    names: Words
    kind: typing.Literal["government", "plan", "agreement", "crisis", "period", "day"]
    start: dt.date
    end: dt.date | None

    @pydantic.model_validator(mode="after")
    def _start_before_end(self) -> typing.Self:
        if self.end and self.start > self.end:
            raise ValueError(f"start {self.start} is after end {self.end}; swap them")
        if not self.names:
            raise ValueError("names is empty; give at least one, separated by semicolons")
        return self


class FiscalYearRow(ReferenceRow):
    """A line of fiscal_years.csv: the month in which a government's fiscal year begins.

    `names` are words that tell of that government beside a fiscal year. `called_by`: whether the year goes
    by the calendar year of its first month or of its last.
    """

    government: str
    names: Words = pydantic.Field(min_length=1)
    first_month: int = pydantic.Field(ge=1, le=12)
    called_by: typing.Literal["start", "end"]


class FieldTermRow(ReferenceRow):
    """A line of field_terms.csv: a word or phrase that only texts of the product's field use, and its area.

    The last word is taken in all its forms.
    """

    term: str
    area: str


class CurrencyRow(ReferenceRow):
    """A line of currencies.csv: an ISO 4217 code, the signs before a number and the names behind it."""

    currency: typing.Annotated[str, pydantic.Field(pattern=r"^[A-Z]{3}$")]
    signs: Words
    names: Words


class ConfidenceWeightRow(ReferenceRow):
    """A line of confidence_weights.csv: what a sign adds to the log-odds that a mention is right."""

    sign: typing.Literal[
        "base",
        "source_missing",
        "source_inferred",
        "target_found",
        "several_actors",
        "dated",
        "amounts",
        "short_clause",
        "utterance",
    ]
    weight: float
    meaning: str
