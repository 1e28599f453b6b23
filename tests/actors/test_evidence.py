"""Undated texts are bounded by what they mention, and by nothing else."""

import datetime as dt
from functools import cache

import pytest

from pipelines.actors import PublicationBounds, PublicationEvidence
from pipelines.model import Document
from pipelines.reading import split_sentences
from pipelines.reference import load_reference
from pipelines.timex import tag_document
from tests.actors.tagging import document, tagger


@cache
def bounds() -> PublicationBounds:
    return PublicationBounds(load_reference())


def bound(text: str, day: dt.date | None = None) -> tuple[Document, tuple[PublicationEvidence, ...]]:
    given = document(text, day)
    sentences = split_sentences(given)
    mentions, _ = tagger().tag(given, sentences)
    return bounds().bound(given, sentences, mentions, tag_document(given))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Commerce Secretary Howard Lutnick objected.", dt.date(2025, 2, 21)),
        ("Xi Jinping, China's president, objected.", dt.date(2013, 3, 14)),
        ("Nvidia sells the H20 in China.", dt.date(2023, 11, 9)),
        ("The Biden administration objects.", dt.date(2021, 1, 20)),
        ("DeepSeek waits.", dt.date(2023, 7, 17)),
        ("Huawei was listed on 16 May 2019.", dt.date(2019, 5, 16)),
    ],
)
def test_a_text_is_not_older_than_what_it_mentions(text: str, day: dt.date) -> None:
    bounded, evidence = bound(text)
    assert (bounded.published_earliest, bounded.published_latest) == (day, None)
    assert (bounded.published_basis, bounded.published_precision) == ("evidence", "open")
    assert bounded.published_reason == evidence[0].reason
    assert evidence[0].char_end > evidence[0].char_start


@pytest.mark.parametrize(
    "text",
    [
        "Howard Lutnick objected.",
        "Former Commerce Secretary Howard Lutnick objected.",
        "The rule will apply from 1 January 2030.",
        "Importers have to register by 2 August 2027.",
        "The Gemini sank in the harbour.",
        "Nothing is known.",
    ],
)
def test_what_proves_nothing_bounds_nothing(text: str) -> None:
    given = document(text)
    assert bound(text) == (given, ())


def test_a_dated_text_keeps_its_date() -> None:
    day = dt.date(2024, 1, 1)
    text = "Commerce Secretary Howard Lutnick objected."
    assert bound(text, day) == (document(text, day), ())
