"""Products, materials, technologies, lists and laws that a text names, and the one that an event acts upon.

What belongs here: finding the names of products.csv and objects.csv in a sentence, and choosing the
one nearest to a trigger. What does not: actors and their roles.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.reference import Reference

from .parse import ParsedSentence, Trigger

INSTRUMENTS = frozenset({"list", "law", "regulation", "licence", "measure"})
INITIALISM = re.compile(r"[A-Z0-9][A-Z0-9.-]*s?$")


@dataclass(frozen=True, slots=True)
class NamedObject:
    """A product or other object by its canonical name; `owner` makes the product or keeps the list."""

    name: str
    category: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class ObjectMention:
    """A named object in a document, with its character offsets there."""

    char_start: int
    char_end: int
    named: NamedObject


class ObjectFinder:
    """Finds the named objects of the reference data."""

    def __init__(self, reference: Reference):
        self._named: dict[str, NamedObject] = {}
        for row in reference.objects:
            self._add(NamedObject(row.object, row.category, row.owner_actor_id), row.aliases)
        for product in reference.products:
            self._add(NamedObject(product.product, "product", product.maker_actor_id), product.aliases)
        longest_first = sorted(self._named, key=len, reverse=True)
        exact = [name for name in longest_first if is_written_exactly(name, self._named[name].category)]
        loose = [name for name in longest_first if name not in set(exact)]
        patterns = [rf"(?:{_alternatives(exact)})"] if exact else []
        patterns += [rf"(?i:{_alternatives(loose)})"] if loose else []
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?!\w)")
        self._by_lower = {name.lower(): named for name, named in self._named.items()}

    def _add(self, named: NamedObject, aliases: Iterable[str]) -> None:
        for name in (named.name, *aliases):
            self._named.setdefault(name, named)

    def find(self, sentence: ParsedSentence) -> list[ObjectMention]:
        """The named objects of a sentence in the order of the text, without overlaps."""
        base = sentence.sentence.char_start
        return [
            ObjectMention(base + match.start(), base + match.end(), self._object(match.group()))
            for match in self._pattern.finditer(sentence.tokens.text)
        ]

    def _object(self, words: str) -> NamedObject:
        return self._named.get(words) or self._by_lower[words.lower()]

    def object_of(self, trigger: Trigger, clause_start: int, clause_end: int) -> str | None:
        """The canonical name of the object that a trigger's clause acts upon, None if it names none.

        What is traded or made counts before lists and laws, and what follows the trigger before what
        precedes it.
        """
        start = trigger.sentence.char_start(trigger.span[0])
        found = [
            mention
            for mention in self.find(trigger.sentence)
            if mention.char_end > clause_start and mention.char_start < clause_end
        ]
        found.sort(
            key=lambda mention: (
                mention.named.category in INSTRUMENTS,
                mention.char_start < start,
                abs(mention.char_start - start),
            )
        )
        return found[0].named.name if found else None


def is_written_exactly(name: str, category: str) -> bool:
    """True for names that are common words or parts of words in another case: products and initialisms."""
    return category == "product" or INITIALISM.match(name) is not None


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in names)
