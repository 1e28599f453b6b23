"""When a text was published, from each place that may say so."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.reading.decode import UnreadableInputError
from pipelines.reading.publication import Publication, find_publication


def day(written: str, basis: str) -> Publication:
    date = dt.date.fromisoformat(written)
    return Publication(date, date, "day", basis)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-14", ("2024-05-14", "2024-05-14", "day")),
        ("2024-05-14T23:30:00-05:00", ("2024-05-14", "2024-05-14", "day")),
        ("2024-05-14T10:00:00Z", ("2024-05-14", "2024-05-14", "day")),
        ("2024-05-14 10:00", ("2024-05-14", "2024-05-14", "day")),
        ("Tue, 14 May 2024 10:00:00 GMT", ("2024-05-14", "2024-05-14", "day")),
        ("May 14, 2024", ("2024-05-14", "2024-05-14", "day")),
        ("14 May 2024", ("2024-05-14", "2024-05-14", "day")),
        ("2024-02", ("2024-02-01", "2024-02-29", "month")),
        ("2024", ("2024-01-01", "2024-12-31", "year")),
        (2024, ("2024-01-01", "2024-12-31", "year")),
        ("2024-05~", ("2024-05-01", "2024-05-31", "month")),
        ("2024-05/2024-06", ("2024-05-01", "2024-06-30", "range")),
    ],
)
def test_metadata_dates(written: object, expected: tuple[str, str, str]) -> None:
    first, last, precision = expected
    found = find_publication(written, None, "")
    assert found == Publication(
        dt.date.fromisoformat(first), dt.date.fromisoformat(last), precision, "metadata"
    )


@pytest.mark.parametrize(
    "written", ["yesterday", "2024-13-01", "2023-02-29", "14/05/2024", "2024-06/2024-05", "0000"]
)
def test_metadata_that_is_no_date_is_refused_with_a_remedy(written: str) -> None:
    with pytest.raises(UnreadableInputError, match="write it as 2024-05-14") as caught:
        find_publication(written, None, "")
    assert caught.value.reason == "bad_date"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/2024/05/14/chips", day("2024-05-14", "url")),
        ("https://news.example/2024-05-14-chips", day("2024-05-14", "url")),
        ("https://news.example/world/2024/may/14/chips", day("2024-05-14", "url")),
        ("https://news.example/a_20240514.html", day("2024-05-14", "url")),
        ("https://gov.example/documents/2020/01/02/2019-28315/rule", day("2020-01-02", "url")),
        (
            "https://news.example/2024/05/chips",
            Publication(dt.date(2024, 5, 1), dt.date(2024, 5, 31), "month", "url"),
        ),
        ("https://news.example/item-20249999", Publication()),
        ("https://news.example/article/2024051", Publication()),
    ],
)
def test_url_dates(url: str, expected: Publication) -> None:
    assert find_publication(None, url, "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WASHINGTON, April 17, 2018 - American companies", "2018-04-17"),
        ("HONG KONG, Dec. 3, 2018 - Chinese shares rose", "2018-12-03"),
        ("WASHINGTON, D.C., May 3, 2020 (AP) -- The department", "2020-05-03"),
        ("(Reuters) 3 March 2021 - The ministry", "2021-03-03"),
        ("Beijing (Xinhua), 3 March 2021: The ministry", "2021-03-03"),
        ("SANTA CLARA, Calif., May 24, 2023 (GLOBE NEWSWIRE) -- A chipmaker", "2023-05-24"),
        ("NEW YORK, 3 March 2021 /PRNewswire/ -- A fund", "2021-03-03"),
        ("BEIJING — May 5, 2021 — The ministry", "2021-05-05"),
        ("A headline\n\nFriday, July 21, 2017\n\nA group of teenagers", "2017-07-21"),
        ("A headline\r\nPublished: 2018-04-17\r\nText", "2018-04-17"),
        ("Posted on May 5, 2021 at 3:15 pm\nText", "2021-05-05"),
    ],
)
def test_datelines(text: str, expected: str) -> None:
    assert find_publication(None, None, text) == day(expected, "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "On May 22, 2019, the commission approved",
        "On September 1, 1939, Germany attacked",
        "The rule of May 22, 2019 - a landmark - was repealed",
        "In Beijing, May 3, 2021, the ministry said",
        "It may 3, 2021 times",
        "WASHINGTON, April 31, 2018 - No such day",
        "",
    ],
)
def test_dates_inside_the_text_are_no_dateline(text: str) -> None:
    assert find_publication(None, None, text) == Publication()


def test_metadata_come_before_the_url_and_the_url_before_the_dateline() -> None:
    url, text = "https://news.example/2024/05/14/chips", "PARIS, May 13, 2024 - Text"
    assert find_publication("2024-05-15", url, text) == day("2024-05-15", "metadata")
    assert find_publication(None, url, text) == day("2024-05-14", "url")
    assert find_publication("", None, text) == day("2024-05-13", "dateline")


@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_way_of_writing_it(date: dt.date) -> None:
    written = [
        (date.isoformat(), None, "", "metadata"),
        (f"{date.day} {date:%B %Y}", None, "", "metadata"),
        (None, f"https://news.example/{date:%Y/%m/%d}/a", "", "url"),
        (None, None, f"LONDON, {date:%b} {date.day}, {date.year} - Text", "dateline"),
    ]
    for published, url, text, basis in written:
        assert find_publication(published, url, text) == Publication(date, date, "day", basis)


@given(st.text(max_size=200))
def test_no_text_breaks_the_search_for_a_dateline(text: str) -> None:
    assert find_publication(None, text, text).basis in ("url", "dateline", "none")
