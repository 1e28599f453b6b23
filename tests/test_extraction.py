"""The way of one document, and of many by several processes."""

from collections.abc import Iterator

import pytest

from pipelines.extraction import Extractor, extract_many
from pipelines.model import Document, RejectedInput
from pipelines.reading import document_id
from pipelines.reference import Reference, load_reference
from tests.pipeline import LISTING, TARIFF


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def document(text: str) -> Document:
    return Document(document_id(text), "a", "a.txt", None, None, "en", None, None, None, "none", text)


def documents(number: int) -> Iterator[Document]:
    return (document(f"{LISTING if index % 2 else TARIFF}Number {index}.") for index in range(number))


def test_every_span_of_an_extraction_is_exact(reference: Reference) -> None:
    (found,) = extract_many([document(LISTING + TARIFF)], reference, workers=1)
    assert not isinstance(found, RejectedInput)
    text = found.document.text
    spans = [*found.time_expressions, *found.actor_mentions, *found.event_mentions]
    assert len(found.time_expressions) >= 3
    assert {mention.event_type for mention in found.event_mentions} >= {"entity_listing", "tariff"}
    for span in spans:
        assert text[span.char_start : span.char_end] == span.quote


def test_documents_are_taken_as_they_are_needed(reference: Reference) -> None:
    taken = 0

    def counted() -> Iterator[Document]:
        nonlocal taken
        for item in documents(400):
            taken += 1
            yield item

    next(extract_many(counted(), reference, workers=1))
    assert taken < 200


def test_nothing_to_extract_loads_nothing(reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Extractor, "__init__")
    assert list(extract_many([], reference, workers=2)) == []


@pytest.mark.slow
def test_several_processes_find_what_one_finds_in_the_same_order(reference: Reference) -> None:
    by_one = list(extract_many(documents(170), reference, workers=1))
    by_two = list(extract_many(documents(170), reference, workers=2))
    assert by_one == by_two
    assert not any(isinstance(item, RejectedInput) for item in by_one)
