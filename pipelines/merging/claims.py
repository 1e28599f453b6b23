"""Claims: event mentions made ready to be compared.

What belongs here: one value that holds all that comparing looks at, and how it is read from the
frames. What does not: comparing (`scoring`).
"""

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass

import polars as pl

from pipelines.model import ROLES

from .amounts import Quantity, read_quantities
from .frames import Evidence
from .hierarchy import Hierarchy

DATED_BASES = frozenset({"explicit", "relative", "era"})
LATER_PHASES = frozenset({"effective", "suspended", "ended"})
"""Phases that follow from an act that was announced, signed or published before."""
ACTUAL = frozenset({"occurred", "planned", "denied"})
UNREAL = frozenset({"hypothetical", "predicted"})

_REFERENCE = re.compile(r"(?:the|that|this|these|those|it|they|its|both)\b", re.IGNORECASE)

_PART = re.compile(r"(?:that|this|these|those|both|which)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a mention claims to have happened; days are proleptic ordinals.

    `text_id` is the document, or the one it copies: copies are one voice. `lead` is the claim
    of the same text that this one follows (`following`).
    `named` are the actors as the text has them, with their roles; `sources`, `targets`, `objects` hold
    the bodies that they are or act for.
    """

    event_mention_id: str
    document_id: str
    text_id: str
    position: int
    event_type: str
    modality: str
    phase: str
    earliest: int | None
    latest: int | None
    precision: str | None
    basis: str
    published: int | None
    sources: frozenset[str]
    targets: frozenset[str]
    objects: frozenset[str]
    named: frozenset[tuple[str, str]]
    object_name: str | None
    amounts: str | None
    quantities: frozenset[Quantity]
    words: str
    confidence: float
    lead: str | None = None

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and last day, when words of the text date the event on both sides."""
        if self.basis not in DATED_BASES or self.earliest is None or self.latest is None:
            return None
        return self.earliest, self.latest

    @property
    def refers_back(self) -> bool:
        """Whether the clause speaks of something named before ("The vehicle was …"), and names no more."""
        return not self.targets and not self.object_name and _REFERENCE.match(self.words) is not None

    @property
    def is_planned_part(self) -> bool:
        """Whether the clause plans a part of what was reported before ("those on chips will follow")."""
        return self.modality == "planned" and _PART.match(self.words) is not None

    @property
    def is_later_phase(self) -> bool:
        """Whether the claim is about what became of an act, and not about the act."""
        return self.phase in LATER_PHASES

    @property
    def is_act(self) -> bool:
        """Whether the claim is about an act, done, planned or denied, that other clauses may follow."""
        return not self.is_later_phase and not self.is_planned_part and self.modality in ACTUAL

    @property
    def is_unreal(self) -> bool:
        """Whether the claim is about what may or might be, which no later fact makes the same event."""
        return self.modality in UNREAL

    @property
    def parties(self) -> frozenset[str]:
        """Everyone who takes part, in whatever role."""
        return self.sources | self.targets

    @property
    def sort_key(self) -> tuple[int, str, int, str]:
        """The order of evidence: by publication, then by text; the same whatever arrived first."""
        published = self.published if self.published is not None else dt.date.max.toordinal()
        return (published, self.document_id, self.position, self.event_mention_id)


def read_claims(evidence: Evidence, mention_ids: pl.Series, hierarchy: Hierarchy) -> dict[str, Claim]:
    """The claims of the given mentions, by mention id."""
    mentions = evidence.event_mentions.filter(pl.col("event_mention_id").is_in(mention_ids.implode()))
    roles: dict[tuple[str, str], list[str]] = defaultdict(list)
    parts = evidence.event_mention_actors.filter(pl.col("event_mention_id").is_in(mention_ids.implode()))
    for mention_id, role, actor_id in parts.select("event_mention_id", "role", "actor_id").iter_rows():
        roles[mention_id, role].append(actor_id)
    documents = evidence.documents.select(
        "document_id",
        text_id=pl.coalesce("near_duplicate_of", "document_id"),
        published=pl.when(pl.col("published_earliest") == pl.col("published_latest")).then(
            "published_latest"
        ),
    )
    claims = [
        _claim(row, {role: roles[row["event_mention_id"], role] for role in ROLES}, hierarchy)
        for row in mentions.join(documents, on="document_id", how="left").iter_rows(named=True)
    ]
    return {claim.event_mention_id: claim for claim in claims}


def _claim(row: dict, named: dict[str, list[str]], hierarchy: Hierarchy) -> Claim:
    sources, targets, objects = (hierarchy.parties(named[role]) for role in ROLES)
    return Claim(
        event_mention_id=row["event_mention_id"],
        document_id=row["document_id"],
        text_id=row["text_id"],
        position=row["trigger_start"],
        event_type=row["event_type"],
        modality=row["modality"],
        phase=row["phase"],
        earliest=_ordinal(row["earliest"]),
        latest=_ordinal(row["latest"]),
        precision=row["precision"],
        basis=row["basis"],
        published=_ordinal(row["published"]),
        sources=sources,
        targets=targets - sources,
        objects=objects,
        named=frozenset((role, actor_id) for role in ROLES for actor_id in named[role]),
        object_name=row["object_name"],
        amounts=row["amounts"],
        quantities=read_quantities(row["amounts"]),
        words=row["quote"],
        confidence=row["confidence"],
    )


def _ordinal(day: dt.date | None) -> int | None:
    return None if day is None else day.toordinal()
