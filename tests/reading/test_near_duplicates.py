"""Copies are found whatever the order of arrival, and the first published is the original."""

import datetime as dt
import itertools
import random

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.reading.near_duplicates import band_keys, copies, originals, possible_copies

WORDS = ["".join(letters) for letters in itertools.product("bdfgk", "aeiou", "lmnrs", "aeo")]


def story(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def reprint(text: str) -> str:
    """The same story with another first line and without its last sentence."""
    return "from our correspondents, with agencies. " + " ".join(text.split()[5:-20])


def frame(texts: dict[str, str], day: dt.date | None = None) -> pl.DataFrame:
    columns = {"document_id": pl.String, "text": pl.String, "published_earliest": pl.Date}
    return pl.DataFrame([(key, text, day) for key, text in texts.items()], schema=columns, orient="row")


def pairs_of(texts: dict[str, str], batches: list[list[str]]) -> set[tuple[str, str]]:
    """The copies found when the texts arrive in these batches."""
    stored = band_keys(frame({}))
    found = set()
    for batch in batches:
        new = band_keys(frame({key: texts[key] for key in batch}))
        found |= set(copies(possible_copies(new, stored), frame(texts)).select(pl.nth(0, 1)).iter_rows())
        stored = pl.concat([stored, new])
    return found


def test_reprint_is_a_copy_and_another_story_is_not() -> None:
    texts = {"a": story(1), "b": reprint(story(1)), "c": story(2)}
    assert pairs_of(texts, [["a", "b", "c"]]) == {("a", "b")}


def test_empty_and_tiny_texts_have_no_copies() -> None:
    assert band_keys(frame({"a": "", "b": "Two words", "c": "."})).is_empty()


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(["a", "b", "c", "d"]), cut=st.integers(0, 4))
def test_order_and_batches_do_not_matter(order: list[str], cut: int) -> None:
    texts = {"a": story(1), "b": reprint(story(1)), "c": story(2), "d": reprint(reprint(story(2)))}
    batches = [batch for batch in (order[:cut], order[cut:]) if batch]
    assert pairs_of(texts, batches) == {("a", "b"), ("c", "d")}


def copies_of(one: pl.DataFrame, other: pl.DataFrame) -> int:
    both = pl.concat([one, other])
    return copies(possible_copies(band_keys(both), band_keys(both)), both).height


def test_notices_of_one_form_with_other_names_are_no_copies() -> None:
    notice = story(3) + " The Agency grants an exemption to {} from {} {} for vessels in the port of {}."
    one, other = notice.format("Acme", "May", 3, "Oslo"), notice.format("Zenith", "July", 19, "Bergen")
    assert copies_of(frame({"a": one}), frame({"b": one + " It was said."})) == 1
    assert copies_of(frame({"a": one}), frame({"b": other})) == 0


def test_same_words_a_year_later_are_no_copy() -> None:
    early, late = dt.date(2022, 10, 10), dt.date(2023, 10, 10)
    assert copies_of(frame({"a": story(4)}, early), frame({"b": reprint(story(4))}, early)) == 1
    assert copies_of(frame({"a": story(4)}, early), frame({"b": reprint(story(4))}, late)) == 0


def test_original_is_the_first_published_of_a_group() -> None:
    pairs = pl.DataFrame(
        {"document_id": ["a", "b"], "copy_document_id": ["b", "c"], "similarity": [0.9, 0.8]}
    )
    days = [None, dt.date(2022, 10, 11), dt.date(2022, 10, 10)]
    published = pl.DataFrame({"document_id": ["a", "b", "c"], "published_earliest": days})
    assert dict(originals(pairs, published).iter_rows()) == {"a": "c", "b": "c"}


def test_copy_whose_original_is_forgotten_stands_alone() -> None:
    pairs = pl.DataFrame({"document_id": ["a"], "copy_document_id": ["b"], "similarity": [0.9]})
    published = pl.DataFrame({"document_id": ["b"], "published_earliest": [dt.date(2022, 1, 1)]})
    assert originals(pairs, published).is_empty()
