"""Events dated by how far they lie from another."""

import datetime as dt
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from pipelines.events.temporal_distance import Distance, counted, counted_from_publication, distances
from pipelines.model import Interval
from tests.events.texts import document_of, parsed_of, times_of

D = dt.date


@cache
def distance_in(text: str) -> Distance:
    document = document_of(text)
    return next(distances(parsed_of(document)[0], times_of(document)))


def test_distance_joins_a_clause_and_its_occasion() -> None:
    found = distance_in("On May 3 the bank froze the account, two days after a court had asked it to.")
    assert (found.amount, found.unit, found.occasion.text, found.clause.text) == (2, "day", "asked", "froze")


def test_hours_lie_on_the_same_day() -> None:
    found = distance_in("It sued on 4 February, minutes after the duties had come into effect.")
    assert (found.amount, found.unit) == (0, "day")


def test_bounds_and_lengths_are_no_distances() -> None:
    document = document_of("It must pay within two days after the ruling, and holds for a week.")
    assert list(distances(parsed_of(document)[0], times_of(document))) == []


def test_base_must_be_as_exact_as_the_unit() -> None:
    after = distance_in("It left two weeks after the talks.")
    assert counted(after, Interval(D(2025, 5, 1), D(2025, 5, 31), "month", "explicit"), 1) is None
    found = counted(after, Interval(D(2025, 5, 30), D(2025, 5, 30), "day", "explicit"), 1)
    assert found == Interval(D(2025, 6, 13), D(2025, 6, 13), "day", "relative")


def test_publication_gives_the_unit_that_is_named() -> None:
    after = distance_in("A week after he fled, the banker is back.")
    assert counted_from_publication(after, D(2025, 6, 18)) == Interval(
        D(2025, 6, 9), D(2025, 6, 15), "week", "relative"
    )


@given(st.dates(), st.sampled_from(["week", "month", "year"]), st.sampled_from([-1, 1]))
def test_counting_gives_ordered_bounds_or_nothing(day: dt.date, unit: str, sign: int) -> None:
    after = distance_in(f"It left three {unit}s after the talks.")
    found = counted(after, Interval(day, day, "day", "explicit"), sign)
    if found is not None:
        assert found.earliest is not None
        assert found.latest is not None
        assert found.earliest <= found.latest
        assert (found.earliest > day) == (sign > 0) or found.precision == "month"
