"""Compares claims that share a key: which resemble each other, and how far.

What belongs here: bringing keys, claims and scores together for the mentions in question. What does
not: the keys (`blocking`), the points (`scoring`), the groups (`clustering`).
"""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from .blocking import block_keys, candidate_pairs
from .claims import Claim, read_claims
from .frames import Evidence
from .hierarchy import Hierarchy
from .phases import attach_phases
from .rules import MergeRules
from .scoring import Point, Score, Scorer

MENTION = "event_mention_id"
APART = Score(-2.0, 1.0, (Point(-2.0, "nothing in common to compare by"),))


class Comparison:
    """The claims of the evidence, read when asked for, and the scores of their pairs."""

    def __init__(self, evidence: Evidence, rules: MergeRules):
        self.hierarchy = Hierarchy(evidence.actors, rules.bodies)
        self._evidence = evidence
        self._rules = rules
        self._keys = block_keys(evidence, self.hierarchy)
        self._scorer = Scorer(self.hierarchy, rules)
        self._claims: dict[str, Claim] = {}
        self._keys_of: dict[str, set[str]] = defaultdict(set)

    def claims(self, mention_ids: Iterable[str]) -> list[Claim]:
        """The claims of the mentions, each with its antecedent in its text."""
        wanted = list(mention_ids)
        if missing := [mention_id for mention_id in wanted if mention_id not in self._claims]:
            self._read(missing)
        return [self._claims[mention_id] for mention_id in wanted]

    def _read(self, mention_ids: list[str]) -> None:
        mentions = self._evidence.event_mentions
        texts = mentions.filter(pl.col(MENTION).is_in(mention_ids))["document_id"].unique()
        whole = mentions.filter(pl.col("document_id").is_in(texts.implode()))[MENTION]
        claims = read_claims(self._evidence, whole, self.hierarchy)
        self._claims |= attach_phases(claims, self.hierarchy, self._rules)
        keys = self._keys.filter(pl.col(MENTION).is_in(whole.implode()))
        for mention_id, key in keys.select(MENTION, "key").iter_rows():
            self._keys_of[mention_id].add(key)

    def score(self, one: Claim, other: Claim) -> Score:
        """The score of a pair, APART when it has no key in common."""
        if self._keys_of[one.event_mention_id].isdisjoint(self._keys_of[other.event_mention_id]):
            return APART
        return self._scorer.score(one, other)

    def resembling(self, mention_ids: pl.Series) -> list[tuple[str, str]]:
        """The pairs of one of these mentions and any other that speak for one event."""
        mine = self._keys.filter(pl.col(MENTION).is_in(mention_ids.implode()))
        pairs = candidate_pairs(mine, self._keys, self._rules)
        self.claims(pl.concat([pairs[MENTION], pairs["other"]]).unique())
        claims = self._claims
        return [
            (one, other)
            for one, other in pairs.iter_rows()
            if self._scorer.score(claims[one], claims[other]).total > 0
        ]
