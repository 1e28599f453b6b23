"""What holds for every text: exact offsets, no overlap, valid intervals and EDTF, linear time."""

import datetime as dt
import random
import time as clock

import edtf
import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.model import TimeExpression, frame_schema
from pipelines.timex import tag, tag_frame, windows_of
from pipelines.timex.rules import ALL_RULES
from pipelines.timex.values import named_span

REFERENCE = dt.date(2024, 5, 15)
PIECES = [
    *(rule.example for rule in ALL_RULES),
    *" ,.;:-–/'’($%7éßİ年月日于\n",
    *("\n\n", "480", "2019", "of", "the", "and", "to", "from", "by", "since", "until", "between", "May"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25).flatmap(
    lambda parts: st.sampled_from(["", " ", "  ", "\n"]).map(lambda blank: blank.join(parts))
)


@settings(max_examples=100)
@given(TEXTS, st.none() | st.dates())
@example("İ in May 2019", None)
@example("In 9999 it ends; next year", dt.date(9999, 12, 31))
@example("last century and a year ago", dt.date(1, 1, 1))
def test_every_expression_is_sound(text, reference):
    found = tag(text, reference)
    position = 0
    for time in found:
        assert position <= time.char_start < time.char_end
        assert text[time.char_start : time.char_end] == time.quote
        assert time.quote == time.quote.strip()
        position = time.char_end
        if time.earliest and time.latest:
            assert time.earliest <= time.latest
        assert (time.precision is None) == (time.earliest is None and time.latest is None)
        if time.edtf:
            assert edtf.parse_edtf(time.edtf)
        if time.basis == "explicit" and time.timex_type == "DATE":
            assert named_span(time.timex_value)


@settings(max_examples=30)
@given(st.lists(st.tuples(TEXTS, st.none() | st.dates()), max_size=4))
def test_a_frame_gives_what_single_texts_give(rows):
    frame = pl.DataFrame(
        {
            "document_id": [f"d{index}" for index in range(len(rows))],
            "text": [text for text, _ in rows],
            "reference_date": [day for _, day in rows],
        },
        schema={"document_id": pl.String, "text": pl.String, "reference_date": pl.Date},
    )
    single = [
        time for index, (text, day) in enumerate(rows) for time in tag(text, day, document_id=f"d{index}")
    ]
    assert [TimeExpression(*row) for row in tag_frame(frame).rows()] == single


def test_an_empty_frame_keeps_its_schema():
    frame = pl.DataFrame(schema={"document_id": pl.String, "text": pl.String, "reference_date": pl.Date})
    assert tag_frame(frame).schema == frame_schema(TimeExpression)


# Texts of up to a megabyte without a break; those full of expressions are shorter, as each has its cost.
LINES = {
    "blanks": ("May" + " " * 5_000 + "2019 ") * 200,
    "digits": "".join(random.Random(7).choices("0123456789-/.: ", k=300_000)),
    "small words": "the first of the last " * 45_000 + "year",
    "letters": "a" * 1_000_000,
    "ones": "1" * 1_000_000,
    "of": "of " * 333_000,
    "words of time": " ".join(random.Random(7).choices([rule.example for rule in ALL_RULES], k=3_000)),
    "years": "2019 " * 20_000,
    "months": "May," * 10_000,
}


@pytest.mark.parametrize("kind", LINES)
def test_a_line_of_a_megabyte_does_not_hang(kind):
    text = LINES[kind]
    started = clock.process_time()
    found = tag(text, REFERENCE)
    assert clock.process_time() - started < 10
    assert all(text[time.char_start : time.char_end] == time.quote for time in found)


def test_windows_found_for_many_texts_at_once_give_the_same_times():
    texts = ["It ruled on Friday.", "Nothing.", "In May 2019 it fell, two days later it rose."]
    for text, windows in zip(texts, windows_of(pl.Series(texts)), strict=True):
        assert tag(text, REFERENCE, windows=windows) == tag(text, REFERENCE)
