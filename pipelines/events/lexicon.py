"""Words to classes of words: which entries of word_classes.yaml a word or phrase belongs to.

What belongs here: inflected forms, phrases of several words, classes by form alone. What does not:
parts of speech, arguments, and what a class says about events.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from spacy.pipeline import Lemmatizer

from .parse import load_parser

_VOWELS = "aeiou"
_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*|n['’]t\b|[%$€£¥]")


def words_of(text: str) -> list[str]:
    """The lower-case words of a text and its signs for money and percentages."""
    return _WORD.findall(text.lower())


@cache
def irregular_forms() -> Mapping[str, tuple[str, ...]]:
    """Dictionary form to irregular inflected forms, from the tables of spaCy's English model."""
    forms: dict[str, list[str]] = defaultdict(list)
    lemmatizer = cast(Lemmatizer, load_parser().get_pipe("lemmatizer"))
    table = lemmatizer.lookups.get_table("lemma_exc")
    for part in ("verb", "noun"):
        for form, lemmas in table[part].items():
            for lemma in lemmas:
                forms[lemma].append(form)
    return {lemma: tuple(found) for lemma, found in forms.items()}


def inflections(lemma: str) -> set[str]:
    """All forms that a verb or noun with this dictionary form may take, and some that it does not."""
    if not lemma.isascii() or not lemma.replace("-", "").isalpha() or len(lemma) < 2:
        return {lemma}
    forms = {lemma, *irregular_forms().get(lemma, ())}
    last, before = lemma[-1], lemma[-2]
    if last == "y" and before not in _VOWELS:
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    elif last == "e":
        forms |= {lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    elif lemma.endswith(("s", "x", "z", "ch", "sh")):
        forms |= {lemma + "es", lemma + "ed", lemma + "ing"}
    else:
        forms |= {lemma + "s", lemma + "es" if last == "o" else lemma + "s", lemma + "ed", lemma + "ing"}
    ends_in_one_vowel = before in _VOWELS and (len(lemma) < 3 or lemma[-3] not in _VOWELS or last == "l")
    if last not in _VOWELS + "wxy" and ends_in_one_vowel:
        forms |= {lemma + last + "ed", lemma + last + "ing"}
    return forms


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of an entry behind its first one, as dictionary forms, and the class of the whole."""

    rest: tuple[str, ...]
    word_class: str
    forms_of_rest: tuple[frozenset[str], ...]


class Lexicon:
    """Looks up words by any of their forms.

    `classes`: class name to its entries, of one word or several. Verbs lead their phrases ("roll
    out"), nouns end theirs ("executive order"): `is_verbal` says which.
    """

    def __init__(self, classes: Mapping[str, Iterable[str]], is_verbal: bool):
        self._single: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        self._is_verbal = is_verbal
        for word_class, entries in classes.items():
            for entry in entries:
                self._add(word_class, entry.lower().replace("-", " ").split())
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: (-len(phrase.rest), phrase.rest, phrase.word_class))

    def _add(self, word_class: str, words: Sequence[str]) -> None:
        anchor, rest = (words[0], words[1:]) if self._is_verbal else (words[-1], words[-2::-1])
        forms_of_rest = tuple(frozenset(inflections(word)) for word in rest)
        for form in inflections(anchor):
            if rest:
                self._phrases[form].append(Phrase(tuple(rest), word_class, forms_of_rest))
            else:
                self._single[form].add(word_class)

    def classes_in(self, words: set[str]) -> set[str]:
        """All classes that the words of a sentence may have, alone or as phrases in any order."""
        found: set[str] = set()
        for word in words & self._single.keys():
            found |= self._single[word]
        for word in words & self._phrases.keys():
            for phrase in self._phrases[word]:
                if all(not forms.isdisjoint(words) for forms in phrase.forms_of_rest):
                    found.add(phrase.word_class)
        return found

    def classes_of_entry(self, entry: str) -> set[str]:
        """The classes in which the word or phrase stands, as a dictionary form."""
        first, *rest = entry.split()
        if not rest:
            return self.single(first)
        return {phrase.word_class for phrase in self.phrases(first) if phrase.rest == tuple(rest)}

    def single(self, form: str) -> set[str]:
        """The classes of the form by itself."""
        return self._single.get(form, set())

    def phrases(self, form: str) -> Sequence[Phrase]:
        """The phrases that the form begins or ends, the longest first."""
        return self._phrases.get(form, ())


@cache
def same_word(form: str, lemma: str) -> bool:
    """True when `form` is the word `lemma` or one of its inflections."""
    return form == lemma or form in inflections(lemma)
