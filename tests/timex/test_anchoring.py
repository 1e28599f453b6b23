"""Which day is meant: the running date, tense, stories, undated texts."""

import datetime as dt

import pytest

from pipelines.model import Document
from pipelines.timex import as_named, tag, tag_document

REFERENCE = dt.date(2024, 5, 15)


def values(text, reference=REFERENCE, **bounds):
    return [time.timex_value for time in tag(text, reference, **bounds)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 July 2018 it began. Two days later it ended.", ["2018-07-03", "2018-07-05"]),
        ("On 29 October 2018 it was listed. A year earlier it was not.", ["2018-10-29", "2017"]),
        ("It was set in July 2023, and that December it was raised.", ["2023-07", "2023-12"]),
        ("It was set in October 2018. The following July it was raised.", ["2018-10", "2019-07"]),
        ("It came on May 15, 2019. The same day it was void.", ["2019-05-15", "2019-05-15"]),
        ("It came on May 15, 2019. The next day it was void.", ["2019-05-15", "2019-05-16"]),
        ("It began in April 2018; in July of that year it ended.", ["2018-04", "2018-07"]),
        ("It began in May 2020. The previous month it had failed.", ["2020-05", "2020-04"]),
        # A plan is nothing to go on from, unless it is said so.
        ("It ruled on May 13. It begins on May 30. The same day it was hailed.",
         ["2024-05-13", "2024-05-30", "2024-05-13"]),
        ("It applies from 1 January 2026. After that date it is void.", ["2026-01-01", "2026-01-01"]),
        # What is too vague to count from is passed over.
        ("On 5 May 2020, as in 2019, it fell. Two days later it rose.", ["2020-05-05", "2019", "2020-05-07"]),
        ("Two days later it rose.", ["XXXX-XX-XX"]),
        # A comparison with the year before is no place to go on from.
        ("In the first quarter it earned more than a year earlier, and more than in the year-ago period.",
         ["2024-Q1", "2023-Q1", "2023-Q1"]),
        # "Earlier" needs no date before it; the day that a quarter ended is not what is spoken of.
        ("Sales rose 3% from a year earlier.", ["2023"]),
        ("In the first quarter ended March 31 it earned more than a year earlier.",
         ["2024-Q1", "2024-03-31", "2023-Q1"]),
        ("In 480 BC it was lost. A year later it was won.", ["BC0480", "BC0479"]),
        # A plan goes on from a plan.
        ("It is to fly in December and to arrive ten months later.", ["2024-12", "2025-10"]),
        ("He will sign on May 17 and leave the following day.", ["2024-05-17", "2024-05-18"]),
        # A report that looks back goes on, up to the end of its paragraph.
        ("In May 2021 it began. That July it grew. In October it ended.", ["2021-05", "2021-07", "2021-10"]),
        ("In May 2021 it began. That July it grew.\nIn October it ended.", ["2021-05", "2021-07", "2023-10"]),
        ("In March 2021 it began. In October it ended.", ["2021-03", "2023-10"]),
        ("It fell in the second quarter, against the same quarter last year.", ["2024-Q2", "2023-Q2"]),
        ("They met on Tuesday, March 5. On the same Tuesday it was listed.", ["2024-03-05", "2024-03-05"]),
    ],
)  # fmt: skip
def test_running_date(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ruled on Friday.", "2024-05-10"),
        ("It will rule on Friday.", "2024-05-17"),
        ("It ruled on Wednesday.", "2024-05-15"),
        ("It is expected to rule by Monday.", "2024-05-20"),
        ("The rule, announced Tuesday, stands.", "2024-05-14"),
        ("It was adopted last Friday.", "2024-05-10"),
        ("It meets next Friday.", "2024-05-17"),
        ("The talks will be held in June.", "2024-06"),
        ("It was approved in November.", "2023-11"),
        ("It lapses in mid-August.", "2024-08"),
        ("It fell in the fourth quarter.", "2023-Q4"),
        ("It was raised last October.", "2023-10"),
        ("Monday, Oct. 23, was the day.", "2023-10-23"),
        ("They met over the weekend.", "2024-W19-WE"),
        ("It falls due at the end of the year.", "2024"),
        ("It was up from the year-ago quarter.", "2023-Q2"),
        ("It was up from the year-ago third quarter.", "2023-Q3"),
        ("It will be done by year-end 2026.", "2026"),
        ("It fell over the last year.", "P1Y"),
        ("It was the last year of the plan.", "2023"),
        ("It met at 9 this morning.", "2024-05-15T09:00"),
        ("It met at 3:30 yesterday afternoon.", "2024-05-14T15:30"),
        ("It rose by 9 points this morning.", "2024-05-15TMO"),
        # "Is" looks forward only with the day itself.
        ("Friday's decline is the worst so far.", "2024-05-10"),
        ("The firm, which is based in Ohio, Tuesday announced it.", "2024-05-14"),
        ("The stock is down since Friday.", "2024-05-10"),
        ("The vote is on Friday.", "2024-05-17"),
        ("She is speaking Friday.", "2024-05-17"),
        ("The list is published on Friday.", "2024-05-17"),
        ("Friday's attack comes after a raid.", "2024-05-10"),
        ("The launch was postponed Friday.", "2024-05-10"),
        ("The launch was postponed to Friday.", "2024-05-17"),
        ("It fell more than expected Friday.", "2024-05-10"),
        ("It will rise for the rest of the year.", "2024"),
        ("Its first-half profit rose by 5%.", "2024-H1"),
        # The article goes with the noun.
        ("A Monday ruling let it stand.", "2024-05-13"),
        ("He spoke at a Monday night rally.", "2024-05-13TNI"),
        ("Such talks are held on a Monday.", "XXXX-WXX-1"),
        ("It is aired every Sunday night.", "XXXX-WXX-7TNI"),
        # A place is no intention, and a title ends no sentence.
        ("It burnt down next to the plant on Friday.", "2024-05-10"),
        ("It was said by Mr. Smith on Friday.", "2024-05-10"),
        ("Talks resume Friday.", "2024-05-17"),
        ("On Friday the league plans to meet.", "2024-05-17"),
        ("Winds could reach 75 mph on Friday.", "2024-05-17"),
        ("They could not be reached on Friday.", "2024-05-10"),
        ("Airlines cancelled 1,700 flights for Friday.", "2024-05-17"),
        ("She was praised for Friday's speech.", "2024-05-10"),
        ("The program is due out in November.", "2024-11"),
        ("A decision is unlikely before January.", "2025-01"),
        ("On Friday the two are to meet.", "2024-05-17"),
        ("They dug all night, and by Friday all hope was gone.", "2024-05-10"),
        ("The firm must, by Friday, have paid.", "2024-05-17"),
        ("The plant will be idled for the last week of November.", "2024-W48"),
        ("A year ago today it began.", "2023-05-15"),
        ("Ten years ago this week it began.", "2014-W20"),
        ("It sat on the first Monday in October.", "2023-10-02"),
        ("It will sit on the last Friday of the month.", "2024-05-31"),
        ("It was won in '94.", "1994"),
        ("On New Year's Day, the ban takes effect.", "2025-01-01"),
        # Near a named day.
        ("It came the day after Christmas.", "2023-12-26"),
        ("It came a day after Friday's vote.", "2024-05-11"),
        ("It will come two weeks from Monday.", "2024-06-03"),
        ("It came the week before Easter 2023.", "2023-W13"),
        ("It fell on the Labor Day weekend.", "2023-W35-WE"),
        ("It fell in Easter week.", "2024-W13"),
        ("It opened two decades ago.", "2004"),
        ("It rose in the most recent quarter.", "2024-Q1"),
        ("It is set to fall this year.", "2024"),
        ("It closed in winter.", "2023-WI"),
        ("It shaped the post-1959 order.", "1959"),
    ],
)
def test_tense_and_nearness_choose(text, expected):
    assert values(text) == [expected]


