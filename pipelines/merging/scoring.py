"""Scores a pair of claims: how far it speaks for one event, point by point, in words.

What belongs here: the evidence for and against, and its weights. What does not: which pairs are
compared (`blocking`), and what follows for events (`founding`).

Points add up like log-odds: above zero the pair is more likely one event than two. The weights
were set on annotated articles; docs/decisions/0006-merging.md has the figures.
"""

from typing import NamedTuple

from rapidfuzz import fuzz

from .amounts import conflicting_unit, shared
from .claims import LONGEST_OF_ONE, MUTUAL, PAPERWORK, Claim
from .following import LONGEST_DELAY, LONGEST_PAPERWORK, NEARBY
from .hierarchy import Hierarchy
from .rules import MergeRules

PRIOR = -3.5
"""What two claims start from that have a key in common: most of them report two events."""
NEVER = -20.0
SAME_SOURCE, SAME_TARGET = (1.7, 1.5, 1.3), (2.0, 1.5, 0.7)
"""Points for the same company, public body or state: the more events an actor has, the less it says."""
SAME_MONTH = 1.6
"""Points of dates that fit to the month."""
FAR_APART = -6.0
"""Points of dates that nothing else can outweigh."""
OF_LISTS = frozenset({"entity_listing", "entity_delisting"})
TALKS = frozenset({"agreement", "negotiation"})
UTTERANCES = frozenset({"statement", "forecast", "financial_impact"})


class Point(NamedTuple):
    """One piece of evidence: what it is worth, and what it is."""

    weight: float
    reason: str


class Score(NamedTuple):
    """The sum of the evidence on a pair, and the evidence."""

    total: float
    points: tuple[Point, ...]


class Scorer:
    """Scores pairs of claims; the same whichever comes first."""

    def __init__(self, hierarchy: Hierarchy, rules: MergeRules):
        self._hierarchy = hierarchy
        self._rules = rules

    def score(self, a: Claim, b: Claim) -> Score:
        """The evidence that `a` and `b` report one event."""
        points = tuple(point for point in self._points(a, b) if point.weight)
        return Score(PRIOR + sum(point.weight for point in points), points)

    def _points(self, a: Claim, b: Claim) -> list[Point]:
        affinity = self._rules.affinities.get((a.event_type, b.event_type))
        if affinity is None:
            return [Point(NEVER, "types that never meet")]
        if a.is_unreal != b.is_unreal:
            return [Point(NEVER, "one is real, the other not")]
        date = _date_point(a, b)
        if date.weight <= FAR_APART:
            return [date]
        return [
            Point(2 * affinity - 1, "same type" if affinity == 1 else "kindred types"),
            *self._actor_points(a, b),
            date,
            *_renewal_points(a, b, date),
            *_content_points(a, b),
            *_text_points(a, b, date),
        ]

    def _actor_points(self, a: Claim, b: Claim) -> list[Point]:
        if a.event_type in MUTUAL or b.event_type in MUTUAL:
            return [self._compare_parties(a.parties, b.parties)]
        points = [
            self._compare(a.sources, b.sources, "source"),
            self._compare(a.targets, b.targets, "target"),
        ]
        if not a.parties or not b.parties:
            points.append(Point(-1.0, "no actors named"))
        return points

    def _compare_parties(self, mine: frozenset[str], theirs: frozenset[str]) -> Point:
        """Parties to a deal or meeting, whatever their roles."""
        if not mine or not theirs:
            return Point(0.0, "parties not named")
        ours, others = ({self._hierarchy.root(actor) for actor in side} for side in (mine, theirs))
        common = ours & others
        if not common:
            return Point(-4.0, "different parties")
        if common != ours and common != others:
            return Point(-1.5, "some parties differ")
        return Point(2.4 if len(common) > 1 else 1.0, "same parties")

    def _breadth(self, actor: str) -> int:
        """0 for a company or person, 1 for a public body, 2 for a state or bloc."""
        return 2 if self._hierarchy.is_broad(actor) else 1 if self._hierarchy.is_public(actor) else 0

    def _compare(self, mine: frozenset[str], theirs: frozenset[str], role: str) -> Point:
        """How well two sets of actors in one role fit."""
        hierarchy = self._hierarchy
        if not mine or not theirs:
            return Point(0.3 if role == "target" else 0.0, f"{role} not named")
        if common := mine & theirs:
            kind = min(map(self._breadth, common))
            share = 0.5 + 0.5 * len(common) / min(len(mine), len(theirs)) + 0.25 * (len(common) > 1)
            most = SAME_TARGET[kind] if role == "target" else SAME_SOURCE[kind]
            return Point(most * share, f"same {role}")
        pairs = [(x, y) for x in mine for y in theirs]
        if any(
            (x in hierarchy.lineage(y) or y in hierarchy.lineage(x)) and hierarchy.is_public(x)
            for x, y in pairs
        ):
            return Point(0.7 if role == "target" else 1.2, f"{role}: one is part of the other")
        if any(hierarchy.root(x) == hierarchy.root(y) for x, y in pairs):
            return Point(-0.5, f"{role}: two bodies of one state")
        if any(hierarchy.is_national_of(x, y) or hierarchy.is_national_of(y, x) for x, y in pairs):
            return Point(0.2 if role == "target" else -0.3, f"{role}: a state and its national")
        broad = [all(map(hierarchy.is_broad, side)) for side in (mine, theirs)]
        if role == "target" and broad[0] != broad[1]:
            return Point(0.0, "a market and a company")
        return Point(-3.0, f"different {role}")


