"""Intervals in EDTF: read back by another library, they are the same days."""

import datetime as dt

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.export.edtf import edtf_of

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))


@settings(deadline=None)
@given(DAYS, DAYS)
def test_an_interval_reads_back_as_the_same_days(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    parsed = edtf.parse_edtf(edtf_of(first, last))
    assert (parsed.lower_strict()[:3], parsed.upper_strict()[:3]) == (
        first.timetuple()[:3],
        last.timetuple()[:3],
    )


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2022-10-07", "2022-10-07", "2022-10-07"),
        ("2022-02-01", "2022-02-28", "2022-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2022-10-01", "2022-12-31", "2022-36"),
        ("2022-07-01", "2022-12-31", "2022-41"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2020-01-01", "2029-12-31", "202X"),
        ("2021-01-01", "2030-12-31", "2021-01-01/2030-12-31"),
        (None, "2022-10-07", "../2022-10-07"),
        ("2022-10-07", None, "2022-10-07/.."),
        (None, None, ""),
    ],
)
def test_units_are_written_as_units(first: str | None, last: str | None, written: str) -> None:
    days = [None if day is None else dt.date.fromisoformat(day) for day in (first, last)]
    assert edtf_of(*days) == written
