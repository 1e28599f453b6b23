"""Bounds the publication day of an undated text by what it mentions.

What belongs here: posts held, products, names and past dates that a text cannot mention before they
exist. What does not: publication dates that a text or its file states (`pipelines.reading`).
"""

import dataclasses
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.model import ActorMention, Document, Sentence, TimeExpression
from pipelines.reference import Reference
from pipelines.reference.rows import ProductRow, TenureRow

from .closed_classes import VERB_SIGNS
from .gazetteer import lower_case, plain_signs, stands_alone

_NOT_IN_OFFICE = re.compile(
    r"\b(?:former|ex|then|future|incoming|next|late|nominee|designate|elect|pick|candidate|possible)\b"
)
# A sentence with one of these may speak of days to come.
_FUTURE = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|if|plans?|planned|planning|expect(?:s|ed|ing)?|due"
    r"|by|through|deadline|from|forecasts?|predicts?|predicted|target(?:s|ed)?|next|later this|aims?|goal"
    r"|schedul(?:es?|ed)|set to|is to|are to|was to|were to|effective|expires?|begins?|starts?|no later than"
    r"|is|are|must|ha(?:s|ve|d) to|need(?:s|ed)? to|as of|on course|on track|estimate[sd]?|call(?:s|ed)? for"
    r"|propos(?:es|ed|al)|promis(?:es|ed)|pledg(?:es|ed)|intends?|hopes?|towards?)\b"
)
_WORD = re.compile(r"[a-z']+")
_APPOSITION_REACH = 50


@dataclass(frozen=True, slots=True)
class PublicationEvidence:
    """Why a text was not written before `day`: the words at `char_start` to `char_end`, and a reason."""

    day: dt.date
    char_start: int
    char_end: int
    reason: str


