"""Eras come from data: where their names date something, and what an analyst's row does."""

import datetime as dt

import pytest

from pipelines.reference import ReferenceError
from pipelines.timex import load_eras, tag

REFERENCE = dt.date(2024, 5, 15)
BIDEN = (dt.date(2021, 1, 20), dt.date(2025, 1, 20))
FIRST_TRUMP = (dt.date(2017, 1, 20), dt.date(2021, 1, 20))
HEADER = "era,names,kind,start,end\n"


@pytest.mark.parametrize(
    ("text", "quote", "span"),
    [
        ("Under the Biden administration, controls grew.", "the Biden administration", BIDEN),
        ("during the first Trump administration", "the first Trump administration", FIRST_TRUMP),
        ("under the Trump administration", "the Trump administration", FIRST_TRUMP),
        ("in the 14th Five-Year Plan period", "the 14th Five-Year Plan period",
         (dt.date(2021, 1, 1), dt.date(2025, 12, 31))),
        ("throughout the coronavirus pandemic", "the coronavirus pandemic",
         (dt.date(2020, 3, 11), dt.date(2023, 5, 5))),
        ("since the start of the Biden administration", "the Biden administration", BIDEN),
    ],
)  # fmt: skip
def test_eras_date_after_prepositions_of_time(text, quote, span):
    (time,) = tag(text, REFERENCE)
    assert (time.quote, (time.earliest, time.latest), time.basis) == (quote, span, "era")
    assert text[time.char_start : time.char_end] == quote
    assert time.edtf == f"{span[0]}/{span[1]}"


def test_an_era_that_goes_on_has_no_end():
    (time,) = tag("under the second Trump administration", REFERENCE)
    assert (time.earliest, time.latest, time.precision) == (dt.date(2025, 1, 20), None, "open")
    assert time.edtf == "2025-01-20/.."


def test_a_name_of_two_eras_is_the_last_that_had_begun():
    in_2025 = tag("Under the Trump administration it fell.", dt.date(2025, 5, 1))[0]
    undated = tag("Under the Trump administration it fell.")[0]
    assert in_2025.earliest == dt.date(2025, 1, 20)
    assert (undated.earliest, undated.latest) == (dt.date(2017, 1, 20), None)


def test_an_agreement_is_no_time_of_what_is_done_under_it():
    assert tag("Under the phase one deal China was to buy more.", REFERENCE) == []
    (time,) = tag("Purchases rose during the phase one deal.", REFERENCE)
    assert time.earliest == dt.date(2020, 2, 14)


def test_days_with_a_name_date_anywhere():
    (time,) = tag("The 9/11 commission reported.", REFERENCE)
    assert (time.timex_value, time.precision) == ("2001-09-11", "day")


def test_a_row_that_an_analyst_adds_works(tmp_path):
    rows = "Spring truce,spring truce; truce of Bern,agreement,2025-03-01,2025-06-30\n"
    (tmp_path / "eras.csv").write_text(HEADER + rows, encoding="utf-8")
    (tmp_path / "fiscal_years.csv").write_text("government,names,first_month,called_by\n", encoding="utf-8")
    (time,) = tag("Exports resumed during the truce\nof Bern.", REFERENCE, eras=load_eras(tmp_path))
    assert (time.earliest, time.latest) == (dt.date(2025, 3, 1), dt.date(2025, 6, 30))


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("Truce,truce,agreement,2025-06-30,2025-03-01", "swap them"),
        ("Truce,,agreement,2025-03-01,", "names is empty"),
        ("Truce,truce,agreement,March 2025,", "start"),
        ("Truce,truce,treaty,2025-03-01,", "kind"),
    ],
)
def test_wrong_rows_are_told_with_file_and_line(tmp_path, row, complaint):
    (tmp_path / "eras.csv").write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(ReferenceError, match=f"eras.csv:2:.*{complaint}"):
        load_eras(tmp_path)
