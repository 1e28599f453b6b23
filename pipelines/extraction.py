"""The way of one document, from text to mentions; pure, so that it maps over documents in parallel.

What belongs here: the order of the steps, and mapping them over documents. What does not: any of
the steps.
"""

import itertools
import multiprocessing
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace

import polars as pl

from pipelines.actors import ActorTagger, PublicationBounds
from pipelines.events import EventCoder, Field
from pipelines.model import Document, Extraction, RejectedInput
from pipelines.reading import split_sentences
from pipelines.reference import Reference
from pipelines.reference.boilerplate import Boilerplate
from pipelines.timex import Eras, as_named, tag_document, windows_of

_CHUNK_SIZE = 50
_CHUNKS_AHEAD = 4
# Texts that one process extracts sooner than others start: each loads the parser for some seconds.
_FEW = 150


class Extractor:
    """Extracts sentences, time expressions, actors and events by the given reference data."""

    def __init__(self, reference: Reference):
        self._boilerplate = Boilerplate(reference.boilerplate)
        self._actors = ActorTagger(reference)
        self._bounds = PublicationBounds(reference)
        self._field = Field(reference.field_terms)
        self._events = EventCoder(reference)
        self._eras = Eras(reference.eras, reference.fiscal_years)

    def extract(self, document: Document, windows: list[str] | None = None) -> Extraction:
        """All that one document yields; `windows` as `tag_document` takes them."""
        sentences = split_sentences(document, self._boilerplate)
        times = tag_document(document, eras=self._eras, windows=windows)
        mentions, actors = self._actors.tag(document, sentences)
        document, evidence = self._bounds.bound(document, sentences, mentions, times)
        if evidence:
            # Relative words of an undated text count from what is now known of its day.
            times = tag_document(document, eras=self._eras, windows=windows)
        is_in_field = self._field.covers(document.text)
        events, event_actors = (
            self._events.code(document, sentences, [as_named(time) for time in times], mentions, actors)
            if is_in_field
            else ([], [])
        )
        return Extraction(
            document=replace(document, is_in_field=is_in_field),
            sentences=tuple(sentences),
            time_expressions=tuple(times),
            actors=tuple(actors),
            actor_mentions=tuple(mentions),
            event_mentions=tuple(events),
            event_mention_actors=tuple(event_actors),
        )


def extract_many(
    documents: Iterable[Document], reference: Reference, workers: int
) -> Iterator[Extraction | RejectedInput]:
    """The extractions of `documents`, in their order, by `workers` processes.

    Documents are taken as they are needed, so any number of them fits in memory. A few are extracted
    in this process: starting others would take longer. A text on which a rule fails is told of as a
    RejectedInput, so that one text never stops the others.
    """
    remaining = iter(documents)
    first = list(itertools.islice(remaining, _FEW))
    if not first:
        return
    if workers == 1 or len(first) < _FEW:
        extractor = Extractor(reference)
        for chunk in _chunks(itertools.chain(first, remaining)):
            yield from _extract_chunk(chunk, extractor)
        return
    chunks = _chunks(itertools.chain(first, remaining))
    # A forked child would inherit the threads' locks of polars and DuckDB, so children start afresh.
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_start_worker, initargs=(reference,)
    ) as pool:
        waiting: deque[Future[list[Extraction | RejectedInput]]] = deque()
        for chunk in chunks:
            waiting.append(pool.submit(_extract_chunk, chunk))
            if len(waiting) >= workers * _CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _chunks(documents: Iterator[Document]) -> Iterator[list[Document]]:
    while chunk := list(itertools.islice(documents, _CHUNK_SIZE)):
        yield chunk


_extractor: Extractor


def _start_worker(reference: Reference) -> None:
    global _extractor
    _extractor = Extractor(reference)


def _extract_chunk(
    documents: list[Document], extractor: Extractor | None = None
) -> list[Extraction | RejectedInput]:
    """The extractions of a chunk by `extractor`, that of the worker process by default."""
    windows = windows_of(pl.Series([document.text for document in documents], dtype=pl.String))
    return [_extract(extractor or _extractor, *entry) for entry in zip(documents, windows, strict=True)]


def _extract(extractor: Extractor, document: Document, windows: list[str]) -> Extraction | RejectedInput:
    try:
        return extractor.extract(document, windows)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        detail = f"{type(error).__name__} in {where.name}: {error}; report it together with the text"
        return RejectedInput(document.source_uri, "extraction_failed", detail)
