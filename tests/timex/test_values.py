"""Arithmetic on TIMEX3 values: intervals, modifiers, EDTF."""

import datetime as dt

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.timex.holidays import easter_sunday, holiday_in
from pipelines.timex.values import edtf_of, named_span, shifted_day, unit_length, unit_value

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
UNITS = ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century")


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2022-10-07", "2022-10-07", "2022-10-07", "day"),
        ("2022-10-07T09:30", "2022-10-07", "2022-10-07", "day"),
        ("2022-10-07TMO", "2022-10-07", "2022-10-07", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2018-W14", "2018-04-02", "2018-04-08", "week"),
        ("2018-W14-WE", "2018-04-07", "2018-04-08", "week"),
        ("2023-Q3", "2023-07-01", "2023-09-30", "quarter"),
        ("2025-H1", "2025-01-01", "2025-06-30", "half"),
        ("2022-SU", "2022-06-01", "2022-08-31", "season"),
        ("2022-WI", "2022-12-01", "2023-02-28", "season"),
        ("1999", "1999-01-01", "1999-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("18", "1800-01-01", "1899-12-31", "range"),
        ("2018/2020", "2018-01-01", "2020-12-31", "range"),
    ],
)
def test_named_span(value, earliest, latest, precision):
    assert named_span(value) == (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest), precision)


@pytest.mark.parametrize(
    "value", ["XXXX-05", "BC0480", "PRESENT_REF", "P3D", "2023-02-29", "2021-W53", "0000", ""]
)
def test_values_that_name_no_known_days(value):
    assert named_span(value) is None


@pytest.mark.parametrize(
    ("value", "modifier", "earliest", "latest"),
    [
        ("2024-02", "START", "2024-02-01", "2024-02-10"),
        ("2024-02", "MID", "2024-02-11", "2024-02-20"),
        ("2024-02", "END", "2024-02-21", "2024-02-29"),
        ("2022", "START", "2022-01-01", "2022-04-30"),
        ("2022", "MID", "2022-05-01", "2022-08-31"),
        ("2022", "END", "2022-09-01", "2022-12-31"),
        ("2022-Q4", "END", "2022-12-01", "2022-12-31"),
        ("2024-05-15", "END", "2024-05-15", "2024-05-15"),
        ("2024-05", "APPROX", "2024-05-01", "2024-05-31"),
    ],
)
def test_modifiers_narrow_to_a_third(value, modifier, earliest, latest):
    assert named_span(value, modifier)[:2] == (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest))


@given(DAYS, st.sampled_from(UNITS), st.sampled_from([None, "START", "MID", "END"]))
def test_units_hold_their_day_and_are_never_inverted(day, unit, modifier):
    value = unit_value(day, unit)
    whole, part = named_span(value), named_span(value, modifier)
    if whole is None:  # the year 0 or 10000 would be needed
        assert day.year < 100 or day.year > 9990
        return
    assert whole.earliest <= day <= whole.latest or unit == "weekend"
    assert whole.earliest <= part.earliest <= part.latest <= whole.latest


@given(
    DAYS, st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade"]), st.integers(-30, 30)
)
def test_a_shift_there_and_back_stays_in_the_month(day, unit, amount):
    there = shifted_day(day, unit, amount)
    if there is not None:
        back = shifted_day(there, unit, -amount)
        assert unit_value(back, "month") == unit_value(day, "month")


@given(DAYS, st.sampled_from(UNITS))
def test_edtf_is_valid(day, unit):
    text = edtf_of(unit_value(day, unit))
    if text is not None:
        assert edtf.parse_edtf(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("BC0480-04", "-0479-04"),
        ("BC0001", "0000"),
        ("198", "198X"),
        ("18", "18XX"),
        ("2023-Q3", "2023-35"),
        ("2025-H2", "2025-41"),
        ("2022-WI", "2022-24"),
        ("XXXX-05-03", "XXXX-05-03"),
        ("2024-05-03T09:30", "2024-05-03T09:30:00"),
        ("2024-05-03TMO", "2024-05-03"),
        ("XXXX-WXX-5", None),
        ("PAST_REF", None),
    ],
)
def test_edtf_forms(value, expected):
    assert edtf_of(value) == expected
    if expected:
        assert edtf.parse_edtf(expected)


@pytest.mark.parametrize(
    ("year", "key", "day"),
    [
        (2024, "thanksgiving", "2024-11-28"),
        (2024, "thanksgiving+1", "2024-11-29"),
        (1998, "election", "1998-11-03"),
        (2024, "memorial", "2024-05-27"),
        (2024, "easter-2", "2024-03-29"),
        (2023, "12-25", "2023-12-25"),
    ],
)
def test_holidays(year, key, day):
    assert holiday_in(year, key).isoformat() == day


def test_easter_of_known_years():
    known = {1818: "03-22", 1943: "04-25", 1998: "04-12", 2000: "04-23", 2025: "04-20", 2038: "04-25"}
    assert {year: f"{easter_sunday(year):%m-%d}" for year in known} == known


def test_unit_length():
    assert unit_length("P90D") == ("day", 90)
    assert unit_length("PXD") is None
    assert unit_length("PT3H") is None
