"""Forms events: each claim joins the event whose founder it resembles most, or founds one.

What belongs here: going from pairs to events, the same for every order of arrival, at a cost that
grows with what is new. What does not: the scores themselves (`scoring`).

Claims are taken in the order of how much they tell (`telling`), not of arrival: acts before their later
phases, what happened before what was planned, those dated to the day before those dated to the month.
A claim is held against the founders that come before it in that order, so events are stars around their
best-dated report, and no chain of vague reports ties two of them together. What a claim does depends on
the founders before it alone: when one comes or goes, only the claims that it attracts or leaves behind
are taken again. A report of a later phase ("in force since 1 August") is also held against phases that
follow their act in another text, and joins that act.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

from .claims import Claim
from .comparison import Comparison

JOIN_ABOVE = 0.0
WIDTHS = (1, 7, 31, 92)


def telling(claim: Claim) -> tuple:
    """The order in which claims found events: the most exact first, ties by the order of evidence."""
    if claim.days:
        width = claim.days[1] - claim.days[0] + 1
        rank = next((rank for rank, days in enumerate(WIDTHS) if width <= days), len(WIDTHS))
    else:
        rank = len(WIDTHS) + (1 if claim.basis == "document" else 2)
    details = (claim.sources, claim.targets, claim.quantities, claim.object_name)
    return (claim.is_later_phase, claim.modality == "planned", rank, -sum(map(bool, details)), claim.sort_key)


def is_phase_anchor(claim: Claim) -> bool:
    """Whether reports of the same later phase join the event of this one, which follows its act.

    Clauses of copies are none: what they follow is a later phase itself.
    """
    return claim.lead is not None and claim.is_later_phase and claim.document_id == claim.text_id


class Founding:
    """The founder of every mention, kept right while mentions come and go; a founder founds itself.

    `founders` holds what stood before and still stands: the mentions that are gone left out.
    """

    def __init__(self, comparison: Comparison, founders: Mapping[str, str]):
        self._comparison = comparison
        self._founder: dict[str, str] = dict(founders)
        self._members: dict[str, set[str]] = defaultdict(set)
        for mention_id, founder in founders.items():
            self._members[founder].add(mention_id)
        self._stood_before = set(founders)
        self._anchors_at: dict[int, set[str]] = {}
        self._waiting: list[tuple[tuple, str]] = []
        self._queued: set[str] = set()
        self.moved: set[str] = set()

    def settle(self, fresh: Iterable[str], bereft: Iterable[str]) -> dict[str, str]:
        """Take the fresh mentions in; the founder of every mention then.

        `bereft` are the founders of events that lost a mention. Mentions whose founder is gone are taken
        again, and later phases that a lost mention may have brought in. `moved` has all mentions with a
        new founder.
        """
        held = self._comparison.claims(sorted({mention for one in bereft for mention in self._members[one]}))
        phases = [claim.event_mention_id for claim in held if claim.is_later_phase and not claim.lead]
        left = [mention for mention, founder in self._founder.items() if founder not in self._founder]
        for mention_id in left:
            self._members[self._founder.pop(mention_id)].discard(mention_id)
        self._queue(dict.fromkeys([*fresh, *left, *phases]))
        while self._waiting:
            _, mention_id = heapq.heappop(self._waiting)
            self._queued.discard(mention_id)
            self._decide(self._comparison.claim(mention_id))
        return self._founder

    def members(self, founder: str) -> set[str]:
        """The mentions of the event that `founder` founded; none when it founds none any more."""
        return self._members[founder]

    def _queue(self, mention_ids: Iterable[str]) -> None:
        waiting = [mention_id for mention_id in mention_ids if mention_id not in self._queued]
        near = self._comparison.prepare(waiting) & self._stood_before
        self._comparison.claims(other for other in near if self._may_be_anchor(other))
        self._queued.update(waiting)
        for claim in self._comparison.claims(waiting):
            heapq.heappush(self._waiting, (telling(claim), claim.event_mention_id))

    def _decide(self, claim: Claim) -> None:
        mention_id = claim.event_mention_id
        before = self._founder.get(mention_id)
        after = self._founder.get(claim.lead) if claim.lead else self._best_founder(claim)
        if after is None or after == before:
            return
        self._founder[mention_id] = after
        self._members[after].add(mention_id)
        self.moved.add(mention_id)
        again = set(self._comparison.followers(mention_id))
        if before is not None:
            self._members[before].discard(mention_id)
        if before == mention_id:
            again |= self._members[mention_id]
        if mention_id in (before, after):
            self._note_founder(mention_id, after == mention_id)
        if after == mention_id:
            again |= self._attracted(claim)
        if is_phase_anchor(claim):
            again |= self._drawn_along(claim, before)
        self._queue(sorted(again))

    def _best_founder(self, claim: Claim) -> str:
        """The founder of what the claim resembles most among what comes before it, or the claim itself."""
        place = telling(claim)
        best: tuple[float, tuple, str] = (-JOIN_ABOVE, (), claim.event_mention_id)
        for anchor in self._anchors_near(claim.event_mention_id):
            other, founder = self._comparison.claim(anchor), self._founder.get(anchor)
            if founder is None or (other.lead and not claim.is_later_phase):
                continue
            points = self._comparison.score(claim, other).total
            if points > JOIN_ABOVE and (other.lead or telling(other) < place):
                best = min(best, (-points, telling(other), founder))
        return best[2]

    def _anchors_near(self, mention_id: str) -> set[str]:
        """What a claim is held against: the founders with a key in common, and phases that follow an act."""
        near: set[str] = set()
        for key in self._comparison.keys(mention_id):
            anchors = self._anchors_at.get(key)
            if anchors is None:
                anchors = {other for other in self._comparison.sharing(key) if self._is_anchor(other)}
                self._anchors_at[key] = anchors
            near |= anchors
        return near - {mention_id}

    def _may_be_anchor(self, mention_id: str) -> bool:
        return self._founder.get(mention_id) == mention_id or self._comparison.has_lead(mention_id)

    def _is_anchor(self, mention_id: str) -> bool:
        if self._founder.get(mention_id) == mention_id:
            return True
        return self._comparison.has_lead(mention_id) and is_phase_anchor(self._comparison.claim(mention_id))

    def _note_founder(self, mention_id: str, is_founder: bool) -> None:
        for key in self._comparison.keys(mention_id):
            if key in self._anchors_at:
                (self._anchors_at[key].add if is_founder else self._anchors_at[key].discard)(mention_id)

    def _attracted(self, claim: Claim) -> set[str]:
        """The later mentions, settled in another run, that resemble a new founder more than their own."""
        near = (self._near(claim) & self._stood_before) - self._queued
        unled = [other for other in near if not self._comparison.has_lead(other)]
        claims = self._comparison.claims(unled)
        return {other.event_mention_id for other in claims if self._prefers(other, claim)}

    def _prefers(self, claim: Claim, founder: Claim) -> bool:
        if telling(claim) < telling(founder):
            return False
        points = self._comparison.score(claim, founder).total
        if points <= JOIN_ABOVE:
            return False
        own = self._comparison.claim(self._founder[claim.event_mention_id])
        if own is claim:
            return True
        held = self._comparison.score(claim, own).total
        return (-points, telling(founder)) < (-held, telling(own))

    def _drawn_along(self, phase: Claim, before: str | None) -> set[str]:
        """The settled reports of later phases that may go with a phase whose act has moved."""
        near = [
            other
            for other in self._near(phase) - self._queued
            if other in self._founder and not self._comparison.has_lead(other)
        ]
        return {
            other.event_mention_id
            for other in self._comparison.claims(near)
            if other.is_later_phase
            and (
                self._founder[other.event_mention_id] == before
                or self._comparison.score(other, phase).total > JOIN_ABOVE
            )
        }

    def _near(self, claim: Claim) -> set[str]:
        keys = self._comparison.keys(claim.event_mention_id)
        return {other for key in keys for other in self._comparison.sharing(key)}
