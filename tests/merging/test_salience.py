"""What a first page shows first."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from pipelines.merging.summary import HALVING_DAYS, salience

DAY = dt.date(2025, 6, 1)


def test_measures_sources_and_recency_count() -> None:
    assert salience("measure", 1, DAY) > salience("company", 1, DAY) > salience("speech", 1, DAY)
    assert salience("measure", 5, DAY) > salience("measure", 2, DAY)
    assert salience("measure", 1, DAY) > salience("measure", 1, DAY - dt.timedelta(days=30))
    assert salience("measure", 1, None) < salience("measure", 1, dt.date(2005, 1, 1))


@given(sources=st.integers(1, 50), days=st.integers(0, 3000))
def test_twice_the_voices_make_up_for_a_halving_time(sources: int, days: int) -> None:
    late = DAY - dt.timedelta(days=days)
    early = late - dt.timedelta(days=HALVING_DAYS)
    assert abs(salience("measure", 2 * sources + 1, early) - salience("measure", sources, late)) < 1e-3