STORY = (
    "In 1939 the war began. In September 1939 it spread. On May 10, 1940, the west was attacked. "
    "In June the capital fell. By September 1940 the plan had failed. In December 1940 it turned. "
    "In March 1941 help came. On June 22, 1941, the east was attacked. In October the advance stalled. "
    "In January it was over. In May 1942, as in 1918, all was open. In August the river was reached."
)


def test_a_story_carries_its_year_and_winter_follows_autumn():
    found = {time.quote: time.timex_value for time in tag(STORY, REFERENCE)}
    assert found["June"] == "1940-06"
    assert found["October"] == "1941-10"
    assert found["January"] == "1942-01"
    assert found["August"] == "1942-08"


def test_a_story_needs_no_publication_day():
    assert values(STORY, None) == values(STORY)


def test_this_winter_in_february_began_last_year():
    (time,) = tag("So far this winter it has snowed twice.", dt.date(2024, 2, 7))
    assert (time.earliest, time.latest) == (dt.date(2023, 12, 1), dt.date(2024, 2, 29))


def test_words_of_talk_are_no_dates():
    question = "Do you think I may ask you now what you do today? I know you and we talk."
    assert values(question * 20) == []
    assert values("It is now open. " * 3) == ["PRESENT_REF"] * 3


@pytest.mark.parametrize(
    "word", ["today", "yesterday", "last month", "next year", "Friday", "March", "two days ago"]
)
def test_without_a_reference_nothing_becomes_today(word):
    (time,) = tag(f"It changed {word} again.")
    assert "X" in time.timex_value
    assert (time.earliest, time.latest, time.precision, time.basis) == (None, None, None, "none")


