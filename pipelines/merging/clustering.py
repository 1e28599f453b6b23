"""Groups claims into events by the scores of their pairs.

What belongs here: going from pairs to groups, the same for every order of arrival. What does not:
the scores themselves (`scoring`).
"""

import itertools
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from .claims import Claim
from .scoring import Score

MERGE_ABOVE = 0.0


def connected(keys: Iterable[str], edges: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The component of each key under `edges`, named by the smallest key in it (union-find)."""
    leader = {key: key for key in keys}

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for one, other in edges:
        first, second = sorted((find(one), find(other)))
        leader[second] = first
    return {key: find(key) for key in leader}


def cluster(claims: Sequence[Claim], score: Callable[[Claim, Claim], Score]) -> list[list[Claim]]:
    """Average-linkage groups: two groups join while the mean score across them is above zero.

    Averaging keeps chains apart: a claim that fits one member but speaks against the others stays
    out. The best pair joins first; ties go to the groups whose earliest evidence comes first, so that
    the result depends on the set of claims alone. A score counts by its weight.
    """
    members = [[claim] for claim in sorted(claims, key=lambda claim: claim.sort_key)]
    size = len(members)
    totals, weights = np.zeros((size, size)), np.zeros((size, size))
    for i, j in itertools.combinations(range(size), 2):
        pair = score(members[i][0], members[j][0])
        totals[i, j] = totals[j, i] = pair.total * pair.weight
        weights[i, j] = weights[j, i] = pair.weight
    means = np.divide(totals, weights, out=np.full((size, size), -np.inf), where=weights > 0)
    alive = np.ones(size, dtype=bool)
    while size > 1:
        i, j = divmod(int(np.argmax(np.round(means, 9))), size)
        if means[i, j] <= MERGE_ABOVE:
            break
        members[i] += members[j]
        alive[j] = False
        totals[i] += totals[j]
        weights[i] += weights[j]
        totals[:, i], weights[:, i] = totals[i], weights[i]
        means[j, :] = means[:, j] = -np.inf
        others = alive.copy()
        others[i] = False
        means[i, others] = totals[i, others] / weights[i, others]
        means[:, i] = means[i]
    return [sorted(members[i], key=lambda claim: claim.sort_key) for i in range(size) if alive[i]]
