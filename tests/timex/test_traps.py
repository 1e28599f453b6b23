"""What must not be taken for a time."""

import datetime as dt

import pytest

from pipelines.timex import tag

REFERENCE = dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    "text",
    [
        "You may sue, and they may not.",
        "May I ask why he may leave?",
        "They march on, and the march goes on.",
        "A 34-year-old engineer, 34 years old, spoke.",
        "Section 301 and Section 232 apply; so does Article 9.",
        "It bought A100, H800 and H20 chips and 5G gear at 7-nanometre size.",
        "The price rose to $2000, or £1999, or 2010%.",
        "Some 2000 people and 1950 troops came.",
        "It weighs 2020 kg and runs 1900 km.",
        "Resolution 1929 and Regulation 2022 were cited in ISO 2024.",
        "Flight 1999 left from Room 2010.",
        "The Security Act 2021 and Vision 2030 are names.",
        "About three-quarters of the output and 50% of the rest.",
        "We agreed on one of the two.",
        "Jan Kowalski met Sun Wei and Dec Smith.",
        "The fall of the city came as a surprise.",
        "The team scored 3-4 and 10/12.",
        "Call 555-2020-1999 or write to box 1987.",
        "It is the second attempt and a second vote.",
        "The order SN-2024-05 is void.",
        "AD 2021-16-18 and AD 2018-07-08 were superseded.",
        "Rules that fall under this, and that fall within that.",
        "The 21st Century Act and the Summer Flounder quota.",
        "It comes every calendar year thereafter.",
        "Two thousand people, and two thousand five hundred chips.",
        "He watched 60 Minutes at home.",
        "It is high noon for the alliance.",
        "The Communist Party daily Granma and the weekly Die Zeit told of it.",
        "White Christmas was sung by Johnnie Christmas.",
        "The Chinese New Year and the new year of the Jews.",
        "He said '94 cars and the '80 kph.",
        "Now and again it stops, and every now and then it starts.",
        "The current account, future contracts, a future in which all is well.",
        "Opponents of the Vietnam War and the spoils of the pandemic.",
        "The Biden administration's rule, and a Trump administration official.",
    ],
)
def test_traps(text):
    assert [(time.quote, time.rule_id) for time in tag(text, REFERENCE)] == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("In May it may rise.", ["May"]),
        ("The March meeting was in April.", ["March", "April"]),
        ("The 90-day truce ends.", ["90-day"]),
        ("He was 34 in 2001.", ["2001"]),
        ("Its $2000 price of 1999", ["1999"]),
        ("Made in China 2025 was unveiled in 2015.", ["2015"]),
        ("from Aug. 7 on", ["Aug. 7"]),
        ("It ended on Tuesday's close", ["Tuesday"]),
        ("Theresa May resigned in May 2019", ["May 2019"]),
    ],
)
def test_traps_beside_times(text, quotes):
    assert [time.quote for time in tag(text, REFERENCE)] == quotes
