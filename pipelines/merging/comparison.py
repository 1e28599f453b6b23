"""Brings claims, keys and scores together for the mentions in question.

What belongs here: reading claims when they are asked for, with those that share a key. What does not:
the keys (`blocking`), the points (`scoring`), the events (`founding`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import polars as pl

from .blocking import block_keys
from .claims import Claim, read_claims
from .following import completed, with_leads
from .frames import Evidence
from .hierarchy import Hierarchy
from .rules import MergeRules
from .scoring import Score, Scorer

MENTION = "event_mention_id"


class Comparison:
    """The claims of the evidence and the scores of their pairs."""

    def __init__(self, evidence: Evidence, rules: MergeRules, known: pl.DataFrame, fresh: pl.Series):
        """`known`: the standing rows of the working state; `fresh`: the mentions of new or changed texts."""
        self.hierarchy = Hierarchy(evidence.actors, rules.posts)
        self._evidence = evidence
        self._keys = block_keys(evidence, self.hierarchy)
        self._scorer = Scorer(self.hierarchy, rules)
        self._claims: dict[str, Claim] = {}
        self._keys_of: dict[str, list[int]] = defaultdict(list)
        self._sharing: dict[int, list[str]] = {}
        following = known.filter(pl.col("lead_id").is_not_null()).select(MENTION, "lead_id")
        self._lead_of = dict(following.iter_rows())
        self._read(list(fresh), are_whole_texts=True)
        for claim in with_leads(self._claims, self.hierarchy, rules).values():
            self._claims[claim.event_mention_id] = claim
            if claim.lead is not None:
                self._lead_of[claim.event_mention_id] = claim.lead
        self._followers: dict[str, list[str]] = defaultdict(list)
        for mention_id, lead_id in self._lead_of.items():
            self._followers[lead_id].append(mention_id)

    def claims(self, mention_ids: Iterable[str]) -> list[Claim]:
        """The claims of the mentions; reading many at once is much faster than one by one."""
        wanted = list(mention_ids)
        if missing := [mention_id for mention_id in wanted if mention_id not in self._claims]:
            self._read(missing)
        return [self._claims[mention_id] for mention_id in wanted]

    def claim(self, mention_id: str) -> Claim:
        """The claim of one mention."""
        return self._claims.get(mention_id) or self.claims([mention_id])[0]

    def _read(self, mention_ids: list[str], are_whole_texts: bool = False) -> None:
        wanted = pl.Series(mention_ids, dtype=pl.String)
        claims = read_claims(self._evidence, wanted, self.hierarchy)
        siblings = claims if are_whole_texts else self._siblings(claims)
        for mention_id, claim in completed(claims, siblings).items():
            lead = self._lead_of.get(mention_id)
            self._claims[mention_id] = replace(claim, lead=lead) if lead else claim
        keys = self._keys.filter(pl.col(MENTION).is_in(wanted.implode()))
        for mention_id, key in keys.iter_rows():
            self._keys_of[mention_id].append(key)

    def _siblings(self, claims: Mapping[str, Claim]) -> dict[str, Claim]:
        """All claims of the texts in which one of `claims` refers back."""
        texts = pl.Series(
            [claim.document_id for claim in claims.values() if claim.refers_back], dtype=pl.String
        )
        mentions = self._evidence.event_mentions.filter(pl.col("document_id").is_in(texts.implode()))
        return read_claims(self._evidence, mentions[MENTION], self.hierarchy)

    def keys(self, mention_id: str) -> list[int]:
        """The keys by which other claims find this one."""
        self.claim(mention_id)
        return self._keys_of[mention_id]

    def followers(self, mention_id: str) -> list[str]:
        """The mentions whose claim goes wherever this one goes."""
        return self._followers.get(mention_id, [])

    def has_lead(self, mention_id: str) -> bool:
        """Whether the claim of a mention follows another."""
        return mention_id in self._lead_of

    def prepare(self, mention_ids: Iterable[str]) -> set[str]:
        """Read the mentions; the others that share a key with them, as far as not looked up before."""
        wanted = list(mention_ids)
        self.claims(wanted)
        keys = {key for mention_id in wanted for key in self._keys_of[mention_id] if key not in self._sharing}
        if keys:
            asked = pl.DataFrame({"key": list(keys)}, schema={"key": pl.UInt64})
            found = self._keys.join(asked, on="key", how="semi")
            self._sharing |= dict(found.group_by("key").agg(MENTION).iter_rows())
        return {other for key in keys for other in self._sharing[key]}

    def sharing(self, key: int) -> list[str]:
        """The mentions that have a key; those of prepared mentions only are known."""
        return self._sharing[key]

    def score(self, one: Claim, other: Claim) -> Score:
        """The score of a pair."""
        return self._scorer.score(one, other)