def _date_point(a: Claim, b: Claim) -> Point:
    if a.days and b.days:
        return _compare_days(a, a.days, b, b.days)
    if a.document_id == b.document_id and (a.published is None or (not a.days and not b.days)):
        return Point(0.4, "same text, one without a date of its own")
    if a.days:
        return _compare_with_publication(a, a.days, b)
    if b.days:
        return _compare_with_publication(b, b.days, a)
    if a.published is None or b.published is None:
        return Point(-0.7, "no date")
    apart = abs(a.published - b.published)
    weight = 1.0 if apart <= 3 else 0.3 if apart <= 14 else -0.7 if apart <= 60 else -2.0
    return Point(weight, f"reported {apart} days apart")


def _compare_days(a: Claim, one: tuple[int, int], b: Claim, other: tuple[int, int]) -> Point:
    """Two dated claims: the narrower the days that fit, the more that says."""
    gap = max(one[0], other[0]) - min(one[1], other[1])
    if gap <= 0:
        width = max(one[1] - one[0], other[1] - other[0]) + 1
        weight = (
            2.0
            if width <= 1
            else SAME_MONTH
            if width <= 31
            else 1.0
            if width <= 92
            else 0.6
            if width <= 366
            else 0.2
        )
        if a.sums_up != b.sums_up:
            return Point(-3.0, "one sums up a time")
        wider = a if one[1] - one[0] >= width - 1 else b
        if width > LONGEST_OF_ONE and wider.latest == wider.published:
            return Point(0.0, "one is about all the time until its report")
        return Point(weight, "same day" if width == 1 else "dates that fit")
    first, later = (a, b) if one < other else (b, a)
    if gap <= LONGEST_DELAY and later.is_later_phase and not first.is_later_phase:
        return Point(0.0 if gap <= 31 else -0.3 if gap <= 92 else -0.6, f"two phases, {gap} days apart")
    if gap <= LONGEST_PAPERWORK and {a.phase, b.phase} <= PAPERWORK and a.phase != b.phase:
        return Point(-0.3, f"{first.phase}, {later.phase} {gap} days later")
    weight = -0.2 if gap <= 3 else -2.0 if gap <= 10 else -3.5 if gap <= 45 else FAR_APART
    return Point(weight, f"dates {gap} days apart")


