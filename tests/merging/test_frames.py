"""Frames of the wrong shape are refused with the column and the remedy."""

import dataclasses

import polars as pl
import pytest

from pipelines.merging import Timeline, merge
from tests.merging.world import RULES, evidence_of


def test_missing_column_is_named() -> None:
    evidence = evidence_of([])
    with pytest.raises(ValueError, match="documents: column near_duplicate_of is missing"):
        dataclasses.replace(evidence, documents=evidence.documents.drop("near_duplicate_of"))


def test_wrong_type_is_named() -> None:
    evidence = evidence_of([])
    wrong = evidence.event_mentions.with_columns(earliest=pl.lit("2022-10-07"))
    with pytest.raises(ValueError, match=r"event_mentions\.earliest: expected Date, found String; cast it"):
        dataclasses.replace(evidence, event_mentions=wrong)


def test_nothing_stored_gives_an_empty_timeline() -> None:
    timeline = merge(evidence_of([]), Timeline.empty(), RULES)
    assert timeline.events.is_empty()
