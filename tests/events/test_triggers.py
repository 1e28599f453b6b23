"""Which words of a clause are triggers, where the words that a frame wants stand elsewhere."""

import pytest

from tests.events.test_coder import types_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Shares rose 4% on the truce that Washington and Beijing reached in May.", ["agreement"]),
        ("The basis is an inquiry into drug imports that the ministry opened in April.", ["investigation"]),
    ],
)
def test_a_relative_pronoun_stands_for_the_object(text: str, types: list[str]) -> None:
    assert [found for found in types_of(text) if found != "financial_impact"] == types


@pytest.mark.parametrize("sum_of_money", ["$50 billion", "$50bn", "€825mn", "$900,000"])
def test_sums_of_money_are_known_by_unit_or_sign(sum_of_money: str) -> None:
    assert types_of(f"AstraZeneca pledged {sum_of_money} for an American plant in July.") == ["capacity_change"]


def test_a_clause_behind_a_semicolon_has_its_own_subject_and_object() -> None:
    text = "Washington raised duties on steel in May; Micron halted shipments to Huawei."
    assert types_of(text) == ["tariff", "sales_halt"]
