"""Ids of events: given once, kept for life, redirected when two events turn out to be one.

What belongs here: matching the groups of this run with the events of the last. What does not:
forming the groups (`founding`).
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from pipelines.model import EventRedirect

from .claims import Claim


def new_event_id(first: Claim) -> str:
    """The id of an event that `first`, its earliest evidence when it was formed, founds."""
    return "e" + hashlib.sha256(first.event_mention_id.encode()).hexdigest()[:16]


def assign_ids(
    groups: Sequence[Sequence[Claim]], previous: Mapping[str, str], age: Mapping[str, tuple], taken: set[str]
) -> tuple[dict[str, Sequence[Claim]], list[EventRedirect]]:
    """The groups by event id, and the redirects of ids that are given up.

    `previous` has the event of each mention before this run, `age` the order in which events came
    into being, `taken` the ids that may not be given again.

    A group keeps the oldest id among its members. Of the parts of a split event, the one with most of
    its former members keeps the id, then the one with the earliest evidence. An event that lost its id
    to an older one is redirected there; one whose mentions are all gone leaves no redirect.
    """
    claims_on: list[tuple] = []
    for index, group in enumerate(groups):
        shares = Counter(
            previous[claim.event_mention_id] for claim in group if claim.event_mention_id in previous
        )
        claims_on += [
            (age[event_id], -share, group[0].sort_key, index, event_id) for event_id, share in shares.items()
        ]
    owner: dict[int, str] = {}
    kept: set[str] = set()
    heirs: dict[str, int] = {}
    for _, _, _, index, event_id in sorted(claims_on):
        heirs.setdefault(event_id, index)
        if index not in owner and event_id not in kept:
            owner[index] = event_id
            kept.add(event_id)
    named: dict[str, Sequence[Claim]] = {}
    for index, group in enumerate(groups):
        event_id = owner.get(index) or new_event_id(group[0])
        while event_id in named or (index not in owner and event_id in taken):
            event_id = "e" + hashlib.sha256(event_id.encode()).hexdigest()[:16]
        owner[index] = event_id
        named[event_id] = group
    redirects = [EventRedirect(gone, owner[index]) for gone, index in heirs.items() if gone not in named]
    return named, sorted(redirects, key=lambda redirect: redirect.retired_event_id)
