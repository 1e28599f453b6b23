"""Quantities: reading, rounding, conflicts."""

import pytest

from pipelines.merging.amounts import Quantity, conflicting_unit, read_quantities, readable, shared


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ("USD 34000000000", {Quantity("$", 34e9)}),
        ("$34bn; 25%", {Quantity("$", 34e9), Quantity("%", 25)}),
        ("€500 million", {Quantity("€", 500e6)}),
        ("140 entities", {Quantity("entities", 140)}),
        ("CNY 4,300,000,000", {Quantity("¥", 4.3e9)}),
        ("several", set()),
        (None, set()),
    ],
)
def test_reading(amounts: str | None, expected: set[Quantity]) -> None:
    assert read_quantities(amounts) == expected


def test_rounded_amounts_agree() -> None:
    assert shared(read_quantities("$18.12bn"), read_quantities("$18bn"))
    assert not shared(read_quantities("$34bn"), read_quantities("$16bn"))


def test_conflict_needs_a_unit_without_any_agreement() -> None:
    assert conflicting_unit(read_quantities("25%; $34bn"), read_quantities("25%; $16bn")) == "$"
    assert conflicting_unit(read_quantities("10%; 25%"), read_quantities("25%")) is None
    assert conflicting_unit(read_quantities("36 entities"), read_quantities("28 entities")) is None


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ("USD 34000000000; 25%; 7 lines", "$34bn, 25%"),
        ("CNY 4300000000", "CNY 4.3bn"),
        ("EUR 500000000", "€500m"),
        ("100000 cars", "100,000 cars"),
        ("a third", "a third"),
    ],
)
def test_readable(amounts: str, expected: str) -> None:
    assert readable(amounts) == expected
