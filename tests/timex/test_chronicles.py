"""Years that follow from the order in which a text tells."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.timex import tag


def values(text, reference):
    return [time.timex_value for time in tag(text, reference)]


@given(
    st.lists(st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 28)), min_size=3, max_size=8, unique=True),
    st.booleans(),
)
def test_dated_lines_of_a_year_in_review(days, newest_first):
    ordered = sorted(days, reverse=newest_first)
    text = "\n".join(f"- {day:%B} {day.day}: The ministry listed firms." for day in ordered)
    assert values(text, dt.date(2023, 12, 29)) == [day.isoformat() for day in ordered]


def test_dated_lines_run_over_the_turn_of_the_year():
    text = "- November 3: It began.\n- December 12: It grew.\n- January 9: It ended.\n"
    assert values(text, dt.date(2024, 2, 1)) == ["2023-11-03", "2023-12-12", "2024-01-09"]


def test_a_year_in_one_line_serves_the_others():
    text = "- 3 July 2018: It began.\n- 13 July: It grew.\n- 29 October: It ended.\n"
    for reference in (None, dt.date(2024, 2, 1)):
        assert values(text, reference) == ["2018-07-03", "2018-07-13", "2018-10-29"]


def test_lines_without_order_stay_apart():
    text = "May 3: one.\nMarch 1: two.\nJune 2: three.\nApril 4: four.\nFebruary 8: five.\nJuly 7: six.\n"
    assert values(text, dt.date(2024, 5, 15))[-1] == "2024-07-07"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It announced licences on July 3, effective August 1.", ["2023-07-03", "2023-08-01"]),
        ("On November 30 it gave firms until February 1.", ["2023-11-30", "2024-02-01"]),
        ("It ruled on July 3. Effective rules came in March.", ["2023-07-03", "2023-03"]),
    ],
)
def test_what_takes_effect_does_so_after_its_announcement(text, expected):
    assert values(text, dt.date(2023, 12, 29)) == expected
