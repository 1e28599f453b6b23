"""Intervals from the words around: deadlines, parts of years, fiscal years, distances from an occasion."""

import datetime as dt

import pytest

from pipelines.reference.rows import FiscalYearRow
from pipelines.timex import Eras, tag

REFERENCE = dt.date(2024, 5, 15)


def interval(text, quote, reference=REFERENCE, **options):
    (time,) = (time for time in tag(text, reference, **options) if time.quote == quote)
    return time.earliest and str(time.earliest), time.latest and str(time.latest), time.basis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It must report within 90 days.", ("2024-05-15", "2024-08-13", "relative")),
        ("It must report within 90 days of May 5.", ("2024-05-05", "2024-08-03", "relative")),
        ("It must report within 90 days after the publication.", ("2024-05-15", "2024-08-13", "relative")),
        (
            "It must report within 90 days of the date of this order.",
            ("2024-05-15", "2024-08-13", "relative"),
        ),
        ("It must report within 90 days of the vote.", (None, None, "none")),
        ("It worked for 90 days.", (None, None, "none")),
    ],
)
def test_deadlines(text, expected):
    assert interval(text, "90 days") == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Sales rose in the first nine months of 2023.",
            "the first nine months",
            ("2023-01-01", "2023-09-30"),
        ),
        (
            "Sales rose in the last three months of 2023.",
            "the last three months",
            ("2023-10-01", "2023-12-31"),
        ),
        (
            "Sales rose in the first two months of the year.",
            "the first two months",
            ("2024-01-01", "2024-02-29"),
        ),
        ("Sales rose in the first ten days of May.", "the first ten days", ("2024-05-01", "2024-05-10")),
        # Longer than the whole, or of no date.
        ("Sales rose in the first two years of 2023.", "the first two years", (None, None)),
        ("Sales rose in the first two months of the war.", "the first two months", (None, None)),
    ],
)
def test_parts_of_a_year_or_month(text, quote, expected):
    assert interval(text, quote)[:2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congress passed the budget for fiscal 2023.", ("2022-10-01", "2023-09-30")),
        ("The fiscal 2023 National Defense Authorization Act bans it.", ("2022-10-01", "2023-09-30")),
        ("India's exports fell in fiscal 2023.", ("2022-04-01", "2023-03-31")),
        ("Japan's budget for fiscal 2023 was cut.", ("2023-04-01", "2024-03-31")),
        ("The chipmaker earned more in fiscal 2023.", ("2023-01-01", "2023-12-31")),
        ("Congress met. The chipmaker earned more in fiscal 2023.", ("2023-01-01", "2023-12-31")),
    ],
)
def test_fiscal_years_of_governments(text, expected):
    (time,) = tag(text, REFERENCE)
    assert (str(time.earliest), str(time.latest)) == expected
    assert (time.timex_value, time.precision) == ("2023", "year")


def test_a_fiscal_calendar_that_an_analyst_adds_works():
    row = FiscalYearRow.model_validate(
        {"government": "Utopia", "names": "Utopia", "first_month": 2, "called_by": "start"}
    )
    (time,) = tag("Utopia's fiscal 2023 ended.", REFERENCE, eras=Eras([], [row]))
    assert (time.earliest, time.latest) == (dt.date(2023, 2, 1), dt.date(2024, 1, 31))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        # The occasion is dated where it was told of.
        ("They voted on March 4. It was close. Four days after the vote, he left.",
         "Four days", ("2024-03-08", "2024-03-08")),
        ("A bomb went off on March 4. It came a week before the deadly bombings of the camp.",
         "a week", ("2024-02-26", "2024-02-26")),
        # Two dates, or none: the clause tells on which side of the publication it lies.
        ("They voted on March 4 and March 6. Four days after the vote, he left.",
         "Four days", (None, "2024-05-15")),
        ("Two weeks after the launch, it will be tested.", "Two weeks", ("2024-05-15", None)),
        ("It lasted until two weeks after the launch.", "two weeks", (None, None)),
    ],
)  # fmt: skip
def test_distances_from_an_occasion(text, quote, expected):
    assert interval(text, quote)[:2] == expected
    assert {time.timex_type for time in tag(text, REFERENCE) if time.quote == quote} == {"DURATION"}


def test_a_sentence_before_does_not_decide_where_one_begins_with_the_day():
    text = "He will resign. Friday's vote was lost."
    assert [time.timex_value for time in tag(text, REFERENCE)] == ["2024-05-10"]
