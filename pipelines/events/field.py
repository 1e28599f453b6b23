"""Whether a text is of the product's field, technology and trade policy: only such texts report its events.

What belongs here: the test of a whole text. What does not: the terms of the field (field_terms.csv), or
which of its sentences report events (`candidates`).
"""

from collections.abc import Iterable, Sequence

from pipelines.reference.rows import FieldTermRow

from .lexicon import inflections, words_of

# A text of fewer words, a headline or a caption, may be of the field without using a term of it.
SHORT = 20


class Field:
    """The terms of the field, in all forms of their last word."""

    def __init__(self, terms: Iterable[FieldTermRow]):
        self._forms: set[tuple[str, ...]] = set()
        for row in terms:
            *before, last = words_of(row.term)
            self._forms |= {(*before, form) for form in inflections(last)}
        self._lengths = sorted({len(form) for form in self._forms})

    def covers(self, text: str) -> bool:
        """True for a text that uses a term of the field, or is too short to tell."""
        words = words_of(text)
        return len(words) < SHORT or any(self._has_term(words, length) for length in self._lengths)

    def _has_term(self, words: Sequence[str], length: int) -> bool:
        phrases = zip(*(words[start:] for start in range(length)), strict=False)
        return not self._forms.isdisjoint(phrases)
