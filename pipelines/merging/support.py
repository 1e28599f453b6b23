"""Why a mention supports its event: how well it fits the founding report, and by what.

What belongs here: rows of event_evidence. What does not: the scores of pairs (`scoring`).
"""

import math
from collections.abc import Sequence

from pipelines.model import EventEvidence

from .claims import Claim
from .comparison import Comparison
from .founding import is_phase_anchor
from .scoring import Score


def event_evidence(
    event_id: str, claims: Sequence[Claim], founder: Claim, comparison: Comparison
) -> list[EventEvidence]:
    """A row for each claim of an event.

    The score is the evidence that it reports the same as the founding claim (or the same later phase), as
    a probability, and the reason lists that evidence, strongest first. The founding claim, and one that
    follows another of its text, have the confidence of their extraction.
    """
    rows = []
    for claim in claims:
        if claim is founder:
            reason = "the most exact report" if len(claims) > 1 else "the only report"
            rows.append(EventEvidence(event_id, claim.event_mention_id, claim.confidence, reason))
        elif claim.lead:
            reason = f"follows {claim.lead}: " + (
                "the same clause of a copied text"
                if claim.document_id != claim.text_id
                else "a later phase of it"
                if claim.is_later_phase
                else "another step of it"
            )
            rows.append(EventEvidence(event_id, claim.event_mention_id, claim.confidence, reason))
        else:
            other, score = _closest(claim, founder, claims, comparison)
            points = sorted(score.points, key=lambda point: (-abs(point.weight), point.reason))
            reason = f"as {other.event_mention_id}: " + "; ".join(
                f"{point.reason} {point.weight:+.1f}" for point in points
            )
            chance = round(1 / (1 + math.exp(-score.total)), 4)
            rows.append(EventEvidence(event_id, claim.event_mention_id, chance, reason))
    return rows


def _closest(
    claim: Claim, founder: Claim, claims: Sequence[Claim], comparison: Comparison
) -> tuple[Claim, Score]:
    """What the claim resembles most of what it was held against when it joined."""
    anchors = [founder]
    if claim.is_later_phase:
        anchors += [other for other in claims if is_phase_anchor(other)]
    scored = [(comparison.score(claim, other), other) for other in anchors]
    score, other = min(scored, key=lambda pair: (-pair[0].total, pair[1].sort_key))
    return other, score
