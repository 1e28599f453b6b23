"""Short texts as the parts of `pipelines.events` get them: parsed, with their dates, and a trigger marked."""

import csv
import datetime as dt
from functools import cache
from pathlib import Path

from pipelines.events.parse import ParsedSentence, Trigger, parse_sentences
from pipelines.model import Document, TimeExpression
from pipelines.reading import split_sentences
from pipelines.reference import Reference, load_reference
from pipelines.timex import Eras, as_named, tag_document

PUBLISHED = dt.date(2025, 6, 18)  # a Wednesday


def cases(file_name: str) -> list[tuple[str, ...]]:
    """The lines of a CSV file beside this one, without its header."""
    with (Path(__file__).parent / file_name).open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


@cache
def reference() -> Reference:
    return load_reference()


def document_of(text: str, published: dt.date | None = PUBLISHED) -> Document:
    precision, basis = ("day", "metadata") if published else (None, "none")
    return Document("d0", "d0", "d0", None, None, "en", published, published, precision, basis, text)


def times_of(document: Document) -> list[TimeExpression]:
    eras = Eras(reference().eras, reference().fiscal_years)
    return [as_named(time) for time in tag_document(document, eras=eras)]


def parsed_of(document: Document) -> list[ParsedSentence]:
    return parse_sentences(document.text, split_sentences(document))


def trigger_of(document: Document, words: str, event_type: str) -> Trigger:
    """The first occurrence of `words` in the document as a trigger."""
    start = document.text.index(words)
    sentence = next(s for s in parsed_of(document) if s.sentence.char_start <= start < s.sentence.char_end)
    span = sentence.span(start, start + len(words))
    assert span is not None
    return Trigger(sentence, span.start, span.end, event_type, "test")
