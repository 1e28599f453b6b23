"""The quantities of a clause in their normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.events.amounts import AmountReader, number_of
from tests.events.texts import document_of, parsed_of, reference

CASES = [
    ("The fund lent $34 billion.", "USD 34000000000"),
    ("It paid US$1.19bn and €500 million.", "USD 1190000000; EUR 500000000"),
    ("Beijing set aside 344 billion yuan.", "CNY 344000000000"),
    ("Tokyo granted 802.5 billion yen to the firm.", "JPY 802500000000"),
    ("The cap is $60 a barrel.", "USD 60"),
    ("Rates rise from 5% to 10 per cent.", "5%; 10%"),
    ("The ministry listed 28 Chinese entities.", "28 entities"),
    ("Thirty-seven firms were listed.", "37 firms"),
    ("About two dozen trawlers were stopped.", "24 trawlers"),
    ("Russia pumps 1.4 million barrels.", "1400000 barrels"),
    ("Lima proposed 25% duties on some 1,300 products.", "25%; 1300 products"),
    ("The plant makes 7-nanometre chips and 5G phones.", None),
    ("The 2018 rules lapsed after 90 days.", None),
    ("One firm was named under Section 301.", None),
    ("The law took effect on 1 January 2024.", None),
]


def amounts_of(text: str) -> str | None:
    (parsed,) = parsed_of(document_of(text))
    return AmountReader(reference()).amounts_of(parsed, 0, len(text))


@pytest.mark.parametrize(("text", "amounts"), CASES)
def test_amounts(text: str, amounts: str | None) -> None:
    assert amounts_of(text) == amounts


def test_only_the_clause_is_read() -> None:
    text = "Oslo lent $5 million and Riga lent $7 million."
    (parsed,) = parsed_of(document_of(text))
    start = text.index("Riga")
    assert AmountReader(reference()).amounts_of(parsed, start, len(text)) == "USD 7000000"


@given(st.integers(min_value=0, max_value=10**12))
def test_every_number_in_digits_is_read(number: int) -> None:
    assert number_of(f"{number:,}") == number_of(str(number)) == str(number)


@given(st.integers(min_value=2, max_value=99), st.sampled_from(["hundred", "thousand", "million", "billion"]))
def test_numbers_in_words_are_multiplied(number: int, multiple: str) -> None:
    value = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}[multiple]
    assert number_of(f"{number} {multiple}") == str(number * value)


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"]), max_size=20))
def test_words_without_a_number_are_none(words: str) -> None:
    found = number_of(words.lower())
    assert found is None or found.isdigit()
