"""Parsing with dates parted from the subject, and offsets that stay true."""

import pytest

from pipelines.events.parse import ends_of_dates, parse_sentences, tokenize, without_dateline
from pipelines.reading import split_sentences
from tests.events.texts import document_of, times_of


def parsed_text(text: str) -> str:
    document = document_of(text)
    parsed = parse_sentences(document.text, split_sentences(document), times_of(document))
    return " ".join(sentence.tokens.text for sentence in parsed)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("On Monday Jane Roe resigned.", "On Monday,Jane Roe resigned."),
        ("In November 2022 the bank paid.", "In November 2022,the bank paid."),
        ("He said on Tuesday Beijing would act.", "He said on Tuesday,Beijing would act."),
        ("On Monday, Jane Roe resigned.", "On Monday, Jane Roe resigned."),
        ("On Monday and Tuesday they met.", "On Monday and Tuesday they met."),
        ("The May 2022 rules took effect.", "The May 2022 rules took effect."),
    ],
)
def test_a_comma_parts_a_date_from_a_name(text: str, parsed: str) -> None:
    assert parsed_text(text) == parsed


def test_offsets_stay_those_of_the_text() -> None:
    text = "Old news. On 6 May 2024 Acme Corp sued."
    document = document_of(text)
    sentence = parse_sentences(text, split_sentences(document), times_of(document))[-1]
    for token in sentence.tokens:
        if token.text != ",":
            assert text[sentence.char_start(token) : sentence.char_end(token)] == token.text
    span = sentence.span(text.index("Acme"), text.index(" sued"))
    assert span is not None
    assert span.text == "Acme Corp"


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("PARIS, May 6, 2024 (Newswire) - Acme sued.", "Acme sued."),
        ("NEW DELHI, Aug 28 - Acme sued.", "Acme sued."),
        ("BEIJING, 31 March 2023 - Acme sued.", "Acme sued."),
        ("LONDON - Acme sued.", "Acme sued."),
        ("The US-China talks - long delayed - failed.", "The US-China talks - long delayed - failed."),
        ("AI - the new oil - is here.", "AI - the new oil - is here."),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(text: str, parsed: str) -> None:
    sentence = without_dateline(text, split_sentences(document_of(text))[0])
    assert text[sentence.char_start : sentence.char_end] == parsed


def test_a_sentence_without_dates_is_parsed_as_it_is() -> None:
    sentence = split_sentences(document_of("Acme sued."))[0]
    assert ends_of_dates("Acme sued.", sentence, []) == set()
    assert tokenize("Acme sued.", set()).text == "Acme sued."