def _compare_with_publication(dated: Claim, days: tuple[int, int], other: Claim) -> Point:
    """A dated claim, and one of which only the day of its publication is known."""
    if other.published is None:
        return Point(-0.7, "one has no date")
    if other.modality == "planned":
        ahead = days[1] - other.published
        weight = -2.0 if ahead < 0 else 0.3 if ahead <= 60 else -1.0 if ahead <= 400 else -2.0
        return Point(weight, f"planned {ahead} days ahead")
    if days[0] > other.published:
        if dated.is_later_phase and days[0] - other.published <= LONGEST_DELAY:
            return Point(-0.3, "two phases")
        return Point(-4.0, "reported before it happened")
    after = max(0, other.published - days[1])
    weight = 1.0 if after <= 7 else 0.4 if after <= 31 else -1.5 if after <= 120 else -2.5
    if days[1] - days[0] > 31:
        weight = min(weight, 0.2)
    return Point(weight, f"reported {after} days after")


def _renewal_points(a: Claim, b: Claim, date: Point) -> list[Point]:
    """One more act of a kind, or a longer life of what there was, unless both have the same day."""
    if a.wording.renews == b.wording.renews or date.weight >= SAME_MONTH:
        return []
    return [Point(-1.5, "one renews or adds")]


def _content_points(a: Claim, b: Claim) -> list[Point]:
    points = []
    if unit := conflicting_unit(a.quantities, b.quantities):
        points.append(Point(-4.0, f"different amounts in {unit}"))
    elif common := shared(a.quantities, b.quantities):
        points.append(Point(1.5, f"same amount ({len(common)})"))
    if a.object_name and b.object_name:
        points.append(_compare_objects(a, b))
    elif a.objects and b.objects:
        points.append(
            Point(1.0, "same object") if a.objects & b.objects else Point(-0.7, "different objects")
        )
    return points


def _compare_objects(a: Claim, b: Claim) -> Point:
    """How well two objects fit; a list that parties are put on says little, another list much."""
    one, other = a.object_name or "", b.object_name or ""
    if {a.event_type, b.event_type} <= OF_LISTS:
        return Point(0.3, "same list") if one == other else Point(-1.5, "different lists")
    if one == other:
        return Point(1.5, "same object")
    shares_word = not set(one.casefold().split()).isdisjoint(other.casefold().split())
    return Point(0.3, "similar objects") if shares_word else Point(-0.7, "different objects")


def _text_points(a: Claim, b: Claim, date: Point) -> list[Point]:
    """What wording and place in the text add: much between copies, little elsewhere."""
    likeness = fuzz.token_set_ratio(a.words, b.words) / 100
    points = [Point(max(0.0, likeness - 0.5) * 1.6, "similar wording")]
    if likeness < 0.6 and (a.event_type in UTTERANCES or a.is_unreal or a.modality == "denied"):
        points.append(Point(-1.5, "in other words"))
    if a.document_id == b.document_id:
        is_one_matter = a.event_type == b.event_type or {a.event_type, b.event_type} <= TALKS
        points.append(Point(-0.3 if is_one_matter else -1.3, "a text rarely repeats itself"))
        if abs(a.position - b.position) <= NEARBY:
            points.append(_compare_neighbours(a, b))
        if (a.modality == "planned") != (b.modality == "planned"):
            points.append(Point(-1.5, "one past, the other to come, in one text"))
    elif (a.modality == "planned") != (b.modality == "planned") and date.weight < SAME_MONTH:
        points.append(Point(-0.5, "one planned, the other done"))
    if a.is_later_phase and a.phase == b.phase:
        points.append(Point(0.3, f"both tell when it was {a.phase}"))
    if (a.modality == "denied") != (b.modality == "denied"):
        points.append(Point(-5.0, "one is denied"))
    return points


def _compare_neighbours(a: Claim, b: Claim) -> Point:
    """Clauses of one type near each other: each with things of its own, they tell of two events."""
    if max(a, b, key=lambda claim: claim.position).wording.adds:
        return Point(-2.0, "told besides the other")
    is_one_type = a.event_type == b.event_type
    mine, theirs = (
        claim.details if is_one_type else frozenset({claim.object_name} - {None}) for claim in (a, b)
    )
    if mine and theirs and mine.isdisjoint(theirs):
        return Point(-1.0, "each names other things")
    return Point(0.0, "neighbours")
