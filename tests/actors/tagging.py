"""What the tests of the actor tagger share: the tagger itself, and short texts through it."""

import datetime as dt
from functools import cache

from pipelines.actors import ActorTagger
from pipelines.model import Actor, ActorMention, Document
from pipelines.reading import split_sentences
from pipelines.reference import load_reference


@cache
def tagger() -> ActorTagger:
    """The tagger with the reference of the package."""
    return ActorTagger(load_reference())


def document(text: str, day: dt.date | None = None) -> Document:
    """A document that was published on `day`, or is undated."""
    return Document(
        document_id="dtest",
        source_id="test",
        source_uri="test.txt",
        publisher=None,
        title=None,
        language="en",
        published_earliest=day,
        published_latest=day,
        published_precision="day" if day else None,
        published_basis="metadata" if day else "none",
        text=text,
    )


def tag(text: str, day: dt.date | None = None) -> tuple[list[ActorMention], list[Actor]]:
    """The mentions and unknown actors of a text."""
    found = document(text, day)
    return tagger().tag(found, split_sentences(found))


def pairs(text: str, day: dt.date | None = None) -> list[tuple[str, str]]:
    """The mentions of a text as (quote, actor_id)."""
    return [(mention.quote, mention.actor_id) for mention in tag(text, day)[0]]
