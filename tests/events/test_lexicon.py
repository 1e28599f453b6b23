"""Words to classes, by all their forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.events.lexicon import Lexicon, inflections, same_word, words_of

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("levy", {"levies", "levied", "levying"}),
        ("impose", {"imposes", "imposed", "imposing"}),
        ("cancel", {"cancelled", "canceled", "cancelling"}),
        ("take", {"took", "taken", "taking"}),
        ("tax", {"taxes", "taxed"}),
        ("subsidy", {"subsidies"}),
    ],
)
def test_inflections(lemma: str, forms: set[str]) -> None:
    assert forms <= inflections(lemma)


@given(WORDS)
def test_a_word_is_a_form_of_itself(lemma: str) -> None:
    assert same_word(lemma, lemma)
    assert same_word(lemma + "s", lemma) or lemma[-1] in "sxzyh"


def test_classes_of_words_and_phrases() -> None:
    verbs = Lexicon({"EASE": ["roll back", "ease"], "LAUNCH": ["roll out"]}, is_verbal=True)
    assert verbs.classes_in({"eased", "rules"}) == {"EASE"}
    assert verbs.classes_in({"rolled", "out"}) == {"LAUNCH"}
    assert verbs.classes_in({"rolled"}) == set()
    nouns = Lexicon({"LIST": ["entity list"], "FIRM": ["start-up"]}, is_verbal=False)
    assert nouns.classes_in(set(words_of("The Entity Lists"))) == {"LIST"}
    assert nouns.classes_in(set(words_of("two start-ups"))) == {"FIRM"}


@given(st.text())
def test_words_are_lower_case_parts_of_the_text(text: str) -> None:
    assert all(word in text.lower() for word in words_of(text))