def test_bounds_of_publication_bound_relative_words():
    text = "It closes next year, after last month's vote."
    after, before = dt.date(2025, 2, 18), dt.date(2025, 6, 30)
    next_year, last_month = tag(text, not_before=after, not_after=before)
    assert (next_year.earliest, next_year.latest) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert (last_month.earliest, last_month.latest) == (dt.date(2025, 1, 1), dt.date(2025, 5, 31))
    assert (last_month.precision, last_month.basis, last_month.timex_value) == (
        "range",
        "relative",
        "XXXX-XX",
    )
    open_ended, _ = tag(text, not_before=after)
    assert (open_ended.earliest, open_ended.latest, open_ended.precision) == (
        dt.date(2026, 1, 1),
        None,
        "open",
    )


def test_bounds_that_agree_on_a_value_give_it():
    text = "It closed last year, after last month's vote."
    last_year, last_month = tag(text, not_before=dt.date(2025, 5, 30), not_after=dt.date(2025, 6, 2))
    assert (last_year.timex_value, last_year.precision) == ("2024", "year")
    assert last_month.timex_value == "XXXX-XX"


def document(text, earliest, latest):
    return Document("d1", "s", "s", None, None, "en", earliest, latest, None, "evidence", text)


def test_documents_lend_their_publication_and_their_id():
    day = dt.date(2024, 5, 15)
    (time,) = tag_document(document("It ruled yesterday.", day, day))
    assert (time.timex_value, time.time_expression_id) == ("2024-05-14", "d1:t9-18")
    (time,) = tag_document(document("It ruled last year.", day, None))
    assert (time.timex_value, time.earliest, time.latest) == ("XXXX", dt.date(2023, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It holds since May 2019.", "2019-05-01", "2019-05-31"),
        ("It ends by late 2025.", "2025-09-01", "2025-12-31"),
        ("It ran from 2018 to 2020.", "2018-01-01", "2020-12-31"),
    ],
)
def test_as_named_undoes_prepositions_but_not_ranges(text, earliest, latest):
    time = as_named(tag(text, REFERENCE)[0])
    assert (time.earliest, time.latest) == (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("between March and November 2024", "2024-03", "2024-11"),
        ("from December to March 2021", "2020-12", "2021-03"),
        ("in the spring and early summer of 1943", "1943-SP", "1943-SU"),
        ("in April and June 1955", "1955-04", "1955-06"),
    ],
)
def test_a_year_said_once_goes_for_both(text, first, second):
    assert values(text) == [first, second]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "on January 7, 2026, from 10 a.m. to 4 p.m.",
            ["2026-01-07", "2026-01-07T10:00", "2026-01-07T16:00"],
        ),
        ("from 10 a.m. until 4 p.m. on August 3, 2023", ["2023-08-03T10:00", "2023-08-03T16:00"]),
        ("At 5 p.m. it closed.", ["2024-05-15T17:00"]),
        (
            "It fell at 10:35 a.m. (0735 GMT) Friday.",
            ["2024-05-10T10:35", "2024-05-10T07:35", "2024-05-10"],
        ),
    ],
)
def test_a_day_said_once_goes_for_each_time(text, expected):
    assert values(text) == expected
