"""The one way from a document to its actor mentions: known names, then unknown ones, then references.

What belongs here: the order of the steps, and making `model` values of what they find. What does
not: any of the steps.
"""

from collections.abc import Sequence

from pipelines.model import Actor, ActorMention, Document, Sentence
from pipelines.reference import Reference

from .coreference import Coreference
from .gazetteer import plain_signs
from .names import NameFinder
from .parties import Found, PartyBook


class ActorTagger:
    """Tags the actors of documents; built once, then used for any number of documents."""

    def __init__(self, reference: Reference):
        book = PartyBook(reference)
        self._names = NameFinder(reference, book)
        self._coreference = Coreference(reference, book)

    def tag(
        self, document: Document, sentences: Sequence[Sentence]
    ) -> tuple[list[ActorMention], list[Actor]]:
        """The mentions of a document in text order, and the unknown actors that it introduces.

        `sentences` are those of `document`, in order. Methods and spans: see the package docstring.
        """
        text = plain_signs(document.text)
        day = document.published_latest or document.published_earliest
        names = self._names.find(text, sentences, day)
        found = self._coreference.resolve(text, sentences, names, day)
        unknown = {each.party.actor_id: each.party for each in found if not each.party.is_known}
        actors = [
            Actor(party.actor_id, party.name, party.kind, party.country_code, is_resolved=False)
            for party in unknown.values()
        ]
        return [_mention(document, each) for each in found], actors


def _mention(document: Document, found: Found) -> ActorMention:
    mention_id = f"{document.document_id}:a{found.start}-{found.end}"
    if found.method == "group":
        mention_id += f":{found.party.actor_id}"
    return ActorMention(
        actor_mention_id=mention_id,
        document_id=document.document_id,
        char_start=found.start,
        char_end=found.end,
        quote=document.text[found.start : found.end],
        actor_id=found.party.actor_id,
        method=found.method,
        confidence=found.confidence,
    )
