"""Claims: event mentions made ready to be compared.

What belongs here: one value that holds all that comparing looks at, and how it is read from the
frames. What does not: comparing (`scoring`).
"""

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, replace

import polars as pl

from pipelines.model import ROLES

from .amounts import Quantity, read_quantities
from .endings import ends_of
from .frames import Evidence
from .hierarchy import Hierarchy
from .wording import Wording, read_wording

DATED_BASES = frozenset({"explicit", "relative", "era"})
ACTED = pl.min_horizontal("latest", "published_latest")
"""The day on which the actors of a mention hold their posts: of the event, or of an earlier report."""
_EXPRESSION = re.compile(r".+:t(\d+)-\d+")
LATER_PHASES = frozenset({"effective", "suspended", "ended"})
"""Phases that follow from an act that was announced, signed or published before."""
PAPERWORK = frozenset({"announced", "signed", "published"})
LONGEST_OF_ONE = 31
"""Days that the interval of a single act spans at most."""
MUTUAL = frozenset({"agreement", "negotiation", "corporate_deal"})
"""Types of events that have parties rather than someone who acts and someone acted upon."""
ACTUAL = frozenset({"occurred", "planned", "denied"})
UNREAL = frozenset({"hypothetical", "predicted"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What a mention claims to have happened; days are proleptic ordinals.

    `ends` is the last day that the clause names for what it reports.
    `text_id` is the document, or the one it copies: copies are one voice. `lead` is the claim
    of the same text that this one follows, `is_completed` whether it has its object from another.
    `named` are the actors as the text has them, with their roles; `sources`, `targets`, `objects` hold
    the bodies that they are or act for on the day `acted`.
    """

    event_mention_id: str
    document_id: str
    text_id: str
    position: int
    sentence_no: int
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
    acted: int | None
    object_name: str | None
    amounts: str | None
    quantities: frozenset[Quantity]
    words: str
    wording: Wording
    confidence: float
    ends: int | None
    lead: str | None = None
    is_completed: bool = False

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and last day, when words of the text date the event on both sides."""
        if self.basis not in DATED_BASES or self.earliest is None or self.latest is None:
            return None
        return self.earliest, self.latest

    @property
    def refers_back(self) -> bool:
        """Whether the clause speaks of something named before ("The vehicle was …"), and names no more."""
        return not self.targets and not self.object_name and self.wording.refers

    @property
    def sums_up(self) -> bool:
        """Whether it is about all the time up to its publication: "since May, a hundred were listed"."""
        return (
            self.days is not None
            and self.days[1] == self.published
            and self.days[1] - self.days[0] > LONGEST_OF_ONE
            and (self.wording.sums or self.wording.holds_from)
        )

    @property
    def is_paperwork(self) -> bool:
        """Whether the clause only dates a step on the way of an act that another clause names."""
        return (
            self.phase in PAPERWORK
            and self.modality in ("occurred", "planned")
            and self.days is not None
            and not self.wording.holds_from
            and (self.is_completed or not self.details)
        )

    @property
    def is_planned_part(self) -> bool:
        """Whether the clause plans a part of what was reported before ("those on chips will follow")."""
        return self.modality == "planned" and self.wording.picks_part

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
    def details(self) -> frozenset[object]:
        """What the clause is about besides those who act and are acted upon: objects and quantities."""
        return self.quantities | self.objects | ({self.object_name} - {None})

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
        published_latest="published_latest",
    )
    ends = ends_of(evidence, mention_ids)
    claims = [
        _claim(
            row | {"ends": ends.get(row["event_mention_id"])},
            {role: roles[row["event_mention_id"], role] for role in ROLES},
            hierarchy,
        )
        for row in mentions.join(documents, on="document_id", how="left")
        .with_columns(acted=ACTED)
        .iter_rows(named=True)
    ]
    return {claim.event_mention_id: claim for claim in claims}


def _claim(row: dict, named: dict[str, list[str]], hierarchy: Hierarchy) -> Claim:
    acted = _ordinal(row["acted"])
    sources, targets, objects = (hierarchy.parties(named[role], acted) for role in ROLES)
    wording = read_wording(row["quote"], _before_date(row))
    claim = Claim(
        event_mention_id=row["event_mention_id"],
        document_id=row["document_id"],
        text_id=row["text_id"],
        position=row["trigger_start"],
        sentence_no=row["sentence_no"],
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
        acted=acted,
        object_name=row["object_name"],
        amounts=row["amounts"],
        quantities=read_quantities(row["amounts"]),
        words=row["quote"],
        wording=wording,
        confidence=row["confidence"],
        ends=row["ends"],
    )
    # "Curbed since August 1" dates what has held from then on, not the act that announced it.
    holds = (
        wording.holds_from
        and claim.phase == "occurred"
        and claim.modality in ("occurred", "planned")
        and claim.days is not None
        and claim.days[1] - claim.days[0] < LONGEST_OF_ONE
    )
    return replace(claim, phase="effective") if holds else claim


def _before_date(row: dict) -> str:
    """The words of the clause before the expression that dates it; none where it has no such expression."""
    match = _EXPRESSION.fullmatch(row["time_expression_id"] or "")
    return row["quote"][: max(0, int(match[1]) - row["char_start"])] if match else ""


def _ordinal(day: dt.date | None) -> int | None:
    return None if day is None else day.toordinal()
