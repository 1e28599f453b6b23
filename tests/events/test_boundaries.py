"""Main clauses behind semicolons and colons, each with a parse of its own."""

import pytest

from pipelines.events.parse import parse_sentences
from pipelines.reading import split_sentences
from tests.events.texts import document_of


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("The ministry raised duties in May; the bank cut its forecast.", ["raised", "cut"]),
        ("It is spreading its bets: in June it opened a plant.", ["spreading", "opened"]),
        ("The bureau added Acme, which makes chips; Beta, which sells them; and Gamma.", ["added"]),
        ("The ministry said: the duty will rise in May.", ["said"]),
        ('The reason was plain: "They broke the rules."', ["was"]),
        ("The ministry raised duties in May.", ["raised"]),
    ],
)
def test_main_clauses_behind_separators_have_their_own_root(text: str, roots: list[str]) -> None:
    document = document_of(text)
    (parsed,) = parse_sentences(text, split_sentences(document))
    assert [token.text for token in parsed.tokens if token.head == token] == roots
