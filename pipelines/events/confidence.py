"""How sure a mention is: the share of mentions like it that report an event of their type.

What belongs here: the signs and how they add up. What does not: the weights (`confidence_weights.csv`).

The weights follow a logistic regression of "right type and clause" on the signs, over 469 mentions in
articles that nobody had read while the frames were written; of those at 0.8 and above 84% were right, of
the others 74%. Amounts and utterances weigh less than in articles that were read.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from pipelines.events.role_context import Filler
from pipelines.model import EventMention
from pipelines.reference import Reference

_SHORT = 40
_UTTERANCE = "statement"
_DATED = frozenset({"explicit", "relative", "era"})


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against a mention; the fields are the signs of confidence_weights.csv."""

    source_missing: bool
    source_inferred: bool
    target_found: bool
    several_actors: bool
    dated: bool
    amounts: bool
    short_clause: bool
    utterance: bool


def signs_of(mention: EventMention, fillers: Sequence[Filler], actor_count: int) -> Signs:
    """The signs of a mention with the actors of its roles; `actor_count` actors are named in its clause."""
    sources = [filler for filler in fillers if filler.role == "source"]
    return Signs(
        source_missing=not sources,
        source_inferred=bool(sources) and all(filler.actor_mention_id is None for filler in sources),
        target_found=any(filler.role == "target" for filler in fillers),
        several_actors=actor_count > 1,
        dated=mention.basis in _DATED,
        amounts=mention.amounts is not None,
        short_clause=len(mention.quote) < _SHORT,
        utterance=mention.event_type == _UTTERANCE,
    )


class ConfidenceModel:
    """Confidence by the weights of the reference data."""

    def __init__(self, reference: Reference):
        self._weights: dict[str, float] = {row.sign: row.weight for row in reference.confidence_weights}

    def confidence_of(self, signs: Signs) -> float:
        """The confidence of a mention, from 0 to 1, to two decimals."""
        present = (sign for sign, holds in asdict(signs).items() if holds)
        score = self._weights["base"] + sum(self._weights[sign] for sign in present)
        return round(1 / (1 + math.exp(-score)), 2)
