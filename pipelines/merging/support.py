"""Why a mention supports its event: how well it fits the other reports, and by what.

What belongs here: rows of event_evidence. What does not: the scores of pairs (`scoring`).
"""

import math
from collections.abc import Callable, Sequence

from pipelines.model import EventEvidence

from .claims import Claim
from .scoring import Score


def event_evidence(
    event_id: str, claims: Sequence[Claim], score: Callable[[Claim, Claim], Score]
) -> list[EventEvidence]:
    """A row for each claim: the score is the mean over the other claims, as a probability.

    The reason lists the points shared with the claim that it fits best, strongest first. A claim that
    stands alone has the confidence of its extraction.
    """
    if len(claims) == 1:
        return [EventEvidence(event_id, claims[0].event_mention_id, claims[0].confidence, "the only report")]
    rows = []
    for claim in claims:
        scores = {other.event_mention_id: score(claim, other) for other in claims if other is not claim}
        best = min(scores, key=lambda mention_id: (-scores[mention_id].total, mention_id))
        points = sorted(scores[best].points, key=lambda point: (-abs(point.weight), point.reason))
        reason = f"with {best}: " + "; ".join(f"{point.reason} {point.weight:+.1f}" for point in points)
        mean = sum(one.total for one in scores.values()) / len(scores)
        rows.append(
            EventEvidence(event_id, claim.event_mention_id, round(1 / (1 + math.exp(-mean)), 4), reason)
        )
    return rows
