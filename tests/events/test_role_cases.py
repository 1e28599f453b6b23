"""Roles of the last trigger of short texts, which parties of the sentences before may play.

The texts of role_cases.csv mark their triggers as [words|event_type]; sources and targets are ids.
"""

import csv
from pathlib import Path

import pytest

from tests.events.marked_roles import clauses_of

with (Path(__file__).parent / "role_cases.csv").open(encoding="utf-8", newline="") as cases:
    CASES = [(row["marked"], row["sources"], row["targets"]) for row in csv.DictReader(cases)]


@pytest.mark.parametrize(("marked", "sources", "targets"), CASES)
def test_roles_in_a_text(marked: str, sources: str, targets: str) -> None:
    last = clauses_of(marked)[-1]
    assert (set(last.actor_ids("source")), set(last.actor_ids("target"))) == (
        set(sources.split()),
        set(targets.split()),
    )
