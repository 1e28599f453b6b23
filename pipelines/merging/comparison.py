"""Brings claims, keys and scores together for the mentions in question.

What belongs here: reading claims when they are asked for, with those that share a key. What does not:
the keys (`blocking`), the points (`scoring`), the events (`founding`).
"""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from .blocking import block_keys
from .claims import Claim, read_claims
from .following import with_leads
from .frames import Evidence
from .hierarchy import Hierarchy
from .rules import MergeRules
from .scoring import Score, Scorer

MENTION = "event_mention_id"


class Comparison:
    """The claims of the evidence and the scores of their pairs."""

    def __init__(self, evidence: Evidence, rules: MergeRules):
        self.hierarchy = Hierarchy(evidence.actors, rules.bodies)
        self._evidence = evidence
        self._rules = rules
        self._keys = block_keys(evidence, self.hierarchy)
        self._texts = evidence.documents.select(
            "document_id", text_id=pl.coalesce("near_duplicate_of", "document_id")
        )
        self._scorer = Scorer(self.hierarchy, rules)
        self._claims: dict[str, Claim] = {}
        self._keys_of: dict[str, list[int]] = defaultdict(list)
        self._followers: dict[str, list[str]] = defaultdict(list)
        self._sharing: dict[int, list[str]] = {}

    def claims(self, mention_ids: Iterable[str]) -> list[Claim]:
        """The claims of the mentions; reading many at once is much faster than one by one."""
        wanted = list(mention_ids)
        if missing := [mention_id for mention_id in wanted if mention_id not in self._claims]:
            self._read(missing)
        return [self._claims[mention_id] for mention_id in wanted]

    def claim(self, mention_id: str) -> Claim:
        """The claim of one mention."""
        return self._claims.get(mention_id) or self.claims([mention_id])[0]

    def _read(self, mention_ids: list[str]) -> None:
        """Read the claims of whole texts and their copies, since clauses are read in their light."""
        mentions = self._evidence.event_mentions
        named = mentions.filter(pl.col(MENTION).is_in(mention_ids)).select("document_id").unique()
        texts = self._texts.join(named, on="document_id", how="semi")["text_id"].unique()
        documents = self._texts.filter(pl.col("text_id").is_in(texts.implode()))["document_id"]
        whole = mentions.filter(pl.col("document_id").is_in(documents.implode()))[MENTION]
        claims = with_leads(read_claims(self._evidence, whole, self.hierarchy), self.hierarchy, self._rules)
        for claim in claims.values():
            if claim.lead is not None and claim.event_mention_id not in self._claims:
                self._followers[claim.lead].append(claim.event_mention_id)
        fresh = claims.keys() - self._claims.keys()
        self._claims |= claims
        keys = self._keys.filter(pl.col(MENTION).is_in(list(fresh)))
        for mention_id, key in keys.iter_rows():
            self._keys_of[mention_id].append(key)

    def keys(self, mention_id: str) -> list[int]:
        """The keys by which other claims find this one."""
        self.claim(mention_id)
        return self._keys_of[mention_id]

    def followers(self, mention_id: str) -> list[str]:
        """The mentions whose claim goes wherever this one goes."""
        self.claim(mention_id)
        return self._followers[mention_id]

    def prepare(self, mention_ids: Iterable[str]) -> None:
        """Read the mentions and all that share a key with them."""
        wanted = list(mention_ids)
        self.claims(wanted)
        keys = {key for mention_id in wanted for key in self._keys_of[mention_id]} - self._sharing.keys()
        if keys:
            found = self._keys.join(
                pl.DataFrame({"key": list(keys)}, schema={"key": pl.UInt64}), on="key", how="semi"
            )
            self._sharing |= dict(found.group_by("key").agg(MENTION).iter_rows())
            self.claims(found[MENTION].unique())

    def sharing(self, key: int) -> list[str]:
        """The mentions that have a key; those of prepared mentions only are known."""
        return self._sharing[key]

    def score(self, one: Claim, other: Claim) -> Score:
        """The score of a pair."""
        return self._scorer.score(one, other)
