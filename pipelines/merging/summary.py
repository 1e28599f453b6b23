"""One row for an event, out of the claims that report it.

What belongs here: choosing type, modality, actors, amounts, counts, confidence and salience. What
does not: dates (`dates`), title (`titles`), links and status (`links`, `consequences`).
"""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from pipelines.model import MODALITIES, ROLES, Event, EventActor, Interval

from .claims import Claim
from .hierarchy import Hierarchy
from .rules import MergeRules

FAMILY_WEIGHTS = {"measure": 2.0, "diplomacy": 1.5, "company": 1.0, "other": 0.5, "speech": 0.0}
HALVING_DAYS = 180
"""After so many days without a report an event needs twice the sources to rank as high."""
EPOCH = dt.date(2000, 1, 1)
STRENGTH = {modality: rank for rank, modality in enumerate(MODALITIES)}


def by_voice(claims: Iterable[Claim], value: Callable[[Claim], str | None]) -> list[str]:
    """The values that the claims give, most voices first; a text and its copies are one voice.

    Ties go to the more confident, then to the earlier claim.
    """
    voices: Counter[str] = Counter()
    heard = set()
    order: dict[str, tuple] = {}
    for claim in sorted(claims, key=lambda claim: (-claim.confidence, claim.sort_key)):
        given = value(claim)
        if given is not None:
            order.setdefault(given, (-claim.confidence, claim.sort_key))
            if (claim.text_id, given) not in heard:
                heard.add((claim.text_id, given))
                voices[given] += 1
    return sorted(voices, key=lambda given: (-voices[given], order[given]))


def event_type(claims: Sequence[Claim], rules: MergeRules) -> str:
    """The type that most voices give; of as many, an act of authority before talk about it.

    Clauses that follow another of their text have no voice: they may not name what kind of act it is.
    """
    claims = [claim for claim in claims if claim.lead is None] or claims
    ranked = by_voice(claims, lambda claim: claim.event_type)
    votes = {kind: len({claim.text_id for claim in claims if claim.event_type == kind}) for kind in ranked}
    return max(ranked, key=lambda kind: (votes[kind], FAMILY_WEIGHTS.get(rules.families.get(kind, ""), 0.0)))


def modality(claims: Sequence[Claim]) -> str:
    """The strongest that any claim gives: what occurred is no longer planned."""
    return min((claim.modality for claim in claims), key=STRENGTH.__getitem__)


def event_actors(event_id: str, claims: Sequence[Claim], hierarchy: Hierarchy) -> list[EventActor]:
    """Every actor named in a role, the most specific only: the bureau, not its department as well.

    An actor named in several roles has the one that most claims give it. A state that is acted upon is left
    out where its companies are named instead, unless most texts that name either name the state alone.
    """
    counts: Counter[tuple[str, str]] = Counter(pair for claim in claims for pair in claim.named)
    role_of: dict[str, str] = {}
    for role, actor_id in sorted(counts, key=lambda pair: (-counts[pair], ROLES.index(pair[0]), pair[1])):
        role_of.setdefault(actor_id, role)
    covered = {
        (role_of[actor_id], above)
        for claim in claims
        for _, actor_id in claim.named
        for body in (actor_id, hierarchy.party(actor_id, claim.acted))
        for above in hierarchy.lineage(body)
        if above != actor_id
    }
    covered |= {("target", state) for state in _states_for_nationals(claims, hierarchy)}
    kept = [(role, actor) for actor, role in role_of.items() if (role, actor) not in covered]
    return [EventActor(event_id, role, actor) for role, actor in sorted(kept)]


def _states_for_nationals(claims: Sequence[Claim], hierarchy: Hierarchy) -> set[str]:
    """The states acted upon that stand for companies of theirs, which as many texts name."""
    named: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        named[claim.text_id] |= {actor_id for role, actor_id in claim.named if role == "target"}
    found = set()
    for state in {
        actor_id for actors in named.values() for actor_id in actors if hierarchy.is_broad(actor_id)
    }:
        with_nationals = {
            text_id
            for text_id, actors in named.items()
            if any(hierarchy.is_national_of(actor_id, state) for actor_id in actors)
        }
        alone = {text_id for text_id, actors in named.items() if state in actors} - with_nationals
        if with_nationals and len(with_nationals) >= len(alone):
            found.add(state)
    return found


def salience(family: str, sources: int, last_reported: dt.date | None) -> float:
    """How much an event matters for a first page: only the order of the values means something.

    The logarithm of the independent sources, the weight of the family, and the day of the last report
    in units of HALVING_DAYS are added up, as in Reddit's "hot" ranking: the order is that of a decay
    from the newest document, yet no value changes as time passes. Without a day, none is added.
    """
    recency = (last_reported - EPOCH).days / HALVING_DAYS if last_reported else 0.0
    return round(math.log2(1 + sources) + FAMILY_WEIGHTS.get(family, 0.0) + recency, 4)


def summarise(
    event_id: str, claims: Sequence[Claim], rules: MergeRules, interval: Interval, title: str
) -> Event:
    """The row of an event; its status follows from its links (`consequences`)."""
    kind = event_type(claims, rules)
    sources = len({claim.text_id for claim in claims})
    days = [dt.date.fromordinal(claim.published) for claim in claims if claim.published is not None]
    doubt = 1.0
    for text_id in sorted({claim.text_id for claim in claims}):
        doubt *= 1 - max(claim.confidence for claim in claims if claim.text_id == text_id)
    return Event(
        event_id=event_id,
        event_type=kind,
        title=title,
        earliest=interval.earliest,
        latest=interval.latest,
        precision=interval.precision,
        basis=interval.basis,
        modality=modality(claims),
        status="occurred",
        mention_count=len(claims),
        document_count=len({claim.document_id for claim in claims}),
        independent_source_count=sources,
        first_reported=min(days, default=None),
        last_reported=max(days, default=None),
        confidence=round(1 - doubt, 4),
        object_name=next(iter(by_voice(claims, lambda claim: claim.object_name)), None),
        amounts=next(iter(by_voice(claims, lambda claim: claim.amounts)), None),
        salience=salience(rules.families.get(kind, ""), sources, max(days, default=None)),
    )
