"""Copies of one text: reprints of a wire story with a new first line, a cut last paragraph.

What belongs here: finding pairs of nearly identical texts, and naming the original. What does not:
identical texts (they are one document), and texts that tell the same in other words (`merging`).

MinHash signatures (Broder 1997) of word trigrams, cut into bands (locality-sensitive hashing): only
texts that share a band are compared word by word, so a new text costs the same however many are stored:

    new = band_keys(new_documents)                       # store it with the bands of the others
    pairs = possible_copies(new, stored_bands)
    found = copies(pairs, documents_in_pairs)            # store it with the copies found before
    links = originals(all_copies, all_documents)         # documents.near_duplicate_of
"""

import re
from collections import defaultdict

import numpy as np
import polars as pl
from rensa import RMinHash

SHINGLE_WORDS = 3
BANDS, ROWS_PER_BAND = 32, 4
"""A pair of similarity 0.6 shares a band with probability 0.99, one of 0.1 with 0.003."""
SEED = 20180416
COPY_SIMILARITY = 0.5
"""Jaccard similarity of trigrams from which a text is a copy; other reports of one event stay below 0.1."""
SPECIFICS_SIMILARITY = 0.6
"""Jaccard similarity of names and numbers; of notices made from one form most stay below."""
DAYS_APART = 14

BAND_SCHEMA = {"document_id": pl.String(), "band": pl.Int64()}
COPY_SCHEMA = {"document_id": pl.String(), "copy_document_id": pl.String(), "similarity": pl.Float64()}

_WORD = re.compile(r"\w+")
_SPECIFIC = re.compile(r"\b[A-Z]\w+|\b\w*\d\w*")


def band_keys(documents: pl.DataFrame) -> pl.DataFrame:
    """The bands of each text: columns document_id, band; texts with a band in common may be copies.

    `documents` has document_id and text. Texts of fewer than three words have no bands.
    """
    shingled = [(key, _shingles(text)) for key, text in documents.select("document_id", "text").iter_rows()]
    shingled = [(key, shingles) for key, shingles in shingled if shingles]
    if not shingled:
        return pl.DataFrame(schema=BAND_SCHEMA)
    tokens = [list(shingles) for _, shingles in shingled]
    digests = np.array(RMinHash.digests_from_token_sets(tokens, BANDS * ROWS_PER_BAND, SEED), dtype=np.uint64)
    rows = digests.reshape(len(tokens), BANDS, ROWS_PER_BAND)
    bands = np.broadcast_to(np.arange(BANDS, dtype=np.uint64), (len(tokens), BANDS)).copy()
    for row in range(ROWS_PER_BAND):
        # Fowler–Noll–Vo: multiply by the 64-bit FNV prime, mix in the next value; overflow is meant.
        bands = (bands * np.uint64(0x100000001B3)) ^ rows[:, :, row]
    ids = np.repeat([key for key, _ in shingled], BANDS)
    return pl.DataFrame(
        {"document_id": ids, "band": bands.view(np.int64).ravel()}, schema=BAND_SCHEMA
    ).unique()


def possible_copies(new: pl.DataFrame, stored: pl.DataFrame) -> pl.DataFrame:
    """The pairs (document_id, copy_document_id) to compare, at least one of them in `new`, each once.

    Both frames are as `band_keys` gives them. In each band every text is paired with the one of the
    smallest id only: thousands of forms with the same wording then cost thousands of pairs, not millions.
    """
    both = pl.concat([stored, new]).unique().join(new.select("band").unique(), on="band")
    paired = both.with_columns(leader=pl.min("document_id").over("band"))
    fresh = new["document_id"].unique().implode()
    is_new = pl.col("document_id").is_in(fresh) | pl.col("leader").is_in(fresh)
    return (
        paired.filter(is_new & (pl.col("document_id") != pl.col("leader")))
        .select(document_id="leader", copy_document_id="document_id")
        .unique()
    )


def copies(pairs: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """The pairs that are copies: columns document_id, copy_document_id, similarity (0 to 1).

    `documents` has document_id, text and published_earliest of every document in `pairs`; KeyError
    names one that it lacks. Notices made from one form share most words, yet tell different things:
    copies also share their names and numbers, and are published within DAYS_APART of each other.
    """
    columns = documents.select("document_id", "text", "published_earliest")
    known = {key: (_shingles(text), _specifics(text), day) for key, text, day in columns.iter_rows()}
    found = []
    for one, other in pairs.select("document_id", "copy_document_id").iter_rows():
        (words, names, day), (other_words, other_names, other_day) = known[one], known[other]
        similarity = _jaccard(words, other_words)
        is_copy = similarity >= COPY_SIMILARITY and _jaccard(names, other_names) >= SPECIFICS_SIMILARITY
        if is_copy and (day is None or other_day is None or abs((day - other_day).days) <= DAYS_APART):
            found.append((one, other, round(similarity, 4)))
    return pl.DataFrame(found, schema=COPY_SCHEMA, orient="row").sort("document_id", "copy_document_id")


def originals(pairs: pl.DataFrame, published: pl.DataFrame) -> pl.DataFrame:
    """For each document that is a copy, the original: columns document_id, near_duplicate_of.

    The original of a group of copies is the one published first; undated ones come last, then the
    smaller id. `published` has document_id and published_earliest.
    """
    day_of = dict(published.select("document_id", "published_earliest").iter_rows())
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs.select("document_id", "copy_document_id").iter_rows():
        if one in day_of and other in day_of:
            neighbours[one].add(other)
            neighbours[other].add(one)
    found: list[tuple[str, str]] = []
    seen: set[str] = set()
    for start in sorted(neighbours):
        if start not in seen:
            group = _reachable(start, neighbours)
            seen |= group
            first = min(group, key=lambda key: (day_of[key] is None, day_of[key], key))
            found += [(key, first) for key in sorted(group - {first})]
    return pl.DataFrame(
        found, schema={"document_id": pl.String(), "near_duplicate_of": pl.String()}, orient="row"
    )


def _reachable(start: str, neighbours: dict[str, set[str]]) -> set[str]:
    group, waiting = {start}, [start]
    while waiting:
        fresh = neighbours[waiting.pop()] - group
        group |= fresh
        waiting += fresh
    return group


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {" ".join(words[start : start + SHINGLE_WORDS]) for start in range(len(words) - SHINGLE_WORDS + 1)}


def _specifics(text: str) -> set[str]:
    """The names and numbers of a text: words with a capital or a digit."""
    return set(_SPECIFIC.findall(text))


def _jaccard(one: set[str], other: set[str]) -> float:
    """Shared members over all members; two empty sets are alike."""
    return len(one & other) / len(one | other) if one or other else 1.0
