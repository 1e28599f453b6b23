"""The one way from a document to its actor mentions: known names, then unknown ones, then references.

What belongs here: the order of the steps, and making `model` values of what they find. What does
not: any of the steps.
"""

from collections.abc import Sequence

from pipelines.model import Actor, ActorMention, Document, Sentence
from pipelines.reference import Reference

from .gazetteer import Gazetteer, plain_signs

CONFIDENCE = {"name": 0.97, "demonym": 0.95, "metonym": 0.9}


class ActorTagger:
    """Tags the actors of documents; built once, then used for any number of documents."""

    def __init__(self, reference: Reference):
        self._gazetteer = Gazetteer(reference)

    def tag(
        self, document: Document, sentences: Sequence[Sentence]
    ) -> tuple[list[ActorMention], list[Actor]]:
        """The mentions of a document in text order, and the unknown actors that it introduces.

        `sentences` are those of `document`, in order. Methods and spans: see the package docstring.
        """
        text = plain_signs(document.text)
        mentions = []
        for match in self._gazetteer.find(text):
            if len({alias.actor_id for alias in match.aliases}) == 1:
                alias = match.aliases[0]
                method = alias.usage if alias.usage in CONFIDENCE else "name"
                mentions.append(_mention(document, match.start, match.end, alias.actor_id, method))
        return mentions, []


def _mention(document: Document, start: int, end: int, actor_id: str, method: str) -> ActorMention:
    return ActorMention(
        actor_mention_id=f"{document.document_id}:a{start}-{end}",
        document_id=document.document_id,
        char_start=start,
        char_end=end,
        quote=document.text[start:end],
        actor_id=actor_id,
        method=method,
        confidence=CONFIDENCE[method],
    )
