"""A property for every rule family: what is generated from a meaning is read back as that meaning."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.timex import tag
from pipelines.timex.lexicon import CARDINALS
from pipelines.timex.values import month_span, named_span, shifted_day, unit_value

REFERENCE = dt.date(2024, 5, 15)  # a Wednesday
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2049, 12, 31))
YEARS = st.integers(1900, 2049)
NUMBERS = {number: word for word, number in CARDINALS.items() if number <= 20}


def only(text, reference=REFERENCE):
    (time,) = tag(text, reference)
    assert text[time.char_start : time.char_end] == time.quote
    return time


CALENDAR_FORMS = (
    "{day:%B} {day.day}, {day.year}",
    "{day.day} {day:%B} {day.year}",
    "{day:%A}, {day:%B} {day.day}, {day.year}",
    "{day:%b} {day.day}, {day.year}",
    "the {day.day}th of {day:%B}, {day.year}",
    "{day:%Y-%m-%d}",
    "{day.month}/{day.day}/{day.year}",
    "{day.day:02}.{day.month:02}.{day.year}",
)


@given(DAYS, st.sampled_from(CALENDAR_FORMS))
def test_calendar_days(day, form):
    time = only(f"It was signed on {form.format(day=day)}.")
    assert (time.timex_type, time.timex_value, time.edtf) == ("DATE", day.isoformat(), day.isoformat())
    assert (time.earliest, time.latest, time.precision, time.basis) == (day, day, "day", "explicit")


@given(DAYS, st.sampled_from(["", "early ", "late ", "mid-"]))
def test_months(day, part):
    time = only(f"Exports fell in {part}{day:%B} {day.year}.")
    first, last = month_span(day.year, day.month)
    bounds = {
        "": (first, last),
        "early ": (first, first.replace(day=10)),
        "late ": (first.replace(day=21), last),
    }
    assert time.timex_value == f"{day:%Y-%m}"
    assert (time.earliest, time.latest) == bounds.get(part, (first.replace(day=11), first.replace(day=20)))
    assert time.modifier == {"": None, "early ": "START", "late ": "END", "mid-": "MID"}[part]


@given(st.dates(dt.date(2023, 12, 1), dt.date(2024, 10, 31)))
def test_month_and_day_without_a_year_is_the_nearest(day):
    time = only(f"– {day:%B} {day.day} –")
    assert abs((time.earliest - REFERENCE).days) <= 183
    assert (time.earliest.month, time.earliest.day, time.basis) == (day.month, day.day, "relative")


@given(YEARS)
def test_years_and_decades(year):
    assert only(f"It began in {year}.").timex_value == str(year)
    decade = only(f"It began in the {year // 10}0s.")
    assert (decade.timex_value, decade.precision) == (str(year // 10), "decade")
    assert decade.earliest == dt.date(year // 10 * 10, 1, 1)


@given(
    YEARS, st.integers(1, 4), st.sampled_from(["Q{n} {y}", "the {w} quarter of {y}", "{y} Q{n}", "{n}Q {y}"])
)
def test_quarters(year, number, form):
    word = ("first", "second", "third", "fourth")[number - 1]
    time = only(f"Sales rose in {form.format(n=number, w=word, y=year)}.")
    assert (time.timex_value, time.precision) == (f"{year}-Q{number}", "quarter")
    assert (time.earliest, time.latest) == month_span(year, number * 3 - 2, 3)


@given(YEARS, st.sampled_from([("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("winter", "WI")]))
def test_seasons(year, season):
    time = only(f"It ended in the {season[0]} of {year}.")
    assert (time.timex_value, time.precision) == (f"{year}-{season[1]}", "season")


@given(
    DAYS,
    st.sampled_from(["week", "month", "year"]),
    st.sampled_from([("last", -1), ("this", 0), ("next", 1)]),
)
def test_relative_units(reference, unit, which):
    time = only(f"It changes {which[0]} {unit}.", reference)
    assert time.timex_value == unit_value(shifted_day(reference, unit, which[1]), unit)
    assert (time.basis, time.precision) == ("relative", unit)


@given(DAYS, st.integers(1, 20), st.sampled_from(["day", "week", "month", "year"]), st.booleans())
def test_distances_from_the_day_of_writing(reference, count, unit, in_words):
    number = NUMBERS[count] if in_words else count
    time = only(f"It began {number} {unit}{'s' if count > 1 else ''} ago.", reference)
    assert time.timex_value == unit_value(shifted_day(reference, unit, -count), unit)


@given(DAYS, st.integers(1, 20), st.sampled_from(["day", "week", "month", "year"]), st.booleans())
def test_distances_from_the_running_date(day, count, unit, later):
    side = "later" if later else "earlier"
    text = f"It was signed on {day:%B} {day.day}, {day.year}. {count} {unit}s {side} it was void."
    _, time = tag(text, REFERENCE)
    expected = unit_value(shifted_day(day, unit, count if later else -count), unit)
    if day > REFERENCE:  # a plan is nothing to go on from
        expected = time.timex_value
    assert time.timex_value == expected


@given(DAYS, st.integers(0, 6))
def test_weekdays_look_back_after_past_tense(reference, offset):
    day = reference - dt.timedelta(days=offset)
    assert only(f"The ministry said on {day:%A} that it agreed.", reference).timex_value == day.isoformat()


@given(DAYS, st.integers(1, 6))
def test_weekdays_look_forward_after_will(reference, offset):
    day = reference + dt.timedelta(days=offset)
    assert only(f"The court will rule on {day:%A}.", reference).timex_value == day.isoformat()


@given(st.integers(1, 20), st.sampled_from(["hour", "day", "week", "month", "year", "decade"]), st.booleans())
def test_durations(count, unit, in_words):
    letters = {"hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE"}[unit]
    time_mark, letter = ("T", "H") if letters == "TH" else ("", letters)
    time = only(f"It lasted {NUMBERS[count] if in_words else count} {unit}s.")
    assert (time.timex_type, time.timex_value) == ("DURATION", f"P{time_mark}{count}{letter}")
    assert time.earliest is None


@given(st.integers(2, 20), st.sampled_from([("day", "D"), ("week", "W"), ("month", "M"), ("year", "Y")]))
def test_sets(count, unit):
    time = only(f"It reports every {count} {unit[0]}s.")
    assert (time.timex_type, time.timex_value) == ("SET", f"P{count}{unit[1]}")


@given(st.integers(1, 12), st.integers(0, 59), st.booleans())
def test_clock_times(hour, minute, after_noon):
    time = only(f"It closed at {hour}:{minute:02} {'p.m.' if after_noon else 'a.m.'} on Tuesday.")
    expected = dt.time(hour % 12 + 12 * after_noon, minute)
    assert (time.timex_type, time.timex_value) == ("TIME", f"2024-05-14T{expected:%H:%M}")


@given(YEARS, st.integers(1, 30), st.sampled_from(["between {} and {}", "from {} to {}", "{}–{}", "{}-{}"]))
def test_ranges_span_both_ends(year, length, form):
    last = min(year + length, 2050)
    times = tag(f"It grew {form.format(year, last)} in all.", REFERENCE)
    assert [time.timex_value for time in times] == [str(year), str(last)]
    for time in times:
        assert (time.earliest, time.latest) == (dt.date(year, 1, 1), dt.date(last, 12, 31))
        assert time.precision == "range"


@given(YEARS)
def test_bounds_leave_a_side_open(year):
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    for words, earliest, latest in (
        ("since {}", first, None),
        ("starting in {}", first, None),
        ("by {}", None, last),
        ("until {}", None, last),
        ("no later than {}", None, last),
        ("before {}", None, first - dt.timedelta(days=1)),
        ("after {}", last + dt.timedelta(days=1), None),
    ):
        time = only(f"It holds {words.format(year)}.")
        assert (time.earliest, time.latest, time.precision) == (earliest, latest, "open"), words
        assert time.timex_value == str(year)


@given(DAYS, st.integers(1, 400))
def test_deadlines_count_from_the_reference(reference, days):
    time = only(f"It must answer within {days} days.", reference)
    assert (time.earliest, time.latest) == (reference, reference + dt.timedelta(days=days))


@given(DAYS, st.integers(2, 20), st.sampled_from(["day", "week", "month", "year"]), st.booleans())
def test_lapses_reach_from_the_reference(reference, count, unit, forward):
    which = "next" if forward else "past"
    time = only(f"It fell over the {which} {count} {unit}s.", reference)
    other = shifted_day(reference, unit, count if forward else -count)
    assert (time.earliest, time.latest) == (min(reference, other), max(reference, other))


FOREIGN_FORMS = {
    "es": ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
           "{day} de {month} de {year}"),
    "fr": ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
           "{day} {month} {year}"),
    "de": ("januar februar märz april mai juni juli august september oktober november dezember",
           "{day}. {month} {year}"),
}  # fmt: skip


@pytest.mark.parametrize("language", FOREIGN_FORMS)
@given(day=DAYS)
def test_dates_in_european_languages(language, day):
    months, form = FOREIGN_FORMS[language]
    text = form.format(day=day.day, month=months.split()[day.month - 1].capitalize(), year=day.year)
    assert only(f"— {text} —").timex_value == day.isoformat()


@given(DAYS)
def test_dates_in_chinese_and_japanese(day):
    time = only(f"于{day.year}年{day.month}月{day.day}日宣布")
    assert (time.timex_value, time.quote) == (day.isoformat(), f"{day.year}年{day.month}月{day.day}日")
    assert only(f"{day.year}年{day.month}月、政府は").timex_value == f"{day:%Y-%m}"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every few days", "PXD"),
        ("the first Monday of every month", "XXXX-WXX-1"),
        ("on weekends", "XXXX-WXX-WE"),
    ],
)
def test_more_sets(words, value):
    time = only(f"It meets {words}.")
    assert (time.timex_type, time.timex_value) == ("SET", value)


def test_units_of_a_unit_recur():
    length, rate = tag("It runs seven days a week.", REFERENCE)
    assert (length.timex_value, rate.timex_value, rate.timex_type) == ("P7D", "P1W", "SET")


def test_half_and_fiscal_years():
    assert only("in the first half of 2025").timex_value == "2025-H1"
    assert only("in H2 2024").timex_value == "2024-H2"
    assert only("in fiscal 2023").timex_value == "2023"
    assert only("in FY2025").timex_value == "2025"
    assert named_span("2025-H1").precision == "half"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("now", "PRESENT_REF"),
        ("currently", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in recent years", "PAST_REF"),
        ("several years ago", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
        ("the current plan, and", "PRESENT_REF"),
        ("a recent plan, and", "PAST_REF"),
        ("for future plans", "FUTURE_REF"),
    ],
)
def test_references(words, value):
    time = only(f"It is {words} more common.")
    assert (time.timex_value, time.earliest, time.latest, time.basis) == (value, None, None, "none")