class PublicationBounds:
    """Finds the publication bounds of undated texts; built once for a reference."""

    def __init__(self, reference: Reference):
        self._tenures: dict[str, list[TenureRow]] = defaultdict(list)
        for tenure in reference.tenures:
            self._tenures[tenure.actor_id].append(tenure)
        self._nouns: dict[str, list[str]] = defaultdict(list)
        for row in reference.descriptions:
            if row.role and "person" in row.kinds:
                self._nouns[row.role].append(row.noun.lower())
        self._existence = {
            actor.actor_id: (actor.name, actor.valid_from) for actor in reference.actors if actor.valid_from
        }
        self._alias_from = {
            (alias.actor_id, plain_signs(alias.alias)): alias.valid_from
            for alias in reference.aliases
            if alias.valid_from
        }
        names = [
            (name, product)
            for product in reference.products
            if product.known_from
            for name in (product.product, *product.aliases)
        ]
        self._products: list[ProductRow] = [product for _, product in names]
        self._product_names = AhoCorasick([name for name, _ in names], matchkind=MatchKind.LeftmostLongest)

    def bound(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        mentions: Sequence[ActorMention],
        times: Sequence[TimeExpression],
    ) -> tuple[Document, tuple[PublicationEvidence, ...]]:
        """`document` with `published_earliest` set by evidence, and all evidence, the latest day first.

        A document whose publication is known or bounded already comes back as it is, without evidence.
        `published_latest` stays open: nothing in a text tells how long ago it was written.
        """
        if document.published_earliest or document.published_latest:
            return document, ()
        text = plain_signs(document.text)
        found = [
            *self._by_posts(text, mentions),
            *self._by_names(text, mentions),
            *self._by_products(text, {mention.actor_id for mention in mentions}),
            *_by_past_dates(text, sentences, times),
        ]
        if not found:
            return document, ()
        found.sort(key=lambda evidence: (-evidence.day.toordinal(), evidence.char_start))
        bounded = dataclasses.replace(
            document,
            published_earliest=found[0].day,
            published_precision="open",
            published_basis="evidence",
            published_reason=found[0].reason,
        )
        return bounded, tuple(found)

    def _by_posts(self, text: str, mentions: Sequence[ActorMention]) -> Iterator[PublicationEvidence]:
        """ "Commerce Secretary Howard Lutnick", "Xi Jinping, China's president": they held the post then."""
        lower = lower_case(text)
        for mention in mentions:
            if mention.method not in ("name", "short_form"):
                continue
            starts: dict[str, dt.date] = {}
            for tenure in self._tenures.get(mention.actor_id, ()):
                if tenure.valid_from and self._holds(lower, mention, tenure.post):
                    starts[tenure.post] = min(tenure.valid_from, starts.get(tenure.post, tenure.valid_from))
            for post, day in starts.items():
                yield PublicationEvidence(
                    day, mention.char_start, mention.char_end, f"{mention.quote}, {post} since {day}"
                )

    def _holds(self, lower: str, mention: ActorMention, post: str) -> bool:
        """Whether the words around a name say that its bearer has the post now."""
        before = lower[max(0, mention.char_start - 45) : mention.char_start]
        after = lower[mention.char_end : mention.char_end + _APPOSITION_REACH]
        for noun in self._nouns.get(post, ()):
            if before == f"{noun} " or before.endswith((f" {noun} ", f"\n{noun} ")):
                return not _NOT_IN_OFFICE.search(before)
            apposition = re.match(rf", (?:the |its |[\w .']+'s? )?{re.escape(noun)}\b", after)
            if apposition and not _NOT_IN_OFFICE.search(after[: apposition.end() + 20]):
                return True
        return False

    def _by_names(self, text: str, mentions: Sequence[ActorMention]) -> Iterator[PublicationEvidence]:
        """Actors that were founded, and names that were taken, on a known day."""
        for mention in mentions:
            if mention.method not in ("name", "metonym"):
                continue
            span = (mention.char_start, mention.char_end)
            if exists := self._existence.get(mention.actor_id):
                name, founded = exists
                yield PublicationEvidence(founded, *span, f"{name} exists since {founded}")
            if day := self._alias_from.get((mention.actor_id, text[slice(*span)])):
                yield PublicationEvidence(day, *span, f"“{mention.quote}” is said since {day}")

    def _by_products(self, text: str, actor_ids: set[str]) -> Iterator[PublicationEvidence]:
        """Products, if the text also names their maker: "Gemini" alone may be anything."""
        for index, start, end in self._product_names.find_matches_as_indexes(text):
            product = self._products[index]
            is_named = product.maker_actor_id is None or product.maker_actor_id in actor_ids
            if product.known_from and is_named and stands_alone(text, start, end):
                yield PublicationEvidence(
                    product.known_from, start, end, f"{product.product} is known since {product.known_from}"
                )


def _by_past_dates(
    text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Iterator[PublicationEvidence]:
    """Calendar dates in sentences that tell of the past and of nothing to come."""
    for sentence in sentences:
        inside = [
            (time.earliest, time)
            for time in times
            if time.basis == "explicit"
            and time.earliest
            and sentence.char_start <= time.char_start < sentence.char_end
        ]
        words = lower_case(text[sentence.char_start : sentence.char_end])
        for _, time in inside:
            words = words.replace(lower_case(time.quote), "")  # "May" is no "may"
        may_lie_ahead = _FUTURE.search(words) or not _tells_the_past(words)
        if not inside or sentence.is_heading or may_lie_ahead:
            continue
        for day, time in inside:
            yield PublicationEvidence(
                day, time.char_start, time.char_end, f"“{time.quote}” is told of as past"
            )


def _tells_the_past(words: str) -> bool:
    return any(
        word.endswith("ed") or word in ("was", "were", "had") or (word in _PAST_FORMS)
        for word in _WORD.findall(words)
    )


_PAST_FORMS = VERB_SIGNS & frozenset(
    ("said", "told", "took", "made", "gave", "won", "lost", "sold", "bought", "built", "began", "met", "went")
)
